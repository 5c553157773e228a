//! Values in, bytes out: texts in two languages, numbers, charts, PDF and spreadsheets.

pub mod attendee_list;
pub mod badge;
mod base64;
pub mod brief;
pub mod calendar;
pub mod chart;
mod csv;
pub mod download;
mod font;
mod json;
pub mod mail;
pub mod moment;
pub mod number;
mod ods;
pub mod pdf;
mod pdf_world;
pub mod preview;
mod printable;
pub mod profile;
pub mod projection;
pub mod qr;
pub mod table;
pub mod text;
pub mod unit;
pub mod venue;
mod xlsx;
mod xml;
