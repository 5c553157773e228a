//! A table as an OpenDocument spreadsheet (ODF 1.3), written by hand: five small XML files in an archive.
//!
//! The first sheet has the figures under a repeated header row, the second the title and the notes.
//! Structure after OASIS, "Open Document Format for Office Applications (OpenDocument) Version 1.3".

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use domain::Language;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::{
    download::{DownloadError, Format, sheet_name},
    number,
    table::{Cell, Column, ColumnKind, Table},
    text::text,
    xml::escape,
};

const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Writes the archive. The media type comes first and uncompressed, as the format asks, so that the
/// kind of file can be told from its first bytes.
pub(crate) fn write(table: &Table) -> Result<Vec<u8>, DownloadError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file("mimetype", stored)?;
    archive.write_all(Format::Ods.content_type().as_bytes())?;
    let parts = [
        ("META-INF/manifest.xml", manifest()),
        ("meta.xml", meta(table)),
        ("styles.xml", styles(table.language)),
    ];
    for (name, content) in parts {
        archive.start_file(name, deflated)?;
        archive.write_all(content.as_bytes())?;
    }
    archive.start_file("content.xml", deflated)?;
    archive.write_all(content(table).as_bytes())?;
    Ok(archive.finish()?.into_inner())
}

fn manifest() -> String {
    let mut entries = String::new();
    for part in ["content.xml", "styles.xml", "meta.xml"] {
        let _ = write!(
            entries,
            "<manifest:file-entry manifest:full-path=\"{part}\" manifest:media-type=\"text/xml\"/>"
        );
    }
    format!(
        "{DECLARATION}<manifest:manifest \
         xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
         manifest:media-type=\"{}\"/>{entries}</manifest:manifest>",
        Format::Ods.content_type()
    )
}

fn meta(table: &Table) -> String {
    format!(
        "{DECLARATION}<office:document-meta {NAMESPACES}><office:meta>\
         <meta:generator>Schakel</meta:generator><dc:title>{}</dc:title>\
         <dc:description>{}</dc:description><dc:language>{}</dc:language>\
         </office:meta></office:document-meta>",
        escape(&table.title),
        escape(&table.notes.join(" ")),
        table.language.tag()
    )
}

/// The language decides how a spreadsheet program writes the numbers.
fn styles(language: Language) -> String {
    let country = match language {
        Language::Nl => "NL",
        Language::En => "GB",
    };
    format!(
        "{DECLARATION}<office:document-styles {NAMESPACES}><office:styles>\
         <style:default-style style:family=\"table-cell\"><style:text-properties \
         fo:language=\"{}\" fo:country=\"{country}\"/></style:default-style>\
         <style:style style:name=\"Default\" style:family=\"table-cell\"/>\
         </office:styles></office:document-styles>",
        language.tag()
    )
}

fn content(table: &Table) -> String {
    let mut body = figures(table);
    if !table.notes.is_empty() {
        body.push_str(&notes(table));
    }
    format!(
        "{DECLARATION}<office:document-content {NAMESPACES}>{}<office:body><office:spreadsheet>{body}\
         </office:spreadsheet></office:body></office:document-content>",
        automatic_styles(table)
    )
}

