//! Organisations: municipalities, knowledge organisations, ministries and networks.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{MunicipalityCode, OrganisationId, Relation, RelationChange};

/// What sort of organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationKind {
    /// The organisation of a municipality.
    Municipality,
    /// A knowledge organisation, such as the organiser.
    KnowledgeOrganisation,
    /// A ministry.
    Ministry,
    /// A network or association of organisations.
    Network,
}

impl OrganisationKind {
    /// All kinds, in the order in which forms offer them.
    pub const ALL: [OrganisationKind; 4] = [
        OrganisationKind::Municipality,
        OrganisationKind::KnowledgeOrganisation,
        OrganisationKind::Ministry,
        OrganisationKind::Network,
    ];

    /// The key in forms, files and message names: `knowledge-organisation`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            OrganisationKind::Municipality => "municipality",
            OrganisationKind::KnowledgeOrganisation => "knowledge-organisation",
            OrganisationKind::Ministry => "ministry",
            OrganisationKind::Network => "network",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<OrganisationKind> {
        OrganisationKind::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// An organisation, with its relation to the organiser through the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// What it is known by.
    pub id: OrganisationId,
    /// What sort it is.
    pub kind: OrganisationKind,
    /// Its name as people write it: "Gemeente Assen".
    pub name: String,
    /// The municipality it governs; only municipalities have one.
    pub municipality: Option<MunicipalityCode>,
    /// The parts after the `@` of its mail addresses, to recognise mail by: `assen.nl`.
    pub mail_domains: Vec<String>,
    /// Every change of its relation to the organiser, oldest first.
    pub relations: Vec<RelationChange>,
}

impl Organisation {
    /// The relation on a day: the last change up to and including it.
    #[must_use]
    pub fn relation_on(&self, day: Date) -> Relation {
        let change = self.relations.iter().rev().find(|each| each.since <= day);
        change.map_or(Relation::None, |each| each.relation)
    }

    /// Notes a change of relation; a second change on the same day takes the place of the first, and a change
    /// to what it is already is no change. Returns whether anything changed.
    pub fn change_relation(&mut self, change: RelationChange) -> bool {
        if self.relation_on(change.since) == change.relation {
            return false;
        }
        self.relations.retain(|each| each.since != change.since);
        self.relations.push(change);
        self.relations.sort_by_key(|each| each.since);
        true
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn assen() -> Organisation {
        Organisation {
            id: OrganisationId::new(uuid::Uuid::from_u128(1)),
            kind: OrganisationKind::Municipality,
            name: "Gemeente Assen".into(),
            municipality: "GM0106".parse().ok(),
            mail_domains: vec!["assen.example.org".into()],
            relations: Vec::new(),
        }
    }

    #[test]
    fn a_relation_has_a_history() {
        let mut assen = assen();
        let change = |since, relation| RelationChange { since, relation, note: String::new() };
        assert!(assen.change_relation(change(date(2024, 1, 1), Relation::Partner)));
        assert!(assen.change_relation(change(date(2022, 5, 1), Relation::Interested)));
        assert!(!assen.change_relation(change(date(2025, 1, 1), Relation::Partner)));
        assert_eq!(assen.relation_on(date(2020, 1, 1)), Relation::None);
        assert_eq!(assen.relation_on(date(2023, 12, 31)), Relation::Interested);
        assert_eq!(assen.relation_on(date(2024, 1, 1)), Relation::Partner);
        assert!(assen.change_relation(change(date(2024, 1, 1), Relation::Former)));
        assert_eq!(assen.relations.len(), 2);
    }
}
