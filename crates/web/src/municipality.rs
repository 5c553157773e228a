//! The page of one municipality, its figures as a file, and its brief.

mod brief;
mod chapter;
mod figures;
mod lookup;
mod page;

pub(crate) use brief::show as brief;
pub(crate) use figures::show as figures;
pub(crate) use page::show;
