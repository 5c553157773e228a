//! The course of the day, as an audience sees it.

use serde::{Deserialize, Serialize};

use crate::{
    StepId,
    session::{Announcement, Audience, Phase, Session, Shown},
};

/// The course of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameView {
    /// Where it is.
    pub phase: Phase,
    /// Whether the session is over.
    pub closed: bool,
    /// What is asked now.
    pub current: Option<StepId>,
    /// The steps in order.
    pub order: Vec<StepId>,
    /// What is said to all, in this step.
    pub announcement: Option<Announcement>,
    /// What the big screen shows.
    pub shown: Shown,
}

impl Session {
    pub(super) fn frame_view(&self, audience: Audience) -> FrameView {
        let outside = audience == Audience::Public;
        FrameView {
            phase: self.phase,
            closed: self.closed,
            current: self.current,
            order: self.order.clone(),
            announcement: self.announcement.clone().filter(|_| !outside),
            shown: if outside { Shown::default() } else { self.shown },
        }
    }
}
