//! Every page of the site itself, in both languages: there, complete, in the right frame.

use crate::support::{ask_with, get};
use axum::http::{Method, StatusCode};
use web::Settings;

const PAGES: [&str; 4] = ["/", "/over", "/toegankelijkheid", "/privacy"];

#[tokio::test]
async fn every_page_exists_in_both_languages() {
    for page in PAGES {
        let dutch = get(page).await;
        let address = if page == "/" { "/en".to_owned() } else { format!("/en{page}") };
        let english = get(&address).await;
        for (answer, language, other) in [(&dutch, "nl", &address), (&english, "en", &page.to_owned())] {
            let html = answer.text();
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(html.contains(&format!("<html lang=\"{language}\">")), "{page}");
            assert!(
                html.contains(&format!("class=\"page-header__language\" href=\"{other}\"")),
                "{page} {language}"
            );
            assert!(!html.contains('⟨'), "{page} in {language} lacks a text");
            assert_eq!(html.matches("<h1").count(), 1, "{page}");
        }
    }
}

#[tokio::test]
async fn the_frame_names_the_address_once_and_both_languages() {
    let settings = Settings { base_url: "https://schakel.example.org".to_owned(), ..Settings::default() };
    let html = ask_with(settings, Method::GET, "/en/over", &[]).await.text();
    assert!(html.contains(r#"<link rel="canonical" href="https://schakel.example.org/en/over">"#));
    assert!(html.contains(r#"<link rel="alternate" hreflang="nl" href="https://schakel.example.org/over">"#));
    assert!(html.contains(r#"aria-current="page""#), "the navigation marks the page");
}

#[tokio::test]
async fn nothing_is_inline() {
    for page in PAGES {
        let html = get(page).await.text();
        assert!(!html.contains(" style="), "{page}");
        for script in html.split("<script").skip(1) {
            assert!(script.contains(" src=") || script.starts_with(" type=\"application/json\""), "{page}");
        }
    }
}

#[tokio::test]
async fn the_style_guide_is_for_demonstrations() {
    assert_eq!(get("/stijl").await.status, StatusCode::NOT_FOUND);
    let demo = Settings { demo: true, ..Settings::default() };
    let guide = ask_with(demo, Method::GET, "/stijl", &[]).await;
    assert_eq!(guide.status, StatusCode::OK);
    for class in
        ["nl-button--primary", "utrecht-alert--warning", "utrecht-table", "figure__reading", "tag--own"]
    {
        assert!(guide.text().contains(class), "{class}");
    }
}

#[tokio::test]
async fn head_answers_without_a_body() {
    let answer = ask_with(Settings::default(), Method::HEAD, "/over", &[]).await;
    assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0));
}
