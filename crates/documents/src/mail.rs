//! Mails: a template and values in; subject, plain text and page out.
//!
//! Every kind of mail ([`MailKind`]) has a text that comes with the product ([`TemplateText::standard`]), in
//! Dutch and English, which an organiser may change. A template is plain text with a little markup:
//!
//! - `{naam}`: a placeholder, by its name in the language of the template; [`MailKind::placeholders`] are
//!   those that a kind knows. Some stand for several lines and are alone on a line: `{programma}`, `{qr}`;
//! - `# Kop`, `- onderdeel`, `**vet**`, `[woorden](adres)`, where the address is `https://…`, `mailto:…` or a
//!   placeholder for an address: `[Bekijk uw aanmelding]({link})`. A link alone in its paragraph is shown as
//!   a button;
//! - an empty line divides paragraphs; a backslash makes the next mark an ordinary one: `\{`.
//!
//! What has no value disappears, with the heading above it. [`Template::read`] tells every mistake with its
//! place.
//!
//! ```text
//! TemplateText ──read──► Template ──write(Message, Sender, Recipient)──► Mail
//! ```

mod address;
mod kind;
mod letter;
mod markup;
mod message;
mod page;
mod placeholder;
mod plain;
mod problem;
mod sample;
mod template;
mod value;

use std::fmt;

use domain::Language;

pub(crate) use kind::Cause;
pub use {
    address::{Address, AddressError},
    kind::MailKind,
    message::{AboutMeeting, Delegation, Member, Message, Recipient, Sender},
    placeholder::{Placeholder, Shape},
    problem::{Fault, Field, Position, TemplateProblem},
    template::{Template, TemplateText},
};

use crate::{base64, qr::QrError};

/// The value of the header `List-Unsubscribe-Post` of a mail that has `List-Unsubscribe` (RFC 8058).
pub const LIST_UNSUBSCRIBE_POST: &str = "List-Unsubscribe=One-Click";

/// Why a mail could not be written.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The values belong to another kind of mail.
    #[error(
        "the template is for the mail `{template}`, the values are for `{message}`; take the template \
         of that kind"
    )]
    OtherKind {
        /// The key of the kind of the template.
        template: &'static str,
        /// The key of the kind of the values.
        message: &'static str,
    },
    /// A text that comes with the product is not a right template.
    #[error("a standard text cannot be used: {}", .0.join("; "))]
    Standard(Vec<String>),
    /// The code for the desk cannot be drawn.
    #[error("the code of the mail cannot be drawn: {0}")]
    Qr(#[from] QrError),
}

/// A mail, ready to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The kind.
    pub kind: MailKind,
    /// The language; for the header `Content-Language`.
    pub language: Language,
    /// The subject, on one line.
    pub subject: String,
    /// The mail as plain text, with `\n` line ends.
    pub text: String,
    /// The mail as a page. It shows its pictures by their content id: send them along as `multipart/related`.
    pub html: String,
    /// The pictures of the page.
    pub pictures: Vec<Picture>,
    /// Where the reader unsubscribes; only for mail that is not needed.
    pub unsubscribe: Option<Address>,
}

/// A picture in a mail: always a PNG.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The content id, without the angle brackets of the header.
    pub content_id: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Mail {
    /// The value of the header `List-Unsubscribe`, for mail that is not needed.
    #[must_use]
    pub fn list_unsubscribe(&self) -> Option<String> {
        self.unsubscribe.as_ref().map(|address| format!("<{}>", address.as_str()))
    }

    /// The page with its pictures inside, to be looked at in a browser. It has style attributes and `data:`
    /// pictures, so that it needs a content security policy of its own; it has no scripts and loads nothing.
    #[must_use]
    pub fn preview(&self) -> String {
        // On a page of its own the mail is the main part; within a mail program it is not.
        let mut page = self.html.replacen("role=\"article\"", "role=\"main\"", 1);
        for picture in &self.pictures {
            let inside = format!("data:image/png;base64,{}", base64::encode(&picture.bytes));
            page = page.replace(&format!("cid:{}", picture.content_id), &inside);
        }
        page
    }
}

/// Never what is in it: mails are personal, and what is debugged ends up in logs.
impl fmt::Debug for Mail {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Mail({}, {})", self.kind.key(), self.language.tag())
    }
}

/// Only its name.
impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Picture({}, {} bytes)", self.content_id, self.bytes.len())
    }
}
