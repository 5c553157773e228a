//! What somebody does in a step: contributes, changes, votes, chooses. Made of what their device shows, and of chance.

use std::collections::BTreeMap;

use domain::{
    ContributionId, Language, ParticipantId, TableId,
    course::{self, AreaOption, Course, Given, Opinion, Origin, Piece},
    session::{
        Arrange, Aspect, Ballot, CardKind, Command, Content, Contribute, ContributionView, CoursePart,
        FigureSentence, Group, NewCard, OfferKind, Outcome, Scope, Stance, Standing, Statement, StepKind,
        StepView, Subject, View, Visibility, VoteMethod, WishFor, Words,
    },
};

use crate::{Seen, dice::Dice, phrases::Phrases};

/// Somebody at a table, with what the device shows.
pub(crate) struct Seat<'a> {
    pub(crate) seen: &'a Seen,
    pub(crate) me: ParticipantId,
    pub(crate) table: TableId,
    pub(crate) phrases: &'a Phrases,
}

/// How often somebody does something in a step.
pub(crate) fn times(kind: &StepKind, dice: &mut Dice) -> usize {
    match kind {
        StepKind::Welcome | StepKind::Read | StepKind::Break => 0,
        StepKind::Introduce | StepKind::Appreciation { .. } => 1,
        StepKind::Trend { .. } | StepKind::Exchange => dice.below(3),
        StepKind::Discuss | StepKind::KnowledgeQuestions | StepKind::PartnershipWishes => dice.below(2) + 1,
        StepKind::Vote { .. } | StepKind::TopFive { .. } => 2,
        StepKind::Placemat { aspects } => aspects.len().min(2 + dice.below(3)),
        StepKind::Recognise { figures, statements } => {
            let said = if *figures { Subject::said(true).len() } else { 0 };
            (said + statements.len()).min(6)
        }
        StepKind::Cards { .. } => 2 + dice.below(4),
        StepKind::Cluster { .. } | StepKind::Course { .. } => 1 + dice.below(4),
        StepKind::FreeText => 1 + dice.below(3),
    }
}

