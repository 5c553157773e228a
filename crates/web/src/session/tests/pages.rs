//! The page of each kind of step in each state.

use domain::{
    Language,
    session::{
        Actor, Arrange, Attend, Audience, Ballot, CardKind, Command, Content, Contribute, Group, Key,
        NewCard, Press, Projected, Refusal, Shown as OnScreen, SignalUse, Visibility, Words,
    },
};

use super::room::{
    KINDS, MUNICIPALITIES, Room, a_card, answer, busy, card, cluster, is_unnamed, person, replacement, site,
    step, table, unnamed, voted, who, words,
};
use crate::session::{
    page::Shown,
    patch::{patches, to_json},
    scene::{Fault, Surface},
    stage::Stage,
};

/// Writes a page where somebody who looks for it finds it: `SCHAKEL_DRAW` names the folder.
fn drawn(name: &str, page: &str) {
    if let Some(folder) = std::env::var_os("SCHAKEL_DRAW") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.html")), page).unwrap();
    }
}

/// What no page may have, whatever it shows.
pub(super) fn check(name: &str, page: &str) {
    drawn(name, page);
    assert!(!page.contains('⟨'), "{name}: a text is missing near {:?}", around(page, "⟨"));
    assert!(!page.contains(" style=\"") && !page.contains("<script>"), "{name}: nothing inline");
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None, "{name}: an identity is there twice");
    for target in page.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.binary_search(&target).is_ok(), "{name}: a label for {target} has no field");
    }
    assert_eq!(page.matches("<h1").count(), 1, "{name}: one heading of level 1");
}

fn around<'a>(page: &'a str, what: &str) -> &'a str {
    let at = page.find(what).unwrap_or(0);
    page.get(at..(at + 60).min(page.len())).unwrap_or_default()
}

#[test]
fn every_kind_of_step_shows_in_every_state() {
    for kind in KINDS {
        let mut room = busy();
        room.start(kind);
        if let Some(content) = answer(kind, "Iets om te bewaren") {
            let by = if is_unnamed(kind) { unnamed(1) } else { who(1) };
            if kind != "introduce" {
                room.add(by, kind, content);
            }
        }
        let page = room.page(0);
        check(&format!("{kind}-open"), &page);
        assert!(page.contains(&format!("id=\"step-{}\"", step(kind))), "{kind}");
        room.press(Press::Pause(step(kind)));
        let page = room.page(0);
        check(&format!("{kind}-paused"), &page);
        assert!(page.contains("De tijd staat stil"), "{kind}");
        room.press(Press::End(step(kind)));
        let page = room.page(0);
        check(&format!("{kind}-over"), &page);
        assert!(page.contains("Deze stap is voorbij"), "{kind}");
        room.press(Press::Close);
        let page = room.page(0);
        check(&format!("{kind}-closed"), &page);
        assert!(page.contains("De sessie is afgelopen"), "{kind}");
        let shown = Shown::default();
        check(&format!("{kind}-english"), &room.page_with(0, Language::En, &shown));
    }
}

#[test]
fn before_the_first_step_the_page_waits_and_a_step_that_has_not_begun_is_not_shown() {
    let room = Room::new();
    let page = room.page_at(0, "cards");
    check("before", &page);
    assert!(page.contains("De sessie begint zo") && !page.contains("name=\"tekst\""));
}

#[test]
fn what_others_wrote_in_silence_is_not_on_the_page() {
    let mut room = Room::new();
    room.start("placemat");
    room.add(who(0), "placemat", answer("placemat", "Van mijzelf").unwrap());
    room.add(who(1), "placemat", answer("placemat", "Van mijn buur").unwrap());
    let page = room.page(0);
    check("placemat-silent", &page);
    assert!(page.contains("Van mijzelf") && !page.contains("Van mijn buur"));
    assert!(page.contains("Niemand leest mee") && page.contains("value=\"delen\""));
    room.share(1, "placemat");
    let page = room.page(0);
    check("placemat-shared", &page);
    assert!(page.contains("Van mijn buur") && !page.contains("Niemand leest mee"));
    assert_eq!(page.matches("Van mijzelf</p>").count(), 1, "it is there once");
    room.hosted(1);
    assert!(!room.page(2).contains("Van mijn buur"), "another table reads nothing");
}

