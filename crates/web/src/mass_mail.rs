//! Mail to many about a meeting, `/beheer/bijeenkomsten/{slug}/mail`: who gets it is chosen, the mail is looked at,
//! and it goes out only for who types how many there are.

mod page;
mod receiver;
mod send;

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use documents::mail::MailKind;
use domain::{MassMail, MeetingId, Right};
use store::StoreError;

use crate::{
    access::{Routes, SignedIn},
    desk_meeting,
    error::Problem,
    form::Filled,
    site::{SharedSite, Site},
    visit::Visit,
};

/// The end of the address of the mail about a meeting.
const PART: &str = "/mail";

/// What mail to many adds to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::SendMail;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/mail", get(overview))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/mail/{kind}", get(send::show))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/mail/{kind}/versturen", post(send::send))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/mail/{kind}/voorbeeld/{language}",
            get(send::example),
        )
}

/// The field in which who sends mail to many types how many there are: nobody does so by a slip of the hand.
pub(crate) const COUNT: &str = "aantal";

/// Whether what was typed is the count. Dots and spaces are how people write large numbers.
pub(crate) fn is_counted(filled: &Filled, count: usize) -> bool {
    let typed: String = filled.text(COUNT).chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    typed == count.to_string()
}

/// The addresses for which mail of a kind about a meeting was made before.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn mailed(
    site: &Site,
    meeting: MeetingId,
    kind: MailKind,
) -> Result<BTreeSet<String>, StoreError> {
    let addresses = site.store.mailed(meeting, kind.key()).await?;
    Ok(addresses.into_iter().map(|each| each.as_str().to_owned()).collect())
}

/// The kind of mail.
const fn kind(mail: MassMail) -> MailKind {
    match mail {
        MassMail::Reminder => MailKind::Reminder,
        MassMail::Practical => MailKind::Practical,
        MassMail::Thanks => MailKind::Thanks,
    }
}

/// `GET /beheer/bijeenkomsten/{slug}/mail`
async fn overview(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let sent = site.store.mass_mails(meeting.id).await?;
    Ok(page::overview(&site, &visit, &person, &meeting, &sent).into_response())
}
