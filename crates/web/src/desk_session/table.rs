//! The tables of a session at the desk: their names, whose they are, who hosts them, and their codes.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{
    MunicipalityCode, ParticipantId, TableId,
    session::{Compose, JoinCode, Presence, Refusal, Table, TableView},
};
use maud::{Markup, html};
use store::{fresh, secret};

use super::{Opened, address, told};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{AtDesk, after},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    session::live::Seen,
    session_screen::{spaced, tables_in_order},
    site::SharedSite,
    visit::{Visit, path},
};

/// The longest name of a table, in characters.
const LONGEST: usize = 60;

/// A code to join with that nobody can guess.
fn fresh_code() -> Option<JoinCode> {
    // The signs of secrets hold one that codes do not have.
    (0..20).find_map(|_| secret(6).parse().ok())
}

/// `GET …/sessie/tafels`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let seen = opened.seen(&site);
    let filled = fill(&site, &visit, &seen);
    let page = page(&site, &visit, &person, &opened, (&seen, &filled, &Mistakes::default()));
    Ok(page.into_response())
}

/// The fields as the tables fill them in.
fn fill(site: &SharedSite, visit: &Visit, seen: &Seen) -> Filled {
    let mut filled = Filled::default();
    for table in tables_in_order(&seen.scene(site, visit.language)) {
        filled.set(&format!("naam-{}", table.id), table.name.clone());
        let code = table.municipality.map_or_else(String::new, |code| code.to_string());
        filled.set(&format!("gemeente-{}", table.id), code);
        let host = table.host.map_or_else(String::new, |host| host.to_string());
        filled.set(&format!("gastheer-{}", table.id), host);
    }
    filled
}

fn page(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    opened: &Opened,
    (seen, filled, mistakes): (&Seen, &Filled, &Mistakes),
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let scene = seen.scene(site, language);
    let tables = tables_in_order(&scene);
    let slug = &opened.meeting.slug;
    let title = text(language, "desk-session-edit-tables");
    let body = html! {
        (form.summary())
        p { (text(language, "desk-session-tables-hint")) }
        form class="form form--wide" method="post" novalidate action=(path(language, &address(slug, "/tafels"))) {
            @for table in &tables { (row(&form, site, seen, table)) }
            fieldset class="form-group" {
                legend class="form-group__legend" { (text(language, "desk-session-new-table")) }
                div class="desk-row__fields" {
                    (name(&form, "naam-nieuw", true))
                    (municipality(&form, site, "gemeente-nieuw"))
                }
            }
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &address(slug, ""))) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::titled_page(visit, person, &opened.meeting, title.clone())
        .crumb(text(language, "desk-session-title"), address(slug, ""))
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

fn row(form: &FormView<'_>, site: &SharedSite, seen: &Seen, table: &TableView) -> Markup {
    let id = table.id;
    html! {
        fieldset class="form-group" {
            legend class="form-group__legend" {
                (table.name)
                @if let Some(code) = &table.code { " · " span class="desk-session__code" { (spaced(code.as_str())) } }
            }
            div class="desk-row__fields" {
                (name(form, &format!("naam-{id}"), false))
                (municipality(form, site, &format!("gemeente-{id}")))
                (host(form, seen, id))
            }
            (form.tick(&Field {
                name: &format!("nieuwe-code-{id}"),
                label: &text(form.language, "desk-session-new-code"),
                hint: &text(form.language, "desk-session-new-code-hint"),
                ..Field::default()
            }))
        }
    }
}

fn name(form: &FormView<'_>, name: &str, optional: bool) -> Markup {
    let label = text(form.language, "desk-session-table-name");
    form.line(&Field { name, label: &label, optional, autocomplete: "off", ..Field::default() }, "text")
}

/// The municipality whose people sit there: all mid-size ones, and the one it has.
fn municipality(form: &FormView<'_>, site: &SharedSite, name: &str) -> Markup {
    let atlas = &site.atlas;
    let chosen = form.filled.text(name);
    let (from, to) = atlas.mid_size.bounds();
    let fits = |index: usize| (f64::from(from)..=f64::from(to)).contains(&atlas.inhabitants[index]);
    let mut all: Vec<(&str, String)> = atlas
        .facts
        .register
        .all()
        .iter()
        .enumerate()
        .map(|(index, each)| (index, each.name.as_str(), each.code.to_string()))
        .filter(|(index, _, code)| fits(*index) || code == chosen)
        .map(|(_, name, code)| (name, code))
        .collect();
    all.sort_unstable();
    html! {
        div class="form-field" {
            label class="form-label" for=(name) {
                (text(form.language, "desk-session-table-municipality")) " "
                span class="form-optional" { (text(form.language, "form-optional")) }
            }
            select class="utrecht-textbox form-input form-input--select" id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (text(form.language, "desk-session-mixed")) }
                @for (label, code) in &all { option value=(code) selected[chosen == code] { (label) } }
            }
        }
    }
}

