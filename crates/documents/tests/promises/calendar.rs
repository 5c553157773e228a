//! What calendar files promise: the right lines, in the right form, for the right reader.
//! `tests/calendars` lets two other readers judge whole files.

use documents::calendar::{Appointment, CalendarFile, Party, cancel, meeting as whole, programme, request};
use domain::{Language, Meeting, MeetingState, PlaceId};

use crate::meeting;

fn party(name: &str, email: &str) -> Party {
    Party { name: name.into(), email: email.parse().unwrap() }
}

fn organiser() -> Party {
    party("Kennisplein \"& co\", Assen", "bijeenkomst@kennisplein.example.org")
}

fn appointment<'a>(meeting: &'a Meeting, organiser: &'a Party, sequence: u32) -> Appointment<'a> {
    Appointment {
        meeting,
        page: "https://schakel.example.org/bijeenkomsten/toekomst-2026",
        organiser,
        language: Language::Nl,
        sequence,
        stamp: "2026-10-01T09:30:00.5Z".parse().unwrap(),
    }
}

fn place() -> PlaceId {
    "0192a000-0000-7000-8000-0000000000aa".parse().unwrap()
}

fn attendee() -> Party {
    party("Wethouder van Assen; wonen", "wethouder@assen.example.org")
}

/// The lines of a file, unfolded.
fn lines(file: &CalendarFile) -> Vec<String> {
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(
        text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']),
        "every line ends in CRLF"
    );
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 bytes");
    text.replace("\r\n ", "").lines().map(ToOwned::to_owned).collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|each| each == line)
}

#[test]
fn a_request_says_when_where_what_and_who() {
    let (meeting, organiser) = (meeting::meeting(), organiser());
    let file = request(&appointment(&meeting, &organiser, 0), place(), &attendee());
    assert_eq!(file.content_type, "text/calendar; charset=utf-8; method=REQUEST");
    let found = lines(&file);
    for line in [
        "METHOD:REQUEST",
        "UID:0192a000-0000-7000-8000-0000000000aa",
        "SEQUENCE:0",
        "STATUS:CONFIRMED",
        "DTSTAMP:20261001T093000Z",
        "DTSTART;TZID=Europe/Amsterdam:20261120T160000",
        "DTEND;TZID=Europe/Amsterdam:20261120T193000",
        "SUMMARY;LANGUAGE=nl:Toekomst & koers van middelgrote gemeenten",
        "LOCATION:Raadhuis\\, Markt 1\\, 9401 AA Assen",
        "GEO:52.992753;6.564228",
        "URL:https://schakel.example.org/bijeenkomsten/toekomst-2026",
        "ORGANIZER;CN=\"Kennisplein '& co', Assen\":mailto:bijeenkomst@kennisplein.example.org",
        "ATTENDEE;CN=\"Wethouder van Assen; wonen\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;\
         PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:wethouder@assen.example.org",
        "TRIGGER:-P1D",
    ] {
        assert!(has(&found, line), "{line} is not in {found:#?}");
    }
    assert!(found.iter().any(|line| line.contains("16.30 Opening\\, met \"koers\"\\; kort\\n16.45")));
}

#[test]
fn a_change_and_a_cancellation_are_about_the_same_appointment() {
    let (meeting, organiser) = (meeting::meeting(), organiser());
    let first = lines(&request(&appointment(&meeting, &organiser, 0), place(), &attendee()));
    let mut moved = meeting.clone();
    moved.from = jiff::civil::time(15, 0, 0, 0);
    let second = lines(&request(&appointment(&moved, &organiser, 1), place(), &attendee()));
    let last = lines(&cancel(&appointment(&moved, &organiser, 2), place(), &attendee()));
    for (sequence, each) in [&first, &second, &last].into_iter().enumerate() {
        assert!(has(each, "UID:0192a000-0000-7000-8000-0000000000aa"));
        assert!(has(each, &format!("SEQUENCE:{sequence}")));
    }
    assert!(has(&second, "DTSTART;TZID=Europe/Amsterdam:20261120T150000"));
    assert!(has(&last, "METHOD:CANCEL") && has(&last, "STATUS:CANCELLED"));
    assert!(!last.iter().any(|line| line.contains("VALARM")), "nobody is woken for what does not take place");
}

#[test]
fn what_everybody_may_import_names_nobody() {
    let (meeting, organiser) = (meeting::meeting(), organiser());
    let appointment = appointment(&meeting, &organiser, 3);
    let one = lines(&whole(&appointment));
    assert!(has(&one, "METHOD:PUBLISH") && has(&one, &format!("UID:{}", meeting.id)));
    let items = lines(&programme(&appointment));
    assert_eq!(items.iter().filter(|line| *line == "BEGIN:VEVENT").count(), meeting.programme.len());
    assert!(has(&items, "LOCATION:Zaal 2\\, Raadhuis\\, Markt 1\\, 9401 AA Assen"));
    for line in one.iter().chain(&items) {
        assert!(!line.starts_with("ATTENDEE") && !line.starts_with("BEGIN:VALARM"), "{line}");
    }
    let mut cancelled = meeting.clone();
    cancelled.state = MeetingState::Cancelled;
    let gone = lines(&whole(&Appointment { meeting: &cancelled, ..appointment }));
    assert!(has(&gone, "STATUS:CANCELLED"));
}

#[test]
fn the_same_values_give_the_same_bytes() {
    let (meeting, organiser) = (meeting::meeting(), organiser());
    let appointment = appointment(&meeting, &organiser, 0);
    assert!(programme(&appointment).bytes == programme(&appointment).bytes);
}
