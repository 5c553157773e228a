//! Why nothing is left, and the smallest change that leaves something.

use course::{LoweredFloor, Remedy, Standstill};

use super::speaker::{Speaker, counted};

/// So many ways out are told; the smallest are first.
const WAYS: usize = 3;

impl Speaker<'_> {
    /// Why nothing is left, then the smallest changes that leave something, a sentence each.
    #[must_use]
    pub fn standstill(&self, standstill: &Standstill) -> Vec<String> {
        let mut told: Vec<String> = self.cause(standstill).into_iter().collect();
        let ways = standstill.remedies.iter().take(WAYS).enumerate();
        told.extend(ways.map(|(place, remedy)| {
            let key = if place == 0 { "read-out-smallest" } else { "read-out-or-else" };
            self.say(key, &[("change", self.remedy(remedy).into())])
        }));
        if standstill.remedies.is_empty() {
            let is_empty = standstill.bars.is_empty() && standstill.floors.is_empty();
            let key = if is_empty { "read-out-standstill-dropped" } else { "read-out-standstill-no-way" };
            told.push(self.say(key, &[]));
        }
        told
    }

    fn cause(&self, standstill: &Standstill) -> Option<String> {
        if !standstill.bars.is_empty() {
            let pairs: Vec<String> = standstill.bars.iter().map(|bar| self.pair(*bar)).collect();
            let areas: Vec<String> = standstill.areas.iter().map(|area| self.area(*area)).collect();
            let values = [
                ("pairs", pairs.join("; ").into()),
                ("areas", self.list(&areas).into()),
                ("number", pairs.len().into()),
            ];
            return Some(self.say("read-out-standstill-bars", &values));
        }
        let floors = &standstill.floors;
        (!floors.is_empty()).then(|| {
            let values = [("floors", self.floors(floors).into()), ("number", floors.len().into())];
            self.say("read-out-standstill-floors", &values)
        })
    }

    fn pair(&self, bar: course::BarId) -> String {
        let [one, other] = self.model.bar(bar).between.map(|option| self.option(option));
        self.say("read-out-pair", &[("one", one.into()), ("other", other.into())])
    }

    /// A change, with what it leaves.
    fn remedy(&self, remedy: &Remedy) -> String {
        match remedy {
            Remedy::Lift { bars, schemes, acceptable } => {
                let pairs: Vec<String> = bars.iter().map(|bar| self.pair(*bar)).collect();
                let key = if *acceptable > 0 { "read-out-way-lift" } else { "read-out-way-lift-below" };
                let left = if *acceptable > 0 { *acceptable } else { *schemes };
                let values = [
                    ("pairs", self.list(&pairs).into()),
                    ("count", self.whole(left).into()),
                    ("number", counted(left).into()),
                ];
                self.say(key, &values)
            }
            Remedy::Lower { floors, acceptable } => {
                let floors: Vec<String> = floors.iter().map(|floor| self.lowered(floor)).collect();
                let values = [
                    ("floors", self.list(&floors).into()),
                    ("count", self.whole(*acceptable).into()),
                    ("number", counted(*acceptable).into()),
                ];
                self.say("read-out-way-lower", &values)
            }
        }
    }

    fn lowered(&self, floor: &LoweredFloor) -> String {
        let values = [
            ("on", self.comparison(floor.on).into()),
            ("by", self.points(floor.from - floor.to).into()),
            ("from", self.points(floor.from).into()),
            ("to", self.points(floor.to).into()),
        ];
        self.say("read-out-lowered", &values)
    }
}
