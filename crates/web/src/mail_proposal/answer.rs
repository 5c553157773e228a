//! What the organiser does with a proposal: answer it with a link, put it aside, take it up again.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    mail::{AboutMeeting, Delegation, Member, Message},
    text::text,
};
use domain::{Aside, Meeting, OrganisationChoice, ProposalState};
use store::{AuditActor, NewMail, ProposalRecord, StoreError};

use super::{
    address,
    detail::{self, READER_CHOOSES},
    load, missing,
};
use crate::{
    access::SignedIn,
    desk::after,
    error::Problem,
    form::{Filled, Mistakes},
    letter::{Envelope, LetterError, absolute, letter},
    meeting,
    registration::mail::prepare,
    site::SharedSite,
    visit::{Visit, path},
};

/// `POST /beheer/voorstellen/{id}/beantwoorden`: sends a link to a draft with what was understood.
pub(super) async fn answer(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let record = load(&site, &id).await?;
    let next = Redirect::to(&after(visit.language, &address(record.id), "proposal-answered")).into_response();
    if filled.text("keer") != record.answers.to_string() {
        // The button was pressed twice, or somebody else was faster: one link is enough.
        return Ok(next);
    }
    if !record.state.can_be_answered() {
        let reason = text(visit.language, "proposal-wrong-state");
        return Err(Problem::from(StatusCode::CONFLICT).because(reason));
    }
    let chosen = match choices(&site, &visit, &record, &filled).await? {
        Ok(chosen) => chosen,
        Err(mistakes) => {
            let page = detail::render(&site, &visit, &person, &record, &filled, &mistakes).await?;
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    };
    let (meeting, organisation) = chosen;
    let prepared = prepare(&site, &meeting, record.id, &record.proposal, organisation).await?;
    match send(&site, &person, &record, &meeting, organisation, &prepared.address).await {
        Ok(true) => Ok(next),
        Ok(false) => {
            site.store.drop_draft(&prepared.secret).await?;
            Ok(next)
        }
        Err(error) => {
            site.store.drop_draft(&prepared.secret).await?;
            match error {
                LetterError::Store(error) => Err(error.into()),
                error => {
                    tracing::error!(%error, "an answer to a mail could not be written");
                    Err(Problem::from(StatusCode::INTERNAL_SERVER_ERROR))
                }
            }
        }
    }
}

/// The meeting and the organisation of the form; no organisation leaves it to the reader.
async fn choices(
    site: &SharedSite,
    visit: &Visit,
    record: &ProposalRecord,
    filled: &Filled,
) -> Result<Result<(Meeting, Option<OrganisationChoice>), Mistakes>, Problem> {
    let mut mistakes = Mistakes::default();
    let mut wrong = |field: &str, key: &str| mistakes.add(field, text(visit.language, key));
    let meeting = site.store.meeting_by_slug(filled.text("bijeenkomst")).await?.map(|kept| kept.value);
    let meeting = meeting.filter(|meeting| meeting.takes_registrations(site.now()));
    if meeting.is_none() {
        wrong("bijeenkomst", "proposal-wrong-meeting");
    }
    let asked = filled.text("organisatie");
    let known = record.proposal.organisations.iter().map(|each| each.organisation);
    let organisation = known.into_iter().find(|each| detail::value(*each) == asked);
    if organisation.is_none() && asked != READER_CHOOSES {
        wrong("organisatie", "proposal-wrong-organisation");
    }
    Ok(match meeting {
        Some(meeting) if mistakes.is_empty() => Ok((meeting, organisation)),
        _ => Err(mistakes),
    })
}

/// Sends the link, once for every time it was asked for; `false` when somebody else was faster.
async fn send(
    site: &SharedSite,
    person: &SignedIn,
    read: &ProposalRecord,
    meeting: &Meeting,
    organisation: Option<OrganisationChoice>,
    link: &str,
) -> Result<bool, LetterError> {
    let mut mail = write(site, read, meeting, organisation, link).await?;
    mail.extras.in_reply_to = Some(read.message_id.clone());
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let mut record = change.lock_proposal(read.id).await?;
    if record.answers != read.answers || !record.state.can_be_answered() {
        return Ok(false);
    }
    change.queue_mail(&mail).await?;
    record.state = ProposalState::Answered;
    record.meeting = Some(meeting.id);
    record.answers += 1;
    record.answered_at = Some(site.now());
    change.save_proposal(&record).await?;
    change.commit().await?;
    Ok(true)
}

async fn write(
    site: &SharedSite,
    record: &ProposalRecord,
    meeting: &Meeting,
    organisation: Option<OrganisationChoice>,
    link: &str,
) -> Result<NewMail, LetterError> {
    let proposal = &record.proposal;
    let language = proposal.language;
    let email = proposal.sender.as_ref().ok_or(StoreError::Unknown("address"))?;
    let name = proposal.organisations.iter().find(|each| Some(each.organisation) == organisation);
    let member = |person: &domain::ProposedPerson| Member {
        name: if person.name.is_empty() {
            text(language, "proposal-name-unknown")
        } else {
            person.name.clone()
        },
        function: person.title.clone(),
    };
    let mut members: Vec<Member> = proposal.persons.iter().map(member).collect();
    if members.is_empty() {
        members.push(Member { name: text(language, "proposal-nobody-yet"), function: String::new() });
    }
    let mut open = missing(language, record, Some(meeting));
    if open.is_empty() {
        open.push(text(language, "proposal-missing-nothing"));
    }
    let page = meeting::address(meeting);
    let message = Message::Proposal {
        about: AboutMeeting { meeting, page: absolute(site, &path(language, &page))? },
        delegation: Delegation {
            organisation: name
                .map_or_else(|| text(language, "proposal-your-organisation"), |each| each.name.clone()),
            members,
        },
        missing: open,
        link: absolute(site, link)?,
        until: meeting.admission.closes,
    };
    let greeting = match proposal.sender_name.is_empty() {
        true => text(language, "proposal-reader"),
        false => proposal.sender_name.clone(),
    };
    let envelope = Envelope {
        name: &greeting,
        email,
        person: None,
        language,
        meeting: Some(meeting.id),
        registration: None,
    };
    letter(site, &envelope, &message, None).await
}

/// `POST /beheer/voorstellen/{id}/terzijde`
pub(super) async fn put_aside(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let aside = ProposalState::Aside { reason: Aside::ByHand };
    step(&site, &visit, &person, &id, ProposalState::can_be_put_aside, aside, "proposal-aside").await
}

/// `POST /beheer/voorstellen/{id}/oppakken`
pub(super) async fn reopen(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    step(
        &site,
        &visit,
        &person,
        &id,
        ProposalState::can_be_reopened,
        ProposalState::Open,
        "proposal-reopened",
    )
    .await
}

/// Takes a step when it can be taken; taking it twice is taking it once.
async fn step(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    id: &str,
    allowed: fn(ProposalState) -> bool,
    to: ProposalState,
    done: &str,
) -> Result<Response, Problem> {
    let id = load(site, id).await?.id;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let mut record = change.lock_proposal(id).await?;
    if record.state != to {
        if !allowed(record.state) {
            let reason = text(visit.language, "proposal-wrong-state");
            return Err(Problem::from(StatusCode::CONFLICT).because(reason));
        }
        record.state = to;
        change.save_proposal(&record).await?;
        change.commit().await?;
    }
    Ok(Redirect::to(&after(visit.language, &address(id), done)).into_response())
}
