//! What mails promise: standard texts that work, edited texts that are judged, and values that stay values.

use documents::mail::{
    Delegation, Fault, Field, Mail, MailError, MailKind, Member, Message, Placeholder, Position, Template,
    TemplateProblem, TemplateText,
};
use domain::Language;

use crate::meeting;

fn standard(kind: MailKind, language: Language) -> Mail {
    let meeting = meeting::meeting();
    let message = meeting::message(kind, &meeting, language);
    let template = Template::standard(kind, language).unwrap();
    template.write(&message, &meeting::sender(), &meeting::recipient(language)).unwrap()
}

fn read(kind: MailKind, body: &str) -> Result<Template, Vec<TemplateProblem>> {
    let text = TemplateText { subject: "Bericht".into(), body: body.into() };
    Template::read(kind, Language::Nl, &text)
}

fn written(kind: MailKind, body: &str) -> Mail {
    let meeting = meeting::meeting();
    let message = meeting::message(kind, &meeting, Language::Nl);
    let template = read(kind, body).unwrap();
    template.write(&message, &meeting::sender(), &meeting::recipient(Language::Nl)).unwrap()
}

fn faults(kind: MailKind, body: &str) -> Vec<(usize, usize, Fault)> {
    let problems = read(kind, body).unwrap_err();
    problems.into_iter().map(|each| (each.position.line, each.position.column, each.fault)).collect()
}

/// The words of a page as a reader of the page meets them.
fn words_of(page: &str) -> String {
    // A page is HTML, in which some elements are never closed; the body of ours is close enough to XML.
    let start = page.find("<h1").unwrap();
    let end = page.rfind("<!--[if mso]></td>").unwrap();
    let body = page[start..end].replace("<br>", " ").replace('&', "&amp;");
    let mut words = String::new();
    let mut is_tag = false;
    for letter in body.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                words.push(' ');
            }
            other if !is_tag => words.push(other),
            _ => {}
        }
    }
    let unescaped = words
        .replace("&amp;lt;", "<")
        .replace("&amp;gt;", ">")
        .replace("&amp;quot;", "\"")
        .replace("&amp;amp;", "&");
    unescaped.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_standard_text_can_be_sent() {
    for kind in MailKind::ALL {
        for language in Language::ALL {
            let mail = standard(kind, language);
            for text in [&mail.subject, &mail.text, &mail.html] {
                assert!(!text.contains(['⟨', '{']) || text == &mail.html, "{kind:?}: {text}");
                assert!(!text.contains("⟨") && !text.contains("{ "), "{kind:?}: {text}");
            }
            assert!(mail.subject.chars().count() <= 120, "{kind:?}: {}", mail.subject);
            assert!(mail.html.starts_with("<!DOCTYPE html>\n<html lang="), "{kind:?}");
            assert!(!mail.html.contains("<script") && !mail.html.contains("src=\"http"), "{kind:?}");
            assert_eq!(mail.list_unsubscribe().is_none(), kind.is_essential());
            assert_eq!(mail.text.contains("/afmelden/"), !kind.is_essential(), "{kind:?}");
            assert_eq!(mail.html.contains("/afmelden/"), !kind.is_essential(), "{kind:?}");
        }
    }
}

