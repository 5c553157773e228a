//! The first page of the desk: what asks for attention.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, Meeting, MeetingState, Registration, RegistrationState, Right, meeting::TIME_ZONE};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use store::MailState;

use super::{DeskPage, DeskSection};
use crate::{
    access::SignedIn,
    components::{data_list::data_list, heading},
    desk_session,
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// An offer that ends within this time asks for attention.
const SOON: SignedDuration = SignedDuration::from_hours(24);

/// More failed mails than this are not counted one by one.
const MOST_COUNTED: i64 = 100;

/// Something that asks for attention: a sentence and where it leads to.
struct Task {
    sentence: String,
    address: String,
}

/// `GET /beheer`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    if !person.is_staff() {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let language = visit.language;
    let mut tasks = mail_tasks(&site, language, &person).await?;
    tasks.extend(proposal_task(&site, language, &person).await?);
    let mut coming = Vec::new();
    let now = site.now();
    let today = TIME_ZONE.to_datetime(now).date();
    for meeting in site.store.meetings().await? {
        let meeting = meeting.value;
        if matches!(meeting.state, MeetingState::Archived | MeetingState::Cancelled) {
            continue;
        }
        let records = site.store.registrations(meeting.id).await?;
        let registrations: Vec<Registration> = records.into_iter().map(|each| each.registration).collect();
        if person.may(Right::ManageRegistrations) {
            tasks.extend(registration_tasks(language, &meeting, &registrations, now));
        }
        let is_coming = meeting.date >= today || meeting.state == MeetingState::Running;
        if is_coming {
            coming.push((meeting, registrations.iter().map(Registration::seats).sum::<u16>()));
        }
    }
    // The nearest day first.
    coming.reverse();
    let title = text(language, "desk-home");
    let page = DeskPage::new(&visit, &person, DeskSection::Home, title);
    let sessions = desk_session::list_held(language, &person, &desk_session::held(&site, &person).await?);
    Ok(page.body(&body(language, &person, &sessions, &tasks, &coming)).render(&site).into_response())
}

async fn mail_tasks(site: &SharedSite, language: Language, person: &SignedIn) -> Result<Vec<Task>, Problem> {
    if !person.may(Right::SendMail) {
        return Ok(Vec::new());
    }
    let failed = site.store.mails(None, Some(MailState::Failed), MOST_COUNTED).await?.len();
    let sentence = text_with(language, "desk-task-mail", &[("count", failed.into())]);
    let address = format!("{}?stand=failed", DeskSection::Mail.address());
    Ok((failed > 0).then_some(Task { sentence, address }).into_iter().collect())
}

/// Mails that ask for places and that nobody answered yet.
async fn proposal_task(
    site: &SharedSite,
    language: Language,
    person: &SignedIn,
) -> Result<Option<Task>, Problem> {
    if !person.may(Right::ManageRegistrations) {
        return Ok(None);
    }
    let counts = site.store.proposal_counts().await?;
    let open = counts.iter().find(|(state, _)| state == "open").map_or(0, |(_, count)| *count);
    let sentence = text_with(language, "desk-task-proposals", &[("count", open.into())]);
    Ok((open > 0).then(|| Task { sentence, address: DeskSection::Proposals.address().to_owned() }))
}

/// Doubts to decide, and offers that end soon.
fn registration_tasks(
    language: Language,
    meeting: &Meeting,
    registrations: &[Registration],
    now: Timestamp,
) -> Vec<Task> {
    let count = |matching: &dyn Fn(&RegistrationState) -> bool| {
        registrations.iter().filter(|each| matching(&each.state)).count()
    };
    let doubts = count(&|state| matches!(state, RegistrationState::Doubtful { .. }));
    let ending = count(&|state| match state {
        RegistrationState::Offered { until, .. } => *until > now && until.duration_since(now) < SOON,
        _ => false,
    });
    let address = |standing: &str| {
        format!("{}/{}/aanmeldingen?stand={standing}", DeskSection::Meetings.address(), meeting.slug)
    };
    [("desk-task-doubts", doubts, "doubtful"), ("desk-task-offers", ending, "offered")]
        .into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(key, count, standing)| Task {
            sentence: text_with(
                language,
                key,
                &[("count", count.into()), ("meeting", meeting.title.get(language).into())],
            ),
            address: address(standing),
        })
        .collect()
}

fn body(
    language: Language,
    person: &SignedIn,
    sessions: &Markup,
    tasks: &[Task],
    coming: &[(Meeting, u16)],
) -> Markup {
    html! {
        @let name = person.person.name.as_str();
        p class="lead" { (text_with(language, "desk-welcome", &[("name", name.into())])) }
        (sessions)
        (heading(2, &text(language, "desk-tasks")))
        @if tasks.is_empty() { p { (text(language, "desk-tasks-none")) } } @else {
            ul class="desk-tasks" {
                @for task in tasks {
                    li { a class="nl-link" href=(path(language, &task.address)) { (task.sentence) } }
                }
            }
        }
        (heading(2, &text(language, "desk-coming")))
        @if coming.is_empty() { p { (text(language, "desk-coming-none")) } } @else {
            @let lines = coming.iter().map(|(meeting, seats)| line(language, meeting, *seats));
            (data_list(&lines.collect::<Vec<_>>()))
        }
    }
}

fn line(language: Language, meeting: &Meeting, seats: u16) -> (String, Markup) {
    let address = format!("{}/{}", DeskSection::Meetings.address(), meeting.slug);
    let values = [("taken", seats.into()), ("seats", meeting.admission.seats.into())];
    let description = html! {
        a class="nl-link" href=(path(language, &address)) { (meeting.title.get(language)) }
        br;
        (text(language, &format!("desk-meeting-state-{}", meeting.state.key()))) ". "
        (text_with(language, "desk-seats", &values))
    };
    (moment::date(language, meeting.date), description)
}
