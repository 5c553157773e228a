//! The demo has no mailbox to write to: here one writes a mail to the organiser, and it comes in as a real one would.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use documents::text::text;
use domain::EmailAddress;
use maud::{Markup, html};
use store::StoreError;

use super::{prepared_mail, take_in};
use crate::{
    access::Routes,
    components::{
        alert,
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    desk::DeskSection,
    error::Problem,
    form::{Filled, LONGEST_FIELD, Mistakes},
    frame::{Page, Style},
    query::Query,
    site::{SharedSite, Site},
    visit::{Visit, path},
};

/// Where one writes a mail.
pub(crate) const ADDRESS: &str = "/postvak/schrijven";

/// What writing adds to the routes of a demo.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes.public(ADDRESS, get(show).post(send))
}

/// `GET /postvak/schrijven`: with `bijeenkomst` the prepared mail of a meeting is filled in.
async fn show(State(site): State<SharedSite>, visit: Visit) -> Result<Response, Problem> {
    let query = Query::of(&visit);
    let mut pairs = Vec::new();
    if let Some(slug) = query.first("bijeenkomst")
        && let Some(kept) = site.store.meeting_by_slug(slug).await?
        && kept.value.state.is_public()
    {
        let mail = prepared_mail(visit.language, &kept.value, &site.settings.organiser_email);
        pairs = vec![("onderwerp".to_owned(), mail.subject), ("tekst".to_owned(), mail.body)];
    }
    let filled = Filled::from_pairs(pairs);
    let sent = query.first("verstuurd").is_some();
    Ok(page(&site, &visit, &filled, &Mistakes::default(), sent).into_response())
}

/// `POST /postvak/schrijven`
async fn send(State(site): State<SharedSite>, visit: Visit, filled: Filled) -> Result<Response, Problem> {
    let language = visit.language;
    let mut mistakes = Mistakes::default();
    let address = filled.text("e-mail").parse::<EmailAddress>().ok();
    if address.is_none() {
        mistakes.add("e-mail", text(language, "registration-mistake-email"));
    }
    if filled.text("tekst").is_empty() {
        mistakes.add("tekst", text(language, "mailbox-write-empty"));
    } else if filled.text("tekst").chars().count() > LONGEST_FIELD {
        mistakes.add("tekst", text(language, "registration-mistake-long"));
    }
    let Some(address) = address.filter(|_| mistakes.is_empty()) else {
        return Ok((StatusCode::BAD_REQUEST, page(&site, &visit, &filled, &mistakes, false)).into_response());
    };
    arrive(&site, filled.text("naam"), &address, filled.text("onderwerp"), filled.text("tekst")).await?;
    Ok(Redirect::to(&path(language, &format!("{ADDRESS}?verstuurd=ja"))).into_response())
}

/// Takes in a mail as if it had come by the mailbox.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn arrive(
    site: &Site,
    name: &str,
    from: &EmailAddress,
    subject: &str,
    body: &str,
) -> Result<(), StoreError> {
    take_in(site, letter(name, from, subject, body, "").as_bytes(), false).await.map(|_| ())
}

/// A mail as it travels: everything that somebody typed is packed, so that it cannot add a header.
pub(crate) fn letter(name: &str, from: &EmailAddress, subject: &str, body: &str, headers: &str) -> String {
    let word = |text: &str| format!("=?utf-8?B?{}?=", BASE64_STANDARD.encode(text));
    let body = BASE64_STANDARD.encode(body);
    let lines: Vec<&str> =
        body.as_bytes().chunks(76).filter_map(|line| std::str::from_utf8(line).ok()).collect();
    format!(
        "From: {} <{from}>\r\nSubject: {}\r\nMessage-ID: <{}@demo.example.org>\r\n{headers}MIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n",
        word(name),
        word(subject),
        store::secret(26),
        lines.join("\r\n")
    )
}

fn page(site: &Site, visit: &Visit, filled: &Filled, mistakes: &Mistakes, sent: bool) -> Markup {
    let language = visit.language;
    let view = FormView { language, filled, mistakes };
    let line = |name: &str, key: &str, kind: &str, optional: bool| {
        let label = text(language, &format!("mailbox-write-{key}"));
        view.line(&Field { name, label: &label, hint: "", optional, autocomplete: "off" }, kind)
    };
    let words = text(language, "mailbox-write-text");
    let words = Field { name: "tekst", label: &words, hint: "", optional: false, autocomplete: "off" };
    let title = text(language, "mailbox-write");
    let body = html! {
        div class="stack" {
            (view.summary())
            (heading(1, &title))
            @if sent {
                div role="status" {
                    (alert::alert(alert::Kind::Ok, &text(language, "mailbox-write-sent"), &html! {
                        p { a class="nl-link" href=(path(language, DeskSection::Proposals.address())) {
                            (text(language, "mailbox-write-look"))
                        } }
                    }))
                }
            }
            p class="lead" { (text(language, "mailbox-write-lead")) }
            form class="form" method="post" action=(path(language, ADDRESS)) novalidate {
                (line("naam", "name", "text", true))
                (line("e-mail", "email", "email", false))
                (line("onderwerp", "subject", "text", true))
                (view.lines(&words, 14))
                div class="form-actions" { (button::submit(&text(language, "mailbox-write-send"), Weight::Primary)) }
            }
        }
    };
    Page::new(visit, view.title(&title), text(language, "mailbox-write-lead"))
        .style(Style::Form)
        .unlisted()
        .body(body)
        .render(site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use post::Incoming;

    #[test]
    fn what_is_typed_arrives_and_adds_no_header() {
        let from = "een@assen.example.org".parse().unwrap();
        let raw =
            letter("Persoon Eén\r\nBcc: iemand", &from, "Aanmelding\r\nX: y", &"Wij komen. ".repeat(60), "");
        assert_eq!(raw.lines().filter(|line| line.starts_with("Bcc:") || line.starts_with("X:")).count(), 0);
        let mail = Incoming::read(raw.as_bytes(), None, false);
        assert_eq!(mail.sender, Some(from));
        assert_eq!(mail.subject, "Aanmelding X: y");
        assert!(mail.text.contains("Wij komen.") && mail.sender_name.contains("Eén"), "{}", mail.sender_name);
    }
}
