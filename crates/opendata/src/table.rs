//! One reader per table.

pub(crate) mod boundary;
pub(crate) mod catalogue;
pub(crate) mod flows;
pub(crate) mod measure;
pub(crate) mod municipality;
pub(crate) mod partner;
pub(crate) mod population;
pub(crate) mod station;
pub(crate) mod total;
