//! The register of municipalities: finding one by code, name, everyday name or former name.

use std::collections::HashMap;

use domain::MunicipalityCode;
use serde::Serialize;

use crate::municipality::{Municipality, slug};

/// What a change of boundaries was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum MergerKind {
    /// A whole municipality went into another or a new one.
    Merger,
    /// The same area under a new name or code.
    Rename,
    /// A municipality was divided over several others and ceased to exist.
    Split,
    /// A part moved; the municipality itself continued.
    Part,
}

/// One row of the history of boundaries: who went where, on 1 January of which year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Merger {
    /// The year, on 1 January.
    pub year: u16,
    /// Code of the municipality that went.
    pub from: MunicipalityCode,
    /// Its name.
    pub from_name: String,
    /// Code of the municipality that received.
    pub to: MunicipalityCode,
    /// Its name in that year.
    pub to_name: String,
    /// Part of the inhabitants of `from` that went to `to`, 0 to 1.
    pub share: f64,
    /// Inhabitants concerned.
    pub persons: u32,
    /// What kind of change it was.
    pub kind: MergerKind,
}

/// A municipality that no longer exists.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Former {
    /// Its last name.
    pub name: String,
    /// Its code.
    pub code: MunicipalityCode,
    /// The year in which it ended, on 1 January.
    pub year: u16,
    /// Where its inhabitants live now: index in the register and share, the largest share first.
    pub successors: Vec<(usize, f64)>,
}

/// The answer to "which municipality is this?".
#[derive(Clone, Debug, PartialEq)]
pub enum Lookup<'a> {
    /// Index in the register.
    Found(usize),
    /// It went into others.
    Former(&'a Former),
    /// No such name or code, now or since the first year of the history.
    Unknown,
}

/// All municipalities of one year, ordered by code, with the history that led to them.
///
/// A municipality is passed around as its index in this order.
#[derive(Clone, Debug)]
pub struct Register {
    municipalities: Vec<Municipality>,
    mergers: Vec<Merger>,
    former: Vec<Former>,
    by_code: HashMap<MunicipalityCode, usize>,
    by_slug: HashMap<String, Entry>,
}

#[derive(Clone, Copy, Debug)]
enum Entry {
    Current(usize),
    Former(usize),
}

impl Register {
    /// Builds the register; puts the municipalities in the order of their codes.
    #[must_use]
    pub fn new(mut municipalities: Vec<Municipality>, mergers: Vec<Merger>) -> Register {
        municipalities.sort_by_key(|municipality| municipality.code);
        let by_code: HashMap<_, _> =
            municipalities.iter().enumerate().map(|(index, each)| (each.code, index)).collect();
        let former = former(&by_code, &mergers);
        let mut by_slug = HashMap::new();
        for (index, each) in former.iter().enumerate() {
            by_slug.insert(slug(&each.name), Entry::Former(index));
        }
        // After the former ones: a name that is in use again means the municipality of today.
        for (index, each) in municipalities.iter().enumerate() {
            for name in &each.also_known_as {
                by_slug.insert(slug(name), Entry::Current(index));
            }
        }
        for (index, each) in municipalities.iter().enumerate() {
            by_slug.insert(each.slug.clone(), Entry::Current(index));
        }
        Register { municipalities, mergers, former, by_code, by_slug }
    }

