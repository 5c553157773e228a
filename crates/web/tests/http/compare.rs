//! Two to six municipalities side by side.

use crate::support::get;
use axum::http::StatusCode;

async fn page(query: &str) -> String {
    let answer = get(&format!("/vergelijk{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}");
    let html = answer.text();
    assert!(!html.contains('⟨'), "{query} lacks a text");
    assert_eq!(html.matches("<h1").count(), 1);
    html
}

/// The names at the head of the comparison.
fn heads(html: &str) -> Vec<String> {
    let table = html.split("lean-table--compare").nth(1).unwrap_or_default();
    let head = table.split("</thead>").next().unwrap_or_default();
    let links = head.split("href=\"").skip(1);
    links.map(|link| link.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn two_stand_side_by_side_with_the_country() {
    let html = page("?g=GM0106,GM0664").await;
    assert_eq!(heads(&html), ["Assen", "Goes"]);
    assert!(html.contains("Nederland") && html.contains("<figcaption"));
    assert!(html.matches("<tr>").count() > 20, "about twenty-five measures");
    assert!(html.contains("/methode#job_ratio"), "every figure leads to its explanation");
    let english = get("/en/vergelijk?g=GM0106,GM0664").await.text();
    assert!(english.contains("Netherlands") && !english.contains('⟨'));
}

#[tokio::test]
async fn the_link_to_share_is_always_the_same() {
    let canonical = "<link rel=\"canonical\" href=\"http://127.0.0.1:8080/vergelijk?g=GM0106,GM0664\">";
    for query in [
        "?g=GM0106,GM0664",
        "?g=assen&g=goes",
        "?g=GM0106,GM0106,,GM0664",
        "?g=gm0106;GOES",
        "?g=assen,goes&x=1",
    ] {
        assert!(page(query).await.contains(canonical), "{query}");
    }
}

#[tokio::test]
async fn a_form_helps_who_has_not_chosen() {
    for query in ["", "?g=", "?g=,,;", "?g=GM0106"] {
        let html = page(query).await;
        assert!(html.contains("<form class=\"choices\"") && html.contains("list=\"namen\""), "{query}");
        assert!(heads(&html).is_empty(), "{query}");
    }
    assert!(page("?g=GM0106").await.contains("value=\"GM0106\""), "what was chosen is kept");
}

#[tokio::test]
async fn what_is_not_known_is_named_with_the_nearest() {
    let html = page("?g=GM0106,GM9999,Amstredam,GM0664").await;
    assert_eq!(heads(&html), ["Assen", "Goes"]);
    assert!(html.contains("GM9999") && html.contains("Amstredam"));
    assert!(html.contains("/vergelijk?g=GM0106,GM0664,GM0363"), "the right one is one step away");
}

#[tokio::test]
async fn former_municipalities_and_names_with_commas_are_understood() {
    let former = page("?g=Haren,GM0106").await;
    assert_eq!(heads(&former), ["Groningen", "Assen"]);
    assert!(former.contains("Haren hoort sinds 2019 bij Groningen"));
    let divided = page("?g=Haaren,GM0106").await;
    assert!(divided.contains("verdeeld"));
    let comma = page("?g=Nuenen,+Gerwen+en+Nederwetten&g=assen").await;
    assert_eq!(heads(&comma), ["Nuenen, Gerwen en Nederwetten", "Assen"]);
}

#[tokio::test]
async fn more_than_six_show_the_first_six() {
    let html = page("?g=GM0106,GM0664,GM0402,GM1621,GM1930,GM0294,GM0363,GM0599").await;
    assert_eq!(heads(&html).len(), 6);
    assert!(html.contains("U ziet de eerste 6"));
}

#[tokio::test]
async fn odd_input_breaks_nothing() {
    let fifty: Vec<String> = (1..=50).map(|number| format!("GM{number:04}")).collect();
    let names = vec!["zomaar een naam"; 400].join(",").replace(' ', "+");
    for query in [
        format!("?g={}", fifty.join(",")),
        format!("?g={names}"),
        format!("?g={}", "x".repeat(7_000)),
        "?g=%ff%fe,%00".to_owned(),
        "?g=%3Cscript%3Ealert(1)%3C/script%3E".to_owned(),
        "?alles=misschien&formaat=exe".to_owned(),
    ] {
        let html = page(&query).await;
        assert!(!html.contains("<script>alert") && html.len() < 300_000, "{}", &query[..30]);
    }
    let everything: Vec<String> =
        crate::support::atlas().facts.register.all().iter().map(|each| each.code.to_string()).collect();
    let fifty = page(&format!("?g={}", everything[..50].join(","))).await;
    assert_eq!(heads(&fifty).len(), 6);
    assert_eq!(get(&format!("/vergelijk?g={}", "x".repeat(10_000))).await.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn the_comparison_can_be_taken_away() {
    let json = get("/vergelijk?g=GM0106,GM0664&formaat=json").await;
    let table: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(
        (table["columns"][4]["label"].clone(), table["columns"][5]["label"].clone()),
        ("Assen".into(), "Goes".into())
    );
    let few = table["rows"].as_array().unwrap().len();
    let all = get("/vergelijk?g=GM0106,GM0664&alles=ja&formaat=json").await;
    let all: serde_json::Value = serde_json::from_slice(&all.body).unwrap();
    assert!((20..35).contains(&few) && all["rows"].as_array().unwrap().len() > 2 * few);
    assert!(get("/vergelijk?g=GM0106,GM0664&formaat=ods").await.body.starts_with(b"PK"));
    assert!(get("/vergelijk?g=GM0106&formaat=csv").await.header("content-type").starts_with("text/html"));
}
