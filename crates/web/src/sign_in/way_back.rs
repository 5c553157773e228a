//! Where somebody wanted to be before signing in. Only pages of this site: an address in a link must not lead
//! people elsewhere.

use axum::http::Uri;
use domain::Language;

use crate::visit::{Visit, path};

/// The longest way back that is kept, in bytes.
const LONGEST: usize = 1000;

/// A page of this site, without the prefix of the language; or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WayBack(Option<String>);

impl WayBack {
    /// The parameter `naar` of a visit.
    pub(super) fn of(visit: &Visit) -> WayBack {
        let query = visit.query();
        WayBack::read(query.iter().find(|(name, _)| name == "naar").map_or("", |(_, value)| value))
    }

    /// Reads an address; what does not lead to an own page leads nowhere.
    pub(super) fn read(address: &str) -> WayBack {
        let own = address.starts_with('/')
            && !address.starts_with("//")
            && !address.contains(|sign: char| sign == '\\' || sign.is_control() || sign.is_whitespace())
            && address.len() <= LONGEST
            && address.parse::<Uri>().is_ok_and(|uri| uri.authority().is_none());
        // To come back to signing in or out would be a circle.
        let circle = ["/inloggen", "/uitloggen", "/eigen/"].iter().any(|each| address.starts_with(each));
        WayBack((own && !circle).then(|| address.to_owned()))
    }

    /// As it travels in a form; empty when there is none.
    pub(super) fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }

    /// An address with this way back in its query.
    pub(super) fn added_to(&self, address: &str) -> String {
        match &self.0 {
            Some(way) => {
                let way: String = form_urlencoded::byte_serialize(way.as_bytes()).collect();
                format!("{address}?naar={way}")
            }
            None => address.to_owned(),
        }
    }

    /// The address to go on to, with the prefix of the language; without a way back that is `otherwise`.
    pub(super) fn or(&self, language: Language, otherwise: &str) -> String {
        path(language, self.0.as_deref().unwrap_or(otherwise))
    }
}

/// Where somebody begins who did not come from anywhere.
pub(super) fn home(is_staff: bool) -> &'static str {
    if is_staff { "/beheer" } else { "/mijn" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_pages_are_a_way_back() {
        for own in ["/mijn", "/beheer/bijeenkomsten?staat=draft", "/"] {
            assert_eq!(WayBack::read(own).as_str(), own);
        }
        for elsewhere in [
            "",
            "mijn",
            "https://elders.example",
            "//elders.example",
            "/\\elders.example",
            "\\\\elders.example",
            "/\t/elders.example",
            "/%0d%0aSet-Cookie: a\r\n",
            "javascript:alert(1)",
            "/inloggen?naar=/mijn",
            "/uitloggen",
            "/eigen/geheim",
        ] {
            assert_eq!(WayBack::read(elsewhere), WayBack::default(), "{elsewhere}");
        }
    }

    #[test]
    fn a_way_back_survives_an_address() {
        let way = WayBack::read("/beheer?a=1&b=2");
        let address = way.added_to("/inloggen/link/x");
        assert_eq!(address, "/inloggen/link/x?naar=%2Fbeheer%3Fa%3D1%26b%3D2");
        assert_eq!(WayBack::of(&Visit { language: Language::Nl, address }), way);
        assert_eq!(way.or(Language::En, "/mijn"), "/en/beheer?a=1&b=2");
        assert_eq!(WayBack::default().or(Language::Nl, "/mijn"), "/mijn");
    }
}
