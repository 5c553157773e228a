//! The page of one municipality, its moving map, its figures as a file, and its brief.

mod brief;
mod chapter;
mod figures;
mod lookup;
mod moving_map;
mod page;

pub(crate) use brief::show as brief;
pub(crate) use figures::show as figures;
pub(crate) use moving_map::show as moving_map;
pub(crate) use page::show;
