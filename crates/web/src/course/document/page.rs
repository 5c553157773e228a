//! The pages of the course document: where it is written and frozen, and a version to read.

use documents::{moment, paper::PaperFormat, text::text_with};
use domain::course_document::Part;
use maud::{Markup, html};

use super::{
    Desk, FREEZE, PART, REVIEW, REVISION, WHAT,
    content::Papers,
    file::{DOCUMENT, SUMMARY},
    version::DRAFT,
};
use crate::{
    components::{
        anchored_heading,
        button::{self, Weight},
        form::Field,
        heading,
    },
    course::workspace::Workspace,
    form::{Filled, Mistakes},
    paper,
};

/// Rows of the field of a text.
const ROWS: u8 = 4;

/// Where the texts are written and versions are frozen.
pub(super) fn desk(workspace: &Workspace, desk: &Desk, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let say = |key: &str| workspace.text(&format!("course-document-{key}"));
    let title = say("page");
    let field = |part: Part| {
        let (label, hint) = (say(&format!("part-{}", part.key())), say(&format!("hint-{}", part.key())));
        let field =
            Field { name: part.key(), label: &label, hint: &hint, optional: true, autocomplete: "off" };
        view.lines(&field, ROWS)
    };
    let (label, hint) = (say("review-label"), say("review-hint"));
    let review = Field { name: REVIEW, label: &label, hint: &hint, optional: true, autocomplete: "off" };
    let body = html! {
        div class="stack course" {
            (workspace.was_done())
            (view.summary())
            p class="course-of" { (workspace.text("course-of")) " " (workspace.name()) }
            (heading(1, &title))
            p class="lead" { (say("page-lead")) }
            p { a href=(workspace.address("")) { (say("back-to-work")) } }
            (heading(2, &say("draft-heading")))
            p { a href=(workspace.address(&format!("{PART}/{DRAFT}"))) { (say("read-draft")) } }
            (files(workspace, DRAFT))
            (anchored_heading(2, "versies", &say("versions")))
            (versions(workspace, desk))
            (heading(2, &say("texts")))
            p { (say("texts-lead")) }
            form class="form" method="post" action=(workspace.address(PART)) novalidate {
                input type="hidden" name=(REVISION) value=(desk.revision);
                @for part in Part::ALL { (field(part)) }
                (view.line(&review, "date"))
                div class="form-actions" {
                    (button::submit(&say("save"), Weight::Primary))
                    button type="submit" name=(WHAT) value=(FREEZE) class="nl-button nl-button--secondary" {
                        (say("freeze"))
                    }
                }
                p class="form-hint" { (say("freeze-hint")) }
            }
        }
    };
    workspace.frame(&view.title(&title)).body(body).render(&workspace.site)
}

/// The frozen versions with their hash and their files.
fn versions(workspace: &Workspace, desk: &Desk) -> Markup {
    let language = workspace.language;
    html! {
        @if desk.versions.is_empty() { p { (workspace.text("course-document-no-versions")) } }
        ul class="course-list" {
            @for version in &desk.versions {
                @let number = version.number.to_string();
                @let values = [
                    ("number", number.as_str().into()),
                    ("moment", moment::moment(language, version.made_at).into()),
                ];
                li {
                    div class="stack" {
                        h3 class="nl-heading nl-heading--level-3" {
                            a href=(workspace.address(&format!("{PART}/{number}"))) {
                                (text_with(language, "course-document-version-of", &values))
                            }
                        }
                        p class="course-hash" { "SHA-256 " code { (version.hash) } }
                        (files(workspace, &number))
                    }
                }
            }
        }
    }
}

/// The files of a version.
fn files(workspace: &Workspace, version: &str) -> Markup {
    let row = |which: &str, key: &str| {
        html! {
            li {
                (workspace.text(key)) ": "
                @for (place, format) in PaperFormat::ALL.into_iter().enumerate() {
                    @if place > 0 { " · " }
                    @let address = format!("{PART}/{version}/{which}.{}", format.extension());
                    a href=(workspace.address(&address)) {
                        span class="visually-hidden" { (workspace.text(key)) " " }
                        (format.extension().to_uppercase())
                    }
                }
            }
        }
    };
    html! {
        ul class="link-list" {
            (row(DOCUMENT, "course-document-kind"))
            (row(SUMMARY, "course-summary-kind"))
        }
    }
}

/// A version to read.
pub(super) fn version(workspace: &Workspace, version: &str, papers: &Papers) -> Markup {
    let body = html! {
        div class="stack course" {
            (workspace.was_done())
            (paper::page(&papers.document))
            (heading(2, &workspace.text("course-document-take-along")))
            (files(workspace, version))
            p { a href=(workspace.address(PART)) { (workspace.text("course-document-back")) } }
        }
    };
    let frame = workspace.frame(&papers.document.title);
    let crumb = workspace.bare_address(PART);
    frame.crumb(workspace.text("course-document-page"), crumb).body(body).render(&workspace.site)
}
