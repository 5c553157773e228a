//! Functional regions as a common form, whatever method drew them, and where two methods disagree.

use serde::Serialize;

use crate::{flows::Flows, units::Share};

/// A functional region: municipalities closed enough in their flows, around a core.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Area {
    /// Municipality that gives the region its name: the largest city, or the one with most jobs.
    pub core: usize,
    /// All municipalities that are a centre of it, the core first.
    pub centres: Vec<usize>,
    /// All municipalities in it, centres included, by rising index.
    pub members: Vec<usize>,
    /// Resident workers, in jobs.
    pub resident_workers: f64,
    /// Jobs.
    pub jobs: f64,
    /// Jobs of people who live and work in the region.
    pub within: f64,
    /// Part of the resident workers who work in the region; `None` without resident workers, or when the source has no
    /// flow in or out.
    pub containment: Option<Share>,
    /// Part of the jobs held by people who live in the region; `None` without jobs, or when the source has no flow in or
    /// out.
    pub job_containment: Option<Share>,
}

impl Area {
    /// Sums the flows over the members. `centres` starts with the core.
    #[must_use]
    pub fn new(flows: &Flows, centres: Vec<usize>, mut members: Vec<usize>) -> Option<Area> {
        members.sort_unstable();
        let core = centres.first().copied()?;
        let resident_workers = members.iter().map(|each| flows.out_total(*each)).sum();
        let jobs = members.iter().map(|each| flows.in_total(*each)).sum();
        let stays = |from: &usize| -> f64 {
            let inside = flows.outgoing(*from).filter(|(to, _)| members.binary_search(to).is_ok());
            inside.map(|(_, amount)| amount).sum()
        };
        let within: f64 = members.iter().map(stays).sum();
        // No area is closed: where nothing goes in or out, the source has left out all flows for being small.
        let is_known = within < resident_workers || within < jobs;
        Some(Area {
            core,
            centres,
            resident_workers,
            jobs,
            within,
            containment: Share::of(within, resident_workers).filter(|_| is_known),
            job_containment: Share::of(within, jobs).filter(|_| is_known),
            members,
        })
    }
}

/// A division of the municipalities into functional regions; some may lie outside all.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Delineation {
    /// Year of the flows.
    pub year: u16,
    /// Per municipality the index of its region in `areas`, `None` outside all regions.
    pub labels: Vec<Option<usize>>,
    /// The regions, the one with most resident workers first.
    pub areas: Vec<Area>,
}

impl Delineation {
    /// Puts the largest region first and labels the municipalities.
    #[must_use]
    pub fn new(flows: &Flows, mut areas: Vec<Area>) -> Delineation {
        areas.sort_by(|a, b| b.resident_workers.total_cmp(&a.resident_workers).then(a.core.cmp(&b.core)));
        let mut labels = vec![None; flows.len()];
        for (label, area) in areas.iter().enumerate() {
            for member in &area.members {
                labels[*member] = Some(label);
            }
        }
        Delineation { year: flows.year(), labels, areas }
    }

    /// The region of a municipality.
    #[must_use]
    pub fn area(&self, index: usize) -> Option<&Area> {
        self.areas.get((*self.labels.get(index)?)?)
    }

    /// Whether two municipalities are in the same region.
    #[must_use]
    pub fn together(&self, one: usize, other: usize) -> bool {
        self.labels[one].is_some() && self.labels[one] == self.labels[other]
    }
}

/// How two delineations place the same municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Both place it in a region around the same centre.
    Same,
    /// Each places it in a region around another centre.
    Different,
    /// Only the first places it in a region.
    OnlyFirst,
    /// Only the second places it in a region.
    OnlySecond,
    /// Neither does.
    Neither,
}

/// One municipality in two delineations: the material of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The municipality.
    pub municipality: usize,
    /// How far the two agree about it.
    pub agreement: Agreement,
    /// Core of its region in the first delineation.
    pub first_core: Option<usize>,
    /// Core of its region in the second delineation.
    pub second_core: Option<usize>,
    /// Other municipalities that share its region in both.
    pub both: Vec<usize>,
    /// Other municipalities that share its region only in the first.
    pub only_first: Vec<usize>,
    /// Other municipalities that share its region only in the second.
    pub only_second: Vec<usize>,
}

