//! Checking in and taking it back.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{MeetingId, PlaceId, PlaceState, RegistrationId, guest_list::Command};
use store::{Details, StoreError};

use super::{
    actor,
    page::{self, Shown},
};
use crate::{
    desk::{AtDesk, after},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out,
};

/// Somebody at the front desk of a meeting.
struct Desk {
    at: AtDesk,
    meeting: MeetingId,
}

impl Desk {
    async fn new(at: AtDesk) -> Result<Desk, Problem> {
        let meeting = desk_meeting::load(&at.site, &at.slug).await?.value.id;
        Ok(Desk { at, meeting })
    }

    /// Carries out the commands one after the other. Each may be given twice without harm, so that a refusal
    /// halfway leaves nothing that is wrong.
    async fn carry_out(
        &self,
        delegation: RegistrationId,
        commands: &[Command],
        done: &str,
    ) -> Result<Response, Problem> {
        for command in commands {
            let outcome =
                carry_out(&self.at.site, self.meeting, actor(&self.at.person), command, &Details::default())
                    .await;
            match outcome {
                Ok(_) => {}
                Err(StoreError::Refused(refused)) => {
                    let shown =
                        Shown { delegation: Some(delegation), refused: Some(refused), ..Shown::default() };
                    return self.answer(StatusCode::CONFLICT, &shown).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
        let address = desk_meeting::address(&self.at.slug, &format!("/inchecken/{delegation}"));
        Ok(Redirect::to(&after(self.at.visit.language, &address, done)).into_response())
    }

    async fn answer(&self, status: StatusCode, shown: &Shown) -> Result<Response, Problem> {
        let page = page::render(&self.at.site, &self.at.visit, &self.at.person, &self.at.slug, shown).await?;
        Ok((status, page).into_response())
    }
}

/// `POST …/inchecken/code`
pub(super) async fn by_code(at: AtDesk, filled: Filled) -> Result<Response, Problem> {
    let desk = Desk::new(at).await?;
    // Codes hold small letters and digits; what is typed from paper may have spaces and capitals.
    let code: String = filled.text("code").split_whitespace().collect::<String>().to_lowercase();
    let found = desk.at.site.store.place_by_code(&code).await?;
    let Some(place) = found.filter(|each| each.meeting == desk.meeting && !code.is_empty()) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("code", text(desk.at.visit.language, "check-in-code-unknown"));
        let shown = Shown { filled, mistakes, ..Shown::default() };
        return desk.answer(StatusCode::BAD_REQUEST, &shown).await;
    };
    let done = match place.place.state {
        PlaceState::Present { .. } => "was-in",
        _ => "checked-in",
    };
    let command = Command::CheckIn { place: place.place.id, at: desk.at.site.now() };
    desk.carry_out(place.registration, &[command], done).await
}

/// `POST …/inchecken/{id}/{place}`: `doe` is `binnen` or `terug`.
pub(super) async fn one_place(
    at: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let desk = Desk::new(at).await?;
    let id: RegistrationId = id.parse().map_err(|_| Problem::not_found())?;
    let place: PlaceId = place.parse().map_err(|_| Problem::not_found())?;
    let (command, done) = match filled.text("doe") {
        "binnen" => (Command::CheckIn { place, at: desk.at.site.now() }, "checked-in"),
        "terug" => (Command::UndoCheckIn { place }, "check-in-undone"),
        _ => return Err(Problem::bad_request()),
    };
    desk.carry_out(id, &[command], done).await
}

/// `POST …/inchecken/{id}`: everybody of the delegation who is still expected.
pub(super) async fn delegation(
    at: AtDesk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let desk = Desk::new(at).await?;
    let id: RegistrationId = id.parse().map_err(|_| Problem::not_found())?;
    let record = desk.at.site.store.registration(id).await?;
    let at = desk.at.site.now();
    let expected = record.registration.places.iter().filter(|each| each.state == PlaceState::Expected);
    let commands: Vec<Command> = expected.map(|each| Command::CheckIn { place: each.id, at }).collect();
    desk.carry_out(id, &commands, "checked-in").await
}
