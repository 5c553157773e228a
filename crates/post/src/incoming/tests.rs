use super::*;

fn read(raw: &str) -> Incoming {
    Incoming::read(
        raw.replace('\n', "\r\n").as_bytes(),
        Some(&"organisatie@example.org".parse().unwrap()),
        false,
    )
}

const HEAD: &str =
    "From: Persoon Een <een@assen.example.org>\nMessage-ID: <m1@assen.example.org>\nSubject: Aanmelding\n";

#[test]
fn text_goes_before_page_and_charsets_are_read() {
    let mail = read(&format!(
        "{HEAD}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\
         Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\n\
         Eén wethouder: caf=E9, =A4 5\n--b\nContent-Type: text/html\n\n<p>Pagina</p>\n--b--\n"
    ));
    assert!(mail.text.contains("café, € 5") && !mail.text.contains("Pagina"), "{}", mail.text);
    assert_eq!(mail.origin, Origin::Person);
    assert_eq!(mail.message_id.as_deref(), Some("m1@assen.example.org"));
    let page = read(&format!(
        "{HEAD}Content-Type: text/html; charset=windows-1252\n\n<div>Eerste</div><div>Tweede &euro;</div>"
    ));
    assert_eq!(page.text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), ["Eerste", "Tweede €"]);
    let odd = read(&format!("{HEAD}Content-Type: text/plain; charset=onbekend-9\n\nGewoon"));
    assert!(odd.text.contains("Gewoon"));
}

#[test]
fn headers_in_other_signs_are_read() {
    let mail = read(
        "From: =?utf-8?Q?Persoon_E=C3=A9n?= <EEN@Assen.Example.org>\nReply-To: secretariaat@assen.example.org\n\
         Subject: =?iso-8859-1?B?QWFubWVsZGluZyBjYWbp?=\n\nx",
    );
    assert_eq!((mail.sender_name.as_str(), mail.subject.as_str()), ("Persoon Eén", "Aanmelding café"));
    assert_eq!(mail.sender.unwrap().as_str(), "secretariaat@assen.example.org");
    assert_eq!(turned("Een, Persoon (Gemeente)"), "Persoon Een");
    assert_eq!(turned("Persoon Een"), "Persoon Een");
}

#[test]
fn programs_are_told_from_people() {
    let of = |head: &str, body: &str| read(&format!("{head}\n{body}")).origin;
    assert_eq!(of(HEAD, "Graag"), Origin::Person);
    assert_eq!(of(&format!("{HEAD}Auto-Submitted: no\n"), "Graag"), Origin::Person);
    assert_eq!(of(&format!("{HEAD}Auto-Submitted: auto-replied\n"), "Weg"), Origin::AutoReply);
    assert_eq!(
        of(&HEAD.replace("Aanmelding", "Automatisch antwoord: Uitnodiging"), "Weg"),
        Origin::AutoReply
    );
    assert_eq!(of(&format!("{HEAD}Precedence: bulk\n"), "Nieuws"), Origin::Bulk);
    assert_eq!(of(&format!("{HEAD}List-Id: <nieuws.example.org>\n"), "Nieuws"), Origin::Bulk);
    assert_eq!(of(&HEAD.replace("een@assen", "MAILER-DAEMON@assen"), "Niet bezorgd"), Origin::Bounce);
    let report = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n";
    assert_eq!(of(&format!("{HEAD}{report}"), "--b\n\nNiet bezorgd\n--b--"), Origin::Bounce);
    let reply = "Content-Type: text/calendar; method=REPLY; charset=utf-8\n";
    assert_eq!(of(&format!("{HEAD}{reply}"), "BEGIN:VCALENDAR"), Origin::CalendarReply);
    assert_eq!(
        of(&HEAD.replace("een@assen.example.org>\nM", "Organisatie@example.org>\nM"), "x"),
        Origin::Loop
    );
    assert_eq!(of("Subject: x\n", "x"), Origin::Unknown);
    assert_eq!(of("From: onbekend\nSubject: x\n", "x"), Origin::Unknown);
}

#[test]
fn files_are_named_and_not_read() {
    let mail = read(&format!(
        "{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nZie bijlage\n--b\n\
         Content-Type: application/pdf; name=\"lijst.pdf\"\nContent-Disposition: attachment; filename=\"lijst.pdf\"\n\
         Content-Transfer-Encoding: base64\n\nJVBERi0=\n--b--\n"
    ));
    assert_eq!(mail.files, ["lijst.pdf"]);
    assert_eq!(mail.words.text, "Zie bijlage");
}

#[test]
fn a_huge_mail_is_cut_and_says_so() {
    let mail = read(&format!("{HEAD}\n{}", "woord ".repeat(100_000)));
    assert!(mail.is_cut);
    assert_eq!(mail.text.chars().count(), MOST_READ);
    assert!(Incoming::read(b"", None, true).is_cut);
}

#[test]
fn signs_that_do_not_show_are_left_out() {
    let mail = read("From: a@b.nl\nSubject: Aan\u{202e}melding\u{0}\n\nwoord\u{200b}en\n\n\n\nen meer");
    assert_eq!((mail.subject.as_str(), mail.text.as_str()), ("Aan melding", "woorden\n\nen meer"));
}
