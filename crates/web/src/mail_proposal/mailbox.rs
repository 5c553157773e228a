//! How reading the mailbox goes, for who looks after it.

use std::sync::{Mutex, PoisonError};

use documents::{
    moment,
    text::{text, text_with},
};
use domain::Language;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::components::alert::{Kind, alert};

#[derive(Clone, Debug)]
enum Reading {
    /// No mailbox is set.
    None,
    /// The first reading has yet to end.
    Begun,
    /// It was read at this moment.
    Read(Timestamp),
    /// It could not be read; what the server or the network said.
    Failed(Timestamp, String),
}

/// How reading the mailbox goes; shared by the worker that reads and the page that tells.
#[derive(Debug)]
pub struct Mailbox(Mutex<Reading>);

impl Mailbox {
    /// No mailbox.
    pub(crate) const fn new() -> Mailbox {
        Mailbox(Mutex::new(Reading::None))
    }

    /// The worker has begun.
    pub fn begin(&self) {
        self.set(Reading::Begun);
    }

    /// The mailbox was read, or why not.
    pub fn note(&self, now: Timestamp, outcome: Result<(), String>) {
        self.set(match outcome {
            Ok(()) => Reading::Read(now),
            Err(reason) => Reading::Failed(now, reason),
        });
    }

    fn set(&self, reading: Reading) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = reading;
    }

    /// A sentence about it, or a warning.
    pub(super) fn told(&self, language: Language, demo: bool) -> Markup {
        let reading = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let at = |key: &str, when: Timestamp| {
            text_with(language, key, &[("moment", moment::moment(language, when).into())])
        };
        match reading {
            Reading::None if demo => html! { p { (text(language, "proposal-mailbox-demo")) } },
            Reading::None => {
                let body = html! { p { (text(language, "proposal-mailbox-none-text")) } };
                alert(Kind::Info, &text(language, "proposal-mailbox-none"), &body)
            }
            Reading::Begun => html! { p { (text(language, "proposal-mailbox-begun")) } },
            Reading::Read(when) => html! { p { (at("proposal-mailbox-read", when)) } },
            Reading::Failed(when, reason) => {
                let body = html! {
                    p { (at("proposal-mailbox-failed-text", when)) }
                    p { code { (reason) } }
                };
                alert(Kind::Warning, &text(language, "proposal-mailbox-failed"), &body)
            }
        }
    }
}
