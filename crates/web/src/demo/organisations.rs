//! The organisations around the meetings: the partners of the figures, some municipalities that are no partner,
//! and a few others.

use std::collections::HashMap;

use atlas::Atlas;
use domain::{MunicipalityCode, Organisation, OrganisationKind, Relation, RelationChange};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use store::{AuditActor, Store, StoreError, fresh};

/// Municipalities beside the partners, by name, with an invented relation.
const OTHERS: [(&str, Relation); 7] = [
    ("Zutphen", Relation::Interested),
    ("Middelburg", Relation::Interested),
    ("Kampen", Relation::Interested),
    ("Hoogeveen", Relation::None),
    ("Gouda", Relation::None),
    ("Weert", Relation::Former),
    ("Amersfoort", Relation::None),
];

/// Since when partners are partners, for want of a list that says it.
const SINCE: Date = date(2024, 1, 1);

/// The organisations by the name of their town, such as `Assen`.
pub(super) type Organisations = HashMap<String, Organisation>;

/// Adds all organisations.
pub(super) async fn add(store: &Store, atlas: &Atlas, at: Timestamp) -> Result<Organisations, StoreError> {
    let mut change = store.change(AuditActor::System, at).await?;
    let mut organisations = HashMap::new();
    for (town, organisation) in municipalities(atlas) {
        change.add_organisation(&organisation).await?;
        organisations.insert(town, organisation);
    }
    for organisation in [
        other("Platform31", OrganisationKind::KnowledgeOrganisation, "platform31.example.org"),
        other(
            "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
            OrganisationKind::Ministry,
            "bzk.example.org",
        ),
        other("Netwerk van middelgrote gemeenten", OrganisationKind::Network, "netwerk.example.org"),
    ] {
        change.add_organisation(&organisation).await?;
    }
    change.commit().await?;
    Ok(organisations)
}

fn municipalities(atlas: &Atlas) -> Vec<(String, Organisation)> {
    let register = &atlas.facts.register;
    let partners = atlas.facts.partners.iter().map(|each| (each.municipality, each.relation));
    let by_name = |name: &str| register.all().iter().find(|each| each.name == name).map(|each| each.code);
    let others = OTHERS.iter().filter_map(|(name, relation)| Some((by_name(name)?, *relation)));
    let named = |(code, relation): (MunicipalityCode, Relation)| {
        let municipality = register.get(register.index(code)?);
        let organisation = Organisation {
            id: fresh(),
            kind: OrganisationKind::Municipality,
            name: format!("Gemeente {}", municipality.name),
            municipality: Some(code),
            mail_domains: vec![format!("{}.example.org", municipality.slug)],
            relations: history(relation),
        };
        Some((municipality.name.clone(), organisation))
    };
    partners.chain(others).filter_map(named).collect()
}

/// How a relation came about. Who takes no part has no history; who took part has one of two steps.
fn history(relation: Relation) -> Vec<RelationChange> {
    let step = |since, relation, note: &str| RelationChange { since, relation, note: note.to_owned() };
    match relation {
        Relation::None => Vec::new(),
        Relation::Partner => vec![step(SINCE, relation, "")],
        Relation::Interested => {
            vec![step(date(2025, 3, 1), relation, "Voorbeeld: wil eerst een bijeenkomst meemaken.")]
        }
        Relation::Former => vec![
            step(SINCE, Relation::Partner, ""),
            step(date(2025, 6, 1), relation, "Voorbeeld: doet een jaar niet mee."),
        ],
    }
}

fn other(name: &str, kind: OrganisationKind, domain: &str) -> Organisation {
    Organisation {
        id: fresh(),
        kind,
        name: name.to_owned(),
        municipality: None,
        mail_domains: vec![domain.to_owned()],
        relations: Vec::new(),
    }
}
