//! What holds for every sequence of commands.

use std::collections::BTreeSet;

use domain::{
    Language, ParticipantId, PieceId,
    course::{
        Answers, AreaOption, Command, Comparison, Course, DecisionArea, Given, Judged, Opinion, Origin,
        Piece, Play, Possible, Refusal, Task, Uncertainty, UncertaintyKind, Variant, templates,
    },
    session::Words,
};
use proptest::prelude::*;

use crate::work::{COLLEAGUE, ME, Work};

/// What somebody does, with numbers that choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    Adopt(usize),
    Area(String),
    Option(usize, String),
    Comparison(String),
    Task(usize),
    Judge(usize, usize, bool),
    Variant(usize, usize),
    Uncertainty(usize, String),
    Relabel(usize, String),
    Remove(usize),
    Score(bool, usize, usize, i8),
    Undo,
    Stale(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let text = "[a-z ]{0,12}";
    prop_oneof![
        any::<usize>().prop_map(Deed::Adopt),
        text.prop_map(Deed::Area),
        (any::<usize>(), text).prop_map(|(of, text)| Deed::Option(of, text)),
        text.prop_map(Deed::Comparison),
        any::<usize>().prop_map(Deed::Task),
        (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(a, b, barred)| Deed::Judge(a, b, barred)),
        (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Deed::Variant(a, b)),
        (any::<usize>(), text).prop_map(|(of, text)| Deed::Uncertainty(of, text)),
        (any::<usize>(), text).prop_map(|(of, text)| Deed::Relabel(of, text)),
        any::<usize>().prop_map(Deed::Remove),
        (any::<bool>(), any::<usize>(), any::<usize>(), -3i8..4)
            .prop_map(|(a, b, c, d)| Deed::Score(a, b, c, d)),
        Just(Deed::Undo),
        any::<usize>().prop_map(Deed::Stale),
    ]
}

fn pick(ids: &[PieceId], number: usize) -> PieceId {
    ids.get(number.checked_rem(ids.len()).unwrap_or(0)).copied().unwrap_or(PieceId::new(uuid::Uuid::nil()))
}

fn command(course: &Course, by: ParticipantId, deed: &Deed) -> Command {
    let all: Vec<PieceId> = course.pieces().map(|(id, _)| id).collect();
    let areas: Vec<PieceId> = course.areas().map(|(id, _)| id).collect();
    let options: Vec<PieceId> = course.options().map(|(id, _)| id).collect();
    let comparisons: Vec<PieceId> = course.comparisons().map(|(id, _)| id).collect();
    match deed {
        Deed::Adopt(number) => {
            let areas = &templates().areas;
            Command::Adopt { template: areas[number % areas.len()].key.clone(), language: Language::En }
        }
        Deed::Area(text) => {
            Command::Add(DecisionArea { question: Words::new(text), task: None, origin: Origin::Own }.into())
        }
        Deed::Option(of, text) => Command::Add(AreaOption::new(pick(&areas, *of), Words::new(text)).into()),
        Deed::Comparison(text) => {
            Command::Add(Comparison { floor: Some(50), ..Comparison::new(Words::new(text)) }.into())
        }
        Deed::Task(of) => {
            let id = pick(&options, *of);
            match course.piece(id).cloned() {
                Some(Piece::Option(mut option)) => {
                    option.serves = course.tasks().map(|(id, _)| id).collect();
                    Command::Change { id, piece: option.into(), revision: course.revision_of(id) }
                }
                _ => Command::Add(Task { label: Words::new("taak"), urgent: true, key: None }.into()),
            }
        }
        Deed::Judge(one, other, barred) => {
            let (one, other) = (pick(&options, *one), pick(&options, *other));
            let revision = course.pair(one, other).map_or(0, |(id, _)| course.revision_of(id));
            Command::Judge { between: [one, other], barred: barred.then(|| Words::new("omdat")), revision }
        }
        Deed::Variant(one, other) => {
            let plays = vec![Play::Take(pick(&options, *one)), Play::Floor(pick(&comparisons, *other), None)];
            Command::Add(Variant { name: Words::new("probeersel"), plays }.into())
        }
        Deed::Uncertainty(of, text) => Command::Add(
            Uncertainty {
                kind: UncertaintyKind::Values,
                area: areas.get(*of % 5).copied(),
                text: Words::new(text),
                proposed: false,
            }
            .into(),
        ),
        Deed::Relabel(of, text) => {
            let id = pick(&all, *of);
            let mut piece =
                course.piece(id).cloned().unwrap_or_else(|| Comparison::new(Words::default()).into());
            match &mut piece {
                Piece::Area(area) => area.question = Words::new(text),
                Piece::Option(option) => option.label = Words::new(text),
                Piece::Comparison(each) => each.label = Words::new(text),
                _ => {}
            }
            Command::Change { id, piece, revision: course.revision_of(id) }
        }
        Deed::Remove(of) => {
            let id = pick(&all, *of);
            Command::Remove { id, revision: course.revision_of(id) }
        }
        Deed::Score(_, option, on, value) => {
            let comparison = comparisons.get(on % 8).copied();
            let option = pick(&options, *option);
            let judged =
                Judged { option, possible: Possible::ALL.get(on % 4).copied(), needs: Words::new("x") };
            let given = vec![Given { option, on: comparison, opinion: Opinion::score(*value) }];
            Command::Score(Answers { given, judged: vec![judged] })
        }
        Deed::Undo => Command::Undo { number: newest_of(course, by) },
        Deed::Stale(of) => Command::Remove { id: pick(&all, *of), revision: course.revision() + 1 },
    }
}

