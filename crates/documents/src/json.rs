//! A table as JSON: `{title, language, columns, rows, notes}`.

use serde::Serialize;

use crate::{
    download::DownloadError,
    number,
    table::{Cell, ColumnKind, Table},
    unit,
};

#[derive(Serialize)]
struct JsonTable<'a> {
    title: &'a str,
    language: &'static str,
    columns: Vec<JsonColumn<'a>>,
    rows: Vec<Vec<JsonCell<'a>>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct JsonColumn<'a> {
    label: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    unit: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum JsonCell<'a> {
    Text(&'a str),
    Whole(i64),
    Number(f64),
    Missing(Option<()>),
}

/// Writes the table; a missing figure is `null`.
pub(crate) fn write(table: &Table) -> Result<Vec<u8>, DownloadError> {
    let columns = table
        .columns
        .iter()
        .map(|column| JsonColumn {
            label: &column.label,
            kind: if column.kind == ColumnKind::Text { "text" } else { "number" },
            unit: unit::label(table.language, &column.unit),
        })
        .collect();
    let rows = table.rows.iter().map(|row| table.cells(row).map(|(_, cell)| value(cell)).collect()).collect();
    let whole =
        JsonTable { title: &table.title, language: table.language.tag(), columns, rows, notes: &table.notes };
    Ok(serde_json::to_vec(&whole)?)
}

fn value(cell: &Cell) -> JsonCell<'_> {
    match cell {
        Cell::Text(text) => JsonCell::Text(text),
        Cell::Number(value) if value.is_finite() => rounded(number::round(*value, 6)),
        Cell::Number(_) | Cell::Missing => JsonCell::Missing(None),
    }
}

/// A count is written without a decimal point.
fn rounded<'a>(value: f64) -> JsonCell<'a> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        #[allow(clippy::cast_possible_truncation)]
        return JsonCell::Whole(value as i64);
    }
    JsonCell::Number(value)
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;
    use crate::table::Column;

    #[test]
    fn figures_keep_their_type() {
        let table = Table {
            language: Language::En,
            title: "Trial".into(),
            columns: vec![Column::text("Municipality"), Column::number("Share", "%")],
            rows: vec![
                vec!["Assen".into(), 3.0.into()],
                vec!["Tiel".into(), Cell::Missing],
                vec!["Ede".into(), 0.1.into()],
            ],
            notes: vec!["Source: CBS.".into()],
        };
        let text = String::from_utf8(write(&table).unwrap()).unwrap();
        let expected = concat!(
            r#"{"title":"Trial","language":"en","columns":[{"label":"Municipality","type":"text"},"#,
            r#"{"label":"Share","type":"number","unit":"%"}],"#,
            r#""rows":[["Assen",3],["Tiel",null],["Ede",0.1]],"notes":["Source: CBS."]}"#
        );
        assert_eq!(text, expected);
    }
}
