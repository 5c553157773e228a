//! The result of a vote, with how many voted and how divided they were.

use serde::{Deserialize, Serialize};

use super::{Ballot, VoteMethod};
use crate::{
    ContributionId,
    opinion::{Concordance, Dividedness, borda, concordance, dividedness, ranks, standings},
};

/// The result of a vote in one group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// How was voted.
    pub method: VoteMethod,
    /// How many voted.
    pub voters: u32,
    /// The cards, the highest first; ties in the order of the cards, with the same place.
    pub items: Vec<TallyItem>,
    /// How far the ranked lists agree; for rankings.
    pub concordance: Option<Concordance>,
}

/// What the votes say of one card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TallyItem {
    /// The card.
    pub card: ContributionId,
    /// What it is ordered by: dots, points of Borda, mean agreement, or mean urgency times mean influence; 0 for a card
    /// that nobody said anything of.
    pub score: f64,
    /// Its place; cards with the same score share it.
    pub place: u32,
    /// How many said something of it.
    pub votes: u32,
    /// The votes per point of each scale: agreement; or urgency and influence. Empty for dots and rankings.
    pub counts: Vec<[u32; 5]>,
    /// How divided the votes are on each scale.
    pub divided: Vec<Option<Dividedness>>,
}

impl Tally {
    /// Counts ballots on cards. Ballots of another method, and votes on other cards, do not count.
    #[must_use]
    pub fn count(method: VoteMethod, cards: &[ContributionId], ballots: &[&Ballot]) -> Tally {
        let mut items: Vec<TallyItem> = cards.iter().map(|card| item(method, *card, ballots)).collect();
        let mut agree = None;
        if let VoteMethod::Ranking { places } = method {
            let lists: Vec<Vec<usize>> =
                ballots.iter().filter_map(|ballot| positions(cards, ballot)).collect();
            for (item, points) in items.iter_mut().zip(borda(cards.len(), usize::from(places), &lists)) {
                item.score = points;
            }
            let all: Vec<Vec<f64>> = lists.iter().map(|list| ranks(cards.len(), list)).collect();
            agree = concordance(&all);
        }
        let places = standings(&items.iter().map(|item| item.score).collect::<Vec<_>>());
        items.iter_mut().zip(places).for_each(|(item, place)| item.place = place);
        items.sort_by_key(|item| item.place);
        let voters = u32::try_from(ballots.len()).unwrap_or(u32::MAX);
        Tally { method, voters, items, concordance: agree }
    }
}

fn positions(cards: &[ContributionId], ballot: &Ballot) -> Option<Vec<usize>> {
    match ballot {
        Ballot::Ranking(votes) => {
            Some(votes.iter().filter_map(|vote| cards.iter().position(|card| card == vote)).collect())
        }
        _ => None,
    }
}

fn item(method: VoteMethod, card: ContributionId, ballots: &[&Ballot]) -> TallyItem {
    let mut item =
        TallyItem { card, score: 0.0, place: 0, votes: 0, counts: Vec::new(), divided: Vec::new() };
    match method {
        VoteMethod::Dots { .. } => {
            let dots = ballots.iter().filter_map(|ballot| match ballot {
                Ballot::Dots(votes) => votes.get(&card),
                _ => None,
            });
            for each in dots {
                item.votes += 1;
                item.score += f64::from(*each);
            }
        }
        VoteMethod::Ranking { .. } => {
            let named =
                ballots.iter().filter(|each| matches!(each, Ballot::Ranking(votes) if votes.contains(&card)));
            item.votes = u32::try_from(named.count()).unwrap_or(u32::MAX);
        }
        VoteMethod::Agree => {
            let scores = ballots.iter().filter_map(|ballot| match ballot {
                Ballot::Agree(votes) => votes.get(&card).copied(),
                _ => None,
            });
            item.on_scales(&[scores.collect()]);
        }
        VoteMethod::UrgencyInfluence => {
            let scores = ballots.iter().filter_map(|ballot| match ballot {
                Ballot::UrgencyInfluence(votes) => votes.get(&card).copied(),
                _ => None,
            });
            let (urgency, influence): (Vec<u8>, Vec<u8>) = scores.unzip();
            item.on_scales(&[urgency, influence]);
        }
    }
    item
}

impl TallyItem {
    /// The figure that stands beside the card. Dots and points that nobody gave are none at all; of a scale on which
    /// nobody voted there is no mean.
    #[must_use]
    pub fn figure(&self, method: VoteMethod) -> Option<f64> {
        let has_one = match method {
            VoteMethod::Dots { .. } | VoteMethod::Ranking { .. } => true,
            VoteMethod::Agree | VoteMethod::UrgencyInfluence => self.votes > 0,
        };
        has_one.then_some(self.score)
    }

