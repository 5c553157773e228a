//! A document as OpenDocument text (ODF 1.3): headings, lists, tables with header rows, drawings with their words.
//! Structure after OASIS, "Open Document Format for Office Applications (OpenDocument) Version 1.3".

use std::fmt::Write as _;

use domain::Language;

use super::{
    Block, Drawing, Grid, Line, Paper, PaperError, PaperFormat,
    office::{Archive, Picture, pictures},
};
use crate::xml::escape;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
    xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

/// The width of the text on the sheet, in centimetres.
const WIDTH: f64 = 17.0;
/// A drawing is not taller than this.
const TALLEST: f64 = 20.0;

/// Writes the archive; the media type comes first and unpacked, so that the kind of file is told from its bytes.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let pictures = pictures(paper)?;
    let mut archive = Archive::new();
    archive.stored("mimetype", PaperFormat::Odt.content_type().as_bytes())?;
    archive.packed("META-INF/manifest.xml", manifest(&pictures).as_bytes())?;
    archive.packed("meta.xml", meta(paper).as_bytes())?;
    archive.packed("styles.xml", styles(paper).as_bytes())?;
    archive.packed("content.xml", content(paper, &pictures).as_bytes())?;
    for picture in &pictures {
        archive.packed(&format!("Pictures/{}.svg", picture.name), &picture.svg)?;
        archive.stored(&format!("Pictures/{}.png", picture.name), &picture.png)?;
    }
    archive.finish()
}

fn manifest(pictures: &[Picture]) -> String {
    let entry = |path: &str, kind: &str| {
        format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>")
    };
    let mut entries: String =
        ["content.xml", "styles.xml", "meta.xml"].iter().map(|part| entry(part, "text/xml")).collect();
    for picture in pictures {
        entries.push_str(&entry(&format!("Pictures/{}.svg", picture.name), "image/svg+xml"));
        entries.push_str(&entry(&format!("Pictures/{}.png", picture.name), "image/png"));
    }
    format!(
        "{DECLARATION}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" \
         manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" \
         manifest:media-type=\"{}\"/>{entries}</manifest:manifest>",
        PaperFormat::Odt.content_type()
    )
}

fn meta(paper: &Paper) -> String {
    format!(
        "{DECLARATION}<office:document-meta {NAMESPACES}><office:meta><meta:generator>Schakel</meta:generator>\
         <dc:title>{}</dc:title><dc:description>{}</dc:description><dc:language>{}</dc:language>\
         <dc:date>{}T00:00:00</dc:date></office:meta></office:document-meta>",
        escape(&paper.title),
        escape(&paper.description),
        tag(paper.language),
        paper.date,
    )
}

