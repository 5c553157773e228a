//! The page of one municipality: plain words, what is folded away, and the same figures as a file.

use crate::support::{get, site_with};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use tower::ServiceExt as _;
use web::{Settings, router};

async fn page(address: &str) -> String {
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    let html = answer.text();
    assert!(!html.contains('⟨'), "{address} lacks a text");
    html
}

/// The page without what is behind folds.
fn in_sight(html: &str) -> String {
    let mut shown = String::new();
    let mut depth = 0_usize;
    for part in html.split_inclusive('>') {
        if part.ends_with("</details>") {
            depth -= 1;
        } else {
            if depth == 0 {
                shown.push_str(part);
            }
            depth += usize::from(part.rsplit('<').next().unwrap().starts_with("details"));
        }
    }
    assert_eq!(depth, 0, "every fold ends");
    shown
}

#[tokio::test]
async fn jargon_is_behind_folds() {
    for (address, terms) in [
        (
            "/gemeenten/assen",
            ["PageRank", "Dominantie", "Symmetrie", "Bevolkingspotentiaal", "Geleende omvang"],
        ),
        (
            "/en/gemeenten/assen",
            ["PageRank", "Dominance", "Symmetry", "Population potential", "Borrowed size"],
        ),
    ] {
        let html = page(address).await;
        let shown = in_sight(&html);
        for term in terms {
            assert!(!shown.contains(term), "{term} in {address}");
        }
        assert!(html.contains("class=\"fold fold--part\""));
    }
    let method = page("/methode").await;
    for term in ["De vakterm is PageRank", "De vakterm is dominantie", "De vakterm is centraliteit"] {
        assert!(method.contains(term), "{term}");
    }
}

#[tokio::test]
async fn the_contents_lead_to_every_chapter() {
    let html = page("/gemeenten/assen").await;
    let contents = html.split("class=\"on-this-page\"").nth(1).unwrap().split("</nav>").next().unwrap();
    let links: Vec<&str> =
        contents.split("href=\"#").skip(1).map(|each| each.split('"').next().unwrap()).collect();
    assert_eq!(links.len(), 8);
    for link in links {
        assert_eq!(html.matches(&format!("id=\"{link}\"")).count(), 1, "{link}");
    }
}

#[tokio::test]
async fn far_peers_come_with_a_warning() {
    assert!(page("/gemeenten/vlieland").await.contains("Geen enkele gemeente lijkt echt op Vlieland"));
    assert!(page("/gemeenten/amsterdam").await.contains("lijken er 7 niet echt op Amsterdam"));
    let assen = page("/gemeenten/assen").await;
    assert!(!assen.contains("Vergelijk voorzichtig") && !assen.contains("niet echt op"));
    assert!(assen.contains("De meeste vergelijkbare gemeenten: "));
}

#[tokio::test]
async fn flows_are_hundreds_and_two_totals_are_explained() {
    let html = page("/gemeenten/assen").await;
    assert!(html.contains("3.900") && !html.contains("3.907"), "recast flows are no more precise");
    assert!(html.contains("het totaal van 37.600 in 2014"));
}

#[tokio::test]
async fn large_cities_and_growing_towns_get_no_words_that_their_figures_contradict() {
    assert!(!page("/gemeenten/amsterdam").await.contains("leunt op Haarlemmermeer"));
    assert!(!page("/gemeenten/zutphen").await.contains("Weinig groei of krimp"));
    assert!(page("/gemeenten/eemsdelta").await.contains("Weinig groei of krimp"));
    assert!(!page("/gemeenten/rozendaal").await.contains("Centrum en winkels"));
    assert!(!page("/gemeenten/texel").await.contains("verzorgt Groningen"), "a few of so many");
    assert!(page("/gemeenten/goes").await.contains("verzorgt Borsele"));
    assert!(!page("/gemeenten/almere").await.contains("Centrum voor de regio"), "fewer jobs than workers");
    assert!(!page("/gemeenten/haarlem").await.contains("“Werkgemeente”"), "fewer jobs than workers");
    assert!(!page("/gemeenten/schiermonnikoog").await.contains("“Werkgemeente”"), "no figure is no jobs");
}

#[tokio::test]
async fn what_is_said_of_borrowed_size_fits_the_table() {
    let haarlem = page("/gemeenten/haarlem").await;
    assert!(haarlem.contains("Lager dan gebruikelijk: banen."), "its table has 0,9 times the jobs");
    let island = page("/gemeenten/schiermonnikoog").await;
    assert!(!island.contains("leent van haar omgeving") && !island.contains("omvang leent"));
    assert!(island.contains("het komt niet door grote buren"));
    assert_eq!(get("/gemeenten/nuenen").await.header("location"), "/gemeenten/nuenen-gerwen-en-nederwetten");
}

#[tokio::test]
async fn the_moving_map_names_its_places() {
    assert!(page("/gemeenten/assen").await.contains("data-values=\"/gemeenten/assen/kaart\""));
    let values: serde_json::Value = serde_json::from_str(&page("/gemeenten/assen/kaart").await).unwrap();
    assert_eq!(values["names"][0][2], "Assen");
    assert!(values["names"].as_array().unwrap().len() > 5);
    assert_eq!(values["legend"][0][1], "naar Assen");
    assert_eq!(get("/gemeenten/GM0106/kaart").await.header("location"), "/gemeenten/assen/kaart");
    assert_eq!(get("/gemeenten/nergens/kaart").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_program_gets_the_file_that_it_accepts() {
    let router = router(site_with(Settings::default()).await);
    let ask = async |accept: &str, query: &str| {
        let request = Request::builder()
            .uri(format!("/gemeenten/assen{query}"))
            .header("accept", accept)
            .header("accept-encoding", "br");
        let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let header =
            |name: &str| parts.headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let varies = parts.headers.get_all("vary").iter().any(|value| value == "accept");
        let length = to_bytes(body, 10_000_000).await.unwrap().len();
        (parts.status, header("content-type"), varies, length > 0)
    };
    // The page first: what is kept of it must not be handed to a program.
    for (accept, query, kind) in [
        ("text/html", "", "text/html; charset=utf-8"),
        ("text/csv", "", "text/csv; charset=utf-8; header=present"),
        ("application/json", "", "application/json"),
        ("text/html", "", "text/html; charset=utf-8"),
        ("text/html", "?formaat=json", "application/json"),
        ("text/html", "?formaat=odt", "text/html; charset=utf-8"),
    ] {
        let answer = ask(accept, query).await;
        assert_eq!(answer, (StatusCode::OK, kind.to_owned(), true, true), "{accept} {query}");
    }
    assert!(page("/gemeenten/assen?formaat=odt").await.contains("Kies csv, ods, xlsx of json"));
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page() {
    let answer = get("/en/gemeenten/assen/?kenmerk=size").await;
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), "/en/gemeenten/assen?kenmerk=size");
    assert_eq!(get("/gemeenten/").await.header("location"), "/gemeenten");
    for address in ["//elsewhere.example/", "/api/v1/"] {
        assert_eq!(get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
