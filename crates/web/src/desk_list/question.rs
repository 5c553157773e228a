//! What the organiser wants to know of every person.

use documents::text::text;
use domain::{Bilingual, Meeting, meeting::Question};
use maud::{Markup, html};

use super::{List, both, read_both};
use crate::{
    components::form::{Field, FormView},
    desk::{
        entry::{Entry, LINE},
        rows::Row,
    },
    form::Filled,
};

/// What stands between the Dutch and the English words of a choice.
const BETWEEN: char = '|';

impl List for Question {
    type Item = Question;
    const PART: &'static str = "/vragen";
    const TITLE: &'static str = "desk-meeting-part-questions";
    const NAME: &'static str = "desk-question";
    const FIELDS: &'static [&'static str] =
        &["naam", "vraag-nl", "vraag-en", "uitleg-nl", "uitleg-en", "verplicht", "keuzen"];
    const TELLING: &'static [&'static str] = &["vraag-nl", "vraag-en"];

    fn items(meeting: &mut Meeting) -> &mut Vec<Question> {
        &mut meeting.questions
    }

    fn fill(question: &Question) -> Row {
        let mut row = Row::from([
            ("naam", question.key.clone()),
            ("vraag-nl", question.text.nl.clone()),
            ("vraag-en", question.text.en.clone()),
            ("uitleg-nl", question.hint.nl.clone()),
            ("uitleg-en", question.hint.en.clone()),
            ("keuzen", question.choices.iter().map(choice_line).collect::<Vec<_>>().join("\n")),
        ]);
        if question.required {
            row.insert("verplicht", "ja".to_owned());
        }
        row
    }

    fn read(entry: &mut Entry<'_>, filled: &Filled, row: usize) -> Question {
        let key = match filled.text(&format!("naam-{row}")) {
            // Answers are kept under this name: a question keeps it, however it is moved or put in other words.
            "" => format!("vraag-{}", store::secret(8)),
            known => known.chars().take(60).collect(),
        };
        let choices = entry.text(&format!("keuzen-{row}"), "desk-question-choices", 2000);
        Question {
            key,
            text: read_both(entry, "vraag", "desk-question-text", LINE, row),
            hint: read_both(entry, "uitleg", "desk-question-hint", 400, row),
            required: entry.ticked(&format!("verplicht-{row}")),
            choices: choices.lines().map(read_choice).filter(|choice| !choice.is_empty()).collect(),
        }
    }

    fn fields(form: &FormView<'_>, row: usize) -> Markup {
        let name = format!("naam-{row}");
        html! {
            input type="hidden" name=(name) value=(form.filled.text(&name));
            (both(form, "vraag", "desk-question-text", 1, row))
            (both(form, "uitleg", "desk-question-hint", 1, row))
            (form.lines(&Field {
                name: &format!("keuzen-{row}"),
                label: &text(form.language, "desk-question-choices"),
                hint: &text(form.language, "desk-question-choices-hint"),
                optional: true,
                ..Field::default()
            }, 3))
            (form.tick(&Field {
                name: &format!("verplicht-{row}"),
                label: &text(form.language, "desk-question-required"),
                ..Field::default()
            }))
        }
    }
}

fn choice_line(choice: &Bilingual) -> String {
    if choice.en.is_empty() { choice.nl.clone() } else { format!("{} {BETWEEN} {}", choice.nl, choice.en) }
}

fn read_choice(line: &str) -> Bilingual {
    let (nl, en) = line.split_once(BETWEEN).unwrap_or((line, ""));
    Bilingual::new(nl.trim(), en.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_read_back() {
        for choice in [Bilingual::new("Ja", "Yes"), Bilingual::new("Misschien", "")] {
            assert_eq!(read_choice(&choice_line(&choice)), choice);
        }
    }
}
