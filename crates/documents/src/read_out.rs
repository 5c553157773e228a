//! The read-out of a strategic choice: what the engine found, in sentences made of the words of the table, and in
//! drawings that are read in a minute.
//!
//! The engine gives identities and figures with their evidence; here they become words. Nothing is computed that
//! the engine did not compute, so that page, paper and command line say the same.

mod bottleneck;
mod commitment;
mod dilemma;
mod drawing;
mod headline;
mod option;
mod paper;
mod play;
mod possibility;
mod refusal;
mod speaker;
mod standstill;

use course::{Analysis, Draws, Exploration};
use domain::Language;

pub use bottleneck::BottleneckLine;
pub use commitment::{PackageLine, UncertaintyLine};
pub use dilemma::{DilemmaCard, DilemmaKind};
pub use drawing::{FRONT_DRAWN, played};
pub use option::{OptionLine, OptionState};
pub use possibility::PossibilityLine;
pub use refusal::{beyond_reach, build_error, change_error, import_error};
pub use speaker::{Names, Speaker};

use crate::{
    chart::{OptionGrid, RankedBars, Spans},
    text::text,
};

/// Everything the engine found, in the words of the table. Lists run in the order of the model unless they say
/// otherwise.
#[derive(Clone, Debug)]
pub struct ReadOut {
    /// The language of all sentences.
    pub language: Language,
    /// The title of the model.
    pub title: String,
    /// What a reader must know who has a minute: three to six sentences.
    pub headline: Vec<String>,
    /// Every option with how it stands; [`ReadOut::grid`] draws the same.
    pub options: Vec<OptionLine>,
    /// The options with the combinations that are alive.
    pub grid: OptionGrid,
    /// What people said about options themselves: whether they can be carried out, and on what condition.
    pub possibilities: Vec<PossibilityLine>,
    /// How often each option ranks first, with the spread between participants; `None` without answers.
    pub wishes: Option<Spans>,
    /// What stands most in the way, what frees most first; what frees nothing is left out.
    pub bottlenecks: Vec<BottleneckLine>,
    /// The same as bars; `None` when there are none.
    pub bottleneck_bars: Option<RankedBars>,
    /// The dilemmas, as cards: what divides people first, the plainest last, the strongest of each kind first. Of the answers
    /// to one question only the two that are wanted most.
    pub dilemmas: Vec<DilemmaCard>,
    /// What each living option keeps open, and how much of that in the worst scenario; most first.
    pub first_steps: Option<Spans>,
    /// The combinations that none beats, mean against worst scenario; `None` without scenarios or points.
    pub front: Option<Spans>,
    /// The combinations of the front, each with its letter: the first [`FRONT_DRAWN`] are drawn, and more than a hundred are
    /// not listed.
    pub front_combinations: Vec<(String, String)>,
    /// How many more there are than are listed.
    pub front_unlisted: usize,
    /// What the front means, and with which combination the least is missed afterwards.
    pub front_sentences: Vec<String>,
    /// The proposal for commitments, a line per decision area.
    pub package: Vec<PackageLine>,
    /// What stays open after what is done now.
    pub package_kept: String,
    /// Urgent tasks that nothing serves, and what nobody knows.
    pub remarks: Vec<String>,
    /// How this was made: who scored, and that it is a sum and no decision.
    pub made: Vec<String>,
}

impl ReadOut {
    /// Puts what was found into words. `names` gives municipalities their names.
    #[must_use]
    pub fn new(
        exploration: &Exploration<'_>,
        analysis: &Analysis,
        language: Language,
        names: Names<'_>,
    ) -> ReadOut {
        let speaker = Speaker::new(exploration.model(), language, names);
        let options = option::lines(&speaker, analysis);
        ReadOut {
            language,
            title: exploration.model().title().to_owned(),
            headline: headline::sentences(&speaker, analysis),
            grid: drawing::grid(&speaker, exploration, analysis, &options),
            possibilities: possibility::lines(&speaker, analysis),
            wishes: drawing::wishes(&speaker, analysis),
            bottlenecks: bottleneck::lines(&speaker, analysis),
            bottleneck_bars: bottleneck::bars(&speaker, analysis),
            dilemmas: dilemma::cards(&speaker, analysis),
            first_steps: drawing::first_steps(&speaker, analysis),
            front: drawing::front(&speaker, analysis),
            front_combinations: drawing::front_combinations(&speaker, analysis),
            front_unlisted: analysis.front.len().saturating_sub(drawing::FRONT_LISTED),
            front_sentences: headline::front(&speaker, analysis),
            package: commitment::lines(&speaker, analysis),
            package_kept: commitment::kept(&speaker, analysis),
            remarks: headline::remarks(&speaker, analysis),
            made: headline::made(&speaker, Draws::default()),
            options,
        }
    }

    /// The heading of a part: `grid`, `possible`, `wishes`, `bottlenecks`, `dilemmas`, `first-steps`, `front`, `package`.
    #[must_use]
    pub fn heading(&self, part: &str) -> String {
        text(self.language, &format!("read-out-heading-{part}"))
    }

    /// What a part says, in one sentence below its heading.
    #[must_use]
    pub fn lead(&self, part: &str) -> String {
        text(self.language, &format!("read-out-lead-{part}"))
    }
}
