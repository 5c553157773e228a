//! The archive of a session: staff reads all of it at any moment, everybody what was released, and nobody anything else.
//! Once the meeting was put away or called off it can be read, and nothing changes any more.

use axum::http::StatusCode;
use domain::{
    MeetingStep,
    session::{Arrange, Audience, CardKind, Command, Content, Event, Press, Words},
};
use jiff::Timestamp;
use serde_json::{Value, json};
use store::AuditActor;
use uuid::Uuid;

use crate::{
    room::{Member, Room, card_step, free_step},
    support::{Answer, get},
};

#[tokio::test]
async fn without_a_session_there_is_no_archive() {
    for address in ["/bijeenkomsten/geen/opbrengst", "/bijeenkomsten/geen/opbrengst/verslag.pdf"] {
        assert_eq!(get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn the_archive_of_the_staff_is_behind_a_door() {
    for address in ["/beheer/bijeenkomsten/x/archief", "/beheer/bijeenkomsten/x/archief/sessie.json"] {
        assert_eq!(get(address).await.status, StatusCode::SEE_OTHER, "{address}");
    }
}

/// Brings the meeting of a room to an end and puts it away, or calls it off.
async fn put_away(room: &Room, steps: &[MeetingStep]) {
    let mut change = room.site.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    for step in steps {
        change.step_meeting(room.record.meeting, *step).await.unwrap().unwrap();
    }
    change.commit().await.unwrap();
}

const TO_ARCHIVE: [MeetingStep; 3] = [MeetingStep::Start, MeetingStep::End, MeetingStep::Archive];

/// A room in which somebody wrote something.
async fn written() -> (Room, Member, String) {
    let room = Room::new(&[free_step(false), free_step(false)]).await;
    let mut member = room.guest(0).await;
    room.press(Press::Start(room.steps[0])).await;
    let (id, command) = room.add(room.steps[0], &answer("Een sterk station"));
    assert_eq!(member.send(&room, &command).await.status, StatusCode::OK);
    let release = json!({ "id": Uuid::now_v7(), "command": { "contribute": { "release": {
        "id": id, "visibility": "participants" } } } });
    assert_eq!(member.send(&room, &release.to_string()).await.status, StatusCode::OK);
    (room, member, command)
}

fn answer(words: &str) -> Content {
    Content::Answer { words: Words::new(words) }
}

fn refusal(answer: &Answer) -> Value {
    let told: Value = serde_json::from_slice(&answer.body).unwrap();
    told["refusal"].clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn once_the_meeting_is_over_nobody_adds_anything_to_its_session() {
    for steps in [&TO_ARCHIVE[..], &[MeetingStep::Cancel]] {
        let (room, mut member, kept) = written().await;
        let mut open = member.listen(&room, None).await;
        open.until_hello().await;
        put_away(&room, steps).await;
        let before = room.sequence().await;
        let (_, late) = room.add(room.steps[0], &answer("Te laat"));
        let refused = member.send(&room, &late).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        assert_eq!(refusal(&refused), "meeting-over");
        assert!(refused.text().contains("niets meer veranderen"), "{}", refused.text());
        assert_eq!(member.send(&room, &kept).await.status, StatusCode::OK, "what was kept was kept");
        for press in [Press::Next, Press::Reopen(room.steps[0]), Press::Close] {
            let refused = room.try_press(press).await;
            assert_eq!((refused.status, refusal(&refused)), (StatusCode::CONFLICT, "meeting-over".into()));
        }
        let hide = json!({ "id": Uuid::now_v7(), "command": { "arrange": { "hide": {
            "id": Uuid::now_v7(), "reason": "Noemt een persoon" } } } });
        let moderated = room.as_staff("moderatie", &hide.to_string()).await;
        assert_eq!((moderated.status, refusal(&moderated)), (StatusCode::CONFLICT, "meeting-over".into()));
        assert_eq!(room.sequence().await, before, "nothing was added");
        open.until_end().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn once_the_meeting_is_over_its_pages_offer_nothing_and_still_read() {
    let (room, mut member, _) = written().await;
    let page = format!("/sessie/{}", room.code);
    assert!(member.browser.get(&page).await.text().contains("name=\"wat\""));
    let mut alderman = room.registered().await;
    let way = format!("href=\"{page}\"");
    assert!(alderman.get("/mijn").await.text().contains(&way), "the way from what is one's own");
    put_away(&room, &TO_ARCHIVE).await;
    assert!(!alderman.get("/mijn").await.text().contains(&way), "and no way to what is over");
    let read = member.browser.get(&page).await.text();
    assert!(read.contains("Een sterk station") && read.contains("opgeborgen in het archief"), "{read}");
    assert!(!read.contains("name=\"wat\""), "nothing to send: {read}");
    let form = [("opdracht", ""), ("wat", "toevoegen"), ("vorm", "antwoord"), ("tekst", "Mijn tekst")];
    let mut form = form.map(|(name, value)| (name, value.to_owned())).to_vec();
    form[0].1 = Uuid::now_v7().to_string();
    form.extend([("bijdrage", Uuid::now_v7().to_string()), ("stap", room.steps[0].to_string())]);
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = member.browser.post(&format!("{page}/opdracht"), &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("id=\"fouten\"") && refused.text().contains("niets meer veranderen"));

    let people = room.site.store.session_state(room.record.id).await.unwrap().0.view(Audience::Chair);
    let mut stranger = room.stranger();
    let table = format!("/sessie/{}", room.table_code(1));
    assert!(stranger.get(&table).await.text().contains("niet meer binnenkomen"));
    let knocked = stranger.post(&format!("{table}/aansluiten"), &[("naam", "Gast"), ("functie", "")]).await;
    assert_eq!((knocked.status, stranger.cookie.as_str()), (StatusCode::CONFLICT, ""));
    let now = room.site.store.session_state(room.record.id).await.unwrap().0.view(Audience::Chair);
    assert_eq!(people, now, "nobody came in");

    let mut chair = room.chair();
    for post in ["regie", "moderatie"] {
        let seen = chair.get(&format!("{page}/{post}")).await.text();
        assert!(seen.contains("Er verandert niets meer") && seen.contains("/archief"), "{seen}");
        assert!(!seen.contains("<button"), "{seen}");
    }
    assert_eq!(stranger.get(&format!("/scherm/{}", room.record.screen_code)).await.status, StatusCode::OK);
    let archive = "/beheer/bijeenkomsten/toekomst/archief";
    assert!(chair.get(archive).await.text().contains("Een sterk station"));
    assert!(!chair.get(&format!("{archive}?tot=1")).await.text().contains("Een sterk station"));
    let mine = chair.get("/mijn").await.text();
    assert!(!mine.contains("/regie") && !mine.contains("/moderatie"), "no way to what is over: {mine}");
    for file in ["sessie.json", "bijdragen.csv", "verslag.odt"] {
        assert_eq!(chair.get(&format!("{archive}/{file}")).await.status, StatusCode::OK, "{file}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn once_the_meeting_is_over_the_desk_composes_nothing() {
    let (room, _, _) = written().await;
    let desk = "/beheer/bijeenkomsten/toekomst/sessie";
    let mut organiser = room.chair();
    assert!(organiser.get(desk).await.text().contains("/stap"));
    put_away(&room, &TO_ARCHIVE).await;
    let before = room.sequence().await;
    let shown = organiser.get(desk).await.text();
    assert!(shown.contains("Er verandert niets meer") && shown.contains("Onderdeel"), "{shown}");
    assert!(!shown.contains("/stap") && !shown.contains("/verwijderen") && !shown.contains("/regie"));
    let step = room.steps[1].to_string();
    let of_step = format!("/stap/{step}");
    let code = room.code.clone();
    let deeds: [(&str, Vec<(&str, &str)>); 5] = [
        ("/stap", vec![("soort", "break"), ("titel-nl", "Pauze"), ("minuten", "5"), ("groep", "zaal")]),
        (&of_step, vec![("titel-nl", "Anders"), ("minuten", "5"), ("groep", "zaal")]),
        ("/plaats", vec![("stap", &step), ("doe", "weg")]),
        ("/tafels", vec![("naam-nieuw", "Nog een tafel")]),
        ("/verwijderen", vec![("code", &code)]),
    ];
    for (part, fields) in deeds {
        let refused = organiser.post(&format!("{desk}{part}"), &fields).await;
        assert_eq!(refused.status, StatusCode::GONE, "{part}");
        assert!(refused.text().contains("niets meer doen"), "{part}: {}", refused.text());
    }
    assert_eq!(room.sequence().await, before);
    assert_eq!(organiser.get(&format!("{desk}/tafelkaarten")).await.status, StatusCode::OK);
}

const OUTCOME: &str = "/bijeenkomsten/toekomst/opbrengst";

/// A room in which the first table wrote three cards: one for itself, one for all who take part and one for everybody.
async fn told_to_each() -> (Room, [Member; 2]) {
    let room = Room::new(&[card_step(false)]).await;
    let mut members = [room.guest(0).await, room.guest(1).await];
    room.press(Press::Start(room.steps[0])).await;
    let told = [("Van de tafel", "table"), ("Voor de zaal", "participants"), ("Voor iedereen", "public")];
    for (words, visibility) in told {
        let (id, command) = room.add(room.steps[0], &card(words));
        assert_eq!(members[0].send(&room, &command).await.status, StatusCode::OK);
        let release = json!({ "id": Uuid::now_v7(), "command": { "contribute": { "release": {
            "id": id, "visibility": visibility } } } });
        assert_eq!(members[0].send(&room, &release.to_string()).await.status, StatusCode::OK);
    }
    (room, members)
}

fn card(words: &str) -> Content {
    let words = Words::new(words);
    Content::Card { kind: CardKind::Task, words, theme: None, evidence: Vec::new() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_reads_and_takes_along_what_they_may_see() {
    let (room, [own, other]) = told_to_each().await;
    room.press(Press::Close).await;
    let readers = [
        (own.browser, &["Van de tafel", "Voor de zaal", "Voor iedereen"][..], false),
        (other.browser, &["Voor de zaal", "Voor iedereen"][..], false),
        (room.stranger(), &["Voor iedereen"][..], true),
    ];
    for (mut browser, seen, is_public) in readers {
        for part in ["", "/bijdragen.csv", "/bijdragen.ods", "/sessie.json"] {
            let answer = browser.get(&format!("{OUTCOME}{part}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{part}");
            let kept = answer.headers.get("cache-control").map(|value| value.to_str().unwrap());
            assert_eq!(kept == Some("private, no-store"), !is_public, "{part}: {kept:?}");
            let vary: Vec<_> = answer.headers.get_all("vary").iter().collect();
            assert!(vary.iter().any(|value| value.to_str().unwrap().contains("cookie")), "{part}: {vary:?}");
            if part.ends_with("ods") {
                continue;
            }
            for words in ["Van de tafel", "Voor de zaal", "Voor iedereen"] {
                assert_eq!(answer.text().contains(words), seen.contains(&words), "{part}: {words}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_took_part_looks_back_and_sees_no_more_than_then_and_than_now() {
    let (room, [mut own, mut other]) = told_to_each().await;
    let hidden = room.site.store.session_state(room.record.id).await.unwrap().0.view(Audience::Chair);
    let hidden =
        hidden.all_contributions().find(|each| each.content.words().as_str() == "Voor de zaal").unwrap().id;
    let hide = Arrange::Hide { id: hidden, reason: Words::new("Noemt een persoon") };
    assert_eq!(room.as_chair(Command::Arrange(hide)).await.status, StatusCode::OK);
    let before_hiding = room.sequence().await - 1;
    let read = other.browser.get(&format!("{OUTCOME}?tot={before_hiding}")).await.text();
    assert!(!read.contains("Voor de zaal") && !read.contains("Van de tafel"), "{read}");
    let first = room
        .log()
        .await
        .iter()
        .find(|entry| matches!(entry.event, Event::Contributed { .. }))
        .unwrap()
        .sequence;
    let read = own.browser.get(&format!("{OUTCOME}?tot={first}")).await.text();
    assert!(read.contains("Er kwam een bijdrage bij.") && read.contains("“Van de tafel”"), "{read}");
    assert!(!read.contains("Voor iedereen"), "{read}");
    let next = read.split("Volgende moment").next().unwrap().rsplit("href=\"").next().unwrap();
    assert!(next.starts_with(&format!("{OUTCOME}?tot={}", first + 1)), "{next}");
    // The other table learns not even that something was written then.
    let read = other.browser.get(&format!("{OUTCOME}?tot={first}")).await.text();
    assert!(!read.contains("Er kwam een bijdrage bij."), "{read}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_moment_that_is_none_is_said_to_be_none() {
    let (room, _) = told_to_each().await;
    let archive = "/beheer/bijeenkomsten/toekomst/archief";
    let mut chair = room.chair();
    let wrong = [
        ("tot=abc", "geen moment van deze sessie"),
        ("tot=-5", "geen moment van deze sessie"),
        ("tot=0", "geen moment van deze sessie"),
        ("tot=99999", "Zoveel momenten heeft deze sessie niet"),
        ("om=gisteren", "geen moment van deze sessie"),
        ("om=2001-01-01T10:00", "nog niets gebeurd"),
    ];
    for (asked, said) in wrong {
        let page = chair.get(&format!("{archive}?{asked}")).await.text();
        assert!(page.contains(said) && page.contains("role=\"alert\""), "{asked}: {page}");
        let file = chair.get(&format!("{archive}/sessie.json?{asked}")).await;
        assert_eq!(file.status, StatusCode::BAD_REQUEST, "{asked}");
    }
    let whole = chair.get(&format!("{archive}?om=2999-01-01T10:00")).await.text();
    assert!(whole.contains("Voor iedereen") && whole.contains("Zoals het was"), "{whole}");
    let outside = room.stranger().get(&format!("{OUTCOME}?tot=1")).await.text();
    assert!(outside.contains("Terugkijken kan wie meedeed"), "{outside}");
}