#[test]
fn only_the_host_shares_fixes_and_lets_guests_in() {
    let mut room = busy();
    room.hosted(0);
    room.must(who(6), Command::Attend(domain::session::Attend::Knock { table: table(0) }));
    let (host, other) = (room.page(0), room.page(1));
    check("host-guests", &host);
    assert!(host.contains("Gast aan de deur") && host.contains("value=\"toelaten\""));
    assert!(!other.contains("Gast aan de deur") && !other.contains("value=\"toelaten\""));
    room.start("top-five");
    assert!(room.page(0).contains("value=\"kiezen\"") && !room.page(1).contains("value=\"kiezen\""));
    assert!(room.page(1).contains("Uw tafelhost legt vast"));
    check("door-knocking", &room.page(6));
    assert!(room.page(6).contains("Even wachten"));
}

#[test]
fn two_texts_stand_side_by_side_to_choose_from() {
    let mut room = Room::new();
    room.start("cards");
    let id = room.add(who(0), "cards", a_card(CardKind::Task, "Woningen"));
    let edit = |text: &str| {
        Command::Contribute(Contribute::Edit { id, content: a_card(CardKind::Task, text), revision: 0 })
    };
    room.must(who(1), edit("Woningen voor ouderen"));
    room.must(who(0), edit("Woningen voor starters"));
    let page = room.page(0);
    check("cards-conflict", &page);
    for text in ["Woningen voor ouderen", "Woningen voor starters"] {
        assert!(page.contains(&format!("<p>{text}</p>")), "{text}");
    }
    assert!(page.matches("value=\"tekst-kiezen\"").count() == 3 && page.contains("twee teksten"));
    assert!(!page.contains(&format!("id=\"wijzig-{id}\"")), "first one of both is chosen");
}

#[test]
fn the_text_before_is_offered_to_who_wrote_and_to_the_host_where_one_wrote_over_another() {
    let mut room = Room::new();
    room.start("cards");
    let newcomer = 5;
    let seat = Attend::Seat { participant: person(newcomer), table: Some(table(0)) };
    room.must(Actor::Chair, Command::Attend(seat));
    room.hosted(0);
    let id = room.add(who(1), "cards", a_card(CardKind::Task, "Woningen"));
    let edit = |text: &str, revision| {
        Command::Contribute(Contribute::Edit { id, content: a_card(CardKind::Task, text), revision })
    };
    let offered = |room: &Room, to: u8| room.page(to).contains("value=\"ongedaan\"");
    assert!(!offered(&room, 1), "there is no text before");
    room.must(who(1), edit("Woningen voor starters", 0));
    assert!(offered(&room, 1) && !offered(&room, 0) && !offered(&room, newcomer));
    room.must(who(newcomer), edit("Woningen voor ouderen", 1));
    assert!(offered(&room, 1) && offered(&room, 0) && offered(&room, newcomer));
    room.hosted(1);
    assert!(!offered(&room, 0), "somebody who wrote neither may write something else");
    // On the channel that all share it comes for the two of them.
    room.with_shared_scene(0, |scene| {
        let html = crate::session::step::section(&Stage::quiet(scene), scene.step(step("cards")).unwrap())
            .into_string();
        let both = format!("data-only=\"{} {}\"", person(newcomer), person(1));
        assert!(html.contains(&both), "{html}");
    });
}

