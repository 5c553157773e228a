//! Municipalities that a visitor chose, by code, name, everyday name or former name, in whatever form a
//! link or a form brings them; and what there is to say about what was typed.

mod form;

use atlas::{
    Atlas,
    register::{Former, Lookup},
};
use axum::http::HeaderMap;
use documents::{download::Format, number, text::text_with};
use domain::Language;
use maud::{Markup, html};

use crate::{
    download::Wanted,
    query::{Query, shortened},
    visit::path,
};

pub use form::Form;

/// The parameter that holds municipalities: codes with commas between them, or a name; it may repeat.
pub const PARAMETER: &str = "g";

/// How many things that are no municipality are named; the rest is counted.
const MOST_NAMED: usize = 4;

/// How many names are offered for a misspelt one.
const OFFERED: usize = 3;

/// The longest text that is compared with names, in characters; no name is half as long.
const LONGEST_NAME: usize = 60;

/// What a visitor chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The municipalities, in the order in which they were chosen, each once.
    pub chosen: Vec<usize>,
    /// What was typed and is no municipality, shortened, with the municipalities whose names look like it.
    pub unknown: Vec<(String, Vec<usize>)>,
    /// How many more there were that are no municipality.
    pub more_unknown: usize,
    /// Former municipalities that were named, with what they became.
    pub former: Vec<Former>,
    /// How many municipalities were left out because there were too many.
    pub left_out: usize,
}

/// What a page about chosen municipalities is asked for.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The municipalities.
    pub(crate) choice: Choice,
    /// What there is to say about what was typed.
    pub(crate) remarks: Vec<Markup>,
    /// The file that is wanted instead of the page.
    pub(crate) file: Option<Format>,
}

impl Asked {
    /// Reads query and `Accept`; at most `most` municipalities count. `written` is the address of the page for
    /// codes with commas between them.
    pub(crate) fn read(
        atlas: &Atlas,
        language: Language,
        (query, headers): (&Query, &HeaderMap),
        most: usize,
        written: impl Fn(String) -> String,
    ) -> Asked {
        let choice = Choice::read(atlas, query, most);
        let mut remarks = choice.remarks(atlas, language, written);
        let wanted = Wanted::read(query, headers);
        remarks.extend(wanted.remark(language).map(|sentence| html! { (sentence) }));
        let file = if let Wanted::File(format) = wanted { Some(format) } else { None };
        Asked { choice, remarks, file }
    }
}

