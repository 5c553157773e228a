//! What the drawings promise to page and PDF.

use std::collections::BTreeSet;

use documents::chart::{
    Bar, Chart, Lines, Measure, Plot, RankedBars, Reference, Series, Setting, Style, Tone, draw,
};
use domain::Language;
use roxmltree::Document;

use crate::samples;

/// Every kind of chart with the name of its sample, in one setting.
fn every_kind(setting: &Setting) -> Vec<(&'static str, Chart)> {
    vec![
        ("bars", draw(&samples::bars(), setting)),
        ("signed bars", draw(&samples::signed_bars(), setting)),
        ("slope", draw(&samples::slope(), setting)),
        ("scatter", draw(&samples::scatter(), setting)),
        ("quadrant", draw(&samples::quadrant(), setting)),
        ("pyramid", draw(&samples::pyramid(), setting)),
        ("lines", draw(&samples::lines(), setting)),
        ("fan", draw(&samples::fan(), setting)),
        ("strips", draw(&samples::strips(), setting)),
        ("choropleth", draw(&samples::choropleth(), setting)),
        ("flow map", draw(&samples::flow_map(), setting)),
    ]
}

fn settings() -> Vec<Setting> {
    let mut settings = Vec::new();
    for language in Language::ALL {
        for setting in [Setting::page("proef", language), Setting::print("proef", language)] {
            settings.push(setting.narrow());
            settings.push(setting);
        }
    }
    settings
}

#[test]
fn every_drawing_is_named_and_sound() {
    for setting in settings() {
        for (name, chart) in every_kind(&setting) {
            let document = Document::parse(&chart.svg).unwrap_or_else(|error| panic!("{name}: {error}"));
            let root = document.root_element();
            assert_eq!(root.attribute("role"), Some("img"), "{name}");
            let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "{name} has an identifier twice");
            for label in root.attribute("aria-labelledby").unwrap().split(' ') {
                assert!(unique.contains(label), "{name} is labelled by {label}, which is not there");
            }
            let described = document.descendants().find(|node| node.has_tag_name("desc")).unwrap();
            assert_eq!(described.text(), Some(chart.description.as_str()), "{name}");
            assert!(chart.description.len() > 40, "{name} says too little: {}", chart.description);
            assert!(!chart.description.contains('⟨'), "{name} misses a text: {}", chart.description);
            assert!(!chart.svg.contains('⟨'), "{name} misses a text");
        }
    }
}

#[test]
fn a_page_gets_classes_and_a_print_gets_colours() {
    for setting in settings() {
        for (name, chart) in every_kind(&setting) {
            let document = Document::parse(&chart.svg).unwrap();
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(node.attribute("style").is_none(), "{name} has a style attribute");
                let is_colour = |value: Option<&str>| value.is_some_and(|value| value.starts_with('#'));
                let coloured = is_colour(node.attribute("fill")) || is_colour(node.attribute("stroke"));
                match setting.style {
                    Style::Page => assert!(!coloured, "{name} has a colour of its own"),
                    Style::Print => assert!(node.attribute("class").is_none(), "{name} has a class in print"),
                }
            }
        }
    }
}

#[test]
fn wide_and_narrow_have_identifiers_of_their_own() {
    let wide = Setting::page("ligging", Language::Nl);
    for ((name, wide), (_, narrow)) in every_kind(&wide).into_iter().zip(every_kind(&wide.narrow())) {
        let ids = |svg: &str| -> BTreeSet<String> {
            let document = Document::parse(svg).unwrap();
            document.descendants().filter_map(|node| node.attribute("id").map(ToOwned::to_owned)).collect()
        };
        assert!(ids(&wide.svg).is_disjoint(&ids(&narrow.svg)), "{name}");
    }
}

#[test]
fn every_drawing_has_a_full_table() {
    for (name, chart) in every_kind(&Setting::page("proef", Language::En)) {
        assert!(!chart.table.rows.is_empty(), "{name}");
        assert_eq!(chart.table.notes.len(), 2, "{name}");
        for row in &chart.table.rows {
            assert_eq!(row.len(), chart.table.columns.len(), "{name}");
        }
        for column in &chart.table.columns {
            assert!(!column.label.contains('⟨'), "{name}: {}", column.label);
        }
    }
}

fn bars(values: &[(&str, Option<f64>, Tone)]) -> RankedBars {
    RankedBars {
        about: samples::about("Proef", "Proef."),
        measure: Measure::new("Aandeel", "%"),
        row_label: "Gemeente".into(),
        bars: values
            .iter()
            .map(|(label, value, tone)| Bar { label: (*label).into(), value: *value, tone: *tone })
            .collect(),
        reference: None,
    }
}

