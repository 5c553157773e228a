//! Values in, bytes out: texts in two languages, numbers, charts, PDF and spreadsheets.

pub mod text;