impl Seat<'_> {
    fn shared(&self) -> &View {
        &self.seen.shared
    }

    fn is_host(&self) -> bool {
        let table = self.shared().tables.get(&self.table);
        table.is_some_and(|table| table.host.is_none_or(|host| host == self.me))
    }

    /// What they do now, if anything; `turn` counts what they did in this step.
    pub(crate) fn wish(&self, step: &StepView, turn: usize, dice: &mut Dice) -> Option<Command> {
        let id = step.step.id;
        if turn > 0 && self.shows_result(step) {
            return Some(self.release(step));
        }
        match &step.step.kind {
            StepKind::Welcome | StepKind::Read | StepKind::Break => None,
            StepKind::Vote { method, .. } => {
                let ballot = self.ballot(step, *method, dice)?;
                Some(Command::Vote { step: id, ballot })
            }
            StepKind::TopFive { count, .. } => self.choice(step, usize::from(*count), dice),
            StepKind::Cluster { source } => self.lay(step, *source, dice),
            StepKind::Course { part } if dice.chance(0.8) => {
                let command = self.work_on_course(*part, dice)?;
                Some(Command::Course { step: id, command })
            }
            kind => {
                let again = turn > 0 && dice.chance(0.35);
                let changed = if again { self.change(step, dice) } else { None };
                changed.or_else(|| {
                    let content = self.content(step, kind, turn, dice)?;
                    let id = dice.contribution();
                    Some(Command::Contribute(Contribute::Add { id, step: step.step.id, content }))
                })
            }
        }
    }

    /// Whether this is the host of a table, who lets the room see what comes out of a vote or the top five.
    fn shows_result(&self, step: &StepView) -> bool {
        let has_result = matches!(step.step.kind, StepKind::Vote { .. } | StepKind::TopFive { .. });
        has_result && step.step.scope == Scope::Tables && self.is_host()
    }

    /// The room sees the result once the step has ended.
    fn release(&self, step: &StepView) -> Command {
        let (step, group) = (step.step.id, Group::Table(self.table));
        Command::Contribute(Contribute::ReleaseOutcome { step, group, visibility: Visibility::Participants })
    }

    fn say(&self, section: &str, dice: &mut Dice) -> Words {
        self.phrases.words(section, dice)
    }

    /// A new contribution.
    fn content(&self, step: &StepView, kind: &StepKind, turn: usize, dice: &mut Dice) -> Option<Content> {
        Some(match kind {
            StepKind::Introduce => Content::Introduction {
                words: self.say("introduction", dice),
                offers: self.say("offers", dice),
            },
            StepKind::Placemat { aspects } => {
                let aspect = *dice.pick(aspects)?;
                let year = (aspect == Aspect::History).then(|| year(dice));
                Content::Placemat { aspect, words: self.say(section_of(aspect), dice), year }
            }
            StepKind::Recognise { .. } => {
                let statements = self.statements(step);
                let statement = *statements.get(turn % statements.len().max(1))?;
                let stance = *dice.pick(&[Stance::Agree, Stance::Agree, Stance::Nuance, Stance::Disagree])?;
                let reason =
                    if stance == Stance::Agree { Words::default() } else { self.say("recognise", dice) };
                Content::Recognition { statement, stance, reason }
            }
            StepKind::Cards { kinds, themes, .. } => {
                let kind = *dice.pick(kinds)?;
                let theme = dice.pick(themes).cloned();
                Content::Card {
                    kind,
                    words: self.say(section_of_card(kind), dice),
                    theme,
                    evidence: Vec::new(),
                }
            }
            StepKind::Trend { .. } => Content::Answer { words: self.say("trend", dice) },
            StepKind::Discuss => Content::Answer { words: self.say("discuss", dice) },
            StepKind::FreeText => Content::Answer { words: self.say(self.question(step), dice) },
            StepKind::Exchange | StepKind::Course { .. } => self.exchange(step, dice)?,
            StepKind::KnowledgeQuestions => {
                Content::KnowledgeQuestion { words: self.say("knowledge", dice), about: None }
            }
            StepKind::PartnershipWishes => {
                let (section, of) =
                    *dice.pick(&[("wish-organiser", WishFor::Organiser), ("wish-peer", WishFor::Peer)])?;
                Content::Wish { words: self.say(section, dice), of }
            }
            StepKind::Appreciation { aspects } => {
                let score = |dice: &mut Dice| u8::try_from(2 + dice.below(4)).ok();
                let scores =
                    aspects.iter().map(|_| if dice.chance(0.9) { score(dice) } else { None }).collect();
                let words =
                    if dice.chance(0.4) { self.say("appreciation", dice) } else { Words::new("Dank.") };
                Content::Appreciation { scores, words }
            }
            _ => return None,
        })
    }

    /// The sentences that the table is asked about: what the figures say of its own municipality, and those of the
    /// organiser.
    fn statements(&self, step: &StepView) -> Vec<Statement> {
        let StepKind::Recognise { statements, .. } = &step.step.kind else { return Vec::new() };
        let own = self.shared().tables.get(&self.table).and_then(|table| table.municipality);
        let own = own.filter(|_| step.step.asks_about_figures());
        let of_figures = own.into_iter().flat_map(|municipality| {
            let sentence = move |subject| Statement::Figures(FigureSentence { municipality, subject });
            Subject::said(true).iter().copied().map(sentence)
        });
        let count = u16::try_from(statements.len()).unwrap_or(u16::MAX);
        of_figures.chain((0..count).map(Statement::Typed)).collect()
    }

    /// Which of the open questions a step is: first which options there are, then what was agreed.
    fn question(&self, step: &StepView) -> &'static str {
        let order = self.shared().frame.as_ref().map(|frame| frame.order.as_slice()).unwrap_or_default();
        let open = |id: &&domain::StepId| {
            self.shared().steps.get(id).is_some_and(|each| each.step.kind == StepKind::FreeText)
        };
        match order.iter().filter(open).position(|id| *id == step.step.id) {
            Some(0) => "option",
            _ => "commitment",
        }
    }

    /// A question to decide, an option, scores, or what can go together.
    fn work_on_course(&self, part: CoursePart, dice: &mut Dice) -> Option<course::Command> {
        if part == CoursePart::DecisionAreas {
            let (origin, language) = (Origin::Own, Language::Nl);
            return Some(course::Command::Ask { question: self.say("decision", dice), origin, language });
        }
        let course: &Course = &self.shared().courses.get(&self.table)?.course;
        match part {
            CoursePart::DecisionAreas => None,
            CoursePart::Options => {
                let areas: Vec<_> = course.areas().map(|(id, _)| id).collect();
                let option = AreaOption::new(*dice.pick(&areas)?, self.say("option", dice));
                Some(course::Command::Add(Piece::Option(option)))
            }
            CoursePart::Scores => {
                let give = |(option, _)| {
                    let score = i8::try_from(dice.below(5)).unwrap_or_default() - 2;
                    Given { option, on: None, opinion: Opinion::score(score) }
                };
                let given: Vec<Given> = course.options().map(give).collect();
                (!given.is_empty()).then_some(course::Command::Score(given.into()))
            }
            CoursePart::ReadOut | CoursePart::Commitments | CoursePart::Uncertainties => {
                let between = *dice.pick(&course.unjudged())?;
                let barred = dice.chance(0.3).then(|| self.say("challenge", dice));
                Some(course::Command::Judge { between, barred, revision: 0 })
            }
        }
    }

    /// A question of the own table, or an offer to another one.
    fn exchange(&self, step: &StepView, dice: &mut Dice) -> Option<Content> {
        let asks: Vec<ContributionId> = self
            .of_step(step)
            .filter(|each| matches!(each.content, Content::Ask { .. }) && each.table != Some(self.table))
            .map(|each| each.id)
            .collect();
        let Some(to) = dice.pick(&asks).copied().filter(|_| !self.is_host() || dice.chance(0.4)) else {
            return Some(Content::Ask { words: self.say("ask", dice), about: None });
        };
        let (section, kind) =
            *dice.pick(&[("approach", OfferKind::Approach), ("experience", OfferKind::Experience)])?;
        Some(Content::Offer { to, kind, words: self.say(section, dice) })
    }

    fn of_step<'a>(&'a self, step: &'a StepView) -> impl Iterator<Item = &'a ContributionView> {
        let id = step.step.id;
        let counts = move |each: &&ContributionView| each.step == id && each.standing == Standing::Current;
        self.shared().all_contributions().filter(counts)
    }

    /// Changes something that is there: of oneself, or of the table where a table writes together.
    fn change(&self, step: &StepView, dice: &mut Dice) -> Option<Command> {
        let id = step.step.id;
        let mut found: Vec<&ContributionView> = self
            .of_step(step)
            .filter(|each| step.step.kind.edited_together() && each.table == Some(self.table))
            .collect();
        found.extend(self.seen.own.all_contributions().filter(|each| each.step == id));
        let each = *dice.pick(&found)?;
        let mine = self.seen.own.contributions.contains_key(&each.id);
        let contribute = match (each.standing, dice.below(10)) {
            (Standing::Withdrawn, _) if mine => Contribute::BringBack(each.id),
            (Standing::Current, _) if !each.beside.is_empty() => {
                Contribute::Settle { id: each.id, content: each.content.clone(), revision: each.revision }
            }
            (Standing::Current, 0) if mine => Contribute::Withdraw(each.id),
            (Standing::Current, 1) if !each.history.is_empty() && each.revision > 0 => {
                Contribute::Undo { id: each.id, revision: each.revision }
            }
            (Standing::Current, 2) if step.step.kind.makes_cards() && self.is_host() => {
                return self.merge(step, dice);
            }
            (Standing::Current, chance) => {
                let content = reworded(&each.content, self.phrases.text("addition", dice))?;
                // Now and then somebody was typing while somebody else was too.
                let revision = if chance < 5 { each.revision.saturating_sub(1) } else { each.revision };
                Contribute::Edit { id: each.id, content, revision }
            }
            _ => return None,
        };
        Some(Command::Contribute(contribute))
    }

    /// The host makes one card of two.
    fn merge(&self, step: &StepView, dice: &mut Dice) -> Option<Command> {
        let mut cards =
            self.of_step(step).filter(|each| each.table == Some(self.table) && each.beside.is_empty());
        let (one, two) = (cards.next()?, cards.next()?);
        let content = reworded(&one.content, two.content.words().as_str())?;
        let results = vec![NewCard { id: dice.contribution(), content }];
        let originals = vec![one.id, two.id];
        Some(Command::Arrange(Arrange::Replace { id: dice.replacement(), originals, results }))
    }

    /// The cards that can be chosen from.
    fn candidates(&self, step: &StepView) -> Vec<ContributionId> {
        let own = |id: &&ContributionId| {
            let card = self.shared().contribution(**id);
            card.is_some_and(|card| step.step.scope == Scope::Plenary || card.table == Some(self.table))
        };
        step.candidates.iter().filter(own).copied().collect()
    }

    fn ballot(&self, step: &StepView, method: VoteMethod, dice: &mut Dice) -> Option<Ballot> {
        let mut cards = self.candidates(step);
        if cards.is_empty() {
            return None;
        }
        let score = |dice: &mut Dice| u8::try_from(1 + dice.below(5)).unwrap_or(1);
        Some(match method {
            VoteMethod::Dots { dots, most } => {
                let mut votes: BTreeMap<ContributionId, u8> = BTreeMap::new();
                for _ in 0..dots {
                    let card = *dice.pick(&cards)?;
                    let given = votes.entry(card).or_default();
                    *given = (*given + 1).min(most);
                }
                Ballot::Dots(votes)
            }
            VoteMethod::UrgencyInfluence => Ballot::UrgencyInfluence(
                cards.into_iter().map(|card| (card, (score(dice), score(dice)))).collect(),
            ),
            VoteMethod::Agree => Ballot::Agree(cards.into_iter().map(|card| (card, score(dice))).collect()),
            VoteMethod::Ranking { places } => {
                let mut best = Vec::new();
                while best.len() < usize::from(places) && !cards.is_empty() {
                    best.push(cards.swap_remove(dice.below(cards.len())));
                }
                Ballot::Ranking(best)
            }
        })
    }

    /// What weighs most, as the host fixes it.
    fn choice(&self, step: &StepView, count: usize, dice: &mut Dice) -> Option<Command> {
        if !self.is_host() {
            return None;
        }
        let mut cards = self.candidates(step);
        let mut chosen = Vec::new();
        while chosen.len() < count && !cards.is_empty() {
            chosen.push(cards.swap_remove(dice.below(cards.len())));
        }
        let outcomes = self.shared().outcomes.get(&step.step.id);
        let own = outcomes.and_then(|each| each.get(&Group::Table(self.table)));
        let revision = match own.and_then(|each| each.outcome.as_ref()) {
            Some(Outcome::Chosen { revision, .. }) => *revision,
            _ => 0,
        };
        Some(Command::Choose { step: step.step.id, cards: chosen, revision })
    }

    /// Begins a cluster, or lays a card in one.
    fn lay(&self, step: &StepView, source: domain::StepId, dice: &mut Dice) -> Option<Command> {
        if step.step.scope == Scope::Plenary {
            return None;
        }
        let own = Group::Table(self.table);
        let here = |each: &&domain::session::ClusterView| each.step == step.step.id && each.group == own;
        let clusters: Vec<_> = self.shared().clusters.values().filter(here).map(|each| each.id).collect();
        if clusters.len() < 2 || clusters.len() < 4 && dice.chance(0.2) {
            let name = self.say("cluster", dice);
            let id = dice.cluster();
            return Some(Command::Arrange(Arrange::NameCluster { id, step: step.step.id, name }));
        }
        let of_source = |each: &&ContributionView| {
            each.step == source && each.table == Some(self.table) && each.standing == Standing::Current
        };
        let cards: Vec<_> = self.shared().all_contributions().filter(of_source).map(|each| each.id).collect();
        let (card, cluster) = (*dice.pick(&cards)?, dice.pick(&clusters).copied());
        Some(Command::Arrange(Arrange::Lay { step: step.step.id, card, cluster }))
    }
}

