//! Commands: what somebody sends to a session, as JSON or as a form, and the answer to it.

use axum::{
    body::Bytes,
    extract::{FromRequest as _, Request as HttpRequest},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    Language,
    session::{Hint, Refusal, Request},
};
use serde::Serialize;

use super::{
    form::command,
    live::{By, Declined, LiveSession, wire::json},
    refusal,
    scene::{Attempt, Fault},
};
use crate::{
    error::Problem,
    form::Filled,
    visit::{Visit, path},
};

/// What was sent.
pub(super) struct Sent {
    /// The fields, when it was a form.
    fields: Option<Vec<(String, String)>>,
    request: Result<Request, Fault>,
    /// Whether a program or a script asked, and not a page.
    is_program: bool,
}

impl Sent {
    /// Reads what was sent.
    ///
    /// # Errors
    /// When it is neither a command in JSON nor a form.
    pub(super) async fn read(request: HttpRequest) -> Result<Sent, Problem> {
        let kind = value(request.headers(), &header::CONTENT_TYPE);
        let accepted = value(request.headers(), &header::ACCEPT);
        if kind.starts_with("application/json") {
            let body = Bytes::from_request(request, &()).await.map_err(|error| error.status())?;
            let read: Request = serde_json::from_slice(&body).map_err(|_| Problem::bad_request())?;
            return Ok(Sent { fields: None, request: Ok(read), is_program: true });
        }
        let filled = Filled::from_request(request, &()).await?;
        let fields = filled.pairs().to_vec();
        let request = command(&fields);
        let is_program = accepted.contains("application/json");
        Ok(Sent { fields: Some(fields), request, is_program })
    }

    /// Has it carried out.
    pub(super) async fn carry_out(&self, session: &LiveSession, by: By) -> Result<u64, Failed> {
        let request = self.request.clone().map_err(Failed::Fault)?;
        session.carry_out(by, request).await.map_err(|declined| match declined {
            Declined::Refused(refusal) => Failed::Fault(Fault::Refused(refusal)),
            Declined::NotKept => Failed::NotKept,
        })
    }

    /// The answer: to a program the number of the entry or why not; to a page the page, with the text kept when it
    /// was refused.
    pub(super) fn answer(
        &self,
        visit: &Visit,
        back: &str,
        outcome: Result<u64, Failed>,
        page: impl FnOnce(Option<&Attempt<'_>>) -> Response,
    ) -> Response {
        match outcome {
            Ok(sequence) if self.is_program => kept(sequence),
            Ok(_) => Redirect::to(&format!("{}{}", path(visit.language, back), self.place())).into_response(),
            Err(Failed::NotKept) => not_kept(),
            Err(Failed::Fault(fault)) if self.is_program => refused(visit.language, &fault),
            Err(Failed::Fault(fault)) => {
                let fields = self.fields.as_deref().unwrap_or_default();
                let mut response = page(Some(&Attempt { fields, fault: &fault }));
                *response.status_mut() = status(&fault);
                response
            }
        }
    }

    /// Where on the page the form stood: the query and the place that it named.
    fn place(&self) -> &str {
        let fields = self.fields.as_deref().unwrap_or_default();
        let named = fields.iter().find(|(name, _)| name == "terug").map_or("", |(_, value)| value.as_str());
        let is_place = named.starts_with(['?', '#'])
            && named.chars().all(|sign| sign.is_ascii_alphanumeric() || "?#=&-_".contains(sign));
        if is_place { named } else { "" }
    }
}

fn value(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// Why something was not carried out.
pub(super) enum Failed {
    /// It was wrong, or refused.
    Fault(Fault),
    /// It could not be kept.
    NotKept,
}

fn kept(sequence: u64) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (headers, format!("{{\"sequence\":{sequence}}}")).into_response()
}

fn not_kept() -> Response {
    let soon = HeaderValue::from_static("1");
    ([(header::RETRY_AFTER, soon)], Problem::from(StatusCode::SERVICE_UNAVAILABLE)).into_response()
}

/// Somebody sends more than a person can.
pub(super) fn too_fast() -> Response {
    let soon = HeaderValue::from_static("1");
    ([(header::RETRY_AFTER, soon)], Problem::from(StatusCode::TOO_MANY_REQUESTS)).into_response()
}

/// The status of a fault: who may not hears 403, who has to change something 400, who has to look again 409.
fn status(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Field { .. } => StatusCode::BAD_REQUEST,
        Fault::Refused(Refusal::NotAllowed | Refusal::NotPresent) => StatusCode::FORBIDDEN,
        Fault::Refused(refusal) if refusal.hint() == Hint::ChangeIt => StatusCode::BAD_REQUEST,
        Fault::Refused(_) => StatusCode::CONFLICT,
    }
}

/// A refusal as a program reads it (RFC 9457).
#[derive(Serialize)]
struct RefusalDocument<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    title: String,
    status: u16,
    detail: String,
    refusal: &'a str,
    hint: &'a str,
    /// The field of the form that is wrong, when it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
}

/// The answer to a program whose command is refused.
pub(super) fn refused(language: Language, fault: &Fault) -> Response {
    let status = status(fault);
    let document = match fault {
        Fault::Field { name, message } => RefusalDocument {
            field: Some(name),
            kind: "about:blank",
            title: text(language, message),
            status: status.as_u16(),
            detail: text(language, "session-hint-change-it"),
            refusal: "field",
            hint: Hint::ChangeIt.key(),
        },
        Fault::Refused(refusal) => RefusalDocument {
            field: (refusal.hint() == Hint::ChangeIt).then_some("tekst"),
            kind: "about:blank",
            title: refusal::sentence(language, *refusal),
            status: status.as_u16(),
            detail: refusal::hint(language, *refusal),
            refusal: refusal.key(),
            hint: refusal.hint().key(),
        },
    };
    let headers = [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, json(&document)).into_response()
}

/// The answer to a page or program that has to join first.
pub(super) fn join_first(visit: &Visit, sent: &Sent, address: &str) -> Response {
    if sent.is_program {
        refused(visit.language, &Fault::Refused(Refusal::NotPresent))
    } else {
        Redirect::to(&path(visit.language, address)).into_response()
    }
}

/// Headers of a page that is of one person.
pub(super) fn own_page(markup: maud::Markup) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], markup).into_response()
}
