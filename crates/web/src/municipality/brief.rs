//! `/gemeenten/{slug}/brief`: the brief as a PDF.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::brief::Brief;
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::lookup;
use crate::{
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// Briefs that are made at the same time: each keeps a processor busy, and the pages need one too.
static ROOM: Semaphore = Semaphore::const_new(2);

/// Handler of the brief.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, Path(name): Path<String>) -> Response {
    let index = match lookup::municipality(&site.atlas, &visit, &name, "/brief") {
        Ok(index) => index,
        Err(response) => return *response,
    };
    let Ok(_place) = ROOM.acquire().await else {
        return Problem::from(StatusCode::SERVICE_UNAVAILABLE).into_response();
    };
    let slug = site.atlas.facts.register.get(index).slug.clone();
    let language = visit.language;
    let address = format!("{}{}", site.settings.base_url, path(language, &format!("/gemeenten/{slug}")));
    let made = move || Brief::new(&site.atlas, index, language).with_address(address).pdf();
    match spawn_blocking(made).await {
        Ok(Ok(bytes)) => {
            let name = format!("inline; filename=\"{}\"", documents::brief::file_name(&slug, language));
            let headers =
                [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
            (headers, bytes).into_response()
        }
        Ok(Err(error)) => {
            tracing::error!(%slug, %error, "a brief could not be made");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
        Err(error) => {
            tracing::error!(%slug, %error, "making a brief ended early");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
    }
}
