//! Position: the place of a municipality in the network of commuting flows.

use serde::Serialize;

use crate::{delineation::Delineation, flows::Flows, units::Share};

/// The position of one municipality in the jobs of employees between home and work.
///
/// Unit: jobs, in the source rounded to 100, so small flows are missing and sums fall short by some
/// 5 per cent. `W`, `J` and `S` are the resident workers, the jobs and those that live and work in the
/// same municipality. An undefined figure is `None`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Position {
    /// Year of the flows.
    pub year: u16,
    /// `W`: jobs of employees who live here, wherever they work.
    pub resident_workers: f64,
    /// `J`: jobs here, wherever the employee lives. This is also the nodality (Preston 1971).
    pub jobs: f64,
    /// `S`: jobs of employees who live and work here.
    pub within: f64,
    /// `S / W`.
    pub containment: Option<Share>,
    /// `S / J`.
    pub job_containment: Option<Share>,
    /// `J / W`: above 1 a working town, below 1 a residential town.
    pub job_ratio: Option<f64>,
    /// `(J − W) / (J + W)`, from −1 (only living) to 1 (only working).
    pub balance: Option<f64>,
    /// `C = J − S`: the jobs that serve people who live elsewhere; the incoming flow (Preston 1971;
    /// Burger & Meijers 2012).
    pub centrality: f64,
    /// `C / J`.
    pub centrality_share: Option<Share>,
    /// Part of the centrality that comes from the other municipalities of its own region, in jobs.
    pub from_own_region: f64,
    /// Part of the centrality that comes from elsewhere, in jobs.
    pub from_elsewhere: f64,
    /// Share of the own region in the centrality; `None` without incoming flow.
    pub own_region_share: Option<Share>,
    /// `W − S`: the outgoing flow.
    pub outgoing: f64,
    /// Incoming flow over the mean incoming flow of the other municipalities (Limtanakool, Schwanen &
    /// Dijst 2009).
    pub dominance: Option<f64>,
    /// `(in − out) / (in + out)` (the same).
    pub symmetry: Option<f64>,
    /// Spread of the outgoing flow over destinations, 0 (one destination) to 1 (equal over all) (the same).
    pub entropy: Option<f64>,
    /// Rank by inhabitants, 1 is the largest; equal numbers share the best rank.
    pub rank_inhabitants: usize,
    /// Rank by jobs.
    pub rank_jobs: usize,
    /// Rank by centrality. Beside the rank by inhabitants it tells whether a town serves more, or less,
    /// than its size suggests.
    pub rank_centrality: usize,
}

impl Position {
    /// Whether any flow crosses the boundary. Where none does, the source has rounded all of them away, and
    /// figures about flows are not zero but missing.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.centrality + self.outgoing > 0.0
    }
}

/// The position of every municipality.
///
/// `inhabitants` per municipality, best of the year of the flows, so that both ranks speak of one time;
/// `regions` splits the incoming flow into that from the own region and from elsewhere: a municipality
/// outside all regions receives everything from elsewhere.
#[must_use]
pub fn positions(flows: &Flows, inhabitants: &[f64], regions: &Delineation) -> Vec<Position> {
    let count = flows.len();
    let within: Vec<f64> = (0..count).map(|index| flows.within(index)).collect();
    let jobs: Vec<f64> = (0..count).map(|index| flows.in_total(index)).collect();
    let centrality: Vec<f64> = (0..count).map(|index| jobs[index] - within[index]).collect();
    let incoming_total: f64 = centrality.iter().sum();
    let ranks = [ranks(inhabitants), ranks(&jobs), ranks(&centrality)];
    let one = |index: usize| {
        let resident_workers = flows.out_total(index);
        let (incoming, outgoing) = (centrality[index], resident_workers - within[index]);
        let from_own_region = from_own_region(flows, regions, index);
        // Where no flow crosses the boundary the source has rounded all of them away: what stays inside
        // is then the whole of what is known, and every share of it would be 100 per cent of nothing.
        let is_known = incoming + outgoing > 0.0;
        let known = |share: Option<Share>| share.filter(|_| is_known);
        Position {
            year: flows.year(),
            resident_workers,
            jobs: jobs[index],
            within: within[index],
            containment: known(Share::of(within[index], resident_workers)),
            job_containment: known(Share::of(within[index], jobs[index])),
            job_ratio: ratio(jobs[index], resident_workers).filter(|_| is_known),
            balance: ratio(jobs[index] - resident_workers, jobs[index] + resident_workers)
                .filter(|_| is_known),
            centrality: incoming,
            centrality_share: known(Share::of(incoming, jobs[index])),
            from_own_region,
            from_elsewhere: incoming - from_own_region,
            own_region_share: Share::of(from_own_region, incoming),
            outgoing,
            dominance: dominance(incoming, incoming_total, count),
            symmetry: ratio(incoming - outgoing, incoming + outgoing),
            entropy: entropy(flows, index),
            rank_inhabitants: ranks[0][index],
            rank_jobs: ranks[1][index],
            rank_centrality: ranks[2][index],
        }
    };
    (0..count).map(one).collect()
}

