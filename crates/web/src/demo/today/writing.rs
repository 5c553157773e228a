//! What the people of a town write: from its own figures where there are any, and invented otherwise.

use atlas::{
    Atlas,
    signal::{Signal, strongest},
};
use domain::{
    Language, MunicipalityCode,
    session::{Aspect, CardKind, Content, Evidence, SignalUse, Words},
};

use crate::demo::recognition::answers;

/// So many signals are looked at.
const LOOKED_AT: usize = 4;

/// What people come for, with the task of their town.
const REASONS: [&str; 4] = [
    "Ik wil weten hoe anderen omgaan met deze opgave",
    "Wij zoeken buren die hetzelfde willen",
    "Ik neem graag een keuze mee naar de raad",
    "Ik wil scherper zien wat wij zelf kunnen",
];

/// What people offer.
const OFFERS: [&str; 4] = [
    "Onze ervaring met een regionale afspraak over woningen",
    "Een werkwijze om met inwoners te kiezen",
    "Cijfers over onze binnenstad",
    "Wat bij ons niet lukte, en waarom",
];

/// Who a town is, in invented words.
const IDENTITIES: [&str; 4] = [
    "Nuchter, met een hart voor verenigingen",
    "Een stad waar je elkaar nog kent",
    "Trots op het landschap om ons heen",
    "Een plaats van doeners, met veel bedrijven van families",
];

/// What made a town what it is, in invented words.
const EARLIER: [(i16, &str); 4] = [
    (1975, "Voorbeeld: nieuwe wijken, de gemeente groeit snel"),
    (1964, "Voorbeeld: de weg naar de stad gaat open"),
    (1981, "Voorbeeld: de grootste fabriek sluit"),
    (1958, "Voorbeeld: het station krijgt een tweede spoor"),
];

/// The same, not so long ago.
const LATER: [(i16, &str); 3] = [
    (2012, "Voorbeeld: de binnenstad is vernieuwd"),
    (2009, "Voorbeeld: het ziekenhuis fuseert en blijft"),
    (2017, "Voorbeeld: de eerste wijk gaat van het gas"),
];

/// Challenges that are not in the figures.
const CHALLENGES: [&str; 4] = [
    "Te weinig mensen om alle plannen uit te voeren",
    "Geld van het Rijk komt per project, niet voor de lange termijn",
    "De regio praat veel, maar besluit weinig",
    "Jongeren vertrekken na hun eindexamen",
];

/// Opportunities that are not in the figures.
const OPPORTUNITIES: [&str; 4] = [
    "Een nieuw station maakt ons beter bereikbaar",
    "Leegstaande winkels worden woningen",
    "Een opleiding van het mbo in onze stad",
    "Samen met de buren een bedrijvenpark vernieuwen",
];

/// A town with its figures.
pub(super) struct Town<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) index: usize,
    pub(super) signals: Vec<Signal>,
}

impl<'a> Town<'a> {
    /// The town with this code.
    pub(super) fn of(atlas: &'a Atlas, code: MunicipalityCode) -> Option<Town<'a>> {
        let index = atlas.facts.register.index(code)?;
        Some(Town { atlas, index, signals: strongest(atlas.signals(index)) })
    }

    /// How somebody introduces themselves.
    pub(super) fn introduction(&self, turn: usize) -> Content {
        let reason = REASONS[turn % REASONS.len()];
        let words = match self.signals.first() {
            Some(signal) => format!("{reason}. Bij ons speelt vooral: {}.", self.lower(signal)),
            None => format!("{reason}."),
        };
        Content::Introduction { words: Words::new(&words), offers: Words::new(OFFERS[turn % OFFERS.len()]) }
    }

    /// What a trend slide brings to mind.
    pub(super) fn about_a_trend(&self) -> Content {
        let words = match self.signals.first() {
            Some(signal) => format!("Wij herkennen dit. Het raakt onze opgave: {}.", self.lower(signal)),
            None => "Wij herkennen dit, maar bij ons gaat het langzamer.".to_owned(),
        };
        Content::Answer { words: Words::new(&words) }
    }

    /// What somebody says of the figures.
    pub(super) fn recognition(&self, turn: usize) -> Vec<Content> {
        answers(self.atlas, self.atlas.facts.register.get(self.index).code, turn)
    }

    /// The notes on the placemat.
    pub(super) fn placemat(&self, turn: usize) -> Vec<Content> {
        let note = |aspect, words: &str, year| Content::Placemat { aspect, words: Words::new(words), year };
        let working = self.position_ratio() >= 1.0;
        let position = match working {
            true => "Hier zijn meer banen dan werkende inwoners: mensen komen hierheen",
            false => "Veel van onze inwoners werken ergens anders",
        };
        let role = match working {
            true => "Centrum voor de dorpen en steden om ons heen",
            false => "Een plek om te wonen, met de stad dichtbij",
        };
        let (early, late) = (EARLIER[turn % EARLIER.len()], LATER[turn % LATER.len()]);
        vec![
            note(Aspect::Location, &self.location(), None),
            note(Aspect::Position, position, None),
            note(Aspect::Role, role, None),
            note(Aspect::Identity, IDENTITIES[turn % IDENTITIES.len()], None),
            note(Aspect::History, early.1, Some(early.0)),
            note(Aspect::History, late.1, Some(late.0)),
        ]
    }

    /// The cards: what the figures signal, and what people add.
    pub(super) fn cards(&self, turn: usize) -> Vec<Content> {
        let mut cards: Vec<Content> =
            self.looked_at().map(|(signal, used)| self.judged(signal, used)).collect();
        let card = |kind, words: &str, evidence| Content::Card {
            kind,
            words: Words::new(words),
            theme: None,
            evidence,
        };
        let evidence = self.signals.first().map(|signal| Evidence::Signal(self.task(signal).id.clone()));
        cards.push(card(
            CardKind::Task,
            "Met de regio afspreken wie wat doet",
            evidence.into_iter().collect(),
        ));
        cards.push(card(CardKind::Challenge, CHALLENGES[turn % CHALLENGES.len()], Vec::new()));
        cards.push(card(CardKind::Opportunity, OPPORTUNITIES[turn % OPPORTUNITIES.len()], Vec::new()));
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
            SignalUse::Changed => format!("{name}, vooral samen met onze buren"),
            SignalUse::Rejected => "Dit speelt bij ons minder dan de cijfers zeggen".to_owned(),
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

    fn position_ratio(&self) -> f64 {
        self.atlas.positions[self.index].job_ratio.unwrap_or(0.0)
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
