//! `/bijeenkomsten/{slug}/voorbeeld.png`: the picture for where the page is shared.

use std::sync::OnceLock;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{error::Problem, site::SharedSite, visit::Visit};

/// Pictures that are drawn at the same time.
fn room() -> &'static Semaphore {
    static ROOM: OnceLock<Semaphore> = OnceLock::new();
    ROOM.get_or_init(|| Semaphore::new(1))
}

/// Handler of the picture. Browsers and sites keep it for an hour.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (meeting, _) = super::visible(&site, &slug, &headers).await?;
    let failed = || Problem::from(StatusCode::INTERNAL_SERVER_ERROR);
    let _place = room().acquire().await.map_err(|_| failed())?;
    let drawn = spawn_blocking(move || documents::preview::meeting(&meeting, visit.language)).await;
    match drawn {
        Ok(Ok(picture)) => {
            let headers =
                [(header::CONTENT_TYPE, "image/png"), (header::CACHE_CONTROL, "public, max-age=3600")];
            // Shown by other sites: that is what it is for.
            let shared = [("cross-origin-resource-policy", "cross-origin")];
            Ok((headers, shared, picture).into_response())
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the picture of a meeting could not be drawn");
            Err(failed())
        }
        Err(error) => {
            tracing::error!(%error, "drawing the picture of a meeting ended early");
            Err(failed())
        }
    }
}
