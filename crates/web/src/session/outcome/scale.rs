//! Votes on a scale of 1 to 5: how many on each point, drawn and in words, and how divided they are.

use documents::number;
use domain::{opinion::Dividedness, session::StepView};
use maud::{Markup, html};

use super::meaning;
use crate::session::stage::Stage;

/// The votes on each point as five small bars, with the same in words.
pub(crate) fn bars(stage: &Stage<'_>, counts: &[u32; 5]) -> Markup {
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let words: Vec<String> =
        (1..).zip(counts).map(|(point, count): (u32, &u32)| format!("{point}: {count}")).collect();
    let words = stage.say_with("session-points", &[("points", words.join(", ").into())]);
    html! {
        svg class="points" viewBox="0 0 60 24" width="60" height="24" role="img" aria-label=(words) {
            @for (place, count) in (0_u32..).zip(counts) {
                @let height = if *count == 0 { 1 } else { (count * 22 / most).max(2) };
                rect class="points__bar" x=(place * 12 + 1) y=(24 - height) width="10" height=(height) {}
            }
        }
    }
}

/// Whether votes are divided, in words, with the figure.
pub(crate) fn divided(stage: &Stage<'_>, found: Option<Dividedness>) -> Option<String> {
    let language = stage.language;
    Some(match found? {
        Dividedness::Dip { p_value, divided, .. } => stage.say_with(
            if divided { "session-divided-dip" } else { "session-agreed-dip" },
            &[("p", number::decimal(language, p_value, 2).into())],
        ),
        Dividedness::Agreement { agreement, divided } => stage.say_with(
            if divided { "session-divided-agreement" } else { "session-agreed-agreement" },
            &[("agreement", number::decimal(language, agreement, 2).into())],
        ),
    })
}

/// The scores for each aspect of an appreciation.
pub(super) fn appreciated(
    stage: &Stage<'_>,
    step: &StepView,
    counts: &[[u32; 5]],
    dividedness: &[Option<Dividedness>],
) -> Markup {
    let domain::session::StepKind::Appreciation { aspects } = &step.step.kind else { return html! {} };
    html! {
        ul class="appreciated" {
            @for ((aspect, counts), found) in aspects.iter().zip(counts).zip(dividedness) {
                li {
                    p { (aspect.get(stage.language)) }
                    p { (bars(stage, counts)) " " (mean(stage, counts)) }
                    @if let Some(words) = divided(stage, *found) { p class="form-hint" { (words) } }
                }
            }
        }
        (meaning::meaning(stage, dividedness, false))
    }
}

/// The mean of votes on a scale, with how many there were.
pub(crate) fn mean(stage: &Stage<'_>, counts: &[u32; 5]) -> String {
    let votes: u32 = counts.iter().sum();
    let sum: u32 = (1..).zip(counts).map(|(point, count): (u32, &u32)| point * count).sum();
    if votes == 0 {
        return stage.say("session-no-votes");
    }
    let mean = f64::from(sum) / f64::from(votes);
    stage.say_with(
        "session-mean",
        &[("mean", number::decimal(stage.language, mean, 1).into()), ("votes", votes.into())],
    )
}
