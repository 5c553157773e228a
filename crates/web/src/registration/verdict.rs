//! What the rules of admission and the seats mean for who registers, said as soon as it is known: about the
//! organisation when it is chosen, about the delegation before it is sent. Only rules that the page of the meeting
//! tells as well, and never anything about others.

use documents::text::{text, text_with};
use domain::{Assessment, Ground, Language, Meeting};
use maud::{Markup, html};
use store::StoreError;

use super::{
    applicant::{self, Found},
    draft::Chosen,
    ground::{self, Reader},
    journey::Journey,
};
use crate::{
    components::alert::{Kind, alert},
    error::Problem,
    site::SharedSite,
};

/// What the rules say of an organisation, whoever it sends.
///
/// # Errors
/// When it is not there any more, or the database cannot be read.
pub(super) async fn of_organisation(
    site: &SharedSite,
    meeting: &Meeting,
    chosen: Chosen,
) -> Result<(Found, Assessment), StoreError> {
    let found = applicant::found(site, chosen).await?;
    let assessment = meeting.admission.assess(&found.applicant, &[], 0);
    Ok((found, assessment))
}

/// An organisation that the rules refuse, whoever it sends.
pub(super) struct Refused {
    /// What is said of it, in one line.
    pub(super) title: String,
    /// The same with the reasons, and what one can do.
    pub(super) message: Markup,
}

/// The refusal of an organisation, when the rules refuse it.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn refusal_of(
    site: &SharedSite,
    meeting: &Meeting,
    language: Language,
    chosen: Chosen,
) -> Result<Option<Refused>, StoreError> {
    let (found, assessment) = of_organisation(site, meeting, chosen).await?;
    Ok(match assessment {
        Assessment::Refused(grounds) => Some(organisation_refused(language, site, &found, &grounds)),
        _ => None,
    })
}

fn organisation_refused(language: Language, site: &SharedSite, found: &Found, grounds: &[Ground]) -> Refused {
    let named = [("organisation", found.name.as_str().into())];
    let title = text_with(language, "registration-verdict-organisation", &named);
    let message = refused(language, site, grounds, &title, "registration-verdict-organisation-do");
    Refused { title, message }
}

/// What is to be known about the organisation before the persons are filled in; nothing when every rule fits.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn early(journey: &Journey) -> Result<Markup, Problem> {
    let Some(chosen) = journey.draft.organisation else { return Ok(html! {}) };
    let language = journey.visit.language;
    let (found, assessment) = of_organisation(&journey.site, &journey.meeting, chosen).await?;
    Ok(match &assessment {
        Assessment::Admitted => html! {},
        Assessment::Refused(grounds) => html! {
            (organisation_refused(language, &journey.site, &found, grounds).message)
            p {
                a href=(journey.address("organisatie")) {
                    (text(language, "registration-check-change-organisation"))
                }
            }
        },
        Assessment::Doubtful(grounds) => {
            let email = journey.site.settings.organiser_email.as_str();
            let named = [("organisation", found.name.as_str().into())];
            let body = html! {
                p { (text_with(language, "registration-verdict-early-text", &named)) }
                (ground::list(language, Reader::Applicant, grounds))
                p { (text_with(language, "registration-verdict-early-do", &[("email", email.into())])) }
            };
            alert(Kind::Warning, &text(language, "registration-verdict-doubtful"), &body)
        }
    })
}

/// Whether so many persons would go on the waiting list now.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn waits(site: &SharedSite, meeting: &Meeting, persons: usize) -> Result<bool, Problem> {
    let seats = site.store.seat_count(&meeting.slug).await?.ok_or_else(Problem::not_found)?;
    let free = usize::from(meeting.admission.seats.saturating_sub(seats.taken));
    Ok(seats.waiting > 0 || persons > free)
}

/// That there are no seats for the whole delegation now.
pub(super) fn waiting(language: Language) -> Markup {
    let body = html! { p { (text(language, "registration-verdict-waiting-text")) } };
    alert(Kind::Warning, &text(language, "registration-verdict-waiting"), &body)
}

/// What the rules say of the whole delegation, and what that means.
pub(super) fn verdict(language: Language, site: &SharedSite, assessment: &Assessment, waits: bool) -> Markup {
    match assessment {
        Assessment::Refused(grounds) => {
            let title = text(language, "registration-verdict-refused");
            refused(language, site, grounds, &title, "registration-verdict-refused-do")
        }
        Assessment::Doubtful(grounds) => {
            let next =
                if waits { "registration-doubtful-then-waiting" } else { "registration-doubtful-then" };
            let body = html! {
                p { (text(language, "registration-verdict-doubtful-text")) }
                (ground::list(language, Reader::Applicant, grounds))
                p { (text(language, next)) }
            };
            alert(Kind::Warning, &text(language, "registration-verdict-doubtful"), &body)
        }
        Assessment::Admitted if waits => waiting(language),
        Assessment::Admitted => {
            html! { p class="lead" { (text(language, "registration-verdict-admitted")) } }
        }
    }
}

/// Why it is refused, and what one can do.
fn refused(language: Language, site: &SharedSite, grounds: &[Ground], title: &str, advice: &str) -> Markup {
    let email = site.settings.organiser_email.as_str();
    let body = html! {
        p { (text(language, "registration-verdict-refused-text")) }
        (ground::list(language, Reader::Applicant, grounds))
        p { (text_with(language, advice, &[("email", email.into())])) }
    };
    alert(Kind::Error, title, &body)
}
