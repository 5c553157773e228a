//! One person of a delegation: the fields, what is read from them, and what is wrong with it.

use std::collections::BTreeMap;

use documents::text::{text, text_with};
use domain::{
    EmailAddress, FunctionKind, Language, Meeting, PlaceId, meeting::Question, person::LONGEST_NAME,
};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use store::{PlaceDetails, fresh};

use crate::{
    components::form::{ChoiceOption, Field, FormView},
    form::{Filled, Mistakes},
};

/// The longest texts that are taken, in characters.
const LONGEST_TITLE: usize = 120;
const LONGEST_PHONE: usize = 30;
const LONGEST_WISH: usize = 300;
const LONGEST_ANSWER: usize = 1000;

/// A person as filled in, right or wrong.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PersonDraft {
    /// What the place will be known by.
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    /// The key of the kind of function; empty when not chosen yet.
    pub(crate) function: String,
    pub(crate) title: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) diet: String,
    pub(crate) access: String,
    /// By the key of the question.
    pub(crate) answers: BTreeMap<String, String>,
}

/// Which fields are shown: a new person, or somebody whose identity is fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// All fields.
    All,
    /// Without mail address and kind of function: those say who it is, and whether the rules admit it.
    Details,
}

impl PersonDraft {
    /// Nobody yet.
    pub(crate) fn new() -> PersonDraft {
        PersonDraft {
            place: fresh(),
            name: String::new(),
            function: String::new(),
            title: String::new(),
            email: String::new(),
            phone: String::new(),
            diet: String::new(),
            access: String::new(),
            answers: BTreeMap::new(),
        }
    }

    /// Reads the fields that end with this.
    pub(crate) fn read(filled: &Filled, meeting: &Meeting, place: PlaceId, end: &str) -> PersonDraft {
        let read = |name: &str| filled.text(&format!("{name}{end}")).to_owned();
        let answers = meeting.questions.iter().map(|each| (each.key.clone(), read(&question_field(each))));
        PersonDraft {
            place,
            name: read("naam"),
            function: read("functie"),
            title: read("functienaam"),
            email: read("e-mail"),
            phone: read("telefoon"),
            diet: read("dieet"),
            access: read("toegang"),
            answers: answers.filter(|(_, answer)| !answer.is_empty()).collect(),
        }
    }

    /// The fields with their values, to show them.
    pub(crate) fn pairs(&self, meeting: &Meeting, end: &str) -> Vec<(String, String)> {
        let known = [
            ("naam", &self.name),
            ("functie", &self.function),
            ("functienaam", &self.title),
            ("e-mail", &self.email),
            ("telefoon", &self.phone),
            ("dieet", &self.diet),
            ("toegang", &self.access),
        ];
        let mut pairs: Vec<(String, String)> =
            known.into_iter().map(|(name, value)| (format!("{name}{end}"), value.clone())).collect();
        for question in &meeting.questions {
            let answer = self.answers.get(&question.key).cloned().unwrap_or_default();
            pairs.push((format!("{}{end}", question_field(question)), answer));
        }
        pairs
    }

    /// The kind of function, once it is chosen.
    pub(crate) fn kind(&self) -> Option<FunctionKind> {
        FunctionKind::from_key(&self.function)
    }

    /// The mail address, once it is right.
    pub(crate) fn address(&self) -> Option<EmailAddress> {
        self.email.parse().ok()
    }

    /// What is kept of the place; `None` while the mail address is not right.
    pub(crate) fn details(&self) -> Option<PlaceDetails> {
        Some(PlaceDetails {
            name: self.name.clone(),
            title: self.title.clone(),
            email: self.address()?,
            phone: self.phone.clone(),
            access_needs: self.access.clone(),
            dietary_wish: self.diet.clone(),
            answers: self.answers.clone(),
        })
    }

    /// Notes what is wrong, in the order of the fields.
    pub(crate) fn check(
        &self,
        language: Language,
        meeting: &Meeting,
        end: &str,
        part: Part,
        mistakes: &mut Mistakes,
    ) {
        let mut add = |name: &str, key: &str| {
            mistakes.add(format!("{name}{end}"), text(language, &format!("registration-mistake-{key}")));
        };
        let long = |value: &str, most: usize| value.chars().count() > most;
        if self.name.is_empty() {
            add("naam", "name");
        } else if long(&self.name, LONGEST_NAME) {
            add("naam", "long");
        }
        if part == Part::All && self.kind().is_none() {
            add("functie", "function");
        }
        if self.title.is_empty() {
            add("functienaam", "title");
        } else if long(&self.title, LONGEST_TITLE) {
            add("functienaam", "long");
        }
        if part == Part::All && self.address().is_none() {
            add("e-mail", "email");
        }
        if !phone_is_right(&self.phone) {
            add("telefoon", "phone");
        }
        if long(&self.diet, LONGEST_WISH) {
            add("dieet", "long");
        }
        if long(&self.access, LONGEST_ANSWER) {
            add("toegang", "long");
        }
        for question in &meeting.questions {
            let answer = self.answers.get(&question.key).map_or("", String::as_str);
            let offered = question.choices.is_empty() || answer.is_empty() || is_offered(question, answer);
            if question.required && answer.is_empty() || !offered {
                add(&question_field(question), "answer");
            } else if long(answer, LONGEST_ANSWER) {
                add(&question_field(question), "long");
            }
        }
    }
}

/// Whether a telephone number can be one; none is right as well.
pub(crate) fn phone_is_right(phone: &str) -> bool {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let signs = phone.chars().all(|sign| sign.is_ascii_digit() || " +-()./".contains(sign));
    phone.is_empty() || (signs && digits >= 6 && phone.chars().count() <= LONGEST_PHONE)
}

