//! Personal data at the desk: looking somebody up, and the retention.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    moment,
    text::{has_text, text, text_with},
};
use domain::{EmailAddress, Language};
use maud::{Markup, html};
use store::{AuditActor, DestructionRecord, Retention};

use super::{
    register::{Register, register},
    retention,
};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection, after},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// Where requests about personal data are answered.
pub(super) const ADDRESS: &str = "/beheer/privacy";

/// So many records of destruction are shown.
const MOST_RECORDS: i64 = 50;

/// `GET /beheer/privacy`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    page(&site, &visit, &person, &Filled::default(), &Mistakes::default()).await
}

/// `POST /beheer/privacy`: leads to the person with a mail address. The address is posted, so that it stands in no log.
pub(super) async fn find(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let found = match filled.text("e-mail").parse::<EmailAddress>() {
        Ok(email) => site.store.person_by_email(&email).await?.ok_or("privacy-find-nobody"),
        Err(_) => Err("privacy-find-wrong"),
    };
    match found {
        Ok(found) => {
            let address = format!("{ADDRESS}/personen/{}", found.id);
            Ok(Redirect::to(&path(visit.language, &address)).into_response())
        }
        Err(key) => {
            let mut mistakes = Mistakes::default();
            mistakes.add("e-mail", text(visit.language, key));
            let shown = page(&site, &visit, &person, &filled, &mistakes).await?;
            Ok((StatusCode::BAD_REQUEST, shown).into_response())
        }
    }
}

/// `POST /beheer/privacy/bewaren`: destroys everything that is over its term.
pub(super) async fn destroy(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    let actor = AuditActor::Person(person.person.id);
    retention::destroy(&site.store, register()?, actor, site.now()).await?;
    Ok(Redirect::to(&after(visit.language, ADDRESS, "destroyed")).into_response())
}

async fn page(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let language = visit.language;
    let register = register()?;
    let due = retention::due(&site.store, register, site.now()).await?;
    let records = site.store.destruction_records(MOST_RECORDS).await?;
    let form = FormView { language, filled, mistakes };
    let title = text(language, "privacy-desk-title");
    let body = html! {
        (form.summary())
        (heading(2, &text(language, "privacy-find-title")))
        p { (text(language, "privacy-find-lead")) }
        form class="form" method="post" action=(path(language, ADDRESS)) novalidate {
            (form.line(&Field { name: "e-mail", label: &text(language, "privacy-find-email"),
                autocomplete: "off", ..Field::default() }, "email"))
            (button::submit(&text(language, "privacy-find-submit"), button::Weight::Primary))
        }
        (heading(2, &text(language, "privacy-retention-title")))
        p { (text(language, "privacy-retention-lead")) }
        (terms(language, register, &due))
        @if due.iter().any(|(_, count)| *count > 0) {
            form method="post" action=(path(language, "/beheer/privacy/bewaren")) {
                (button::submit(&text(language, "privacy-retention-submit"), button::Weight::Secondary))
            }
        }
        (heading(2, &text(language, "privacy-records-title")))
        (destroyed(language, register, &records))
    };
    let page = DeskPage::new(visit, person, DeskSection::Privacy, &title).window_title(form.title(&title));
    Ok(page.body(&body).render(site).into_response())
}

/// What would go now: the dry run.
fn terms(language: Language, register: &Register, due: &[(Retention, i64)]) -> Markup {
    let columns = [
        Column::words(&text(language, "privacy-kind")),
        Column::words(&text(language, "privacy-term")),
        Column::figures(&text(language, "privacy-due"), ""),
    ];
    let row = |(rule, count): &(Retention, i64)| {
        let kind = register.kind_of(*rule)?;
        let cells =
            [kind.name.get(language).to_owned(), kind.term.get(language).to_owned(), count.to_string()];
        Some(Row::new(cells.map(Some)))
    };
    let rows: Vec<Row> = due.iter().filter_map(row).collect();
    table(language, "bewaartermijnen", &text(language, "privacy-due-caption"), &columns, &rows)
}

fn destroyed(language: Language, register: &Register, records: &[DestructionRecord]) -> Markup {
    let columns = [
        Column::words(&text(language, "privacy-destroyed-at")),
        Column::words(&text(language, "privacy-kind")),
        Column::figures(&text(language, "privacy-destroyed-count"), ""),
        Column::words(&text(language, "privacy-destroyed-reason")),
    ];
    let kind = |key: &str| {
        let kind = Retention::from_key(key).and_then(|rule| register.kind_of(rule));
        kind.map_or_else(|| text(language, "privacy-erasure"), |kind| kind.name.get(language).to_owned())
    };
    let reason = |key: &str| {
        let key = format!("privacy-reason-{key}");
        if has_text(language, &key) { text(language, &key) } else { text(language, "frame-missing") }
    };
    let row = |each: &DestructionRecord| {
        let cells = [
            moment::moment(language, each.destroyed_at),
            kind(&each.kind),
            each.records.to_string(),
            reason(&each.reason),
        ];
        Row::new(cells.map(Some))
    };
    let rows: Vec<Row> = records.iter().map(row).collect();
    html! {
        @if rows.is_empty() {
            p { (text(language, "privacy-records-none")) }
        } @else {
            (table(language, "vernietigd",
                &text_with(language, "privacy-records-caption", &[("count", rows.len().into())]), &columns, &rows))
        }
    }
}