#[test]
fn late_hidden_merged_and_withdrawn_work_says_so() {
    let mut room = busy();
    room.press(Press::End(step("cards")));
    room.add(who(0), "cards", a_card(CardKind::Challenge, "Te laat bedacht"));
    let merge = Arrange::Replace {
        id: replacement(1),
        originals: vec![card(11), card(12)],
        results: vec![NewCard { id: card(99), content: a_card(CardKind::Task, "Woningen voor starters") }],
    };
    room.must(who(0), Command::Arrange(merge));
    let hide = Arrange::Hide { id: card(13), reason: words("Noemt een persoon") };
    room.must(who(0), Command::Arrange(hide));
    room.must(who(1), Command::Contribute(Contribute::Withdraw(card(14))));
    let (own, other) = (room.page_at(0, "cards"), room.page_at(1, "cards"));
    check("cards-history", &own);
    check("cards-withdrawn", &other);
    assert!(own.contains("na afloop") && own.contains("verborgen: Noemt een persoon"));
    assert!(own.contains("Samengevoegd uit 2 kaarten") && own.contains("value=\"herstellen\""));
    assert!(!own.contains(&format!("id=\"c-{}\"", card(11))), "its originals are inside it");
    assert!(!own.contains("Een sterk station"), "what was withdrawn is its author's");
    assert!(other.contains("Een sterk station") && other.contains("value=\"terughalen\""));
}

#[test]
fn what_is_released_is_read_at_other_tables_without_its_author() {
    let mut room = busy();
    let release = |visibility| Command::Contribute(Contribute::Release { id: card(11), visibility });
    assert!(!room.page_at(2, "cards").contains("betaalbare woningen"));
    room.must(who(0), release(Visibility::Participants));
    let other = room.page_at(2, "cards");
    check("cards-released", &other);
    assert!(other.contains("betaalbare woningen") && other.contains("Vrijgegeven door andere tafels"));
    let near = other.split("betaalbare woningen").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(!near.contains("Deelnemer"), "{near}");
    assert!(room.page_at(0, "cards").contains("alle deelnemers"), "the own table sees who reads it");
}

#[test]
fn a_vote_is_hidden_until_it_is_closed_and_then_told_with_its_figures() {
    let mut room = voted();
    for (kind, must) in [
        ("dots", "3 kaarten delen de eerste plaats".replace("3 kaarten", "2 kaarten")),
        ("urgency", "haast × invloed".to_owned()),
        ("ranking", "Kendalls W".to_owned()),
        ("agree", "gemiddeld".to_owned()),
    ] {
        let page = room.page_at(0, kind);
        check(&format!("{kind}-result"), &page);
        assert!(page.contains("2 personen stemden"), "{kind}");
        if kind != "dots" {
            assert!(page.contains(&must), "{kind}: {must}");
        }
    }
    assert!(room.page_at(0, "urgency").contains("verdeeld"), "one card got 1 and 5");
    // Points are whole, a card that nobody placed has none, and it stands there what they are.
    let ranking = room.page_at(0, "ranking");
    for said in [
        "6 punten, 2 personen gaven deze kaart een plaats",
        "3 punten, 2 personen gaven deze kaart een plaats",
        "2 punten, 1 persoon gaf deze kaart een plaats",
        "0 punten, niemand gaf deze kaart een plaats",
        "Wie een kaart op plaats 1 zet, geeft die 3 punten.",
    ] {
        assert!(ranking.contains(said), "{said}: {ranking}");
    }
    // A figure says its scale, with the way to how it is made.
    let explained = |kind: &str| {
        let page = room.page_at(0, kind);
        (
            page.contains("Overeenstemming loopt van"),
            page.contains("W loopt van 0"),
            page.contains("/methode#stemmen"),
        )
    };
    assert_eq!(explained("urgency"), (true, false, true));
    assert_eq!(explained("ranking"), (false, true, true));
    assert_eq!(explained("dots"), (false, false, false), "nothing is explained that does not stand there");
    room.press(Press::Reopen(step("agree")));
    let page = room.page_at(0, "agree");
    check("agree-again", &page);
    assert!(!page.contains("personen stemden") && page.contains("2 personen hebben geantwoord"));
    assert!(page.contains("Uw stem is binnen"));
    assert!(!room.page_at(2, "dots").contains("betaalbare woningen"), "another table's cards");
}

