//! What people do with a draft.

use domain::{
    CommandId, Language,
    course::{
        Answers, AreaOption, Command, Commitment, Condition, ConditionKind, ConditionState, Deed, Given,
        Hand, Judged, Opinion, Origin, Piece, PieceKind, Possible, Refusal, Request, Verdict, limit,
        templates,
    },
    session::Words,
};

use crate::work::{COLLEAGUE, ME, Work};

#[test]
fn a_draft_begins_with_six_comparison_areas_once() {
    let mut work = Work::begun();
    assert_eq!(work.course.comparisons().count(), 6);
    work.does(Command::Begin { language: Language::En }).unwrap();
    assert_eq!(work.course.comparisons().count(), 6);
    assert_eq!(work.course.comparisons().next().unwrap().1.label.as_str(), "Inwoners");
}

#[test]
fn a_first_question_brings_the_comparison_areas_and_a_card_asks_once() {
    let mut work = Work::default();
    let card = Origin::Card("01890000-0000-7000-8000-000000000009".parse().unwrap());
    let ask = Command::Ask { question: Words::new("Waar bouwen wij?"), origin: card, language: Language::En };
    work.does(ask.clone()).unwrap();
    assert_eq!((work.course.comparisons().count(), work.course.areas().count()), (6, 1));
    assert_eq!(work.does(ask).unwrap_err(), Refusal::Twice);
    let own = Command::Ask { question: Words::new("  "), origin: Origin::Own, language: Language::En };
    assert_eq!(work.does(own).unwrap_err(), Refusal::Empty);
}

#[test]
fn what_an_option_needs_is_said_one_by_one() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let option = work.option(area, "a1");
    let condition =
        Condition { kind: ConditionKind::Money, text: Words::new("Geld"), state: ConditionState::Open };
    let need = |revision| Command::Need { option, condition: condition.clone(), revision };
    let seen = work.course.revision_of(option);
    work.does(need(seen)).unwrap();
    assert_eq!(work.does(need(seen)).unwrap_err(), Refusal::ChangedMeanwhile);
    work.does(need(work.course.revision_of(option))).unwrap();
    assert_eq!(work.course.options().next().unwrap().1.conditions.len(), 2);
}

#[test]
fn questions_and_options_have_short_names() {
    let mut work = Work::begun();
    let (homes, centre) = (work.area("Waar bouwen wij?"), work.area("Wat wordt het centrum?"));
    let wide = work.option(centre, "Ruim");
    let (station, edge) = (work.option(homes, "Bij het station"), work.option(homes, "Aan de rand"));
    let codes = [homes, station, edge, centre, wide].map(|id| work.course.code(id));
    assert_eq!(codes, ["A", "A1", "A2", "B", "B1"]);
    assert_eq!(work.course.by_code("a2"), Some(edge));
    work.remove(station).unwrap();
    assert_eq!(work.course.code(edge), "A1");
}

#[test]
fn who_changes_what_a_colleague_changed_is_told_and_overwrites_nothing() {
    let mut work = Work::begun();
    let area = work.area("Waar bouwen wij?");
    let seen = work.course.revision_of(area);
    work.change(area, |piece| retitle(piece, "Waar bouwen wij eerst?")).unwrap();
    let mut mine = work.course.piece(area).unwrap().clone();
    retitle(&mut mine, "Waar bouwen wij niet?");
    let late = Command::Change { id: area, piece: mine.clone(), revision: seen };
    assert_eq!(work.does_as(COLLEAGUE, late).unwrap_err(), Refusal::ChangedMeanwhile);
    assert_eq!(work.course.areas().next().unwrap().1.question.as_str(), "Waar bouwen wij eerst?");
    // After a look at it, the text counts.
    let now = work.course.revision_of(area);
    work.does_as(COLLEAGUE, Command::Change { id: area, piece: mine, revision: now }).unwrap();
    assert_eq!(work.course.areas().next().unwrap().1.question.as_str(), "Waar bouwen wij niet?");
}

fn retitle(piece: &mut Piece, question: &str) {
    if let Piece::Area(area) = piece {
        area.question = Words::new(question);
    }
}

#[test]
fn a_pair_is_judged_once_and_can_be_judged_anew() {
    let mut work = Work::begun();
    let (one, other) = (work.area("Een?"), work.area("Ander?"));
    let (a1, a2, b1) = (work.option(one, "a1"), work.option(one, "a2"), work.option(other, "b1"));
    assert_eq!(work.course.unjudged(), [[a1, b1], [a2, b1]]);
    assert_eq!(work.judge(a1, a2, Some("x")), Err(Refusal::SameQuestion));
    assert_eq!(work.judge(b1, a1, Some(" ")), Err(Refusal::Empty));
    work.judge(b1, a1, Some("Te duur samen")).unwrap();
    assert_eq!(work.course.pairs().count(), 1);
    assert_eq!(work.course.unjudged(), [[a2, b1]]);
    let blind = Command::Judge { between: [a1, b1], barred: None, revision: 0 };
    assert_eq!(work.does(blind).unwrap_err(), Refusal::ChangedMeanwhile);
    work.judge(a1, b1, None).unwrap();
    assert_eq!(work.course.pair(a1, b1).unwrap().1.barred, None);
    work.undo().unwrap();
    assert_eq!(work.course.pair(a1, b1).unwrap().1.barred, Some(Words::new("Te duur samen")));
}

