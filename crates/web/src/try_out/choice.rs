//! What a visitor chose: options taken and dropped, bars lifted, floors moved. Read with patience: what is not in
//! the model is left out.

use course::{BarId, Change, ComparisonId, Model, OptionId, Points, Remaining};
use documents::read_out::Speaker;

use crate::query::Address;

/// Names of the fields, in address and form.
pub(super) const TAKE: &str = "neem";
pub(super) const DROP: &str = "zonder";
pub(super) const LIFT: &str = "samen";
pub(super) const FLOOR: &str = "grens";

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choice {
    pub(super) taken: Vec<OptionId>,
    pub(super) dropped: Vec<OptionId>,
    pub(super) lifted: Vec<BarId>,
    /// Floors that differ from those of the model.
    pub(super) floors: Vec<(ComparisonId, Option<Points>)>,
    /// Fields of floors with something that is no number, as it was typed.
    pub(super) wrong: Vec<(ComparisonId, String)>,
}

impl Choice {
    /// Reads what was chosen; `all` gives the values of a field.
    pub(super) fn read(model: &Model, all: &dyn Fn(&str) -> Vec<String>) -> Self {
        // A field can hold several keys with commas between: that keeps an address short.
        let keys = |name: &str| -> Vec<String> {
            all(name)
                .iter()
                .flat_map(|value| value.split(',').map(str::to_owned).collect::<Vec<_>>())
                .collect()
        };
        let options = |name: &str| -> Vec<OptionId> {
            keys(name).iter().filter_map(|key| model.option_by_key(key)).collect()
        };
        let mut choice = Self::default();
        let areas = model.areas().iter().map(|area| area.key.to_string());
        let taken = areas.flat_map(|area| options(&format!("{TAKE}-{area}"))).chain(options(TAKE));
        for option in taken {
            let area = model.option(option).area;
            choice.taken.retain(|other| model.option(*other).area != area);
            choice.taken.push(option);
        }
        choice.dropped = options(DROP).into_iter().filter(|option| !choice.taken.contains(option)).collect();
        choice.dropped.sort_unstable();
        choice.dropped.dedup();
        let places = keys(LIFT);
        let is_lifted = |bar: &BarId| places.iter().any(|place| *place == (bar.index() + 1).to_string());
        choice.lifted = model.bar_ids().filter(is_lifted).collect();
        for on in model.comparison_ids() {
            let key = &model.comparison(on).key;
            // In the address all floors stand together: `grens=residents_1.5,region_-`.
            let in_address = keys(FLOOR).iter().find_map(|each| {
                each.rsplit_once('_').filter(|(on, _)| *on == key.as_str()).map(|(_, floor)| floor.to_owned())
            });
            let typed = all(&format!("{FLOOR}-{key}")).first().cloned().or(in_address);
            choice.read_floor(model, on, &typed.unwrap_or_default());
        }
        choice
    }

    /// An empty field leaves the floor as it is; a hyphen takes it away.
    fn read_floor(&mut self, model: &Model, on: ComparisonId, typed: &str) {
        let typed = typed.trim();
        if typed.is_empty() {
            return;
        }
        let floor = match typed {
            "-" | "–" => Ok(None),
            number => number
                .replace(',', ".")
                .replace('−', "-")
                .parse()
                .map_err(|_| ())
                .and_then(|number: f64| Points::try_from(number).map(Some).map_err(|_| ())),
        };
        match floor {
            Ok(floor) if floor == model.comparison(on).floor => {}
            Ok(floor) => self.floors.push((on, floor)),
            Err(()) => self.wrong.push((on, typed.chars().take(20).collect())),
        }
    }

    /// The floor as it is now.
    pub(super) fn floor(&self, model: &Model, on: ComparisonId) -> Option<Points> {
        let changed = self.floors.iter().find(|(other, _)| *other == on);
        changed.map_or(model.comparison(on).floor, |(_, floor)| *floor)
    }

    /// Whether nothing was chosen.
    pub(super) fn is_empty(&self) -> bool {
        self.taken.is_empty() && self.dropped.is_empty() && self.lifted.is_empty() && self.floors.is_empty()
    }

    /// The model with its bars lifted and its floors moved.
    pub(super) fn applied(&self, model: &Model) -> Model {
        let lifted = model.without_bars(&self.lifted);
        self.floors.iter().fold(lifted, |model, (on, floor)| model.with_floor(*on, *floor))
    }

