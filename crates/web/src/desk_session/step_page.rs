//! The form of a step: what is asked, of whom, for how long, and the settings of its kind.

use documents::text::{text, text_with};
use domain::{
    Language, Meeting,
    session::{Run, StepView},
};
use maud::{Markup, html};

use super::{address, settings};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{ChoiceOption, Field, FormView},
    },
    desk_meeting,
    form::{Filled, Mistakes},
    session::live::Seen,
    site::Site,
    trend,
    visit::{Visit, path},
};

/// What the page shows.
pub(super) struct Shown<'a> {
    /// The kind of the step.
    pub(super) kind: &'static str,
    /// The step, when it is there already.
    pub(super) step: Option<&'a StepView>,
    /// The session.
    pub(super) seen: &'a Seen,
    /// What is filled in.
    pub(super) filled: &'a Filled,
    /// What is wrong with it.
    pub(super) mistakes: &'a Mistakes,
}

/// The kinds of step to choose from, each with what happens in it.
pub(super) fn kinds(site: &Site, visit: &Visit, person: &SignedIn, meeting: &Meeting) -> Markup {
    let language = visit.language;
    let body = html! {
        p { (text(language, "desk-session-kinds")) }
        dl class="desk-session__kinds" {
            @for kind in settings::KINDS {
                dt {
                    a class="nl-link" href=(path(language, &address(&meeting.slug, &format!("/stap?soort={kind}")))) {
                        (text(language, &format!("desk-session-kind-{kind}")))
                    }
                }
                dd { (text(language, &format!("desk-session-about-{kind}"))) }
            }
        }
    };
    desk_meeting::page(visit, person, meeting, "desk-session-add-step")
        .crumb(text(language, "desk-session-title"), address(&meeting.slug, ""))
        .body(&body)
        .render(site)
}

/// The form of one step.
pub(super) fn page(
    site: &Site,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    shown: &Shown<'_>,
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled: shown.filled, mistakes: shown.mistakes };
    let title = match shown.step {
        Some(step) => step.step.title.get(language).to_owned(),
        None => text(language, "desk-session-add-step"),
    };
    let begun = shown.step.is_some_and(|step| step.run != Run::Waiting);
    let action = match shown.step {
        Some(step) => address(&meeting.slug, &format!("/stap/{}", step.step.id)),
        None => address(&meeting.slug, "/stap"),
    };
    let body = html! {
        (form.summary())
        p {
            strong { (text(language, &format!("desk-session-kind-{}", shown.kind))) } ". "
            (text(language, &format!("desk-session-about-{}", shown.kind)))
        }
        @if begun {
            (alert::alert(alert::Kind::Info, &text(language, "desk-session-begun"), &html! {}))
        }
        form class="form form--wide" method="post" novalidate action=(path(language, &action)) {
            @if shown.step.is_none() {
                input type="hidden" name="soort" value=(shown.kind);
                input type="hidden" name="opdracht" value=(uuid::Uuid::now_v7());
            }
            (both(&form, "titel", "desk-session-field-title", 1))
            (both(&form, "vraag", "desk-session-field-question", 3))
            (number(&form, "minuten", "desk-session-field-minutes"))
            @if shown.step.is_none() { (position(&form, shown)) }
            @if !begun {
                (form.radios(&field("groep", &text(language, "desk-session-field-scope")), &[
                    option(language, "tafels", "desk-session-scope-tables"),
                    option(language, "zaal", "desk-session-scope-plenary"),
                ]))
                (of_kind(&form, shown))
                (ways(&form))
            }
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &address(&meeting.slug, ""))) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::titled_page(visit, person, meeting, title.clone())
        .crumb(text(language, "desk-session-title"), address(&meeting.slug, ""))
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

fn field<'a>(name: &'a str, label: &'a str) -> Field<'a> {
    Field { name, label, ..Field::default() }
}

fn option(language: Language, value: &str, label: &str) -> ChoiceOption {
    (value.to_owned(), text(language, label), String::new())
}

/// A text in both languages, side by side where there is room.
fn both(form: &FormView<'_>, name: &str, label: &str, lines: u8) -> Markup {
    let label = text(form.language, label);
    html! {
        div class="desk-row__fields" {
            @for language in Language::ALL {
                @let name = format!("{name}-{}", language.tag());
                @let key = format!("desk-field-{}", language.tag());
                @let label = text_with(form.language, &key, &[("field", label.as_str().into())]);
                @let shown = Field { name: &name, label: &label, optional: true, ..Field::default() };
                @if lines == 1 { (form.line(&shown, "text")) } @else { (form.lines(&shown, lines)) }
            }
        }
    }
}

fn number(form: &FormView<'_>, name: &str, label: &str) -> Markup {
    let label = text(form.language, label);
    form.line(&Field { name, label: &label, autocomplete: "off", ..Field::default() }, "number")
}

