//! What happens to a guest list, from any page: decided by the domain, kept, and told to whom it concerns, in
//! one transaction.

use domain::{
    MeetingId,
    guest_list::{Actor, Command},
};
use store::{AuditActor, Change, Decided, Details, StoreError};

use crate::{notice, site::Site};

/// Carries out a command on the guest list of a meeting.
///
/// # Errors
/// [`StoreError::Refused`] when the domain refuses; then nothing has happened.
pub(crate) async fn carry_out(
    site: &Site,
    meeting: MeetingId,
    actor: Actor,
    command: &Command,
    details: &Details,
) -> Result<Decided, StoreError> {
    let audited = match actor {
        Actor::Participant(person) | Actor::Organiser(person) | Actor::Desk(person) => {
            AuditActor::Person(person)
        }
        Actor::System => AuditActor::System,
    };
    let change = site.store.change(audited, site.now()).await?;
    carry_out_within(change, site, meeting, actor, command, details).await
}

/// As [`carry_out`], in a change that has begun: what it did already, such as noting who the persons are, happens
/// together with the command or not at all.
///
/// # Errors
/// [`StoreError::Refused`] when the domain refuses; then nothing has happened.
pub(crate) async fn carry_out_within(
    mut change: Change,
    site: &Site,
    meeting: MeetingId,
    actor: Actor,
    command: &Command,
    details: &Details,
) -> Result<Decided, StoreError> {
    let decided = change.decide(meeting, actor, command, details).await?;
    // For a decision against somebody the remark is what the organiser has to say about it.
    notice::announce(&mut change, site, &decided, &details.remark).await?;
    change.commit().await?;
    Ok(decided)
}
