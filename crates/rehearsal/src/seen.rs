//! What a device has heard until now, folded into what it shows.

use domain::session::{Part, Projected, View};
use domain::{ContributionId, ParticipantId, StepId};

use crate::Message;

/// What a device shows: what everybody around sees too, and what is of its owner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// What the own table, the staff or the screen sees.
    pub shared: View,
    /// What is of one person.
    pub own: View,
    /// The number of the last entry that was heard.
    pub number: Option<u64>,
}

/// What a message was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    /// Nothing that changes what is shown.
    Nothing,
    /// Everything that was missed has come.
    Hello,
    /// Something changed; contributions that are new or different are named.
    Changed(Vec<ContributionId>),
    /// Begin anew.
    Anew,
    /// It could not be read.
    Unreadable,
}

impl Seen {
    /// Takes a message in.
    pub(crate) fn take(&mut self, message: &Message) -> Taken {
        if let Some(number) = message.number {
            self.number = Some(number);
        }
        let data = &message.data;
        match message.name.as_str() {
            "hello" => Taken::Hello,
            "view" => serde_json::from_str(data).map_or(Taken::Unreadable, |view| {
                self.shared = view;
                Taken::Changed(Vec::new())
            }),
            "own-view" => serde_json::from_str(data).map_or(Taken::Unreadable, |view| {
                self.own = view;
                Taken::Changed(Vec::new())
            }),
            "projected" => folded(&mut self.shared, data),
            "own-projected" => folded(&mut self.own, data),
            "reset" | "gone" => {
                self.number = None;
                Taken::Anew
            }
            _ => Taken::Nothing,
        }
    }

    /// Whether both show the same.
    #[must_use]
    pub fn shows_the_same(&self, other: &Seen) -> bool {
        self.shared == other.shared && self.own == other.own
    }

    /// Whose device it is.
    pub(crate) fn me(&self) -> Option<ParticipantId> {
        self.own.participants.keys().next().copied()
    }

    /// What is asked now, when it is going on.
    pub(crate) fn asked(&self) -> Option<StepId> {
        let current = self.shared.frame.as_ref()?.current?;
        self.shared.steps.get(&current).filter(|step| step.run.is_open()).map(|_| current)
    }
}

fn folded(view: &mut View, data: &str) -> Taken {
    let Ok(projected) = serde_json::from_str::<Projected>(data) else { return Taken::Unreadable };
    view.take(&projected);
    let contribution = |part: &Part| match part {
        Part::Contribution(each) => Some(each.id),
        _ => None,
    };
    Taken::Changed(projected.parts.iter().filter_map(contribution).collect())
}
