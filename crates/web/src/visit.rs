//! A visit: in which language which page is asked for.
//!
//! Dutch pages have no prefix, English ones live under `/en`. The prefix is taken off before the routes are
//! looked up, so that every route exists once and every page in both languages.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{
        Uri,
        request::Parts,
        uri::{InvalidUriParts, PathAndQuery},
    },
};
use domain::Language;

/// The prefix of every English address.
const ENGLISH_PREFIX: &str = "/en";

/// The language and the address of a visit, as the address says them. An extractor for handlers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The language of the answer.
    pub language: Language,
    /// Path and query without the prefix of the language: `/vergelijk?g=GM0106`.
    pub address: String,
}

impl Visit {
    /// Reads language and address from a full address.
    #[must_use]
    pub fn read(uri: &Uri) -> Visit {
        let full = uri.path_and_query().map_or("/", PathAndQuery::as_str);
        match full.strip_prefix(ENGLISH_PREFIX) {
            Some("") => Visit { language: Language::En, address: "/".to_owned() },
            Some(rest) if rest.starts_with('?') => {
                Visit { language: Language::En, address: format!("/{rest}") }
            }
            Some(rest) if rest.starts_with('/') => Visit { language: Language::En, address: rest.to_owned() },
            _ => Visit { language: Language::Nl, address: full.to_owned() },
        }
    }

    /// The path of the address, without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }

    /// The names and values of the query, decoded; what is no UTF-8 becomes the replacement character.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let query = self.address.split_once('?').map_or("", |(_, query)| query);
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }

    /// The address as a URI for the routes, which know no languages.
    ///
    /// # Errors
    /// When the address is no valid path; the server has refused such an address before.
    pub fn routed(&self, uri: Uri) -> Result<Uri, InvalidUriParts> {
        let mut parts = uri.into_parts();
        parts.path_and_query = PathAndQuery::try_from(self.address.as_str()).ok();
        Uri::from_parts(parts)
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get().cloned().unwrap_or_else(|| Visit::read(&parts.uri)))
    }
}

/// The address of a page in a language: `path(Language::En, "/gemeenten")` is `/en/gemeenten`.
#[must_use]
pub fn path(language: Language, address: &str) -> String {
    match (language, address) {
        (Language::Nl, _) => address.to_owned(),
        (Language::En, "/") => ENGLISH_PREFIX.to_owned(),
        (Language::En, _) => format!("{ENGLISH_PREFIX}{address}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> (Language, String) {
        let visit = Visit::read(&address.parse().unwrap());
        (visit.language, visit.address)
    }

    #[test]
    fn the_prefix_is_the_language() {
        assert_eq!(read("/gemeenten?q=assen"), (Language::Nl, "/gemeenten?q=assen".to_owned()));
        assert_eq!(read("/en/gemeenten?q=assen"), (Language::En, "/gemeenten?q=assen".to_owned()));
        assert_eq!(read("/en"), (Language::En, "/".to_owned()));
        assert_eq!(read("/en?q=1"), (Language::En, "/?q=1".to_owned()));
        assert_eq!(read("/enschede"), (Language::Nl, "/enschede".to_owned()));
    }

    #[test]
    fn a_path_reads_back_to_its_language() {
        for language in Language::ALL {
            for address in ["/", "/gemeenten", "/vergelijk?g=GM0106,GM0664"] {
                assert_eq!(read(&path(language, address)), (language, address.to_owned()));
            }
        }
    }
}
