//! Which municipalities a visitor wants to see, and how: read from the address. What cannot be used is left
//! out and said so; it never makes an error.

use std::cmp::Ordering;

use atlas::{Atlas, measure::Measure, municipality::slug, register::Former};
use documents::text::{text, text_with};
use domain::{Language, Relation};

use super::ADDRESS;
use crate::query::{Address, Query, shortened};

/// The measure that is shown when none is chosen, if this installation has it.
const FIRST_MEASURE: &str = "job_ratio";

/// The longest text that is searched for, in characters.
const LONGEST_SEARCH: usize = 80;

/// A class of municipalities by inhabitants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    Small,
    Middle,
    Large,
}

impl Size {
    pub(super) const ALL: [Size; 3] = [Size::Small, Size::Middle, Size::Large];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Size::Small => "klein",
            Size::Middle => "middelgroot",
            Size::Large => "groot",
        }
    }

    fn holds(self, atlas: &Atlas, index: usize) -> bool {
        let (from, to) = atlas.mid_size.bounds();
        let inhabitants = atlas.inhabitants[index];
        let (is_below, is_above) = (inhabitants < f64::from(from), inhabitants > f64::from(to));
        match self {
            Size::Small => is_below,
            Size::Middle => !is_below && !is_above,
            Size::Large => is_above,
        }
    }
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// By how well the name fits what was searched for.
    Fit,
    Name,
    Province,
    Inhabitants,
    Measure,
}

impl Order {
    const CHOICES: [Order; 4] = [Order::Name, Order::Province, Order::Inhabitants, Order::Measure];

    pub(super) const fn key(self) -> &'static str {
        match self {
            Order::Fit => "",
            Order::Name => "naam",
            Order::Province => "provincie",
            Order::Inhabitants => "inwoners",
            Order::Measure => "cijfer",
        }
    }

    /// The order when none is chosen.
    const fn first(typed: &str) -> Order {
        if typed.is_empty() { Order::Name } else { Order::Fit }
    }

    /// Words run from a to z at first, figures from high to low.
    pub(super) const fn starts_descending(self) -> bool {
        matches!(self, Order::Inhabitants | Order::Measure)
    }
}

/// One municipality of the selection.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) index: usize,
    /// The former municipality by whose name it was found.
    pub(super) former: Option<Former>,
}

/// What is shown.
#[derive(Clone, Debug)]
pub(super) struct Selection<'a> {
    /// What was searched for; empty when nothing was.
    pub(super) typed: String,
    /// The chosen province, by its name.
    pub(super) province: Option<&'a str>,
    pub(super) size: Option<Size>,
    pub(super) only_partners: bool,
    /// The measure of the map and of the last column; `None` only without any figures.
    pub(super) measure: Option<&'a Measure>,
    pub(super) order: Order,
    pub(super) is_descending: bool,
    /// The municipalities, in order.
    pub(super) found: Vec<Found>,
    /// What could not be used, one sentence each.
    pub(super) remarks: Vec<String>,
}

