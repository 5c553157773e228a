//! What minutes promise: what was asked, said and found, per table, and nothing that the view does not hold.

use documents::{
    paper::{Block, PaperFormat},
    session_minutes::{Day, Details, Minutes},
    table::Cell,
};
use domain::{
    Bilingual, ContributionId, Language, ParticipantId, StepId, TableId,
    session::{
        CardKind, Content, ContributionView, FrameView, Group, OfferKind, Outcome, OutcomeView,
        ParticipantView, Presence, Run, Scope, Shown, Standing, Step, StepKind, StepView, Summary, TableView,
        View, Visibility, Words,
    },
};
use uuid::Uuid;

mod votes;

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
        opened: None,
        shared: true,
        candidates: Vec::new(),
        written: std::collections::BTreeMap::new(),
        piles: std::collections::BTreeMap::new(),
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
        undo: None,
        beside: Vec::new(),
        visibility: Visibility::Participants,
        seen_by: Visibility::Participants,
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
        visibility: Visibility::Table,
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
        ParticipantView {
            id: person,
            table: Some(table),
            guest: false,
            presence: Presence::Present,
            renamed: 0,
        },
    );
    view.outcomes.entry(top.step.id).or_default().insert(Group::Table(table), chosen);
    view.contributions.extend(all.into_iter().map(|each| (each.id, each.into())));
    view.steps.extend([cards, top].map(|each| (each.step.id, each)));
    view
}

fn summary() -> Summary {
    let attended = std::collections::BTreeMap::from([(TableId::new(Uuid::from_u128(1)), 4)]);
    Summary { attended, hidden: 1, withdrawn: 2 }
}

fn day(summary: &Summary) -> Day<'_> {
    let time = |hour| jiff::civil::time(hour, 0, 0, 0);
    Day { from: time(13), to: time(17), place: "Raadhuis, Assen", summary }
}

const DETAILS: Details<'static> = Details {
    moments: &|_| Some(jiff::Timestamp::constant(1_792_756_800, 0)),
    indicators: &|_| String::new(),
};

fn with_minutes<T>(language: Language, work: impl FnOnce(&Minutes<'_>) -> T) -> T {
    let view = view();
    let people = |_: ParticipantId| Some("Wethouder van Assen".to_owned());
    work(&Minutes {
        language,
        title: "Het toekomstperspectief",
        date: jiff::civil::date(2026, 10, 23),
        view: &view,
        people: &people,
        signals: &|key| format!("Signaal {key}"),
        figures: &|_| None,
        until: "",
    })
}

/// Minutes of a whole session in which nobody is known by name.
fn unnamed(language: Language, view: &View) -> Minutes<'_> {
    Minutes {
        language,
        title: "Dag",
        date: jiff::civil::date(2026, 10, 23),
        view,
        people: &|_| None,
        signals: &|key| key.to_owned(),
        figures: &|_| None,
        until: "",
    }
}

