//! A form of the moderator: one deed with its fields.

use domain::session::Content;
use maud::{Markup, html};

use crate::{
    session::{
        deed::{Fresh, fields_of},
        stage::Stage,
    },
    session_lead::Room,
};

/// A deed of the moderator in the making.
pub(super) struct Send<'a> {
    stage: &'a Stage<'a>,
    what: &'static str,
    fields: Vec<(&'static str, String)>,
    fresh: Vec<&'static str>,
}

impl<'a> Send<'a> {
    pub(super) const fn new(stage: &'a Stage<'a>, what: &'static str) -> Self {
        Self { stage, what, fields: Vec::new(), fresh: Vec::new() }
    }

    /// Adds a field that is not seen.
    pub(super) fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.fields.push((name, value.to_string()));
        self
    }

    /// Adds an identity that is new each time.
    pub(super) fn with_new(mut self, name: &'static str) -> Self {
        self.fresh.push(name);
        self
    }

    /// Adds the fields that say again what a content is, except its words.
    pub(super) fn with_content(mut self, content: &Content) -> Self {
        self.fields.extend(fields_of(content));
        self
    }

    /// The form with what stands in it.
    pub(super) fn form(self, body: &Markup) -> Markup {
        html! {
            form class="lead-form" method="post" action=(self.stage.address(Room::Moderation.address())) data-session novalidate {
                (Fresh::Random.field("opdracht"))
                input type="hidden" name="wat" value=(self.what);
                @for (name, value) in &self.fields { input type="hidden" name=(name) value=(value); }
                @for name in &self.fresh { (Fresh::Timed.field(name)) }
                (body)
            }
        }
    }

    /// A form that is nothing but a button; `about` is what a screen reader hears beside it.
    pub(super) fn button(self, label: &str, about: &str) -> Markup {
        self.form(&html! {
            button type="submit" class="nl-button nl-button--secondary" {
                span class="nl-button__label" { (label) span class="visually-hidden" { ": " (about) } }
            }
        })
    }
}
