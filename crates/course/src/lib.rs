//! Strategic choice, computed exactly: which combinations of options are possible, desirable, necessary and
//! feasible, where the bottlenecks and dilemmas are, and what can be committed to now.
//!
//! The way in: a [`Model`] comes from a [`Builder`] or a JSON document, an [`Exploration`] finds all its
//! schemes, and is asked for what is wanted, or [`Analysis::of`] asks for all. [`Play`] answers "what if".
//! For fields with too many schemes to keep, [`count_schemes`], [`impossibility`] and [`best_first`] still
//! answer exactly; the rest is refused with what to reduce ([`BeyondReach`]).
//!
//! Pure: no input or output, no clock. Answers hold identities and figures, never sentences; every "no" comes
//! with its evidence ([`Obstacle`], [`CommitmentReason`], [`Dilemma`]), from which an interface makes a
//! sentence in the words of the model. The method is told in `docs/method/strategic-choice.md`.
//!
//! ```
//! use course::{Builder, Exploration};
//!
//! let mut builder = Builder::new("Station or centre")?;
//! let place = builder.area("place", "Where do we build homes?")?;
//! let station = builder.option(place, "station", "At the station")?;
//! let edge = builder.option(place, "edge", "At the edge")?;
//! let travel = builder.area("travel", "What do we do for travellers?")?;
//! let tram = builder.option(travel, "tram", "A tram")?;
//! let cars = builder.option(travel, "cars", "More parking")?;
//! builder.bar(edge, tram, "The tram does not reach the edge")?;
//! builder.bar(station, cars, "There is no room at the station")?;
//! let model = builder.finish()?;
//! assert_eq!(Exploration::of(&model).map(|found| found.schemes()).ok(), Some(2));
//! # Ok::<(), course::BuildError>(())
//! ```

mod analysis;
mod archive;
mod balance;
mod best;
mod bottleneck;
mod build_error;
mod builder;
mod condition;
mod count;
mod desirability;
mod dilemma;
mod dip;
mod document;
mod draft;
mod exploration;
mod field;
mod front;
mod front_search;
mod id;
pub mod joint;
mod key;
mod lane;
pub mod limit;
mod model;
mod obstacle;
mod option_set;
mod package;
mod play;
mod possibility;
mod reach;
pub mod region;
mod regret;
mod remedy;
mod robustness;
mod schemes;
mod score;
mod standing;
mod table;
mod vote;
mod walk;
mod weight;

pub use analysis::Analysis;
pub use balance::{
    BalanceError, CrossImpact, Descriptor, FUTURES_TRIED, Future, Judgement, STRONGEST, Variant,
};
pub use best::{Among, BestFirst, ValuedScheme, best_first};
pub use bottleneck::{Bottleneck, Lifted};
pub use build_error::BuildError;
pub use builder::Builder;
pub use condition::{Condition, ConditionKind, ConditionState};
pub use desirability::{Desirability, Draws};
pub use dilemma::{BestTenth, Dilemma};
pub use document::{ImportError, LARGEST, SCHEMA};
pub use draft::{DraftError, Drafted};
pub use exploration::Exploration;
pub use front::{FrontScheme, front};
pub use id::{AreaId, BarId, ComparisonId, ConditionId, OptionId, ParticipantId, ScenarioId, TaskId};
pub use key::{Key, KeyError};
pub use model::{
    AreaOption, Ballot, ComparisonArea, DecisionArea, Model, OptionBar, Participant, Scenario, Task,
};
pub use obstacle::{MissedFloor, Obstacle, impossibility};
pub use option_set::OptionSet;
pub use package::{
    APART_FROM, CommitmentLine, CommitmentPackage, CommitmentReason, Trigger, Uncertainty, UncertaintyKind,
    Verdict,
};
pub use play::{Change, ChangeError, Difference, Play, Remaining};
pub use possibility::{Possibility, Possible, possibilities};
pub use reach::{BeyondReach, SCHEMES_KEPT, count_schemes};
pub use regret::Regret;
pub use remedy::{LoweredFloor, Remedy, Standstill};
pub use robustness::{Kept, Robustness};
pub use schemes::{Scheme, ScoredScheme};
pub use score::{Answer, Points, PointsError, Score, ScoreError};
pub use standing::{Necessity, Standing};
pub use table::Gap;
pub use vote::{DIP_FROM, Division, TWO_PEAKED_BELOW, Vote, WANTED_FROM, votes};
