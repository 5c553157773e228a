//! `/sessie/{code}` as somebody who takes part sees it: phone first, for one hand.

use std::collections::BTreeMap;

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Response,
};
use domain::{
    StepId,
    session::{Presence, Run, StepView},
};
use maud::{Markup, html};

use super::{
    bar, deed, overview, refusal,
    scene::{Attempt, Fault, Scene},
    seat,
    shell::{self, Document},
    stage::Stage,
    step, whose,
};
use crate::{
    assets,
    components::alert::{self, alert},
    error::Problem,
    visit::{Visit, path},
};

/// What the page shows beside the scene.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Shown<'a> {
    /// The step that was asked for; none follows the course of the day.
    pub(crate) step: Option<StepId>,
    /// What was sent a moment ago and not carried out.
    pub(crate) attempt: Option<Attempt<'a>>,
    /// Whether something was carried out a moment ago.
    pub(crate) done: bool,
}

/// The header by which a device knows a page of a session, and whether it is of somebody who takes part: only that one is kept
/// for when there is no network.
const MARK: HeaderName = HeaderName::from_static("schakel-session");

/// Whose page of a session an answer is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Of {
    /// Of somebody who takes part.
    Participant,
    /// Of somebody at the door.
    Door,
}

/// A page of a session says so: a network in between may answer too.
pub(crate) fn marked(mut response: Response, of: Of) -> Response {
    let value = match of {
        Of::Participant => "deelnemer",
        Of::Door => "deur",
    };
    response.headers_mut().insert(MARK, HeaderValue::from_static(value));
    response
}

impl<'a> Shown<'a> {
    /// What an address asks for, or the step of what was sent and not carried out.
    pub(crate) fn asked(visit: &Visit, attempt: Option<Attempt<'a>>) -> Shown<'a> {
        let query = visit.query();
        let value = |name: &str| query.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str());
        let sent = attempt.as_ref().and_then(|attempt| attempt.value("stap"));
        let step = sent.or_else(|| value("stap")).and_then(|step| step.parse().ok());
        Shown { step, attempt, done: value("gedaan").is_some() }
    }
}

/// What the client says, by the key of the message.
const WORDS: [&str; 41] = [
    "kept",
    "sent",
    "refused",
    "waiting",
    "retry",
    "take-back",
    "send-first",
    "discard",
    "offline",
    "online",
    "no-store",
    "portal",
    "signed-out",
    "way-in",
    "left-behind",
    "left-behind-do",
    "direct-failed",
    "on-device",
    "go-along",
    "moved-on",
    "new-announcement",
    "minutes-left",
    "time-up",
    "left",
    "dots-left",
    "taken",
    "sending",
    "paused",
    "cleared",
    "answered",
    "empty",
    "too-long",
    "reason",
    "choice",
    "lines",
    "two",
    "both",
    "too-many-dots",
    "too-many-on-one",
    "close",
    "refused-earlier",
];

/// The whole page.
pub(crate) fn show(scene: &Scene<'_>, shown: &Shown<'_>) -> Markup {
    let stage = Stage { scene, attempt: shown.attempt };
    let title = title(&stage, shown);
    let content = match scene.me.map(|me| me.presence) {
        Some(Presence::Present) => present(&stage, shown),
        Some(presence) => outside(&stage, presence),
        None => outside(&stage, Presence::Left),
    };
    let page = Document {
        title: &title,
        class: "session",
        styles: &["course.css", "read-out.css"],
        scripts: &["session.js"],
        content,
    };
    shell::document(scene.language, scene.site, &page)
}

/// The step that is shown: the one that was asked for when it has begun, or else the current one.
fn shown_step<'a>(stage: &Stage<'a>, shown: &Shown<'_>) -> Option<&'a StepView> {
    let asked = shown.step.and_then(|id| stage.scene.step(id)).filter(|step| step.run != Run::Waiting);
    asked.or_else(|| stage.scene.current())
}

fn title(stage: &Stage<'_>, shown: &Shown<'_>) -> String {
    let title = shown_step(stage, shown).map_or_else(
        || stage.meeting.title.get(stage.language).to_owned(),
        |step| step.step.title.get(stage.language).to_owned(),
    );
    match shown.attempt {
        Some(_) => stage.say_with("form-title-wrong", &[("title", title.into())]),
        None => title,
    }
}

