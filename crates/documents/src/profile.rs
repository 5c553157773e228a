//! The profile of a municipality: the story that its page and its brief both tell.
//!
//! One chapter per file. A chapter is a row of blocks; page and brief each know how to show a block, so
//! that both show the same sentences and the same figures.

mod audience;
mod development;
mod figure;
mod location;
mod peer;
mod position;
mod role;
mod source;
mod summary;
mod task;
mod view;

use atlas::{Atlas, peer_dimension::PeerDimension};
use domain::{Language, session::Subject};

use crate::{chart::Plot, table::Table};

pub use development::containment_before;
pub use figure::Figure;
pub use location::drawn_flows;
pub use task::TaskSignal;
pub use view::View;

/// Everything that is told of one municipality, in one language.
pub struct Profile {
    /// Language of all texts.
    pub language: Language,
    /// Official name.
    pub name: String,
    /// Province, and size class where it has one: the line under the name.
    pub subtitle: String,
    /// In short: sentences made from the figures, each with the chapter that proves it.
    pub summary: Vec<Sentence>,
    /// The figures to start with.
    pub key_figures: Vec<Figure>,
    /// What to mind with every comparison with peers, where they lie far away.
    pub peer_warning: Option<String>,
    /// The chapters, in the order in which they are read.
    pub chapters: Vec<Chapter>,
    /// Publishers and tables, one sentence each.
    pub sources: Vec<String>,
}

/// A sentence of the summary.
pub struct Sentence {
    /// What it is about: what an answer to it names.
    pub subject: Subject,
    /// The sentence.
    pub text: String,
    /// Id of the chapter with the evidence.
    pub evidence: &'static str,
    /// Where its figures come from and of which year, a sentence each.
    pub sources: Vec<String>,
}

/// A chapter of the story.
pub struct Chapter {
    /// Its id, also the name of the anchor on the page.
    pub id: &'static str,
    /// Heading.
    pub title: String,
    /// What it is about, in one or two sentences.
    pub lead: String,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
pub struct Block {
    /// What it is.
    pub content: Content,
    /// Whether the brief has room for it.
    pub in_brief: bool,
    /// The words above the fold behind which the page keeps it; parts with the same words that follow each
    /// other share one fold. `None` for what is always in sight.
    pub fold: Option<String>,
}

/// What a block can be.
pub enum Content {
    /// A heading inside the chapter.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// What to mind when reading the figures above it.
    Caveat(String),
    /// Figures with their year, comparison and source.
    Figures(Vec<Figure>),
    /// A drawing; the id is unique in the profile.
    Plot {
        /// Identifier in the page and name of the file in the brief.
        id: &'static str,
        /// The drawing.
        plot: Box<dyn Plot + Send + Sync>,
    },
    /// A table whose rows may lead somewhere.
    Table(LinkedTable),
    /// Tasks that the figures point to.
    Tasks(Vec<TaskSignal>),
    /// The choice of what municipalities are alike in; only the page offers it.
    PeerDimensions {
        /// Every dimension: key, name, whether it is chosen.
        choices: Vec<(&'static str, String, bool)>,
    },
}

/// A table with, for every row, the address of what the row is about.
pub struct LinkedTable {
    /// The table.
    pub table: Table,
    /// An address without language prefix for the first cell of every row.
    pub addresses: Vec<Option<String>>,
}

impl Chapter {
    fn new(id: &'static str, title: String, lead: String) -> Chapter {
        Chapter { id, title, lead, blocks: Vec::new() }
    }

    /// Adds a part that both page and brief show.
    fn with(mut self, content: Content) -> Chapter {
        self.blocks.push(Block { content, in_brief: true, fold: None });
        self
    }

    /// Adds a part for which only the page has room.
    fn with_on_page(mut self, content: Content) -> Chapter {
        self.blocks.push(Block { content, in_brief: false, fold: None });
        self
    }

    /// Adds parts that the page keeps behind a fold, for who wants to know more.
    fn folded(self, label: &str, fill: impl FnOnce(Chapter) -> Chapter) -> Chapter {
        let before = self.blocks.len();
        let mut chapter = fill(self);
        for block in &mut chapter.blocks[before..] {
            block.fold = Some(label.to_owned());
        }
        chapter
    }
}

/// In short what the figures say of a municipality: the sentences on its page and in its brief.
#[must_use]
pub fn sentences(atlas: &Atlas, index: usize, language: Language) -> Vec<Sentence> {
    summary::sentences(&View::new(atlas, index, language, &PeerDimension::DEFAULT))
}

/// What these sentences are about, in their order.
#[must_use]
pub fn subjects(atlas: &Atlas, index: usize) -> &'static [Subject] {
    Subject::said(!atlas.relations(index).is_empty())
}

impl Profile {
    /// Tells the story of one municipality. `dimensions` are what peers must be alike in.
    #[must_use]
    pub fn new(atlas: &Atlas, index: usize, language: Language, dimensions: &[PeerDimension]) -> Profile {
        let view = View::new(atlas, index, language, dimensions);
        Profile {
            language,
            name: view.name().to_owned(),
            subtitle: summary::subtitle(&view),
            summary: summary::sentences(&view),
            key_figures: summary::key_figures(&view),
            peer_warning: peer::warning(&view),
            chapters: vec![
                location::chapter(&view),
                position::chapter(&view),
                role::chapter(&view),
                audience::chapter(&view),
                task::chapter(&view),
                development::chapter(&view),
                peer::chapter(&view),
            ],
            sources: source::sources(&view),
        }
    }
}
