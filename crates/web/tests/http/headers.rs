//! Every answer protects its reader, and the small files for programs are right.

use crate::support::{ask_with, get};
use axum::http::{Method, StatusCode};
use web::{Settings, assets};

#[tokio::test]
async fn every_answer_carries_the_protecting_headers() {
    let addresses = ["/", "/en", "/bestaat-niet", "/robots.txt", assets::address("index.css"), "/api/v1/x"];
    for address in addresses {
        let answer = get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"),
            "{address}"
        );
        assert!(!policy.contains("unsafe"), "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        for name in [
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
        ] {
            assert!(!answer.header(name).is_empty(), "{address} lacks {name}");
        }
        assert_eq!(answer.header("set-cookie"), "", "{address} sets a cookie");
    }
}

#[tokio::test]
async fn security_txt_is_valid_and_not_expired() {
    let settings = Settings { security_contact: "meld@example.org".to_owned(), ..Settings::default() };
    let answer = ask_with(settings, Method::GET, "/.well-known/security.txt", &[]).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/plain; charset=utf-8"));
    let text = answer.text();
    assert!(text.contains("Contact: mailto:meld@example.org\n"));
    let expires = text.lines().find_map(|line| line.strip_prefix("Expires: ")).unwrap();
    let left = expires.parse::<jiff::Timestamp>().unwrap().duration_since(jiff::Timestamp::now());
    assert!(left.as_hours() > 24 * 30 && left.as_hours() < 24 * 365, "{expires}");
}

#[tokio::test]
async fn pages_are_packed_for_browsers_that_can_unpack() {
    let packed = ask_with(Settings::default(), Method::GET, "/over", &[("accept-encoding", "br")]).await;
    assert_eq!(packed.header("content-encoding"), "br");
    assert!(packed.body.len() < get("/over").await.body.len());
}