/// Letters and digits only: marks and spaces differ between text and page.
fn letters(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// A line of a text without the addresses behind links.
fn without_addresses(line: &str) -> String {
    let parts = line.split_inclusive(' ').filter(|word| !word.contains("://"));
    parts.collect::<String>()
}

#[test]
fn text_and_page_say_the_same() {
    for kind in MailKind::ALL {
        let mail = standard(kind, Language::Nl);
        let page = letters(&words_of(&mail.html));
        let mut seen = 0;
        // The words for the picture of a code stand on the page as its alternative text.
        for line in mail.text.lines().filter(|line| !line.starts_with("QR-code")) {
            let line = letters(&without_addresses(line));
            assert!(page.contains(&line), "{kind:?}: {line:?} is not in {page}");
            seen += line.len();
        }
        let own_to_page = letters(&mail.subject).len() + letters(&meeting::sender().organiser).len();
        assert!(seen + own_to_page >= page.len(), "{kind:?}: the page says more");
    }
}

#[test]
fn a_mail_for_a_meeting_looks_like_this() {
    insta::assert_snapshot!("confirmation-text", standard(MailKind::Confirmation, Language::Nl).text);
    insta::assert_snapshot!("practical-text", standard(MailKind::Practical, Language::Nl).text);
    insta::assert_snapshot!("confirmation-page", standard(MailKind::Confirmation, Language::Nl).html);
}

#[test]
fn every_known_placeholder_has_a_value_and_no_other() {
    for kind in MailKind::ALL {
        for placeholder in Placeholder::ALL {
            let required = kind.required().map_or(String::new(), |each| each.written(Language::Nl));
            let body = format!("{required}\n\n{}", placeholder.written(Language::Nl));
            let result = read(kind, &body);
            assert_eq!(
                result.is_ok(),
                kind.placeholders().contains(&placeholder),
                "{kind:?} {placeholder:?}"
            );
            if result.is_ok() {
                let mail = written(kind, &format!("{body}\n\nslot"));
                let before = mail.text.split("slot").next().unwrap();
                assert!(
                    before.split_whitespace().count() > usize::from(!required.is_empty()),
                    "{kind:?} {placeholder:?}"
                );
            }
        }
    }
}

#[test]
fn an_unknown_placeholder_is_told_with_its_place_and_what_exists() {
    let problems = read(MailKind::SignIn, "Beste {naam},\n\n  Ga naar {bijeenkomst} of {link}.").unwrap_err();
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!(problem.position, Position { field: Field::Body, line: 3, column: 11 });
    let told = problem.describe(Language::Nl);
    assert!(told.starts_with("Tekst, regel 3, teken 11: {bijeenkomst} bestaat niet in deze mail."), "{told}");
    assert!(told.contains("{naam}, {organisator}, {mailadres}, {link}, {termijn}"), "{told}");
    assert!(problem.to_string().starts_with("Text, line 3, character 11"), "{problem}");
}

#[test]
fn every_mistake_is_found_at_once() {
    let body = "Beste {naam\n**vet\n[hier](javascript:alert(1)) en [daar]({naam}) {link}\n\
    [open](https://a.nl\nZie {gegevens} hier";
    let found = faults(MailKind::Confirmation, body);
    assert_eq!(
        found,
        [
            (1, 7, Fault::OpenBrace),
            (2, 1, Fault::OpenBold),
            (3, 8, Fault::BadAddress),
            (3, 39, Fault::NoAddress("{naam}".into())),
            (4, 1, Fault::OpenLink),
            (5, 1, Fault::NotAlone("{gegevens}".into())),
        ]
    );
    for problem in read(MailKind::Confirmation, body).unwrap_err() {
        for language in Language::ALL {
            assert!(!problem.describe(language).contains('⟨'), "{problem:?}");
        }
    }
}

#[test]
fn a_text_without_use_is_refused() {
    assert_eq!(faults(MailKind::SignIn, "Beste {naam}"), [(1, 1, Fault::Absent("{link}".into()))]);
    assert_eq!(faults(MailKind::Practical, "Code {code}"), [(1, 1, Fault::Absent("{qr}".into()))]);
    assert_eq!(faults(MailKind::Thanks, " \n "), [(1, 1, Fault::Empty)]);
    assert_eq!(faults(MailKind::Thanks, &"a".repeat(20_001)), [(1, 1, Fault::TooLong(20_000))]);
    let empty = TemplateText { subject: " ".into(), body: "Dank".into() };
    let problems = Template::read(MailKind::Thanks, Language::Nl, &empty).unwrap_err();
    assert_eq!(problems[0].position.field, Field::Subject);
    let block = TemplateText { subject: "Dank voor {programma}".into(), body: "Dank".into() };
    let problems = Template::read(MailKind::Thanks, Language::Nl, &block).unwrap_err();
    assert_eq!(problems[0].fault, Fault::NotAlone("{programma}".into()));
}

#[test]
fn values_never_become_markup_headers_or_elements() {
    let meeting = meeting::meeting();
    let about = meeting::about(&meeting);
    let nasty = "<b>Zoë</b> **vet** [x](https://kwaad.example) {link}\r\nBcc: a@b.nl";
    let delegation = Delegation {
        organisation: nasty.into(),
        members: vec![Member { name: nasty.into(), function: "\"&'".into() }],
    };
    let link = about.page.clone();
    let message = Message::WaitingList { about, delegation, link };
    let text = TemplateText {
        subject: "Voor {organisatie}".into(),
        body: "**{organisatie}**\n\n{deelnemers}".into(),
    };
    let template = Template::read(MailKind::WaitingList, Language::Nl, &text).unwrap();
    let mail = template.write(&message, &meeting::sender(), &meeting::recipient(Language::Nl)).unwrap();
    assert!(!mail.subject.contains(['\r', '\n']), "{:?}", mail.subject);
    assert!(!mail.html.contains("<b>") && !mail.html.contains("href=\"https://kwaad"), "{}", mail.html);
    assert!(mail.html.contains("&lt;b&gt;Zoë&lt;/b&gt; **vet** [x](https://kwaad.example) {link}"));
    assert!(mail.text.contains("<b>Zoë</b> **vet** [x](https://kwaad.example) {link}"));
    assert!(mail.text.lines().filter(|line| line.starts_with("- ")).count() == 1, "one person is one item");
}

#[test]
fn markup_becomes_what_it_says() {
    let body = "# Kop\nEen **vet {naam}** woord\nop [twee](https://a.nl/?b=1&c=2) regels\n- een\n- \
    twee\n\n\\# geen kop, \\{naam\\}, [haken]\n\n[Doe dit]({link})\n\n{link}";
    let mail = written(MailKind::Thanks, body);
    for element in [
        ">Kop</h2>",
        "<strong>vet </strong><strong>Wethouder van Voorbeeldstad</strong>",
        "woord<br>op <a",
        "href=\"https://a.nl/?b=1&amp;c=2\"",
        ">een</li>",
        "# geen kop, {naam}, [haken]</p>",
        ">Doe dit</a></td>",
    ] {
        assert!(mail.html.contains(element), "{element} is not in {}", mail.html);
    }
    assert!(
        mail.text
            .contains("Een vet Wethouder van Voorbeeldstad woord\nop twee (https://a.nl/?b=1&c=2) regels"),
        "{}",
        mail.text
    );
    assert!(mail.text.contains("Doe dit:\nhttps://schakel.example.org/bijeenkomsten/toekomst-2026\n"));
}

#[test]
fn what_has_no_value_disappears_with_its_heading() {
    let mut meeting = meeting::meeting();
    meeting.venue.route = domain::Bilingual::default();
    let message = meeting::message(MailKind::Practical, &meeting, Language::Nl);
    let template = Template::standard(MailKind::Practical, Language::Nl).unwrap();
    let mail = template.write(&message, &meeting::sender(), &meeting::recipient(Language::Nl)).unwrap();
    assert!(!mail.text.contains("Route") && mail.text.contains("Toegankelijkheid\n-----"), "{}", mail.text);
    assert!(!mail.html.contains(">Route<"));
}

#[test]
fn the_code_travels_as_a_picture_with_words() {
    let mail = standard(MailKind::Practical, Language::Nl);
    let [picture] = mail.pictures.as_slice() else { panic!("{:?}", mail.pictures) };
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    assert!(mail.html.contains(&format!("src=\"cid:{}\"", picture.content_id)));
    assert!(mail.html.contains("alt=\"QR-code voor de balie. Uw code is VOOR-BEELD.\""));
    let preview = mail.preview();
    assert!(mail.html.contains("role=\"article\"") && preview.contains("role=\"main\""));
    assert!(preview.contains("src=\"data:image/png;base64,iVBORw0KGgo") && !preview.contains("cid:"));
}

#[test]
fn a_template_refuses_the_values_of_another_mail() {
    let meeting = meeting::meeting();
    let template = Template::standard(MailKind::Offer, Language::Nl).unwrap();
    let message = meeting::message(MailKind::Decline, &meeting, Language::Nl);
    let error = template.write(&message, &meeting::sender(), &meeting::recipient(Language::Nl)).unwrap_err();
    assert!(matches!(error, MailError::OtherKind { template: "offer", message: "decline" }), "{error}");
}

#[test]
fn nothing_personal_is_shown_when_debugging() {
    let mail = standard(MailKind::Practical, Language::Nl);
    let shown = format!("{mail:?} {:?}", mail.pictures);
    assert!(!shown.contains("Sam") && !shown.contains("BEELD"), "{shown}");
}

proptest::proptest! {
    /// No text that somebody types breaks the reader, and what it accepts can be written.
    #[test]
    fn any_text_is_read_or_refused(body in "[\\[\\](){}*#\\\\\\- \na-eé<&\"]{0,80}", with in 0..3_usize) {
        let body = body + ["", " {link}", "\n\n{naam} [x]({link})"][with];
        if read(MailKind::Thanks, &body).is_ok() {
            let mail = written(MailKind::Thanks, &body);
            let inside = mail.html.split("</style>").nth(1).unwrap();
            proptest::prop_assert!(!inside.contains("<a>") && !inside.contains("\"\"\""));
        }
    }
}
