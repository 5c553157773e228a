//! The cards for the tables, as a file to print.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::table_card::{TableCard, TableCardError, TableCards, table_cards};

use super::Opened;
use crate::{desk::AtDesk, desk_meeting, error::Problem, session_screen::tables_in_order, visit::path};

/// `GET …/sessie/tafelkaarten`
pub(super) async fn file(AtDesk { site, visit, slug, .. }: AtDesk) -> Result<Response, Problem> {
    let language = visit.language;
    let opened = Opened::find(&site, &slug).await?;
    let seen = opened.seen(&site);
    let base = site.settings.base_url.clone();
    let cards: Vec<TableCard> = tables_in_order(&seen.scene(&site, language))
        .into_iter()
        .filter_map(|table| {
            let code = table.code.as_ref()?.as_str().to_owned();
            let address = format!("{base}{}", path(language, &format!("/sessie/{code}")));
            Some(TableCard { name: table.name.clone(), code, address })
        })
        .collect();
    let host = base.split_once("://").map_or(base.as_str(), |(_, host)| host);
    let sheet = TableCards {
        meeting: desk_meeting::name(language, &opened.meeting),
        date: opened.meeting.date,
        site: format!("{host}{}", path(language, "/sessie")),
        language,
    };
    // Setting type takes seconds: other visitors do not wait for it.
    let made = tokio::task::spawn_blocking(move || table_cards(&sheet, &cards)).await;
    let made = made.map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let bytes = made.map_err(|error| match error {
        TableCardError::Nothing => Problem::not_found(),
        error => {
            tracing::error!(%error, "the cards of the tables could not be made");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
        }
    })?;
    let name = format!("tafelkaarten-{slug}.pdf");
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let kind = HeaderValue::from_static("application/pdf");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
