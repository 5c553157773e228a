//! The organisation that wants to register, as admission looks at it.

use documents::moment;
use domain::{
    Applicant, MunicipalityCode, Organisation, OrganisationId, OrganisationKind, Relation, RelationChange,
};
use store::{AuditActor, StoreError, fresh};

use super::draft::Chosen;
use crate::site::SharedSite;

/// An organisation with its name, ready to be assessed.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// Its name.
    pub(crate) name: String,
    /// What admission looks at.
    pub(crate) applicant: Applicant,
}

/// The organisation that was chosen.
///
/// # Errors
/// [`StoreError::Unknown`] when it is not there any more.
pub(crate) async fn found(site: &SharedSite, chosen: Chosen) -> Result<Found, StoreError> {
    let organisation = match chosen {
        Chosen::Organisation(id) => site.store.organisation(id).await?.value,
        Chosen::Municipality(code) => match site.store.organisation_of(code).await? {
            Some(kept) => kept.value,
            None => of_register(site, code)?,
        },
    };
    Ok(assessed(site, organisation))
}

/// An organisation as admission looks at it.
pub(crate) fn assessed(site: &SharedSite, organisation: Organisation) -> Found {
    let atlas = &site.atlas;
    let index = organisation.municipality.and_then(|code| atlas.facts.register.index(code));
    let inhabitants = index.and_then(|index| atlas.inhabitants.get(index)).copied();
    let today = moment::local(site.now()).date();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number of people, far below the largest that fits"
    )]
    let inhabitants = inhabitants.map(|each| each.round() as u32);
    let applicant = Applicant {
        organisation: organisation.id,
        kind: organisation.kind,
        inhabitants,
        relation: organisation.relation_on(today),
    };
    Found { name: organisation.name, applicant }
}

/// The organisation that was chosen; one for a municipality is made when it is not there yet.
///
/// # Errors
/// When it is not there any more, or the database refuses.
pub(crate) async fn kept(site: &SharedSite, chosen: Chosen) -> Result<OrganisationId, StoreError> {
    let code = match chosen {
        Chosen::Organisation(id) => return Ok(site.store.organisation(id).await?.value.id),
        Chosen::Municipality(code) => code,
    };
    if let Some(kept) = site.store.organisation_of(code).await? {
        return Ok(kept.value.id);
    }
    let organisation = of_register(site, code)?;
    let mut change = site.store.change(AuditActor::System, site.now()).await?;
    match change.add_organisation(&organisation).await {
        Ok(()) => change.commit().await.map(|()| organisation.id),
        // Somebody of the same municipality was faster.
        Err(StoreError::Taken(_)) => {
            drop(change);
            let kept = site.store.organisation_of(code).await?;
            kept.map(|kept| kept.value.id).ok_or(StoreError::Unknown("organisation"))
        }
        Err(error) => Err(error),
    }
}

/// The organisation of a municipality, from the register and the list of partners.
fn of_register(site: &SharedSite, code: MunicipalityCode) -> Result<Organisation, StoreError> {
    let facts = &site.atlas.facts;
    let index = facts.register.index(code).ok_or(StoreError::Unknown("organisation"))?;
    let since = moment::local(site.now()).date();
    let relation = facts.partners.iter().find(|each| each.municipality == code).map(|each| each.relation);
    let relation = relation.filter(|each| *each != Relation::None);
    let note = String::new();
    Ok(Organisation {
        id: fresh(),
        kind: OrganisationKind::Municipality,
        name: format!("Gemeente {}", facts.register.get(index).name),
        municipality: Some(code),
        mail_domains: Vec::new(),
        relations: relation.map(|relation| RelationChange { since, relation, note }).into_iter().collect(),
    })
}
