//! What can be wrong with a template, told to who edits it: where, what, and what to do.

use std::fmt;

use domain::Language;

use super::Placeholder;
use crate::text::text_with;

/// The part of a template that somebody edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The subject line.
    Subject,
    /// The body.
    Body,
}

/// A place in a template; lines and columns are counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// In which part.
    pub field: Field,
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// What is wrong at one place of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A name between braces that this kind of mail does not know, with the names it knows.
    Unknown {
        /// The name as it was written.
        name: String,
        /// The names that exist, as they are written.
        known: Vec<String>,
    },
    /// A brace that is opened and not closed on the same line.
    OpenBrace,
    /// Two stars that open bold text without two stars that close it on the same line.
    OpenBold,
    /// A link without its closing bracket.
    OpenLink,
    /// A link to something that is no address.
    BadAddress,
    /// A link to a placeholder that is no address, as written.
    NoAddress(String),
    /// A placeholder that stands for several lines, within a sentence; as written.
    NotAlone(String),
    /// A part without words.
    Empty,
    /// A part that is longer than this many characters.
    TooLong(usize),
    /// The placeholder without which this mail has no use, as written.
    Absent(String),
}

/// One thing wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateProblem {
    /// Where it begins.
    pub position: Position,
    /// What is wrong.
    pub fault: Fault,
}

impl TemplateProblem {
    pub(crate) const fn new(position: Position, fault: Fault) -> TemplateProblem {
        TemplateProblem { position, fault }
    }

    pub(crate) fn absent(placeholder: Placeholder, language: Language) -> TemplateProblem {
        let position = Position { field: Field::Body, line: 1, column: 1 };
        TemplateProblem { position, fault: Fault::Absent(placeholder.written(language)) }
    }

    /// Where, what and what to do, in one or two sentences.
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let (key, detail) = match &self.fault {
            Fault::Unknown { name, .. } => ("unknown", format!("{{{name}}}")),
            Fault::OpenBrace => ("open-brace", String::new()),
            Fault::OpenBold => ("open-bold", String::new()),
            Fault::OpenLink => ("open-link", String::new()),
            Fault::BadAddress => ("bad-address", String::new()),
            Fault::NoAddress(written) => ("no-address", written.clone()),
            Fault::NotAlone(written) => ("not-alone", written.clone()),
            Fault::Empty => ("empty", String::new()),
            Fault::TooLong(most) => ("too-long", most.to_string()),
            Fault::Absent(written) => ("absent", written.clone()),
        };
        let known = match &self.fault {
            Fault::Unknown { known, .. } => known.join(", "),
            _ => String::new(),
        };
        let what = text_with(
            language,
            &format!("mail-problem-{key}"),
            &[("detail", detail.into()), ("known", known.into())],
        );
        format!("{}: {what}", self.place(language))
    }

    fn place(&self, language: Language) -> String {
        let key = match self.position.field {
            Field::Subject => "mail-problem-in-subject",
            Field::Body => "mail-problem-in-body",
        };
        let arguments = [
            ("line", self.position.line.to_string().into()),
            ("column", self.position.column.to_string().into()),
        ];
        text_with(language, key, &arguments)
    }
}

/// For logs and developers; who edits a template reads [`TemplateProblem::describe`].
impl fmt::Display for TemplateProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.describe(Language::En))
    }
}

impl std::error::Error for TemplateProblem {}
