//! Live sessions over real streams: who comes in, what is sent, what everybody hears, and what nobody hears.

use crate::room::{Room, card_step, free_step};
use axum::http::StatusCode;
use domain::session::{Content, Press, Words};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_knocks_is_let_in_leaves_and_comes_back() {
    let room = Room::new(&[]).await;
    let code = room.table_code(0);
    let mut guest = room.stranger();
    let asking = guest.get(&format!("/sessie/{code}")).await;
    assert!(asking.text().contains("Gemeente Assen"), "the table is named");
    let empty = guest.post(&format!("/sessie/{code}/aansluiten"), &[("naam", " ")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert!(empty.text().contains("Vul uw naam in"));
    let action = format!("action=\"/sessie/{code}/aansluiten\"");
    assert!(asking.text().contains(&action) && empty.text().contains(&action));
    assert!(
        empty.text().contains("Gemeente Assen") && !empty.text().contains("Bij welke tafel"),
        "the table stays"
    );
    let fields = [("naam", "Gast van Assen"), ("functie", "adviseur")];
    let sent = guest.post(&format!("/sessie/{code}/aansluiten"), &fields).await;
    assert_eq!(sent.header("location"), format!("/sessie/{}", room.code));
    assert!(guest.cookie.starts_with("schakel-gast="));
    let waiting = guest.get(&format!("/sessie/{}", room.code)).await;
    assert!(waiting.text().contains("U wacht op toegang"));
    // The card of another table: the guest chooses where to wait.
    let wrong = room.table_code(1);
    let other = room.tables[1].id.to_string();
    let elsewhere = guest.get(&format!("/sessie/{wrong}")).await;
    assert!(
        elsewhere.text().contains("U wacht op toegang bij tafel “Gemeente Assen”"),
        "{}",
        elsewhere.text()
    );
    for (id, name) in [(other, "Vraag toegang"), (room.tables[0].id.to_string(), "Gemeente Assen")] {
        guest.post(&format!("/sessie/{}/aansluiten", room.code), &[("tafel", &id)]).await;
        let waits = guest.get(&format!("/sessie/{}", room.code)).await;
        assert_eq!(waits.text().contains("Iemand aan tafel “Gemeente Assen”"), name == "Gemeente Assen");
    }
    let opened = guest.get(&format!("/sessie/{code}/aansluiten")).await;
    assert_eq!(opened.header("location"), format!("/sessie/{code}"), "a wrong form opened again is the door");
    let closed = guest.get(&format!("/sessie/{}/stroom", room.code)).await;
    assert_eq!(closed.status, StatusCode::FORBIDDEN, "nothing is heard at the door");
    room.admit_all().await;
    let inside = guest.get(&format!("/sessie/{}", room.code)).await;
    assert_eq!((inside.status, inside.header("cache-control")), (StatusCode::OK, "no-store"));
    guest.post(&format!("/sessie/{}/vertrekken", room.code), &[]).await;
    let left = guest.get(&format!("/sessie/{}", room.code)).await;
    assert!(left.text().contains("U bent weggegaan"));
    guest.post(&format!("/sessie/{}/aansluiten", room.code), &[]).await;
    let back = guest.get(&format!("/sessie/{}", room.code)).await;
    assert!(!back.text().contains("U bent weggegaan"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_code_of_the_screen_a_guest_chooses_a_table_as_long_as_it_is_open() {
    let room = Room::new(&[]).await;
    let door = format!("/sessie/{}", room.code);
    let mut guest = room.stranger();
    let asking = guest.get(&door).await.text().to_owned();
    assert!(asking.contains("Bij welke tafel wilt u zitten?") && asking.contains("Gemeente Assen"));
    let nowhere = guest.post(&format!("{door}/aansluiten"), &[("naam", "Gast van Assen")]).await;
    assert_eq!(nowhere.status, StatusCode::BAD_REQUEST);
    assert!(nowhere.text().contains("Kies een tafel") && nowhere.text().contains("Gast van Assen"));
    let table = room.tables[0].id.to_string();
    let fields = [("naam", "Gast van Assen"), ("tafel", table.as_str())];
    guest.post(&format!("{door}/aansluiten"), &fields).await;
    assert!(guest.get(&door).await.text().contains("U wacht op toegang"));
    room.press(Press::Close).await;
    let late = room.stranger().get(&door).await.text().to_owned();
    assert!(late.contains("Meedoen kan niet meer") && late.contains("/opbrengst"), "{late}");
    assert!(!late.contains("name=\"naam\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn codes_are_asked_for_and_guessing_is_told() {
    let room = Room::new(&[]).await;
    let mut visitor = room.stranger();
    assert!(visitor.get("/sessie").await.text().contains("Zes letters en cijfers"));
    let typed = visitor.get(&format!("/sessie?code={}+", room.code.to_lowercase())).await;
    assert_eq!(typed.header("location"), format!("/sessie/{}", room.code));
    assert_eq!(visitor.get("/sessie?code=ABC").await.status, StatusCode::BAD_REQUEST);
    let unknown = visitor.get("/sessie/ZZZZZZ").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.text().contains("Deze code kennen wij niet"));
    assert_eq!(visitor.get("/scherm/abc").await.status, StatusCode::NOT_FOUND);
    let screen = room.record.screen_code.clone();
    assert_eq!(visitor.get(&format!("/scherm/{screen}")).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_registered_lands_at_the_own_table_and_may_move() {
    let room = Room::new(&[]).await;
    let mut alderman = room.registered().await;
    let page = alderman.get(&format!("/sessie/{}", room.code)).await.text();
    let chosen = format!("value=\"{}\" selected", room.tables[0].id);
    assert!(page.contains(&chosen), "the table of the own municipality: {page}");
    let own = room.tables[0].id.to_string();
    alderman.post(&format!("/sessie/{}/aansluiten", room.code), &[("tafel", &own)]).await;
    assert_eq!(alderman.get(&format!("/sessie/{}", room.code)).await.status, StatusCode::OK);
    let other = alderman.get(&format!("/sessie/{}", room.table_code(1))).await;
    assert!(other.text().contains("Verhuizen"));
    let elsewhere = room.tables[1].id.to_string();
    alderman.post(&format!("/sessie/{}/aansluiten", room.code), &[("tafel", &elsewhere)]).await;
    let there = alderman.get(&format!("/sessie/{}", room.table_code(1))).await;
    assert_eq!(there.header("location"), format!("/sessie/{}", room.code));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_is_kept_once_and_refusals_are_told() {
    let room = Room::new(&[card_step(false), free_step(false)]).await;
    let mut member = room.guest(0).await;
    let step = room.steps[0];
    let (id, command) = room.add(step, &card("Woningbouw"));
    let early = member.command(&room, &command).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    let told: Value = serde_json::from_slice(&early.body).unwrap();
    assert_eq!((told["refusal"].as_str(), told["hint"].as_str()), (Some("not-begun"), Some("ask-chair")));
    assert!(told["title"].as_str().unwrap().contains("nog niet begonnen"), "{told}");
    room.press(Press::Start(step)).await;
    let first = member.command(&room, &command).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let again = member.command(&room, &command).await;
    assert_eq!(again.status, StatusCode::OK, "sent twice is harmless");
    let log = room.log().await;
    let kept = log.iter().filter(|entry| serde_json::to_string(entry).unwrap().contains(&id.to_string()));
    assert_eq!(kept.count(), 1);
    let nonsense = member.send(&room, "{\"id\":1}").await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    let mut stranger = room.stranger();
    let outside =
        crate::room::post_json(&mut stranger, &format!("/sessie/{}/opdracht", room.code), &command).await;
    assert_eq!(outside.status, StatusCode::FORBIDDEN);
    let lead = json!({ "id": id, "command": { "lead": { "phase": 1, "press": "next" } } });
    let not_theirs = member.send(&room, &lead.to_string()).await;
    assert_eq!(not_theirs.status, StatusCode::FORBIDDEN);
    let door = format!("/sessie/{}/regie", room.code);
    let closed = crate::room::post_json(&mut member.browser, &door, &lead.to_string()).await;
    assert_eq!(closed.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stream_gives_exactly_what_was_missed_and_folds_to_the_view() {
    let room = Room::new(&[card_step(false)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let (mut one, two) = (room.guest(0).await, room.guest(0).await);
    let mut whole = two.listen(&room, None).await;
    whole.until_hello().await;
    // Until everybody has been told who came in.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let mut cut = two.listen(&room, None).await;
    let known = cut.until_hello().await;
    drop(cut);
    for number in 0..5 {
        let (_, command) = room.add(room.steps[0], &card(&format!("Kaart {number}")));
        assert_eq!(one.command(&room, &command).await.status, StatusCode::OK);
    }
    let last = room.sequence().await;
    whole.until(last).await;
    let mut resumed = two.listen(&room, Some(known)).await;
    resumed.until_hello().await;
    let missed: Vec<u64> = resumed.numbers("projected");
    assert_eq!(missed, whole.numbers("projected"), "exactly what was missed, in order");
    assert!((1..=5).contains(&missed.len()), "what happens at once is told together: {missed:?}");
    assert_eq!(missed.last(), Some(&last));
    assert_eq!(whole.folded(), room.view_of(&two).await, "what was heard is what is there");
    // Before the program began it was all told already: what lies in between comes at once.
    let mut from_the_start = two.listen(&room, Some(0)).await;
    from_the_start.until_hello().await;
    assert_eq!(from_the_start.numbers("projected"), [last]);
    assert_eq!(from_the_start.folded(), room.view_of(&two).await, "all that happened since, at once");
    let mut page = two.listen_as(&room, "", Some(1)).await;
    page.until_hello().await;
    assert!(page.names().contains(&"patch".to_owned()), "a page stays as it is: {:?}", page.names());
    assert!(!page.names().contains(&"reset".to_owned()), "{:?}", page.names());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_is_cut_off_between_two_messages_of_one_entry_misses_none_of_them() {
    let room = Room::new(&[card_step(false)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let mut author = room.guest(0).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let mut heard = author.listen(&room, None).await;
    heard.until_hello().await;
    let (_, command) = room.add(room.steps[0], &card("Een kaart van mij"));
    assert_eq!(author.command(&room, &command).await.status, StatusCode::OK);
    heard.until(room.sequence().await).await;
    let (own, shared) = (heard.numbers("own-projected"), heard.numbers("projected"));
    let (first, second) = (own.last().copied().unwrap(), shared.last().copied().unwrap());
    assert!(first < second, "what is of the author comes under the number before: {first}, {second}");
    let names = heard.names();
    let last: Vec<&str> = names.iter().rev().take(2).map(String::as_str).collect();
    assert_eq!(last, ["projected", "own-projected"], "and first");
    let mut back = author.listen(&room, Some(first)).await;
    back.until_hello().await;
    assert_eq!(back.numbers("projected").last(), Some(&second));
    assert!(back.numbers("own-projected").contains(&first));
    // The program fails in between.
    let again = room.restarted().await;
    author.move_to(&again);
    let mut back = author.listen(&again, Some(first)).await;
    back.until_hello().await;
    assert!(!back.numbers("projected").is_empty() && !back.numbers("own-projected").is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_hidden_is_in_nobodys_bytes() {
    let room = Room::new(&[card_step(true), free_step(true)]).await;
    let (mut author, colleague) = (room.guest(0).await, room.guest(0).await);
    let other = room.guest(1).await;
    room.press(Press::Start(room.steps[0])).await;
    let mut streams = Vec::new();
    for (who, form) in [(&colleague, "json"), (&colleague, "html"), (&other, "json"), (&other, "html")] {
        streams.push(who.listen_as(&room, form, None).await);
    }
    streams.push(room.screen("json").await);
    streams.push(room.screen("html").await);
    streams.push(room.staff_stream("regie").await);
    let mut own = author.listen(&room, None).await;
    let (_, command) = room.add(room.steps[0], &card("kanarie in stilte"));
    assert_eq!(author.command(&room, &command).await.status, StatusCode::OK);
    room.press(Press::Announce(domain::Bilingual::new("Nog een minuut", "One more minute"))).await;
    let last = room.sequence().await;
    own.until(last).await;
    assert!(own.text().contains("kanarie in stilte"), "the own work comes back to its author");
    for stream in &mut streams {
        stream.until(last).await;
        assert!(!stream.text().contains("kanarie"), "{}", stream.text());
    }
    // An anonymous round: nobody hears who said it, and the log does not know.
    room.press(Press::Start(room.steps[1])).await;
    let (_, command) = room.add(room.steps[1], &Content::Answer { words: Words::new("vrijuit gezegd") });
    assert_eq!(author.command(&room, &command).await.status, StatusCode::OK);
    let entry = room.log().await.pop().unwrap();
    let written = serde_json::to_string(&entry).unwrap();
    let me = author.id.to_string();
    assert!(written.contains("vrijuit gezegd") && !written.contains(&me), "{written}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_reader_is_reset_and_blocks_nobody() {
    let room = Room::new(&[card_step(false)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let (mut writer, reader) = (room.guest(0).await, room.guest(0).await);
    let mut slow = reader.listen(&room, None).await;
    let mut quick = writer.listen(&room, None).await;
    // Told one by one, so that they do not come together.
    let mut number = 0;
    while quick.numbers("projected").len() < 300 {
        number += 1;
        let (_, command) = room.add(room.steps[0], &card(&format!("Kaart {number}")));
        loop {
            let answer = writer.command(&room, &command).await;
            if answer.status == StatusCode::OK {
                break;
            }
            assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "a program gone wild has to wait");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        quick.drain().await;
    }
    let last = room.sequence().await;
    quick.until(last).await;
    assert!(quick.numbers("projected").len() >= 300);
    slow.until_end().await;
    assert_eq!(slow.names().last().map(String::as_str), Some("reset"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_moves_or_leaves_gets_another_page() {
    let room = Room::new(&[]).await;
    let mut member = room.guest(0).await;
    let mut stream = member.listen(&room, None).await;
    stream.until_hello().await;
    member.browser.post(&format!("/sessie/{}/vertrekken", room.code), &[]).await;
    stream.until_end().await;
    assert_eq!(stream.names().last().map(String::as_str), Some("gone"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_in_the_middle_changes_nothing() {
    let room = Room::new(&[card_step(false)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let mut writer = room.guest(0).await;
    for number in 0..20 {
        let (_, command) = room.add(room.steps[0], &card(&format!("Kaart {number}")));
        writer.command(&room, &command).await;
    }
    let before = room.view_of(&writer).await;
    let again = room.restarted().await;
    writer.move_to(&again);
    let mut stream = writer.listen(&again, None).await;
    stream.until_hello().await;
    assert_eq!(stream.folded(), before);
    // Whoever had heard everything hears nothing new, and is not sent away.
    let mut resumed = writer.listen(&again, Some(again.sequence().await)).await;
    resumed.until_hello().await;
    assert_eq!(resumed.names(), ["hello"]);
    again.site.end_streams().await;
    stream.until_end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_programs_on_one_file_tell_one_story() {
    tell_one_story(&Room::new(&[card_step(false)]).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_programs_on_one_server_tell_one_story() {
    tell_one_story(&Room::on(&crate::room::postgres(), &[card_step(false)]).await).await;
}

async fn tell_one_story(room: &Room) {
    let other = room.restarted().await;
    room.press(Press::Start(room.steps[0])).await;
    let (mut here, mut there) = (room.guest(0).await, room.guest(0).await);
    there.move_to(&other);
    let mut heard_here = here.listen(room, None).await;
    let mut heard_there = there.listen(&other, None).await;
    heard_here.until_hello().await;
    heard_there.until_hello().await;
    for number in 0..10 {
        let (_, command) = room.add(room.steps[0], &card(&format!("Kaart {number}")));
        let answer = match number % 2 {
            0 => here.command(room, &command).await,
            _ => there.command(&other, &command).await,
        };
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }
    let last = room.sequence().await;
    heard_here.until(last).await;
    heard_there.until(last).await;
    assert_eq!(heard_here.folded().0, heard_there.folded().0);
    assert_eq!(heard_there.folded(), room.view_of(&there).await);
    let numbers: Vec<u64> = room.log().await.iter().map(|entry| entry.sequence).collect();
    assert_eq!(numbers, (1..=last).collect::<Vec<_>>());
}

fn card(text: &str) -> Content {
    let words = Words::new(text);
    Content::Card { kind: domain::session::CardKind::Task, words, theme: None, evidence: Vec::new() }
}
