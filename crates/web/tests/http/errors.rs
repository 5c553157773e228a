//! Everything that cannot be answered is explained: to a visitor in a page, to a program as a problem.

use crate::support::{ask_with, get};
use axum::http::{Method, StatusCode};
use web::Settings;

#[tokio::test]
async fn an_unknown_page_is_explained_in_the_language_of_the_visit() {
    let dutch = get("/bestaat-niet").await;
    assert_eq!(dutch.status, StatusCode::NOT_FOUND);
    assert!(dutch.text().contains("Deze pagina bestaat niet") && dutch.text().contains("lang=\"nl\""));
    let english = get("/en/bestaat-niet").await;
    assert_eq!(english.status, StatusCode::NOT_FOUND);
    assert!(english.text().contains("This page does not exist") && english.text().contains("lang=\"en\""));
    assert!(english.text().contains("noindex"));
}

#[tokio::test]
async fn a_program_gets_a_problem_document() {
    for (address, headers) in
        [("/api/v1/bestaat-niet", vec![]), ("/bestaat-niet", vec![("accept", "application/json")])]
    {
        let answer = ask_with(Settings::default(), Method::GET, address, &headers).await;
        assert_eq!(answer.header("content-type"), "application/problem+json", "{address}");
        let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(problem["status"], 404);
        assert!(
            !problem["title"].as_str().unwrap().is_empty() && !problem["detail"].as_str().unwrap().is_empty()
        );
    }
}

#[tokio::test]
async fn a_page_takes_nothing() {
    let answer = ask_with(Settings::default(), Method::POST, "/over", &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header("allow").contains("GET"), "what is allowed stays in the answer");
    assert!(answer.text().contains("Dit kan hier niet"));
}

#[tokio::test]
async fn what_is_too_long_is_refused() {
    let address = format!("/gemeenten?q={}", "a".repeat(9000));
    let answer = get(&address).await;
    assert_eq!(answer.status, StatusCode::URI_TOO_LONG);
    assert!(answer.text().contains("Het adres is te lang"));

    let long = "a".repeat(40_000);
    let answer = ask_with(Settings::default(), Method::GET, "/over", &[("cookie", &long)]).await;
    assert_eq!(answer.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
}

#[tokio::test]
async fn odd_addresses_are_not_found_and_break_nothing() {
    for address in ["/%ff%fe", "/assets/%ff", "/assets/..%2fmanifest.json", "/en/en", "//", "/%00"] {
        let answer = get(address).await;
        assert!(answer.status.is_client_error(), "{address} answered {}", answer.status);
        assert!(answer.text().contains("<h1"), "{address}");
    }
}

#[tokio::test]
async fn what_was_typed_is_never_markup() {
    // Quotes and angle brackets make no address at all; what may stand in one is escaped in the page.
    assert!("/x?q=\"autofocus".parse::<axum::http::Uri>().is_err());
    let answer = get("/x?q=%22%3Cb%3E&lt=1").await;
    assert!(answer.text().contains("href=\"/en/x?q=%22%3Cb%3E&amp;lt=1\""), "the switch keeps the address");
    assert!(!answer.text().contains("<b>"));
}
