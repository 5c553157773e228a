//! What came out of steps: in the minutes a table per group, as data a row for each card or sentence.

use domain::session::{Outcome, OutcomeView, StatementCount, StepKind, StepView, VoteMethod};

use super::Minutes;
use crate::{
    number,
    paper::{Block, Grid, GridColumn},
    table::{Cell, Column, Table},
    vote_figure,
};

/// What was found of a card or a sentence. Where nothing was ranked there is no place, and where nothing was counted up
/// no score.
#[derive(Default)]
struct Found {
    words: String,
    place: Option<u32>,
    /// The score, and with how many decimals it is written.
    score: Option<(f64, u8)>,
    /// What the score is: points, dots, a mean.
    score_of: String,
    votes: Option<u32>,
    division: String,
    /// The means of urgency and influence, where these were asked.
    means: [Option<f64>; 2],
    /// How far the votes agree on each scale: from −1, two camps, to 1, all the same.
    agreement: [Option<f64>; 2],
}

/// The columns of what was found: the key of the heading, and the decimals of a number.
const COLUMNS: [(&str, Option<u8>); 10] = [
    ("card", None),
    ("place", Some(0)),
    ("score", Some(1)),
    ("score-of", None),
    ("votes", Some(0)),
    ("division", None),
    ("urgency", Some(1)),
    ("influence", Some(1)),
    ("agreement", Some(2)),
    ("agreement-influence", Some(2)),
];

impl Found {
    /// The counts of votes on a scale, or on urgency and influence.
    fn on_scales(mut self, counts: &[[u32; 5]]) -> Found {
        if let [urgency, influence] = counts {
            self.means = [mean(urgency), mean(influence)];
        }
        for (agreement, counts) in self.agreement.iter_mut().zip(counts) {
            *agreement = domain::opinion::agreement(counts);
        }
        self
    }

    /// As data, rounded as on paper: one figure everywhere.
    fn cells(&self) -> [Cell; 10] {
        let [urgency, influence] = self.means;
        let [agreement, on_influence] = self.agreement;
        let rounded =
            |value: Option<f64>, decimals| Cell::from(value.map(|value| number::round(value, decimals)));
        [
            self.words.as_str().into(),
            self.place.map(f64::from).into(),
            self.score.map(|(score, decimals)| number::round(score, decimals)).into(),
            self.score_of.as_str().into(),
            self.votes.map(f64::from).into(),
            self.division.as_str().into(),
            rounded(urgency, 1),
            rounded(influence, 1),
            rounded(agreement, 2),
            rounded(on_influence, 2),
        ]
    }
}

