//! Regions: provinces, COROP regions and functional regions, and what a visitor may change.

use crate::support::get;
use axum::http::StatusCode;

async fn page(address: &str) -> String {
    let answer = get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    let html = answer.text();
    assert!(!html.contains('⟨'), "{address} lacks a text");
    assert_eq!(html.matches("<h1").count(), 1, "{address}");
    html
}

/// The addresses of all regions in the overview.
async fn addresses() -> Vec<String> {
    let html = page("/regio").await;
    let main = html.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned();
    let links = main.split("href=\"/regio/").skip(1);
    let slugs = links.map(|link| link.split('"').next().unwrap().to_owned());
    slugs.filter(|slug| slug != "samen").map(|slug| format!("/regio/{slug}")).collect()
}

#[tokio::test]
async fn every_region_of_the_overview_has_a_page() {
    let addresses = addresses().await;
    assert_eq!(addresses.iter().filter(|each| each.starts_with("/regio/corop-")).count(), 40);
    let functional = |kind: &str| addresses.iter().filter(|each| each.contains(kind)).count();
    assert!(functional("pendelgebied-") > 10 && functional("stad-en-zone-") > 10);
    let mut once = addresses.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), addresses.len(), "addresses are unambiguous");
    for address in &addresses {
        let html = page(address).await;
        assert!(html.contains("href=\"/gemeenten/") && html.contains("map-drawing--region"), "{address}");
    }
}

#[tokio::test]
async fn a_province_shows_its_municipalities() {
    let html = page("/regio/drenthe").await;
    for slug in ["assen", "emmen", "hoogeveen", "meppel", "westerveld"] {
        assert!(html.contains(&format!("href=\"/gemeenten/{slug}\"")), "{slug}");
    }
    assert!(html.contains("Eén kern of meer") && html.contains("Wie waar werkt"));
    assert!(!html.contains("id=\"drempels\""), "a province has no thresholds");
    let english = page("/en/regio/drenthe").await;
    assert!(english.contains("Province of Drenthe"));
}

#[tokio::test]
async fn a_functional_region_is_explained() {
    let html = page("/regio/pendelgebied-goes").await;
    for part in
        ["Waar de twee methoden verschillen", "Als u meer vraagt", "Teken het gebied zelf", "Coombes en Bond"]
    {
        assert!(html.contains(part), "{part}");
    }
    assert!(page("/en/regio/stad-en-zone-groningen").await.contains("City and zone of Groningen"));
}

#[tokio::test]
async fn other_names_lead_to_the_region() {
    let province = get("/regio/provincie-drenthe").await;
    assert_eq!((province.status, province.header("location")), (StatusCode::SEE_OTHER, "/regio/drenthe"));
    let written = get("/regio/Noord-Brabant").await;
    assert_eq!((written.status, written.header("location")), (StatusCode::SEE_OTHER, "/regio/noord-brabant"));
    assert_eq!(get("/regio/Nergens").await.status, StatusCode::NOT_FOUND);
    let english = get("/en/regio/provincie-drenthe").await;
    assert_eq!(english.header("location"), "/en/regio/drenthe");
    let member = get("/regio/pendelgebied-aa-en-hunze").await;
    assert_eq!(member.status, StatusCode::SEE_OTHER);
    assert!(member.header("location").starts_with("/regio/pendelgebied-"));
}

#[tokio::test]
async fn own_thresholds_draw_another_region() {
    let standard = page("/regio/pendelgebied-goes").await;
    let own = page("/regio/pendelgebied-goes?minimum=50000&doel=250000&binding=80&doelbinding=90").await;
    let count = |html: &str| html.matches("<th scope=\"row\">").count();
    assert!(count(&own) > count(&standard), "more is asked, so the area is larger");
    assert!(own.contains("uw eigen drempels") && !standard.contains("uw eigen drempels"));
    let city = page("/regio/stad-en-zone-groningen?deel=40").await;
    assert!(count(&city) < count(&page("/regio/stad-en-zone-groningen").await));
}

#[tokio::test]
async fn an_island_without_flows_has_no_share_that_stays() {
    let html = page("/regio/pendelgebied-schiermonnikoog").await;
    assert!(html.contains("staat op zichzelf"));
    assert!(!html.contains("100%") && !html.contains("blijft zelfstandig"));
}

#[tokio::test]
async fn odd_thresholds_are_named_and_left_out() {
    for query in [
        "minimum=abc",
        "minimum=-5",
        "doel=1e9",
        "binding=NaN",
        "doelbinding=%ff",
        "minimum=999999999999999999999",
    ] {
        let html = page(&format!("/regio/pendelgebied-goes?{query}")).await;
        assert!(html.contains("U ziet de standaard") && !html.contains("uw eigen drempels"), "{query}");
    }
}

#[tokio::test]
async fn an_unknown_region_is_not_found() {
    let long = format!("/regio/{}", "a".repeat(7_000));
    for address in [
        "/regio/atlantis",
        "/regio/pendelgebied-atlantis",
        "/regio/stad-en-zone-vlieland",
        "/regio/%ff%fe",
        "/regio/corop-",
        "/regio/pendelgebied-",
        long.as_str(),
    ] {
        let answer = get(address).await;
        assert!(
            [StatusCode::NOT_FOUND, StatusCode::BAD_REQUEST].contains(&answer.status),
            "{address} {}",
            answer.status
        );
        assert!(answer.text().contains("<h1"), "{address}");
    }
    assert!(get("/regio/stad-en-zone-vlieland").await.text().contains("bij geen enkele regio"));
}

#[tokio::test]
async fn a_region_of_two_says_nothing_about_centres() {
    let register = &crate::support::atlas().facts.register;
    for address in addresses().await.iter().filter(|each| each.contains("corop-")) {
        let name = address.trim_start_matches("/regio/corop-");
        let members =
            register.all().iter().filter(|each| atlas::municipality::slug(&each.corop.name) == name).count();
        let html = page(address).await;
        assert_eq!(html.contains("id=\"kernen\""), members > 2, "{address} has {members} members");
    }
}

#[tokio::test]
async fn the_members_can_be_taken_away() {
    let json = get("/regio/drenthe?formaat=json").await;
    let table: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!((table["rows"].as_array().unwrap().len(), table["rows"][0][0].clone()), (12, "Emmen".into()));
    assert!(get("/regio/drenthe?formaat=xlsx").await.body.starts_with(b"PK"));
    assert!(page("/regio/drenthe?formaat=exe").await.contains("exe"));
}
