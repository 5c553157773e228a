//! Fields of a form: the label above, hint and mistake read with the field, optional fields marked.
//!
//! A field is known by its name, which is also its id: the summary of mistakes links to it.

use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use crate::form::{Filled, Mistakes};

/// A form that is being shown: in which language, what is filled in, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct FormView<'a> {
    /// The language of the page.
    pub language: Language,
    /// What is filled in.
    pub filled: &'a Filled,
    /// What is wrong with it.
    pub mistakes: &'a Mistakes,
}

/// What all fields have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// Name and id: `e-mail-1`.
    pub name: &'a str,
    /// The label above it.
    pub label: &'a str,
    /// What helps to fill it in; may be empty.
    pub hint: &'a str,
    /// Whether it may stay empty; says so beside the label.
    pub optional: bool,
    /// The token for browsers that fill in by themselves: `email`, `tel`, `off`; empty for none.
    pub autocomplete: &'a str,
}

/// A choice: its value, its label, and a hint that may be empty.
pub type ChoiceOption = (String, String, String);

impl FormView<'_> {
    /// The summary of mistakes, above the form; nothing when there are none. It takes the focus.
    #[must_use]
    pub fn summary(&self) -> Markup {
        if self.mistakes.is_empty() {
            return html! {};
        }
        html! {
            div class="utrecht-alert utrecht-alert--error form-summary" role="alert" tabindex="-1" id="fouten" autofocus {
                div class="utrecht-alert__content" {
                    h2 class="utrecht-alert__title" { (text(self.language, "form-summary")) }
                    ul {
                        @for (field, message) in self.mistakes.iter() {
                            li { a class="nl-link" href={ "#" (field) } { (message) } }
                        }
                    }
                }
            }
        }
    }

    /// The title of the page, which says first that something is wrong.
    #[must_use]
    pub fn title(&self, title: &str) -> String {
        if self.mistakes.is_empty() {
            title.to_owned()
        } else {
            text_with(self.language, "form-title-wrong", &[("title", title.into())])
        }
    }

    /// One line of text; `kind` is the type of the input: `text`, `email`, `tel`, `date`, `time`, `number`.
    #[must_use]
    pub fn line(&self, field: &Field<'_>, kind: &str) -> Markup {
        let value = self.filled.text(field.name);
        let inputmode = (kind == "number").then_some("numeric");
        self.framed(
            field,
            &html! {
                input class={ "utrecht-textbox utrecht-textbox--html-input form-input form-input--" (kind) }
                    type=(if kind == "number" { "text" } else { kind }) inputmode=[inputmode]
                    id=(field.name) name=(field.name) value=(value)
                    required[!field.optional] autocomplete=[some(field.autocomplete)]
                    spellcheck=[(kind == "email").then_some("false")]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
            },
        )
    }

    /// Several lines of text.
    #[must_use]
    pub fn lines(&self, field: &Field<'_>, rows: u8) -> Markup {
        self.framed(
            field,
            &html! {
                textarea class="utrecht-textbox utrecht-textbox--html-input form-input form-input--lines"
                    id=(field.name) name=(field.name) rows=(rows) required[!field.optional]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)] {
                    (self.filled.text(field.name))
                }
            },
        )
    }

    /// One choice out of a list, as a select.
    #[must_use]
    pub fn select(&self, field: &Field<'_>, options: &[ChoiceOption]) -> Markup {
        let chosen = self.filled.text(field.name);
        self.framed(
            field,
            &html! {
                select class="utrecht-textbox form-input form-input--select" id=(field.name) name=(field.name)
                    required[!field.optional] autocomplete=[some(field.autocomplete)]
                    aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)] {
                    option value="" selected[chosen.is_empty()] { (text(self.language, "form-choose")) }
                    @for (value, label, _) in options {
                        option value=(value) selected[value == chosen] { (label) }
                    }
                }
            },
        )
    }

    /// One choice out of a few, as radio buttons.
    #[must_use]
    pub fn radios(&self, field: &Field<'_>, options: &[ChoiceOption]) -> Markup {
        let chosen = self.filled.text(field.name);
        self.group(field, "radio", options, &|value| value == chosen)
    }

    /// Any number of choices, as boxes to tick.
    #[must_use]
    pub fn boxes(&self, field: &Field<'_>, options: &[ChoiceOption]) -> Markup {
        self.group(field, "checkbox", options, &|value| self.filled.all(field.name).any(|each| each == value))
    }

    /// One box to tick; its value is `ja`.
    #[must_use]
    pub fn tick(&self, field: &Field<'_>) -> Markup {
        html! {
            div class={ "form-field" (if self.mistakes.of(field.name).is_some() { " form-field--wrong" } else { "" }) } {
                (self.mistake(field))
                div class="form-option" {
                    input type="checkbox" id=(field.name) name=(field.name) value="ja"
                        checked[self.filled.has(field.name)]
                        aria-describedby=[self.described(field)] aria-invalid=[self.invalid(field)];
                    label for=(field.name) { (field.label) }
                }
                (hint(field))
            }
        }
    }

    /// A group of fields under one question.
    #[must_use]
    pub fn fieldset(&self, legend: &str, hint: &str, body: &Markup) -> Markup {
        html! {
            fieldset class="form-group" {
                legend class="form-group__legend" { (legend) }
                @if !hint.is_empty() { p class="form-hint" { (hint) } }
                (body)
            }
        }
    }

    fn group(
        &self,
        field: &Field<'_>,
        kind: &str,
        options: &[ChoiceOption],
        is_chosen: &dyn Fn(&str) -> bool,
    ) -> Markup {
        html! {
            fieldset class={ "form-field" (if self.mistakes.of(field.name).is_some() { " form-field--wrong" } else { "" }) }
                aria-describedby=[self.described(field)] {
                legend class="form-label" { (self.label(field)) }
                (hint(field))
                (self.mistake(field))
                @for (index, (value, label, hint)) in options.iter().enumerate() {
                    // The first choice carries the name as its id: the summary of mistakes leads to it.
                    @let id = if index == 0 { field.name.to_owned() } else { format!("{}-{value}", field.name) };
                    @let hint_id = (!hint.is_empty()).then(|| format!("{id}-uitleg"));
                    div class="form-option" {
                        input type=(kind) id=(id) name=(field.name) value=(value) checked[is_chosen(value)]
                            aria-describedby=[hint_id.as_deref()];
                        label for=(id) { (label) }
                        @if let Some(hint_id) = &hint_id { p class="form-hint" id=(hint_id) { (hint) } }
                    }
                }
            }
        }
    }

    fn framed(&self, field: &Field<'_>, input: &Markup) -> Markup {
        html! {
            div class={ "form-field" (if self.mistakes.of(field.name).is_some() { " form-field--wrong" } else { "" }) } {
                label class="form-label" for=(field.name) { (self.label(field)) }
                (hint(field))
                (self.mistake(field))
                (input)
            }
        }
    }

    fn label(&self, field: &Field<'_>) -> Markup {
        html! {
            (field.label)
            @if field.optional { " " span class="form-optional" { (text(self.language, "form-optional")) } }
        }
    }

    fn mistake(&self, field: &Field<'_>) -> Markup {
        html! {
            @if let Some(message) = self.mistakes.of(field.name) {
                p class="form-mistake" id={ (field.name) "-fout" } {
                    span class="visually-hidden" { (text(self.language, "form-mistake")) " " }
                    (message)
                }
            }
        }
    }

    fn described(&self, field: &Field<'_>) -> Option<String> {
        let hint = (!field.hint.is_empty()).then(|| format!("{}-hint", field.name));
        let mistake = self.mistakes.of(field.name).map(|_| format!("{}-fout", field.name));
        match (hint, mistake) {
            (Some(hint), Some(mistake)) => Some(format!("{hint} {mistake}")),
            (hint, mistake) => hint.or(mistake),
        }
    }

    fn invalid(&self, field: &Field<'_>) -> Option<&'static str> {
        self.mistakes.of(field.name).map(|_| "true")
    }
}

fn hint(field: &Field<'_>) -> Markup {
    html! {
        @if !field.hint.is_empty() { p class="form-hint" id={ (field.name) "-hint" } { (field.hint) } }
    }
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
