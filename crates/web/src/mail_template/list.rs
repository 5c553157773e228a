//! The list of texts.

use axum::extract::State;
use documents::{mail::MailKind, text::text};
use domain::Language;
use maud::{Markup, html};

use super::Chosen;
use crate::{
    access::SignedIn,
    components::table::{Column, Row, table},
    desk::{DeskPage, DeskSection},
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /beheer/mail/sjablonen`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let mut rows = Vec::with_capacity(MailKind::ALL.len());
    for kind in MailKind::ALL {
        let mut cells = vec![Some(html! { (kind.name(language)) })];
        for of in Language::ALL {
            let chosen = Chosen { kind, language: of };
            cells.push(Some(cell(language, chosen, chosen.own(&site).await?.is_some())));
        }
        let needed = if kind.is_essential() { "mail-template-needed" } else { "mail-template-not-needed" };
        cells.push(Some(html! { (text(language, needed)) }));
        rows.push(Row { cells, is_own: false });
    }
    let columns = [
        "mail-template-kind",
        "mail-template-language-nl",
        "mail-template-language-en",
        "mail-template-unsubscribe",
    ]
    .map(|key| Column::words(&text(language, key)));
    let body = html! {
        p { (text(language, "mail-template-lead")) }
        (table(language, "sjablonen", &text(language, "mail-template-caption"), &columns, &rows))
    };
    let page = DeskPage::new(&visit, &person, DeskSection::Mail, text(language, "mail-template-title"));
    Ok(page.below_section().body(&body).render(&site))
}

/// A link that says by itself where it leads, and whose text it is now.
fn cell(language: Language, chosen: Chosen, is_own: bool) -> Markup {
    let whose = if is_own { "mail-template-own" } else { "mail-template-standard" };
    html! {
        a class="nl-link" href=(path(language, &chosen.address())) {
            span class="visually-hidden" { (super::page::name(language, chosen)) ": " }
            (text(language, whose))
        }
    }
}