impl<'a> Selection<'a> {
    pub(super) fn read(atlas: &'a Atlas, language: Language, query: &Query) -> Selection<'a> {
        let first = atlas.measures.get(FIRST_MEASURE).or_else(|| atlas.measures.all().first());
        let typed = query.first("q").unwrap_or_default();
        let mut selection = Selection {
            typed: typed.chars().take(LONGEST_SEARCH).collect(),
            province: None,
            size: None,
            only_partners: false,
            measure: first,
            order: Order::first(typed),
            is_descending: false,
            found: Vec::new(),
            remarks: Vec::new(),
        };
        selection.read_filters(atlas, language, query);
        selection.read_order(language, query);
        selection.find(atlas);
        selection
    }

    fn read_filters(&mut self, atlas: &'a Atlas, language: Language, query: &Query) {
        if let Some(typed) = query.first("provincie") {
            self.province = provinces(atlas).into_iter().find(|name| slug(name) == slug(typed));
            self.ignore_unless(self.province.is_some(), "provincie", typed, language);
        }
        if let Some(typed) = query.first("grootte") {
            self.size = Size::ALL.into_iter().find(|size| size.key() == typed);
            self.ignore_unless(self.size.is_some(), "grootte", typed, language);
        }
        if let Some(typed) = query.first("partners") {
            self.only_partners = typed == "ja";
            self.ignore_unless(self.only_partners, "partners", typed, language);
        }
        if let Some(typed) = query.first("cijfer") {
            let known = atlas.measures.get(typed);
            self.measure = known.or(self.measure);
            self.ignore_unless(known.is_some(), "cijfer", typed, language);
        }
    }

    fn read_order(&mut self, language: Language, query: &Query) {
        if let Some(typed) = query.first("sorteer") {
            let known = Order::CHOICES.into_iter().find(|order| order.key() == typed);
            self.order = known.unwrap_or(self.order);
            self.ignore_unless(known.is_some(), "sorteer", typed, language);
        }
        self.is_descending = self.order.starts_descending();
        match query.first("richting") {
            None => {}
            Some("op") => self.is_descending = false,
            Some("af") => self.is_descending = true,
            Some(typed) => self.ignore("richting", typed, language),
        }
    }

    fn ignore_unless(&mut self, is_known: bool, parameter: &'static str, typed: &str, language: Language) {
        if !is_known {
            self.ignore(parameter, typed, language);
        }
    }

    /// Notes that a value could not be used.
    pub(super) fn ignore(&mut self, parameter: &'static str, typed: &str, language: Language) {
        let arguments = [("parameter", parameter.into()), ("typed", shortened(typed).into())];
        self.remarks.push(text_with(language, "municipalities-ignored", &arguments));
    }

    fn find(&mut self, atlas: &Atlas) {
        let all: Vec<Found> = if self.typed.is_empty() {
            (0..atlas.facts.register.len()).map(|index| Found { index, former: None }).collect()
        } else {
            let fitting = atlas.facts.register.search(&self.typed).into_iter();
            fitting.map(|(index, former)| Found { index, former: former.cloned() }).collect()
        };
        self.found = all.into_iter().filter(|found| self.holds(atlas, found.index)).collect();
        let mut found = std::mem::take(&mut self.found);
        found.sort_by(|a, b| self.compare(atlas, a.index, b.index));
        self.found = found;
    }

    fn holds(&self, atlas: &Atlas, index: usize) -> bool {
        let municipality = atlas.facts.register.get(index);
        self.province.is_none_or(|province| municipality.province.name == province)
            && self.size.is_none_or(|size| size.holds(atlas, index))
            && (!self.only_partners || is_partner(atlas, index))
    }

    /// The order of two municipalities; those without a figure come last in both directions, equals by name.
    fn compare(&self, atlas: &Atlas, one: usize, other: usize) -> Ordering {
        let register = &atlas.facts.register;
        let by_name = || sorting_name(&register.get(one).name).cmp(&sorting_name(&register.get(other).name));
        let turned = |order: Ordering| if self.is_descending { order.reverse() } else { order };
        match self.order {
            Order::Fit => Ordering::Equal,
            Order::Name => turned(by_name()),
            Order::Province => {
                turned(register.get(one).province.name.cmp(&register.get(other).province.name))
                    .then_with(by_name)
            }
            Order::Inhabitants => {
                turned(atlas.inhabitants[one].total_cmp(&atlas.inhabitants[other])).then_with(by_name)
            }
            Order::Measure => match (self.value(one), self.value(other)) {
                (Some(a), Some(b)) => turned(a.total_cmp(&b)).then_with(by_name),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => by_name(),
            },
        }
    }

    /// The last figure of the chosen measure.
    pub(super) fn value(&self, index: usize) -> Option<f64> {
        self.measure?.latest().get(index)
    }

    /// Whether some municipalities are left out.
    pub(super) fn is_filtered(&self) -> bool {
        !self.typed.is_empty() || self.province.is_some() || self.size.is_some() || self.only_partners
    }

    /// The address of this selection; without what is as it is at first.
    pub(super) fn address(&self) -> Address {
        let order = if self.order == Order::first(&self.typed) { "" } else { self.order.key() };
        let direction = match self.is_descending {
            _ if self.is_descending == self.order.starts_descending() => "",
            true => "af",
            false => "op",
        };
        let measure = self.measure.map_or("", |measure| &measure.description.id);
        Address::new(ADDRESS)
            .with("q", self.typed.as_str())
            .with("provincie", self.province.map(slug).unwrap_or_default())
            .with("grootte", self.size.map_or("", Size::key))
            .with("partners", if self.only_partners { "ja" } else { "" })
            .with("cijfer", if measure == FIRST_MEASURE { "" } else { measure })
            .with("sorteer", order)
            .with("richting", direction)
    }
}

/// The names of all provinces, from a to z.
pub(super) fn provinces(atlas: &Atlas) -> Vec<&str> {
    let mut names: Vec<&str> =
        atlas.facts.register.all().iter().map(|each| each.province.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether the municipality takes part in the network of the knowledge organisation.
pub(super) fn is_partner(atlas: &Atlas, index: usize) -> bool {
    let code = atlas.facts.register.get(index).code;
    atlas.facts.partners.iter().any(|each| each.municipality == code && each.relation == Relation::Partner)
}

/// A name as it stands in an alphabet: `'s-Hertogenbosch` under s.
fn sorting_name(name: &str) -> String {
    slug(name)
}

/// The name of a size class with its bounds.
pub(super) fn size_label(atlas: &Atlas, language: Language, size: Size) -> String {
    let (from, to) = atlas.mid_size.bounds();
    let written = |bound: u32| documents::number::whole(language, f64::from(bound));
    let arguments = [("from", written(from).into()), ("to", written(to).into())];
    text_with(language, &format!("municipalities-size-{}", size.key()), &arguments)
}

/// The heading of the column with inhabitants.
pub(super) fn inhabitants_label(atlas: &Atlas, language: Language) -> String {
    format!("{} {}", text(language, "municipalities-inhabitants"), atlas.inhabitants_year)
}
