//! What the read-out promises: every "no" with its reason, in the words of the table and in both languages, and
//! drawings that hold what the engine found.

use course::{Analysis, Change, Draws, Exploration, Model, Play};
use documents::{
    chart::{Plot, Setting, draw},
    read_out::{OptionState, ReadOut, Speaker, beyond_reach, build_error, change_error, import_error},
};
use domain::{Language, MunicipalityCode};

pub(crate) const EXAMPLES: [(&str, Language, &str); 4] = [
    ("schakelstad", Language::Nl, include_str!("../../../../docs/examples/schakelstad.nl.json")),
    ("schakelstad", Language::En, include_str!("../../../../docs/examples/schakelstad.en.json")),
    ("three-questions", Language::Nl, include_str!("../../../../docs/examples/three-questions.nl.json")),
    ("three-questions", Language::En, include_str!("../../../../docs/examples/three-questions.en.json")),
];

fn name(code: MunicipalityCode) -> String {
    code.to_string()
}

/// The read-out of an example.
pub(crate) fn read_out(json: &str, language: Language) -> ReadOut {
    let model = Model::from_json(json).unwrap();
    let exploration = Exploration::of(&model).unwrap();
    let analysis = Analysis::of(&exploration, Draws::default()).unwrap();
    ReadOut::new(&exploration, &analysis, language, &name)
}

/// All that is said, as lines.
pub(crate) fn told(read_out: &ReadOut) -> String {
    let mut lines = vec![format!("# {}", read_out.title)];
    let mut part = |heading: &str, sentences: Vec<String>| {
        lines.push(format!("\n## {}", read_out.heading(heading)));
        lines.extend(sentences);
    };
    part("minute", read_out.headline.clone());
    let options = read_out.options.iter();
    part(
        "grid",
        options
            .map(|one| format!("- {}: {}. {}", one.label, one.state_label, one.sentences.join(" ")))
            .collect(),
    );
    let possible = read_out.possibilities.iter();
    part(
        "possible",
        possible.map(|one| format!("- {}: {} {:?}", one.label, one.sentences.join(" "), one.needs)).collect(),
    );
    part("bottlenecks", read_out.bottlenecks.iter().map(|one| format!("- {}", one.sentence)).collect());
    let dilemma = |one: &documents::read_out::DilemmaCard| {
        let evidence = one.evidence.join(" ");
        format!("- {}: {}\n  {}\n  {evidence}\n  {}", one.kind_label, one.title, one.sentence, one.question)
    };
    part("dilemmas", read_out.dilemmas.iter().map(dilemma).collect());
    let step = read_out.first_steps.iter().map(|one| one.description(read_out.language)).collect();
    part("first-steps", step);
    let mut front = read_out.front_sentences.clone();
    front
        .extend(read_out.front_combinations.iter().map(|(letter, options)| format!("- {letter}: {options}")));
    part("front", front);
    let mut package = Vec::new();
    for line in &read_out.package {
        let option = line.option_label.clone().unwrap_or_default();
        package.push(format!("- {} {option}: {}", line.area_label, line.verdict_label));
        package.extend(line.reasons.iter().map(|reason| format!("  - {reason}")));
        let unsure = line.uncertainties.iter();
        package.extend(unsure.map(|one| format!("  - {}: {} {}", one.kind_label, one.sentence, one.becomes)));
        package.extend(line.triggers.iter().map(|trigger| format!("  - {trigger}")));
    }
    package.push(read_out.package_kept.clone());
    package.extend(read_out.remarks.clone());
    package.extend(read_out.made.clone());
    part("package", package);
    lines.join("\n")
}

#[test]
fn all_is_told_in_the_words_of_the_table() {
    for (file, language, json) in EXAMPLES {
        let said = told(&read_out(json, language));
        assert!(!said.contains('⟨') && !said.contains("  ("), "{said}");
        insta::assert_snapshot!(format!("read-out-{file}-{}", language.tag()), said);
    }
}

#[test]
fn a_drawing_says_what_its_table_says() {
    for (_, language, json) in EXAMPLES {
        let read_out = read_out(json, language);
        let setting = Setting::page("proef", language);
        let table = read_out.grid.table(language);
        assert_eq!(table.rows.len(), read_out.options.len());
        let mut plots: Vec<&dyn Plot> = vec![&read_out.grid];
        plots.extend(
            [&read_out.wishes, &read_out.first_steps, &read_out.front]
                .into_iter()
                .flatten()
                .map(|one| one as &dyn Plot),
        );
        plots.extend(read_out.bottleneck_bars.iter().map(|one| one as &dyn Plot));
        assert_eq!(plots.len(), 5);
        for plot in plots {
            for setting in [setting.clone(), setting.narrow()] {
                let chart = draw(plot, &setting);
                assert!(roxmltree::Document::parse(&chart.svg).is_ok());
                assert!(!chart.svg.contains('⟨') && !chart.caption.contains('⟨'), "{}", chart.caption);
            }
        }
        let columns = read_out.options.iter().filter(|one| one.state.is_alive());
        assert!(columns.count() >= read_out.grid.groups.len());
    }
}

