//! Addresses that lead nowhere, and those that nearly lead somewhere.

use axum::{
    http::Method,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    error::Problem,
    visit::{Visit, path},
};

/// Handler of what no route knows. A page with a slash behind it is the page without; everything else is not
/// found. The API knows no such leniency.
pub(crate) async fn not_found(visit: Visit, method: Method) -> Response {
    let reads = matches!(method, Method::GET | Method::HEAD);
    match without_slash(&visit.address).filter(|_| reads) {
        Some(address) => Redirect::permanent(&path(visit.language, &address)).into_response(),
        None => Problem::not_found().into_response(),
    }
}

/// The address without the slashes at the end of its path. `None` without them, for the API, and for what
/// would lead to another site: `//elsewhere.example/`.
fn without_slash(address: &str) -> Option<String> {
    let (path, query) =
        address.split_once('?').map_or((address, String::new()), |(path, query)| (path, format!("?{query}")));
    let short = path.trim_end_matches('/');
    let is_page = !short.is_empty() && !short.starts_with("//") && !short.starts_with("/api/");
    (is_page && short != path && short != "/api").then(|| format!("{short}{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slashes_behind_a_page_are_taken_off() {
        assert_eq!(without_slash("/gemeenten/").as_deref(), Some("/gemeenten"));
        assert_eq!(without_slash("/gemeenten/assen//?a=b/").as_deref(), Some("/gemeenten/assen?a=b/"));
        for stays in ["/gemeenten", "/gemeenten?q=/", "/", "//", "//elsewhere.example/", "/api/v1/", "/api/"]
        {
            assert_eq!(without_slash(stays), None, "{stays}");
        }
    }
}
