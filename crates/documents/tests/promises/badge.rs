//! What badges promise: one for everybody, readable by machines and people, and the same every time.

use documents::badge::{Badge, BadgeError, BadgeLayout, BadgeSheet, badges};
use domain::Language;

use crate::meeting;

fn badge(name: &str, function: &str) -> Badge {
    Badge {
        name: name.into(),
        function: function.into(),
        organisation: "Gemeente Hardinxveld-Giessendam".into(),
        code: "K7QM-4XWD-92TA".into(),
    }
}

fn sheet(layout: BadgeLayout) -> BadgeSheet {
    let meeting = meeting::meeting();
    BadgeSheet { meeting: meeting.title.nl, date: meeting.date, language: Language::Nl, layout }
}

fn count(pdf: &[u8], words: &str) -> usize {
    pdf.windows(words.len()).filter(|window| *window == words.as_bytes()).count()
}

#[test]
fn everybody_gets_a_badge_with_a_heading_and_a_described_code() {
    let persons: Vec<Badge> =
        (0..11).map(|number| badge(&format!("Persoon {number}"), "Wethouder")).collect();
    for (layout, pages) in [(BadgeLayout::Eight, 2), (BadgeLayout::Ten, 2), (BadgeLayout::Single, 11)] {
        let pdf = badges(&sheet(layout), &persons).unwrap();
        assert_eq!(count(&pdf, "/Type/Page/"), pages, "{layout:?}");
        assert_eq!(count(&pdf, "/S/H1"), 11, "{layout:?}");
        assert_eq!(count(&pdf, "/S/Figure"), 11, "{layout:?}");
        assert!(count(&pdf, "<pdfuaid:part>1<") == 1 && count(&pdf, "<pdfaid:conformance>A<") == 1);
        assert!(pdf == badges(&sheet(layout), &persons).unwrap(), "the same badges give the same bytes");
    }
}

#[test]
fn long_names_and_marks_of_typst_are_only_words() {
    let persons = [
        badge(&"Wolfeschlegelsteinhausenbergerdorff".repeat(3), &"x".repeat(200)),
        badge("#panic() $x$ *_`\\ [a](b) <c>", ""),
        badge("Ж 中 \u{202e}", "Zonder teken in het lettertype"),
        badge("’s-Gravesande O'Brien \"Jo\"", ""),
    ];
    badges(&sheet(BadgeLayout::Single), &persons).unwrap();
}

#[test]
fn what_cannot_be_made_is_told() {
    assert!(matches!(badges(&sheet(BadgeLayout::Ten), &[]), Err(BadgeError::Nobody)));
    let many = vec![badge("Jo", ""); 2001];
    assert!(matches!(badges(&sheet(BadgeLayout::Ten), &many), Err(BadgeError::TooMany(2001))));
    let without_code = Badge { code: String::new(), ..badge("Jo", "") };
    assert!(matches!(badges(&sheet(BadgeLayout::Ten), &[without_code]), Err(BadgeError::Qr(_))));
}
