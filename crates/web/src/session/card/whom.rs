//! For whom something on a card is there.

use domain::ParticipantId;
use maud::{Markup, html};

use crate::session::stage::Stage;

/// Who may do something with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Nobody at all.
    Nobody,
    /// Everybody in the audience.
    Everybody,
    /// One person.
    Only(ParticipantId),
}

/// The wider of the two.
pub(super) const fn wider(one: Who, other: Who) -> Who {
    match (one, other) {
        (Who::Everybody, _) | (_, Who::Everybody) => Who::Everybody,
        (Who::Only(id), _) | (Who::Nobody, Who::Only(id)) => Who::Only(id),
        (Who::Nobody, Who::Nobody) => Who::Nobody,
    }
}

/// Something that is there for one person. On a shared channel everybody gets the same bytes: the client shows it to
/// whom it is for, and the server refuses everybody else.
pub(crate) fn for_whom(stage: &Stage<'_>, who: Who, what: &Markup) -> Markup {
    match who {
        Who::Nobody => html! {},
        Who::Everybody => what.clone(),
        Who::Only(id) => for_people(stage, &[id], what),
    }
}

/// The same for a few people.
pub(super) fn for_people(stage: &Stage<'_>, people: &[ParticipantId], what: &Markup) -> Markup {
    match stage.me {
        Some(me) if people.contains(&me.id) => what.clone(),
        None if !people.is_empty() => {
            let only: Vec<String> = people.iter().map(ToString::to_string).collect();
            html! { div data-only=(only.join(" ")) hidden { (what) } }
        }
        _ => html! {},
    }
}
