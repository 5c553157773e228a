//! From the name in an address to a municipality, or to what to tell the visitor.

use atlas::{Atlas, register::Lookup};
use axum::response::{IntoResponse, Redirect, Response};
use documents::text::text_with;
use domain::Language;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    error::Problem,
    visit::{Visit, path},
};

/// Finds the municipality of `/gemeenten/{name}` and what stands behind it in the address.
///
/// # Errors
/// A redirect for codes, everyday names and former names; a page with the nearest names for anything else.
pub(super) fn municipality(
    atlas: &Atlas,
    visit: &Visit,
    name: &str,
    behind: &str,
) -> Result<usize, Box<Response>> {
    let register = &atlas.facts.register;
    let to = |index: usize, query: &str| {
        let address = format!("/gemeenten/{}{behind}{query}", register.get(index).slug);
        Box::new(Redirect::permanent(&path(visit.language, &address)).into_response())
    };
    match register.find(name) {
        Lookup::Found(index) if register.get(index).slug == name => Ok(index),
        Lookup::Found(index) => Err(to(index, "")),
        Lookup::Former(former) => match former.successors.first() {
            Some((index, _)) => Err(to(*index, &format!("?voorheen={}", former.code))),
            None => Err(Box::new(Problem::not_found().into_response())),
        },
        Lookup::Unknown => Err(Box::new(unknown(atlas, visit.language, name).into_response())),
    }
}

fn unknown(atlas: &Atlas, language: Language, name: &str) -> Problem {
    let register = &atlas.facts.register;
    let typed: String = name.chars().take(60).collect();
    let near: Vec<_> = register.nearest_names(name, 3).into_iter().map(|index| register.get(index)).collect();
    let nearest: Vec<&str> = near.iter().map(|municipality| municipality.name.as_str()).collect();
    let sentence = if nearest.is_empty() {
        text_with(language, "municipality-unknown", &[("typed", typed.into())])
    } else {
        let arguments = [("typed", typed.into()), ("nearest", nearest.join(", ").into())];
        text_with(language, "municipality-unknown-nearest", &arguments)
    };
    let meant = near.iter().map(|each| (each.name.clone(), format!("/gemeenten/{}", each.slug)));
    Problem::not_found().because(sentence).perhaps(meant.collect())
}

/// A name as part of an address.
pub(super) fn encoded(name: &str) -> String {
    utf8_percent_encode(name, NON_ALPHANUMERIC).to_string()
}
