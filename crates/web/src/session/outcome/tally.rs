//! The result of a vote: its reading first, then the cards in order, and a drawing of urgency and influence.

use documents::{
    chart::{About, LabelledPoint, Measure, Quadrant, Tone, draw_for_page},
    number, vote_figure,
};
use domain::session::{Tally, TallyItem, VoteMethod};
use maud::{Markup, PreEscaped, html};

use super::{meaning, scale};
use crate::session::{card, stage::Stage};

/// The whole result.
pub(super) fn tally(stage: &Stage<'_>, id: &str, tally: &Tally) -> Markup {
    if tally.voters == 0 {
        return html! { p { (stage.say("session-nobody-voted")) } };
    }
    html! {
        ul class="reading" { @for sentence in reading(stage, tally) { li { (sentence) } } }
        @if tally.method == VoteMethod::UrgencyInfluence { (plane(stage, id, tally)) }
        p class="form-hint" { (vote_figure::reading(stage.language, tally.method)) }
        ol class="tally" {
            @for item in &tally.items { (line(stage, tally, item)) }
        }
        @let divided = tally.items.iter().filter(|item| item.votes > 0).flat_map(|item| &item.divided);
        (meaning::meaning(stage, divided, tally.concordance.is_some()))
    }
}

/// The words of the card of an item.
fn words(stage: &Stage<'_>, item: &TallyItem) -> String {
    stage
        .contribution(item.card)
        .map_or_else(|| stage.say("session-card-unseen"), |found| card::plain_words(stage, &found.content))
}

/// What the figures say, in sentences.
fn reading(stage: &Stage<'_>, tally: &Tally) -> Vec<String> {
    let mut said = vec![stage.say_with("session-voters", &[("count", tally.voters.into())])];
    let first: Vec<String> = tally
        .items
        .iter()
        .filter(|item| item.place == 1 && item.votes > 0)
        .map(|item| words(stage, item))
        .collect();
    match first.as_slice() {
        [] => {}
        [only] => said.push(stage.say_with("session-first", &[("card", only.as_str().into())])),
        several => {
            let cards = several.iter().map(|each| quoted(each)).collect::<Vec<_>>().join(", ");
            said.push(
                stage.say_with(
                    "session-first-tied",
                    &[("count", several.len().into()), ("cards", cards.into())],
                ),
            );
        }
    }
    let divided: Vec<String> = tally
        .items
        .iter()
        .filter(|item| item.divided.iter().flatten().any(|each| each.divided()))
        .map(|item| quoted(&words(stage, item)))
        .collect();
    if !divided.is_empty() {
        said.push(stage.say_with(
            "session-divided-on",
            &[("count", divided.len().into()), ("cards", divided.join(", ").into())],
        ));
    }
    if let Some(agreement) = tally.concordance {
        let key = match agreement.w {
            w if w >= 0.7 => "session-concordance-strong",
            w if w >= 0.4 => "session-concordance-some",
            _ => "session-concordance-weak",
        };
        said.push(stage.say_with(key, &[("w", number::decimal(stage.language, agreement.w, 2).into())]));
    }
    said
}

fn quoted(words: &str) -> String {
    format!("‘{words}’")
}

/// One card: its place, its words and its figures.
fn line(stage: &Stage<'_>, tally: &Tally, item: &TallyItem) -> Markup {
    let tied = tally.items.iter().filter(|other| other.place == item.place).count() > 1;
    let place = item.place.to_string();
    let key = if tied { "session-place-shared" } else { "session-place" };
    html! {
        li class="tally__item" {
            span class="tally__place" aria-hidden="true" { (place) }
            div class="tally__body" {
                p class="tally__words" {
                    span class="visually-hidden" { (stage.say_with(key, &[("place", place.as_str().into())])) ": " }
                    (words(stage, item))
                }
                p class="tally__score" {
                    (score(stage, tally, item))
                    @if tied { " · " (stage.say("session-tied")) }
                }
                @for (number, counts) in item.counts.iter().enumerate().filter(|_| item.votes > 0) {
                    p class="tally__scale" {
                        @if item.counts.len() > 1 {
                            span class="tally__scale-name" { (stage.say(if number == 0 { "session-urgency" } else { "session-influence" })) }
                        }
                        (scale::bars(stage, counts)) " "
                        span { (scale::mean(stage, counts)) }
                        @if let Some(said) = item.divided.get(number).and_then(|found| scale::divided(stage, *found)) {
                            span class="tally__divided" { (said) }
                        }
                    }
                }
            }
        }
    }
}

