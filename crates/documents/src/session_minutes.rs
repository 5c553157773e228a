//! The minutes of a work session, as a draft for the organiser: who was there, what was asked, what was said and what
//! came out, per table. And the same as tables, to take along as data.
//!
//! Everything is taken from a view of the session: what an audience may not see is not in it, and so not here.

mod course;
mod data;
mod order;
mod results;

use domain::{
    ContributionId, Language, ParticipantId, StepId, TableId,
    session::{
        Aspect, CardKind, ClusterView, Content, ContributionView, CoursePart, FigureSentence, Group,
        OfferKind, ParticipantView, Presence, Run, SignalUse, Stance, Standing, Statement, StepKind,
        StepView, Summary, TableView, View, Visibility, WishFor,
    },
};
use jiff::civil::{Date, Time};

use crate::{
    moment,
    paper::{Block, Grid, GridColumn, Line, Paper},
    table::{Cell, Table},
    text::{text, text_with},
};

pub use data::Details;

/// Gives somebody who takes part a name and a function; nothing where nobody knows, or it was erased.
pub type People<'a> = &'a dyn Fn(ParticipantId) -> Option<String>;

/// What minutes are made of.
#[derive(Clone, Copy)]
pub struct Minutes<'a> {
    /// The language.
    pub language: Language,
    /// The title of the meeting.
    pub title: &'a str,
    /// Its day.
    pub date: Date,
    /// What the reader may see.
    pub view: &'a View,
    /// Who is who.
    pub people: People<'a>,
    /// The name of a signal, by its key.
    pub signals: &'a dyn Fn(&str) -> String,
    /// What the figures say of a municipality; nothing where they no longer say it.
    pub figures: &'a dyn Fn(FigureSentence) -> Option<String>,
    /// Until which moment, in words; empty for the whole session.
    pub until: &'a str,
}

/// What is known of the day beside what was said.
#[derive(Clone, Copy, Debug)]
pub struct Day<'a> {
    /// From when.
    pub from: Time,
    /// Until when.
    pub to: Time,
    /// Where; empty when that is not known.
    pub place: &'a str,
    /// The session in numbers.
    pub summary: &'a Summary,
}

