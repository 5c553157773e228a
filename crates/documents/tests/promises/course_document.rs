//! What the course document promises: everything agreed and found, in every format, and a summary that fits.

use course::{Analysis, Draws, Exploration, Model};
use documents::{
    course_document::{Content, Edition, Milestone, Reaction, Room, Together, file_name, foot},
    paper::{Block, Paper, PaperFormat},
    read_out::ReadOut,
};
use domain::{
    CommandId, Language, MunicipalityCode, ParticipantId,
    course::{Command, Commitment, Course, Piece, Request, Task, Uncertainty, UncertaintyKind, Verdict},
    course_document::{ContentHash, CourseDocumentTexts, Part},
    session::Words,
};

use crate::read_out::EXAMPLES;

fn done(draft: &mut Course, number: u128, command: Command) {
    let me = ParticipantId::new("0192a000-0000-7000-8000-000000000001".parse().unwrap());
    let request = Request { id: CommandId::new(uuid::Uuid::from_u128(number << 64)), command };
    let events = draft.decide(me, &request).unwrap();
    events.iter().for_each(|event| draft.apply(request.id, None, event));
}

fn words(language: Language, nl: &str, en: &str) -> Words {
    Words::new(language.pick(nl, en))
}

/// A draft with a task, three questions, agreements and open questions.
fn draft(language: Language) -> Course {
    let mut draft = Course::default();
    done(&mut draft, 1, Command::Begin { language });
    let task = Task {
        label: words(language, "Genoeg woningen voor starters", "Enough homes for first-time buyers"),
        urgent: true,
        key: None,
    };
    done(&mut draft, 2, Command::Add(Piece::Task(task)));
    done(&mut draft, 3, Command::Adopt { template: "homes".into(), language });
    let area = draft.areas().next().unwrap().0;
    let options: Vec<_> = draft.options_of(area).map(|(id, _)| id).collect();
    let mut option = draft.options().next().unwrap().1.clone();
    option.partners.insert("GM0106".parse::<MunicipalityCode>().unwrap());
    let revision = draft.revision_of(options[0]);
    done(&mut draft, 4, Command::Change { id: options[0], piece: Piece::Option(option), revision });
    let line = Commitment {
        area,
        option: Some(options[0]),
        verdict: Verdict::Now,
        what: words(
            language,
            "Het plan voor het stationsgebied naar de raad",
            "The plan for the station area to the council",
        ),
        who: words(language, "De wethouder wonen", "The alderman for housing"),
        when: words(language, "Voor 1 april", "Before 1 April"),
        trigger: words(language, "zodra het Rijk meebetaalt", "as soon as the state contributes"),
        proposed: true,
    };
    done(&mut draft, 5, Command::Add(Piece::Commitment(line)));
    for (number, kind, nl, en) in [
        (
            6,
            UncertaintyKind::Environment,
            "Hoeveel starters vertrekken er echt?",
            "How many first-time buyers really leave?",
        ),
        (
            7,
            UncertaintyKind::Values,
            "Hoe hoog mag er bij het station worden gebouwd?",
            "How high may be built at the station?",
        ),
        (
            8,
            UncertaintyKind::RelatedDecisions,
            "Rijdt de trein straks vier keer per uur?",
            "Will the train run four times an hour?",
        ),
    ] {
        let text = words(language, nl, en);
        done(
            &mut draft,
            number,
            Command::Add(Piece::Uncertainty(Uncertainty { kind, area: Some(area), text, proposed: false })),
        );
    }
    draft
}

fn texts(language: Language) -> CourseDocumentTexts {
    let mut texts = CourseDocumentTexts::default();
    let mut write = |part, nl: &str, en: &str| texts.write(part, language.pick(nl, en)).unwrap();
    write(
        Part::Identity,
        "Een stad aan het spoor, met dorpen die zichzelf redden.",
        "A town on the railway, with villages that manage by themselves.",
    );
    write(
        Part::History,
        "1868: het station\n1974: de grote nieuwe wijk\n2011: het ziekenhuis blijft",
        "1868: the station\n1974: the large new district\n2011: the hospital stays",
    );
    write(
        Part::Course,
        "Wij bouwen bij het station en houden het centrum compact.\nDe regio doet mee, of wij doen het niet.",
        "We build at the station and keep the centre compact.\nThe region takes part, or we do not do it.",
    );
    write(
        Part::Made,
        "Aan tafel zaten twee bestuurders, drie raadsleden en drie adviseurs.",
        "At the table sat two administrators, three council members and three advisers.",
    );
    texts.review = Some(jiff::civil::date(2027, 9, 1));
    texts
}

