//! Location, position and role of municipalities, computed from open figures. Pure: no input or output.
//!
//! Facts come in as columns and flows in the order of a [`register::Register`]; a municipality is its
//! index in that order. Every method cites its source where it stands.

pub mod audience;
mod balancing;
pub mod borrowed_size;
pub mod boundary;
mod calibration;
pub mod change;
pub mod coalition;
pub mod computed;
pub mod contiguity;
pub mod country;
pub mod customer_potential;
pub mod delineation;
pub mod distance;
pub mod facility;
pub mod facts;
pub mod flows;
pub mod functional_area;
pub mod growth;
pub mod interaction;
mod kernel;
pub mod location;
pub mod measure;
pub mod measure_table;
pub mod municipality;
pub mod network;
pub mod peer;
pub mod peer_dimension;
pub mod polycentricity;
pub mod population;
pub mod position;
pub mod quadrant;
pub mod register;
pub mod regression;
pub mod relation;
pub mod role;
#[cfg(test)]
mod sample;
pub mod signal;
pub mod station;
pub mod travel_to_work;
pub mod units;
pub mod urban_function;
mod whole;

pub use whole::{Atlas, AtlasError, PEERS};
