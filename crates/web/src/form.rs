//! What somebody filled in: read once, checked by the handler, shown again when something is wrong with it.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};

use crate::error::Problem;

/// The longest text of one field that is taken, in characters.
pub const LONGEST_FIELD: usize = 4000;

/// What is cut off: more than the longest text that any field allows, so that who wrote too much loses nothing.
const LONGEST_KEPT: usize = 30_000;

/// The fields of a form as they were sent, in their order. An extractor for handlers.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Filled {
    pairs: Vec<(String, String)>,
}

/// What people typed stays out of logs.
impl std::fmt::Debug for Filled {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Filled({} fields)", self.pairs.len())
    }
}

impl Filled {
    /// Fields that the program fills in itself, such as what is known already.
    #[must_use]
    pub fn from_pairs(pairs: Vec<(String, String)>) -> Filled {
        Filled { pairs }
    }

    /// All fields, to keep them for later.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// The text of a field without white space around it; empty when it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.pairs.iter().find(|(each, _)| each == name).map_or("", |(_, value)| value.trim())
    }

    /// All texts of a field that can be sent more than once, those that are not empty.
    pub fn all<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        let named = self.pairs.iter().filter(move |(each, _)| each == name);
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// Whether a box was ticked, or a button with this name pressed.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(each, _)| each == name)
    }

    /// Sets a field.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(each, _)| each != name);
        self.pairs.push((name.to_owned(), value.into()));
    }
}

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
            return Err(Problem::from(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await.map_err(|error| error.status())?;
        let pairs = form_urlencoded::parse(&body).map(|(name, value)| (name.into_owned(), clean(&value)));
        Ok(Filled { pairs: pairs.collect() })
    }
}

/// A text without signs that no field should hold: of the control signs only the end of a line stays. Too long
/// a text is cut, far beyond what any field allows.
fn clean(value: &str) -> String {
    let lines = value.replace("\r\n", "\n");
    let kept = lines.chars().filter(|sign| *sign == '\n' || *sign == '\t' || !sign.is_control());
    kept.take(LONGEST_KEPT).collect()
}

/// What is wrong with a form: the field and what to do about it, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    list: Vec<(String, String)>,
}

impl Mistakes {
    /// Notes what is wrong with a field; the first remark about a field stays.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_none() {
            self.list.push((field, message.into()));
        }
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.list.iter().find(|(each, _)| each == field).map(|(_, message)| message.as_str())
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Fields and messages, in the order in which they were noted.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.list.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_clean_and_do_not_show() {
        assert_eq!(clean("a\r\nb\u{0}\u{7}c"), "a\nbc");
        assert_eq!(clean(&"é".repeat(90_000)).chars().count(), LONGEST_KEPT);
        let filled = Filled::from_pairs(vec![("naam".into(), " Geheim ".into())]);
        assert_eq!(filled.text("naam"), "Geheim");
        assert!(!format!("{filled:?}").contains("Geheim"));
    }

    #[test]
    fn the_first_remark_about_a_field_stays() {
        let mut mistakes = Mistakes::default();
        mistakes.add("naam", "Vul een naam in");
        mistakes.add("naam", "Te lang");
        assert_eq!(mistakes.iter().collect::<Vec<_>>(), [("naam", "Vul een naam in")]);
    }
}