/// The course document of the town, and its summary.
pub(crate) fn papers(language: Language) -> [Paper; 2] {
    let (_, _, json) = EXAMPLES.into_iter().find(|(_, own, _)| *own == language).unwrap();
    let model = Model::from_json(json).unwrap();
    let exploration = Exploration::of(&model).unwrap();
    let analysis = Analysis::of(&exploration, Draws::default()).unwrap();
    let name = |code: MunicipalityCode| {
        if code.to_string() == "GM0106" { "Assen".to_owned() } else { code.to_string() }
    };
    let read_out = ReadOut::new(&exploration, &analysis, language, &name);
    let reactions = [Reaction {
        sentence: language
            .pick("Veel mensen werken buiten de gemeente.", "Many people work elsewhere.")
            .to_owned(),
        answer: language.pick("Oneens", "Disagree").to_owned(),
        reason: language
            .pick("Sinds 2014 kwam het ziekenhuis erbij.", "The hospital came after 2014.")
            .to_owned(),
    }];
    let identity = language.pick("Nuchter, en trots op het station.", "Sober, and proud of the station.");
    let opened = language.pick("het zwembad gaat open", "the pool opens");
    let room = Room {
        reactions: reactions.to_vec(),
        identity: vec![identity.to_owned()],
        history: vec![Milestone { year: Some(1962), words: opened.to_owned() }],
        together: vec![Together {
            name: language.pick("Samen bouwen", "Building together").to_owned(),
            members: vec!["Schakelstad".to_owned(), "Assen".to_owned()],
            version: language.pick("Versie 2.", "Version 2.").to_owned(),
            commitments: vec![
                [
                    "Schakelstad",
                    language.pick("Een bouwplan maken", "Make a plan"),
                    "Wethouder wonen",
                    "2027",
                ]
                .map(str::to_owned),
            ],
        }],
    };
    let (draft, texts) = (draft(language), texts(language));
    let edition = Edition { number: Some(1), made: jiff::civil::date(2026, 11, 28) };
    let content = Content {
        language,
        municipality: "Schakelstad",
        profile: None,
        room: &room,
        draft: &draft,
        read_out: Some(&read_out),
        texts: &texts,
        edition: &edition,
        names: &name,
    };
    let hash = ContentHash::read(&"ab".repeat(32)).unwrap();
    [content.paper(), content.summary()].map(|paper| Paper { foot: foot(language, 1, &hash), ..paper })
}

/// The headings and words of a document, in their order.
fn outline(paper: &Paper) -> String {
    let line = |block: &Block| match block {
        Block::Heading { level, text } => format!("{} {text}", "#".repeat(usize::from(*level))),
        Block::Lead { text } | Block::Note { text } | Block::Written { text } => text.clone(),
        Block::Text(line) => line.whole(),
        Block::List { items } => {
            items.iter().map(|item| format!("- {}", item.whole())).collect::<Vec<_>>().join("\n")
        }
        Block::Card { label, title, .. } => format!("[{label}] {title}"),
        Block::Table(grid) => {
            let heads: Vec<&str> = grid.columns.iter().map(|column| column.heading.as_str()).collect();
            let rows = grid.rows.iter().map(|row| row.join(" | "));
            std::iter::once(heads.join(" | ")).chain(rows).collect::<Vec<_>>().join("\n")
        }
        Block::Drawing(drawing) => format!("<{}>", drawing.title),
        Block::Break => "---".to_owned(),
    };
    let lines: Vec<String> = paper.blocks.iter().map(line).collect();
    format!("# {}\n{}\n{}", paper.title, paper.subtitle, lines.join("\n"))
}

#[test]
fn everything_agreed_and_found_stands_in_it() {
    for language in Language::ALL {
        let [document, summary] = papers(language);
        for (name, paper) in [("document", document), ("summary", summary)] {
            let outline = outline(&paper);
            assert!(!outline.contains('⟨'), "{outline}");
            insta::assert_snapshot!(format!("course-{name}-{}", language.tag()), outline);
        }
    }
}

#[test]
fn the_summary_has_two_pages_at_most() {
    for language in Language::ALL {
        let pdf = papers(language)[1].write(PaperFormat::Pdf).unwrap();
        let text = String::from_utf8_lossy(&pdf);
        let count = text.split("/Type/Pages").nth(1).and_then(|rest| rest.split("/Count ").nth(1));
        let count: String = count.unwrap().chars().take_while(char::is_ascii_digit).collect();
        assert!(["1", "2"].contains(&count.as_str()), "{count} pages");
    }
}

#[test]
fn the_pdf_is_tagged_and_the_same_twice() {
    let paper = &papers(Language::Nl)[0];
    let pdf = paper.write(PaperFormat::Pdf).unwrap();
    assert_eq!(pdf, paper.write(PaperFormat::Pdf).unwrap());
    let has = |words: &str| pdf.windows(words.len()).any(|window| window == words.as_bytes());
    for claim in
        ["<pdfaid:part>2<", "<pdfuaid:part>1<", "/Lang(nl-NL)", "/Table", "/TH", "/Figure", "/H2", "/L"]
    {
        assert!(has(claim), "{claim}");
    }
}

#[test]
fn office_documents_are_whole_and_the_same_twice() {
    for format in [PaperFormat::Odt, PaperFormat::Docx] {
        let paper = &papers(Language::Nl)[0];
        let file = paper.write(format).unwrap();
        assert_eq!(file, paper.write(format).unwrap(), "{format:?}");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        for name in names
            .iter()
            .filter(|name| [".xml", ".rels", ".svg"].iter().any(|extension| name.ends_with(extension)))
        {
            let mut text = String::new();
            std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
            assert!(
                roxmltree::Document::parse(&text).is_ok(),
                "{name}: {:?}",
                roxmltree::Document::parse(&text).err()
            );
        }
        let pictures = names.iter().filter(|name| name.ends_with(".png")).count();
        assert_eq!(pictures, paper.blocks.iter().filter(|block| matches!(block, Block::Drawing(_))).count());
    }
}

#[test]
fn a_document_is_kept_and_comes_back() {
    let paper = &papers(Language::En)[0];
    let kept = serde_json::to_string(paper).unwrap();
    assert_eq!(serde_json::from_str::<Paper>(&kept).unwrap(), *paper);
    assert_eq!(file_name("assen", Language::Nl, true), "koers-samenvatting-assen");
}
