//! The language of the product, pure: no input or output, no clock, no web, no database.
//!
//! Every noun has one file here, and a file of the same name wherever else it appears.

mod language;
mod mid_size;
mod municipality_code;
mod organisation;

pub use language::Language;
pub use mid_size::{MidSize, MidSizeError};
pub use municipality_code::{MunicipalityCode, MunicipalityCodeError};
pub use organisation::{Organisation, Relation};