/// Who keeps the table going: somebody who sits at it. Without one, everybody at the table may.
fn host(form: &FormView<'_>, seen: &Seen, table: TableId) -> Markup {
    let name = format!("gastheer-{table}");
    let chosen = form.filled.text(&name);
    let people = seen.view.participants.values().filter(|each| {
        each.table == Some(table) && each.presence == Presence::Present || each.id.to_string() == chosen
    });
    html! {
        div class="form-field" {
            label class="form-label" for=(name) {
                (text(form.language, "desk-session-host")) " "
                span class="form-optional" { (text(form.language, "form-optional")) }
            }
            select class="utrecht-textbox form-input form-input--select" id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (text(form.language, "desk-session-no-host")) }
                @for each in people {
                    @let id = each.id.to_string();
                    option value=(id) selected[chosen == id] {
                        (seen.names.get(each.id).map_or_else(|| text(form.language, "session-somebody"), |found| found.name.clone()))
                    }
                }
            }
        }
    }
}

/// `POST …/sessie/tafels`: every table that is different, and the new one.
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let seen = opened.seen(&site);
    let mut mistakes = Mistakes::default();
    for view in seen.view.tables.values() {
        let field = format!("naam-{}", view.id);
        if !filled.has(&field) {
            continue;
        }
        let Some((before, after)) = changed(view, &filled) else { return Err(Problem::bad_request()) };
        check_name(&visit, &field, &after.name, &mut mistakes);
        if before != after
            && mistakes.of(&field).is_none()
            && let Err(refused) = opened.compose(&person, fresh(), Compose::ChangeTable(after)).await?
        {
            mistakes.add(field, told(visit.language, refused));
        }
    }
    let new = filled.text("naam-nieuw");
    if !new.is_empty() {
        check_name(&visit, "naam-nieuw", new, &mut mistakes);
        if mistakes.of("naam-nieuw").is_none()
            && let Err(refused) = add(&opened, &person, new, filled.text("gemeente-nieuw")).await?
        {
            mistakes.add("naam-nieuw", told(visit.language, refused));
        }
    }
    if mistakes.is_empty() {
        return Ok(Redirect::to(&after(visit.language, &address(&slug, "/tafels"), "saved")).into_response());
    }
    let seen = opened.seen(&site);
    let page = page(&site, &visit, &person, &opened, (&seen, &filled, &mistakes));
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn check_name(visit: &Visit, field: &str, name: &str, mistakes: &mut Mistakes) {
    let label = text(visit.language, "desk-session-table-name");
    if name.is_empty() {
        mistakes.add(field, text_with(visit.language, "desk-wrong-empty", &[("field", label.into())]));
    } else if name.chars().count() > LONGEST {
        let values = [("field", label.into()), ("most", LONGEST.to_string().into())];
        mistakes.add(field, text_with(visit.language, "desk-wrong-long", &values));
    }
}

/// A table as it is, and as the form wants it; nothing when the form holds something that is no choice of ours.
fn changed(view: &TableView, filled: &Filled) -> Option<(Table, Table)> {
    let id = view.id;
    let code = view.code.clone()?;
    let before =
        Table { id, name: view.name.clone(), municipality: view.municipality, code, host: view.host };
    let municipality: Option<MunicipalityCode> = optional(filled.text(&format!("gemeente-{id}")))?;
    let host: Option<ParticipantId> = optional(filled.text(&format!("gastheer-{id}")))?;
    let code = if filled.has(&format!("nieuwe-code-{id}")) { fresh_code()? } else { before.code.clone() };
    let name = filled.text(&format!("naam-{id}")).to_owned();
    let after = Table { id, name, municipality, code, host };
    Some((before, after))
}

fn optional<T: std::str::FromStr>(text: &str) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

async fn add(
    opened: &Opened,
    person: &SignedIn,
    name: &str,
    municipality: &str,
) -> Result<Result<(), Refusal>, Problem> {
    let municipality = optional(municipality).ok_or_else(Problem::bad_request)?;
    let code = fresh_code().ok_or_else(|| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let table = Table { id: fresh(), name: name.to_owned(), municipality, code, host: None };
    opened.compose(person, fresh(), Compose::AddTable(table)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_made_and_differ() {
        let codes: std::collections::BTreeSet<String> =
            (0..50).filter_map(|_| fresh_code()).map(|code| code.as_str().to_owned()).collect();
        assert_eq!(codes.len(), 50);
    }
}
