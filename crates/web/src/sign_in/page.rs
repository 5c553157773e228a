//! The pages around signing in. None of them is kept by browsers, and none tells its address elsewhere: the
//! address of a link lets somebody in.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{Language, MunicipalityCode, Role};
use maud::{Markup, html};
use store::SignInMethod;

use super::{
    ADDRESS, demo, out, outside,
    passkey::{self, Reach},
    way_back::{self, WayBack},
};
use crate::{
    access::SignedIn,
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    form::{Filled, Mistakes},
    frame::{Page, Script, Style},
    site::SharedSite,
    visit::{Visit, path},
};

/// The sign-in form as it is being filled in.
pub(super) struct Form<'a> {
    pub(super) way_back: &'a WayBack,
    /// Where passkeys work.
    pub(super) reach: &'a Reach,
    pub(super) filled: &'a Filled,
    pub(super) mistakes: &'a Mistakes,
}

/// Who somebody can be in a demonstration.
#[derive(Debug, Default)]
pub(super) struct Roles {
    /// The roles.
    pub(super) roles: Vec<Role>,
    /// Whether a participant sits at a table of a work session that is going on.
    pub(super) seated: bool,
}

/// The sign-in page; with the buttons of a demonstration when there are roles.
pub(super) fn sign_in(visit: &Visit, site: &SharedSite, form: &Form<'_>, roles: &Roles) -> Response {
    let language = visit.language;
    let view = FormView { language, filled: form.filled, mistakes: form.mistakes };
    let title = text(language, "sign-in-title");
    let field = Field {
        name: "e-mail",
        label: &text(language, "sign-in-email"),
        hint: &text(language, "sign-in-email-hint"),
        optional: false,
        autocomplete: "username webauthn",
    };
    let body = html! {
        div class="stack" {
            (view.summary())
            (heading(1, &title))
            p class="lead" { (text(language, "sign-in-lead")) }
            form class="form" method="post" action=(path(language, ADDRESS)) novalidate {
                (view.line(&field, "email"))
                input type="hidden" name="naar" value=(form.way_back.as_str());
                div class="row" { (button::submit(&text(language, "sign-in-send"), Weight::Primary)) }
            }
            (passkey_button(visit, form.reach, form.way_back))
            @if let Some(outside) = &site.settings.outside_sign_in {
                @let address = form.way_back.added_to(&path(language, outside::ADDRESS));
                @let name = [("name", outside.name.as_str().into())];
                p { (button::link(&address, &text_with(language, "sign-in-outside", &name), Weight::Secondary)) }
            }
            @if !roles.roles.is_empty() { (role_buttons(language, form.way_back, roles)) (towns(site, language)) }
        }
    };
    let page = Page::new(visit, view.title(&title), text(language, "sign-in-lead"));
    private(page.script(Script::Passkey), site, body)
}

/// Where passkeys can be tried, for who came by the number of the machine.
fn elsewhere(language: Language, origin: &str, way_back: &WayBack) -> Markup {
    let there = way_back.added_to(&format!("{origin}{}", path(language, ADDRESS)));
    html! {
        p { (text(language, "sign-in-passkey-elsewhere")) " " a class="nl-link" href=(there) { (there) } }
    }
}

/// The button for a passkey, which a script shows when the browser knows them.
fn passkey_button(visit: &Visit, reach: &Reach, way_back: &WayBack) -> Markup {
    let language = visit.language;
    html! {
        @if let Reach::There(origin) = reach { (elsewhere(language, origin, way_back)) }
        @if *reach == Reach::Here {
            passkey-sign-in hidden data-begin=(path(language, passkey::BEGIN))
                data-enter=(path(language, passkey::ENTER)) data-back=(way_back.as_str())
                data-failed=(text(language, "sign-in-passkey-failed")) {
                button type="button" class=(Weight::Secondary.class()) { (text(language, "sign-in-passkey")) }
            }
        }
    }
}

/// One button for each role.
fn role_buttons(language: Language, way_back: &WayBack, roles: &Roles) -> Markup {
    html! {
        section class="stack" aria-labelledby="demonstratie" {
            h2 class="nl-heading nl-heading--level-2" id="demonstratie" { (text(language, "sign-in-demo-title")) }
            p { (text(language, "sign-in-demo-lead")) }
            form method="post" action=(path(language, demo::ADDRESS)) {
                input type="hidden" name="naar" value=(way_back.as_str());
                ul class="sign-in-roles" {
                    @for role in &roles.roles {
                        li {
                            button type="submit" name="rol" value=(role.key())
                                class=(Weight::Secondary.class()) {
                                (role_name(language, *role))
                            }
                            " " (text(language, &format!("user-role-{}-explained", role.key())))
                            @if roles.seated && *role == Role::Participant { " " (text(language, "sign-in-demo-seated")) }
                        }
                    }
                }
            }
        }
    }
}

/// One button for whoever works on the course of a municipality that is a partner.
fn towns(site: &SharedSite, language: Language) -> Markup {
    let codes = site.atlas.facts.partners.iter().map(|partner| partner.municipality);
    let mut towns: Vec<(String, MunicipalityCode)> = codes.map(|code| (site.name_of(code), code)).collect();
    towns.sort();
    html! {
        section class="stack" aria-labelledby="koersen" {
            h2 class="nl-heading nl-heading--level-2" id="koersen" { (text(language, "sign-in-demo-courses")) }
            p { (text(language, "sign-in-demo-courses-lead")) }
            form class="form" method="post" action=(path(language, demo::ADDRESS)) {
                div class="form-field" {
                    label class="form-label" for="gemeente" { (text(language, "sign-in-demo-municipality")) }
                    select class="utrecht-textbox form-input form-input--select" id="gemeente" name="gemeente" {
                        @for (name, code) in &towns { option value=(code) { (name) } }
                    }
                }
                div class="form-actions" { (button::submit(&text(language, "sign-in-demo-open"), Weight::Secondary)) }
            }
        }
    }
}

