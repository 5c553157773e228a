//! The courses that tables released, side by side, and what municipalities lay down together. For the room and for the big
//! screen.

pub(super) mod joint;
pub(super) mod kept;
mod side_by_side;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use documents::text::text;
use domain::{
    MunicipalityCode, Right,
    course::Course,
    session::{Audience, View, Visibility},
};
use maud::{Markup, html};

use super::{
    caller::Caller,
    command::own_page,
    identity,
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
use side_by_side::{on_the_wall, told};

pub(crate) use kept::together as joint_together;
pub(crate) use side_by_side::side_by_side;

/// Courses that were released, with whose they are.
pub(crate) type Released = Vec<(MunicipalityCode, Course)>;

/// The released courses of a session, for whoever takes part in it, and the staff.
fn released_to(caller: &Caller) -> Result<Released, Problem> {
    let audience = match caller.part() {
        // What the own table did not release is not for this page: the room is what all may see.
        Some(_) => Audience::Room,
        None if is_staff(caller) => Audience::Chair,
        None => return Err(Problem::from(StatusCode::FORBIDDEN)),
    };
    let seen = caller.session.read().seen(audience, None, caller.site.now());
    let found = owned(&released(seen.scene(&caller.site, caller.language()).view));
    Ok(found)
}

fn is_staff(caller: &Caller) -> bool {
    let may = |right| caller.visitor.person.as_ref().is_some_and(|person| person.may(right));
    may(Right::LeadSession) || may(Right::ModerateSession)
}

fn owned(courses: &[(MunicipalityCode, &Course)]) -> Released {
    courses.iter().map(|(code, course)| (*code, (*course).clone())).collect()
}

fn borrowed(courses: &Released) -> Vec<(MunicipalityCode, &Course)> {
    courses.iter().map(|(code, course)| (*code, course)).collect()
}

/// A page about released courses.
fn page(visit: &Visit, site: &Site, title: &str, lead: &str, body: &Markup) -> Markup {
    let body = html! {
        div class="stack course" {
            (heading(1, title))
            p class="lead" { (lead) }
            (body)
        }
    };
    Page::new(visit, title, lead)
        .section(Section::Meetings)
        .style(Style::Form)
        .style(Style::Course)
        .style(Style::ReadOut)
        .unlisted()
        .body(body)
        .render(site)
}

/// `GET /sessie/{code}/koersen`: for whoever takes part, and the staff.
pub(super) async fn show(caller: Caller) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let language = caller.language();
    let say = |key: &str| text(language, key);
    let courses = released_to(&caller)?;
    let kept = kept::of_session(&caller).await?;
    let at = path(language, &format!("/sessie/{}/koersen/samen", caller.code));
    let body = html! {
        (told(&caller.site, language, &borrowed(&courses)))
        @if !kept.is_empty() {
            (anchored_heading(2, "bewaard", &say("joint-course-list")))
            (kept::list(&caller, &kept))
        }
        @if courses.len() > 1 {
            (anchored_heading(2, "samen", &say("course-joint-title")))
            p { (say("course-joint-lead")) }
            (joint::form(&caller.site, language, &courses, &at, &Filled::default()))
        }
    };
    let (title, lead) = (say("course-region-title"), say("course-region-lead"));
    Ok(own_page(page(&caller.visit, &caller.site, &title, &lead, &body)))
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
        ("course-region-title", on_the_wall(&site, language, &borrowed(&courses)))
    } else {
        ("course-joint-title", joint::found(&site, language, &asked.chosen(&courses), asked.scope).await?)
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
pub(crate) fn released(view: &View) -> Vec<(MunicipalityCode, &Course)> {
    let of_table =
        |table| view.tables.get(&table).and_then(|table: &domain::session::TableView| table.municipality);
    view.courses
        .values()
        .filter(|each| each.visibility >= Visibility::Participants)
        .filter_map(|each| Some((of_table(each.table)?, &each.course)))
        .collect()
}
