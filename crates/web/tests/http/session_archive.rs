//! The archive of a session: staff reads all of it at any moment, everybody what was released, and nobody anything else.

use crate::support::get;
use axum::http::StatusCode;

#[tokio::test]
async fn without_a_session_there_is_no_archive() {
    for address in ["/bijeenkomsten/geen/opbrengst", "/bijeenkomsten/geen/opbrengst/verslag.pdf"] {
        assert_eq!(get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn the_archive_of_the_staff_is_behind_a_door() {
    for address in ["/beheer/bijeenkomsten/x/archief", "/beheer/bijeenkomsten/x/archief/sessie.json"] {
        assert_eq!(get(address).await.status, StatusCode::SEE_OTHER, "{address}");
    }
}
