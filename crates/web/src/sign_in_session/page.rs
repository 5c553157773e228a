//! The page of sessions.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};
use store::{Passkey, Session};

use super::ADDRESS;
use crate::{
    access::SignedIn,
    components::{
        button::{self, Weight},
        heading,
        table::{self, Column, Row},
    },
    frame::{Page, Script, Style},
    sign_in::passkey::{self, Reach},
    visit::{Visit, path},
};

/// The page with all sessions of somebody; the one that asks is marked.
pub(super) fn page(
    visit: &Visit,
    inside: &SignedIn,
    sessions: &[Session],
    passkeys: Option<&[Passkey]>,
    reach: &Reach,
) -> Page {
    let language = visit.language;
    let title = text(language, "sign-in-session-title");
    let lead = text_with(language, "sign-in-session-lead", &[("name", inside.person.name.as_str().into())]);
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            p { (text(language, "sign-in-session-length")) }
            (list(language, inside, sessions))
            form method="post" action=(path(language, ADDRESS)) {
                button type="submit" name="alle" value="ja" class=(Weight::Primary.class()) {
                    (text(language, "sign-in-session-end-all"))
                }
            }
            @if let Some(passkeys) = passkeys { (keys(language, passkeys, reach)) }
            p { (button::link(&path(language, "/uitloggen"), &text(language, "sign-in-leave"), Weight::Secondary)) }
        }
    };
    Page::new(visit, title, text(language, "sign-in-session-description"))
        .unlisted()
        .style(Style::Form)
        .script(Script::Passkey)
        .body(body)
}

/// The passkeys, each with a button to take it away, and the button to add one, which a script shows.
fn keys(language: Language, passkeys: &[Passkey], reach: &Reach) -> Markup {
    html! {
        (heading(2, &text(language, "sign-in-session-passkeys")))
        p { (text(language, "sign-in-session-passkeys-lead")) }
        @if !passkeys.is_empty() {
            ul {
                @for key in passkeys {
                    @let since = moment::moment(language, key.created_at);
                    @let words = [("device", key.name.as_str().into()), ("moment", since.as_str().into())];
                    li {
                        form method="post" action=(path(language, passkey::REMOVE)) {
                            (text_with(language, "sign-in-session-passkey", &words)) " "
                            button type="submit" name="passkey" value=(key.id)
                                class=(Weight::Secondary.class())
                                aria-label=(text_with(language, "sign-in-session-passkey-remove-one", &words)) {
                                (text(language, "sign-in-session-passkey-remove"))
                            }
                        }
                    }
                }
            }
        }
        @match reach {
            Reach::There(origin) => {
                @let there = format!("{origin}{}", path(language, ADDRESS));
                p { (text(language, "sign-in-passkey-elsewhere")) " " a class="nl-link" href=(there) { (there) } }
            }
            _ => {
                passkey-add hidden data-begin=(path(language, passkey::BEGIN_ADD)) data-enter=(path(language, passkey::ADD))
                    data-failed=(text(language, "sign-in-session-passkey-failed")) {
                    button type="button" class=(Weight::Secondary.class()) { (text(language, "sign-in-session-passkey-add")) }
                }
            }
        }
    }
}

fn list(language: Language, inside: &SignedIn, sessions: &[Session]) -> Markup {
    let columns = ["device", "method", "begun", "seen", "end"]
        .map(|column| Column::words(&text(language, &format!("sign-in-session-{column}"))));
    let rows: Vec<Row> = sessions
        .iter()
        .map(|session| {
            let is_own = session.id == inside.session.id;
            Row { cells: cells(language, session, is_own).map(Some).into(), is_own }
        })
        .collect();
    table::table(language, "sessies", &text(language, "sign-in-session-caption"), &columns, &rows)
}

fn cells(language: Language, session: &Session, is_own: bool) -> [Markup; 5] {
    let device = match session.device.as_str() {
        "" => text(language, "sign-in-session-device-unknown"),
        device => device.to_owned(),
    };
    let seen = moment::moment(language, session.seen_at);
    // Every button says which session it ends: several buttons of the same name would be one to a listener.
    let label = text_with(
        language,
        "sign-in-session-end-one",
        &[("device", device.as_str().into()), ("moment", seen.as_str().into())],
    );
    [
        html! { (device) @if is_own { " " strong { (text(language, "sign-in-session-this")) } } },
        html! { (text(language, &format!("sign-in-session-method-{}", session.method.key()))) },
        html! { (moment::moment(language, session.created_at)) },
        html! { (seen) },
        html! {
            form method="post" action=(path(language, ADDRESS)) {
                button type="submit" name="sessie" value=(session.id) class=(Weight::Secondary.class())
                    aria-label=(label) {
                    (text(language, "sign-in-session-end"))
                }
            }
        },
    ]
}
