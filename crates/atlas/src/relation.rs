//! Relations: the partners of a municipality and what kind of relation it has with each.

use serde::Serialize;

use crate::{flows::Flows, units::Share};

/// What a municipality is to a partner, seen from the municipality (house style).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// It leans on the partner: at least 10 per cent of its outgoing flow and 5 per cent of all its working
    /// residents go there, and at least twice as much goes there as comes back. A city of which few residents
    /// leave leans on nobody.
    LeansOn,
    /// It serves the partner: the partner leans on it.
    Serves,
    /// The partner has at least 3 per cent of its outgoing and of its incoming flow, and neither leans on the
    /// other.
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

    /// The kind of relation between two ends.
    fn between(own: &End, partner: &End) -> RelationKind {
        if own.leans_on(partner) {
            RelationKind::LeansOn
        } else if partner.leans_on(own) {
            RelationKind::Serves
        } else if own.share_leaving() >= 0.03 && partner.flow >= 0.03 * own.entering && partner.flow > 0.0 {
            RelationKind::PeerRelation
        } else {
            RelationKind::Weak
        }
    }
}

/// One end of a relation, in the unit of the flows.
#[derive(Clone, Copy, Debug)]
struct End {
    /// What goes from here to the other end.
    flow: f64,
    /// All that goes from here to elsewhere.
    leaving: f64,
    /// All that comes here from elsewhere.
    entering: f64,
    /// All that begins here, what stays included.
    residents: f64,
}

impl End {
    fn of(flows: &Flows, index: usize, flow: f64) -> End {
        let (within, residents) = (flows.within(index), flows.out_total(index));
        End { flow, leaving: residents - within, entering: flows.in_total(index) - within, residents }
    }

    fn share_leaving(&self) -> f64 {
        Share::of(self.flow, self.leaving).map_or(0.0, |share| share.0)
    }

    /// Numbers tell the direction: a share of a few commuters would make a village serve a city.
    fn leans_on(&self, other: &End) -> bool {
        self.share_leaving() >= 0.10 && self.flow >= 0.05 * self.residents && self.flow >= 2.0 * other.flow
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
    let whole = End::of(flows, index, 0.0);
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
        Some(Relation {
            partner,
            outgoing: *out,
            incoming: *back,
            outgoing_share: Share::of(*out, whole.leaving),
            incoming_share: Share::of(*back, whole.entering),
            kind: RelationKind::between(&End { flow: *out, ..whole }, &End::of(flows, partner, *back)),
        })
    };
    let mut found: Vec<Relation> = outgoing.iter().zip(&incoming).enumerate().filter_map(one).collect();
    found.sort_by(|a, b| b.exchange().total_cmp(&a.exchange()).then(a.partner.cmp(&b.partner)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An end of which so much goes to the other, of 1,000 that leave, 1,000 that enter and 1,500 residents.
    fn end(flow: f64) -> End {
        End { flow, leaving: 1000.0, entering: 1000.0, residents: 1500.0 }
    }

    #[test]
    fn kinds_follow_the_thresholds() {
        let of = |out, back| RelationKind::between(&end(out), &end(back));
        assert_eq!(of(100.0, 50.0), RelationKind::LeansOn);
        assert_eq!(of(100.0, 51.0), RelationKind::PeerRelation, "not twice as many");
        assert_eq!(of(99.0, 0.0), RelationKind::Weak);
        assert_eq!(of(50.0, 100.0), RelationKind::Serves, "the other leans");
        assert_eq!(of(30.0, 30.0), RelationKind::PeerRelation);
        assert_eq!(of(29.0, 30.0), RelationKind::Weak);
        assert_eq!(of(0.0, 0.0), RelationKind::Weak);
    }

    #[test]
    fn a_city_of_which_few_leave_leans_on_nobody() {
        let city = End { residents: 2001.0, ..end(100.0) };
        assert_eq!(RelationKind::between(&city, &end(30.0)), RelationKind::PeerRelation);
        assert_eq!(RelationKind::between(&city, &end(20.0)), RelationKind::Weak, "hardly anybody comes");
    }

    #[test]
    fn a_village_does_not_serve_the_city_from_which_a_few_come() {
        let (village, city) = (End { entering: 300.0, ..end(20.0) }, End { leaving: 60_000.0, ..end(200.0) });
        assert_eq!(RelationKind::between(&village, &city), RelationKind::Weak);
    }

    #[test]
    fn one_serves_exactly_whom_leans_on_it() {
        let flows = Flows::new(2, 2014, [(0, 0, 50.0), (0, 1, 40.0), (1, 0, 10.0), (1, 1, 500.0)]);
        assert_eq!(relations(&flows, 0)[0].kind, RelationKind::LeansOn);
        assert_eq!(relations(&flows, 1)[0].kind, RelationKind::Serves);
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
        assert_eq!(kinds, [RelationKind::LeansOn, RelationKind::LeansOn, RelationKind::Serves]);
        let one_way = Flows::new(2, 2014, [(0, 1, 5.0)]);
        assert_eq!(relations(&one_way, 0)[0].incoming_share, None, "nothing enters");
        assert_eq!(relations(&one_way, 0)[0].outgoing_share, Some(Share(1.0)));
    }
}
