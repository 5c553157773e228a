//! A contribution as it stands on the page: what it says, what became of it, and what can be done with it.

mod conflict;
mod deeds;
mod fields;
mod said;
mod whom;

use domain::session::{Content, ContributionView, SignalUse, Standing, StepKind, StepView, Visibility};
use maud::{Markup, html};

use super::{deed::Deed, look, stage::Stage, step::exchange, words};
use crate::components::{
    button::Weight,
    tag::{self, tag},
};

pub(crate) use fields::stances;
pub(crate) use said::{plain_words, signal_name};
pub(crate) use whom::{Who, for_whom};

/// Whose eyes a card is drawn for: those who see it together, or the one whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// Everybody in the audience.
    All,
    /// Its author only: silent work, or what was withdrawn.
    Own,
}

/// The identity of a card on the page.
pub(crate) fn id(contribution: &ContributionView, of: Of) -> String {
    match of {
        Of::All => format!("c-{}", contribution.id),
        Of::Own => format!("own-c-{}", contribution.id),
    }
}

/// The card as an item of a list.
pub(crate) fn card(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
    html! {
        li class={ "note note--" (look_key(&each.content)) @if !is_at_own_table(stage, each, of) { " note--other" } }
            id=(id(each, of)) data-order=(look::order(each)) {
            (head(stage, step, each))
            (said::words(stage, &each.content))
            (byline(stage, step, each, of))
            (origin(stage, each))
            @if !each.beside.is_empty() { (conflict::conflict(stage, each)) }
            (extra(stage, each))
            (deeds::deeds(stage, step, each, of))
        }
    }
}

fn is_at_own_table(stage: &Stage<'_>, each: &ContributionView, of: Of) -> bool {
    of == Of::Own || (each.table.is_some() && each.table == stage.table())
}

/// The look of a card: by its kind.
fn look_key(content: &Content) -> &'static str {
    match content {
        Content::Card { kind, .. } => words::kind_key(*kind),
        Content::Signal { used: SignalUse::Rejected, .. } => "rejected",
        Content::Signal { .. } => "task",
        Content::Placemat { .. } => "placemat",
        Content::Recognition { .. } => "recognition",
        Content::Ask { .. } => "ask",
        Content::Offer { .. } => "offer",
        Content::Introduction { .. } => "person",
        _ => "plain",
    }
}

/// Labels above the words: what it is, and what one must know of it.
fn head(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> Markup {
    let plain = |key: &str| tag(tag::Kind::Plain, &stage.say(key));
    let state = html! {
        @if let Some(reason) = &each.hidden {
            (tag(tag::Kind::Plain, &stage.say_with("session-hidden", &[("reason", reason.as_str().into())])))
        }
        @if each.standing == Standing::Withdrawn { (plain("session-withdrawn")) }
        @if each.late { (plain("session-late")) }
        @if !each.beside.is_empty() { (plain("session-two-texts")) }
        @if shows_visibility(step, each) {
            (plain(&format!("session-visible-{}", words::visibility_key(each.visibility))))
        }
    };
    let kind = kind_line(stage, step, &each.content);
    html! {
        @if kind.is_some() || !state.0.is_empty() {
            p class="note__head" {
                @if let Some(kind) = kind { span class="note__kind" { (kind) } " " }
                (state)
            }
        }
    }
}

/// What is seen by more people than its step lets see from the start is said.
fn shows_visibility(step: &StepView, each: &ContributionView) -> bool {
    let from_the_start = if step.step.kind.is_for_the_room() || each.table.is_none() {
        Visibility::Participants
    } else {
        Visibility::Table
    };
    each.visibility != from_the_start
}

fn kind_line(stage: &Stage<'_>, step: &StepView, content: &Content) -> Option<String> {
    match content {
        Content::Card { kind, theme, .. } => {
            let kind = stage.say(&format!("session-kind-{}", words::kind_key(*kind)));
            Some(theme.as_ref().map_or_else(|| kind.clone(), |theme| format!("{kind} · {theme}")))
        }
        Content::Signal { used, .. } => Some(stage.say(&format!("session-signal-{}", words::use_key(*used)))),
        Content::Recognition { stance, .. } => {
            Some(stage.say(&format!("session-stance-{}", words::stance_key(*stance))))
        }
        Content::Offer { kind, .. } => Some(stage.say(&format!("session-offer-{}", words::offer_key(*kind)))),
        Content::Ask { .. } => Some(stage.say("session-ask")),
        Content::Wish { of, .. } => Some(stage.say(&format!("session-wish-{}", words::wish_key(*of)))),
        Content::Placemat { aspect, year, .. } => {
            let many = matches!(&step.step.kind, StepKind::Placemat { .. });
            year.map(|year| year.to_string()).or_else(|| {
                (!many).then(|| stage.say(&format!("session-aspect-{}", words::aspect_key(*aspect))))
            })
        }
        _ => None,
    }
}

/// Who wrote it, and at which table.
fn byline(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
    if of == Of::Own {
        return html! {};
    }
    let authors: Vec<String> = stage.view.authors(each).into_iter().map(|id| stage.person(id)).collect();
    let author = (!authors.is_empty()).then(|| authors.join(", "));
    let elsewhere =
        each.table.filter(|table| Some(*table) != stage.table()).map(|table| stage.table_name(table));
    let parts: Vec<String> = [author, elsewhere].into_iter().flatten().collect();
    html! {
        @if !parts.is_empty() && !step.step.anonymous { p class="note__by" { (parts.join(" · ")) } }
    }
}

/// What a merged or split card came from, and the way back.
fn origin(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    if each.made_from.is_empty() {
        return html! {};
    }
    let originals: Vec<&ContributionView> =
        each.made_from.iter().filter_map(|id| stage.contribution(*id)).collect();
    let replacement = originals.iter().find_map(|each| match each.standing {
        Standing::Replaced(id) => Some(id),
        _ => None,
    });
    let key = if each.made_from.len() > 1 { "session-merged-from" } else { "session-split-from" };
    html! {
        details class="fold" {
            summary { (stage.say_with(key, &[("count", each.made_from.len().into())])) }
            div class="fold__content stack" {
                ul { @for original in &originals { li { (plain_words(stage, &original.content)) } } }
                @if let Some(replacement) = replacement.filter(|_| stage.speaks_for_table() && !stage.is_closed() && each.table == stage.table()) {
                    (Deed::new(stage, "herstellen", format!("herstel-{}", each.id))
                        .with("vervanging", replacement).with("stap", each.step)
                        .button(&stage.say("session-restore"), Weight::Secondary))
                }
            }
        }
    }
}

/// What belongs below a card: offers below a question.
fn extra(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    match &each.content {
        Content::Ask { .. } => exchange::below(stage, each),
        _ => html! {},
    }
}
