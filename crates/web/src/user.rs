//! Users: who works with this installation, in which roles, and what those roles may do.

mod add;
mod edit;
mod page;
mod right;

use axum::routing::get;
use domain::{Right, Role};

use crate::{access::Routes, form::Filled, site::SharedSite};

/// Where the list of users stands, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/beheer/gebruikers";

/// What users add to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes
        .right(site, Right::ManageUsers, ADDRESS, get(add::show).post(add::add))
        .right(site, Right::ManageUsers, "/beheer/gebruikers/{person}", get(edit::show).post(edit::save))
        .right(site, Right::ManageUsers, right::ADDRESS, get(right::show))
}

/// The roles that are ticked in a form; only those that can be given.
fn ticked(filled: &Filled) -> Vec<Role> {
    let roles = filled.all("rol").filter_map(Role::from_key);
    roles.filter(|role| Role::GIVEN.contains(role)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_roles_that_can_be_given_are_ticked() {
        let sent = ["desk", "contact", "koning", "organiser"].map(|role| ("rol".to_owned(), role.to_owned()));
        assert_eq!(ticked(&Filled::from_pairs(sent.into())), [Role::Desk, Role::Organiser]);
    }
}
