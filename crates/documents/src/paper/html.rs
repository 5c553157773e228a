//! A document as a page of HTML that stands alone.

use std::fmt::Write as _;

use super::{Block, Drawing, Grid, Line, Paper};
use crate::{text::text, xml::escape};

/// The page brings its own style; nothing is fetched.
const STYLE: &str = "\
:root{color-scheme:light}\
body{margin:0;background:#fff;color:#1b2a2d;font:1.0625rem/1.55 'Fira Sans','Segoe UI',Roboto,Arial,sans-serif;\
hyphens:auto;overflow-wrap:break-word}\
main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 4rem}\
h1{font-size:2rem;line-height:1.15;color:#0d5058;margin:.25rem 0}\
h2{font-size:1.45rem;color:#0d5058;border-top:2px solid #0d5058;padding-top:.6rem;margin:2.5rem 0 .5rem}\
h3{font-size:1.1rem;margin:1.5rem 0 .25rem}\
.kind,.note,figcaption small,.card .label{color:#4d5f63;font-size:.9375rem}\
.lead{font-size:1.125rem;color:#4d5f63}\
figure{margin:1rem 0}figcaption{font-weight:600;margin-bottom:.5rem}\
figure svg{display:block;max-width:100%;height:auto}\
.scroll{overflow-x:auto}.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:3px solid #17292c;outline-offset:2px}\
table{border-collapse:collapse;width:100%;font-size:.9375rem}caption{text-align:left;font-weight:600;padding-bottom:.25rem}\
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #c3cfd0}\
thead th{border-bottom:2px solid #0d5058}.number{text-align:right;font-variant-numeric:tabular-nums}\
.card{border-top:2px solid #b4480f;padding:.5rem 0;margin:1rem 0}.card p{margin:.25rem 0}.card .title{font-weight:600}\
.written{border-left:3px solid #c3cfd0;padding-left:.9rem;white-space:pre-line}\
li+li{margin-top:.3rem}\
@media print{main{max-width:none;padding:0}.card,figure,tr{break-inside:avoid}h2,h3{break-after:avoid}}";

/// Writes the page.
pub(super) fn page(paper: &Paper) -> String {
    let mut body = String::new();
    let mut numbered = 0;
    for block in &paper.blocks {
        write_block(&mut body, paper, block, &mut numbered);
    }
    let line = |class: &str, words: &str| match words {
        "" => String::new(),
        words => format!("<p class=\"{class}\">{}</p>", escape(words)),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\"><style>{STYLE}</style></head>\
         <body><main>{kind}<h1>{title}</h1>{subtitle}{body}{foot}</main></body></html>",
        language = paper.language.tag(),
        title = escape(&paper.title),
        description = escape(&paper.description),
        kind = line("kind", &paper.kind),
        subtitle = line("lead", &paper.subtitle),
        foot = line("note", &paper.foot),
    )
}

fn write_block(body: &mut String, paper: &Paper, block: &Block, numbered: &mut usize) {
    let _ = match block {
        Block::Heading { level, text } => {
            let level = (*level).clamp(2, 4);
            write!(body, "<h{level}>{}</h{level}>", escape(text))
        }
        Block::Lead { text } => write!(body, "<p class=\"lead\">{}</p>", escape(text)),
        Block::Text(line) => write!(body, "<p>{}</p>", inline(line)),
        Block::Note { text } => write!(body, "<p class=\"note\">{}</p>", escape(text)),
        Block::List { items } => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>", inline(item))).collect();
            write!(body, "<ul>{items}</ul>")
        }
        Block::Written { text } => {
            // Line ends are kept: escape() would make spaces of them.
            let lines: Vec<String> = text.lines().map(escape).collect();
            write!(body, "<p class=\"written\">{}</p>", lines.join("\n"))
        }
        Block::Card { label, title, lines } => {
            let lines: String = lines.iter().map(|line| format!("<p>{}</p>", inline(line))).collect();
            write!(
                body,
                "<div class=\"card\"><p class=\"label\">{}</p><p class=\"title\">{}</p>{lines}</div>",
                escape(label),
                escape(title)
            )
        }
        Block::Table(grid) => {
            *numbered += 1;
            write_table(body, paper, grid, *numbered)
        }
        Block::Drawing(drawing) => write_drawing(body, drawing),
        Block::Break => Ok(()),
    };
}

fn inline(line: &Line) -> String {
    match line.strong.as_str() {
        "" => escape(&line.text),
        strong => format!("<strong>{}</strong> {}", escape(strong), escape(&line.text)),
    }
}

fn write_drawing(body: &mut String, drawing: &Drawing) -> std::fmt::Result {
    let note = match drawing.note.as_str() {
        "" => String::new(),
        note => format!("<p class=\"note\">{}</p>", escape(note)),
    };
    write!(
        body,
        "<figure><figcaption>{}</figcaption><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">{}</div>{note}</figure>",
        escape(&drawing.caption),
        escape(&drawing.title),
        drawing.svg
    )
}

fn write_table(body: &mut String, paper: &Paper, grid: &Grid, number: usize) -> std::fmt::Result {
    let class = |place: usize| {
        if grid.columns.get(place).is_some_and(|column| column.is_numeric) { " class=\"number\"" } else { "" }
    };
    let caption =
        if grid.title.is_empty() { text(paper.language, "paper-table") } else { grid.title.clone() };
    write!(
        body,
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-{number}\"><table>\
         <caption id=\"table-{number}\">{}</caption><thead><tr>",
        escape(&caption)
    )?;
    for (place, column) in grid.columns.iter().enumerate() {
        write!(body, "<th scope=\"col\"{}>{}</th>", class(place), escape(&column.heading))?;
    }
    body.push_str("</tr></thead><tbody>");
    for row in &grid.rows {
        body.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            match place {
                0 => write!(body, "<th scope=\"row\">{}</th>", escape(cell))?,
                place => write!(body, "<td{}>{}</td>", class(place), escape(cell))?,
            }
        }
        body.push_str("</tr>");
    }
    body.push_str("</tbody></table></div>");
    Ok(())
}