#[test]
fn ballots_are_filled_in_with_what_was_voted() {
    let mut room = busy();
    room.start("dots");
    let ballot = Ballot::Dots([(card(11), 2)].into());
    room.must(who(0), Command::Vote { step: step("dots"), ballot });
    let page = room.page(0);
    check("dots-voted", &page);
    let field = format!("name=\"stippen-{}\" value=\"2\"", card(11));
    assert!(page.contains(&field), "{field}");
    assert!(!room.page(1).contains("value=\"2\" autocomplete"), "the vote of another is nowhere");
}

#[test]
fn piles_hold_cards_and_have_a_menu_for_each() {
    let mut room = busy();
    room.start("cluster");
    for (number, name) in [(1, "Wonen"), (2, "Werken en zorg")] {
        let named = Arrange::NameCluster { id: cluster(number), step: step("cluster"), name: words(name) };
        room.must(who(0), Command::Arrange(named));
    }
    for (id, pile) in [(11, 1), (12, 1), (13, 2)] {
        let lay = Arrange::Lay { step: step("cluster"), card: card(id), cluster: Some(cluster(pile)) };
        room.must(who(1), Command::Arrange(lay));
    }
    let page = room.page(0);
    check("cluster-laid", &page);
    assert!(page.contains("Werken en zorg") && page.contains("data-grip"));
    assert_eq!(page.matches("value=\"leggen\"").count(), 5, "a menu for each card");
    room.press(Press::End(step("cluster")));
    assert!(!room.page(0).contains("value=\"leggen\""));
}

#[test]
fn cards_that_are_alike_are_suggested_with_the_threshold() {
    let page = busy().page(0);
    assert!(page.contains("minstens 40") && page.contains("Gelijkenis"), "the threshold is in sight");
    assert!(page.contains("value=\"samenvoegen\"") && page.contains("value=\"splitsen\""));
}

#[test]
fn signals_are_laid_out_and_say_what_the_table_did_with_them() {
    let mut room = Room::new();
    room.start("cards");
    let page = room.page(2);
    check("cards-signals", &page);
    assert!(page.contains("value=\"adopted\"") && page.contains("value=\"rejected\""));
    let first = page.split(&format!("id=\"signaal-{}-", step("cards"))).nth(1).unwrap();
    let key = first.split('"').next().unwrap().to_owned();
    let reject =
        Content::Signal { signal: key, used: SignalUse::Rejected, words: words("Dat is al opgelost") };
    room.add(who(2), "cards", reject);
    let page = room.page(3);
    check("cards-signal-rejected", &page);
    assert!(page.contains("Dat is al opgelost") && page.contains(">afgewezen<"));
}

#[test]
fn peers_are_shown_with_the_reason() {
    let room = voted();
    let page = room.page(0);
    check("exchange-offers", &page);
    assert!(page.contains("Wie in de zaal lijkt op uw gemeente") && page.contains("Afstand in cijfers"));
    assert!(page.contains("Hoe houdt u jongeren vast?") && page.contains("Een jongerenraad"));
    assert!(page.contains("value=\"aanbod\""));
}

/// What stands at a question about who may know something of it.
fn peers_at(page: &str, question: &str) -> String {
    let at = page.split(question).nth(1).unwrap().split("class=\"note__peers\"").nth(1).unwrap();
    at.split("</div>").next().unwrap().to_owned()
}

