//! Location, position and role of municipalities, computed from open figures. Pure: no input or output.
//!
//! Facts come in as columns and flows in the order of a [`register::Register`]; a municipality is its
//! index in that order. Every method cites its source where it stands.

mod balancing;
pub mod boundary;
pub mod delineation;
pub mod distance;
pub mod facts;
pub mod flows;
pub mod interaction;
mod kernel;
pub mod location;
pub mod measure;
pub mod measure_table;
pub mod municipality;
pub mod population;
pub mod position;
pub mod register;
pub mod regression;
pub mod relation;
pub mod signal;
pub mod station;
pub mod units;
