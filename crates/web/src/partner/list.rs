//! All organisations, to be searched by name and relation.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{Organisation, Relation, meeting::TIME_ZONE};
use jiff::civil::Date;
use maud::{Markup, html};

use super::address;
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /beheer/partners?zoek=…&band=…`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    let language = visit.language;
    let filled = Filled::from_pairs(visit.query());
    let today = TIME_ZONE.to_datetime(site.now()).date();
    let wanted = Relation::from_key(filled.text("band"));
    let organisations = site.store.organisations().await?;
    let found: Vec<Organisation> = organisations
        .into_iter()
        .map(|each| each.value)
        .filter(|each| fits(each, filled.text("zoek")))
        .filter(|each| wanted.is_none_or(|relation| each.relation_on(today) == relation))
        .collect();
    let form = FormView { language, filled: &filled, mistakes: &Mistakes::default() };
    let body = html! {
        (button::link(
            &path(language, "/beheer/partners/nieuw"),
            &text(language, "partner-new"),
            button::Weight::Primary,
        ))
        (search(&form))
        p role="status" { (text_with(language, "partner-found", &[("count", found.len().into())])) }
        @if !found.is_empty() { (organisations_table(&visit, &found, today)) }
    };
    let page = DeskPage::new(&visit, &person, DeskSection::Partners, text(language, "desk-partners"));
    Ok(page.body(&body).render(&site).into_response())
}

/// Whether every word that was typed is in the name, without regard to accents and capitals.
fn fits(organisation: &Organisation, typed: &str) -> bool {
    let name = atlas::municipality::slug(&organisation.name);
    typed.split_whitespace().all(|word| name.contains(&atlas::municipality::slug(word)))
}

fn search(form: &FormView<'_>) -> Markup {
    let relations = Relation::ALL.map(|relation| {
        let label = text(form.language, &format!("organisation-relation-{}", relation.key()));
        (relation.key().to_owned(), label, String::new())
    });
    let (name, relation) = (text(form.language, "partner-search"), text(form.language, "partner-relation"));
    html! {
        form class="form desk-inline" method="get" {
            (form.line(&Field { name: "zoek", label: &name, optional: true, ..Field::default() }, "text"))
            (form.select(
                &Field { name: "band", label: &relation, optional: true, ..Field::default() },
                &relations,
            ))
            (button::submit(&text(form.language, "partner-search-button"), button::Weight::Secondary))
        }
    }
}

fn organisations_table(visit: &Visit, found: &[Organisation], today: Date) -> Markup {
    let language = visit.language;
    let columns =
        ["partner-name", "partner-kind", "partner-relation"].map(|key| Column::words(&text(language, key)));
    let row = |each: &Organisation| Row {
        cells: vec![
            Some(html! { a class="nl-link" href=(path(language, &address(each.id, ""))) { (each.name) } }),
            Some(html! { (text(language, &format!("organisation-kind-{}", each.kind.key()))) }),
            Some(html! {
                (text(language, &format!("organisation-relation-{}", each.relation_on(today).key())))
            }),
        ],
        is_own: false,
    };
    let rows: Vec<Row> = found.iter().map(row).collect();
    table(language, "organisaties", &text(language, "partner-table"), &columns, &rows)
}
