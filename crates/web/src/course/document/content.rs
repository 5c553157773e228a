//! What a course document is made of, gathered for one language.

use ::course::{Analysis, Draws, Exploration};
use atlas::peer_dimension::PeerDimension;
use documents::{
    course_document::{Content, Edition},
    paper::Paper,
    profile::Profile,
    read_out::ReadOut,
};
use domain::{Language, MunicipalityCode, course_document::CourseDocumentTexts};

use crate::course::workspace::Workspace;

/// The document and its summary.
pub(super) struct Papers {
    pub(super) document: Paper,
    pub(super) summary: Paper,
}

/// Makes both documents from the work as it is now. Keeps a processor busy for some time, so that a caller runs it on a
/// thread of its own.
pub(super) fn papers(
    workspace: &Workspace,
    texts: &CourseDocumentTexts,
    edition: &Edition,
    language: Language,
) -> Papers {
    let names = |code: MunicipalityCode| workspace.name_of(code);
    let profile = Profile::new(&workspace.site.atlas, workspace.index, language, &PeerDimension::DEFAULT);
    let read_out = read_out(workspace, language, &names);
    let content = Content {
        language,
        municipality: workspace.name(),
        profile: Some(&profile),
        reactions: &[],
        draft: &workspace.course,
        read_out: read_out.as_ref(),
        texts,
        edition,
        names: &names,
    };
    Papers { document: content.paper(), summary: content.summary() }
}

/// What is found; nothing while there is too little or too much to explore, which the page of the outcome explains.
fn read_out(
    workspace: &Workspace,
    language: Language,
    names: &dyn Fn(MunicipalityCode) -> String,
) -> Option<ReadOut> {
    let drafted = workspace.drafted().ok()?;
    let exploration = Exploration::of(&drafted.model).ok()?;
    let analysis = Analysis::of(&exploration, Draws::default()).ok()?;
    Some(ReadOut::new(&exploration, &analysis, language, names))
}
