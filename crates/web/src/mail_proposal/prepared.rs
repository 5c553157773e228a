//! The prepared mail that the page of a meeting offers: filled in, it is understood whole.

use documents::text::{text, text_with};
use domain::{Language, Meeting};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A mail to be filled in and sent.
pub(crate) struct PreparedMail {
    /// Where it goes.
    pub(crate) to: String,
    /// The subject line.
    pub(crate) subject: String,
    /// The text, with lines to fill in.
    pub(crate) body: String,
}

/// The mail with which one registers for a meeting.
pub(crate) fn prepared_mail(language: Language, meeting: &Meeting, to: &str) -> PreparedMail {
    let title = meeting.title.get(language);
    let lines = usize::from(meeting.admission.places_per_organisation).clamp(1, 6);
    let persons: String = (1..=lines).map(|number| format!("{number}. \n")).collect();
    let body = [
        text_with(language, "proposal-prepared-begin", &[("meeting", title.into())]),
        String::new(),
        text(language, "proposal-prepared-organisation"),
        text(language, "proposal-prepared-name"),
        text(language, "proposal-prepared-function"),
        text(language, "proposal-prepared-comes"),
        String::new(),
        text(language, "proposal-prepared-persons"),
        persons,
        text(language, "proposal-prepared-remark"),
    ];
    PreparedMail {
        to: to.to_owned(),
        subject: text_with(language, "proposal-prepared-subject", &[("meeting", title.into())]),
        body: body.join("\n"),
    }
}

impl PreparedMail {
    /// As a link that opens the mail program of the reader (RFC 6068).
    pub(crate) fn link(&self) -> String {
        let encoded =
            |text: &str| utf8_percent_encode(&text.replace('\n', "\r\n"), NON_ALPHANUMERIC).to_string();
        // The sign between name and domain stays: some mail programs want it so.
        let to = encoded(&self.to).replace("%40", "@").replace("%2E", ".").replace("%2D", "-");
        format!("mailto:{to}?subject={}&body={}", encoded(&self.subject), encoded(&self.body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::words::sample;
    use post::{Incoming, asked};

    #[test]
    fn the_prepared_mail_fits_a_link_and_is_understood_in_both_languages() {
        let meeting = sample();
        for language in Language::ALL {
            let mail = prepared_mail(language, &meeting, "aanmelden@example.org");
            let link = mail.link();
            assert!(link.starts_with("mailto:aanmelden@example.org?subject="), "{link}");
            assert!(link.len() < 2000 && !link.contains(['\n', ' ', '⟨']), "{} {link}", link.len());
            let filled = mail.body.replacen("1. ", "1. Persoon Een, wethouder, een@assen.example.org", 1);
            let raw = format!(
                "From: a@assen.example.org\nSubject: {}\nContent-Type: text/plain; charset=utf-8\n\n{filled}",
                mail.subject
            );
            let understood = asked(&Incoming::read(raw.as_bytes(), None, false), &[]);
            assert_eq!(understood.persons.len(), 1, "{filled}");
            assert_eq!(understood.persons[0].name, "Persoon Een");
            assert_eq!(understood.language, language);
            let empty = raw.replace("Persoon Een, wethouder, een@assen.example.org", "");
            let understood = asked(&Incoming::read(empty.as_bytes(), None, false), &[]);
            assert!(understood.persons.is_empty() && understood.sender_comes.is_none(), "{empty}");
        }
    }
}
