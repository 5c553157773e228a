//! Devices at the door: what they take along, and the scans that they bring back.

use crate::house::House;
use axum::http::StatusCode;
use domain::Role;
use jiff::{SignedDuration, Timestamp};
use store::AuditActor;

const CONTACT: &str = "een@assen.example.org";
const DEVICE: &str = "/beheer/bijeenkomsten/toekomst/inchecken/apparaat";

/// A delegation of two, and somebody at the front desk.
async fn story() -> (House, String, String) {
    let house = House::open().await;
    let id = house.registered("Assen", &[CONTACT, "twee@assen.example.org"]).await;
    let cookie = house.sign_in("balie@organisator.example.org").await;
    let person = house.person("balie@organisator.example.org").await;
    let mut change = house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.grant(person, Role::Desk).await.unwrap();
    change.commit().await.unwrap();
    (house, id, cookie)
}

#[tokio::test]
async fn the_list_of_a_device_holds_no_more_than_the_door_needs() {
    let (house, id, cookie) = story().await;
    let record = house.store.registration(id.parse().unwrap()).await.unwrap();
    let list = house.get(&format!("{DEVICE}/lijst"), Some(&cookie)).await;
    assert!(list.text().contains("\"function\":\"Wethouder wonen\""), "people of one name are told apart");
    assert_eq!(list.header("cache-control"), "no-store");
    let text = list.text();
    assert!(text.contains("Persoon 2 van Proef") && text.contains(&store::hashed(&record.places[0].code)));
    for kept_back in [CONTACT, "vegetarisch", record.places[0].code.as_str()] {
        assert!(!text.contains(kept_back), "{kept_back}");
    }
}

#[tokio::test]
async fn scans_keep_their_own_time_and_may_come_twice() {
    let (house, id, cookie) = story().await;
    let record = house.store.registration(id.parse().unwrap()).await.unwrap();
    let place = record.places[0].place.id.to_string();
    let now = Timestamp::now();
    let scan = async |pairs: &[(&str, &str)]| {
        let answer = house.post(&format!("{DEVICE}/scan"), Some(&cookie), pairs).await;
        assert_eq!(answer.status, StatusCode::OK);
        answer.text()
    };
    let at = |minutes| (now + SignedDuration::from_mins(minutes)).as_millisecond().to_string();
    let (late, early, ahead) = (at(0), at(-2), at(60));
    assert!(scan(&[("plaats", &place), ("tijd", &ahead)]).await.contains("wrong-time"));
    assert!(scan(&[("code", &record.places[0].code), ("tijd", &late)]).await.contains("checked-in"));
    assert!(scan(&[("plaats", &place), ("tijd", &late)]).await.contains("checked-in"), "the same scan again");
    assert!(
        scan(&[("plaats", &place), ("tijd", &early)]).await.contains("checked-in"),
        "an earlier scan counts"
    );
    assert!(scan(&[("plaats", &place), ("tijd", &late)]).await.contains("double"), "the later one does not");
    assert!(scan(&[("code", "nietbekend"), ("tijd", &late)]).await.contains("unknown"));
    let nonsense = house.post(&format!("{DEVICE}/scan"), Some(&cookie), &[("tijd", "straks")]).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn only_the_page_of_the_device_may_use_the_camera() {
    let (house, _, cookie) = story().await;
    let page = house.get(DEVICE, Some(&cookie)).await;
    assert!(page.header("permissions-policy").starts_with("camera=(self)"));
    assert!(page.text().contains("check-in-device") && !page.text().contains('⟨'));
    let worker = house.get(&format!("{DEVICE}/wachter.js"), Some(&cookie)).await;
    assert_eq!(worker.header("service-worker-allowed"), DEVICE);
    let outside = house.get("/", None).await;
    assert!(outside.header("permissions-policy").starts_with("camera=()"));
}