/// The newest change of somebody that can be taken back.
fn newest_of(course: &Course, by: ParticipantId) -> u64 {
    course.undoable().into_iter().find(|each| each.by == Some(by)).map_or(0, |each| each.number)
}

/// Everything that a piece points at.
fn pointed_at(piece: &Piece) -> Vec<PieceId> {
    match piece {
        Piece::Area(area) => area.task.into_iter().collect(),
        Piece::Option(option) => {
            let rest = option.effects.keys().chain(&option.serves).copied();
            [option.area].into_iter().chain(rest).collect()
        }
        Piece::Pair(pair) => pair.between.to_vec(),
        Piece::Scenario(scenario) => scenario.shifts.iter().flat_map(|each| [each.option, each.on]).collect(),
        Piece::Commitment(line) => [line.area].into_iter().chain(line.option).collect(),
        Piece::Uncertainty(uncertainty) => uncertainty.area.into_iter().collect(),
        Piece::Variant(variant) => variant.plays.iter().flat_map(Play::names).collect(),
        Piece::Comparison(_) | Piece::Task(_) => Vec::new(),
    }
}

fn contents(course: &Course) -> Vec<(PieceId, Piece)> {
    course.pieces().map(|(id, piece)| (id, piece.clone())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_draft_stays_whole(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut work = Work::begun();
        for (turn, deed) in deeds.iter().enumerate() {
            let before = work.clone();
            let by = if matches!(deed, Deed::Score(true, ..)) || turn % 3 == 0 { COLLEAGUE } else { ME };
            let done = work.does_as(by, command(&before.course, by, deed));
            if matches!(deed, Deed::Stale(_)) {
                prop_assert!(matches!(done, Err(Refusal::ChangedMeanwhile | Refusal::Unknown)));
            }
            if done.is_err() {
                prop_assert_eq!(&work.course, &before.course, "what is refused changes nothing");
            }
            // Nothing points at what is gone, and no pair is said twice.
            let there: BTreeSet<PieceId> = work.course.pieces().map(|(id, _)| id).collect();
            for (_, piece) in work.course.pieces() {
                prop_assert!(pointed_at(piece).iter().all(|id| there.contains(id)), "{:?}", piece);
            }
            let pairs: BTreeSet<_> = work.course.pairs().map(|(_, pair)| pair.between).collect();
            prop_assert_eq!(pairs.len(), work.course.pairs().count());
            // Undo gives what was there before.
            let changed = work.course.revision() != before.course.revision();
            if changed && !matches!(deed, Deed::Undo) {
                let mut back = work.clone();
                back.undo_as(by).unwrap();
                prop_assert_eq!(contents(&back.course), contents(&before.course));
            }
        }
        // The log gives the same draft, also after it was written and read.
        let text = serde_json::to_string(&work.log).unwrap();
        let log: Vec<(domain::CommandId, domain::ParticipantId, domain::course::Event)> = serde_json::from_str(&text).unwrap();
        let mut replayed = Course::default();
        for (cause, by, event) in &log {
            replayed.apply(*cause, Some(*by), event);
        }
        prop_assert_eq!(&replayed, &work.course);
        let kept: Course = serde_json::from_str(&serde_json::to_string(&work.course).unwrap()).unwrap();
        prop_assert_eq!(&kept, &work.course);
    }
}
