//! The own place in a session: under which name somebody takes part, at which table, and the way out.

use axum::{http::StatusCode, response::Response};
use documents::text::text;
use domain::{
    ParticipantId,
    session::{Attend, Presence},
};
use maud::{Markup, html};
use store::{AuditActor, ParticipantRecord};

use super::{carry_out, framed, guest_mistakes, name_fields, settled};
use crate::{
    components::{
        button::{self, Weight},
        data_list::data_list,
        form::FormView,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    session::{address, caller::Caller},
    visit::path,
};

/// `GET /sessie/{code}/plek`: name, table, and leaving.
pub(crate) async fn show(caller: Caller) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let Some(me) = here(&caller) else { return Ok(caller.door().onward()) };
    let known = caller.site.store.participant(caller.session.record.id, me).await?;
    let filled = Filled::from_pairs(vec![
        ("naam".to_owned(), known.name.clone()),
        ("functie".to_owned(), known.function.clone()),
    ]);
    Ok(Place { caller: &caller, known: &known }.page(&filled, &Mistakes::default()))
}

/// `POST /sessie/{code}/plek`: a guest goes by another name.
pub(crate) async fn rename(caller: Caller, filled: Filled) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    if caller.door().is_closed() {
        let mut response = caller.door().over();
        *response.status_mut() = StatusCode::CONFLICT;
        return Ok(response);
    }
    let Some(me) = here(&caller) else { return Ok(caller.door().onward()) };
    let known = caller.site.store.participant(caller.session.record.id, me).await?;
    if known.person.is_some() {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let mistakes = guest_mistakes(&caller.visit, &filled);
    if !mistakes.is_empty() {
        let mut response = Place { caller: &caller, known: &known }.page(&filled, &mistakes);
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return Ok(response);
    }
    let mut change = caller.site.store.change(AuditActor::Participant(me), caller.site.now()).await?;
    change.rename_guest(me, filled.text("naam"), filled.text("functie")).await?;
    change.commit().await?;
    settled(&caller, carry_out(&caller, me, Attend::Rename).await)
}

/// Who takes part, or waits at the door of a table.
fn here(caller: &Caller) -> Option<ParticipantId> {
    let me = caller.visitor.participant?;
    let presence = caller.session.read().session().participant(me)?.presence;
    matches!(presence, Presence::Knocking | Presence::Present).then_some(me)
}

struct Place<'a> {
    caller: &'a Caller,
    known: &'a ParticipantRecord,
}

impl Place<'_> {
    fn page(&self, filled: &Filled, mistakes: &Mistakes) -> Response {
        let language = self.caller.language();
        let form = FormView { language, filled, mistakes };
        let body = html! {
            (form.summary())
            (data_list(&self.facts()))
            @if self.known.person.is_none() { (self.name(&form)) } @else {
                p { (self.say("session-own-place-registered")) " " a class="nl-link" href=(path(language, "/mijn")) { (self.say("session-own-place-mine")) } }
            }
            (self.leaving())
            p { a class="nl-link" href=(self.below("")) { (self.say("session-own-place-back")) } }
        };
        let title = self.say("session-own-place");
        framed(&self.caller.visit, &self.caller.site, &form.title(&title), &title, &body)
    }

    fn facts(&self) -> Vec<(String, Markup)> {
        let floor = self.caller.session.read();
        let seat = floor.session().participant(self.known.participant);
        let table = seat.and_then(|seat| seat.table).and_then(|table| self.caller.door().table_name(table));
        let table = table.unwrap_or_else(|| self.say("session-no-table"));
        let ParticipantRecord { name, function, organisation, .. } = self.known;
        [("name", name), ("function", function), ("organisation", organisation), ("table", &table)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (self.say(&format!("session-own-place-{key}")), html! { (value) }))
            .collect()
    }

    fn name(&self, form: &FormView<'_>) -> Markup {
        html! {
            section class="stack" {
                (heading(2, &self.say("session-own-place-wrong-name")))
                form class="form" method="post" action=(self.below("/plek")) novalidate {
                    (name_fields(form))
                    (button::submit(&self.say("session-own-place-rename"), Weight::Primary))
                }
            }
        }
    }

    /// What was written stays, and one can come back.
    fn leaving(&self) -> Markup {
        html! {
            section class="stack" {
                (heading(2, &self.say("session-own-place-leave")))
                p { (self.say("session-own-place-leave-text")) }
                form class="form" method="post" action=(self.below("/vertrekken")) {
                    (button::submit(&self.say("session-own-place-leave-do"), Weight::Secondary))
                }
            }
        }
    }

    fn below(&self, part: &str) -> String {
        let page = address(self.caller.session.record.code.as_str());
        path(self.caller.language(), &format!("{page}{part}"))
    }

    fn say(&self, key: &str) -> String {
        text(self.caller.language(), key)
    }
}
