//! How it stands with each option: in, out, or in every combination; and why.

use course::{Analysis, AreaId, BarId, MissedFloor, Necessity, Obstacle, OptionId, OptionSet, Standing};

use fluent_bundle::FluentValue;

use super::speaker::{Speaker, counted, quoted};

/// How an option stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionState {
    /// It cannot be missed.
    Necessary,
    /// It is in an acceptable combination.
    Possible,
    /// It is in a combination, but in none that reaches the floors.
    BelowFloor,
    /// It is in no combination.
    Impossible,
}

impl OptionState {
    fn of(standing: &Standing) -> OptionState {
        match standing {
            _ if !standing.necessary.is_empty() => OptionState::Necessary,
            _ if standing.acceptable > 0 => OptionState::Possible,
            _ if standing.is_possible() => OptionState::BelowFloor,
            _ => OptionState::Impossible,
        }
    }

    pub(crate) const fn key(self) -> &'static str {
        match self {
            OptionState::Necessary => "necessary",
            OptionState::Possible => "possible",
            OptionState::BelowFloor => "below-floor",
            OptionState::Impossible => "impossible",
        }
    }

    /// Whether it is still in an acceptable combination.
    #[must_use]
    pub const fn is_alive(self) -> bool {
        matches!(self, OptionState::Necessary | OptionState::Possible)
    }
}

/// An option with how it stands.
#[derive(Clone, Debug)]
pub struct OptionLine {
    /// The option.
    pub option: OptionId,
    /// Its decision area.
    pub area: AreaId,
    /// The option in the words of the table.
    pub label: String,
    /// How it stands.
    pub state: OptionState,
    /// The state in a word or two.
    pub state_label: String,
    /// Why, as one or more sentences.
    pub sentences: Vec<String>,
    /// Whether every condition is met or owned.
    pub is_feasible: bool,
    /// The conditions that nobody sees to.
    pub open: Vec<String>,
    /// How many acceptable combinations hold it.
    pub combinations: u64,
    /// The share of weights and participants for which it is among the best, 0 to 1.
    pub desirable: Option<f64>,
}

