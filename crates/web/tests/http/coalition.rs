//! A coalition of one's own.

use crate::support::get;
use axum::http::StatusCode;

async fn page(query: &str) -> String {
    let answer = get(&format!("/regio/samen{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}");
    let html = answer.text();
    assert!(!html.contains('⟨'), "{query} lacks a text");
    assert_eq!(html.matches("<h1").count(), 1);
    html
}

#[tokio::test]
async fn a_coalition_shows_what_it_has_together() {
    let html = page("?g=GM0106,GM0114,GM0118").await;
    for part in [
        "Assen",
        "Emmen",
        "Hoogeveen",
        "Samen als één stad",
        "Ziekenhuis",
        "Treinstation",
        "Wat delen oplevert",
    ] {
        assert!(html.contains(part), "{part}");
    }
    let english = get("/en/regio/samen?g=GM0106,GM0114").await.text();
    assert!(english.contains("Together as one city") && !english.contains('⟨'));
}

#[tokio::test]
async fn a_form_helps_who_has_not_chosen() {
    for query in ["", "?g=GM0106", "?g=GM0106,GM0106"] {
        let html = page(query).await;
        assert!(html.contains("<form class=\"choices\""), "{query}");
        assert!(!html.contains("Samen als één stad"), "{query}");
    }
}

#[tokio::test]
async fn at_most_twelve_take_part() {
    let all: Vec<String> =
        crate::support::atlas().facts.register.all().iter().map(|each| each.code.to_string()).collect();
    let html = page(&format!("?g={}", all[..50].join(","))).await;
    assert!(html.contains("U ziet de eerste 12") && html.contains("U koos twaalf gemeenten"));
}

#[tokio::test]
async fn odd_input_breaks_nothing() {
    for query in ["?g=%ff%fe", "?g=GM9999,assen,goes", &format!("?g={}", "x,".repeat(3_000)), "?formaat=exe"]
    {
        let html = page(query).await;
        assert!(html.len() < 200_000);
    }
    assert!(page("?g=GM9999,assen,goes").await.contains("GM9999"));
    assert_eq!(get(&format!("/regio/samen?g={}", "x".repeat(10_000))).await.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn the_table_can_be_taken_away() {
    let json = get("/regio/samen?g=GM0106,GM0114,GM0118&formaat=json").await;
    let table: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!((table["columns"].as_array().unwrap().len(), table["rows"].as_array().unwrap().len()), (4, 7));
    assert!(get("/regio/samen?g=GM0106&formaat=csv").await.header("content-type").starts_with("text/html"));
}
