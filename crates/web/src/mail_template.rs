//! The texts of mails at the desk, `/beheer/mail/sjablonen`: every kind in both languages, to be changed, looked at,
//! tried on an own address, and set back to the text that comes with the product.

mod edit;
mod example;
mod list;
mod page;

pub(crate) use edit::as_page;

use axum::routing::{get, post};
use documents::mail::{MailKind, TemplateText};
use domain::{Language, Right};
use store::StoreError;

use crate::{access::Routes, error::Problem, site::Site};

/// Where the list of texts stands.
pub(crate) const ADDRESS: &str = "/beheer/mail/sjablonen";

/// What the texts of mails add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &crate::site::SharedSite) -> Routes {
    let right = Right::EditMailTemplates;
    routes
        .right(site, right, ADDRESS, get(list::show))
        .right(site, right, "/beheer/mail/sjablonen/{kind}/{language}", get(edit::show).post(edit::take))
        .right(site, right, "/beheer/mail/sjablonen/{kind}/{language}/opmaak", post(edit::layout))
        .right(site, right, "/beheer/mail/sjablonen/{kind}/{language}/standaard", post(edit::reset))
}

/// One text: a kind of mail in a language.
#[derive(Clone, Copy)]
struct Chosen {
    kind: MailKind,
    language: Language,
}

impl Chosen {
    /// The text that an address names.
    fn read((kind, language): &(String, String)) -> Result<Chosen, Problem> {
        let kind = MailKind::from_key(kind).ok_or_else(Problem::not_found)?;
        let language = Language::from_tag(language).ok_or_else(Problem::not_found)?;
        Ok(Chosen { kind, language })
    }

    fn address(self) -> String {
        format!("{ADDRESS}/{}/{}", self.kind.key(), self.language.tag())
    }

    /// The organiser's own text; nothing when the standard one is used.
    async fn own(self, site: &Site) -> Result<Option<TemplateText>, StoreError> {
        let own = site.store.mail_template(self.kind.key(), self.language).await?;
        Ok(own.map(|(subject, body)| TemplateText { subject, body }))
    }

    fn standard(self) -> TemplateText {
        TemplateText::standard(self.kind, self.language)
    }
}

/// What tells one text from another, to see whether somebody else changed it in the meantime.
fn fingerprint(own: Option<&TemplateText>) -> String {
    own.map_or_else(String::new, |own| store::hashed(&format!("{}\n{}", own.subject, own.body)))
}
