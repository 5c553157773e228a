//! The public pages of meetings.

use crate::house::{House, meeting};
use axum::http::StatusCode;
use domain::MeetingState;
use jiff::{SignedDuration, Timestamp};

#[tokio::test]
async fn the_page_tells_everything_in_both_languages() {
    let house = House::open().await;
    for (address, title) in [
        ("/bijeenkomsten/toekomst", "Het toekomstperspectief"),
        ("/en/bijeenkomsten/toekomst", "The outlook"),
    ] {
        let answer = house.get(address, None).await;
        assert_eq!(answer.status, StatusCode::OK);
        let page = answer.text();
        assert!(!page.contains('⟨'), "{address} lacks a text");
        for part in [
            title,
            "itemtype=\"https://schema.org/Event\"",
            "itemprop=\"startDate\"",
            "Koningin Julianaplein 10",
            "Er is een lift.",
            "Expert regionale economie",
            "/gemeenten/assen",
            "openstreetmap.org/directions",
            "og:image",
            "/aanmelden\"",
            "programma.ics",
        ] {
            assert!(page.contains(part), "{address} lacks {part}");
        }
        assert!(page.len() < 150_000, "{} bytes", page.len());
    }
    let english = house.get("/en/bijeenkomsten/toekomst", None).await.text();
    assert!(english.contains("lang=\"nl\""), "what is only there in Dutch says so");
}

#[tokio::test]
async fn a_draft_is_not_there_for_others() {
    let mut draft = meeting();
    draft.state = MeetingState::Draft;
    let house = House::with(draft).await;
    for address in ["", "/programma.ics", "/voorbeeld.png", "/aanmelden"] {
        let answer = house.get(&format!("/bijeenkomsten/toekomst{address}"), None).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert!(!house.get("/bijeenkomsten", None).await.text().contains("toekomstperspectief"));
    assert!(!house.get("/", None).await.text().contains("toekomstperspectief"));
}

#[tokio::test]
async fn the_button_says_how_it_is() {
    let cancelled = {
        let mut meeting = meeting();
        meeting.state = MeetingState::Cancelled;
        meeting
    };
    let closed = {
        let mut meeting = meeting();
        meeting.admission.closes = Timestamp::now() - SignedDuration::from_hours(1);
        meeting
    };
    for (meeting, said) in [(cancelled, "gaat niet door"), (closed, "niet meer aanmelden")] {
        let house = House::with(meeting).await;
        let page = house.get("/bijeenkomsten/toekomst", None).await.text();
        assert!(page.contains(said) && !page.contains("/aanmelden\""), "{said}");
        let answer = house.get("/bijeenkomsten/toekomst/aanmelden", None).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
    }
}

#[tokio::test]
async fn a_kept_page_is_made_anew_when_seats_are_taken() {
    let mut small = meeting();
    small.admission.seats = 2;
    let house = House::with(small).await;
    let page = || async { house.get("/bijeenkomsten/toekomst", None).await.text() };
    assert!(page().await.contains("nog 2 plaatsen vrij"));
    house.registered("Assen", &["een@assen.example.org", "twee@assen.example.org"]).await;
    assert!(page().await.contains("De bijeenkomst is vol"));
}

#[tokio::test]
async fn the_list_the_home_page_and_the_files_lead_to_it() {
    let house = House::open().await;
    for address in ["/bijeenkomsten", "/en/bijeenkomsten", "/", "/en"] {
        let page = house.get(address, None).await.text();
        assert!(page.contains("/bijeenkomsten/toekomst\"") && !page.contains('⟨'), "{address}");
    }
    let calendar = house.get("/bijeenkomsten/toekomst/programma.ics", None).await;
    assert!(calendar.header("content-type").starts_with("text/calendar"));
    assert_eq!(calendar.text().matches("BEGIN:VEVENT").count(), 2);
    let again = house.get("/bijeenkomsten/toekomst/programma.ics", None).await;
    assert_eq!(calendar.body, again.body, "its time is that of the last change, not of the download");
    let picture = house.get("/bijeenkomsten/toekomst/voorbeeld.png", None).await;
    assert_eq!(picture.header("content-type"), "image/png");
    assert_eq!(picture.body[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630 pixels");
    assert_eq!(house.get("/bijeenkomsten/niets", None).await.status, StatusCode::NOT_FOUND);
}