/// The settings of one way of voting: the style sheet shows them when that way is chosen, and a browser that cannot
/// shows all, each with what it is for.
fn of_method(form: &FormView<'_>, method: &str, fields: &[(&str, &str)]) -> Markup {
    let hint = text(form.language, &format!("desk-session-only-{method}"));
    html! {
        div class={ "desk-row__fields for-method for-method--" (method) } {
            @for (name, label) in fields {
                @let label = text(form.language, label);
                (form.line(&Field { name, label: &label, hint: &hint, autocomplete: "off", ..Field::default() }, "number"))
            }
        }
    }
}

/// Behind which step a new one comes.
fn position(form: &FormView<'_>, shown: &Shown<'_>) -> Markup {
    let order = shown.seen.view.frame.as_ref().map_or(&[][..], |frame| frame.order.as_slice());
    let chosen = shown.filled.text("na");
    html! {
        div class="form-field" {
            label class="form-label" for="na" { (text(form.language, "desk-session-field-after")) }
            select class="utrecht-textbox form-input form-input--select" id="na" name="na" {
                option value="" selected[chosen.is_empty()] { (text(form.language, "desk-session-first")) }
                @for step in order.iter().filter_map(|id| shown.seen.view.steps.get(id)) {
                    @let id = step.step.id.to_string();
                    option value=(id) selected[chosen == id] { (step.step.title.get(form.language)) }
                }
            }
        }
    }
}

/// Silent first, and without names.
fn ways(form: &FormView<'_>) -> Markup {
    let tick = |name: &str, label: &str, hint: &str| {
        let (label, hint) = (text(form.language, label), text(form.language, hint));
        form.tick(&Field { name, label: &label, hint: &hint, ..Field::default() })
    };
    html! {
        (tick("stil", "desk-session-field-silent", "desk-session-silent-hint"))
        (tick("anoniem", "desk-session-field-anonymous", "desk-session-anonymous-hint"))
    }
}

/// The settings that only this kind has.
fn of_kind(form: &FormView<'_>, shown: &Shown<'_>) -> Markup {
    let language = form.language;
    match shown.kind {
        "placemat" => boxes(
            form,
            "vakken",
            "desk-session-field-aspects",
            &settings::ASPECTS.map(|(key, _)| key),
            "aspect",
        ),
        "recognise" => html! {
            (form.tick(&Field {
                name: "cijfers",
                label: &text(language, "desk-session-field-figures"),
                hint: &text(language, "desk-session-figures-hint"),
                ..Field::default()
            }))
            (written(form, "desk-session-own-sentences-hint"))
        },
        "appreciation" => written(form, "desk-session-sentences-hint"),
        "cards" => html! {
            (boxes(form, "soorten", "desk-session-field-cards", &settings::CARDS.map(|(key, _)| key), "card"))
            (form.lines(&Field {
                name: "themas",
                label: &text(language, "desk-session-field-themes"),
                hint: &text(language, "desk-session-themes-hint"),
                optional: true,
                ..Field::default()
            }, 4))
            (form.tick(&field("signalen", &text(language, "desk-session-field-signals"))))
            (number(form, "limiet", "desk-session-field-limit"))
        },
        "cluster" => source(form, shown),
        "vote" => html! {
            (source(form, shown))
            @let methods = settings::METHODS.map(|key| option(language, key, &format!("desk-session-method-{key}")));
            (form.radios(&field("methode", &text(language, "desk-session-field-method")), &methods))
            (of_method(form, "dots", &[("stippen", "desk-session-field-dots"), ("per-kaart", "desk-session-field-most")]))
            (of_method(form, "ranking", &[("plaatsen", "desk-session-field-places")]))
        },
        "top-five" => html! {
            (source(form, shown))
            (number(form, "aantal", "desk-session-field-count"))
        },
        "trend" => {
            let slides = trend::SLIDES.map(|key| (key.to_owned(), trend::name(language, key), String::new()));
            form.radios(&field("dia", &text(language, "desk-session-field-slide")), &slides)
        }
        _ => html! {},
    }
}

/// Sentences of the organiser.
fn written(form: &FormView<'_>, hint: &str) -> Markup {
    html! {
        p class="form-hint" { (text(form.language, hint)) }
        (both(form, "zinnen", "desk-session-field-sentences", 5))
    }
}

fn boxes(form: &FormView<'_>, name: &str, label: &str, keys: &[&str], family: &str) -> Markup {
    let options: Vec<ChoiceOption> =
        keys.iter().map(|key| option(form.language, key, &format!("desk-session-{family}-{key}"))).collect();
    form.boxes(&field(name, &text(form.language, label)), &options)
}

/// The steps that make cards.
fn source(form: &FormView<'_>, shown: &Shown<'_>) -> Markup {
    let own = shown.step.map(|step| step.step.id);
    let order = shown.seen.view.frame.as_ref().map_or(&[][..], |frame| frame.order.as_slice());
    let steps = order.iter().filter_map(|id| shown.seen.view.steps.get(id));
    let options: Vec<ChoiceOption> = steps
        .filter(|step| step.step.kind.makes_cards() && Some(step.step.id) != own)
        .map(|step| (step.step.id.to_string(), step.step.title.get(form.language).to_owned(), String::new()))
        .collect();
    let label = text(form.language, "desk-session-field-source");
    form.select(&field("bron", &label), &options)
}
