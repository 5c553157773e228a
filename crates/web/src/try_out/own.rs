//! A file of somebody's own: read, explored, shown, and gone again.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use course::{Model, count_schemes};
use documents::{
    number,
    read_out::{beyond_reach, import_error},
    text::{text, text_with},
};
use domain::Language;

use super::{Outcome, choice::Choice, page};
use crate::{desk::upload::Upload, error::Problem, site::SharedSite, visit::Visit};

/// The field that carries the file along.
pub(super) const FIELD: &str = "json";

/// The largest file that is taken here, in bytes; `schakel explore` takes more.
const LARGEST: usize = 150 * 1024;

/// What is explored while somebody waits, among others; `schakel explore` takes more.
const MOST_SCHEMES: u128 = 5_000;
const MOST_AREAS: usize = 12;
const MOST_PARTICIPANTS: usize = 40;
const MOST_SCENARIOS: usize = 20;

/// What was sent: a file, or the file with choices.
pub(super) struct Sent {
    json: String,
    pairs: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if kind.is_some_and(|kind| kind.starts_with("multipart/")) {
            let upload = Upload::from_request(request, state).await?;
            // Bytes that are no text become signs that the reader of JSON refuses with their place.
            let json = String::from_utf8_lossy(&upload.file).into_owned();
            return Ok(Self { json, pairs: Vec::new() });
        }
        let body = Bytes::from_request(request, state).await.map_err(|error| error.status())?;
        let mut pairs: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
        let json = pairs.iter().position(|(name, _)| name == FIELD).map(|place| pairs.swap_remove(place).1);
        Ok(Self { json: json.unwrap_or_default(), pairs })
    }
}

/// Handler of the form: explores the file with what was chosen.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    sent: Sent,
) -> Result<Response, Problem> {
    let language = visit.language;
    let shared = SharedSite::clone(&site);
    let json = sent.json.clone();
    let explored = move || explore(&shared, &sent, language);
    let outcome = tokio::task::spawn_blocking(explored).await;
    match outcome.map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))? {
        Ok(outcome) => Ok(page::own(&visit, &site, &outcome, &json).into_response()),
        Err(reason) => {
            let kept = if json.len() <= LARGEST { json.as_str() } else { "" };
            let page = page::refused(&visit, &site, &reason, kept);
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// Explores what was sent, or says why not.
fn explore(site: &SharedSite, sent: &Sent, language: Language) -> Result<Outcome, String> {
    if sent.json.trim().is_empty() {
        return Err(text(language, "try-out-empty"));
    }
    if sent.json.len() > LARGEST {
        let most = number::whole(language, (LARGEST / 1024) as f64);
        return Err(text_with(language, "try-out-large", &[("most", most.into())]));
    }
    let model = Model::from_json(&sent.json).map_err(|error| import_error(&error, language))?;
    fits(&model, language)?;
    let all = |name: &str| -> Vec<String> {
        sent.pairs.iter().filter(|(each, _)| each == name).map(|(_, value)| value.clone()).collect()
    };
    let choice = Choice::read(&model, &all);
    let changed = choice.applied(&model);
    fits(&changed, language)?;
    Outcome::of(site, &model, choice, language).map_err(|refusal| beyond_reach(&refusal, &changed, language))
}

/// Whether it can be explored while somebody waits.
fn fits(model: &Model, language: Language) -> Result<(), String> {
    let too_many = |key: &str, most: usize| {
        let most = number::whole(language, most as f64);
        text_with(language, &format!("try-out-many-{key}"), &[("most", most.into())])
    };
    if model.areas().len() > MOST_AREAS {
        return Err(too_many("areas", MOST_AREAS));
    }
    if model.participants().len() > MOST_PARTICIPANTS {
        return Err(too_many("participants", MOST_PARTICIPANTS));
    }
    if model.scenarios().len() > MOST_SCENARIOS {
        return Err(too_many("scenarios", MOST_SCENARIOS));
    }
    match count_schemes(model) {
        Ok(schemes) if schemes > MOST_SCHEMES => Err(too_many("schemes", MOST_SCHEMES as usize)),
        Ok(_) => Ok(()),
        Err(refusal) => Err(beyond_reach(&refusal, model, language)),
    }
}
