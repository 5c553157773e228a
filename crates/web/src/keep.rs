//! Pages that are the same for every visitor are kept as they went out the first time, packed.
//!
//! A page of a municipality is made of figures that do not change while the program runs. Making and
//! packing it takes milliseconds, handing it out again takes none. Handlers say with [`Keep`] that their
//! answer may be kept.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Version, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::packing::Packing;

/// A mark on an answer: it is the same for every visitor until the program stops.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep;

/// Whether an answer is to be packed on its way out: what is kept is packed here.
pub(crate) fn is_passing(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<Keep>().is_none()
}

/// All that is kept together is no larger than this, in bytes: some two hundred pages. What finds no
/// room is made anew each time.
const ROOM: usize = 12 * 1024 * 1024;

/// Answers that were kept, by address and packing.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    answers: HashMap<(String, Packing), (HeaderMap, Bytes)>,
    bytes: usize,
}

impl Shelf {
    fn find(&self, key: &(String, Packing)) -> Option<Response> {
        // A panic elsewhere leaves whole answers behind: what is on the shelf may be used.
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let (headers, body) = kept.answers.get(key)?;
        Some((headers.clone(), Body::from(body.clone())).into_response())
    }

    fn put(&self, key: (String, Packing), headers: HeaderMap, body: Bytes) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.bytes + body.len() <= ROOM {
            kept.bytes += body.len();
            kept.answers.insert(key, (headers, body));
        }
    }
}

/// The layer: hands out what is on the shelf, and packs and puts there what may be kept. Stands around
/// compression, which leaves these answers alone.
pub(crate) async fn keep(State(shelf): State<Arc<Shelf>>, request: Request, next: Next) -> Response {
    let packing = Packing::for_visitor(request.headers());
    let (true, Some(packing)) = (request.method() == Method::GET, packing) else {
        return next.run(request).await;
    };
    let key = request.uri().query().is_none().then(|| (request.uri().path().to_owned(), packing));
    if let Some(answer) = key.as_ref().and_then(|key| shelf.find(key)) {
        return answer;
    }
    let answer = next.run(request).await;
    if answer.status() != StatusCode::OK || answer.extensions().get::<Keep>().is_none() {
        return answer;
    }
    let (parts, body) = answer.into_parts();
    match pack(body, packing).await {
        Ok(body) => {
            let mut headers = parts.headers;
            headers.insert(header::CONTENT_ENCODING, packing.header());
            headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
            headers.remove(header::CONTENT_LENGTH);
            if let Some(key) = key {
                shelf.put(key, headers.clone(), body.clone());
            }
            (headers, body).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page could not be packed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn pack(body: Body, packing: Packing) -> Result<Bytes, axum::Error> {
    let page = to_bytes(body, ROOM).await?;
    let mut packed = packing.pack(&page).map_err(axum::Error::new)?;
    packed.shrink_to_fit();
    Ok(Bytes::from(packed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_shelf_takes_no_more() {
        let shelf = Shelf::default();
        shelf.put(("/a".into(), Packing::Brotli), HeaderMap::new(), Bytes::from(vec![0; ROOM]));
        shelf.put(("/b".into(), Packing::Brotli), HeaderMap::new(), Bytes::from_static(b"b"));
        assert!(shelf.find(&("/a".into(), Packing::Brotli)).is_some());
        assert!(shelf.find(&("/b".into(), Packing::Brotli)).is_none());
    }
}
