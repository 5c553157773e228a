//! The notes of the brief: every source and caveat once, numbered, at the end of the story.

/// Notes in the order in which the story comes upon them.
#[derive(Debug, Default)]
pub(super) struct Endnotes {
    notes: Vec<String>,
}

impl Endnotes {
    /// The numbers of these notes, from 1 and rising; a note that was there already keeps its number.
    pub(super) fn numbers<'a>(&mut self, notes: impl IntoIterator<Item = &'a String>) -> Vec<usize> {
        let mut numbers: Vec<usize> = notes.into_iter().map(|note| self.number(note)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// All notes; the first has number 1.
    pub(super) fn into_notes(self) -> Vec<String> {
        self.notes
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
        assert_eq!(endnotes.into_notes(), [source, caveat]);
    }
}
