//! One proposal: what was understood, what is missing, the mail itself, and what can be done.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, MailProposal, Meeting, OrganisationChoice, ProposalState, ProposedPerson};
use maud::{Markup, html};
use store::ProposalRecord;

use super::{address, load, missing, open_meetings, registered};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        data_list::data_list,
        form::{ChoiceOption, Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    registration::{draft::Chosen, person::function_name},
    site::SharedSite,
    visit::{Visit, path},
};

/// The choice of the form that leaves the organisation to who wrote the mail.
pub(super) const READER_CHOOSES: &str = "afzender";

/// So many mails of one sender are looked through for earlier ones.
const LOOKED_THROUGH: i64 = 200;

/// `GET /beheer/voorstellen/{id}`.
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let record = load(&site, &id).await?;
    Ok(render(&site, &visit, &person, &record, &Filled::default(), &Mistakes::default())
        .await?
        .into_response())
}

/// The page, with what was filled in on it.
pub(super) async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    record: &ProposalRecord,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let proposal = &record.proposal;
    let meeting = match record.meeting {
        Some(id) => Some(site.store.meeting(id).await?.value),
        None => None,
    };
    let open = open_meetings(site, site.now()).await?;
    let view = FormView { language, filled, mistakes };
    // A mail that names no meeting can be about each that takes registrations.
    let about: Vec<&Meeting> = meeting.as_ref().map_or_else(|| open.iter().collect(), |each| vec![each]);
    let body = html! {
        (view.summary())
        (facts(site, language, record, meeting.as_ref()).await?)
        (heading(2, &text(language, "proposal-understood")))
        (registered::part(site, language, record, &about).await?)
        (understood(language, proposal))
        (missing_part(language, record, meeting.as_ref()))
        (actions(&view, record, meeting.as_ref(), &open))
        (heading(2, &text(language, "proposal-mail")))
        (original(language, proposal))
        (earlier(site, language, record).await?)
    };
    let title = match proposal.subject.is_empty() {
        true => text(language, "proposal-no-subject"),
        false => proposal.subject.clone(),
    };
    let page = DeskPage::new(visit, person, DeskSection::Proposals, title.clone()).below_section();
    Ok(page.window_title(view.title(&title)).body(&body).render(site))
}

/// Name and address of the sender, as far as they are known.
pub(super) fn sender(proposal: &MailProposal) -> Markup {
    html! {
        (proposal.sender_name)
        @if let Some(email) = &proposal.sender {
            @if !proposal.sender_name.is_empty() { br; }
            (email)
        }
    }
}

async fn facts(
    site: &SharedSite,
    language: Language,
    record: &ProposalRecord,
    meeting: Option<&Meeting>,
) -> Result<Markup, Problem> {
    let label = |key: &str| text(language, &format!("proposal-{key}"));
    let mut pairs = vec![
        (label("from"), sender(&record.proposal)),
        (label("received"), html! { (moment::moment(language, record.received_at)) }),
    ];
    if let Some(meeting) = meeting {
        let link = path(language, &desk_meeting::address(&meeting.slug, ""));
        pairs.push((
            label("meeting"),
            html! { a class="nl-link" href=(link) { (desk_meeting::name(language, meeting)) } },
        ));
    }
    pairs.push((label("state"), state(site, language, record).await?));
    Ok(data_list(&pairs))
}

async fn state(site: &SharedSite, language: Language, record: &ProposalRecord) -> Result<Markup, Problem> {
    let name = text(language, &format!("proposal-state-{}", record.state.key()));
    Ok(match record.state {
        ProposalState::Open => html! { (name) },
        ProposalState::Answered => {
            let when = record.answered_at.map(|when| moment::moment(language, when)).unwrap_or_default();
            html! { (text_with(language, "proposal-answered-at", &[("moment", when.into())])) }
        }
        ProposalState::Aside { reason } => {
            html! { (name) ": " (text(language, &format!("proposal-aside-{}", reason.key()))) }
        }
        ProposalState::Completed { registration } => {
            let registration = site.store.registration(registration).await?;
            let meeting = site.store.meeting(registration.meeting).await?.value;
            let part = format!("/aanmeldingen/{}", registration.registration.id);
            let link = path(language, &desk_meeting::address(&meeting.slug, &part));
            html! { a class="nl-link" href=(link) { (text(language, "proposal-completed-link")) } }
        }
    })
}

