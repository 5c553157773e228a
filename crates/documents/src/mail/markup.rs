//! The small markup of templates, read into blocks. Nothing in it can run, and values never pass through it.
//!
//! ```text
//! # A heading                       begins with a number sign and a space
//! - an item of a list               begins with a hyphen and a space
//! words, **bold words**, a [link](https://example.org) and a {placeholder}
//! [A link alone in its paragraph](https://example.org) becomes a button
//! \{ \} \[ \] \* \# \- \\           a backslash takes away the meaning of the next mark
//! ```
//!
//! An empty line divides paragraphs; a single line end stays a line end. Bold and links end on the line where
//! they begin. A placeholder that stands for several lines (a list, a table, a picture) is alone on its line.

use domain::Language;

use super::{Address, Fault, Field, MailKind, Placeholder, Position, Shape, TemplateProblem};

/// The longest body, in characters.
pub(crate) const LONGEST_BODY: usize = 20_000;
/// The longest subject, in characters: longer ones are cut off everywhere.
pub(crate) const LONGEST_SUBJECT: usize = 150;
/// Marks that a backslash makes ordinary.
const MARKS: &str = "\\{}[]*#-";

/// A part of a body.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// A heading.
    Heading(Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list of items.
    List(Vec<Vec<Span>>),
    /// A placeholder that stands for several lines.
    Placed(Placeholder),
}

/// A stretch of text in one manner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) content: Content,
    pub(crate) is_bold: bool,
    pub(crate) target: Option<Target>,
}

/// What a stretch holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Content {
    /// Words of the template itself.
    Words(String),
    /// A value.
    Value(Placeholder),
    /// A line end.
    Break,
}

/// Where a link leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Target {
    /// An address of the template itself.
    Address(Address),
    /// The address that comes in the place of a placeholder.
    Value(Placeholder),
}

/// A template as read, or everything that is wrong with it.
pub(crate) type Reading<T> = Result<T, Vec<TemplateProblem>>;

/// Reads a subject: words and placeholders on one line, without markup.
pub(crate) fn subject(kind: MailKind, language: Language, text: &str) -> Reading<Vec<Span>> {
    let mut reader = Reader::new(kind, language, Field::Subject);
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    reader.check_length(&line, LONGEST_SUBJECT);
    let spans = reader.line(&line, 1, 0);
    for span in &spans {
        if let Content::Value(placeholder) = span.content
            && placeholder.shape() == Shape::Block
        {
            reader.report(1, 1, Fault::NotAlone(placeholder.written(language)));
        }
    }
    reader.done(spans)
}

/// Reads a body.
pub(crate) fn body(kind: MailKind, language: Language, text: &str) -> Reading<Vec<Block>> {
    let mut reader = Reader::new(kind, language, Field::Body);
    reader.check_length(text, LONGEST_BODY);
    let mut blocks = Vec::new();
    // Whether the next line goes on with the block above it.
    let mut goes_on = false;
    for (number, line) in (1..).zip(text.lines()) {
        let trimmed = line.trim();
        let indent = line.chars().take_while(|letter| letter.is_whitespace()).count();
        if trimmed.is_empty() {
            goes_on = false;
        } else if let Some(heading) = trimmed.strip_prefix("# ") {
            blocks.push(Block::Heading(reader.sentence(heading, number, indent + 2)));
            goes_on = false;
        } else if let Some(item) = trimmed.strip_prefix("- ") {
            let item = reader.sentence(item, number, indent + 2);
            match blocks.last_mut() {
                Some(Block::List(items)) if goes_on => items.push(item),
                _ => blocks.push(Block::List(vec![item])),
            }
            goes_on = true;
        } else {
            goes_on = reader.running_line(&mut blocks, goes_on, trimmed, number, indent);
        }
    }
    reader.done(blocks)
}

struct Reader {
    field: Field,
    language: Language,
    known: Vec<(String, Placeholder)>,
    problems: Vec<TemplateProblem>,
}

impl Reader {
    fn new(kind: MailKind, language: Language, field: Field) -> Reader {
        let known = kind.placeholders().into_iter().map(|each| (each.name(language), each)).collect();
        Reader { field, language, known, problems: Vec::new() }
    }

    fn done<T>(self, read: T) -> Reading<T> {
        if self.problems.is_empty() { Ok(read) } else { Err(self.problems) }
    }

    fn report(&mut self, line: usize, column: usize, fault: Fault) {
        self.problems.push(TemplateProblem::new(Position { field: self.field, line, column }, fault));
    }

    fn check_length(&mut self, text: &str, most: usize) {
        if text.trim().is_empty() {
            self.report(1, 1, Fault::Empty);
        } else if text.chars().count() > most {
            self.report(1, 1, Fault::TooLong(most));
        }
    }

    /// A line of running text, added to the paragraph above it if it goes on. Says whether the next one may.
    fn running_line(
        &mut self,
        blocks: &mut Vec<Block>,
        goes_on: bool,
        line: &str,
        number: usize,
        indent: usize,
    ) -> bool {
        let spans = self.line(line, number, indent);
        if let [Span { content: Content::Value(placeholder), is_bold: false, target: None }] =
            spans.as_slice()
            && placeholder.shape() == Shape::Block
        {
            blocks.push(Block::Placed(*placeholder));
            return false;
        }
        self.refuse_blocks(&spans, number, indent);
        match blocks.last_mut() {
            Some(Block::Paragraph(above)) if goes_on => {
                above.push(Span { content: Content::Break, is_bold: false, target: None });
                above.extend(spans);
            }
            _ => blocks.push(Block::Paragraph(spans)),
        }
        true
    }

