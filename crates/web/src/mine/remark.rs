//! What the contact person wanted to add to the registration, changed afterwards.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::text;
use maud::{Markup, html};
use store::AuditActor;

use super::own::{Contact, Own};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::persons::LONGEST_REMARK,
};

/// The name of the field.
const FIELD: &str = "opmerking";

/// Handler of the form.
pub(super) async fn show(Contact(own): Contact) -> Result<Response, Problem> {
    let own = changeable(own)?;
    let filled = Filled::from_pairs(vec![(FIELD.to_owned(), own.record.remark.clone())]);
    Ok(form(&own, &filled, &Mistakes::default()).into_response())
}

/// Handler of the form, filled in.
pub(super) async fn save(Contact(own): Contact, filled: Filled) -> Result<Response, Problem> {
    let own = changeable(own)?;
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

/// The registration, while it can be changed.
fn changeable(own: Own) -> Result<Own, Problem> {
    if own.can_change() { Ok(own) } else { Err(own.too_late()) }
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
