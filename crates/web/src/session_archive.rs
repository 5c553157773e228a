//! The archive of a work session: everything said and decided to read again, at any moment of the day, as minutes and as
//! data. Who led sees what the chair saw, who moderated what the moderator saw, who took part what their table saw, and
//! everybody what tables released.

mod page;
mod reader;
mod replay;
mod told;

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    download::{Format, download},
    moment,
    paper::{Paper, PaperFormat},
    session_minutes::{Day, Details, Minutes},
    table::Table,
    text::{text, text_with},
    venue,
};
use domain::{
    ContributionId, Language, Meeting, ParticipantId, Right,
    session::{Audience, Entry, Event, Summary, View},
};
use jiff::Timestamp;
use store::WorkSession;

use self::{
    reader::Reader,
    replay::{Asked, Missed, Moment, Replay},
};
use crate::{
    access::{Routes, SignedIn},
    desk_meeting,
    error::Problem,
    meeting,
    query::Query,
    session::{card::signal_name, figures::Said, names::Names},
    site::SharedSite,
    visit::Visit,
};

/// The parameter with the number of the last entry that is shown.
const UNTIL: &str = "tot";

/// The parameter with the time on the clock until which it is shown.
const TIME: &str = "om";

/// What the archive adds to the routes.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    // What somebody sees in it follows from their rights too: see `Reader`.
    let right = Right::ModerateSession;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/archief", get(show_desk))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/archief/{file}", get(file_desk))
        .public("/bijeenkomsten/{slug}/opbrengst", get(show_public))
        .public("/bijeenkomsten/{slug}/opbrengst/{file}", get(file_public))
}

/// A session as somebody may read it, at a moment.
struct Archive {
    meeting: Meeting,
    reader: Reader,
    audience: Audience,
    view: View,
    summary: Summary,
    /// When each contribution came in.
    came_in: BTreeMap<ContributionId, Timestamp>,
    names: Names,
    site: SharedSite,
    /// The moments that one can go back to.
    moments: Vec<Moment>,
    /// The last entry that is in the view; none for all of them.
    until: Option<u64>,
    /// Why the moment that was asked for is not shown.
    missed: Option<Missed>,
}

impl Archive {
    /// Reads the session of a meeting, folded from its log alone until the moment that was asked for.
    async fn read(
        site: &SharedSite,
        visit: &Visit,
        meeting: Meeting,
        record: &WorkSession,
        reader: Reader,
    ) -> Result<Archive, Problem> {
        let entries = site.store.session_entries(record.id, 0).await?;
        let query = Query::of(visit);
        let asked = Asked::read(query.first(UNTIL), query.first(TIME));
        let names = Names::read(&site.store, record.id).await?;
        let came_in = entries.iter().flat_map(came).collect();
        // A log of a full day takes a while.
        let fold = move || Replay::fold(&entries, reader, &asked);
        let replay = tokio::task::spawn_blocking(fold).await.map_err(|error| broken(&error))?;
        let Replay { audience, view, summary, moments, until, missed } = replay;
        let site = SharedSite::clone(site);
        Ok(Archive { meeting, reader, audience, view, summary, came_in, names, site, moments, until, missed })
    }

    /// Whether everything may be read, as the staff does behind its own door.
    const fn is_for_staff(&self) -> bool {
        matches!(self.reader, Reader::Moderator | Reader::Chair)
    }

    /// Whether nothing is in it but what everybody sees.
    const fn is_public(&self) -> bool {
        matches!(self.audience, Audience::Public)
    }

    /// The place in the moments of the one that is shown; none for all of them.
    fn shown(&self) -> Option<usize> {
        let until = self.until?;
        self.moments.iter().position(|moment| moment.sequence == until)
    }

    /// When a contribution came in, for the staff: outside it could tell who wrote it.
    fn moment(&self, id: ContributionId) -> Option<Timestamp> {
        self.came_in.get(&id).copied().filter(|_| self.is_for_staff())
    }

    /// The minutes as a document.
    fn paper(&self, language: Language) -> Paper {
        let place = venue::line(&self.meeting.venue);
        let (from, to) = (self.meeting.from, self.meeting.to);
        let day = Day { from, to, place: &place, summary: &self.summary };
        self.with_minutes(language, |minutes| minutes.paper(&day))
    }

    /// All contributions as data.
    fn contributions(&self, language: Language) -> Table {
        let measures = &self.site.atlas.measures;
        let moments = |id: ContributionId| self.moment(id);
        let indicators = |key: &str| {
            measures.get(key).map_or(key, |found| crate::measure::label(language, found)).to_owned()
        };
        let details = Details { moments: &moments, indicators: &indicators };
        self.with_minutes(language, |minutes| minutes.contributions(details))
    }

    /// Somebody by name and function, where the view says who it was and it was not erased.
    fn person(&self, id: ParticipantId) -> Option<String> {
        if matches!(self.audience, Audience::Public | Audience::Screen) {
            return None;
        }
        let found = self.names.get(id)?;
        let function = if found.function.is_empty() { &found.organisation } else { &found.function };
        let is_said = function.is_empty() || holds_words(&found.name, function);
        Some(if is_said { found.name.clone() } else { format!("{}, {function}", found.name) })
    }

    /// Until which moment, in words; empty for the whole session.
    fn until_words(&self, language: Language) -> String {
        self.shown().map_or_else(String::new, |place| {
            let at = moment::moment(language, self.moments[place].at);
            text_with(language, "session-archive-until", &[("moment", at.into())])
        })
    }

