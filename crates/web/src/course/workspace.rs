//! Somebody before the course of the own municipality.

use ::course::{DraftError, Drafted};
use axum::{
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{has_text, text, text_with};
use domain::{
    CommandId, Language, MunicipalityCode, Organisation, ParticipantId, PieceId,
    course::{Command, Course, Refusal, Request},
};
use maud::{Markup, html};
use serde::Deserialize;
use store::{AuditActor, StoreError, fresh};

use super::{
    ADDRESS,
    step::{Step, bar},
};
use crate::{
    access::SignedIn,
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        form::FormView,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    frame::{Page, Section, Style},
    play::{self, Board},
    query::Query,
    site::SharedSite,
    visit::{Visit, path},
};

/// Somebody before a course.
pub(super) struct Workspace {
    pub(super) visit: Visit,
    pub(super) language: Language,
    pub(super) site: SharedSite,
    pub(super) signed_in: SignedIn,
    /// The place of the municipality in the register.
    pub(super) index: usize,
    pub(super) organisation: Organisation,
    pub(super) course: Course,
    /// What the person is called in the course; none before they gave scores.
    pub(super) me: Option<ParticipantId>,
}

/// The organisations of municipalities in whose registrations somebody has part, each once.
pub(crate) async fn own_municipalities(
    site: &SharedSite,
    signed_in: &SignedIn,
) -> Result<Vec<(MunicipalityCode, Organisation)>, StoreError> {
    let mut found: Vec<(MunicipalityCode, Organisation)> = Vec::new();
    for record in site.store.registrations_of(signed_in.person.id).await? {
        let organisation = site.store.organisation(record.registration.organisation).await?.value;
        if let Some(code) = organisation.municipality
            && found.iter().all(|(known, _)| *known != code)
        {
            found.push((code, organisation));
        }
    }
    Ok(found)
}

/// The part of an address that names a municipality.
#[derive(Deserialize)]
struct Named {
    name: String,
}

/// The part of an address that says which version.
#[derive(Deserialize)]
pub(super) struct Numbered {
    pub(super) number: String,
}

/// Every handler below a course begins with who is before which course, so that none can forget to look.
impl FromRequestParts<SharedSite> for Workspace {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let Ok(visit) = Visit::from_request_parts(parts, site).await;
        let signed_in = SignedIn::from_request_parts(parts, site).await?;
        let Ok(Path(Named { name })) = Path::from_request_parts(parts, site).await else {
            return Err(Problem::not_found());
        };
        Workspace::read(visit, SharedSite::clone(site), signed_in, &name).await
    }
}

impl Workspace {
    /// The course of the municipality with this name in the address.
    ///
    /// # Errors
    /// 404 when there is no such municipality or it is not one's own; no difference can be seen.
    async fn read(
        visit: Visit,
        site: SharedSite,
        signed_in: SignedIn,
        name: &str,
    ) -> Result<Workspace, Problem> {
        let register = &site.atlas.facts.register;
        let own = own_municipalities(&site, &signed_in).await?;
        let found = own.into_iter().find_map(|(code, organisation)| {
            let index = register.index(code)?;
            (register.get(index).slug == name).then_some((index, organisation))
        });
        let (index, organisation) = found.ok_or_else(Problem::not_found)?;
        let course = site.store.course(organisation.id).await?.unwrap_or_default();
        let me = site.store.course_participant(organisation.id, signed_in.person.id).await?;
        let language = visit.language;
        Ok(Workspace { visit, language, site, signed_in, index, organisation, course, me })
    }

    /// The name of the municipality.
    pub(super) fn name(&self) -> &str {
        &self.site.atlas.facts.register.get(self.index).name
    }

    pub(super) fn code(&self) -> MunicipalityCode {
        self.site.atlas.facts.register.get(self.index).code
    }

    /// The name of any municipality.
    pub(super) fn name_of(&self, code: MunicipalityCode) -> String {
        self.site.name_of(code)
    }

    /// The address of a page of the course, without the prefix of the language.
    pub(super) fn bare_address(&self, below: &str) -> String {
        format!("{ADDRESS}/{}{below}", self.site.atlas.facts.register.get(self.index).slug)
    }

    /// The address of a page of the course.
    pub(super) fn address(&self, below: &str) -> String {
        path(self.language, &self.bare_address(below))
    }

    pub(super) fn text(&self, key: &str) -> String {
        text(self.language, key)
    }

    /// A question or an option with its short name: `A1 Bij het station`.
    pub(super) fn labelled(&self, id: PieceId) -> String {
        play::labelled(&self.course, id)
    }

