//! The tables side by side: how far each is, and what it shares.

use domain::{
    TableId,
    session::{Group, Outcome, OutcomeView, Scope, StepKind, StepView, TableView},
};
use maud::{Markup, html};

use super::{title, wall};
use crate::session::scene::Scene;

/// The tables in the order of their names, a number in a name as a number.
pub(crate) fn in_order<'a>(scene: &Scene<'a>) -> Vec<&'a TableView> {
    let mut tables: Vec<&TableView> = scene.view.tables.values().collect();
    tables.sort_by_cached_key(|table| (number(&table.name), table.name.to_lowercase()));
    tables
}

/// The first number in a name; names without one come first.
fn number(name: &str) -> u32 {
    let digits: String =
        name.chars().skip_while(|sign| !sign.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_default()
}

/// The class that says how many stand beside each other: the last row can still read seven.
pub(super) fn columns(count: usize) -> usize {
    match count {
        0..=1 => 1,
        2..=4 => count,
        5..=6 => 3,
        7..=8 => 4,
        9..=10 => 5,
        11..=12 => 6,
        _ => 7,
    }
}

/// How many contributions or answers there are from everybody together.
pub(super) fn given(scene: &Scene<'_>, step: &StepView) -> u32 {
    let plenary = outcome_of(scene, step, Group::Plenary).map_or(0, |found| found.turnout);
    let written: u32 = step.written.values().sum();
    let unnamed = scene.contributions(step.step.id).filter(|card| card.table.is_none()).count();
    plenary.max(written.saturating_add(u32::try_from(unnamed).unwrap_or(u32::MAX)))
}

fn outcome_of<'a>(scene: &Scene<'a>, step: &StepView, group: Group) -> Option<&'a OutcomeView> {
    scene.view.outcomes.get(&step.step.id)?.get(&group)
}

/// What a table has done in a step so far: how many voted of how many are there, or how many contributions.
pub(crate) fn done(scene: &Scene<'_>, step: &StepView, table: &TableView) -> (u32, Option<u32>) {
    let turnout = outcome_of(scene, step, Group::Table(table.id)).map(|found| found.turnout);
    match (&step.step.kind, turnout) {
        (
            StepKind::Vote { .. } | StepKind::Recognise { .. } | StepKind::Appreciation { .. },
            Some(turnout),
        ) => (turnout, Some(table.present)),
        (StepKind::TopFive { .. }, Some(turnout)) => (turnout, Some(1)),
        _ => (step.written.get(&table.id).copied().unwrap_or_default(), None),
    }
}

/// A tile for each table with how far it is. Nothing of what it wrote.
pub(super) fn progress(scene: &Scene<'_>, step: &StepView) -> Markup {
    let tables = in_order(scene);
    if tables.is_empty() || matches!(step.step.kind, StepKind::Read | StepKind::Break) {
        return html! {};
    }
    html! {
        ul class={ "screen-tiles screen-columns-" (columns(tables.len())) } {
            @for table in &tables {
                @let (count, most) = done(scene, step, table);
                @let ready = most.is_some_and(|most| most > 0 && count >= most);
                li class={ "screen-tile" @if ready { " screen-tile--ready" } } {
                    span class="screen-tile__name" { (table.name) }
                    span class="screen-tile__count" { (tally(scene, step, count, most)) }
                }
            }
        }
    }
}

fn tally(scene: &Scene<'_>, step: &StepView, count: u32, most: Option<u32>) -> Markup {
    html! {
        @match (&step.step.kind, most) {
            (StepKind::TopFive { .. }, _) => {
                @if count > 0 { (scene.say("session-screen-ready")) } @else { (scene.say("session-screen-busy")) }
            }
            (_, Some(most)) => (scene.say_with("session-screen-of", &[
                ("count", count.to_string().into()),
                ("most", most.to_string().into()),
            ])),
            (_, None) => (count),
        }
    }
}

/// The tables side by side with what each shares in a step.
pub(super) fn tables(scene: &Scene<'_>, step: &StepView) -> Markup {
    let tables = in_order(scene);
    html! {
        h2 class="visually-hidden" { (title(scene, step)) }
        @if tables.is_empty() { p class="screen-empty" { (scene.say("session-screen-no-tables")) } }
        ul class={ "screen-columns screen-columns-" (columns(tables.len())) } {
            @for table in &tables {
                li class="screen-column" {
                    h3 class="screen-column__name" {
                        (table.name)
                        @let (count, most) = done(scene, step, table);
                        @if most.is_none() && count > 0 { span class="screen-column__count" { (count) } }
                    }
                    (column(scene, step, table.id))
                }
            }
        }
    }
}

/// What one table shows: what it chose, or what it released, the newest first.
fn column(scene: &Scene<'_>, step: &StepView, table: TableId) -> Markup {
    const SHOWN: usize = 5;
    let chosen = outcome_of(scene, step, Group::Table(table)).and_then(|found| match &found.outcome {
        Some(Outcome::Chosen { cards, .. }) => Some(cards),
        _ => None,
    });
    if let Some(cards) = chosen.filter(|cards| !cards.is_empty()) {
        let texts = cards.iter().filter_map(|card| scene.view.contribution(*card));
        return html! {
            ol class="screen-column__list" { @for card in texts.take(SHOWN) { li { (wall::short(card)) } } }
        };
    }
    let source = match step.step.scope {
        Scope::Tables if matches!(step.step.kind, StepKind::TopFive { .. } | StepKind::Vote { .. }) => None,
        _ => Some(step.step.id),
    };
    let mut cards: Vec<_> = source
        .into_iter()
        .flat_map(|source| scene.contributions(source))
        .filter(|card| card.table == Some(table))
        .collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.id));
    html! {
        @if cards.is_empty() {
            p class="screen-column__nothing" { (nothing(scene, step, table)) }
        } @else {
            ul class="screen-column__list" {
                @for card in cards.iter().take(SHOWN) { li { (wall::short(card)) } }
            }
            @if cards.len() > SHOWN {
                p class="screen-column__more" {
                    (scene.say_with("session-screen-more", &[("count", (cards.len() - SHOWN).into())]))
                }
            }
        }
    }
}

/// Why nothing stands there: not begun, or not released.
fn nothing(scene: &Scene<'_>, step: &StepView, table: TableId) -> String {
    let has_written = step.written.get(&table).is_some_and(|count| *count > 0);
    let has_answered = outcome_of(scene, step, Group::Table(table)).is_some_and(|found| found.turnout > 0);
    if has_written || has_answered {
        scene.say("session-screen-not-released")
    } else {
        scene.say("session-screen-nothing-yet")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_in_the_order_of_their_numbers() {
        let mut names = ["Tafel 10", "Tafel 2", "Assen", "tafel 1"];
        names.sort_by_key(|name| (number(name), name.to_lowercase()));
        assert_eq!(names, ["Assen", "tafel 1", "Tafel 2", "Tafel 10"]);
    }

    #[test]
    fn fourteen_tables_fit_in_two_rows() {
        for count in 1..=14_usize {
            assert!(count.div_ceil(columns(count)) <= 2, "{count}");
        }
    }
}
