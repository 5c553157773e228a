//! A document as Office Open XML: headings, lists, tables with header rows, pictures with their words.
//! Structure after ECMA-376, "Office Open XML File Formats", parts 1 and 2.

use std::fmt::Write as _;

use domain::Language;

use super::{
    Block, Drawing, Grid, Line, Paper, PaperError,
    odt::size,
    office::{Archive, Picture, pictures},
};
use crate::xml::escape;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The width of the text on the sheet, in centimetres.
const WIDTH: f64 = 17.0;
/// A drawing is not taller than this.
const TALLEST: f64 = 20.0;
/// Units of the format in a centimetre.
const EMU: f64 = 360_000.0;

/// Writes the archive.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let pictures = pictures(paper)?;
    let mut archive = Archive::new();
    for (name, content) in [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", core(paper)),
        ("docProps/app.xml", app()),
        ("word/styles.xml", styles(paper.language)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings(paper.language)),
        ("word/footer1.xml", footer(paper)),
        ("word/_rels/document.xml.rels", document_relations(&pictures)),
        ("word/document.xml", document(paper, &pictures)),
    ] {
        archive.packed(name, content.as_bytes())?;
    }
    for picture in &pictures {
        archive.stored(&format!("word/media/{}.png", picture.name), &picture.png)?;
        archive.packed(&format!("word/media/{}.svg", picture.name), &picture.svg)?;
    }
    archive.finish()
}

fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |name: &str, kind: &str| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>");
    format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>{}{}{}{}{}{}{}</Types>",
        part("/word/document.xml", &format!("{word}.document.main+xml")),
        part("/word/styles.xml", &format!("{word}.styles+xml")),
        part("/word/numbering.xml", &format!("{word}.numbering+xml")),
        part("/word/settings.xml", &format!("{word}.settings+xml")),
        part("/word/footer1.xml", &format!("{word}.footer+xml")),
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
}

fn relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{}{}{}</Relationships>",
        relation("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        relation("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
        relation("rId3", &format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
    )
}

fn document_relations(pictures: &[Picture]) -> String {
    let mut all = String::new();
    for (id, kind, target) in [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "numbering", "numbering.xml"),
        ("rId3", "settings", "settings.xml"),
        ("rId4", "footer", "footer1.xml"),
    ] {
        all.push_str(&relation(id, &format!("{OFFICE}/{kind}"), target));
    }
    for picture in pictures {
        for extension in ["png", "svg"] {
            let name = &picture.name;
            let target = format!("media/{name}.{extension}");
            all.push_str(&relation(&format!("{extension}-{name}"), &format!("{OFFICE}/image"), &target));
        }
    }
    format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

const fn tag(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}

fn core(paper: &Paper) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>Schakel</dc:creator>\
         <dc:description>{}</dc:description><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:created></cp:coreProperties>",
        escape(&paper.title),
        escape(&paper.description),
        tag(paper.language),
        paper.date,
    )
}

fn app() -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Schakel</Application></Properties>"
    )
}

fn settings(language: Language) -> String {
    format!(
        "{DECLARATION}<w:settings {WORD}><w:autoHyphenation w:val=\"true\"/>\
         <w:themeFontLang w:val=\"{}\"/></w:settings>",
        tag(language)
    )
}

fn styles(language: Language) -> String {
    let style = |id: &str, name: &str, block: &str, words: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{block}</w:pPr><w:rPr>{words}</w:rPr></w:style>"
        )
    };
    let heading = |level: u8, size: u8, before: u16| {
        style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!(
                "<w:keepNext/><w:spacing w:before=\"{before}\" w:after=\"120\"/><w:outlineLvl w:val=\"{}\"/>",
                level - 1
            ),
            &format!("<w:b/><w:color w:val=\"0D5058\"/><w:sz w:val=\"{size}\"/>"),
        )
    };
    let border = |side: &str, colour: &str| {
        format!(
            "<w:pBdr><w:{side} w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"{colour}\"/></w:pBdr>"
        )
    };
    let soft = "<w:color w:val=\"4D5F63\"/>";
    format!(
        "{DECLARATION}<w:styles {WORD}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Fira Sans\" w:hAnsi=\"Fira Sans\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/>\
         <w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/>\
         </w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
         <w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         {}{}{}{}{}{}{}{}{}{}{}{}</w:styles>",
        tag(language),
        heading(1, 48, 0),
        heading(2, 30, 400),
        heading(3, 24, 240),
        style("Subtitle", "Subtitle", "", &format!("{soft}<w:sz w:val=\"26\"/>")),
        style("Lead", "Lead", "", &format!("{soft}<w:sz w:val=\"23\"/>")),
        style("Note", "Note", "", &format!("{soft}<w:sz w:val=\"17\"/>")),
        style("Written", "Written", &format!("{}<w:ind w:left=\"240\"/>", border("left", "C3CFD0")), ""),
        style(
            "Card",
            "Card",
            &format!("<w:keepNext/>{}<w:spacing w:before=\"200\" w:after=\"0\"/>", border("top", "B4480F")),
            &format!("{soft}<w:sz w:val=\"18\"/>"),
        ),
        style(
            "CardTitle",
            "Card title",
            "<w:keepNext/><w:spacing w:after=\"60\"/>",
            "<w:b/><w:sz w:val=\"22\"/>"
        ),
        style(
            "Caption",
            "caption",
            "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"80\"/>",
            "<w:b/><w:sz w:val=\"20\"/>"
        ),
        style(
            "TableText",
            "Table text",
            "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:sz w:val=\"18\"/>"
        ),
        style(
            "Footer",
            "footer",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>",
            &format!("{soft}<w:sz w:val=\"16\"/>")
        ),
    )
}

