//! What follows from the questions, what cannot go together and the scores. A dilemma or a bottleneck can be laid before
//! the room, which answers it with an approach.

use maud::{Markup, html};

use super::Desk;
use crate::{
    components::{button::Weight, fold::fold},
    play::query_of,
    read_out,
    session::{deed::Deed, play},
};

/// The read-out, and what one can ask the room about it.
pub(super) fn work(desk: &Desk<'_>) -> Markup {
    desk.explored(|_, read| {
        let questions = read
            .dilemmas
            .iter()
            .map(|card| (card.title.as_str(), format!("{} {}", card.sentence, card.question)))
            .chain(read.bottlenecks.iter().take(3).map(|each| (each.label.as_str(), each.sentence.clone())));
        let questions: Vec<(&str, String)> = questions.collect();
        html! {
            (read_out::whole(read, &format!("lezing-{}", desk.step.step.id)))
            (played(desk))
            (order(desk))
            @if desk.may && !questions.is_empty() {
                h2 class="nl-heading nl-heading--level-2" { (desk.say("course-session-ask-title")) }
                ul class="course-list" {
                    @for (place, (title, words)) in questions.iter().enumerate() {
                        li {
                            p class="course-list__title" { (title) }
                            (ask(desk, place, title, words))
                        }
                    }
                }
            }
        }
    })
}

/// What the table tried and kept, and the way to try more.
fn played(desk: &Desk<'_>) -> Markup {
    let at = desk.stage.address(play::BELOW);
    html! {
        h2 class="nl-heading nl-heading--level-2" { (desk.say("course-session-play")) }
        p { (desk.say("course-session-play-text")) }
        p { a href=(at) { (desk.say("course-session-play-go")) } }
        @if desk.course.variants().next().is_some() {
            h3 class="nl-heading nl-heading--level-3" { (desk.say("course-variants")) }
            ul class="course-list" {
                @for (id, variant) in desk.course.variants() {
                    li {
                        p class="course-list__title" {
                            a href={ (at) (query_of(desk.course, &variant.plays)) } { (variant.name.as_str()) }
                        }
                        div class="course-list__do" { (desk.removal(id, variant.name.as_str())) }
                    }
                }
            }
        }
    }
}

/// The order of weights, which says what a wish counts for.
fn order(desk: &Desk<'_>) -> Markup {
    let count = desk.course.comparisons().count();
    let places: Vec<(String, String)> =
        (1..=count).map(|place| (place.to_string(), place.to_string())).collect();
    let none = desk.say("course-session-order-none");
    let deed = desk.deed("koers-rang", desk.step.step.id).with("versie", desk.course.revision());
    html! {
        @if desk.may && count > 1 {
            (fold(&desk.say("course-session-order"), &html! {
                p { (desk.say("course-session-order-text")) }
                (deed.form(&html! {
                    @for (id, comparison) in desk.course.comparisons() {
                        @let now = comparison.rank.map(|rank| rank.to_string()).unwrap_or_default();
                        (deed.select(&format!("rang-{id}"), comparison.label.as_str(), Some(&none), &places, &now))
                    }
                    (deed.submit(&desk.say("course-session-order-save"), Weight::Secondary))
                }))
            }))
        }
    }
}

/// Lays a dilemma before the room.
fn ask(desk: &Desk<'_>, place: usize, title: &str, words: &str) -> Markup {
    let words: String = words.chars().take(domain::session::Words::LONGEST).collect();
    Deed::new(desk.stage, "toevoegen", format!("koers-vraag-zaal-{place}"))
        .with_new_contribution(desk.step)
        .with("stap", desk.step.step.id)
        .with("vorm", "vraag")
        .with("tekst", words)
        .inline()
        .form(&html! {
            button type="submit" class=(Weight::Secondary.class()) {
                (desk.say("course-session-ask")) span class="visually-hidden" { ": " (title) }
            }
        })
}
