//! The notes of the brief: every source and caveat once, numbered, at the end of the story.

use serde::Serialize;

/// Notes in the order in which the story comes upon them.
#[derive(Debug, Default)]
pub(super) struct Endnotes {
    notes: Vec<String>,
}

/// A numbered note.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Endnote {
    number: usize,
    text: String,
}

impl Endnotes {
    /// The numbers of these notes, from 1 and rising; a note that was there already keeps its number.
    pub(super) fn numbers<'a>(&mut self, notes: impl IntoIterator<Item = &'a String>) -> Vec<usize> {
        let mut numbers: Vec<usize> = notes.into_iter().map(|note| self.number(note)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// All notes in columns of about the same length, of which the first begins with a text of as many
    /// characters as `before`.
    pub(super) fn into_columns(self, count: usize, before: usize) -> Vec<Vec<Endnote>> {
        let length = |note: &String| note.chars().count();
        let whole = before + self.notes.iter().map(length).sum::<usize>();
        let mut columns: Vec<Vec<Endnote>> = (0..count).map(|_| Vec::new()).collect();
        let mut written = before;
        for (place, text) in self.notes.into_iter().enumerate() {
            // A note belongs to the column in which its middle falls.
            let middle = written + length(&text) / 2;
            written += length(&text);
            let column = (middle * count).checked_div(whole).unwrap_or_default();
            if let Some(column) = columns.get_mut(column) {
                column.push(Endnote { number: place + 1, text });
            }
        }
        columns
    }

    fn number(&mut self, note: &str) -> usize {
        let place = self.notes.iter().position(|known| known == note).unwrap_or_else(|| {
            self.notes.push(note.to_owned());
            self.notes.len() - 1
        });
        place + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_keeps_its_number() {
        let (source, caveat) = ("Bron: CBS.".to_owned(), "Afgerond.".to_owned());
        let mut endnotes = Endnotes::default();
        assert_eq!(endnotes.numbers([&source]), [1]);
        assert_eq!(endnotes.numbers([&caveat, &source, &caveat]), [1, 2]);
        assert_eq!(endnotes.notes, [source, caveat]);
    }

    #[test]
    fn columns_hold_every_note_once_and_are_about_as_long_as_each_other() {
        let notes: Vec<String> = (0..12).map(|place| format!("{place:>10}")).collect();
        let mut endnotes = Endnotes::default();
        endnotes.numbers(&notes);
        let columns = endnotes.into_columns(3, 60);
        assert_eq!(columns.iter().map(Vec::len).collect::<Vec<_>>(), [0, 6, 6]);
        let numbers: Vec<usize> = columns.iter().flatten().map(|note| note.number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    }

    #[test]
    fn without_notes_the_columns_are_empty() {
        assert_eq!(Endnotes::default().into_columns(3, 0), [vec![], vec![], vec![]]);
    }
}
