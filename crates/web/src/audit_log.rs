//! The audit log: what happened, the newest first, and whether the chain is whole.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    moment,
    text::{find_text_with, text, text_with},
};
use domain::{Language, Right};
use maud::{Markup, html};
use serde_json::Value;
use store::{AuditEvent, VerifyError};

use crate::{
    access::{Routes, SignedIn},
    components::{
        alert, button,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

const ADDRESS: &str = "/beheer/logboek";

/// So many events stand on a page.
const PAGE: i64 = 100;

/// What the audit log adds to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes.right(site, Right::ReadAuditLog, ADDRESS, get(show))
}

/// `GET /beheer/logboek`: `voor` is the event before which to begin, `controle` asks to walk the whole chain.
async fn show(State(site): State<SharedSite>, visit: Visit, person: SignedIn) -> Result<Response, Problem> {
    let language = visit.language;
    let query = visit.query();
    let asked = |name: &str| query.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str());
    let before = match asked("voor") {
        Some(number) => Some(number.parse().map_err(|_| Problem::bad_request())?),
        None => None,
    };
    let events = site.store.audit_events(before, PAGE).await?;
    let verified = match asked("controle") {
        Some(_) => Some(site.store.verify_audit().await?),
        None => None,
    };
    let body = html! {
        p { (text(language, "audit-lead")) }
        @if let Some(outcome) = &verified { div role="status" { (verdict(language, outcome)) } }
        p {
            (button::link(&path(language, &format!("{ADDRESS}?controle=ja")), &text(language, "audit-verify"),
                button::Weight::Secondary))
        }
        (listing(language, &events))
        @if let Some(last) = events.last().filter(|each| each.sequence > 1) {
            p {
                a class="nl-link" href=(path(language, &format!("{ADDRESS}?voor={}", last.sequence))) {
                    (text(language, "audit-older"))
                }
            }
        }
    };
    let page = DeskPage::new(&visit, &person, DeskSection::Log, text(language, "audit-title"));
    Ok(page.body(&body).render(&site).into_response())
}

fn verdict(language: Language, outcome: &Result<i64, VerifyError>) -> Markup {
    let number = |number: i64| [("number", number.to_string().into())];
    match outcome {
        Ok(count) => {
            alert::alert(alert::Kind::Ok, &text_with(language, "audit-whole", &number(*count)), &html! {})
        }
        Err(error) => {
            let (key, at) = match error {
                VerifyError::Missing(at) => ("audit-missing", *at),
                VerifyError::Altered(at) => ("audit-altered", *at),
                VerifyError::Shortened { found, .. } => ("audit-shortened", *found),
            };
            let what_to_do = html! { p { (text(language, "audit-broken-advice")) } };
            alert::alert(alert::Kind::Error, &text_with(language, key, &number(at)), &what_to_do)
        }
    }
}

fn listing(language: Language, events: &[AuditEvent]) -> Markup {
    let columns = [
        Column::figures(&text(language, "audit-number"), ""),
        Column::words(&text(language, "audit-when")),
        Column::words(&text(language, "audit-what")),
        Column::words(&text(language, "audit-who")),
        Column::words(&text(language, "audit-subject")),
        Column::words(&text(language, "audit-detail")),
    ];
    let row = |event: &AuditEvent| {
        let cells = [
            event.sequence.to_string(),
            moment::moment(language, event.happened_at),
            kind(language, &event.kind),
            noun(language, &event.actor),
            noun(language, &event.subject),
            detail(&event.detail),
        ];
        Row::new(cells.map(Some))
    };
    let rows: Vec<Row> = events.iter().map(row).collect();
    table(language, "logboek", &text(language, "audit-caption"), &columns, &rows)
}

/// The words for a kind of event; one that has none is shown as it is kept.
fn kind(language: Language, kind: &str) -> String {
    let key = format!("audit-kind-{}", kind.replace('.', "-"));
    find_text_with(language, &key, &[]).unwrap_or_else(|| kind.to_owned())
}

/// `person:0192…` as `persoon 0192…`.
fn noun(language: Language, subject: &str) -> String {
    let (noun, identity) = subject.split_once(':').unwrap_or((subject, ""));
    let word =
        find_text_with(language, &format!("audit-noun-{noun}"), &[]).unwrap_or_else(|| noun.to_owned());
    format!("{word} {identity}").trim().to_owned()
}

fn detail(detail: &Value) -> String {
    match detail {
        Value::Null => "–".to_owned(),
        Value::String(words) => words.clone(),
        other => other.to_string(),
    }
}
