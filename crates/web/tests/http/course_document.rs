//! The course document: written by the municipality itself, frozen with a hash, and nobody else's.

use crate::house::{House, value_of};
use axum::http::StatusCode;

const CONTACT: &str = "een@assen.example.org";
const AT: &str = "/mijn/koers/assen/document";

/// Somebody of Assen who is signed in.
async fn story() -> (House, String) {
    let house = House::open().await;
    house.registered("Assen", &[CONTACT]).await;
    let contact = house.sign_in(CONTACT).await;
    (house, contact)
}

#[tokio::test]
async fn a_version_is_frozen_and_taken_along() {
    let (house, contact) = story().await;
    let page = house.get(AT, Some(&contact)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains('⟨'));
    let stand = value_of(&page.text(), "stand").unwrap();
    let fields = [
        ("stand", stand.as_str()),
        ("course", "Wij bouwen bij het station."),
        ("herziening", "2027-09-01"),
        ("wat", "vastleggen"),
    ];
    let answer = house.post(AT, Some(&contact), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.header("location").starts_with("/mijn/koers/assen/document/1"));
    let version = house.get(&format!("{AT}/1"), Some(&contact)).await.text();
    assert!(
        version.contains("Wij bouwen bij het station.") && version.contains("controlegetal"),
        "{version}"
    );
    for (file, begin) in
        [("koersdocument.pdf", &b"%PDF"[..]), ("samenvatting.odt", b"PK"), ("koersdocument.docx", b"PK")]
    {
        let answer = house.get(&format!("{AT}/1/{file}"), Some(&contact)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
        assert!(answer.body.starts_with(begin), "{file}");
    }
    let english = house.get(&format!("/en{AT}/1"), Some(&contact)).await.text();
    assert!(english.contains("Course document of Assen"));
    for missing in ["2", "1/koersdocument.exe", "1/anders.pdf", "moon"] {
        let status = house.get(&format!("{AT}/{missing}"), Some(&contact)).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn nobody_writes_over_another_unseen() {
    let (house, contact) = story().await;
    let first = [("stand", "0"), ("identity", "Een stad aan het spoor.")];
    assert_eq!(house.post(AT, Some(&contact), &first).await.status, StatusCode::SEE_OTHER);
    let second = [("stand", "0"), ("identity", "Een stad aan het water.")];
    let answer = house.post(AT, Some(&contact), &second).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let page = answer.text();
    assert!(page.contains("Een stad aan het spoor.") && page.contains("Een stad aan het water."));
    let wrong = [("stand", "1"), ("herziening", "morgen")];
    assert_eq!(house.post(AT, Some(&contact), &wrong).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_document_of_another_municipality_is_not_there() {
    let (house, _) = story().await;
    let stranger = house.sign_in("vreemd@goes.example.org").await;
    for address in [AT.to_owned(), format!("{AT}/concept"), format!("{AT}/concept/koersdocument.pdf")] {
        assert_eq!(house.get(&address, Some(&stranger)).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
