//! Admission: who may register for a meeting, as rules that people can read and change.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{FunctionKind, MidSize, OrganisationId, OrganisationKind, Relation};

/// What happens to somebody who does not fit a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Otherwise {
    /// The organiser decides.
    #[default]
    Ask,
    /// The registration is refused at once, with the reason.
    Refuse,
}

/// A rule of admission, and what happens to those who do not fit it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule<T> {
    /// What fits.
    pub allowed: T,
    /// What happens to the others.
    pub otherwise: Otherwise,
}

/// Who may register for a meeting, until when, and for how many places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdmissionPolicy {
    /// Kinds of organisation.
    pub kinds: Rule<Vec<OrganisationKind>>,
    /// The inhabitants of a municipality; without it size makes no difference.
    pub mid_size: Option<Rule<MidSize>>,
    /// Relations to the organiser.
    pub relations: Rule<Vec<Relation>>,
    /// Functions of every person in the delegation.
    pub functions: Rule<Vec<FunctionKind>>,
    /// Organisations that were invited by name: for them kind, size and relation make no difference.
    pub invited: Vec<OrganisationId>,
    /// Whether only invited organisations may register.
    pub invited_only: bool,
    /// Places for one organisation, in persons.
    pub places_per_organisation: u16,
    /// Places in all, in persons.
    pub seats: u16,
    /// The moment from which one can register.
    pub opens: Timestamp,
    /// The moment until which one can register.
    pub closes: Timestamp,
    /// The moment until which a contact person can change or cancel.
    pub changes_until: Timestamp,
    /// How long an offer to the waiting list stands, in hours.
    pub offer_hours: u16,
}

/// The organisation that wants to register, as far as admission looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applicant {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its kind.
    pub kind: OrganisationKind,
    /// The inhabitants of its municipality.
    pub inhabitants: Option<u32>,
    /// Its relation to the organiser on the day of registration.
    pub relation: Relation,
}

/// A rule that an applicant does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ground")]
pub enum Ground {
    /// Only invited organisations may register.
    NotInvited,
    /// This kind of organisation is not meant.
    Kind {
        /// The kind it is.
        kind: OrganisationKind,
    },
    /// The municipality is smaller or larger than meant, or its size is not known.
    Size {
        /// Its inhabitants.
        inhabitants: Option<u32>,
        /// The bounds.
        bounds: MidSize,
    },
    /// The relation to the organiser is not one that is meant.
    Relation {
        /// The relation it has.
        relation: Relation,
    },
    /// A person has a function that is not meant.
    Function {
        /// The function.
        function: FunctionKind,
    },
    /// More persons than one organisation may send.
    TooMany {
        /// Persons asked for, those who are registered already included.
        asked: u16,
        /// Persons allowed.
        allowed: u16,
    },
}

/// What the rules say of an applicant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "verdict", content = "grounds")]
pub enum Assessment {
    /// Every rule fits.
    Admitted,
    /// The organiser decides, for these reasons.
    Doubtful(Vec<Ground>),
    /// Refused, for these reasons.
    Refused(Vec<Ground>),
}

impl Assessment {
    /// What is new beside an earlier assessment: doubts that were there already have been decided about.
    #[must_use]
    pub fn beyond(self, before: &Assessment) -> Assessment {
        let Assessment::Doubtful(mut grounds) = self else { return self };
        if let Assessment::Doubtful(known) = before {
            grounds.retain(|each| !known.contains(each));
        }
        if grounds.is_empty() { Assessment::Admitted } else { Assessment::Doubtful(grounds) }
    }
}

