//! The organisations around a meeting, by their relation to the organiser: on a map and as lists.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, Relation};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::{
    components::heading,
    error::Problem,
    map::{
        country::{Shade, Words},
        legend,
    },
    site::{SharedSite, Site},
    visit::path,
};

/// An organisation as the page names it.
struct Named {
    name: String,
    municipality: Option<usize>,
}

/// Partners, and who is interested.
pub(super) struct Partners {
    partners: Vec<Named>,
    interested: Vec<Named>,
}

impl Partners {
    /// The organisations of the desk as they are at a moment; of a municipality that the desk does not know, what
    /// the list beside the figures says.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn read(site: &SharedSite, now: Timestamp) -> Result<Partners, Problem> {
        let today = moment::local(now).date();
        let register = &site.atlas.facts.register;
        let mut found = Partners { partners: Vec::new(), interested: Vec::new() };
        let mut known = Vec::new();
        for kept in site.store.organisations().await? {
            let organisation = kept.value;
            let municipality = organisation.municipality.and_then(|code| register.index(code));
            known.extend(municipality);
            let name = municipality.map(|index| register.get(index).name.clone());
            found.add(
                organisation.relation_on(today),
                Named { name: name.unwrap_or(organisation.name), municipality },
            );
        }
        for each in &site.atlas.facts.partners {
            if let Some(index) = register.index(each.municipality).filter(|index| !known.contains(index)) {
                let name = register.get(index).name.clone();
                found.add(each.relation, Named { name, municipality: Some(index) });
            }
        }
        for list in [&mut found.partners, &mut found.interested] {
            list.sort_by_cached_key(|each| atlas::municipality::slug(&each.name));
        }
        Ok(found)
    }

    fn add(&mut self, relation: Relation, named: Named) {
        match relation {
            Relation::Partner => self.partners.push(named),
            Relation::Interested => self.interested.push(named),
            Relation::None | Relation::Former => {}
        }
    }

    /// Whether there is anything to show.
    pub(super) fn is_empty(&self) -> bool {
        self.partners.is_empty() && self.interested.is_empty()
    }

    /// The lists beside the map.
    pub(super) fn show(&self, site: &Site, language: Language) -> Markup {
        let lists = [("partner", &self.partners), ("interested", &self.interested)];
        html! {
            div class="beside-map" {
                div class="stack" {
                    @for (key, list) in lists {
                        @if !list.is_empty() {
                            @let count = [("count", list.len().into())];
                            (heading(3, &text_with(language, &format!("meeting-partners-{key}"), &count)))
                            (names(site, language, list))
                        }
                    }
                }
                (self.map(site, language))
            }
        }
    }

    fn map(&self, site: &Site, language: Language) -> Markup {
        let on_map = |list: &[Named], index: usize| list.iter().any(|each| each.municipality == Some(index));
        let shade = |index: usize| {
            Shade::Class(match (on_map(&self.partners, index), on_map(&self.interested, index)) {
                (true, _) => 5,
                (false, true) => 3,
                (false, false) => 1,
            })
        };
        let count = |list: &[Named]| list.iter().filter(|each| each.municipality.is_some()).count();
        let reading = text_with(
            language,
            "meeting-partners-reading",
            &[("partners", count(&self.partners).into()), ("interested", count(&self.interested).into())],
        );
        let title = text(language, "meeting-partners-map");
        let words = Words { id: "partnerkaart", title: &title, description: &reading };
        let mut classes = vec![(Shade::Class(5), text(language, "meeting-partners-legend-partner"))];
        if !self.interested.is_empty() {
            classes.insert(0, (Shade::Class(3), text(language, "meeting-partners-legend-interested")));
        }
        html! {
            figure class="figure home-map" {
                div class="figure__drawing" { (site.prepared.country(&site.atlas).draw(words, shade)) }
                figcaption class="figure__note" { (reading) " " (text(language, "map-source")) }
                (legend(&classes, None))
            }
        }
    }
}

fn names(site: &Site, language: Language, list: &[Named]) -> Markup {
    html! {
        ul class="region-list region-list--short" {
            @for each in list {
                li {
                    @if let Some(index) = each.municipality {
                        @let slug = &site.atlas.facts.register.get(index).slug;
                        a href=(path(language, &format!("/gemeenten/{slug}"))) { (each.name) }
                    } @else {
                        (each.name)
                    }
                }
            }
        }
    }
}
