//! What a town chooses in work session 2: from the templates that its figures point to, with judgements that follow
//! from what an option is expected to do, from who judges, and from a seed of the town itself.

use std::collections::BTreeSet;

use domain::{
    MunicipalityCode, PieceId,
    course::{
        Answers, AreaOption, Command, Condition, ConditionKind, ConditionState, Course, Given, Judged,
        Opinion, Origin, Pair, Possible, Scenario, Shift, Uncertainty, UncertaintyKind, Variant,
    },
    session::Words,
};

use super::writing::Town;
use crate::course::offer::offered;

/// Questions of a town: so many, and one more for every other town.
const QUESTIONS: usize = 3;

/// A neighbour at a table of the same meeting is asked before a nearer one elsewhere when it is within so many kilometres.
const NEIGHBOUR_KM: f64 = 45.0;

/// One answer in so many is "I don't know".
const UNKNOWN: usize = 9;

/// One open condition in so many makes somebody doubt whether it can be done at all.
const DOUBTS: usize = 5;

/// Pairs that a table looks at and finds to go together.
const LOOKED_AT: usize = 4;

/// Keys of options that are done with a neighbour.
const TOGETHER: [&str; 7] = ["share", "divide", "with-region", "region-jobs", "carry", "own-centre", "multi"];

/// Who scores; the order is that of the places in a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Office {
    /// Wants to get things done for residents.
    Alderman,
    /// Looks at what can be carried out.
    Adviser,
    /// Looks at the region.
    Mayor,
}

impl Office {
    /// The office of the place with this number.
    pub(super) const fn of(place: usize) -> Office {
        match place % 3 {
            0 => Office::Alderman,
            1 => Office::Adviser,
            _ => Office::Mayor,
        }
    }
}

