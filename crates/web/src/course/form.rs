//! What all forms of the workspace have in common: from fields to a command, and what comes back when it is refused.

use axum::{http::StatusCode, response::Response};
use domain::{
    PieceId,
    course::{Command, Piece, Refusal},
    session::Words,
};
use maud::Markup;

use super::{refusal, step::Step, workspace::Workspace};
use crate::{
    error::Problem,
    form::{Filled, Mistakes},
};

/// What a form asks for, read from its fields.
pub(super) enum Asked {
    /// A command, with where to go and what to say afterwards.
    Does(Command, Done),
    /// Something is wrong with a field.
    Wrong(Mistakes),
}

/// Where a form leads when it was carried out.
pub(super) struct Done {
    /// The page, below the workspace.
    pub(super) below: String,
    /// The key of the sentence.
    pub(super) what: &'static str,
}

impl Done {
    /// Back to a step.
    pub(super) fn at(step: Step, what: &'static str) -> Done {
        Done { below: step.below().to_owned(), what }
    }
}

/// What every page can do with the same fields: take a piece away, and take the last change back.
pub(super) fn common(filled: &Filled, step: Step) -> Result<Option<Asked>, Problem> {
    Ok(match filled.text("wat") {
        "weg" => {
            let (id, revision) = piece(filled)?;
            Some(Asked::Does(Command::Remove { id, revision }, Done::at(step, "weg")))
        }
        "terug" => {
            let number = revision(filled)?;
            Some(Asked::Does(Command::Undo { number }, Done::at(step, "terug")))
        }
        _ => None,
    })
}

/// What a form of a page asks: what every page can do, or else what this one does with its own fields.
pub(super) fn asked_of(
    workspace: &Workspace,
    filled: &Filled,
    step: Step,
    own: impl FnOnce(&Workspace, &Filled) -> Result<Asked, Problem>,
) -> Result<Asked, Problem> {
    common(filled, step)?.map_or_else(|| own(workspace, filled), Ok)
}

/// The piece that a form is about, and the revision that it showed.
pub(super) fn piece(filled: &Filled) -> Result<(PieceId, u64), Problem> {
    let id = filled.text("stuk").parse().map_err(|_| Problem::bad_request())?;
    Ok((id, revision(filled)?))
}

pub(super) fn revision(filled: &Filled) -> Result<u64, Problem> {
    filled.text("stand").parse().map_err(|_| Problem::bad_request())
}

/// Adds a piece, or changes the one that the form is about.
pub(super) fn put(filled: &Filled, piece_now: Piece) -> Result<Command, Problem> {
    if filled.text("stuk").is_empty() {
        return Ok(Command::Add(piece_now));
    }
    let (id, revision) = piece(filled)?;
    Ok(Command::Change { id, piece: piece_now, revision })
}

pub(super) fn words(filled: &Filled, field: &str) -> Words {
    Words::new(filled.text(field))
}

/// Carries out what a form asks; when that cannot be, `page` shows it again with what was typed and what is wrong.
/// `field` is the field that a refusal is said at.
pub(super) async fn carry_out(
    workspace: Workspace,
    filled: Filled,
    asked: Asked,
    field: &str,
    page: impl Fn(&Workspace, &Filled, &Mistakes) -> Markup,
) -> Result<Response, Problem> {
    let (command, done) = match asked {
        Asked::Does(command, done) => (command, done),
        Asked::Wrong(mistakes) => {
            return Ok(Workspace::again(StatusCode::BAD_REQUEST, page(&workspace, &filled, &mistakes)));
        }
    };
    match workspace.carry_out(&filled, command).await? {
        Ok(()) => Ok(workspace.done(&done.below, done.what)),
        Err(refusal) => {
            let mut filled = filled;
            let workspace = workspace.again_now().await?;
            if refusal == Refusal::ChangedMeanwhile {
                // The form now shows what is there beside what was typed: saving again is a choice.
                let id = filled.text("stuk").parse().ok();
                let now = id.map_or(workspace.course.revision(), |id| workspace.course.revision_of(id));
                filled.set("stand", now.to_string());
            }
            let mut mistakes = Mistakes::default();
            mistakes.add(field, refusal::sentence(workspace.language, refusal));
            Ok(Workspace::again(refusal::status(refusal), page(&workspace, &filled, &mistakes)))
        }
    }
}

impl Workspace {
    /// The same with the course as it is now.
    async fn again_now(mut self) -> Result<Workspace, Problem> {
        self.course = self.site.store.course(self.organisation.id).await?.unwrap_or_default();
        Ok(self)
    }
}
