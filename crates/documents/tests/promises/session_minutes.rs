//! What minutes promise: what was asked, said and found, per table, and nothing that the view does not hold.

use documents::{
    paper::{Block, PaperFormat},
    session_minutes::Minutes,
    table::Cell,
};
use domain::{
    Bilingual, ContributionId, Language, ParticipantId, StepId, TableId,
    session::{
        CardKind, Content, ContributionView, FrameView, Group, Outcome, OutcomeView, ParticipantView,
        Presence, Run, Scope, Shown, Standing, Step, StepKind, StepView, TableView, View, Visibility, Words,
    },
};
use uuid::Uuid;

fn step(id: u128, kind: StepKind, nl: &str) -> StepView {
    StepView {
        step: Step {
            id: StepId::new(Uuid::from_u128(id)),
            kind,
            title: Bilingual::new(nl, nl),
            question: Bilingual::new("Wat staat ons te doen?", "What must be done?"),
            minutes: 8,
            scope: Scope::Tables,
            silent_first: false,
            anonymous: false,
        },
        run: Run::Ended,
        shared: true,
        candidates: Vec::new(),
        written: std::collections::BTreeMap::new(),
    }
}

fn card(id: u128, step: &StepView, words: &str, standing: Standing) -> ContributionView {
    ContributionView {
        id: ContributionId::new(Uuid::from_u128(id)),
        step: step.step.id,
        table: Some(TableId::new(Uuid::from_u128(1))),
        author: Some(ParticipantId::new(Uuid::from_u128(1))),
        content: Content::Card {
            kind: CardKind::Task,
            words: Words::new(words),
            theme: None,
            evidence: Vec::new(),
        },
        revision: 1,
        history: Vec::new(),
        beside: Vec::new(),
        visibility: Visibility::Participants,
        standing,
        hidden: None,
        late: false,
        made_from: Vec::new(),
    }
}

fn view() -> View {
    let cards = step(
        1,
        StepKind::Cards { kinds: vec![CardKind::Task], themes: Vec::new(), signals: false, limit: 0 },
        "Opgaven",
    );
    let top = step(2, StepKind::TopFive { source: cards.step.id, count: 5 }, "Top vijf");
    let table = TableId::new(Uuid::from_u128(1));
    let all = [
        card(1, &cards, "Woningen voor starters\nbij het station", Standing::Current),
        card(2, &cards, "Ingetrokken kaart", Standing::Withdrawn),
    ];
    let chosen = OutcomeView {
        step: top.step.id,
        group: Group::Table(table),
        turnout: 1,
        outcome: Some(Outcome::Chosen { cards: vec![all[0].id], revision: 1 }),
    };
    let frame = FrameView {
        phase: 1,
        closed: true,
        current: None,
        order: vec![cards.step.id, top.step.id],
        announcement: None,
        shown: Shown::default(),
    };
    let mut view = View { frame: Some(frame), ..View::default() };
    view.tables.insert(
        table,
        TableView { id: table, name: "Assen".into(), municipality: None, present: 1, host: None, code: None },
    );
    let person = ParticipantId::new(Uuid::from_u128(1));
    view.participants.insert(
        person,
        ParticipantView { id: person, table: Some(table), guest: false, presence: Presence::Present },
    );
    view.outcomes.entry(top.step.id).or_default().insert(Group::Table(table), chosen);
    view.contributions.extend(all.into_iter().map(|each| (each.id, each.into())));
    view.steps.extend([cards, top].map(|each| (each.step.id, each)));
    view
}

