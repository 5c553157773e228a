//! Reading the position brief of the own municipality.

use atlas::peer_dimension::PeerDimension;
use documents::profile::Profile;
use maud::{Markup, html};

use crate::{
    components::{
        button::{self, Weight},
        heading,
    },
    session::stage::Stage,
    visit::path,
};

/// In short, with the way to the whole page and to the PDF.
pub(super) fn ask(stage: &Stage<'_>) -> Markup {
    let Some(index) = stage.municipality() else {
        return html! {
            p { (stage.say("session-read-which")) }
            p { (button::link(&path(stage.language, "/gemeenten"), &stage.say("session-read-choose"), Weight::Secondary)) }
        };
    };
    let atlas = &stage.site.atlas;
    let profile = Profile::new(atlas, index, stage.language, &PeerDimension::DEFAULT);
    let page = path(stage.language, &format!("/gemeenten/{}", atlas.facts.register.get(index).slug));
    html! {
        article class="brief stack" {
            (heading(2, &profile.name))
            p class="brief__place" { (profile.subtitle) }
            ul class="brief__summary" {
                @for sentence in &profile.summary {
                    li {
                        (sentence.text) " "
                        a href={ (page) "#" (sentence.evidence) } target="_blank" rel="noopener" {
                            (stage.say("session-read-figures"))
                            span class="visually-hidden" {
                                ": " (profile.chapters.iter().find(|each| each.id == sentence.evidence).map_or("", |each| each.title.as_str()))
                            }
                        }
                    }
                }
            }
            dl class="brief__figures" {
                @for figure in &profile.key_figures {
                    div { dt { (figure.label) } dd { strong { (figure.value) } " " span { (figure.year) } } }
                }
            }
            p class="brief__links" {
                (button::link(&page, &stage.say("session-read-page"), Weight::Secondary)) " "
                (button::link(&format!("{page}/brief"), &stage.say("session-read-pdf"), Weight::Secondary))
            }
            p class="form-hint" { (stage.say("session-read-keep")) }
        }
    }
}