    /// The course to play with and to compute, on the page of a step.
    pub(super) fn board(&self, step: Step) -> Board<'_> {
        Board {
            site: &self.site,
            language: self.language,
            course: &self.course,
            name: self.name(),
            code: Some(self.code()),
            address: self.address(step.below()),
        }
    }

    /// The piece that the query names, when it is there.
    pub(super) fn named(&self, name: &str) -> Option<PieceId> {
        let id: PieceId = Query::of(&self.visit).first(name)?.parse().ok()?;
        self.course.piece(id).map(|_| id)
    }

    /// The model of the draft.
    ///
    /// # Errors
    /// When nothing can be decided yet.
    pub(super) fn drafted(&self) -> Result<Drafted, DraftError> {
        Drafted::of(&self.course, self.name(), Some(self.code()))
    }

    /// Carries out a command of this person. The identity came with the form, so that sending it twice is harmless.
    ///
    /// # Errors
    /// The inner error when the rules refuse it.
    pub(super) async fn carry_out(
        &self,
        filled: &Filled,
        command: Command,
    ) -> Result<Result<(), Refusal>, Problem> {
        let id: CommandId = filled.text("opdracht").parse().map_err(|_| Problem::bad_request())?;
        let person = self.signed_in.person.id;
        let mut change = self.site.store.change(AuditActor::Person(person), self.site.now()).await?;
        let request = Request { id, command };
        let done = change.decide_course(self.organisation.id, person, &request).await?;
        if done.is_ok() {
            change.commit().await?;
        }
        Ok(done)
    }

    /// Back to a page, with a word of what was done.
    pub(super) fn done(&self, below: &str, what: &str) -> Response {
        let mark = if below.contains('?') { '&' } else { '?' };
        Redirect::to(&self.address(&format!("{below}{mark}gedaan={what}"))).into_response()
    }

    /// A page of a step, in answer to a form that could not be carried out.
    pub(super) fn again(status: StatusCode, page: Markup) -> Response {
        (status, page).into_response()
    }

    /// A page of the workspace.
    pub(super) fn page(&self, step: Step, view: &FormView<'_>, body: &Markup) -> Markup {
        let title = step.label(self.language);
        let whole = html! {
            div class="stack course" {
                (self.was_done())
                (view.summary())
                p class="course-of" { (self.text("course-of")) " " (self.name()) }
                (heading(1, &title))
                (bar(self.language, Some(step), |step| self.address(step.below())))
                p class="lead" { (self.text(&format!("course-lead-{}", step.key()))) }
                (body)
                (self.foot(step))
            }
        };
        self.frame(&view.title(&title)).body(whole).render(&self.site)
    }

    /// The frame of all pages of the workspace.
    pub(super) fn frame(&self, title: &str) -> Page {
        Page::new(&self.visit, title, self.text("course-description"))
            .below(Section::Mine)
            .crumb(self.text("course-title"), ADDRESS)
            .crumb(self.name(), self.bare_address(""))
            .style(Style::Form)
            .style(Style::Course)
            .style(Style::ReadOut)
            .unlisted()
    }

    /// What was just done, or nothing.
    pub(super) fn was_done(&self) -> Markup {
        let key = Query::of(&self.visit).first("gedaan").map(|what| format!("course-done-{what}"));
        html! {
            @if let Some(key) = key.filter(|key| has_text(self.language, key)) {
                (alert(Kind::Ok, &text(self.language, &key), &html! {}))
            }
        }
    }

    /// On to the next step, back with the last change, and the versions.
    fn foot(&self, step: Step) -> Markup {
        html! {
            div class="course-foot" {
                @if let Some(next) = step.next() {
                    @let label = format!("{}: {}", self.text("course-next"), next.label(self.language));
                    (button::link(&self.address(next.below()), &label, Weight::Secondary))
                }
                @if let Some(last) = self.course.undoable().first() {
                    @let what = [("what", last.label.as_str().into())];
                    @let label = text_with(self.language, &format!("course-undo-own-{}", last.deed.key()), &what);
                    form method="post" action=(self.address(step.post())) {
                        (self.hidden("terug"))
                        input type="hidden" name="stand" value=(last.number);
                        (button::submit(&label, Weight::Secondary))
                    }
                }
                p {
                    a href=(self.address("/versies")) { (self.text("course-versions")) } " · "
                    a href=(self.address("/document")) { (self.text("course-document-page")) }
                }
            }
        }
    }

    /// The hidden fields that every form has: what it does, and an identity so that sending it twice is harmless.
    pub(super) fn hidden(&self, what: &str) -> Markup {
        html! {
            input type="hidden" name="opdracht" value=(fresh::<CommandId>());
            input type="hidden" name="wat" value=(what);
        }
    }

    /// The hidden fields of a form about a piece.
    pub(super) fn hidden_of(&self, what: &str, id: PieceId) -> Markup {
        html! {
            (self.hidden(what))
            input type="hidden" name="stuk" value=(id);
            input type="hidden" name="stand" value=(self.course.revision_of(id));
        }
    }

    /// A form of one button that takes a piece away.
    pub(super) fn removal(&self, id: PieceId, label: &str) -> Markup {
        html! {
            form method="post" {
                (self.hidden_of("weg", id))
                button type="submit" class="course-small" {
                    (self.text("course-remove")) span class="visually-hidden" { ": " (label) }
                }
            }
        }
    }

    /// A link that opens the form of a piece on the same page.
    pub(super) fn change_link(&self, below: &str, id: PieceId, label: &str) -> Markup {
        html! {
            a class="course-small" href=(self.address(&format!("{below}?wijzig={id}#formulier"))) {
                (self.text("course-change")) span class="visually-hidden" { ": " (label) }
            }
        }
    }

    /// What stands there now, beside what was typed, when somebody else changed it in the meantime.
    pub(super) fn there_now(&self, view: &FormView<'_>) -> Markup {
        let id: Option<PieceId> = view.filled.text("stuk").parse().ok();
        let now = id.filter(|_| !view.mistakes.is_empty()).map(|id| self.labelled(id)).unwrap_or_default();
        html! {
            @if !now.is_empty() {
                p class="course-now" { (self.text("course-there-now")) " " q { (now) } }
            }
        }
    }

    /// A form view.
    pub(super) fn view<'v>(&self, filled: &'v Filled, mistakes: &'v Mistakes) -> FormView<'v> {
        FormView { language: self.language, filled, mistakes }
    }
}

impl Step {
    /// Where a change is taken back from this step: steps without forms of their own use the first.
    const fn post(self) -> &'static str {
        match self {
            Step::Outcome => "",
            step => step.below(),
        }
    }
}
