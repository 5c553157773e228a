//! Pieces that come over a stream are the pieces of the page.

use domain::session::{Arrange, Audience, CardKind, Command, Contribute, NewCard, Part, Press, Projected};

use super::room::{Room, a_card, answer, busy, card, person, replacement, step, who};
use crate::session::{
    patch::{Patch, patches, to_json},
    scene::Surface,
};

/// What a step of the story changes, for an audience: the views before and after it are compared.
fn changed(room: &mut Room, audience: Audience, deed: impl FnOnce(&mut Room)) -> Projected {
    let before = room.session.view(audience);
    deed(room);
    let after = room.session.view(audience);
    let contributions =
        after.contributions.iter().filter(|(id, part)| before.contributions.get(id) != Some(part));
    let mut parts: Vec<Part> = contributions.map(|(_, part)| Part::Contribution(part.clone())).collect();
    let steps = after.steps.iter().filter(|(id, part)| before.steps.get(id) != Some(part));
    parts.extend(steps.map(|(_, part)| Part::Step(part.clone())));
    if before.frame != after.frame {
        parts.extend(after.frame.clone().map(Part::Frame));
    }
    let gone = before.contributions.keys().filter(|id| !after.contributions.contains_key(id));
    let gone = gone.map(|id| domain::session::Key::Contribution(*id)).collect();
    Projected { sequence: room.session.sequence(), parts, gone }
}

fn put<'a>(patches: &'a [Patch], wanted: &str) -> Option<(&'a str, Option<&'a str>)> {
    patches.iter().find_map(|patch| match patch {
        Patch::Put { id, list, html, .. } if id == wanted => Some((html.0.as_str(), list.as_deref())),
        _ => None,
    })
}

fn removed(patches: &[Patch], wanted: &str) -> bool {
    patches.iter().any(|patch| matches!(patch, Patch::Remove { id } if id == wanted))
}

/// Leaves out what is new each time: the identities of commands.
fn without_commands(html: &str) -> String {
    let parts = html.split("data-fresh=");
    let cut = |part: &str| match part.rfind(" value=\"") {
        Some(at) if part[at..].len() < 50 => part[..at].to_owned(),
        _ => part.to_owned(),
    };
    parts.map(cut).collect()
}

#[test]
fn a_new_card_comes_as_it_stands_on_the_page_without_what_is_its_authors() {
    let mut room = busy();
    let audience = room.audience(0);
    let projected = changed(&mut room, audience, |room| {
        room.add(who(1), "cards", a_card(CardKind::Opportunity, "Een nieuwe kans"));
    });
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    let id = format!("c-{}", card(16));
    let (html, list) = put(&found, &id).unwrap();
    assert_eq!(list.unwrap(), format!("list-{}-opportunity", step("cards")));
    assert!(html.contains("Een nieuwe kans") && html.contains(&format!("data-only=\"{}\"", person(1))));
    assert!(room.page(0).contains(&format!("id=\"{id}\"")));
    assert!(put(&found, &format!("samen-{}", step("cards"))).is_some(), "likeness is looked at again");
    // Who does not see it hears nothing.
    let other = room.audience(2);
    let projected = changed(&mut room, other, |room| {
        room.add(who(1), "cards", a_card(CardKind::Task, "Nog een opgave"));
    });
    assert!(projected.parts.is_empty());
}

#[test]
fn a_patch_of_a_step_is_the_piece_of_the_page() {
    let mut room = busy();
    let audience = room.audience(0);
    let projected = changed(&mut room, audience, |room| room.press(Press::Pause(step("cards"))));
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    let page = room.page(0);
    for id in ["frame".to_owned(), "stappen".to_owned(), format!("step-{}-head", step("cards"))] {
        let (html, _) = put(&found, &id).unwrap();
        assert!(without_commands(&page).contains(&without_commands(html)), "{id}");
    }
}

#[test]
fn merging_takes_the_originals_away_and_withdrawing_the_card() {
    let mut room = busy();
    let audience = room.audience(0);
    let merge = Arrange::Replace {
        id: replacement(1),
        originals: vec![card(11), card(12)],
        results: vec![NewCard { id: card(99), content: a_card(CardKind::Task, "Samen") }],
    };
    let projected = changed(&mut room, audience, |room| room.must(who(0), Command::Arrange(merge)));
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    assert!(removed(&found, &format!("c-{}", card(11))) && removed(&found, &format!("c-{}", card(12))));
    assert!(put(&found, &format!("c-{}", card(99))).unwrap().0.contains("Samengevoegd uit 2 kaarten"));
    let projected = changed(&mut room, audience, |room| {
        room.must(who(0), Command::Contribute(Contribute::Withdraw(card(13))));
    });
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    assert!(removed(&found, &format!("c-{}", card(13))));
}

#[test]
fn silent_work_comes_over_the_own_channel_and_leaves_it_when_it_is_shared() {
    let mut room = Room::new();
    room.start("placemat");
    let own = Audience::Own(person(0));
    let projected = changed(&mut room, own, |room| {
        room.add(who(0), "placemat", answer("placemat", "In stilte").unwrap());
    });
    let found = room.with_scene(0, domain::Language::Nl, |scene| patches(scene, &projected, Surface::Own));
    let list = format!("own-list-{}-location", step("placemat"));
    assert!(put(&found, &list).unwrap().0.contains("In stilte"));
    let audience = room.audience(0);
    let projected = changed(&mut room, audience, |room| room.share(1, "placemat"));
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    assert!(!put(&found, &list).unwrap().0.contains("In stilte"), "it stands among the others now");
    assert!(put(&found, &format!("c-{}", card(1))).unwrap().0.contains("In stilte"));
}

#[test]
fn patches_travel_as_a_message() {
    let room = busy();
    let frame = room.session.view(room.audience(0)).frame.unwrap();
    let projected = Projected { sequence: 1, parts: vec![Part::Frame(frame)], gone: vec![] };
    let found = room.with_shared_scene(0, |scene| patches(scene, &projected, Surface::Participant));
    let json: serde_json::Value = serde_json::from_str(&to_json(&found)).unwrap();
    let ids: Vec<&str> =
        json["put"].as_array().unwrap().iter().map(|put| put["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["frame", "heropend", "mededeling", "stappen"]);
    assert!(json["remove"].as_array().unwrap().is_empty());
}