impl Town<'_> {
    /// A number below `of` that belongs to this town and these words: the same each time, and different elsewhere.
    pub(super) fn pick(&self, words: &str, of: usize) -> usize {
        let start = 0xcbf2_9ce4_8422_2325 ^ (self.index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let hash =
            words.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        usize::try_from((hash >> 17) % of.max(1) as u64).unwrap_or(0)
    }

    /// The keys of the questions that the figures of this town point to, and that its table recognised.
    pub(super) fn questions(&self) -> Vec<&'static str> {
        let offers = offered(self.atlas, self.index, &Course::default());
        let mut tasks = BTreeSet::new();
        let own = offers.iter().filter(|offer| !self.rejects(&offer.template.task));
        let fresh = own.filter(|offer| tasks.insert(offer.template.task.as_str()));
        fresh.take(QUESTIONS + self.pick("questions", 2)).map(|offer| offer.template.key.as_str()).collect()
    }

    /// The municipality that this town does things with: a table nearby, or else the nearest of all.
    fn neighbour(&self, tables: &[MunicipalityCode]) -> Option<MunicipalityCode> {
        let register = &self.atlas.facts.register;
        let km = |other: usize| self.atlas.distances.km(self.index, other);
        let nearest = |indices: &mut dyn Iterator<Item = usize>| {
            let others = indices.filter(|other| *other != self.index);
            others.min_by(|one, other| km(*one).total_cmp(&km(*other)))
        };
        let table = nearest(&mut tables.iter().filter_map(|code| register.index(*code)));
        let near = table.filter(|table| km(*table) <= NEIGHBOUR_KM);
        let found = near.or_else(|| nearest(&mut (0..register.all().len())))?;
        Some(register.get(found).code)
    }

    /// What options need: who sees to it, and which municipality takes part.
    pub(super) fn needs(&self, course: &Course, tables: &[MunicipalityCode]) -> Vec<Command> {
        let neighbour = self.neighbour(tables);
        let together: Vec<PieceId> = TOGETHER.iter().flat_map(|key| options_called(course, key)).collect();
        let changed = course.options().filter_map(|(id, option)| {
            let mut wanted = option.clone();
            for condition in &mut wanted.conditions {
                condition.state = self.state(condition);
            }
            if together.contains(&id) {
                wanted.partners.extend(neighbour);
            }
            let revision = course.revision_of(id);
            (wanted != *option).then(|| Command::Change { id, piece: wanted.into(), revision })
        });
        changed.collect()
    }

    fn state(&self, condition: &Condition) -> ConditionState {
        let owner = match condition.kind {
            ConditionKind::Money => "Wethouder financiën",
            ConditionKind::People => "Gemeentesecretaris",
            ConditionKind::Powers => "Strategisch adviseur",
            ConditionKind::PartnerConsent => "Burgemeester",
            ConditionKind::Time => "Programmamanager",
        };
        match self.pick(condition.text.as_str(), 5) {
            0 => ConditionState::Met,
            1 | 2 => ConditionState::Owned(Words::new(owner)),
            _ => ConditionState::Open,
        }
    }

    /// What does not go together here, beside what templates say: two plans that wait for the same money, or people.
    pub(super) fn bars(&self, course: &Course) -> Vec<Command> {
        let open = course.unjudged();
        let waits = |id: PieceId, kind: ConditionKind| {
            let option = course.piece(id).and_then(|piece| piece.as_option());
            option.is_some_and(|option| option.conditions.iter().any(|each| each.kind == kind))
        };
        let mut bars = Vec::new();
        for (kind, reason) in [
            (ConditionKind::Money, "Voor beide plannen samen is in onze begroting geen geld"),
            (ConditionKind::People, "Onze organisatie heeft niet genoeg mensen voor beide tegelijk"),
        ] {
            let both: Vec<_> = open.iter().filter(|pair| pair.iter().all(|id| waits(*id, kind))).collect();
            let chosen = both.get(self.pick(reason, both.len()));
            bars.extend(chosen.map(|pair| Command::Judge {
                between: Pair::sorted(pair[0], pair[1]),
                barred: Some(Words::new(reason)),
                revision: 0,
            }));
        }
        bars
    }

    /// Some pairs that the table looked at and found to go together.
    pub(super) fn fitting(&self, course: &Course) -> Vec<Command> {
        let open = course.unjudged();
        let step = open.len() / LOOKED_AT + 1;
        let looked_at = open.iter().skip(self.pick("pairs", step)).step_by(step);
        looked_at.map(|pair| Command::Judge { between: *pair, barred: None, revision: 0 }).collect()
    }

    /// What a combination must reach at least; some towns ask nothing.
    pub(super) fn floors(&self, course: &Course) -> Vec<Command> {
        let asked = match self.pick("floors", 4) {
            0 => vec![("Uitvoerbaarheid", -100), ("Inwoners", 100)],
            1 => vec![("Inwoners", 150)],
            2 => vec![("Uitvoerbaarheid", -50)],
            _ => Vec::new(),
        };
        let floor = |(name, least): (&str, i32)| {
            let (id, found) = course.comparisons().find(|(_, each)| each.label.as_str() == name)?;
            let mut wanted = found.clone();
            wanted.floor = Some(least);
            Some(Command::Change { id, piece: wanted.into(), revision: course.revision_of(id) })
        };
        asked.into_iter().filter_map(floor).collect()
    }

    /// The task that the figures point to most cannot wait.
    pub(super) fn urgent(&self, course: &Course) -> Option<Command> {
        let strong = self.signals.first().filter(|signal| signal.strength > 1)?;
        let key = self.task(strong).id.as_str();
        let (id, task) = course.tasks().find(|(_, task)| task.key.as_deref() == Some(key))?;
        let mut wanted = task.clone();
        wanted.urgent = true;
        Some(Command::Change { id, piece: wanted.into(), revision: course.revision_of(id) })
    }

    /// Two futures: less money for what costs money, and hardly any growth.
    pub(super) fn futures(&self, course: &Course) -> Vec<Command> {
        let named = |name: &str| course.comparisons().find(|(_, each)| each.label.as_str() == name);
        let shifts = |on: &str, moved: &dyn Fn(&AreaOption) -> bool| -> Vec<Shift> {
            let Some((on, _)) = named(on) else { return Vec::new() };
            let hit = course.options().filter(|(_, option)| moved(option));
            hit.map(|(option, _)| Shift { option, on, by: -1 }).collect()
        };
        let money =
            |option: &AreaOption| option.conditions.iter().any(|each| each.kind == ConditionKind::Money);
        let counted_on_growth = |option: &AreaOption| option.effects.values().any(|effect| *effect == 2);
        let futures = [
            ("Minder geld van het Rijk", shifts("Uitvoerbaarheid", &money)),
            ("Wij groeien bijna niet meer", shifts("Inwoners", &counted_on_growth)),
        ];
        futures
            .into_iter()
            .filter(|(_, shifts)| !shifts.is_empty())
            .map(|(label, shifts)| Command::Add(Scenario { label: Words::new(label), shifts }.into()))
            .collect()
    }

    /// What somebody says of every option: scores, whether it can be done, and what it needs.
    pub(super) fn answers(&self, course: &Course, office: Office) -> Answers {
        let judged = course.options().map(|(id, option)| self.judgement(id, option, office));
        Answers { given: self.scores(course, office), judged: judged.collect() }
    }

    /// Whether an option can be done, seen from the own office. Who has to carry it out doubts most.
    fn judgement(&self, id: PieceId, option: &AreaOption, office: Office) -> Judged {
        let open = option.conditions.iter().find(|each| each.state == ConditionState::Open);
        let doubts = self.pick(&format!("{office:?}{}", option.label.as_str()), DOUBTS);
        let possible = match (office, open) {
            (_, Some(_)) if doubts == 0 => Possible::DontKnow,
            (Office::Adviser, Some(_)) if doubts <= 2 => Possible::No,
            (Office::Mayor, Some(_)) if doubts == 1 && !option.partners.is_empty() => Possible::No,
            _ => Possible::Yes,
        };
        let named = open.filter(|_| office == Office::Adviser && possible != Possible::Yes);
        Judged {
            option: id,
            possible: Some(possible),
            needs: named.map(|each| each.text.clone()).unwrap_or_default(),
        }
    }

    /// What somebody thinks of every option: what it is expected to do, seen from the own office.
    fn scores(&self, course: &Course, office: Office) -> Vec<Given> {
        let options: Vec<(PieceId, &AreaOption)> = course.options().collect();
        let disputed = options.get(self.pick("disputed", options.len())).map(|(id, _)| *id);
        let mut given = Vec::new();
        for (option, made) in &options {
            let mut sum = 0;
            for (on, comparison) in course.comparisons() {
                let effect = made.effects.get(&on).copied().unwrap_or(0);
                let key = format!("{office:?}{}{}", made.label.as_str(), comparison.label.as_str());
                let opinion = match self.pick(&key, UNKNOWN) {
                    0 => Opinion::DONT_KNOW,
                    noise => self.opinion(effect, made, comparison.label.as_str(), office, noise),
                };
                sum += opinion.value().map_or(0, i32::from);
                given.push(Given { option: *option, on: Some(on), opinion: Some(opinion) });
            }
            let wish = if disputed == Some(*option) { divided(office) } else { wish(sum) };
            given.push(Given { option: *option, on: None, opinion: Opinion::score(wish) });
        }
        given
    }

    fn opinion(&self, effect: i8, option: &AreaOption, on: &str, office: Office, noise: usize) -> Opinion {
        let is_open = option.conditions.iter().any(|each| each.state == ConditionState::Open);
        let view = match (office, on) {
            (Office::Alderman, "Inwoners") => i8::from(!option.serves.is_empty()),
            (Office::Adviser, "Uitvoerbaarheid") => -i8::from(is_open),
            (Office::Mayor, "De regio") => i8::from(!option.partners.is_empty()),
            _ => 0,
        };
        let mood = match noise {
            1 => -1,
            2 => 1,
            _ => 0,
        };
        Opinion::score((effect + view + mood).clamp(-2, 2)).unwrap_or(Opinion::DONT_KNOW)
    }

    /// What the town keeps under a name, to compare.
    pub(super) fn variants(&self, course: &Course) -> Vec<Command> {
        let options: Vec<PieceId> = course.options().map(|(id, _)| id).collect();
        let Some(first) = options.get(self.pick("variant", options.len())) else { return Vec::new() };
        let label = course.piece(*first).and_then(|piece| piece.as_option()).map(|each| each.label.as_str());
        let kept = [
            (format!("Eerst: {}", label.unwrap_or_default()), domain::course::Play::Take(*first)),
            (format!("Zonder: {}", label.unwrap_or_default()), domain::course::Play::Drop(*first)),
        ];
        kept.into_iter()
            .map(|(name, play)| Command::Add(Variant { name: Words::new(&name), plays: vec![play] }.into()))
            .collect()
    }

    /// What the town wonders about the first of its tasks.
    pub(super) fn wonders(&self, course: &Course) -> Option<Command> {
        let area = course.areas().next().map(|(id, _)| id);
        let (_, task) = course.tasks().next()?;
        let text = format!("Hoe ontwikkelt “{}” zich hier in de komende tien jaar?", task.label.as_str());
        let (kind, text) = (UncertaintyKind::Environment, Words::new(&text));
        Some(Command::Add(Uncertainty { kind, area, text, proposed: false }.into()))
    }
}

/// The options of a draft that came from templates and have this key there.
fn options_called<'a>(course: &'a Course, key: &'a str) -> impl Iterator<Item = PieceId> + 'a {
    course.areas().filter_map(move |(area, question)| {
        let Origin::Template(from) = &question.origin else { return None };
        let template = domain::course::templates().area(from)?;
        let label = &template.options.iter().find(|each| each.key == key)?.label;
        course.options_of(area).find(|(_, option)| option.label.as_str() == label.nl).map(|(id, _)| id)
    })
}

/// How much an option is wished for by who gave it these points in all.
const fn wish(sum: i32) -> i8 {
    match sum {
        ..=-2 => -2,
        -1 => -1,
        0 => 0,
        1..=2 => 1,
        _ => 2,
    }
}

/// On what divides a table, one is for it and another against.
const fn divided(office: Office) -> i8 {
    match office {
        Office::Alderman => 2,
        Office::Adviser => 0,
        Office::Mayor => -2,
    }
}