const fn tag(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

/// The styles that an editor sees by name; the language is that of the document, for spelling and speech.
fn styles(paper: &Paper) -> String {
    let (language, country) = tag(paper.language).split_once('-').unwrap_or(("nl", "NL"));
    let heading = |level: u8, size: &str, above: &str| {
        format!(
            "<style:style style:name=\"Heading_20_{level}\" style:display-name=\"Heading {level}\" \
             style:family=\"paragraph\" style:parent-style-name=\"Standard\" \
             style:next-style-name=\"Text_20_body\" style:default-outline-level=\"{level}\">\
             <style:paragraph-properties fo:margin-top=\"{above}\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"/>\
             <style:text-properties fo:font-size=\"{size}\" fo:font-weight=\"bold\" fo:color=\"#0d5058\"/></style:style>"
        )
    };
    let paragraph = |name: &str, shown: &str, paragraph: &str, text: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:display-name=\"{shown}\" style:family=\"paragraph\" \
             style:parent-style-name=\"Standard\"><style:paragraph-properties {paragraph}/>\
             <style:text-properties {text}/></style:style>"
        )
    };
    let mut named = String::new();
    named.push_str(&heading(1, "24pt", "0cm"));
    named.push_str(&heading(2, "15pt", "0.7cm"));
    named.push_str(&heading(3, "12pt", "0.4cm"));
    for (name, shown, block, words) in [
        (
            "Title",
            "Title",
            "fo:margin-bottom=\"0.2cm\"",
            "fo:font-size=\"26pt\" fo:font-weight=\"bold\" fo:color=\"#0d5058\"",
        ),
        ("Subtitle", "Subtitle", "fo:margin-bottom=\"0.5cm\"", "fo:font-size=\"13pt\" fo:color=\"#4d5f63\""),
        (
            "Text_20_body",
            "Text body",
            "fo:margin-bottom=\"0.22cm\" fo:line-height=\"130%\"",
            "fo:font-size=\"10.5pt\"",
        ),
        ("Lead", "Lead", "fo:margin-bottom=\"0.25cm\"", "fo:font-size=\"11.5pt\" fo:color=\"#4d5f63\""),
        ("Note", "Note", "fo:margin-bottom=\"0.2cm\"", "fo:font-size=\"8.5pt\" fo:color=\"#4d5f63\""),
        (
            "Written",
            "Written",
            "fo:margin-left=\"0.4cm\" fo:padding-left=\"0.3cm\" fo:margin-bottom=\"0.22cm\" fo:border-left=\"0.06cm solid #c3cfd0\"",
            "fo:font-size=\"10.5pt\"",
        ),
        (
            "Card",
            "Card",
            "fo:margin-top=\"0.3cm\" fo:keep-with-next=\"always\" fo:padding-top=\"0.12cm\" fo:border-top=\"0.04cm solid #b4480f\"",
            "fo:font-size=\"9pt\" fo:color=\"#4d5f63\"",
        ),
        (
            "Card_20_title",
            "Card title",
            "fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"11pt\" fo:font-weight=\"bold\"",
        ),
        (
            "Caption",
            "Caption",
            "fo:margin-top=\"0.2cm\" fo:margin-bottom=\"0.12cm\" fo:keep-with-next=\"always\"",
            "fo:font-size=\"10pt\" fo:font-weight=\"bold\"",
        ),
        ("Table_20_Contents", "Table Contents", "", "fo:font-size=\"9pt\""),
        ("Table_20_Heading", "Table Heading", "", "fo:font-size=\"9pt\" fo:font-weight=\"bold\""),
        ("Table_20_Figures", "Table Figures", "fo:text-align=\"end\"", "fo:font-size=\"9pt\""),
        ("Footer", "Footer", "fo:text-align=\"start\"", "fo:font-size=\"8pt\" fo:color=\"#4d5f63\""),
    ] {
        named.push_str(&paragraph(name, shown, block, words));
    }
    format!(
        "{DECLARATION}<office:document-styles {NAMESPACES}><office:styles>\
         <style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:hyphenation-ladder-count=\"no-limit\"/>\
         <style:text-properties style:font-name=\"Fira Sans\" fo:font-family=\"'Fira Sans', 'Liberation Sans', Arial, sans-serif\" \
         fo:font-size=\"10.5pt\" fo:language=\"{language}\" fo:country=\"{country}\" fo:hyphenate=\"true\"/></style:default-style>\
         <style:style style:name=\"Standard\" style:family=\"paragraph\"/>{named}\
         <text:list-style style:name=\"Points\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">\
         <style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">\
         <style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.5cm\" fo:margin-left=\"0.6cm\"/>\
         </style:list-level-properties></text:list-level-style-bullet></text:list-style>\
         <style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
         <style:style style:name=\"Picture\" style:family=\"graphic\"><style:graphic-properties text:anchor-type=\"as-char\"/></style:style>\
         </office:styles><office:automatic-styles><style:page-layout style:name=\"sheet\">\
         <style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin-top=\"1.8cm\" \
         fo:margin-bottom=\"1.6cm\" fo:margin-left=\"2cm\" fo:margin-right=\"2cm\"/><style:footer-style>\
         <style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-top=\"0.3cm\"/></style:footer-style></style:page-layout>\
         </office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"sheet\">\
         <style:footer><text:p text:style-name=\"Footer\">{}<text:tab/><text:page-number text:select-page=\"current\">1</text:page-number>\
         /<text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>",
        escape(&foot(paper))
    )
}

fn foot(paper: &Paper) -> String {
    if paper.foot.is_empty() { paper.title.clone() } else { format!("{} · {}", paper.title, paper.foot) }
}

fn content(paper: &Paper, pictures: &[Picture]) -> String {
    let mut body = String::new();
    let mut paragraph = |style: &str, words: &str| {
        if !words.is_empty() {
            let _ = write!(body, "<text:p text:style-name=\"{style}\">{}</text:p>", escape(words));
        }
    };
    paragraph("Lead", &paper.kind);
    let _ = write!(
        body,
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">{}</text:h>",
        escape(&paper.title)
    );
    if !paper.subtitle.is_empty() {
        let _ = write!(body, "<text:p text:style-name=\"Subtitle\">{}</text:p>", escape(&paper.subtitle));
    }
    let mut writer = Writer { body, pictures: pictures.iter(), tables: 0, breaks: false };
    paper.blocks.iter().for_each(|block| writer.block(block));
    format!(
        "{DECLARATION}<office:document-content {NAMESPACES}><office:automatic-styles>\
         <style:style style:name=\"new-page\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\">\
         <style:paragraph-properties fo:break-before=\"page\"/></style:style>\
         <style:style style:name=\"grid\" style:family=\"table\"><style:table-properties style:width=\"{WIDTH}cm\" \
         table:align=\"margins\" fo:margin-bottom=\"0.4cm\"/></style:style>\
         <style:style style:name=\"cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" \
         fo:border-bottom=\"0.02cm solid #c3cfd0\"/></style:style>\
         <style:style style:name=\"row\" style:family=\"table-row\"><style:table-row-properties fo:keep-together=\"always\"/></style:style>\
         </office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>",
        writer.body
    )
}

