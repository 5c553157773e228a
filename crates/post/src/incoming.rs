//! A mail that came in: who sent it, what it says, and whether a person wrote it.

mod own_words;
mod page;

use domain::EmailAddress;
use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders, PartType};

pub use own_words::OwnWords;

/// So much of a text is looked at, in characters. A mail that asks for places is far shorter.
const MOST_READ: usize = 100_000;

/// The longest subject line, name of a sender and name of a file that are kept, in characters.
const LONGEST_LINE: usize = 300;

/// So many files are named.
const MOST_FILES: usize = 50;

/// Who made a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A person, as far as one can tell.
    Person,
    /// A program that answers by itself.
    AutoReply,
    /// A mail server that could not deliver a mail.
    Bounce,
    /// Somebody who writes to many.
    Bulk,
    /// A calendar that answers an appointment.
    CalendarReply,
    /// This installation.
    Loop,
    /// It does not say.
    Unknown,
}

/// A mail that came in. It holds personal data and cannot be printed.
#[derive(Clone)]
pub struct Incoming {
    /// What mail servers know it by; `None` when the sender's program gave it nothing of the kind.
    pub message_id: Option<String>,
    /// The name of the sender; may be empty.
    pub sender_name: String,
    /// The address an answer goes to.
    pub sender: Option<EmailAddress>,
    /// The subject line.
    pub subject: String,
    /// The whole text, with what it quotes; the page of a mail that has no text is made text.
    pub text: String,
    /// What the sender wrote, and how the mail was signed.
    pub words: OwnWords,
    /// Names of files that came along.
    pub files: Vec<String>,
    /// Who made it.
    pub origin: Origin,
    /// Whether it was longer than what was read.
    pub is_cut: bool,
}

impl Incoming {
    /// Reads a mail as it travels. Nothing in it can make this fail: what cannot be read is empty. `own` is the
    /// address of this installation, `is_cut` says that there was more.
    #[must_use]
    pub fn read(bytes: &[u8], own: Option<&EmailAddress>, is_cut: bool) -> Incoming {
        let Some(message) = MessageParser::default().parse(bytes) else { return Incoming::empty(is_cut) };
        let (text, is_longer) = shortened(&text(&message), MOST_READ);
        let subject = line(message.subject().unwrap_or_default());
        let (sender_name, sender) = sender(&message);
        let origin = origin(&message, &subject, sender.as_ref(), own);
        Incoming {
            message_id: message.message_id().map(line).filter(|id| !id.is_empty()),
            sender_name,
            sender,
            words: OwnWords::of(&text, own_words::is_forwarded(&subject)),
            subject,
            text,
            files: files(&message),
            origin,
            is_cut: is_cut || is_longer,
        }
    }

    fn empty(is_cut: bool) -> Incoming {
        Incoming {
            message_id: None,
            sender_name: String::new(),
            sender: None,
            subject: String::new(),
            text: String::new(),
            words: OwnWords::default(),
            files: Vec::new(),
            origin: Origin::Unknown,
            is_cut,
        }
    }
}

/// The first so many characters, and whether there were more.
fn shortened(text: &str, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (text[..end].to_owned(), true),
        None => (text.to_owned(), false),
    }
}

/// A text on one line, without signs that do not show, and not too long.
fn line(text: &str) -> String {
    let shown: String =
        text.chars().map(|sign| if sign.is_control() || is_invisible(sign) { ' ' } else { sign }).collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    shortened(&words.join(" "), LONGEST_LINE).0
}

/// Signs that change how others are shown, or show nothing.
const fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The first address that can be one: a mail may be sent in the name of a person by a secretariat, which says where
/// answers go.
fn sender(message: &Message<'_>) -> (String, Option<EmailAddress>) {
    let from = message.from().and_then(|from| from.first());
    let name = line(from.and_then(|from| from.name()).unwrap_or_default());
    let addresses = [message.reply_to(), message.from(), message.sender()];
    let address = |list: Option<&mail_parser::Address<'_>>| {
        list.and_then(|list| list.first()).and_then(|each| each.address()?.parse().ok())
    };
    let name = match name.contains('@') {
        // Many programs write the address where the name should be.
        true => String::new(),
        false => name,
    };
    (turned(&name), addresses.into_iter().find_map(address))
}

/// "Achternaam, Voornaam" as address books of organisations have it, in the order in which one says it.
fn turned(name: &str) -> String {
    let plain = name.trim_matches(['"', '\'', ' ']);
    let plain = plain.split(" (").next().unwrap_or(plain);
    match plain.split_once(", ") {
        Some((last, first)) if !first.contains(',') && last.split(' ').count() <= 4 => {
            format!("{first} {last}")
        }
        _ => plain.to_owned(),
    }
}

