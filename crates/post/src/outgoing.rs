//! A mail as it is handed to a mail server.

use domain::{EmailAddress, Language};
use lettre::{
    Message,
    message::{
        Attachment, Body, Mailbox, MultiPart, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

use crate::SmtpError;

/// A mail to be sent.
#[derive(Clone)]
pub struct Outgoing {
    /// What it is known by; the same mail sent again keeps it, so that a reader's program knows it as one.
    pub id: String,
    /// The name of the sender.
    pub from_name: String,
    /// The address of the sender.
    pub from: EmailAddress,
    /// Where answers go, when that is another address.
    pub reply_to: Option<EmailAddress>,
    /// Where it goes.
    pub to: EmailAddress,
    /// Its language.
    pub language: Language,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// Files and pictures.
    pub files: Vec<File>,
    /// Where the reader unsubscribes with one click, for mail that is not needed.
    pub unsubscribe: Option<String>,
    /// What mail servers know the mail by that this one answers.
    pub in_reply_to: Option<String>,
}

/// A file that goes with a mail.
#[derive(Clone)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its content.
    pub content: Vec<u8>,
    /// The name by which the HTML shows it, for pictures.
    pub content_id: Option<String>,
}

/// A header that is text as it stands.
macro_rules! text_header {
    ($name:ident, $header:literal) => {
        #[derive(Clone)]
        struct $name(String);

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($header)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

text_header!(ContentLanguage, "Content-Language");
text_header!(ListUnsubscribe, "List-Unsubscribe");
text_header!(ListUnsubscribePost, "List-Unsubscribe-Post");
// A mail from a program: out-of-office programs leave it alone (RFC 3834).
text_header!(AutoSubmitted, "Auto-Submitted");

impl Outgoing {
    /// The mail in the form in which it travels.
    ///
    /// # Errors
    /// When an address or a media type cannot stand in a mail.
    pub(crate) fn message(&self) -> Result<Message, SmtpError> {
        let wrong = |error: &dyn std::fmt::Display| SmtpError::Message(error.to_string());
        let from = Mailbox::new(
            Some(self.from_name.clone()),
            self.from.as_str().parse().map_err(|error| wrong(&error))?,
        );
        let to = Mailbox::new(None, self.to.as_str().parse().map_err(|error| wrong(&error))?);
        let mut builder = Message::builder()
            .message_id(Some(format!("<{}@{}>", self.id, self.from.domain())))
            .from(from)
            .to(to)
            .subject(&self.subject)
            .header(ContentLanguage(self.language.tag().to_owned()))
            .header(AutoSubmitted("auto-generated".to_owned()));
        if let Some(reply_to) = &self.reply_to {
            let address = reply_to.as_str().parse().map_err(|error| wrong(&error))?;
            builder = builder.reply_to(Mailbox::new(None, address));
        }
        if let Some(answered) = self.in_reply_to.as_deref().and_then(reference) {
            builder = builder.in_reply_to(answered.clone()).references(answered);
        }
        if let Some(unsubscribe) = &self.unsubscribe {
            builder = builder
                .header(ListUnsubscribe(format!("<{unsubscribe}>")))
                .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()));
        }
        builder.multipart(self.parts()?).map_err(|error| wrong(&error))
    }

    /// Text and HTML as two forms of one thing, pictures with the HTML, an appointment as a third form, so that
    /// mail programs offer it, and the files beside them.
    fn parts(&self) -> Result<MultiPart, SmtpError> {
        let mut html = MultiPart::related().singlepart(SinglePart::html(self.html.clone()));
        for picture in self.files.iter().filter(|file| file.content_id.is_some()) {
            let id = picture.content_id.clone().unwrap_or_default();
            let body = Body::new(picture.content.clone());
            html = html.singlepart(Attachment::new_inline(id).body(body, media_type(picture)?));
        }
        let mut forms =
            MultiPart::alternative().singlepart(SinglePart::plain(self.text.clone())).multipart(html);
        for file in self.files.iter().filter(|file| file.media_type.starts_with("text/calendar")) {
            let part = SinglePart::builder().header(media_type(file)?).body(Body::new(file.content.clone()));
            forms = forms.singlepart(part);
        }
        let mut whole = MultiPart::mixed().multipart(forms);
        for file in self.files.iter().filter(|file| file.content_id.is_none()) {
            let body = Body::new(file.content.clone());
            whole = whole.singlepart(Attachment::new(file.name.clone()).body(body, media_type(file)?));
        }
        Ok(whole)
    }
}

/// The identity of another mail as it stands in a header; one that others made up in a way that could break the
/// header is left out.
fn reference(id: &str) -> Option<String> {
    let right = id.contains('@') && id.len() <= 200 && id.chars().all(|sign| sign.is_ascii_graphic());
    (right && !id.contains(['<', '>'])).then(|| format!("<{id}>"))
}

fn media_type(file: &File) -> Result<ContentType, SmtpError> {
    ContentType::parse(&file.media_type).map_err(|error| SmtpError::Message(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail() -> Outgoing {
        Outgoing {
            id: "0192".into(),
            from_name: "Platform Voorbeeld".into(),
            from: "bijeenkomst@example.org".parse().unwrap(),
            reply_to: None,
            to: "wethouder@assen.example.org".parse().unwrap(),
            language: Language::Nl,
            subject: "Uw aanmelding: één plaats\r\nBcc: x@example.org".into(),
            text: "Welkom".into(),
            html: "<p>Welkom</p>".into(),
            files: vec![
                File {
                    name: "bijeenkomst.ics".into(),
                    media_type: "text/calendar; method=REQUEST; charset=utf-8".into(),
                    content: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec(),
                    content_id: None,
                },
                File {
                    name: "code.png".into(),
                    media_type: "image/png".into(),
                    content: vec![1, 2, 3],
                    content_id: Some("code".into()),
                },
            ],
            unsubscribe: Some("https://example.org/afmelden/x".into()),
            in_reply_to: Some("vraag@assen.example.org".into()),
        }
    }

    #[test]
    fn a_mail_has_all_its_forms_and_no_header_of_somebody_else() {
        let text = String::from_utf8(mail().message().unwrap().formatted()).unwrap();
        let (headers, body) = text.split_once("\r\n\r\n").unwrap();
        for expected in
            ["Message-ID: <0192@example.org>", "Content-Language: nl", "Auto-Submitted: auto-generated"]
        {
            assert!(headers.contains(expected), "{expected} in {headers}");
        }
        assert!(headers.contains("List-Unsubscribe: <https://example.org/afmelden/x>"));
        assert!(!headers.lines().any(|line| line.starts_with("Bcc:")), "{headers}");
        for header in ["In-Reply-To", "References"] {
            assert!(headers.contains(&format!("{header}: <vraag@assen.example.org>")), "{headers}");
        }
        assert_eq!(reference("a@b>\r\nBcc: c@d.nl"), None);
        assert!(body.contains("text/plain") && body.contains("text/html") && body.contains("image/png"));
        assert_eq!(body.matches("method=REQUEST").count(), 2, "as a form, and as a file");
    }
}