#[test]
fn what_hangs_on_a_question_goes_with_it_and_comes_back_with_undo() {
    let mut work = Work::begun();
    let (one, other) = (work.area("Een?"), work.area("Ander?"));
    let (a1, b1) = (work.option(one, "a1"), work.option(other, "b1"));
    work.judge(a1, b1, Some("Nee")).unwrap();
    let line = Commitment {
        area: one,
        option: Some(a1),
        verdict: Verdict::Now,
        what: Words::new("Beginnen"),
        who: Words::default(),
        when: Words::default(),
        trigger: Words::default(),
        proposed: true,
    };
    work.does(Command::Add(line.clone().into())).unwrap();
    assert_eq!(work.does(Command::Add(line.into())).unwrap_err(), Refusal::Twice);
    let before = work.course.clone();
    work.remove(one).unwrap();
    assert_eq!((work.course.areas().count(), work.course.options().count()), (1, 1));
    assert_eq!((work.course.pairs().count(), work.course.commitments().count()), (0, 0));
    work.undo().unwrap();
    let pieces = |course: &domain::course::Course| {
        course.pieces().map(|(id, piece)| (id, piece.clone())).collect::<Vec<_>>()
    };
    assert_eq!(pieces(&work.course), pieces(&before));
}

#[test]
fn an_option_that_goes_lets_its_line_stand() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let (a1, _) = (work.option(area, "a1"), work.option(area, "a2"));
    let line = Commitment {
        area,
        option: Some(a1),
        verdict: Verdict::Defer,
        what: Words::new("Wachten"),
        who: Words::default(),
        when: Words::default(),
        trigger: Words::default(),
        proposed: false,
    };
    work.does(Command::Add(line.into())).unwrap();
    work.remove(a1).unwrap();
    let (_, line) = work.course.commitment_on(area).unwrap();
    assert_eq!((line.option, line.what.as_str()), (None, "Wachten"));
}

#[test]
fn scores_are_of_a_person_and_not_knowing_differs_from_not_answering() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let option = work.option(area, "a1");
    let on = work.course.comparisons().next().unwrap().0;
    let revision = work.course.revision();
    let given = |on, opinion| Given { option, on, opinion };
    let scores = vec![given(None, Some(Opinion::DONT_KNOW)), given(Some(on), Opinion::score(2))];
    work.does(Command::Score(scores.into())).unwrap();
    assert_eq!(work.course.revision(), revision, "scores are no change of the draft");
    let ballot = work.course.ballot(ME).unwrap();
    assert_eq!(ballot.opinion(option, None), Some(Opinion::DONT_KNOW));
    assert_eq!(ballot.opinion(option, Some(on)), Opinion::score(2));
    assert!(work.course.ballot(COLLEAGUE).is_none());
    let read: domain::course::Ballot = serde_json::from_str(&serde_json::to_string(ballot).unwrap()).unwrap();
    assert_eq!(read, *ballot);
    work.does(Command::Score(vec![given(None, None), given(Some(on), None)].into())).unwrap();
    assert!(work.course.ballot(ME).is_none());
    assert_eq!(Opinion::score(3), None);
}

#[test]
fn whether_an_option_can_is_said_beside_the_scores_and_taken_back() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let option = work.option(area, "a1");
    let judged = |possible, needs: &str| Judged { option, possible, needs: Words::new(needs) };
    let say = |judged| Command::Score(Answers { given: Vec::new(), judged: vec![judged] });
    work.does(say(judged(Some(Possible::No), "Geld van het Rijk"))).unwrap();
    let ballot = work.course.ballot(ME).unwrap();
    assert_eq!(ballot.judged(option), Some(judged(Some(Possible::No), "Geld van het Rijk")));
    assert_eq!(ballot.len(), 0, "it is no score");
    let read: domain::course::Ballot = serde_json::from_str(&serde_json::to_string(ballot).unwrap()).unwrap();
    assert_eq!(read, *ballot);
    // Saying the same again is no news; a text that is too long is refused; nothing said takes it back.
    let again = Request {
        id: CommandId::new(uuid::Uuid::from_u128(900)),
        command: say(judged(Some(Possible::No), "Geld van het Rijk")),
    };
    assert_eq!(work.course.decide(ME, &again).unwrap(), Vec::new());
    let refused = work.does(say(judged(None, &"x".repeat(201)))).unwrap_err();
    assert_eq!(refused, Refusal::TooLong { most: 200 });
    work.does(say(judged(None, ""))).unwrap();
    assert!(work.course.ballot(ME).is_none());
}

