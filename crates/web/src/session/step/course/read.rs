//! What follows from the questions, what cannot go together and the scores. A dilemma or a bottleneck can be laid before
//! the room, which answers it with an approach.

use maud::{Markup, html};

use super::Desk;
use crate::{components::button::Weight, read_out, session::deed::Deed};

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
            (read_out::made(read))
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

/// Lays a dilemma before the room.
fn ask(desk: &Desk<'_>, place: usize, title: &str, words: &str) -> Markup {
    let words: String = words.chars().take(domain::session::Words::LONGEST).collect();
    Deed::new(desk.stage, "toevoegen", format!("koers-vraag-zaal-{place}"))
        .with_new("bijdrage")
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