    /// Counts scores on each scale; the score of the card is the product of the means.
    fn on_scales(&mut self, scales: &[Vec<u8>]) {
        self.votes = scales.first().map_or(0, |scores| u32::try_from(scores.len()).unwrap_or(u32::MAX));
        self.score = if self.votes == 0 { 0.0 } else { 1.0 };
        for scores in scales {
            let counts = per_point(scores.iter().copied());
            if self.votes > 0 {
                let sum: u32 = scores.iter().copied().map(u32::from).sum();
                self.score *= f64::from(sum) / f64::from(self.votes);
            }
            self.divided.push(dividedness(&counts));
            self.counts.push(counts);
        }
    }
}

/// How many scores there are on each point of a scale of 1 to 5.
pub(super) fn per_point(scores: impl Iterator<Item = u8>) -> [u32; 5] {
    let mut counts = [0; 5];
    for score in scores {
        if let Some(count) = usize::from(score).checked_sub(1).and_then(|point| counts.get_mut(point)) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn card(number: u128) -> ContributionId {
        ContributionId::new(Uuid::from_u128(number))
    }

    #[test]
    fn dots_are_added_and_ties_share_a_place() {
        let cards = [card(1), card(2), card(3), card(4)];
        let first = Ballot::Dots([(card(1), 2), (card(2), 1)].into());
        let second = Ballot::Dots([(card(2), 1), (card(3), 5)].into());
        let tally = Tally::count(VoteMethod::Dots { dots: 6, most: 5 }, &cards, &[&first, &second]);
        let found: Vec<_> =
            tally.items.iter().map(|item| (item.card, item.score, item.place, item.votes)).collect();
        let expected =
            [(card(3), 5.0, 1, 1), (card(1), 2.0, 2, 1), (card(2), 2.0, 2, 2), (card(4), 0.0, 4, 0)];
        assert_eq!((tally.voters, found.as_slice()), (2, expected.as_slice()));
    }

    #[test]
    fn urgency_times_influence_and_who_is_divided() {
        let ballots: Vec<Ballot> = (0..10)
            .map(|voter| {
                Ballot::UrgencyInfluence([(card(1), (if voter % 2 == 0 { 1 } else { 5 }, 4))].into())
            })
            .collect();
        let all: Vec<&Ballot> = ballots.iter().collect();
        let tally = Tally::count(VoteMethod::UrgencyInfluence, &[card(1), card(2)], &all);
        let item = &tally.items[0];
        assert_eq!((item.score, item.counts[0], item.counts[1]), (12.0, [5, 0, 0, 0, 5], [0, 0, 0, 10, 0]));
        assert!(item.divided[0].unwrap().divided() && !item.divided[1].unwrap().divided());
        assert_eq!((tally.items[1].score, tally.items[1].votes), (0.0, 0));
        assert_eq!(tally.items[1].figure(tally.method), None, "a mean of nothing is no figure");
    }

    #[test]
    fn a_card_that_nobody_placed_has_no_points_and_points_are_whole() {
        let cards = [card(1), card(2), card(3), card(4)];
        let ballots = [vec![card(2), card(1)], vec![card(1)]].map(Ballot::Ranking);
        let tally =
            Tally::count(VoteMethod::Ranking { places: 3 }, &cards, &ballots.iter().collect::<Vec<_>>());
        let found: Vec<_> =
            tally.items.iter().map(|item| (item.card, item.figure(tally.method), item.place)).collect();
        let expected = [
            (card(1), Some(5.0), 1),
            (card(2), Some(3.0), 2),
            (card(3), Some(0.0), 3),
            (card(4), Some(0.0), 3),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn rankings_give_points_and_agreement() {
        let cards = [card(1), card(2), card(3)];
        let ballots =
            [vec![card(2), card(1)], vec![card(2), card(1)], vec![card(2), card(3)]].map(Ballot::Ranking);
        let tally =
            Tally::count(VoteMethod::Ranking { places: 2 }, &cards, &ballots.iter().collect::<Vec<_>>());
        let scores: Vec<_> = tally.items.iter().map(|item| (item.card, item.score)).collect();
        assert_eq!(scores, [(card(2), 6.0), (card(1), 2.0), (card(3), 1.0)]);
        assert!(tally.items.iter().all(|item| item.figure(tally.method) == Some(item.score)));
        // Rank sums 7, 3, 8 around 6: spread 14, of at most 18.
        assert!((tally.concordance.unwrap().w - 14.0 / 18.0).abs() < 1e-12);
    }
}