/// For who takes part.
fn present(stage: &Stage<'_>, shown: &Shown<'_>) -> Markup {
    let step = shown_step(stage, shown);
    let current = stage.current().map(|step| step.step.id);
    let follows = step.is_none_or(|step| Some(step.step.id) == current);
    html! {
        a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" { (stage.say("frame-skip")) }
        work-session class="session-page" data-surface="deelnemer" data-code=(stage.code)
            data-me=[stage.me.map(|me| me.id)] data-page=(stage.address("")) data-stream=[stream(stage)]
            data-deed=(stage.address("/opdracht")) data-worker=(stage.address("/wachter.js"))
            data-now=(stage.now.as_millisecond()) data-sequence=(stage.sequence)
            data-follows=(if follows { "ja" } else { "nee" }) data-words=(client_words(stage)) {
            (bar::bar(stage))
            div class="session-offline" id="verbinding" role="status" hidden {}
            p class="visually-hidden" id="zeg" role="status" {}
            div class="session-columns" {
                main class="session-main" id="inhoud" tabindex="-1" {
                    (mistakes(stage))
                    @if shown.done && shown.attempt.is_none() {
                        (alert(alert::Kind::Ok, &stage.say("session-done"), &html! {}))
                    }
                    (bar::announcement(stage))
                    (bar::opened_again(stage))
                    (seat::at_door(stage))
                    @if !follows && !stage.is_closed() { (elsewhere(stage)) }
                    div id="podium" data-step=[step.map(|step| step.step.id)] data-closed=[stage.is_closed().then_some("ja")] {
                        @match step {
                            Some(step) => (step::section(stage, step)),
                            None => (before(stage)),
                        }
                    }
                    section class="outbox" id="uitbak" aria-label=(stage.say("session-outbox")) hidden {}
                }
                aside class="session-side" aria-label=(stage.say("session-side")) {
                    (seat::seat(stage))
                    (overview::overview(stage))
                    (bar::footer(stage))
                }
            }
            (bar::thumb(stage))
        }
    }
}

/// Where this page hears what happens: its address says whose page it is.
fn stream(stage: &Stage<'_>) -> Option<String> {
    stage.me.map(|me| stage.address(&whose::stream(me.id, stage.audience)))
}

/// Nothing is asked yet.
fn before(stage: &Stage<'_>) -> Markup {
    let state = match (stage.is_read_only(), stage.is_closed()) {
        (true, _) => "session-state-read-only",
        (false, true) => "session-state-closed",
        (false, false) => "session-before",
    };
    html! {
        section class="step" {
            h1 class="nl-heading nl-heading--level-1" { (stage.meeting.title.get(stage.language)) }
            p class="lead" { (stage.say(state)) }
            @if stage.is_closed() { p { (stage.outcome_link()) } }
        }
    }
}

/// The way back from another step to what is asked now.
fn elsewhere(stage: &Stage<'_>) -> Markup {
    html! {
        @if let Some(current) = stage.current() {
            p class="elsewhere" {
                (stage.say("session-elsewhere")) " "
                a href=(stage.address("")) { (stage.say_with("session-elsewhere-go", &[("title", current.step.title.get(stage.language).into())])) }
            }
        }
    }
}

/// What was sent and not carried out, with the way to the field. The text is kept.
fn mistakes(stage: &Stage<'_>) -> Markup {
    let Some(attempt) = stage.attempt else { return html! {} };
    let place = attempt.value("plek").unwrap_or("inhoud");
    let (message, hint, field) = match attempt.fault {
        Fault::Refused(refused) => {
            let at_text =
                deed::mistake(stage, attempt.fault, "tekst").is_some() && attempt.value("tekst").is_some();
            let field = if at_text { format!("{place}-tekst") } else { place.to_owned() };
            (
                refusal::sentence(stage.language, *refused),
                Some(refusal::hint(stage.language, *refused)),
                field,
            )
        }
        Fault::Field { name, message } => (stage.say(message), None, format!("{place}-{name}")),
    };
    html! {
        div class="utrecht-alert utrecht-alert--error form-summary" role="alert" tabindex="-1" id="fouten" autofocus {
            div class="utrecht-alert__content" {
                h2 class="utrecht-alert__title" { (stage.say("session-not-done")) }
                ul { li { a class="nl-link" href={ "#" (field) } { (message) } } }
                @if let Some(hint) = hint { p { (hint) } }
                @if attempt.value("tekst").is_some_and(|typed| !typed.trim().is_empty()) {
                    p { (stage.say("session-text-kept")) }
                }
            }
        }
    }
}

/// For who waits at the door, or has left.
fn outside(stage: &Stage<'_>, presence: Presence) -> Markup {
    let key = presence.key();
    html! {
        work-session class="session-page session-page--door" data-surface="deur" data-page=(stage.address("")) data-stream=(stage.address("/stroom")) data-code=(stage.code) {
            main class="session-main session-door" id="inhoud" tabindex="-1" {
                h1 class="nl-heading nl-heading--level-1" { (stage.say(&format!("session-door-{key}"))) }
                p class="lead" { (stage.say(&format!("session-door-{key}-text"))) }
                p { a class="nl-button nl-button--secondary" href=(stage.address("")) { (stage.say("session-door-again")) } }
                p { a href=(path(stage.language, "/sessie")) { (stage.say("session-door-code")) } }
            }
        }
    }
}

fn client_words(stage: &Stage<'_>) -> String {
    let hole = |name: &'static str| (name, format!("{{{name}}}").into());
    let holes = ["count", "title", "reason", "card", "pile", "minutes", "most"].map(hole);
    let words: BTreeMap<&str, String> =
        WORDS.iter().map(|key| (*key, stage.say_with(&format!("session-client-{key}"), &holes))).collect();
    serde_json::to_string(&words).unwrap_or_default()
}

/// `GET /sessie/{code}/wachter.js`: the script that shows the last page when there is no network.
pub(crate) async fn worker(
    visit: Visit,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut response = assets::serve_named("session-worker.js", &headers)?;
    let scope = path(visit.language, &format!("/sessie/{code}"));
    let scope = scope.parse().map_err(|_| Problem::not_found())?;
    response.headers_mut().insert(HeaderName::from_static("service-worker-allowed"), scope);
    Ok(response)
}
