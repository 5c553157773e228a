//! The page of a joint course: what each municipality does, what is possible together, its versions and its files.

use documents::{
    course_document::Together,
    moment,
    paper::PaperFormat,
    text::{text, text_with},
};
use domain::{Language, MunicipalityCode, joint_course::limit};
use jiff::Timestamp;
use maud::{Markup, html};
use store::JointCourseRecord;

use super::{
    AGAIN, VERSION, address,
    sheet::{FIELDS, NAME, SEEN, field},
};
use crate::{
    components::{
        alert::{Kind, alert},
        anchored_heading,
        button::{self, Weight},
        fold::fold,
        form::{Field, FormView},
        heading,
    },
    form::{Filled, Mistakes},
    query::Query,
    session::{caller::Caller, courses},
    site::Site,
    visit::path,
};

/// The joint courses, each with its municipalities and the way to it.
pub(in super::super) fn list(caller: &Caller, records: &[JointCourseRecord]) -> Markup {
    html! {
        ul class="course-list" {
            @for record in records {
                li {
                    div {
                        p class="course-list__title" {
                            a href=(address(caller, record.id)) { (record.value.name.as_str()) }
                        }
                        p class="course-list__note" { (members(&caller.site, record)) }
                    }
                }
            }
        }
    }
}

fn members(site: &Site, record: &JointCourseRecord) -> String {
    record.value.members().map(|code| site.name_of(code)).collect::<Vec<_>>().join(", ")
}

/// The form that keeps a combination under a name; `hidden` says which.
pub(in super::super) fn new_form(language: Language, at: &str, hidden: &Markup) -> Markup {
    let (filled, mistakes) = (Filled::default(), Mistakes::default());
    let view = FormView { language, filled: &filled, mistakes: &mistakes };
    let (label, hint) = (text(language, "joint-course-name"), text(language, "joint-course-name-hint"));
    html! {
        p { (text(language, "joint-course-keep-text")) }
        form class="form" method="post" action=(at) {
            (hidden)
            (view.line(&Field { name: NAME, label: &label, hint: &hint, optional: false, autocomplete: "off" }, "text"))
            div class="form-actions" { (button::submit(&text(language, "joint-course-keep"), Weight::Primary)) }
        }
    }
}

/// Which version it is, and of when.
fn version(language: Language, number: i64, made_at: Timestamp) -> String {
    let values =
        [("number", number.to_string().into()), ("moment", moment::moment(language, made_at).into())];
    text_with(language, "joint-course-version", &values)
}

/// A joint course as a document has it.
pub(crate) fn together(site: &Site, language: Language, record: &JointCourseRecord) -> Together {
    let joint = &record.value;
    let line = |code: MunicipalityCode| {
        joint.commitments_of(code).map(move |line| {
            [
                site.name_of(code),
                line.what.as_str().to_owned(),
                line.who.as_str().to_owned(),
                line.when.as_str().to_owned(),
            ]
        })
    };
    Together {
        name: joint.name.as_str().to_owned(),
        members: joint.members().map(|code| site.name_of(code)).collect(),
        version: version(language, record.number, record.made_at),
        commitments: joint.members().flat_map(line).collect(),
    }
}

/// What the page shows.
pub(super) struct Shown<'a> {
    pub(super) caller: &'a Caller,
    pub(super) record: &'a JointCourseRecord,
    pub(super) may: bool,
    pub(super) found: &'a Markup,
    pub(super) versions: &'a [(i64, Timestamp)],
    pub(super) filled: &'a Filled,
    pub(super) mistakes: &'a Mistakes,
}