#[test]
fn a_question_shows_who_has_its_task_and_nobody_far_away_is_called_alike() {
    let mut room = busy();
    let tasks = &site().atlas.facts.catalogue.tasks;
    let name = |key: &str| tasks.iter().find(|task| task.id == key).unwrap().name.nl.clone();
    let (own, other) = (name("social-resilience"), name("reach-by-train"));
    room.start("cards");
    let about = room.add(who(0), "cards", a_card(CardKind::Task, &own));
    let shared = room.add(who(4), "cards", a_card(CardKind::Task, &format!("Wij werken aan {own}")));
    let release = Contribute::Release { id: shared, visibility: Visibility::Participants };
    room.must(who(4), Command::Contribute(release));
    room.start("exchange");
    let ask = |words: Words, about| Content::Ask { words, about };
    room.add(who(0), "exchange", ask(words("Wat hielp bij u?"), Some(about)));
    room.add(who(2), "exchange", ask(words(&format!("Hoe pakt u {other} aan?")), None));
    let page = room.page(0);
    let peers = peers_at(&page, "Wat hielp bij u?");
    let first = peers.split("<li>").nth(1).unwrap();
    assert!(
        first.contains("Ook bij") && first.contains("Roosendaal") && first.contains("‘Wij werken aan"),
        "{peers}"
    );
    assert!(first.contains(&own) && !peers.contains(&other), "{peers}");
    // It is worked out for each question.
    assert!(!peers_at(&page, "Hoe pakt u").contains(&own));
    let register = &site().atlas.facts.register;
    let index = |code: &str| register.index(code.parse().unwrap()).unwrap();
    let asks = index(MUNICIPALITIES[0]);
    for peer in site().atlas.peers_among(asks, MUNICIPALITIES.iter().map(|code| index(code))) {
        let line = peers.split("<li>").find(|line| line.contains(&register.get(peer.index).name));
        let is_called_alike = line.is_some_and(|line| line.contains("afstand"));
        assert_eq!(is_called_alike, peer.distance < atlas::peer::FAR, "{}: {peers}", peer.distance);
    }
}

#[test]
fn the_first_peer_of_a_question_is_the_table_with_a_card_about_the_same() {
    let mut room = busy();
    room.start("cards");
    let card = |words: &str, theme: Option<&str>| Content::Card {
        kind: CardKind::Challenge,
        words: Words::new(words),
        theme: theme.map(str::to_owned),
        evidence: Vec::new(),
    };
    let about = room.add(who(0), "cards", card("Te dure woningen voor starters", Some("Wonen")));
    let themed = room.add(who(2), "cards", card("Nieuwe wijken krijgen geen stroom", Some("Wonen")));
    let alike = room.add(who(4), "cards", card("Starters vinden geen woning", None));
    room.start("exchange");
    let ask = Content::Ask { words: words("Wie weet raad?"), about: Some(about) };
    room.add(who(0), "exchange", ask);
    let peers = |room: &Room| -> Vec<String> {
        let peers = peers_at(&room.page(0), "Wie weet raad?");
        peers.split("<li>").skip(1).map(str::to_owned).collect()
    };
    // What a table keeps to itself is no reason that others read.
    assert!(peers(&room).iter().all(|peer| !peer.contains("Ook bij")), "{:?}", peers(&room));
    for (who_, id) in [(2, themed), (4, alike)] {
        let release = Contribute::Release { id, visibility: Visibility::Participants };
        room.must(who(who_), Command::Contribute(release));
    }
    let found = peers(&room);
    assert!(
        found[0].contains("Ook bij") && found[0].contains("Roosendaal"),
        "the words are alike: {found:?}"
    );
    assert!(found[0].contains("‘Starters vinden geen woning’"), "{found:?}");
    assert!(found[1].contains("Deventer") && found[1].contains("hetzelfde thema: Wonen"), "{found:?}");
    let english = peers_at(&room.page_with(0, Language::En, &Shown::default()), "Wie weet raad?");
    assert!(english.contains("Also at") && english.contains("Starters vinden"), "{english}");
    // Another task that both have says nothing of this question.
    assert!(found.iter().all(|peer| !peer.contains("De cijfers noemen")), "{found:?}");
}

