//! All municipalities: to search, sort, filter, see on a map, and take away.

mod figure;
mod list;
mod page;
mod search;
mod selection;
mod table;

use axum::{
    Extension,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use documents::text::text;

pub(crate) use search::suggest;
use selection::Selection;

use crate::{
    download::{self, Wanted},
    keep::Keep,
    query::Query,
    site::SharedSite,
    visit::Visit,
};

/// The address of the list, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/gemeenten";

/// Handler of `/gemeenten`: the page, or its table as a file.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, headers: HeaderMap) -> Response {
    let query = Query::of(&visit);
    let wanted = Wanted::read(&query, &headers);
    let mut selection = Selection::read(&site.atlas, visit.language, &query);
    match wanted {
        Wanted::File(format) => {
            let table = table::table(&site.atlas, visit.language, &selection);
            download::file(&table, format, &text(visit.language, "municipalities-file")).into_response()
        }
        // Without a choice of the visitor's own it is the same for everybody.
        Wanted::Page if visit.query().is_empty() => {
            (Extension(Keep), download::varying(page::page(&visit, &site, &selection))).into_response()
        }
        Wanted::Page => download::varying(page::page(&visit, &site, &selection)),
        Wanted::Unknown(typed) => {
            selection.ignore("formaat", &typed, visit.language);
            download::varying(page::page(&visit, &site, &selection))
        }
    }
}
