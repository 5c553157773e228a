//! Writes everything that a meeting sends and prints, with invented values, to be looked at and to be judged
//! by others: `cargo run -p documents --example meeting -- target/meeting`.
#![allow(clippy::unwrap_used, reason = "an example stops at what it did not expect")]

#[path = "../tests/promises/meeting.rs"]
mod meeting;

use std::{error::Error, fs, path::Path};

use documents::{
    attendee_list::{Attendee, AttendeeList, CateringCounts, Contact},
    badge::{Badge, BadgeLayout, BadgeSheet, badges},
    calendar::{self, Appointment, Party},
    download::{Format, download},
    mail::{MailKind, Template},
    qr::QrCode,
};
use domain::{Language, Meeting, PlaceId, PlaceState, RegistrationStanding};

const PAGE: &str = "https://schakel.example.org/bijeenkomsten/toekomst-2026";
const STAMP: &str = "2026-11-19T13:30:00Z";

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let meeting = meeting::meeting();
    mails(folder, &meeting)?;
    calendars(folder, &meeting)?;
    fs::write(folder.join("code.svg"), QrCode::new("K7QM-4XWD-92TA")?.svg("Code"))?;
    fs::write(folder.join("code.png"), QrCode::new("K7QM-4XWD-92TA")?.png()?)?;
    badge_files(folder, &meeting)?;
    lists(folder, &meeting)
}

fn mails(folder: &Path, meeting: &Meeting) -> Result<(), Box<dyn Error>> {
    for language in Language::ALL {
        for kind in MailKind::ALL {
            let message = meeting::message(kind, meeting, language);
            let mail = Template::standard(kind, language)?.write(
                &message,
                &meeting::sender(),
                &meeting::recipient(language),
            )?;
            let name = format!("mail-{}-{}", kind.key(), language.tag());
            fs::write(folder.join(format!("{name}.html")), mail.preview())?;
            fs::write(folder.join(format!("{name}.txt")), format!("{}\n\n{}", mail.subject, mail.text))?;
        }
    }
    Ok(())
}

fn calendars(folder: &Path, meeting: &Meeting) -> Result<(), Box<dyn Error>> {
    let organiser = Party { name: "Kennisplein \"& co\", Assen".into(), email: "plein@example.org".parse()? };
    let attendee = Party {
        name: "Wethouder van Súdwest-Fryslân; wonen".into(),
        email: "wethouder@example.org".parse()?,
    };
    let place: PlaceId = "0192a000-0000-7000-8000-0000000000aa".parse()?;
    let mut moved = meeting.clone();
    moved.from = jiff::civil::time(15, 0, 0, 0);
    let appointment = |meeting, sequence| -> Result<Appointment<'_>, Box<dyn Error>> {
        Ok(Appointment {
            meeting,
            page: PAGE,
            organiser: &organiser,
            language: Language::Nl,
            sequence,
            stamp: STAMP.parse()?,
        })
    };
    let files = [
        ("request.ics", calendar::request(&appointment(meeting, 0)?, place, &attendee)),
        ("update.ics", calendar::request(&appointment(&moved, 1)?, place, &attendee)),
        ("cancel.ics", calendar::cancel(&appointment(&moved, 2)?, place, &attendee)),
        ("meeting.ics", calendar::meeting(&appointment(meeting, 0)?)),
        ("programme.ics", calendar::programme(&appointment(meeting, 0)?)),
    ];
    for (name, file) in files {
        fs::write(folder.join(name), file.bytes)?;
    }
    Ok(())
}

