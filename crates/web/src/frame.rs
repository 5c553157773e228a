//! The frame of every page: header, navigation, search, breadcrumbs, main, footer.

use documents::text::text;
use domain::Language;
use maud::{DOCTYPE, Markup, html};

use crate::{
    assets,
    components::{Room, alert, breadcrumbs, search_form},
    site::Site,
    visit::{Visit, path},
};

/// What a page takes around its body, in bytes.
const FRAME_BYTES: usize = 16_000;

/// The parts of the site that the navigation names, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// All municipalities, and each of them.
    Municipalities,
    /// Municipalities side by side.
    Compare,
    /// Provinces, regions and coalitions.
    Regions,
    /// Meetings: what they are about, and registration.
    Meetings,
    /// How every figure is made.
    Method,
    /// What this is, and for whom.
    About,
    /// What is one's own: registrations, documents.
    Mine,
}

impl Section {
    const ALL: [Section; 7] = [
        Section::Municipalities,
        Section::Compare,
        Section::Regions,
        Section::Meetings,
        Section::Method,
        Section::About,
        Section::Mine,
    ];

    const fn address(self) -> &'static str {
        match self {
            Section::Municipalities => "/gemeenten",
            Section::Compare => "/vergelijk",
            Section::Regions => "/regio",
            Section::Meetings => "/bijeenkomsten",
            Section::Method => "/methode",
            Section::About => "/over",
            Section::Mine => "/mijn",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Section::Municipalities => "frame-municipalities",
            Section::Compare => "frame-compare",
            Section::Regions => "frame-regions",
            Section::Meetings => "frame-meetings",
            Section::Method => "frame-method",
            Section::About => "frame-about",
            Section::Mine => "frame-mine",
        }
    }
}

/// A script that a page asks for; the search is on every page. Pages work without any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Passkeys, for the pages that sign in or add one.
    Passkey,
    /// The moving map, for pages with a `thematic-map` element.
    Map,
    /// Checking in with camera and without network, for the page with a `check-in-device` element.
    CheckIn,
    /// What waits on the device, for the page with a `sign-out-check` element.
    SignOut,
}

impl Script {
    const fn file(self) -> &'static str {
        match self {
            Script::Passkey => "passkey.js",
            Script::Map => "thematic-map.js",
            Script::CheckIn => "check-in.js",
            Script::SignOut => "sign-out.js",
        }
    }
}

/// A style sheet that a page asks for beside the one of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Forms.
    Form,
    /// The public pages of a meeting.
    Meeting,
    /// The desk of the organiser.
    Desk,
    /// The read-out of a strategic choice.
    ReadOut,
    /// The course of a municipality.
    Course,
}

impl Style {
    const fn file(self) -> &'static str {
        match self {
            Style::Form => "form.css",
            Style::Meeting => "meeting.css",
            Style::Desk => "desk.css",
            Style::ReadOut => "read-out.css",
            Style::Course => "course.css",
        }
    }
}

/// A step on the way to a page: its name and its address without the prefix of the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// What the step is called.
    pub label: String,
    /// Where it leads, such as `/gemeenten`.
    pub address: String,
}

/// A page: what stands in the frame, and what the frame must know of it.
#[derive(Clone, Debug)]
pub struct Page {
    visit: Visit,
    title: String,
    description: String,
    section: Option<Section>,
    crumbs: Vec<Crumb>,
    scripts: Vec<Script>,
    styles: Vec<Style>,
    canonical: Option<String>,
    preview: Option<String>,
    is_listed: bool,
    has_own_search: bool,
    body: Markup,
}

impl Page {
    /// A page with its title (also the last breadcrumb) and the one sentence that search engines show.
    #[must_use]
    pub fn new(visit: &Visit, title: impl Into<String>, description: impl Into<String>) -> Page {
        Page {
            visit: visit.clone(),
            title: title.into(),
            description: description.into(),
            section: None,
            crumbs: Vec::new(),
            scripts: Vec::new(),
            styles: Vec::new(),
            canonical: None,
            preview: None,
            is_listed: true,
            has_own_search: false,
            body: html! {},
        }
    }