#[test]
fn minutes_tell_what_was_asked_said_and_found() {
    for language in Language::ALL {
        let paper = with_minutes(language, |minutes| minutes.paper(&day(&summary())));
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
        with_minutes(Language::Nl, |minutes| (minutes.contributions(DETAILS), minutes.results()));
    assert_eq!((contributions.rows.len(), results.rows.len()), (2, 1));
    assert_eq!(results.rows[0][3], Cell::from("Woningen voor starters bij het station"));
    assert_eq!(contributions.columns.len(), contributions.rows[0].len());
}

#[test]
fn nothing_is_ranked_that_was_not_ranked_and_numbers_are_numbers() {
    use documents::download::{Format, download};
    use domain::session::{SignalUse, Tally, TallyItem, VoteMethod};
    let table = Group::Table(TableId::new(Uuid::from_u128(1)));
    let mut view = view();
    let asked = step(
        20,
        StepKind::Appreciation { aspects: vec![Bilingual::new("De zaal was goed", "The room was good")] },
        "Waardering",
    );
    let counts = vec![[0, 0, 1, 0, 1]];
    let found = Outcome::Appreciated { counts, divided: vec![None] };
    let vote = step(
        21,
        StepKind::Vote {
            source: StepId::new(Uuid::from_u128(1)),
            method: VoteMethod::Dots { dots: 3, most: 1 },
        },
        "Stemming",
    );
    let mut rejected =
        card(3, &view.steps[&StepId::new(Uuid::from_u128(1))], "Dit speelt hier minder", Standing::Current);
    rejected.content = Content::Signal {
        signal: "wonen".into(),
        used: SignalUse::Rejected,
        words: rejected.content.words().clone(),
    };
    let item = TallyItem {
        card: ContributionId::new(Uuid::from_u128(1)),
        score: 4.0,
        place: 1,
        votes: 3,
        counts: Vec::new(),
        divided: Vec::new(),
    };
    let method = VoteMethod::Dots { dots: 3, most: 1 };
    let tally = Outcome::Tally(Tally { method, voters: 3, items: vec![item], concordance: None });
    for (step, outcome) in [(asked, found), (vote, tally)] {
        let id = step.step.id;
        view.frame.as_mut().unwrap().order.push(id);
        view.steps.insert(id, step);
        let outcome = OutcomeView {
            step: id,
            group: table,
            turnout: 3,
            outcome: Some(outcome),
            visibility: Visibility::Table,
        };
        view.outcomes.entry(id).or_default().insert(table, outcome);
    }
    view.contributions.insert(rejected.id, rejected.into());
    let signals = |key: &str| format!("Signaal {key}");
    let minutes = Minutes { signals: &signals, ..unnamed(Language::Nl, &view) };
    let all = serde_json::to_string(&minutes.paper(&day(&summary()))).unwrap();
    assert!(all.contains("Signaal wonen: Dit speelt hier minder"), "{all}");
    let results = minutes.results();
    let row = |number: usize| &results.rows[number];
    assert_eq!((&row(1)[4], &row(1)[5]), (&Cell::Missing, &Cell::Number(4.0)), "no place, but a mean");
    assert_eq!((&row(2)[4], &row(2)[5], &row(2)[7]), (&1.0.into(), &4.0.into(), &3.0.into()));
    let json: serde_json::Value =
        serde_json::from_slice(&download(&results, Format::from_name("json").unwrap()).unwrap().bytes)
            .unwrap();
    let vote = StepId::new(Uuid::from_u128(21));
    let Some(Outcome::Tally(tally)) =
        &mut view.outcomes.get_mut(&vote).unwrap().get_mut(&table).unwrap().outcome
    else {
        unreachable!()
    };
    tally.voters = 0;
    let unvoted = unnamed(Language::Nl, &view);
    assert_eq!(unvoted.results().rows.len(), 2, "nobody voted, so nothing has a place");
    let kinds: Vec<&str> =
        json["columns"].as_array().unwrap().iter().map(|each| each["type"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        ["text", "text", "number", "text", "number", "number", "text", "number", "text"]
            .into_iter()
            .chain(["number"; 4])
            .collect::<Vec<_>>()
    );
    assert!(json["rows"][2][2] == 3 && json["rows"][2][4] == 1 && json["rows"][1][4].is_null(), "{json}");
}

#[test]
fn a_merged_card_is_of_who_wrote_its_originals() {
    let mut view = view();
    let (first, table) = (view.all_contributions().next().unwrap().clone(), TableId::new(Uuid::from_u128(1)));
    let of = |number: u128| Some(ParticipantId::new(Uuid::from_u128(number)));
    let mut other = first.clone();
    (other.id, other.author) = (ContributionId::new(Uuid::from_u128(4)), of(2));
    let mut merged = first.clone();
    (merged.id, merged.author, merged.table) = (ContributionId::new(Uuid::from_u128(5)), of(3), Some(table));
    merged.made_from = vec![first.id, other.id];
    assert_eq!(view.authors(&first), [of(1).unwrap()]);
    for each in [other, merged.clone()] {
        view.contributions.insert(each.id, each.into());
    }
    assert_eq!(view.authors(&merged), [of(1).unwrap(), of(2).unwrap()]);
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
    course.apply(CommandId::new(Uuid::from_u128(9)), None, &Event::Changed(changes));
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
    view.courses
        .insert(table, CourseView { table, course, scored: 3, undoable: Vec::new(), visibility }.into());
    for language in Language::ALL {
        let minutes = unnamed(language, &view);
        let paper = minutes.paper(&day(&summary()));
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

#[test]
fn minutes_say_when_and_where_and_how_much_is_left_out() {
    let all = with_minutes(Language::Nl, |minutes| serde_json::to_string(&minutes.paper(&day(&summary()))))
        .unwrap();
    for words in [
        "vrijdag 23 oktober 2026",
        "13.00",
        "17.00",
        "Raadhuis, Assen",
        "1 bijdrage verborgen",
        "2 bijdragen zijn weggehaald",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    let none = Summary::default();
    let all =
        with_minutes(Language::En, |minutes| serde_json::to_string(&minutes.paper(&day(&none)))).unwrap();
    assert!(all.contains("hid no contributions") && all.contains("Nobody took back"), "{all}");
}

/// The table of who was there.
fn present(minutes: &Minutes<'_>) -> documents::paper::Grid {
    let found = minutes.paper(&day(&summary())).blocks.into_iter().find_map(|block| match block {
        Block::Table(grid) => Some(grid),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn tables_are_in_order_with_how_many_were_there_and_no_names_where_nobody_may_know_them() {
    let mut view = view();
    for (number, name) in [(2, "Zwolle"), (3, "Almelo")] {
        let id = TableId::new(Uuid::from_u128(number));
        let table =
            TableView { id, name: name.into(), municipality: None, present: 0, host: None, code: None };
        view.tables.insert(id, table);
    }
    let known = with_minutes(Language::Nl, |minutes| present(&Minutes { view: &view, ..*minutes }));
    let names: Vec<&str> = known.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Almelo", "Assen", "Zwolle"]);
    assert_eq!(known.rows[1], ["Assen", "4", "Wethouder van Assen"], "who left counts too");
    let outside = with_minutes(Language::Nl, |minutes| {
        present(&Minutes { view: &view, people: &|_| None, ..*minutes })
    });
    assert_eq!(outside.columns.len(), 2);
    assert_eq!(outside.rows[1], ["Assen", "4"]);
}

#[test]
fn data_tell_why_a_card_was_hidden_what_it_leans_on_and_when_it_was_made_unless_that_names_somebody() {
    use domain::session::Evidence;
    let mut view = view();
    let first = view.all_contributions().find(|each| each.standing == Standing::Current).unwrap().clone();
    let mut hidden = first.clone();
    hidden.hidden = Some(Words::new("Gaat over een persoon"));
    hidden.content = Content::Card {
        kind: CardKind::Task,
        words: Words::new("Kaart"),
        theme: Some("Wonen".into()),
        evidence: vec![Evidence::Signal("wonen".into()), Evidence::Indicator("jobs".into())],
    };
    view.contributions.insert(hidden.id, hidden.clone().into());
    let details = Details { indicators: &|key| format!("Cijfer {key}"), ..DETAILS };
    let rows = |view: &View| {
        with_minutes(Language::Nl, |minutes| Minutes { view, ..*minutes }.contributions(details)).rows
    };
    let of =
        |rows: Vec<Vec<Cell>>| rows.into_iter().find(|row| row[0] == hidden.id.to_string().into()).unwrap();
    let row = of(rows(&view));
    let last = row.len() - 7;
    let expected = [
        "nee, verborgen door de moderator",
        "Gaat over een persoon",
        "Wonen",
        "Signaal wonen; Cijfer jobs",
        "2026-10-23 14:00:00",
        "",
        "",
    ];
    assert_eq!(row[last..], expected.map(Cell::from));
    view.steps.get_mut(&hidden.step).unwrap().step.anonymous = true;
    assert_eq!(of(rows(&view))[last + 4], Cell::from(""), "a moment would tell who it was");
}

#[test]
fn data_and_minutes_say_to_which_question_an_answer_belongs() {
    let mut view = view();
    let exchange = view.contributions.values().next().unwrap().step;
    let exchange = view.steps[&exchange].clone();
    let mut question = card(70, &exchange, "", Standing::Current);
    question.content = Content::Ask { words: Words::new("Wie hield een school open?"), about: None };
    let mut answer = card(71, &exchange, "", Standing::Current);
    let words = Words::new("Samen met de buren");
    answer.content = Content::Offer { to: question.id, kind: OfferKind::Approach, words };
    view.contributions.insert(question.id, question.clone().into());
    view.contributions.insert(answer.id, answer.clone().into());
    let told = |view: &View| {
        with_minutes(Language::Nl, |minutes| {
            let minutes = Minutes { view, ..*minutes };
            let rows = minutes.contributions(DETAILS).rows;
            rows.into_iter().find(|row| row[0] == answer.id.to_string().into()).unwrap()
        })
    };
    let row = told(&view);
    let identity = question.id.to_string();
    assert_eq!(row[row.len() - 2..], ["Wie hield een school open?", &identity].map(Cell::from));
    // A question that the reader does not see has no words here either.
    view.contributions.remove(&question.id);
    let row = told(&view);
    assert_eq!(row[row.len() - 2..], ["niet meer te zien", &identity].map(Cell::from));
}

/// The paper as text, with a line for each block.
fn told(view: &View) -> Vec<String> {
    let blocks = unnamed(Language::Nl, view).paper(&day(&summary())).blocks;
    blocks.iter().map(|block| serde_json::to_string(block).unwrap()).collect()
}

#[test]
fn every_step_that_was_begun_is_told_of_and_says_so_when_nothing_was_released() {
    let mut view = view();
    let kinds = [
        (40, StepKind::Placemat { aspects: Vec::new() }, "Placemat", Run::Ended),
        (41, StepKind::Discuss, "Gesprek aan tafel", Run::Ended),
        (42, StepKind::Break, "Buffet", Run::Ended),
        (43, StepKind::Welcome, "Welkom", Run::Ended),
        (44, StepKind::FreeText, "Nog niet begonnen", Run::Waiting),
    ];
    for (number, kind, title, run) in kinds {
        let mut asked = step(number, kind, title);
        asked.run = run;
        view.frame.as_mut().unwrap().order.push(asked.step.id);
        view.steps.insert(asked.step.id, asked);
    }
    let told = told(&view);
    let at = |words: &str| told.iter().position(|block| block.contains(words));
    let nothing = "Hiervan staat niets in dit verslag";
    let placemat = at("Placemat").expect("a step in which nothing was released");
    assert!(told[placemat + 1].contains("Wat staat ons te doen?"), "with its question: {told:?}");
    assert!(told[placemat + 2].contains(nothing), "{told:?}");
    assert!(at("Gesprek aan tafel").is_some(), "{told:?}");
    assert_eq!(
        told.iter().filter(|block| block.contains(nothing)).count(),
        1,
        "nothing is written in a talk"
    );
    assert_eq!((at("Buffet"), at("Welkom"), at("Nog niet begonnen")), (None, None, None));
    let paper = unnamed(Language::Nl, &view).paper(&day(&summary()));
    for format in PaperFormat::ALL {
        assert!(paper.write(format).is_ok(), "{format:?}");
    }
}

#[test]
fn what_says_nothing_is_left_out_and_an_agreement_is_counted() {
    use domain::session::{Stance, Statement, StatementCount};
    let mut view = view();
    let sentence = Bilingual::new("Wij groeien", "We grow");
    let asked =
        step(50, StepKind::Recognise { figures: false, statements: vec![sentence] }, "Herkent u dit?");
    let thanked = step(51, StepKind::Appreciation { aspects: Vec::new() }, "Hoe was het?");
    let table = Group::Table(TableId::new(Uuid::from_u128(1)));
    let said = |id: u128, words: &str| {
        let mut found = card(id, &asked, "", Standing::Current);
        let (statement, stance) = (Statement::Typed(0), Stance::Agree);
        found.content = Content::Recognition { statement, stance, reason: Words::new(words) };
        found
    };
    let mut empty = card(62, &thanked, "", Standing::Current);
    empty.content = Content::Appreciation { scores: vec![Some(4)], words: Words::default() };
    for each in [said(60, ""), said(61, "Dat zien wij ook"), empty] {
        view.contributions.insert(each.id, each.into());
    }
    let counts = vec![StatementCount { statement: Statement::Typed(0), counts: [2, 0, 0] }];
    let outcome = OutcomeView {
        step: asked.step.id,
        group: table,
        turnout: 2,
        outcome: Some(Outcome::Recognised { counts }),
        visibility: Visibility::Participants,
    };
    let id = asked.step.id;
    view.outcomes.entry(id).or_default().insert(table, outcome);
    for each in [asked, thanked] {
        view.frame.as_mut().unwrap().order.push(each.step.id);
        view.steps.insert(each.step.id, each);
    }
    let all = told(&view).join("\n");
    assert_eq!(all.matches("Zin 1: herkend").count(), 1, "only the one with a reason: {all}");
    assert!(all.contains("Dat zien wij ook") && all.contains("ja 2, nee 0, deels 0"), "{all}");
    assert!(!all.contains("Waardering:"), "{all}");
    // Where no result counts it, the answer itself is what there is to read.
    view.outcomes.remove(&id);
    let all = told(&view).join("\n");
    assert_eq!(all.matches("Zin 1: herkend").count(), 2, "{all}");
    assert!(all.contains(r#""Zin 1: herkend""#), "nothing follows, so no colon: {all}");
}

#[test]
fn clusters_are_told_with_their_cards() {
    use domain::{ClusterId, session::ClusterView};
    let mut view = view();
    let source = view.steps.keys().copied().min().unwrap();
    let asked = step(52, StepKind::Cluster { source }, "Stapels");
    let cluster = ClusterView {
        id: ClusterId::new(Uuid::from_u128(1)),
        step: asked.step.id,
        group: Group::Table(TableId::new(Uuid::from_u128(1))),
        name: Words::new("Wonen"),
        cards: vec![ContributionId::new(Uuid::from_u128(1)), ContributionId::new(Uuid::from_u128(2))],
        visibility: Visibility::Participants,
    };
    view.frame.as_mut().unwrap().order.push(asked.step.id);
    view.clusters.insert(cluster.id, cluster);
    view.steps.insert(asked.step.id, asked);
    let all = told(&view).join("\n");
    assert!(all.contains("Wonen:") && all.contains("Woningen voor starters bij het station"), "{all}");
    assert!(!all.contains("Hiervan staat niets") && !all.contains("Ingetrokken kaart"), "{all}");
}
