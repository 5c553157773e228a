//! What several municipalities can choose together: computed, and told.

use ::course::{
    Analysis, Drafted, Draws, Exploration, Model,
    joint::{Clash, Joint, JointError, Member, Scope},
    region::relations,
};
use axum::http::StatusCode;
use documents::{
    read_out::{self as words, OptionLine, OptionState, ReadOut},
    text::{text, text_with},
};
use domain::{Language, MunicipalityCode, course::Course};
use maud::{Markup, html};
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::super::{
    Released, borrowed,
    side_by_side::{label, relation_list},
};
use crate::{
    components::{
        alert::{Kind, alert},
        data_list::data_list,
        heading,
    },
    error::Problem,
    read_out,
    site::{SharedSite, Site},
};

/// Combinations that are computed at the same time: each keeps a processor busy, and the pages need one too.
static ROOM: Semaphore = Semaphore::const_new(1);

/// Why two options of different municipalities do not go together, in a sentence.
fn reason(site: &Site, language: Language, courses: &Released, clash: &Clash) -> String {
    let values = [
        ("from", site.name_of(clash.from).into()),
        ("to", site.name_of(clash.to).into()),
        ("option", label(courses, clash.from, clash.option).into()),
        ("answer", label(courses, clash.to, clash.answer).into()),
    ];
    text_with(language, "course-joint-reason", &values)
}

/// What several are called together: `Assen, Goes samen`.
pub(in super::super) fn title(site: &Site, language: Language, courses: &Released) -> String {
    let names: Vec<String> = courses.iter().map(|(code, _)| site.name_of(*code)).collect();
    text_with(language, "course-joint-of", &[("names", names.join(", ").into())])
}

/// The joint model of these courses.
pub(in super::super) fn joined(
    site: &Site,
    language: Language,
    courses: &Released,
    scope: Scope,
) -> Result<Joint, JointError> {
    let names: Vec<String> = courses.iter().map(|(code, _)| site.name_of(*code)).collect();
    let members: Vec<Member<'_>> = courses
        .iter()
        .zip(&names)
        .map(|((code, course), name)| Member { code: *code, name, course })
        .collect();
    let title = title(site, language, courses);
    Joint::of(&title, &members, scope, &|clash| reason(site, language, courses, clash))
}

/// Why there is nothing to compute, with what to do.
pub(in super::super) fn no_joint(site: &Site, language: Language, error: &JointError) -> String {
    match error {
        JointError::TooFew => text(language, "course-joint-too-few"),
        JointError::Nothing(code) => {
            text_with(language, "course-joint-nothing", &[("name", site.name_of(*code).into())])
        }
        JointError::Build(error) => words::build_error(error, language),
    }
}

/// What was found, in words, for a document; nothing where nothing can be computed.
pub(in super::super) fn read_out_of(
    site: &Site,
    language: Language,
    courses: &Released,
    scope: Scope,
) -> Option<ReadOut> {
    let joint = joined(site, language, courses, scope).ok()?;
    let exploration = Exploration::of(&joint.model).ok()?;
    let analysis = Analysis::of(&exploration, Draws::default()).ok()?;
    Some(ReadOut::new(&exploration, &analysis, language, &|code| site.name_of(code)))
}

/// How many combinations each has by itself.
fn alone(site: &Site, courses: &Released) -> Vec<(String, Option<u64>)> {
    let schemes = |code: MunicipalityCode, course: &Course| {
        let drafted = Drafted::of(course, &site.name_of(code), Some(code)).ok()?;
        Some(Exploration::of(&drafted.model).ok()?.schemes())
    };
    courses.iter().map(|(code, course)| (site.name_of(*code), schemes(*code, course))).collect()
}

