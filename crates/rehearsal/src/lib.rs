//! A rehearsal of a work session: simulated participants walk through a whole meeting over real HTTP, on networks as
//! bad as one likes, and at the end everything is compared.
//!
//! A [`Plan`] says how many people, how long, and over which [`Network`]. [`run`] carries it out, against a server of
//! its own or a demonstration that runs already, and gives a [`Report`]. Nobody here knows how the server works: what
//! happens goes through the addresses that a device uses, and the verdict is made of what came over the streams and of
//! the log.

mod act;
mod chair;
mod device;
mod dice;
mod ear;
mod error;
mod hall;
mod measures;
mod network;
mod outbox;
mod person;
mod phrases;
mod plan;
mod report;
mod room;
mod run;
mod seen;
mod server;
mod stream;
mod target;
mod underway;
mod verdict;

pub use device::{Answer, Device};
pub use error::RehearsalError;
pub use measures::Spread;
pub use network::Network;
pub use plan::{Length, Plan, Target};
pub use report::{Progress, Report, Scene};
pub use room::{Room, rehearsal_script};
pub use run::run;
pub use seen::Seen;
pub use stream::{Message, Stream};
pub use verdict::{Finding, Verdict};
