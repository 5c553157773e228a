//! `schakel brief`: the briefs of municipalities as PDF files in a folder.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use atlas::Atlas;
use documents::{
    brief::{Brief, file_name},
    text::text_with,
};
use domain::Language;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{arguments, arguments::Shared, failure::Failure, figures, output, settings::Settings};

/// Writes the briefs that were asked for. Every name is looked up before the first file is written.
pub(crate) fn run(
    arguments: &arguments::Brief,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let mut chosen = figures::municipalities(&atlas, language, &arguments.municipalities)?;
    chosen.sort_unstable();
    chosen.dedup();
    let folder = &arguments.out;
    fs::create_dir_all(folder).map_err(|source| Failure::Write { path: folder.clone(), source })?;
    let progress = progress(chosen.len());
    let base_url = settings.base_url.as_deref().map(|url| url.trim_end_matches('/'));
    each(&chosen, |index| {
        write(&atlas, index, language, base_url, folder)?;
        progress.inc(1);
        Ok(())
    })?;
    progress.finish_and_clear();
    let folder = folder.display().to_string();
    output::line(&text_with(
        language,
        "brief-written",
        &[("count", chosen.len().into()), ("folder", folder.into())],
    ))
}

/// Does the work for every municipality, on as many threads as there are processors.
///
/// Not on the threads of rayon: setting a document waits for work of its own there, and while it waits
/// such a thread would begin on one document inside another until its stack is full.
fn each(chosen: &[usize], work: impl Fn(usize) -> Result<(), Failure> + Sync) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let worker = || {
        while let Some(index) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
            // After a failure the other threads finish what they are at, and begin nothing new.
            work(*index).inspect_err(|_| next.store(chosen.len(), Ordering::Relaxed))?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(chosen.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| Err(io::Error::other("a thread ended early").into()))
        })
    })
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

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn every_municipality_has_its_turn_once() {
        let chosen: Vec<usize> = (0..50).collect();
        let seen = Mutex::new(Vec::new());
        each(&chosen, |index| {
            seen.lock().unwrap().push(index);
            Ok(())
        })
        .unwrap();
        let mut seen = seen.into_inner().unwrap();
        seen.sort_unstable();
        assert_eq!(seen, chosen);
    }

    #[test]
    fn a_failure_is_told_and_ends_the_work() {
        let outcome = each(&[0, 1, 2], |_| Err(Failure::Checks(1)));
        assert!(matches!(outcome, Err(Failure::Checks(1))));
    }
}
