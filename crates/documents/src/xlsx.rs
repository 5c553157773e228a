//! A table as an Office Open XML workbook: the figures on one sheet, the notes on the next.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use crate::{
    download::{DownloadError, sheet_name},
    number,
    table::{Cell, Column, ColumnKind, Table},
    text::text,
};

/// Writes the workbook. The date of creation is fixed, so that the same table gives the same bytes.
pub(crate) fn write(table: &Table) -> Result<Vec<u8>, DownloadError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&table.title)
        .set_author("Schakel")
        .set_comment(table.notes.join(" "))
        .set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
    workbook.set_properties(&properties);
    figures(workbook.add_worksheet(), table)?;
    if !table.notes.is_empty() {
        notes(workbook.add_worksheet(), table)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn figures(sheet: &mut Worksheet, table: &Table) -> Result<(), DownloadError> {
    sheet.set_name(sheet_name(table))?;
    let columns: Vec<Format> = table.columns.iter().map(cell_format).collect();
    for (column, content) in (0_u16..).zip(&table.columns) {
        let heading = content.heading(table.language);
        let align = if content.is_numeric() { FormatAlign::Right } else { FormatAlign::Left };
        let bold = Format::new().set_bold().set_align(align).set_text_wrap();
        sheet.set_column_width(column, column_width(&heading, content))?;
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    for (row, content) in (1_u32..).zip(&table.rows) {
        for ((column, (_, cell)), format) in (0_u16..).zip(table.cells(content)).zip(&columns) {
            match cell {
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                Cell::Number(value) if value.is_finite() => {
                    sheet.write_number_with_format(row, column, number::round(*value, 6), format)?;
                }
                Cell::Number(_) | Cell::Missing => {}
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn notes(sheet: &mut Worksheet, table: &Table) -> Result<(), DownloadError> {
    sheet.set_name(text(table.language, "table-sheet-notes"))?;
    sheet.set_column_width(0, 100)?;
    sheet.write_string_with_format(0, 0, &table.title, &Format::new().set_bold())?;
    for (row, note) in (1_u32..).zip(&table.notes) {
        sheet.write_string_with_format(row, 0, note, &Format::new().set_text_wrap())?;
    }
    Ok(())
}

fn cell_format(column: &Column) -> Format {
    match column.kind {
        ColumnKind::Text => Format::new(),
        ColumnKind::Year => Format::new().set_num_format("0"),
        ColumnKind::Number { decimals: 0 } => Format::new().set_num_format("#,##0"),
        ColumnKind::Number { decimals } => {
            Format::new().set_num_format(format!("#,##0.{}", "0".repeat(usize::from(decimals))))
        }
    }
}

/// Wide enough for names, and for a heading on two or three lines; in characters.
fn column_width(heading: &str, column: &Column) -> f64 {
    let letters = u32::try_from(heading.chars().count()).map_or(40.0, f64::from);
    if column.is_numeric() { (letters / 2.0).clamp(12.0, 24.0) } else { letters.clamp(28.0, 48.0) }
}
