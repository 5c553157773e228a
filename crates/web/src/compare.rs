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
use documents::text::text;

use crate::{
    choice::{self, Asked},
    download,
    query::{Address, Query},
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
    let all = query.first("alles") == Some("ja");
    let written = |codes| address(codes, all).written();
    let Asked { choice, remarks, file } = Asked::read(atlas, language, (&query, &headers), MOST, written);
    match file {
        Some(format) if choice.chosen.len() >= FEWEST => {
            let table = table::table(atlas, language, &choice.chosen, all);
            download::file(&table, format, &text(language, "compare-file")).into_response()
        }
        _ => download::varying(page::page(&visit, &site, &page::Content { choice, all, remarks })),
    }
}

/// The address of a comparison.
pub(crate) fn address(codes: String, all: bool) -> Address {
    Address::new(ADDRESS).with(choice::PARAMETER, codes).with("alles", if all { "ja" } else { "" })
}
