//! One mail: what it says, where it stands, and stopping or sending it again.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use documents::{moment, text::text};
use domain::Language;
use maud::{Markup, html};
use store::{AuditActor, Mail, MailState};

use super::{
    ADDRESS,
    list::{kind_name, state_name},
};
use crate::{
    access::SignedIn,
    components::{button, heading},
    desk::{DeskPage, DeskSection},
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /beheer/mail/{id}`.
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let mail = site.store.mail(&id).await?;
    let body = html! {
        (facts(language, &mail))
        (actions(language, &mail))
        (heading(2, &text(language, "outbox-text")))
        pre class="mail-text" { (without_secrets(&mail.mail.text)) }
    };
    let title = mail.mail.subject.clone();
    Ok(DeskPage::new(&visit, &person, DeskSection::Mail, title).below_section().body(&body).render(&site))
}

/// `POST /beheer/mail/{id}/stoppen`.
pub(super) async fn stop(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Redirect, Problem> {
    set(&site, &visit, &person, &id, MailState::Stopped).await
}

/// `POST /beheer/mail/{id}/opnieuw`.
pub(super) async fn retry(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Redirect, Problem> {
    set(&site, &visit, &person, &id, MailState::Waiting).await
}

async fn set(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    id: &str,
    state: MailState,
) -> Result<Redirect, Problem> {
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    change.set_mail_state(id, state).await?;
    change.commit().await?;
    Ok(Redirect::to(&path(visit.language, &format!("{ADDRESS}/{id}"))))
}

/// What comes before a secret that lets somebody in, or speaks for somebody.
const BEFORE_SECRETS: [&str; 4] = ["/inloggen/link/", "/eigen/", "/afmelden/", "/aanmelden/"];

/// The text without the secrets of its links: who looks after the outbox cannot sign in as somebody else.
fn without_secrets(text: &str) -> String {
    BEFORE_SECRETS.iter().fold(text.to_owned(), |text, before| {
        let mut parts = text.split(before);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |shown, part| {
            let rest = part.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric());
            format!("{shown}{before}…{rest}")
        })
    })
}

fn facts(language: Language, mail: &Mail) -> Markup {
    let mut facts = vec![
        ("outbox-kind", kind_name(language, &mail.mail.kind)),
        ("outbox-to", mail.mail.recipient.to_string()),
        ("outbox-made", moment::moment(language, mail.created_at)),
        ("outbox-state", state_name(language, mail.state)),
    ];
    if let Some(sent_at) = mail.sent_at {
        facts.push(("outbox-sent", moment::moment(language, sent_at)));
    }
    if !mail.answer.is_empty() {
        facts.push(("outbox-answer", mail.answer.clone()));
    }
    let files: Vec<&str> = mail.mail.extras.attachments.iter().map(|each| each.name.as_str()).collect();
    if !files.is_empty() {
        facts.push(("outbox-files", files.join(", ")));
    }
    html! {
        dl class="mail-facts" {
            @for (key, value) in facts {
                div { dt { (text(language, key)) } dd { (value) } }
            }
        }
    }
}

/// Waiting mail can be stopped, other mail that did not go out can be sent again.
fn actions(language: Language, mail: &Mail) -> Markup {
    let (action, label) = match mail.state {
        MailState::Waiting => ("stoppen", "outbox-stop"),
        MailState::Failed | MailState::Stopped => ("opnieuw", "outbox-retry"),
        MailState::Sent => return html! {},
    };
    html! {
        form method="post" action=(path(language, &format!("{ADDRESS}/{}/{action}", mail.id))) {
            (button::submit(&text(language, label), button::Weight::Secondary))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn no_link_lets_anybody_in() {
        let text = "Open https://a.nl/en/inloggen/link/abc234?naar=%2F of https://a.nl/eigen/xyz.\nTot ziens";
        let shown = without_secrets(text);
        assert_eq!(
            shown,
            "Open https://a.nl/en/inloggen/link/…?naar=%2F of https://a.nl/eigen/….\nTot ziens"
        );
        assert_eq!(without_secrets("(https://a.nl/afmelden/abc2)"), "(https://a.nl/afmelden/…)");
        assert_eq!(
            without_secrets("https://a.nl/x/aanmelden/abc2/contact"),
            "https://a.nl/x/aanmelden/…/contact"
        );
        assert_eq!(without_secrets("Geen link"), "Geen link");
    }
}
