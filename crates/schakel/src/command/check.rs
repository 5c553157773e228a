//! `schakel check`: whether this installation can do its work.

use documents::text::{text, text_with};
use domain::Language;

use crate::{arguments::Shared, failure::Failure, figures, output, settings::Settings};

/// Reads settings and tables, makes the analysis and one brief, and says what went well.
pub(crate) fn run(shared: &Shared, settings: &Settings, language: Language) -> Result<(), Failure> {
    if settings.theme_css()?.is_some() {
        output::line(&text(language, "check-theme"))?;
    }
    let atlas = figures::atlas(shared, settings)?;
    let municipalities = atlas.facts.register.len();
    output::line(&text_with(language, "check-figures", &[("municipalities", municipalities.into())]))?;
    let measures = atlas.measures.all().len();
    output::line(&text_with(language, "check-analysis", &[("measures", measures.into())]))?;
    let brief = documents::brief::brief(&atlas, 0, language)?;
    output::line(&text_with(language, "check-brief", &[("size", (brief.len() / 1024).into())]))?;
    output::bold_line(&text(language, "check-done"))
}
