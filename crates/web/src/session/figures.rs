//! What the figures say of a municipality, as sentences that a table can recognise: those of its page and its brief.

use std::{cell::RefCell, collections::BTreeMap};

use atlas::Atlas;
use documents::profile::{Sentence, sentences, subjects};
use domain::{
    Language, MunicipalityCode,
    session::{FigureSentence, Statement, StepKind, StepView},
};

use super::scene::Scene;

/// The words of sentences in a language. Those of a municipality are made once.
pub(crate) struct Said<'a> {
    atlas: &'a Atlas,
    language: Language,
    made: RefCell<BTreeMap<MunicipalityCode, Vec<Sentence>>>,
}

impl<'a> Said<'a> {
    /// Nothing is made yet.
    pub(crate) const fn new(atlas: &'a Atlas, language: Language) -> Said<'a> {
        Said { atlas, language, made: RefCell::new(BTreeMap::new()) }
    }

    /// The words of a sentence; none when the figures no longer say it.
    pub(crate) fn words(&self, sentence: FigureSentence) -> Option<String> {
        let index = self.atlas.facts.register.index(sentence.municipality)?;
        let mut made = self.made.borrow_mut();
        let all =
            made.entry(sentence.municipality).or_insert_with(|| sentences(self.atlas, index, self.language));
        all.iter().find(|each| each.subject == sentence.subject).map(|each| each.text.clone())
    }
}

/// The municipality of the table of who looks, with its place in the register, where a step asks about its figures.
pub(crate) fn asked_of(scene: &Scene<'_>, step: &StepView) -> Option<(MunicipalityCode, usize)> {
    let code = scene.own_table()?.municipality.filter(|_| step.step.asks_about_figures())?;
    Some((code, scene.site.atlas.facts.register.index(code)?))
}

/// The sentences that a step lays before the table of who looks: of the figures first, then of the organiser.
pub(crate) fn statements(scene: &Scene<'_>, step: &StepView) -> Vec<Statement> {
    let StepKind::Recognise { statements, .. } = &step.step.kind else { return Vec::new() };
    let of_figures = asked_of(scene, step).into_iter().flat_map(|(municipality, index)| {
        let subjects = subjects(&scene.site.atlas, index).iter().copied();
        subjects.map(move |subject| Statement::Figures(FigureSentence { municipality, subject }))
    });
    let count = u16::try_from(statements.len()).unwrap_or(u16::MAX);
    of_figures.chain((0..count).map(Statement::Typed)).collect()
}

/// The words of a sentence in a step, with their language; of one that the figures no longer say, what it was about.
pub(crate) fn words(
    scene: &Scene<'_>,
    said: &Said<'_>,
    step: &StepView,
    statement: Statement,
) -> (String, Language) {
    match (statement, &step.step.kind) {
        (Statement::Figures(sentence), _) => {
            (said.words(sentence).unwrap_or_else(|| subject(scene, sentence)), scene.language)
        }
        (Statement::Typed(number), StepKind::Recognise { statements, .. }) => {
            let found = statements.get(usize::from(number)).map(|each| each.in_language(scene.language));
            found.map_or_else(
                || (String::new(), scene.language),
                |(words, language)| (words.to_owned(), language),
            )
        }
        _ => (String::new(), scene.language),
    }
}

/// What a sentence of the figures is about, in a word.
pub(crate) fn subject(scene: &Scene<'_>, sentence: FigureSentence) -> String {
    scene.say(&format!("session-subject-{}", sentence.subject.key()))
}
