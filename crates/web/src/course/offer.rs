//! Questions that a municipality can begin with: those first that its figures and its role point to.

use atlas::{Atlas, signal::strongest};
use domain::course::{AreaTemplate, Course, Origin, templates};

/// A template, with why it is offered.
pub(crate) struct Offer {
    pub(crate) template: &'static AreaTemplate,
    /// The strength of the signal for its task.
    pub(crate) strength: u8,
    /// Whether the municipality comes close to a role in which the question comes up most.
    pub(crate) is_role: bool,
}

/// The templates that are not in a draft yet; `index` is the place of the municipality in the register.
pub(crate) fn offered(atlas: &Atlas, index: usize, course: &Course) -> Vec<Offer> {
    let signals = strongest(atlas.signals(index));
    let strength = |task: &str| {
        let found = signals.iter().find(|signal| atlas.facts.catalogue.tasks[signal.task].id == task);
        found.map_or(0, |signal| signal.strength)
    };
    let nearest = atlas.archetypes(index);
    let roles: Vec<&str> = nearest.iter().take(2).map(|nearness| nearness.archetype.key()).collect();
    let taken = |key: &str| course.areas().any(|(_, area)| area.origin == Origin::Template(key.to_owned()));
    let mut offers: Vec<Offer> = templates()
        .areas
        .iter()
        .filter(|template| !taken(&template.key))
        .map(|template| Offer {
            template,
            strength: strength(&template.task),
            is_role: template.roles.iter().any(|role| roles.contains(&role.as_str())),
        })
        .collect();
    offers.sort_by_key(|offer| std::cmp::Reverse((offer.strength, offer.is_role)));
    offers
}