/// Compares how two delineations place every municipality (house style).
///
/// The two are called the same for a municipality when the core of one of its regions is a member of the
/// other: then both point to the same centre, even if they draw its reach differently.
#[must_use]
pub fn compare(first: &Delineation, second: &Delineation) -> Vec<Comparison> {
    (0..first.labels.len()).map(|index| compare_one(first, second, index)).collect()
}

fn compare_one(first: &Delineation, second: &Delineation, index: usize) -> Comparison {
    let (one, other) = (first.area(index), second.area(index));
    let agreement = match (one, other) {
        (Some(one), Some(other)) => {
            let shared = one.members.contains(&other.core) || other.members.contains(&one.core);
            if shared { Agreement::Same } else { Agreement::Different }
        }
        (Some(_), None) => Agreement::OnlyFirst,
        (None, Some(_)) => Agreement::OnlySecond,
        (None, None) => Agreement::Neither,
    };
    let others = |area: Option<&Area>| -> Vec<usize> {
        area.map(|area| area.members.clone())
            .unwrap_or_default()
            .into_iter()
            .filter(|m| *m != index)
            .collect()
    };
    let (with_one, with_other) = (others(one), others(other));
    let split = |from: &[usize], keep: bool, test: &[usize]| -> Vec<usize> {
        from.iter().copied().filter(|each| test.contains(each) == keep).collect()
    };
    Comparison {
        municipality: index,
        agreement,
        first_core: one.map(|area| area.core),
        second_core: other.map(|area| area.core),
        both: split(&with_one, true, &with_other),
        only_first: split(&with_one, false, &with_other),
        only_second: split(&with_other, false, &with_one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four municipalities; 0 and 1 exchange, 2 and 3 exchange, a little crosses from 1 to 2.
    fn flows() -> Flows {
        let triplets = [
            (0, 0, 80.0),
            (0, 1, 20.0),
            (1, 1, 50.0),
            (1, 0, 40.0),
            (1, 2, 10.0),
            (2, 2, 70.0),
            (2, 3, 10.0),
            (3, 3, 20.0),
            (3, 2, 20.0),
        ];
        Flows::new(4, 2014, triplets)
    }

    fn divided(regions: &[(usize, &[usize])]) -> Delineation {
        let areas = regions.iter().filter_map(|(core, members)| {
            Area::new(&flows(), vec![*core], members.iter().rev().copied().collect())
        });
        Delineation::new(&flows(), areas.collect())
    }

    #[test]
    fn an_area_adds_up_its_members() {
        let delineation = divided(&[(2, &[2, 3]), (0, &[0, 1])]);
        let area = delineation.area(1).cloned().expect("labelled");
        assert_eq!((area.core, area.members.clone()), (0, vec![0, 1]));
        assert_eq!((area.resident_workers, area.jobs, area.within), (200.0, 190.0, 190.0));
        assert_eq!((area.containment, area.job_containment), (Some(Share(0.95)), Some(Share(1.0))));
        assert_eq!(delineation.labels, [Some(0), Some(0), Some(1), Some(1)]);
        assert!(delineation.together(2, 3) && !delineation.together(1, 2));
    }

    #[test]
    fn disagreement_names_who_is_with_whom() {
        let first = divided(&[(0, &[0, 1]), (2, &[2, 3])]);
        let second = divided(&[(0, &[0]), (2, &[1, 2])]);
        let compared = compare(&first, &second);
        let kinds: Vec<Agreement> = compared.iter().map(|each| each.agreement).collect();
        assert_eq!(kinds, [Agreement::Same, Agreement::Different, Agreement::Same, Agreement::OnlyFirst]);
        assert_eq!((compared[1].first_core, compared[1].second_core), (Some(0), Some(2)));
        assert_eq!((compared[1].only_first.clone(), compared[1].only_second.clone()), (vec![0], vec![2]));
        assert_eq!(compare(&second, &second)[3].agreement, Agreement::Neither);
    }
}