#[test]
fn an_answer_to_a_question_that_was_hidden_stays_with_its_own_table() {
    let mut room = voted();
    let question = |page: &str| page.contains("Hoe houdt u jongeren vast?");
    let answer = |page: &str| page.contains("Een jongerenraad met eigen geld");
    assert!(question(&room.page(1)) && answer(&room.page(4)));
    let all = room.session.view(Audience::Chair);
    let hidden = all.all_contributions().find(|each| matches!(each.content, Content::Ask { .. })).unwrap().id;
    let hide = Arrange::Hide { id: hidden, reason: words("Noemt een persoon") };
    room.must(Actor::Moderator, Command::Arrange(hide));
    for who in [0, 1] {
        let page = room.page(who);
        assert!(!question(&page) && answer(&page), "{page}");
        assert!(page.contains("De vraag is verborgen of teruggenomen"), "{page}");
    }
    let others = room.page(4);
    assert!(!question(&others) && !others.contains("De vraag is verborgen"), "{others}");
    // The same comes over the stream, in the place of the question.
    let projected = Projected {
        sequence: room.session.sequence(),
        parts: Vec::new(),
        gone: vec![Key::Contribution(hidden)],
    };
    let put =
        |who| room.with_shared_scene(who, |scene| to_json(&patches(scene, &projected, Surface::Participant)));
    assert!(put(0).contains("De vraag is verborgen") && answer(&put(0)), "{}", put(0));
    assert!(put(4).contains(&format!("\"remove\":[\"c-{hidden}\"")), "{}", put(4));
}

#[test]
fn of_a_result_the_own_table_comes_first_and_others_are_folded_by_name() {
    let mut room = busy();
    let mut add = |number| (number, room.add(who(number), "cards", a_card(CardKind::Task, "Een kaart")));
    let cards = [0, 2, 4].map(&mut add);
    room.start("top-five");
    for (number, card) in cards {
        room.must(who(number), Command::Choose { step: step("top-five"), cards: vec![card], revision: 0 });
    }
    room.press(Press::End(step("top-five")));
    for number in [2, 4] {
        let group = Group::Table(table(number / 2));
        let release = Contribute::ReleaseOutcome {
            step: step("top-five"),
            group,
            visibility: Visibility::Participants,
        };
        room.must(who(number), Command::Contribute(release));
    }
    let page = room.page_at(0, "top-five");
    let results = page.split(&format!("id=\"uitkomsten-{}\"", step("top-five"))).nth(1).unwrap();
    let at = |words: &str| results.find(words).unwrap_or_else(|| panic!("{words}: {results}"));
    let (own, first, second) = (
        at("class=\"nl-heading nl-heading--level-2\""),
        at("Deventer</summary>"),
        at("Roosendaal</summary>"),
    );
    assert!(own < first && first < second, "{results}");
    let other = &results[first..second];
    assert!(!other.contains("<h2") && other.contains("outcome--other"), "none stands open: {other}");
}

#[test]
fn reading_shows_the_own_municipality_and_both_ways_on() {
    let mut room = Room::new();
    room.start("read");
    let (page, other) = (room.page(0), room.page(2));
    assert!(page.contains("/gemeenten/assen/brief") && page.contains("/gemeenten/assen#"));
    assert!(other.contains("/gemeenten/deventer/brief") && !other.contains("/gemeenten/assen/brief"));
}

#[test]
fn an_anonymous_round_names_nobody() {
    let mut room = Room::new();
    room.start("secret-text");
    room.add(unnamed(1), "secret-text", Content::Answer { words: words("Wij durven niet te kiezen") });
    let page = room.page(0);
    assert!(page.contains("Wij durven niet te kiezen") && page.contains("Deze ronde is anoniem"));
    let note = page.split("Wij durven niet te kiezen").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(!note.contains("Deelnemer") && !note.contains("note__by"), "{note}");
    room.press(Press::End(step("secret-text")));
    assert!(!room.page(0).contains("name=\"tekst\""), "its tokens are gone");
}