impl Shown<'_> {
    fn say(&self, key: &str) -> String {
        text(self.caller.language(), &format!("joint-course-{key}"))
    }

    fn is_newest(&self) -> bool {
        self.versions.first().is_none_or(|(number, _)| *number == self.record.number)
    }

    pub(super) fn page(&self) -> Markup {
        let (caller, record) = (self.caller, self.record);
        let language = caller.language();
        let view = FormView { language, filled: self.filled, mistakes: self.mistakes };
        let back = path(language, &format!("/sessie/{}/koersen", caller.code));
        let was_kept = Query::of(&caller.visit).first("gedaan") == Some("bewaard");
        let name = record.value.name.as_str();
        let body = html! {
            @if was_kept { (alert(Kind::Ok, &self.say("kept"), &html! {})) }
            @if !self.is_newest() { (alert(Kind::Info, &self.say("older"), &html! {})) }
            (view.summary())
            p { a href=(back) { (text(language, "course-joint-back")) } }
            p { (version(language, record.number, record.made_at)) " " (self.say("as-released")) }
            (heading(2, &self.say("commitments")))
            (self.commitments())
            @if self.may && self.is_newest() { (self.form(&view)) }
            (self.found)
            (anchored_heading(2, "versies", &self.say("versions")))
            (self.version_list())
            (heading(2, &self.say("files")))
            (self.files())
        };
        courses::page(&caller.visit, &caller.site, &view.title(name), &members(&caller.site, record), &body)
    }

    /// What each municipality does, as it is now.
    fn commitments(&self) -> Markup {
        let joint = &self.record.value;
        html! {
            dl class="course-promises" {
                @for code in joint.members() {
                    dt { (self.caller.site.name_of(code)) }
                    @for line in joint.commitments_of(code) {
                        dd {
                            (line.what.as_str())
                            @let by: Vec<&str> =
                                [line.who.as_str(), line.when.as_str()].into_iter().filter(|words| !words.is_empty()).collect();
                            @if !by.is_empty() { span class="course-list__note" { " " (by.join(", ")) } }
                        }
                    }
                    @if joint.commitments_of(code).next().is_none() { dd { (self.say("commitments-open")) } }
                }
            }
        }
    }

    /// The form: open when something in it is wrong.
    fn form(&self, view: &FormView<'_>) -> Markup {
        let at = address(self.caller, self.record.id);
        let (name, again) = (self.say("name"), self.say("again"));
        let body = html! {
            form class="form form--wide" method="post" action=(at) novalidate {
                input type="hidden" name=(SEEN) value=(view.filled.text(SEEN));
                (view.line(&Field { name: NAME, label: &name, hint: "", optional: false, autocomplete: "off" }, "text"))
                @for code in self.record.value.members() { (self.fields(view, code)) }
                (view.tick(&Field { name: AGAIN, label: &again, hint: "", optional: false, autocomplete: "" }))
                div class="form-actions" { (button::submit(&self.say("save"), Weight::Primary)) }
            }
        };
        html! {
            @if self.mistakes.is_empty() {
                (fold(&self.say("change"), &body))
            } @else {
                (heading(2, &self.say("change")))
                (body)
            }
        }
    }

    /// The commitments of one municipality, and room for one more.
    fn fields(&self, view: &FormView<'_>, code: MunicipalityCode) -> Markup {
        let filled = (0..limit::COMMITMENTS).rev().find(|place| {
            FIELDS.iter().any(|which| !view.filled.text(&field(which, code, *place)).is_empty())
        });
        let rows = filled.map_or(1, |last| last + 2).min(limit::COMMITMENTS);
        let labels =
            ["what", "who", "when"].map(|key| text(view.language, &format!("course-commitments-{key}")));
        html! {
            fieldset class="form-group" {
                legend class="form-group__legend" { (self.caller.site.name_of(code)) }
                @for place in 0..rows {
                    div class="course-scores" {
                        @for (which, label) in FIELDS.into_iter().zip(&labels) {
                            (view.line(
                                &Field { name: &field(which, code, place), label, hint: "", optional: true, autocomplete: "off" },
                                "text",
                            ))
                        }
                    }
                }
            }
        }
    }

    fn version_list(&self) -> Markup {
        let at = address(self.caller, self.record.id);
        html! {
            ul class="link-list" {
                @for (number, made_at) in self.versions {
                    li {
                        a href={ (at) "?" (VERSION) "=" (number) }
                            aria-current=[(*number == self.record.number).then_some("true")] {
                            (version(self.caller.language(), *number, *made_at))
                        }
                    }
                }
            }
        }
    }

    /// The files of the version that is shown.
    fn files(&self) -> Markup {
        let (at, number) = (address(self.caller, self.record.id), self.record.number);
        html! {
            ul class="link-list" {
                @for format in PaperFormat::ALL {
                    @let extension = format.extension();
                    li {
                        a href={ (at) "/document." (extension) "?" (VERSION) "=" (number) } {
                            (self.say("document")) " (" (extension.to_uppercase()) ")"
                        }
                    }
                }
                li {
                    a href={ (at) "/model?" (VERSION) "=" (number) } {
                        (text(self.caller.language(), "course-joint-file"))
                    }
                }
            }
        }
    }
}
