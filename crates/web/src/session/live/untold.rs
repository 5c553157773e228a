//! What was carried out and not told yet. Each table is told at its own pace: one where everybody types at once is told
//! together, a little later, and another one hears at once what happens at it.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use domain::{
    TableId,
    session::{Audience, Projected},
};

/// So long is waited after a table was told something. Nobody sees it; a table that writes all at once is told together.
pub(super) const BREATH: Duration = Duration::from_millis(30);

/// The table at which something is seen, or all the places that are at none: the big screen, the remote control.
/// One device hears of one place only, so that its messages stay in order.
pub(super) type Place = Option<TableId>;

/// What waits to be told, for each audience.
#[derive(Debug, Default)]
pub(super) struct Untold {
    waiting: BTreeMap<Audience, Waiting>,
    /// What is being drawn, with the number of the last entry before it.
    drawn: BTreeMap<Audience, u64>,
    /// The places of what is being drawn.
    places: BTreeSet<Place>,
    /// When each place was told something last.
    told: BTreeMap<Place, Instant>,
}

#[derive(Debug)]
struct Waiting {
    /// The number of the last entry before these.
    before: u64,
    changes: Vec<Projected>,
}

impl Untold {
    /// Adds what an entry changed for an audience.
    pub(super) fn add(&mut self, audience: Audience, change: Projected) {
        let before = change.sequence.saturating_sub(1);
        let waiting = self.waiting.entry(audience);
        waiting.or_insert_with(|| Waiting { before, changes: Vec::new() }).changes.push(change);
    }

    /// Takes what may be told now, all changes of an audience together, each with the last entry that its place had
    /// heard of before. It counts as being drawn until [`Untold::sent`].
    pub(super) fn take(
        &mut self,
        now: Instant,
        place: impl Fn(Audience) -> Place,
    ) -> BTreeMap<Audience, (Projected, u64)> {
        let told = &self.told;
        let is_due = |place: &Place| told.get(place).is_none_or(|told| *told + BREATH <= now);
        let due: Vec<(Audience, Place)> = (self.waiting.keys())
            .map(|audience| (*audience, place(*audience)))
            .filter(|(_, place)| is_due(place))
            .collect();
        let mut heard: BTreeMap<Place, u64> = BTreeMap::new();
        for (audience, place) in &due {
            let before = self.waiting.get(audience).map_or(u64::MAX, |waiting| waiting.before);
            heard.entry(*place).and_modify(|heard| *heard = before.min(*heard)).or_insert(before);
        }
        let mut taken = BTreeMap::new();
        for (audience, place) in due {
            let Some(waiting) = self.waiting.remove(&audience) else { continue };
            self.drawn.insert(audience, waiting.before);
            let before = heard.get(&place).copied().unwrap_or(waiting.before);
            taken.extend(Projected::together(waiting.changes).map(|change| (audience, (change, before))));
        }
        self.places.extend(heard.into_keys());
        taken
    }

    /// What was taken has been sent.
    pub(super) fn sent(&mut self, now: Instant) {
        self.drawn.clear();
        self.told.retain(|_, told| *told + BREATH > now);
        self.told.extend(std::mem::take(&mut self.places).into_iter().map(|place| (place, now)));
    }

    /// When something that waits may be told; nothing when nothing waits.
    pub(super) fn due(&self, now: Instant, place: impl Fn(Audience) -> Place) -> Option<Instant> {
        let moment =
            |audience: &Audience| self.told.get(&place(*audience)).map_or(now, |told| *told + BREATH);
        self.waiting.keys().map(moment).min()
    }

    /// The last entry that an audience has heard everything of; nothing when nothing is on its way to it.
    pub(super) fn heard(&self, audience: Audience) -> Option<u64> {
        let waiting = self.waiting.get(&audience).map(|waiting| waiting.before);
        self.drawn.get(&audience).copied().or(waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(sequence: u64) -> Projected {
        Projected { sequence, parts: Vec::new(), gone: Vec::new() }
    }

    fn audiences() -> (Audience, Audience) {
        (Audience::Table(store::fresh()), Audience::Table(store::fresh()))
    }

    /// The audiences that may be told now, with the last entry that they are told.
    fn taken(untold: &mut Untold, now: Instant) -> Vec<(Audience, u64)> {
        let found = untold.take(now, place);
        found.into_iter().map(|(audience, (change, _))| (audience, change.sequence)).collect()
    }

    fn place(audience: Audience) -> Place {
        match audience {
            Audience::Table(table) => Some(table),
            _ => None,
        }
    }

    #[test]
    fn a_table_that_writes_all_the_time_does_not_make_another_one_wait() {
        let (loud, calm) = audiences();
        let (mut untold, start) = (Untold::default(), Instant::now());
        untold.add(loud, change(1));
        assert_eq!(taken(&mut untold, start), [(loud, 1)]);
        untold.sent(start);
        untold.add(loud, change(2));
        untold.add(loud, change(3));
        untold.add(calm, change(4));
        assert_eq!(taken(&mut untold, start + BREATH / 2), [(calm, 4)], "the loud one is told together");
        untold.sent(start + BREATH / 2);
        assert_eq!(untold.due(start, place), Some(start + BREATH));
        assert_eq!(taken(&mut untold, start + BREATH), [(loud, 3)]);
        untold.sent(start + BREATH);
        assert_eq!(untold.due(start, place), None);
    }

    #[test]
    fn what_a_place_had_heard_before_is_that_of_the_first_change_at_it() {
        let table = store::fresh();
        let (shared, own) = (Audience::Table(table), Audience::Own(store::fresh()));
        let mut untold = Untold::default();
        untold.add(shared, change(5));
        untold.add(own, change(7));
        let taken = untold.take(Instant::now(), |_| Some(table));
        assert_eq!((taken[&shared].1, taken[&own].1), (4, 4));
    }

    #[test]
    fn who_comes_in_hears_where_the_others_are() {
        let (loud, calm) = audiences();
        let (mut untold, start) = (Untold::default(), Instant::now());
        untold.add(loud, change(7));
        assert_eq!((untold.heard(loud), untold.heard(calm)), (Some(6), None));
        assert_eq!(taken(&mut untold, start), [(loud, 7)]);
        untold.add(loud, change(9));
        assert_eq!(untold.heard(loud), Some(6), "entry 7 is being drawn");
        untold.sent(start);
        assert_eq!(untold.heard(loud), Some(8));
    }
}
