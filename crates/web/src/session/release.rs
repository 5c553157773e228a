//! A table lets others see all that it contributed to a step, in one press: with what becomes visible in sight.

use domain::session::{Content, ContributionView, Run, Statement, StepView, Visibility};
use maud::{Markup, html};

use super::{
    card,
    deed::Deed,
    figures::{self, Said},
    look,
    stage::Stage,
    words,
};
use crate::components::{
    button::Weight,
    tag::{self, tag},
};

/// The identity of the part.
pub(crate) fn id(step: &StepView) -> String {
    format!("vrijgave-{}", step.step.id)
}

/// The form, with every text that becomes visible and who sees it now; for who speaks for the table.
pub(crate) fn all(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = id(step);
    let own = releasable(stage, step);
    let Some(table) = stage.table().filter(|_| !own.is_empty() && may(stage)) else {
        return html! { div id=(id) hidden {} };
    };
    let deed = Deed::new(stage, "alles-vrijgeven", format!("vrij-alles-{}", step.step.id))
        .with("stap", step.step.id)
        .with("tafel", table);
    let options: Vec<(String, String)> = words::VISIBILITIES
        .iter()
        .map(|each| (words::visibility_key(*each).to_owned(), sees(stage, *each)))
        .collect();
    // One choice for all: it begins with who sees the one that is kept closest now.
    let now = own.iter().map(|each| each.visibility).min().unwrap_or(Visibility::Table);
    let figures = Said::new(&stage.site.atlas, stage.language);
    html! {
        div id=(id) {
            details class="fold" data-keep=(id) {
                summary { (stage.say("session-release-all")) " " strong { (counted(stage, &own)) } }
                div class="fold__content stack" {
                    p { (stage.say("session-release-all-text")) }
                    ul {
                        @for each in &own {
                            li {
                                (text(stage, step, &figures, &each.content)) " "
                                (tag(tag::Kind::Plain, &sees(stage, each.seen_by)))
                            }
                        }
                    }
                    (deed.form(&html! {
                        (deed.choices("zicht", &stage.say("session-release"), &options, words::visibility_key(now)))
                        p class="form-hint" { (stage.say("session-release-what")) " " (stage.say("session-release-in-results")) }
                        (deed.submit(&stage.say("session-release-do"), Weight::Secondary))
                    }))
                }
            }
        }
    }
}

/// What others read: of an answer to the figures also what it is about, and whether they were recognised.
fn text(stage: &Stage<'_>, step: &StepView, figures: &Said<'_>, content: &Content) -> String {
    let Content::Recognition { statement, stance, reason } = content else {
        return card::plain_words(stage, content);
    };
    let about = match statement {
        Statement::Figures(sentence) => stage.say(&format!("session-subject-{}", sentence.subject.key())),
        Statement::Typed(_) => figures::words(stage, figures, step, *statement).0,
    };
    let stance = stage.say(&format!("session-stance-{}", words::stance_key(*stance)));
    let reason = reason.as_str();
    if reason.is_empty() { format!("{about}: {stance}") } else { format!("{about}: {stance}. {reason}") }
}

/// Whether who looks can let others see what the table contributed, also when the session is over.
fn may(stage: &Stage<'_>) -> bool {
    stage.speaks_for_table() && !stage.is_read_only()
}

/// Whether the table keeps something of a step that is over to itself: its host finds the way to it.
pub(crate) fn waits(stage: &Stage<'_>, step: &StepView) -> bool {
    step.run == Run::Ended
        && may(stage)
        && releasable(stage, step).iter().any(|each| each.visibility == Visibility::Table)
}

/// What the own table contributed and can let others see.
fn releasable<'a>(stage: &Stage<'a>, step: &StepView) -> Vec<&'a ContributionView> {
    if !step.step.kind.is_released_by_the_table() || look::is_silent(step) || stage.table().is_none() {
        return Vec::new();
    }
    let mut own: Vec<&ContributionView> =
        stage.contributions(step.step.id).filter(|each| each.table == stage.table()).collect();
    own.sort_by_cached_key(|each| (look::slot(&each.content), look::order(each)));
    own
}

fn sees(stage: &Stage<'_>, visibility: Visibility) -> String {
    stage.say(&format!("session-release-{}", words::visibility_key(visibility)))
}

/// How many are seen by whom now.
fn counted(stage: &Stage<'_>, own: &[&ContributionView]) -> String {
    let of = |visibility: Visibility| {
        let count = own.iter().filter(|each| each.seen_by == visibility).count();
        (count > 0).then(|| format!("{}: {count}", sees(stage, visibility)))
    };
    words::VISIBILITIES.iter().filter_map(|each| of(*each)).collect::<Vec<_>>().join(" · ")
}