impl Minutes<'_> {
    /// The minutes as a document.
    #[must_use]
    pub fn paper(&self, day: &Day<'_>) -> Paper {
        let mut blocks = vec![self.when_and_where(day)];
        blocks.extend(self.present(day.summary));
        for id in self.view.frame.iter().flat_map(|frame| &frame.order) {
            if let Some(step) = self.view.steps.get(id) {
                blocks.extend(self.step(*id, step));
            }
        }
        blocks.push(Block::note(self.left_out(day.summary)));
        Paper {
            language: self.language,
            title: self.title.to_owned(),
            kind: self.say("kind", &[]),
            subtitle: self.until.to_owned(),
            description: self.say("description", &[("title", self.title.into())]),
            date: self.date,
            foot: self.say("draft", &[]),
            blocks,
        }
    }

    fn say(&self, key: &str, values: &crate::text::Arguments<'_>) -> String {
        text_with(self.language, &format!("minutes-{key}"), values)
    }

    /// The day, its hours and its place.
    fn when_and_where(&self, day: &Day<'_>) -> Block {
        let when = [moment::date(self.language, self.date), moment::period(self.language, day.from, day.to)];
        let mut lines = vec![Line::with(self.say("when", &[]), when.join(", "))];
        if !day.place.is_empty() {
            lines.push(Line::with(self.say("where", &[]), day.place));
        }
        Block::List { items: lines }
    }

    /// Where the minutes come from, and how much of what was said is not in them.
    fn left_out(&self, summary: &Summary) -> String {
        let counted = |key: &str, count: u32| {
            self.say(key, &[("count", count.into()), ("shown", count.to_string().into())])
        };
        let said = [
            self.say("note", &[]),
            counted("hidden", summary.hidden),
            counted("withdrawn", summary.withdrawn),
        ];
        said.join(" ")
    }

    /// Who was there: the tables with how many people, and their names where the reader may know any.
    fn present(&self, summary: &Summary) -> Vec<Block> {
        let tables = self.tables_in_order();
        let names: Vec<String> = tables.iter().map(|table| self.names_at(table.id)).collect();
        let knows_names = names.iter().any(|each| !each.is_empty());
        let row = |(table, names): (&&TableView, String)| {
            let people = summary.attended.get(&table.id).copied().unwrap_or_default();
            // Nobody was there, or nobody who is known by name.
            let names = if names.is_empty() { "–".to_owned() } else { names };
            let cells = [Some(table.name.clone()), Some(people.to_string()), knows_names.then_some(names)];
            cells.into_iter().flatten().collect()
        };
        let rows = tables.iter().zip(names).map(row).collect();
        let heads = [("table", false), ("people", true), ("names", false)];
        let column = |(key, is_numeric): &(&str, bool)| GridColumn {
            heading: self.say(&format!("head-{key}"), &[]),
            is_numeric: *is_numeric,
        };
        vec![
            Block::chapter(self.say("present", &[])),
            Block::Table(Grid {
                title: self.say("present-table", &[]),
                columns: heads.iter().take(if knows_names { 3 } else { 2 }).map(column).collect(),
                rows,
            }),
        ]
    }

    /// Who was at a table, by name, as far as the reader may know.
    fn names_at(&self, table: TableId) -> String {
        let was_there = |each: &&ParticipantView| {
            each.table == Some(table) && matches!(each.presence, Presence::Present | Presence::Left)
        };
        let at = self.view.participants.values().filter(was_there);
        let mut names: Vec<String> = at.filter_map(|each| (self.people)(each.id)).collect();
        names.sort();
        names.join("; ")
    }

    /// What was asked, said and found in a step that was begun. A break and a welcome are told of only when something
    /// was said there.
    fn step(&self, id: StepId, step: &StepView) -> Vec<Block> {
        let said: Vec<&ContributionView> =
            self.view.all_contributions().filter(|each| each.step == id && counts(each)).collect();
        let groups = self.tables_in_order().into_iter().map(|table| Some(table.id)).chain([None]);
        let found: Vec<Block> = groups.flat_map(|table| self.of_group(step, table, &said)).collect();
        let asks = !matches!(step.step.kind, StepKind::Welcome | StepKind::Break);
        if found.is_empty() && (!asks || step.run == Run::Waiting) {
            return Vec::new();
        }
        let mut blocks = vec![Block::chapter(step.step.title.get(self.language))];
        if !step.step.question.is_empty() {
            blocks.push(Block::Lead { text: step.step.question.get(self.language).to_owned() });
        }
        blocks.extend(self.reading(step).map(Block::note));
        if found.is_empty() && is_written_in(&step.step.kind) {
            blocks.push(Block::text(self.say("nothing", &[])));
        }
        blocks.extend(found);
        blocks
    }

    /// What a table, or the room, said and found in a step.
    fn of_group(&self, step: &StepView, table: Option<TableId>, said: &[&ContributionView]) -> Vec<Block> {
        let group = table.map_or(Group::Plenary, Group::Table);
        let outcomes = self.view.outcomes.get(&step.step.id);
        let outcome = outcomes.and_then(|all| all.get(&group));
        let found = outcome.and_then(|outcome| self.outcome(step, outcome));
        let of_table = said.iter().filter(|each| each.table == table);
        let lines: Vec<Line> = of_table.filter_map(|each| self.line(each, found.is_some())).collect();
        let course = self.worked_out(step, table);
        let clusters = self.clusters(step, group);
        let mut blocks = course;
        blocks.extend(Block::list(clusters));
        blocks.extend(Block::list(lines));
        blocks.extend(found);
        if !blocks.is_empty() {
            blocks.insert(0, Block::section(self.table_name(table)));
        }
        blocks
    }

    /// The clusters of a group with their cards.
    fn clusters(&self, step: &StepView, group: Group) -> Vec<Line> {
        let of_group =
            self.view.clusters.values().filter(|each| each.step == step.step.id && each.group == group);
        let line = |each: &ClusterView| {
            let cards = each.cards.iter().filter_map(|id| self.view.contribution(*id));
            let words: Vec<String> =
                cards.filter(|card| counts(card)).map(|card| self.words(&card.content)).collect();
            let colon = if words.is_empty() { "" } else { ":" };
            Line::with(format!("{}{colon}", each.name.as_str()), words.join("; "))
        };
        of_group.map(line).collect()
    }

    /// What a table made of a step about its course.
    fn worked_out(&self, step: &StepView, table: Option<TableId>) -> Vec<Block> {
        match (&step.step.kind, table.and_then(|table| self.view.courses.get(&table))) {
            (StepKind::Course { part }, Some(view)) => self.course(*part, view),
            _ => Vec::new(),
        }
    }

    fn table_name(&self, table: Option<TableId>) -> String {
        let found = table.and_then(|id| self.view.tables.get(&id));
        found.map_or_else(|| self.say("plenary", &[]), |table| table.name.clone())
    }

    /// A contribution: what kind it is, what it says, and who said it where that may be known. One without words is
    /// left out; an answer to the figures without a reason only where the result below counts it.
    fn line(&self, each: &ContributionView, is_counted: bool) -> Option<Line> {
        let mut said = self.words(&each.content);
        if let Content::Introduction { offers, .. } = &each.content
            && !offers.is_empty()
        {
            said = format!("{said} {}", self.say("offers", &[("offers", offers.as_str().into())]));
        }
        if let Content::Offer { to, .. } = &each.content {
            let asked = self.view.contribution(*to);
            let asked =
                asked.map_or_else(|| self.say("about-unseen", &[]), |found| self.words(&found.content));
            said = format!("{said} {}", self.say("offer-to", &[("question", asked.into())]));
        }
        if said.is_empty() {
            let answers = matches!(each.content, Content::Recognition { .. }) && !is_counted;
            return answers.then(|| Line::with(self.kind(&each.content), ""));
        }
        let names = self.authors(each);
        if !names.is_empty() {
            said = format!("{said} ({names})");
        }
        Some(Line::with(format!("{}:", self.kind(&each.content)), said))
    }

    /// Who wrote it, by name; of a merged card who wrote what it was made of. Empty where that may not be known.
    fn authors(&self, each: &ContributionView) -> String {
        let known = self.view.authors(each).into_iter().filter_map(|id| (self.people)(id));
        known.collect::<Vec<_>>().join("; ")
    }

    /// What it says, on one line, with the signal that it is about.
    fn words(&self, content: &Content) -> String {
        let said = content.words().as_str().replace('\n', " ");
        match content {
            Content::Signal { signal, .. } if said.is_empty() => (self.signals)(signal),
            Content::Signal { signal, used: SignalUse::Rejected, .. } => {
                format!("{}: {said}", (self.signals)(signal))
            }
            _ => said,
        }
    }

    /// The same for a cell, which keeps the lines as they were typed.
    fn told(&self, content: &Content) -> String {
        match content {
            Content::Signal { .. } => self.words(content),
            _ => content.words().as_str().to_owned(),
        }
    }

    /// What kind of contribution it is, in words.
    fn kind(&self, content: &Content) -> String {
        let key = match content {
            Content::Introduction { .. } => "introduction",
            Content::Placemat { aspect, year, .. } => {
                let aspect = text(self.language, &format!("minutes-aspect-{}", aspect_key(*aspect)));
                return year.map_or(aspect.clone(), |year| format!("{aspect} {year}"));
            }
            Content::Recognition { statement, stance, .. } => {
                let stance = self.say(&format!("stance-{}", stance_key(*stance)), &[]);
                let subject = match statement {
                    Statement::Figures(sentence) => self.subject(*sentence),
                    Statement::Typed(number) => {
                        let number = (u32::from(*number) + 1).to_string();
                        self.say("statement", &[("number", number.into())])
                    }
                };
                return self.say("recognition", &[("sentence", subject.into()), ("stance", stance.into())]);
            }
            Content::Card { kind: CardKind::Task, .. } => "card-task",
            Content::Card { kind: CardKind::Challenge, .. } => "card-challenge",
            Content::Card { kind: CardKind::Opportunity, .. } => "card-opportunity",
            Content::Signal { used: SignalUse::Adopted, .. } => "signal-adopted",
            Content::Signal { used: SignalUse::Changed, .. } => "signal-changed",
            Content::Signal { used: SignalUse::Rejected, .. } => "signal-rejected",
            Content::Answer { .. } => "answer",
            Content::Ask { .. } => "ask",
            Content::Offer { kind: OfferKind::Approach, .. } => "offer-approach",
            Content::Offer { kind: OfferKind::Experience, .. } => "offer-experience",
            Content::KnowledgeQuestion { .. } => "knowledge-question",
            Content::Wish { of: WishFor::Organiser, .. } => "wish-organiser",
            Content::Wish { of: WishFor::Peer, .. } => "wish-peer",
            Content::Appreciation { .. } => "appreciation",
        };
        self.say(key, &[])
    }

    /// What a sentence of the figures is about, in a word.
    fn subject(&self, sentence: FigureSentence) -> String {
        text(self.language, &format!("session-subject-{}", sentence.subject.key()))
    }

    /// The words of a sentence in a step; of one that the figures no longer say, what it was about.
    fn sentence(&self, step: &StepView, statement: Statement) -> String {
        match (statement, &step.step.kind) {
            (Statement::Figures(sentence), _) => {
                (self.figures)(sentence).unwrap_or_else(|| self.subject(sentence))
            }
            (Statement::Typed(number), StepKind::Recognise { statements, .. }) => {
                let found = statements.get(usize::from(number));
                found.map_or_else(String::new, |each| each.get(self.language).to_owned())
            }
            _ => String::new(),
        }
    }

    /// The words of a card; a card that the reader does not see has none.
    fn card(&self, id: ContributionId) -> String {
        let found = self.view.contributions.get(&id);
        found.map_or_else(String::new, |each| self.words(&each.content))
    }

    /// All contributions that the reader sees, a row each, with when each was made where that may be known.
    #[must_use]
    pub fn contributions(&self, details: Details<'_>) -> Table {
        let row = |each: &ContributionView| -> Vec<Cell> {
            let step = self.view.steps.get(&each.step);
            let mut cells: Vec<Cell> = vec![
                each.id.to_string().into(),
                step.map_or_else(String::new, |step| step.step.title.get(self.language).to_owned()).into(),
                self.table_name(each.table).into(),
                self.kind(&each.content).into(),
                step.zip(each.content.statement())
                    .map_or_else(String::new, |(step, statement)| self.sentence(step, statement))
                    .into(),
                self.told(&each.content).into(),
                self.authors(each).into(),
                self.say(visibility_key(each.visibility), &[]).into(),
                self.standing(each).into(),
            ];
            cells.extend(self.details(each, details));
            cells
        };
        let heads = ["id", "step", "table", "kind", "sentence", "words", "who", "visible", "standing"];
        Table {
            language: self.language,
            title: self.say("contributions", &[]),
            columns: heads.into_iter().chain(data::DETAILS).map(|key| self.column(key)).collect(),
            rows: self.in_order(details).into_iter().map(row).collect(),
            notes: vec![self.say("data-note", &[])],
        }
    }
}

/// Whether anything is written or counted in a step of this kind, so that it can be missed.
const fn is_written_in(kind: &StepKind) -> bool {
    !matches!(
        kind,
        StepKind::Welcome
            | StepKind::Break
            | StepKind::Read
            | StepKind::Discuss
            | StepKind::Course { part: CoursePart::ReadOut }
    )
}

/// Whether a contribution stands; what was merged or split lives on in what came from it.
fn counts(each: &ContributionView) -> bool {
    each.standing == Standing::Current && each.hidden.is_none()
}

const fn aspect_key(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Location => "location",
        Aspect::Position => "position",
        Aspect::Role => "role",
        Aspect::Identity => "identity",
        Aspect::History => "history",
    }
}

const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Agree => "agree",
        Stance::Disagree => "disagree",
        Stance::Nuance => "nuance",
    }
}

const fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Table => "visible-table",
        Visibility::Participants => "visible-participants",
        Visibility::Public => "visible-public",
    }
}
