//! How often something may be tried: tight for one account, wide for one network address, so that a room full
//! of people behind one address is not shut out because of each other.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, request::Parts},
};
use jiff::SignedDuration;

use crate::{error::Problem, site::SharedSite};

/// So many tries of something within a quarter of an hour.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// What is tried.
    what: &'static str,
    /// How often that may be.
    most: i64,
}

impl Limit {
    /// Links to sign in that are asked for one mail address.
    pub(crate) const LINK_OF_ACCOUNT: Limit = Limit { what: "link-account", most: 5 };
    /// Links to sign in that are asked from one network address.
    pub(crate) const LINK_OF_NETWORK: Limit = Limit { what: "link-network", most: 300 };
    /// Secrets, passkeys and answers of other sign-ins that are offered from one network address.
    pub(crate) const TRY_OF_NETWORK: Limit = Limit { what: "try-network", most: 600 };

    /// Registrations that are begun from one network address: a whole venue may, a program that fills the store may
    /// not.
    pub(crate) const DRAFT_OF_NETWORK: Limit = Limit { what: "draft-network", most: 200 };

    /// Codes of sessions that lead nowhere, from one network address: people mistype, a program guesses on.
    pub(crate) const CODE_OF_NETWORK: Limit = Limit { what: "code-network", most: 300 };

    /// Guests who knock at a table, from one network address: a whole venue may.
    pub(crate) const KNOCK_OF_NETWORK: Limit = Limit { what: "knock-network", most: 600 };

    /// Counts one try by somebody, and says whether it is still within the limit.
    ///
    /// # Errors
    /// When the database cannot count.
    pub(crate) async fn allows(self, site: &SharedSite, who: &str) -> Result<bool, Problem> {
        let key = format!("{}:{who}", self.what);
        Ok(site.store.within(&key, self.most, SignedDuration::from_mins(15), site.now()).await?)
    }
}

/// Where a visitor comes from, as far as counting needs it. An extractor; never written down but as a hash.
pub(crate) struct Network(pub(crate) String);

impl FromRequestParts<SharedSite> for Network {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Self::Rejection> {
        let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|each| each.0.ip());
        let address = match site.settings.behind_proxy {
            true => forwarded(&parts.headers).or(direct),
            false => direct,
        };
        Ok(Network(address.map_or_else(|| "unknown".to_owned(), network)))
    }
}

/// The address that our own proxy saw: the last one of the list. Those before it are what the visitor says.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(',')).last()?.trim().parse().ok()
}

/// An address as it is counted. One connection of a home or office has the first half of an IPv6 address, and
/// may choose the other half at will.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn one_connection_is_one_network() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("192.0.2.7"), of("::ffff:192.0.2.7"));
        assert_eq!(of("2001:db8:1:2:3::4"), of("2001:db8:1:2:ffff::1"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }

    #[test]
    fn only_what_the_own_proxy_saw_counts() {
        let mut headers = HeaderMap::new();
        assert_eq!(forwarded(&headers), None);
        headers.append("x-forwarded-for", HeaderValue::from_static("10.0.0.1, 192.0.2.1"));
        headers.append("x-forwarded-for", HeaderValue::from_static("192.0.2.7"));
        assert_eq!(forwarded(&headers), "192.0.2.7".parse().ok());
    }
}
