//! A template: the subject and body of a kind of mail in one language, read and found right.

use domain::Language;

use super::{
    Cause, Mail, MailError, MailKind, Message, Picture, Placeholder, Recipient, Sender, TemplateProblem,
    letter::{Part, Run, Source},
    markup::{self, Block, Content, Span, Target},
    page::{self, Closing},
    plain,
};
use crate::text::{text, text_with};

/// A template that can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    kind: MailKind,
    language: Language,
    subject: Vec<Span>,
    body: Vec<Block>,
}

/// A template as it is edited and stored: plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateText {
    /// The subject: words and placeholders on one line.
    pub subject: String,
    /// The body, in the markup of [`crate::mail`].
    pub body: String,
}

impl TemplateText {
    /// The text that comes with the product, and that a reset leads back to.
    #[must_use]
    pub fn standard(kind: MailKind, language: Language) -> TemplateText {
        let written: Vec<_> =
            Placeholder::ALL.iter().map(|each| (each.key(), each.written(language).into())).collect();
        let say = |part: &str| text_with(language, &format!("mail-{}-{part}", kind.key()), &written);
        TemplateText { subject: say("subject"), body: say("body") }
    }
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// Everything that is wrong with it at once, in the order of the text.
    pub fn read(
        kind: MailKind,
        language: Language,
        written: &TemplateText,
    ) -> Result<Template, Vec<TemplateProblem>> {
        let subject = markup::subject(kind, language, &written.subject);
        let body = markup::body(kind, language, &written.body);
        match (subject, body) {
            (Ok(subject), Ok(body)) => {
                let template = Template { kind, language, subject, body };
                match kind.required().filter(|required| !template.asks_for(*required)) {
                    Some(absent) => Err(vec![TemplateProblem::absent(absent, language)]),
                    None => Ok(template),
                }
            }
            (subject, body) => {
                Err(subject.err().into_iter().flatten().chain(body.err().into_iter().flatten()).collect())
            }
        }
    }

    /// The template that comes with the product.
    ///
    /// # Errors
    /// [`MailError::Standard`], which would be a mistake in the message files; a test reads them all.
    pub fn standard(kind: MailKind, language: Language) -> Result<Template, MailError> {
        Template::read(kind, language, &TemplateText::standard(kind, language))
            .map_err(|problems| MailError::Standard(problems.iter().map(ToString::to_string).collect()))
    }

    /// The kind of mail it is for.
    #[must_use]
    pub const fn kind(&self) -> MailKind {
        self.kind
    }

    /// The language it is in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Writes the mail.
    ///
    /// # Errors
    /// [`MailError::OtherKind`] for a message of another kind; [`MailError::Qr`] for a code that cannot be
    /// drawn.
    pub fn write(
        &self,
        message: &Message<'_>,
        sender: &Sender,
        recipient: &Recipient,
    ) -> Result<Mail, MailError> {
        if message.kind() != self.kind {
            return Err(MailError::OtherKind { template: self.kind.key(), message: message.kind().key() });
        }
        let source = Source { message, sender, recipient, language: self.language };
        let subject = source.subject(&self.subject);
        let parts = source.parts(&self.body)?;
        let closing = self.closing(sender, recipient);
        Ok(Mail {
            kind: self.kind,
            language: self.language,
            text: plain::write(&parts, &closing),
            html: page::write(self.language, &sender.organiser, &subject, &parts, &closing),
            subject,
            pictures: pictures(&parts)?,
            unsubscribe: if self.kind.is_essential() { None } else { Some(recipient.unsubscribe.clone()) },
        })
    }

    /// Whether the body asks for it.
    fn asks_for(&self, placeholder: Placeholder) -> bool {
        let in_spans = |spans: &[Span]| {
            spans.iter().any(|span| {
                span.content == Content::Value(placeholder) || span.target == Some(Target::Value(placeholder))
            })
        };
        self.body.iter().any(|block| match block {
            Block::Heading(spans) | Block::Paragraph(spans) => in_spans(spans),
            Block::List(items) => items.iter().any(|item| in_spans(item)),
            Block::Placed(placed) => *placed == placeholder,
        })
    }

    /// Who sends it and why, what happens with data, and where to unsubscribe.
    fn closing(&self, sender: &Sender, recipient: &Recipient) -> Closing {
        let cause = match self.kind.cause() {
            Cause::Invited => "mail-cause-invited",
            Cause::Registered => "mail-cause-registered",
            Cause::Asked => "mail-cause-asked",
        };
        let organiser = [("organiser", sender.organiser.as_str().into())];
        let words = |words: String| Run { words, is_bold: false, address: None };
        let link = |key: &str, address: &super::Address| Run {
            words: text(self.language, key),
            is_bold: false,
            address: Some(address.clone()),
        };
        let mut lines = vec![
            vec![words(text_with(self.language, cause, &organiser))],
            vec![link("mail-privacy", &sender.privacy)],
        ];
        if !self.kind.is_essential() {
            lines.push(vec![
                words(format!("{} ", text(self.language, "mail-unsubscribe-before"))),
                link("mail-unsubscribe", &recipient.unsubscribe),
            ]);
        }
        Closing { lines }
    }
}

fn pictures(parts: &[Part]) -> Result<Vec<Picture>, MailError> {
    let codes = parts.iter().filter_map(|part| match part {
        Part::Code { code, .. } => Some(code),
        _ => None,
    });
    codes
        .enumerate()
        .map(|(number, code)| Ok(Picture { content_id: page::picture_name(number), bytes: code.png()? }))
        .collect()
}
