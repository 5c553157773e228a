//! Location, position and role of municipalities, computed from open figures. Pure: no input or output.
//!
//! Facts come in as columns and flows in the order of a [`register::Register`]; a municipality is its
//! index in that order. Every method cites its source where it stands.

pub mod boundary;
pub mod facts;
pub mod flows;
pub mod measure;
pub mod municipality;
pub mod population;
pub mod register;
pub mod signal;
pub mod station;
pub mod units;
