//! The most of everything that a model may hold.

/// Decision areas.
pub const AREAS: usize = 64;
/// Options of all decision areas together.
pub const OPTIONS: usize = 128;
/// Comparison areas.
pub const COMPARISONS: usize = 16;
/// Participants.
pub const PARTICIPANTS: usize = 1000;
/// Scenarios.
pub const SCENARIOS: usize = 1000;
/// Tasks.
pub const TASKS: usize = 64;
/// Conditions of one option.
pub const CONDITIONS: usize = 16;
/// Letters in a text.
pub const TEXT: usize = 1000;
/// The largest effect of an option, in points.
pub const EFFECT: i16 = 2;
/// The largest shift of a score in a scenario, in points.
pub const SHIFT: i16 = 4;
