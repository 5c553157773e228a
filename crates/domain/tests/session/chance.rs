//! Random commands that get somewhere: they look for what is there, and err now and then.

use domain::course::{self, Given, Opinion, templates};
use domain::session::{
    Actor, Arrange, Attend, Author, Ballot, Command, Compose, Content, Contribute, ContributionView, Event,
    Group, NewCard, Press, Shown, Step, Visibility,
};
use domain::{Bilingual, ContributionId, StepId};
use proptest::prelude::*;

use crate::room::{
    AREAS, CARDS, CLUSTER, INTRODUCE, PEOPLE, PLACEMAT, RECOGNISE, Room, SCORES, SECRET_VOTE, STEPS, TOP,
    VOTE, a_step, a_table, answer, card, cluster, person, replacement, step, table, token, words,
};

/// What a random command is made of.
#[derive(Clone, Debug)]
pub(crate) struct Try {
    kind: u8,
    who: u8,
    first: u8,
    second: u8,
    third: u8,
}

pub(crate) fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = (0_u8..60, 0_u8..30, any::<u8>(), any::<u8>(), any::<u8>())
        .prop_map(|(kind, who, first, second, third)| Try { kind, who, first, second, third });
    prop::collection::vec(one, 1..100)
}

/// Somebody, under the name that a step asks for; one in eight times under the other one.
fn somebody(from: &Try, room: &Room, at: StepId) -> Actor {
    let number = from.who % PEOPLE;
    let anonymous = room.session.is_anonymous(at) != (from.third % 8 == 7);
    if anonymous { Actor::Unnamed(person(number), token(number)) } else { Actor::Participant(person(number)) }
}

/// A contribution that is there, as somebody sees it, and its author; or staff.
fn target(from: &Try, room: &Room) -> Option<(ContributionView, Actor)> {
    let mut known: Vec<(ContributionId, Author)> = Vec::new();
    for entry in &room.log {
        match &entry.event {
            Event::Contributed { id, by, .. } => known.push((*id, *by)),
            Event::Replaced { results, by, .. } => known.extend(results.iter().map(|each| (each.id, *by))),
            _ => {}
        }
    }
    let (id, by) = *known.get(usize::from(from.second) % known.len().max(1))?;
    let view = room.folded.iter().rev().find_map(|(_, view)| view.contributions.get(&id))?;
    let by = match by {
        Author::Participant(id) => Actor::Participant(id),
        Author::Unnamed(of) => {
            Actor::Unnamed((0..PEOPLE).map(person).nth(usize::from(from.who % PEOPLE))?, of)
        }
        Author::Staff => Actor::Moderator,
    };
    let actor = match from.who {
        0..=17 => by,
        18..=22 => Actor::Moderator,
        23..=25 => Actor::Chair,
        26 => Actor::Screen,
        _ => somebody(from, room, view.step),
    };
    Some(((**view).clone(), actor))
}

/// The number of a step that is open, mostly.
fn open_step(from: &Try, room: &Room) -> u8 {
    let chair = &room.folded[4].1;
    let open: Vec<u8> = (0..STEPS)
        .filter(|number| chair.steps.get(&step(*number)).is_some_and(|each| each.run.is_open()))
        .collect();
    if open.is_empty() || from.third.is_multiple_of(8) {
        from.first % STEPS
    } else {
        open[usize::from(from.first) % open.len()]
    }
}

/// The same form with another text.
fn rewritten(content: &Content, text: &str) -> Content {
    let mut changed = content.clone();
    if let Content::Card { words: old, .. }
    | Content::Answer { words: old }
    | Content::Placemat { words: old, .. } = &mut changed
    {
        *old = words(text);
    }
    changed
}

/// A random command, and who gives it.
pub(crate) fn make(from: &Try, room: &Room) -> (Actor, Command) {
    let in_step = open_step(from, room);
    match from.kind {
        0..=13 => {
            let id = card(from.second % 40);
            let content =
                answer(in_step, &format!("bijdrage {} van {}", from.third, from.who), from.third % 24);
            let add = Contribute::Add { id, step: step(in_step), content };
            (somebody(from, room, step(in_step)), Command::Contribute(add))
        }
        14..=31 => {
            target(from, room).map_or_else(|| day(from, room), |(view, actor)| (actor, about(from, &view)))
        }
        32..=35 => vote(from, room),
        56..=59 => course(from, room),
        _ => day(from, room),
    }
}

