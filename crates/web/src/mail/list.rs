//! The list of mails.

use axum::extract::State;
use documents::{mail::MailKind, moment, text::text};
use domain::{Language, Right};
use maud::{Markup, html};
use store::{Mail, MailState};

use super::ADDRESS;
use crate::{
    access::SignedIn,
    components::{
        alert,
        pagination::pagination,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    error::Problem,
    mail_template,
    query::{Address, Query},
    site::SharedSite,
    visit::{Visit, path},
};

/// So many mails are listed, the newest first.
const MOST: i64 = 500;

/// So many of them stand on one page.
const ON_A_PAGE: usize = 50;

/// `GET /beheer/mail`: `stand` is the state to show; without it all mails are shown.
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let query = Query::of(&visit);
    let state = query.first("stand").and_then(MailState::from_key);
    let mails = site.store.mails(None, state, MOST).await?;
    let body = html! {
        p { (text(language, "outbox-lead")) }
        @if person.may(Right::EditMailTemplates) {
            p { a class="nl-link" href=(path(language, mail_template::ADDRESS)) {
                (text(language, "mail-template-title"))
            } }
        }
        (filter(language, state))
        @if mails.is_empty() {
            (alert::plain(&text(language, "outbox-empty")))
        } @else {
            @let last = mails.len().div_ceil(ON_A_PAGE);
            @let current = query.first("pagina").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, last);
            (listing(language, mails.chunks(ON_A_PAGE).nth(current - 1).unwrap_or_default()))
            (pagination(language, current, last, |page| address(language, state, page)))
        }
    };
    Ok(DeskPage::new(&visit, &person, DeskSection::Mail, text(language, "outbox-title"))
        .body(&body)
        .render(&site))
}

/// The address of a page of the mails in a state; the first page needs no number.
fn address(language: Language, state: Option<MailState>, page: usize) -> String {
    let number = if page > 1 { page.to_string() } else { String::new() };
    let address = Address::new(ADDRESS).with("stand", state.map_or("", MailState::key));
    path(language, &address.with("pagina", number).written())
}

fn filter(language: Language, chosen: Option<MailState>) -> Markup {
    let address = |state: Option<MailState>| address(language, state, 1);
    html! {
        nav class="desk-inline" aria-label=(text(language, "outbox-filter")) {
            a class="nl-link" href=(address(None)) aria-current=[chosen.is_none().then_some("true")] {
                (text(language, "outbox-all"))
            }
            @for state in MailState::ALL {
                a class="nl-link" href=(address(Some(state)))
                    aria-current=[(chosen == Some(state)).then_some("true")] { (state_name(language, state)) }
            }
        }
    }
}

fn listing(language: Language, mails: &[Mail]) -> Markup {
    let columns = ["outbox-subject", "outbox-to", "outbox-made", "outbox-state"]
        .map(|key| Column::words(&text(language, key)));
    let rows: Vec<Row> = mails
        .iter()
        .map(|each| Row {
            cells: vec![
                Some(html! {
                    a class="nl-link" href=(path(language, &format!("{ADDRESS}/{}", each.id))) {
                        (each.mail.subject)
                    }
                    br;
                    span class="form-hint" { (kind_name(language, &each.mail.kind)) }
                }),
                Some(html! { (each.mail.recipient) }),
                Some(html! { (moment::moment(language, each.created_at)) }),
                Some(html! {
                    (state_name(language, each.state))
                    @if !each.answer.is_empty() { br; span class="form-hint" { (each.answer) } }
                }),
            ],
            is_own: false,
        })
        .collect();
    table(language, "mails", &text(language, "outbox-caption"), &columns, &rows)
}

/// What a kind of mail is called; a kind of a newer version is shown by its key.
pub(super) fn kind_name(language: Language, key: &str) -> String {
    MailKind::from_key(key).map_or_else(|| key.to_owned(), |kind| kind.name(language))
}

/// What a state is called.
pub(super) fn state_name(language: Language, state: MailState) -> String {
    text(language, &format!("outbox-state-{}", state.key()))
}
