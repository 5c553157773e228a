//! A button that the chair presses, as a form: it works without scripts, and says which phase it saw.

use maud::{Markup, html};

use super::{Room, form::WHAT};
use crate::{
    components::button::Weight,
    session::{deed::Fresh, stage::Stage},
};

/// Something to press.
pub(crate) struct Press<'a> {
    stage: &'a Stage<'a>,
    what: &'static str,
    fields: Vec<(&'static str, String)>,
    weight: Weight,
    class: &'static str,
    /// What a screen reader hears beside the label.
    beside: String,
}

impl<'a> Press<'a> {
    /// A button for a deed of the chair.
    pub(crate) const fn new(stage: &'a Stage<'a>, what: &'static str) -> Self {
        Self {
            stage,
            what,
            fields: Vec::new(),
            weight: Weight::Secondary,
            class: "press",
            beside: String::new(),
        }
    }

    /// Adds a field that is not seen.
    pub(crate) fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.fields.push((name, value.to_string()));
        self
    }

    /// The one thing to press here.
    pub(crate) const fn primary(mut self) -> Self {
        self.weight = Weight::Primary;
        self
    }

    /// With a class for its place on the page.
    pub(crate) const fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// What a screen reader hears beside the label: to which step the button belongs.
    pub(crate) fn about(mut self, beside: impl Into<String>) -> Self {
        self.beside = beside.into();
        self
    }

    /// The form with one button.
    pub(crate) fn button(self, label: &str) -> Markup {
        let (weight, beside) = (self.weight, self.beside.clone());
        self.form(&html! {
            button type="submit" class=(weight.class()) {
                span class="nl-button__label" {
                    (label)
                    @if !beside.is_empty() { span class="visually-hidden" { ": " (beside) } }
                }
            }
        })
    }

    /// The form around other fields; what is in it sends it.
    pub(crate) fn form(self, body: &Markup) -> Markup {
        let phase = self.stage.course().map_or(0, |course| course.phase);
        html! {
            form class=(self.class) method="post" action=(self.stage.address(Room::Lead.address())) data-session novalidate {
                (Fresh::Random.field("opdracht"))
                input type="hidden" name="wat" value=(WHAT);
                input type="hidden" name="druk" value=(self.what);
                input type="hidden" name="fase" value=(phase);
                @for (name, value) in &self.fields { input type="hidden" name=(name) value=(value); }
                (body)
            }
        }
    }
}
