//! The tables side by side: how far each is, and what it shares.

use domain::{
    ContributionId, TableId,
    course::Course,
    session::{
        ClusterView, ContributionView, CoursePart, Group, Outcome, OutcomeView, Scope, StepKind, StepView,
        TableView,
    },
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
pub(crate) fn number(name: &str) -> u32 {
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

/// The class of columns: how many stand beside each other, and in how many rows.
pub(super) fn grid(count: usize) -> String {
    let columns = columns(count);
    format!("screen-columns screen-columns-{columns} screen-rows-{}", count.div_ceil(columns.max(1)).max(1))
}

/// What is counted in a step, in the number that fits: "kaarten".
pub(super) fn unit(scene: &Scene<'_>, what: &str, count: usize) -> String {
    scene.say_with(&format!("session-screen-unit-{what}"), &[("count", count.into())])
}

/// What is counted in a step, as the end of the key of its name.
const fn counted(kind: &StepKind) -> &'static str {
    match kind {
        StepKind::Cards { .. } | StepKind::Cluster { .. } => "cards",
        StepKind::Placemat { .. } => "notes",
        StepKind::Introduce => "introductions",
        StepKind::Discuss | StepKind::Trend { .. } | StepKind::FreeText => "answers",
        StepKind::KnowledgeQuestions => "questions",
        StepKind::PartnershipWishes => "wishes",
        StepKind::Course { part } => match part {
            CoursePart::DecisionAreas | CoursePart::ReadOut => "questions",
            CoursePart::Options => "options",
            CoursePart::Scores => "scored",
            CoursePart::Commitments => "commitments",
            CoursePart::Uncertainties => "uncertainties",
        },
        _ => "contributions",
    }
}

/// How much a table made, as numbers with what they count; nothing as long as it made nothing.
fn made(scene: &Scene<'_>, step: &StepView, table: TableId, count: u32) -> Option<Markup> {
    let piles = step.piles.get(&table).copied().unwrap_or_default();
    let parts: Vec<(u32, &str)> = [(piles, "piles"), (count, counted(&step.step.kind))]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .collect();
    (!parts.is_empty()).then(|| {
        html! {
            @for (number, (count, what)) in parts.iter().enumerate() {
                @if number > 0 { " " }
                span class="screen-made" {
                    strong { (count) } " "
                    span { (unit(scene, what, usize::try_from(*count).unwrap_or(usize::MAX))) }
                }
            }
        }
    })
}

/// Things in turns: as many at a time as can be read from the last row, which the script finds out; it says where one is.
/// Without a script they all stand there at once, in smaller letters.
pub(super) fn in_turns(scene: &Scene<'_>, step: &StepView, kind: &str, body: &Markup) -> Markup {
    let hole = |name: &'static str| (name, format!("{{{name}}}").into());
    html! {
        screen-turns class={ "screen-turns screen-turns--" (kind) } data-kind=(kind) data-step=(step.step.id)
            data-place=(scene.say_with("session-screen-turn", &["place", "count"].map(hole)))
            data-more=(scene.say_with("session-screen-more", &["count"].map(hole)))
            data-hold=(scene.say("session-screen-turn-hold")) data-go=(scene.say("session-screen-turn-go")) {
            (body)
        }
    }
}

/// A tile for each table with how far it is. Nothing of what it wrote.
pub(super) fn progress(scene: &Scene<'_>, step: &StepView) -> Markup {
    let tables = in_order(scene);
    let is_of_tables = step.step.scope == Scope::Tables || step.written.values().any(|count| *count > 0);
    if tables.is_empty() || !is_of_tables || matches!(step.step.kind, StepKind::Read | StepKind::Break) {
        return html! {};
    }
    let tiles = html! {
        ul class={ "screen-tiles screen-columns-" (columns(tables.len())) } {
            @for table in &tables {
                @let (count, most) = done(scene, step, table);
                @let ready = most.is_some_and(|most| most > 0 && count >= most);
                li class={ "screen-tile" @if ready { " screen-tile--ready" } } {
                    span class="screen-tile__name" { (table.name) }
                    span class="screen-tile__count" { (tally(scene, step, table.id, (count, most))) }
                }
            }
        }
    };
    in_turns(scene, step, "tiles", &tiles)
}

fn tally(scene: &Scene<'_>, step: &StepView, table: TableId, (count, most): (u32, Option<u32>)) -> Markup {
    html! {
        @match (&step.step.kind, most) {
            (StepKind::TopFive { .. }, _) => {
                @if count > 0 { (scene.say("session-screen-ready")) } @else { (scene.say("session-screen-busy")) }
            }
            (kind, Some(most)) => (answered(scene, kind, count, most)),
            (_, None) => {
                @match made(scene, step, table, count) {
                    Some(made) => (made),
                    None => span class="screen-made" { (scene.say("session-screen-nothing-yet")) },
                }
            }
        }
    }
}

/// How many of those at a table voted or answered. Who voted and went home still counts.
fn answered(scene: &Scene<'_>, kind: &StepKind, count: u32, most: u32) -> Markup {
    let most = most.max(count);
    let key = match kind {
        StepKind::Vote { .. } => "session-screen-of-voted",
        _ => "session-screen-of-answered",
    };
    html! {
        span class="screen-made" {
            strong { (scene.say_with("session-screen-of", &[
                ("count", count.to_string().into()),
                ("most", most.to_string().into()),
            ])) }
            " " span { (scene.say_with(key, &[("count", count.into()), ("most", most.into())])) }
        }
    }
}

/// The tables side by side with what each shares in a step.
pub(super) fn tables(scene: &Scene<'_>, step: &StepView) -> Markup {
    let tables = in_order(scene);
    let side_by_side = html! {
        ul class=(grid(tables.len())) {
            @for table in &tables {
                li class="screen-column" {
                    h3 class="screen-column__name" {
                        (table.name)
                        @if let Some(made) = shared(scene, step, table) {
                            " " span class="screen-column__count" { (made) }
                        }
                    }
                    (column(scene, step, table.id))
                }
            }
        }
    };
    html! {
        h2 class="visually-hidden" { (title(scene, step)) }
        @if tables.is_empty() {
            p class="screen-empty" { (scene.say("session-screen-no-tables")) }
        } @else {
            (in_turns(scene, step, "columns", &side_by_side))
        }
    }
}

/// How much a table made, and how much of it the room sees.
fn shared(scene: &Scene<'_>, step: &StepView, table: &TableView) -> Option<Markup> {
    let (count, most) = done(scene, step, table);
    let made = made(scene, step, table.id, count).filter(|_| most.is_none())?;
    let seen = lines(scene, step, table.id).len();
    let is_part =
        step.step.kind.makes_cards() && seen > 0 && u32::try_from(seen).is_ok_and(|seen| seen < count);
    Some(html! {
        @if is_part { (scene.say_with("session-screen-seen-of", &[("seen", seen.into())])) " " }
        (made)
    })
}

/// As many texts as are listed of a table without a script.
const SHOWN: usize = 5;

/// The same where the tables stand in two rows: a few texts to read, rather than the beginnings of more.
const SHOWN_IN_ROWS: usize = 3;

/// As many texts of a table are on the page: the script shows as many as there is room for.
pub(super) const ON_THE_PAGE: usize = 12;

/// What one table shows: what it chose or found, or what it released, the newest first.
fn column(scene: &Scene<'_>, step: &StepView, table: TableId) -> Markup {
    let ranked = ranked(scene, step, table);
    if !ranked.is_empty() {
        return html! {
            ol class={ "screen-column__list screen-list-" (ranked.len().min(SHOWN)) } data-all=(ranked.len()) {
                @for (place, card) in ranked.iter().take(SHOWN) {
                    li value=(place) { (wall::short(scene, card)) }
                }
            }
            (more(scene, ranked.len(), SHOWN))
        };
    }
    let lines = lines(scene, step, table);
    let tables = scene.view.tables.len();
    let shown = if tables > columns(tables) { SHOWN_IN_ROWS } else { SHOWN };
    html! {
        @if lines.is_empty() {
            @if let Some(said) = nothing(scene, step, table) { p class="screen-column__nothing" { (said) } }
        } @else {
            ul class={ "screen-column__list screen-list-" (lines.len().min(shown)) } data-all=(lines.len()) {
                @for (place, line) in lines.iter().take(ON_THE_PAGE).enumerate() { li hidden[place >= shown] { (line) } }
            }
            (more(scene, lines.len(), shown))
        }
    }
}

fn more(scene: &Scene<'_>, all: usize, shown: usize) -> Markup {
    html! {
        @if all > shown {
            p class="screen-column__more" {
                (scene.say_with("session-screen-more", &[("count", (all - shown).into())]))
            }
        }
    }
}

/// The cards in the result of a table with the place they have in it.
fn ranked<'a>(scene: &Scene<'a>, step: &StepView, table: TableId) -> Vec<(u32, &'a ContributionView)> {
    let seen = |(place, card): (u32, ContributionId)| Some((place, scene.view.contribution(card)?));
    let found = outcome_of(scene, step, Group::Table(table)).and_then(|found| found.outcome.as_ref());
    match found {
        Some(Outcome::Chosen { cards, .. }) => (1..).zip(cards.iter().copied()).filter_map(seen).collect(),
        Some(Outcome::Tally(tally)) if tally.voters > 0 => {
            tally.items.iter().map(|item| (item.place, item.card)).filter_map(seen).collect()
        }
        _ => Vec::new(),
    }
}

