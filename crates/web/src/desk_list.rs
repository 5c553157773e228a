//! Lists that belong to a meeting and are edited in one form: questions to participants, and documents.

mod document;
mod question;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use documents::text::{text, text_with};
use domain::{Bilingual, Language, Meeting, Right, meeting};
use maud::{Markup, html};

use crate::{
    access::{Routes, SignedIn},
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{
        after,
        entry::Entry,
        rows::{self, Deed, Row},
    },
    desk_meeting::{self, Saved},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// A list of a meeting: what its items are, and how one is read and shown.
trait List {
    /// One item.
    type Item: Send;
    /// The end of its address.
    const PART: &'static str;
    /// The key of its title; `-explanation`, `-item` and `-add` behind `NAME` are its other texts.
    const TITLE: &'static str;
    /// What its texts begin with.
    const NAME: &'static str;
    /// The fields of an item.
    const FIELDS: &'static [&'static str];
    /// The fields of which one must be filled in to make it an item.
    const TELLING: &'static [&'static str];

    fn items(meeting: &mut Meeting) -> &mut Vec<Self::Item>;
    fn fill(item: &Self::Item) -> Row;
    fn read(entry: &mut Entry<'_>, filled: &Filled, row: usize) -> Self::Item;
    fn fields(form: &FormView<'_>, row: usize) -> Markup;
}

/// What these lists add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageMeetings;
    let questions = get(show::<meeting::Question>).post(save::<meeting::Question>);
    let documents = get(show::<meeting::Document>).post(save::<meeting::Document>);
    routes.right(site, right, "/beheer/bijeenkomsten/{slug}/vragen", questions).right(
        site,
        right,
        "/beheer/bijeenkomsten/{slug}/documenten",
        documents,
    )
}

async fn show<L: List>(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let mut meeting = kept.value;
    let items: Vec<Row> = L::items(&mut meeting).iter().map(L::fill).collect();
    let asked = visit.query().iter().any(|(name, _)| name == "erbij");
    let count = rows::shown(items.len(), asked);
    let mut pairs = rows::fill(&items, count);
    pairs.push(("versie".to_owned(), kept.version.to_string()));
    let filled = Filled::from_pairs(pairs);
    let form = FormView { language: visit.language, filled: &filled, mistakes: &Mistakes::default() };
    Ok(render::<L>(&site, &visit, &person, &meeting, &form, count).into_response())
}

async fn save<L: List>(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let language = visit.language;
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let deed = Deed::read(&filled);
    let mut typed = rows::read(&filled, L::FIELDS, L::TELLING);
    rows::arrange(&mut typed, deed, |_, _| {});
    let mut pairs = rows::fill(&typed, typed.len());
    pairs.push(("versie".to_owned(), filled.text("versie").to_owned()));
    let mut filled = Filled::from_pairs(pairs);
    let mut entry = Entry::new(language, &filled);
    let items = (0..typed.len()).map(|row| L::read(&mut entry, &filled, row)).collect();
    let mut mistakes = entry.mistakes;
    if mistakes.is_empty() {
        let mut meeting = kept.value.clone();
        *L::items(&mut meeting) = items;
        let version = filled.text("versie").parse().unwrap_or_default();
        match desk_meeting::save(&site, &person, &meeting, version).await? {
            Saved::Yes => {
                let next = next(language, &desk_meeting::address(&slug, L::PART), deed, typed.len());
                return Ok(Redirect::to(&next).into_response());
            }
            Saved::Changed | Saved::Taken => mistakes.add("rij-0", text(language, "desk-wrong-changed")),
        }
        filled.set("versie", kept.version.to_string());
    }
    let count = rows::shown(typed.len(), deed == Deed::Add);
    let form = FormView { language, filled: &filled, mistakes: &mistakes };
    let page = render::<L>(&site, &visit, &person, &kept.value, &form, count);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// Where the reader goes on: at the row that was moved or added.
pub(crate) fn next(language: Language, address: &str, deed: Deed, count: usize) -> String {
    let (done, row) = deed.outcome(count);
    let asked = if deed == Deed::Add { "&erbij=1" } else { "" };
    let place = row.map(|row| format!("#rij-{row}")).unwrap_or_default();
    format!("{}{asked}{place}", after(language, address, done))
}

fn render<L: List>(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    form: &FormView<'_>,
    count: usize,
) -> Markup {
    let language = visit.language;
    let action = path(language, &desk_meeting::address(&meeting.slug, L::PART));
    let save = html! { (button::submit(&text(language, "desk-save"), button::Weight::Primary)) };
    let body = html! {
        (form.summary())
        p { (text(language, &format!("{}-explanation", L::NAME))) " " (text(language, "desk-other-language")) }
        form class="form form--wide" method="post" novalidate action=(action) {
            input type="hidden" name="versie" value=(form.filled.text("versie"));
            input type="hidden" name="rijen" value=(count);
            // First in the form, so that Enter in a field saves and moves nothing.
            div class="form-actions" { (save) }
            @for row in 0..count {
                @let number = (row + 1).to_string();
                @let name = text_with(language, &format!("{}-item", L::NAME), &[("number", number.into())]);
                fieldset class="form-group" id={ "rij-" (row) } tabindex="-1" {
                    legend class="form-group__legend" { (name) }
                    (L::fields(form, row))
                    (rows::buttons(language, row, count, &name))
                }
            }
            div class="form-actions" {
                (save)
                button type="submit" class="nl-button nl-button--secondary" name="doe" value="erbij" {
                    (text(language, &format!("{}-add", L::NAME)))
                }
                a class="nl-link" href=(path(language, &desk_meeting::address(&meeting.slug, ""))) {
                    (text(language, "desk-cancel"))
                }
            }
        }
    };
    let title = form.title(&text(language, L::TITLE));
    desk_meeting::page(visit, person, meeting, L::TITLE).window_title(title).body(&body).render(site)
}

/// A text in both languages of one row.
fn read_both(entry: &mut Entry<'_>, field: &str, label: &str, most: usize, row: usize) -> Bilingual {
    let mut one = |language: &str| entry.text(&format!("{field}-{language}-{row}"), label, most);
    Bilingual::new(one("nl"), one("en"))
}

/// The fields of a text in both languages of one row.
pub(crate) fn both(form: &FormView<'_>, field: &str, label: &str, lines: u8, row: usize) -> Markup {
    let label = text(form.language, label);
    html! {
        div class="desk-row__fields" {
            @for language in Language::ALL {
                @let name = format!("{field}-{}-{row}", language.tag());
                @let key = format!("desk-field-{}", language.tag());
                @let label = text_with(form.language, &key, &[("field", label.as_str().into())]);
                @let shown = Field { name: &name, label: &label, optional: true, ..Field::default() };
                @if lines == 1 { (form.line(&shown, "text")) } @else { (form.lines(&shown, lines)) }
            }
        }
    }
}