/// Text and HTML are two forms of one thing: the text is what counts, unless there is none.
fn text(message: &Message<'_>) -> String {
    let mut whole = String::new();
    for part in message.text_bodies() {
        match &part.body {
            PartType::Text(text) => whole.push_str(text),
            PartType::Html(html) => whole.push_str(&page::text(html)),
            _ => {}
        }
        whole.push('\n');
    }
    if whole.trim().is_empty() {
        for part in message.html_bodies() {
            if let PartType::Html(html) = &part.body {
                whole.push_str(&page::text(html));
                whole.push('\n');
            }
        }
    }
    clean(&whole)
}

/// Lines without spaces at their ends and without signs that do not show; never two empty lines in a row.
fn clean(text: &str) -> String {
    let shown: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|sign| *sign == '\n' || *sign == '\t' || !(sign.is_control() || is_invisible(*sign)))
        .map(|sign| if sign == '\u{a0}' { ' ' } else { sign })
        .collect();
    let mut kept: Vec<&str> = Vec::new();
    for each in shown.lines().map(str::trim_end) {
        if !(each.is_empty() && kept.last().is_none_or(|last| last.is_empty())) {
            kept.push(each);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

fn files(message: &Message<'_>) -> Vec<String> {
    let name = |part: &mail_parser::MessagePart<'_>| {
        let name = part.attachment_name().map(line).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| {
            let kind = part.content_type();
            kind.map_or_else(
                || "?".to_owned(),
                |kind| line(&format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("?"))),
            )
        })
    };
    message.attachments().map(name).take(MOST_FILES).collect()
}

/// A header as text, in small letters; empty when it is not there.
fn header(message: &Message<'_>, name: &'static str) -> String {
    match message.header(name) {
        Some(HeaderValue::Text(text)) => text.trim().to_lowercase(),
        Some(HeaderValue::TextList(list)) => list.join(" ").to_lowercase(),
        Some(_) => message.header_raw(name).unwrap_or_default().trim().to_lowercase(),
        None => String::new(),
    }
}

/// How subject lines of programs begin that answer by themselves.
const AUTO_SUBJECTS: [&str; 9] = [
    "automatisch antwoord",
    "automatische reactie",
    "automatic reply",
    "auto-reply",
    "autoreply",
    "out of office",
    "niet aanwezig",
    "afwezig:",
    "afwezigheid",
];

fn origin(
    message: &Message<'_>,
    subject: &str,
    sender: Option<&EmailAddress>,
    own: Option<&EmailAddress>,
) -> Origin {
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address());
    let from = from.unwrap_or_default().to_lowercase();
    let is_own = |own: &EmailAddress| from == own.as_str() || sender == Some(own);
    if own.is_some_and(is_own) {
        return Origin::Loop;
    }
    let precedence = header(message, "Precedence");
    let submitted = header(message, "Auto-Submitted");
    let kind = message.content_type();
    let is_report = kind.is_some_and(|kind| {
        kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report"))
            && kind
                .attribute("report-type")
                .is_some_and(|report| !report.eq_ignore_ascii_case("feedback-report"))
    });
    let local = from.split('@').next().unwrap_or_default();
    if is_report
        || matches!(local, "mailer-daemon" | "postmaster" | "mail-daemon")
        || !header(message, "X-Failed-Recipients").is_empty()
    {
        return Origin::Bounce;
    }
    if is_calendar_reply(message) {
        return Origin::CalendarReply;
    }
    let lower = subject.to_lowercase();
    if submitted.starts_with("auto-")
        || precedence == "auto_reply"
        || ["X-Autoreply", "X-Autorespond", "X-Auto-Reply"]
            .iter()
            .any(|name| !header(message, name).is_empty())
        || AUTO_SUBJECTS.iter().any(|begin| lower.starts_with(begin))
    {
        return Origin::AutoReply;
    }
    let is_list = message.header("List-Id").is_some() || message.header("List-Unsubscribe").is_some();
    if is_list || matches!(precedence.as_str(), "bulk" | "list" | "junk") {
        return Origin::Bulk;
    }
    if sender.is_none() { Origin::Unknown } else { Origin::Person }
}

/// Whether a part of the mail is the answer of a calendar: accepted, declined.
fn is_calendar_reply(message: &Message<'_>) -> bool {
    message.parts.iter().any(|part| {
        part.content_type().is_some_and(|kind| {
            kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("calendar"))
                && kind.attribute("method").is_some_and(|method| !method.eq_ignore_ascii_case("request"))
        })
    })
}

#[cfg(test)]
mod tests;
