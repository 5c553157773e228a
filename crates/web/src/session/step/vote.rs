//! A vote on cards, hidden until it is closed.

use domain::{
    ContributionId,
    session::{Ballot, ContributionView, Run, Scope, StepKind, StepView, VoteMethod},
};
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{card, deed::Deed, outcome, stage::Stage},
};

/// The ballot.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    own(stage, step)
}

/// How many voted so far.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    let turnout = stage.own_outcome(step);
    outcome::turnout(stage, step, turnout)
}

/// The cards that who looks can vote on, in the order in which they were laid down.
pub(super) fn candidates<'a>(stage: &Stage<'a>, step: &StepView) -> Vec<&'a ContributionView> {
    let of_group =
        |each: &&ContributionView| step.step.scope == Scope::Plenary || each.table == stage.table();
    step.candidates.iter().filter_map(|id| stage.scene.contribution(*id)).filter(of_group).collect()
}

/// The words of a card on the ballot: they change when the card does.
pub(crate) fn candidate_words(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> Markup {
    html! {
        p class="ballot__words" id={ "stem-" (step.step.id) "-" (each.id) } { (card::plain_words(stage, &each.content)) }
    }
}

/// The own ballot, filled in with what was voted before.
pub(super) fn own(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = format!("own-ballot-{}", step.step.id);
    let StepKind::Vote { method, .. } = step.step.kind else { return html! { div id=(id) {} } };
    if step.run == Run::Waiting || step.run == Run::Ended || stage.is_closed() {
        return html! { div id=(id) {} };
    }
    let cards = candidates(stage, step);
    if cards.is_empty() {
        return html! { div id=(id) { p { (stage.say("session-vote-no-cards")) } } };
    }
    let voted = stage.own.and_then(|own| own.ballots.get(&step.step.id)).map(|own| &own.ballot);
    let deed = Deed::new(stage, "stemmen", format!("stem-{}", step.step.id))
        .with("stap", step.step.id)
        .with("methode", key(method))
        .drafted();
    let form = Form { stage, deed: &deed, voted, count: cards.len() };
    let label = stage.say(if voted.is_some() { "session-vote-again" } else { "session-vote-do" });
    html! {
        div id=(id) class="ballot" {
            p { (explained(stage, method)) }
            @if voted.is_some() { p class="ballot__cast" { (stage.say("session-vote-cast")) } }
            session-ballot data-method=(key(method)) data-dots=[dots(method)] {
                (deed.form(&html! {
                    @if let VoteMethod::Dots { .. } = method { p class="ballot__left" role="status" data-left hidden {} }
                    ol class="ballot__cards" {
                        @for each in &cards {
                            li class="ballot__card" {
                                (candidate_words(stage, step, each))
                                (form.fields(method, each.id, &card::plain_words(stage, &each.content)))
                            }
                        }
                    }
                    div class="ballot__send" { (deed.submit(&label, Weight::Primary)) }
                }))
            }
            p class="form-hint" { (stage.say("session-vote-hidden")) }
        }
    }
}

const fn dots(method: VoteMethod) -> Option<u8> {
    match method {
        VoteMethod::Dots { dots, .. } => Some(dots),
        _ => None,
    }
}

/// The key of a method in forms and message names.
pub(crate) const fn key(method: VoteMethod) -> &'static str {
    match method {
        VoteMethod::Dots { .. } => "dots",
        VoteMethod::UrgencyInfluence => "urgency-influence",
        VoteMethod::Ranking { .. } => "ranking",
        VoteMethod::Agree => "agree",
    }
}

/// What the method asks, in one sentence.
fn explained(stage: &Stage<'_>, method: VoteMethod) -> String {
    let sentence = format!("session-vote-{}", key(method));
    match method {
        VoteMethod::Dots { dots, most } => {
            stage.say_with(&sentence, &[("dots", dots.to_string().into()), ("most", most.to_string().into())])
        }
        VoteMethod::Ranking { places } => stage.say_with(&sentence, &[("places", places.to_string().into())]),
        VoteMethod::UrgencyInfluence | VoteMethod::Agree => stage.say(&sentence),
    }
}

