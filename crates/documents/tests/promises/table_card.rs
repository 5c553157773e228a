//! What table cards promise: one for each table, readable by machines and people, and the same every time.

use documents::table_card::{TableCard, TableCardError, TableCards, table_cards};
use domain::Language;

use crate::meeting;

fn card(name: &str) -> TableCard {
    let code = "AB3D7K".to_owned();
    TableCard { name: name.into(), address: format!("https://schakel.example.org/sessie/{code}"), code }
}

fn sheet(language: Language) -> TableCards {
    let meeting = meeting::meeting();
    TableCards {
        meeting: meeting.title.nl,
        date: meeting.date,
        site: "schakel.example.org/sessie".into(),
        language,
    }
}

fn count(pdf: &[u8], words: &str) -> usize {
    pdf.windows(words.len()).filter(|window| *window == words.as_bytes()).count()
}

#[test]
fn every_table_gets_a_card_with_a_heading_and_a_described_code() {
    let cards: Vec<TableCard> = (1..=5).map(|number| card(&format!("Tafel {number}"))).collect();
    for language in Language::ALL {
        let pdf = table_cards(&sheet(language), &cards).unwrap();
        assert_eq!(count(&pdf, "/Type/Page/"), 3, "two on a sheet");
        assert_eq!((count(&pdf, "/S/H1"), count(&pdf, "/S/Figure")), (5, 5));
        assert!(count(&pdf, "<pdfuaid:part>1<") == 1 && count(&pdf, "<pdfaid:conformance>A<") == 1);
        assert!(pdf == table_cards(&sheet(language), &cards).unwrap(), "the same cards give the same bytes");
    }
}

#[test]
fn long_names_and_marks_of_typst_are_only_words() {
    let names = ["Nuenen, Gerwen en Nederwetten", "#panic() $x$ *_`\\ <c>", "Ж 中 \u{202e}"];
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(5);
    let cards: Vec<TableCard> = names.iter().copied().chain([long.as_str()]).map(card).collect();
    table_cards(&sheet(Language::Nl), &cards).unwrap();
}

#[test]
fn what_cannot_be_made_is_told_without_a_code() {
    assert!(matches!(table_cards(&sheet(Language::Nl), &[]), Err(TableCardError::Nothing)));
    let many = vec![card("Tafel"); 201];
    assert!(matches!(table_cards(&sheet(Language::Nl), &many), Err(TableCardError::TooMany(201))));
    let without = TableCard { address: String::new(), ..card("Tafel") };
    assert!(matches!(table_cards(&sheet(Language::Nl), &[without]), Err(TableCardError::Qr(_))));
    assert!(!format!("{:?}", card("Tafel")).contains("AB3"));
}