    /// Marks the part of the site that the page belongs to.
    #[must_use]
    pub fn section(mut self, section: Section) -> Page {
        self.section = Some(section);
        self
    }

    /// Adds a breadcrumb between the home page and this one; its address has no language prefix.
    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, address: impl Into<String>) -> Page {
        self.crumbs.push(Crumb { label: label.into(), address: address.into() });
        self
    }

    /// Adds the section itself as a breadcrumb and marks it in the navigation: for pages below a section.
    #[must_use]
    pub fn below(self, section: Section) -> Page {
        let label = text(self.visit.language, section.label());
        self.section(section).crumb(label, section.address())
    }

    /// Asks for a script.
    #[must_use]
    pub fn script(mut self, script: Script) -> Page {
        self.scripts.push(script);
        self
    }

    /// Asks for a style sheet.
    #[must_use]
    pub fn style(mut self, style: Style) -> Page {
        self.styles.push(style);
        self
    }

    /// Names the address, without language prefix, of the page that this one is a variant of.
    #[must_use]
    pub fn canonical(mut self, address: impl Into<String>) -> Page {
        self.canonical = Some(address.into());
        self
    }

    /// Names the address, without language prefix, of the picture that is shown where somebody shares the page:
    /// 1200 by 630 pixels.
    #[must_use]
    pub fn preview(mut self, picture: impl Into<String>) -> Page {
        self.preview = Some(picture.into());
        self
    }

    /// For pages that search engines must not keep: errors, and pages made from what a visitor chose.
    #[must_use]
    pub fn unlisted(mut self) -> Page {
        self.is_listed = false;
        self
    }

    /// For pages whose main part is the search: the header leaves its own search out.
    #[must_use]
    pub fn with_own_search(mut self) -> Page {
        self.has_own_search = true;
        self
    }

    /// Sets what stands in the main part; it begins with the one heading of level 1.
    #[must_use]
    pub fn body(mut self, body: Markup) -> Page {
        self.body = body;
        self
    }

    /// The whole page as HTML.
    #[must_use]
    pub fn render(&self, site: &Site) -> Markup {
        let language = self.visit.language;
        html! {
            (Room(self.body.0.len() + FRAME_BYTES))
            (DOCTYPE)
            html lang=(language.tag()) {
                (self.head(site))
                body class="schakel-theme" {
                    a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" {
                        (text(language, "frame-skip"))
                    }
                    (self.header())
                    @if !self.is_home() && self.is_listed { (self.breadcrumbs()) }
                    main id="inhoud" class="page-main" tabindex="-1" {
                        div class="page-width" { (self.body) }
                    }
                    (footer(language, site.settings.demo))
                }
            }
        }
    }

    fn is_home(&self) -> bool {
        self.visit.path() == "/"
    }

    fn full_title(&self) -> String {
        let product = text(self.visit.language, "product");
        if self.is_home() {
            format!("{product}: {}", self.title)
        } else {
            format!("{} · {product}", self.title)
        }
    }

    fn head(&self, site: &Site) -> Markup {
        let address = self.canonical.as_ref().unwrap_or(&self.visit.address);
        let absolute = |language| format!("{}{}", site.settings.base_url, path(language, address));
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (self.full_title()) }
                meta name="description" content=(self.description);
                @if self.is_listed {
                    link rel="canonical" href=(absolute(self.visit.language));
                    @for language in Language::ALL {
                        link rel="alternate" hreflang=(language.tag()) href=(absolute(language));
                    }
                } @else {
                    meta name="robots" content="noindex";
                }
                @if let Some(picture) = &self.preview {
                    @let picture = format!("{}{}", site.settings.base_url, path(self.visit.language, picture));
                    meta property="og:type" content="website";
                    meta property="og:title" content=(self.title);
                    meta property="og:description" content=(self.description);
                    meta property="og:url" content=(absolute(self.visit.language));
                    meta property="og:image" content=(picture);
                    meta property="og:image:width" content="1200";
                    meta property="og:image:height" content="630";
                    meta name="twitter:card" content="summary_large_image";
                }
                link rel="icon" type="image/svg+xml" href="/favicon.svg";
                link rel="preload" as="font" type="font/woff2" crossorigin
                    href=(assets::address("FiraSans-Regular.woff2"));
                link rel="stylesheet" href=(assets::address("index.css"));
                @for style in &self.styles {
                    link rel="stylesheet" href=(assets::address(style.file()));
                }
                @if site.settings.theme_css.is_some() { link rel="stylesheet" href="/thema.css"; }
                script type="module" src=(assets::address("municipality-search.js")) {}
                @for script in &self.scripts {
                    script type="module" src=(assets::address(script.file())) {}
                }
            }
        }
    }

    fn header(&self) -> Markup {
        let language = self.visit.language;
        html! {
            header class="page-header" {
                div class="page-width page-header__inner" {
                    div class="page-header__brand" {
                        a href=(path(language, "/")) { (text(language, "product")) }
                        span class="page-header__tagline" { (text(language, "frame-tagline")) }
                    }
                    (language_switch(&self.visit))
                    details class="page-menu" {
                        summary { (text(language, "frame-menu")) }
                        nav class="page-menu__links" aria-label=(text(language, "frame-navigation")) {
                            (self.links())
                        }
                    }
                    @if !self.has_own_search {
                        div class="page-header__search" { (search_form::compact(language)) }
                    }
                    nav class="page-nav" aria-label=(text(language, "frame-navigation")) { (self.links()) }
                }
            }
        }
    }

    fn links(&self) -> Markup {
        let language = self.visit.language;
        html! {
            ul {
                @for section in Section::ALL {
                    @let is_current = self.section == Some(section);
                    @let current = if section.address() == self.visit.path() { "page" } else { "true" };
                    li {
                        a href=(path(language, section.address()))
                            aria-current=[is_current.then_some(current)] {
                            (text(language, section.label()))
                        }
                    }
                }
            }
        }
    }

    fn breadcrumbs(&self) -> Markup {
        let home = Crumb { label: text(self.visit.language, "frame-home"), address: "/".to_owned() };
        let steps: Vec<Crumb> = std::iter::once(home).chain(self.crumbs.iter().cloned()).collect();
        html! {
            div class="page-width page-breadcrumbs" {
                (breadcrumbs::breadcrumbs(self.visit.language, &steps, &self.title))
            }
        }
    }
}

/// The same page in the other language, said in that language.
fn language_switch(visit: &Visit) -> Markup {
    let other = visit.language.other();
    html! {
        a class="page-header__language" href=(path(other, &visit.address))
            hreflang=(other.tag()) lang=(other.tag()) {
            (text(other, "frame-language"))
        }
    }
}

fn footer(language: Language, demo: bool) -> Markup {
    let links = [
        ("/over", "frame-about-long"),
        ("/methode", "frame-method-long"),
        ("/toegankelijkheid", "frame-accessibility"),
        ("/privacy", "frame-privacy"),
    ];
    html! {
        footer class="page-footer" {
            div class="page-width page-footer__inner" {
                div {
                    h2 { (text(language, "frame-sources")) }
                    p { (text(language, "frame-sources-line")) }
                    p { (text(language, "frame-sources-caveat")) }
                    @if demo {
                        (alert::plain(&text(language, "frame-demo")))
                    }
                }
                nav class="page-footer__links" aria-label=(text(language, "frame-about-site")) {
                    h2 { (text(language, "frame-about-site")) }
                    ul {
                        @for (address, label) in links {
                            li { a href=(path(language, address)) { (text(language, label)) } }
                        }
                    }
                }
            }
        }
    }
}
