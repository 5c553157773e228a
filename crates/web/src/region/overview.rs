//! All regions, by kind.

use documents::text::{text, text_with};
use maud::{Markup, html};

use super::division::{Kind, kind_label, regions};
use crate::{
    coalition,
    components::{anchored_heading, button, heading, on_this_page},
    frame::{Page, Section},
    site::Site,
    visit::{Visit, path},
};

/// The whole page.
pub(super) fn page(visit: &Visit, site: &Site) -> Markup {
    let (atlas, language) = (&*site.atlas, visit.language);
    let chapters: Vec<(&str, String)> =
        Kind::ALL.into_iter().map(|kind| (kind.key(), kind_label(language, kind))).collect();
    let title = text(language, "region-title");
    let lead = text(language, "region-lead");
    let together = text(language, "coalition-title");
    let count = |count: usize| text_with(language, "municipalities-count", &[("count", count.into())]);
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            (on_this_page(&text(language, "region-kinds"), &chapters))
            p { (text(language, "region-coalition-invitation")) }
            p {
                (button::link(&path(language, coalition::ADDRESS), &together, button::Weight::Primary))
            }
            @for kind in Kind::ALL {
                (anchored_heading(2, kind.key(), &kind_label(language, kind)))
                p { (text(language, &format!("region-about-{}", kind.key()))) }
                ul class="region-list" {
                    @for region in regions(atlas, kind) {
                        li {
                            a href=(path(language, &region.address())) { (region.name) } " "
                            span class="region-list__count" {
                                (count(region.members.len()))
                            }
                        }
                    }
                }
            }
        }
    };
    Page::new(visit, title.as_str(), lead.as_str()).section(Section::Regions).body(body).render(site)
}