fn understood(language: Language, proposal: &MailProposal) -> Markup {
    let organisations: Vec<String> = proposal
        .organisations
        .iter()
        .map(|each| {
            let key = format!("proposal-by-{}", each.by.key());
            format!("{} ({})", each.name, text(language, &key))
        })
        .collect();
    let comes = match proposal.sender_comes {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    };
    let unknown = || html! { span class="missing" { (text(language, "proposal-unknown")) } };
    let mut pairs = vec![(
        text(language, "proposal-organisation"),
        if organisations.is_empty() {
            unknown()
        } else {
            html! { (organisations.join("; ")) }
        },
    )];
    pairs.push((
        text(language, "proposal-sender-comes"),
        html! { (text(language, &format!("proposal-sender-comes-{comes}"))) },
    ));
    if !proposal.remark.is_empty() {
        pairs.push((text(language, "proposal-remark"), html! { (proposal.remark) }));
    }
    html! {
        (data_list(&pairs))
        @if !proposal.persons.is_empty() { (persons(language, &proposal.persons)) }
        @if !proposal.unread.is_empty() {
            (alert::alert(alert::Kind::Warning, &text(language, "proposal-unread"), &html! {
                p { (text(language, "proposal-unread-text")) }
                ul { @for line in &proposal.unread { li { (line) } } }
            }))
        }
    }
}

fn persons(language: Language, persons: &[ProposedPerson]) -> Markup {
    let columns = ["proposal-person", "proposal-function", "proposal-email", "proposal-phone"]
        .map(|key| Column::words(&text(language, key)));
    let row = |person: &ProposedPerson| {
        let kind = person.function.map(|kind| function_name(language, kind)).unwrap_or_default();
        let function =
            match (person.title.is_empty(), kind.is_empty() || kind.eq_ignore_ascii_case(&person.title)) {
                (true, _) => kind,
                (false, true) => person.title.clone(),
                (false, false) => format!("{} ({kind})", person.title),
            };
        let filled =
            |words: String| Some(if words.is_empty() { text(language, "proposal-not-known") } else { words });
        Row::new([
            filled(person.name.clone()),
            filled(function),
            filled(person.email.as_ref().map(ToString::to_string).unwrap_or_default()),
            filled(person.phone.clone()),
        ])
    };
    let rows: Vec<Row> = persons.iter().map(row).collect();
    table(language, "personen", &text(language, "proposal-persons-caption"), &columns, &rows)
}

fn missing_part(language: Language, record: &ProposalRecord, meeting: Option<&Meeting>) -> Markup {
    let missing = missing(language, record, meeting);
    html! {
        (heading(2, &text(language, "proposal-missing")))
        @if missing.is_empty() { p { (text(language, "proposal-missing-nothing")) } } @else {
            ul { @for sentence in &missing { li { (sentence) } } }
        }
    }
}

/// What can be done now. With one meeting and one organisation it is one click.
fn actions(
    view: &FormView<'_>,
    record: &ProposalRecord,
    meeting: Option<&Meeting>,
    open: &[Meeting],
) -> Markup {
    let language = view.language;
    let to = |part: &str| path(language, &format!("{}{part}", address(record.id)));
    html! {
        (heading(2, &text(language, "proposal-answer")))
        @if record.state.can_be_answered() {
            @if open.is_empty() {
                (alert::plain(&text(language, "proposal-answer-closed")))
            } @else {
                p { (text(language, "proposal-answer-text")) }
                form class="form" method="post" novalidate action=(to("/beantwoorden")) {
                    input type="hidden" name="keer" value=(record.answers);
                    (meeting_choice(view, meeting, open))
                    (organisation_choice(view, &record.proposal))
                    div class="form-actions" {
                        (button::submit(&text(language, if record.answers == 0 { "proposal-answer-send" } else { "proposal-answer-again" }),
                            button::Weight::Primary))
                    }
                }
            }
        }
        @if record.state.can_be_put_aside() {
            form method="post" action=(to("/terzijde")) {
                (button::submit(&text(language, "proposal-put-aside"), button::Weight::Secondary))
            }
        }
        @if record.state.can_be_reopened() {
            p { (text(language, "proposal-reopen-text")) }
            form method="post" action=(to("/oppakken")) {
                (button::submit(&text(language, "proposal-reopen"), button::Weight::Secondary))
            }
        }
        @if matches!(record.state, ProposalState::Completed { .. }) { p { (text(language, "proposal-completed-text")) } }
    }
}