/// What is found, or why nothing is; computed on a thread of its own.
pub(in super::super) async fn found(
    site: &SharedSite,
    language: Language,
    courses: &Released,
    scope: Scope,
) -> Result<Markup, Problem> {
    let _place = ROOM.acquire().await.map_err(|_| Problem::from(StatusCode::SERVICE_UNAVAILABLE))?;
    let (site, courses) = (SharedSite::clone(site), courses.clone());
    let drawn = spawn_blocking(move || drawn(&site, language, &courses, scope)).await;
    drawn.map_err(|error| {
        tracing::error!(%error, "a joint combination could not be computed");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

fn drawn(site: &Site, language: Language, courses: &Released, scope: Scope) -> Markup {
    let joint = match joined(site, language, courses, scope) {
        Ok(joint) => joint,
        Err(error) => {
            let sentence = no_joint(site, language, &error);
            return alert(Kind::Info, &text(language, "course-joint-not-yet"), &html! { p { (sentence) } });
        }
    };
    let answer = Exploration::of(&joint.model).and_then(|exploration| {
        let analysis = Analysis::of(&exploration, Draws::default())?;
        let name = |code| site.name_of(code);
        let read = ReadOut::new(&exploration, &analysis, language, &name);
        Ok(together(site, language, courses, &Together { joint: &joint, analysis: &analysis, read: &read }))
    });
    answer.unwrap_or_else(|beyond| {
        let sentence = words::beyond_reach(&beyond, &joint.model, language);
        alert(
            Kind::Warning,
            &text(language, "course-outcome-too-large"),
            &html! {
                p { (sentence) }
                p { (text(language, "course-joint-reduce")) }
            },
        )
    })
}

/// What was computed for several together.
struct Together<'a> {
    joint: &'a Joint,
    analysis: &'a Analysis,
    read: &'a ReadOut,
}

fn together(site: &Site, language: Language, courses: &Released, found: &Together<'_>) -> Markup {
    let say = |key: &str| text(language, &format!("course-joint-{key}"));
    let lost = lost(site, courses, found);
    let borrowed = borrowed(courses);
    html! {
        (read_out::minute(found.read))
        (counts(site, language, courses, found))
        (heading(2, &say("lost")))
        @if lost.is_empty() {
            p { (say("lost-none")) }
        } @else {
            p { (say("lost-text")) }
            ul class="course-list" {
                @for line in lost {
                    li {
                        div {
                            p class="course-list__title" { (line.label) }
                            @for sentence in &line.sentences { p class="course-list__note" { (sentence) } }
                        }
                    }
                }
            }
        }
        (relation_list(site, language, &borrowed, &relations(&borrowed)))
        (clashes(language, found))
        @for part in ["grid", "package", "bottlenecks"] {
            (heading(2, &found.read.heading(part)))
            p { (found.read.lead(part)) }
            (read_out::part(found.read, part, &format!("samen-{part}")))
        }
        (read_out::made(found.read))
    }
}

/// How many combinations each has alone, all side by side, and together.
fn counts(site: &Site, language: Language, courses: &Released, found: &Together<'_>) -> Markup {
    let number = |count: u128| documents::number::whole(language, count as f64);
    let alone = alone(site, courses);
    let mut rows: Vec<(String, Markup)> = alone
        .iter()
        .map(|(name, count)| {
            let count =
                count.map_or_else(|| documents::number::missing(language), |count| number(count.into()));
            (name.clone(), html! { (count) })
        })
        .collect();
    let product = alone.iter().try_fold(1_u128, |all, (_, count)| all.checked_mul((*count)?.into()));
    let say = |key: &str| text(language, &format!("course-joint-{key}"));
    if let Some(product) = product {
        rows.push((say("product"), html! { (number(product)) }));
    }
    rows.push((say("schemes"), html! { strong { (number(found.analysis.schemes.into())) } }));
    rows.push((say("acceptable"), html! { strong { (number(found.analysis.acceptable.into())) } }));
    html! {
        (heading(2, &say("counts")))
        (data_list(&rows))
    }
}

/// The options that are possible alone and no longer together.
fn lost<'a>(site: &Site, courses: &Released, found: &'a Together<'_>) -> Vec<&'a OptionLine> {
    let is_alive_alone = |code: MunicipalityCode, piece: domain::PieceId| {
        let course = courses.iter().find(|(each, _)| *each == code).map(|(_, course)| course)?;
        let drafted = Drafted::of(course, &site.name_of(code), Some(code)).ok()?;
        let id = drafted.option_id(piece)?;
        let standings = Exploration::of(&drafted.model).ok()?.standings().ok()?;
        Some(standings.get(id.index())?.schemes > 0)
    };
    let lines = found.read.options.iter().filter(|line| line.state == OptionState::Impossible);
    lines
        .filter(|line| {
            let known = found.joint.options.get(line.option.index());
            known.is_some_and(|(code, piece)| is_alive_alone(*code, *piece) == Some(true))
        })
        .collect()
}

/// The bars that come between members, with a sentence each.
fn clashes(language: Language, found: &Together<'_>) -> Markup {
    let model: &Model = &found.joint.model;
    html! {
        @if !found.joint.clashes.is_empty() {
            (heading(2, &text(language, "course-joint-clashes")))
            ul class="course-list" {
                @for (bar, _) in &found.joint.clashes { li { p { (model.bar(*bar).reason) } } }
            }
        }
    }
}
