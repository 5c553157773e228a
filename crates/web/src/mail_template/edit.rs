//! Changing a text: kept, looked at, tried, or set back.

use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use documents::{
    mail::{Field, Mail, Template, TemplateProblem, TemplateText},
    text::{text, text_with},
};
use domain::{EmailAddress, Language};
use store::AuditActor;

use super::{
    Chosen,
    example::example,
    fingerprint,
    page::{self, Shown},
};
use crate::{
    access::SignedIn,
    desk::after,
    error::Problem,
    form::{Filled, Mistakes},
    letter::{Envelope, LetterError, packed},
    mail::mailbox,
    site::SharedSite,
    visit::Visit,
};

/// `GET /beheer/mail/sjablonen/{kind}/{language}`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(address): Path<(String, String)>,
) -> Result<Response, Problem> {
    let chosen = Chosen::read(&address)?;
    let own = chosen.own(&site).await?;
    let seen = fingerprint(own.as_ref());
    let is_own = own.is_some();
    let shown = own.unwrap_or_else(|| chosen.standard());
    let filled = Filled::from_pairs(vec![
        ("gezien".to_owned(), seen),
        ("onderwerp".to_owned(), shown.subject),
        ("tekst".to_owned(), shown.body),
        ("proefadres".to_owned(), person.person.email.as_str().to_owned()),
    ]);
    let shown = Shown {
        visit: &visit,
        person: &person,
        chosen,
        filled: &filled,
        mistakes: &Mistakes::default(),
        is_own,
        example: None,
        tried: None,
    };
    Ok(page::render(&site, &shown).into_response())
}

/// `POST /beheer/mail/sjablonen/{kind}/{language}`: keeps the text, shows it as a mail, or sends that mail to try it.
pub(super) async fn take(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(address): Path<(String, String)>,
    mut filled: Filled,
) -> Result<Response, Problem> {
    let chosen = Chosen::read(&address)?;
    let own = chosen.own(&site).await?;
    let typed = typed(&filled);
    let mut mistakes = Mistakes::default();
    let template = read(visit.language, chosen, &typed, &mut mistakes);
    let (mut mail, mut tried) = (None, None);
    if let Some(template) = template {
        match filled.text("doen") {
            "voorbeeld" => mail = Some(written(&site, chosen, &template).await?),
            "proef" => match filled.text("proefadres").parse::<EmailAddress>() {
                Ok(email) => {
                    let mail = written(&site, chosen, &template).await?;
                    try_it(&site, &person, chosen, &email, mail).await?;
                    tried = Some(email.as_str().to_owned());
                }
                Err(_) => mistakes.add("proefadres", text(visit.language, "mail-template-wrong-address")),
            },
            _ if filled.text("gezien") != fingerprint(own.as_ref()) => {
                mistakes.add("tekst", text(visit.language, "mail-template-wrong-changed"));
                filled.set("gezien", fingerprint(own.as_ref()));
            }
            _ => {
                keep(&site, &person, chosen, Some(&typed)).await?;
                return Ok(Redirect::to(&after(visit.language, &chosen.address(), "saved")).into_response());
            }
        }
    }
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let shown = Shown {
        visit: &visit,
        person: &person,
        chosen,
        filled: &filled,
        mistakes: &mistakes,
        is_own: own.is_some(),
        example: mail.as_ref(),
        tried: tried.as_deref(),
    };
    Ok((status, page::render(&site, &shown)).into_response())
}

/// `POST …/opmaak`: the mail by what is filled in, as mail programs show it.
pub(super) async fn layout(
    State(site): State<SharedSite>,
    visit: Visit,
    Path(address): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let chosen = Chosen::read(&address)?;
    let mut mistakes = Mistakes::default();
    let Some(template) = read(visit.language, chosen, &typed(&filled), &mut mistakes) else {
        let said: Vec<&str> = mistakes.iter().map(|(_, message)| message).collect();
        return Err(Problem::from(StatusCode::BAD_REQUEST).because(said.join(" ")));
    };
    let mail = written(&site, chosen, &template).await?;
    Ok(as_page(mail.preview()))
}

/// A mail on a page of its own: it brings its styles, may load nothing and send nothing.
pub(crate) fn as_page(html: String) -> Response {
    let policy = HeaderName::from_static("content-security-policy");
    let headers = [
        (policy, HeaderValue::from_static(mailbox::POLICY)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, Html(html)).into_response()
}

/// `POST …/standaard`: the text that comes with the product is back.
pub(super) async fn reset(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(address): Path<(String, String)>,
) -> Result<Redirect, Problem> {
    let chosen = Chosen::read(&address)?;
    keep(&site, &person, chosen, None).await?;
    Ok(Redirect::to(&after(visit.language, &chosen.address(), "mail-template-reset")))
}

fn typed(filled: &Filled) -> TemplateText {
    TemplateText { subject: filled.text("onderwerp").to_owned(), body: filled.text("tekst").to_owned() }
}

/// Reads what was typed; everything that is wrong with it stands at its field.
fn read(
    language: Language,
    chosen: Chosen,
    typed: &TemplateText,
    mistakes: &mut Mistakes,
) -> Option<Template> {
    match Template::read(chosen.kind, chosen.language, typed) {
        Ok(template) => Some(template),
        Err(problems) => {
            for (field, name) in [(Field::Subject, "onderwerp"), (Field::Body, "tekst")] {
                let here = problems.iter().filter(|each| each.position.field == field);
                let said: Vec<String> = here.map(|each: &TemplateProblem| each.describe(language)).collect();
                if !said.is_empty() {
                    mistakes.add(name, said.join(" "));
                }
            }
            None
        }
    }
}

/// The same text as comes with the product is no text of one's own.
async fn keep(
    site: &SharedSite,
    person: &SignedIn,
    chosen: Chosen,
    typed: Option<&TemplateText>,
) -> Result<(), Problem> {
    let own = typed.filter(|typed| **typed != trimmed(&chosen.standard()));
    let own = own.map(|own| (own.subject.as_str(), own.body.as_str()));
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    change.set_mail_template(chosen.kind.key(), chosen.language, own).await?;
    change.commit().await?;
    Ok(())
}

/// As a form sends it back.
fn trimmed(text: &TemplateText) -> TemplateText {
    TemplateText { subject: text.subject.trim().to_owned(), body: text.body.trim().to_owned() }
}

async fn written(site: &SharedSite, chosen: Chosen, template: &Template) -> Result<Mail, Problem> {
    example(site, chosen, template).await.map_err(|error| match error {
        LetterError::Store(error) => error.into(),
        error => {
            tracing::error!(%error, "the example of a mail could not be written");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
        }
    })
}

/// Puts the example in the outbox, for one address; its subject says that it is one.
async fn try_it(
    site: &SharedSite,
    person: &SignedIn,
    chosen: Chosen,
    email: &EmailAddress,
    mut mail: Mail,
) -> Result<(), Problem> {
    let subject = [("subject", mail.subject.as_str().into())];
    mail.subject = text_with(chosen.language, "mail-template-try-subject", &subject);
    let envelope = Envelope {
        name: "",
        email,
        person: None,
        language: chosen.language,
        meeting: None,
        registration: None,
    };
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    change.queue_mail(&packed(site, &envelope, mail, None)).await?;
    change.commit().await?;
    Ok(())
}
