//! A template with its values: what both the text and the page of a mail are written from.
//!
//! Values are put in after the template was read, so that nothing in a value can become markup.

use domain::Language;

use super::{
    Address, MailError, Message, Placeholder, Recipient, Sender,
    markup::{Block, Content, Span, Target},
    value::Value,
};
use crate::{qr::QrCode, text::text_with};

/// A part of a mail.
pub(crate) enum Part {
    Heading(Vec<Run>),
    Paragraph(Vec<Run>),
    /// The one thing the reader can do.
    Button {
        label: String,
        address: Address,
    },
    List(Vec<Vec<Run>>),
    /// Names and what belongs to them.
    Rows(Vec<(String, String)>),
    /// A code to be scanned, and the words for who does not see it.
    Code {
        code: QrCode,
        alternative: String,
    },
}

/// A stretch of words in one manner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Run {
    /// The words; a line end stands alone as `"\n"`.
    pub(crate) words: String,
    pub(crate) is_bold: bool,
    pub(crate) address: Option<Address>,
}

/// Where values come from.
pub(crate) struct Source<'a> {
    pub(crate) message: &'a Message<'a>,
    pub(crate) sender: &'a Sender,
    pub(crate) recipient: &'a Recipient,
    pub(crate) language: Language,
}

impl Source<'_> {
    fn value(&self, placeholder: Placeholder) -> Option<Value> {
        match placeholder {
            Placeholder::Name => Some(Value::Words(self.recipient.name.clone())),
            Placeholder::Organiser => Some(Value::Words(self.sender.organiser.clone())),
            Placeholder::Email => format!("mailto:{}", self.sender.email).parse().ok().map(Value::Address),
            _ => self.message.value(placeholder, self.language),
        }
    }

    /// The words of a subject on one line.
    pub(crate) fn subject(&self, spans: &[Span]) -> String {
        let runs = self.runs(spans);
        let words: String = runs.iter().map(|run| run.words.as_str()).collect();
        let visible: String = words.chars().map(|each| if each.is_control() { ' ' } else { each }).collect();
        visible.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The parts of a mail. What has no content disappears: a paragraph without words, a list without items,
    /// and a heading with nothing below it.
    ///
    /// # Errors
    /// [`MailError::Qr`] when a code cannot be drawn.
    pub(crate) fn parts(&self, blocks: &[Block]) -> Result<Vec<Part>, MailError> {
        let mut parts: Vec<Part> = Vec::new();
        for block in blocks {
            let part = match block {
                Block::Heading(spans) => Some(Part::Heading(self.runs(spans))),
                Block::Paragraph(spans) => self.paragraph(spans),
                Block::List(items) => {
                    let items: Vec<_> =
                        items.iter().map(|item| self.runs(item)).filter(|item| !is_blank(item)).collect();
                    if items.is_empty() { None } else { Some(Part::List(items)) }
                }
                Block::Placed(placeholder) => self.placed(*placeholder)?,
            };
            if let (Some(Part::Heading(_)), Some(Part::Heading(_))) = (&part, parts.last()) {
                parts.pop();
            }
            parts.extend(part);
        }
        if let Some(Part::Heading(_)) = parts.last() {
            parts.pop();
        }
        Ok(parts)
    }

    fn paragraph(&self, spans: &[Span]) -> Option<Part> {
        let runs = self.runs(spans);
        let (first, rest) = runs.split_first()?;
        if let Some(address) = &first.address
            && spans.iter().all(|span| span.target.is_some())
            && rest.iter().all(|run| run.address.as_ref() == Some(address))
        {
            let label = runs.iter().map(|run| run.words.as_str()).collect();
            return Some(Part::Button { label, address: address.clone() });
        }
        if is_blank(&runs) { None } else { Some(Part::Paragraph(runs)) }
    }

    fn placed(&self, placeholder: Placeholder) -> Result<Option<Part>, MailError> {
        let part = match self.value(placeholder) {
            Some(Value::List(items)) => {
                let items = items.into_iter().filter(|item| !item.trim().is_empty());
                let items: Vec<Vec<Run>> =
                    items.map(|item| vec![Run::plain(&item.replace(['\r', '\n'], " "))]).collect();
                if items.is_empty() { None } else { Some(Part::List(items)) }
            }
            Some(Value::Rows(rows)) if !rows.is_empty() => Some(Part::Rows(rows)),
            Some(Value::Code(code)) => {
                let alternative =
                    text_with(self.language, "mail-qr-alternative", &[("code", code.as_str().into())]);
                Some(Part::Code { code: QrCode::new(&code)?, alternative })
            }
            _ => None,
        };
        Ok(part)
    }

    fn runs(&self, spans: &[Span]) -> Vec<Run> {
        spans.iter().flat_map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &Span) -> Vec<Run> {
        let address = match &span.target {
            Some(Target::Address(address)) => Some(address.clone()),
            Some(Target::Value(placeholder)) => match self.value(*placeholder) {
                Some(Value::Address(address)) => Some(address),
                _ => None,
            },
            None => None,
        };
        match &span.content {
            Content::Words(words) => vec![Run { words: words.clone(), is_bold: span.is_bold, address }],
            Content::Break => vec![Run::plain("\n")],
            Content::Value(placeholder) => match self.value(*placeholder) {
                Some(Value::Words(words)) => lines(&words, span.is_bold, address.as_ref()),
                Some(Value::Address(own)) => vec![Run {
                    words: own.shown().to_owned(),
                    is_bold: span.is_bold,
                    address: address.or(Some(own)),
                }],
                _ => Vec::new(),
            },
        }
    }
}

impl Run {
    fn plain(words: &str) -> Run {
        Run { words: words.to_owned(), is_bold: false, address: None }
    }
}

/// The words of a value; its line ends stay, empty lines do not.
fn lines(words: &str, is_bold: bool, address: Option<&Address>) -> Vec<Run> {
    let mut runs = Vec::new();
    for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !runs.is_empty() {
            runs.push(Run::plain("\n"));
        }
        runs.push(Run { words: line.to_owned(), is_bold, address: address.cloned() });
    }
    runs
}

fn is_blank(runs: &[Run]) -> bool {
    runs.iter().all(|run| run.words.trim().is_empty())
}
