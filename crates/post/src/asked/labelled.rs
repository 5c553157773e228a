//! The prepared mail: lines that begin with a label. What has no label stays for other readers.

/// What the labels hold.
#[derive(Default)]
pub(super) struct Form {
    /// After "Organisatie:".
    pub(super) organisation: String,
    /// After "Uw naam:".
    pub(super) name: String,
    /// After "Uw functie:".
    pub(super) title: String,
    /// After "Komt u zelf ook?".
    pub(super) comes: Option<bool>,
    /// After "Opmerking:", to the end.
    pub(super) remark: String,
    /// The lines without a label.
    pub(super) lines: Vec<String>,
}

/// What a label is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Organisation,
    Name,
    Title,
    Comes,
    Remark,
    /// A heading above persons, or a label that says nothing new.
    Other,
}

/// The labels, in small letters.
const LABELS: [(&str, Label); 24] = [
    ("organisatie", Label::Organisation),
    ("gemeente", Label::Organisation),
    ("naam organisatie", Label::Organisation),
    ("naam gemeente", Label::Organisation),
    ("organisation", Label::Organisation),
    ("municipality", Label::Organisation),
    ("mijn naam", Label::Name),
    ("uw naam", Label::Name),
    ("my name", Label::Name),
    ("contactpersoon", Label::Name),
    ("mijn functie", Label::Title),
    ("uw functie", Label::Title),
    ("my function", Label::Title),
    ("ik kom zelf ook (ja of nee)", Label::Comes),
    ("ik kom zelf ook", Label::Comes),
    ("kom ik zelf ook", Label::Comes),
    ("i am coming too (yes or no)", Label::Comes),
    ("i am coming too", Label::Comes),
    ("opmerking", Label::Remark),
    ("opmerkingen", Label::Remark),
    ("remark", Label::Remark),
    ("remarks", Label::Remark),
    ("bijeenkomst", Label::Other),
    ("meeting", Label::Other),
];

impl Form {
    /// Reads a text.
    pub(super) fn read(text: &str) -> Form {
        let mut form = Form::default();
        let mut in_remark = false;
        for line in text.lines() {
            match labelled(line) {
                Some((label, value)) => {
                    in_remark = label == Label::Remark;
                    form.take(label, value);
                }
                None if in_remark => {
                    form.remark = format!("{}\n{}", form.remark, line.trim()).trim().to_owned();
                }
                None => form.lines.push(line.trim().to_owned()),
            }
        }
        form
    }

    fn take(&mut self, label: Label, value: &str) {
        let set = |field: &mut String| {
            if field.is_empty() {
                value.clone_into(field);
            }
        };
        match label {
            Label::Organisation => set(&mut self.organisation),
            Label::Name => set(&mut self.name),
            Label::Title => set(&mut self.title),
            Label::Comes => self.comes = self.comes.or_else(|| yes_or_no(value)),
            Label::Remark => set(&mut self.remark),
            Label::Other => {}
        }
    }
}

/// The label of a line and what stands after it.
fn labelled(line: &str) -> Option<(Label, &str)> {
    let plain = line.trim().trim_start_matches(['*', '-', '•', ' ']);
    let (label, value) = plain.split_once([':', '?'])?;
    let label = label.trim().trim_matches('*').to_lowercase();
    let (_, found) = LABELS.iter().find(|(each, _)| *each == label)?;
    Some((*found, value.trim().trim_start_matches(['*', ' '])))
}

fn yes_or_no(value: &str) -> Option<bool> {
    let word: String = value.trim().to_lowercase().chars().take_while(|sign| sign.is_alphabetic()).collect();
    match word.as_str() {
        "ja" | "yes" | "jazeker" => Some(true),
        "nee" | "neen" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_in_form_is_read() {
        let form = Form::read(
            "Organisatie: Gemeente Assen\nMijn naam:\nIk kom zelf ook (ja of nee): Ja, graag\n1. Persoon Een, wethouder\n\
             Opmerking: wij komen iets later\nmet de trein",
        );
        assert_eq!((form.organisation.as_str(), form.comes), ("Gemeente Assen", Some(true)));
        assert_eq!(form.remark, "wij komen iets later\nmet de trein");
        assert_eq!(form.lines, ["1. Persoon Een, wethouder"]);
        assert!(form.name.is_empty());
        assert_eq!(Form::read("Ik kom zelf ook: ja/nee").comes, Some(true), "the first word counts");
    }
}
