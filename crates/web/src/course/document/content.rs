//! What a course document is made of, gathered for one language.

use ::course::{Analysis, Drafted, Draws, Exploration};
use atlas::peer_dimension::PeerDimension;
use documents::{
    course_document::{Content, Edition},
    paper::Paper,
    profile::Profile,
    read_out::ReadOut,
};
use domain::{Language, MunicipalityCode, course::Course, course_document::CourseDocumentTexts};
use serde::{Deserialize, Serialize};

use super::room::Released;
use crate::site::Site;

/// The document and its summary.
pub(crate) struct Papers {
    pub(crate) document: Paper,
    pub(crate) summary: Paper,
}

/// What is frozen: both documents in both languages, with everything drawn. What later versions of the program do
/// differently does not touch it.
#[derive(Serialize, Deserialize)]
pub(crate) struct Frozen {
    pub(crate) documents: Vec<Paper>,
    pub(crate) summaries: Vec<Paper>,
}

/// What both documents are made from.
pub(crate) struct Source<'a> {
    pub(crate) site: &'a Site,
    /// The place of the municipality in the register.
    pub(crate) index: usize,
    pub(crate) course: &'a Course,
    /// What the own table released.
    pub(crate) released: &'a Released,
    pub(crate) texts: &'a CourseDocumentTexts,
    pub(crate) edition: Edition,
}

impl Source<'_> {
    /// Makes both documents from the work as it is now. Keeps a processor busy for some time, so that a caller runs it
    /// on a thread of its own.
    pub(crate) fn papers(&self, language: Language) -> Papers {
        self.explored(|found| self.papers_of(language, found))
    }

    fn papers_of(&self, language: Language, found: Option<(&Exploration<'_>, &Analysis)>) -> Papers {
        let names = |code: MunicipalityCode| self.site.name_of(code);
        let municipality = self.site.atlas.facts.register.get(self.index);
        let profile = Profile::new(&self.site.atlas, self.index, language, &PeerDimension::DEFAULT);
        let read_out =
            found.map(|(exploration, analysis)| ReadOut::new(exploration, analysis, language, &names));
        let content = Content {
            language,
            municipality: &municipality.name,
            profile: Some(&profile),
            room: &self.released.room(language),
            draft: self.course,
            read_out: read_out.as_ref(),
            texts: self.texts,
            edition: &self.edition,
            names: &names,
        };
        Papers { document: content.paper(), summary: content.summary() }
    }

    /// Both documents in both languages, as they are frozen.
    pub(crate) fn frozen(&self) -> Frozen {
        let papers = self.explored(|found| Language::ALL.map(|language| self.papers_of(language, found)));
        let (documents, summaries) =
            papers.into_iter().map(|papers| (papers.document, papers.summary)).unzip();
        Frozen { documents, summaries }
    }

    /// Uses what is found, which is the same in all languages; nothing while there is too little or too much to explore,
    /// which the page of the outcome explains.
    fn explored<T>(&self, then: impl FnOnce(Option<(&Exploration<'_>, &Analysis)>) -> T) -> T {
        let municipality = self.site.atlas.facts.register.get(self.index);
        let Ok(drafted) = Drafted::of(self.course, &municipality.name, Some(municipality.code)) else {
            return then(None);
        };
        let Ok(exploration) = Exploration::of(&drafted.model) else { return then(None) };
        match Analysis::of(&exploration, Draws::default()) {
            Ok(analysis) => then(Some((&exploration, &analysis))),
            Err(_) => then(None),
        }
    }
}