#[test]
fn a_template_comes_with_task_options_and_the_bars_with_what_is_there() {
    let mut work = Work::begun();
    let adopt = |key: &str| Command::Adopt { template: key.into(), language: Language::Nl };
    work.does(adopt("homes")).unwrap();
    work.does(adopt("centre")).unwrap();
    assert_eq!((work.course.areas().count(), work.course.tasks().count()), (2, 2));
    let barred: Vec<_> = work.course.pairs().filter(|(_, pair)| pair.barred.is_some()).collect();
    assert_eq!(barred.len(), 2, "homes.at-edge and centre.compact; homes.in-centre and centre.keep-shops");
    let (_, option) = work.course.options().next().unwrap();
    assert!(!option.effects.is_empty() && !option.conditions.is_empty() && !option.serves.is_empty());
    assert_eq!(work.does(adopt("homes")).unwrap_err(), Refusal::Twice);
    assert_eq!(work.does(adopt("nothing")).unwrap_err(), Refusal::NoTemplate);
    // One undo takes the whole question back.
    work.undo().unwrap();
    assert_eq!(work.course.areas().count(), 1);
}

#[test]
fn there_is_room_for_twelve_questions() {
    let mut work = Work::begun();
    for area in templates().areas.iter().take(limit::AREAS) {
        work.does(Command::Adopt { template: area.key.clone(), language: Language::En }).unwrap();
    }
    let next =
        Command::Adopt { template: templates().areas[limit::AREAS].key.clone(), language: Language::En };
    let full = Refusal::TooMany { kind: PieceKind::Area, most: limit::AREAS };
    assert_eq!(work.does(next).unwrap_err(), full);
}

#[test]
fn the_same_command_twice_happens_once() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let request = Request {
        id: "01890000-0000-7000-8000-000000000001".parse().unwrap(),
        command: Command::Add(AreaOption::new(area, Words::new("a1")).into()),
    };
    for _ in 0..2 {
        for event in work.course.decide(ME, &request).unwrap() {
            work.course.apply(request.id, None, &event);
        }
    }
    assert_eq!(work.course.options().count(), 1);
}

#[test]
fn everybody_takes_back_what_is_their_own_and_who_leads_what_others_did() {
    let mut work = Work::begun();
    let area = work.area("Waar bouwen wij?");
    let option = work.option(area, "Bij het station");
    let second = AreaOption::new(area, Words::new("In het groen"));
    work.does_as(COLLEAGUE, Command::Add(second.into())).unwrap();
    let named: Vec<(String, Deed)> =
        work.course.undoable().into_iter().map(|each| (each.label, each.deed)).collect();
    assert_eq!(named, [("In het groen".to_owned(), Deed::Came), ("Bij het station".to_owned(), Deed::Came)]);
    let of =
        |work: &Work, by| work.course.undoable().into_iter().find(|each| each.by == Some(by)).unwrap().number;
    // Not what somebody else did, not even when it is the last thing that happened.
    let number = of(&work, COLLEAGUE);
    assert_eq!(work.does_as(ME, Command::Undo { number }), Err(Refusal::OfSomebodyElse));
    // What is one's own, although somebody else went on.
    let mine = of(&work, ME);
    work.does_as(ME, Command::Undo { number: mine }).unwrap();
    assert!(work.course.piece(option).is_none() && work.course.options().count() == 1);
    // The question has an option of somebody else: it stays until that is gone.
    assert!(work.course.undoable().iter().all(|each| each.label != "Waar bouwen wij?"));
    let request = Request {
        id: "01890000-0000-7000-8000-000000000002".parse().unwrap(),
        command: Command::Undo { number },
    };
    for event in work.course.decide(Hand::leading(ME), &request).unwrap() {
        work.course.apply(request.id, Some(ME), &event);
    }
    assert_eq!(work.course.options().count(), 0);
    assert_eq!(work.course.undoable().first().map(|each| each.label.as_str()), Some("Waar bouwen wij?"));
}

#[test]
fn a_copy_without_persons_says_nothing_of_who() {
    let mut work = Work::begun();
    let area = work.area("Een?");
    let option = work.option(area, "a1");
    for (by, value) in [(ME, 2), (COLLEAGUE, -1)] {
        let given = Given { option, on: None, opinion: Opinion::score(value) };
        work.does_as(by, Command::Score(vec![given].into())).unwrap();
    }
    let copy = work.course.without_persons();
    let values: Vec<_> =
        copy.ballots().map(|(_, ballot)| ballot.opinion(option, None).unwrap().value()).collect();
    assert_eq!(values, [Some(-1), Some(2)], "in the order of what was given");
    assert!(!copy.can_undo());
}
