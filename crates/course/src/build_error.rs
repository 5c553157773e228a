//! Why a step of building a model was refused, with what to do instead.

use crate::key::KeyError;
use crate::score::Points;

/// Why a step was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// A key is wrong.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A key is there already.
    #[error("the key `{0}` is used twice among {1}: give each its own")]
    KeyTwice(String, &'static str),
    /// Something was named that is not there.
    #[error("there is no {kind} `{key}`: add it first, or correct the key")]
    Unknown {
        /// What kind of thing.
        kind: &'static str,
        /// The key, or the place in the list.
        key: String,
    },
    /// A text is empty or too long.
    #[error("the text of {0} is empty or longer than 1000 letters: write between 1 and 1000")]
    Text(&'static str),
    /// There are too many of a kind.
    #[error("there are more than {most} {kind}: leave some out or take some together")]
    TooMany {
        /// What kind of thing.
        kind: &'static str,
        /// How many are allowed.
        most: usize,
    },
    /// An area has fewer than two options.
    #[error("decision area `{0}` has fewer than two options: add one, or leave the area out")]
    TooFewOptions(String),
    /// There is nothing to decide.
    #[error("there is no decision area: add at least one")]
    NoAreas,
    /// A bar within one area.
    #[error("options `{0}` and `{1}` answer the same decision area and never go together: no bar is needed")]
    BarWithinArea(String, String),
    /// The same bar twice.
    #[error("there are two bars between `{0}` and `{1}`: keep one and put both reasons in it")]
    BarTwice(String, String),
    /// An amount off its scale.
    #[error("{what} of {value} is off the scale: stay between -{most} and {most}")]
    OffScale {
        /// What it is.
        what: &'static str,
        /// The amount.
        value: Points,
        /// The largest.
        most: i16,
    },
    /// The order of weights bites its tail.
    #[error("the order of importance goes round in a circle through `{0}`: leave one pair out")]
    CircularOrder(String),
}
