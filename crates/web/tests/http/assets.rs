//! The files of the front end, as browsers ask for them.

use crate::support::{ask_with, get};
use axum::http::{Method, StatusCode};
use web::{Settings, assets};

#[tokio::test]
async fn styles_come_packed_and_are_kept_for_ever() {
    let address = assets::address("index.css");
    let plain = get(address).await;
    let packed =
        ask_with(Settings::default(), Method::GET, address, &[("accept-encoding", "gzip, br")]).await;
    assert_eq!((plain.status, packed.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(packed.header("content-encoding"), "br");
    assert_eq!(packed.header("content-type"), "text/css; charset=utf-8");
    assert!(packed.header("cache-control").contains("immutable"));
    assert!(packed.body.len() * 4 < plain.body.len(), "{} of {}", packed.body.len(), plain.body.len());
    assert!(plain.text().contains("--basis-color-accent-1-color-default"));
}

#[tokio::test]
async fn a_known_file_is_not_sent_again() {
    let address = assets::address("FiraSans-Regular.woff2");
    let first = get(address).await;
    assert_eq!(first.header("content-type"), "font/woff2");
    let tag = first.header("etag");
    let again = ask_with(Settings::default(), Method::GET, address, &[("if-none-match", tag)]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
}

/// The bytes of these addresses together, packed as browsers ask for them.
async fn packed_bytes(addresses: &[&str]) -> usize {
    let mut bytes = 0;
    for address in addresses {
        let answer = ask_with(Settings::default(), Method::GET, address, &[("accept-encoding", "br")]).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        bytes += answer.body.len();
    }
    bytes
}

#[tokio::test]
async fn a_first_visit_stays_light() {
    let names = ["index.css", "municipality-search.js", "thematic-map.js", "icon.svg"];
    let fonts = ["FiraSans-Regular.woff2", "FiraSans-SemiBold.woff2"];
    let frame: Vec<_> = names.into_iter().chain(fonts).map(assets::address).collect();
    let frame = packed_bytes(&frame).await;
    for page in ["/", "/gemeenten/assen"] {
        let bytes = frame + packed_bytes(&[page]).await;
        assert!(bytes < 150_000, "{page}: {bytes} bytes");
    }
}

#[tokio::test]
async fn the_icon_has_its_usual_names() {
    for address in ["/favicon.svg", "/favicon.ico"] {
        assert_eq!(get(address).await.header("content-type"), "image/svg+xml");
    }
}

#[tokio::test]
async fn an_own_theme_comes_after_the_standard_one() {
    let theme_css = Some(include_str!("../../../../assets/themes/example.css").to_owned());
    let settings = Settings { theme_css: theme_css.clone(), ..Settings::default() };
    let html = ask_with(settings.clone(), Method::GET, "/", &[]).await.text();
    assert!(html.find(assets::address("index.css")).unwrap() < html.find("/thema.css").unwrap());
    let css = ask_with(settings, Method::GET, "/thema.css", &[]).await;
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(Some(css.text()), theme_css);

    assert!(!get("/").await.text().contains("/thema.css"));
    assert_eq!(get("/thema.css").await.status, StatusCode::NOT_FOUND);
}
