//! How every figure is made, in plain words, with its formula behind a fold. Every measure has an anchor of
//! its own, so that each figure on the site leads to its explanation.

mod measure_entry;
mod topic;

use atlas::{
    Atlas,
    measure::{Measure, Theme},
};
use axum::{Extension, extract::State, response::IntoResponse};
use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::{anchored_heading, heading, on_this_page},
    frame::{Page, Section},
    keep::Keep,
    site::SharedSite,
    try_out,
    visit::{Visit, path},
};

/// Handler of `/methode`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> impl IntoResponse {
    let (atlas, language) = (&*site.atlas, visit.language);
    let title = text(language, "method-title");
    let lead = text(language, "method-lead");
    let mut chapters = vec![("lezen", text(language, "method-reading"))];
    chapters.extend(Theme::ALL.into_iter().map(|theme| (theme.key(), theme_label(language, theme))));
    chapters.push(("keuzes", text(language, "method-choice")));
    chapters.push(("stemmen", text(language, "method-vote")));
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            (on_this_page(&text(language, "region-on-this-page"), &chapters))
            (anchored_heading(2, "lezen", &text(language, "method-reading")))
            (reading(atlas, language))
            @for theme in Theme::ALL { (chapter(atlas, language, theme)) }
            (anchored_heading(2, "keuzes", &text(language, "method-choice")))
            (choice(language))
            (anchored_heading(2, "stemmen", &text(language, "method-vote")))
            (vote(language))
        }
    };
    let page = Page::new(&visit, title.as_str(), lead.as_str()).section(Section::Method).body(body);
    (Extension(Keep), page.render(&site))
}

fn theme_label(language: Language, theme: Theme) -> String {
    text(language, &format!("theme-{}", theme.key()))
}

/// What holds for all figures.
fn reading(atlas: &Atlas, language: Language) -> Markup {
    let commuting = atlas.facts.commuting.year().to_string();
    let notes = ["boundaries", "rounding", "model", "missing", "label", "national", "licence"];
    html! {
        @for note in notes {
            @let key = format!("method-reading-{note}");
            (anchored_heading(3, &format!("lezen-{note}"), &text(language, &format!("{key}-title"))))
            p {
                (text_with(language, &key, &[("year", commuting.as_str().into())]))
            }
        }
        ul {
            @for key in ["population", "indicators", "commuting", "moves", "stations", "boundaries", "own"] {
                li { (text(language, &format!("source-{key}"))) }
            }
        }
    }
}

/// How choices are explored, with the way to try it.
fn choice(language: Language) -> Markup {
    let terms = [
        "scheme",
        "possible",
        "necessary",
        "feasible",
        "desirable",
        "bottleneck",
        "dilemma",
        "robust",
        "front",
        "package",
    ];
    html! {
        p { (text(language, "method-choice-lead")) }
        p class="single-link" {
            a href=(path(language, try_out::ADDRESS)) { (text(language, "method-choice-try")) }
        }
        (explained(language, "choice", &terms))
    }
}

/// How votes in a work session are counted, and when they are called divided.
fn vote(language: Language) -> Markup {
    html! {
        p { (text(language, "method-vote-lead")) }
        (explained(language, "vote", &["agreement", "two-peaks", "ranking", "concordance", "tie"]))
    }
}

/// Terms of a chapter with what they mean.
fn explained(language: Language, chapter: &str, terms: &[&str]) -> Markup {
    html! {
        dl class="method-terms" {
            @for term in terms {
                dt { (text(language, &format!("method-{chapter}-{term}"))) }
                dd { (text(language, &format!("method-{chapter}-{term}-text"))) }
            }
        }
    }
}

/// The methods of a theme, then its measures.
fn chapter(atlas: &Atlas, language: Language, theme: Theme) -> Markup {
    let measures: Vec<&Measure> =
        atlas.measures.all().iter().filter(|measure| measure.description.theme == theme).collect();
    html! {
        (anchored_heading(2, theme.key(), &theme_label(language, theme)))
        @for topic in topic::of(theme) { (topic::entry(atlas, language, topic)) }
        @for measure in measures { (measure_entry::entry(language, measure)) }
    }
}