impl AdmissionPolicy {
    /// What the rules say of an organisation that wants to send persons of these functions, while so many of
    /// its persons have a place already. All grounds come at once, refusals before doubts.
    #[must_use]
    pub fn assess(&self, applicant: &Applicant, functions: &[FunctionKind], present: u16) -> Assessment {
        let mut refusals = Vec::new();
        let mut doubts = Vec::new();
        let mut note = |otherwise: Otherwise, ground: Ground| match otherwise {
            Otherwise::Refuse => refusals.push(ground),
            Otherwise::Ask => doubts.push(ground),
        };
        if !self.invited.contains(&applicant.organisation) {
            if self.invited_only {
                note(Otherwise::Refuse, Ground::NotInvited);
            }
            if !self.kinds.allowed.contains(&applicant.kind) {
                note(self.kinds.otherwise, Ground::Kind { kind: applicant.kind });
            }
            if let Some(rule) = &self.mid_size
                && applicant.kind == OrganisationKind::Municipality
                && !applicant.inhabitants.is_some_and(|each| rule.allowed.contains(each))
            {
                let ground = Ground::Size { inhabitants: applicant.inhabitants, bounds: rule.allowed };
                note(rule.otherwise, ground);
            }
            if !self.relations.allowed.contains(&applicant.relation) {
                note(self.relations.otherwise, Ground::Relation { relation: applicant.relation });
            }
        }
        let mut unfit: Vec<FunctionKind> =
            functions.iter().copied().filter(|each| !self.functions.allowed.contains(each)).collect();
        unfit.sort_unstable();
        unfit.dedup();
        for function in unfit {
            note(self.functions.otherwise, Ground::Function { function });
        }
        let asked = present.saturating_add(u16::try_from(functions.len()).unwrap_or(u16::MAX));
        if asked > self.places_per_organisation {
            note(Otherwise::Refuse, Ground::TooMany { asked, allowed: self.places_per_organisation });
        }
        match (refusals.is_empty(), doubts.is_empty()) {
            (true, true) => Assessment::Admitted,
            (true, false) => Assessment::Doubtful(doubts),
            (false, _) => Assessment::Refused(refusals),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn policy() -> AdmissionPolicy {
        AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
            mid_size: Some(Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask }),
            relations: Rule {
                allowed: vec![Relation::Partner, Relation::Interested],
                otherwise: Otherwise::Ask,
            },
            functions: Rule {
                allowed: vec![FunctionKind::Mayor, FunctionKind::Alderman, FunctionKind::StrategicAdviser],
                otherwise: Otherwise::Ask,
            },
            invited: vec![OrganisationId::new(Uuid::from_u128(9))],
            invited_only: false,
            places_per_organisation: 3,
            seats: 60,
            opens: Timestamp::UNIX_EPOCH,
            closes: Timestamp::MAX,
            changes_until: Timestamp::MAX,
            offer_hours: 48,
        }
    }

    fn applicant(number: u128) -> Applicant {
        Applicant {
            organisation: OrganisationId::new(Uuid::from_u128(number)),
            kind: OrganisationKind::Municipality,
            inhabitants: Some(68_000),
            relation: Relation::Partner,
        }
    }

    #[test]
    fn who_fits_every_rule_is_admitted() {
        let functions = [FunctionKind::Alderman, FunctionKind::StrategicAdviser];
        assert_eq!(policy().assess(&applicant(1), &functions, 0), Assessment::Admitted);
        assert_eq!(policy().assess(&applicant(1), &functions, 1), Assessment::Admitted);
    }

    #[test]
    fn all_grounds_come_at_once_and_refusals_go_first() {
        let stranger = Applicant { inhabitants: Some(900_000), relation: Relation::None, ..applicant(1) };
        let functions = [FunctionKind::Other, FunctionKind::Other, FunctionKind::Alderman];
        let expected = vec![
            Ground::Size { inhabitants: Some(900_000), bounds: MidSize::default() },
            Ground::Relation { relation: Relation::None },
            Ground::Function { function: FunctionKind::Other },
        ];
        assert_eq!(policy().assess(&stranger, &functions, 0), Assessment::Doubtful(expected));
        let asked = Assessment::Refused(vec![Ground::TooMany { asked: 4, allowed: 3 }]);
        assert_eq!(policy().assess(&stranger, &functions, 1), asked);
    }

    #[test]
    fn an_unknown_size_is_a_doubt() {
        let unknown = Applicant { inhabitants: None, ..applicant(1) };
        let size = Ground::Size { inhabitants: None, bounds: MidSize::default() };
        assert_eq!(policy().assess(&unknown, &[FunctionKind::Mayor], 0), Assessment::Doubtful(vec![size]));
    }

    #[test]
    fn the_invited_need_not_fit_but_their_persons_do() {
        let network = Applicant {
            kind: OrganisationKind::Network,
            inhabitants: None,
            relation: Relation::None,
            ..applicant(9)
        };
        let mut policy = policy();
        policy.invited_only = true;
        assert_eq!(policy.assess(&network, &[FunctionKind::Mayor], 0), Assessment::Admitted);
        let function = Ground::Function { function: FunctionKind::Researcher };
        assert_eq!(
            policy.assess(&network, &[FunctionKind::Researcher], 0),
            Assessment::Doubtful(vec![function])
        );
        let refused = Assessment::Refused(vec![Ground::NotInvited]);
        assert_eq!(policy.assess(&applicant(1), &[FunctionKind::Mayor], 0), refused);
    }
}
