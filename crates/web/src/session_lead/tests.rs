//! What the remote control offers in every state, and that whatever it offers can be pressed.

use domain::{
    Bilingual, CommandId, Language,
    session::{Actor, Audience, Press as Pressed, Request},
};

use crate::{session::stage::Stage, session_screen::sample::Day};

fn page(day: &Day, language: Language) -> String {
    day.draw(Audience::Chair, language, |scene| {
        super::page(&Stage::quiet(scene), &[super::Room::Lead]).into_string()
    })
}

/// The fields of every form on the page.
fn forms(html: &str) -> Vec<Vec<(String, String)>> {
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(tag[start..].split('"').next()?.to_owned())
    };
    let fields = |form: &str| {
        let tags = form.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("option"));
        let field = |tag: &str| {
            let name = attribute(tag, "name").unwrap_or_else(|| "toon".to_owned());
            Some((name, attribute(tag, "value")?))
        };
        tags.filter_map(field).collect()
    };
    html.split("<form").skip(1).map(|rest| fields(rest.split("</form>").next().unwrap())).collect()
}

/// Whatever the page offers is something that the session takes, from the phase that the page shows.
fn everything_can_be_pressed(day: &Day) -> usize {
    let html = page(day, Language::Nl);
    let mut pressed = 0;
    for fields in forms(&html) {
        let text = |name: &str| {
            let found = fields.iter().find(|(each, _)| each == name).map(|(_, value)| value.clone());
            match name {
                "nl" => "De koffie staat klaar".to_owned(),
                _ => found.unwrap_or_default(),
            }
        };
        if text("wat") != super::form::WHAT {
            continue;
        }
        let command = super::form::command(text).unwrap_or_else(|field| panic!("{field}: {fields:?}"));
        let request = Request { id: CommandId::new(uuid::Uuid::now_v7()), command };
        if let Err(refusal) = day.session.decide(Actor::Chair, &request, day.now) {
            panic!("{request:?}: {refusal}");
        }
        pressed += 1;
    }
    pressed
}

#[test]
fn in_every_state_each_button_does_something_and_all_words_are_there() {
    let mut day = Day::new();
    let look = |day: &Day| {
        for language in Language::ALL {
            let html = page(day, language);
            assert!(!html.contains('⟨'), "{html}");
            assert!(!html.contains("style=\""));
        }
        assert!(everything_can_be_pressed(day) > 0);
    };
    look(&day);
    for _ in 0..day.steps().len() {
        day.press(Pressed::Next);
        look(&day);
        let current = day.session.view(Audience::Chair).frame.unwrap().current.unwrap();
        day.press(Pressed::Pause(current));
        look(&day);
    }
    day.press(Pressed::Announce(Bilingual::new("Nog vijf minuten", "")));
    look(&day);
    assert!(page(&day, Language::Nl).contains("Het blijft staan tot de volgende stap begint"));
    assert!(page(&day, Language::En).contains("<p lang=\"nl\">Nog vijf minuten</p>"));
    day.press(Pressed::Close);
    look(&day);
    assert!(page(&day, Language::Nl).contains("gesloten"));
}

#[test]
fn what_was_pressed_before_somebody_else_is_refused_and_said() {
    let mut day = Day::new();
    let html = page(&day, Language::Nl);
    let first = forms(&html)
        .into_iter()
        .find(|fields| fields.contains(&("druk".to_owned(), "verder".to_owned())))
        .unwrap();
    let command = super::form::command(|name| {
        first.iter().find(|(each, _)| each == name).map(|(_, value)| value.clone()).unwrap_or_default()
    })
    .unwrap();
    day.act(Actor::Chair, command.clone()).unwrap();
    // The same button once more, from a page that was not drawn anew.
    let refused = day.act(Actor::Chair, command).unwrap_err();
    assert_eq!(refused.key(), "gone-on");
}

#[test]
fn the_time_and_whether_the_day_is_on_time_are_told() {
    let mut day = Day::new();
    day.now = "2026-10-23T14:29:59Z".parse().unwrap();
    day.press(Pressed::Next);
    let html = page(&day, Language::Nl);
    assert!(html.contains("van 5 minuten") && html.contains("data-ends=\"1"), "{html}");
    assert!(html.contains("Klaar om 19:30") || html.contains("Klaar om 19.30"), "{html}");
    let late = day.session.view(Audience::Chair).frame.unwrap().current.unwrap();
    day.press(Pressed::Extend { step: late, seconds: 600 });
    assert!(page(&day, Language::Nl).contains("10 minuten te laat"));
}

#[test]
fn guests_who_wait_are_told_with_their_table() {
    let mut day = Day::new();
    day.knock(3);
    assert!(page(&day, Language::Nl).contains("één gast wacht"));
}

#[test]
fn a_step_that_is_open_again_stands_beside_the_current_one_and_can_be_closed() {
    let mut day = Day::new();
    let [first, second] = [day.of_kind("welcome")[0], day.of_kind("introduce")[0]];
    day.press(Pressed::Start(first));
    day.press(Pressed::Start(second));
    assert!(!page(&day, Language::Nl).contains("Ook open:"));
    day.press(Pressed::Reopen(first));
    let html = page(&day, Language::Nl);
    let now = html.split("id=\"regie-plan\"").next().unwrap();
    assert!(now.contains("Ook open:") && now.contains("Sluit weer"), "{html}");
    assert!(everything_can_be_pressed(&day) > 0);
    day.press(Pressed::End(first));
    assert!(!page(&day, Language::Nl).contains("Ook open:"));
}

#[test]
fn more_time_than_was_planned_is_told_as_such() {
    let mut day = Day::new();
    let step = day.of_kind("introduce")[0];
    day.press(Pressed::Start(step));
    day.press(Pressed::Extend { step, seconds: 37 * 60 });
    assert!(
        page(&day, Language::Nl).contains("u gaf meer dan de geplande 10 minuten"),
        "{}",
        page(&day, Language::Nl)
    );
}
