//! What participants answer, and amounts on the same scale.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a participant thinks of an option on one point, from -2 (much worse) to +2 (much better).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Score(i8);

/// A number that is no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a score: use a whole number from -2 to 2")]
pub struct ScoreError(i8);

impl Score {
    /// The lowest score.
    pub const LOWEST: i8 = -2;
    /// The highest score.
    pub const HIGHEST: i8 = 2;

    /// The score as a number from -2 to 2.
    #[must_use]
    pub fn value(self) -> i8 {
        self.0
    }
}

impl TryFrom<i8> for Score {
    type Error = ScoreError;

    fn try_from(value: i8) -> Result<Self, ScoreError> {
        if (Self::LOWEST..=Self::HIGHEST).contains(&value) { Ok(Self(value)) } else { Err(ScoreError(value)) }
    }
}

impl From<Score> for i8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// An answer to the question for a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Option<Score>", into = "Option<Score>")]
pub enum Answer {
    /// A score.
    Known(Score),
    /// "I don't know": an answer too, and different from none.
    DontKnow,
}

impl Answer {
    /// The score, when it is known.
    #[must_use]
    pub fn score(self) -> Option<Score> {
        match self {
            Self::Known(score) => Some(score),
            Self::DontKnow => None,
        }
    }
}

impl From<Option<Score>> for Answer {
    fn from(score: Option<Score>) -> Self {
        score.map_or(Self::DontKnow, Self::Known)
    }
}

impl From<Answer> for Option<Score> {
    fn from(answer: Answer) -> Self {
        answer.score()
    }
}

/// An amount of score in hundredths: what a floor asks, an effect gives or a scenario shifts.
///
/// Written as a number with at most two decimals. Kept whole, so that sums are exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Points(i32);

/// A number that is no amount of points.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("{0} is not an amount of points: use at most two decimals, between -1000 and 1000")]
pub struct PointsError(f64);

impl Points {
    /// So many hundredths.
    #[must_use]
    pub const fn hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// So many whole points.
    #[must_use]
    pub const fn whole(points: i16) -> Self {
        Self(points as i32 * 100)
    }

    /// The amount in hundredths.
    #[must_use]
    pub const fn in_hundredths(self) -> i32 {
        self.0
    }

    /// The amount in points.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl TryFrom<f64> for Points {
    type Error = PointsError;

    fn try_from(value: f64) -> Result<Self, PointsError> {
        let hundredths = (value * 100.0).round();
        if value.abs() <= 1000.0 && (value * 100.0 - hundredths).abs() < 1e-6 {
            Ok(Self(hundredths as i32))
        } else {
            Err(PointsError(value))
        }
    }
}

impl From<Points> for f64 {
    fn from(points: Points) -> Self {
        points.value()
    }
}

impl fmt::Display for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_stays_on_its_scale() {
        assert_eq!(Score::try_from(-2).map(Score::value), Ok(-2));
        assert_eq!(Score::try_from(3), Err(ScoreError(3)));
    }

    #[test]
    fn points_are_exact_hundredths() {
        assert_eq!(Points::try_from(-1.1), Ok(Points::hundredths(-110)));
        assert!(Points::try_from(0.125).is_err());
        assert!(Points::try_from(f64::NAN).is_err());
        assert!(Points::try_from(1001.0).is_err());
        assert_eq!(Points::whole(3).to_string(), "3");
    }

    #[test]
    fn not_knowing_is_an_answer() {
        assert_eq!(serde_json::from_str::<Answer>("null").unwrap(), Answer::DontKnow);
        assert_eq!(serde_json::to_string(&Answer::from(Score::try_from(1).ok())).unwrap(), "1");
    }
}