struct Writer<'a> {
    body: String,
    pictures: std::slice::Iter<'a, Picture>,
    tables: usize,
    /// Whether the next heading begins a page.
    breaks: bool,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                let level = (*level).clamp(2, 3);
                let style = match std::mem::take(&mut self.breaks) {
                    true => "new-page".to_owned(),
                    false => format!("Heading_20_{level}"),
                };
                let _ = write!(
                    self.body,
                    "<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\">{}</text:h>",
                    escape(text)
                );
            }
            Block::Lead { text } => self.paragraph("Lead", text),
            Block::Text(line) => self.line("Text_20_body", line),
            Block::Note { text } => self.paragraph("Note", text),
            Block::List { items } => {
                self.body.push_str("<text:list text:style-name=\"Points\">");
                for item in items {
                    self.body.push_str("<text:list-item>");
                    self.line("Text_20_body", item);
                    self.body.push_str("</text:list-item>");
                }
                self.body.push_str("</text:list>");
            }
            Block::Written { text } => text.lines().for_each(|line| self.paragraph("Written", line)),
            Block::Card { label, title, lines } => {
                self.paragraph("Card", label);
                self.paragraph("Card_20_title", title);
                lines.iter().for_each(|line| self.line("Text_20_body", line));
            }
            Block::Table(grid) => self.table(grid),
            Block::Drawing(drawing) => self.drawing(drawing),
            Block::Break => self.breaks = true,
        }
    }

    fn paragraph(&mut self, style: &str, words: &str) {
        let _ = write!(self.body, "<text:p text:style-name=\"{style}\">{}</text:p>", escape(words));
    }

    fn line(&mut self, style: &str, line: &Line) {
        let strong = match line.strong.as_str() {
            "" => String::new(),
            strong => format!("<text:span text:style-name=\"Strong\">{}</text:span> ", escape(strong)),
        };
        let _ =
            write!(self.body, "<text:p text:style-name=\"{style}\">{strong}{}</text:p>", escape(&line.text));
    }

    fn table(&mut self, grid: &Grid) {
        self.tables += 1;
        self.paragraph("Caption", &grid.title);
        let _ = write!(
            self.body,
            "<table:table table:name=\"Table{}\" table:style-name=\"grid\"><table:table-column \
             table:number-columns-repeated=\"{}\"/><table:table-header-rows><table:table-row table:style-name=\"row\">",
            self.tables,
            grid.columns.len()
        );
        for column in &grid.columns {
            self.cell("Table_20_Heading", &column.heading);
        }
        self.body.push_str("</table:table-row></table:table-header-rows>");
        for row in &grid.rows {
            self.body.push_str("<table:table-row table:style-name=\"row\">");
            for (place, column) in grid.columns.iter().enumerate() {
                let style = if column.is_numeric { "Table_20_Figures" } else { "Table_20_Contents" };
                self.cell(style, row.get(place).map_or("", String::as_str));
            }
            self.body.push_str("</table:table-row>");
        }
        self.body.push_str("</table:table>");
    }

    fn cell(&mut self, style: &str, words: &str) {
        self.body.push_str("<table:table-cell table:style-name=\"cell\" office:value-type=\"string\">");
        self.paragraph(style, words);
        self.body.push_str("</table:table-cell>");
    }

    fn drawing(&mut self, drawing: &Drawing) {
        let Some(picture) = self.pictures.next() else { return };
        let (width, height) = size(picture.ratio, WIDTH, TALLEST);
        self.paragraph("Caption", &drawing.caption);
        // The drawing first; a program that does not show drawings takes the picture.
        let _ = write!(
            self.body,
            "<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"{name}\" draw:style-name=\"Picture\" \
             text:anchor-type=\"as-char\" svg:width=\"{width:.2}cm\" svg:height=\"{height:.2}cm\">\
             <draw:image xlink:href=\"Pictures/{name}.svg\" xlink:type=\"simple\" xlink:show=\"embed\" \
             xlink:actuate=\"onLoad\" draw:mime-type=\"image/svg+xml\"/>\
             <draw:image xlink:href=\"Pictures/{name}.png\" xlink:type=\"simple\" xlink:show=\"embed\" \
             xlink:actuate=\"onLoad\" draw:mime-type=\"image/png\"/>\
             <svg:title>{title}</svg:title><svg:desc>{alt}</svg:desc></draw:frame></text:p>",
            name = picture.name,
            title = escape(&drawing.title),
            alt = escape(&drawing.alt),
        );
        if !drawing.note.is_empty() {
            self.paragraph("Note", &drawing.note);
        }
    }
}

/// Width and height of a drawing that fits the sheet.
pub(super) fn size(ratio: f64, widest: f64, tallest: f64) -> (f64, f64) {
    let height = widest / ratio;
    if height > tallest { (tallest * ratio, tallest) } else { (widest, height) }
}
