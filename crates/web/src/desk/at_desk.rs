//! Who works at the desk on a meeting: what every handler of its pages begins with.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use serde::Deserialize;

use crate::{access::SignedIn, error::Problem, site::SharedSite, visit::Visit};

/// Somebody at the desk, on a page of one meeting.
pub(crate) struct AtDesk {
    pub(crate) site: SharedSite,
    pub(crate) visit: Visit,
    pub(crate) person: SignedIn,
    /// What the meeting is called in the address.
    pub(crate) slug: String,
}

/// The part of an address that names a meeting.
#[derive(Deserialize)]
struct Named {
    slug: String,
}

impl FromRequestParts<SharedSite> for AtDesk {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let Ok(visit) = Visit::from_request_parts(parts, site).await;
        let person = SignedIn::from_request_parts(parts, site).await?;
        let Ok(Path(Named { slug })) = Path::from_request_parts(parts, site).await else {
            return Err(Problem::not_found());
        };
        Ok(AtDesk { site: SharedSite::clone(site), visit, person, slug })
    }
}