    /// Number of municipalities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.municipalities.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.municipalities.is_empty()
    }

    /// All municipalities, in the order of their codes.
    #[must_use]
    pub fn all(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The municipality at an index.
    #[must_use]
    pub fn get(&self, index: usize) -> &Municipality {
        &self.municipalities[index]
    }

    /// The history of boundaries, in the order of the years.
    #[must_use]
    pub fn mergers(&self) -> &[Merger] {
        &self.mergers
    }

    /// The municipalities that ceased to exist within the history.
    #[must_use]
    pub fn former(&self) -> &[Former] {
        &self.former
    }

    /// The changes that this municipality received, oldest first.
    pub fn history(&self, index: usize) -> impl Iterator<Item = &Merger> {
        let code = self.municipalities[index].code;
        self.mergers.iter().filter(move |merger| merger.to == code)
    }

    /// The index of a code in use.
    #[must_use]
    pub fn index(&self, code: MunicipalityCode) -> Option<usize> {
        self.by_code.get(&code).copied()
    }

    /// Finds a municipality by code, name, everyday name, address form or former name or code.
    #[must_use]
    pub fn find(&self, text: &str) -> Lookup<'_> {
        if let Ok(code) = text.trim().parse::<MunicipalityCode>() {
            if let Some(index) = self.index(code) {
                return Lookup::Found(index);
            }
            return match self.former.iter().find(|former| former.code == code) {
                Some(former) => Lookup::Former(former),
                None => Lookup::Unknown,
            };
        }
        match self.by_slug.get(&slug(text)) {
            Some(Entry::Current(index)) => Lookup::Found(*index),
            Some(Entry::Former(index)) => Lookup::Former(&self.former[*index]),
            None => Lookup::Unknown,
        }
    }

    /// Municipalities whose name, everyday name or former name fits what is typed: names that begin
    /// with it, then names with a word that begins with it, then names that contain it. An empty text
    /// fits nothing. The former name through which it was found is given along.
    #[must_use]
    pub fn search(&self, typed: &str) -> Vec<(usize, Option<&Former>)> {
        let wanted = slug(typed);
        if wanted.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u8, &str, usize, Option<&Former>)> = Vec::new();
        for (index, each) in self.municipalities.iter().enumerate() {
            let names =
                std::iter::once(each.slug.clone()).chain(each.also_known_as.iter().map(|name| slug(name)));
            let code = each.code.to_string().to_lowercase();
            if let Some(rank) = names.chain([code]).filter_map(|name| fit(&name, &wanted)).min() {
                found.push((rank, &each.name, index, None));
            }
        }
        for former in &self.former {
            let Some((index, _)) = former.successors.first().copied() else { continue };
            let code = former.code.to_string().to_lowercase();
            if let Some(rank) = [slug(&former.name), code].iter().filter_map(|name| fit(name, &wanted)).min()
                && !found.iter().any(|(_, _, already, _)| *already == index)
            {
                found.push((rank + 3, &former.name, index, Some(former)));
            }
        }
        found.sort_by_key(|(rank, name, ..)| (*rank, *name));
        found.into_iter().map(|(_, _, index, former)| (index, former)).collect()
    }

    /// The municipalities whose names look most like a misspelt one, the likest first, at most `count`;
    /// only those that look alike at all.
    #[must_use]
    pub fn nearest_names(&self, misspelt: &str, count: usize) -> Vec<usize> {
        let wanted = slug(misspelt);
        let likeness = |each: &Municipality| {
            std::iter::once(each.slug.clone())
                .chain(each.also_known_as.iter().map(|name| slug(name)))
                .map(|name| strsim::jaro_winkler(&name, &wanted))
                .fold(0.0, f64::max)
        };
        let mut ranked: Vec<(f64, usize)> =
            self.municipalities.iter().enumerate().map(|(index, each)| (likeness(each), index)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        ranked.into_iter().filter(|(score, _)| *score > 0.8).take(count).map(|(_, index)| index).collect()
    }
}

/// How well a name fits what is typed: 0 begins with it, 1 a word begins with it, 2 contains it.
fn fit(name: &str, wanted: &str) -> Option<u8> {
    if name.starts_with(wanted) {
        Some(0)
    } else if name.contains(&format!("-{wanted}")) {
        Some(1)
    } else {
        name.contains(wanted).then_some(2)
    }
}

/// Follows every municipality that ceased to exist to where its inhabitants live now.
fn former(current: &HashMap<MunicipalityCode, usize>, mergers: &[Merger]) -> Vec<Former> {
    let mut ended: Vec<Former> = Vec::new();
    for merger in mergers {
        let gone = merger.kind != MergerKind::Part && !current.contains_key(&merger.from);
        if gone && !ended.iter().any(|former| former.code == merger.from) {
            let mut successors = Vec::new();
            follow(current, mergers, merger.from, merger.year, 1.0, &mut successors);
            successors.sort_by(|a: &(usize, f64), b| b.1.total_cmp(&a.1));
            ended.push(Former {
                name: merger.from_name.clone(),
                code: merger.from,
                year: merger.year,
                successors,
            });
        }
    }
    ended
}

/// Adds the present municipalities that hold `share` of what `code` was at the start of `year`.
fn follow(
    current: &HashMap<MunicipalityCode, usize>,
    mergers: &[Merger],
    code: MunicipalityCode,
    year: u16,
    share: f64,
    found: &mut Vec<(usize, f64)>,
) {
    if let Some(index) = current.get(&code) {
        match found.iter_mut().find(|(already, _)| already == index) {
            Some((_, sum)) => *sum += share,
            None => found.push((*index, share)),
        }
        return;
    }
    let Some(next) =
        mergers.iter().filter(|merger| merger.from == code && merger.year >= year).map(|m| m.year).min()
    else {
        return;
    };
    for merger in mergers.iter().filter(|merger| merger.from == code && merger.year == next) {
        // The receiver stands from this year on; its own end, if any, lies later.
        follow(current, mergers, merger.to, next + 1, share * merger.share, found);
    }
}
