//! The list of proposals, by where they stand.

use std::collections::HashMap;

use axum::extract::State;
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, MeetingId, ProposalState};
use maud::{Markup, html};
use store::ProposalRecord;

use super::address;
use crate::{
    access::SignedIn,
    components::{
        alert,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    desk_meeting,
    error::Problem,
    query::Query,
    site::SharedSite,
    visit::{Visit, path},
};

/// So many proposals stand on the page, the newest first.
const MOST: i64 = 200;

/// `GET /beheer/voorstellen`: `stand` is the state to show; without it those that nobody answered yet.
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let asked = Query::of(&visit).first("stand").map(str::to_owned);
    let state = ProposalState::KEYS.into_iter().find(|key| asked.as_deref() == Some(*key)).unwrap_or("open");
    let records = site.store.proposals(state, MOST).await?;
    let counts: HashMap<String, i64> = site.store.proposal_counts().await?.into_iter().collect();
    let meetings = site.store.meetings().await?;
    let names: HashMap<MeetingId, String> =
        meetings.iter().map(|kept| (kept.value.id, desk_meeting::name(language, &kept.value))).collect();
    let body = html! {
        p class="lead" { (text(language, "proposal-lead")) }
        (site.mailbox.told(language, site.settings.demo))
        (filter(language, state, &counts))
        @if records.is_empty() {
            (alert::plain(&text(language, &format!("proposal-none-{state}"))))
        } @else {
            (listing(language, &records, &names))
        }
    };
    let title = text(language, "desk-proposals");
    Ok(DeskPage::new(&visit, &person, DeskSection::Proposals, title).body(&body).render(&site))
}

fn filter(language: Language, chosen: &str, counts: &HashMap<String, i64>) -> Markup {
    html! {
        nav class="desk-inline" aria-label=(text(language, "proposal-filter")) {
            @for state in ProposalState::KEYS {
                @let shown = format!("{}?stand={state}", DeskSection::Proposals.address());
                @let count = counts.get(state).copied().unwrap_or_default();
                a class="nl-link" href=(path(language, &shown)) aria-current=[(chosen == state).then_some("page")] {
                    (text(language, &format!("proposal-state-{state}"))) " (" (count) ")"
                }
            }
        }
    }
}

fn listing(language: Language, records: &[ProposalRecord], names: &HashMap<MeetingId, String>) -> Markup {
    let columns = [
        Column::words(&text(language, "proposal-subject-from")),
        Column::words(&text(language, "proposal-organisation")),
        Column::words(&text(language, "proposal-persons")),
        Column::words(&text(language, "proposal-meeting")),
        Column::words(&text(language, "proposal-received")),
    ];
    let row = |record: &ProposalRecord| {
        let proposal = &record.proposal;
        let subject = match proposal.subject.is_empty() {
            true => text(language, "proposal-no-subject"),
            false => proposal.subject.clone(),
        };
        let organisations: Vec<&str> = proposal.organisations.iter().map(|each| each.name.as_str()).collect();
        let or = format!(" {} ", text(language, "meeting-or"));
        let persons: Vec<&str> = proposal.persons.iter().map(|each| each.called()).collect();
        let unknown = || html! { span class="missing" { (text(language, "proposal-not-known")) } };
        let cell = |words: String| {
            Some(if words.is_empty() {
                unknown()
            } else {
                html! { (words) }
            })
        };
        Row {
            cells: vec![
                Some(html! {
                    a class="nl-link" href=(path(language, &address(record.id))) { (subject) }
                    br; (super::detail::sender(proposal))
                    @if let ProposalState::Aside { reason } = record.state {
                        br; (text(language, &format!("proposal-aside-{}", reason.key())))
                    }
                }),
                cell(organisations.join(&or)),
                cell(persons.join(", ")),
                cell(record.meeting.and_then(|id| names.get(&id)).cloned().unwrap_or_default()),
                Some(html! { (moment::moment(language, record.received_at)) }),
            ],
            is_own: false,
        }
    };
    let rows: Vec<Row> = records.iter().map(row).collect();
    let caption = text_with(language, "proposal-caption", &[("count", records.len().into())]);
    table(language, "voorstellen", &caption, &columns, &rows)
}
