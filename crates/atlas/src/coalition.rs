//! A coalition of municipalities: what they have together, twice, or not at all, and how large they
//! would be as one city. Regional complementarity in the sense of Meijers (2005, Urban Studies 42(4)).

use serde::Serialize;

use crate::{
    facility::Facility, facts::Facts, flows::Flows, measure_table::MeasureTable, register::Register,
    units::Share,
};

/// Partners nearer than this share a facility: 20 km as the crow flies, which stands for about half an
/// hour by car (house style).
pub const SHARING_KM: f64 = 20.0;

/// One facility across a coalition. Members are given as indices in the register.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Holding {
    /// The facility.
    pub facility: Facility,
    /// Members that have it at hand.
    pub held_by: Vec<usize>,
    /// Members that lack it, each with the nearest partner that has it.
    pub lacked_by: Vec<Lack>,
    /// Members without a figure.
    pub unknown: Vec<usize>,
}

impl Holding {
    /// Nobody has it.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        self.held_by.is_empty()
    }

    /// Two or more have it.
    #[must_use]
    pub fn is_overlap(&self) -> bool {
        self.held_by.len() > 1
    }

    /// Members that lack it and have a partner near enough to share with.
    pub fn shared(&self) -> impl Iterator<Item = &Lack> {
        self.lacked_by.iter().filter(|lack| lack.within_reach)
    }
}

/// A member that lacks a facility.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Lack {
    /// The member.
    pub member: usize,
    /// The nearest partner that has it, and how far it is in kilometres as the crow flies.
    pub partner: Option<(usize, f64)>,
    /// Whether that is near enough to share.
    pub within_reach: bool,
}

/// A coalition as if it were one city.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Together {
    /// Inhabitants on 1 January of `year`.
    pub inhabitants: f64,
    /// Year of the inhabitants.
    pub year: u16,
    /// The rank it would have by inhabitants among the municipalities outside it, 1 is the largest.
    pub rank: usize,
    /// Jobs of employees in it.
    pub jobs: f64,
    /// Jobs of employees who live in it.
    pub resident_workers: f64,
    /// Year of the jobs.
    pub jobs_year: u16,
    /// Part of its resident workers that work in it.
    pub containment: Option<Share>,
    /// The same for the members each by themselves: what being one adds is the difference.
    pub containment_apart: Option<Share>,
    /// Jobs in it for people from outside.
    pub centrality: f64,
    /// The rank it would have by centrality.
    pub rank_centrality: usize,
}

/// Everything about a coalition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coalition {
    /// The members, rising, each once.
    pub members: Vec<usize>,
    /// As one city.
    pub together: Together,
    /// Per facility.
    pub holdings: Vec<Holding>,
}

/// Looks at some municipalities as one. Members named twice count once. `None` without members, or when
/// there is no year with the inhabitants of all.
#[must_use]
pub fn coalition(facts: &Facts, measures: &MeasureTable, members: &[usize]) -> Option<Coalition> {
    let mut members = members.to_vec();
    members.sort_unstable();
    members.dedup();
    members.retain(|member| *member < facts.register.len());
    let year = facts.population.last_year()?;
    let inhabitants = facts.population.column(year)?;
    let together = together(&members, year, &inhabitants, &facts.commuting)?;
    let holding = |facility: Facility| {
        let has = |member: usize| facility.has(facts, measures, member);
        holding(facility, &members, has, &facts.register)
    };
    Some(Coalition { together, holdings: Facility::ALL.into_iter().map(holding).collect(), members })
}

fn together(members: &[usize], year: u16, inhabitants: &[f64], commuting: &Flows) -> Option<Together> {
    if members.is_empty() {
        return None;
    }
    let sum = |of: &dyn Fn(usize) -> f64| members.iter().map(|member| of(*member)).sum::<f64>();
    let persons = sum(&|member| inhabitants[member]);
    let jobs = sum(&|member| commuting.in_total(member));
    let resident_workers = sum(&|member| commuting.out_total(member));
    let apart = sum(&|member| commuting.within(member));
    let inside = |member: usize| {
        let flows = commuting.outgoing(member).filter(|(to, _)| members.binary_search(to).is_ok());
        flows.map(|(_, amount)| amount).sum::<f64>()
    };
    let within = sum(&inside);
    let others = || (0..inhabitants.len()).filter(|index| members.binary_search(index).is_err());
    let centrality = jobs - within;
    let serves_more = |index: &usize| commuting.in_total(*index) - commuting.within(*index) > centrality;
    Some(Together {
        inhabitants: persons,
        year,
        rank: 1 + others().filter(|index| inhabitants[*index] > persons).count(),
        jobs,
        resident_workers,
        jobs_year: commuting.year(),
        containment: Share::of(within, resident_workers),
        containment_apart: Share::of(apart, resident_workers),
        centrality,
        rank_centrality: 1 + others().filter(serves_more).count(),
    })
}

