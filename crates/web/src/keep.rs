//! Pages that are the same for every visitor are kept as they went out the first time, compressed.
//!
//! A page of a municipality is made of figures that do not change while the program runs. Making and
//! compressing it takes milliseconds, handing it out again takes none. Handlers say with [`Keep`] that
//! their answer may be kept.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// A mark on an answer: it is the same for every visitor until the program stops.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep;

/// All that is kept together is no larger than this, in bytes: some two hundred pages. What finds no
/// room is made anew each time.
const ROOM: usize = 12 * 1024 * 1024;

/// Answers that were kept, by address and encoding.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    answers: HashMap<(String, &'static str), (HeaderMap, Bytes)>,
    bytes: usize,
}

impl Shelf {
    fn find(&self, key: &(String, &'static str)) -> Option<Response> {
        // A panic elsewhere leaves whole answers behind: what is on the shelf may be used.
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let (headers, body) = kept.answers.get(key)?;
        Some((headers.clone(), Body::from(body.clone())).into_response())
    }

    fn put(&self, key: (String, &'static str), headers: HeaderMap, body: Bytes) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.bytes + body.len() <= ROOM {
            kept.bytes += body.len();
            kept.answers.insert(key, (headers, body));
        }
    }
}

/// The layer: hands out what is on the shelf, and puts there what may be kept. Stands around compression.
pub(crate) async fn keep(State(shelf): State<Arc<Shelf>>, mut request: Request, next: Next) -> Response {
    let encoding = encoding(request.headers());
    let plain = request.method() == Method::GET && request.uri().query().is_none();
    let (true, Some(encoding)) = (plain, encoding) else { return next.run(request).await };
    let key = (request.uri().path().to_owned(), encoding);
    if let Some(answer) = shelf.find(&key) {
        return answer;
    }
    request.headers_mut().insert(header::ACCEPT_ENCODING, HeaderValue::from_static(encoding));
    let answer = next.run(request).await;
    if answer.status() != StatusCode::OK || answer.extensions().get::<Keep>().is_none() {
        return answer;
    }
    let (parts, body) = answer.into_parts();
    match to_bytes(body, ROOM).await {
        Ok(body) => {
            shelf.put(key, parts.headers.clone(), body.clone());
            (parts.headers, body).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be read to its end");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The encoding that is kept for this visitor: the best one the browser takes. Refusals (`q=0`) and
/// browsers without either get a page of their own.
fn encoding(headers: &HeaderMap) -> Option<&'static str> {
    let accepted = headers.get(header::ACCEPT_ENCODING)?.to_str().ok()?;
    if accepted.contains("q=0") && !accepted.contains("q=0.") {
        return None;
    }
    let takes =
        |name: &str| accepted.split(',').any(|each| each.split(';').next().map(str::trim) == Some(name));
    ["br", "gzip"].into_iter().find(|name| takes(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding_of(accepted: &'static str) -> Option<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        encoding(&headers)
    }

    #[test]
    fn the_best_encoding_is_chosen() {
        assert_eq!(encoding_of("gzip, deflate, br, zstd"), Some("br"));
        assert_eq!(encoding_of("gzip;q=0.8"), Some("gzip"));
        assert_eq!(encoding_of("identity"), None);
        assert_eq!(encoding_of("br;q=0, gzip"), None);
    }

    #[test]
    fn a_full_shelf_takes_no_more() {
        let shelf = Shelf::default();
        shelf.put(("/a".into(), "br"), HeaderMap::new(), Bytes::from(vec![0; ROOM]));
        shelf.put(("/b".into(), "br"), HeaderMap::new(), Bytes::from_static(b"b"));
        assert!(shelf.find(&("/a".into(), "br")).is_some());
        assert!(shelf.find(&("/b".into(), "br")).is_none());
    }
}
