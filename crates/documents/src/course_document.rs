//! The course document of a municipality, and its summary for the council: what was found and agreed, with the texts
//! that the municipality writes between it.
//!
//! Nothing is computed here. What stands in the document is what the pages of the workspace and of the municipality
//! say, so that they cannot disagree.

mod agreed;
mod chapter;
mod shorten;
mod summary;

pub(crate) use agreed::{commitments_of, promises};

use domain::{
    Language,
    course::Course,
    course_document::{ContentHash, CourseDocumentTexts},
};
use jiff::civil::Date;

use crate::{
    moment,
    paper::{Block, Paper},
    profile::Profile,
    read_out::{Names, ReadOut},
    text::{text, text_with},
};

/// What a course document is made of.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    /// The language.
    pub language: Language,
    /// The municipality.
    pub municipality: &'a str,
    /// What the figures say of it; `None` for one without figures.
    pub profile: Option<&'a Profile>,
    /// What the own table said about the figures and about itself, as far as it released that.
    pub room: &'a Room,
    /// The draft: tasks, agreements, open questions.
    pub draft: &'a Course,
    /// What was found about the choices; `None` when there is too little to explore.
    pub read_out: Option<&'a ReadOut>,
    /// What the municipality wrote.
    pub texts: &'a CourseDocumentTexts,
    /// Which version it is.
    pub edition: &'a Edition,
    /// The names of municipalities.
    pub names: Names<'a>,
}

/// What the table of a municipality said in a work session and released.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What was recognised in the figures, and what was disputed.
    pub reactions: Vec<Reaction>,
    /// Who the municipality is, a note each.
    pub identity: Vec<String>,
    /// Where it comes from, the oldest first.
    pub history: Vec<Milestone>,
    /// What it laid down together with other municipalities.
    pub together: Vec<Together>,
}

/// A course that several municipalities laid down together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// What it is called.
    pub name: String,
    /// The names of all that take part.
    pub members: Vec<String>,
    /// Which version it is, and of what day.
    pub version: String,
    /// What each of them does: municipality, what, who, when.
    pub commitments: Vec<[String; 4]>,
}

/// Something that made a municipality what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The year, when it was given.
    pub year: Option<i16>,
    /// What happened.
    pub words: String,
}

/// An answer to what the figures say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// What the figures say.
    pub sentence: String,
    /// Agree, disagree, nuance; in words.
    pub answer: String,
    /// The reason; may be empty.
    pub reason: String,
}

/// Which version a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number; `None` for a draft.
    pub number: Option<i64>,
    /// The day on which it was made.
    pub made: Date,
}

impl Content<'_> {
    /// The course document.
    #[must_use]
    pub fn paper(&self) -> Paper {
        let mut blocks = Vec::new();
        blocks.extend(self.minute());
        blocks.extend(chapter::starting_position(self));
        blocks.extend(chapter::tasks(self));
        blocks.extend(chapter::choices(self));
        blocks.extend(chapter::dilemmas(self));
        blocks.extend(agreed::course(self));
        blocks.extend(agreed::partners(self));
        blocks.extend(agreed::together(self));
        blocks.extend(agreed::questions(self));
        blocks.extend(chapter::made(self));
        blocks.extend(chapter::sources(self));
        self.around("course-document", blocks)
    }

    /// The summary for the council: two pages.
    #[must_use]
    pub fn summary(&self) -> Paper {
        self.around("course-summary", summary::blocks(self))
    }

    fn around(&self, kind: &str, blocks: Vec<Block>) -> Paper {
        let name = [("name", self.municipality.into())];
        Paper {
            language: self.language,
            title: text_with(self.language, &format!("{kind}-title"), &name),
            kind: text(self.language, &format!("{kind}-kind")),
            subtitle: self.edition_line(),
            description: text_with(self.language, &format!("{kind}-description"), &name),
            date: self.edition.made,
            foot: String::new(),
            blocks,
        }
    }

    /// Version, day and review: the line below the title.
    fn edition_line(&self) -> String {
        let made = moment::short_date(self.language, self.edition.made);
        let mut line = match self.edition.number {
            Some(number) => text_with(
                self.language,
                "course-document-version",
                &[("number", number.to_string().into()), ("date", made.into())],
            ),
            None => text_with(self.language, "course-document-draft", &[("date", made.into())]),
        };
        if let Some(review) = self.texts.review {
            let date = moment::short_date(self.language, review);
            line.push(' ');
            line.push_str(&text_with(self.language, "course-document-review", &[("date", date.into())]));
        }
        line
    }

    /// The outcome in a minute, which stands before everything else.
    fn minute(&self) -> Vec<Block> {
        let Some(read_out) = self.read_out else { return Vec::new() };
        let mut blocks = vec![Block::chapter(read_out.heading("minute"))];
        blocks.extend(read_out.blocks("minute"));
        blocks
    }

    fn say(&self, key: &str) -> String {
        text(self.language, &format!("course-document-{key}"))
    }
}

/// The line at the foot of each page of a frozen version.
#[must_use]
pub fn foot(language: Language, number: i64, hash: &ContentHash) -> String {
    let values = [("number", number.to_string().into()), ("hash", hash.short().into())];
    text_with(language, "course-document-foot", &values)
}

/// The name of a file, without its extension; `slug` is the name of the municipality in addresses.
#[must_use]
pub fn file_name(slug: &str, language: Language, is_summary: bool) -> String {
    let kind = match (is_summary, language) {
        (false, Language::Nl) => "koersdocument",
        (false, Language::En) => "course-document",
        (true, Language::Nl) => "koers-samenvatting",
        (true, Language::En) => "course-summary",
    };
    format!("{kind}-{slug}")
}
