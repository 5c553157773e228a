//! The page of a mail as text: every block on a line of its own, and what it quotes left out.

use mail_parser::decoders::html::html_to_text;

/// Elements after which a new line begins.
const BLOCKS: [&str; 17] = [
    "div",
    "p",
    "li",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "section",
    "article",
    "blockquote",
    "pre",
];

/// The text of a page.
pub(super) fn text(html: &str) -> String {
    html_to_text(&marked(html))
}

/// The same page, with a line break where a block ends and a quotation as lines that begin with `>`, as in a text.
/// Cells of a row stay on one line, divided by a sign that divides in texts, too.
fn marked(html: &str) -> String {
    let mut marked = String::with_capacity(html.len() + html.len() / 8);
    let mut quoted = 0_usize;
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        marked.push_str(&rest[..open]);
        let tag = &rest[open..];
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        let name: String = tag
            .trim_start_matches(['<', '/'])
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let closes = tag.starts_with("</");
        if name == "blockquote" {
            quoted = if closes { quoted.saturating_sub(1) } else { quoted.saturating_add(1) };
        }
        let breaks = name == "br" || closes && BLOCKS.contains(&name.as_str()) || name == "hr";
        if breaks || name == "blockquote" {
            marked.push_str("<br>");
            if quoted > 0 {
                marked.push_str("&gt; ");
            }
        } else if closes && (name == "td" || name == "th") {
            marked.push_str("; ");
        } else {
            // A div that opens after text begins a line, too.
            if BLOCKS.contains(&name.as_str()) && quoted == 0 {
                marked.push_str("<br>");
            }
            marked.push_str(tag);
        }
        rest = after;
    }
    marked.push_str(rest);
    marked
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn blocks_become_lines_and_quotations_are_marked() {
        let html = "<html><head><style>p{}</style></head><body><div>Graag aanmelden:</div><ul><li>Wethouder \
            van Assen, wethouder</li><li>Adviseur &amp; co</li></ul><blockquote>Van: iemand<br>Oud</blockquote>\
            <table><tr><td>Naam</td><td>Functie</td></tr></table></body></html>";
        let text = text(html);
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        assert_eq!(lines[..3], ["Graag aanmelden:", "Wethouder van Assen, wethouder", "Adviseur & co"]);
        assert!(lines.contains(&"> Van: iemand") && lines.contains(&"> Oud"), "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("Naam; Functie")), "{lines:?}");
    }
}
