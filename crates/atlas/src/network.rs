//! Centralities in the network of flows: PageRank and betweenness.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use rayon::prelude::*;

use crate::flows::Flows;

/// Part of the steps in PageRank that follow a flow; the rest jumps to any municipality.
pub const DAMPING: f64 = 0.85;

/// PageRank stops when a whole turn changes less than this, summed over all.
const SETTLED: f64 = 1e-14;

/// Turns before PageRank is taken as it is; every turn leaves at most 0.85 of the error.
const MOST_TURNS: usize = 400;

/// Two routes are equally long when they differ by less than this part, as in igraph.
const EQUALLY_LONG: f64 = 1e-10;

/// PageRank of every municipality: part of the time that an endless walk along the flows is there.
///
/// The walk follows a flow with a chance equal to its share in the outgoing flow, and with a chance of
/// 0.15 jumps to any municipality, itself included (Brin & Page 1998). What stays inside a municipality
/// is left out. From a municipality without outgoing flow the walk jumps to any with equal chance, as
/// igraph and networkx do by default. Sums to 1; empty without municipalities.
#[must_use]
pub fn pagerank(flows: &Flows) -> Vec<f64> {
    let count = flows.len();
    let size = as_number(count);
    let leaving: Vec<f64> = (0..count).map(|index| flows.out_total(index) - flows.within(index)).collect();
    let is_dangling = |index: usize| flows.outgoing(index).all(|(to, _)| to == index);
    let dangling: Vec<usize> = (0..count).filter(|index| is_dangling(*index)).collect();
    let links: Vec<Vec<(usize, f64)>> = (0..count)
        .map(|to| {
            let others = flows.incoming(to).filter(|(from, _)| *from != to);
            others.map(|(from, amount)| (from, DAMPING * amount / leaving[from])).collect()
        })
        .collect();
    let mut rank = vec![1.0 / size; count];
    for _ in 0..MOST_TURNS {
        // Within a turn the dangling part is held, and what is already renewed is used at once.
        let loose: f64 = dangling.iter().map(|index| rank[*index]).sum();
        let base = (1.0 - DAMPING + DAMPING * loose) / size;
        let mut change = 0.0;
        for (to, incoming) in links.iter().enumerate() {
            let fresh = base + arriving(incoming, &rank);
            change += (fresh - rank[to]).abs();
            rank[to] = fresh;
        }
        if change < SETTLED {
            break;
        }
    }
    let sum: f64 = rank.iter().sum();
    rank.iter().map(|value| value / sum).collect()
}

/// What arrives along the links. Four sums side by side: one would wait for itself at every step.
fn arriving(links: &[(usize, f64)], rank: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    for four in links.chunks(4) {
        for (sum, (from, chance)) in sums.iter_mut().zip(four) {
            *sum += chance * rank[*from];
        }
    }
    sums.iter().sum()
}

/// Weighted betweenness: over how many shortest routes between two others every municipality lies.
///
/// Routes follow the direction of the flows; a step is as long as 1 / flow, so strong ties are short.
/// When several routes are equally short each counts for its part (Brandes 2001; Dijkstra's search from
/// every municipality). Unit: ordered pairs of other municipalities, not normalised.
#[must_use]
pub fn betweenness(flows: &Flows) -> Vec<f64> {
    let count = flows.len();
    let network = Network::new(flows);
    let add = |mut one: Vec<f64>, other: Vec<f64>| {
        one.iter_mut().zip(other).for_each(|(sum, value)| *sum += value);
        one
    };
    // Fixed groups, so that the order of adding up, and with it the last digit, is always the same.
    let sources: Vec<usize> = (0..count).collect();
    let groups: Vec<Vec<f64>> = sources
        .par_chunks(32)
        .map(|group| {
            let mut search = Search::new(count);
            let mut sums = vec![0.0; count];
            for source in group {
                search.run(&network, *source);
                search.credit(&network, *source, &mut sums);
            }
            sums
        })
        .collect();
    groups.into_iter().fold(vec![0.0; count], add)
}

/// Betweenness as a part of all ordered pairs of other municipalities, 0 to 1; zero below three.
#[must_use]
pub fn betweenness_shares(flows: &Flows) -> Vec<f64> {
    let others = as_number(flows.len());
    let pairs = (others - 1.0) * (others - 2.0);
    let of = |value: f64| if pairs > 0.0 { value / pairs } else { 0.0 };
    betweenness(flows).into_iter().map(of).collect()
}

fn as_number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// The steps that can be part of a shortest route.
struct Network {
    /// Per municipality: where to, and how long.
    steps: Vec<Vec<(usize, f64)>>,
    /// The same steps by where they arrive: where from, and how long.
    arrivals: Vec<Vec<(usize, f64)>>,
}

impl Network {
    /// Leaves out each step for which a way round over one other municipality is clearly shorter: no
    /// shortest route contains it. That drops most of the many small flows.
    fn new(flows: &Flows) -> Network {
        let count = flows.len();
        let mut lengths = vec![f64::INFINITY; count * count];
        for (from, to, amount) in flows.triplets().filter(|(from, to, _)| from != to) {
            lengths[from * count + to] = 1.0 / amount;
        }
        let mut steps: Vec<Vec<(usize, f64)>> = Vec::with_capacity(count);
        for from in 0..count {
            let others = flows.outgoing(from).filter(|(to, _)| *to != from);
            let mut row: Vec<(usize, f64)> = others.map(|(to, amount)| (to, 1.0 / amount)).collect();
            row.sort_by(|a, b| a.1.total_cmp(&b.1));
            let kept = row.iter().filter(|(to, length)| {
                let limit = length * (1.0 - EQUALLY_LONG);
                let shorter = row.iter().take_while(|(_, first)| *first < limit);
                !shorter.into_iter().any(|(over, first)| first + lengths[over * count + to] < limit)
            });
            steps.push(kept.copied().collect());
        }
        let mut arrivals = vec![Vec::new(); count];
        for (from, row) in steps.iter().enumerate() {
            for (to, length) in row {
                arrivals[*to].push((from, *length));
            }
        }
        Network { steps, arrivals }
    }
}

