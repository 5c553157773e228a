//! What the data of contributions hold beside their words: why one was hidden, its theme, what it leans on, and when it was
//! made.

use domain::{
    ContributionId,
    session::{Content, ContributionView, Evidence, Standing},
};
use jiff::Timestamp;

use super::{Minutes, counts};
use crate::{
    moment,
    table::{Cell, Column},
};

/// What the view of a session does not say of a contribution.
#[derive(Clone, Copy)]
pub struct Details<'a> {
    /// When it was made; nothing where the reader may not know.
    pub moments: &'a dyn Fn(ContributionId) -> Option<Timestamp>,
    /// The name of an indicator, by its key.
    pub indicators: &'a dyn Fn(&str) -> String,
}

/// The keys of the columns.
pub(super) const DETAILS: [&str; 6] = ["reason", "theme", "evidence", "moment", "about", "about-id"];

impl Minutes<'_> {
    pub(super) fn column(&self, key: &str) -> Column {
        Column::text(self.say(&format!("head-{key}"), &[]))
    }

    /// Whether it stands, and otherwise what became of it.
    pub(super) fn standing(&self, each: &ContributionView) -> String {
        let key = match each.standing {
            Standing::Current if counts(each) => "stands",
            Standing::Current => "hidden-by-moderator",
            _ => "replaced",
        };
        self.say(key, &[])
    }

    /// The cells below [`DETAILS`].
    pub(super) fn details(&self, each: &ContributionView, details: Details<'_>) -> [Cell; 6] {
        let reason = each.hidden.as_ref().map_or("", |reason| reason.as_str());
        let (theme, evidence) = match &each.content {
            Content::Card { theme, evidence, .. } => {
                (theme.as_deref().unwrap_or_default(), evidence.as_slice())
            }
            _ => ("", &[][..]),
        };
        let name = |evidence: &Evidence| match evidence {
            Evidence::Signal(key) => (self.signals)(key),
            Evidence::Indicator(key) => (details.indicators)(key),
        };
        let evidence: Vec<String> = evidence.iter().map(name).collect();
        let at = self.moment(each, details);
        let at = at.map(|at| moment::local(at).strftime("%Y-%m-%d %H:%M:%S").to_string());
        let (about, about_id) = self.about(each);
        [
            reason.into(),
            theme.into(),
            evidence.join("; ").into(),
            at.unwrap_or_default().into(),
            about.into(),
            about_id.into(),
        ]
    }

    /// What it belongs to, the question of an answer or the card of a question: its words and its identity. Empty for
    /// what stands by itself.
    fn about(&self, each: &ContributionView) -> (String, String) {
        let Some(about) = each.content.about() else { return (String::new(), String::new()) };
        let words = match self.view.contribution(about) {
            Some(found) => self.told(&found.content),
            None => self.say("about-unseen", &[]),
        };
        (words, about.to_string())
    }

    /// When it was made. In an anonymous round that would tell who did it.
    pub(super) fn moment(&self, each: &ContributionView, details: Details<'_>) -> Option<Timestamp> {
        let step = self.view.steps.get(&each.step)?;
        if step.step.anonymous { None } else { (details.moments)(each.id) }
    }
}
