//! Dilemmas as cards: what collides, the evidence, and the question to others.

use std::collections::BTreeSet;

use course::{Analysis, BestTenth, Dilemma, Division, Obstacle, OptionId, OptionSet, Vote};

use super::speaker::Speaker;

/// The kind of a dilemma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DilemmaKind {
    /// An option that unites two wishes is missing.
    MissingOption,
    /// What is best for one is not best for the other.
    TradeOff,
    /// People want different things.
    ValueClash,
}

/// A dilemma as a card.
#[derive(Clone, Debug)]
pub struct DilemmaCard {
    /// The kind.
    pub kind: DilemmaKind,
    /// The kind in words.
    pub kind_label: String,
    /// What collides, short.
    pub title: String,
    /// What collides, as a sentence.
    pub sentence: String,
    /// The evidence, a sentence each.
    pub evidence: Vec<String>,
    /// What could be asked of the others in the room.
    pub question: String,
    /// The options that it is about; none for a trade-off.
    pub options: Vec<OptionId>,
}

pub(super) fn cards(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<DilemmaCard> {
    let mut dilemmas: Vec<&Dilemma> = analysis.dilemmas.iter().collect();
    dilemmas.sort_by(|one, other| {
        kind_order(one).cmp(&kind_order(other)).then(strength(other).total_cmp(&strength(one)))
    });
    // Where many answers to one question are wanted, every two of them collide: the strongest two say it.
    let mut told = BTreeSet::new();
    dilemmas.retain(|dilemma| match dilemma {
        Dilemma::MissingOption { apart: Obstacle::SameArea(area), .. } => told.insert(*area),
        _ => true,
    });
    // One option that goes with little else would fill the list: what is about something new comes first.
    let mut named = BTreeSet::new();
    let (fresh, again): (Vec<&Dilemma>, Vec<&Dilemma>) =
        dilemmas.into_iter().partition(|dilemma| match dilemma {
            Dilemma::MissingOption { votes, .. } => {
                let is_new = votes.iter().all(|vote| !named.contains(&vote.option));
                named.extend(votes.iter().map(|vote| vote.option));
                is_new
            }
            _ => true,
        });
    fresh.into_iter().chain(again).map(|dilemma| speaker.dilemma(dilemma)).collect()
}

/// First what divides people, then what many want and cannot have together, then trade-offs. Two answers to one question
/// come last: that they exclude each other is no news.
const fn kind_order(dilemma: &Dilemma) -> u8 {
    match dilemma {
        Dilemma::ValueClash { .. } => 0,
        Dilemma::MissingOption { apart: Obstacle::SameArea(_), .. } => 3,
        Dilemma::MissingOption { .. } => 1,
        Dilemma::TradeOff { .. } => 2,
    }
}

/// How strong a dilemma is among those of its kind: how far a vote lies apart, how many want both, how many points the
/// best on one side misses on the other.
fn strength(dilemma: &Dilemma) -> f64 {
    match dilemma {
        Dilemma::ValueClash { vote } => -vote.agreement.unwrap_or(0.0),
        Dilemma::MissingOption { votes, .. } => {
            let share = |vote: &Vote| f64::from(vote.in_favour()) / f64::from(vote.votes().max(1));
            votes.iter().map(share).sum()
        }
        Dilemma::TradeOff { best: [one, other] } => {
            (other.from - one.other_at_most) + (one.from - other.other_at_most)
        }
    }
}

impl Speaker<'_> {
    /// A dilemma as a card.
    #[must_use]
    pub fn dilemma(&self, dilemma: &Dilemma) -> DilemmaCard {
        let (kind, key) = match dilemma {
            Dilemma::MissingOption { .. } => (DilemmaKind::MissingOption, "missing-option"),
            Dilemma::TradeOff { .. } => (DilemmaKind::TradeOff, "trade-off"),
            Dilemma::ValueClash { .. } => (DilemmaKind::ValueClash, "value-clash"),
        };
        let [one, other] = self.sides(dilemma);
        let told = |what: &str| {
            let names = [("one", one.as_str().into()), ("other", other.as_str().into())];
            self.say(&format!("read-out-dilemma-{key}-{what}"), &names)
        };
        DilemmaCard {
            kind,
            kind_label: self.say(&format!("read-out-dilemma-{key}"), &[]),
            title: told("title"),
            sentence: told("sentence"),
            evidence: self.evidence(dilemma),
            question: told("question"),
            options: dilemma.options(),
        }
    }

    /// The two sides of a dilemma; a value clash has one, its decision area is the other.
    fn sides(&self, dilemma: &Dilemma) -> [String; 2] {
        match dilemma {
            Dilemma::MissingOption { votes, .. } => votes.map(|vote| self.option(vote.option)),
            Dilemma::TradeOff { best } => best.map(|tenth| self.comparison(tenth.on).to_owned()),
            Dilemma::ValueClash { vote } => {
                [self.option(vote.option), self.area(self.model.option(vote.option).area)]
            }
        }
    }

    fn evidence(&self, dilemma: &Dilemma) -> Vec<String> {
        match dilemma {
            Dilemma::MissingOption { votes, apart } => {
                let mut told: Vec<String> = votes.iter().map(|vote| self.vote(vote)).collect();
                let options = OptionSet::of(votes.iter().map(|vote| vote.option));
                told.extend(self.apart(options, apart));
                told
            }
            Dilemma::TradeOff { best: [one, other] } => vec![self.tenth(one, other), self.tenth(other, one)],
            Dilemma::ValueClash { vote } => vec![self.vote(vote), self.division(vote)],
        }
    }

    fn tenth(&self, best: &BestTenth, other: &BestTenth) -> String {
        let values = [
            ("on", self.comparison(best.on).into()),
            ("other", self.comparison(other.on).into()),
            ("count", self.whole(best.schemes).into()),
            ("number", super::speaker::counted(best.schemes).into()),
            ("from", self.points(best.from).into()),
            ("reached", self.points(best.other_at_most).into()),
            ("needed", self.points(other.from).into()),
        ];
        self.say("read-out-dilemma-tenth", &values)
    }

    /// How many voted for and against.
    pub(crate) fn vote(&self, vote: &Vote) -> String {
        let against = vote.counts[0] + vote.counts[1];
        let values = [
            ("option", self.option(vote.option).into()),
            ("votes", self.whole(vote.votes().into()).into()),
            ("number", f64::from(vote.votes()).into()),
            ("favour", self.whole(vote.in_favour().into()).into()),
            ("against", self.whole(against.into()).into()),
            ("neutral", self.whole(vote.counts[2].into()).into()),
            ("unknown", self.whole(vote.unknown.into()).into()),
        ];
        self.say(if vote.unknown > 0 { "read-out-vote-unknown" } else { "read-out-vote" }, &values)
    }

    fn division(&self, vote: &Vote) -> String {
        let key = match vote.division {
            Division::TwoPeaked { .. } => "read-out-division-two-peaked",
            Division::Divided => "read-out-division-divided",
            Division::None | Division::TooFewVotes => "read-out-division-none",
        };
        self.say(key, &[])
    }
}