/// What a table released in a step without a result of its own: its piles, or its contributions.
fn lines(scene: &Scene<'_>, step: &StepView, table: TableId) -> Vec<Markup> {
    match step.step.kind {
        StepKind::TopFive { .. } | StepKind::Vote { .. } => Vec::new(),
        StepKind::Cluster { .. } => {
            let group = Group::Table(table);
            let own = |pile: &&ClusterView| pile.step == step.step.id && pile.group == group;
            let named = |pile: &ClusterView| {
                let count = pile.cards.len();
                html! {
                    span class="screen-words" { (pile.name.as_str()) ": " (count) " " (unit(scene, "cards", count)) }
                }
            };
            scene.view.clusters.values().filter(own).map(named).collect()
        }
        StepKind::Course { part } => {
            let course = scene.view.courses.get(&table).map(|view| pieces(&view.course, part));
            course
                .into_iter()
                .flatten()
                .map(|words| html! { span class="screen-words" { (words) } })
                .collect()
        }
        _ => {
            let mut cards: Vec<_> = scene
                .contributions(step.step.id)
                .filter(|card| card.table == Some(table) && wall::has_words(card))
                .collect();
            cards.sort_by_key(|card| std::cmp::Reverse(card.id));
            cards.into_iter().map(|card| wall::short(scene, card)).collect()
        }
    }
}

