//! The archive of a work session: everything said and decided to read again, at any moment of the day, as minutes and as
//! data. Who led sees what the chair saw, who moderated what the moderator saw, and everybody what tables
//! released.

mod page;

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    download::{Format, download},
    moment,
    paper::{Paper, PaperFormat},
    session_minutes::{Day, Details, Minutes},
    table::Table,
    text::text_with,
    venue,
};
use domain::{
    ContributionId, Language, Meeting, ParticipantId, Right, StepId,
    session::{Audience, Entry, Event, Summary, View},
};
use jiff::Timestamp;

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

/// What the archive adds to the routes.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    // What somebody sees in it follows from their rights too: see `audience`.
    let right = Right::ModerateSession;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/archief", get(show_desk))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/archief/{file}", get(file_desk))
        .public("/bijeenkomsten/{slug}/opbrengst", get(show_public))
        .public("/bijeenkomsten/{slug}/opbrengst/{file}", get(file_public))
}

/// A moment of the day to go back to: a step that began or ended.
struct Stop {
    sequence: u64,
    at: Timestamp,
    step: StepId,
    has_ended: bool,
}

/// A session as somebody may read it, at a moment.
struct Archive {
    meeting: Meeting,
    audience: Audience,
    view: View,
    summary: Summary,
    /// When each contribution came in.
    moments: BTreeMap<ContributionId, Timestamp>,
    names: Names,
    site: SharedSite,
    stops: Vec<Stop>,
    /// The last entry that is in the view; none for all of them.
    until: Option<u64>,
    /// When that was.
    at: Option<Timestamp>,
}

impl Archive {
    /// Reads the session of a meeting, folded from its log alone until the moment that was asked for.
    async fn read(
        site: &SharedSite,
        visit: &Visit,
        meeting: Meeting,
        audience: Audience,
    ) -> Result<Archive, Problem> {
        let record = site.store.work_session_of(meeting.id).await?.ok_or_else(Problem::not_found)?;
        let entries = site.store.session_entries(record.id, 0).await?;
        let last = entries.last().map_or(0, |entry| entry.sequence);
        let asked = Query::of(visit).first(UNTIL).and_then(|typed| typed.parse().ok());
        // Outside, only what is released now is seen; earlier moments are for those who were there.
        let until = asked.filter(|asked| *asked < last && audience != Audience::Public);
        let session = site.store.session_replayed(record.id, until.unwrap_or(last)).await?;
        let at = until
            .and_then(|until| entries.iter().find(|entry| entry.sequence == until))
            .map(|entry| entry.at);
        let names = Names::read(&site.store, record.id).await?;
        let stops = entries.iter().filter_map(stop).collect();
        let (view, summary) = (session.view(audience), session.summary());
        let (moments, site) = (entries.iter().flat_map(came).collect(), SharedSite::clone(site));
        Ok(Archive { meeting, audience, view, summary, moments, names, site, stops, until, at })
    }

    /// When a contribution came in, for the staff: outside it could tell who wrote it.
    fn moment(&self, id: ContributionId) -> Option<Timestamp> {
        self.moments.get(&id).copied().filter(|_| self.audience != Audience::Public)
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
        if self.audience == Audience::Public {
            return None;
        }
        let found = self.names.get(id)?;
        let function = if found.function.is_empty() { &found.organisation } else { &found.function };
        Some(if function.is_empty() { found.name.clone() } else { format!("{}, {function}", found.name) })
    }

    /// Until which moment, in words; empty for the whole session.
    fn until_words(&self, language: Language) -> String {
        self.at.map_or_else(String::new, |at| {
            text_with(language, "session-archive-until", &[("moment", moment::moment(language, at).into())])
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

/// The contributions that came in with an entry, and when.
fn came(entry: &Entry) -> Vec<(ContributionId, Timestamp)> {
    match &entry.event {
        Event::Contributed { id, .. } => vec![(*id, entry.at)],
        Event::Replaced { results, .. } => results.iter().map(|card| (card.id, entry.at)).collect(),
        _ => Vec::new(),
    }
}

fn stop(entry: &Entry) -> Option<Stop> {
    let (step, has_ended) = match &entry.event {
        Event::Opened { step, .. } => (*step, false),
        Event::Ended { step } => (*step, true),
        _ => return None,
    };
    Some(Stop { sequence: entry.sequence, at: entry.at, step, has_ended })
}

/// As whom the staff reads: who leads what the chair saw, who moderates what the moderator saw.
fn audience(person: &SignedIn) -> Audience {
    if person.may(Right::LeadSession) { Audience::Chair } else { Audience::Moderator }
}

/// Handler of the archive for the staff.
async fn show_desk(
    visit: Visit,
    person: SignedIn,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let archive = Archive::read(&site, &visit, meeting, audience(&person)).await?;
    Ok(page::page(&visit, &site, &archive).into_response())
}

/// Handler of what was released, for everybody.
async fn show_public(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (meeting, _) = meeting::visible(&site, &slug, &headers).await?;
    let archive = Archive::read(&site, &visit, meeting, Audience::Public).await?;
    Ok(page::page(&visit, &site, &archive).into_response())
}

/// Handler of a file for the staff.
async fn file_desk(
    visit: Visit,
    person: SignedIn,
    State(site): State<SharedSite>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    send(&visit, Archive::read(&site, &visit, meeting, audience(&person)).await?, file).await
}

/// Handler of a file for everybody.
async fn file_public(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (meeting, _) = meeting::visible(&site, &slug, &headers).await?;
    send(&visit, Archive::read(&site, &visit, meeting, Audience::Public).await?, file).await
}

/// A file by its name: `verslag.pdf`, `bijdragen.csv`, `uitslagen.ods`, `sessie.json`.
async fn send(visit: &Visit, archive: Archive, file: String) -> Result<Response, Problem> {
    let language = visit.language;
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
