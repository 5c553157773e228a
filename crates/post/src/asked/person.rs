//! Persons in a line: one that is divided by commas or signs, or a sentence that names people by their function.

use domain::{EmailAddress, ProposedPerson};

use super::title;
use crate::fold::fold;

/// The longest name and title that are taken, in characters.
const LONGEST_NAME: usize = 100;
const LONGEST_TITLE: usize = 120;

/// Words within a name that have no capital.
const PARTICLES: [&str; 16] =
    ["van", "de", "der", "den", "ter", "ten", "te", "het", "in", "op", "aan", "la", "le", "von", "el", "du"];

/// Words before a name that are not part of it.
const SALUTATIONS: [&str; 16] = [
    "mevrouw", "mevr", "mw", "mr", "mrs", "ms", "de", "heer", "dhr", "drs", "dr", "ir", "ing", "prof",
    "dames", "heren",
];

/// Adds the persons that a line names.
pub(super) fn of_line(line: &str, persons: &mut Vec<ProposedPerson>) {
    let (item, is_item) = without_bullet(line);
    if item.is_empty() || item.chars().count() > 1000 {
        return;
    }
    if let Some(person) = divided(item, is_item) {
        persons.push(person);
        return;
    }
    in_sentence(item, persons);
}

/// A line without what marks it as one of a list.
pub(super) fn without_bullet(line: &str) -> (&str, bool) {
    let line = line.trim();
    let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    if (1..=2).contains(&digits)
        && let Some(rest) = line[digits..].strip_prefix(['.', ')', ':'])
    {
        return (rest.trim(), true);
    }
    let rest = line.trim_start_matches(['-', '*', '•', '·', '–', '—', '○']);
    (rest.trim(), rest.len() < line.len())
}

/// The addresses in a text, each with where it begins.
pub(super) fn addresses(text: &str) -> Vec<(EmailAddress, usize)> {
    let mut found = Vec::new();
    let mut begin = None;
    let is_sign = |sign: char| sign.is_alphanumeric() || "@.-_+'".contains(sign);
    for (index, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_sign(sign), begin) {
            (true, None) => begin = Some(index),
            (false, Some(from)) => {
                begin = None;
                let word = text[from..index].trim_matches(['.', '-', '\'']);
                if let Ok(address) = word.parse::<EmailAddress>()
                    && !found.iter().any(|(each, _)| *each == address)
                {
                    found.push((address, from));
                }
            }
            _ => {}
        }
    }
    found
}

/// A telephone number in a line, when it holds one.
pub(super) fn phone_in(line: &str) -> Option<String> {
    let is_sign = |sign: char| sign.is_ascii_digit() || " +-()".contains(sign);
    let candidates = line.split(|sign: char| !is_sign(sign));
    let fits = |text: &&str| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        (10..=13).contains(&digits) && (text.trim().starts_with(['0', '+', '(']))
    };
    candidates.map(str::trim).find(fits).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A line of parts: "Naam, functie, mailadres", in any order.
fn divided(line: &str, is_item: bool) -> Option<ProposedPerson> {
    let marked =
        line.replace(" - ", ",").replace(" – ", ",").replace(['<', '>', '(', ')', '[', ']', '"'], ",");
    let parts: Vec<&str> = marked
        .split([',', ';', '|', '\t'])
        .map(|part| part.trim().trim_start_matches("mailto:").trim_end_matches('.').trim())
        .filter(|part| !part.is_empty())
        .collect();
    // A sentence with commas is not a list of parts.
    if parts.iter().any(|part| part.split_whitespace().count() > 9) || parts.len() > 7 {
        return None;
    }
    let email = parts.iter().find_map(|part| addresses(part).into_iter().next()).map(|(address, _)| address);
    let phone = parts.iter().find_map(|part| phone_in(part)).unwrap_or_default();
    let words: Vec<&str> =
        parts.iter().copied().filter(|part| !part.contains('@') && phone_in(part).is_none()).collect();
    let (name, title) = name_and_title(&words)?;
    // Of a loose line one must be sure: a name beside an address or a function. A name alone will do in a list.
    let is_divided = is_item || parts.len() > 1;
    let is_sure = email.is_some() || !title.is_empty() || is_item && words.len() == 1;
    if !(is_divided && is_sure) {
        return None;
    }
    let title: String = title.chars().take(LONGEST_TITLE).collect();
    Some(ProposedPerson { name, function: title::kind(&title), title, email, phone })
}

