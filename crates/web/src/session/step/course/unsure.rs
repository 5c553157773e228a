//! What is not known yet, and what it becomes in the wrap-up: a knowledge question, a question for the council, a wish.

use ::course::UncertaintyKind as Found;
use domain::{course::UncertaintyKind, session::StepView};
use maud::{Markup, html};

use super::Desk;
use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line},
        stage::Stage,
    },
};

/// Something that is not known.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    let deed = Deed::new(stage, "koers-onzekerheid", format!("koers-onzeker-{}", step.step.id))
        .with("stap", step.step.id)
        .drafted();
    let kinds: Vec<(String, String)> = UncertaintyKind::ALL
        .iter()
        .map(|kind| (kind.key().to_owned(), stage.say(&format!("course-uncertainty-{}", kind.key()))))
        .collect();
    let (label, hint) = (stage.say("course-uncertainties-text"), stage.say("course-uncertainties-hint"));
    deed.form(&html! {
        (deed.line(&Line { name: "tekst", label: &label, hint: &hint, rows: 2, ..Line::default() }))
        (deed.choices("soort", &stage.say("course-uncertainties-kind"), &kinds, ""))
        p class="form-hint" { (stage.say("course-uncertainties-letters")) }
        (deed.submit(&stage.say("course-uncertainties-add"), Weight::Primary))
    })
}

const fn kind(found: Found) -> UncertaintyKind {
    match found {
        Found::Environment => UncertaintyKind::Environment,
        Found::Values => UncertaintyKind::Values,
        Found::RelatedDecisions => UncertaintyKind::RelatedDecisions,
    }
}

/// What the table has, by what it becomes, and what was found.
pub(super) fn work(desk: &Desk<'_>) -> Markup {
    html! {
        @for kind in UncertaintyKind::ALL {
            h2 class="nl-heading nl-heading--level-3" { (desk.say(&format!("course-becomes-{}", kind.key()))) }
            ul class="course-list" {
                @for (id, each) in desk.course.uncertainties().filter(|(_, each)| each.kind == kind) {
                    li {
                        div {
                            p class="course-list__title" { (each.text.as_str()) }
                            p class="course-list__note" {
                                (desk.say(&format!("course-uncertainty-{}", each.kind.key())))
                                @if let Some(area) = each.area { " · " (desk.labelled(area)) }
                            }
                        }
                        div class="course-list__do" { (desk.removal(id, each.text.as_str())) }
                    }
                }
            }
        }
        (found(desk))
    }
}

/// What the engine found and the table has not yet.
fn found(desk: &Desk<'_>) -> Markup {
    desk.explored(|drafted, read| {
        let known = |text: &str| desk.course.uncertainties().any(|(_, each)| each.text.as_str() == text.trim());
        let lines = drafted.areas.iter().zip(&read.package);
        let found: Vec<_> = lines
            .flat_map(|(area, line)| line.uncertainties.iter().map(move |each| (*area, each)))
            .filter(|(_, each)| !known(&each.sentence))
            .collect();
        html! {
            @if !found.is_empty() {
                h2 class="nl-heading nl-heading--level-3" { (desk.say("course-uncertainties-found")) }
                ul class="course-list" {
                    @for (place, (area, each)) in found.iter().enumerate() {
                        li {
                            div {
                                p class="course-list__title" { (each.sentence) }
                                p class="course-list__note" { (desk.labelled(*area)) " · " (each.becomes) }
                            }
                            @if desk.may {
                                (desk.deed("koers-onzekerheid", format!("gevonden-{place}"))
                                    .with("voorstel", "ja").with("bij", area).with("soort", kind(each.kind).key())
                                    .with("tekst", &each.sentence).inline().form(&html! {
                                        button type="submit" class="course-small" {
                                            (desk.say("course-commitments-take"))
                                            span class="visually-hidden" { ": " (each.sentence) }
                                        }
                                    }))
                            }
                        }
                    }
                }
            }
        }
    })
}

/// What the table found uncertain, offered in the wrap-up with where it came from. `form` is the form of the contribution:
/// `kennisvraag` or `wens`.
pub(crate) fn origins(
    stage: &Stage<'_>,
    step: &StepView,
    kind: UncertaintyKind,
    form: &'static str,
) -> Markup {
    let course = stage.table().and_then(|table| stage.view.courses.get(&table)).map(|view| &view.course);
    let known =
        |words: &str| stage.contributions(step.step.id).any(|each| each.content.words().as_str() == words);
    let found: Vec<(domain::PieceId, String)> = course
        .into_iter()
        .flat_map(|course| course.uncertainties().map(move |(id, each)| (course, id, each)))
        .filter(|(_, _, each)| each.kind == kind)
        .map(|(course, id, each)| {
            let area = each.area.and_then(|area| course.piece(area)?.as_area());
            let origin = area.map_or_else(String::new, |area| format!(" ({})", area.question.as_str()));
            (id, format!("{}{origin}", each.text.as_str()))
        })
        .filter(|(_, words)| !known(words))
        .collect();
    html! {
        @if !found.is_empty() && stage.can_write(step) {
            h2 class="nl-heading nl-heading--level-3" { (stage.say(&format!("course-session-origin-{}", kind.key()))) }
            p { (stage.say(&format!("course-session-origin-{}-text", kind.key()))) }
            ul class="course-list" {
                @for (id, words) in found {
                    li {
                        p class="course-list__title" { (words) }
                        (Deed::new(stage, "toevoegen", format!("herkomst-{id}"))
                            .with_new_contribution(step).with("stap", step.step.id).with("vorm", form)
                            .with("voor", "organiser").with("tekst", &words).inline().form(&html! {
                                button type="submit" class=(Weight::Secondary.class()) {
                                    (stage.say("course-commitments-take"))
                                    span class="visually-hidden" { ": " (words) }
                                }
                            }))
                    }
                }
            }
        }
    }
}
