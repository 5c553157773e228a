//! Which questions there are to decide: from the top five of the table, from a template, or of one's own.

use atlas::signal::strongest;
use domain::{
    course::{Origin, templates},
    session::{Outcome, StepKind, StepView},
};
use maud::{Markup, html};

use super::Desk;
use crate::{
    components::button::Weight,
    session::{
        card,
        deed::{Deed, Line},
        stage::Stage,
    },
};

/// A question of one's own.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    let deed = Deed::new(stage, "koers-vraag", format!("koers-vraag-{}", step.step.id))
        .with("stap", step.step.id)
        .with("taal", stage.language.tag())
        .drafted();
    let (label, hint) = (stage.say("course-areas-own"), stage.say("course-areas-hint"));
    deed.form(&html! {
        (deed.line(&Line { name: "tekst", label: &label, hint: &hint, ..Line::default() }))
        (deed.submit(&stage.say("course-areas-add"), Weight::Primary))
    })
}

/// The questions with their options, and what one can begin with.
pub(super) fn work(desk: &Desk<'_>) -> Markup {
    html! {
        (questions(desk))
        @if desk.may {
            (from_top_five(desk))
            (from_templates(desk))
        }
    }
}

/// The questions with their options, and a form for one more option.
pub(super) fn questions(desk: &Desk<'_>) -> Markup {
    let label = desk.say("course-options-new");
    html! {
        @if desk.course.areas().next().is_none() { p { (desk.say("course-session-none")) } }
        @for (area, question) in desk.course.areas() {
            section class="course-card" aria-labelledby={ "koers-kop-" (area) } {
                h2 class="nl-heading nl-heading--level-3" id={ "koers-kop-" (area) } {
                    span class="course-code" { (desk.course.code(area)) } " " (question.question.as_str())
                }
                ul class="course-list" {
                    @for (id, option) in desk.course.options_of(area) {
                        li {
                            div class="course-list__what" {
                                span class="course-code" { (desk.course.code(id)) }
                                p class="course-list__title" { (option.label.as_str()) }
                            }
                            div class="course-list__do" { (desk.removal(id, option.label.as_str())) }
                        }
                    }
                }
                @if desk.may {
                    @let deed = desk.deed("koers-keuze", area).with("van", area).drafted();
                    (deed.form(&html! {
                        (deed.line(&Line { name: "tekst", label: &label, ..Line::default() }))
                        (deed.submit(&desk.say("course-options-add"), Weight::Secondary))
                    }))
                    (desk.removal(area, question.question.as_str()))
                }
            }
        }
    }
}

/// The cards that the table found heaviest, each to become a question.
fn from_top_five(desk: &Desk<'_>) -> Markup {
    let stage = desk.stage;
    let tops = stage.view.steps.values().filter(|each| matches!(each.step.kind, StepKind::TopFive { .. }));
    let chosen = tops.filter_map(|each| stage.own_outcome(each)).find_map(|found| match &found.outcome {
        Some(Outcome::Chosen { cards, .. }) if !cards.is_empty() => Some(cards),
        _ => None,
    });
    let is_asked = |id| desk.course.areas().any(|(_, area)| area.origin == Origin::Card(id));
    let cards: Vec<_> = chosen
        .into_iter()
        .flatten()
        .filter(|id| !is_asked(**id))
        .filter_map(|id| Some((*id, card::plain_words(stage, &stage.contribution(*id)?.content))))
        .collect();
    html! {
        @if !cards.is_empty() {
            h2 class="nl-heading nl-heading--level-2" { (desk.say("course-session-top")) }
            ul class="course-list" {
                @for (id, words) in cards {
                    li {
                        p class="course-list__title" { (words) }
                        (desk.deed("koers-vraag", id).with("kaart", id).with("tekst", shortened(&words)).inline().form(&html! {
                            button type="submit" class="course-small" {
                                (desk.say("course-session-make")) span class="visually-hidden" { ": " (words) }
                            }
                        }))
                    }
                }
            }
        }
    }
}

/// The beginning of a long card: a question is short.
fn shortened(words: &str) -> String {
    words.chars().take(domain::course::limit::LABEL).collect()
}

/// The templates that the figures point to, the strongest signal first.
fn from_templates(desk: &Desk<'_>) -> Markup {
    let stage = desk.stage;
    let atlas = &stage.site.atlas;
    let signals = stage.municipality().map(|index| strongest(atlas.signals(index))).unwrap_or_default();
    let strength = |task: &str| {
        let found = signals.iter().find(|signal| atlas.facts.catalogue.tasks[signal.task].id == task);
        found.map_or(0, |signal| signal.strength)
    };
    let is_there =
        |key: &str| desk.course.areas().any(|(_, area)| area.origin == Origin::Template(key.to_owned()));
    let mut offered: Vec<_> = templates().areas.iter().filter(|each| !is_there(&each.key)).collect();
    offered.sort_by_key(|each| std::cmp::Reverse(strength(&each.task)));
    let options: Vec<(String, String)> =
        offered.iter().map(|each| (each.key.clone(), each.question.get(stage.language).to_owned())).collect();
    let deed = desk.deed("koers-neem-over", desk.step.step.id);
    html! {
        @if !options.is_empty() {
            (deed.form(&html! {
                (deed.select("sjabloon", &desk.say("course-session-template"), None, &options, ""))
                (deed.submit(&desk.say("course-templates-take"), Weight::Secondary))
            }))
        }
    }
}
