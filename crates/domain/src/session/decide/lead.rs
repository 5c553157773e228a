//! The course of the day. Whatever is pressed says which phase it saw: pressed twice, or by two at once, it happens
//! once.

use jiff::Timestamp;

use super::Decision;
use crate::session::{Actor, Announcement, Audience, Event, Phase, Press, Refusal, Run, Session, Shown};
use crate::{Bilingual, StepId};

fn longest(words: &Bilingual) -> usize {
    words.nl.chars().count().max(words.en.chars().count())
}

impl Session {
    pub(super) fn lead(&self, actor: Actor, phase: Phase, press: &Press, now: Timestamp) -> Decision {
        let shows = matches!(press, Press::Show(_));
        if !(actor == Actor::Chair || actor == Actor::Moderator && shows) {
            return Err(Refusal::NotAllowed);
        }
        // To show something twice shows it once, whatever happened in between.
        if phase != self.phase && !shows {
            return Err(Refusal::GoneOn { phase: self.phase });
        }
        match press {
            Press::Open if self.closed => return Ok(vec![Event::OpenedAgain]),
            Press::Open => return Err(Refusal::WrongState),
            Press::Show(_) => {}
            _ => self.check_not_closed()?,
        }
        match press {
            Press::Start(step) => self.go_to(*step),
            Press::Next => self.go_to(self.beside(true)?),
            Press::Back => self.go_to(self.beside(false)?),
            Press::Pause(step) => match self.round(*step)?.run {
                Run::Running { .. } => Ok(vec![Event::Paused { step: *step }]),
                _ => Err(Refusal::WrongState),
            },
            Press::Resume(step) => match self.round(*step)?.run {
                Run::Paused { .. } => Ok(vec![Event::Resumed { step: *step }]),
                _ => Err(Refusal::WrongState),
            },
            Press::Extend { step, seconds } => {
                let run = self.open_round(*step)?.run;
                // Taking away time that is not left changes nothing.
                let changes = *seconds != 0 && run.extended(*seconds, now).left(now) != run.left(now);
                Ok(if changes {
                    vec![Event::Extended { step: *step, seconds: *seconds }]
                } else {
                    Vec::new()
                })
            }
            Press::End(step) => {
                self.open_round(*step)?;
                Ok(vec![Event::Ended { step: *step }])
            }
            Press::Reopen(step) => Ok(vec![self.reopened(*step, false)?]),
            Press::Announce(words) if words.is_empty() => Err(Refusal::Empty),
            Press::Announce(words) if longest(words) > Announcement::LONGEST => {
                Err(Refusal::TooLong { most: Announcement::LONGEST })
            }
            Press::Announce(words) => Ok(vec![Event::Announced { words: words.clone() }]),
            Press::Unannounce if self.announcement.is_none() => Err(Refusal::WrongState),
            Press::Unannounce => Ok(vec![Event::Unannounced]),
            Press::Show(shown) => self.show(*shown),
            Press::Close => {
                let open = self.rounds.values().filter(|round| round.run.is_open());
                let ended = open.map(|round| Event::Ended { step: round.step.id });
                Ok(ended.chain([Event::Closed]).collect())
            }
            Press::Open => Err(Refusal::WrongState),
        }
    }

    /// The step behind or in front of the one that is asked now.
    fn beside(&self, next: bool) -> Result<StepId, Refusal> {
        let here = self.current.and_then(|current| self.order.iter().position(|each| *each == current));
        let there = match (here, next) {
            (Some(here), true) => here.checked_add(1),
            (Some(here), false) => here.checked_sub(1),
            (None, true) => Some(0),
            (None, false) => None,
        };
        there.and_then(|there| self.order.get(there)).copied().ok_or(Refusal::NoOtherStep)
    }

    /// Ends what is asked now, and opens a step: for the first time, or again.
    fn go_to(&self, step: StepId) -> Decision {
        let round = self.round(step)?;
        let current = self.current.filter(|current| *current != step).and_then(|id| self.rounds.get(&id));
        let ended =
            current.filter(|round| round.run.is_open()).map(|round| Event::Ended { step: round.step.id });
        let opened = if round.run.is_open() && self.current == Some(step) {
            return Err(Refusal::WrongState);
        } else if round.run.is_open() {
            // It was opened again beside what is asked now, and becomes that.
            Event::Reopened { step, current: true }
        } else if round.opened.is_some() {
            self.reopened(step, true)?
        } else {
            Event::Opened { step, candidates: self.freeze(&round.step) }
        };
        Ok(ended.into_iter().chain([opened]).collect())
    }

    fn reopened(&self, step: StepId, current: bool) -> Result<Event, Refusal> {
        let round = self.round(step)?;
        if round.run != Run::Ended {
            return Err(Refusal::WrongState);
        }
        if round.step.anonymous {
            return Err(Refusal::AnonymousOnce);
        }
        Ok(Event::Reopened { step, current })
    }

    /// The big screen shows what the room may see, and nothing else.
    fn show(&self, shown: Shown) -> Decision {
        match shown {
            Shown::Step(step) | Shown::Outcome(step) | Shown::Tables(step) => {
                self.round(step)?;
            }
            Shown::Contribution(id) => {
                let found = self.contributions.get(&id).ok_or(Refusal::Unknown)?;
                if !self.sees(Audience::Room, found) {
                    return Err(Refusal::NotReleased);
                }
            }
            Shown::Welcome | Shown::Current | Shown::Nothing => {}
        }
        if shown == self.shown {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Showed { shown }])
    }
}
