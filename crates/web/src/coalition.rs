//! A coalition of one's own: what some municipalities have together, twice, or not at all.

mod page;
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

/// The address, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/regio/samen";

/// A coalition has at least two members.
pub(crate) const FEWEST: usize = 2;

/// More members no longer make one table.
pub(crate) const MOST: usize = 12;

/// Handler of `/regio/samen`: the page, or its table as a file.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, headers: HeaderMap) -> Response {
    let query = Query::of(&visit);
    let (atlas, language) = (&*site.atlas, visit.language);
    let written = |codes| address(codes).written();
    let Asked { choice, remarks, file } = Asked::read(atlas, language, (&query, &headers), MOST, written);
    let coalition = (choice.chosen.len() >= FEWEST)
        .then(|| atlas::coalition::coalition(&atlas.facts, &atlas.measures, &choice.chosen))
        .flatten();
    match (file, &coalition) {
        (Some(format), Some(coalition)) => {
            let table = table::holdings(atlas, language, coalition);
            download::file(&table, format, &text(language, "coalition-file")).into_response()
        }
        _ => download::varying(page::page(&visit, &site, &page::Content { choice, coalition, remarks })),
    }
}

/// The address of a coalition.
pub(crate) fn address(codes: String) -> Address {
    Address::new(ADDRESS).with(choice::PARAMETER, codes)
}
