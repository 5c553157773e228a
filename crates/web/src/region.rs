//! Regions: provinces, COROP regions, and the two kinds of functional region.
//!
//! Addresses: a province by its name (`/regio/drenthe`; `/regio/provincie-drenthe` leads there), the others
//! with their kind in front, because names return: `/regio/corop-noord-drenthe`,
//! `/regio/pendelgebied-assen`, `/regio/stad-en-zone-groningen`. A functional region also answers to each
//! of its municipalities and leads to the address of its core.

pub(crate) mod division;
mod figures;
mod nested;
mod overlap;
mod overview;
mod page;
mod parameters;
mod table;

use atlas::{Atlas, register::Lookup};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text_with;
use domain::Language;
use maud::{Markup, html};

use crate::{
    download::{self, Wanted},
    error::Problem,
    query::Query,
    site::SharedSite,
    visit::{Visit, path},
};
use division::{Kind, Region};
use parameters::Parameters;

/// The address of the overview; regions stand below it.
pub(crate) const ADDRESS: &str = "/regio";

/// Handler of `/regio`.
pub(crate) async fn overview(visit: Visit, State(site): State<SharedSite>) -> Markup {
    overview::page(&visit, &site)
}

/// Handler of `/regio/{slug}`: the page, or its municipalities as a file.
pub(crate) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Response {
    let (atlas, language) = (&*site.atlas, visit.language);
    let query = Query::of(&visit);
    let (region, parameters) = match find(atlas, language, &slug, &query) {
        Ok(found) => found,
        Err(response) => return *response,
    };
    let mut remarks: Vec<Markup> =
        parameters.remarks(language).into_iter().map(|each| html! { (each) }).collect();
    let wanted = Wanted::read(&query, &headers);
    if let Wanted::File(format) = wanted {
        let table = table::members(atlas, language, &region);
        return download::file(&table, format, &format!("regio-{}", region.slug)).into_response();
    }
    remarks.extend(wanted.remark(language).map(|sentence| html! { (sentence) }));
    download::varying(page::page(&visit, &site, &page::Content { region, parameters, remarks }))
}

/// Finds the region of an address, drawn with the thresholds that were asked for.
///
/// # Errors
/// A redirect to the address that a region is known by, or 404 with a sentence.
fn find(
    atlas: &Atlas,
    language: Language,
    slug: &str,
    query: &Query,
) -> Result<(Region, Parameters), Box<Response>> {
    let to =
        |slug: &str| Box::new(Redirect::to(&path(language, &format!("{ADDRESS}/{slug}"))).into_response());
    if let Some(name) = slug.strip_prefix("provincie-") {
        return Err(to(name));
    }
    for kind in [Kind::TravelToWork, Kind::CityZone] {
        let Some(name) = slug.strip_prefix(kind.prefix()) else { continue };
        let Lookup::Found(index) = atlas.facts.register.find(name) else { break };
        let parameters = Parameters::read(kind, query);
        let region = parameters.region(atlas, kind, index);
        return match region {
            // An own choice of thresholds stays at the municipality that was asked for.
            Some(region) if parameters.is_default() && region.core != Some(index) => Err(to(&region.slug)),
            Some(region) => Ok((region.at(atlas, index), parameters)),
            None => {
                let name = atlas.facts.register.get(index).name.as_str();
                let detail = text_with(language, "region-outside", &[("name", name.into())]);
                Err(Box::new(Problem::not_found().because(detail).into_response()))
            }
        };
    }
    let plain = atlas::municipality::slug(slug);
    match division::administrative(atlas).into_iter().find(|region| region.slug == plain) {
        Some(region) if plain == slug => Ok((region, Parameters::None)),
        // A name as people write it: `/regio/Drenthe`.
        Some(region) => Err(to(&region.slug)),
        None => {
            let detail = documents::text::text(language, "region-unknown");
            Err(Box::new(Problem::not_found().because(detail).into_response()))
        }
    }
}
