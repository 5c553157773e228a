//! Contacts from a file: shown first with what is wrong in each row, and kept only then.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    import::{self, ImportError, Imported},
    text::{text, text_with},
};
use domain::{Language, Meeting, Organisation, OrganisationId, OrganisationKind};
use maud::{Markup, html};
use store::{AuditActor, Change, fresh};

use super::{
    PART,
    check::{Checked, Target, check, missing},
};
use crate::{
    access::SignedIn,
    components::{
        alert, button, heading,
        table::{Column, Row, table},
    },
    desk::{after, upload::Upload},
    desk_meeting,
    error::Problem,
    form::Filled,
    partner::Contact,
    site::SharedSite,
    visit::{Visit, path},
};

/// The fields of a row that was right, on its way through the preview.
const FIELDS: [&str; 4] = ["naam", "e-mail", "organisatie", "functie"];

/// `GET /beheer/bijeenkomsten/{slug}/uitnodigingen/inlezen`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    Ok(render(&site, &visit, &person, &meeting, &html! {}).into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/uitnodigingen/inlezen`: nothing is kept yet.
pub(super) async fn preview(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    upload: Upload,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    let wrong = |sentences: &[String]| {
        let list = html! { ul { @for sentence in sentences { li { (sentence) } } } };
        alert::alert(alert::Kind::Error, &text(language, "invitation-unreadable"), &list)
    };
    let list = match import::read(&upload.file) {
        Ok(list) => list,
        Err(error) => {
            let key = match error {
                ImportError::Empty => "invitation-file-empty",
                ImportError::Unreadable => "invitation-file-kind",
                ImportError::TooLong => "invitation-file-long",
            };
            let page = render(&site, &visit, &person, &meeting, &wrong(&[text(language, key)]));
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    };
    let missing: Vec<String> = missing(&list).into_iter().map(|key| text(language, key)).collect();
    if !missing.is_empty() {
        let page = render(&site, &visit, &person, &meeting, &wrong(&missing));
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let rows = check(&site, &organisations(&site).await?, &list);
    let shown = shown(language, &meeting, &rows);
    Ok(render(&site, &visit, &person, &meeting, &shown).into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/uitnodigingen/inlezen/bewaren`: what the preview sent along is checked again.
pub(super) async fn keep(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let columns =
        FIELDS.map(|field| filled.pairs().iter().filter(|(name, _)| name == field).collect::<Vec<_>>());
    let cells = |row: usize| {
        columns
            .iter()
            .map(|column| column.get(row).map_or_else(String::new, |(_, value)| value.clone()))
            .collect()
    };
    let rows = (0..columns[0].len().min(import::MOST_ROWS)).map(|row| (row + 1, cells(row))).collect();
    let list = Imported { header: FIELDS.map(str::to_owned).to_vec(), rows };
    let rows = check(&site, &organisations(&site).await?, &list);
    let mut meeting = kept.value;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let version = change.lock_meeting(meeting.id).await?.version;
    if version != kept.version {
        return Err(Problem::from(StatusCode::CONFLICT));
    }
    for row in rows.iter().filter(|row| row.wrong.is_empty()) {
        let id = keep_row(&site, &mut change, row, visit.language).await?;
        if let Some(id) = id.filter(|id| !meeting.admission.invited.contains(id)) {
            meeting.admission.invited.push(id);
        }
    }
    change.save_meeting(&meeting, version).await?;
    change.commit().await?;
    let next = after(visit.language, &desk_meeting::address(&slug, PART), "saved");
    Ok(Redirect::to(&next).into_response())
}

async fn organisations(site: &SharedSite) -> Result<Vec<Organisation>, Problem> {
    Ok(site.store.organisations().await?.into_iter().map(|each| each.value).collect())
}

/// Keeps the contact of a row; its organisation too, when it is not known yet. Returns the organisation.
async fn keep_row(
    site: &SharedSite,
    change: &mut Change,
    row: &Checked,
    language: Language,
) -> Result<Option<OrganisationId>, Problem> {
    let (Some(target), Ok(email)) = (&row.target, row.email.parse()) else { return Ok(None) };
    let organisation = match target {
        Target::Known(id) => *id,
        Target::New(code) => {
            let register = &site.atlas.facts.register;
            let name = register.index(*code).map_or(&row.organisation, |index| &register.get(index).name);
            let organisation = Organisation {
                id: fresh(),
                kind: OrganisationKind::Municipality,
                name: format!("Gemeente {name}"),
                municipality: Some(*code),
                mail_domains: Vec::new(),
                relations: Vec::new(),
            };
            change.organisation_for(&organisation).await?
        }
    };
    let known = site.store.person_by_email(&email).await?;
    let contact = Contact { name: row.name.clone(), email, title: row.function.clone(), organisation };
    contact.keep(change, known, language).await?;
    Ok(Some(organisation))
}

fn shown(language: Language, meeting: &Meeting, rows: &[Checked]) -> Markup {
    let right: Vec<&Checked> = rows.iter().filter(|row| row.wrong.is_empty()).collect();
    let values = [("right", right.len().into()), ("wrong", (rows.len() - right.len()).into())];
    let action = path(language, &desk_meeting::address(&meeting.slug, "/uitnodigingen/inlezen/bewaren"));
    html! {
        (heading(2, &text(language, "invitation-preview")))
        p role="status" { (text_with(language, "invitation-preview-count", &values)) }
        (rows_table(language, rows))
        @if !right.is_empty() {
            form method="post" action=(action) {
                @for row in &right {
                    input type="hidden" name="naam" value=(row.name);
                    input type="hidden" name="e-mail" value=(row.email);
                    input type="hidden" name="organisatie" value=(row.organisation);
                    input type="hidden" name="functie" value=(row.function);
                }
                (button::submit(
                    &text_with(language, "invitation-keep", &[("count", right.len().into())]),
                    button::Weight::Primary,
                ))
            }
        }
    }
}

fn rows_table(language: Language, rows: &[Checked]) -> Markup {
    let columns = [
        "invitation-row",
        "partner-contact-name",
        "partner-contact-email",
        "invitation-organisation",
        "partner-contact-function",
        "invitation-wrong",
    ]
    .map(|key| Column::words(&text(language, key)));
    let judged = |row: &Checked| match (row.wrong.is_empty(), &row.target) {
        (true, Some(Target::New(_))) => text(language, "invitation-right-new"),
        (true, _) => text(language, "invitation-right"),
        (false, _) => row.wrong.iter().map(|key| text(language, key)).collect::<Vec<_>>().join(" "),
    };
    let rows: Vec<Row> = rows
        .iter()
        .map(|row| {
            let number = row.number.to_string();
            let cells = [&number, &row.name, &row.email, &row.organisation, &row.function, &judged(row)];
            Row::new(cells.map(|cell| Some(cell.clone())))
        })
        .collect();
    table(language, "rijen-tabel", &text(language, "invitation-preview"), &columns, &rows)
}

fn render(site: &SharedSite, visit: &Visit, person: &SignedIn, meeting: &Meeting, shown: &Markup) -> Markup {
    let language = visit.language;
    let address = |part: &str| desk_meeting::address(&meeting.slug, part);
    let body = html! {
        (shown)
        p { (text(language, "invitation-import-explanation")) }
        form class="form" method="post" enctype="multipart/form-data"
            action=(path(language, &address("/uitnodigingen/inlezen"))) {
            div class="form-field" {
                label class="form-label" for="bestand" { (text(language, "invitation-file")) }
                p class="form-hint" id="bestand-hint" { (text(language, "invitation-file-hint")) }
                input class="utrecht-textbox utrecht-textbox--html-input form-input" type="file" id="bestand"
                    name="bestand" required accept=".csv,.ods,text/csv,application/vnd.oasis.opendocument.spreadsheet"
                    aria-describedby="bestand-hint";
            }
            div class="form-actions" {
                (button::submit(&text(language, "invitation-file-check"), button::Weight::Secondary))
                a class="nl-link" href=(path(language, &address(PART))) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::page(visit, person, meeting, "invitation-import")
        .crumb(text(language, "desk-meeting-part-invitations"), address(PART))
        .body(&body)
        .render(site)
}
