//! What the PDF machine promises: accessible archive files, the same bytes, and errors that help.

use documents::{
    chart::{Setting, draw},
    pdf::{Files, Metadata, PdfError, render},
};
use domain::Language;

use crate::samples;

const TEMPLATE: &str = include_str!("sample.typ");

fn metadata() -> Metadata {
    Metadata {
        title: "Proef: ligging, positie en rol".into(),
        description: "Een proef van het blad.".into(),
        language: Language::Nl,
        date: "2024-01-01".parse().unwrap(),
    }
}

fn files() -> Files {
    let chart = draw(&samples::bars(), &Setting::print("bars", Language::Nl));
    let data = format!(
        r#"{{"heading":"Ligging","text":"Zo’n 69.000 inwoners; €€ ﬁets.","rows":[["Assen","69.410"],["Tiel","42.500"]],
        "charts":[["bars.svg",{}]]}}"#,
        serde_json::to_string(&chart.description).unwrap()
    );
    Files::from([("data.json", data.into_bytes()), ("bars.svg", chart.svg.into_bytes())])
}

fn has(pdf: &[u8], words: &str) -> bool {
    pdf.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn the_file_says_it_is_accessible_and_archival() {
    let pdf = render(TEMPLATE, &files(), &metadata()).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for claim in
        ["<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "/MarkInfo", "/Lang(nl-NL)"]
    {
        assert!(has(&pdf, claim), "{claim}");
    }
    for tag in ["/Table", "/TH", "/TD", "/Figure", "/H1", "/H2", "/Caption"] {
        assert!(has(&pdf, tag), "{tag}");
    }
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let first = render(TEMPLATE, &files(), &metadata()).unwrap();
    assert!(render("= Anders", &Files::new(), &metadata()).is_ok());
    assert_eq!(first, render(TEMPLATE, &files(), &metadata()).unwrap());
    let other = Metadata { date: "2025-01-01".parse().unwrap(), ..metadata() };
    assert_ne!(first, render(TEMPLATE, &files(), &other).unwrap());
}

#[test]
fn an_image_without_words_is_refused() {
    let error = render("= Kaart\n#image(\"bars.svg\")", &files(), &metadata()).unwrap_err();
    assert!(matches!(error, PdfError::Standard(_)), "{error:?}");
    assert!(error.to_string().contains("template.typ, line 2"), "{error}");
    assert!(error.to_string().contains("alt"), "{error}");
}

#[test]
fn a_mistake_is_told_with_its_line() {
    let error = render("= Een\n\n#onbekend", &Files::new(), &metadata()).unwrap_err();
    assert!(error.to_string().contains("template.typ, line 3: unknown variable: onbekend"), "{error}");
}

#[test]
fn the_template_sees_no_disk_no_package_and_no_clock() {
    for source in [
        "#read(\"/etc/hostname\")",
        "#read(\"../../Cargo.toml\")",
        "#import \"@preview/cetz:0.3.0\": canvas",
        "#datetime.today().display()",
    ] {
        let error = render(source, &Files::new(), &metadata()).unwrap_err();
        assert!(matches!(error, PdfError::Template(_)), "{source}: {error:?}");
    }
}

#[test]
fn a_file_cannot_take_the_place_of_the_machine_itself() {
    let files = Files::from([("metadata.json", b"{}".to_vec())]);
    assert!(matches!(render("= A", &files, &metadata()), Err(PdfError::ReservedName("metadata.json"))));
}

#[test]
fn modules_of_a_template_can_be_shared() {
    let files = Files::from([("style.typ", b"#let big(words) = text(size: 20pt, words)".to_vec())]);
    assert!(render("#import \"style.typ\": big\n= Kop\n#big[Groot]", &files, &metadata()).is_ok());
}