fn question_field(question: &Question) -> String {
    format!("vraag-{}", question.key)
}

fn is_offered(question: &Question, answer: &str) -> bool {
    question.choices.iter().any(|each| each.get(Language::Nl) == answer)
}

/// The fields of a person; their names end with this.
pub(crate) fn fields(view: &FormView<'_>, meeting: &Meeting, end: &str, part: Part) -> Markup {
    let language = view.language;
    let line = |name: &str, key: &str, kind: &str, optional: bool, hint: bool| {
        let name = format!("{name}{end}");
        let hint = if hint { text(language, &format!("registration-{key}-hint")) } else { String::new() };
        let label = text(language, &format!("registration-{key}"));
        // Browsers know the visitor; these fields are about others, too.
        let field = Field { name: &name, label: &label, hint: &hint, optional, autocomplete: "off" };
        match kind {
            "lines" => view.lines(&field, 2),
            "functions" => view.select(&field, &functions(language)),
            kind => view.line(&field, kind),
        }
    };
    html! {
        (line("naam", "name", "text", false, false))
        @if part == Part::All { (line("functie", "function", "functions", false, false)) }
        (line("functienaam", "title", "text", false, true))
        @if part == Part::All { (line("e-mail", "email", "email", false, true)) }
        (line("telefoon", "phone", "tel", true, true))
        (line("dieet", "diet", "text", true, true))
        (line("toegang", "access", "lines", true, true))
        @for question in &meeting.questions { (question_line(view, question, end)) }
    }
}

fn question_line(view: &FormView<'_>, question: &Question, end: &str) -> Markup {
    let language = view.language;
    let name = format!("{}{end}", question_field(question));
    let field = Field {
        name: &name,
        label: question.text.get(language),
        hint: question.hint.get(language),
        optional: !question.required,
        autocomplete: "off",
    };
    if question.choices.is_empty() {
        return view.lines(&field, 3);
    }
    let option = |each: &domain::Bilingual| -> ChoiceOption {
        (each.get(Language::Nl).to_owned(), each.get(language).to_owned(), String::new())
    };
    view.select(&field, &question.choices.iter().map(option).collect::<Vec<_>>())
}

fn functions(language: Language) -> Vec<ChoiceOption> {
    let option = |kind: FunctionKind| (kind.key().to_owned(), function_name(language, kind), String::new());
    FunctionKind::ALL.into_iter().map(option).collect()
}

/// What a kind of function is called.
pub(crate) fn function_name(language: Language, kind: FunctionKind) -> String {
    text(language, &format!("registration-function-{}", kind.key()))
}

/// What was filled in, as pairs of label and value; what was left open is left out.
pub(crate) fn summary(
    language: Language,
    meeting: &Meeting,
    function: Option<FunctionKind>,
    details: &PlaceDetails,
) -> Vec<(String, Markup)> {
    let function = function.map_or_else(String::new, |kind| function_name(language, kind));
    let title = match function.is_empty() || function == details.title {
        true => details.title.clone(),
        false => format!("{} ({function})", details.title),
    };
    let known = [
        ("title-short", title.as_str()),
        ("email", details.email.as_str()),
        ("phone", &details.phone),
        ("diet", &details.dietary_wish),
        ("access", &details.access_needs),
    ];
    let shown = known.into_iter().filter(|(_, value)| !value.is_empty());
    let mut pairs: Vec<(String, Markup)> = shown
        .map(|(key, value)| (text(language, &format!("registration-{key}")), html! { (value) }))
        .collect();
    for question in &meeting.questions {
        if let Some(answer) = details.answers.get(&question.key) {
            let choice = question.choices.iter().find(|each| each.get(Language::Nl) == answer);
            let answer = choice.map_or(answer.as_str(), |each| each.get(language));
            pairs.push((question.text.get(language).to_owned(), html! { (answer) }));
        }
    }
    pairs
}

/// "Persoon 2".
pub(crate) fn numbered(language: Language, number: usize) -> String {
    text_with(language, "registration-person", &[("number", number.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::words::sample;

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let mut meeting = sample();
        meeting.questions.push(Question {
            key: "kaart".into(),
            text: domain::Bilingual::new("Wat brengt u in?", ""),
            hint: domain::Bilingual::default(),
            required: true,
            choices: Vec::new(),
        });
        let mut mistakes = Mistakes::default();
        PersonDraft::new().check(Language::Nl, &meeting, "-1", Part::All, &mut mistakes);
        let fields: Vec<&str> = mistakes.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["naam-1", "functie-1", "functienaam-1", "e-mail-1", "vraag-kaart-1"]);
        assert!(mistakes.iter().all(|(_, message)| !message.contains('⟨')));
    }

    #[test]
    fn what_is_shown_reads_back() {
        let meeting = sample();
        let person = PersonDraft {
            name: "Wethouder van Assen".into(),
            function: "alderman".into(),
            title: "Wethouder wonen".into(),
            email: "w@assen.example.org".into(),
            diet: "vegetarisch".into(),
            ..PersonDraft::new()
        };
        let filled = Filled::from_pairs(person.pairs(&meeting, "-3"));
        assert!(PersonDraft::read(&filled, &meeting, person.place, "-3") == person);
    }

    #[test]
    fn telephone_numbers_are_taken_as_people_write_them() {
        for right in ["", "06 12345678", "+31 (0)70-123 45 67"] {
            assert!(phone_is_right(right), "{right}");
        }
        for wrong in ["bel mij", "12345", "06-12345678 of mail"] {
            assert!(!phone_is_right(wrong), "{wrong}");
        }
    }
}
