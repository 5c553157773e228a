//! What a rendering of a session gets: what its audience sees, and what is needed to show it.

use domain::{
    Language, Meeting,
    session::{Audience, ParticipantView, Refusal, View},
};
use jiff::Timestamp;

use super::names::Names;
use crate::site::Site;

/// A session at a moment, as one audience sees it. What is of one person is beside it, in `own`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    /// The language of the reader.
    pub(crate) language: Language,
    /// Figures and settings.
    pub(crate) site: &'a Site,
    /// The meeting that the session is of.
    pub(crate) meeting: &'a Meeting,
    /// The code of the session, as in its addresses.
    pub(crate) code: &'a str,
    /// For whom it is.
    pub(crate) audience: Audience,
    /// What that audience sees.
    pub(crate) view: &'a View,
    /// What is of one person: silent work and own votes. None on a channel that is shared.
    pub(crate) own: Option<&'a View>,
    /// Who looks, when it is somebody who takes part. None on a channel that is shared.
    pub(crate) me: Option<ParticipantView>,
    /// Who is who.
    pub(crate) names: &'a Names,
    /// The number of the last entry that the views hold: where the stream goes on from.
    pub(crate) sequence: u64,
    /// The moment.
    pub(crate) now: Timestamp,
}

/// A page of a session that keeps itself up to date, or the part of it that is of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Surface {
    /// The page of somebody who takes part.
    Participant,
    /// What on that page is of one person: drawn from `own`, with identities of its own.
    Own,
    /// The remote control.
    Lead,
    /// The queue of the moderator.
    Moderation,
    /// The big screen.
    Screen,
}

/// Something that was sent and not carried out, to show beside the form: the text is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt<'a> {
    /// The fields as they were sent.
    pub(crate) fields: &'a [(String, String)],
    /// Why it was not carried out.
    pub(crate) fault: &'a Fault,
}

impl Attempt<'_> {
    /// The first value of a field.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}

/// Why something that was sent is not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The session refuses it.
    Refused(Refusal),
    /// A field cannot be read: its name, and the key of the message that says why.
    Field {
        /// The name of the field.
        name: String,
        /// The key of the message.
        message: &'static str,
    },
}
