//! Whatever is sent to a session, nothing breaks: any bytes as a command, any commands in any order, by anybody. What is
//! in memory, what the log leads to, and what devices fold from their streams stay the same.

use crate::room::{Member, Room, card_step, free_step};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use domain::session::{
    Arrange, Attend, Audience, Ballot, Command, Content, Contribute, Group, NewCard, Press, Shown,
    Visibility, Words,
};
use domain::{ContributionId, StepId};
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, TestRunner},
};
use serde_json::json;
use uuid::Uuid;

/// So many things are sent.
const BYTES: usize = 400;
const COMMANDS: usize = 400;

/// Kinds of content that a body may say it has.
const KINDS: [&str; 4] =
    ["application/json", "application/x-www-form-urlencoded", "text/plain", "application/json; charset=x"];

fn runner() -> TestRunner {
    TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
}

/// Any bytes, and commands of which a few bytes are others.
fn bodies() -> impl Strategy<Value = Vec<u8>> {
    let whole = json!({
        "id": "00000003-0000-4000-8000-000000000001",
        "command": { "contribute": { "add": {
            "id": "00000007-0000-4000-8000-000000000001",
            "step": "00000001-0000-4000-8000-000000000001",
            "content": { "form": "answer", "words": "Goedemiddag" },
        } } },
    });
    let text = whole.to_string().into_bytes();
    let form =
        b"opdracht=00000003-0000-4000-8000-000000000001&wat=kaart&stap=x&tekst=%C3%A9%ZZ&tekst=".to_vec();
    let bent = (prop_oneof![Just(text), Just(form)], vec((any::<u16>(), any::<u8>()), 0..8)).prop_map(
        |(mut bytes, changes)| {
            for (place, byte) in changes {
                let place = usize::from(place) % bytes.len();
                if byte % 5 == 0 {
                    bytes.remove(place);
                } else {
                    bytes[place] = byte;
                }
            }
            bytes
        },
    );
    prop_oneof![vec(any::<u8>(), 0..300), bent]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_bytes_are_answered_and_change_nothing_else() {
    let room = Room::new(&[card_step(false), free_step(true)]).await;
    room.press(Press::Start(room.steps[0])).await;
    let mut member = room.guest(0).await;
    let mut runner = runner();
    let each = (bodies(), 0..KINDS.len(), any::<bool>());
    for _ in 0..BYTES {
        let (body, kind, asks_json) = each.new_tree(&mut runner).unwrap().current();
        let accept = if asks_json { "application/json" } else { "text/html" };
        let headers = [("content-type", KINDS[kind]), ("accept", accept)];
        let address = format!("/sessie/{}/opdracht", room.code);
        let answer = member.browser.ask(Method::POST, &address, &headers, Body::from(body.clone())).await;
        let status = answer.status;
        let expected =
            status.is_client_error() || status == StatusCode::OK || status == StatusCode::SEE_OTHER;
        assert!(expected, "{status}: {}", String::from_utf8_lossy(&body));
        if status == StatusCode::TOO_MANY_REQUESTS {
            tokio::time::sleep(std::time::Duration::from_millis(120)).await;
        }
    }
    agrees(&room, &member).await;
}

/// What is wanted, as a few numbers; the numbers choose among what is there, so that most of it hits something.
type Wish = (u8, u8, u8, u8);

fn command((what, one, two, number): Wish, steps: &[StepId], cards: &mut Vec<ContributionId>) -> Command {
    let step = steps[usize::from(one) % steps.len()];
    let card = |cards: &[ContributionId], place: u8| match cards.len() {
        0 => ContributionId::new(Uuid::new_v4()),
        count => cards[usize::from(place) % count],
    };
    let words = Words::new(if number % 7 == 0 { " " } else { "Wonen bij het station" });
    let content = match number % 3 {
        0 => Content::Answer { words },
        _ => {
            Content::Card { kind: domain::session::CardKind::Task, words, theme: None, evidence: Vec::new() }
        }
    };
    let revision = u32::from(number % 4);
    let (this, other) = (card(cards, two), card(cards, number));
    match what % 14 {
        0..4 => {
            let id = ContributionId::new(Uuid::new_v4());
            cards.push(id);
            Command::Contribute(Contribute::Add { id, step, content })
        }
        4 => Command::Contribute(Contribute::Edit { id: this, content, revision }),
        5 => Command::Contribute(Contribute::Settle { id: this, content, revision }),
        6 => Command::Contribute(Contribute::Undo { id: this, revision }),
        7 => Command::Contribute(if number % 2 == 0 {
            Contribute::Withdraw(this)
        } else {
            Contribute::BringBack(this)
        }),
        8 => Command::Contribute(Contribute::Release { id: this, visibility: Visibility::Participants }),
        9 => Command::Contribute(Contribute::Share { step, group: Group::Plenary }),
        10 => {
            let results = vec![NewCard { id: ContributionId::new(Uuid::new_v4()), content }];
            let id = domain::ReplacementId::new(Uuid::new_v4());
            Command::Arrange(Arrange::Replace { id, originals: vec![this, other], results })
        }
        11 => Command::Arrange(Arrange::Hide { id: this, reason: Words::new("dubbel") }),
        12 => Command::Vote { step, ballot: Ballot::Ranking(vec![this, other]) },
        _ => Command::Attend(if number % 9 == 0 { Attend::Leave } else { Attend::Join { table: None } }),
    }
}

/// What the chair presses.
fn press((what, one, two, number): Wish, steps: &[StepId], cards: &[ContributionId]) -> Press {
    let step = steps[usize::from(one) % steps.len()];
    let card = cards.get(usize::from(two)).copied().unwrap_or_else(|| ContributionId::new(Uuid::new_v4()));
    match what % 10 {
        0 | 1 => Press::Start(step),
        2 => Press::Next,
        3 => Press::Back,
        4 => Press::Pause(step),
        5 => Press::Resume(step),
        6 => Press::Extend { step, seconds: i32::from(number) * i32::from(two) - 9000 },
        7 => Press::End(step),
        8 => Press::Reopen(step),
        _ => Press::Show(if number % 2 == 0 { Shown::Contribution(card) } else { Shown::Outcome(step) }),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_commands_in_any_order_leave_memory_log_and_streams_alike() {
    let room = Room::new(&[card_step(false), card_step(true), free_step(false), free_step(true)]).await;
    let mut members = [room.guest(0).await, room.guest(0).await, room.guest(1).await];
    let mut listening = members[0].listen(&room, None).await;
    listening.until_hello().await;
    let mut cards = Vec::new();
    let mut runner = runner();
    let each = (any::<(u8, u8, u8, u8)>(), 0_usize..5);
    room.press(Press::Start(room.steps[0])).await;
    let mut kept = 0;
    for _ in 0..COMMANDS {
        let (wish, who) = each.new_tree(&mut runner).unwrap().current();
        if let Some(member) = members.get_mut(who) {
            // The first one stays where they are, so that there is a stream to compare.
            let command = command(wish, &room.steps, &mut cards);
            if who == 0 && matches!(command, Command::Attend(_)) {
                continue;
            }
            let body = json!({ "id": Uuid::new_v4(), "command": command }).to_string();
            let answer = member.command(&room, &body).await;
            assert!(!answer.status.is_server_error(), "{body}: {}", answer.text());
            kept += usize::from(answer.status == StatusCode::OK);
        } else {
            let answer = room.try_press(press(wish, &room.steps, &cards)).await;
            assert!(!answer.status.is_server_error(), "{}", answer.text());
        }
        listening.drain().await;
    }
    assert!(kept > 5, "only {kept} commands were carried out");
    let last = room.sequence().await;
    listening.until(last).await;
    assert_eq!(listening.folded(), room.view_of(&members[0]).await, "what was heard is what is there");
    agrees(&room, &members[0]).await;
}

/// The log has no gap, leads to the state that is kept, and to what a device gets that knows nothing.
async fn agrees(room: &Room, member: &Member) {
    let log = room.log().await;
    let numbers: Vec<u64> = log.iter().map(|entry| entry.sequence).collect();
    assert_eq!(numbers, (1..=room.sequence().await).collect::<Vec<_>>());
    let last = room.sequence().await;
    let replayed = room.site.store.session_replayed(room.record.id, last).await.unwrap();
    let (state, _) = room.site.store.session_state(room.record.id).await.unwrap();
    assert!(replayed == state, "the snapshot is another state than the log");
    let mut fresh = member.listen(room, None).await;
    fresh.until_hello().await;
    let own = replayed.view(Audience::Own(member.id));
    let table = own.participants.values().next().and_then(|each| each.table).unwrap();
    assert_eq!(fresh.folded(), (replayed.view(Audience::Table(table)), own));
}