#[test]
fn words_cannot_break_out_of_a_drawing() {
    let mut plot = bars(&[("<script>&\"'</script>", Some(1.0), Tone::Own)]);
    plot.about.title = "a < b & \"c\"".into();
    let svg = draw(&plot, &Setting::page("x\" onload=\"y", Language::Nl)).svg;
    let document = Document::parse(&svg).unwrap();
    assert!(document.descendants().any(|node| node.text() == Some("<script>&\"'</script>")));
    assert!(!document.descendants().any(|node| node.has_tag_name("script")));
    assert_eq!(document.root_element().attribute("onload"), None);
}

#[test]
fn odd_values_are_drawn_without_trouble() {
    let setting = Setting::page("proef", Language::Nl);
    let odd: [&[(&str, Option<f64>, Tone)]; 6] = [
        &[],
        &[("Een", Some(0.0), Tone::Own)],
        &[("Een", None, Tone::Own), ("Twee", None, Tone::Muted)],
        &[("Een", Some(3.0), Tone::Own), ("Twee", Some(3.0), Tone::Muted)],
        &[("Een", Some(-3.0), Tone::Own), ("Twee", Some(-1.0), Tone::Muted)],
        &[
            ("Een", Some(f64::NAN), Tone::Own),
            ("Twee", Some(f64::INFINITY), Tone::Muted),
            ("Drie", Some(1.0), Tone::Other),
        ],
    ];
    for values in odd {
        for setting in [setting.clone(), setting.narrow()] {
            let svg = draw(&bars(values), &setting).svg;
            assert!(Document::parse(&svg).is_ok());
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
    assert!(draw(&bars(&[]), &setting).svg.contains("Er zijn geen cijfers om te tekenen."));
}

#[test]
fn one_value_in_one_year_is_a_dot() {
    let plot = Lines {
        about: samples::about("Proef", "Proef."),
        measure: Measure::new("Inwoners", "persons"),
        series: vec![Series { label: "Assen".into(), tone: Tone::Own, points: vec![(2023, Some(69_000.0))] }],
        starts_at_zero: false,
    };
    let svg = draw(&plot, &Setting::page("proef", Language::Nl)).svg;
    assert_eq!(svg.matches("<circle").count(), 1);
    assert_eq!(svg.matches("<polyline").count(), 0);
}

#[test]
fn of_four_hundred_bars_the_own_one_stays() {
    let names: Vec<String> = (0..400).map(|index| format!("Gemeente {index}")).collect();
    let values: Vec<(&str, Option<f64>, Tone)> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let tone = if index == 399 { Tone::Own } else { Tone::Muted };
            (name.as_str(), Some(1000.0 - f64::from(u32::try_from(index).unwrap())), tone)
        })
        .collect();
    let chart = draw(&bars(&values), &Setting::page("proef", Language::Nl));
    assert!(chart.svg.contains(">Gemeente 399<"));
    assert!(chart.svg.contains("Nog 370 staan alleen in de tabel."));
    assert_eq!(chart.table.rows.len(), 400);
}

#[test]
fn drawings_stay_as_they_were_looked_at() {
    let mut plot = bars(&[
        ("Assen", Some(12.34), Tone::Own),
        ("Nuenen, Gerwen en Nederwetten", Some(8.0), Tone::Muted),
        ("Tiel", None, Tone::Muted),
    ]);
    plot.reference = Some(Reference { label: "Nederland".into(), value: 10.0 });
    insta::assert_snapshot!("bars-page", spread(&draw(&plot, &Setting::page("proef", Language::Nl)).svg));
    insta::assert_snapshot!("bars-print", spread(&draw(&plot, &Setting::print("proef", Language::En)).svg));
    let strips = samples::strips();
    insta::assert_snapshot!(
        "strips-narrow",
        spread(&draw(&strips, &Setting::page("p", Language::Nl).narrow()).svg)
    );
    insta::assert_snapshot!(
        "flow-map",
        spread(&draw(&samples::flow_map(), &Setting::page("p", Language::Nl)).svg)
    );
}

/// One element per line, so that a change is seen where it is.
fn spread(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

#[test]
fn descriptions_speak_both_languages() {
    let dutch = samples::bars().description(Language::Nl);
    assert!(dutch.contains("Nederland: 17,4%."), "{dutch}");
    let english = samples::lines().description(Language::En);
    assert!(english.contains("from 100"), "{english}");
}
