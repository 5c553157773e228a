//! The rows of a file, one by one: who is meant, of which organisation, and what is wrong.

use documents::import::Imported;
use domain::{EmailAddress, MunicipalityCode, Organisation, OrganisationId};

use crate::{partner, site::SharedSite};

/// The words above a column, in both languages.
const NAME: [&str; 3] = ["naam", "name", "contactpersoon"];
const EMAIL: [&str; 6] = ["e-mail", "email", "mail", "mailadres", "e-mailadres", "e-mail address"];
const ORGANISATION: [&str; 4] = ["organisatie", "organisation", "gemeente", "municipality"];
const FUNCTION: [&str; 2] = ["functie", "function"];

/// Where a row belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// An organisation that is known.
    Known(OrganisationId),
    /// A municipality whose organisation is not known yet; it will be added.
    New(MunicipalityCode),
}

/// A row of the file, with what is wrong with it as keys of texts.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) email: String,
    pub(super) organisation: String,
    pub(super) function: String,
    pub(super) target: Option<Target>,
    pub(super) wrong: Vec<&'static str>,
}

/// A column that a file must have and has not, as the key of a text.
pub(super) fn missing(list: &Imported) -> Vec<&'static str> {
    let wanted: [(&[&str], &'static str); 3] = [
        (&NAME, "invitation-missing-name"),
        (&EMAIL, "invitation-missing-email"),
        (&ORGANISATION, "invitation-missing-organisation"),
    ];
    wanted.into_iter().filter(|(names, _)| list.column(names).is_none()).map(|(_, key)| key).collect()
}

/// Every row, checked. An address that stands twice is wrong the second time.
pub(super) fn check(site: &SharedSite, organisations: &[Organisation], list: &Imported) -> Vec<Checked> {
    let cell = |cells: &[String], names: &[&str]| {
        list.column(names).and_then(|column| cells.get(column)).cloned().unwrap_or_default()
    };
    let mut checked: Vec<Checked> = Vec::with_capacity(list.rows.len());
    for (number, cells) in &list.rows {
        let mut row = Checked {
            number: *number,
            name: cell(cells, &NAME),
            email: cell(cells, &EMAIL).to_lowercase(),
            organisation: cell(cells, &ORGANISATION),
            function: cell(cells, &FUNCTION),
            target: None,
            wrong: Vec::new(),
        };
        row.target = target(site, organisations, &row.organisation);
        let is_long = row.name.chars().count() > domain::person::LONGEST_NAME;
        let checks = [
            (row.name.is_empty() || is_long, "invitation-wrong-name"),
            (row.email.parse::<EmailAddress>().is_err(), "invitation-wrong-email"),
            (row.target.is_none(), "invitation-wrong-organisation"),
            (checked.iter().any(|before| before.email == row.email), "invitation-wrong-twice"),
        ];
        row.wrong = checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, key)| key).collect();
        checked.push(row);
    }
    checked
}

/// The organisation with this name, or the one of the municipality with this name.
fn target(site: &SharedSite, organisations: &[Organisation], name: &str) -> Option<Target> {
    let slug = atlas::municipality::slug(name);
    if slug.is_empty() {
        return None;
    }
    if let Some(known) = organisations.iter().find(|each| atlas::municipality::slug(&each.name) == slug) {
        return Some(Target::Known(known.id));
    }
    let bare = slug.strip_prefix("gemeente-").unwrap_or(&slug);
    let code = partner::municipality(site, bare).or_else(|| partner::municipality(site, name))?;
    let governs = organisations.iter().find(|each| each.municipality == Some(code));
    Some(governs.map_or(Target::New(code), |each| Target::Known(each.id)))
}
