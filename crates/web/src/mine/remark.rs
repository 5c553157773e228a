//! What the contact person wanted to add to the registration, changed afterwards.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::text;
use maud::{Markup, html};
use store::AuditActor;

use super::own::Own;
use crate::{
    access::SignedIn,
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::persons::LONGEST_REMARK,
    site::SharedSite,
    visit::Visit,
};

/// The name of the field.
const FIELD: &str = "opmerking";

/// Handler of the form.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let own = changeable(visit, site, &signed_in, &id).await?;
    let filled = Filled::from_pairs(vec![(FIELD.to_owned(), own.record.remark.clone())]);
    Ok(form(&own, &filled, &Mistakes::default()).into_response())
}

/// Handler of the form, filled in.
pub(super) async fn save(
    visit: Visit,
    State(site): State<SharedSite>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let own = changeable(visit, site, &signed_in, &id).await?;
    let remark = filled.text(FIELD);
    if remark.chars().count() > LONGEST_REMARK {
        let mut mistakes = Mistakes::default();
        mistakes.add(FIELD, text(own.visit.language, "registration-mistake-long"));
        return Ok((StatusCode::BAD_REQUEST, form(&own, &filled, &mistakes)).into_response());
    }
    if remark != own.record.remark {
        let mut change = own.site.store.change(AuditActor::Person(own.person), own.site.now()).await?;
        change.set_remark(own.record.registration.id, remark).await?;
        change.commit().await?;
    }
    Ok(own.done("opmerking"))
}

/// The registration of a contact person, while it can be changed.
async fn changeable(visit: Visit, site: SharedSite, signed_in: &SignedIn, id: &str) -> Result<Own, Problem> {
    let own = Own::of_contact(visit, site, signed_in, id).await?;
    if own.can_change() {
        return Ok(own);
    }
    Err(own.too_late())
}

fn form(own: &Own, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let language = own.visit.language;
    let view = FormView { language, filled, mistakes };
    let title = text(language, "mine-remark-title");
    let (label, hint) = (text(language, "registration-remark"), text(language, "registration-remark-hint"));
    let field = Field { name: FIELD, label: &label, hint: &hint, optional: true, autocomplete: "off" };
    let body = html! {
        div class="stack" {
            (view.summary())
            (heading(1, &title))
            p { (text(language, "mine-remark-text")) }
            form class="form" method="post" novalidate {
                (view.lines(&field, 5))
                div class="form-actions" {
                    (button::submit(&text(language, "mine-save"), Weight::Primary))
                    (button::link(&own.address(""), &text(language, "mine-leave"), Weight::Secondary))
                }
            }
        }
    };
    own.page(&view.title(&title), body)
}
