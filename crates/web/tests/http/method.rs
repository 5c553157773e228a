//! The method: every figure has its explanation under its own anchor.

use crate::support::get;
use axum::http::StatusCode;

#[tokio::test]
async fn every_measure_has_an_anchor_once() {
    let html = get("/methode").await.text();
    for measure in crate::support::atlas().measures.all() {
        let anchor = format!("id=\"{}\"", measure.description.id);
        assert_eq!(html.matches(&anchor).count(), 1, "{anchor}");
    }
}

#[tokio::test]
async fn anchors_are_unique_and_texts_complete() {
    for address in ["/methode", "/en/methode"] {
        let answer = get(address).await;
        let html = answer.text();
        assert_eq!(answer.status, StatusCode::OK);
        assert!(!html.contains('⟨'), "{address} lacks a text");
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{address} has an id twice");
    }
}

#[tokio::test]
async fn what_is_computed_is_explained_with_its_formula() {
    let html = get("/methode").await.text();
    for measure in crate::support::atlas().measures.all() {
        let description = &measure.description;
        let is_computed = description.kind != atlas::measure::Kind::Published;
        let entry = html
            .split(&format!("id=\"{}\"", description.id))
            .nth(1)
            .unwrap()
            .split("<h3")
            .next()
            .unwrap()
            .to_owned();
        assert!(!is_computed || entry.contains("<p>"), "{} has no explanation", description.id);
        assert!(entry.contains("Bron:"), "{} has no source", description.id);
    }
    assert!(html.matches("Bekijk de formule").count() > 30);
}
