//! Statistics of a meeting at the desk: who registered, when, and from where. Counts only, never who.

mod count;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    chart::{About, Bar, Measure, RankedBars, Tone, draw_for_page},
    moment, number,
    table::{Column, Table},
    text::{text, text_with},
};
use domain::{Language, Right};
use maud::{Markup, html};

use crate::{
    access::{Routes, SignedIn},
    components::{
        figure::{self, Figure},
        heading,
    },
    desk_meeting,
    error::Problem,
    sheet,
    site::SharedSite,
    visit::Visit,
};
use count::{Counts, Tally};

/// What statistics add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let address = "/beheer/bijeenkomsten/{slug}/statistiek";
    routes.right(site, Right::ManageRegistrations, address, get(show))
}

/// `GET /beheer/bijeenkomsten/{slug}/statistiek`
async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let records = site.store.registrations(meeting.id).await?;
    let organisations: Vec<_> =
        site.store.organisations().await?.into_iter().map(|each| each.value).collect();
    let counts = Counts::of(&site, language, &meeting, &records, &organisations);
    let body = html! {
        @if records.is_empty() { p { (text(language, "statistics-none")) } } @else {
            p class="lead" { (text_with(language, "statistics-lead", &[
                ("registrations", records.len().into()),
                ("persons", counts.persons().into()),
            ])) }
            p { (text(language, "statistics-explanation")) }
            (heading(2, &text(language, "statistics-time")))
            (over_time(language, &counts))
            @for (name, tally) in [
                ("standing", &counts.standings),
                ("province", &counts.provinces),
                ("size", &counts.sizes),
                ("relation", &counts.relations),
                ("function", &counts.functions),
            ] {
                (bars(language, name, tally, &size_note(&site, language, name)))
            }
        }
    };
    let page = desk_meeting::page(&visit, &person, &meeting, "desk-meeting-part-statistics");
    Ok(page.body(&body).render(&site).into_response())
}

/// A table with a row for each day on which registrations came in.
fn over_time(language: Language, counts: &Counts) -> Markup {
    let mut sum = 0;
    let rows = counts.days.iter().map(|(day, count)| {
        sum += count.persons;
        vec![
            moment::short_date(language, *day).into(),
            Some(f64::from(count.registrations)).into(),
            Some(f64::from(count.persons)).into(),
            Some(f64::from(sum)).into(),
        ]
    });
    let table = Table {
        language,
        title: text(language, "statistics-time"),
        columns: vec![
            Column::text(text(language, "statistics-day")),
            Column::number(text(language, "statistics-registrations"), "").with_decimals(0),
            Column::number(text(language, "statistics-persons"), "").with_decimals(0),
            Column::number(text(language, "statistics-sum"), "").with_decimals(0),
        ],
        rows: rows.collect(),
        notes: Vec::new(),
    };
    sheet::rows("statistiek-dagen", &table, &[])
}

/// One division as ranked bars, with the same figures as a table. What most belong to is said above it.
fn bars(language: Language, name: &str, tally: &Tally, note: &str) -> Markup {
    let title = text(language, &format!("statistics-by-{name}"));
    let Some(most) = tally.values().max() else { return html! {} };
    let persons = text(language, "statistics-persons");
    let first: Vec<&str> =
        tally.iter().filter(|(_, count)| *count == most).map(|(label, _)| label.as_str()).collect();
    let reading = if first.len() > 1 { "statistics-reading-alike" } else { "statistics-reading" };
    let values =
        [("label", first.join("; ").into()), ("persons", number::whole(language, f64::from(*most)).into())];
    let bar = |(label, persons): (&String, &u32)| Bar {
        label: label.clone(),
        value: Some(f64::from(*persons)),
        tone: Tone::Other,
    };
    let plot = RankedBars {
        about: About {
            title: title.clone(),
            caption: text_with(language, reading, &values),
            notes: (!note.is_empty()).then(|| note.to_owned()).into_iter().collect(),
        },
        measure: Measure { label: persons, unit: String::new(), decimals: 0 },
        row_label: title.clone(),
        bars: tally.iter().map(bar).collect(),
        reference: None,
    };
    let id = format!("statistiek-{name}");
    let chart = draw_for_page(&plot, &id, language);
    let drawing = Figure {
        reading: &chart.caption,
        drawing: &chart.wide,
        narrow_drawing: Some(&chart.narrow),
        note,
        table: sheet::rows(&format!("{id}-tabel"), &chart.table, &[]),
        is_wide: false,
    };
    html! { (heading(2, &title)) (figure::figure(language, &drawing)) }
}

/// Where the numbers of inhabitants come from, for the division by size; the others need no such words.
fn size_note(site: &SharedSite, language: Language, name: &str) -> String {
    match site.atlas.facts.population.last_year() {
        Some(year) if name == "size" => {
            text_with(language, "statistics-size-note", &[("year", year.to_string().into())])
        }
        _ => String::new(),
    }
}
