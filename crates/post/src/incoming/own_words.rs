//! What the sender wrote in a mail, without what it quotes, and how it was signed.

/// A text, divided.
#[derive(Clone, Default)]
pub struct OwnWords {
    /// What the sender wrote.
    pub text: String,
    /// How the mail was signed; may be empty.
    pub signature: String,
}

/// How a signature begins, in small letters.
const GREETINGS: [&str; 19] = [
    "met vriendelijke groet",
    "met hartelijke groet",
    "met groet",
    "vriendelijke groet",
    "hartelijke groet",
    "hartelijks",
    "groeten",
    "groet,",
    "groet ",
    "mvg",
    "hoogachtend",
    "kind regards",
    "best regards",
    "regards",
    "warm regards",
    "yours sincerely",
    "verzonden vanaf",
    "sent from my",
    "verstuurd vanaf",
];

/// How the line above a quotation or a forwarded mail begins or ends.
const DIVIDERS: [&str; 8] = [
    "-----oorspronkelijk bericht",
    "-----original message",
    "----- oorspronkelijk bericht",
    "----- original message",
    "begin doorgestuurd bericht",
    "begin forwarded message",
    "---------- forwarded message",
    "---------- doorgestuurd bericht",
];

/// Whether the subject line says that a mail was passed on.
pub(super) fn is_forwarded(subject: &str) -> bool {
    let lower = subject.trim().to_lowercase();
    ["fw:", "fwd:", "doorst:", "doorgestuurd"].iter().any(|begin| lower.starts_with(begin))
}

impl OwnWords {
    /// Divides a text. Of a mail that was passed on, what was passed on is what counts.
    pub(super) fn of(text: &str, forwarded: bool) -> OwnWords {
        let lines: Vec<&str> = text.lines().collect();
        let end = quotation(&lines).unwrap_or(lines.len());
        let own = divided(lines[..end].iter().copied().filter(|line| !line.trim_start().starts_with('>')));
        let says_nothing = own.text.split_whitespace().count() < 3;
        if end < lines.len() && (forwarded || says_nothing) {
            let quoted = lines[end..].iter().map(|line| line.trim_start_matches(['>', ' ']));
            let passed_on = divided(quoted.filter(|line| !is_head(line)));
            let text = format!("{}\n{}", own.text, passed_on.text).trim().to_owned();
            let signature = format!("{}\n{}", passed_on.signature, own.signature).trim().to_owned();
            return OwnWords { text, signature };
        }
        own
    }
}

/// The line where a quotation begins that goes on to the end.
fn quotation(lines: &[&str]) -> Option<usize> {
    (0..lines.len()).find(|index| {
        let line = lines[*index].trim().trim_matches('*').to_lowercase();
        let is_divider = DIVIDERS.iter().any(|each| line.starts_with(each))
            || line.ends_with("schreef:")
            || line.ends_with("schreef het volgende:")
            || line.ends_with("wrote:")
            || line.starts_with("op ") && line.contains(" schreef ") && line.ends_with(':');
        is_divider || is_head_of_mail(&lines[*index..])
    })
}

/// Whether here begins what mail programs write above a mail they answer: "Van: … Verzonden: … Aan: …".
fn is_head_of_mail(lines: &[&str]) -> bool {
    let first = lines.first().map(|line| line.trim().trim_matches('*').to_lowercase()).unwrap_or_default();
    if !(first.starts_with("van:") || first.starts_with("from:")) {
        return false;
    }
    let next = lines.iter().skip(1).take(4);
    next.filter(|line| {
        let line = line.trim().trim_matches('*').to_lowercase();
        ["verzonden:", "datum:", "aan:", "onderwerp:", "sent:", "date:", "to:", "subject:"]
            .iter()
            .any(|each| line.starts_with(each))
    })
    .count()
        >= 2
}

fn is_head(line: &str) -> bool {
    let line = line.trim().trim_matches('*').to_lowercase();
    [
        "verzonden:",
        "datum:",
        "aan:",
        "onderwerp:",
        "cc:",
        "sent:",
        "date:",
        "to:",
        "subject:",
        "van:",
        "from:",
    ]
    .iter()
    .any(|each| line.starts_with(each))
        || DIVIDERS.iter().any(|each| line.starts_with(each))
}

/// Divides at the greeting, or at the sign that programs put above a signature.
fn divided<'a>(lines: impl Iterator<Item = &'a str>) -> OwnWords {
    let (mut text, mut signature) = (Vec::new(), Vec::new());
    let mut signed = false;
    for line in lines {
        let lower = line.trim().to_lowercase();
        signed |= !signed
            && !text.iter().all(|each: &&str| each.trim().is_empty())
            && (matches!(lower.as_str(), "--" | "—" | "groet" | "mvg")
                || line == "-- "
                || GREETINGS.iter().any(|each| lower.starts_with(each)));
        if signed { signature.push(line) } else { text.push(line) }
    }
    OwnWords { text: text.join("\n").trim().to_owned(), signature: signature.join("\n").trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_signatures_are_not_what_was_written() {
        let text = "Graag meld ik twee mensen aan.\n\nMet vriendelijke groet,\nBestuurssecretariaat\n\
            Van: Organisator\nVerzonden: maandag\nAan: allen\nOnderwerp: Uitnodiging\n\nKomt u?";
        let words = OwnWords::of(text, false);
        assert_eq!(words.text, "Graag meld ik twee mensen aan.");
        assert_eq!(words.signature, "Met vriendelijke groet,\nBestuurssecretariaat");
        let words = OwnWords::of("Ja, graag met z'n tweeën\n> Komt u?\n> Groet\n\nTot dan", false);
        assert_eq!(words.text, "Ja, graag met z'n tweeën\n\nTot dan");
        let words = OwnWords::of("Wij komen met drie.\n\nOp 3 mei schreef organisatie:\n> Komt u?", false);
        assert_eq!(words.text, "Wij komen met drie.");
    }

    #[test]
    fn what_was_passed_on_counts() {
        let text = "Zie hieronder.\n\n-----Oorspronkelijk bericht-----\nVan: Wethouder\nAan: mij\nOnderwerp: x\n\n\
            Meld de strategisch adviseur aan.";
        assert!(OwnWords::of(text, true).text.contains("Meld de strategisch adviseur aan."));
        assert!(
            !OwnWords::of(&text.replace("Zie hieronder.", "Dit is voor ons niet nodig, dank."), false)
                .text
                .contains("Meld")
        );
    }

    #[test]
    fn a_greeting_at_the_top_is_no_signature() {
        let words = OwnWords::of("Groet uit Assen\nWij komen graag met twee mensen", false);
        assert!(words.text.contains("Wij komen"));
    }
}
