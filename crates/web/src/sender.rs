//! Who sends the mails of this installation.

use documents::mail::Sender;
use domain::Language;

use crate::{site::Site, visit::path};

/// Why nobody can be named as the sender.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the settings `organiser_email` and `base_url` must be a mail address and an address of a site")]
pub(crate) struct Nameless;

/// The organiser as readers of mails know it.
///
/// # Errors
/// [`Nameless`] when the settings hold no right address.
pub(crate) fn sender(site: &Site, language: Language) -> Result<Sender, Nameless> {
    let settings = &site.settings;
    Ok(Sender {
        organiser: settings.organiser.clone(),
        email: settings.organiser_email.parse().map_err(|_| Nameless)?,
        privacy: format!("{}{}", settings.base_url, path(language, "/privacy"))
            .parse()
            .map_err(|_| Nameless)?,
    })
}