impl Minutes<'_> {
    /// What came out of a step in a group, as a table with the columns that say something.
    pub(super) fn outcome(&self, step: &StepView, view: &OutcomeView) -> Option<Block> {
        let values = [("count", view.turnout.into()), ("shown", view.turnout.to_string().into())];
        let title = self.say("turnout", &values);
        let rows: Vec<[String; 10]> =
            self.found(step, view.outcome.as_ref()?).iter().map(|found| self.written(found)).collect();
        let kept: Vec<usize> =
            (0..COLUMNS.len()).filter(|at| rows.iter().any(|row| !row[*at].is_empty())).collect();
        let column = |at: &usize| GridColumn {
            heading: match (COLUMNS[*at].0, &view.outcome) {
                ("score", Some(Outcome::Tally(tally))) => vote_figure::label(self.language, tally.method),
                ("score", Some(Outcome::Appreciated { .. })) => {
                    vote_figure::label(self.language, VoteMethod::Agree)
                }
                (key, _) => self.say(&format!("head-{key}"), &[]),
            },
            is_numeric: COLUMNS[*at].1.is_some(),
        };
        (!rows.is_empty()).then(|| {
            Block::Table(Grid {
                title,
                columns: kept.iter().map(column).collect(),
                rows: rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect(),
            })
        })
    }

    fn written(&self, found: &Found) -> [String; 10] {
        let whole = |value: Option<u32>| value.map_or_else(String::new, |value| value.to_string());
        let figure = |value: Option<f64>, decimals: u8| {
            value.map_or_else(String::new, |value| number::decimal(self.language, value, decimals))
        };
        let [urgency, influence] = found.means;
        let [agreement, on_influence] = found.agreement;
        [
            found.words.clone(),
            whole(found.place),
            found.score.map_or_else(String::new, |(score, decimals)| figure(Some(score), decimals)),
            // It stands above the column.
            String::new(),
            whole(found.votes),
            found.division.clone(),
            figure(urgency, 1),
            figure(influence, 1),
            figure(agreement, 2),
            figure(on_influence, 2),
        ]
    }

    fn found(&self, step: &StepView, outcome: &Outcome) -> Vec<Found> {
        match (outcome, &step.step.kind) {
            // Nobody voted: there is no order, and a first place that all cards share says nothing.
            (Outcome::Tally(tally), _) if tally.voters == 0 => Vec::new(),
            (Outcome::Tally(tally), _) => (tally.items.iter())
                .map(|item| {
                    let is_divided = item.divided.iter().flatten().any(|one| one.divided());
                    Found {
                        words: self.card(item.card),
                        place: Some(item.place),
                        score: item
                            .figure(tally.method)
                            .map(|score| (score, vote_figure::decimals(tally.method))),
                        score_of: vote_figure::label(self.language, tally.method),
                        votes: Some(item.votes),
                        division: if is_divided { self.say("divided", &[]) } else { String::new() },
                        ..Found::default()
                    }
                    .on_scales(&item.counts)
                })
                .collect(),
            (Outcome::Chosen { cards, .. }, _) => (1..)
                .zip(cards)
                .map(|(place, card)| Found {
                    words: self.card(*card),
                    place: Some(place),
                    ..Found::default()
                })
                .collect(),
            (Outcome::Recognised { counts }, _) => {
                counts.iter().map(|each| self.recognised(step, each)).collect()
            }
            (Outcome::Appreciated { counts, .. }, StepKind::Appreciation { aspects }) => {
                let aspect = |(aspect, counts): (&domain::Bilingual, &[u32; 5])| {
                    Found {
                        words: aspect.get(self.language).to_owned(),
                        score: mean(counts).map(|mean| (mean, 1)),
                        score_of: vote_figure::label(self.language, VoteMethod::Agree),
                        votes: Some(counts.iter().sum()),
                        division: counts.iter().map(u32::to_string).collect::<Vec<_>>().join(" · "),
                        ..Found::default()
                    }
                    .on_scales(std::slice::from_ref(counts))
                };
                aspects.iter().zip(counts).map(aspect).collect()
            }
            _ => Vec::new(),
        }
    }

    fn recognised(&self, step: &StepView, count: &StatementCount) -> Found {
        let [yes, no, partly] = count.counts.map(|count| count.to_string());
        let values = [("yes", yes.into()), ("no", no.into()), ("partly", partly.into())];
        Found {
            words: self.sentence(step, count.statement),
            votes: Some(count.counts.iter().sum()),
            division: self.say("recognised", &values),
            ..Found::default()
        }
    }

    /// What the figures of votes in a step are; nothing where no vote was counted.
    pub(super) fn reading(&self, step: &StepView) -> Option<String> {
        let groups = self.view.outcomes.get(&step.step.id)?;
        groups.values().find_map(|view| match &view.outcome {
            Some(Outcome::Tally(tally)) if tally.voters > 0 => {
                Some(vote_figure::reading(self.language, tally.method))
            }
            _ => None,
        })
    }

    /// What the figures of votes are, once for each way of voting, with the step where it was so.
    fn readings(&self) -> Vec<String> {
        let order = self.view.frame.iter().flat_map(|frame| &frame.order);
        let steps = order.filter_map(|id| self.view.steps.get(id));
        let told = steps.filter_map(|step| {
            Some(format!("{}: {}", step.step.title.get(self.language), self.reading(step)?))
        });
        told.collect()
    }

    /// All results that the reader sees, a row for each card or sentence; numbers as numbers.
    #[must_use]
    pub fn results(&self) -> Table {
        let mut rows = Vec::new();
        for id in self.view.frame.iter().flat_map(|frame| &frame.order) {
            let (Some(step), Some(groups)) = (self.view.steps.get(id), self.view.outcomes.get(id)) else {
                continue;
            };
            let mut groups: Vec<_> = groups.iter().collect();
            groups.sort_by_cached_key(|(group, _)| self.place_of(group.table()));
            for (group, view) in groups {
                for found in view.outcome.iter().flat_map(|outcome| self.found(step, outcome)) {
                    let mut row: Vec<Cell> = vec![
                        step.step.title.get(self.language).into(),
                        self.table_name(group.table()).into(),
                        f64::from(view.turnout).into(),
                    ];
                    row.extend(found.cells());
                    rows.push(row);
                }
            }
        }
        let columns = [("step", None), ("table", None), ("turnout", Some(0))].into_iter().chain(COLUMNS);
        let column = |(key, decimals): (&str, Option<u8>)| {
            let label = self.say(&format!("head-{key}"), &[]);
            match decimals {
                Some(decimals) => Column::number(label, "").with_decimals(decimals),
                None => Column::text(label),
            }
        };
        Table {
            language: self.language,
            title: self.say("results", &[]),
            columns: columns.map(column).collect(),
            rows,
            notes: [self.readings(), vec![self.say("data-note", &[])]].concat(),
        }
    }
}

/// The mean of scores from 1 to 5; nothing where nobody scored.
fn mean(counts: &[u32; 5]) -> Option<f64> {
    let scored: u32 = counts.iter().sum();
    let sum: f64 = (1_u32..).zip(counts).map(|(point, count)| f64::from(point * count)).sum();
    (scored > 0).then(|| sum / f64::from(scored))
}