pub(super) fn lines(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<OptionLine> {
    let line = |standing: &Standing| {
        let state = OptionState::of(standing);
        let desirability = analysis.desirability.get(standing.option.index());
        OptionLine {
            option: standing.option,
            area: speaker.model.option(standing.option).area,
            label: speaker.label(standing.option).to_owned(),
            state,
            state_label: speaker.say(&format!("read-out-state-{}", state.key()), &[]),
            sentences: speaker.standing(standing, analysis.acceptable),
            is_feasible: standing.is_feasible(),
            open: standing.open.iter().map(|id| speaker.condition(*id)).collect(),
            combinations: standing.acceptable,
            desirable: desirability.map(|one| one.share),
        }
    };
    analysis.standings.iter().map(line).collect()
}

/// What is in every combination is needed for every task; that is said once.
fn told_once(necessary: &[Necessity]) -> impl Iterator<Item = &Necessity> {
    let in_every = necessary.contains(&Necessity::InEveryScheme);
    necessary.iter().filter(move |why| !in_every || **why == Necessity::InEveryScheme)
}

impl Speaker<'_> {
    /// How it stands with an option and why; `acceptable` is the number of acceptable combinations.
    #[must_use]
    pub fn standing(&self, standing: &Standing, acceptable: u64) -> Vec<String> {
        let mut sentences: Vec<String> =
            told_once(&standing.necessary).map(|why| self.necessity(standing.option, *why)).collect();
        match &standing.obstacle {
            Some(obstacle) => sentences.extend(self.drops_out(standing.option, obstacle)),
            None if !standing.necessary.contains(&Necessity::InEveryScheme) => {
                sentences.push(self.say(
                    "read-out-possible",
                    &[
                        ("option", self.option(standing.option).into()),
                        ("count", self.whole(standing.acceptable).into()),
                        ("of", self.whole(acceptable).into()),
                        ("number", counted(acceptable).into()),
                    ],
                ));
            }
            None => {}
        }
        if !standing.open.is_empty() {
            let open: Vec<String> = standing.open.iter().map(|id| self.condition(*id)).collect();
            sentences.push(self.say("read-out-open", &[("conditions", self.list(&open).into())]));
        } else if let Some(names) = self.joining(standing.option) {
            sentences.push(self.say("read-out-feasible-if", &names));
        }
        sentences
    }

    /// The partners of an option of which nobody noted that they join, as values of a text; `None` when it needs nobody.
    pub(crate) fn joining(self, option: OptionId) -> Option<[(&'static str, FluentValue<'static>); 2]> {
        let codes = self.model.partners_to_join(option);
        let names: Vec<String> = codes.iter().map(|code| self.municipality(*code)).collect();
        (!names.is_empty()).then(|| [("names", self.list(&names).into()), ("number", names.len().into())])
    }

    /// Why an option cannot be missed.
    pub(crate) fn necessity(&self, option: OptionId, why: Necessity) -> String {
        let option = ("option", self.option(option).into());
        match why {
            Necessity::InEveryScheme => self.say("read-out-necessary", &[option]),
            Necessity::ForUrgentTask(task) => {
                let task = quoted(&self.model.task(task).label);
                self.say("read-out-necessary-task", &[option, ("task", task.into())])
            }
        }
    }

    /// "Keuze A2 valt af, omdat …", with each reason as a sentence of its own.
    fn drops_out(&self, option: OptionId, obstacle: &Obstacle) -> Vec<String> {
        let name = ("option", self.option(option).into());
        match obstacle {
            Obstacle::Bars { bars, areas } if !areas.is_empty() => {
                let areas: Vec<String> = areas.iter().map(|area| self.area(*area)).collect();
                let key = "read-out-drops-area";
                let count = ("count", areas.len().into());
                let mut sentences = vec![self.say(key, &[name, ("areas", self.list(&areas).into()), count])];
                sentences.extend(bars.iter().map(|bar| self.bar(*bar)));
                sentences
            }
            Obstacle::Bars { bars, .. } => {
                let mut sentences = vec![self.say("read-out-drops-bar", &[name])];
                sentences.extend(bars.iter().map(|bar| self.bar(*bar)));
                sentences
            }
            Obstacle::Floors(floors) if floors.is_empty() => {
                vec![self.say("read-out-drops-nothing", &[name])]
            }
            Obstacle::Floors(floors) => {
                let key = if floors.len() == 1 { "read-out-drops-floor" } else { "read-out-drops-floors" };
                vec![self.say(key, &[name, ("floors", self.floors(floors).into())])]
            }
            Obstacle::SameArea(area) => {
                vec![self.say("read-out-apart-area", &[("area", self.area(*area).into())])]
            }
        }
    }

    /// What keeps two or more options apart, as sentences.
    #[must_use]
    pub fn apart(&self, options: OptionSet, obstacle: &Obstacle) -> Vec<String> {
        match obstacle {
            Obstacle::SameArea(area) => {
                vec![self.say("read-out-apart-area", &[("area", self.area(*area).into())])]
            }
            Obstacle::Bars { bars, areas } => {
                let mut sentences = Vec::new();
                if !areas.is_empty() {
                    let areas: Vec<String> = areas.iter().map(|area| self.area(*area)).collect();
                    let names = [
                        ("options", self.scheme(options).into()),
                        ("areas", self.list(&areas).into()),
                        ("count", areas.len().into()),
                    ];
                    sentences.push(self.say("read-out-apart-areas", &names));
                }
                sentences.extend(bars.iter().map(|bar| self.bar(*bar)));
                sentences
            }
            Obstacle::Floors(floors) => {
                let key = if floors.len() == 1 { "read-out-apart-floor" } else { "read-out-apart-floors" };
                vec![self.say(key, &[("floors", self.floors(floors).into())])]
            }
        }
    }

    /// A bar with its reason: `“A” gaat niet samen met “B”: reden.`
    #[must_use]
    pub fn bar(&self, bar: BarId) -> String {
        let bar = self.model.bar(bar);
        let [one, other] = bar.between.map(|option| self.option(option));
        let reason = bar.reason.trim_end_matches('.');
        self.say("read-out-bar", &[("one", one.into()), ("other", other.into()), ("reason", reason.into())])
    }

    /// One floor with the best that is reached; of several, each may be reached alone.
    pub(crate) fn floors(&self, floors: &[MissedFloor]) -> String {
        let key = if floors.len() == 1 { "read-out-floor" } else { "read-out-floor-needed" };
        let told = |missed: &MissedFloor| {
            let values = [
                ("on", self.comparison(missed.on).into()),
                ("best", self.points(missed.best).into()),
                ("floor", self.points(missed.floor).into()),
            ];
            self.say(key, &values)
        };
        self.list(&floors.iter().map(told).collect::<Vec<_>>())
    }
}
