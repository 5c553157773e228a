//! `/mijn/koers`: the course that a municipality works on, apart from any meeting. Whoever has part in a registration of
//! the municipality works on it, alone or with colleagues; the organiser does not.

mod areas;
mod commitments;
pub(crate) mod document;
mod form;
pub(crate) mod offer;
mod options;
mod outcome;
mod overview;
mod pairs;
mod play;
mod points;
pub(crate) mod refusal;
mod scores;
mod step;
mod uncertainties;
mod versions;
mod workspace;

use axum::routing::get;

pub(crate) use workspace::own_municipalities;

use crate::{access::Routes, site::SharedSite};

/// The address of the list of own courses; each course lies below it.
pub(crate) const ADDRESS: &str = "/mijn/koers";

/// The routes of the workspace. Each handler looks whether the municipality is one's own.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    document::routes(routes, site)
        .signed_in(site, ADDRESS, get(overview::show))
        .signed_in(site, "/mijn/koers/{name}", get(areas::show).post(areas::save))
        .signed_in(site, "/mijn/koers/{name}/keuzes", get(options::show).post(options::save))
        .signed_in(site, "/mijn/koers/{name}/samen", get(pairs::show).post(pairs::save))
        .signed_in(site, "/mijn/koers/{name}/punten", get(points::show).post(points::save))
        .signed_in(site, "/mijn/koers/{name}/scores", get(scores::show).post(scores::save))
        .signed_in(site, "/mijn/koers/{name}/uitkomst", get(outcome::show))
        .signed_in(site, "/mijn/koers/{name}/model", get(outcome::model))
        .signed_in(site, "/mijn/koers/{name}/spelen", get(play::show).post(play::save))
        .signed_in(site, "/mijn/koers/{name}/afspraken", get(commitments::show).post(commitments::save))
        .signed_in(
            site,
            "/mijn/koers/{name}/onzekerheden",
            get(uncertainties::show).post(uncertainties::save),
        )
        .signed_in(site, "/mijn/koers/{name}/versies", get(versions::show).post(versions::save))
        .signed_in(site, "/mijn/koers/{name}/versies/{number}", get(versions::one).post(versions::put_back))
}
