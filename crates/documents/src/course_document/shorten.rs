//! Texts in less room: by whole sentences and whole names, so that nothing stops in the middle.

use domain::Language;

use crate::text::text_with;

/// A single sentence may be so many times as long as was asked before it is cut at a word.
const PATIENCE: usize = 2;

/// As many whole sentences as fit; the first one in any case, unless it is very long.
pub(super) fn by_sentence(words: &str, longest: usize) -> String {
    let words = words.trim();
    if words.chars().count() <= longest {
        return words.to_owned();
    }
    let mut kept = String::new();
    for sentence in sentences(words) {
        if !kept.is_empty() && kept.chars().count() + sentence.chars().count() > longest {
            break;
        }
        kept.push_str(sentence);
    }
    by_word(kept.trim_end(), longest * PATIENCE)
}

/// The sentences of a text, each with the space behind it.
fn sentences(words: &str) -> impl Iterator<Item = &str> {
    words
        .split_inclusive(['.', '?', '!', ';', '\n'])
        .scan(0, |end, part| {
            *end += part.len();
            Some((*end, part))
        })
        .filter_map({
            let mut from = 0;
            move |(end, _)| {
                // A point within a number or an abbreviation ends nothing: what follows a sentence is a space.
                let is_end = words[end..].chars().next().is_none_or(char::is_whitespace);
                let sentence = is_end.then(|| &words[from..end]);
                if is_end {
                    from = end;
                }
                sentence
            }
        })
}

/// As many whole words as fit, with a sign that there is more.
fn by_word(words: &str, longest: usize) -> String {
    if words.chars().count() <= longest {
        return words.to_owned();
    }
    let start: String = words.chars().take(longest.saturating_sub(1)).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '.']))
}

/// As many whole names as fit, then how many there are more.
pub(super) fn names(language: Language, names: &[String], longest: usize) -> String {
    let (mut kept, mut length) = (0, 0);
    for name in names {
        length += name.chars().count() + 2;
        if kept > 0 && length > longest {
            break;
        }
        kept += 1;
    }
    let told = names[..kept].join("; ");
    match names.len() - kept {
        0 => told,
        more => {
            text_with(language, "course-document-and-more", &[("names", told.into()), ("count", more.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_where_a_sentence_ends() {
        let text =
            "Uitzoeken wat dit kost, op zijn minst 1.5 miljoen. Dan een voorstel maken. En dan kiezen.";
        assert_eq!(by_sentence(text, 200), text);
        assert_eq!(
            by_sentence(text, 80),
            "Uitzoeken wat dit kost, op zijn minst 1.5 miljoen. Dan een voorstel maken."
        );
        assert_eq!(by_sentence(text, 30), "Uitzoeken wat dit kost, op zijn minst 1.5 miljoen.");
        let endless = "woord ".repeat(60);
        let cut = by_sentence(&endless, 40);
        assert!(cut.ends_with("woord…") && cut.chars().count() <= 80, "{cut}");
    }

    #[test]
    fn names_are_whole_and_the_others_are_counted() {
        let all = ["Bij het station", "Aan de rand", "In de dorpen"].map(str::to_owned);
        assert_eq!(names(Language::Nl, &all, 100), "Bij het station; Aan de rand; In de dorpen");
        assert_eq!(names(Language::Nl, &all, 20), "Bij het station; en nog 2");
        assert_eq!(names(Language::Nl, &[], 20), "");
    }
}