#[test]
fn what_was_refused_stays_in_its_field_with_the_reason() {
    let mut room = Room::new();
    room.start("free-text");
    let place = format!("nieuw-{}", step("free-text"));
    let fault = Fault::Refused(Refusal::TooLong { most: 2000 });
    let fields = [("plek", place.as_str()), ("wat", "toevoegen"), ("tekst", "Een heel lang verhaal")];
    let page = room.page_after(0, &fields, &fault);
    check("refused", &page);
    assert!(page.contains(">Een heel lang verhaal</textarea>") && page.contains("hoogstens 2000 tekens"));
    assert!(page.contains(&format!("href=\"#{place}-tekst\"")) && page.contains("<title>Fout: "));
    let fault = Fault::Field { name: "mening".into(), message: "session-fault-choice" };
    room.start("recognise");
    let place = format!("vind-{}-0", step("recognise"));
    let page = room.page_after(0, &[("plek", place.as_str()), ("tekst", "Niet zo")], &fault);
    check("refused-choice", &page);
    assert!(page.contains("Maak een keuze") && page.contains(&format!("href=\"#{place}-mening\"")));
    assert!(page.contains(">Niet zo</textarea>"));
}

#[test]
fn somebody_without_a_table_chooses_one_and_staff_see_the_door() {
    let mut room = Room::new();
    room.must(who(0), Command::Attend(domain::session::Attend::Seat { participant: person(0), table: None }));
    room.start("cards");
    let page = room.page(0);
    check("no-table", &page);
    assert!(page.contains("value=\"aanschuiven\"") && page.contains("Deventer"));
    room.must(who(1), Command::Attend(domain::session::Attend::Leave));
    let page = room.page(1);
    check("door-left", &page);
    assert!(page.contains("U doet nu niet mee"));
}

#[test]
fn an_announcement_is_on_every_page_until_the_next_step_and_a_step_of_before_leads_back() {
    let mut room = busy();
    room.press(Press::Announce(domain::Bilingual::new("Koffie staat klaar", "Coffee is ready")));
    room.press(Press::Show(OnScreen::Welcome));
    let page = room.page_at(0, "cards");
    assert!(page.contains("Koffie staat klaar") && page.contains("class=\"announcement__at\""), "{page}");
    assert!(room.page_with(0, Language::En, &Shown::default()).contains("Coffee is ready"));
    room.start("discuss");
    let page = room.page_at(0, "cards");
    check("elsewhere", &page);
    assert!(!page.contains("Koffie staat klaar") && page.contains("U kijkt naar een andere stap"));
    assert!(page.contains("data-follows=\"nee\"") && room.page(0).contains("data-follows=\"ja\""));
}

#[test]
fn introductions_count_and_list_only_municipalities_of_whom_somebody_is_there() {
    let mut room = Room::new();
    room.start("introduce");
    let register = &site().atlas.facts.register;
    let name = |place: usize| {
        register.get(register.index(MUNICIPALITIES[place].parse().unwrap()).unwrap()).name.clone()
    };
    let listed = |room: &Room, place: usize| {
        let page = room.page_at(0, "introduce");
        let list =
            page.split("class=\"room-list\"").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
        list.contains(&name(place))
    };
    let all = room.page_at(0, "introduce");
    assert!(all.contains("3 gemeenten in de zaal") && !all.contains("nog verwacht"), "{all}");
    assert!(listed(&room, 2));
    for number in [4, 5] {
        room.must(who(number), Command::Attend(Attend::Leave));
    }
    let page = room.page_at(0, "introduce");
    assert!(
        page.contains("2 gemeenten in de zaal") && page.contains("1 gemeente wordt nog verwacht."),
        "{page}"
    );
    assert!(listed(&room, 1) && !listed(&room, 2), "{page}");
}
