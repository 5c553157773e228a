//! `/sessie/{code}/koersen/samen`: one combination for several municipalities whose courses were released. Chosen by a
//! form, computed exactly, and to be taken along as a file that `schakel explore` reads. Nothing is kept.

use ::course::{
    Analysis, Drafted, Draws, Exploration, Model,
    joint::{Clash, Joint, JointError, Member, Scope},
    region::relations,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::{
    read_out::{self as words, OptionLine, OptionState, ReadOut},
    text::{text, text_with},
};
use domain::{Language, MunicipalityCode, course::Course};
use maud::{Markup, html};
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::{Released, borrowed, label, page, relation_list, released_to};
use crate::{
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        data_list::data_list,
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    query::Query,
    read_out,
    site::{SharedSite, Site},
    throttle::Network,
    visit::{Visit, path},
};

/// The field with municipalities, and the one that says which questions take part.
const WITH: &str = "g";
const SCOPE: &str = "vragen";
const SHARED: &str = "gedeeld";

/// Municipalities of one combination: more than that nobody oversees, and hardly any field stays within reach.
const MOST: usize = 6;

/// Combinations that are computed at the same time: each keeps a processor busy, and the pages need one too.
static ROOM: Semaphore = Semaphore::const_new(1);

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    codes: Vec<MunicipalityCode>,
    scope: Scope,
}

impl Asked {
    /// Whether nobody is asked for.
    pub(super) const fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    pub(super) fn read(query: &Query) -> Asked {
        let mut codes: Vec<MunicipalityCode> = Vec::new();
        for code in query.all(WITH).flat_map(|list| list.split(',')).filter_map(|code| code.parse().ok()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let scope = if query.first(SCOPE) == Some(SHARED) { Scope::Shared } else { Scope::All };
        Asked { codes, scope }
    }

    /// The released courses among those that are asked for, in the order of the room.
    fn chosen(&self, released: &Released) -> Released {
        released.iter().filter(|(code, _)| self.codes.contains(code)).take(MOST).cloned().collect()
    }

    fn query(&self) -> String {
        let codes: Vec<String> = self.codes.iter().map(ToString::to_string).collect();
        let scope = if self.scope == Scope::Shared { format!("&{SCOPE}={SHARED}") } else { String::new() };
        format!("?{WITH}={}{scope}", codes.join(","))
    }

    /// What was chosen, as a form has it.
    fn filled(&self) -> Filled {
        let codes = self.codes.iter().map(|code| (WITH.to_owned(), code.to_string()));
        let scope = if self.scope == Scope::Shared { SHARED } else { "alle" };
        Filled::from_pairs(codes.chain([(SCOPE.to_owned(), scope.to_owned())]).collect())
    }
}

/// The form that begins a combination; `at` is the address that it leads to.
pub(super) fn form(
    site: &Site,
    language: Language,
    released: &Released,
    at: &str,
    filled: &Filled,
) -> Markup {
    let mistakes = Mistakes::default();
    let view = FormView { language, filled, mistakes: &mistakes };
    let say = |key: &str| text(language, &format!("course-joint-{key}"));
    let towns: Vec<(String, String, String)> =
        released.iter().map(|(code, _)| (code.to_string(), site.name_of(*code), String::new())).collect();
    let scopes = [
        ("alle".to_owned(), say("scope-all"), say("scope-all-hint")),
        (SHARED.to_owned(), say("scope-shared"), say("scope-shared-hint")),
    ];
    let (with, with_hint, which) = (say("with"), say("with-hint"), say("scope"));
    html! {
        form class="form" method="get" action=(at) {
            (view.boxes(&Field { name: WITH, label: &with, hint: &with_hint, optional: false, autocomplete: "" }, &towns))
            (view.radios(&Field { name: SCOPE, label: &which, hint: "", optional: false, autocomplete: "" }, &scopes))
            div class="form-actions" { (button::submit(&say("begin"), Weight::Primary)) }
        }
    }
}

/// `GET /sessie/{code}/koersen/samen`.
pub(in crate::session) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let released = released_to(&site, &code, &network, &headers, visit.language).await?;
    let asked = Asked::read(&Query::of(&visit));
    let at = path(visit.language, &format!("/sessie/{code}/koersen"));
    let file = format!("{at}/samen/model{}", asked.query());
    let found = found(&site, visit.language, &released, &asked, Some(file)).await?;
    let body = html! {
        p { a href=(at) { (text(visit.language, "course-joint-back")) } }
        (found)
        (heading(2, &text(visit.language, "course-joint-again")))
        (form(&site, visit.language, &released, &format!("{at}/samen"), &asked.filled()))
    };
    Ok(page(&visit, &site, "course-joint-title", "course-joint-lead", &body))
}

