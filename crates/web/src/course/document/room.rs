//! What the own table said in work sessions and released: what it recognised in the figures and what it disputed, who the
//! municipality is and where it comes from. What a table keeps to itself stays out of a document that goes further.

use std::collections::BTreeMap;

use ::atlas::Atlas;
use documents::{
    course_document::{Milestone, Reaction, Room, Together},
    text::{text, text_with},
};
use domain::{
    Bilingual, Language, MunicipalityCode, OrganisationId, ParticipantId, StepId,
    session::{
        Aspect, Audience, Content, ContributionView, Session, SignalUse, Stance, Standing, Statement,
        StepKind, View, Visibility,
    },
};
use store::StoreError;

use crate::{
    session::{courses::joint_together, figures::Said, words::stance_key},
    site::Site,
};

/// What was said, in both languages where the program wrote it, and in the words of people otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Released {
    answers: Vec<Answer>,
    identity: Vec<String>,
    history: Vec<Milestone>,
    /// What it laid down together with others, in each language.
    together: Vec<(Language, Together)>,
}

/// What was answered to something that the figures say: how many answered so, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    sentence: Bilingual,
    is_signal: bool,
    stance: Stance,
    count: usize,
    reasons: Vec<String>,
}

impl Released {
    /// What tables of a municipality released in all sessions to which it came.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn read(
        site: &Site,
        organisation: OrganisationId,
        code: MunicipalityCode,
    ) -> Result<Released, StoreError> {
        let mut released = Released::default();
        for session in site.store.work_sessions_with(organisation).await? {
            let (state, _) = site.store.session_state(session.id).await?;
            released.hear(&state, code, &site.atlas);
        }
        released.history.sort_by_key(|each| each.year);
        for record in site.store.joint_courses_with(code).await? {
            let told = Language::ALL.map(|language| (language, joint_together(site, language, &record)));
            released.together.extend(told);
        }
        Ok(released)
    }

    /// What tables of a municipality released in a session.
    pub(crate) fn hear(&mut self, session: &Session, code: MunicipalityCode, atlas: &Atlas) {
        let tables = session.view(Audience::Chair).tables;
        for table in tables.values().filter(|table| table.municipality == Some(code)) {
            let view = session.view(Audience::Table(table.id));
            let own = |each: &&ContributionView| {
                each.table == Some(table.id)
                    && each.visibility >= Visibility::Participants
                    && each.standing == Standing::Current
                    && each.hidden.is_none()
            };
            let said: Vec<&ContributionView> = view.all_contributions().filter(own).collect();
            self.placemat(&said);
            self.recognised(&view, &said, code, atlas);
            self.signals(&said, atlas);
        }
    }

    fn placemat(&mut self, said: &[&ContributionView]) {
        for each in said {
            match &each.content {
                Content::Placemat { aspect: Aspect::Identity, words, .. } => {
                    self.identity.push(words.as_str().to_owned());
                }
                Content::Placemat { aspect: Aspect::History, words, year } => {
                    self.history.push(Milestone { year: *year, words: words.as_str().to_owned() });
                }
                _ => {}
            }
        }
    }

    /// The answers to sentences about the figures. Who answered a sentence twice is heard once, with the last word.
    /// What the figures say is told in their words of now.
    fn recognised(&mut self, view: &View, said: &[&ContributionView], code: MunicipalityCode, atlas: &Atlas) {
        let mut last: BTreeMap<(StepId, Statement, Option<ParticipantId>), (Stance, &str)> = BTreeMap::new();
        for each in said {
            if let Content::Recognition { statement, stance, reason } = &each.content {
                last.insert((each.step, *statement, each.author), (*stance, reason.as_str()));
            }
        }
        let figures = Language::ALL.map(|language| Said::new(atlas, language));
        for ((step, statement, _), (stance, reason)) in last {
            let kind = view.steps.get(&step).map(|step| &step.step.kind);
            let sentence = match (statement, kind) {
                (Statement::Figures(sentence), _) if sentence.municipality == code => {
                    let [dutch, english] = figures.each_ref().map(|each| each.words(sentence));
                    dutch.zip(english).map(|(dutch, english)| Bilingual::new(dutch, english))
                }
                (Statement::Typed(number), Some(StepKind::Recognise { statements, .. })) => {
                    statements.get(usize::from(number)).cloned()
                }
                _ => None,
            };
            if let Some(sentence) = sentence {
                self.answer(sentence, false, stance, reason);
            }
        }
    }

    /// What was done with the signals that the figures give.
    fn signals(&mut self, said: &[&ContributionView], atlas: &Atlas) {
        for each in said {
            let Content::Signal { signal, used, words } = &each.content else { continue };
            let Some(task) = atlas.facts.catalogue.tasks.iter().find(|task| task.id == *signal) else {
                continue;
            };
            let (stance, reason) = match used {
                SignalUse::Adopted => (Stance::Agree, ""),
                SignalUse::Changed => (Stance::Nuance, words.as_str()),
                SignalUse::Rejected => (Stance::Disagree, words.as_str()),
            };
            self.answer(Bilingual::new(&task.name.nl, &task.name.en), true, stance, reason);
        }
    }

    fn answer(&mut self, sentence: Bilingual, is_signal: bool, stance: Stance, reason: &str) {
        let known = self.answers.iter_mut().find(|each| each.sentence == sentence && each.stance == stance);
        let reasons = if reason.is_empty() { Vec::new() } else { vec![reason.to_owned()] };
        match known {
            Some(known) => {
                known.count += 1;
                known.reasons.extend(reasons);
            }
            None => self.answers.push(Answer { sentence, is_signal, stance, count: 1, reasons }),
        }
    }

    /// What was said, in one language.
    pub(crate) fn room(&self, language: Language) -> Room {
        let reaction = |answer: &Answer| {
            let sentence = answer.sentence.get(language);
            Reaction {
                sentence: match answer.is_signal {
                    true => text_with(language, "course-document-signal", &[("task", sentence.into())]),
                    false => sentence.to_owned(),
                },
                answer: said_so(language, answer.stance, answer.count),
                reason: answer.reasons.join(" "),
            }
        };
        Room {
            reactions: self.answers.iter().map(reaction).collect(),
            identity: self.identity.clone(),
            history: self.history.clone(),
            together: (self.together.iter())
                .filter(|(each, _)| *each == language)
                .map(|(_, together)| together.clone())
                .collect(),
        }
    }
}

/// The answer, with how many gave it when it was more than one.
fn said_so(language: Language, stance: Stance, count: usize) -> String {
    let answer = text(language, &format!("course-document-stance-{}", stance_key(stance)));
    match count {
        1 => answer,
        _ => text_with(
            language,
            "course-document-stance-count",
            &[("answer", answer.into()), ("count", count.into())],
        ),
    }
}
