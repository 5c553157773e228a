//! What the attendee list and the counts promise: the same persons in every format, and no more than was
//! asked.

use documents::{
    attendee_list::{Attendee, AttendeeList, CateringCounts, Contact},
    download::{Format, download},
};
use domain::{Language, PlaceState, RegistrationStanding};

fn attendee(name: &str, standing: RegistrationStanding, place: PlaceState) -> Attendee {
    Attendee {
        name: name.into(),
        function: "Wethouder".into(),
        organisation: "Gemeente Assen".into(),
        contact: Contact { email: "jo@assen.example.org".into(), phone: String::new() },
        standing,
        place,
    }
}

fn list(with_contact: bool) -> AttendeeList {
    let since = "2026-11-20T15:04:00Z".parse().unwrap();
    let by = "0192a000-0000-7000-8000-0000000000bb".parse().unwrap();
    AttendeeList {
        meeting: "Koers & rol".into(),
        stamp: "2026-11-20T15:30:00Z".parse().unwrap(),
        language: Language::Nl,
        with_contact,
        everybody: false,
        attendees: vec![
            attendee("Jo", RegistrationStanding::Confirmed, PlaceState::Present { since }),
            attendee("=SOM(A1)", RegistrationStanding::Confirmed, PlaceState::Expected),
            attendee("Ans", RegistrationStanding::Waiting, PlaceState::Expected),
            attendee("Bo", RegistrationStanding::Confirmed, PlaceState::Cancelled),
            attendee("Cas", RegistrationStanding::Confirmed, PlaceState::Replaced { by }),
        ],
    }
}

fn csv(table: &documents::table::Table) -> String {
    String::from_utf8(download(table, Format::Csv).unwrap().bytes).unwrap()
}

#[test]
fn everybody_is_listed_when_asked_for() {
    let expected = "Naam,Functie,Organisatie,Stand\r\n\
        Jo,Wethouder,Gemeente Assen,Aanwezig sinds 16.04 uur\r\n\
        '=SOM(A1),Wethouder,Gemeente Assen,Bevestigd\r\n\
        Ans,Wethouder,Gemeente Assen,Wachtlijst\r\n\
        Bo,Wethouder,Gemeente Assen,Afgezegd\r\n\
        Cas,Wethouder,Gemeente Assen,Vervangen\r\n";
    let all = AttendeeList { everybody: true, ..list(false) };
    assert_eq!(csv(&all.table()), expected);
    let notes = all.table().notes.join(" ");
    assert!(notes.contains("staan 5 personen. Van hen hebben 2 een bevestigde plaats."), "{notes}");
    assert!(notes.contains("Stand van vrijdag 20 november 2026 om 16.30 uur."), "{notes}");
}

#[test]
fn the_list_holds_who_comes_and_nobody_else() {
    let expected = "Naam,Functie,Organisatie,Stand\r\n\
        Jo,Wethouder,Gemeente Assen,Aanwezig sinds 16.04 uur\r\n\
        '=SOM(A1),Wethouder,Gemeente Assen,Bevestigd\r\n";
    assert_eq!(csv(&list(false).table()), expected);
    let notes = list(false).table().notes.join(" ");
    assert!(notes.contains("alle 2 personen met een bevestigde plaats"), "{notes}");
}

#[test]
fn contact_details_are_there_only_when_asked() {
    for format in Format::ALL {
        assert!(!download(&list(true).table(), format).unwrap().bytes.is_empty(), "{format:?}");
    }
    assert!(csv(&list(true).table()).contains("jo@assen.example.org"));
    assert!(!csv(&list(false).table()).contains("@"));
}

#[test]
fn every_standing_has_words() {
    for language in Language::ALL {
        let attendees =
            RegistrationStanding::ALL.map(|each| attendee("Jo", each, PlaceState::Expected)).to_vec();
        let list = AttendeeList { language, attendees, everybody: true, ..list(true) };
        assert!(!csv(&list.table()).contains('⟨'));
    }
}

#[test]
fn the_list_on_paper_has_a_table_a_screen_reader_can_walk() {
    let pdf = list(true).pdf().unwrap();
    for tag in ["/S/Table", "/S/TH", "/S/TD", "/S/H1", "<pdfuaid:part>1<"] {
        assert!(pdf.windows(tag.len()).any(|window| window == tag.as_bytes()), "{tag}");
    }
    assert!(pdf == list(true).pdf().unwrap());
}

#[test]
fn catering_gets_counts_with_what_they_mean() {
    let counts = CateringCounts {
        meeting: "Koers & rol".into(),
        stamp: "2026-11-20T08:00:00Z".parse().unwrap(),
        language: Language::Nl,
        servings: vec![(jiff::civil::time(18, 0, 0, 0), "Buffet".into())],
        persons: 41,
        without_wish: 30,
        wishes: vec![("Vegetarisch".into(), 8)],
    };
    let table = counts.table();
    assert_eq!(
        csv(&table),
        "Wens,Personen\r\nAlle personen die komen,41\r\nGeen wens doorgegeven,30\r\nVegetarisch,8\r\n"
    );
    assert_eq!(table.notes[0], "18.00 uur: Buffet.");
    assert!(
        table.notes[2].starts_with("Stand van vrijdag 20 november 2026 om 09.00 uur"),
        "{:?}",
        table.notes
    );
    assert!(counts.pdf().is_ok());
}
