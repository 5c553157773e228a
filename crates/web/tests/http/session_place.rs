//! The own place in a session: the name of a guest, and the way out.

use axum::http::StatusCode;

use crate::room::Room;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_guest_corrects_the_own_name_and_the_table_reads_it_at_once() {
    let room = Room::new(&[]).await;
    let colleague = room.guest(0).await;
    let mut stream = colleague.listen_as(&room, "", None).await;
    stream.until_hello().await;
    let mut guest = room.stranger();
    let place = format!("/sessie/{}/plek", room.code);
    assert_eq!(guest.get(&place).await.status, StatusCode::SEE_OTHER, "nobody is shown no place");
    let knock = format!("/sessie/{}/aansluiten", room.table_code(0));
    guest.post(&knock, &[("naam", "Jnssen"), ("functie", "adviseur")]).await;
    let waiting = guest.get(&format!("/sessie/{}", room.code)).await;
    assert!(waiting.text().contains(&format!("href=\"{place}\"")), "also at the door");
    let shown = guest.get(&place).await;
    assert!(shown.text().contains("value=\"Jnssen\"") && shown.text().contains("Gemeente Assen"));

    let empty = guest.post(&place, &[("naam", " "), ("functie", "adviseur wonen")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert!(empty.text().contains("Vul uw naam in") && empty.text().contains("value=\"adviseur wonen\""));
    room.admit_all().await;
    let kept = guest.post(&place, &[("naam", "Gast van <b>Assen</b>"), ("functie", "")]).await;
    assert_eq!(kept.header("location"), format!("/sessie/{}", room.code));
    stream.until(room.sequence().await).await;
    assert!(stream.text().contains("Gast van &lt;b&gt;Assen&lt;/b&gt;"), "{}", stream.text());
    assert!(!format!("{:?}", room.log().await).contains("Gast van"), "no name stands in the log");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_registered_goes_by_that_name_and_can_leave_and_come_back() {
    let room = Room::new(&[]).await;
    let mut member = room.registered().await;
    let (page, place) = (format!("/sessie/{}", room.code), format!("/sessie/{}/plek", room.code));
    member.post(&format!("{page}/aansluiten"), &[]).await;
    let shown = member.get(&place).await;
    assert!(shown.text().contains("Wethouder van Assen") && shown.text().contains("href=\"/mijn\""));
    assert!(!shown.text().contains("name=\"naam\""));
    let forced = member.post(&place, &[("naam", "Iemand anders")]).await;
    assert_eq!(forced.status, StatusCode::FORBIDDEN);
    assert!(shown.text().contains(&format!("action=\"{page}/vertrekken\"")));
    member.post(&format!("{page}/vertrekken"), &[]).await;
    assert!(member.get(&page).await.text().contains("U bent weggegaan"));
    assert_eq!(member.get(&place).await.header("location"), page);
    member.post(&format!("{page}/aansluiten"), &[]).await;
    assert!(member.get(&place).await.text().contains("Wethouder van Assen"));
}
