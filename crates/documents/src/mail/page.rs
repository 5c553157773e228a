//! A mail as a page: one column, few colours, readable without pictures and with a dark screen.
//!
//! Mail programs differ more than browsers. What is needed stands in `style` attributes; the style sheet only
//! adds what some programs understand (dark colours, small screens). Outlook on Windows knows no largest
//! width, so it gets a table of a fixed one, in comments that only it reads. Tables that only arrange say so
//! to a screen reader.

use std::fmt::Write as _;

use domain::Language;

use super::letter::{Part, Run};
use crate::xml::escape;

/// The last lines of a mail: who sends it and why, and where to unsubscribe.
pub(crate) struct Closing {
    pub(crate) lines: Vec<Vec<Run>>,
}

const FONT: &str = "font-family:'Fira Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
const INK: &str = "#17292c";
const SOFT: &str = "#4b5f62";
const ACCENT: &str = "#0b5259";
const EDGE: &str = "#d6dfdf";
/// Width of the column, in pixels: about seventy letters on a line.
const WIDTH: u16 = 600;
/// Width of a code, in pixels.
const CODE_WIDTH: u16 = 216;

const STYLE: &str = "\
:root{color-scheme:light dark;supported-color-schemes:light dark}\
a:focus{outline:3px solid #17292c;outline-offset:2px}\
@media(max-width:620px){.sheet{padding:20px 16px!important}}\
@media(prefers-color-scheme:dark){\
.desk{background-color:#0f1a1c!important}\
.sheet{background-color:#17262a!important;border-color:#2f4246!important}\
.ink,.ink td,.ink th{color:#e6efef!important}.soft,.soft a{color:#a9bcbe!important}\
.link{color:#8fd0d6!important}.name{color:#a9bcbe!important}\
.button{background-color:#8fd0d6!important}.button a{color:#0c1a1c!important}\
.panel{background-color:#1f3136!important;border-color:#8fd0d6!important}\
.line{border-color:#2f4246!important}\
a:focus{outline-color:#e6efef}}";

/// Writes the page. It asks for the picture of a code by [`picture_name`].
pub(crate) fn write(
    language: Language,
    organiser: &str,
    subject: &str,
    parts: &[Part],
    closing: &Closing,
) -> String {
    let mut page = String::new();
    opening(&mut page, language, subject);
    let _ = write!(
        page,
        "<p class=\"name\" style=\"margin:0 0 20px;{FONT}font-size:15px;line-height:22px;\
         color:{SOFT}\">{}</p>\
         <h1 class=\"ink\" style=\"margin:0 0 20px;{FONT}font-size:24px;line-height:31px;\
         font-weight:600;color:{INK}\">{}</h1>",
        escape(organiser),
        escape(subject)
    );
    let mut codes = 0;
    for part in parts {
        of_part(&mut page, part, &mut codes);
    }
    end(&mut page, closing);
    page
}

/// The name under which the page asks for the picture of a code, counted from zero.
pub(crate) fn picture_name(number: usize) -> String {
    format!("code-{number}@schakel")
}

fn opening(page: &mut String, language: Language, subject: &str) {
    let (tag, title) = (language.tag(), escape(subject));
    let _ = write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"supported-color-schemes\" content=\"light dark\">\
         <style>{STYLE}</style></head>\
         <body class=\"desk\" style=\"margin:0;padding:0;background-color:#f4f7f7\">\
         <div class=\"desk\" role=\"article\" lang=\"{tag}\" aria-label=\"{title}\" \
         style=\"padding:24px 8px;background-color:#f4f7f7\">\
         <!--[if mso]><table role=\"presentation\" align=\"center\" width=\"{WIDTH}\"><tr><td><![endif]-->\
         <div class=\"sheet\" style=\"max-width:{WIDTH}px;margin:0 auto;padding:28px 32px;\
         box-sizing:border-box;\
         background-color:#ffffff;border:1px solid {EDGE};border-radius:6px\">"
    );
}

fn end(page: &mut String, closing: &Closing) {
    let _ = write!(
        page,
        "<div class=\"soft line\" style=\"margin:28px 0 0;padding:16px 0 0;border-top:1px solid {EDGE};{FONT}\
         font-size:14px;line-height:21px;color:{SOFT}\">"
    );
    for line in &closing.lines {
        page.push_str("<p style=\"margin:0 0 6px\">");
        runs(page, line, SOFT, "");
        page.push_str("</p>");
    }
    page.push_str("</div></div><!--[if mso]></td></tr></table><![endif]--></div></body></html>\n");
}

