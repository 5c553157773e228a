//! Which parts of a chapter stand side by side on the sheet.
//!
//! The order of the profile is kept, with one exception: figures between two drawings that form a pair
//! come below the pair.

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
    /// Two drawings.
    Pair { left: Drawing, right: Drawing },
}

/// Arranges the parts of a chapter.
pub(super) fn rows(parts: Vec<Part>) -> Vec<Row> {
    let mut waiting = VecDeque::from(parts);
    let mut rows = Vec::new();
    while let Some(part) = waiting.pop_front() {
        match part {
            Part::Drawing(drawing) => rows.push(match partner(&mut waiting, &drawing) {
                Some(right) => Row::Pair { left: drawing, right },
                None => Row::Beside { parts: beside(&mut waiting, drawing.is_wide), drawing },
            }),
            part => rows.push(Row::Wide { part }),
        }
    }
    rows
}

/// Takes the drawing that comes next, or right after figures, when both are narrow.
fn partner(waiting: &mut VecDeque<Part>, left: &Drawing) -> Option<Drawing> {
    let place = usize::from(matches!(waiting.front(), Some(Part::Figures(_))));
    let is_narrow = matches!(waiting.get(place), Some(Part::Drawing(right)) if !right.is_wide);
    if left.is_wide || !is_narrow {
        return None;
    }
    match waiting.remove(place) {
        Some(Part::Drawing(right)) => Some(right),
        _ => None,
    }
}

/// Takes what stands beside a drawing: everything that fits in a column. Beside a wide drawing there is
/// little room, which ends at the next heading.
fn beside(waiting: &mut VecDeque<Part>, is_wide: bool) -> Vec<Part> {
    let fits = |part: &Part| match part {
        Part::Heading { .. } | Part::Figures(_) => !is_wide,
        Part::Text { .. } | Part::Caveat { .. } => true,
        Part::Table(table) => !is_wide && table.is_narrow(),
        Part::Drawing(_) | Part::Tasks { .. } => false,
    };
    let mut taken = Vec::new();
    while waiting.front().is_some_and(fits) {
        taken.extend(waiting.pop_front());
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::part::Figures;
    use domain::Language;

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
        Part::Figures(Figures::new(&[], Language::Nl))
    }

    /// Every row in short: what kind, and how many parts stand beside the drawing.
    fn in_short(parts: Vec<Part>) -> Vec<(&'static str, usize)> {
        let rows = rows(parts);
        let short = rows.iter().map(|row| match row {
            Row::Wide { .. } => ("wide", 0),
            Row::Beside { parts, .. } => ("beside", parts.len()),
            Row::Pair { .. } => ("pair", 0),
        });
        short.collect()
    }

    #[test]
    fn what_fits_in_a_column_stands_beside_a_narrow_drawing() {
        assert_eq!(in_short(vec![narrow("map"), text(), figures(), heading()]), [("beside", 3)]);
        assert_eq!(in_short(vec![text(), narrow("map")]), [("wide", 0), ("beside", 0)]);
    }

    #[test]
    fn a_heading_ends_what_stands_beside_a_wide_drawing() {
        assert_eq!(in_short(vec![wide("strips"), text(), heading()]), [("beside", 1), ("wide", 0)]);
    }

    #[test]
    fn narrow_drawings_form_a_pair_and_figures_between_them_follow() {
        assert_eq!(in_short(vec![narrow("a"), figures(), narrow("b")]), [("pair", 0), ("wide", 0)]);
        assert_eq!(in_short(vec![narrow("a"), wide("b")]), [("beside", 0), ("beside", 0)]);
        assert_eq!(in_short(vec![narrow("a"), text(), narrow("b")]), [("beside", 1), ("beside", 0)]);
    }
}
