//! A mail as plain text, with the same content as the page.

use super::{
    letter::{Part, Run},
    page::Closing,
};

/// Writes the parts, an empty line between them, and the closing lines.
pub(crate) fn write(parts: &[Part], closing: &Closing) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(&of_part(part));
        text.push_str("\n\n");
    }
    text.push_str("---\n");
    for line in &closing.lines {
        text.push_str(&runs(line));
        text.push('\n');
    }
    text
}

fn of_part(part: &Part) -> String {
    match part {
        Part::Heading(heading) => {
            let words = runs(heading);
            format!("{words}\n{}", "-".repeat(words.chars().count()))
        }
        Part::Paragraph(paragraph) => runs(paragraph),
        Part::Button { label, address } if label == address.shown() => label.clone(),
        Part::Button { label, address } => format!("{label}:\n{}", address.shown()),
        Part::List(items) => {
            items.iter().map(|item| format!("- {}", runs(item))).collect::<Vec<_>>().join("\n")
        }
        Part::Rows(rows) => {
            rows.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
        }
        Part::Code { alternative, .. } => alternative.clone(),
    }
}

/// The words of some stretches; behind the words of a link stands its address.
fn runs(runs: &[Run]) -> String {
    let mut words = String::new();
    for (index, run) in runs.iter().enumerate() {
        words.push_str(&run.words);
        let Some(address) = &run.address else { continue };
        let goes_on = runs.get(index + 1).is_some_and(|next| next.address.as_ref() == Some(address));
        if !goes_on && run.words != address.shown() {
            words.push_str(&format!(" ({})", address.shown()));
        }
    }
    words
}
