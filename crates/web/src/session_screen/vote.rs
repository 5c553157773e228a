//! The result of a vote on the screen: how many voted, what stands on top, where people are divided.

use documents::{
    chart::{About, Bar, LabelledPoint, Measure, RankedBars, Scale, Scatter, Setting, Tone, draw},
    number,
    text::text,
    vote_figure,
};
use domain::{
    opinion::standings,
    session::{Group, StepView, Tally, TallyItem, VoteMethod},
};
use maud::{Markup, PreEscaped, html};

use super::{outcome, wall};
use crate::session::scene::Scene;

/// As many cards as are listed beside a drawing: they fit at 1024 by 768 too.
const LISTED: usize = 5;

/// The most characters of a card in that list.
const WORDS: usize = 90;

/// A card with its result, in the group that voted on it.
struct Voted<'a> {
    item: &'a TallyItem,
    words: String,
    table: Option<String>,
    /// Its place, by which the drawing and the list call it.
    number: u32,
}

/// The results of a vote: of the room, or of all tables that released theirs.
pub(super) fn vote(scene: &Scene<'_>, step: &StepView, tallies: &[(Group, &Tally)]) -> Markup {
    let Some((_, first)) = tallies.first() else {
        return waiting(scene, step);
    };
    let voted = ordered(scene, tallies);
    if outcome::voters(tallies) == 0 || voted.is_empty() {
        return outcome::nothing(scene);
    }
    let drawing = match first.method {
        VoteMethod::UrgencyInfluence => plane(scene, &voted),
        _ => bars(scene, first.method, &voted),
    };
    html! {
        p class="screen-reading" { (reading(scene, tallies, &voted)) }
        @if first.method != VoteMethod::UrgencyInfluence {
            p class="screen-meaning" { (vote_figure::reading(scene.language, first.method)) }
        }
        div class="screen-result" {
            div class="screen-result__drawing" { (PreEscaped(drawing)) }
            @if first.method == VoteMethod::UrgencyInfluence { (list(scene, &voted)) }
        }
    }
}

/// What can be said before the vote is closed or released: how many voted.
fn waiting(scene: &Scene<'_>, step: &StepView) -> Markup {
    let all = scene.view.outcomes.get(&step.step.id);
    let turnout: u32 = all.into_iter().flat_map(|groups| groups.values()).map(|each| each.turnout).sum();
    html! {
        p class="screen-count" {
            strong { (turnout) } " " (scene.say_with("session-screen-voted", &[("count", turnout.into())]))
        }
        p class="screen-empty" {
            @if step.run.is_open() { (scene.say("session-screen-hidden")) }
            @else { (scene.say("session-screen-no-outcome")) }
        }
    }
}

/// The cards of all groups, the highest first. The numbers are the places: in one group those of its result, with a
/// place left open for a card that a moderator hid; of several groups those of all scores. Equal scores share a place.
fn ordered<'a>(scene: &Scene<'a>, tallies: &[(Group, &'a Tally)]) -> Vec<Voted<'a>> {
    let mut voted: Vec<Voted<'_>> =
        tallies.iter().flat_map(|(group, tally)| of_group(scene, *group, tally)).collect();
    voted.sort_by(|one, other| other.item.score.total_cmp(&one.item.score));
    let scores: Vec<f64> = voted.iter().map(|each| each.item.score).collect();
    for (each, place) in voted.iter_mut().zip(standings(&scores)) {
        each.number = if tallies.len() == 1 { each.item.place } else { place };
    }
    voted
}

fn of_group<'a>(scene: &Scene<'a>, group: Group, tally: &'a Tally) -> Vec<Voted<'a>> {
    let table = group.table().map(|table| scene.table_name(table));
    let voted = |item: &'a TallyItem| {
        let card = scene.view.contribution(item.card)?;
        Some(Voted { item, words: wall::words(scene, card), table: table.clone(), number: 0 })
    };
    tally.items.iter().filter_map(voted).collect()
}

/// What stands on top. Nothing is said when a card that a moderator hid may stand higher than what is seen.
fn top(scene: &Scene<'_>, tallies: &[(Group, &Tally)], voted: &[Voted<'_>]) -> Option<String> {
    let top = voted.first().filter(|_| tallies.iter().all(|(_, tally)| is_whole_on_top(tally)))?;
    let ties = voted.iter().filter(|each| same(each.item.score, top.item.score)).count();
    if ties > 1 {
        let key = if tallies.len() > 1 { "session-screen-tie-of-tables" } else { "session-screen-tie" };
        return Some(scene.say_with(key, &[("count", ties.into())]));
    }
    let card = cut(&top.words, 80);
    Some(match &top.table {
        Some(table) if tallies.len() > 1 => scene.say_with(
            "session-screen-top-of-tables",
            &[("tables", tallies.len().into()), ("card", card.into()), ("table", table.as_str().into())],
        ),
        _ => scene.say_with("session-screen-top", &[("card", card.into())]),
    })
}

fn reading(scene: &Scene<'_>, tallies: &[(Group, &Tally)], voted: &[Voted<'_>]) -> String {
    let voters = outcome::voters(tallies);
    let mut said = vec![scene.say_with("session-screen-voters", &[("count", voters.into())])];
    said.extend(top(scene, tallies, voted));
    let divided = voted.iter().filter(|each| is_divided(each.item)).count();
    if voted.iter().any(|each| each.item.divided.iter().any(Option::is_some)) {
        said.push(scene.say_with("session-screen-divided", &[("count", divided.into())]));
    }
    if let [(Group::Plenary, Tally { concordance: Some(agree), .. })] = tallies {
        let w = number::decimal(scene.language, agree.w, 2);
        let key = match agree.w {
            w if w >= 0.7 => "session-screen-concord-strong",
            w if w >= 0.4 => "session-screen-concord-some",
            _ => "session-screen-concord-weak",
        };
        said.push(scene.say_with(key, &[("w", w.into())]));
    }
    said.join(" ")
}

