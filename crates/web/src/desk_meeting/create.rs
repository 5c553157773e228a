//! A new meeting: from a template, or as a copy of an earlier one.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{Language, Meeting, MeetingState, ProgrammeItem, meeting::TIME_ZONE};
use jiff::{Timestamp, ToSpan, civil::Date};
use maud::{Markup, html};
use store::{AuditActor, StoreError, fresh};

use super::{address, name, template};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{ChoiceOption, Field, FormView},
    },
    desk::{
        DeskPage, DeskSection, after,
        entry::{Entry, LINE},
    },
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /beheer/bijeenkomsten/nieuw`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    let query = visit.query();
    let copied = query.iter().find(|(name, _)| name == "van").map(|(_, value)| value.clone());
    let first = template::all().first().map(|each| each.key.clone()).unwrap_or_default();
    let from = copied.map_or(first, |slug| format!("kopie:{slug}"));
    let filled = Filled::from_pairs(vec![("begin".to_owned(), from)]);
    Ok(render(&site, &visit, &person, &filled, &Mistakes::default()).await?.into_response())
}

/// `POST /beheer/bijeenkomsten/nieuw`
pub(super) async fn create(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let mut entry = Entry::new(visit.language, &filled);
    let slug = entry.required("adres", "desk-meeting-slug", 60);
    if !slug.is_empty() && !is_slug(&slug) {
        entry.wrong("adres", "desk-meeting-wrong-slug", "desk-meeting-slug");
    }
    let title = entry.text("titel-nl", "desk-meeting-title", LINE);
    let date = entry.date("datum", "desk-meeting-date");
    if date.is_some_and(|date| date < super::today(site.now())) {
        entry.wrong("datum", "desk-meeting-wrong-past", "desk-meeting-date");
    }
    let begun = begin(&site, filled.text("begin"), slug, date.unwrap_or_default()).await?;
    if begun.is_none() {
        entry.wrong("begin", "desk-wrong-choice", "desk-meeting-from");
    }
    let mut mistakes = entry.mistakes;
    if let (Some(mut meeting), true) = (begun, mistakes.is_empty()) {
        if !title.is_empty() {
            // The English title of a template would say something else than the new Dutch one.
            meeting.title = domain::Bilingual::new(title, "");
        }
        let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
        match change.add_meeting(&meeting).await {
            Ok(()) => {
                change.commit().await?;
                let next = after(visit.language, &address(&meeting.slug, ""), "added");
                return Ok(Redirect::to(&next).into_response());
            }
            Err(StoreError::Taken(_)) => {
                mistakes.add("adres", text(visit.language, "desk-meeting-wrong-taken"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let page = render(&site, &visit, &person, &filled, &mistakes).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// Whether a text can be the name of a meeting in addresses: small letters, digits and dashes.
pub(super) fn is_slug(text: &str) -> bool {
    let signs = text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    signs && !text.starts_with('-') && !text.ends_with('-') && text != "nieuw" && !text.is_empty()
}

/// The draft that a choice leads to: the key of a template, or `kopie:` and the name of a meeting.
async fn begin(
    site: &SharedSite,
    choice: &str,
    slug: String,
    date: Date,
) -> Result<Option<Meeting>, Problem> {
    let now = site.now();
    let Some(copied) = choice.strip_prefix("kopie:") else {
        let found = template::all().iter().find(|template| template.key == choice);
        return Ok(found.map(|template| template.meeting(slug, date, now)));
    };
    let original = site.store.meeting_by_slug(copied).await?;
    Ok(original.map(|original| copy(original.value, slug, date, now)))
}

/// A draft with everything of another meeting, on another day. Terms keep their distance to the day; who was
/// invited is not invited again by itself.
fn copy(original: Meeting, slug: String, date: Date, now: Timestamp) -> Meeting {
    let days = date.duration_since(original.date).as_hours() / 24;
    let mut admission = original.admission.clone();
    admission.invited.clear();
    admission.opens = now;
    admission.closes = shifted(admission.closes, days).unwrap_or(now);
    admission.changes_until = shifted(admission.changes_until, days).unwrap_or(now);
    let programme = original.programme.iter().cloned();
    Meeting {
        id: fresh(),
        slug,
        state: MeetingState::Draft,
        date,
        admission,
        programme: programme.map(|item| ProgrammeItem { id: fresh(), ..item }).collect(),
        ..original
    }
}

/// The same time of the day, so many days later: also when summer time begins or ends in between.
fn shifted(moment: Timestamp, days: i64) -> Option<Timestamp> {
    let local = TIME_ZONE.to_datetime(moment).checked_add(days.days()).ok()?;
    Some(local.to_zoned_datetime(TIME_ZONE.clone()).ok()?.timestamp())
}

async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let title = text(language, "desk-meeting-new");
    let options = options(site, language).await?;
    let label = |key: &str| text(language, key);
    let (from, slug, date, name) = (
        label("desk-meeting-from"),
        label("desk-meeting-slug"),
        label("desk-meeting-date"),
        label("desk-meeting-title"),
    );
    let (slug_hint, name_hint) = (label("desk-meeting-slug-hint"), label("desk-meeting-new-title-hint"));
    let body = html! {
        (form.summary())
        form class="form" method="post" novalidate {
            (form.select(&Field { name: "begin", label: &from, ..Field::default() }, &options))
            (form.line(&Field {
                name: "titel-nl", label: &name, hint: &name_hint, optional: true, ..Field::default()
            }, "text"))
            (form.line(&Field { name: "datum", label: &date, ..Field::default() }, "date"))
            (form.line(&Field {
                name: "adres", label: &slug, hint: &slug_hint, autocomplete: "off", ..Field::default()
            }, "text"))
            div class="form-actions" {
                (button::submit(&label("desk-meeting-create"), button::Weight::Primary))
                a class="nl-link" href=(path(language, DeskSection::Meetings.address())) {
                    (label("desk-cancel"))
                }
            }
        }
    };
    let page = DeskPage::new(visit, person, DeskSection::Meetings, &title).below_section();
    Ok(page.window_title(form.title(&title)).body(&body).render(site))
}

async fn options(site: &SharedSite, language: Language) -> Result<Vec<ChoiceOption>, Problem> {
    let templates = template::all()
        .iter()
        .map(|template| (template.key.clone(), template.name.get(language).to_owned(), String::new()));
    let meetings = site.store.meetings().await?;
    let copies = meetings.iter().map(|meeting| {
        let label = documents::text::text_with(
            language,
            "desk-meeting-copy-of",
            &[
                ("meeting", name(language, &meeting.value).into()),
                ("date", documents::moment::short_date(language, meeting.value.date).into()),
            ],
        );
        (format!("kopie:{}", meeting.value.slug), label, String::new())
    });
    Ok(templates.chain(copies).collect())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_copy_keeps_the_distance_of_its_terms_and_has_identities_of_its_own() {
        let now: Timestamp = "2027-01-01T00:00:00Z".parse().unwrap();
        let original = template::all()[0].meeting("a".to_owned(), date(2027, 3, 1), now);
        let copied = copy(original.clone(), "b".to_owned(), date(2027, 4, 1), now);
        // Five in the afternoon, three days before: in winter time first, then in summer time.
        assert_eq!(original.admission.closes, "2027-02-26T16:00:00Z".parse().unwrap());
        assert_eq!(copied.admission.closes, "2027-03-29T15:00:00Z".parse().unwrap());
        assert_eq!((copied.state, copied.slug.as_str()), (MeetingState::Draft, "b"));
        assert_ne!(copied.id, original.id);
        assert_ne!(copied.programme[0].id, original.programme[0].id);
        assert_eq!(copied.programme.len(), original.programme.len());
    }

    #[test]
    fn names_in_addresses_are_plain() {
        assert!(is_slug("middelgrote-gemeenten-2027"));
        for wrong in ["", "nieuw", "-a", "a-", "A", "a b", "é", "a/b", "a?b"] {
            assert!(!is_slug(wrong), "{wrong}");
        }
    }
}
