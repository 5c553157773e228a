//! The queue of the moderator: what the room sees, the newest first; hiding with a reason, merging what is alike,
//! clusters of the room, and guests who wait.

mod clusters;
mod guests;
mod likeness;
mod queue;
mod send;

use domain::session::{Key, Part, Projected};
use maud::{Markup, html};

use crate::{
    session::{patch::Patch, stage::Stage},
    session_lead::{Room, shell, unless_over},
};

/// What the moderator looks at, from the address.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Choice {
    /// Only this step; all of them without.
    step: Option<domain::StepId>,
    /// Only this table; all of them without.
    table: Option<domain::TableId>,
    /// Only what has these words in it.
    words: String,
    /// How alike cards must be to be suggested, in per cent.
    likeness: Option<u8>,
}

impl Choice {
    /// Reads what was chosen; what cannot be read chooses nothing.
    pub(crate) fn read(query: &[(String, String)]) -> Choice {
        let value = |name: &str| query.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str());
        Choice {
            step: value("stap").and_then(|step| step.parse().ok()),
            table: value("tafel").and_then(|table| table.parse().ok()),
            words: value("zoek").unwrap_or_default().trim().chars().take(100).collect(),
            likeness: value("gelijkenis")
                .and_then(|typed| typed.parse().ok())
                .filter(|part| (10..=90).contains(part)),
        }
    }

    /// Whether a card is one of those that were asked for.
    fn holds(&self, card: &domain::session::ContributionView) -> bool {
        let said = card.content.words().as_str().to_lowercase();
        self.step.is_none_or(|step| step == card.step)
            && self.table.is_none_or(|table| card.table == Some(table))
            && said.contains(&self.words.to_lowercase())
    }

    /// From how alike on cards are suggested, 0 to 1.
    fn threshold(&self) -> f64 {
        f64::from(self.likeness.unwrap_or(likeness::USUAL)) / 100.0
    }
}

/// The whole page, with the ways to the rooms that are open to who reads it.
pub(crate) fn page(stage: &Stage<'_>, choice: &Choice, rooms: &[Room]) -> Markup {
    let body = html! {
        div class="staff-wide lead-part" { (queue::filter(stage, choice)) }
        (clusters::clusters(stage))
        (queue::queue(stage, choice))
        div class="lead-part" {
            (guests::guests(stage))
            (likeness::pairs(stage, choice))
        }
    };
    shell(stage, Room::Moderation, rooms, &unless_over(stage, body))
}

/// What of the page an entry of the log changes. A new card comes on top by itself; what somebody is working in stays
/// as it is until they leave it. The filter of a device is kept by its script, which leaves out other steps.
pub(crate) fn patches(stage: &Stage<'_>, projected: &Projected) -> Vec<Patch> {
    let mut patches: Vec<Patch> =
        projected.parts.iter().filter_map(|part| queue::patch(stage, part)).collect();
    for key in &projected.gone {
        if let Key::Contribution(id) = key {
            patches.push(Patch::Remove { id: queue::id(*id) });
        }
    }
    let keys: Vec<Key> =
        projected.parts.iter().map(Part::key).chain(projected.gone.iter().copied()).collect();
    if keys.iter().any(|key| matches!(key, Key::Participant(_))) {
        patches.push(Patch::whole(guests::ID, guests::guests(stage)));
    }
    if keys.contains(&Key::Frame) {
        patches.push(Patch::whole(clusters::ID, clusters::clusters(stage)));
    } else if keys.iter().any(|key| matches!(key, Key::Cluster(_) | Key::Contribution(_))) {
        patches.extend(clusters::patches(stage));
    }
    patches
}

#[cfg(test)]
mod tests;
