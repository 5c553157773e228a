//! A course that two tables lay down together: kept with its versions, seen by them and by nobody else.

use axum::http::StatusCode;
use domain::{
    Bilingual, CommandId, Language, StepId, course,
    session::{Command, Contribute, CoursePart, Group, Press, Scope, Step, StepKind, Visibility},
};
use serde_json::json;
use store::fresh;

use crate::room::{Member, Room};

fn part(part: CoursePart) -> Step {
    Step {
        id: fresh(),
        kind: StepKind::Course { part },
        title: Bilingual::new("Onderdeel", "Part"),
        question: Bilingual::default(),
        minutes: 10,
        scope: Scope::Tables,
        silent_first: false,
        anonymous: false,
    }
}

async fn does(room: &Room, member: &mut Member, command: Command) {
    let body = json!({ "id": fresh::<CommandId>(), "command": command }).to_string();
    let answer = member.command(room, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
}

async fn release(room: &Room, member: &mut Member, (step, number): (StepId, usize), visibility: Visibility) {
    let group = Group::Table(room.tables[number].id);
    does(room, member, Command::Contribute(Contribute::ReleaseOutcome { step, group, visibility })).await;
}

/// Two tables that each took a question over and released their course, with somebody at each.
async fn released() -> (Room, [Member; 2]) {
    let room = Room::new(&[part(CoursePart::DecisionAreas)]).await;
    let step = room.steps[0];
    room.press(Press::Start(step)).await;
    let mut members = [room.guest(0).await, room.guest(1).await];
    for (number, member) in members.iter_mut().enumerate() {
        let command = course::Command::Adopt { template: "facilities".into(), language: Language::Nl };
        does(&room, member, Command::Course { step, command }).await;
        release(&room, member, (step, number), Visibility::Participants).await;
    }
    (room, members)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_tables_keep_a_course_together_and_others_never_see_it() {
    let (room, [mut one, mut other]) = released().await;
    let at = format!("/sessie/{}/koersen/samen", room.code);
    let computed = one.browser.get(&format!("{at}?g=GM0106,GM0664")).await;
    assert!(computed.text().contains("Bewaar als gezamenlijke koers"), "{}", computed.text());
    let nameless = one.browser.post(&at, &[("g", "GM0106,GM0664"), ("naam", " ")]).await;
    assert_eq!(nameless.status, StatusCode::BAD_REQUEST);
    let kept = one.browser.post(&at, &[("g", "GM0106,GM0664"), ("naam", "Samen een zwembad")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let address = kept.header("location").to_owned();

    // The other table sees it, and notes what it does; who saves over that is told, and loses nothing.
    let listed = other.browser.get(&format!("/sessie/{}/koersen", room.code)).await.text();
    assert!(listed.contains("Samen een zwembad") && listed.contains(&address), "{listed}");
    let saved = [
        ("stand", "1"),
        ("naam", "Samen een zwembad"),
        ("wat-GM0664-0", "Grond vrijmaken"),
        ("wie-GM0664-0", "Wethouder van Goes"),
        ("wanneer-GM0664-0", "voor de zomer"),
    ];
    let done = other.browser.post(&address, &saved).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let stale = [("stand", "1"), ("naam", "Ons zwembad"), ("wat-GM0106-0", "Geld zoeken")];
    let told = one.browser.post(&address, &stale).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.text().contains("bewaarde intussen versie 2") && told.text().contains("Geld zoeken"));
    let page = one.browser.get(&address).await.text();
    assert!(page.contains("Grond vrijmaken") && page.contains("Wethouder van Goes, voor de zomer"), "{page}");
    let first = one.browser.get(&format!("{address}?versie=1")).await.text();
    assert!(first.contains("Er is een nieuwere") && !first.contains("Grond vrijmaken"), "{first}");

    // It can be taken along, and stands in the document of each of them.
    let pdf = one.browser.get(&format!("{address}/document.pdf")).await;
    assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"));
    let model = one.browser.get(&format!("{address}/model?versie=1")).await;
    assert!(::course::Model::from_json(&model.text()).is_ok());
    assert_eq!(one.browser.get(&format!("{address}/document.exe")).await.status, StatusCode::NOT_FOUND);
    let mut alderman = room.registered().await;
    let draft = alderman.get("/mijn/koers/assen/document/concept").await.text();
    assert!(draft.contains("Samen met andere gemeenten") && draft.contains("Grond vrijmaken"), "{draft}");
    let outcome = alderman.get("/mijn/koers/assen/uitkomst").await.text();
    assert!(outcome.contains(&address) && outcome.contains("Samen een zwembad"), "{outcome}");
    assert_eq!(
        alderman.get(&address).await.status,
        StatusCode::OK,
        "who works on the course of Assen sees it too"
    );

    // For others it is not there.
    let mut stranger = room.stranger();
    for part in ["", "/model", "/document.pdf"] {
        assert_eq!(stranger.get(&format!("{address}{part}")).await.status, StatusCode::NOT_FOUND, "{part}");
    }
    assert_eq!(
        stranger.post(&at, &[("g", "GM0106,GM0664"), ("naam", "x")]).await.status,
        StatusCode::FORBIDDEN
    );

    // A version stays what it was; what is taken back cannot be taken in anew.
    release(&room, &mut other, (room.steps[0], 1), Visibility::Table).await;
    assert!(one.browser.get(&address).await.text().contains("Grond vrijmaken"));
    let again = [("stand", "2"), ("naam", "Samen een zwembad"), ("opnieuw", "ja")];
    let refused = one.browser.post(&address, &again).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text().contains("Goes geeft haar koers nu niet meer vrij"), "{}", refused.text());
}
