//! What happened to a registration, from the audit log, in sentences.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::PersonId;
use maud::{Markup, html};
use store::{AuditEvent, Subject};

use super::case::Case;
use crate::error::Problem;

/// The history of a registration and its places, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn list(case: &Case) -> Result<Markup, Problem> {
    let store = &case.site.store;
    let mut events = store.audit_of(&Subject::new("registration", case.record.registration.id)).await?;
    for place in &case.record.places {
        events.extend(store.audit_of(&Subject::new("place", place.place.id)).await?);
    }
    events.sort_by_key(|each| each.sequence);
    let mut lines = Vec::with_capacity(events.len());
    for event in &events {
        let when = moment::moment(case.visit.language, event.happened_at);
        lines.push((when, actor(case, &event.actor).await, sentence(case, event)));
    }
    Ok(html! {
        ol { @for (when, who, what) in &lines { li { (what) " " span class="form-hint" { (when) ", " (who) } } } }
    })
}

/// What somebody is called now; who was erased has no name.
pub(super) async fn name(case: &Case, person: PersonId) -> String {
    let found = case.site.store.person(person).await.ok();
    found.map_or_else(|| text(case.visit.language, "desk-registration-somebody"), |each| each.name)
}

async fn actor(case: &Case, actor: &str) -> String {
    match actor.strip_prefix("person:").and_then(|id| id.parse().ok()) {
        Some(person) => name(case, person).await,
        None => text(case.visit.language, "desk-registration-by-itself"),
    }
}

fn sentence(case: &Case, event: &AuditEvent) -> String {
    let language = case.visit.language;
    let value =
        |pointer: &str| event.detail.pointer(pointer).and_then(|each| each.as_str()).unwrap_or_default();
    let standing = |key: &str| text(language, &format!("standing-{key}"));
    let reason = || match value("/reason") {
        "" => String::new(),
        key => text(language, &format!("desk-registration-reason-{key}")),
    };
    match event.kind.as_str() {
        "registration.submitted" => text_with(
            language,
            "desk-registration-history-submitted",
            &[("standing", standing(value("/state/state")).into()), ("reason", reason().into())],
        ),
        "registration.moved" => text_with(
            language,
            "desk-registration-history-moved",
            &[("standing", standing(value("/to/state")).into()), ("reason", reason().into())],
        ),
        "registration.place-moved" => {
            let key = format!("desk-registration-history-place-{}", value("/to/state"));
            text_with(language, &key, &[("name", place(case, value("/place")).into())])
        }
        "registration.place-added" => text_with(
            language,
            "desk-registration-history-added",
            &[("name", place(case, value("/place")).into())],
        ),
        "registration.place-replaced" => {
            let (name, by) = (place(case, value("/place")), place(case, value("/by")));
            // The same name: the mail address was put right.
            let key = if name == by { "address" } else { "replaced" };
            let key = format!("desk-registration-history-{key}");
            text_with(language, &key, &[("name", name.into()), ("by", by.into())])
        }
        "registration.contact-changed" => text(language, "desk-registration-history-contact"),
        "registration.remark-changed" => text(language, "desk-registration-history-remark"),
        "place.changed" => text_with(
            language,
            "desk-registration-history-changed",
            &[("name", place(case, event.subject.trim_start_matches("place:")).into())],
        ),
        "registration.noted" => text(language, "desk-registration-history-noted"),
        _ => text(language, "desk-registration-history-other"),
    }
}

/// The name of a place of this registration; a place of another registration is somebody.
fn place(case: &Case, id: &str) -> String {
    let found = case.record.places.iter().find(|each| each.place.id.to_string() == id);
    found.map_or_else(|| text(case.visit.language, "desk-registration-somebody"), |each| each.name.clone())
}