fn numbering() -> String {
    format!(
        "{DECLARATION}<w:numbering {WORD}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>\
         <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"360\" w:hanging=\"280\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn footer(paper: &Paper) -> String {
    let foot = if paper.foot.is_empty() {
        paper.title.clone()
    } else {
        format!("{} · {}", paper.title, paper.foot)
    };
    let field =
        |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "{DECLARATION}<w:ftr {WORD}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:tab/></w:r>{}\
         <w:r><w:t>/</w:t></w:r>{}</w:p></w:ftr>",
        run(&foot, false),
        field("PAGE"),
        field("NUMPAGES"),
    )
}

fn document(paper: &Paper, pictures: &[Picture]) -> String {
    let mut writer = Writer { body: String::new(), pictures: pictures.iter(), drawn: 0, breaks: false };
    if !paper.kind.is_empty() {
        writer.paragraph("Lead", &paper.kind);
    }
    writer.paragraph("Heading1", &paper.title);
    if !paper.subtitle.is_empty() {
        writer.paragraph("Subtitle", &paper.subtitle);
    }
    paper.blocks.iter().for_each(|block| writer.block(block));
    format!(
        "{DECLARATION}<w:document {WORD}><w:body>{}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1020\" w:right=\"1134\" w:bottom=\"1020\" w:left=\"1134\" \
         w:header=\"560\" w:footer=\"560\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        writer.body
    )
}

/// Words in one voice.
fn run(words: &str, is_strong: bool) -> String {
    let strong = if is_strong { "<w:rPr><w:b/></w:rPr>" } else { "" };
    format!("<w:r>{strong}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(words))
}

struct Writer<'a> {
    body: String,
    pictures: std::slice::Iter<'a, Picture>,
    drawn: usize,
    /// Whether the next heading begins a page.
    breaks: bool,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                let page = if std::mem::take(&mut self.breaks) { "<w:pageBreakBefore/>" } else { "" };
                let level = (*level).clamp(2, 3);
                let _ = write!(
                    self.body,
                    "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/>{page}</w:pPr>{}</w:p>",
                    run(text, false)
                );
            }
            Block::Lead { text } => self.paragraph("Lead", text),
            Block::Text(line) => self.line("<w:pStyle w:val=\"Normal\"/>", line),
            Block::Note { text } => self.paragraph("Note", text),
            Block::List { items } => {
                let point = "<w:pStyle w:val=\"Normal\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
                items.iter().for_each(|item| self.line(point, item));
            }
            Block::Written { text } => text.lines().for_each(|line| self.paragraph("Written", line)),
            Block::Card { label, title, lines } => {
                self.paragraph("Card", label);
                self.paragraph("CardTitle", title);
                lines.iter().for_each(|line| self.line("<w:pStyle w:val=\"Normal\"/>", line));
            }
            Block::Table(grid) => self.table(grid),
            Block::Drawing(drawing) => self.drawing(drawing),
            Block::Break => self.breaks = true,
        }
    }

    fn paragraph(&mut self, style: &str, words: &str) {
        let _ =
            write!(self.body, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", run(words, false));
    }

    fn line(&mut self, properties: &str, line: &Line) {
        let strong = match line.strong.as_str() {
            "" => String::new(),
            strong => run(&format!("{strong} "), true),
        };
        let _ = write!(self.body, "<w:p><w:pPr>{properties}</w:pPr>{strong}{}</w:p>", run(&line.text, false));
    }

    fn table(&mut self, grid: &Grid) {
        self.paragraph("Caption", &grid.title);
        let columns = grid.columns.len().max(1);
        let width = 9638 / columns;
        let _ = write!(
            self.body,
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" \
             w:space=\"0\" w:color=\"C3CFD0\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C3CFD0\"/>\
             </w:tblBorders><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
             w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>{}</w:tblGrid>",
            escape(&grid.title),
            format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns)
        );
        self.body.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for column in &grid.columns {
            self.cell(width, &column.heading, column.is_numeric, true);
        }
        self.body.push_str("</w:tr>");
        for row in &grid.rows {
            self.body.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (place, column) in grid.columns.iter().enumerate() {
                self.cell(width, row.get(place).map_or("", String::as_str), column.is_numeric, false);
            }
            self.body.push_str("</w:tr>");
        }
        self.body.push_str("</w:tbl>");
        // Two tables that touch become one.
        self.body.push_str("<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr></w:p>");
    }

    fn cell(&mut self, width: usize, words: &str, is_numeric: bool, is_strong: bool) {
        let right = if is_numeric { "<w:jc w:val=\"right\"/>" } else { "" };
        let _ = write!(
            self.body,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/>{right}\
             </w:pPr>{}</w:p></w:tc>",
            run(words, is_strong)
        );
    }

    fn drawing(&mut self, drawing: &Drawing) {
        let Some(picture) = self.pictures.next() else { return };
        self.drawn += 1;
        let (width, height) = size(picture.ratio, WIDTH, TALLEST);
        let (width, height) = ((width * EMU) as u64, (height * EMU) as u64);
        self.paragraph("Caption", &drawing.caption);
        // The picture is shown; programs that show drawings take the drawing in its place.
        let _ = write!(
            self.body,
            "<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
             <wp:docPr id=\"{id}\" name=\"{name}\" title=\"{title}\" descr=\"{alt}\"/><a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"png-{name}\"><a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
             <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"svg-{name}\"/>\
             </a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
             </w:drawing></w:r></w:p>",
            id = self.drawn,
            name = picture.name,
            title = escape(&drawing.title),
            alt = escape(&drawing.alt),
        );
        if !drawing.note.is_empty() {
            self.paragraph("Note", &drawing.note);
        }
    }
}
