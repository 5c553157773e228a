//! A scene as one page of it is drawn: with what was sent a moment ago and could not be carried out.

use std::ops::Deref;

use super::scene::{Attempt, Scene};

/// What the renderings of the participant's page get.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stage<'a> {
    /// What there is to see.
    pub(crate) scene: &'a Scene<'a>,
    /// What was sent a moment ago; its text stays in its form.
    pub(crate) attempt: Option<Attempt<'a>>,
}

impl<'a> Stage<'a> {
    /// A scene without anything that was sent.
    pub(crate) const fn quiet(scene: &'a Scene<'a>) -> Self {
        Self { scene, attempt: None }
    }
}

impl<'a> Deref for Stage<'a> {
    type Target = Scene<'a>;

    fn deref(&self) -> &Self::Target {
        self.scene
    }
}