    /// What is chosen from the changed model.
    pub(super) fn changes(&self) -> impl Iterator<Item = Change> {
        let taken = self.taken.iter().map(|option| Change::Take(*option));
        taken.chain(self.dropped.iter().map(|option| Change::Drop(*option)))
    }

    /// What the choices are, and what they did together.
    pub(super) fn told(
        &self,
        model: &Model,
        speaker: &Speaker<'_>,
        before: u64,
        after: &Remaining,
    ) -> Vec<String> {
        if self.is_empty() {
            return Vec::new();
        }
        let bars = self.lifted.iter().filter(|bar| bar.index() < model.bars().len());
        let floors = self.floors.iter().map(|(on, floor)| Change::Floor(*on, *floor));
        let all = self.changes().chain(bars.map(|bar| Change::Lift(*bar))).chain(floors);
        let mut told: Vec<String> = all.map(|change| format!("{}.", speaker.change(change))).collect();
        told.push(speaker.numbers(before, after.acceptable));
        told
    }

    /// The address of the example with these choices.
    pub(super) fn address(&self, model: &Model) -> String {
        let keys = |options: &[OptionId]| -> String {
            options.iter().map(|option| model.option(*option).key.to_string()).collect::<Vec<_>>().join(",")
        };
        let floor = |(on, floor): &(ComparisonId, Option<Points>)| {
            let floor = floor.map_or_else(|| "-".to_owned(), |floor| floor.to_string());
            format!("{}_{floor}", model.comparison(*on).key)
        };
        let floors: Vec<String> = self.floors.iter().map(floor).collect();
        let bars: Vec<String> = self.lifted.iter().map(|bar| (bar.index() + 1).to_string()).collect();
        Address::new(super::ADDRESS)
            .with(TAKE, keys(&self.taken))
            .with(DROP, keys(&self.dropped))
            .with(LIFT, bars.join(","))
            .with(FLOOR, floors.join(","))
            .written()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Model {
        Model::from_json(super::super::DUTCH).unwrap()
    }

    fn read(model: &Model, pairs: &[(&str, &str)]) -> Choice {
        Choice::read(model, &|name| {
            pairs.iter().filter(|(each, _)| *each == name).map(|(_, value)| (*value).to_owned()).collect()
        })
    }

    #[test]
    fn what_is_not_in_the_model_is_left_out() {
        let model = model();
        let choice =
            read(&model, &[("neem", "moon,station"), ("zonder", "station,edge"), ("samen", "2,99,x")]);
        let key = |option: &OptionId| model.option(*option).key.to_string();
        assert_eq!(choice.taken.iter().map(key).collect::<Vec<_>>(), ["station"]);
        assert_eq!(choice.dropped.iter().map(key).collect::<Vec<_>>(), ["edge"]);
        assert_eq!(choice.lifted.len(), 1);
    }

    #[test]
    fn one_option_per_question_is_taken() {
        let model = model();
        let choice = read(&model, &[("neem", "station,edge"), ("neem-centre", "culture")]);
        assert_eq!(choice.taken.len(), 2);
    }

    #[test]
    fn an_address_is_short_and_reads_back() {
        let model = model();
        let pairs = [
            ("neem-homes", "edge"),
            ("zonder", "road"),
            ("samen", "1"),
            ("grens-region", "2,5"),
            ("grens-later", "-"),
        ];
        let choice = read(&model, &pairs);
        let address = choice.address(&model);
        assert_eq!(address, "/koers/proberen?neem=edge&zonder=road&samen=1&grens=region_2.5,later_-");
        let pairs: Vec<(&str, &str)> =
            address["/koers/proberen?".len()..].split('&').filter_map(|pair| pair.split_once('=')).collect();
        assert_eq!(read(&model, &pairs), choice);
    }

    #[test]
    fn a_floor_is_a_number_or_nothing() {
        let model = model();
        let pairs = [
            ("grens-residents", "1"),
            ("grens-region", "2,5"),
            ("grens-later", "-"),
            ("grens-visitors", "veel"),
        ];
        let choice = read(&model, &pairs);
        assert_eq!(choice.floors.len(), 2, "the floor of residents is 1 already");
        assert_eq!(choice.wrong.len(), 1);
        let applied = choice.applied(&model);
        let on = model.comparison_by_key("region").unwrap();
        assert_eq!(applied.comparison(on).floor, Some(Points::hundredths(250)));
    }
}
