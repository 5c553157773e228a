//! Why the rules of admission do not fit, in a sentence, and what one can do.

use documents::{
    number,
    text::{text, text_with},
};
use domain::{Ground, Language};
use maud::{Markup, html};

/// Who reads it: to an applicant it is about you, to the organiser about others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Who registers, or is registered.
    Applicant,
    /// The organiser, or who stands at the front desk.
    Staff,
}

impl Reader {
    /// The key of a text about a registration, for this reader.
    pub(crate) fn key(self, end: &str) -> String {
        match self {
            Reader::Applicant => format!("registration-{end}"),
            Reader::Staff => format!("desk-registration-{end}"),
        }
    }
}

/// One ground as a sentence.
pub(crate) fn sentence(language: Language, reader: Reader, ground: &Ground) -> String {
    let key = |end: &str| reader.key(&format!("ground-{end}"));
    match ground {
        Ground::NotInvited => text(language, &key("invited")),
        Ground::Kind { kind } => {
            let kind = text(language, &format!("registration-kinds-{}", kind.key()));
            text_with(language, &key("kind"), &[("kind", kind.into())])
        }
        Ground::Size { inhabitants, bounds } => {
            let whole = |bound: u32| number::whole(language, f64::from(bound));
            let (from, to) = bounds.bounds();
            let mut arguments = vec![("from", whole(from).into()), ("to", whole(to).into())];
            match inhabitants {
                Some(inhabitants) => {
                    arguments.push(("inhabitants", whole(*inhabitants).into()));
                    text_with(language, &key("size"), &arguments)
                }
                None => text_with(language, &key("size-unknown"), &arguments),
            }
        }
        Ground::Relation { relation } => text(language, &key(&format!("relation-{}", relation.key()))),
        Ground::Function { function: each } => {
            let function = text(language, &format!("registration-functions-{}", each.key()));
            let values = [("key", each.key().into()), ("function", function.into())];
            text_with(language, &key("function"), &values)
        }
        // How many colleagues are registered is not for everybody who says to be one.
        Ground::TooMany { asked, allowed } => {
            let values = [("allowed", (*allowed).into()), ("asked", (*asked).into())];
            text_with(language, &key("too-many"), &values)
        }
    }
}

/// All grounds as a list.
pub(crate) fn list(language: Language, reader: Reader, grounds: &[Ground]) -> Markup {
    html! { ul { @for ground in grounds { li { (sentence(language, reader, ground)) } } } }
}
