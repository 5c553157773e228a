//! Voting and opinion: what a group prefers, how far it agrees, and whether it is divided. Published methods, on
//! plain numbers; what is house style says so.

mod agreement;
mod borda;
mod concordance;
mod dip;
mod dip_table;
mod divided;

pub use agreement::agreement;
pub use borda::{borda, ranks, standings};
pub use concordance::{Concordance, concordance};
pub use dip::{dip, dip_p_value};
pub use divided::{Dividedness, MINIMUM_FOR_DIP, dividedness};
