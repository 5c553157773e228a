//! Staff of the organiser: one person in each role.

use domain::{EmailAddress, Language, PersonId, Role};
use jiff::Timestamp;
use store::{AuditActor, Store, StoreError};

/// The staff that tells the rest of the story.
#[derive(Clone, Copy, Debug)]
pub(super) struct Staff {
    /// Who plans meetings and decides.
    pub(super) organiser: PersonId,
    /// Who checks people in.
    pub(super) desk: PersonId,
}

/// An address that nobody has: `balie@example.org`.
pub(super) fn address(local: &str, domain: &str) -> Result<EmailAddress, StoreError> {
    format!("{local}@{domain}").parse().map_err(|error: domain::EmailAddressError| StoreError::Row {
        table: "person",
        reason: error.to_string(),
    })
}

/// Adds one person for each role that is given.
pub(super) async fn add(store: &Store, at: Timestamp) -> Result<Staff, StoreError> {
    let mut change = store.change(AuditActor::System, at).await?;
    let mut add = async |name: &str, role: Role| {
        let email = address(&name.to_lowercase(), "example.org")?;
        let person = change.person_for(&email, name, Language::Nl).await?;
        change.grant(person, role).await?;
        Ok::<PersonId, StoreError>(person)
    };
    add("Beheerder", Role::Administrator).await?;
    let organiser = add("Organisator", Role::Organiser).await?;
    add("Voorzitter", Role::Chair).await?;
    add("Moderator", Role::Moderator).await?;
    add("Expert", Role::Expert).await?;
    let desk = add("Balie", Role::Desk).await?;
    change.commit().await?;
    Ok(Staff { organiser, desk })
}
