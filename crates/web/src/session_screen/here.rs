//! Who is here: the municipalities with somebody at a table, on the map and by name. Nobody is named: what somebody wrote to
//! introduce themselves is on the devices of those who take part, and on this screen only when the chair shows it.

use std::collections::BTreeMap;

use domain::session::StepView;
use maud::{Markup, html};

use super::tables;
use crate::{
    map::country::{Shade, Words},
    session::scene::Scene,
};

/// More names than this do not fit beside the map.
const NAMED: usize = 26;

/// The municipalities that have a table, with how many people are there.
fn municipalities(scene: &Scene<'_>) -> BTreeMap<usize, u32> {
    let register = &scene.site.atlas.facts.register;
    let mut found = BTreeMap::new();
    for table in scene.view.tables.values() {
        if let Some(index) = table.municipality.and_then(|code| register.index(code)) {
            *found.entry(index).or_default() += table.present;
        }
    }
    found
}

/// Those of whom somebody is there, and how many are still expected.
fn arrived(scene: &Scene<'_>) -> (BTreeMap<usize, u32>, usize) {
    let mut all = municipalities(scene);
    let count = all.len();
    all.retain(|_, people| *people > 0);
    let expected = count - all.len();
    (all, expected)
}

/// The map with the names beside it, and how many people introduced themselves.
pub(super) fn here(scene: &Scene<'_>, step: &StepView) -> Markup {
    let (here, expected) = arrived(scene);
    let introduced = tables::given(scene, step);
    let register = &scene.site.atlas.facts.register;
    let mut named: Vec<(&str, u32)> =
        here.iter().map(|(index, people)| (register.get(*index).name.as_str(), *people)).collect();
    named.sort_by_key(|(name, _)| name.to_lowercase());
    let names: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
    let title = scene.say_with("session-screen-municipalities", &[("count", here.len().into())]);
    let words = Words { id: "scherm-kaart", title: &title, description: &names.join(", ") };
    let shade = |index: usize| if here.contains_key(&index) { Shade::Class(4) } else { Shade::Nothing };
    html! {
        p class="screen-reading" {
            @if !here.is_empty() { (title) " " }
            (scene.say_with("session-screen-introduced", &[("count", introduced.into())]))
            @if expected > 0 {
                " " span class="screen-reading__expected" {
                    (scene.say_with("session-screen-expected", &[("count", expected.into())]))
                }
            }
        }
        @if !here.is_empty() {
            div class="screen-here" {
                div class="screen-here__map" {
                    (scene.site.prepared.country(&scene.site.atlas).draw(words, shade))
                }
                ul class="screen-here__names" {
                    @for (name, people) in named.iter().take(NAMED) {
                        li { (name) " " span class="screen-here__count" { (people) } }
                    }
                    @if named.len() > NAMED {
                        li { (scene.say_with("session-screen-more", &[("count", (named.len() - NAMED).into())])) }
                    }
                }
            }
        }
    }
}
