//! The order in which minutes and data tell of tables: by name, a number in a name as a number; the room comes last.

use domain::{
    TableId,
    session::{ContributionView, TableView},
};

use super::{Details, Minutes};

/// A name to put in order: what stands before its number, the number, and the whole.
type Key = (String, u64, String);

/// "Tafel 10" comes after "Tafel 2".
fn key(name: &str) -> Key {
    let name = name.to_lowercase();
    let digits = name.find(|sign: char| sign.is_ascii_digit()).unwrap_or(name.len());
    let (before, rest) = name.split_at(digits);
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (before.to_owned(), number.parse().unwrap_or_default(), name.clone())
}

impl Minutes<'_> {
    /// The tables by name.
    pub(super) fn tables_in_order(&self) -> Vec<&TableView> {
        let mut tables: Vec<&TableView> = self.view.tables.values().collect();
        tables.sort_by_cached_key(|table| key(&table.name));
        tables
    }

    /// Where a table comes; the room comes behind all of them.
    pub(super) fn place_of(&self, table: Option<TableId>) -> (bool, Option<Key>) {
        let found = table.and_then(|id| self.view.tables.get(&id));
        (found.is_none(), found.map(|table| key(&table.name)))
    }

    /// The contributions by step in the order of the day, then by table, then as they came where that may be known.
    pub(super) fn in_order(&self, details: Details<'_>) -> Vec<&ContributionView> {
        let order = self.view.frame.iter().flat_map(|frame| &frame.order);
        let mut sorted = Vec::new();
        for step in order {
            let mut of_step: Vec<&ContributionView> =
                self.view.all_contributions().filter(|each| each.step == *step).collect();
            of_step
                .sort_by_cached_key(|each| (self.place_of(each.table), self.moment(each, details), each.id));
            sorted.extend(of_step);
        }
        sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_the_order_of_the_alphabet_and_numbers_in_theirs() {
        let mut names = ["Tafel 10", "gemeente Goes", "Tafel 2", "Gemeente Assen", "Tafel"];
        names.sort_by_key(|name| key(name));
        assert_eq!(names, ["Gemeente Assen", "gemeente Goes", "Tafel", "Tafel 2", "Tafel 10"]);
    }
}
