//! `schakel brief`: the briefs of municipalities as PDF files in a folder.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
};

use atlas::Atlas;
use documents::{
    brief::{Brief, file_name},
    text::text_with,
};
use domain::Language;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use crate::{arguments, arguments::Shared, failure::Failure, figures, output, settings::Settings};

/// Writes the briefs that were asked for. Every name is looked up before the first file is written.
pub(crate) fn run(
    arguments: &arguments::Brief,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let mut chosen = figures::municipalities(&atlas, &arguments.municipalities)?;
    chosen.sort_unstable();
    chosen.dedup();
    let folder = &arguments.out;
    fs::create_dir_all(folder).map_err(|source| Failure::Write { path: folder.clone(), source })?;
    let progress = progress(chosen.len());
    let base_url = settings.base_url.as_deref().map(|url| url.trim_end_matches('/'));
    chosen.par_iter().try_for_each(|index| {
        write(&atlas, *index, language, base_url, folder)?;
        progress.inc(1);
        Ok::<_, Failure>(())
    })?;
    progress.finish_and_clear();
    let folder = folder.display().to_string();
    output::line(&text_with(
        language,
        "brief-written",
        &[("count", chosen.len().into()), ("folder", folder.into())],
    ))
}

fn write(
    atlas: &Atlas,
    index: usize,
    language: Language,
    base_url: Option<&str>,
    folder: &Path,
) -> Result<(), Failure> {
    let slug = &atlas.facts.register.get(index).slug;
    let mut brief = Brief::new(atlas, index, language);
    if let Some(base_url) = base_url {
        brief = brief.with_address(format!("{base_url}{}/gemeenten/{slug}", language.pick("", "/en")));
    }
    let path = folder.join(file_name(slug, language));
    fs::write(&path, brief.pdf()?).map_err(|source| Failure::Write { path, source })
}

/// A bar on the terminal when it takes long enough to wonder; nothing where no person looks.
fn progress(count: usize) -> ProgressBar {
    let target = if count > 3 && io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(u64::try_from(count).ok(), target);
    match ProgressStyle::with_template("{wide_bar} {pos}/{len}  {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
