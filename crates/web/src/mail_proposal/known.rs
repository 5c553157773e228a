//! The organisations that a mail can be about: all municipalities of the register with their former ones, and every
//! other organisation that is known.

use std::collections::HashMap;

use domain::{MunicipalityCode, Organisation, OrganisationChoice};
use post::Known;
use store::StoreError;

use crate::site::Site;

/// All of them.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn known(site: &Site) -> Result<Vec<Known>, StoreError> {
    let organisations: Vec<Organisation> =
        site.store.organisations().await?.into_iter().map(|kept| kept.value).collect();
    let of_code: HashMap<MunicipalityCode, &Organisation> =
        organisations.iter().filter_map(|each| Some((each.municipality?, each))).collect();
    let register = &site.atlas.facts.register;
    let mut known: Vec<Known> = Vec::with_capacity(register.len() + organisations.len());
    for municipality in register.all() {
        let organisation = of_code.get(&municipality.code);
        let mut names = vec![municipality.name.clone(), format!("Gemeente {}", municipality.name)];
        names.extend(municipality.also_known_as.iter().cloned());
        names.extend(organisation.map(|each| each.name.clone()));
        known.push(Known {
            organisation: OrganisationChoice::Municipality(municipality.code),
            name: organisation
                .map_or_else(|| format!("Gemeente {}", municipality.name), |each| each.name.clone()),
            names,
            former: Vec::new(),
            domains: organisation.map(|each| each.mail_domains.clone()).unwrap_or_default(),
        });
    }
    for former in register.former() {
        // One that was divided went on in several: who wrote the mail says which.
        for (index, _) in &former.successors {
            if let Some(successor) = known.get_mut(*index) {
                successor.former.push(former.name.clone());
            }
        }
    }
    known.extend(organisations.iter().filter(|each| each.municipality.is_none()).map(|each| Known {
        organisation: OrganisationChoice::Organisation(each.id),
        name: each.name.clone(),
        names: vec![each.name.clone()],
        former: Vec::new(),
        domains: each.mail_domains.clone(),
    }));
    Ok(known)
}
