//! Why the rules of admission do not fit, in a sentence, and what one can do.

use documents::{
    number,
    text::{text, text_with},
};
use domain::{Ground, Language};
use maud::{Markup, html};

/// One ground as a sentence.
pub(crate) fn sentence(language: Language, ground: &Ground) -> String {
    match ground {
        Ground::NotInvited => text(language, "registration-ground-invited"),
        Ground::Kind { kind } => {
            let kind = text(language, &format!("registration-kinds-{}", kind.key()));
            text_with(language, "registration-ground-kind", &[("kind", kind.into())])
        }
        Ground::Size { inhabitants, bounds } => {
            let whole = |bound: u32| number::whole(language, f64::from(bound));
            let (from, to) = bounds.bounds();
            let mut arguments = vec![("from", whole(from).into()), ("to", whole(to).into())];
            match inhabitants {
                Some(inhabitants) => {
                    arguments.push(("inhabitants", whole(*inhabitants).into()));
                    text_with(language, "registration-ground-size", &arguments)
                }
                None => text_with(language, "registration-ground-size-unknown", &arguments),
            }
        }
        Ground::Relation { relation } => {
            text(language, &format!("registration-ground-relation-{}", relation.key()))
        }
        Ground::Function { function } => {
            let function = text(language, &format!("registration-functions-{}", function.key()));
            text_with(language, "registration-ground-function", &[("function", function.into())])
        }
        // How many colleagues are registered is not for everybody who says to be one.
        Ground::TooMany { allowed, .. } => {
            text_with(language, "registration-ground-too-many", &[("allowed", (*allowed).into())])
        }
    }
}

/// All grounds as a list.
pub(crate) fn list(language: Language, grounds: &[Ground]) -> Markup {
    html! { ul { @for ground in grounds { li { (sentence(language, ground)) } } } }
}
