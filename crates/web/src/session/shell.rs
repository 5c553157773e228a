//! The document around a page of a session: no big navigation, nothing that draws attention from what is asked.

use documents::text::text;
use domain::Language;
use maud::{DOCTYPE, Markup, html};

use crate::{assets, site::Site};

/// What stands in the document.
#[derive(Clone, Debug)]
pub(crate) struct Document<'a> {
    /// The title of the window, without the name of the product.
    pub(crate) title: &'a str,
    /// The class of the body, beside that of the theme: the kind of page.
    pub(crate) class: &'static str,
    /// Logical names of style sheets, beside those of every page of a session.
    pub(crate) styles: &'a [&'static str],
    /// Logical names of scripts.
    pub(crate) scripts: &'a [&'static str],
    /// What stands in it.
    pub(crate) content: Markup,
}

/// The whole document.
pub(crate) fn document(language: Language, site: &Site, page: &Document<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content";
                meta name="robots" content="noindex";
                title { (page.title) " · " (text(language, "product")) }
                link rel="icon" type="image/svg+xml" href="/favicon.svg";
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::address("FiraSans-Regular.woff2"));
                link rel="stylesheet" href=(assets::address("index.css"));
                link rel="stylesheet" href=(assets::address("form.css"));
                link rel="stylesheet" href=(assets::address("session.css"));
                @for style in page.styles { link rel="stylesheet" href=(assets::address(style)); }
                @if site.settings.theme_css.is_some() { link rel="stylesheet" href="/thema.css"; }
                @for import in page.scripts.iter().flat_map(|script| assets::imports(script)) {
                    link rel="modulepreload" href=(import);
                }
                @for script in page.scripts { script type="module" src=(assets::address(script)) {} }
            }
            body class={ "schakel-theme " (page.class) } { (page.content) }
        }
    }
}
