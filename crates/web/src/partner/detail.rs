//! One organisation: its relation through the years, its contacts, and what it attended.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{moment, standing, text::text};
use domain::{Language, Organisation, Person, Registration, Relation, RelationChange, meeting::TIME_ZONE};
use maud::{Markup, html};
use store::{AuditActor, Kept};

use super::{address, contact, edit, load};
use crate::{
    access::SignedIn,
    components::{
        button,
        data_list::data_list,
        form::{Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk::{
        DeskPage, DeskSection, after,
        entry::{Entry, LINE},
    },
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// A meeting that an organisation registered for: where it leads, what it is called, and the registration.
struct Attended {
    address: String,
    name: String,
    date: String,
    registration: Registration,
}

/// `GET /beheer/partners/{id}`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let kept = load(&site, &id).await?;
    let today = TIME_ZONE.to_datetime(site.now()).date();
    let filled = Filled::from_pairs(vec![("sinds".to_owned(), today.to_string())]);
    let page = render(&site, &visit, &person, &kept, &filled, &Mistakes::default()).await?;
    Ok(page.into_response())
}

/// `POST /beheer/partners/{id}/band`
pub(super) async fn change_relation(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = load(&site, &id).await?;
    let mut entry = Entry::new(visit.language, &filled);
    let relation = entry.chosen("band", "partner-relation", Relation::from_key);
    let since = entry.date("sinds", "partner-since");
    let note = entry.text("reden", "partner-note", LINE);
    let mistakes = entry.mistakes;
    let (Some(relation), Some(since), true) = (relation, since, mistakes.is_empty()) else {
        let page = render(&site, &visit, &person, &kept, &filled, &mistakes).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let Kept { value: mut organisation, version } = kept;
    if organisation.change_relation(RelationChange { since, relation, note }) {
        let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
        change.save_organisation(&organisation, version).await?;
        change.commit().await?;
    }
    Ok(Redirect::to(&after(visit.language, &address(organisation.id, ""), "saved")).into_response())
}

/// The page of an organisation, with what was filled in on it.
pub(super) async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    kept: &Kept<Organisation>,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let organisation = &kept.value;
    let contacts = site.store.contacts(organisation.id).await?;
    let attended = attended(site, language, organisation).await?;
    let form = FormView { language, filled, mistakes };
    let body = html! {
        (form.summary())
        (facts(site, language, organisation))
        (heading(2, &text(language, "partner-relation")))
        (relations(&form, organisation))
        (heading(2, &text(language, "partner-contacts")))
        (contact::part(&form, organisation, &contacts))
        (heading(2, &text(language, "partner-attended")))
        (attended_part(language, &attended))
    };
    let page = DeskPage::new(visit, person, DeskSection::Partners, &organisation.name).below_section();
    Ok(page.window_title(form.title(&organisation.name)).body(&body).render(site))
}

async fn attended(
    site: &SharedSite,
    language: Language,
    organisation: &Organisation,
) -> Result<Vec<Attended>, Problem> {
    let records = site.store.registrations_of_organisation(organisation.id).await?;
    let mut attended = Vec::with_capacity(records.len());
    for record in records {
        let meeting = site.store.meeting(record.meeting).await?.value;
        attended.push(Attended {
            address: desk_meeting::address(&meeting.slug, ""),
            name: desk_meeting::name(language, &meeting),
            date: moment::short_date(language, meeting.date),
            registration: record.registration,
        });
    }
    Ok(attended)
}

fn facts(site: &SharedSite, language: Language, organisation: &Organisation) -> Markup {
    let kind = text(language, &format!("organisation-kind-{}", organisation.kind.key()));
    let mut pairs = vec![(text(language, "partner-kind"), html! { (kind) })];
    let register = &site.atlas.facts.register;
    if let Some(index) = organisation.municipality.and_then(|code| register.index(code)) {
        let municipality = register.get(index);
        let link = path(language, &format!("/gemeenten/{}", municipality.slug));
        let shown = html! { a class="nl-link" href=(link) { (municipality.name) } };
        pairs.push((text(language, "partner-municipality"), shown));
    }
    if !organisation.mail_domains.is_empty() {
        let domains = organisation.mail_domains.join(", ");
        pairs.push((text(language, "partner-domains"), html! { (domains) }));
    }
    html! {
        (data_list(&pairs))
        (button::link(
            &path(language, &address(organisation.id, "/wijzigen")),
            &text(language, "partner-edit"),
            button::Weight::Secondary,
        ))
    }
}

/// The history, newest first, and the form that adds to it.
fn relations(form: &FormView<'_>, organisation: &Organisation) -> Markup {
    let language = form.language;
    let columns =
        ["partner-since", "partner-relation", "partner-note"].map(|key| Column::words(&text(language, key)));
    let rows: Vec<Row> = organisation
        .relations
        .iter()
        .rev()
        .map(|change| {
            let relation = text(language, &format!("organisation-relation-{}", change.relation.key()));
            let since = moment::short_date(language, change.since);
            Row::new([Some(since), Some(relation), Some(change.note.clone())])
        })
        .collect();
    let (since, note) = (text(language, "partner-since"), text(language, "partner-note"));
    html! {
        @if rows.is_empty() { p { (text(language, "partner-no-relation")) } } @else {
            (table(language, "band-tabel", &text(language, "partner-history"), &columns, &rows))
        }
        form class="form" method="post" novalidate action=(path(language, &address(organisation.id, "/band"))) {
            (form.fieldset(&text(language, "partner-change-relation"), "", &html! {
                (edit::relation(form))
                (form.line(&Field { name: "sinds", label: &since, ..Field::default() }, "date"))
                (form.line(&Field { name: "reden", label: &note, optional: true, ..Field::default() }, "text"))
                (button::submit(&text(language, "partner-save-relation"), button::Weight::Secondary))
            }))
        }
    }
}

fn attended_part(language: Language, attended: &[Attended]) -> Markup {
    if attended.is_empty() {
        return html! { p { (text(language, "partner-attended-none")) } };
    }
    let columns = [
        Column::words(&text(language, "partner-meeting")),
        Column::words(&text(language, "desk-meeting-date")),
        Column::words(&text(language, "desk-meeting-state")),
        Column::figures(&text(language, "partner-persons"), ""),
    ];
    let row = |each: &Attended| Row {
        cells: vec![
            Some(html! { a class="nl-link" href=(path(language, &each.address)) { (each.name) } }),
            Some(html! { span class="one-line" { (each.date) } }),
            Some(html! { (standing::registration(language, each.registration.state.standing())) }),
            Some(html! { (each.registration.size()) }),
        ],
        is_own: false,
    };
    let rows: Vec<Row> = attended.iter().map(row).collect();
    table(language, "bezocht", &text(language, "partner-attended"), &columns, &rows)
}

/// Who does what in the organisation, as one line of the list of contacts.
pub(super) fn functions(language: Language, organisation: &Organisation, person: &Person) -> String {
    let here = person.functions.iter().filter(|each| each.organisation == organisation.id);
    let named = here.map(|each| match each.title.is_empty() {
        true => text(language, &format!("function-{}", each.kind.key())),
        false => each.title.clone(),
    });
    named.collect::<Vec<_>>().join(", ")
}
