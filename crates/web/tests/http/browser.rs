//! A browser of one visitor: the same site, asked again and again, with the cookie that it gave.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use tower::ServiceExt;

use crate::support::Answer;

/// A visitor of a site.
#[derive(Clone)]
pub(crate) struct Browser {
    site: Router,
    /// The cookie, as `name=value`; empty before signing in.
    pub(crate) cookie: String,
}

impl Browser {
    /// A visitor who is not signed in.
    pub(crate) fn new(site: &Router) -> Browser {
        Browser { site: site.clone(), cookie: String::new() }
    }

    /// Reads an address.
    pub(crate) async fn get(&mut self, address: &str) -> Answer {
        self.ask(Method::GET, address, &[], Body::empty()).await
    }

    /// Sends a form.
    pub(crate) async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.ask(Method::POST, address, &kind, Body::from(body.finish())).await
    }

    /// Asks in any manner; a cookie in the answer is kept.
    pub(crate) async fn ask(
        &mut self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !self.cookie.is_empty() {
            request = request.header(header::COOKIE, &self.cookie);
        }
        let response = self.site.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        if let Some(cookie) = parts.headers.get(header::SET_COOKIE) {
            self.cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        }
        let body = to_bytes(body, 10_000_000).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
