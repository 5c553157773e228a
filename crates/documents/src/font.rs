//! The four cuts of Fira Sans that every document carries.

/// Regular: running text.
pub(crate) static REGULAR: &[u8] = include_bytes!("../../../assets/dist/ttf/FiraSans-Regular.ttf");
/// Italic: names of publications and emphasis.
pub(crate) static ITALIC: &[u8] = include_bytes!("../../../assets/dist/ttf/FiraSans-Italic.ttf");
/// Semi-bold: headings and the own municipality.
pub(crate) static SEMI_BOLD: &[u8] = include_bytes!("../../../assets/dist/ttf/FiraSans-SemiBold.ttf");
/// Bold: titles.
pub(crate) static BOLD: &[u8] = include_bytes!("../../../assets/dist/ttf/FiraSans-Bold.ttf");

/// The family name under which templates and drawings ask for these cuts.
pub(crate) const FAMILY: &str = "Fira Sans";
