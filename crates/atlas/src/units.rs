//! Numbers with a meaning. Columns of many municipalities are plain `Vec<f64>`; single results carry their unit.

use serde::Serialize;

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub f64);
    };
}

unit!(
    /// A distance in kilometres, as the crow flies between label points unless said otherwise.
    Km
);
unit!(
    /// Jobs of employees. Flows are rounded to 100 jobs in the source.
    Jobs
);
unit!(
    /// Persons.
    Persons
);
unit!(
    /// A part of a whole, 0 to 1.
    Share
);

impl Share {
    /// The part in per cent, 0 to 100.
    #[must_use]
    pub fn percent(self) -> f64 {
        self.0 * 100.0
    }

    /// `part / whole`, or `None` when the whole is zero.
    #[must_use]
    pub fn of(part: f64, whole: f64) -> Option<Share> {
        (whole > 0.0).then(|| Share(part / whole))
    }
}
