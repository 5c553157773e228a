//! Why something was not carried out, in words.

use documents::text::{text, text_with};
use domain::{Language, session::Refusal};

/// What is said of a refusal, in one sentence.
pub(crate) fn sentence(language: Language, refusal: Refusal) -> String {
    let key = format!("session-refusal-{}", refusal.key());
    match refusal {
        Refusal::TooLong { most } | Refusal::TooMany { most } => {
            text_with(language, &key, &[("most", most.to_string().into())])
        }
        Refusal::TooManyDots { dots, most } => {
            text_with(language, &key, &[("dots", dots.to_string().into()), ("most", most.to_string().into())])
        }
        Refusal::Course(refusal) => crate::course::refusal::sentence(language, refusal),
        _ => text(language, &key),
    }
}

/// What one can do about it.
pub(crate) fn hint(language: Language, refusal: Refusal) -> String {
    text(language, &format!("session-hint-{}", refusal.hint().key()))
}
