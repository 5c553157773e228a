//! The page with the rules of admission.

use documents::text::text;
use domain::{FunctionKind, Meeting, OrganisationKind, Relation};
use maud::{Markup, html};

use super::sentence::sentences;
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{ChoiceOption, Field, FormView},
        heading,
    },
    desk_meeting,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// The page.
pub(super) fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let body = html! {
        (form.summary())
        (heading(2, &text(language, "admission-now")))
        ul { @for sentence in sentences(language, &meeting.admission) { li { (sentence) } } }
        (heading(2, &text(language, "admission-change")))
        form class="form" method="post" novalidate {
            input type="hidden" name="versie" value=(filled.text("versie"));
            (organisations(&form))
            (persons(&form))
            (places(&form))
            (terms(&form))
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &desk_meeting::address(&meeting.slug, ""))) {
                    (text(language, "desk-cancel"))
                }
            }
        }
    };
    let title = text(language, "desk-meeting-part-admission");
    desk_meeting::page(visit, person, meeting, "desk-meeting-part-admission")
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

fn organisations(form: &FormView<'_>) -> Markup {
    let kinds = options(form, "organisation-kind", &OrganisationKind::ALL.map(OrganisationKind::key));
    let relations = options(form, "organisation-relation", &Relation::ALL.map(Relation::key));
    let body = html! {
        (form.tick(&Field {
            name: "alleen-genodigden",
            label: &text(form.language, "admission-invited-only"),
            hint: &text(form.language, "admission-invited-only-hint"),
            ..Field::default()
        }))
        (boxes(form, "soorten", "admission-kinds", &kinds))
        (boxes(form, "banden", "admission-relations", &relations))
        (form.tick(&Field { name: "omvang", label: &text(form.language, "admission-size"), ..Field::default() }))
        div class="desk-row__fields" {
            (line(form, "omvang-van", "admission-size-from", "number"))
            (line(form, "omvang-tot", "admission-size-to", "number"))
        }
        (otherwise(form, "omvang-anders", "admission-size"))
    };
    form.fieldset(&text(form.language, "admission-organisations"), "", &body)
}

fn persons(form: &FormView<'_>) -> Markup {
    let functions = options(form, "function", &FunctionKind::ALL.map(FunctionKind::key));
    let body = boxes(form, "functies", "admission-functions", &functions);
    form.fieldset(&text(form.language, "admission-persons"), "", &body)
}

fn places(form: &FormView<'_>) -> Markup {
    let body = html! {
        (line(form, "plaatsen", "admission-seats", "number"))
        (line(form, "per-organisatie", "admission-places", "number"))
    };
    form.fieldset(&text(form.language, "admission-group-places"), "", &body)
}

fn terms(form: &FormView<'_>) -> Markup {
    let body = html! {
        (line(form, "opent", "admission-opens", "datetime-local"))
        (line(form, "sluit", "admission-closes", "datetime-local"))
        (line(form, "wijzigen-tot", "admission-changes", "datetime-local"))
        (line(form, "aanbod-uren", "admission-offer", "number"))
    };
    form.fieldset(
        &text(form.language, "admission-group-terms"),
        &text(form.language, "admission-group-terms-hint"),
        &body,
    )
}

/// A rule: what is ticked fits, and below it what happens to the others.
fn boxes(form: &FormView<'_>, name: &str, label: &str, options: &[ChoiceOption]) -> Markup {
    html! {
        (form.boxes(&Field { name, label: &text(form.language, label), ..Field::default() }, options))
        (otherwise(form, &format!("{name}-anders"), label))
    }
}

fn otherwise(form: &FormView<'_>, name: &str, rule: &str) -> Markup {
    let option = |value: &str, key: &str| (value.to_owned(), text(form.language, key), String::new());
    let choices = [option("vragen", "admission-ask"), option("weigeren", "admission-refuse")];
    let label = format!("{}: {}", text(form.language, rule), text(form.language, "admission-otherwise"));
    form.radios(&Field { name, label: &label, ..Field::default() }, &choices)
}

fn options(form: &FormView<'_>, prefix: &str, keys: &[&str]) -> Vec<ChoiceOption> {
    keys.iter()
        .map(|key| ((*key).to_owned(), text(form.language, &format!("{prefix}-{key}")), String::new()))
        .collect()
}

fn line(form: &FormView<'_>, name: &str, label: &str, kind: &str) -> Markup {
    form.line(&Field { name, label: &text(form.language, label), ..Field::default() }, kind)
}
