//! The publishers and tables behind the profile.

use super::View;

/// One sentence per publication; all of them under the same licence.
pub(super) fn sources(view: &View<'_>) -> Vec<String> {
    ["population", "indicators", "commuting", "moves", "stations", "boundaries", "own"]
        .iter()
        .map(|key| view.text(&format!("source-{key}")))
        .collect()
}
