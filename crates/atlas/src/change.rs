//! Change between two years of commuting, over the pairs that both years hold completely.

use serde::Serialize;

use crate::{flows::Flows, units::Share};

/// One amount in two years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Then {
    /// In the earlier year.
    pub before: f64,
    /// In the later year.
    pub after: f64,
}

impl Then {
    /// The difference.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.after - self.before
    }
}

/// The flows with one partner in two years, in jobs. Zero may mean fewer than 50.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PartnerChange {
    /// The partner.
    pub partner: usize,
    /// Residents who work there.
    pub outgoing: Then,
    /// Its residents who work here.
    pub incoming: Then,
}

/// How the commuting of one municipality changed, counted over complete pairs only.
///
/// Both ends of every pair existed, with complete figures, in both years; flows with other municipalities
/// are left out of both years. Totals are therefore lower than those of [`crate::position::Position`] and
/// may only be compared with each other. Unit: jobs, rounded to 100 in the source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Earlier year.
    pub year_before: u16,
    /// Later year.
    pub year: u16,
    /// Jobs of residents, wherever they work within the complete pairs.
    pub resident_workers: Then,
    /// Jobs here, wherever the employee lives within the complete pairs.
    pub jobs: Then,
    /// Jobs of people who live and work here.
    pub within: Then,
    /// Part of the resident workers that works here: earlier and later.
    pub containment: Option<(Share, Share)>,
    /// Part of the jobs held by residents: earlier and later.
    pub job_containment: Option<(Share, Share)>,
    /// Part of the later flow of the municipality, both directions and inside, that lies in complete pairs.
    pub covered: Option<Share>,
    /// All partners with a flow in either year, the largest change in exchange first.
    pub partners: Vec<PartnerChange>,
}

/// The change of every municipality between two years; `None` for one without complete figures in the
/// earlier year. `gaps` are these municipalities.
#[must_use]
pub fn changes(before: &Flows, after: &Flows, gaps: &[usize]) -> Vec<Option<Change>> {
    let mut complete = vec![true; after.len()];
    for gap in gaps {
        complete[*gap] = false;
    }
    (0..after.len()).map(|index| complete[index].then(|| change(before, after, &complete, index))).collect()
}

fn change(before: &Flows, after: &Flows, complete: &[bool], index: usize) -> Change {
    let mut outgoing = vec![Then::default(); complete.len()];
    let mut incoming = vec![Then::default(); complete.len()];
    before.outgoing(index).for_each(|(to, amount)| outgoing[to].before = amount);
    after.outgoing(index).for_each(|(to, amount)| outgoing[to].after = amount);
    before.incoming(index).for_each(|(from, amount)| incoming[from].before = amount);
    after.incoming(index).for_each(|(from, amount)| incoming[from].after = amount);
    let sum = |amounts: &[Then]| {
        let kept = amounts.iter().zip(complete).filter(|(_, complete)| **complete);
        kept.fold(Then::default(), |sum, (amount, _)| Then {
            before: sum.before + amount.before,
            after: sum.after + amount.after,
        })
    };
    let (resident_workers, jobs, within) = (sum(&outgoing), sum(&incoming), outgoing[index]);
    let shares =
        |whole: Then| Some((Share::of(within.before, whole.before)?, Share::of(within.after, whole.after)?));
    let exists = |then: &Then| then.before > 0.0 || then.after > 0.0;
    let mut partners: Vec<PartnerChange> = (0..complete.len())
        .filter(|partner| *partner != index && complete[*partner])
        .map(|partner| PartnerChange { partner, outgoing: outgoing[partner], incoming: incoming[partner] })
        .filter(|each| exists(&each.outgoing) || exists(&each.incoming))
        .collect();
    let size = |each: &PartnerChange| (each.outgoing.difference() + each.incoming.difference()).abs();
    partners.sort_by(|a, b| size(b).total_cmp(&size(a)).then(a.partner.cmp(&b.partner)));
    let all = after.out_total(index) + after.in_total(index) - after.within(index);
    Change {
        year_before: before.year(),
        year: after.year(),
        resident_workers,
        jobs,
        within,
        containment: shares(resident_workers),
        job_containment: shares(jobs),
        covered: Share::of(resident_workers.after + jobs.after - within.after, all),
        partners,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_complete_pairs_count() {
        // 2 has no figures in the earlier year.
        let before = Flows::new(3, 2006, [(0, 0, 60.0), (0, 1, 40.0), (1, 0, 10.0)]);
        let after =
            Flows::new(3, 2014, [(0, 0, 50.0), (0, 1, 50.0), (0, 2, 25.0), (1, 0, 30.0), (2, 0, 5.0)]);
        let found = changes(&before, &after, &[2]);
        assert_eq!(found[2], None);
        let change = found[0].clone().expect("complete");
        assert_eq!((change.year_before, change.year), (2006, 2014));
        assert_eq!(change.containment, Some((Share(0.6), Share(0.5))), "without the 25 to the gap");
        assert_eq!(change.job_containment, Some((Share(60.0 / 70.0), Share(50.0 / 80.0))));
        assert_eq!(change.partners.len(), 1);
        assert_eq!(change.partners[0].incoming.difference(), 20.0);
        assert_eq!(change.covered, Some(Share(130.0 / 160.0)));
    }

    #[test]
    fn nobody_who_works_here_gives_no_share() {
        let before = Flows::new(2, 2006, [(0, 1, 40.0)]);
        let after = Flows::new(2, 2014, [(0, 1, 50.0), (1, 0, 10.0)]);
        let change = changes(&before, &after, &[])[0].clone().expect("complete");
        assert_eq!((change.job_containment, change.containment), (None, Some((Share(0.0), Share(0.0)))));
    }
}
