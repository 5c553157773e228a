//! Which municipalities are looked at together, as a form and an address say it.

use ::course::joint::Scope;
use documents::text::text;
use domain::{Language, MunicipalityCode, joint_course::limit};
use maud::{Markup, html};

use super::super::Released;
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
    },
    form::{Filled, Mistakes},
    query::Query,
    site::Site,
};

/// The field with municipalities, and the one that says which questions take part.
const WITH: &str = "g";
const SCOPE: &str = "vragen";
const SHARED: &str = "gedeeld";

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Asked {
    codes: Vec<MunicipalityCode>,
    pub(in super::super) scope: Scope,
}

impl Asked {
    /// Whether nobody is asked for.
    pub(in super::super) const fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    pub(in super::super) fn read(query: &Query) -> Asked {
        Asked::of(query.all(WITH), query.first(SCOPE))
    }

    /// What a form sent.
    pub(in super::super) fn sent(filled: &Filled) -> Asked {
        Asked::of(filled.all(WITH), Some(filled.text(SCOPE)))
    }

    fn of<'a>(with: impl Iterator<Item = &'a str>, scope: Option<&str>) -> Asked {
        let mut codes: Vec<MunicipalityCode> = Vec::new();
        for code in with.flat_map(|list| list.split(',')).filter_map(|code| code.parse().ok()) {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let scope = if scope == Some(SHARED) { Scope::Shared } else { Scope::All };
        Asked { codes, scope }
    }

    /// The released courses among those that are asked for, in the order of the room.
    pub(in super::super) fn chosen(&self, released: &Released) -> Released {
        released.iter().filter(|(code, _)| self.codes.contains(code)).take(limit::MEMBERS).cloned().collect()
    }

    pub(super) fn query(&self) -> String {
        let codes: Vec<String> = self.codes.iter().map(ToString::to_string).collect();
        let scope = if self.scope == Scope::Shared { format!("&{SCOPE}={SHARED}") } else { String::new() };
        format!("?{WITH}={}{scope}", codes.join(","))
    }

    /// What was chosen, as hidden fields of a form.
    pub(super) fn hidden(&self) -> Markup {
        let codes: Vec<String> = self.codes.iter().map(ToString::to_string).collect();
        html! {
            input type="hidden" name=(WITH) value=(codes.join(","));
            @if self.scope == Scope::Shared { input type="hidden" name=(SCOPE) value=(SHARED); }
        }
    }

    /// What was chosen, as a form has it.
    pub(super) fn filled(&self) -> Filled {
        let codes = self.codes.iter().map(|code| (WITH.to_owned(), code.to_string()));
        let scope = if self.scope == Scope::Shared { SHARED } else { "alle" };
        Filled::from_pairs(codes.chain([(SCOPE.to_owned(), scope.to_owned())]).collect())
    }
}

/// The form that begins a combination; `at` is the address that it leads to.
pub(in super::super) fn form(
    site: &Site,
    language: Language,
    released: &Released,
    at: &str,
    filled: &Filled,
) -> Markup {
    let mistakes = Mistakes::default();
    let view = FormView { language, filled, mistakes: &mistakes };
    let say = |key: &str| text(language, &format!("course-joint-{key}"));
    let towns: Vec<(String, String, String)> =
        released.iter().map(|(code, _)| (code.to_string(), site.name_of(*code), String::new())).collect();
    let scopes = [
        ("alle".to_owned(), say("scope-all"), say("scope-all-hint")),
        (SHARED.to_owned(), say("scope-shared"), say("scope-shared-hint")),
    ];
    let (with, with_hint, which) = (say("with"), say("with-hint"), say("scope"));
    html! {
        form class="form" method="get" action=(at) {
            (view.boxes(&Field { name: WITH, label: &with, hint: &with_hint, optional: false, autocomplete: "" }, &towns))
            (view.radios(&Field { name: SCOPE, label: &which, hint: "", optional: false, autocomplete: "" }, &scopes))
            div class="form-actions" { (button::submit(&say("begin"), Weight::Primary)) }
        }
    }
}
