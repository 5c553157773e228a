//! The way into a session: asking for a code, coming in with an account or as a guest, going and coming back.

mod door;
pub(super) mod place;

use axum::{
    extract::{Path as AddressPath, State},
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    CommandId, ParticipantId, TableId,
    session::{Attend, Command, JoinCode, Refusal, Request},
};
use maud::{Markup, html};
use store::{AuditActor, fresh, secret};

use super::{
    ADDRESS, address,
    caller::Caller,
    command::own_page,
    identity::{Standing, guest_secret, set_guest},
    live::{By, Declined},
    page::{Of, marked},
};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    frame::{Page, Style},
    site::SharedSite,
    throttle::{Limit, Network},
    visit::{Visit, path},
};

/// Signs of the secret in the cookie of a guest: 130 random bits.
const SECRET: usize = 26;

/// The longest name or function of a guest, in characters.
const LONGEST: usize = 100;

/// `GET /sessie`: asks for a code, and leads on with it.
pub(super) async fn ask(visit: Visit, State(site): State<SharedSite>) -> Response {
    let typed = visit.query().into_iter().find(|(name, _)| name == "code").map(|(_, value)| value);
    let Some(typed) = typed else { return asking(&visit, &site, "", None) };
    match typed.parse::<JoinCode>() {
        Ok(code) => Redirect::to(&path(visit.language, &address(code.as_str()))).into_response(),
        Err(_) => {
            let mut response = asking(&visit, &site, &typed, Some("session-join-code-wrong"));
            *response.status_mut() = StatusCode::BAD_REQUEST;
            response
        }
    }
}

