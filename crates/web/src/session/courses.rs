//! The courses that tables released, side by side: who needs whom, where they complement each other and where they
//! collide. For the room and for the big screen.

pub(super) mod joint;

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
    components::{anchored_heading, heading},
    error::Problem,
    form::Filled,
    frame::{Page, Section, Style},
    query::Query,
    site::{SharedSite, Site},
    throttle::Network,
    visit::{Visit, path},
};

/// Courses that were released, with whose they are.
pub(crate) type Released = Vec<(MunicipalityCode, Course)>;

/// The released courses of a session, for whoever takes part in it, and the staff.
async fn released_to(
    site: &SharedSite,
    code: &str,
    network: &Network,
    headers: &HeaderMap,
    language: Language,
) -> Result<Released, Problem> {
    let (session, _) = identity::find(site, code, network).await?;
    session.catch_up(site).await?;
    let visitor = Visitor::read(site, &session, headers).await?;
    let leads = |right| visitor.person.as_ref().is_some_and(|person| person.may(right));
    let audience = match visitor.participant.and_then(|me| session.read().audience_of(me)) {
        // What the own table did not release is not for this page: the room is what all may see.
        Some(_) => Audience::Room,
        None if leads(Right::LeadSession) || leads(Right::ModerateSession) => Audience::Chair,
        None => return Err(Problem::from(StatusCode::FORBIDDEN)),
    };
    let seen = session.read().seen(audience, None, site.now());
    let found = owned(&released(seen.scene(site, language).view));
    Ok(found)
}

fn owned(courses: &[(MunicipalityCode, &Course)]) -> Released {
    courses.iter().map(|(code, course)| (*code, (*course).clone())).collect()
}

fn borrowed(courses: &Released) -> Vec<(MunicipalityCode, &Course)> {
    courses.iter().map(|(code, course)| (*code, course)).collect()
}

/// A page about released courses.
fn page(visit: &Visit, site: &Site, title: &str, lead: &str, body: &Markup) -> Response {
    let (title, lead) = (text(visit.language, title), text(visit.language, lead));
    let body = html! {
        div class="stack course" {
            (heading(1, &title))
            p class="lead" { (lead) }
            (body)
        }
    };
    let page = Page::new(visit, &title, &lead)
        .section(Section::Meetings)
        .style(Style::Form)
        .style(Style::Course)
        .style(Style::ReadOut)
        .unlisted()
        .body(body)
        .render(site);
    own_page(page)
}

/// `GET /sessie/{code}/koersen`: for whoever takes part, and the staff.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = visit.language;
    let courses = released_to(&site, &code, &network, &headers, language).await?;
    let at = path(language, &format!("/sessie/{code}/koersen/samen"));
    let body = html! {
        (told(&site, language, &borrowed(&courses)))
        @if courses.len() > 1 {
            (anchored_heading(2, "samen", &text(language, "course-joint-title")))
            p { (text(language, "course-joint-lead")) }
            (joint::form(&site, language, &courses, &at, &Filled::default()))
        }
    };
    Ok(page(&visit, &site, "course-region-title", "course-region-lead", &body))
}

/// `GET /scherm/{code}/koersen`: the same for the big screen; with municipalities in the address their joint combination.
pub(super) async fn on_screen(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
) -> Result<Response, Problem> {
    let session = identity::find_screen(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    let language = visit.language;
    let seen = session.read().seen(Audience::Screen, None, site.now());
    let courses = owned(&released(seen.scene(&site, language).view));
    let asked = joint::Asked::read(&Query::of(&visit));
    let (title, body) = if asked.is_empty() {
        ("course-region-title", told(&site, language, &borrowed(&courses)))
    } else {
        ("course-joint-title", joint::found(&site, language, &courses, &asked, None).await?)
    };
    let title = text(language, title);
    let content = html! {
        main id="inhoud" class="page-main" tabindex="-1" {
            div class="page-width stack course" {
                (heading(1, &title))
                (body)
            }
        }
    };
    let styles = &["course.css", "read-out.css"];
    let page = Document { title: &title, class: "session", styles, scripts: &[], content };
    Ok(own_page(document(language, &site, &page)))
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
    told(site, language, &released(view))
}

fn told(site: &Site, language: Language, courses: &[(MunicipalityCode, &Course)]) -> Markup {
    let say = |key: &str| text(language, key);
    let shared = shared_questions(courses);
    html! {
        @if courses.len() < 2 {
            p { (say("course-region-none")) }
        } @else {
            (relation_list(site, language, courses, &relations(courses)))
            @if !shared.is_empty() {
                (heading(2, &say("course-region-shared")))
                p { (say("course-region-shared-text")) }
                @for question in &shared { (together(site, language, courses, question)) }
            }
        }
    }
}

/// What stands between courses: where they collide, where they complement each other and where one is needed.
fn relation_list(
    site: &Site,
    language: Language,
    courses: &[(MunicipalityCode, &Course)],
    found: &[Relation],
) -> Markup {
    let say = |key: &str| text(language, key);
    html! {
        @for (stance, key) in [
            (Stance::Collides, "collides"), (Stance::Complements, "complements"), (Stance::Needs, "needs"),
        ] {
            (heading(2, &say(&format!("course-region-{key}"))))
            @let of_stance: Vec<&Relation> = found.iter().filter(|each| each.stance == stance).collect();
            @if of_stance.is_empty() { p { (say("course-region-nothing")) } }
            ul class="course-list" {
                @for relation in of_stance { li { p { (sentence(site, language, courses, relation, key)) } } }
            }
        }
    }
}

/// The words of a question or an option of one of the courses.
fn label<'a, C: std::borrow::Borrow<Course> + 'a>(
    courses: &'a [(MunicipalityCode, C)],
    of: MunicipalityCode,
    id: domain::PieceId,
) -> String {
    let course = courses.iter().find(|(code, _)| *code == of).map(|(_, course)| course.borrow());
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
    let (from, to) = (site.name_of(relation.from), site.name_of(relation.to));
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
                        strong { (site.name_of(*code)) } ": "
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
