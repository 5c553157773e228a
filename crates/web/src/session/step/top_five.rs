//! A table fixes what weighs most: the cards with a place, the heaviest first.

use domain::session::{ContributionView, Outcome, Scope, StepKind, StepView};
use maud::{Markup, html};

use super::vote;
use crate::{
    components::button::Weight,
    session::{card, deed::Deed, stage::Stage},
};

/// The choice: a form for who may speak for the table, the choice so far for the others.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    let StepKind::TopFive { count, .. } = step.step.kind else { return html! {} };
    if !stage.can_decide(step) {
        return html! {};
    }
    let cards = vote::candidates(stage, step);
    if cards.is_empty() {
        return html! { p { (stage.say("session-vote-no-cards")) } };
    }
    let may = step.step.scope == Scope::Tables && stage.speaks_for_table();
    let (chosen, revision) = match stage.own_outcome(step).and_then(|found| found.outcome.as_ref()) {
        Some(Outcome::Chosen { cards, revision }) => (cards.as_slice(), *revision),
        _ => (&[][..], 0),
    };
    if !may {
        return html! { p { (stage.say("session-top-host")) } };
    }
    let deed = Deed::new(stage, "kiezen", format!("kies-{}", step.step.id))
        .with("stap", step.step.id)
        .with("versie", revision)
        .drafted();
    let most = usize::from(count).min(cards.len());
    let options: Vec<(String, String)> =
        (1..=most).map(|place| (place.to_string(), place.to_string())).collect();
    let ordered = in_order(stage, step, &cards);
    html! {
        p { (stage.say_with("session-top-text", &[("count", most.to_string().into())])) }
        session-ballot data-method="ranking" {
            (deed.form(&html! {
                ol class="ballot__cards" {
                    @for each in &ordered {
                        @let before = chosen.iter().position(|id| *id == each.id).map(|place| (place + 1).to_string()).unwrap_or_default();
                        li class="ballot__card" {
                            (vote::candidate_words(stage, step, each))
                            (deed.select(&format!("plaats-{}", each.id), &stage.say("session-vote-place"), Some(&stage.say("session-vote-no-place")), &options, &before))
                        }
                    }
                }
                div class="ballot__send" { (deed.submit(&stage.say("session-top-do"), Weight::Primary)) }
            }))
        }
    }
}

/// The cards by the result of the vote on the same source, where there was one: the table sees what weighed most.
fn in_order<'a>(
    stage: &Stage<'a>,
    step: &StepView,
    cards: &[&'a ContributionView],
) -> Vec<&'a ContributionView> {
    let source = step.step.kind.source();
    let votes =
        stage.view.steps.values().filter(|each| {
            matches!(each.step.kind, StepKind::Vote { .. }) && each.step.kind.source() == source
        });
    let tally = votes.filter_map(|each| stage.own_outcome(each)).find_map(|found| match &found.outcome {
        Some(Outcome::Tally(tally)) => Some(tally),
        _ => None,
    });
    let mut ordered = cards.to_vec();
    if let Some(tally) = tally {
        ordered.sort_by_key(|each| {
            tally.items.iter().position(|item| item.card == each.id).unwrap_or(usize::MAX)
        });
    }
    ordered
}

/// The words of the cards that were chosen, the heaviest first.
pub(crate) fn chosen(stage: &Stage<'_>, cards: &[domain::ContributionId]) -> Vec<String> {
    cards
        .iter()
        .map(|id| {
            stage.contribution(*id).map_or_else(
                || stage.say("session-card-unseen"),
                |found| card::plain_words(stage, &found.content),
            )
        })
        .collect()
}
