//! The matrix of roles and rights: as a page, and as a file for who has to account for it.

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::{Language, Right, Role};
use maud::html;

use crate::{
    access::SignedIn,
    components::table::{self, Row},
    desk::{DeskPage, DeskSection},
    download::{self, Wanted},
    error::Problem,
    query::{Address, Query},
    sign_in::role_name,
    site::SharedSite,
    visit::Visit,
};

/// Where the matrix stands, without the prefix of the language.
pub(super) const ADDRESS: &str = "/beheer/rechten";

/// The matrix; a file when the query or `Accept` asks for one.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = visit.language;
    match Wanted::read(&Query::of(&visit), &headers) {
        Wanted::File(format) => download::file(&matrix(language), format, language.pick("rechten", "rights")),
        Wanted::Page | Wanted::Unknown(_) => {
            let title = text(language, "user-rights-title");
            let body = html! {
                p { (text(language, "user-rights-lead")) }
                (shown(language))
                (download::links(language, &Address::new(ADDRESS)))
            };
            let page = DeskPage::new(&visit, &inside, DeskSection::Users, title).below_section().body(&body);
            Ok(download::varying(page.render(&site).into_response()))
        }
    }
}

fn right_name(language: Language, right: Right) -> String {
    text(language, &format!("user-right-{}", right.key()))
}

/// The whole of it, from where the rights themselves stand: it cannot say anything else than what holds.
fn matrix(language: Language) -> Table {
    let heads =
        std::iter::once(text(language, "user-right")).chain(Role::ALL.map(|role| role_name(language, role)));
    let row = |right: Right| {
        let cells = Role::ALL.map(|role| Cell::Text(answer(language, role.may(right))));
        std::iter::once(Cell::Text(right_name(language, right))).chain(cells).collect()
    };
    Table {
        language,
        title: text(language, "user-rights-title"),
        columns: heads.map(Column::text).collect(),
        rows: Right::ALL.map(row).into(),
        notes: vec![text(language, "user-rights-lead")],
    }
}

fn answer(language: Language, may: bool) -> String {
    text(language, if may { "user-right-yes" } else { "user-right-no" })
}

fn shown(language: Language) -> maud::Markup {
    let matrix = matrix(language);
    let columns: Vec<table::Column> =
        matrix.columns.iter().map(|column| table::Column::words(&column.label)).collect();
    let cell = |cell: &Cell| match cell {
        Cell::Text(words) => Some(words.clone()),
        _ => None,
    };
    let rows: Vec<Row> = matrix.rows.iter().map(|row| Row::new(row.iter().map(cell))).collect();
    table::table(language, "rechten", &matrix.title, &columns, &rows)
}