/// What was written in a part of a course.
fn pieces(course: &Course, part: CoursePart) -> Vec<&str> {
    match part {
        CoursePart::DecisionAreas => course.areas().map(|(_, area)| area.question.as_str()).collect(),
        CoursePart::Options => course.options().map(|(_, option)| option.label.as_str()).collect(),
        CoursePart::Scores | CoursePart::ReadOut => Vec::new(),
        CoursePart::Commitments => {
            let said = course.commitments().map(|(_, line)| line.what.as_str());
            said.filter(|what| !what.is_empty()).collect()
        }
        CoursePart::Uncertainties => course.uncertainties().map(|(_, each)| each.text.as_str()).collect(),
    }
}

/// Why nothing stands there: not begun, or not released. An introduction is of a person and never released to a screen:
/// there the count says enough.
fn nothing(scene: &Scene<'_>, step: &StepView, table: TableId) -> Option<String> {
    let has_written = step.written.get(&table).is_some_and(|count| *count > 0);
    let outcome = outcome_of(scene, step, Group::Table(table));
    let keeps_a_result = outcome.is_some_and(|found| found.turnout > 0 && found.outcome.is_none());
    match step.step.kind {
        StepKind::Introduce if has_written => None,
        StepKind::Course { .. } if has_written && scene.view.courses.contains_key(&table) => None,
        _ if has_written || keeps_a_result => Some(scene.say("session-screen-not-released")),
        _ => Some(scene.say("session-screen-nothing-yet")),
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
