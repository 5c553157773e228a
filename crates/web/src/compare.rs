//! Two to six municipalities side by side, under an address that can be shared.

mod chart;
mod page;
mod rows;
mod table;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use documents::text::text_with;
use maud::html;

use crate::{
    choice::{self, Choice},
    download::{self, Wanted},
    query::{Address, Query, shortened},
    site::SharedSite,
    visit::Visit,
};

/// The address of the comparison, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/vergelijk";

/// More municipalities than this do not fit beside each other.
pub(crate) const MOST: usize = 6;

/// Fewer have nothing to compare.
pub(crate) const FEWEST: usize = 2;

/// Handler of `/vergelijk`: the page, or its table as a file.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, headers: HeaderMap) -> Response {
    let query = Query::of(&visit);
    let (atlas, language) = (&*site.atlas, visit.language);
    let choice = Choice::read(atlas, &query, MOST);
    let all = query.first("alles") == Some("ja");
    let mut remarks = choice.remarks(atlas, language, |codes| address(codes, all).written());
    match Wanted::read(&query, &headers) {
        Wanted::File(format) if choice.chosen.len() >= FEWEST => {
            let table = table::table(atlas, language, &choice.chosen, all);
            return download::file(&table, format, &documents::text::text(language, "compare-file"))
                .into_response();
        }
        Wanted::Unknown(typed) => {
            let arguments = [("parameter", "formaat".into()), ("typed", shortened(&typed).into())];
            remarks.push(html! { (text_with(language, "municipalities-ignored", &arguments)) });
        }
        Wanted::File(_) | Wanted::Page => {}
    }
    download::varying(page::page(&visit, &site, &page::Content { choice, all, remarks }))
}

/// The address of a comparison.
pub(crate) fn address(codes: String, all: bool) -> Address {
    Address::new(ADDRESS).with(choice::PARAMETER, codes).with("alles", if all { "ja" } else { "" })
}
