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

/// Says what is good to know, apart from the result.
pub(crate) fn remark(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
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

/// How wide a line may be where nobody says how wide the screen is.
const USUAL_WIDTH: usize = 100;

/// Columns as wide as their widest cell, numbers to the right; a list per row where these would not fit on
/// the screen. Then the notes.
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
    let screen = terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
    if widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1) > screen {
        lists(&heads, &rows, screen)?;
    } else {
        bold_line(&join(&heads))?;
        for row in &rows {
            line(&join(row))?;
        }
    }
    for note in &table.notes {
        line(note)?;
    }
    Ok(())
}

/// The least room for a value beside its heading.
const NARROWEST_VALUE: usize = 20;

/// Every row as a list of its own: a heading and its value on each line, long values over several lines.
fn lists(heads: &[String], rows: &[Vec<String>], screen: usize) -> Result<(), Failure> {
    let widest = heads.iter().map(|head| head.chars().count()).max().unwrap_or_default();
    let indent = if widest + NARROWEST_VALUE <= screen { widest + 2 } else { screen / 2 };
    for row in rows {
        line("")?;
        for (head, cell) in heads.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let mut parts = wrapped(cell, screen.saturating_sub(indent).max(NARROWEST_VALUE)).into_iter();
            let space = indent.saturating_sub(head.chars().count()).max(2);
            line(&format!("{head}{:space$}{}", "", parts.next().unwrap_or_default()))?;
            for part in parts {
                line(&format!("{:indent$}{part}", ""))?;
            }
        }
    }
    line("")
}

/// Words over lines of at most this many letters; a longer word stays whole.
fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(last) if last.chars().count() + 1 + word.chars().count() <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_wrapped_between_words() {
        assert_eq!(wrapped("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrapped("onverdeelbaar", 5), ["onverdeelbaar"]);
        assert_eq!(wrapped("", 5), [""]);
    }
}
