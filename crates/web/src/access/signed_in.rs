//! Somebody who is signed in, with the roles and rights that go with it.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, StatusCode, header, request::Parts},
};
use domain::{Person, Right, Role};
use store::{Session, SignInMethod};

use crate::{error::Problem, site::SharedSite};

/// Somebody who is signed in. As an argument of a handler it is only there behind a door that asks for it.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// The roles that the person was given, and those that follow from a registration.
    pub roles: Vec<Role>,
    /// The session.
    pub session: Session,
}

impl SignedIn {
    /// Whether one of the roles has a right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.roles.iter().any(|role| role.may(right))
    }

    /// Whether the person works for the organiser in any role.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| Role::GIVEN.contains(role))
    }

    /// Who the cookie of a request belongs to; `None` without a cookie, or when its session has ended.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn read(site: &SharedSite, headers: &HeaderMap) -> Result<Option<SignedIn>, Problem> {
        let Some(cookie) = cookie(headers, site.session_cookie()) else { return Ok(None) };
        let Some(session) = site.store.session(cookie, site.now()).await? else { return Ok(None) };
        let person = match site.store.person(session.person).await {
            Ok(person) => person,
            Err(store::StoreError::Unknown(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        // An own link works for weeks and lies in a mailbox: it opens one's registrations and no more.
        let mut roles = match session.method {
            SignInMethod::OwnLink => Vec::new(),
            _ => site.store.roles(person.id).await?,
        };
        let (contact, participant) = site.store.part_in_registrations(person.id).await?;
        roles.extend(contact.then_some(Role::Contact));
        roles.extend(participant.then_some(Role::Participant));
        Ok(Some(SignedIn { person, roles, session }))
    }
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
        .filter(|value| !value.is_empty())
}

impl<S: Sync> FromRequestParts<S> for SignedIn
where
    SharedSite: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get().cloned().ok_or_else(|| Problem::from(StatusCode::UNAUTHORIZED))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; schakel=abc; schakel2=d"));
        assert_eq!(cookie(&headers, "schakel"), Some("abc"));
        assert_eq!(cookie(&headers, "schak"), None);
        assert_eq!(cookie(&headers, "schakel2"), Some("d"));
        assert_eq!(cookie(&HeaderMap::new(), "schakel"), None);
    }
}