/// `GET /sessie/{code}/koersen/samen/model`: the same as a file, to compute elsewhere.
pub(in crate::session) async fn model(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = visit.language;
    let released = released_to(&site, &code, &network, &headers, language).await?;
    let asked = Asked::read(&Query::of(&visit));
    let chosen = asked.chosen(&released);
    let refused = |sentence: String| Problem::from(StatusCode::CONFLICT).because(sentence);
    let joint = joined(&site, language, &chosen, asked.scope)
        .map_err(|error| refused(no_joint(&site, language, &error)))?;
    let json = joint.model.to_json().map_err(|error| {
        tracing::error!(%error, "a joint model could not be written");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let disposition = "attachment; filename=\"koersen-samen.json\"".to_owned();
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, json).into_response())
}

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

/// The joint model of these courses.
fn joined(site: &Site, language: Language, courses: &Released, scope: Scope) -> Result<Joint, JointError> {
    let names: Vec<String> = courses.iter().map(|(code, _)| site.name_of(*code)).collect();
    let members: Vec<Member<'_>> = courses
        .iter()
        .zip(&names)
        .map(|((code, course), name)| Member { code: *code, name, course })
        .collect();
    let title = text_with(language, "course-joint-of", &[("names", names.join(", ").into())]);
    Joint::of(&title, &members, scope, &|clash| reason(site, language, courses, clash))
}

/// Why there is nothing to compute, with what to do.
fn no_joint(site: &Site, language: Language, error: &JointError) -> String {
    match error {
        JointError::TooFew => text(language, "course-joint-too-few"),
        JointError::Nothing(code) => {
            text_with(language, "course-joint-nothing", &[("name", site.name_of(*code).into())])
        }
        JointError::Build(error) => words::build_error(error, language),
    }
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
pub(super) async fn found(
    site: &SharedSite,
    language: Language,
    released: &Released,
    asked: &Asked,
    file: Option<String>,
) -> Result<Markup, Problem> {
    let _place = ROOM.acquire().await.map_err(|_| Problem::from(StatusCode::SERVICE_UNAVAILABLE))?;
    let (site, chosen) = (SharedSite::clone(site), asked.chosen(released));
    let scope = asked.scope;
    let drawn = spawn_blocking(move || drawn(&site, language, &chosen, scope, file.as_deref())).await;
    drawn.map_err(|error| {
        tracing::error!(%error, "a joint combination could not be computed");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

fn drawn(site: &Site, language: Language, courses: &Released, scope: Scope, file: Option<&str>) -> Markup {
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
        Ok(together(
            site,
            language,
            courses,
            &Together { joint: &joint, analysis: &analysis, read: &read },
            file,
        ))
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

fn together(
    site: &Site,
    language: Language,
    courses: &Released,
    found: &Together<'_>,
    file: Option<&str>,
) -> Markup {
    let say = |key: &str| text(language, &format!("course-joint-{key}"));
    let lost = lost(site, courses, found);
    let borrowed = borrowed(courses);
    html! {
        p class="lead" { (found.read.title) }
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
        @if let Some(file) = file {
            p { a href=(file) { (say("file")) } }
            p class="course-list__note" { (say("file-hint")) }
        }
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