/// `part / whole`, or `None` when the whole is not above zero.
fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

/// Incoming flow from the other municipalities of the same region.
fn from_own_region(flows: &Flows, regions: &Delineation, index: usize) -> f64 {
    let near = flows.incoming(index).filter(|(from, _)| *from != index && regions.together(index, *from));
    // An empty sum of floats is minus zero, which would be shown as such.
    near.map(|(_, amount)| amount).sum::<f64>() + 0.0
}

/// Incoming flow of one over the mean incoming flow of the others.
fn dominance(incoming: f64, total: f64, count: usize) -> Option<f64> {
    let others = u32::try_from(count.checked_sub(1)?).ok()?;
    ratio(incoming * f64::from(others), total - incoming)
}

/// `−Σ q ln q / ln(n − 1)` over the shares `q` of the other municipalities in the outgoing flow.
fn entropy(flows: &Flows, index: usize) -> Option<f64> {
    let others = u32::try_from(flows.len().checked_sub(1)?).ok()?;
    let leaving = flows.out_total(index) - flows.within(index);
    if others < 2 || leaving <= 0.0 {
        return None;
    }
    let shares = flows.outgoing(index).filter(|(to, _)| *to != index).map(|(_, amount)| amount / leaving);
    let spread: f64 = shares.map(|share| share * -share.ln()).sum();
    Some(spread / f64::from(others).ln())
}

/// Rank of every value from the highest, 1 first; equal values share the best rank.
fn ranks(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
    let mut ranks = vec![0; values.len()];
    for (place, index) in order.iter().enumerate() {
        let tied = place > 0 && values[order[place - 1]] == values[*index];
        ranks[*index] = if tied { ranks[order[place - 1]] } else { place + 1 };
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delineation::Area;

    /// A centre 0, its suburb 1, a far town 2, and 3 where nobody lives or works.
    fn flows() -> Flows {
        Flows::new(
            4,
            2014,
            [
                (0, 0, 70.0),
                (0, 2, 30.0),
                (1, 1, 20.0),
                (1, 0, 60.0),
                (1, 2, 20.0),
                (2, 2, 90.0),
                (2, 0, 10.0),
            ],
        )
    }

    fn sample() -> Vec<Position> {
        let areas = Area::new(&flows(), vec![0], vec![0, 1]).into_iter().collect();
        positions(&flows(), &[500.0, 600.0, 500.0, 10.0], &Delineation::new(&flows(), areas))
    }

    #[test]
    fn a_centre_by_hand() {
        let centre = &sample()[0];
        assert_eq!((centre.resident_workers, centre.jobs, centre.within), (100.0, 140.0, 70.0));
        assert_eq!((centre.containment, centre.job_containment), (Some(Share(0.7)), Some(Share(0.5))));
        assert_eq!((centre.job_ratio, centre.balance), (Some(1.4), Some(40.0 / 240.0)));
        assert_eq!((centre.centrality, centre.from_own_region, centre.from_elsewhere), (70.0, 60.0, 10.0));
        assert_eq!(centre.own_region_share, Some(Share(60.0 / 70.0)));
        // The others receive 0, 50 and 0: a mean of 50 / 3.
        assert_eq!(centre.dominance, Some(70.0 * 3.0 / 50.0));
        assert_eq!(centre.symmetry, Some(40.0 / 100.0));
        assert_eq!(centre.entropy, Some(0.0), "one destination");
        assert_eq!((centre.rank_inhabitants, centre.rank_centrality), (2, 1));
    }

    #[test]
    fn entropy_of_an_uneven_split_by_hand() {
        // Shares 3/4 and 1/4 of three possible destinations.
        let expected = -(0.75_f64 * 0.75_f64.ln() + 0.25 * 0.25_f64.ln()) / 3.0_f64.ln();
        assert!((sample()[1].entropy.expect("it has destinations") - expected).abs() < 1e-12);
    }

    #[test]
    fn without_flow_there_is_no_figure() {
        let empty = &sample()[3];
        assert_eq!((empty.containment, empty.job_ratio, empty.balance), (None, None, None));
        assert_eq!((empty.symmetry, empty.entropy, empty.own_region_share), (None, None, None));
        assert_eq!(empty.dominance, Some(0.0));
        assert_eq!((empty.rank_centrality, empty.centrality), (3, 0.0));
        let alone = Flows::new(1, 2014, [(0, 0, 5.0)]);
        let single = &positions(&alone, &[1.0], &Delineation::new(&alone, Vec::new()))[0];
        assert_eq!((single.dominance, single.entropy, single.containment), (None, None, None));
    }

    #[test]
    fn equal_values_share_the_best_rank() {
        assert_eq!(ranks(&[5.0, 7.0, 5.0, 1.0]), [2, 1, 2, 4]);
    }
}
