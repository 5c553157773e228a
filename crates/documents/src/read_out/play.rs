//! What-if in words: what was changed, and what that did.

use course::{Change, ComparisonId, Difference, OptionSet, Points, Remaining};

use super::speaker::{Speaker, counted};

impl Speaker<'_> {
    /// A change as a short order: `Neem “A”`.
    #[must_use]
    pub fn change(&self, change: Change) -> String {
        match change {
            Change::Take(option) => {
                self.say("read-out-change-take", &[("option", self.option(option).into())])
            }
            Change::Drop(option) => {
                self.say("read-out-change-drop", &[("option", self.option(option).into())])
            }
            Change::Lift(bar) => {
                let [one, other] = self.model.bar(bar).between.map(|option| self.option(option));
                self.say("read-out-change-lift", &[("one", one.into()), ("other", other.into())])
            }
            Change::Floor(on, floor) => self.floor_change(on, floor),
        }
    }

    fn floor_change(&self, on: ComparisonId, floor: Option<Points>) -> String {
        let on = ("on", self.comparison(on).into());
        match floor {
            Some(floor) => {
                self.say("read-out-change-floor", &[on, ("points", self.points(floor.value()).into())])
            }
            None => self.say("read-out-change-no-floor", &[on]),
        }
    }

    /// What remains, as a sentence.
    #[must_use]
    pub fn remaining(&self, remaining: &Remaining) -> String {
        let values = [
            ("schemes", self.whole(remaining.schemes).into()),
            ("acceptable", self.whole(remaining.acceptable).into()),
            ("number", counted(remaining.acceptable).into()),
        ];
        let key = match remaining.schemes {
            0 => "read-out-remaining-nothing",
            1 => "read-out-remaining-one",
            _ => "read-out-remaining",
        };
        self.say(key, &values)
    }

    /// How many acceptable combinations there were, and how many are left.
    #[must_use]
    pub fn numbers(&self, before: u64, after: u64) -> String {
        let values = [("before", self.whole(before).into()), ("after", self.whole(after).into())];
        self.say("read-out-difference", &values)
    }

    /// What a change did, as sentences.
    #[must_use]
    pub fn difference(&self, difference: &Difference) -> Vec<String> {
        let mut told = vec![self.numbers(difference.before.acceptable, difference.after.acceptable)];
        let listed = |key: &str, options: OptionSet| {
            let values = [("options", self.scheme(options).into()), ("number", options.len().into())];
            (!options.is_empty()).then(|| self.say(key, &values))
        };
        told.extend(listed("read-out-difference-appear", difference.appear));
        // When nothing is left, all of them vanish: why that is, is told elsewhere.
        if difference.after.acceptable > 0 {
            told.extend(listed("read-out-difference-vanish", difference.vanish));
        }
        told
    }
}
