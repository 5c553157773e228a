//! What a downloaded table promises: the same figures in every format, in files that programs open.

use std::io::{Cursor, Read};

use documents::{
    download::{Format, download},
    table::{Cell, Column, Table},
};
use domain::Language;
use roxmltree::Document;
use zip::{CompressionMethod, ZipArchive};

fn table() -> Table {
    Table {
        language: Language::Nl,
        title: "Inwoners & groei".into(),
        columns: vec![
            Column::text("Gemeente"),
            Column::year("Jaar"),
            Column::number("Inwoners", "persons"),
            Column::number("Groei", "%"),
        ],
        rows: vec![
            vec!["’s-Hertogenbosch".into(), 2023.0.into(), 160_783.0.into(), 1.25.into()],
            vec!["=SOM(A1) <b>".into(), 2023.0.into(), Cell::Missing, (-0.4).into()],
        ],
        notes: vec!["Bron: CBS, 2023.".into(), "Voorlopige cijfers.".into()],
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut content = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
    content
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    for format in Format::ALL {
        let first = download(&table(), format).unwrap();
        assert_eq!(first, download(&table(), format).unwrap(), "{format:?}");
        assert!(!first.bytes.is_empty());
    }
}

#[test]
fn an_ods_tells_its_kind_in_its_first_bytes() {
    let bytes = download(&table(), Format::Ods).unwrap().bytes;
    let kind = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    assert_eq!(&bytes[30..30 + kind.len()], kind);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let first = archive.by_index(0).unwrap();
    assert_eq!(first.name().unwrap(), "mimetype");
    assert_eq!(first.compression(), CompressionMethod::Stored);
}

#[test]
fn an_ods_lists_its_parts_and_describes_itself() {
    let bytes = download(&table(), Format::Ods).unwrap().bytes;
    let manifest = part(&bytes, "META-INF/manifest.xml");
    let listed = Document::parse(&manifest).unwrap();
    for entry in listed.descendants().filter_map(|node| {
        node.attribute(("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "full-path"))
            .map(ToOwned::to_owned)
    }) {
        if entry != "/" {
            assert!(Document::parse(&part(&bytes, &entry)).is_ok(), "{entry}");
        }
    }
    let meta = part(&bytes, "meta.xml");
    assert!(meta.contains("<dc:title>Inwoners &amp; groei</dc:title>"));
    assert!(meta.contains("office:version=\"1.3\""));
    assert!(part(&bytes, "styles.xml").contains("fo:language=\"nl\""));
}

#[test]
fn an_ods_has_typed_cells_under_a_header_row() {
    const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    let content = part(&download(&table(), Format::Ods).unwrap().bytes, "content.xml");
    let document = Document::parse(&content).unwrap();
    let sheets: Vec<_> = document.descendants().filter(|node| node.has_tag_name((TABLE, "table"))).collect();
    let names: Vec<_> = sheets.iter().map(|sheet| sheet.attribute((TABLE, "name")).unwrap()).collect();
    assert_eq!(names, ["Cijfers", "Toelichting"]);
    let header = sheets[0].children().find(|node| node.has_tag_name((TABLE, "table-header-rows"))).unwrap();
    assert_eq!(header.descendants().filter(|node| node.has_tag_name((TABLE, "table-cell"))).count(), 4);
    let values: Vec<_> =
        sheets[0].descendants().filter_map(|node| node.attribute((OFFICE, "value"))).collect();
    assert_eq!(values, ["2023", "160783", "1.25", "2023", "-0.4"]);
    let words: Vec<_> = sheets[1].descendants().filter_map(|node| node.text()).collect();
    assert!(words.contains(&"Voorlopige cijfers."));
    let styles: Vec<_> =
        document.descendants().filter_map(|node| node.attribute((TABLE, "style-name"))).collect();
    for style in styles {
        assert!(content.contains(&format!("style:name=\"{style}\"")), "{style} is used but not defined");
    }
}

#[test]
fn a_workbook_has_a_fixed_date_and_no_formula() {
    let bytes = download(&table(), Format::Xlsx).unwrap().bytes;
    assert!(part(&bytes, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"));
    assert!(sheet.contains("<v>160783</v>"));
    assert!(part(&bytes, "xl/workbook.xml").contains("Toelichting"));
}

#[test]
fn every_format_has_the_figures() {
    for format in [Format::Csv, Format::Json] {
        let text = String::from_utf8(download(&table(), format).unwrap().bytes).unwrap();
        assert!(text.contains("160783") && text.contains("1.25") && text.contains("-0.4"), "{text}");
    }
}