impl Choice {
    /// Reads the choice, at most `most` municipalities.
    #[must_use]
    pub fn read(atlas: &Atlas, query: &Query, most: usize) -> Choice {
        let mut choice = Choice::default();
        for value in query.all(PARAMETER) {
            // A name may hold a comma itself: "Nuenen, Gerwen en Nederwetten".
            if atlas.facts.register.find(value) == Lookup::Unknown {
                for part in value.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
                    choice.add(atlas, part);
                }
            } else {
                choice.add(atlas, value);
            }
        }
        choice.left_out = choice.chosen.len().saturating_sub(most);
        choice.chosen.truncate(most);
        choice
    }

    fn add(&mut self, atlas: &Atlas, typed: &str) {
        match atlas.facts.register.find(typed) {
            Lookup::Found(index) => self.choose(index),
            Lookup::Former(former) => {
                if let Some((index, _)) = former.successors.first() {
                    self.choose(*index);
                }
                if !self.former.contains(former) {
                    self.former.push(former.clone());
                }
            }
            Lookup::Unknown if self.unknown.len() < MOST_NAMED => {
                let start: String = typed.chars().take(LONGEST_NAME).collect();
                let nearest = atlas.facts.register.nearest_names(&start, OFFERED);
                self.unknown.push((shortened(typed), nearest));
            }
            Lookup::Unknown => self.more_unknown += 1,
        }
    }

    fn choose(&mut self, index: usize) {
        if !self.chosen.contains(&index) {
            self.chosen.push(index);
        }
    }

    /// The choice as it stands in a link: codes with commas between them.
    #[must_use]
    pub fn codes(&self, atlas: &Atlas) -> String {
        codes(atlas, &self.chosen)
    }

    /// The choice with one municipality more, as it stands in a link.
    fn codes_with(&self, atlas: &Atlas, more: usize) -> String {
        let mut all = self.chosen.clone();
        all.push(more);
        codes(atlas, &all)
    }

    /// What there is to say about the choice, one sentence each. `address` makes the address of this page
    /// with other codes; misspelt names become links to the page with the right ones.
    #[must_use]
    pub fn remarks(
        &self,
        atlas: &Atlas,
        language: Language,
        address: impl Fn(String) -> String,
    ) -> Vec<Markup> {
        let name = |index: &usize| atlas.facts.register.get(*index).name.as_str();
        let mut remarks: Vec<Markup> = Vec::new();
        for (typed, nearest) in &self.unknown {
            let sentence = text_with(language, "choice-unknown", &[("typed", typed.as_str().into())]);
            remarks.push(html! {
                (sentence)
                @if !nearest.is_empty() {
                    " " (text_with(language, "choice-did-you-mean", &[]))
                    @for (place, index) in nearest.iter().enumerate() {
                        @if place > 0 { "," }
                        " " a href=(path(language, &address(self.codes_with(atlas, *index)))) {
                            (name(index))
                        }
                    }
                    "?"
                }
            });
        }
        if self.more_unknown > 0 {
            let count = self.more_unknown;
            remarks.push(html! { (text_with(language, "choice-more-unknown", &[("count", count.into())])) });
        }
        for former in &self.former {
            remarks.push(html! { (former_sentence(atlas, language, former)) });
        }
        if self.left_out > 0 {
            let arguments = [("count", self.left_out.into()), ("shown", self.chosen.len().into())];
            remarks.push(html! { (text_with(language, "choice-left-out", &arguments)) });
        }
        remarks
    }
}

/// Names joined as in a sentence: "Assen, Goes en Zeist".
#[must_use]
pub fn names(atlas: &Atlas, language: Language, municipalities: &[usize]) -> String {
    let name = |index: &usize| atlas.facts.register.get(*index).name.as_str();
    match municipalities {
        [] => String::new(),
        [one] => name(one).to_owned(),
        [before @ .., last] => {
            let before: Vec<&str> = before.iter().map(name).collect();
            format!("{} {} {}", before.join(", "), documents::text::text(language, "profile-and"), name(last))
        }
    }
}

/// Codes with commas between them.
#[must_use]
pub fn codes(atlas: &Atlas, municipalities: &[usize]) -> String {
    let code = |index: &usize| atlas.facts.register.get(*index).code.to_string();
    municipalities.iter().map(code).collect::<Vec<_>>().join(",")
}

/// "Haren is sinds 2019 Groningen."; of a divided municipality all parts, and which of them is shown.
fn former_sentence(atlas: &Atlas, language: Language, former: &Former) -> String {
    let name = |index: usize| atlas.facts.register.get(index).name.as_str();
    let arguments = |now: String| {
        [
            ("former", former.name.clone().into()),
            ("year", former.year.to_string().into()),
            ("now", now.into()),
        ]
    };
    match former.successors.as_slice() {
        [(only, _)] => text_with(language, "choice-former", &arguments(name(*only).to_owned())),
        parts => {
            let share = |share: f64| number::percent(language, share * 100.0, 0);
            let parts: Vec<String> =
                parts.iter().map(|(index, part)| format!("{} ({})", name(*index), share(*part))).collect();
            text_with(language, "choice-former-divided", &arguments(parts.join(", ")))
        }
    }
}

/// A message box with the remarks, or nothing when there are none.
#[must_use]
pub fn remarks_box(language: Language, remarks: &[Markup]) -> Markup {
    use crate::components::alert::{Kind, alert};
    if remarks.is_empty() {
        return html! {};
    }
    let body = html! { @for remark in remarks { p { (remark) } } };
    alert(Kind::Info, &documents::text::text(language, "choice-remarks"), &body)
}
