//! Which parts of a chapter stand side by side on the sheet.
//!
//! The order of the profile is kept, but for one thing: figures before a narrow drawing stand beside it.

use std::collections::VecDeque;

use serde::Serialize;

use super::{drawing::Drawing, part::Part};

/// Parts that share the width of the sheet.
#[derive(Debug, Serialize)]
#[serde(tag = "arrangement", rename_all = "lowercase")]
pub(super) enum Row {
    /// One part over the whole width.
    Wide { part: Part },
    /// A drawing with what belongs to it beside it.
    Beside { drawing: Drawing, parts: Vec<Part> },
}

/// Arranges the parts of a chapter.
pub(super) fn rows(parts: Vec<Part>) -> Vec<Row> {
    let mut waiting = VecDeque::from(parts);
    let mut rows = Vec::new();
    while let Some(part) = waiting.pop_front() {
        match part {
            Part::Drawing(drawing) => {
                let parts = beside(&mut waiting, drawing.is_wide);
                rows.push(Row::Beside { drawing, parts });
            }
            Part::Figures(figures) => rows.push(match narrow_drawing(&mut waiting) {
                Some(drawing) => {
                    let mut parts = vec![Part::Figures(figures)];
                    parts.append(&mut beside(&mut waiting, false));
                    Row::Beside { drawing, parts }
                }
                None => Row::Wide { part: Part::Figures(figures) },
            }),
            part => rows.push(Row::Wide { part }),
        }
    }
    rows
}

/// Takes what comes next when it is a narrow drawing.
fn narrow_drawing(waiting: &mut VecDeque<Part>) -> Option<Drawing> {
    match waiting.pop_front()? {
        Part::Drawing(drawing) if !drawing.is_wide => Some(drawing),
        other => {
            waiting.push_front(other);
            None
        }
    }
}

/// Takes what stands beside a drawing: everything that fits in a column, up to and including a table.
/// Beside a wide drawing there is room for its reading only.
fn beside(waiting: &mut VecDeque<Part>, is_wide: bool) -> Vec<Part> {
    let fits = |part: &Part| match part {
        Part::Heading { .. } | Part::Figures(_) | Part::Text { .. } | Part::Caveat { .. } => !is_wide,
        Part::Table(table) => !is_wide && table.is_narrow(),
        Part::Drawing(_) | Part::Tasks(_) => false,
    };
    let mut taken = Vec::new();
    while waiting.front().is_some_and(fits) && !matches!(taken.last(), Some(Part::Table(_))) {
        taken.extend(waiting.pop_front());
    }
    taken
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;
    use crate::{
        brief::{endnotes::Endnotes, part},
        table,
    };

    fn narrow(file: &'static str) -> Part {
        Part::Drawing(Drawing::example(file, false))
    }

    fn wide(file: &'static str) -> Part {
        Part::Drawing(Drawing::example(file, true))
    }

    fn text() -> Part {
        Part::Text { text: String::new() }
    }

    fn heading() -> Part {
        Part::Heading { text: String::new() }
    }

    fn figures() -> Part {
        Part::Figures(part::Figures::new(&[], Language::Nl, &mut Endnotes::default()))
    }

    fn table(columns: usize) -> Part {
        let table = table::Table {
            language: Language::Nl,
            title: String::new(),
            columns: vec![table::Column::text(""); columns],
            rows: Vec::new(),
            notes: Vec::new(),
        };
        Part::Table(part::Table::new(&table, "", &mut Endnotes::default()))
    }

    /// Every row in short: what kind, and how many parts stand beside the drawing.
    fn in_short(parts: Vec<Part>) -> Vec<(&'static str, usize)> {
        let rows = rows(parts);
        let short = rows.iter().map(|row| match row {
            Row::Wide { .. } => ("wide", 0),
            Row::Beside { parts, .. } => ("beside", parts.len()),
        });
        short.collect()
    }

    #[test]
    fn what_fits_in_a_column_stands_beside_a_narrow_drawing() {
        assert_eq!(in_short(vec![narrow("map"), text(), figures(), heading()]), [("beside", 3)]);
        assert_eq!(in_short(vec![text(), narrow("map")]), [("wide", 0), ("beside", 0)]);
    }

    #[test]
    fn only_its_reading_stands_beside_a_wide_drawing() {
        assert_eq!(
            in_short(vec![wide("strips"), text(), heading()]),
            [("beside", 0), ("wide", 0), ("wide", 0)]
        );
    }

    #[test]
    fn a_table_that_fits_is_the_last_beside_a_drawing() {
        let parts = vec![narrow("map"), text(), table(6), heading()];
        assert_eq!(in_short(parts), [("beside", 2), ("wide", 0)]);
        assert_eq!(in_short(vec![narrow("map"), table(7)]), [("beside", 0), ("wide", 0)]);
    }

    #[test]
    fn figures_stand_beside_the_narrow_drawing_that_follows() {
        assert_eq!(in_short(vec![figures(), narrow("map"), text()]), [("beside", 2)]);
        assert_eq!(in_short(vec![figures(), wide("strips")]), [("wide", 0), ("beside", 0)]);
        assert_eq!(in_short(vec![figures(), text()]), [("wide", 0), ("wide", 0)]);
    }
}
