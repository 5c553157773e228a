use super::*;
use domain::{FunctionKind, Missing, OrganisationChoice, RecognisedBy};

fn known() -> Vec<Known> {
    let of = |code: &str, name: &str, former: &[&str], domains: &[&str]| Known {
        organisation: OrganisationChoice::Municipality(code.parse().unwrap()),
        name: format!("Gemeente {name}"),
        names: vec![name.to_owned(), format!("Gemeente {name}")],
        former: former.iter().map(|each| (*each).to_owned()).collect(),
        domains: domains.iter().map(|each| (*each).to_owned()).collect(),
    };
    vec![
        of("GM0106", "Assen", &[], &["assen.example.org"]),
        of("GM0664", "Goes", &[], &[]),
        of("GM0405", "Hoorn", &[], &[]),
        of("GM0753", "Best", &[], &[]),
        of("GM0796", "'s-Hertogenbosch", &["Rosmalen"], &[]),
        of("GM0518", "Den Haag", &[], &[]),
        of("GM1900", "Súdwest-Fryslân", &["Sneek"], &[]),
    ]
}

fn mail(from: &str, subject: &str, text: &str) -> MailProposal {
    let raw = format!(
        "From: {from}\r\nTo: organisatie@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: {subject}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    );
    asked(&Incoming::read(raw.as_bytes(), None, false), &known())
}

fn names(mail: &MailProposal) -> Vec<(&str, &str)> {
    mail.persons.iter().map(|each| (each.name.as_str(), each.title.as_str())).collect()
}

#[test]
fn the_prepared_mail_is_read_whole() {
    let mail = mail(
        "Secretariaat <secretariaat@assen.example.org>",
        "Aanmelding: Het toekomstperspectief",
        "Organisatie: gemeente Assen\nMijn naam: Persoon Contact\nMijn functie: bestuurssecretaris\n\
         Ik kom zelf ook (ja of nee): nee\n\nWie komen er?\n\
         1. Persoon Een, wethouder wonen, persoon.een@assen.example.org\n\
         2. Persoon van der Twee, strategisch beleidsadviseur, p.twee@assen.example.org, 06 12 34 56 78\n3.\n4.\n\n\
         Opmerking: wij komen met de trein\n",
    );
    assert_eq!(mail.organisation().unwrap().name, "Gemeente Assen");
    assert_eq!(
        names(&mail),
        [("Persoon Een", "wethouder wonen"), ("Persoon van der Twee", "strategisch beleidsadviseur")]
    );
    assert_eq!(mail.persons[0].function, Some(FunctionKind::Alderman));
    assert_eq!(mail.persons[1].function, Some(FunctionKind::StrategicAdviser));
    assert_eq!(mail.persons[1].phone, "06 12 34 56 78");
    assert_eq!(mail.persons[1].email.as_ref().unwrap().as_str(), "p.twee@assen.example.org");
    assert_eq!((mail.sender_comes, mail.remark.as_str()), (Some(false), "wij komen met de trein"));
    assert_eq!(mail.sender_name, "Persoon Contact");
    assert!(mail.missing(5).is_empty());
}

#[test]
fn people_are_found_in_sentences() {
    let mail = mail(
        "\"Drie, Persoon\" <p.drie@assen.example.org>",
        "Aanmelden",
        "Beste organisatie,\n\nGraag meld ik wethouder Persoon Een en onze strategisch adviseur mevrouw Persoon \
         van Twee aan voor de bijeenkomst in Den Haag. Zelf kom ik ook: ik kom graag mee.\n\n\
         Met vriendelijke groet,\nPersoon Drie\nBeleidsadviseur ruimte\nGemeente Assen\nT 0592 123456",
    );
    assert_eq!(
        names(&mail),
        [
            ("Persoon Drie", "Beleidsadviseur ruimte"),
            ("Persoon Een", "wethouder"),
            ("Persoon van Twee", "strategisch adviseur"),
        ]
    );
    assert_eq!(
        mail.organisation().unwrap().name,
        "Gemeente Assen",
        "the town of the meeting is no organisation"
    );
    assert_eq!(mail.persons[0].email.as_ref().unwrap().as_str(), "p.drie@assen.example.org");
    assert_eq!(mail.missing(5), [Missing::Email(1), Missing::Email(2)]);
    assert_eq!(mail.persons[0].phone, "0592 123456");
}

#[test]
fn an_office_can_stand_for_a_name() {
    let mail = mail("a@b.example.org", "x", "De wethouder van Assen en de burgemeester van Goes komen.");
    assert_eq!(
        names(&mail),
        [("Wethouder van Assen", "wethouder"), ("Burgemeester van Goes", "burgemeester")]
    );
    assert_eq!(mail.organisations.len(), 2, "two municipalities are named, and nobody guesses");
    assert!(mail.missing(5).contains(&Missing::WhichOrganisation));
    let brackets = super::tests::mail(
        "a@b.example.org",
        "x",
        "Dat zijn Persoon Een (wethouder) en Persoon Twee (strateeg).",
    );
    assert_eq!(names(&brackets), [("Persoon Een", "wethouder"), ("Persoon Twee", "strateeg")]);
}

#[test]
fn organisations_are_known_by_name_former_name_and_address() {
    let by = |from: &str, text: &str| mail(from, "Aanmelding", text).organisations;
    let found = by("a@elders.example.org", "Namens Sneek meld ik twee mensen aan");
    assert_eq!((found[0].name.as_str(), found[0].by), ("Gemeente Súdwest-Fryslân", RecognisedBy::FormerName));
    let found = by("a@post.assen.example.org", "Wij komen graag");
    assert_eq!((found[0].name.as_str(), found[0].by), ("Gemeente Assen", RecognisedBy::SenderDomain));
    let found = by("a@gemeentegoes.nl", "Wij komen graag");
    assert_eq!(found[0].name, "Gemeente Goes");
    assert_eq!(by("a@s-hertogenbosch.nl", "Wij komen").len(), 1);
    assert_eq!(by("a@elders.nl", "Gemeente 's-Hertogenbosch komt")[0].name, "Gemeente 's-Hertogenbosch");
    assert!(by("a@elders.nl", "We would like to come.\n\nBest regards,\nSomebody").is_empty());
    let found = by("a@assen.example.org", "Graag meld ik aan: wethouder Persoon van Hoorn");
    assert_eq!(found.len(), 1, "a family name is no municipality");
}

#[test]
fn the_language_and_the_sender_are_understood() {
    let english = mail(
        "p.een@assen.example.org",
        "Registration",
        "We would like to attend the meeting with two people. I will attend.\n- Persoon Twee, mayor",
    );
    assert_eq!((english.language, english.sender_comes), (Language::En, Some(true)));
    assert_eq!(english.persons.len(), 2);
    let away = mail("a@assen.example.org", "x", "Helaas ben ik verhinderd. Wethouder Persoon Een komt.");
    assert_eq!(away.sender_comes, Some(false));
}

#[test]
fn a_thank_you_names_nobody() {
    for text in [
        "Dank voor de uitnodiging, wij komen erop terug.",
        "",
        "?",
        "1.\n2.\n3.",
        "Kunt u mij bellen, 06 12345678?",
    ] {
        assert_eq!(names(&mail("a@assen.example.org", "Vraag", text)), [], "{text}");
    }
}

#[test]
fn somebody_without_a_name_is_counted() {
    let mail = mail(
        "a@assen.example.org",
        "x",
        "Wij komen met onze burgemeester van Assen en een strategisch adviseur.",
    );
    assert_eq!(names(&mail), [("Burgemeester van Assen", "burgemeester"), ("", "strategisch adviseur")]);
    assert_eq!(mail.missing(5), [Missing::Email(0), Missing::Name(1), Missing::Email(1)]);
    let own = super::tests::mail(
        "a@assen.example.org",
        "x",
        "Ik ben een strategisch adviseur. De wethouder vroeg mij dit.",
    );
    assert_eq!(names(&own), []);
}

#[test]
fn somebody_named_twice_is_one_person() {
    let mail = mail(
        "p.een@assen.example.org",
        "x",
        "Wethouder Persoon Een komt.\n- Persoon Een, persoon.een@assen.example.org\n- PERSOON EEN",
    );
    assert_eq!(names(&mail), [("Persoon Een", "Wethouder")]);
    assert_eq!(mail.persons[0].email.as_ref().unwrap().as_str(), "persoon.een@assen.example.org");
}

#[test]
fn nobody_is_left_out_in_silence() {
    let mail = mail(
        "a@assen.example.org",
        "x",
        "Dit zijn wij:\n1. Persoon Een, wethouder\n2. Persoon Twee, strategisch adviseur\nBurgemeester komt ook\n\
         Persoon Vier sluit misschien aan en komt later",
    );
    assert_eq!(
        names(&mail),
        [("Persoon Een", "wethouder"), ("Persoon Twee", "strategisch adviseur"), ("", "Burgemeester")]
    );
    assert_eq!(mail.unread, ["Persoon Vier sluit misschien aan en komt later"]);
    let denied = super::tests::mail("a@assen.example.org", "x", "De burgemeester komt niet");
    assert_eq!(names(&denied), []);
    assert_eq!(denied.unread.len(), 1, "who does not come is shown to who reads it");
}
