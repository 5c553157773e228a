//! What people say about options themselves: whether each can be carried out, and on what condition.
//!
//! That is a judgement, beside what the engine computes: an option that is in a scheme is possible on paper, and the people
//! at the table may know why it is not. House style.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::OptionId;
use crate::model::Model;

/// Whether somebody thinks that an option can be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Possible {
    /// It can.
    Yes,
    /// It cannot.
    No,
    /// Does not know.
    Unknown,
}

/// What people say about an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Possibility {
    /// The option.
    pub option: OptionId,
    /// How many say that it can.
    pub yes: u32,
    /// How many say that it cannot.
    pub no: u32,
    /// How many do not know.
    pub unknown: u32,
    /// What people say that it needs, each once, in the order of the alphabet: an order says nothing of who wrote what.
    pub needs: Vec<String>,
}

impl Possibility {
    /// Whether some say yes and others no.
    #[must_use]
    pub const fn is_divided(&self) -> bool {
        self.yes > 0 && self.no > 0
    }

    /// Whether at least half of those who know say that it cannot: something stands in the way that is not in the model,
    /// such as a bar that nobody noted.
    #[must_use]
    pub const fn is_doubted(&self) -> bool {
        self.no > 0 && self.no >= self.yes
    }

    /// Whether anything was said that a reader must know.
    #[must_use]
    pub fn is_remarkable(&self) -> bool {
        self.no > 0 || !self.needs.is_empty()
    }
}

/// What people say about every option, in the order of the model.
#[must_use]
pub fn possibilities(model: &Model) -> Vec<Possibility> {
    model.option_ids().map(|option| possibility(model, option)).collect()
}

pub(crate) fn possibility(model: &Model, option: OptionId) -> Possibility {
    let mut found = Possibility { option, yes: 0, no: 0, unknown: 0, needs: Vec::new() };
    let mut needs: BTreeMap<String, &str> = BTreeMap::new();
    for participant in model.participants() {
        let Some(ballot) = participant.ballots.get(option.index()) else { continue };
        match ballot.possible {
            Some(Possible::Yes) => found.yes += 1,
            Some(Possible::No) => found.no += 1,
            Some(Possible::Unknown) => found.unknown += 1,
            None => {}
        }
        if let Some(text) = &ballot.needs {
            needs.entry(text.trim_end_matches('.').to_lowercase()).or_insert(text.trim_end_matches('.'));
        }
    }
    found.needs = needs.into_values().map(str::to_owned).collect();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builder::Builder;

    #[test]
    fn answers_are_counted_and_what_is_needed_is_named_once() {
        let mut builder = Builder::new("possible").unwrap();
        let area = builder.area("a", "a").unwrap();
        let [one, other] = ["a1", "a2"].map(|key| builder.option(area, key, key).unwrap());
        let said = [
            (Possible::Yes, "Geld van het Rijk."),
            (Possible::No, "geld van het rijk"),
            (Possible::Unknown, "Een besluit van de raad"),
        ];
        for (place, (answer, text)) in said.into_iter().enumerate() {
            let who = builder.participant(&format!("p{place}"), None).unwrap();
            builder.possible(who, one, answer).unwrap();
            builder.needs(who, one, text).unwrap();
        }
        let model = builder.finish().unwrap();
        let found = possibility(&model, one);
        assert_eq!((found.yes, found.no, found.unknown), (1, 1, 1));
        assert_eq!(found.needs, ["Een besluit van de raad", "Geld van het Rijk"]);
        assert!(found.is_divided() && found.is_doubted() && found.is_remarkable());
        assert!(!possibility(&model, other).is_remarkable());
        assert_eq!(
            Model::from_json(&model.to_json().unwrap()).unwrap(),
            model,
            "it is written and read back"
        );
    }
}
