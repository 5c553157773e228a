//! The page: what remains, the form to choose with, everything that was found, and the way to a file of one's own.

use course::{AreaId, BarId, ComparisonId, Model, OptionId};
use documents::{
    number,
    read_out::Speaker,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::{
    ADDRESS, Outcome, SENT,
    choice::{Choice, DROP, FLOOR, LIFT, TAKE},
    own::FIELD,
};
use crate::{
    components::{
        alert, anchored_heading,
        button::{self, Weight},
        heading,
    },
    frame::{Page, Style},
    read_out,
    site::Site,
    visit::{Visit, path},
};

/// The page of the example.
pub(super) fn example(visit: &Visit, site: &Site, outcome: &Outcome) -> Markup {
    let language = visit.language;
    let title = text(language, "try-out-title");
    let lead = text(language, "try-out-lead");
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            p { (text(language, "try-out-town")) }
            div class="try-out-board" {
                div class="stack" { (result(language, outcome)) }
                div class="stack" { (form(language, outcome, None)) }
            }
            (heading(2, &text(language, "try-out-all")))
            p { (text(language, "try-out-all-lead")) }
            (read_out::whole(&outcome.read_out, "geheel"))
            (own_file(language))
        }
    };
    let page = Page::new(visit, title_with(language, &title, &outcome.choice), lead.as_str());
    page.style(Style::Form).style(Style::ReadOut).canonical(ADDRESS).body(body).render(site)
}

/// The page of somebody's own file; `json` is sent along with each choice, since nothing is kept.
pub(super) fn own(visit: &Visit, site: &Site, outcome: &Outcome, json: &str) -> Markup {
    let language = visit.language;
    let title = outcome.model.title().to_owned();
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p { (text(language, "try-out-own-kept")) }
            div class="try-out-board" {
                div class="stack" { (result(language, outcome)) }
                div class="stack" { (form(language, outcome, Some(json))) }
            }
            (heading(2, &text(language, "try-out-all")))
            p { (text(language, "try-out-all-lead")) }
            (read_out::whole(&outcome.read_out, "geheel"))
            (own_file(language))
        }
    };
    frame(visit, &title_with(language, &title, &outcome.choice), body).render(site)
}

/// The page for a file that was not taken, with the reason.
pub(super) fn refused(visit: &Visit, site: &Site, reason: &str, json: &str) -> Markup {
    let language = visit.language;
    let title = text(language, "try-out-own");
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            div role="alert" {
                (alert::alert(alert::Kind::Error, &text(language, "try-out-refused"), &html! { p { (reason) } }))
            }
            @if !json.is_empty() { (editor(language, json)) }
            (own_file(language))
        }
    };
    frame(visit, &text_with(language, "form-title-wrong", &[("title", title.as_str().into())]), body)
        .render(site)
}

fn frame(visit: &Visit, title: &str, body: Markup) -> Page {
    let lead = text(visit.language, "try-out-lead");
    let page = Page::new(visit, title, lead).style(Style::Form).style(Style::ReadOut);
    page.canonical(ADDRESS).unlisted().body(body)
}

fn title_with(language: Language, title: &str, choice: &Choice) -> String {
    if choice.wrong.is_empty() {
        title.to_owned()
    } else {
        text_with(language, "form-title-wrong", &[("title", title.into())])
    }
}

/// What was chosen, what that did, and what remains.
fn result(language: Language, outcome: &Outcome) -> Markup {
    html! {
        (anchored_heading(2, "uitkomst", &text(language, "read-out-heading-played")))
        @if !outcome.did.is_empty() {
            div class="read-out-minute" role="status" {
                p class="read-out-minute__title" { (text(language, "try-out-chosen")) }
                ul { @for sentence in &outcome.did { li { (sentence) } } }
            }
        }
        @if !outcome.standstill.is_empty() {
            (alert::alert(alert::Kind::Info, &text(language, "read-out-standstill"), &html! {
                @for sentence in &outcome.standstill { p { (sentence) } }
            }))
        }
        (read_out::drawing(&outcome.grid, language, "spel"))
    }
}

