//! What is read of a session afterwards: true counts for everybody, and for the staff why something was hidden and when
//! it was said, unless that would name somebody.

use axum::http::StatusCode;
use domain::session::{Arrange, Attend, CardKind, Command, Content, Contribute, Press, Visibility, Words};
use serde_json::json;

use crate::room::{Room, card_step, free_step};

/// A day on which two people of a table were there: one left, one card was hidden, and one answer has no name.
async fn held() -> Room {
    let room = Room::new(&[card_step(false), free_step(true)]).await;
    let (mut one, mut two) = (room.guest(0).await, room.guest(0).await);
    room.press(Press::Start(room.steps[0])).await;
    let content = Content::Card {
        kind: CardKind::Task,
        words: Words::new("Een naam die er niet hoort"),
        theme: None,
        evidence: Vec::new(),
    };
    let (id, command) = room.add(room.steps[0], &content);
    let release = Command::Contribute(Contribute::Release { id, visibility: Visibility::Public });
    let release = json!({ "id": uuid::Uuid::new_v4(), "command": release }).to_string();
    for each in [&command, &release] {
        assert_eq!(one.command(&room, each).await.status, StatusCode::OK);
    }
    let hide = Arrange::Hide { id, reason: Words::new("Gaat over een persoon") };
    assert_eq!(room.as_chair(Command::Arrange(hide)).await.status, StatusCode::OK);
    room.press(Press::Start(room.steps[1])).await;
    let (_, answer) = room.add(room.steps[1], &Content::Answer { words: Words::new("Zonder naam") });
    assert_eq!(two.command(&room, &answer).await.status, StatusCode::OK);
    let leave = json!({ "id": uuid::Uuid::new_v4(), "command": Command::Attend(Attend::Leave) });
    assert_eq!(one.command(&room, &leave.to_string()).await.status, StatusCode::OK);
    room
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_reads_how_many_were_at_each_table_and_nobody_who() {
    let room = held().await;
    let html = room.stranger().get("/bijeenkomsten/toekomst/opbrengst").await.text();
    let table = html.split("De tafels").nth(1).unwrap().split("</table>").next().unwrap();
    let rows: Vec<&str> = table.split("<tr").skip(2).collect();
    assert!(rows[0].contains("Gemeente Assen") && rows[0].contains(">2<"), "{table}");
    assert!(rows[1].contains("Gemeente Goes") && rows[1].contains(">0<"), "{table}");
    assert!(!table.contains("geen cijfer") && !table.contains(">Wie<"), "{table}");
    assert!(html.contains("1 bijdrage verborgen"));
    let pdf = room.stranger().get("/bijeenkomsten/toekomst/opbrengst/verslag.pdf").await;
    assert!(pdf.status == StatusCode::OK && pdf.body.starts_with(b"%PDF-"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn data_say_why_a_card_was_hidden_and_when_it_was_made_but_not_when_nobody_may_be_known() {
    let room = held().await;
    let csv = room.chair().get("/beheer/bijeenkomsten/toekomst/archief/bijdragen.csv").await.text();
    let line = |words: &str| csv.lines().find(|line| line.contains(words)).unwrap().to_owned();
    let hidden = line("Een naam die er niet hoort");
    assert!(
        hidden.contains("verborgen door de moderator") && hidden.contains("Gaat over een persoon"),
        "{csv}"
    );
    let today = domain::meeting::TIME_ZONE.to_datetime(jiff::Timestamp::now()).date().to_string();
    assert!(hidden.contains(&today), "{csv}");
    let unnamed = line("Zonder naam");
    assert!(!unnamed.contains(&today), "{csv}");
    let outside = room.stranger().get("/bijeenkomsten/toekomst/opbrengst/bijdragen.csv").await.text();
    assert!(!outside.contains("Een naam") && !outside.contains("Gaat over een persoon"), "{outside}");
}
