//! Contributions together on a wall.

use domain::session::{Content, ContributionView, SignalUse, Statement, StepKind, StepView};
use maud::{Markup, html};

use crate::session::{card, figures, scene::Scene, words::stance_key};

/// More than this is not read from the last row.
const MOST: usize = 12;

/// More than this does not fit below a question.
const BESIDE_A_QUESTION: usize = 6;

/// The words of a card. A reason to reject a signal names the signal: without it, it reads as a card. A signal that was
/// taken over as it stands is its name.
pub(super) fn words(scene: &Scene<'_>, card: &ContributionView) -> String {
    let said = card.content.words().as_str();
    match &card.content {
        Content::Signal { signal, used, .. } => {
            let task = card::signal_name(scene.site, scene.language, signal);
            match used {
                _ if said.is_empty() => task,
                SignalUse::Rejected => scene.say_with(
                    "session-screen-signal-rejected",
                    &[("task", task.into()), ("reason", said.into())],
                ),
                _ => said.to_owned(),
            }
        }
        // Whether the figures are recognised says nothing without what they are about.
        Content::Recognition { statement: Statement::Figures(sentence), stance, .. } => {
            let subject = figures::subject(scene, *sentence);
            let stance = scene.say(&format!("session-stance-{}", stance_key(*stance)));
            let answer = [("subject", subject.into()), ("stance", stance.into()), ("reason", said.into())];
            scene.say_with("session-screen-recognition", &answer)
        }
        _ => said.to_owned(),
    }
}

/// The same, as it stands in a list.
pub(super) fn short(scene: &Scene<'_>, card: &ContributionView) -> Markup {
    html! { span class="screen-words" { (words(scene, card)) } }
}

/// Which table a contribution is of. Never who wrote it.
pub(super) fn from(scene: &Scene<'_>, card: &ContributionView) -> String {
    card.table.map_or_else(|| scene.say("session-screen-room"), |table| scene.table_name(table))
}

/// More questions with their answers do not fit.
const ASKED: usize = 4;

/// As many answers stand below a question as can be read.
const ANSWERS: usize = 3;

/// The contributions of a step that the room sees, the newest first; answers below their question.
pub(super) fn newest(scene: &Scene<'_>, step: &StepView) -> Markup {
    if matches!(step.step.kind, StepKind::Exchange) {
        return exchanged(scene, step);
    }
    let mut cards: Vec<&ContributionView> =
        scene.contributions(step.step.id).filter(|card| speaks(card)).collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.id));
    wall_of(scene, &cards, BESIDE_A_QUESTION)
}

/// The questions that tables ask each other, the newest first, each with the answers to it in the order in which they came.
pub(super) fn exchanged(scene: &Scene<'_>, step: &StepView) -> Markup {
    let mut all: Vec<&ContributionView> =
        scene.contributions(step.step.id).filter(|card| has_words(card)).collect();
    all.sort_by_key(|card| card.id);
    let (answers, mut questions): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|card| matches!(card.content, Content::Offer { .. }));
    questions.reverse();
    let size = match questions.len() {
        0 => return html! {},
        1 => "few",
        _ => "some",
    };
    html! {
        ul class={ "screen-wall screen-wall--" (size) } {
            @for question in questions.iter().take(ASKED) {
                @let own: Vec<_> =
                    answers.iter().filter(|answer| answer.content.about() == Some(question.id)).collect();
                li class="screen-card" {
                    (short(scene, question))
                    span class="screen-card__from" { (from(scene, question)) }
                    @if !own.is_empty() {
                        ul class="screen-card__answers" {
                            @for answer in own.iter().take(ANSWERS) {
                                li {
                                    (short(scene, answer)) " "
                                    span class="screen-card__from" { (from(scene, answer)) }
                                }
                            }
                        }
                        (more(scene, own.len(), ANSWERS))
                    }
                }
            }
        }
        (more(scene, questions.len(), ASKED))
    }
}

fn more(scene: &Scene<'_>, all: usize, most: usize) -> Markup {
    html! {
        @if all > most {
            p class="screen-more" {
                (scene.say_with("session-screen-more", &[("count", (all - most).into())]))
            }
        }
    }
}

/// Cards on a wall, as many as can be read, in letters as large as their number allows.
pub(super) fn wall(scene: &Scene<'_>, cards: &[&ContributionView]) -> Markup {
    wall_of(scene, cards, MOST)
}

fn wall_of(scene: &Scene<'_>, cards: &[&ContributionView], most: usize) -> Markup {
    let size = match cards.len().min(most) {
        0 => return html! {},
        1..=3 => "few",
        4..=6 => "some",
        _ => "many",
    };
    html! {
        ul class={ "screen-wall screen-wall--" (size) } {
            @for card in cards.iter().take(most) {
                li class="screen-card" {
                    (short(scene, card))
                    span class="screen-card__from" { (from(scene, card)) }
                }
            }
        }
        (more(scene, cards.len(), most))
    }
}

/// Whether there is something to read: words, or the name of a signal that was taken over as it stands.
pub(super) fn has_words(card: &ContributionView) -> bool {
    !card.content.words().is_empty() || matches!(card.content, Content::Signal { .. })
}

/// Whether there are words to read, and they are not those of a rejected signal.
fn speaks(card: &ContributionView) -> bool {
    let rejected = matches!(card.content, Content::Signal { used: SignalUse::Rejected, .. });
    has_words(card) && !rejected
}
