//! The home page: what this is, the map, the partners, things to try.

use crate::support::get;
use axum::http::StatusCode;

#[tokio::test]
async fn home_names_the_partners_and_draws_the_country() {
    for address in ["/", "/en"] {
        let html = get(address).await.text();
        assert!(!html.contains('⟨'), "{address} lacks a text");
        for slug in [
            "assen",
            "goes",
            "hilversum",
            "lansingerland",
            "nissewaard",
            "oldambt",
            "ridderkerk",
            "rijswijk",
            "veenendaal",
            "vlaardingen",
            "waalwijk",
            "winterswijk",
            "zeist",
        ] {
            assert!(html.contains(&format!("/gemeenten/{slug}\"")), "{slug}");
        }
        assert!(html.contains("class=\"map-drawing\"") && html.contains("role=\"search\""));
        assert!(html.len() < 80_000, "{} bytes", html.len());
    }
}

#[tokio::test]
async fn everything_that_is_offered_exists() {
    let html = get("/").await.text();
    let main = html.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    let links: Vec<String> = main
        .split("href=\"")
        .skip(1)
        .map(|link| link.split('"').next().unwrap().replace("&amp;", "&"))
        .collect();
    assert!(links.len() > 18);
    for link in links {
        assert_eq!(get(&link).await.status, StatusCode::OK, "{link}");
    }
}