    /// A line in which nothing may stand for several lines.
    fn sentence(&mut self, line: &str, number: usize, indent: usize) -> Vec<Span> {
        let spans = self.line(line, number, indent);
        self.refuse_blocks(&spans, number, indent);
        spans
    }

    fn refuse_blocks(&mut self, spans: &[Span], line: usize, indent: usize) {
        for span in spans {
            if let Content::Value(placeholder) = span.content
                && placeholder.shape() == Shape::Block
            {
                self.report(line, indent + 1, Fault::NotAlone(placeholder.written(self.language)));
            }
        }
    }

    /// The stretches of one line that begins after `indent` characters.
    fn line(&mut self, line: &str, number: usize, indent: usize) -> Vec<Span> {
        let letters: Vec<char> = line.chars().collect();
        let mut run =
            Run { letters: &letters, line: number, indent, spans: Vec::new(), words: String::new() };
        let mut bold_since = None;
        let mut at = 0;
        while let Some(letter) = letters.get(at).copied() {
            let next = letters.get(at + 1).copied();
            match letter {
                '\\' if next.is_some_and(|mark| MARKS.contains(mark)) => {
                    run.words.extend(next);
                    at += 2;
                }
                '*' if next == Some('*') && self.field == Field::Body => {
                    run.close(bold_since.is_some());
                    bold_since = if bold_since.is_some() { None } else { Some(at) };
                    at += 2;
                }
                '{' => at = self.placeholder(&mut run, at, bold_since.is_some()),
                '[' if self.field == Field::Body => at = self.link(&mut run, at, bold_since.is_some()),
                _ => {
                    run.words.push(letter);
                    at += 1;
                }
            }
        }
        run.close(bold_since.is_some());
        if let Some(since) = bold_since {
            self.report(number, indent + since + 1, Fault::OpenBold);
        }
        run.spans
    }

    /// Reads the placeholder that opens here; says where to go on.
    fn placeholder(&mut self, run: &mut Run<'_>, at: usize, is_bold: bool) -> usize {
        let Some(end) = run.find(at, '}') else {
            self.report(run.line, run.indent + at + 1, Fault::OpenBrace);
            return run.letters.len();
        };
        let name = run.between(at + 1, end);
        if let Some(placeholder) = self.named(&name, run, at) {
            run.close(is_bold);
            run.spans.push(Span { content: Content::Value(placeholder), is_bold, target: None });
        }
        end + 1
    }

    /// The placeholder with this name; reports one that does not exist.
    fn named(&mut self, name: &str, run: &Run<'_>, at: usize) -> Option<Placeholder> {
        let wanted = name.trim().to_lowercase();
        let found =
            self.known.iter().find(|(known, _)| *known == wanted).map(|(_, placeholder)| *placeholder);
        if found.is_none() {
            let known = self.known.iter().map(|(name, _)| format!("{{{name}}}")).collect();
            self.report(run.line, run.indent + at + 1, Fault::Unknown { name: name.to_owned(), known });
        }
        found
    }

    /// Reads the link that opens here; a bracket that opens no link is a bracket. Says where to go on.
    fn link(&mut self, run: &mut Run<'_>, at: usize, is_bold: bool) -> usize {
        let Some(middle) = run.find(at, ']').filter(|end| run.letters.get(end + 1) == Some(&'(')) else {
            run.words.push('[');
            return at + 1;
        };
        let Some(end) = run.find(middle, ')') else {
            self.report(run.line, run.indent + at + 1, Fault::OpenLink);
            return run.letters.len();
        };
        run.close(is_bold);
        let target = self.target(run, middle + 2, end);
        let label = self.line(&run.between(at + 1, middle), run.line, run.indent + at + 1);
        if let Some(target) = target {
            run.spans.extend(label.into_iter().map(|span| Span {
                is_bold: span.is_bold || is_bold,
                target: Some(target.clone()),
                ..span
            }));
        }
        end + 1
    }

    fn target(&mut self, run: &Run<'_>, from: usize, end: usize) -> Option<Target> {
        let written = run.between(from, end);
        let name = written.trim().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        if let Some(name) = name {
            let placeholder = self.named(name, run, from)?;
            if placeholder.shape() == Shape::Address {
                return Some(Target::Value(placeholder));
            }
            let fault = Fault::NoAddress(placeholder.written(self.language));
            self.report(run.line, run.indent + from + 1, fault);
            return None;
        }
        let address = written.parse().ok().map(Target::Address);
        if address.is_none() {
            self.report(run.line, run.indent + from + 1, Fault::BadAddress);
        }
        address
    }
}

/// A line that is being read.
struct Run<'a> {
    letters: &'a [char],
    line: usize,
    indent: usize,
    spans: Vec<Span>,
    /// Words that belong to no stretch yet.
    words: String,
}

impl Run<'_> {
    /// Makes a stretch of the words until here.
    fn close(&mut self, is_bold: bool) {
        if !self.words.is_empty() {
            let content = Content::Words(std::mem::take(&mut self.words));
            self.spans.push(Span { content, is_bold, target: None });
        }
    }

    fn find(&self, from: usize, mark: char) -> Option<usize> {
        let rest = self.letters.get(from..)?;
        rest.iter().position(|letter| *letter == mark).map(|offset| from + offset)
    }

    fn between(&self, from: usize, end: usize) -> String {
        self.letters.get(from..end).map(|letters| letters.iter().collect()).unwrap_or_default()
    }
}