/// The name of a role.
pub(crate) fn role_name(language: Language, role: Role) -> String {
    text(language, &format!("user-role-{}", role.key()))
}

/// For who is signed in already.
pub(super) fn already(visit: &Visit, site: &SharedSite, person: &SignedIn, way_back: &WayBack) -> Response {
    let language = visit.language;
    let onward = way_back.or(language, way_back::home(person.is_staff()));
    let name = [("name", person.person.name.as_str().into())];
    let parts = Parts {
        title: "sign-in-already-title",
        sentences: vec![text_with(language, "sign-in-already", &name)],
        actions: html! {
            (button::link(&onward, &text(language, "sign-in-go-on"), Weight::Primary))
            (button::link(&path(language, out::ADDRESS), &text(language, "sign-in-leave"), Weight::Secondary))
        },
    };
    plain(visit, site, &parts)
}

/// A link is on its way, if the address is known.
pub(super) fn sent(visit: &Visit, site: &SharedSite) -> Response {
    let language = visit.language;
    let parts = Parts {
        title: "sign-in-sent-title",
        sentences: vec![text(language, "sign-in-sent"), text(language, "sign-in-sent-nothing")],
        actions: html! {
            @if site.settings.demo {
                (button::link(&path(language, "/postvak"), &text(language, "sign-in-mailbox"), Weight::Primary))
            }
            (button::link(&path(language, ADDRESS), &text(language, "sign-in-again"), Weight::Secondary))
        },
    };
    plain(visit, site, &parts)
}

/// A link that works: the button uses it. Its form leads back to the address of the page.
pub(super) fn enter(visit: &Visit, site: &SharedSite, name: &str, method: SignInMethod) -> Response {
    let language = visit.language;
    let own = method == SignInMethod::OwnLink;
    let explained = if own { "sign-in-own-link" } else { "sign-in-link" };
    let parts = Parts {
        title: if own { "sign-in-own-link-title" } else { "sign-in-link-title" },
        sentences: vec![text_with(language, explained, &[("name", name.into())])],
        actions: html! {
            form method="post" action=(path(language, &visit.address)) {
                (button::submit(&text(language, if own { "sign-in-open" } else { "sign-in-enter" }), Weight::Primary))
            }
        },
    };
    plain(visit, site, &parts)
}

/// A link that was used, has run out or never was.
pub(super) fn used_up(visit: &Visit, site: &SharedSite) -> Response {
    let language = visit.language;
    let parts = Parts {
        title: "sign-in-used-up-title",
        sentences: vec![text(language, "sign-in-used-up")],
        actions: button::link(&path(language, ADDRESS), &text(language, "sign-in-again"), Weight::Primary),
    };
    (StatusCode::GONE, plain(visit, site, &parts)).into_response()
}

/// The own organisation knows somebody, but no role was given here.
pub(super) fn no_user(visit: &Visit, site: &SharedSite) -> Response {
    let language = visit.language;
    let parts = Parts {
        title: "sign-in-no-user-title",
        sentences: vec![text(language, "sign-in-no-user")],
        actions: button::link(&path(language, ADDRESS), &text(language, "sign-in-again"), Weight::Primary),
    };
    (StatusCode::FORBIDDEN, plain(visit, site, &parts)).into_response()
}

/// Asks whether to sign out. Only the browser knows what waits on the device; the script tells it from these words.
pub(super) fn leave(visit: &Visit, site: &SharedSite) -> Response {
    let language = visit.language;
    let (title, lead) = (text(language, "sign-in-leave"), text(language, "sign-in-leave-lead"));
    let warning = html! { p { (text(language, "sign-in-waits-lead")) } ul {} };
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p { (lead) }
            sign-out-check class="stack" data-sessions=(path(language, "/sessie/"))
                data-anyway=(text(language, "sign-in-leave-anyway")) {
                template data-part="warning" {
                    (alert(Kind::Warning, &text(language, "sign-in-waits"), &warning))
                }
                @for kind in ["session", "check-in"] {
                    template data-part=(kind) { li {
                        (text(language, &format!("sign-in-waits-{kind}"))) " " span {} ". "
                        a class="nl-link" { (text(language, &format!("sign-in-waits-{kind}-open"))) }
                    } }
                }
                div role="status" data-part="told" {}
                form method="post" action=(path(language, out::ADDRESS)) {
                    (button::submit(&title, Weight::Primary))
                }
            }
        }
    };
    private(Page::new(visit, title, lead).script(Script::SignOut), site, body)
}

/// A title, some sentences, and what one can do.
struct Parts {
    title: &'static str,
    sentences: Vec<String>,
    actions: Markup,
}

fn plain(visit: &Visit, site: &SharedSite, parts: &Parts) -> Response {
    let title = text(visit.language, parts.title);
    let description = parts.sentences.first().cloned().unwrap_or_default();
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            @for sentence in &parts.sentences { p { (sentence) } }
            div class="row" { (parts.actions) }
        }
    };
    private(Page::new(visit, title, description), site, body)
}

/// A page that nobody keeps, and whose address stays here.
pub(super) fn private(page: Page, site: &SharedSite, body: Markup) -> Response {
    let headers = [(header::CACHE_CONTROL, "no-store"), (header::REFERRER_POLICY, "same-origin")];
    (headers, page.unlisted().style(Style::Form).body(body).render(site)).into_response()
}
