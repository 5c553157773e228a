//! Who wants no mail that is not needed, `/afmelden/{secret}`: a page to choose on, and the one click of a mail
//! program (RFC 8058). The secret in the address knows whose choice it is; nothing else is asked.

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    mail::{Address, AddressError},
    text::{text, text_with},
};
use domain::{Language, PersonId};
use maud::{Markup, html};
use store::{AuditActor, StoreError};

use crate::{
    access::Routes,
    components::{
        alert,
        button::{self, Weight},
        heading,
    },
    error::Problem,
    frame::{Page, Style},
    letter::absolute,
    site::{SharedSite, Site},
    visit::{Visit, path},
};

/// Where the choice is made.
const ADDRESS: &str = "/afmelden";

/// The field that says what somebody chose, and its values.
const FIELD: &str = "keuze";
const NO_MORE: &str = "af";
const AGAIN: &str = "aan";

/// What unsubscribing adds to the routes of the site.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.public("/afmelden/{secret}", get(show).post(choose))
}

/// Whether a request may come from any site. A mail program asks in the name of its reader, from wherever it is;
/// no cookie counts here, the secret alone does.
pub(crate) fn needs_no_origin(method: &Method, address: &Uri) -> bool {
    *method == Method::POST
        && address.path().strip_prefix(ADDRESS).is_some_and(|rest| rest.len() > 1 && rest.starts_with('/'))
}

/// The link in a mail by which somebody unsubscribes; for who is not known to us it leads to the organiser.
///
/// # Errors
/// When the settings hold no right address.
pub(crate) fn link(
    site: &Site,
    person: Option<PersonId>,
    language: Language,
) -> Result<Address, AddressError> {
    match person {
        Some(person) => absolute(site, &own(site, person, language)),
        None => format!("mailto:{}", site.settings.organiser_email).parse(),
    }
}

/// The address of somebody's own choice on this site.
pub(crate) fn own(site: &Site, person: PersonId, language: Language) -> String {
    path(language, &format!("{ADDRESS}/{}", site.store.unsubscribe_secret(person)))
}

/// `GET /afmelden/{secret}`: looking changes nothing, since mail scanners look at every link.
async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let Some(person) = site.store.unsubscriber(&secret) else { return Ok(unknown(&visit, &site)) };
    match site.store.person(person).await {
        Ok(person) => Ok(page(&visit, &site, person.only_essential_mail, false)),
        Err(StoreError::Unknown(_)) => Ok(unknown(&visit, &site)),
        Err(error) => Err(error.into()),
    }
}

/// `POST /afmelden/{secret}`: the button on the page, or the one click of a mail program, which sends fields of its
/// own in any form. Whatever does not ask for mail again unsubscribes.
async fn choose(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(secret): Path<String>,
    body: Bytes,
) -> Result<Response, Problem> {
    let Some(person) = site.store.unsubscriber(&secret) else { return Ok(unknown(&visit, &site)) };
    let again = form_urlencoded::parse(&body).any(|(name, value)| name == FIELD && value == AGAIN);
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    match change.set_only_essential_mail(person, !again).await {
        Ok(()) => change.commit().await?,
        Err(StoreError::Unknown(_)) => return Ok(unknown(&visit, &site)),
        Err(error) => return Err(error.into()),
    }
    Ok(page(&visit, &site, !again, true))
}

fn page(visit: &Visit, site: &SharedSite, is_out: bool, is_done: bool) -> Response {
    let language = visit.language;
    let say = |key: &str| text(language, key);
    let organiser = [("organiser", site.settings.organiser.as_str().into())];
    let (standing, value, label) = match is_out {
        true => ("subscription-out", AGAIN, "subscription-again"),
        false => ("subscription-in", NO_MORE, "subscription-no-more"),
    };
    let body = html! {
        @if is_done {
            div role="status" {
                @let done = if is_out { "subscription-done-out" } else { "subscription-done-in" };
                (alert::alert(alert::Kind::Ok, &say(done), &html! {}))
            }
        }
        p class="lead" { (text_with(language, standing, &organiser)) }
        p { (say("subscription-kinds")) }
        p { (say("subscription-essential")) }
        form method="post" {
            input type="hidden" name=(FIELD) value=(value);
            (button::submit(&say(label), if is_out { Weight::Secondary } else { Weight::Primary }))
        }
    };
    framed(visit, site, "subscription-title", &body)
}

fn unknown(visit: &Visit, site: &SharedSite) -> Response {
    let email = [("email", site.settings.organiser_email.as_str().into())];
    let body = html! {
        p class="lead" { (text(visit.language, "subscription-unknown")) }
        p { (text_with(visit.language, "subscription-unknown-help", &email)) }
    };
    (StatusCode::NOT_FOUND, framed(visit, site, "subscription-unknown-title", &body)).into_response()
}

/// A page that nobody keeps, and whose address stays here: it speaks for somebody.
fn framed(visit: &Visit, site: &SharedSite, title: &str, body: &Markup) -> Response {
    let title = text(visit.language, title);
    let body = html! { div class="stack" { (heading(1, &title)) (body) } };
    let page = Page::new(visit, title, text(visit.language, "subscription-description"));
    let headers = [(header::CACHE_CONTROL, "no-store"), (header::REFERRER_POLICY, "same-origin")];
    (headers, page.unlisted().style(Style::Form).body(body).render(site)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_choice_itself_may_be_asked_for_from_elsewhere() {
        let passes = |method: &Method, address: &str| needs_no_origin(method, &address.parse().unwrap());
        assert!(passes(&Method::POST, "/afmelden/abc"));
        for address in ["/afmelden", "/afmelden/", "/afmeldenx/abc", "/uitloggen", "/x/afmelden/abc"] {
            assert!(!passes(&Method::POST, address), "{address}");
        }
        assert!(!passes(&Method::PUT, "/afmelden/abc"));
    }
}
