//! The way through the form: the meeting, the draft, and the steps between them.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{Language, Meeting};
use jiff::SignedDuration;
use maud::{Markup, html};

use super::{draft::Draft, instead::Instead};
use crate::{
    components::{
        button::{self, Weight},
        heading,
    },
    error::Problem,
    frame::{Page, Section, Style},
    meeting::{address, standing::Standing},
    site::SharedSite,
    visit::{Visit, path},
};

/// How long a draft is kept after the last change.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// Signs of the secret in the address: 130 random bits.
const SECRET: usize = 26;

/// The steps, in order; each is the last part of an address.
const STEPS: [&str; 4] = ["organisatie", "contact", "personen", "controleren"];

/// Somebody on the way to a registration.
pub(super) struct Journey {
    pub(super) visit: Visit,
    pub(super) site: SharedSite,
    pub(super) meeting: Meeting,
    secret: String,
    pub(super) draft: Draft,
}

/// The meeting, when registrations are taken for it; otherwise a page that says why not.
///
/// # Errors
/// The page, or 404 when there is no such meeting.
pub(super) async fn open_meeting(
    visit: &Visit,
    site: &SharedSite,
    slug: &str,
) -> Result<(Meeting, Standing), Instead> {
    let (meeting, standing) = public_meeting(site, slug).await?;
    if standing.is_open() {
        return Ok((meeting, standing));
    }
    let language = visit.language;
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "registration-not-open")))
            p class="lead" { (standing.sentence(language, &meeting)) }
            (back(language, &meeting))
        }
    };
    let page = page(visit, &meeting, &text(language, "registration-not-open")).body(body);
    Err((StatusCode::CONFLICT, page.render(site)).into_response().into())
}

async fn public_meeting(site: &SharedSite, slug: &str) -> Result<(Meeting, Standing), Instead> {
    let seats = site.store.seat_count(slug).await?.ok_or_else(Problem::not_found)?;
    let meeting = site.store.meeting(seats.meeting).await?.value;
    if !meeting.state.is_public() {
        return Err(Problem::not_found().into());
    }
    let standing = Standing::of(&meeting, seats, site.now());
    Ok((meeting, standing))
}

fn back(language: Language, meeting: &Meeting) -> Markup {
    let to = path(language, &address(meeting));
    html! {
        div class="row" { (button::link(&to, &text(language, "registration-to-meeting"), Weight::Primary)) }
    }
}

/// A page of the form, not for search engines.
pub(super) fn page(visit: &Visit, meeting: &Meeting, title: &str) -> Page {
    Page::new(visit, title, text(visit.language, "registration-description"))
        .below(Section::Meetings)
        .crumb(meeting.title.get(visit.language), address(meeting))
        .style(Style::Form)
        .style(Style::Meeting)
        .unlisted()
}

/// "Step 2 of 4".
pub(super) fn step_count(language: Language, step: &str) -> Markup {
    let number = STEPS.iter().position(|each| *each == step).unwrap_or_default() + 1;
    let arguments = [("number", number.into()), ("count", STEPS.len().into())];
    html! { p class="step-count" { (text_with(language, "registration-step", &arguments)) } }
}

impl Journey {
    /// Begins: makes a secret and keeps the draft.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn begin(
        visit: Visit,
        site: SharedSite,
        meeting: Meeting,
        draft: Draft,
    ) -> Result<Journey, Problem> {
        let journey = Journey { visit, site, meeting, secret: store::secret(SECRET), draft };
        journey.save().await?;
        Ok(journey)
    }

    /// Goes on where somebody was.
    ///
    /// # Errors
    /// A page that says that the meeting takes no registrations, or that the draft is gone; or the way to the end
    /// when it was sent already.
    pub(super) async fn go_on(
        visit: Visit,
        site: SharedSite,
        slug: &str,
        secret: String,
    ) -> Result<Journey, Instead> {
        let journey = Journey::read(visit, site, slug, secret).await?;
        if journey.draft.sent {
            return Err(journey.to("klaar").into());
        }
        open_meeting(&journey.visit, &journey.site, slug).await?;
        Ok(journey)
    }

    /// Reads the draft, sent or not.
    ///
    /// # Errors
    /// A page that says that it is gone.
    pub(super) async fn read(
        visit: Visit,
        site: SharedSite,
        slug: &str,
        secret: String,
    ) -> Result<Journey, Instead> {
        let (meeting, _) = public_meeting(&site, slug).await?;
        let body = site.store.draft(&secret, meeting.id, site.now()).await?;
        // A draft of another version of the program that cannot be read any more is gone, too.
        match body.and_then(|body| serde_json::from_str(&body).ok()) {
            Some(draft) => Ok(Journey { visit, site, meeting, secret, draft }),
            None => Err(gone(&visit, &site, &meeting).into()),
        }
    }

    /// Keeps what was filled in.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn save(&self) -> Result<(), Problem> {
        let body = serde_json::to_string(&self.draft).map_err(|error| {
            tracing::error!(%error, "a draft could not be written");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
        })?;
        let until = self.site.now() + KEPT;
        let until = self.draft.kept_until.map_or(until, |kept| kept.max(until));
        Ok(self.site.store.save_draft(&self.secret, self.meeting.id, &body, until).await?)
    }

    /// The secret in the address.
    pub(super) fn secret(&self) -> &str {
        &self.secret
    }

    /// The address of a step.
    pub(super) fn address(&self, step: &str) -> String {
        let address = format!("{}/aanmelden/{}/{step}", address(&self.meeting), self.secret);
        path(self.visit.language, &address)
    }

    /// On to a step.
    pub(super) fn to(&self, step: &str) -> Response {
        Redirect::to(&self.address(step)).into_response()
    }

    /// What this draft is counted under, to slow down who tries out addresses.
    pub(super) fn counted(&self) -> String {
        format!("registration:{}", self.secret)
    }

    /// A page of the form.
    pub(super) fn page(&self, title: &str, body: Markup) -> Markup {
        page(&self.visit, &self.meeting, title).body(body).render(&self.site)
    }
}

/// The draft is not there: its day is over, or the address is not right.
fn gone(visit: &Visit, site: &SharedSite, meeting: &Meeting) -> Response {
    let language = visit.language;
    let again = path(language, &format!("{}/aanmelden", address(meeting)));
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "registration-gone")))
            p class="lead" { (text(language, "registration-gone-text")) }
            div class="row" {
                (button::link(&again, &text(language, "registration-again"), Weight::Primary))
            }
        }
    };
    let page = page(visit, meeting, &text(language, "registration-gone")).body(body);
    (StatusCode::GONE, page.render(site)).into_response()
}