/// Something about a contribution.
fn about(from: &Try, view: &ContributionView) -> Command {
    let id = view.id;
    let revision = if from.third.is_multiple_of(4) { 0 } else { view.revision };
    let content = rewritten(&view.content, &format!("nieuw {}", from.third));
    let visibility =
        [Visibility::Table, Visibility::Participants, Visibility::Public][usize::from(from.third % 3)];
    match from.kind {
        _ if !view.beside.is_empty() && from.third.is_multiple_of(3) => {
            Command::Contribute(Contribute::Settle { id, content, revision: view.revision })
        }
        14..=17 => Command::Contribute(Contribute::Edit { id, content, revision }),
        18 => Command::Contribute(Contribute::Settle { id, content, revision }),
        19 => Command::Contribute(Contribute::Undo { id, revision }),
        20 => Command::Contribute(Contribute::Withdraw(id)),
        21 => Command::Contribute(Contribute::BringBack(id)),
        22..=24 => Command::Contribute(Contribute::Release { id, visibility }),
        25 => Command::Arrange(Arrange::Hide { id, reason: words("onleesbaar") }),
        26 => Command::Arrange(Arrange::Unhide(id)),
        27 | 28 => {
            let result = |number: u8| NewCard { id: card(40 + number % 40), content: view.content.clone() };
            let (originals, results) = if from.third.is_multiple_of(3) {
                (vec![id, card(from.first % 40)], vec![result(from.first)])
            } else {
                (vec![id], vec![result(from.first), result(from.first.wrapping_add(1))])
            };
            Command::Arrange(Arrange::Replace { id: replacement(from.third % 6), originals, results })
        }
        29 => Command::Arrange(Arrange::Restore(replacement(from.third % 6))),
        _ => {
            let of_table = (0..3).find(|number| view.table == Some(table(*number)));
            let into = of_table.filter(|_| !from.third.is_multiple_of(4)).map(cluster);
            Command::Arrange(Arrange::Lay { step: step(CLUSTER), card: id, cluster: into })
        }
    }
}

/// A ballot or a choice, of cards that can be chosen.
fn vote(from: &Try, room: &Room) -> (Actor, Command) {
    let number = from.who % PEOPLE;
    let which = [VOTE, SECRET_VOTE, TOP][usize::from(from.kind % 3)];
    let chair = room.session.view(domain::session::Audience::Table(table(number % 3)));
    let candidates = chair.steps.get(&step(which)).map(|each| each.candidates.clone()).unwrap_or_default();
    let chosen = candidates.get(usize::from(from.first) % candidates.len().max(1)).copied();
    let chosen = chosen.unwrap_or_else(|| card(from.first % 40));
    let score = 1 + from.third % 2;
    let command = match which {
        VOTE => Command::Vote { step: step(VOTE), ballot: Ballot::Dots([(chosen, score)].into()) },
        SECRET_VOTE => Command::Vote { step: step(which), ballot: Ballot::Agree([(chosen, score)].into()) },
        _ => Command::Choose { step: step(TOP), cards: vec![chosen], revision: u32::from(from.third % 2) },
    };
    (somebody(from, room, step(which)), command)
}

/// Work on the course of a table.
fn course(from: &Try, room: &Room) -> (Actor, Command) {
    let number = from.who % PEOPLE;
    let seen = room.session.view(domain::session::Audience::Table(table(number % 3)));
    let view = seen.courses.get(&table(number % 3));
    let there = view.map(|view| view.course.clone()).unwrap_or_default();
    let undoable = view.map(|view| view.undoable.clone()).unwrap_or_default();
    let undone = undoable.get(usize::from(from.first) % undoable.len().max(1)).map_or(0, |each| each.number);
    let options: Vec<_> = there.options().map(|(id, _)| id).collect();
    let templates = &templates().areas;
    let option = options.get(usize::from(from.first) % options.len().max(1)).copied();
    let (at, command) = match (from.kind, option) {
        (56, Some(option)) => {
            let opinion = Opinion::score(i8::try_from(from.third % 5).unwrap() - 2);
            (SCORES, course::Command::Score(vec![Given { option, on: None, opinion }].into()))
        }
        (57, Some(id)) if from.third.is_multiple_of(3) => {
            (AREAS, course::Command::Remove { id, revision: there.revision_of(id) })
        }
        (57, _) => (AREAS, course::Command::Undo { number: undone }),
        _ => {
            let template = templates[usize::from(from.second) % templates.len()].key.clone();
            (AREAS, course::Command::Adopt { template, language: domain::Language::Nl })
        }
    };
    (somebody(from, room, step(at)), Command::Course { step: step(at), command })
}

