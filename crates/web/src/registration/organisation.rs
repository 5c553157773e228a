//! Step 1: the organisation, found by its name.

use atlas::{municipality::slug as plain, register::Lookup};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::{
    draft::{Chosen, Draft},
    instead::Instead,
    journey::{Journey, open_meeting, page, step_count},
    verdict,
};
use crate::{
    access::SignedIn,
    components::{
        button::{self, Weight},
        form::{ChoiceOption, Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    throttle::{Limit, Network},
    visit::{Visit, path},
};

/// The text field.
pub(crate) const NAME: &str = "organisatie";
/// The choice between what was found.
pub(crate) const CHOICE: &str = "keuze";

/// How many organisations are offered for what was typed.
const OFFERED: usize = 6;

/// What was typed, understood.
pub(crate) enum Understood {
    /// One organisation.
    One(Chosen),
    /// These come near; may be none.
    Several(Vec<(Chosen, String)>),
}

/// Handler of the first page: nothing is kept yet.
pub(super) async fn start(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
) -> Result<Response, Instead> {
    let (meeting, standing) = open_meeting(&visit, &site, &slug).await?;
    let language = visit.language;
    let until = moment::moment(language, meeting.admission.changes_until);
    let intro = html! {
        p class="lead" { (standing.sentence(language, &meeting)) }
        p { (text(language, "registration-intro")) }
        p { (text_with(language, "registration-intro-changes", &[("moment", until.into())])) }
    };
    let form = form(language, &site, &intro, &Filled::default(), &Mistakes::default(), &[]);
    let title = text(language, "registration-organisation-title");
    Ok(page(&visit, &meeting, &title).body(form).render(&site).into_response())
}

/// Handler of the first page, filled in: the draft begins.
pub(super) async fn begin(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    network: Network,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Instead> {
    let (meeting, _) = open_meeting(&visit, &site, &slug).await?;
    let understood = understand(&site, &filled).await?;
    let chosen = match understood {
        Understood::One(chosen) => chosen,
        Understood::Several(near) => {
            let language = visit.language;
            let mistakes = mistakes(language, &filled, &near);
            let view = FormView { language, filled: &filled, mistakes: &mistakes };
            let title = view.title(&text(language, "registration-organisation-title"));
            let form = form(language, &site, &html! {}, &filled, &mistakes, &near);
            let page = page(&visit, &meeting, &title).body(form).render(&site);
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    };
    if let Some(refused) = verdict::refusal_of(&site, &meeting, visit.language, chosen).await? {
        let form = form(visit.language, &site, &refused.message, &filled, &Mistakes::default(), &[]);
        let page = page(&visit, &meeting, &refused.title);
        return Ok((StatusCode::CONFLICT, page.body(form).render(&site)).into_response());
    }
    if !Limit::DRAFT_OF_NETWORK.allows(&site, &network.0).await? {
        let reason = text(visit.language, "registration-too-many-begun");
        return Err(Problem::from(StatusCode::TOO_MANY_REQUESTS).because(reason).into());
    }
    let mut draft = Draft::new(chosen);
    if let Some(signed_in) = SignedIn::read(&site, &headers).await? {
        draft.contact.name = signed_in.person.name;
        draft.contact.email = signed_in.person.email.to_string();
        draft.contact.phone = signed_in.person.phone.unwrap_or_default();
    }
    let journey = Journey::begin(visit, site, meeting, draft).await?;
    Ok(journey.to("contact"))
}

/// Handler of the same step, for who comes back to it.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let journey = Journey::go_on(visit, site, &slug, secret).await?;
    let name = match journey.draft.organisation {
        Some(chosen) => super::applicant::found(&journey.site, chosen).await.map(|found| found.name).ok(),
        None => None,
    };
    let filled = Filled::from_pairs(vec![(NAME.to_owned(), name.unwrap_or_default())]);
    let language = journey.visit.language;
    let intro = super::mail::remark(&journey);
    let form = form(language, &journey.site, &intro, &filled, &Mistakes::default(), &[]);
    Ok(journey.page(&text(language, "registration-organisation-title"), form).into_response())
}

/// Handler of the same step, filled in again.
pub(super) async fn choose(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Instead> {
    let mut journey = Journey::go_on(visit, site, &slug, secret).await?;
    match understand(&journey.site, &filled).await? {
        Understood::One(chosen) => {
            let language = journey.visit.language;
            let refused = verdict::refusal_of(&journey.site, &journey.meeting, language, chosen).await?;
            if let Some(refused) = refused {
                let form =
                    form(language, &journey.site, &refused.message, &filled, &Mistakes::default(), &[]);
                return Ok((StatusCode::CONFLICT, journey.page(&refused.title, form)).into_response());
            }
            journey.draft.organisation = Some(chosen);
            journey.save().await?;
            Ok(journey.to("contact"))
        }
        Understood::Several(near) => {
            let language = journey.visit.language;
            let mistakes = mistakes(language, &filled, &near);
            let view = FormView { language, filled: &filled, mistakes: &mistakes };
            let title = view.title(&text(language, "registration-organisation-title"));
            let form = form(language, &journey.site, &html! {}, &filled, &mistakes, &near);
            Ok((StatusCode::BAD_REQUEST, journey.page(&title, form)).into_response())
        }
    }
}

pub(crate) fn mistakes(language: Language, filled: &Filled, near: &[(Chosen, String)]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let (field, key) = match (filled.text(NAME).is_empty(), near.is_empty()) {
        (true, _) => (NAME, "organisation"),
        (false, true) => (NAME, "organisation-unknown"),
        (false, false) => (CHOICE, "organisation-choose"),
    };
    mistakes.add(field, text(language, &format!("registration-mistake-{key}")));
    mistakes
}

fn form(
    language: Language,
    site: &SharedSite,
    intro: &Markup,
    filled: &Filled,
    mistakes: &Mistakes,
    near: &[(Chosen, String)],
) -> Markup {
    let view = FormView { language, filled, mistakes };
    let (label, hint) =
        (text(language, "registration-organisation"), text(language, "registration-organisation-hint"));
    let field =
        Field { name: NAME, label: &label, hint: &hint, optional: false, autocomplete: "organization" };
    let choices: Vec<ChoiceOption> =
        near.iter().map(|(chosen, name)| (chosen.value(), name.clone(), String::new())).collect();
    let choice_label = text(language, "registration-organisation-found");
    let choice = Field { name: CHOICE, label: &choice_label, hint: "", optional: false, autocomplete: "" };
    html! {
        div class="stack" {
            (view.summary())
            (step_count(language, "organisatie"))
            (heading(1, &text(language, "registration-organisation-title")))
            (intro)
            form class="form" method="post" novalidate {
                @if !choices.is_empty() { (view.radios(&choice, &choices)) }
                (view.line(&field, "text"))
                div class="form-actions" {
                    (button::submit(&text(language, "registration-next"), Weight::Primary))
                }
            }
            p {
                (text(language, "registration-organisation-missing")) " "
                a href={ "mailto:" (site.settings.organiser_email) } { (site.settings.organiser_email) }
            }
            p { a href=(path(language, "/privacy")) { (text(language, "registration-privacy-link")) } }
        }
    }
}

/// A choice that was made, or what the name stands for.
pub(crate) async fn understand(site: &SharedSite, filled: &Filled) -> Result<Understood, Problem> {
    if let Some(chosen) = Chosen::read(filled.text(CHOICE)) {
        return match super::applicant::found(site, chosen).await {
            Ok(_) => Ok(Understood::One(chosen)),
            Err(store::StoreError::Unknown(_)) => Ok(Understood::Several(Vec::new())),
            Err(error) => Err(error.into()),
        };
    }
    let typed: String = filled.text(NAME).chars().take(80).collect();
    if typed.is_empty() {
        return Ok(Understood::Several(Vec::new()));
    }
    let register = &site.atlas.facts.register;
    let of = |index: usize| Chosen::Municipality(register.get(index).code);
    let named = |index: usize| (of(index), format!("Gemeente {}", register.get(index).name));
    let bare = without_word(&typed);
    let organisations = site.store.organisations().await?;
    let others = || organisations.iter().map(|kept| &kept.value).filter(|each| each.municipality.is_none());
    if let Some(same) = others().find(|each| plain(&each.name) == plain(&typed)) {
        return Ok(Understood::One(Chosen::Organisation(same.id)));
    }
    match register.find(bare) {
        Lookup::Found(index) => return Ok(Understood::One(of(index))),
        // A former municipality went on in one or more others: the visitor says which.
        Lookup::Former(former) => {
            return Ok(Understood::Several(
                former.successors.iter().map(|(index, _)| named(*index)).collect(),
            ));
        }
        Lookup::Unknown => {}
    }
    let wanted = plain(&typed);
    let mut near: Vec<(Chosen, String)> = others()
        .filter(|each| !wanted.is_empty() && plain(&each.name).contains(&wanted))
        .map(|each| (Chosen::Organisation(each.id), each.name.clone()))
        .collect();
    let found = register.search(bare).into_iter().map(|(index, _)| index);
    for index in found.chain(register.nearest_names(bare, 3)) {
        if !near.iter().any(|(chosen, _)| *chosen == of(index)) {
            near.push(named(index));
        }
    }
    near.truncate(OFFERED);
    Ok(Understood::Several(near))
}

/// A name without the word "gemeente" before it.
fn without_word(typed: &str) -> &str {
    let lower = typed.to_lowercase();
    let rest = ["gemeente ", "municipality of "].iter().find_map(|word| {
        lower.strip_prefix(word)?;
        typed.get(word.len()..)
    });
    rest.unwrap_or(typed).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_before_a_name_may_stand_there() {
        assert_eq!(without_word("Gemeente Assen"), "Assen");
        assert_eq!(without_word("Municipality of Assen"), "Assen");
        assert_eq!(without_word("Assen"), "Assen");
    }
}
