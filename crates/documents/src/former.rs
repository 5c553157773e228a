//! The sentence for who asked for a municipality that no longer exists.

use atlas::{Atlas, register::Former};
use domain::Language;

use crate::{number, text::text_with};

/// Which municipality it was, since when its inhabitants belong to another, and to which; with shares when they went to
/// more than one.
#[must_use]
pub fn sentence(atlas: &Atlas, language: Language, former: &Former) -> String {
    let is_divided = former.successors.len() > 1;
    let part = |(index, share): &(usize, f64)| {
        let name = &atlas.facts.register.get(*index).name;
        if is_divided {
            format!("{name} ({})", number::percent(language, share * 100.0, 0))
        } else {
            name.clone()
        }
    };
    let parts: Vec<String> = former.successors.iter().map(part).collect();
    let arguments = [
        ("former", former.name.as_str().into()),
        ("year", former.year.to_string().into()),
        ("count", parts.len().into()),
        ("now", parts.join(", ").into()),
    ];
    text_with(language, "municipality-former", &arguments)
}
