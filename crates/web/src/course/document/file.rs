//! A version of a course document, or its summary, as a file.

use std::sync::Arc;

use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::{course_document::file_name, paper::PaperFormat};
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::version::{Asked, read};
use crate::{course::workspace::Workspace, error::Problem};

/// Files that are made at the same time: each keeps a processor busy, and the pages need one too.
static ROOM: Semaphore = Semaphore::const_new(2);

/// The names of the two documents in addresses.
pub(super) const DOCUMENT: &str = "koersdocument";
pub(super) const SUMMARY: &str = "samenvatting";

/// Handler of a file such as `koersdocument.pdf` or `samenvatting.odt`.
pub(super) async fn show(
    workspace: Workspace,
    Path((name, version, file)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let asked = Asked::read(&version)?;
    let (which, extension) = file.rsplit_once('.').ok_or_else(Problem::not_found)?;
    let format = PaperFormat::from_extension(extension).ok_or_else(Problem::not_found)?;
    let is_summary = match which {
        DOCUMENT => false,
        SUMMARY => true,
        _ => return Err(Problem::not_found()),
    };
    let workspace = Arc::new(workspace);
    let papers = read(&workspace, &asked).await?;
    let paper = if is_summary { papers.summary } else { papers.document };
    let Ok(_place) = ROOM.acquire().await else {
        return Err(Problem::from(StatusCode::SERVICE_UNAVAILABLE));
    };
    let broken = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "a course document could not be written");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    };
    let written = spawn_blocking(move || paper.write(format)).await.map_err(|error| broken(&error))?;
    let bytes = written.map_err(|error| broken(&error))?;
    let stem = file_name(&name, workspace.language, is_summary);
    let disposition = format!("attachment; filename=\"{stem}-{version}.{extension}\"");
    let headers = [
        (header::CONTENT_TYPE, format.content_type().to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, bytes).into_response())
}