fn meeting_choice(view: &FormView<'_>, meeting: Option<&Meeting>, open: &[Meeting]) -> Markup {
    let language = view.language;
    let named = meeting.filter(|meeting| open.iter().any(|each| each.id == meeting.id));
    // A mail about a meeting that takes no registrations any more is not answered for another one by itself.
    if let (_, Some(only), _) | (None, _, [only]) = (meeting, named, open) {
        return html! { input type="hidden" name="bijeenkomst" value=(only.slug); };
    }
    let label = text(language, "proposal-meeting");
    let field = Field { name: "bijeenkomst", label: &label, hint: "", optional: false, autocomplete: "off" };
    let option = |each: &Meeting| -> ChoiceOption {
        (each.slug.clone(), desk_meeting::name(language, each), String::new())
    };
    view.select(&field, &open.iter().map(option).collect::<Vec<_>>())
}

fn organisation_choice(view: &FormView<'_>, proposal: &MailProposal) -> Markup {
    let language = view.language;
    if proposal.organisations.len() < 2 {
        let value = proposal
            .organisation()
            .map_or_else(|| READER_CHOOSES.to_owned(), |each| value(each.organisation));
        return html! { input type="hidden" name="organisatie" value=(value); };
    }
    let label = text(language, "proposal-answer-organisation");
    let field = Field { name: "organisatie", label: &label, hint: "", optional: false, autocomplete: "off" };
    let mut options: Vec<ChoiceOption> = proposal
        .organisations
        .iter()
        .map(|each| (value(each.organisation), each.name.clone(), String::new()))
        .collect();
    options.push((
        READER_CHOOSES.to_owned(),
        text(language, "proposal-answer-reader-chooses"),
        String::new(),
    ));
    let standard = Filled::from_pairs(vec![("organisatie".to_owned(), READER_CHOOSES.to_owned())]);
    let view = if view.filled.has("organisatie") { *view } else { FormView { filled: &standard, ..*view } };
    view.radios(&field, &options)
}

/// An organisation as it stands in the form.
pub(super) fn value(organisation: OrganisationChoice) -> String {
    Chosen::from(organisation).value()
}

fn original(language: Language, proposal: &MailProposal) -> Markup {
    html! {
        @if proposal.is_cut { (alert::plain(&text(language, "proposal-cut"))) }
        @if proposal.original.is_empty() {
            p { (text(language, "proposal-no-text")) }
        } @else {
            pre class="mail-text" tabindex="0" role="region" aria-label=(text(language, "proposal-mail")) {
                (proposal.original)
            }
        }
        @if !proposal.files.is_empty() {
            p { (text(language, "proposal-files")) }
            ul { @for file in &proposal.files { li { (file) } } }
        }
        p class="form-hint" { (text(language, "proposal-kept")) }
    }
}

/// Other mails of the same sender: somebody who mailed twice is answered once.
async fn earlier(site: &SharedSite, language: Language, record: &ProposalRecord) -> Result<Markup, Problem> {
    let Some(sender) = &record.proposal.sender else { return Ok(html! {}) };
    let mut others = Vec::new();
    for state in ProposalState::KEYS {
        let found = site.store.proposals(state, LOOKED_THROUGH).await?;
        others.extend(
            found
                .into_iter()
                .filter(|each| each.id != record.id && each.proposal.sender.as_ref() == Some(sender)),
        );
    }
    others.sort_by_key(|each| std::cmp::Reverse(each.received_at));
    Ok(html! {
        @if !others.is_empty() {
            (heading(2, &text(language, "proposal-others")))
            ul class="link-list" {
                @for other in &others {
                    li {
                        a class="nl-link" href=(path(language, &address(other.id))) {
                            @if other.proposal.subject.is_empty() { (text(language, "proposal-no-subject")) }
                            @else { (other.proposal.subject) }
                        }
                        ", " (moment::moment(language, other.received_at)) ": "
                        (text(language, &format!("proposal-state-{}", other.state.key())))
                    }
                }
            }
        }
    })
}