    /// Does something with the minutes.
    fn with_minutes<T>(&self, language: Language, work: impl FnOnce(&Minutes<'_>) -> T) -> T {
        let until = self.until_words(language);
        let people = |id: ParticipantId| self.person(id);
        let signals = |key: &str| signal_name(&self.site, language, key);
        let said = Said::new(&self.site.atlas, language);
        let figures = |sentence| said.words(sentence);
        work(&Minutes {
            language,
            title: self.meeting.title.get(language),
            date: self.meeting.date,
            view: &self.view,
            people: &people,
            signals: &signals,
            figures: &figures,
            until: &until,
        })
    }
}

/// Whether a text has these words in a row: "Wethouder van Assen" says that somebody is "wethouder".
fn holds_words(text: &str, words: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let parts = text.split(|sign: char| !sign.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_lowercase).collect()
    };
    let (text, words) = (split(text), split(words));
    !words.is_empty() && text.windows(words.len()).any(|part| part == words)
}

/// The contributions that came in with an entry, and when.
fn came(entry: &Entry) -> Vec<(ContributionId, Timestamp)> {
    match &entry.event {
        Event::Contributed { id, .. } => vec![(*id, entry.at)],
        Event::Replaced { results, .. } => results.iter().map(|card| (card.id, entry.at)).collect(),
        _ => Vec::new(),
    }
}

/// The session of a meeting.
async fn session_of(site: &SharedSite, meeting: &Meeting) -> Result<WorkSession, Problem> {
    site.store.work_session_of(meeting.id).await?.ok_or_else(Problem::not_found)
}

/// The archive for the staff.
async fn for_staff(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    slug: &str,
) -> Result<Archive, Problem> {
    let meeting = desk_meeting::load(site, slug).await?.value;
    let record = session_of(site, &meeting).await?;
    Archive::read(site, visit, meeting, &record, Reader::of_staff(person)).await
}

/// The archive for whoever comes by.
async fn for_visitor(
    site: &SharedSite,
    visit: &Visit,
    headers: &HeaderMap,
    slug: &str,
) -> Result<Archive, Problem> {
    let (meeting, _) = meeting::visible(site, slug, headers).await?;
    let record = session_of(site, &meeting).await?;
    let reader = Reader::of_visitor(site, record.id, headers).await?;
    Archive::read(site, visit, meeting, &record, reader).await
}

/// What depends on who reads is kept by nobody in between, and not given to somebody else.
fn kept_apart(is_public: bool, answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().append(header::VARY, HeaderValue::from_static("cookie"));
    if !is_public {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    response
}

/// Handler of the archive for the staff.
async fn show_desk(
    visit: Visit,
    person: SignedIn,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let archive = for_staff(&site, &visit, &person, &slug).await?;
    Ok(page::page(&visit, &site, &archive).into_response())
}

/// Handler of what somebody may read: what was released, and for who took part what their table saw.
async fn show_public(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let archive = for_visitor(&site, &visit, &headers, &slug).await?;
    Ok(kept_apart(archive.is_public(), page::page(&visit, &site, &archive)))
}

/// Handler of a file for the staff.
async fn file_desk(
    visit: Visit,
    person: SignedIn,
    State(site): State<SharedSite>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let archive = for_staff(&site, &visit, &person, &slug).await?;
    send(&visit, archive, file).await
}

/// Handler of a file with what somebody may read.
async fn file_public(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let archive = for_visitor(&site, &visit, &headers, &slug).await?;
    let is_public = archive.is_public();
    Ok(kept_apart(is_public, send(&visit, archive, file).await?))
}

/// A file by its name: `verslag.pdf`, `bijdragen.csv`, `uitslagen.ods`, `sessie.json`.
async fn send(visit: &Visit, archive: Archive, file: String) -> Result<Response, Problem> {
    let language = visit.language;
    // A file of another moment than was asked for would pass for the one that was.
    if let Some(missed) = archive.missed.filter(|missed| *missed != Missed::OnlyNow) {
        return Err(Problem::bad_request().because(text(language, missed.key())));
    }
    let (which, extension) = file.rsplit_once('.').ok_or_else(Problem::not_found)?;
    let (kind, bytes) = match (which, extension) {
        ("sessie", "json") => {
            let json = serde_json::to_vec_pretty(&archive.view).map_err(|error| broken(&error))?;
            ("application/json".to_owned(), json)
        }
        ("bijdragen" | "uitslagen", extension) => {
            let format = Format::from_name(extension).ok_or_else(Problem::not_found)?;
            let table = match which {
                "bijdragen" => archive.contributions(language),
                _ => archive.with_minutes(language, |minutes| minutes.results()),
            };
            (
                format.content_type().to_owned(),
                download(&table, format).map_err(|error| broken(&error))?.bytes,
            )
        }
        ("verslag", extension) => {
            let format = PaperFormat::from_extension(extension).ok_or_else(Problem::not_found)?;
            let archive = Arc::new(archive);
            let write = move || archive.paper(language).write(format);
            let written = tokio::task::spawn_blocking(write).await.map_err(|error| broken(&error))?;
            (format.content_type().to_owned(), written.map_err(|error| broken(&error))?)
        }
        _ => return Err(Problem::not_found()),
    };
    let disposition = format!("attachment; filename=\"{file}\"");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

fn broken(error: &dyn std::fmt::Display) -> Problem {
    tracing::error!(%error, "a file of the archive could not be made");
    Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_that_the_name_says_is_not_said_again() {
        assert!(holds_words("Wethouder van Assen", "Wethouder"));
        assert!(holds_words("Strategisch adviseur van Goes", "strategisch adviseur"));
        assert!(!holds_words("Jan Raadsma", "Raad"), "only whole words");
        assert!(!holds_words("Adviseur", "Strategisch adviseur") && !holds_words("Adviseur", ""));
    }
}