/// Which of the parts is the name, and which the function.
fn name_and_title(parts: &[&str]) -> Option<(String, String)> {
    let first = *parts.first()?;
    // "strategisch adviseur Persoon Twee" holds both; "Wethouder van Assen" beside a function is the name.
    let is_title = |part: &str| title::has_function(part);
    let other_title = parts.iter().skip(1).copied().find(|part| is_title(part));
    if let Some(title) = other_title
        && looks_like_name(first)
    {
        return Some((name(first)?, title.to_owned()));
    }
    if is_title(first) {
        let (title, rest) = split_title(first);
        if let Some(name) = name(&rest).filter(|_| looks_like_name(&rest)) {
            return Some((name, title));
        }
        if let Some(name) = parts.iter().skip(1).copied().filter(|part| looks_like_name(part)).find_map(name)
        {
            return Some((name, first.to_owned()));
        }
        // An official without a name: the office is the name until who wrote the mail fills it in.
        return looks_like_name(first).then(|| (first.to_owned(), title));
    }
    let title = other_title.or_else(|| parts.get(1).copied()).unwrap_or_default();
    looks_like_name(first).then_some(())?;
    Some((name(first)?, title.to_owned()))
}

/// Divides "strategisch adviseur Persoon Twee" after the function.
fn split_title(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(at) = words.iter().position(|word| title::is_function(word)) else {
        return (text.to_owned(), String::new());
    };
    (words[..=at].join(" "), words[at + 1..].join(" "))
}

/// Whether a part can be a name: a few words, the first with a capital, without digits.
fn looks_like_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let has_capital =
        |word: &&str| word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase);
    (1..=7).contains(&words.len())
        && words.iter().any(has_capital)
        && !part.chars().any(|sign| sign.is_ascii_digit() || ":?!@/".contains(sign))
        && words.iter().all(|word| has_capital(word) || is_particle(word) || word.contains('.'))
}

fn is_particle(word: &str) -> bool {
    let plain = word.trim_matches(['\'', '’', '.', ',']).to_lowercase();
    PARTICLES.contains(&plain.as_str())
        || matches!(plain.as_str(), "t" | "s" | "d" | "en")
        || is_salutation(word)
}

fn is_salutation(word: &str) -> bool {
    let plain = word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    SALUTATIONS.contains(&plain.as_str())
}

/// A name without a salutation before it.
fn name(text: &str) -> Option<String> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.len() > 1 && words.first().is_some_and(|word| is_salutation(word)) {
        words.remove(0);
    }
    let name: String =
        words.join(" ").trim_matches(['.', ',', ':', '*']).chars().take(LONGEST_NAME).collect();
    (!fold(&name).is_empty()).then_some(name)
}

/// Persons in a sentence: a function with a name after it, or a name with a function behind it in brackets.
fn in_sentence(line: &str, persons: &mut Vec<ProposedPerson>) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut index = 0;
    while index < words.len() {
        if !title::is_function(words[index]) {
            index += 1;
            continue;
        }
        let mut from = index;
        while from > 0 && title::is_before_function(words[from - 1]) {
            from -= 1;
        }
        let title =
            words[from..=index].join(" ").trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
        let in_brackets = words[from].starts_with('(');
        let (before, after) = (name_before(&words[..from], in_brackets), name_after(&words, index));
        let found = if in_brackets { before.or(after.0) } else { after.0.or(before) };
        let is_somebody = is_counted(&words[..from]) || is_coming(&words, index);
        if let Some(name) = found.or_else(|| is_somebody.then(String::new)) {
            let function = title::kind(&title);
            persons.push(ProposedPerson { name, title, function, email: None, phone: String::new() });
        }
        index = after.1.max(index + 1);
    }
}