fn score(stage: &Stage<'_>, tally: &Tally, item: &TallyItem) -> String {
    let (Some(value), Some(figure)) =
        (vote_figure::value(tally.method, item), vote_figure::written(stage.language, tally.method, item))
    else {
        return stage.say("session-no-votes");
    };
    let votes = item.votes.into();
    match tally.method {
        VoteMethod::Dots { .. } => {
            stage.say_with("session-score-dots", &[("dots", value.into()), ("votes", votes)])
        }
        VoteMethod::Ranking { .. } => {
            stage.say_with("session-score-points", &[("points", value.into()), ("votes", votes)])
        }
        VoteMethod::Agree => stage.say_with("session-score-votes", &[("votes", votes)]),
        VoteMethod::UrgencyInfluence => {
            stage.say_with("session-score-product", &[("score", figure.into()), ("votes", votes)])
        }
    }
}

/// The cards in the plane, each by its place: cards with the same score have the same number.
fn points(tally: &Tally) -> Vec<LabelledPoint> {
    let mean = |counts: Option<&[u32; 5]>| {
        let counts = counts?;
        let votes: u32 = counts.iter().sum();
        let sum: u32 = (1..).zip(counts).map(|(point, count): (u32, &u32)| point * count).sum();
        (votes > 0).then(|| f64::from(sum) / f64::from(votes))
    };
    let point = |item: &TallyItem| LabelledPoint {
        label: item.place.to_string(),
        x: mean(item.counts.get(1)),
        y: mean(item.counts.first()),
        tone: if item.place <= 5 { Tone::Own } else { Tone::Other },
        is_named: true,
    };
    tally.items.iter().map(point).collect()
}

/// Urgency and influence as a plane: each card with its place.
fn plane(stage: &Stage<'_>, id: &str, tally: &Tally) -> Markup {
    let quadrant = Quadrant {
        about: About {
            title: stage.say("session-plane-title"),
            caption: stage.say("session-plane-caption"),
            notes: Vec::new(),
        },
        row_label: stage.say("session-plane-row"),
        x: Measure { label: stage.say("session-influence"), unit: String::new(), decimals: 1 },
        y: Measure { label: stage.say("session-urgency"), unit: String::new(), decimals: 1 },
        x_split: 3.0,
        y_split: 3.0,
        corners: [
            stage.say("session-plane-top-left"),
            stage.say("session-plane-top-right"),
            stage.say("session-plane-bottom-left"),
            stage.say("session-plane-bottom-right"),
        ],
        points: points(tally),
    };
    let chart = draw_for_page(&quadrant, &format!("vlak-{id}"), stage.language);
    html! {
        figure class="figure" {
            figcaption class="figure__reading" { (chart.caption) }
            div class="figure__drawing" {
                div class="chart-wide" { (PreEscaped(&chart.wide)) }
                div class="chart-narrow" { (PreEscaped(&chart.narrow)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{ContributionId, session::Ballot};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn cards_with_the_same_score_have_the_same_number_in_the_plane() {
        let cards = [1, 2, 3].map(|number| ContributionId::new(Uuid::from_u128(number)));
        let [one, other, last] = cards;
        let ballot = Ballot::UrgencyInfluence([(one, (4, 3)), (other, (3, 4)), (last, (1, 1))].into());
        let tally = Tally::count(VoteMethod::UrgencyInfluence, &cards, &[&ballot]);
        let numbers: Vec<String> = points(&tally).into_iter().map(|point| point.label).collect();
        assert_eq!(numbers, ["1", "1", "3"]);
    }
}
