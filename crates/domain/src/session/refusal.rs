//! Why something does not happen in a session, and what one can do.

use super::Phase;

/// Why a command is refused. What was typed stays on the device of who typed it.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refusal {
    /// The actor has no right to this.
    #[error("this is not yours to do")]
    NotAllowed,
    /// The actor is not let in yet, or has left.
    #[error("take part first: join with the code on your table")]
    NotPresent,
    /// The actor sits at no table, and the step is for tables.
    #[error("choose a table first")]
    NoTable,
    /// The session has gone on since the button was shown.
    #[error("the session has gone on in the meantime: look, and press again if you still want it")]
    GoneOn {
        /// Where the session is now.
        phase: Phase,
    },
    /// The session is over.
    #[error("the session is closed")]
    SessionClosed,
    /// The meeting was called off or put away. The state of a session does not hold that: who keeps its log looks.
    #[error("the meeting was called off or put away: everything can be read, nothing changes any more")]
    MeetingOver,
    /// The step has not been opened.
    #[error("this step has not begun")]
    NotBegun,
    /// The step is over.
    #[error("this step is over: ask the chair to open it again")]
    StepEnded,
    /// An anonymous round is opened once: its key is gone.
    #[error("an anonymous round cannot be opened again: add a new one")]
    AnonymousOnce,
    /// There is no step after the last, or before the first.
    #[error("there is no other step on that side")]
    NoOtherStep,
    /// What is meant is not there, or cannot be seen by the actor.
    #[error("this is not there, or no longer")]
    Unknown,
    /// An identity is in use for something else.
    #[error("this identity is in use already")]
    IdentityTaken,
    /// Nothing was said.
    #[error("write something first")]
    Empty,
    /// A text is too long.
    #[error("make it at most {most} characters")]
    TooLong {
        /// The longest there is, in characters.
        most: usize,
    },
    /// More than there may be: dots, places, cards.
    #[error("choose at most {most}")]
    TooMany {
        /// The most there may be.
        most: usize,
    },
    /// More dots than there are, or more on one card than there may be.
    #[error("stick at most {dots} dots, and at most {most} on one card")]
    TooManyDots {
        /// The dots that everybody has.
        dots: u8,
        /// The most on one card.
        most: u8,
    },
    /// The contribution or ballot is not what the step asks.
    #[error("this is not what the step asks")]
    DoesNotFit,
    /// A card is not among those that can be chosen.
    #[error("this card cannot be chosen here")]
    NotACandidate,
    /// Somebody wrote beside it, and nobody has chosen yet.
    #[error("there are two texts: choose one first")]
    InConflict,
    /// Nothing is left to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A vote on these cards is going on.
    #[error("a vote on these cards is open: wait until it is closed")]
    VoteOpen,
    /// The cards are of different tables, which still have to choose from their own.
    #[error("these tables still choose from their own cards: merge them later, or lay them together")]
    OfTables,
    /// The cards came from a merging or splitting that others build on.
    #[error("this was merged or split further: take that back first")]
    ReplacedFurther,
    /// A step that has begun keeps its kind and settings.
    #[error("the step has begun: only its title, question and time can be changed")]
    HasBegun,
    /// What is over keeps its place in the order.
    #[error("what is over keeps its place: move what is still to come, or open the step again")]
    OrderOfThePast,
    /// Another step works with the cards of this one.
    #[error("another step works with the cards of this one: change that first")]
    InUse,
    /// The step names a step whose cards it cannot work with.
    #[error("choose a step that makes cards")]
    WrongSource,
    /// What was wanted is so already, or cannot be from here.
    #[error("this cannot be done now")]
    WrongState,
    /// An anonymous round needs a token instead of a name; the edge of the program gives it.
    #[error("load the page again: this round is anonymous")]
    TokenNeeded,
    /// The rules of a course refuse it.
    #[error(transparent)]
    Course(#[from] crate::course::Refusal),
    /// What the room cannot see cannot be shown to it.
    #[error("the table has to release this first")]
    NotReleased,
}

