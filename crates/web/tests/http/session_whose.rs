//! A page that is not of who calls: of somebody who used the device before, or kept from before its reader moved.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use domain::session::Press;
use serde_json::Value;

use crate::{
    browser::Browser,
    room::{Room, free_step},
    support::Answer,
};

/// What an attribute of the page says.
async fn said(browser: &mut Browser, room: &Room, name: &str) -> String {
    let page = browser.get(&format!("/sessie/{}", room.code)).await;
    let (_, rest) =
        page.text().split_once(&format!("{name}=\"")).map(|(a, b)| (a.len(), b.to_owned())).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// Sends a text as the form of a page does, which says of whom it is.
async fn write(browser: &mut Browser, room: &Room, sender: Option<&str>, words: &str) -> Answer {
    let (id, contribution) = (uuid::Uuid::new_v4().to_string(), uuid::Uuid::new_v4().to_string());
    let step = room.steps[0].to_string();
    let fields = [
        ("opdracht", id.as_str()),
        ("wat", "toevoegen"),
        ("vorm", "antwoord"),
        ("stap", &step),
        ("bijdrage", &contribution),
        ("tekst", words),
    ];
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    let mut headers =
        vec![("content-type", "application/x-www-form-urlencoded"), ("accept", "application/json")];
    headers.extend(sender.map(|sender| ("schakel-deelnemer", sender)));
    let address = format!("/sessie/{}/opdracht", room.code);
    browser.ask(Method::POST, &address, &headers, Body::from(body.finish())).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_left_on_a_device_does_not_become_of_who_comes_in_after() {
    let room = Room::new(&[free_step(false)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let (mut before, mut after) = (room.guest(0).await, room.guest(1).await);
    let one = said(&mut before.browser, &room, "data-me").await;
    let two = said(&mut after.browser, &room, "data-me").await;
    let stream = said(&mut before.browser, &room, "data-stream").await;
    assert!(!stream.contains(&one), "who it is stands in no address");

    let unasked = write(&mut after.browser, &room, Some(&one), "Van wie hier eerst zat").await;
    assert_eq!(unasked.status, StatusCode::FORBIDDEN);
    let told: Value = serde_json::from_slice(&unasked.body).unwrap();
    assert_eq!(told["refusal"], "not-present", "the device keeps it");
    for (sender, words) in [(Some(two.as_str()), "Van wie er nu zit"), (None, "Zonder scripts")] {
        let own = write(&mut after.browser, &room, sender, words).await;
        assert_eq!(own.status, StatusCode::OK, "{}", own.text());
    }
    let log = serde_json::to_string(&room.log().await).unwrap();
    assert!(log.contains("Van wie er nu zit") && log.contains("Zonder scripts"));
    assert!(!log.contains("Van wie hier eerst zat"));

    let mut heard = room.stream_at(&stream, &after.browser).await;
    heard.until_end().await;
    assert_eq!(heard.text(), "event: gone\ndata: {}\n\n");
    let mut own = room.stream_at(&stream, &before.browser).await;
    own.until_hello().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_from_before_its_reader_moved_hears_that_it_is_to_be_loaded_again() {
    let room = Room::new(&[]).await;
    let mut member = room.registered().await;
    let join = format!("/sessie/{}/aansluiten", room.code);
    member.post(&join, &[("tafel", &room.tables[0].id.to_string())]).await;
    let earlier = said(&mut member, &room, "data-stream").await;
    room.stream_at(&earlier, &member).await.until_hello().await;
    member.post(&join, &[("tafel", &room.tables[1].id.to_string())]).await;
    let now = said(&mut member, &room, "data-stream").await;
    assert_ne!(earlier, now);
    // What the device knows makes no difference: it is the number of another channel.
    for address in [earlier.clone(), format!("{earlier}&na=1")] {
        let mut heard = room.stream_at(&address, &member).await;
        heard.until_end().await;
        assert_eq!(heard.text(), "event: gone\ndata: {}\n\n");
    }
    room.stream_at(&now, &member).await.until_hello().await;
}
