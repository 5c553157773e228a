//! Writing to the terminal: colours only where a person looks, errors apart from results.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use documents::{
    download::{self, Format},
    table::{Cell, Table},
};

use crate::{arguments, failure::Failure};

const BOLD: Style = Style::new().bold();
const WRONG: Style = AnsiColor::Red.on_default().bold();

/// Writes a line of the result.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    writeln!(anstream::stdout(), "{text}").map_err(Failure::Output)
}

/// Writes a line of the result that stands out.
pub(crate) fn bold_line(text: &str) -> Result<(), Failure> {
    writeln!(anstream::stdout(), "{BOLD}{text}{BOLD:#}").map_err(Failure::Output)
}

/// Says what went wrong. When even that cannot be written, the exit code has to do.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(anstream::stderr(), "{WRONG}schakel:{WRONG:#} {text}");
}

/// Writes a table as asked: in columns for a person, or as a file for a program.
pub(crate) fn table(table: &Table, format: arguments::Format) -> Result<(), Failure> {
    let format = match format {
        arguments::Format::Table => return columns(table),
        arguments::Format::Csv => Format::Csv,
        arguments::Format::Json => Format::Json,
    };
    let mut out = io::stdout().lock();
    out.write_all(&download::download(table, format)?.bytes)?;
    out.flush().map_err(Failure::Output)
}

/// Columns as wide as their widest cell, numbers to the right, then the notes.
fn columns(table: &Table) -> Result<(), Failure> {
    let heads: Vec<String> = table.columns.iter().map(|column| column.heading(table.language)).collect();
    let written =
        |row: &Vec<Cell>| table.cells(row).map(|(column, cell)| cell.show(table.language, column)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(written).collect();
    let width = |place: usize| {
        let cells = rows.iter().map(|row| row[place].chars().count());
        cells.chain([heads[place].chars().count()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let join = |cells: &[String]| {
        let padded = cells.iter().enumerate().map(|(place, cell)| {
            let width = widths[place];
            if table.columns[place].is_numeric() {
                format!("{cell:>width$}")
            } else {
                format!("{cell:<width$}")
            }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    bold_line(&table.title)?;
    bold_line(&join(&heads))?;
    for row in &rows {
        line(&join(row))?;
    }
    for note in &table.notes {
        line(note)?;
    }
    Ok(())
}
