//! An organisation: added, or its name, kind and mail domains changed.

use atlas::register::Lookup;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    MunicipalityCode, Organisation, OrganisationKind, Relation, RelationChange, meeting::TIME_ZONE,
};
use maud::{Markup, html};
use store::{AuditActor, StoreError, fresh};

use super::{address, load};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{
        DeskPage, DeskSection, after,
        entry::{Entry, LINE},
    },
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /beheer/partners/nieuw`
pub(super) async fn show_new(State(site): State<SharedSite>, visit: Visit, person: SignedIn) -> Response {
    render(&site, &visit, &person, None, &Filled::default(), &Mistakes::default()).into_response()
}

/// `GET /beheer/partners/{id}/wijzigen`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let kept = load(&site, &id).await?;
    let organisation = &kept.value;
    let municipality = organisation.municipality.and_then(|code| site.atlas.facts.register.index(code));
    let municipality = municipality.map(|index| site.atlas.facts.register.get(index).name.clone());
    let filled = Filled::from_pairs(vec![
        ("naam".to_owned(), organisation.name.clone()),
        ("soort".to_owned(), organisation.kind.key().to_owned()),
        ("gemeente".to_owned(), municipality.unwrap_or_default()),
        ("domeinen".to_owned(), organisation.mail_domains.join("\n")),
        ("versie".to_owned(), kept.version.to_string()),
    ]);
    Ok(render(&site, &visit, &person, Some(organisation), &filled, &Mistakes::default()).into_response())
}

/// `POST /beheer/partners/nieuw`
pub(super) async fn add(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let empty = Organisation {
        id: fresh(),
        kind: OrganisationKind::Municipality,
        name: String::new(),
        municipality: None,
        mail_domains: Vec::new(),
        relations: Vec::new(),
    };
    let (mut organisation, mut mistakes) = read(&site, &visit, &empty, &filled);
    let relation = Relation::from_key(filled.text("band")).unwrap_or_default();
    let since = TIME_ZONE.to_datetime(site.now()).date();
    organisation.change_relation(RelationChange { since, relation, note: String::new() });
    if mistakes.is_empty() {
        let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
        match change.add_organisation(&organisation).await {
            Ok(()) => {
                change.commit().await?;
                let next = after(visit.language, &address(organisation.id, ""), "added");
                return Ok(Redirect::to(&next).into_response());
            }
            Err(StoreError::Taken(_)) => {
                mistakes.add("gemeente", text(visit.language, "partner-wrong-taken"));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let page = render(&site, &visit, &person, None, &filled, &mistakes);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// `POST /beheer/partners/{id}/wijzigen`
pub(super) async fn save(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
    mut filled: Filled,
) -> Result<Response, Problem> {
    let kept = load(&site, &id).await?;
    let (organisation, mut mistakes) = read(&site, &visit, &kept.value, &filled);
    if mistakes.is_empty() {
        let version = filled.text("versie").parse().unwrap_or_default();
        let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
        match change.save_organisation(&organisation, version).await {
            Ok(()) => {
                change.commit().await?;
                let next = after(visit.language, &address(organisation.id, ""), "saved");
                return Ok(Redirect::to(&next).into_response());
            }
            Err(StoreError::Taken(_)) => {
                mistakes.add("gemeente", text(visit.language, "partner-wrong-taken"));
            }
            Err(StoreError::Changed(_)) => mistakes.add("naam", text(visit.language, "desk-wrong-changed")),
            Err(error) => return Err(error.into()),
        }
        filled.set("versie", kept.version.to_string());
    }
    let page = render(&site, &visit, &person, Some(&kept.value), &filled, &mistakes);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn read(
    site: &SharedSite,
    visit: &Visit,
    present: &Organisation,
    filled: &Filled,
) -> (Organisation, Mistakes) {
    let mut entry = Entry::new(visit.language, filled);
    let name = entry.required("naam", "partner-name", LINE);
    let kind = entry.chosen("soort", "partner-kind", OrganisationKind::from_key).unwrap_or(present.kind);
    let municipality = municipality(site, filled.text("gemeente"));
    if kind == OrganisationKind::Municipality && municipality.is_none() {
        entry.wrong("gemeente", "partner-wrong-municipality", "partner-municipality");
    }
    let domains: Vec<String> = filled
        .text("domeinen")
        .split_whitespace()
        .map(|domain| domain.trim_start_matches('@').to_lowercase())
        .collect();
    // What can stand behind an @ is what makes a whole address right.
    if !domains.iter().all(|domain| format!("a@{domain}").parse::<domain::EmailAddress>().is_ok()) {
        entry.wrong("domeinen", "partner-wrong-domains", "partner-domains");
    }
    let organisation = Organisation {
        name,
        kind,
        municipality: municipality.filter(|_| kind == OrganisationKind::Municipality),
        mail_domains: domains,
        ..present.clone()
    };
    (organisation, entry.mistakes)
}

/// The municipality with this name or code.
pub(crate) fn municipality(site: &SharedSite, typed: &str) -> Option<MunicipalityCode> {
    match site.atlas.facts.register.find(typed) {
        Lookup::Found(index) => Some(site.atlas.facts.register.get(index).code),
        _ => None,
    }
}

fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    organisation: Option<&Organisation>,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let title = text(language, if organisation.is_some() { "partner-edit" } else { "partner-new" });
    let back = organisation.map_or(DeskSection::Partners.address().to_owned(), |each| address(each.id, ""));
    let body = html! {
        (form.summary())
        form class="form" method="post" novalidate {
            input type="hidden" name="versie" value=(filled.text("versie"));
            (fields(&form))
            @if organisation.is_none() { (relation(&form)) }
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &back)) { (text(language, "desk-cancel")) }
            }
        }
    };
    let mut page = DeskPage::new(visit, person, DeskSection::Partners, &title).below_section();
    if let Some(organisation) = organisation {
        page = page.crumb(&organisation.name, address(organisation.id, ""));
    }
    page.window_title(form.title(&title)).body(&body).render(site)
}

fn fields(form: &FormView<'_>) -> Markup {
    let label = |key: &str| text(form.language, key);
    let kinds = OrganisationKind::ALL.map(|kind| {
        (kind.key().to_owned(), label(&format!("organisation-kind-{}", kind.key())), String::new())
    });
    html! {
        (form.line(&Field {
            name: "naam", label: &label("partner-name"), autocomplete: "off", ..Field::default()
        }, "text"))
        (form.radios(&Field { name: "soort", label: &label("partner-kind"), ..Field::default() }, &kinds))
        (form.line(&Field {
            name: "gemeente",
            label: &label("partner-municipality"),
            hint: &label("partner-municipality-hint"),
            optional: true,
            ..Field::default()
        }, "text"))
        (form.lines(&Field {
            name: "domeinen",
            label: &label("partner-domains"),
            hint: &label("partner-domains-hint"),
            optional: true,
            ..Field::default()
        }, 2))
    }
}

/// The choice of a relation.
pub(super) fn relation(form: &FormView<'_>) -> Markup {
    let options = Relation::ALL.map(|relation| {
        let label = text(form.language, &format!("organisation-relation-{}", relation.key()));
        (relation.key().to_owned(), label, String::new())
    });
    let label = text(form.language, "partner-relation");
    form.select(&Field { name: "band", label: &label, ..Field::default() }, &options)
}
