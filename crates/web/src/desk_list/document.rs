//! What can be read beforehand: a title and an address.

use documents::text::text;
use domain::{Meeting, meeting::Document};
use maud::{Markup, html};

use super::{List, both, read_both};
use crate::{
    components::form::{Field, FormView},
    desk::{
        entry::{Entry, LINE},
        rows::Row,
    },
    form::Filled,
};

impl List for Document {
    type Item = Document;
    const PART: &'static str = "/documenten";
    const TITLE: &'static str = "desk-meeting-part-documents";
    const NAME: &'static str = "desk-document";
    const FIELDS: &'static [&'static str] = &["titel-nl", "titel-en", "adres"];
    const TELLING: &'static [&'static str] = Self::FIELDS;

    fn items(meeting: &mut Meeting) -> &mut Vec<Document> {
        &mut meeting.documents
    }

    fn fill(document: &Document) -> Row {
        Row::from([
            ("titel-nl", document.title.nl.clone()),
            ("titel-en", document.title.en.clone()),
            ("adres", document.address.clone()),
        ])
    }

    fn read(entry: &mut Entry<'_>, _filled: &Filled, row: usize) -> Document {
        let title = read_both(entry, "titel", "desk-document-title", LINE, row);
        if title.is_empty() {
            entry.wrong(&format!("titel-nl-{row}"), "desk-wrong-empty", "desk-document-title");
        }
        let name = format!("adres-{row}");
        let address = entry.text(&name, "desk-document-address", 500);
        if !is_address(&address) {
            entry.wrong(&name, "desk-document-wrong-address", "desk-document-address");
        }
        Document { title, address }
    }

    fn fields(form: &FormView<'_>, row: usize) -> Markup {
        html! {
            (both(form, "titel", "desk-document-title", 1, row))
            (form.line(&Field {
                name: &format!("adres-{row}"),
                label: &text(form.language, "desk-document-address"),
                hint: &text(form.language, "desk-document-address-hint"),
                ..Field::default()
            }, "text"))
        }
    }
}

/// A page of this site, or an address with `https`: nothing that runs, and nothing of another site that looks
/// like one of this.
fn is_address(address: &str) -> bool {
    let own = address.starts_with('/') && !address.starts_with("//") && !address.contains('\\');
    let other = address.strip_prefix("https://").is_some_and(|rest| rest.contains('.'));
    (own || other) && !address.chars().any(|sign| sign.is_whitespace() || sign.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_can_be_documents() {
        assert!(is_address("/gemeenten") && is_address("https://example.org/a.pdf"));
        for wrong in [
            "",
            "//example.org",
            "/\\example.org",
            "javascript:alert(1)",
            "http://example.org",
            "https://a b.nl",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