/// The form to choose with; `json` is the file that is sent along.
fn form(language: Language, outcome: &Outcome, json: Option<&str>) -> Markup {
    let (model, choice) = (&outcome.model, &outcome.choice);
    let method = if json.is_some() { "post" } else { "get" };
    html! {
        (anchored_heading(2, "spelen", &text(language, "try-out-play")))
        p { (text(language, "try-out-play-lead")) }
        form class="form form--wide" method=(method) action={ (path(language, ADDRESS)) "#uitkomst" } {
            @if let Some(json) = json { input type="hidden" name=(FIELD) value=(json); }
            input type="hidden" name=(SENT) value="1";
            (mistakes(language, model, choice))
            div class="try-out-areas" { @for area in model.area_ids() { (area_field(language, model, choice, area)) } }
            @if !model.bars().is_empty() {
                (opened(&text(language, "try-out-bars"), !choice.lifted.is_empty(), &bars(language, outcome)))
            }
            @if !model.comparisons().is_empty() {
                @let is_used = !choice.floors.is_empty() || !choice.wrong.is_empty();
                (opened(&text(language, "try-out-floors"), is_used, &floors(language, model, choice)))
            }
            div class="form-actions" {
                (button::submit(&text(language, "try-out-see"), Weight::Primary))
                @if json.is_none() {
                    a class="nl-link" href=(path(language, ADDRESS)) { (text(language, "try-out-again")) }
                }
            }
        }
    }
}

/// A fold that is open when something in it was chosen.
fn opened(summary: &str, is_open: bool, content: &Markup) -> Markup {
    html! {
        details class="fold" open[is_open] {
            summary { (summary) }
            div class="fold__content stack" { (content) }
        }
    }
}