/// Whether all cards on the first place are seen: what comes after them has the place that follows.
fn is_whole_on_top(tally: &Tally) -> bool {
    let first = tally.items.iter().filter(|item| item.place == 1).count();
    let next = tally.items.iter().map(|item| item.place).find(|place| *place > 1);
    first > 0 && next.is_none_or(|place| usize::try_from(place).is_ok_and(|place| place == first + 1))
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

fn is_divided(item: &TallyItem) -> bool {
    item.divided.iter().flatten().any(|each| each.divided())
}

/// The mean of the scores on a scale.
fn mean(counts: &[u32; 5]) -> Option<f64> {
    let votes: u32 = counts.iter().sum();
    let sum: f64 = (1_u32..).zip(counts).map(|(point, count)| f64::from(point * count)).sum();
    (votes > 0).then(|| sum / f64::from(votes))
}

/// Urgency against influence, the first cards with their number.
fn plane(scene: &Scene<'_>, voted: &[Voted<'_>]) -> String {
    let measure = |key: &str| Measure { label: scene.say(key), unit: String::new(), decimals: 1 };
    let point = |(place, voted): (usize, &Voted<'_>)| LabelledPoint {
        label: voted.number.to_string(),
        y: voted.item.counts.first().and_then(mean),
        x: voted.item.counts.get(1).and_then(mean),
        tone: if place < LISTED { Tone::Other } else { Tone::Muted },
        is_named: place < LISTED,
    };
    let plot = Scatter {
        about: about(scene),
        row_label: text(scene.language, "session-screen-card"),
        x: measure("session-screen-influence"),
        y: measure("session-screen-urgency"),
        x_scale: Scale::Linear,
        y_scale: Scale::Linear,
        // The last one competes for room first: the card on top keeps its number.
        points: voted.iter().enumerate().map(point).rev().collect(),
        trend: Vec::new(),
    };
    draw(&plot, &Setting::screen("scherm-uitslag", scene.language)).svg
}

/// The cards that are numbered in the drawing.
fn list(scene: &Scene<'_>, voted: &[Voted<'_>]) -> Markup {
    html! {
        ol class="screen-result__list" {
            @for each in voted.iter().take(LISTED) {
                li value=(each.number) {
                    span class="screen-words" { (cut(&each.words, WORDS)) }
                    @if let Some(from) = from(scene, each) { span class="screen-card__from" { (from) } }
                    @if is_divided(each.item) {
                        span class="screen-divided" { (scene.say("session-screen-is-divided")) }
                    }
                }
            }
        }
    }
}

/// The table of a card, with the place that the card has there.
fn from(scene: &Scene<'_>, voted: &Voted<'_>) -> Option<String> {
    let table = voted.table.as_deref()?;
    let place = voted.item.place.to_string();
    Some(scene.say_with("session-screen-place", &[("table", table.into()), ("place", place.into())]))
}

/// One bar for each card.
fn bars(scene: &Scene<'_>, method: VoteMethod, voted: &[Voted<'_>]) -> String {
    const MOST: usize = 8;
    let bar = |voted: &Voted<'_>| {
        let divided = if is_divided(voted.item) {
            format!(" ({})", scene.say("session-screen-is-divided"))
        } else {
            String::new()
        };
        let from = from(scene, voted).map_or_else(String::new, |from| format!(" ({from})"));
        Bar {
            label: format!("{}{from}{divided}", cut(&voted.words, 60)),
            value: vote_figure::value(method, voted.item),
            tone: Tone::Other,
        }
    };
    let plot = RankedBars {
        about: about(scene),
        measure: Measure {
            label: vote_figure::label(scene.language, method),
            unit: String::new(),
            decimals: vote_figure::decimals(method),
        },
        row_label: scene.say("session-screen-card"),
        // A mean of nothing has no bar.
        bars: voted.iter().filter(|each| each.item.figure(method).is_some()).take(MOST).map(bar).collect(),
        reference: None,
    };
    draw(&plot, &Setting::screen("scherm-uitslag", scene.language)).svg
}

fn about(scene: &Scene<'_>) -> About {
    About { title: scene.say("session-screen-result"), caption: String::new(), notes: Vec::new() }
}

/// The first words of a text, cut at a word.
fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let start: String = words.chars().take(most).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(before, _)| before);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_top_is_said_only_when_nothing_is_missing_there() {
        let item = |place| TallyItem {
            card: domain::ContributionId::new(uuid::Uuid::nil()),
            score: 0.0,
            place,
            votes: 1,
            counts: Vec::new(),
            divided: Vec::new(),
        };
        let whole = |places: &[u32]| {
            is_whole_on_top(&Tally {
                method: VoteMethod::Dots { dots: 3, most: 1 },
                voters: 3,
                items: places.iter().copied().map(item).collect(),
                concordance: None,
            })
        };
        assert!(whole(&[1, 2, 3]) && whole(&[1]) && whole(&[1, 1, 3]) && whole(&[1, 2, 4]));
        assert!(!whole(&[2, 3]) && !whole(&[4]) && !whole(&[1, 3]) && !whole(&[]));
    }

    #[test]
    fn the_mean_of_five_points() {
        assert_eq!(mean(&[1, 0, 0, 0, 1]), Some(3.0));
        assert_eq!(mean(&[0; 5]), None);
    }

    #[test]
    fn long_words_are_cut_at_a_word() {
        assert_eq!(cut("kort", 10), "kort");
        assert_eq!(cut("meer woningen voor starters", 15), "meer woningen …");
    }
}
