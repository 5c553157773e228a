//! Do you recognise what the figures say? A sentence each, with yes, no or partly, and why.

use domain::{
    Bilingual,
    session::{Content, ContributionView, StepView},
};
use maud::{Markup, html};

use super::list;
use crate::{
    components::button::Weight,
    session::{
        card,
        deed::{Deed, Line},
        look,
        stage::Stage,
        words,
    },
};

/// The sentences, each with the own answer and what others at the table said.
pub(super) fn work(stage: &Stage<'_>, step: &StepView, statements: &[Bilingual]) -> Markup {
    html! {
        ol class="statements" {
            @for (number, statement) in statements.iter().enumerate() {
                @let (words, language) = statement.in_language(stage.language);
                li class="statement" {
                    blockquote class="statement__words" id={ "zin-" (step.step.id) "-" (number) }
                        lang=[(language != stage.language).then(|| language.tag())] { (words) }
                    (own(stage, step, number))
                    (list(stage, step, &format!("zin-{number}"), ""))
                }
            }
        }
    }
}

/// The own answer to a sentence: a form that knows what was said before.
pub(super) fn own(stage: &Stage<'_>, step: &StepView, number: usize) -> Markup {
    let id = format!("own-ask-{}-{number}", step.step.id);
    if !stage.can_write(step) {
        return html! { div id=(id) {} };
    }
    let said =
        stage.own_contributions(step.step.id).filter(|each| look::counts(each)).find_map(|each| match &each
            .content
        {
            Content::Recognition { statement, stance, reason } if usize::from(*statement) == number => {
                Some((each, *stance, reason.as_str()))
            }
            _ => None,
        });
    let form = format!("vind-{}-{number}", step.step.id);
    let deed = match said {
        None => Deed::new(stage, "toevoegen", form).with_new("bijdrage"),
        Some((each, ..)) => changed(stage, form, each),
    };
    let deed = deed.with("stap", step.step.id).with("vorm", "herkenning").with("zin", number).drafted();
    let chosen = said.map_or("", |(_, stance, _)| words::stance_key(stance));
    let reason = said.map_or("", |(.., reason)| reason);
    let (label, hint) = (stage.say("session-reason"), stage.say("session-reason-hint"));
    html! {
        div id=(id) class="statement__own" {
            (deed.form(&html! {
                (deed.choices("mening", &stage.say("session-stance"), &card::stances(stage), chosen))
                (deed.line(&Line { name: "tekst", label: &label, hint: &hint, value: reason, rows: 2, optional: true }))
                (deed.submit(&stage.say(if said.is_some() { "session-change" } else { "session-answer-do" }), Weight::Secondary))
            }))
        }
    }
}

fn changed<'a>(stage: &'a Stage<'a>, form: String, each: &ContributionView) -> Deed<'a> {
    Deed::new(stage, "wijzigen", form).with("bijdrage", each.id).with("versie", each.revision)
}