fn with_minutes<T>(language: Language, work: impl FnOnce(&Minutes<'_>) -> T) -> T {
    let view = view();
    let people = |_: ParticipantId| Some("Wethouder van Assen".to_owned());
    work(&Minutes {
        language,
        title: "Het toekomstperspectief",
        date: jiff::civil::date(2026, 10, 23),
        view: &view,
        people: &people,
        until: "",
    })
}

#[test]
fn minutes_tell_what_was_asked_said_and_found() {
    for language in Language::ALL {
        let paper = with_minutes(language, |minutes| minutes.paper());
        let all = serde_json::to_string(&paper).unwrap();
        assert!(!all.contains('⟨'), "{all}");
        assert!(all.contains("Woningen voor starters bij het station (Wethouder van Assen)"), "{all}");
        assert!(all.contains(language.pick("Wat staat ons te doen?", "What must be done?")));
        assert!(!all.contains("Ingetrokken kaart"));
        let tables = paper.blocks.iter().filter(|block| matches!(block, Block::Table(_))).count();
        assert_eq!(tables, 2, "who was there, and the top five");
        for format in PaperFormat::ALL {
            assert!(paper.write(format).is_ok(), "{format:?}");
        }
    }
}

#[test]
fn data_have_a_row_for_each_contribution_and_result() {
    let (contributions, results) =
        with_minutes(Language::Nl, |minutes| (minutes.contributions(), minutes.results()));
    assert_eq!((contributions.rows.len(), results.rows.len()), (2, 1));
    assert_eq!(results.rows[0][3], Cell::from("Woningen voor starters bij het station"));
    assert_eq!(contributions.columns.len(), contributions.rows[0].len());
}

#[test]
fn minutes_tell_what_a_table_worked_out_of_its_course() {
    use domain::{
        CommandId, PieceId,
        course::{
            AreaOption, Change, Course, DecisionArea, Event, Pair, Piece, Uncertainty, UncertaintyKind,
        },
        session::{CoursePart, CourseView},
    };
    let piece = |number| PieceId::new(Uuid::from_u128(number));
    let area = |question: &str| {
        Piece::Area(DecisionArea { question: Words::new(question), task: None, origin: Default::default() })
    };
    let option = |of, label: &str| Piece::Option(AreaOption::new(piece(of), Words::new(label)));
    let reason = Some(Words::new("Te weinig geld"));
    let pieces = [
        (1, area("Waar bouwen wij?")),
        (2, area("Hoe komen wij er?")),
        (3, option(1, "Bij het station")),
        (4, option(2, "Een nieuwe weg")),
        (5, Piece::Pair(Pair { between: Pair::sorted(piece(3), piece(4)), barred: reason })),
        (
            6,
            Piece::Uncertainty(Uncertainty {
                text: Words::new("Komt de spoorlijn er?"),
                kind: UncertaintyKind::RelatedDecisions,
                area: None,
                proposed: false,
            }),
        ),
    ];
    let mut course = Course::default();
    let changes = pieces.map(|(id, piece_)| Change { id: piece(id), piece: Some(piece_) }).to_vec();
    course.apply(CommandId::new(Uuid::from_u128(9)), &Event::Changed(changes));
    let mut view = view();
    let parts =
        [CoursePart::DecisionAreas, CoursePart::Options, CoursePart::Scores, CoursePart::Uncertainties];
    for (number, part) in (10..).zip(parts) {
        let asked = step(number, StepKind::Course { part }, part.key());
        view.frame.as_mut().unwrap().order.push(asked.step.id);
        view.steps.insert(asked.step.id, asked);
    }
    let table = TableId::new(Uuid::from_u128(1));
    let visibility = Visibility::Participants;
    view.courses.insert(table, CourseView { table, course, scored: 3, can_undo: false, visibility });
    for language in Language::ALL {
        let people = |_: ParticipantId| None;
        let date = jiff::civil::date(2026, 10, 23);
        let minutes = Minutes { language, title: "Koers", date, view: &view, people: &people, until: "" };
        let paper = minutes.paper();
        let all = serde_json::to_string(&paper).unwrap();
        assert!(!all.contains('⟨'), "{all}");
        for words in
            ["Waar bouwen wij?", "A1:", "Bij het station", "Te weinig geld", "Komt de spoorlijn er?", "3 "]
        {
            assert!(all.contains(words), "{words}: {all}");
        }
        for format in [PaperFormat::Odt, PaperFormat::Docx, PaperFormat::Pdf] {
            assert!(!paper.write(format).unwrap().is_empty());
        }
    }
}