fn holding(
    facility: Facility,
    members: &[usize],
    has: impl Fn(usize) -> Option<bool>,
    register: &Register,
) -> Holding {
    let having = |wanted: Option<bool>| {
        members.iter().copied().filter(|member| has(*member) == wanted).collect::<Vec<usize>>()
    };
    let held_by = having(Some(true));
    let lack = |member: usize| {
        let km = |other: &usize| register.get(member).point.km_to(&register.get(*other).point);
        let nearest = held_by.iter().map(|other| (*other, km(other)));
        let partner = nearest.min_by(|a, b| a.1.total_cmp(&b.1));
        Lack { member, partner, within_reach: partner.is_some_and(|(_, km)| km <= SHARING_KM) }
    };
    let lacked_by = having(Some(false)).into_iter().map(lack).collect();
    Holding { facility, lacked_by, unknown: having(None), held_by }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::{Municipality, Point, Region};

    #[test]
    fn two_towns_as_one_city_by_hand() {
        let commuting = Flows::new(
            3,
            2014,
            [
                (0, 0, 60.0),
                (0, 1, 20.0),
                (0, 2, 20.0),
                (1, 1, 30.0),
                (1, 0, 10.0),
                (2, 2, 90.0),
                (2, 0, 15.0),
            ],
        );
        let together = together(&[0, 1], 2025, &[100.0, 50.0, 140.0], &commuting).unwrap();
        assert_eq!((together.inhabitants, together.rank), (150.0, 1));
        assert_eq!((together.jobs, together.resident_workers), (135.0, 140.0));
        assert_eq!(together.containment, Some(Share(120.0 / 140.0)));
        assert_eq!(together.containment_apart, Some(Share(90.0 / 140.0)));
        // From outside come 15; the third receives 20.
        assert_eq!((together.centrality, together.rank_centrality), (15.0, 2));
        assert_eq!(super::together(&[], 2025, &[1.0], &commuting), None);
    }

    /// Municipalities on a line, so many kilometres along.
    fn register(kilometres: &[f64]) -> Register {
        let region = || Region { code: String::new(), name: String::new() };
        let municipality = |(place, km): (usize, &f64)| Municipality {
            code: format!("GM000{}", place + 1).parse().unwrap(),
            name: format!("Town {place}"),
            slug: format!("town-{place}"),
            also_known_as: Vec::new(),
            province: region(),
            corop: region(),
            safety_region: region(),
            point: Point { x: km * 1000.0, y: 0.0, lon: 0.0, lat: 0.0 },
            land_km2: 1.0,
        };
        Register::new(kilometres.iter().enumerate().map(municipality).collect(), Vec::new())
    }

    #[test]
    fn the_nearest_partner_within_twenty_kilometres_shares() {
        let has = [Some(true), Some(false), Some(true), Some(false), None];
        let register = register(&[0.0, 8.0, 20.0, 41.0, 50.0]);
        let result = holding(Facility::Hospital, &[0, 1, 2, 3, 4], |member| has[member], &register);
        assert_eq!(
            (result.held_by.as_slice(), result.unknown.as_slice()),
            ([0, 2].as_slice(), [4].as_slice())
        );
        assert_eq!(result.lacked_by[0], Lack { member: 1, partner: Some((0, 8.0)), within_reach: true });
        assert_eq!(result.lacked_by[1], Lack { member: 3, partner: Some((2, 21.0)), within_reach: false });
        assert_eq!(result.shared().count(), 1);
        assert!(result.is_overlap() && !result.is_gap());
        let gap = holding(Facility::Cinema, &[1], |_| Some(false), &register);
        assert!(gap.is_gap() && gap.lacked_by[0].partner.is_none());
    }
}
