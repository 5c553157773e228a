//! The municipalities in the room, on the map of the country and as a list.

use std::collections::BTreeMap;

use domain::session::Presence;
use maud::{Markup, html};

use crate::{
    map::country::{Shade, Words},
    session::stage::Stage,
    visit::path,
};

/// The municipalities that have a table or somebody in the room, with how many people are there.
pub(crate) fn municipalities(stage: &Stage<'_>) -> BTreeMap<usize, u32> {
    let register = &stage.site.atlas.facts.register;
    let mut found = BTreeMap::new();
    for table in stage.view.tables.values() {
        if let Some(index) = table.municipality.and_then(|code| register.index(code)) {
            *found.entry(index).or_default() += table.present;
        }
    }
    let here = stage.view.participants.values().filter(|each| each.presence == Presence::Present);
    for participant in here {
        let named = stage.names.get(participant.id).and_then(|name| name.municipality);
        let mixed = participant.table.is_none_or(|table| {
            stage.view.tables.get(&table).is_none_or(|table| table.municipality.is_none())
        });
        if let Some(index) = named.filter(|_| mixed).and_then(|code| register.index(code)) {
            *found.entry(index).or_default() += 1;
        }
    }
    found
}

/// The map of those of whom somebody is there, and the same as a list.
pub(super) fn map(stage: &Stage<'_>) -> Markup {
    let mut here = municipalities(stage);
    let invited = here.len();
    here.retain(|_, people| *people > 0);
    let expected = invited - here.len();
    if here.is_empty() {
        return html! {};
    }
    let own = stage.municipality();
    let register = &stage.site.atlas.facts.register;
    let names: Vec<&str> = here.keys().map(|index| register.get(*index).name.as_str()).collect();
    let title = stage.say_with("session-map-title", &[("count", here.len().into())]);
    let words = Words { id: "kaart-zaal", title: &title, description: &names.join(", ") };
    let shade = |index: usize| match here.contains_key(&index) {
        true if own == Some(index) => Shade::Class(5),
        true => Shade::Class(3),
        false => Shade::Nothing,
    };
    html! {
        figure class="room-map" {
            figcaption class="figure__reading" { (title) }
            (stage.site.prepared.country(&stage.site.atlas).draw(words, shade))
        }
        @if expected > 0 { p { (stage.say_with("session-map-expected", &[("count", expected.into())])) } }
        details class="fold" {
            summary { (stage.say("session-map-list")) }
            ul class="room-list" {
                @for (index, people) in &here {
                    @let municipality = register.get(*index);
                    li {
                        a href=(path(stage.language, &format!("/gemeenten/{}", municipality.slug))) target="_blank" rel="noopener" { (municipality.name) }
                        " " span class="room-list__count" { (stage.say_with("session-people", &[("count", (*people).into())])) }
                        @if own == Some(*index) { " " (crate::components::tag::tag(crate::components::tag::Kind::Own, &stage.say("session-your-municipality"))) }
                    }
                }
            }
        }
    }
}
