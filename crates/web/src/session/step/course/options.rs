//! What can be chosen, what it needs, and what cannot go together: pair by pair.

use documents::text::text_with;
use domain::course::{ConditionKind, ConditionState};
use maud::{Markup, html};

use super::{Desk, areas::questions};
use crate::{
    components::button::Weight,
    session::deed::{Line, Need},
};

/// The options, what they need, and the next pair.
pub(super) fn work(desk: &Desk<'_>) -> Markup {
    html! {
        (next_pair(desk))
        (barred(desk))
        (questions(desk))
        (needs(desk))
    }
}

/// The next pair that nobody looked at.
fn next_pair(desk: &Desk<'_>) -> Markup {
    let (all, open) = (desk.course.all_pairs().len(), desk.course.unjudged());
    let seen = [("seen", (all - open.len()).to_string().into()), ("all", all.to_string().into())];
    let answers: Vec<(String, String)> =
        ["ja", "nee"].map(|key| (key.to_owned(), desk.say(&format!("course-pairs-{key}")))).to_vec();
    let (reason, hint) = (desk.say("course-pairs-reason"), desk.say("course-pairs-reason-hint"));
    html! {
        @if all > 0 {
            h2 class="nl-heading nl-heading--level-2" { (desk.say("course-step-pairs")) }
            p { (text_with(desk.language(), "course-pairs-seen", &seen)) }
        }
        @if let (Some([one, other]), true) = (open.first(), desk.may) {
            @let deed = desk.deed("koers-paar", format!("{one}-{other}"))
                .with("een", one).with("ander", other).with("versie", 0).drafted();
            (deed.form(&html! {
                p class="course-pair" {
                    span { (desk.labelled(*one)) }
                    span class="visually-hidden" { " + " }
                    span { (desk.labelled(*other)) }
                }
                (deed.choices("samen", &desk.say("course-pairs-question"), &answers, ""))
                (deed.line(&Line { name: "tekst", label: &reason, hint: &hint, need: Need::Never, ..Line::default() }))
                (deed.submit(&desk.say("course-pairs-save"), Weight::Primary))
            }))
        }
    }
}

/// What cannot go together, with the reasons.
fn barred(desk: &Desk<'_>) -> Markup {
    html! {
        ul class="course-list" {
            @for (id, pair) in desk.course.pairs() {
                @if let Some(reason) = &pair.barred {
                    @let label = pair.between.map(|option| desk.labelled(option)).join(" + ");
                    li {
                        div {
                            p class="course-list__title" { (label) }
                            p class="course-list__note" { (reason.as_str()) }
                        }
                        div class="course-list__do" { (desk.removal(id, &label)) }
                    }
                }
            }
        }
    }
}

/// What each option needs, and a form for one thing more.
fn needs(desk: &Desk<'_>) -> Markup {
    let kinds: Vec<(String, String)> = ConditionKind::ALL
        .iter()
        .map(|kind| (kind.key().to_owned(), desk.say(&format!("course-condition-{}", kind.key()))))
        .collect();
    let (what, who) = (desk.say("course-session-need"), desk.say("course-session-owner"));
    html! {
        h2 class="nl-heading nl-heading--level-2" { (desk.say("course-options-conditions")) }
        @for (id, option) in desk.course.options() {
            details class="fold" {
                summary { (desk.labelled(id)) " (" (option.conditions.len()) ")" }
                div class="fold__content stack" {
                    ul {
                        @for condition in &option.conditions {
                            li {
                                (desk.say(&format!("course-condition-{}", condition.kind.key()))) ": "
                                (condition.text.as_str())
                                @if let ConditionState::Owned(owner) = &condition.state { " (" (owner.as_str()) ")" }
                            }
                        }
                    }
                    @if desk.may {
                        @let deed = desk.deed_of("koers-nodig", id).drafted();
                        (deed.form(&html! {
                            (deed.line(&Line { name: "tekst", label: &what, ..Line::default() }))
                            (deed.select("soort", &desk.say("course-session-kind"), None, &kinds, ""))
                            (deed.line(&Line { name: "wie", label: &who, need: Need::Never, ..Line::default() }))
                            (deed.submit(&desk.say("course-save"), Weight::Secondary))
                        }))
                    }
                }
            }
        }
    }
}
