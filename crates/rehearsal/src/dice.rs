//! Chance that can be repeated: the same seed, the same choices.

use domain::{ClusterId, CommandId, ContributionId, ReplacementId, StepId};
use rand_pcg::{Pcg64Mcg, rand_core::Rng as _};
use std::time::Duration;
use uuid::{Builder, Uuid};

/// A source of choices.
#[derive(Clone, Debug)]
pub(crate) struct Dice(Pcg64Mcg);

impl Dice {
    /// The choices of somebody with a number, in a rehearsal with a seed.
    pub(crate) fn new(seed: u64, number: u64) -> Dice {
        let state = u128::from(seed).rotate_left(64) ^ u128::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut dice = Dice(Pcg64Mcg::new(state | 1));
        // The first numbers of generators that began alike are alike.
        for _ in 0..8 {
            dice.0.next_u64();
        }
        dice
    }

    /// A number below another one; 0 when there is none.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        let most = u64::try_from(most).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.0.next_u64() % most).unwrap_or_default()
    }

    /// A part of one.
    pub(crate) fn share(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / (f64::from(u32::MAX) + 1.0)
    }

    /// Whether something with this chance happens.
    pub(crate) fn chance(&mut self, chance: f64) -> bool {
        self.share() < chance
    }

    /// One of several.
    pub(crate) fn pick<'a, T>(&mut self, several: &'a [T]) -> Option<&'a T> {
        let place = self.below(several.len());
        several.get(place)
    }

    /// A duration between two, in milliseconds.
    pub(crate) fn between(&mut self, (least, most): (u64, u64)) -> Duration {
        let room = most.saturating_sub(least).saturating_add(1);
        Duration::from_millis(least + self.0.next_u64() % room)
    }

    /// A duration that is this long on average, now short and now long.
    pub(crate) fn around(&mut self, mean: Duration) -> Duration {
        mean.mul_f64(-(1.0 - self.share()).ln())
    }

    /// A random identity, as devices make them.
    fn identity(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        Builder::from_random_bytes(bytes).into_uuid()
    }

    pub(crate) fn command(&mut self) -> CommandId {
        CommandId::new(self.identity())
    }

    pub(crate) fn contribution(&mut self) -> ContributionId {
        ContributionId::new(self.identity())
    }

    pub(crate) fn cluster(&mut self) -> ClusterId {
        ClusterId::new(self.identity())
    }

    pub(crate) fn replacement(&mut self) -> ReplacementId {
        ReplacementId::new(self.identity())
    }

    pub(crate) fn step(&mut self) -> StepId {
        StepId::new(self.identity())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_choices_and_another_number_others() {
        let choices = |number| {
            let mut dice = Dice::new(7, number);
            (0..20).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(choices(3), choices(3));
        assert_ne!(choices(3), choices(4));
    }

    #[test]
    fn chance_and_durations_are_as_asked() {
        let mut dice = Dice::new(1, 1);
        let hits = (0..10_000).filter(|_| dice.chance(0.2)).count();
        assert!((1_700..2_300).contains(&hits), "{hits}");
        assert!((0..1000).all(|_| (5..=9).contains(&dice.between((5, 9)).as_millis())));
        let sum: f64 = (0..10_000).map(|_| dice.around(Duration::from_secs(4)).as_secs_f64()).sum();
        assert!((3.5..4.5).contains(&(sum / 10_000.0)), "{sum}");
        assert!(dice.pick::<u8>(&[]).is_none());
    }
}