/// Whether a function stands for somebody who comes, without a name: "een adviseur", "onze wethouder"; but not
/// "ik ben een adviseur".
fn is_counted(before: &[&str]) -> bool {
    let word =
        |back: usize| before.len().checked_sub(back).map_or(String::new(), |at| before[at].to_lowercase());
    let is_other = !matches!(word(2).as_str(), "ben" | "als" | "am" | "as" | "is");
    is_other && matches!(word(1).as_str(), "een" | "onze" | "a" | "an" | "our")
}

/// Whether a function is said to come, without a name: "Burgemeester komt ook". Who does not come is nobody.
fn is_coming(words: &[&str], function: usize) -> bool {
    let says = |word: &&&str| matches!(bare(word).as_str(), "komt" | "comes" | "attends" | "joins");
    let is_denied = words.iter().any(|word| matches!(bare(word).as_str(), "niet" | "geen" | "not"));
    words.get(function + 1).as_ref().is_some_and(says) && !is_denied
}

fn bare(word: &str) -> String {
    word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase()
}

/// The name that follows the function at an index, and where it ends.
fn name_after(words: &[&str], function: usize) -> (Option<String>, usize) {
    // A comma after the function says that the name does not follow.
    if words[function].ends_with(['.', ';', ')']) {
        return (None, function + 1);
    }
    let mut end = function + 1;
    let mut capitals = 0;
    while let Some(word) = words.get(end) {
        let is_capital = word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase);
        if title::is_function(word) || !(is_capital || is_particle(word)) || word.starts_with('(') {
            break;
        }
        // "en" joins two persons, unless it stands within a name that goes on; that is rarer.
        if word.eq_ignore_ascii_case("en") {
            break;
        }
        capitals += usize::from(is_capital);
        end += 1;
        if word.ends_with([',', '.', ';', ':', ')']) && word.chars().count() > 2 {
            break;
        }
    }
    while end > function + 1 && is_particle(words[end - 1]) {
        end -= 1;
    }
    let text = words[function + 1..end].join(" ");
    let named = if capitals > 0 { name(&text) } else { None };
    let starts_with_particle =
        words.get(function + 1).is_some_and(|word| is_particle(word) && !is_salutation(word));
    match named {
        // "wethouder van Assen": the office is the name.
        Some(place) if starts_with_particle => {
            let office = words[function].trim_matches(|sign: char| !sign.is_alphanumeric());
            (Some(format!("{} {place}", capitalised(office))), end)
        }
        named => (named, end),
    }
}

fn capitalised(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// The name before a function: "Persoon Een (wethouder)" and "Persoon Een, wethouder".
fn name_before(words: &[&str], in_brackets: bool) -> Option<String> {
    let last = words.last()?;
    if !(in_brackets || last.ends_with(',')) {
        return None;
    }
    let mut from = words.len();
    while from > 0 {
        let word = words[from - 1];
        let is_capital = word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase);
        let ends_sentence = from < words.len() && word.ends_with([',', '.', ':', ';', ')']) && word.len() > 2;
        if ends_sentence || !(is_capital || is_particle(word)) || word.eq_ignore_ascii_case("en") {
            break;
        }
        from -= 1;
    }
    while from < words.len() && is_particle(words[from]) && !is_salutation(words[from]) {
        from += 1;
    }
    let has_capital = words[from..].iter().any(|word| word.chars().next().is_some_and(char::is_uppercase));
    let text = words[from..].join(" ");
    if has_capital { name(text.trim_end_matches(',')) } else { None }
}