#[test]
fn the_hand_worked_case_is_told_as_in_the_method() {
    let read_out = read_out(EXAMPLES[2].2, Language::Nl);
    let state = |place: usize| read_out.options[place].state;
    assert_eq!(
        [state(0), state(1), state(3), state(6)],
        [OptionState::Necessary, OptionState::BelowFloor, OptionState::Necessary, OptionState::Impossible]
    );
    assert!(read_out.options[6].sentences.join(" ").contains("valt af, omdat"));
    assert!(
        read_out.options[1].sentences[0].contains("hoogstens 0,5, nodig is 1"),
        "{:?}",
        read_out.options[1]
    );
}

#[test]
fn a_what_if_tells_what_it_did() {
    let model = Model::from_json(EXAMPLES[2].2).unwrap();
    let exploration = Exploration::of(&model).unwrap();
    let speaker = Speaker::new(&model, Language::Nl, &name);
    let mut play = Play::new(&exploration);
    let change = Change::parse(&model, "lift:edge,compact").unwrap();
    assert_eq!(speaker.change(change), "Laat “Aan de rand” en “Compact maken” wel samengaan");
    let told = speaker.difference(&play.change(change).unwrap());
    assert_eq!(told[0], "Eerst waren er 2 combinaties die alle ondergrenzen halen, nu 3.");
    assert_eq!(told[1], "“Aan de rand” en “Fuseren” doen nu wel mee.");
    assert_eq!(play.each_acceptable().count(), 3);
}

#[test]
fn every_refusal_says_what_to_do() {
    for language in Language::ALL {
        let say = |text: &str| import_error(&Model::from_json(text).unwrap_err(), language);
        let mut said = vec![
            say("{"),
            say("[]"),
            say(r#"{"form":"schakel-course-1","title":"x","areas":[]}"#),
            say(&EXAMPLES[2].2.replace("\"edge\", \"compact\"", "\"edge\", \"station\"")),
            say(&EXAMPLES[2].2.replace("\"edge\", \"compact\"", "\"edge\", \"moon\"")),
            say(&EXAMPLES[2].2.replace("\"by\": -1", "\"by\": -9")),
            say(&EXAMPLES[2].2.replace("\"key\": \"wide\"", "\"key\": \"compact\"")),
            say(&EXAMPLES[2].2.replace("\"key\": \"wide\"", "\"key\": \"a b\"")),
            import_error(&course::ImportError::TooLarge(20_000_000), language),
        ];
        let model = Model::from_json(EXAMPLES[2].2).unwrap();
        let changes = ["take", "take:moon", "lift:edge,wide", "floor:residents=many", "floor:nobody=1"];
        said.extend(changes.map(|text| change_error(&Change::parse(&model, text).unwrap_err(), language)));
        let mut builder = course::Builder::new("x").unwrap();
        said.push(build_error(&builder.area("a", "").unwrap_err(), language));
        said.push(beyond_reach(&large(), &model, language));
        for sentence in said {
            assert!(!sentence.contains('⟨') && sentence.len() > 20, "{sentence}");
        }
    }
}

/// A refusal of a field that is too large.
fn large() -> course::BeyondReach {
    let mut builder = course::Builder::new("large").unwrap();
    for place in 0..12 {
        let area = builder.area(&format!("a{place}"), &format!("Vraag {place}")).unwrap();
        for at in 0..5 {
            builder.option(area, &format!("a{place}o{at}"), "Keuze").unwrap();
        }
    }
    Exploration::of(&builder.finish().unwrap()).unwrap_err()
}

/// With the floors so high that nothing reaches them, the read-out says which, and how much lower helps.
#[test]
fn what_leaves_nothing_is_told_with_the_smallest_change() {
    for (language, smallest, partner) in [
        (
            Language::Nl,
            "verlaag de ondergrens van Inwoners met 0,5 (van 3 naar 2,5)",
            "haalbaar als GM0106 meedoet",
        ),
        (Language::En, "lower the floor of Residents by 0.5 (from 3 to 2.5)", "feasible if GM0106 joins"),
    ] {
        let json = EXAMPLES[2 + usize::from(language == Language::En)].2;
        let mut document: serde_json::Value = serde_json::from_str(json).unwrap();
        document["comparison_areas"][0]["floor"] = serde_json::json!(3);
        document["areas"][0]["options"][0]["partners"] = serde_json::json!(["GM0106"]);
        let read_out = read_out(&document.to_string(), language);
        let said = read_out.headline.join(" ");
        assert!(said.contains(smallest), "{said}");
        let grid = read_out.grid.table(language);
        assert!(format!("{:?}", grid.rows).contains(partner), "{:?}", grid.rows);
    }
}