fn automatic_styles(table: &Table) -> String {
    let mut styles = String::from(
        "<office:automatic-styles>\
         <style:style style:name=\"wide\" style:family=\"table-column\">\
         <style:table-column-properties style:column-width=\"6cm\"/></style:style>\
         <style:style style:name=\"narrow\" style:family=\"table-column\">\
         <style:table-column-properties style:column-width=\"3.5cm\"/></style:style>\
         <style:style style:name=\"page\" style:family=\"table-column\">\
         <style:table-column-properties style:column-width=\"18cm\"/></style:style>\
         <style:style style:name=\"head\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
         <style:table-cell-properties fo:wrap-option=\"wrap\"/>\
         <style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"note\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\
         <style:table-cell-properties fo:wrap-option=\"wrap\"/></style:style>",
    );
    let used: BTreeSet<(&str, u8, bool)> = table.columns.iter().filter_map(number_style).collect();
    for (name, decimals, grouping) in used {
        let _ = write!(
            styles,
            "<number:number-style style:name=\"{name}\"><number:number number:decimal-places=\"{decimals}\" \
             number:min-decimal-places=\"{decimals}\" number:min-integer-digits=\"1\" \
             number:grouping=\"{grouping}\"/></number:number-style>\
             <style:style style:name=\"cell-{name}\" style:family=\"table-cell\" \
             style:parent-style-name=\"Default\" style:data-style-name=\"{name}\"/>"
        );
    }
    styles.push_str("</office:automatic-styles>");
    styles
}

/// Name, decimals and grouping of the number style of a column; none for words.
fn number_style(column: &Column) -> Option<(&'static str, u8, bool)> {
    const NAMES: [&str; 7] = ["n0", "n1", "n2", "n3", "n4", "n5", "n6"];
    match column.kind {
        ColumnKind::Text => None,
        ColumnKind::Year => Some(("year", 0, false)),
        ColumnKind::Number { decimals } => {
            let decimals = decimals.min(6);
            Some((NAMES[usize::from(decimals)], decimals, true))
        }
    }
}

fn figures(table: &Table) -> String {
    let name = sheet_name(table);
    let mut sheet = format!("<table:table table:name=\"{}\">", escape(&name));
    for column in &table.columns {
        let style = if column.is_numeric() { "narrow" } else { "wide" };
        let _ = write!(sheet, "<table:table-column table:style-name=\"{style}\"/>");
    }
    sheet.push_str("<table:table-header-rows><table:table-row>");
    for column in &table.columns {
        text_cell(&mut sheet, &column.heading(table.language), Some("head"));
    }
    sheet.push_str("</table:table-row></table:table-header-rows>");
    for row in &table.rows {
        sheet.push_str("<table:table-row>");
        for (column, cell) in table.cells(row) {
            figure_cell(&mut sheet, table.language, column, cell);
        }
        sheet.push_str("</table:table-row>");
    }
    sheet.push_str("</table:table>");
    sheet
}

fn figure_cell(sheet: &mut String, language: Language, column: &Column, cell: &Cell) {
    match (cell, number_style(column)) {
        (Cell::Text(text), _) => text_cell(sheet, text, None),
        (Cell::Number(value), style) => match number::plain(*value) {
            None => sheet.push_str("<table:table-cell/>"),
            Some(plain) => {
                let style = style
                    .map_or_else(String::new, |(name, _, _)| format!(" table:style-name=\"cell-{name}\""));
                let _ = write!(
                    sheet,
                    "<table:table-cell{style} office:value-type=\"float\" \
                     office:value=\"{plain}\"><text:p>{}</text:p></table:table-cell>",
                    escape(&cell.show(language, column))
                );
            }
        },
        (Cell::Missing, _) => sheet.push_str("<table:table-cell/>"),
    }
}

fn text_cell(sheet: &mut String, text: &str, style: Option<&str>) {
    let style = style.map_or_else(String::new, |style| format!(" table:style-name=\"{style}\""));
    let _ = write!(
        sheet,
        "<table:table-cell{style} office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
        escape(text)
    );
}

fn notes(table: &Table) -> String {
    let name = text(table.language, "table-sheet-notes");
    let mut sheet = format!(
        "<table:table table:name=\"{}\"><table:table-column table:style-name=\"page\"/>",
        escape(&name)
    );
    let lines = std::iter::once((&table.title, "head")).chain(table.notes.iter().map(|note| (note, "note")));
    for (line, style) in lines {
        sheet.push_str("<table:table-row>");
        text_cell(&mut sheet, line, Some(style));
        sheet.push_str("</table:table-row>");
    }
    sheet.push_str("</table:table>");
    sheet
}
