//! Relations: the partners of a municipality and what kind of relation it has with each.

use serde::Serialize;

use crate::{flows::Flows, units::Share};

/// What a municipality is to a partner, seen from the municipality (house style).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// It leans on the partner: at least 10 per cent of its outgoing flow and 5 per cent of all its working
    /// residents go there, and the first share is more than twice the share of the partner in its incoming
    /// flow.
    LeansOn,
    /// It serves the partner: at least 5 per cent of its incoming flow comes from there, and that share is
    /// more than twice the share of the partner in its outgoing flow.
    Serves,
    /// Both shares are at least 3 per cent, and lie within a factor of two or would be leaning if more of
    /// the residents worked there. A city of which few residents leave leans on nobody.
    PeerRelation,
    /// None of these.
    Weak,
}

impl RelationKind {
    /// The key in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            RelationKind::LeansOn => "leans-on",
            RelationKind::Serves => "serves",
            RelationKind::PeerRelation => "peer-relation",
            RelationKind::Weak => "weak",
        }
    }

    /// The kind that belongs to a share of the outgoing flow, a share of the incoming flow and a share of
    /// all working residents, 0 to 1.
    #[must_use]
    pub fn of(outgoing: f64, incoming: f64, of_residents: f64) -> RelationKind {
        let mostly_out = outgoing >= 0.10 && outgoing > 2.0 * incoming;
        let both_ways = outgoing.min(incoming) >= 0.03;
        if mostly_out && of_residents >= 0.05 {
            RelationKind::LeansOn
        } else if incoming >= 0.05 && incoming > 2.0 * outgoing {
            RelationKind::Serves
        } else if both_ways && (mostly_out || outgoing.max(incoming) <= 2.0 * outgoing.min(incoming)) {
            RelationKind::PeerRelation
        } else {
            RelationKind::Weak
        }
    }
}

/// The flows between a municipality and one partner, in the unit of the flows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Relation {
    /// The partner.
    pub partner: usize,
    /// Flow to the partner; zero may mean too small for the source.
    pub outgoing: f64,
    /// Flow from the partner; zero may mean too small for the source.
    pub incoming: f64,
    /// Share of the partner in all that leaves the municipality.
    pub outgoing_share: Option<Share>,
    /// Share of the partner in all that enters the municipality.
    pub incoming_share: Option<Share>,
    /// What kind of relation it is.
    pub kind: RelationKind,
}

impl Relation {
    /// Both directions together.
    #[must_use]
    pub fn exchange(&self) -> f64 {
        self.outgoing + self.incoming
    }
}

/// All partners of a municipality, those with the largest exchange first.
///
/// Works for jobs (out: residents who work there) and for moves (out: people who left for there). What
/// stays inside the municipality is left out of flows and shares.
#[must_use]
pub fn relations(flows: &Flows, index: usize) -> Vec<Relation> {
    let within = flows.within(index);
    let residents = flows.out_total(index);
    let leaving = residents - within;
    let entering = flows.in_total(index) - within;
    let mut incoming: Vec<f64> = vec![0.0; flows.len()];
    for (from, amount) in flows.incoming(index) {
        incoming[from] = amount;
    }
    let mut outgoing: Vec<f64> = vec![0.0; flows.len()];
    for (to, amount) in flows.outgoing(index) {
        outgoing[to] = amount;
    }
    let one = |(partner, (out, back)): (usize, (&f64, &f64))| {
        if partner == index || out + back <= 0.0 {
            return None;
        }
        let (out_share, back_share) = (Share::of(*out, leaving), Share::of(*back, entering));
        let share = |of: Option<Share>| of.map_or(0.0, |share| share.0);
        Some(Relation {
            partner,
            outgoing: *out,
            incoming: *back,
            outgoing_share: out_share,
            incoming_share: back_share,
            kind: RelationKind::of(share(out_share), share(back_share), share(Share::of(*out, residents))),
        })
    };
    let mut found: Vec<Relation> = outgoing.iter().zip(&incoming).enumerate().filter_map(one).collect();
    found.sort_by(|a, b| b.exchange().total_cmp(&a.exchange()).then(a.partner.cmp(&b.partner)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_follow_the_thresholds() {
        let of = |outgoing, incoming| RelationKind::of(outgoing, incoming, 0.05);
        assert_eq!(of(0.10, 0.04), RelationKind::LeansOn);
        assert_eq!(of(0.10, 0.05), RelationKind::PeerRelation, "not more than twice");
        assert_eq!(of(0.099, 0.0), RelationKind::Weak);
        assert_eq!(of(0.02, 0.05), RelationKind::Serves);
        assert_eq!(of(0.025, 0.05), RelationKind::Weak, "no share of three per cent both ways");
        assert_eq!(of(0.03, 0.06), RelationKind::PeerRelation);
        assert_eq!(of(0.0, 0.0), RelationKind::Weak);
    }

    #[test]
    fn a_city_of_which_few_leave_leans_on_nobody() {
        assert_eq!(RelationKind::of(0.18, 0.05, 0.049), RelationKind::PeerRelation);
        assert_eq!(
            RelationKind::of(0.18, 0.02, 0.049),
            RelationKind::Weak,
            "hardly anybody comes from there"
        );
    }

    #[test]
    fn partners_by_hand() {
        // 0 sends 50 to 1 and 40 to 2, keeps 100; receives 10 from 2 and 10 from 3.
        let flows = Flows::new(
            4,
            2014,
            [(0, 0, 100.0), (0, 1, 50.0), (0, 2, 40.0), (2, 0, 10.0), (3, 0, 10.0), (1, 3, 7.0)],
        );
        let found = relations(&flows, 0);
        let partners: Vec<usize> = found.iter().map(|relation| relation.partner).collect();
        assert_eq!(partners, [1, 2, 3]);
        assert_eq!(found[1].outgoing_share, Some(Share(40.0 / 90.0)));
        assert_eq!(found[1].incoming_share, Some(Share(0.5)));
        let kinds: Vec<RelationKind> = found.iter().map(|relation| relation.kind).collect();
        assert_eq!(kinds, [RelationKind::LeansOn, RelationKind::PeerRelation, RelationKind::Serves]);
        let one_way = Flows::new(2, 2014, [(0, 1, 5.0)]);
        assert_eq!(relations(&one_way, 0)[0].incoming_share, None, "nothing enters");
        assert_eq!(relations(&one_way, 0)[0].outgoing_share, Some(Share(1.0)));
    }
}
