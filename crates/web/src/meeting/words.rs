//! Texts that an organiser wrote, on a page: in the language they are in, in paragraphs.

use documents::text::text;
use domain::{Bilingual, Language};
use maud::{Markup, html};

/// A short text; says so to screen readers when it is in the other language.
pub(crate) fn said(language: Language, words: &Bilingual) -> Markup {
    let (words, own) = words.in_language(language);
    html! { @if own == language { (words) } @else { span lang=(own.tag()) { (words) } } }
}

/// A long text: paragraphs divided by an empty line.
pub(crate) fn paragraphs(language: Language, words: &Bilingual) -> Markup {
    let (words, own) = words.in_language(language);
    let lang = (own != language).then(|| own.tag());
    html! {
        @for paragraph in words.split("\n\n").map(str::trim).filter(|each| !each.is_empty()) {
            p lang=[lang] { (paragraph) }
        }
    }
}

/// Words joined as in a sentence: "wethouder, burgemeester of strateeg". `key` is the word before the last one.
pub(crate) fn joined(language: Language, words: &[String], key: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), text(language, key)),
    }
}

#[cfg(test)]
pub(crate) fn sample() -> domain::Meeting {
    use domain::{
        AdmissionPolicy, FunctionKind, Meeting, MeetingState, OrganisationKind, Otherwise, Relation, Rule,
        Venue,
    };
    use jiff::civil::{date, time};
    let moment = |text: &str| text.parse().unwrap();
    Meeting {
        id: store::fresh(),
        slug: "proef".to_owned(),
        state: MeetingState::Published,
        title: Bilingual::new("Proef", "Trial"),
        summary: Bilingual::default(),
        introduction: Bilingual::new("Welkom.", ""),
        audience: Bilingual::default(),
        date: date(2026, 10, 23),
        from: time(16, 0, 0, 0),
        to: time(19, 30, 0, 0),
        venue: Venue { name: "Zaal".into(), town: "Den Haag".into(), ..Venue::default() },
        programme: Vec::new(),
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
            mid_size: None,
            relations: Rule { allowed: Relation::ALL.to_vec(), otherwise: Otherwise::Ask },
            functions: Rule { allowed: FunctionKind::ALL.to_vec(), otherwise: Otherwise::Ask },
            invited: Vec::new(),
            invited_only: false,
            places_per_organisation: 5,
            seats: 20,
            opens: moment("2026-09-01T08:00:00Z"),
            closes: moment("2026-10-16T15:00:00Z"),
            changes_until: moment("2026-10-21T15:00:00Z"),
            offer_hours: 24,
        },
        questions: Vec::new(),
        documents: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_is_marked() {
        let words = Bilingual::new("Een.\n\nTwee <b>.", "");
        assert_eq!(paragraphs(Language::Nl, &words).into_string(), "<p>Een.</p><p>Twee &lt;b&gt;.</p>");
        assert!(said(Language::En, &words).into_string().starts_with("<span lang=\"nl\">"));
    }

    #[test]
    fn lists_read_as_sentences() {
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(joined(Language::Nl, &words, "meeting-or"), "a, b of c");
        assert_eq!(joined(Language::Nl, &words[..1], "meeting-or"), "a");
    }
}
