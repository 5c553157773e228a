//! Values in, bytes out: texts in two languages, numbers, charts, PDF and spreadsheets.

pub mod brief;
pub mod chart;
mod csv;
pub mod download;
mod font;
mod json;
pub mod moment;
pub mod number;
mod ods;
pub mod pdf;
mod pdf_world;
pub mod profile;
pub mod projection;
pub mod qr;
pub mod table;
pub mod text;
pub mod unit;
mod xlsx;
mod xml;