/// A length in the heap of Dijkstra's search.
#[derive(Clone, Copy, PartialEq)]
struct Length(f64);

impl Eq for Length {}

impl PartialOrd for Length {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Length {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Dijkstra's search from one municipality, its memory kept for the next.
struct Search {
    length: Vec<f64>,
    routes: Vec<f64>,
    credit: Vec<f64>,
    settled: Vec<bool>,
    order: Vec<usize>,
    heap: BinaryHeap<Reverse<(Length, usize)>>,
}

impl Search {
    fn new(count: usize) -> Search {
        Search {
            length: vec![f64::INFINITY; count],
            routes: vec![0.0; count],
            credit: vec![0.0; count],
            settled: vec![false; count],
            order: Vec::with_capacity(count),
            heap: BinaryHeap::new(),
        }
    }

    /// Finds the lengths of the shortest routes, and how many there are of each.
    fn run(&mut self, network: &Network, source: usize) {
        self.length.fill(f64::INFINITY);
        self.settled.fill(false);
        self.order.clear();
        self.length[source] = 0.0;
        self.heap.push(Reverse((Length(0.0), source)));
        while let Some(Reverse((Length(length), at))) = self.heap.pop() {
            if self.settled[at] {
                continue;
            }
            self.settled[at] = true;
            self.order.push(at);
            for (to, step) in &network.steps[at] {
                let through = length + step;
                if through < self.length[*to] {
                    self.length[*to] = through;
                    self.heap.push(Reverse((Length(through), *to)));
                }
            }
        }
        self.routes.fill(0.0);
        self.routes[source] = 1.0;
        for at in self.order.iter().skip(1) {
            let before = network.arrivals[*at].iter().filter(|(from, step)| self.is_last(*from, *step, *at));
            self.routes[*at] = before.map(|(from, _)| self.routes[*from]).sum();
        }
    }

    /// Whether a step is the last one of a shortest route to `to`.
    fn is_last(&self, from: usize, step: f64, to: usize) -> bool {
        self.length[from] + step <= self.length[to] * (1.0 + EQUALLY_LONG)
    }

    /// Adds to every municipality the routes from `source` that pass through it, from the far end back.
    fn credit(&mut self, network: &Network, source: usize, sums: &mut [f64]) {
        self.credit.fill(0.0);
        for place in (1..self.order.len()).rev() {
            let at = self.order[place];
            let share = (1.0 + self.credit[at]) / self.routes[at];
            for (from, step) in &network.arrivals[at] {
                if self.is_last(*from, *step, at) {
                    self.credit[*from] += self.routes[*from] * share;
                }
            }
            if at != source {
                sums[at] += self.credit[at];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pagerank_of_two_and_a_dead_end_by_hand() {
        // 0 and 1 send to each other alike: both a half.
        let pair = Flows::new(2, 2014, [(0, 1, 3.0), (1, 0, 9.0), (0, 0, 99.0)]);
        assert_eq!(pagerank(&pair), [0.5, 0.5]);
        // 0 sends to 1, 1 sends nowhere: x0 = .075 + .425 x1, x1 = x0 + .85 x0, x0 + x1 = 1, so
        // x0 = 1 / 2.85.
        let dead_end = Flows::new(2, 2014, [(0, 1, 3.0)]);
        assert!((pagerank(&dead_end)[0] - 1.0 / 2.85).abs() < 1e-12);
        assert_eq!(pagerank(&Flows::new(0, 2014, [])), Vec::<f64>::new());
    }

    #[test]
    fn betweenness_of_a_line_by_hand() {
        // 0 - 1 - 2 - 3 both ways; the weak direct step 0 -> 3 is longer than the way along the line.
        let line = [(0, 1, 10.0), (1, 2, 10.0), (2, 3, 10.0)];
        let back = line.map(|(from, to, amount)| (to, from, amount));
        let flows = Flows::new(4, 2014, line.into_iter().chain(back).chain([(0, 3, 1.0)]));
        assert_eq!(betweenness(&flows), [0.0, 4.0, 4.0, 0.0]);
        assert_eq!(betweenness_shares(&flows)[1], 4.0 / 6.0);
    }

    #[test]
    fn equally_short_routes_share() {
        // From 0 to 3 over 1 or over 2; 1/3 + 1/6 and 1/6 + 1/3 may differ in the last digit.
        let flows = Flows::new(4, 2014, [(0, 1, 3.0), (1, 3, 6.0), (0, 2, 6.0), (2, 3, 3.0)]);
        assert_eq!(betweenness(&flows), [0.0, 0.5, 0.5, 0.0]);
        // A direct step that is just as long takes a third of the routes.
        let direct = Flows::new(4, 2014, [(0, 1, 4.0), (1, 3, 4.0), (0, 2, 4.0), (2, 3, 4.0), (0, 3, 2.0)]);
        assert_eq!(betweenness(&direct), [0.0, 1.0 / 3.0, 1.0 / 3.0, 0.0]);
    }
}
