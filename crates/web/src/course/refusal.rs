//! Why something was refused, in words.

use axum::http::StatusCode;
use documents::{
    number,
    text::{text, text_with},
};
use domain::{Language, course::Refusal};

/// The sentence for a refusal.
pub(crate) fn sentence(language: Language, refusal: Refusal) -> String {
    let key = format!("course-refusal-{}", refusal.key());
    let whole = |most: usize| number::whole(language, most as f64);
    match refusal {
        Refusal::TooLong { most } => text_with(language, &key, &[("most", whole(most).into())]),
        Refusal::TooMany { kind, most } => {
            let what = text(language, &format!("course-pieces-{}", kind.key()));
            text_with(language, &key, &[("most", whole(most).into()), ("what", what.into())])
        }
        Refusal::OffScale { most } => text_with(language, &key, &[("most", most.to_string().into())]),
        _ => text(language, &key),
    }
}

/// The status of the answer.
pub(super) const fn status(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::ChangedMeanwhile | Refusal::Unknown | Refusal::NothingToUndo | Refusal::Twice => {
            StatusCode::CONFLICT
        }
        Refusal::OfSomebodyElse => StatusCode::FORBIDDEN,
        _ => StatusCode::BAD_REQUEST,
    }
}
