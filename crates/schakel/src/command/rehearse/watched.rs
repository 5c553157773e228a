//! What somebody sees of a rehearsal while it goes on: a bar on a terminal, lines in a file.

use std::{
    io::{self, IsTerminal as _},
    sync::{Mutex, PoisonError},
};

use documents::text::{text, text_with};
use domain::Language;
use indicatif::{ProgressBar, ProgressStyle};
use rehearsal::{Progress, Scene};

use crate::output;

/// Parts of the bar of a rehearsal.
const PARTS: u64 = 1000;

/// In a file a line is written each time that so much more is done, of a hundred.
const PART_OF_A_LINE: u64 = 5;

/// A rehearsal as it is watched.
pub(super) struct Watched {
    language: Language,
    /// The bar; none where nobody looks.
    bar: Option<ProgressBar>,
    /// What the last line in a file said.
    written: Mutex<Written>,
}

/// A step, and how much was done of a hundred.
#[derive(Debug, Default)]
struct Written(Option<(String, u64)>);

impl Written {
    /// Whether there is something to write: another step, or enough that was done since.
    fn is_news(&mut self, step: &str, percent: u64) -> bool {
        let is_old = self.0.as_ref().is_some_and(|(last, done)| {
            last == step && (*done..done.saturating_add(PART_OF_A_LINE)).contains(&percent)
        });
        if !is_old {
            self.0 = Some((step.to_owned(), percent));
        }
        !is_old
    }
}

impl Watched {
    pub(super) fn new(language: Language) -> Self {
        let bar = io::stderr().is_terminal().then(progress_bar);
        Self { language, bar, written: Mutex::default() }
    }

    /// Which demonstration is going to be filled.
    pub(super) fn begins(&self, scene: &Scene) {
        let said = fills(scene, self.language);
        match &self.bar {
            Some(bar) => bar.suspend(|| output::remark(&said)),
            None => output::remark(&said),
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a thousand")]
    pub(super) fn goes_on(&self, progress: &Progress) {
        let done = (progress.share.clamp(0.0, 1.0) * 1000.0) as u64;
        let (step, said) = words(progress, self.language);
        match &self.bar {
            Some(bar) => {
                bar.set_position(done);
                bar.set_message(said);
            }
            None => {
                let percent = done * 100 / PARTS;
                // Nothing is half done under this lock.
                let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
                if written.is_news(&step, percent) {
                    output::remark(&format!("{percent:>3} %  {said}"));
                }
            }
        }
    }

    pub(super) fn ends(&self) {
        self.bar.iter().for_each(ProgressBar::finish_and_clear);
    }
}

fn progress_bar() -> ProgressBar {
    let bar = ProgressBar::new(PARTS);
    match ProgressStyle::with_template("{wide_bar} {percent:>3}%  {elapsed}\n{msg}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// The meeting, the code and the big screen that are filled, as far as they are known.
fn fills(scene: &Scene, language: Language) -> String {
    let code = ("code", scene.code.as_str().into());
    let mut said = match scene.meeting.as_str() {
        "" => text_with(language, "rehearsal-fills-code", &[code]),
        meeting => text_with(language, "rehearsal-fills", &[("meeting", meeting.into()), code]),
    };
    if let Some(screen) = &scene.screen {
        said.push('\n');
        said.push_str(&text_with(language, "rehearsal-fills-screen", &[("address", screen.as_str().into())]));
    }
    said
}

/// The step that goes on, and a line about it.
fn words(progress: &Progress, language: Language) -> (String, String) {
    let step = progress
        .step
        .as_ref()
        .map_or_else(|| text(language, "rehearsal-coming-in"), |title| title.get(language).to_owned());
    let values = [
        ("step", step.as_str().into()),
        ("inside", progress.inside.into()),
        ("connected", progress.connected.into()),
        ("acknowledged", progress.acknowledged.into()),
        ("waiting", progress.waiting.into()),
    ];
    let said = text_with(language, "rehearsal-progress", &values);
    (step, said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_a_line_for_each_step_and_each_part_and_no_more() {
        let mut written = Written::default();
        let told =
            [("Opening", 0), ("Opening", 0), ("Opening", 4), ("Opening", 5), ("Pauze", 6), ("Pauze", 6)];
        let news: Vec<bool> = told.iter().map(|(step, percent)| written.is_news(step, *percent)).collect();
        assert_eq!(news, [true, false, false, true, true, false]);
    }

    #[test]
    fn what_is_filled_is_named_as_far_as_it_is_known() {
        let mut scene = Scene { code: "AB2D7K".into(), ..Scene::default() };
        for language in Language::ALL {
            let said = fills(&scene, language);
            assert!(said.contains("AB2D7K") && said.lines().count() == 1 && !said.contains('⟨'), "{said}");
        }
        scene.meeting = "De dag".into();
        scene.screen = Some("http://127.0.0.1:8080/scherm/abc".into());
        for language in Language::ALL {
            let said = fills(&scene, language);
            assert!(said.contains("De dag") && said.contains("/scherm/abc") && !said.contains('⟨'), "{said}");
        }
    }
}