const fn section_of(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Location => "location",
        Aspect::Position => "position",
        Aspect::Role => "role",
        Aspect::Identity => "identity",
        Aspect::History => "history",
    }
}

const fn section_of_card(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Task => "task",
        CardKind::Challenge => "challenge",
        CardKind::Opportunity => "opportunity",
    }
}

fn year(dice: &mut Dice) -> i16 {
    i16::try_from(1850 + dice.below(170)).unwrap_or(1950)
}

/// The same in more words; what has no words of its own stays as it is.
pub(crate) fn reworded(content: &Content, addition: &str) -> Option<Content> {
    let text = content.words().as_str().trim_end_matches('.');
    if text.is_empty() {
        return None;
    }
    let longer: String = format!("{text}; {addition}").chars().take(400).collect();
    let mut changed = content.clone();
    match &mut changed {
        Content::Introduction { words, .. }
        | Content::Placemat { words, .. }
        | Content::Recognition { reason: words, .. }
        | Content::Card { words, .. }
        | Content::Signal { words, .. }
        | Content::Answer { words }
        | Content::Ask { words, .. }
        | Content::Offer { words, .. }
        | Content::KnowledgeQuestion { words, .. }
        | Content::Wish { words, .. }
        | Content::Appreciation { words, .. } => *words = Words::new(&longer),
    }
    Some(changed)
}
