//! What is on the screen always: the step with the time left, what is said to all, the code to join with, the clock.

use documents::{moment, qr::QrCode};
use domain::session::{Run, StepView};
use maud::{Markup, PreEscaped, html};

use super::{show, title};
use crate::{
    session::{
        scene::Scene,
        shell::{Document, document},
    },
    visit::path,
};

/// The identity of the strip above.
pub(super) const TOP: &str = "scherm-boven";

/// The identity of what one joins with.
pub(super) const JOIN: &str = "scherm-meedoen";

/// The whole page. `stream` is where it hears of changes.
pub(crate) fn page(scene: &Scene<'_>, stream: &str) -> Markup {
    let content = html! {
        big-screen data-stream=(stream) data-now=(scene.now.as_millisecond()) data-sequence=(scene.sequence) {
            main id="inhoud" class="screen__main" tabindex="-1" {
                (top(scene))
                (show::show(scene))
            }
            (foot(scene))
        }
    };
    let (title, styles) = (scene.say("session-screen-title"), &["screen.css"]);
    let page = Document { title: &title, class: "screen", styles, scripts: &["session-screen.js"], content };
    document(scene.language, scene.site, &page)
}

/// The strip above: the meeting or the step, the time that is left, and what is said to all.
pub(super) fn top(scene: &Scene<'_>) -> Markup {
    let now = scene.current().filter(|step| step.run.is_open() && !scene.is_closed());
    let named = super::about(scene).filter(|_| !scene.is_closed()).and_then(|step| scene.step(step)).or(now);
    let said = scene.course().filter(|course| !course.closed).and_then(|course| course.announcement.as_ref());
    html! {
        header id=(TOP) class="screen-top" {
            div class="screen-top__line" {
                h1 class="screen-top__title" {
                    @match named {
                        // A step that asks nothing has its title in the middle, large: above it stands what the day is.
                        Some(step) if !show::names(scene, step) => (title(scene, step)),
                        _ => (scene.meeting.title.get(scene.language)),
                    }
                }
                @if let Some(step) = now {
                    // The time is of what is asked now, and not of what is shown instead.
                    @let other = named.is_some_and(|named| named.step.id != step.step.id);
                    (time_left(scene, step, other))
                }
            }
            div role="status" {
                @if let Some(said) = said {
                    @let (words, language) = said.words.in_language(scene.language);
                    p class="screen-announcement" {
                        time class="screen-announcement__at" datetime=(said.at) { (moment::clock(scene.language, moment::local(said.at).time())) }
                        " " span lang=(language.tag()) { (words) }
                    }
                }
            }
        }
    }
}

/// The time that is left, which the script lets run.
pub(super) fn time_left(scene: &Scene<'_>, step: &StepView, other: bool) -> Markup {
    let left = step.run.left(scene.now);
    let ends = match step.run {
        Run::Running { since, left } => {
            since.as_millisecond().saturating_add(i64::from(left).saturating_mul(1000)).to_string()
        }
        _ => String::new(),
    };
    let paused = matches!(step.run, Run::Paused { .. });
    html! {
        p data-over="screen-time--over" class={ "screen-time" @if paused { " screen-time--paused" } @if left == 0 { " screen-time--over" } } {
            @if other {
                span class="screen-time__word" {
                    (scene.say_with("session-screen-time-of", &[("step", step.step.title.get(scene.language).into())]))
                }
                " "
            }
            span class="screen-time__value" data-ends=(ends) { (clock(left)) }
            @if paused { " " span class="screen-time__word" { (scene.say("session-screen-paused")) } }
        }
    }
}

/// Minutes and seconds: "4:05".
pub(super) fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// The strip below: how to join, what time it is, and whether the screen still hears of changes.
fn foot(scene: &Scene<'_>) -> Markup {
    let local = moment::local(scene.now);
    html! {
        footer class="screen-foot" {
            (join(scene))
            p class="screen-foot__stale" data-stale hidden role="status" { (scene.say("session-screen-stale")) }
            p class="screen-foot__clock" { time data-clock { (moment::clock(scene.language, local.time())) } }
        }
    }
}

/// How to join, as long as one can.
pub(super) fn join(scene: &Scene<'_>) -> Markup {
    let (site, target) = addresses(scene);
    html! {
        div class="screen-foot__join" id=(JOIN) {
            @if !scene.is_closed() {
                @if let Some(drawing) = qr(&target, &scene.say("session-screen-qr")) { div class="screen-foot__qr" { (drawing) } }
                p {
                    span class="screen-foot__how" { (scene.say("session-screen-join")) " " strong { (site) } }
                    span class="screen-foot__code" {
                        (scene.say("session-screen-code")) " "
                        strong { (spaced(scene.code)) }
                    }
                }
            }
        }
    }
}

/// The address of the installation, whole and as people type it.
fn base_and_host<'a>(scene: &Scene<'a>) -> (&'a str, &'a str) {
    let base = scene.site.settings.base_url.as_str();
    (base, base.split_once("://").map_or(base, |(_, host)| host))
}

/// The address to type, without what a browser adds itself, and the address that a camera reads.
pub(super) fn addresses(scene: &Scene<'_>) -> (String, String) {
    let (base, host) = base_and_host(scene);
    let target = format!("{base}{}", path(scene.language, &format!("/sessie/{}", scene.code)));
    (format!("{host}/sessie"), target)
}

/// Where can be read what was released: as people type it, and whole.
pub(super) fn released(scene: &Scene<'_>) -> (String, String) {
    let (base, host) = base_and_host(scene);
    let page = path(scene.language, &format!("/bijeenkomsten/{}/opbrengst", scene.meeting.slug));
    (format!("{host}{page}"), format!("{base}{page}"))
}

/// An address as a drawing, with what it is; nothing when it cannot be drawn, for the words stand beside it.
pub(super) fn qr(target: &str, about: &str) -> Option<Markup> {
    let code = QrCode::new(target).ok()?;
    Some(PreEscaped(code.svg(about)))
}

/// A code in groups of three, as people say it aloud.
pub(crate) fn spaced(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(3).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
