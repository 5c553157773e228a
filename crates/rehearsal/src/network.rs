//! How bad the network is, as a device meets it.

use std::time::Duration;

/// What goes wrong between a device and the server.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Network {
    /// How long a message is on its way, at least and at most, in milliseconds.
    pub(crate) delay: (u64, u64),
    /// How long what a stream brings is on its way, at least and at most, in milliseconds.
    pub(crate) brings: (u64, u64),
    /// The share of what is sent that does not arrive.
    pub(crate) lost: f64,
    /// The share of what is sent that arrives, while the answer does not.
    pub(crate) unanswered: f64,
    /// The share of what is sent that arrives twice.
    pub(crate) doubled: f64,
    /// How long a stream stays open on average; nothing when it is not cut.
    pub(crate) holds: Option<Duration>,
    /// How long a device is away after its stream was cut, in milliseconds.
    pub(crate) away: (u64, u64),
}

impl Network {
    /// A wire: nothing goes wrong.
    pub const GOOD: Network = Network {
        delay: (1, 15),
        brings: (0, 0),
        lost: 0.0,
        unanswered: 0.0,
        doubled: 0.0,
        holds: None,
        away: (0, 0),
    };

    /// The Wi-Fi of a venue with two hundred people on it.
    pub const VENUE: Network = Network {
        delay: (10, 200),
        brings: (5, 100),
        lost: 0.01,
        unanswered: 0.01,
        doubled: 0.01,
        holds: Some(Duration::from_secs(60)),
        away: (500, 6_000),
    };

    /// A cellar with a door that opens now and then.
    pub const TERRIBLE: Network = Network {
        delay: (50, 900),
        brings: (25, 450),
        lost: 0.12,
        unanswered: 0.12,
        doubled: 0.08,
        holds: Some(Duration::from_secs(8)),
        away: (300, 4_000),
    };
}
