//! The try-out: everybody may play, nothing is kept, and what cannot be explored is told.

use crate::support::{get, site_with};
use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode},
};
use tower::ServiceExt;
use web::{Settings, router};

async fn send(body: String, kind: &str) -> (StatusCode, String) {
    let request = Request::builder()
        .method(Method::POST)
        .uri("/koers/proberen")
        .header("content-type", kind)
        .header("sec-fetch-site", "same-origin");
    let app = router(site_with(Settings::default()).await);
    let response = app.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

async fn send_json(json: &str) -> (StatusCode, String) {
    let body: String = form_urlencoded::Serializer::new(String::new()).append_pair("json", json).finish();
    send(body, "application/x-www-form-urlencoded").await
}

#[tokio::test]
async fn the_example_is_there_in_both_languages() {
    for (address, word) in [("/koers/proberen", "Wat overblijft"), ("/en/koers/proberen", "What remains")] {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().contains(word));
        assert!(!answer.text().contains('⟨'));
    }
    let file = get("/koers/proberen/voorbeeld.json").await;
    assert!(file.header("content-disposition").contains("schakelstad.json"));
    assert!(course::Model::from_json(&file.text()).is_ok());
    assert_eq!(get("/koers/proberen/schema.json").await.text(), course::SCHEMA);
}

#[tokio::test]
async fn odd_addresses_break_nothing() {
    for odd in [
        "neem=%ff",
        "grens=,,_",
        "grens-region=1e99&bekijk=1",
        "samen=-1,99999999999999999999",
        "neem=a&neem=b",
    ] {
        assert_eq!(get(&format!("/koers/proberen?{odd}")).await.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn a_file_is_explored_or_refused_with_what_to_do() {
    let small = include_str!("../../../../docs/examples/three-questions.nl.json");
    let (status, page) = send_json(small).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Drie vragen"));
    for (json, word) in [
        (String::new(), "geen bestand"),
        ("{".to_owned(), "geen goede JSON"),
        ("{}".to_owned(), "vorm van het schema"),
        (" ".repeat(200_000) + "x", "te groot"),
        (large(13, 2), "te veel keuzevragen"),
        (large(8, 4), "te veel combinaties"),
    ] {
        let (status, page) = send_json(&json).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(page.contains(word) && page.contains("Fout:"), "{word}");
    }
}

/// A file with so many areas of so many options.
fn large(areas: usize, options: usize) -> String {
    let option = |area: usize, at: usize| format!(r#"{{"key":"a{area}o{at}","label":"x"}}"#);
    let area = |area: usize| {
        let options: Vec<String> = (0..options).map(|at| option(area, at)).collect();
        format!(r#"{{"key":"a{area}","label":"x","options":[{}]}}"#, options.join(","))
    };
    let areas: Vec<String> = (0..areas).map(area).collect();
    format!(r#"{{"form":"schakel-course-1","title":"x","areas":[{}]}}"#, areas.join(","))
}

#[tokio::test]
async fn markup_in_a_file_stays_text() {
    let json = large(2, 2).replace("\"title\":\"x\"", "\"title\":\"<script>x</script>\"");
    let (status, page) = send_json(&json).await;
    assert_eq!(status, StatusCode::OK);
    assert!(!page.contains("<script>x"));
}