fn of_part(page: &mut String, part: &Part, codes: &mut usize) {
    match part {
        Part::Heading(heading) => {
            let _ = write!(
                page,
                "<h2 class=\"ink\" style=\"margin:26px 0 8px;{FONT}font-size:18px;line-height:25px;\
                 font-weight:600;color:{INK}\">"
            );
            runs(page, heading, INK, "ink");
            page.push_str("</h2>");
        }
        Part::Paragraph(paragraph) => {
            let _ = write!(page, "<p class=\"ink\" style=\"margin:0 0 16px;{}\">", body());
            runs(page, paragraph, ACCENT, "link");
            page.push_str("</p>");
        }
        Part::Button { label, address } => button(page, label, address.as_str()),
        Part::List(items) => list(page, items),
        Part::Rows(rows) => table(page, rows),
        Part::Code { alternative, .. } => {
            code(page, alternative, *codes);
            *codes += 1;
        }
    }
}

fn body() -> String {
    format!("{FONT}font-size:17px;line-height:26px;color:{INK}")
}

/// Padding on a link is lost in Outlook, so that the cell around it is the button.
fn button(page: &mut String, label: &str, address: &str) {
    let _ = write!(
        page,
        "<table role=\"presentation\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\" \
         style=\"margin:8px 0 24px\"><tr>\
         <td class=\"button\" bgcolor=\"{ACCENT}\" style=\"border-radius:4px;background-color:{ACCENT};\
         mso-padding-alt:13px 22px\">\
         <a href=\"{}\" style=\"display:inline-block;padding:13px 22px;{FONT}font-size:17px;line-height:24px;\
         font-weight:600;color:#ffffff;text-decoration:none\">{}</a></td></tr></table>",
        escape(address),
        escape(label)
    );
}

fn list(page: &mut String, items: &[Vec<Run>]) {
    let _ = write!(page, "<ul class=\"ink\" style=\"margin:0 0 16px;padding:0 0 0 22px;{}\">", body());
    for item in items {
        page.push_str("<li style=\"margin:0 0 4px\">");
        runs(page, item, ACCENT, "link");
        page.push_str("</li>");
    }
    page.push_str("</ul>");
}

fn table(page: &mut String, rows: &[(String, String)]) {
    let _ = write!(
        page,
        "<table class=\"ink panel\" cellspacing=\"0\" cellpadding=\"0\" border=\"0\" width=\"100%\" \
         style=\"width:100%;margin:4px 0 20px;background-color:#f4f7f7;border-left:4px solid {ACCENT};{}\">",
        body()
    );
    for (index, (name, value)) in rows.iter().enumerate() {
        let above = if index == 0 { 12 } else { 4 };
        let below = if index + 1 == rows.len() { 12 } else { 4 };
        let _ = write!(
            page,
            "<tr><th scope=\"row\" align=\"left\" valign=\"top\" style=\"padding:{above}px 12px \
             {below}px 16px;\
             text-align:left;vertical-align:top;font-weight:600;white-space:nowrap;color:{INK}\">{}</th>\
             <td valign=\"top\" width=\"100%\" style=\"padding:{above}px 16px {below}px 0;width:100%;\
             color:{INK}\">{}</td></tr>",
            escape(name),
            escape(value)
        );
    }
    page.push_str("</table>");
}

/// White around the code, also on a dark screen: a reader needs it.
fn code(page: &mut String, alternative: &str, number: usize) {
    let _ = write!(
        page,
        "<p style=\"margin:8px 0 16px\"><img src=\"cid:{}\" width=\"{CODE_WIDTH}\" \
         height=\"{CODE_WIDTH}\" alt=\"{}\" \
         style=\"display:block;width:{CODE_WIDTH}px;height:{CODE_WIDTH}px;border:1px solid {EDGE};\
         background-color:#ffffff;color:#17292c;{FONT}font-size:17px\"></p>",
        picture_name(number),
        escape(alternative)
    );
}

fn runs(page: &mut String, runs: &[Run], link_colour: &str, link_class: &str) {
    for run in runs {
        if run.words == "\n" {
            page.push_str("<br>");
            continue;
        }
        let words = escape(&run.words);
        let words = if run.is_bold { format!("<strong>{words}</strong>") } else { words };
        match &run.address {
            None => page.push_str(&words),
            Some(address) => {
                let _ = write!(
                    page,
                    "<a class=\"{link_class}\" href=\"{}\" style=\"color:{link_colour};\
                     text-decoration:underline;\
                     overflow-wrap:anywhere;word-break:break-word\">{words}</a>",
                    escape(address.as_str())
                );
            }
        }
    }
}
