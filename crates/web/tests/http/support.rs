//! Asks the router as a browser would, without a network.

use std::sync::{Arc, LazyLock};

use atlas::Atlas;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode},
};
use store::Store;
use tower::ServiceExt;
use web::{Settings, Site, router};

/// The real figures, read once for all tests of a file.
pub(crate) fn atlas() -> Arc<Atlas> {
    static ATLAS: LazyLock<Arc<Atlas>> = LazyLock::new(|| {
        Arc::new(Atlas::new(opendata::embedded().unwrap(), domain::MidSize::default()).unwrap())
    });
    Arc::clone(&ATLAS)
}

/// The boundaries that go with the figures.
fn boundaries() -> Arc<str> {
    opendata::Source::embedded().boundaries().unwrap().into()
}

/// An answer, read to its end.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// A header as text, empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A site with an empty store of its own.
pub(crate) async fn site_with(settings: Settings) -> Site {
    let file = std::env::temp_dir().join(format!("schakel-web-{}.db", uuid::Uuid::now_v7()));
    let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
    site_of(settings, store)
}

/// A site on a store.
pub(crate) fn site_of(settings: Settings, store: Store) -> Site {
    Site::new(settings, atlas(), boundaries(), store)
}

/// Asks with these settings.
pub(crate) async fn ask_with(
    settings: Settings,
    method: Method,
    address: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response =
        router(site_with(settings).await).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 10_000_000).await.unwrap().to_vec();
    Answer { status: parts.status, headers: parts.headers, body }
}

/// Gets an address from a site with the standard settings.
pub(crate) async fn get(address: &str) -> Answer {
    ask_with(Settings::default(), Method::GET, address, &[]).await
}