fn mistakes(language: Language, model: &Model, choice: &Choice) -> Markup {
    html! {
        @if !choice.wrong.is_empty() {
            div class="utrecht-alert utrecht-alert--error form-summary" role="alert" tabindex="-1" id="fouten" autofocus {
                div class="utrecht-alert__content" {
                    h3 class="utrecht-alert__title" { (text(language, "form-summary")) }
                    ul {
                        @for (on, typed) in &choice.wrong {
                            li {
                                a class="nl-link" href={ "#" (floor_field(model, *on)) } {
                                    (wrong_floor(language, model, *on, typed))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn wrong_floor(language: Language, model: &Model, on: ComparisonId, typed: &str) -> String {
    let values = [("on", model.comparison(on).label.as_str().into()), ("typed", typed.into())];
    text_with(language, "try-out-floor-wrong", &values)
}

/// A question: take one of its options, or leave it open; and leave options out.
fn area_field(language: Language, model: &Model, choice: &Choice, area: AreaId) -> Markup {
    let area = model.area(area);
    let name = format!("{TAKE}-{}", area.key);
    let taken = area.options.iter().find(|option| choice.taken.contains(option));
    html! {
        fieldset class="form-group try-out-area" {
            legend class="form-group__legend" { (area.label) }
            div class="form-option" {
                input type="radio" id=(name) name=(name) value="" checked[taken.is_none()];
                label for=(name) { (text(language, "try-out-open")) }
            }
            @for option in &area.options { (take(model, &name, *option, taken == Some(option))) }
            (drops(language, model, choice, &area.options))
        }
    }
}

/// The boxes to leave options out; open when one is ticked.
fn drops(language: Language, model: &Model, choice: &Choice, options: &[OptionId]) -> Markup {
    let is_used = options.iter().any(|option| choice.dropped.contains(option));
    html! {
        details class="fold" open[is_used] {
            summary { (text(language, "try-out-drops")) }
            fieldset class="form-field" {
                legend class="form-label" { (text(language, "try-out-drop")) }
                @for option in options { (drop(model, choice, *option)) }
            }
        }
    }
}

fn take(model: &Model, name: &str, option: OptionId, is_taken: bool) -> Markup {
    let option = model.option(option);
    let id = format!("{TAKE}-{}-{}", model.area(option.area).key, option.key);
    html! {
        div class="form-option" {
            input type="radio" id=(id) name=(name) value=(option.key) checked[is_taken];
            label for=(id) { (option.label) }
        }
    }
}

fn drop(model: &Model, choice: &Choice, option: OptionId) -> Markup {
    let is_dropped = choice.dropped.contains(&option);
    let option = model.option(option);
    let id = format!("{DROP}-{}", option.key);
    html! {
        div class="form-option" {
            input type="checkbox" id=(id) name=(DROP) value=(option.key) checked[is_dropped];
            label for=(id) { (option.label) }
        }
    }
}

fn bars(language: Language, outcome: &Outcome) -> Markup {
    let codes = |code: domain::MunicipalityCode| code.to_string();
    let speaker = Speaker::new(&outcome.model, language, &codes);
    let one = |bar: BarId| {
        let number = bar.index() + 1;
        let id = format!("{LIFT}-{number}");
        html! {
            div class="form-option" {
                input type="checkbox" id=(id) name=(LIFT) value=(number)
                    checked[outcome.choice.lifted.contains(&bar)];
                label for=(id) { (speaker.bar(bar)) }
            }
        }
    };
    html! {
        fieldset class="form-field" {
            legend class="form-label" { (text(language, "try-out-bars-legend")) }
            @for bar in outcome.model.bar_ids() { (one(bar)) }
        }
    }
}

fn floor_field(model: &Model, on: ComparisonId) -> String {
    format!("{FLOOR}-{}", model.comparison(on).key)
}

fn floors(language: Language, model: &Model, choice: &Choice) -> Markup {
    let one = |on: ComparisonId| {
        let name = floor_field(model, on);
        let wrong = choice.wrong.iter().find(|(other, _)| *other == on);
        let value = match wrong {
            Some((_, typed)) => typed.clone(),
            None => choice.floor(model, on).map_or_else(
                || "-".to_owned(),
                |floor| number::optional(language, Some(floor.value()), decimals(floor.in_hundredths())),
            ),
        };
        let mistake = format!("{name}-fout");
        html! {
            div class={ "form-field" @if wrong.is_some() { " form-field--wrong" } } {
                label class="form-label" for=(name) { (model.comparison(on).label) }
                @if let Some((_, typed)) = wrong {
                    p class="form-mistake" id=(mistake) { (wrong_floor(language, model, on, typed)) }
                }
                input class="utrecht-textbox utrecht-textbox--html-input form-input form-input--number" type="text"
                    inputmode="decimal" id=(name) name=(name) value=(value) autocomplete="off"
                    aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| mistake.as_str())];
            }
        }
    };
    html! {
        p class="form-hint" { (text(language, "try-out-floors-hint")) }
        div class="try-out-floors" { @for on in model.comparison_ids() { (one(on)) } }
    }
}

const fn decimals(hundredths: i32) -> u8 {
    match hundredths {
        whole if whole % 100 == 0 => 0,
        tenth if tenth % 10 == 0 => 1,
        _ => 2,
    }
}

/// The way to a file of one's own.
fn own_file(language: Language) -> Markup {
    html! {
        (anchored_heading(2, "eigen-bestand", &text(language, "try-out-own")))
        p { (text(language, "try-out-own-lead")) }
        ul {
            li { a href=(path(language, "/koers/proberen/voorbeeld.json")) { (text(language, "try-out-download")) } }
            li { a href=(path(language, "/koers/proberen/schema.json")) { (text(language, "try-out-schema")) } }
        }
        form class="form" method="post" enctype="multipart/form-data" action=(path(language, ADDRESS)) {
            div class="form-field" {
                label class="form-label" for="bestand" { (text(language, "try-out-file")) }
                p class="form-hint" id="bestand-hint" { (text(language, "try-out-file-hint")) }
                input class="utrecht-textbox utrecht-textbox--html-input form-input" type="file" id="bestand"
                    name="bestand" required accept=".json,application/json" aria-describedby="bestand-hint";
            }
            div class="form-actions" { (button::submit(&text(language, "try-out-explore"), Weight::Secondary)) }
        }
    }
}

/// What was sent, to mend it.
fn editor(language: Language, json: &str) -> Markup {
    html! {
        form class="form form--wide" method="post" action=(path(language, ADDRESS)) {
            div class="form-field" {
                label class="form-label" for=(FIELD) { (text(language, "try-out-editor")) }
                textarea class="utrecht-textbox utrecht-textbox--html-input form-input form-input--lines try-out-editor"
                    id=(FIELD) name=(FIELD) rows="16" spellcheck="false" { (json) }
            }
            div class="form-actions" { (button::submit(&text(language, "try-out-explore"), Weight::Secondary)) }
        }
    }
}
