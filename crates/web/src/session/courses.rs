//! The courses that tables released, side by side: who needs whom, where they complement each other and where they
//! collide. For the room and for the big screen.

use ::course::region::{Relation, SharedQuestion, Stance, relations, shared_questions};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use documents::text::{text, text_with};
use domain::{
    Language, MunicipalityCode, Right,
    course::Course,
    session::{Audience, View, Visibility},
};
use maud::{Markup, html};

use super::{
    command::own_page,
    identity::{self, Visitor},
    shell::{Document, document},
};
use crate::{
    components::heading,
    error::Problem,
    frame::{Page, Section, Style},
    site::{SharedSite, Site},
    throttle::Network,
    visit::{Visit, path},
};

/// `GET /sessie/{code}/koersen`: for whoever takes part, and the staff.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    let visitor = Visitor::read(&site, &session, &headers).await?;
    let leads = |right| visitor.person.as_ref().is_some_and(|person| person.may(right));
    let audience = match visitor.participant.and_then(|me| session.read().audience_of(me)) {
        // What the own table did not release is not for this page: the room is what all may see.
        Some(_) => Audience::Room,
        None if leads(Right::LeadSession) || leads(Right::ModerateSession) => Audience::Chair,
        None => return Err(Problem::from(StatusCode::FORBIDDEN)),
    };
    let seen = session.read().seen(audience, None, site.now());
    let scene = seen.scene(&site, visit.language);
    let title = text(visit.language, "course-region-title");
    let body = html! {
        div class="stack course" {
            (heading(1, &title))
            p class="lead" { (text(visit.language, "course-region-lead")) }
            (side_by_side(&site, visit.language, scene.view))
        }
    };
    let page = Page::new(&visit, &title, text(visit.language, "course-region-lead"))
        .section(Section::Meetings)
        .style(Style::Course)
        .unlisted()
        .body(body)
        .render(&site);
    Ok(own_page(page))
}

/// `GET /scherm/{code}/koersen`: the same for the big screen.
pub(super) async fn on_screen(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
) -> Result<Response, Problem> {
    let session = identity::find_screen(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    let seen = session.read().seen(Audience::Screen, None, site.now());
    let scene = seen.scene(&site, visit.language);
    let title = text(visit.language, "course-region-title");
    let content = html! {
        main id="inhoud" class="page-main" tabindex="-1" {
            div class="page-width stack course" {
                (heading(1, &title))
                (side_by_side(&site, visit.language, scene.view))
            }
        }
    };
    let styles = &["course.css"];
    let page = Document { title: &title, class: "session", styles, scripts: &[], content };
    Ok(own_page(document(visit.language, &site, &page)))
}

/// The courses that a view shows, with whose they are. What a table keeps to itself is not among them.
fn released(view: &View) -> Vec<(MunicipalityCode, &Course)> {
    let of_table =
        |table| view.tables.get(&table).and_then(|table: &domain::session::TableView| table.municipality);
    view.courses
        .values()
        .filter(|each| each.visibility >= Visibility::Participants)
        .filter_map(|each| Some((of_table(each.table)?, &each.course)))
        .collect()
}

/// All that is to be seen, as part of a page.
pub(crate) fn side_by_side(site: &Site, language: Language, view: &View) -> Markup {
    let courses = released(view);
    let say = |key: &str| text(language, key);
    let found = relations(&courses);
    let shared = shared_questions(&courses);
    html! {
        @if courses.len() < 2 {
            p { (say("course-region-none")) }
        } @else {
            @for (stance, key) in [
                (Stance::Collides, "collides"), (Stance::Complements, "complements"), (Stance::Needs, "needs"),
            ] {
                (heading(2, &say(&format!("course-region-{key}"))))
                @let of_stance: Vec<&Relation> = found.iter().filter(|each| each.stance == stance).collect();
                @if of_stance.is_empty() { p { (say("course-region-nothing")) } }
                ul class="course-list" {
                    @for relation in of_stance { li { p { (sentence(site, language, &courses, relation, key)) } } }
                }
            }
            @if !shared.is_empty() {
                (heading(2, &say("course-region-shared")))
                p { (say("course-region-shared-text")) }
                @for question in &shared { (together(site, language, &courses, question)) }
            }
        }
    }
}

fn name(site: &Site, code: MunicipalityCode) -> String {
    let register = &site.atlas.facts.register;
    register.index(code).map_or_else(|| code.to_string(), |index| register.get(index).name.clone())
}

fn label(courses: &[(MunicipalityCode, &Course)], of: MunicipalityCode, id: domain::PieceId) -> String {
    let course = courses.iter().find(|(code, _)| *code == of).map(|(_, course)| *course);
    let label = course.and_then(|course| match course.piece(id)? {
        domain::course::Piece::Option(option) => Some(option.label.as_str().to_owned()),
        domain::course::Piece::Area(area) => Some(area.question.as_str().to_owned()),
        _ => None,
    });
    label.unwrap_or_default()
}

fn sentence(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    relation: &Relation,
    key: &str,
) -> String {
    let answer = relation.answer.map(|id| label(courses, relation.to, id)).unwrap_or_default();
    let (from, to) = (name(site, relation.from), name(site, relation.to));
    let option = label(courses, relation.from, relation.option);
    let mut values = vec![("from", from.into()), ("to", to.into()), ("option", option.into())];
    if relation.stance != Stance::Needs {
        values.push(("answer", answer.into()));
    }
    text_with(language, &format!("course-region-sentence-{key}"), &values)
}

/// A question that several answer: who chose what, and the way to look at them together.
fn together(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    question: &SharedQuestion,
) -> Markup {
    let first =
        question.answers.first().map(|(code, area, _)| label(courses, *code, *area)).unwrap_or_default();
    let codes: Vec<String> = question.answers.iter().map(|(code, ..)| code.to_string()).collect();
    html! {
        div class="course-card" {
            (heading(3, &first))
            ul {
                @for (code, _, chosen) in &question.answers {
                    li {
                        strong { (name(site, *code)) } ": "
                        @if let Some(chosen) = chosen {
                            (label(courses, *code, *chosen))
                        } @else {
                            (text(language, "course-region-open"))
                        }
                    }
                }
            }
            p {
                a href=(path(language, &format!("/regio/samen?g={}", codes.join(",")))) {
                    (text(language, "course-region-joint")) span class="visually-hidden" { ": " (first) }
                }
            }
        }
    }
}
