//! The outbox at the desk: every mail, where it stands, what the server answered, and what one can do about it.
//! In the demo the same mails can be read in a mailbox that everybody sees: [`mailbox`].

mod detail;
mod list;
pub(crate) mod mailbox;

use axum::routing::{get, post};
use domain::Right;

use crate::{access::Routes, site::SharedSite};

/// Where the outbox begins.
const ADDRESS: &str = "/beheer/mail";

/// What the outbox adds to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes
        .right(site, Right::SendMail, ADDRESS, get(list::show))
        .right(site, Right::SendMail, "/beheer/mail/{id}", get(detail::show))
        .right(site, Right::SendMail, "/beheer/mail/{id}/stoppen", post(detail::stop))
        .right(site, Right::SendMail, "/beheer/mail/{id}/opnieuw", post(detail::retry))
}