/// What somebody can do about a refusal. Each has a message of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hint {
    /// Change what was typed or chosen.
    ChangeIt,
    /// Look at what is there now, and decide again.
    LookAgain,
    /// Ask the host of the table.
    AskTableHost,
    /// Ask the chair.
    AskChair,
    /// Join, or choose a table.
    Join,
    /// Nothing has to be done: it is kept on the device.
    KeepIt,
}

impl Hint {
    /// The key in message names: `ask-chair`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Hint::ChangeIt => "change-it",
            Hint::LookAgain => "look-again",
            Hint::AskTableHost => "ask-table-host",
            Hint::AskChair => "ask-chair",
            Hint::Join => "join",
            Hint::KeepIt => "keep-it",
        }
    }
}

impl Refusal {
    /// The key in message names: `step-ended`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Refusal::NotAllowed => "not-allowed",
            Refusal::NotPresent => "not-present",
            Refusal::NoTable => "no-table",
            Refusal::GoneOn { .. } => "gone-on",
            Refusal::SessionClosed => "session-closed",
            Refusal::MeetingOver => "meeting-over",
            Refusal::NotBegun => "not-begun",
            Refusal::StepEnded => "step-ended",
            Refusal::AnonymousOnce => "anonymous-once",
            Refusal::NoOtherStep => "no-other-step",
            Refusal::Unknown => "unknown",
            Refusal::IdentityTaken => "identity-taken",
            Refusal::Empty => "empty",
            Refusal::TooLong { .. } => "too-long",
            Refusal::TooMany { .. } => "too-many",
            Refusal::TooManyDots { .. } => "too-many-dots",
            Refusal::DoesNotFit => "does-not-fit",
            Refusal::NotACandidate => "not-a-candidate",
            Refusal::InConflict => "in-conflict",
            Refusal::NothingToUndo => "nothing-to-undo",
            Refusal::VoteOpen => "vote-open",
            Refusal::OfTables => "of-tables",
            Refusal::ReplacedFurther => "replaced-further",
            Refusal::HasBegun => "has-begun",
            Refusal::OrderOfThePast => "order-of-the-past",
            Refusal::InUse => "in-use",
            Refusal::WrongSource => "wrong-source",
            Refusal::WrongState => "wrong-state",
            Refusal::TokenNeeded => "token-needed",
            Refusal::Course(refusal) => refusal.session_key(),
            Refusal::NotReleased => "not-released",
        }
    }

    /// What one can do about it.
    #[must_use]
    pub const fn hint(self) -> Hint {
        match self {
            Refusal::NotPresent | Refusal::NoTable => Hint::Join,
            Refusal::NotAllowed
            | Refusal::NotReleased
            | Refusal::Course(crate::course::Refusal::OfSomebodyElse) => Hint::AskTableHost,
            Refusal::StepEnded | Refusal::NotBegun | Refusal::AnonymousOnce | Refusal::VoteOpen => {
                Hint::AskChair
            }
            Refusal::Empty
            | Refusal::TooLong { .. }
            | Refusal::TooMany { .. }
            | Refusal::TooManyDots { .. }
            | Refusal::DoesNotFit
            | Refusal::NotACandidate
            | Refusal::OfTables
            | Refusal::WrongSource
            | Refusal::HasBegun
            | Refusal::InUse => Hint::ChangeIt,
            Refusal::Course(
                crate::course::Refusal::Unknown
                | crate::course::Refusal::ChangedMeanwhile
                | crate::course::Refusal::NothingToUndo
                | crate::course::Refusal::Twice,
            ) => Hint::LookAgain,
            Refusal::Course(_) => Hint::ChangeIt,
            Refusal::SessionClosed | Refusal::MeetingOver | Refusal::IdentityTaken => Hint::KeepIt,
            Refusal::GoneOn { .. }
            | Refusal::NoOtherStep
            | Refusal::Unknown
            | Refusal::InConflict
            | Refusal::NothingToUndo
            | Refusal::ReplacedFurther
            | Refusal::OrderOfThePast
            | Refusal::WrongState
            | Refusal::TokenNeeded => Hint::LookAgain,
        }
    }
}