struct Form<'a> {
    stage: &'a Stage<'a>,
    deed: &'a Deed<'a>,
    voted: Option<&'a Ballot>,
    count: usize,
}

impl Form<'_> {
    fn fields(&self, method: VoteMethod, card: ContributionId, words: &str) -> Markup {
        match method {
            VoteMethod::Dots { most, .. } => self.dots(card, most, words),
            VoteMethod::UrgencyInfluence => {
                let before = match self.voted {
                    Some(Ballot::UrgencyInfluence(votes)) => votes.get(&card).copied(),
                    _ => None,
                };
                html! {
                    (self.scale("haast", card, before.map(|each| each.0)))
                    (self.scale("invloed", card, before.map(|each| each.1)))
                }
            }
            VoteMethod::Agree => {
                let before = match self.voted {
                    Some(Ballot::Agree(votes)) => votes.get(&card).copied(),
                    _ => None,
                };
                self.scale("eens", card, before)
            }
            VoteMethod::Ranking { places } => self.place(card, places, words),
        }
    }

    /// A scale of 1 to 5.
    fn scale(&self, name: &str, card: ContributionId, before: Option<u8>) -> Markup {
        let options: Vec<(String, String)> =
            (1..=5).map(|score: u8| (score.to_string(), score.to_string())).collect();
        let before = before.map(|score| score.to_string()).unwrap_or_default();
        let stage = self.stage;
        html! {
            div class="scale" {
                (self.deed.choices(&format!("{name}-{card}"), &stage.say(&format!("session-vote-scale-{name}")), &options, &before))
                p class="scale__ends" aria-hidden="true" {
                    span { (stage.say(&format!("session-vote-low-{name}"))) }
                    span { (stage.say(&format!("session-vote-high-{name}"))) }
                }
            }
        }
    }

    fn dots(&self, card: ContributionId, most: u8, words: &str) -> Markup {
        let before = match self.voted {
            Some(Ballot::Dots(votes)) => votes.get(&card).copied().unwrap_or(0),
            _ => 0,
        };
        let name = format!("stippen-{card}");
        let (id, value) = (self.deed.id(&name), self.deed.value(&name, &before.to_string()));
        let label = self.stage.say_with("session-vote-dots-label", &[("card", words.into())]);
        let button = |key: &str, step: &str| {
            let label = self.stage.say_with(key, &[("card", words.into())]);
            html! { button type="button" class="stepper__button" data-step=(step) hidden aria-label=(label) {} }
        };
        html! {
            div class="stepper" {
                (button("session-vote-less", "-1"))
                label class="visually-hidden" for=(id) { (label) }
                input class="utrecht-textbox utrecht-textbox--html-input stepper__value" type="number" inputmode="numeric" min="0" max=(most)
                    id=(id) name=(name) value=(value) autocomplete="off";
                (button("session-vote-more", "1"))
            }
        }
    }

    fn place(&self, card: ContributionId, places: u8, words: &str) -> Markup {
        let before = match self.voted {
            Some(Ballot::Ranking(votes)) => {
                votes.iter().position(|each| *each == card).map(|place| place + 1)
            }
            _ => None,
        };
        let most = usize::from(places).min(self.count);
        let options: Vec<(String, String)> =
            (1..=most).map(|place| (place.to_string(), place.to_string())).collect();
        let before = before.map(|place| place.to_string()).unwrap_or_default();
        let label = self.stage.say("session-vote-place");
        let none = self.stage.say("session-vote-no-place");
        html! {
            div class="place" {
                (self.deed.select(&format!("plaats-{card}"), &label, Some(&none), &options, &before))
                span class="visually-hidden" { (words) }
            }
        }
    }
}
