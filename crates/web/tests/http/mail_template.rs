//! The texts of mails: changed, looked at, tried, set back; and used wherever that kind of mail is sent.

use std::time::Duration;

use crate::browser::Browser;
use crate::support::site_with;
use axum::http::StatusCode;
use documents::mail::{MailKind, TemplateText};
use domain::{Language, Role};
use store::{AuditActor, LinkPurpose, Store};
use web::{Settings, router};

const LIST: &str = "/beheer/mail/sjablonen";
const SIGN_IN: &str = "/beheer/mail/sjablonen/sign-in/nl";

async fn organiser() -> (Browser, Store) {
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let mut change = store.change(AuditActor::CommandLine, site.now()).await.unwrap();
    let email = "desk@voorbeeld.example.org".parse().unwrap();
    let person = change.person_for(&email, "Robin", Language::Nl).await.unwrap();
    change.grant(person, Role::Organiser).await.unwrap();
    let secret = change.add_link(person, &LinkPurpose::BreakGlass).await.unwrap();
    change.commit().await.unwrap();
    let mut browser = Browser::new(&router(site));
    browser.post(&format!("/inloggen/link/{secret}"), &[]).await;
    (browser, store)
}

/// The fingerprint of the text that a page was made with.
fn seen(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"gezien\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[tokio::test]
async fn every_text_can_be_read_and_looked_at() {
    let (mut browser, store) = organiser().await;
    let list = browser.get(LIST).await;
    assert_eq!(list.status, StatusCode::OK);
    for kind in MailKind::ALL {
        for language in Language::ALL {
            let address = format!("{LIST}/{}/{}", kind.key(), language.tag());
            assert!(list.text().contains(&address), "{address}");
            assert_eq!(browser.get(&address).await.status, StatusCode::OK, "{address}");
            let standard = TemplateText::standard(kind, language);
            let fields =
                [("onderwerp", &*standard.subject), ("tekst", &*standard.body), ("doen", "voorbeeld")];
            let example = browser.post(&address, &fields).await;
            assert_eq!(example.status, StatusCode::OK, "{address}");
            assert!(example.text().contains("id=\"voorbeeld\""), "{address}");
            let layout = browser.post(&format!("{address}/opmaak"), &fields).await;
            assert_eq!(layout.status, StatusCode::OK, "{address}");
            assert!(layout.header("content-security-policy").contains("default-src 'none'"));
            assert!(layout.text().contains("role=\"main\"") && !layout.text().contains("cid:"), "{address}");
            // What was sent unchanged is still the standard text.
            browser.post(&address, &[("onderwerp", &*standard.subject), ("tekst", &*standard.body)]).await;
            assert_eq!(store.mail_template(kind.key(), language).await.unwrap(), None, "{address}");
        }
    }
    for wrong in ["/x/nl", "/sign-in/fr"] {
        assert_eq!(browser.get(&format!("{LIST}{wrong}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_own_text_is_used_and_can_be_set_back() {
    let (mut browser, store) = organiser().await;
    let own = [("onderwerp", "Kom binnen, {naam}"), ("tekst", "Dag {naam},\n\n[Naar binnen]({link})")];
    let kept = browser.post(SIGN_IN, &[own[0], own[1], ("gezien", "")]).await;
    assert_eq!(kept.header("location"), format!("{SIGN_IN}?gedaan=saved"));
    browser.post("/inloggen", &[("e-mail", "desk@voorbeeld.example.org")]).await;
    let mut mails = store.mails(None, None, 1).await.unwrap();
    for _ in 0..200 {
        if !mails.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        mails = store.mails(None, None, 1).await.unwrap();
    }
    assert_eq!(mails[0].mail.subject, "Kom binnen, Robin");
    assert!(mails[0].mail.text.contains("/inloggen/link/"));
    assert!(browser.get(LIST).await.text().contains("Eigen tekst"));
    let back = browser.post(&format!("{SIGN_IN}/standaard"), &[]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(store.mail_template("sign-in", Language::Nl).await.unwrap(), None);
    assert!(store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn a_wrong_text_is_named_and_kept_in_the_form() {
    let (mut browser, store) = organiser().await;
    let cases = [
        ("Dag {voornaam}", "Dag {naam} [binnen]({link})", "{voornaam}"),
        ("Dag", "Dag {naam}", "{link}"),
        ("Dag", "Dag {wachtwoord} [x]({link})", "{wachtwoord}"),
        ("", "Dag [x]({link})", "Hier staat niets"),
        ("Dag", "Dag {naam [x]({link})", "regel 1"),
    ];
    for (subject, body, named) in cases {
        for doing in ["", "voorbeeld", "proef"] {
            let fields =
                [("onderwerp", subject), ("tekst", body), ("doen", doing), ("proefadres", "a@example.org")];
            let answer = browser.post(SIGN_IN, &fields).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
            let page = answer.text();
            assert!(page.contains("<title>Fout:") && page.contains(named), "{named}");
            assert!(page.contains(body), "what was typed is kept: {body}");
        }
        let layout =
            browser.post(&format!("{SIGN_IN}/opmaak"), &[("onderwerp", subject), ("tekst", body)]).await;
        assert_eq!(layout.status, StatusCode::BAD_REQUEST);
    }
    let long = "a".repeat(25_000);
    let answer = browser.post(SIGN_IN, &[("onderwerp", "Dag"), ("tekst", &long)]).await;
    assert!(answer.status == StatusCode::BAD_REQUEST && answer.text().contains(&long), "nothing is cut off");
    assert_eq!(store.mail_template("sign-in", Language::Nl).await.unwrap(), None);
    assert!(store.mails(None, None, 1).await.unwrap().is_empty());
}

#[tokio::test]
async fn two_who_change_a_text_at_once_hear_of_each_other() {
    let (mut browser, store) = organiser().await;
    let text = |words: &str| format!("{words} [x]({{link}})");
    let before = seen(&browser.get(SIGN_IN).await.text());
    let (first, second) = (text("Eerste"), text("Tweede"));
    browser.post(SIGN_IN, &[("onderwerp", "Dag"), ("tekst", &first), ("gezien", &before)]).await;
    let late = [("onderwerp", "Dag"), ("tekst", &*second), ("gezien", &*before)];
    let refused = browser.post(SIGN_IN, &late).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let page = refused.text();
    assert!(page.contains("Iemand anders") && page.contains("Tweede"));
    assert_eq!(store.mail_template("sign-in", Language::Nl).await.unwrap().unwrap().1, first);
    let again = browser.post(SIGN_IN, &[late[0], late[1], ("gezien", &seen(&page))]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert_eq!(store.mail_template("sign-in", Language::Nl).await.unwrap().unwrap().1, second);
}

#[tokio::test]
async fn a_text_is_tried_on_an_address() {
    let (mut browser, store) = organiser().await;
    let address = format!("{LIST}/practical/en");
    let standard = TemplateText::standard(MailKind::Practical, Language::En);
    let fields = |to| {
        [("onderwerp", &*standard.subject), ("tekst", &*standard.body), ("doen", "proef"), ("proefadres", to)]
            .map(|(name, value): (&str, &str)| (name.to_owned(), value.to_owned()))
    };
    for (to, sent) in [("geen adres", 0), ("proef@voorbeeld.example.org", 1)] {
        let fields = fields(to);
        let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
        let answer = browser.post(&address, &pairs).await;
        assert_eq!(answer.status == StatusCode::OK, sent == 1, "{to}");
        assert_eq!(store.mails(None, None, 9).await.unwrap().len(), sent);
    }
    let mail = store.mails(None, None, 1).await.unwrap().remove(0).mail;
    assert!(mail.subject.starts_with("Test: "), "{}", mail.subject);
    assert_eq!((mail.kind.as_str(), mail.recipient.as_str()), ("practical", "proef@voorbeeld.example.org"));
    assert_eq!(mail.extras.attachments.len(), 1, "with the picture of a code that opens nothing");
}