/// There is no session with this code.
pub(super) fn unknown_code(visit: &Visit, site: &SharedSite, code: &str) -> Response {
    let mut response = asking(visit, site, code, Some("session-join-code-unknown"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn asking(visit: &Visit, site: &SharedSite, typed: &str, mistake: Option<&str>) -> Response {
    let language = visit.language;
    let say = |key: &str| text(language, key);
    let mut mistakes = Mistakes::default();
    mistake.into_iter().for_each(|key| mistakes.add("code", say(key)));
    let filled = Filled::from_pairs(vec![("code".to_owned(), typed.chars().take(20).collect())]);
    let form = FormView { language, filled: &filled, mistakes: &mistakes };
    let field = Field {
        name: "code",
        label: &say("session-join-code"),
        hint: &say("session-join-code-hint"),
        autocomplete: "off",
        ..Field::default()
    };
    let body = html! {
        (form.summary())
        form class="form" action=(path(language, ADDRESS)) novalidate {
            (form.line(&field, "text"))
            (button::submit(&say("session-join-go"), Weight::Primary))
        }
    };
    framed(visit, site, &form.title(&say("session-join-title")), &say("session-join-title"), &body)
}

/// `POST /sessie/{code}/aansluiten`: comes in, comes back, or moves to another table.
pub(super) async fn join(
    caller: Caller,
    network: Network,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let chosen: Option<TableId> = filled.text("tafel").parse().ok().or(caller.table);
    if caller.door().is_closed() {
        let mut response = caller.door().over();
        *response.status_mut() = StatusCode::CONFLICT;
        return Ok(response);
    }
    if let Standing::Stranger = caller.visitor.standing(&caller.site, &caller.session).await? {
        return knock(&caller, &network, &headers, &filled, chosen).await;
    }
    let Some(known) = participant(&caller).await? else { return Ok(caller.door().onward()) };
    let seat = caller.session.read().session().participant(known);
    let attend = match seat.filter(|seat| seat.guest).and_then(|seat| seat.table) {
        Some(table) => Attend::Knock { table: chosen.unwrap_or(table) },
        None => Attend::Join { table: chosen },
    };
    settled(&caller, carry_out(&caller, known, attend).await)
}

/// `GET /sessie/{code}/aansluiten`: the address of a form that was wrong, opened again: on to the door.
pub(super) async fn again(visit: Visit, AddressPath(code): AddressPath<String>) -> Redirect {
    Redirect::to(&path(visit.language, &address(&code)))
}

/// Who the caller is in the log; who signed in and was not here yet gets a number.
async fn participant(caller: &Caller) -> Result<Option<ParticipantId>, Problem> {
    if caller.visitor.participant.is_some() {
        return Ok(caller.visitor.participant);
    }
    let Some(signed_in) = &caller.visitor.person else { return Ok(None) };
    let person = signed_in.person.id;
    let mut change = caller.site.store.change(AuditActor::Person(person), caller.site.now()).await?;
    let known = change.participant_for(caller.session.record.id, person).await?;
    change.commit().await?;
    Ok(Some(known))
}

/// A guest at the door of a table.
async fn knock(
    caller: &Caller,
    network: &Network,
    headers: &HeaderMap,
    filled: &Filled,
    table: Option<TableId>,
) -> Result<Response, Problem> {
    let Caller { visit, site, session, .. } = caller;
    let door = caller.door();
    let table = table.filter(|table| door.table_name(*table).is_some());
    let mut mistakes = guest_mistakes(visit, filled);
    let Some(table) = table.filter(|_| mistakes.is_empty()) else {
        if table.is_none() {
            mistakes.add("tafel", text(visit.language, "session-join-table-missing"));
        }
        let mut response = door.stranger(caller.table, filled, &mistakes);
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return Ok(response);
    };
    if !Limit::KNOCK_OF_NETWORK.allows(site, &network.0).await? {
        return Err(Problem::from(StatusCode::TOO_MANY_REQUESTS));
    }
    let secret = guest_secret(site, headers).map_or_else(|| secret(SECRET), str::to_owned);
    let mut change = site.store.change(AuditActor::System, site.now()).await?;
    let (name, function) = (filled.text("naam"), filled.text("functie"));
    let known = change.guest_for(session.record.id, &secret, name, function).await?;
    change.commit().await?;
    let outcome = carry_out(caller, known, Attend::Knock { table }).await;
    let cookie = AppendHeaders([(header::SET_COOKIE, set_guest(site, &secret)?)]);
    Ok((cookie, settled(caller, outcome)?).into_response())
}

fn guest_mistakes(visit: &Visit, filled: &Filled) -> Mistakes {
    let mut mistakes = Mistakes::default();
    if filled.text("naam").is_empty() {
        mistakes.add("naam", text(visit.language, "session-join-name-missing"));
    }
    for (field, key) in
        [("naam", "session-join-name-too-long"), ("functie", "session-join-function-too-long")]
    {
        if filled.text(field).chars().count() > LONGEST {
            mistakes.add(field, text(visit.language, key));
        }
    }
    mistakes
}

/// The fields in which a guest types the own name and function.
fn name_fields(form: &FormView<'_>) -> Markup {
    let line = |name, label: &str, hint: &str, optional, autocomplete| {
        let (label, hint) = (text(form.language, label), text(form.language, hint));
        form.line(&Field { name, label: &label, hint: &hint, optional, autocomplete }, "text")
    };
    html! {
        (line("naam", "session-join-name", "session-join-name-hint", false, "name"))
        (line("functie", "session-join-function", "session-join-function-hint", true, "organization-title"))
    }
}

/// `POST /sessie/{code}/vertrekken`: goes; coming back is one press.
pub(super) async fn leave(caller: Caller) -> Result<Response, Problem> {
    let Some(known) = caller.visitor.participant else { return Ok(caller.door().onward()) };
    settled(&caller, carry_out(&caller, known, Attend::Leave).await)
}

async fn carry_out(caller: &Caller, by: ParticipantId, attend: Attend) -> Result<u64, Declined> {
    let request = Request { id: fresh::<CommandId>(), command: Command::Attend(attend) };
    caller.session.carry_out(By::Participant(by), request).await
}

/// What came of it shows on the page of the session.
fn settled(caller: &Caller, outcome: Result<u64, Declined>) -> Result<Response, Problem> {
    match outcome {
        Ok(_) | Err(Declined::Refused(Refusal::NotPresent)) => Ok(caller.door().onward()),
        Err(Declined::Refused(refusal)) => {
            let why = text(caller.visit.language, &format!("session-refusal-{}", refusal.key()));
            Err(Problem::from(StatusCode::CONFLICT).because(why))
        }
        Err(Declined::NotKept) => Err(Problem::from(StatusCode::SERVICE_UNAVAILABLE)),
    }
}

fn framed(visit: &Visit, site: &SharedSite, title: &str, heading_text: &str, body: &Markup) -> Response {
    let body = html! { div class="stack" { (heading(1, heading_text)) (body) } };
    let page = Page::new(visit, title, text(visit.language, "session-join-description"));
    marked(own_page(page.unlisted().style(Style::Form).body(body).render(site)), Of::Door)
}
