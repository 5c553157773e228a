//! Everybody introduces themselves with a card; the map and the list show who is here.

use domain::session::{Content, StepView};
use maud::{Markup, html};

use super::{list, room_map};
use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line, Need},
        look,
        stage::Stage,
    },
};

/// The own card.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    own(stage, step)
}

/// The own card: written once, changed as often as one wants.
pub(super) fn own(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = format!("own-ask-{}", step.step.id);
    if !stage.can_write(step) {
        return html! { div id=(id) {} };
    }
    let said =
        stage.own_contributions(step.step.id).filter(|each| look::counts(each)).find_map(|each| match &each
            .content
        {
            Content::Introduction { words, offers } => Some((each, words.as_str(), offers.as_str())),
            _ => None,
        });
    let form = format!("nieuw-{}", step.step.id);
    let deed = match said {
        None => Deed::new(stage, "toevoegen", form).with_new_contribution(step),
        Some((each, ..)) => {
            Deed::new(stage, "wijzigen", form).with("bijdrage", each.id).with("versie", each.revision)
        }
    };
    let deed = deed.with("stap", step.step.id).with("vorm", "introductie").drafted();
    let (words, offers) = said.map_or(("", ""), |(_, words, offers)| (words, offers));
    let (comes, gives) = (stage.say("session-comes-for"), stage.say("session-offers"));
    let key = if said.is_some() { "session-change" } else { "session-introduce-do" };
    html! {
        div id=(id) {
            (deed.form(&html! {
                (deed.line(&Line { name: "tekst", label: &comes, value: words, rows: 2, ..Line::default() }))
                (deed.line(&Line { name: "aanbod", label: &gives, value: offers, rows: 2, need: Need::Never, ..Line::default() }))
                (deed.submit(&stage.say(key), Weight::Primary))
            }))
        }
    }
}

/// Who is here: on the map and as a list.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        h2 class="nl-heading nl-heading--level-2" { (stage.say("session-who-is-here")) }
        (room_map::map(stage))
        (list(stage, step, "alles", "session-nobody-yet"))
    }
}
