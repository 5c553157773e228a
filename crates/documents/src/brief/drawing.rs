//! The drawings of the brief: as files for the template, and what is said about them.

use domain::Language;
use serde::Serialize;

use super::endnotes::Endnotes;
use crate::{
    chart::{Plot, Setting, draw},
    pdf::Files,
    profile::{Content, Profile},
};

/// A drawing on paper.
#[derive(Debug, Serialize)]
pub(super) struct Drawing {
    /// The name of its file.
    file: &'static str,
    title: String,
    caption: String,
    /// The content in words, for who cannot see it.
    alt: String,
    /// The numbers of the notes with source, year and caveat.
    notes: Vec<usize>,
    /// Whether it needs most of the width of the sheet.
    pub(super) is_wide: bool,
}

impl Drawing {
    pub(super) fn new(
        id: &'static str,
        plot: &dyn Plot,
        language: Language,
        endnotes: &mut Endnotes,
    ) -> Drawing {
        let about = plot.about();
        Drawing {
            file: id,
            title: about.title.clone(),
            caption: about.caption.clone(),
            alt: plot.description(language),
            notes: endnotes.numbers(&about.notes),
            is_wide: is_wide(id),
        }
    }

    #[cfg(test)]
    pub(super) fn example(file: &'static str, is_wide: bool) -> Drawing {
        let words = || file.to_owned();
        Drawing { file, title: words(), caption: words(), alt: words(), notes: Vec::new(), is_wide }
    }
}

/// Rows with a label and a figure beside them are short when wide and very long when narrow.
fn is_wide(id: &str) -> bool {
    id == "role-strips" || id.starts_with("audience-")
}

/// Draws everything the brief shows. A narrow drawing is made for half the width of the sheet, so that
/// its words are as large as those around it.
pub(super) fn files(profile: &Profile) -> Files {
    let blocks = profile.chapters.iter().flat_map(|chapter| &chapter.blocks).filter(|block| block.in_brief);
    let drawn = blocks.filter_map(|block| match &block.content {
        Content::Plot { id, plot } => {
            let wide = Setting::print(*id, profile.language);
            let setting = if is_wide(id) { wide } else { wide.narrow() };
            Some((*id, draw(plot.as_ref(), &setting).svg.into_bytes()))
        }
        _ => None,
    });
    drawn.collect()
}
