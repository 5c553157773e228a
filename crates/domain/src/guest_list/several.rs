//! Several commands one after the other: what they would lead to, before anything happens.

use jiff::Timestamp;

use super::{Actor, Command, GuestList, Refusal};
use crate::{RegistrationId, RegistrationState};

/// What a command leads to for the registration it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The registration.
    pub registration: RegistrationId,
    /// The state it comes into, or why the command is refused.
    pub result: Result<RegistrationState, Refusal>,
}

/// What several commands lead to together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foresight {
    /// For each command, in order.
    pub outcomes: Vec<Outcome>,
    /// Other registrations that come into another state, such as those that are offered the seats.
    pub others: Vec<(RegistrationId, RegistrationState)>,
    /// The guest list as it would be.
    pub after: GuestList,
}

impl GuestList {
    /// What commands about registrations would lead to when they are carried out one after the other, each on what
    /// the ones before it left. One that is refused changes nothing, and those after it are tried all the same.
    #[must_use]
    pub fn foresee(&self, actor: Actor, commands: &[(RegistrationId, Command)], now: Timestamp) -> Foresight {
        let mut after = self.clone();
        let mut refusals = Vec::with_capacity(commands.len());
        for (registration, command) in commands {
            let decision = after.decide(actor, command, now);
            let refusal = match decision {
                Ok(events) => {
                    events.iter().for_each(|event| after.apply(event));
                    None
                }
                Err(refusal) => Some(refusal),
            };
            refusals.push((*registration, refusal));
        }
        let outcome = |(registration, refusal): (RegistrationId, Option<Refusal>)| {
            let state = after.registration(registration).map(|each| each.state.clone());
            let result = match (refusal, state) {
                (Some(refusal), _) => Err(refusal),
                (None, Some(state)) => Ok(state),
                (None, None) => Err(Refusal::Unknown),
            };
            Outcome { registration, result }
        };
        let outcomes: Vec<Outcome> = refusals.into_iter().map(outcome).collect();
        let others = self.moved_besides(&after, commands);
        Foresight { outcomes, others, after }
    }

    /// Registrations that no command was about, and that are in another state afterwards.
    fn moved_besides(
        &self,
        after: &GuestList,
        commands: &[(RegistrationId, Command)],
    ) -> Vec<(RegistrationId, RegistrationState)> {
        let is_meant = |id: RegistrationId| commands.iter().any(|(each, _)| *each == id);
        let pairs = self.registrations.iter().zip(&after.registrations);
        pairs
            .filter(|(before, now)| before.state != now.state && !is_meant(before.id))
            .map(|(_, now)| (now.id, now.state.clone()))
            .collect()
    }
}