/// Names, functions and organisations of every length.
const PERSONS: [(&str, &str, &str); 11] = [
    ("P. Een", "Wethouder", "Gemeente Ede"),
    (
        "Strategisch beleidsadviseur van Nuenen-Gerwen tot Nederwetten",
        "Strategisch beleidsadviseur wonen, mobiliteit en economische ontwikkeling",
        "Gemeente Nuenen, Gerwen en Nederwetten",
    ),
    ("Gemeentesecretaris van ’s-Hertogenbosch", "Gemeentesecretaris", "Gemeente ’s-Hertogenbosch"),
    ("Beleidsondersteuningsfunctionaris", "", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"),
    ("Burgemeester van Súdwest-Fryslân", "Burgemeester", "Gemeente Súdwest-Fryslân"),
    ("Onderzoeker Çğö Şüß", "Onderzoeker", ""),
    ("Concernstrateeg van Giessendam", "Concernstrateeg", "Gemeente Hardinxveld-Giessendam"),
    ("Raadslid van Assen", "Raadslid", "Gemeente Assen"),
    ("Adviseur van Tiel", "Beleidsadviseur", "Gemeente Tiel"),
    ("Wethouder van Alphen aan den Rijn", "Wethouder ruimte", "Gemeente Alphen aan den Rijn"),
    ("P. Twee", "Directeur", "Gemeente Oss"),
];

fn badge_files(folder: &Path, meeting: &Meeting) -> Result<(), Box<dyn Error>> {
    let all: Vec<Badge> = PERSONS
        .iter()
        .enumerate()
        .map(|(number, (name, function, organisation))| Badge {
            name: (*name).into(),
            function: (*function).into(),
            organisation: (*organisation).into(),
            code: format!("K7QM-4XWD-92{number:02}"),
        })
        .collect();
    let layouts = [("eight", BadgeLayout::Eight), ("ten", BadgeLayout::Ten), ("single", BadgeLayout::Single)];
    for (name, layout) in layouts {
        let sheet = BadgeSheet {
            meeting: meeting.title.nl.clone(),
            date: meeting.date,
            language: Language::Nl,
            layout,
        };
        fs::write(folder.join(format!("badges-{name}.pdf")), badges(&sheet, &all)?)?;
    }
    Ok(())
}

fn lists(folder: &Path, meeting: &Meeting) -> Result<(), Box<dyn Error>> {
    let standings = RegistrationStanding::ALL;
    let attendees = (0..44).map(|number| {
        let (name, function, organisation) = PERSONS[number % PERSONS.len()];
        Attendee {
            name: name.into(),
            function: function.into(),
            organisation: organisation.into(),
            contact: Contact {
                email: format!("deelnemer{number}@example.org"),
                phone: "06 12 34 56 78".into(),
            },
            standing: if number < 30 { RegistrationStanding::Confirmed } else { standings[number % 7] },
            place: match number % 9 {
                0 => PlaceState::Present { since: STAMP.parse().unwrap() },
                5 => PlaceState::Cancelled,
                _ => PlaceState::Expected,
            },
        }
    });
    let list = AttendeeList {
        meeting: meeting.title.nl.clone(),
        stamp: STAMP.parse()?,
        language: Language::Nl,
        with_contact: true,
        everybody: false,
        attendees: attendees.collect(),
    };
    let catering = CateringCounts {
        meeting: meeting.title.nl.clone(),
        stamp: STAMP.parse()?,
        language: Language::Nl,
        servings: vec![(jiff::civil::time(18, 0, 0, 0), "Buffet".into())],
        persons: 41,
        without_wish: 30,
        wishes: vec![("Vegetarisch".into(), 8), ("Zonder noten".into(), 2), ("Halal".into(), 3)],
    };
    fs::write(folder.join("attendees.pdf"), list.pdf()?)?;
    let desk = AttendeeList { with_contact: false, ..list.clone() };
    fs::write(folder.join("attendees-desk.pdf"), desk.pdf()?)?;
    fs::write(folder.join("catering.pdf"), catering.pdf()?)?;
    for format in Format::ALL {
        for (name, table) in [("attendees", list.table()), ("catering", catering.table())] {
            fs::write(
                folder.join(format!("{name}.{}", format.extension())),
                download(&table, format)?.bytes,
            )?;
        }
    }
    Ok(())
}
