//! What a moderator sees and can do.

use domain::{
    ClusterId, Language,
    session::{Actor, Arrange, Audience, Command, Content, Press, Scope, SignalUse, StepKind, Words},
};

use super::Choice;
use crate::{
    session::{form, stage::Stage},
    session_screen::sample::{Day, step_of},
};

fn page(day: &Day, language: Language, choice: &Choice) -> String {
    day.draw(Audience::Moderator, language, |scene| {
        super::page(&Stage::quiet(scene), choice, &[super::Room::Moderation]).into_string()
    })
}

#[test]
fn the_queue_shows_what_the_room_sees_and_not_what_a_table_keeps() {
    let mut day = Day::new();
    for language in Language::ALL {
        assert!(!page(&day, language, &Choice::default()).contains('⟨'));
    }
    day.cards();
    let guest = day.knock(2);
    for language in Language::ALL {
        let html = page(&day, language, &Choice::default());
        assert!(!html.contains('⟨') && !html.contains("style=\""), "{html}");
        assert_eq!(html.matches("<li id=\"m-").count(), 28);
        assert!(!html.contains("geheim van de tafel"));
        assert!(html.contains(&format!("value=\"{guest}\"")));
    }
    let other = Choice { step: Some(day.of_kind("trend")[0]), ..Choice::default() };
    assert_eq!(page(&day, Language::Nl, &other).matches("<li id=\"m-").count(), 0);
}

#[test]
fn the_board_of_the_room_holds_what_everybody_sees_and_no_answer_to_the_figures() {
    let mut day = Day::new();
    let source = day.of_kind("cards")[0];
    let cards = day.cards();
    let used = SignalUse::Rejected;
    let signal = day.site.atlas.facts.catalogue.tasks[0].id.clone();
    let rejected = Content::Signal { signal, used, words: Words::new("Niet hier") };
    day.add(0, source, rejected, true);
    let cluster = step_of(21, StepKind::Cluster { source }, Scope::Plenary);
    let id = cluster.id;
    day.add_step(cluster);
    day.press(Press::Start(id));
    let pile = ClusterId::new(day.fresh());
    let name = Arrange::NameCluster { id: pile, step: id, name: Words::new("Bereikbaar") };
    day.act(Actor::Moderator, Command::Arrange(name)).unwrap();
    let lay = Arrange::Lay { step: id, card: cards[0][0], cluster: Some(pile) };
    day.act(Actor::Moderator, Command::Arrange(lay)).unwrap();
    for language in Language::ALL {
        let html = page(&day, language, &Choice::default());
        let board = html.split("<session-board").nth(1).unwrap().split("</session-board>").next().unwrap();
        assert!(!board.contains('⟨') && board.contains("Bereikbaar"), "{board}");
        assert_eq!(board.matches("data-card=").count(), 28, "every card that the room sees, once");
        assert!(!board.contains("geheim van de tafel") && !board.contains("Niet hier"));
        assert!(board.contains("data-grip") && board.contains("/moderatie\""), "{board}");
        assert!(board.contains("board__of"), "it says of which table a card is");
    }
}

#[test]
fn hidden_cards_say_why_and_can_be_shown_again() {
    let mut day = Day::new();
    let cards = day.cards();
    let hide = Arrange::Hide { id: cards[0][0], reason: Words::new("Gaat over een persoon") };
    day.act(Actor::Moderator, Command::Arrange(hide)).unwrap();
    let html = page(&day, Language::Nl, &Choice::default());
    assert!(html.contains("Reden: Gaat over een persoon") && html.contains("queue__card--hidden"));
    assert!(html.contains("value=\"tonen\""));
}

#[test]
fn cards_that_are_alike_are_suggested_above_the_threshold_only() {
    let mut day = Day::new();
    let step = day.of_kind("knowledge-questions")[0];
    day.press(Press::Start(step));
    let question = |words: &str| Content::KnowledgeQuestion { words: Words::new(words), about: None };
    day.add(0, step, question("Hoe houden kleine kernen hun voorzieningen?"), true);
    day.add(1, step, question("Hoe houden wij voorzieningen in kleine kernen?"), true);
    day.add(2, step, question("Wat kost een nieuwe brug?"), true);
    let html =
        page(&day, Language::Nl, &Choice { step: Some(step), likeness: Some(40), ..Choice::default() });
    assert_eq!(html.matches("class=\"pair\"").count(), 1, "{html}");
    assert!(html.contains("value=\"samenvoegen\"") && html.contains("value=\"kennisvraag\""));
}

#[test]
fn a_suggestion_can_be_followed() {
    let mut day = Day::new();
    let step = day.of_kind("knowledge-questions")[0];
    day.press(Press::Start(step));
    let question = |words: &str| Content::KnowledgeQuestion { words: Words::new(words), about: None };
    day.add(0, step, question("Hoe houden kleine kernen hun voorzieningen?"), true);
    day.add(1, step, question("Hoe houden wij voorzieningen in kleine kernen?"), true);
    let html =
        page(&day, Language::Nl, &Choice { step: Some(step), likeness: Some(40), ..Choice::default() });
    let pair = html.split("class=\"pair\"").nth(1).unwrap().split("</form>").next().unwrap();
    let fields: Vec<(String, String)> = pair
        .split("<input")
        .skip(1)
        .filter_map(|tag| {
            let value =
                |name: &str| Some(tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.to_owned());
            Some((value("name")?, value("value")?))
        })
        .chain([("tekst".to_owned(), "Hoe houden kleine kernen voorzieningen?".to_owned())])
        .collect();
    let request = form::command(&fields).unwrap();
    day.act(Actor::Moderator, request.command).unwrap();
    let after = page(&day, Language::Nl, &Choice::default());
    assert!(
        after.contains("Hoe houden kleine kernen voorzieningen?") && after.contains("uit 2 kaarten"),
        "{after}"
    );
}

#[test]
fn a_choice_is_read_and_nonsense_chooses_nothing() {
    let read = |name: &str, value: &str| Choice::read(&[(name.to_owned(), value.to_owned())]);
    assert_eq!(read("gelijkenis", "60").threshold(), 0.6);
    for nonsense in ["5", "95", "veel", ""] {
        assert_eq!(read("gelijkenis", nonsense), Choice::default());
    }
    assert_eq!(read("stap", "x"), Choice::default());
    assert_eq!(read("tafel", "x"), Choice::default());
}

#[test]
fn one_table_or_some_words_can_be_looked_for() {
    let mut day = Day::new();
    let step = day.of_kind("knowledge-questions")[0];
    day.press(Press::Start(step));
    let question = |words: &str| Content::KnowledgeQuestion { words: Words::new(words), about: None };
    day.add(0, step, question("Hoe houden kleine kernen hun voorzieningen?"), true);
    day.add(1, step, question("Wat kost een nieuwe brug?"), true);
    let count = |choice: &Choice| page(&day, Language::Nl, choice).matches("<li id=\"m-").count();
    assert_eq!(count(&Choice::default()), 2);
    assert_eq!(count(&Choice { words: "BRUG".into(), ..Choice::default() }), 1);
    assert_eq!(count(&Choice { words: "haven".into(), ..Choice::default() }), 0);
    let html = page(&day, Language::Nl, &Choice::default());
    let of_table = html.split("<li id=\"m-").nth(1).unwrap().split("data-table=\"").nth(1).unwrap();
    let table = of_table.split('"').next().unwrap().parse().ok();
    assert_eq!(count(&Choice { table, ..Choice::default() }), 1);
}
