//! Functions in a text: "strategisch beleidsadviseur", "wethouder wonen".

use domain::FunctionKind;

/// Words that are a function by themselves, or end one.
const FUNCTIONS: [&str; 30] = [
    "burgemeester",
    "loco-burgemeester",
    "wethouder",
    "gemeentesecretaris",
    "secretaris",
    "directeur",
    "adviseur",
    "beleidsadviseur",
    "bestuursadviseur",
    "beleidsmedewerker",
    "strateeg",
    "concernstrateeg",
    "raadslid",
    "onderzoeker",
    "analist",
    "programmamanager",
    "projectleider",
    "mayor",
    "alderman",
    "alderwoman",
    "alderperson",
    "secretary",
    "director",
    "adviser",
    "advisor",
    "strategist",
    "councillor",
    "researcher",
    "analyst",
    "manager",
];

/// Words before a function that belong to it.
const BEFORE: [&str; 12] = [
    "strategisch",
    "strategische",
    "senior",
    "junior",
    "loco",
    "eerste",
    "strategic",
    "policy",
    "municipal",
    "deputy",
    "algemeen",
    "concern",
];

/// Whether a word is a function, however it is written.
pub(super) fn is_function(word: &str) -> bool {
    let plain = bare(word);
    FUNCTIONS.contains(&plain.as_str())
}

/// Whether a word belongs to the function after it.
pub(super) fn is_before_function(word: &str) -> bool {
    BEFORE.contains(&bare(word).as_str())
}

fn bare(word: &str) -> String {
    word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase()
}

/// The kind of a title; nothing when it does not point to one.
pub(super) fn kind(title: &str) -> Option<FunctionKind> {
    let kind = FunctionKind::recognise(title);
    (kind != FunctionKind::Other).then_some(kind)
}

/// Whether a text holds a function.
pub(super) fn has_function(text: &str) -> bool {
    text.split_whitespace().any(is_function) || kind(text).is_some()
}

/// The title in a line of a signature.
pub(super) fn of_signature(line: &str) -> Option<String> {
    let is_short = line.split_whitespace().count() <= 8;
    let line = line.trim();
    // "Wethouder van Assen" is how officials sign: that is a title, too.
    (is_short && line.split_whitespace().any(is_function)).then(|| line.to_owned())
}
