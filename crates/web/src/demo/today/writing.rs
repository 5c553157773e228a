//! What the people of a town write: from its own figures where there are any, and otherwise its own invented sentences.

use atlas::{
    Atlas,
    signal::{Signal, strongest},
};
use domain::{
    Language, MunicipalityCode,
    session::{Aspect, CardKind, Content, Evidence, OfferKind, SignalUse, Words},
};

use crate::demo::{
    recognition::answers,
    tables::{Written, written},
};

/// So many signals are looked at.
const LOOKED_AT: usize = 4;

/// A town with its figures.
pub(super) struct Town<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) index: usize,
    pub(super) signals: Vec<Signal>,
    written: &'static Written,
}

impl<'a> Town<'a> {
    /// The town with this code, where it has something to write.
    pub(super) fn of(atlas: &'a Atlas, code: MunicipalityCode) -> Option<Town<'a>> {
        let index = atlas.facts.register.index(code)?;
        Some(Town { atlas, index, signals: strongest(atlas.signals(index)), written: written(code)? })
    }

    /// What it has to offer another town that asks.
    pub(super) fn answer(&self) -> (OfferKind, Words) {
        (self.written.answer.kind, Words::new(&self.written.answer.words))
    }

    /// How somebody introduces themselves.
    pub(super) fn introduction(&self, place: usize) -> Content {
        let of = |all: &'static [String]| all.iter().cycle().nth(place).map_or("", String::as_str);
        let (reason, offers) = (of(&self.written.reasons), of(&self.written.offers));
        let words = match self.signals.first() {
            Some(signal) => format!("{reason}. Bij ons speelt vooral: {}.", self.lower(signal)),
            None => format!("{reason}."),
        };
        Content::Introduction { words: Words::new(&words), offers: Words::new(offers) }
    }

    /// What a trend slide brings to mind.
    pub(super) fn about_a_trend(&self) -> Content {
        Content::Answer { words: Words::new(&self.written.trend) }
    }

    /// What somebody says of the figures.
    pub(super) fn recognition(&self, turn: usize) -> Vec<Content> {
        answers(self.atlas, self.atlas.facts.register.get(self.index).code, turn)
    }

    /// The notes on the placemat.
    pub(super) fn placemat(&self) -> Vec<Content> {
        let note = |aspect, words: &str, year| Content::Placemat { aspect, words: Words::new(words), year };
        let own = self.written;
        let history = own.history.iter().map(|each| note(Aspect::History, &each.words, Some(each.year)));
        [
            note(Aspect::Location, &self.location(), None),
            note(Aspect::Position, &own.position, None),
            note(Aspect::Role, &own.role, None),
            note(Aspect::Identity, &own.identity, None),
        ]
        .into_iter()
        .chain(history)
        .collect()
    }

    /// The cards: what the figures signal, and what people add.
    pub(super) fn cards(&self) -> Vec<Content> {
        let mut cards: Vec<Content> =
            self.looked_at().map(|(signal, used)| self.judged(signal, used)).collect();
        let card = |kind, words: &str, evidence| Content::Card {
            kind,
            words: Words::new(words),
            theme: None,
            evidence,
        };
        let evidence = self.signals.first().map(|signal| Evidence::Signal(self.task(signal).id.clone()));
        let own = self.written;
        cards.push(card(CardKind::Task, &own.task, evidence.into_iter().collect()));
        cards.push(card(CardKind::Challenge, &own.challenge, Vec::new()));
        cards.push(card(CardKind::Opportunity, &own.opportunity, Vec::new()));
        cards
    }

    /// The signals that the table looked at, with what it did with each.
    fn looked_at(&self) -> impl Iterator<Item = (&Signal, SignalUse)> {
        let used = [SignalUse::Adopted, SignalUse::Adopted, SignalUse::Changed, SignalUse::Rejected];
        self.signals.iter().take(LOOKED_AT).zip(used)
    }

    /// Whether the table said that a task of the catalogue is not its own.
    pub(super) fn rejects(&self, task: &str) -> bool {
        self.looked_at().any(|(signal, used)| used == SignalUse::Rejected && self.task(signal).id == task)
    }

    fn judged(&self, signal: &Signal, used: SignalUse) -> Content {
        let task = self.task(signal);
        let name = task.name.get(Language::Nl);
        let words = match used {
            SignalUse::Adopted => name.to_owned(),
            SignalUse::Changed => format!("{name}, {}", self.written.changed),
            SignalUse::Rejected => self.written.rejected.clone(),
        };
        Content::Signal { signal: task.id.clone(), used, words: Words::new(&words) }
    }

    fn location(&self) -> String {
        let near = self.atlas.locations[self.index].nearest_large_city.as_ref();
        match near {
            Some(near) => {
                let city = &self.atlas.facts.register.get(near.index).name;
                format!("Ongeveer {:.0} kilometer van {city}", near.km)
            }
            None => "Zelf een grote stad in de omgeving".to_owned(),
        }
    }

    pub(super) fn task(&self, signal: &Signal) -> &'a atlas::signal::GuidingTask {
        &self.atlas.facts.catalogue.tasks[signal.task]
    }

    /// The name of a task within a sentence.
    pub(super) fn lower(&self, signal: &Signal) -> String {
        let name = self.task(signal).name.get(Language::Nl);
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }
}
