//! The way into a session: asking for a code, coming in with an account or as a guest, waiting at the door, going and
//! coming back.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{
    CommandId, Right, TableId,
    session::{Attend, Audience, Command, JoinCode, Refusal, Request, TableView},
};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::{AuditActor, fresh, secret};

use super::{
    ADDRESS, address,
    caller::Caller,
    command::own_page,
    identity::{Standing, Visitor, guest_secret, set_guest},
    live::{By, Declined, LiveSession},
};
use crate::{
    components::{
        alert,
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

/// Seconds after which the page of who waits looks again by itself.
const LOOK_AGAIN: &str = "5";

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

/// The way in for somebody who does not take part now.
pub(super) fn way_in(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    visitor: &Visitor,
    standing: &Standing,
    table: Option<TableId>,
) -> Response {
    match standing {
        Standing::Here(_) => onward(visit, session),
        _ if session.is_over() => over(visit, site, session, visitor),
        Standing::Knocking => waiting(visit, site, session),
        Standing::TurnedAway => {
            again(visit, site, session, ["session-join-turned-away", "session-join-knock-again"], table)
        }
        Standing::Left => again(visit, site, session, ["session-join-left", "session-join-back"], table),
        Standing::Expected(seat) => {
            let own = seat.municipality.and_then(|code| {
                tables(session).into_iter().find(|each| each.municipality == Some(code)).map(|each| each.id)
            });
            let who =
                [("name", seat.name.as_str().into()), ("organisation", seat.organisation.as_str().into())];
            expected(
                visit,
                site,
                session,
                &text_with(visit.language, "session-join-known", &who),
                table.or(own),
            )
        }
        Standing::Stranger => {
            stranger(visit, site, session, visitor, table, &Filled::default(), &Mistakes::default())
        }
    }
}

/// On to the page of the session itself.
pub(super) fn onward(visit: &Visit, session: &LiveSession) -> Response {
    Redirect::to(&path(visit.language, &address(session.record.code.as_str()))).into_response()
}

/// Somebody who sits at another table opened the code of this one.
pub(super) fn another_table(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    table: TableId,
) -> Response {
    let language = visit.language;
    let name = table_name(session, Some(table)).unwrap_or_default();
    let lead = text_with(language, "session-join-move-lead", &[("table", name.as_str().into())]);
    let body = html! {
        p class="lead" { (lead) }
        (table_form(visit, session, &html! { input type="hidden" name="tafel" value=(table); }, "session-join-move"))
        p { a class="nl-link" href=(path(language, &address(session.record.code.as_str()))) { (text(language, "session-join-stay")) } }
    };
    titled(visit, site, session, &body)
}

fn tables(session: &LiveSession) -> Vec<TableView> {
    let floor = session.read();
    let mut tables: Vec<TableView> = floor.session().view(Audience::Room).tables.into_values().collect();
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    tables
}

fn table_name(session: &LiveSession, table: Option<TableId>) -> Option<String> {
    tables(session).into_iter().find(|each| Some(each.id) == table).map(|each| each.name)
}

/// A form that joins, with what has to be filled in.
fn table_form(visit: &Visit, session: &LiveSession, fields: &Markup, label: &str) -> Markup {
    let action = format!("{}/aansluiten", address(session.record.code.as_str()));
    html! {
        form class="form" method="post" action=(path(visit.language, &action)) novalidate {
            (fields)
            (button::submit(&text(visit.language, label), Weight::Primary))
        }
    }
}

/// Somebody who was registered: the table of the own municipality is chosen, another one can be.
fn expected(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    lead: &str,
    table: Option<TableId>,
) -> Response {
    let language = visit.language;
    let chosen = table.map(|table| table.to_string()).unwrap_or_default();
    let filled = Filled::from_pairs(vec![("tafel".to_owned(), chosen)]);
    let form = FormView { language, filled: &filled, mistakes: &Mistakes::default() };
    let options: Vec<_> =
        tables(session).into_iter().map(|each| (each.id.to_string(), each.name, String::new())).collect();
    let field = Field {
        name: "tafel",
        label: &text(language, "session-join-table"),
        hint: &text(language, "session-join-table-hint"),
        optional: true,
        autocomplete: "off",
    };
    let body = html! {
        p class="lead" { (lead) }
        (table_form(visit, session, &form.select(&field, &options), "session-join-in"))
    };
    titled(visit, site, session, &body)
}

/// Somebody who was here before.
fn again(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    [lead, label]: [&str; 2],
    table: Option<TableId>,
) -> Response {
    let field = html! {
        @if let Some(table) = table { input type="hidden" name="tafel" value=(table); }
    };
    let body = html! {
        p class="lead" role="status" { (text(visit.language, lead)) }
        (table_form(visit, session, &field, label))
    };
    titled(visit, site, session, &body)
}

/// Nobody comes in any more: the meeting was called off or put away. What was released is there for everybody.
fn over(visit: &Visit, site: &SharedSite, session: &LiveSession, visitor: &Visitor) -> Response {
    let language = visit.language;
    let released = format!("/bijeenkomsten/{}/opbrengst", session.read().meeting().slug);
    let body = html! {
        (alert::alert(alert::Kind::Info, &text(language, "session-join-over"), &html! {
            p { (text(language, "session-join-over-text")) }
        }))
        (staff_links(visit, session, visitor))
        p { a class="nl-link" href=(path(language, &released)) { (text(language, "session-archive-title-public")) } }
    };
    titled(visit, site, session, &body)
}

/// Somebody who waits until the table host opens the door. The page looks by itself.
fn waiting(visit: &Visit, site: &SharedSite, session: &LiveSession) -> Response {
    let language = visit.language;
    let body = html! {
        div role="status" {
            (alert::alert(alert::Kind::Info, &text(language, "session-join-waiting"), &html! {
                (text(language, "session-join-waiting-lead"))
            }))
        }
        p { a class="nl-link" href=(path(language, &address(session.record.code.as_str()))) { (text(language, "session-join-look")) } }
    };
    let mut response = titled(visit, site, session, &body);
    response.headers_mut().insert(header::REFRESH, header::HeaderValue::from_static(LOOK_AGAIN));
    response
}

/// Somebody nobody knows: with the code of a table one can come in as a guest; otherwise one signs in, or types the
/// code of a table.
fn stranger(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    visitor: &Visitor,
    table: Option<TableId>,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Response {
    let language = visit.language;
    let say = |key: &str| text(language, key);
    let form = FormView { language, filled, mistakes };
    let back = utf8_percent_encode(&visit.address, NON_ALPHANUMERIC).to_string();
    let name = table_name(session, table);
    let line = |name, label: &str, hint: &str, optional, autocomplete| {
        let (label, hint) = (say(label), say(hint));
        form.line(&Field { name, label: &label, hint: &hint, optional, autocomplete }, "text")
    };
    let body = html! {
        (form.summary())
        (staff_links(visit, session, visitor))
        @if let (Some(table), Some(name)) = (table, name) {
            p class="lead" { (text_with(language, "session-join-guest-lead", &[("table", name.as_str().into())])) }
            (table_form(visit, session, &html! {
                input type="hidden" name="tafel" value=(table);
                (line("naam", "session-join-name", "session-join-name-hint", false, "name"))
                (line("functie", "session-join-function", "session-join-function-hint", true, "organization-title"))
            }, "session-join-knock"))
            p class="form-note" { (say("session-join-kept")) }
        } @else {
            p class="lead" { (say("session-join-stranger-lead")) }
            p { (button::link(&path(language, ADDRESS), &say("session-join-type"), Weight::Primary)) }
        }
        @if visitor.person.is_none() {
            p { a class="nl-link" href=(format!("{}?naar={back}", path(language, "/inloggen"))) { (say("session-join-sign-in")) } }
        } @else {
            p { (say("session-join-no-place")) }
        }
    };
    let heading = meeting_title(visit, session);
    framed(visit, site, &form.title(&heading), &heading, &body)
}

/// Who works for the meeting goes on to the own pages.
fn staff_links(visit: &Visit, session: &LiveSession, visitor: &Visitor) -> Markup {
    let Some(person) = &visitor.person else { return html! {} };
    let pages = [
        (Right::LeadSession, "regie", "session-join-lead"),
        (Right::ModerateSession, "moderatie", "session-join-moderate"),
    ];
    let code = session.record.code.as_str();
    let own: Vec<_> = pages.into_iter().filter(|(right, _, _)| person.may(*right)).collect();
    html! {
        @if !own.is_empty() {
            ul class="stack" {
                @for (_, page, label) in own {
                    li { a class="nl-link" href=(path(visit.language, &format!("{}/{page}", address(code)))) { (text(visit.language, label)) } }
                }
            }
        }
    }
}

/// `POST /sessie/{code}/aansluiten`: comes in, comes back, or moves to another table.
pub(super) async fn join(
    caller: Caller,
    network: Network,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    let Caller { visit, site, session, table: of_code, visitor, .. } = caller.caught_up().await?;
    let chosen: Option<TableId> = filled.text("tafel").parse().ok().or(of_code);
    if session.is_over() {
        let mut response = over(&visit, &site, &session, &visitor);
        *response.status_mut() = StatusCode::CONFLICT;
        return Ok(response);
    }
    match visitor.standing(&site, &session).await? {
        Standing::Stranger => {
            knock(&visit, &site, &session, &visitor, &network, &headers, &filled, chosen).await
        }
        standing => {
            let known = match (visitor.participant, &visitor.person) {
                (Some(known), _) => known,
                (None, Some(signed_in)) => {
                    let person = signed_in.person.id;
                    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
                    let known = change.participant_for(session.record.id, person).await?;
                    change.commit().await?;
                    known
                }
                (None, None) => return Ok(onward(&visit, &session)),
            };
            let is_guest = session.read().session().participant(known).is_some_and(|each| each.guest);
            let own = session.read().session().participant(known).and_then(|each| each.table);
            let attend = match (is_guest, own, &standing) {
                (true, Some(table), _) => Attend::Knock { table: chosen.unwrap_or(table) },
                _ => Attend::Join { table: chosen },
            };
            let outcome = session.carry_out(By::Participant(known), request(attend)).await;
            settled(&visit, &session, outcome)
        }
    }
}

/// A guest at the door of a table.
#[expect(clippy::too_many_arguments, reason = "everything that was sent is looked at here, once")]
async fn knock(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    visitor: &Visitor,
    network: &Network,
    headers: &HeaderMap,
    filled: &Filled,
    table: Option<TableId>,
) -> Result<Response, Problem> {
    let Some(table) = table.filter(|table| table_name(session, Some(*table)).is_some()) else {
        return Ok(onward(visit, session));
    };
    let mistakes = guest_mistakes(visit, filled);
    if !mistakes.is_empty() {
        let mut response = stranger(visit, site, session, visitor, Some(table), filled, &mistakes);
        *response.status_mut() = StatusCode::BAD_REQUEST;
        return Ok(response);
    }
    if !Limit::KNOCK_OF_NETWORK.allows(site, &network.0).await? {
        return Err(Problem::from(StatusCode::TOO_MANY_REQUESTS));
    }
    let secret = guest_secret(site, headers).map_or_else(|| secret(SECRET), str::to_owned);
    let mut change = site.store.change(AuditActor::System, site.now()).await?;
    let (name, function) = (filled.text("naam"), filled.text("functie"));
    let known = change.guest_for(session.record.id, &secret, name, function).await?;
    change.commit().await?;
    let outcome = session.carry_out(By::Participant(known), request(Attend::Knock { table })).await;
    let cookie = AppendHeaders([(header::SET_COOKIE, set_guest(site, &secret)?)]);
    Ok((cookie, settled(visit, session, outcome)?).into_response())
}

fn guest_mistakes(visit: &Visit, filled: &Filled) -> Mistakes {
    let mut mistakes = Mistakes::default();
    if filled.text("naam").is_empty() {
        mistakes.add("naam", text(visit.language, "session-join-name-missing"));
    }
    for field in ["naam", "functie"] {
        if filled.text(field).chars().count() > LONGEST {
            mistakes.add(field, text(visit.language, "session-join-too-long"));
        }
    }
    mistakes
}

/// `POST /sessie/{code}/vertrekken`: goes; coming back is one press.
pub(super) async fn leave(Caller { visit, session, visitor, .. }: Caller) -> Result<Response, Problem> {
    let Some(known) = visitor.participant else { return Ok(onward(&visit, &session)) };
    let outcome = session.carry_out(By::Participant(known), request(Attend::Leave)).await;
    settled(&visit, &session, outcome)
}

fn request(attend: Attend) -> Request {
    Request { id: fresh::<CommandId>(), command: Command::Attend(attend) }
}

/// What came of it shows on the page of the session.
fn settled(
    visit: &Visit,
    session: &LiveSession,
    outcome: Result<u64, Declined>,
) -> Result<Response, Problem> {
    match outcome {
        Ok(_) | Err(Declined::Refused(Refusal::NotPresent)) => Ok(onward(visit, session)),
        Err(Declined::Refused(refusal)) => {
            let why = text(visit.language, &format!("session-refusal-{}", refusal.key()));
            Err(Problem::from(StatusCode::CONFLICT).because(why))
        }
        Err(Declined::NotKept) => Err(Problem::from(StatusCode::SERVICE_UNAVAILABLE)),
    }
}

fn meeting_title(visit: &Visit, session: &LiveSession) -> String {
    let floor = session.read();
    floor.meeting().title.get(visit.language).to_owned()
}

fn titled(visit: &Visit, site: &SharedSite, session: &LiveSession, body: &Markup) -> Response {
    let title = meeting_title(visit, session);
    framed(visit, site, &title, &title, body)
}

fn framed(visit: &Visit, site: &SharedSite, title: &str, heading_text: &str, body: &Markup) -> Response {
    let body = html! { div class="stack" { (heading(1, heading_text)) (body) } };
    let page = Page::new(visit, title, text(visit.language, "session-join-description"));
    own_page(page.unlisted().style(Style::Form).body(body).render(site))
}