/// The course of the day, the script, and who is there.
fn day(from: &Try, room: &Room) -> (Actor, Command) {
    let (first, second, third) = (from.first, from.second, from.third);
    let visibility =
        [Visibility::Table, Visibility::Participants, Visibility::Public][usize::from(third % 3)];
    let group = if third % 4 == 3 { Group::Plenary } else { Group::Table(table(third % 4)) };
    let speaker =
        if group == Group::Plenary { Actor::Chair } else { Actor::Participant(person(from.who % PEOPLE)) };
    let chair = if from.who == 0 { Actor::Participant(person(1)) } else { Actor::Chair };
    let someone = Actor::Participant(person(from.who % PEOPLE));
    let a_number = first % STEPS;
    match from.kind {
        36..=44 => {
            let phase = room.session.phase() + u64::from(third % 16 == 15);
            (chair, Command::Lead { phase, press: press(from) })
        }
        45 => {
            let after = (!third.is_multiple_of(4)).then(|| step(second % STEPS));
            (chair, Command::Compose(Compose::MoveStep { step: step(a_number), after }))
        }
        46 if third.is_multiple_of(2) => (chair, Command::Compose(Compose::RemoveStep(step(a_number)))),
        46 => (chair, Command::Compose(Compose::AddStep { step: a_step(a_number), after: None })),
        47 => {
            (chair, Command::Compose(Compose::ChangeStep(Step { minutes: third.into(), ..a_step(a_number) })))
        }
        48 => {
            (chair, Command::Compose(Compose::ChangeTable(a_table(third % 3, Some(person(second % PEOPLE))))))
        }
        49 => (someone, Command::Attend(Attend::Knock { table: table(third % 3) })),
        50 if third.is_multiple_of(2) => {
            (Actor::Moderator, Command::Attend(Attend::Admit(person(PEOPLE - 1))))
        }
        50 => (Actor::Moderator, Command::Attend(Attend::TurnAway(person(PEOPLE - 1)))),
        51 if third.is_multiple_of(3) => (someone, Command::Attend(Attend::Leave)),
        51 if third.is_multiple_of(5) => (someone, Command::Attend(Attend::Rename)),
        51 => {
            let participant = person(second % PEOPLE);
            (Actor::Chair, Command::Attend(Attend::Seat { participant, table: Some(table(third % 3)) }))
        }
        52 => (
            someone,
            Command::Attend(Attend::Join { table: (!third.is_multiple_of(4)).then(|| table(third % 3)) }),
        ),
        53 => (speaker, Command::Contribute(Contribute::Share { step: step(PLACEMAT), group })),
        54 => (
            someone,
            Command::Arrange(Arrange::NameCluster {
                id: cluster(from.who % PEOPLE % 3),
                step: step(CLUSTER),
                name: words(&format!("Wonen {second}")),
            }),
        ),
        _ if second.is_multiple_of(3) => {
            let which = step([CARDS, RECOGNISE, PLACEMAT, INTRODUCE][usize::from(first % 4)]);
            let release = Contribute::ReleaseAll { step: which, table: table(third % 3), visibility };
            (speaker, Command::Contribute(release))
        }
        _ => {
            let which = step([VOTE, TOP, CLUSTER, SECRET_VOTE, AREAS][usize::from(first % 5)]);
            (speaker, Command::Contribute(Contribute::ReleaseOutcome { step: which, group, visibility }))
        }
    }
}

fn press(from: &Try) -> Press {
    let which = if from.second.is_multiple_of(5) {
        [AREAS, SCORES][usize::from(from.first % 2)]
    } else {
        [CARDS, CARDS, VOTE, SECRET_VOTE, TOP, CLUSTER, PLACEMAT][usize::from(from.first % 7)]
    };
    let which = step(which);
    match from.third % 16 {
        1 => Press::Next,
        2 => Press::Back,
        3 => Press::Pause(which),
        4 => Press::Resume(which),
        5 => Press::Extend { step: which, seconds: i32::from(from.second) * 60 - 300 },
        6 => Press::End(which),
        7 => Press::Reopen(which),
        8 => Press::Announce(Bilingual::new("Nog twee minuten", "Two more minutes")),
        9 => Press::Unannounce,
        10 => Press::Show(Shown::Contribution(card(from.second % 40))),
        11 => Press::Show(Shown::Outcome(which)),
        12 if from.second.is_multiple_of(8) => Press::Close,
        13 => Press::Open,
        _ => Press::Start(which),
    }
}
