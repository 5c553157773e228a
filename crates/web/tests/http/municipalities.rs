//! The list of all municipalities: complete, searchable, sortable, on a map, and to take away.

use crate::support::{ask_with, get};
use axum::http::{Method, StatusCode};
use web::Settings;

/// The names in the table, in their order.
fn names(html: &str) -> Vec<String> {
    let table =
        html.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default();
    let cells = table.split("<th scope=\"row\">").skip(1);
    cells
        .map(|cell| cell.split('>').nth(1).unwrap().split('<').next().unwrap().replace("&#39;", "'"))
        .collect()
}

async fn found(query: &str) -> Vec<String> {
    let answer = get(&format!("/gemeenten{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}");
    names(&answer.text())
}

#[tokio::test]
async fn the_list_is_complete_in_both_languages() {
    for address in ["/gemeenten", "/en/gemeenten"] {
        let answer = get(address).await;
        let html = answer.text();
        assert_eq!((answer.status, names(&html).len()), (StatusCode::OK, 342), "{address}");
        assert!(!html.contains('⟨'), "{address} lacks a text");
        assert_eq!(html.matches("<h1").count(), 1);
        assert!(html.contains("<thematic-map") && html.contains("class=\"map-drawing\""));
        assert!(html.len() < 260_000, "{} bytes", html.len());
    }
}

#[tokio::test]
async fn the_drawing_of_the_country_is_small() {
    let html = get("/gemeenten").await.text();
    let drawing = html.split("<svg").nth(1).unwrap().split("</svg>").next().unwrap();
    assert!((20_000..60_000).contains(&drawing.len()), "{} bytes", drawing.len());
    for class in 1..=5 {
        assert!(drawing.contains(&format!("chart-seq-{class}")), "class {class}");
    }
}

#[tokio::test]
async fn a_search_leaves_what_fits() {
    assert_eq!(found("?q=asse").await.first().map(String::as_str), Some("Assen"));
    assert_eq!(found("?q=GM0106").await, ["Assen"]);
    assert_eq!(found("?q=den%20haag").await, ["'s-Gravenhage"]);
    let former = get("/gemeenten?q=hoogezand").await.text();
    assert_eq!(names(&former), ["Midden-Groningen"]);
    assert!(former.contains("Hoogezand-Sappemeer"), "the former name is explained");
}

#[tokio::test]
async fn a_misspelt_name_offers_the_nearest() {
    let html = get("/gemeenten?q=Amstredam").await.text();
    assert!(names(&html).is_empty());
    assert!(html.contains("Geen gemeente gevonden") && html.contains("href=\"/gemeenten/amsterdam\""));
    let none = get("/gemeenten?q=xyzzy").await;
    assert_eq!(none.status, StatusCode::OK);
    assert!(none.text().contains("Toon alle gemeenten"));
}

#[tokio::test]
async fn filters_and_order_work_together() {
    let drenthe = found("?provincie=drenthe").await;
    assert!(drenthe.len() == 12 && drenthe.contains(&"Assen".to_owned()), "{drenthe:?}");
    assert_eq!(found("?partners=ja").await.len(), 13);
    let sizes = ["klein", "middelgroot", "groot"];
    let mut sum = 0;
    for size in sizes {
        sum += found(&format!("?grootte={size}")).await.len();
    }
    assert_eq!(sum, 342);
    assert_eq!(found("?sorteer=inwoners").await[..2], ["Amsterdam", "Rotterdam"]);
    assert_eq!(found("?sorteer=inwoners&richting=op").await[..2], ["Schiermonnikoog", "Vlieland"]);
    assert_eq!(found("?sorteer=naam&richting=af").await[0], "Zwolle");
    let high = found("?cijfer=share_65_plus&sorteer=cijfer").await;
    let low = found("?cijfer=share_65_plus&sorteer=cijfer&richting=op").await;
    assert_eq!((high.first(), high.len()), (low.last(), 342));
}

#[tokio::test]
async fn headers_say_how_the_table_is_sorted() {
    let html = get("/gemeenten?sorteer=inwoners&provincie=drenthe").await.text();
    assert_eq!(html.matches("aria-sort=").count(), 1);
    assert!(html.contains("aria-sort=\"descending\""));
    assert!(
        html.contains("provincie=drenthe&amp;sorteer=inwoners&amp;richting=op"),
        "a second choice turns the order"
    );
}

#[tokio::test]
async fn a_value_that_does_not_exist_is_named_and_left_out() {
    let address = "/gemeenten?cijfer=geluk&provincie=atlantis&sorteer=kleur&richting=opzij\
        &grootte=reus&partners=nee&formaat=pdf";
    let answer = get(address).await;
    let html = answer.text();
    assert_eq!((answer.status, names(&html).len()), (StatusCode::OK, 342));
    for typed in ["geluk", "atlantis", "kleur", "opzij", "reus", "“nee”", "pdf"] {
        assert!(html.contains(typed), "{typed}");
    }
}

#[tokio::test]
async fn odd_input_breaks_nothing() {
    let long = "a".repeat(7_000);
    for query in [
        "?q=",
        "?q=%ff%fe",
        "?q=%00",
        "?q=%zz",
        "?&&=&q",
        "?q=<script>alert(1)</script>".replace('<', "%3c").replace('>', "%3e").as_str(),
        &format!("?q={long}"),
        &format!("?cijfer={long}"),
    ] {
        let answer = get(&format!("/gemeenten{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        let html = answer.text();
        let main = html.split("<main").nth(1).unwrap();
        assert!(!html.contains("<script>alert") && !main.contains(&"a".repeat(200)), "{query}");
    }
    assert_eq!(get(&format!("/gemeenten?q={}", "a".repeat(10_000))).await.status, StatusCode::URI_TOO_LONG);
}

#[tokio::test]
async fn suggestions_are_short_and_explain_themselves() {
    let suggest = |query: &'static str| async move {
        let answer = get(&format!("/gemeenten/zoek?q={query}")).await;
        assert_eq!(answer.header("content-type"), "application/json");
        serde_json::from_slice::<serde_json::Value>(&answer.body).unwrap()
    };
    assert_eq!(suggest("ass").await[0], serde_json::json!({ "name": "Assen", "slug": "assen" }));
    assert_eq!(suggest("").await, serde_json::json!([]));
    assert!(suggest("e").await.as_array().unwrap().len() <= 10);
    assert_eq!(suggest("hoogezand").await[0]["note"], "voorheen Hoogezand-Sappemeer");
    let misspelt = suggest("amstredam").await;
    assert_eq!(
        (misspelt[0]["slug"].clone(), misspelt[0]["note"].clone()),
        ("amsterdam".into(), "bedoelt u deze?".into())
    );
    assert_eq!(suggest("%ff%fe%ff%fe").await, serde_json::json!([]));
    let english = get("/en/gemeenten/zoek?q=hoogezand").await.text();
    assert!(english.contains("formerly"));
}

#[tokio::test]
async fn the_table_comes_in_every_format_with_its_filters() {
    for (format, start) in [("csv", "Gemeente,CBS-code"), ("json", "{"), ("ods", "PK"), ("xlsx", "PK")] {
        let answer = get(&format!("/gemeenten?provincie=drenthe&formaat={format}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.starts_with(start.as_bytes()), "{format}");
        assert!(answer.header("content-disposition").ends_with(&format!("gemeenten.{format}\"")));
        assert!(answer.header("vary").contains("accept"));
    }
    let json = get("/gemeenten?provincie=drenthe&formaat=json").await;
    let table: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(table["rows"].as_array().unwrap().len(), 12);
    assert_eq!(
        (table["rows"][0][0].clone(), table["columns"].as_array().unwrap().len()),
        ("Aa en Hunze".into(), 5)
    );
    assert!(!table["notes"].as_array().unwrap().is_empty(), "source and caveat go with the figures");
    let csv = get("/gemeenten?formaat=csv").await.text();
    assert_eq!(csv.lines().count(), 343);
}

#[tokio::test]
async fn what_is_accepted_decides_and_the_page_is_the_way_out() {
    let ask = |accept: &'static str| async move {
        ask_with(Settings::default(), Method::GET, "/gemeenten", &[("accept", accept)]).await
    };
    let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(ask(spreadsheet).await.header("content-type"), spreadsheet);
    assert!(ask("text/csv").await.header("content-type").starts_with("text/csv"));
    for accept in ["text/html", "*/*", "image/png", "nonsense", "application/json;q=0"] {
        let answer = ask(accept).await;
        assert!(answer.header("content-type").starts_with("text/html"), "{accept}");
        assert!(answer.header("vary").contains("accept"), "{accept}");
    }
}
