//! One municipality seen in one language: what every chapter needs at hand.

use atlas::{
    Atlas,
    measure::{Kind, Measure},
    municipality::Municipality,
    peer::Peer,
    peer_dimension::PeerDimension,
    relation::Relation,
    signal::{Signal, strongest},
};
use domain::Language;

use super::Figure;
use crate::{
    chart::About,
    number,
    text::{Arguments, text, text_with},
    unit,
};

/// A municipality in the atlas, the language, and its peers.
pub struct View<'a> {
    /// The atlas.
    pub atlas: &'a Atlas,
    /// The municipality.
    pub index: usize,
    /// The language.
    pub language: Language,
    /// What its peers are alike in.
    pub dimensions: Vec<PeerDimension>,
    /// Its peers, the likest first.
    pub peers: Vec<Peer>,
    /// Its partners in commuting, those with the largest exchange first.
    pub relations: Vec<Relation>,
    /// The tasks that its figures point to, the strongest first.
    pub signals: Vec<Signal>,
}

impl<'a> View<'a> {
    /// Looks up the peers and keeps all at hand.
    #[must_use]
    pub fn new(atlas: &'a Atlas, index: usize, language: Language, dimensions: &[PeerDimension]) -> View<'a> {
        let peers = atlas.peers(index, dimensions);
        let relations = atlas.relations(index);
        let signals = strongest(atlas.signals(index));
        View { atlas, index, language, dimensions: dimensions.to_vec(), peers, relations, signals }
    }

    /// The municipality itself.
    #[must_use]
    pub fn municipality(&self) -> &'a Municipality {
        self.atlas.facts.register.get(self.index)
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.municipality().name
    }

    /// The name of another municipality.
    #[must_use]
    pub fn name_of(&self, index: usize) -> &'a str {
        &self.atlas.facts.register.get(index).name
    }

    /// The address of the page of another municipality, without language prefix.
    #[must_use]
    pub fn address_of(&self, index: usize) -> String {
        format!("/gemeenten/{}", self.atlas.facts.register.get(index).slug)
    }

    /// A text.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        text(self.language, key)
    }

    /// A text in which the name of the municipality and other values are filled in.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &Arguments<'_>) -> String {
        let mut all = vec![("name", self.name().into())];
        all.extend(arguments.iter().cloned());
        text_with(self.language, key, &all)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(&self, value: f64) -> String {
        number::whole(self.language, value)
    }

    /// A number of jobs, as precise as its source.
    #[must_use]
    pub fn jobs(&self, jobs: f64) -> String {
        number::whole(self.language, unit::known(jobs, "jobs"))
    }

    /// A share (0 to 1) as a whole percentage.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        number::percent(self.language, share * 100.0, 0)
    }

    /// A part of the municipalities (0 to 100) in whole per cents; never all of them, since the
    /// municipality itself is one of them.
    #[must_use]
    pub fn part(&self, percentile: f64) -> String {
        number::percent(self.language, percentile.min(99.0), 0)
    }

    /// A distance in whole kilometres.
    #[must_use]
    pub fn km(&self, km: f64) -> String {
        number::kilometres(self.language, km, 0)
    }

    /// Names joined as in a sentence: "Assen, Goes en Zeist".
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [before @ .., last] => format!("{} {} {last}", before.join(", "), self.text("profile-and")),
        }
    }

    /// A measure by its key; `None` when this installation has no figures for it.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&'a Measure> {
        self.atlas.measures.get(id)
    }

    /// The last value of a measure for this municipality.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<f64> {
        self.measure(id)?.latest().get(self.index)
    }

    /// The name of a measure in the language of the reader.
    #[must_use]
    pub fn label(&self, measure: &'a Measure) -> &'a str {
        self.language.pick(&measure.description.label_nl, &measure.description.label_en)
    }

    /// A value of a measure with its unit; "geen cijfer" when missing. A model that counts people knows
    /// them to the hundred at best.
    #[must_use]
    pub fn written(&self, measure: &Measure, value: Option<f64>) -> String {
        let description = &measure.description;
        value.map_or_else(
            || number::missing(self.language),
            |value| {
                let counts_people = description.kind == Kind::Model && description.unit == "persons";
                let value = if counts_people { (value / 100.0).round() * 100.0 } else { value };
                unit::with_unit_rounded(self.language, value, &description.unit, description.decimals)
            },
        )
    }

    /// The figure of a measure with everything that belongs to it.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<Figure> {
        Some(Figure::of(self, self.measure(id)?))
    }

    /// Several figures; those that this installation does not have are left out.
    #[must_use]
    pub fn figures(&self, ids: &[&str]) -> Vec<Figure> {
        ids.iter().filter_map(|id| self.figure(id)).collect()
    }

    /// What a drawing says about itself.
    #[must_use]
    pub fn about(&self, key: &str, caption: String, notes: Vec<String>) -> About {
        About { title: self.say(&format!("{key}-title"), &[]), caption, notes }
    }

    /// Source, year and caveat of measures, each sentence once.
    #[must_use]
    pub fn notes(&self, ids: &[&str]) -> Vec<String> {
        let mut notes: Vec<String> = Vec::new();
        for measure in ids.iter().filter_map(|id| self.measure(id)) {
            for note in [self.source_note(measure), self.caveat(measure).unwrap_or_default()] {
                if !note.is_empty() && !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        notes
    }

    /// "Bron: CBS 81251ned, 2014 (bewerkt)."
    #[must_use]
    pub fn source_note(&self, measure: &Measure) -> String {
        let key = match measure.description.kind {
            Kind::Published => "profile-source-published",
            Kind::Computed => "profile-source-computed",
            Kind::Model => "profile-source-model",
        };
        let year = measure.latest().year.to_string();
        self.say(key, &[("source", measure.description.source.as_str().into()), ("year", year.into())])
    }

    /// What to mind, if anything.
    #[must_use]
    pub fn caveat(&self, measure: &Measure) -> Option<String> {
        let description = &measure.description;
        let caveat = self.language.pick(&description.caveat_nl, &description.caveat_en);
        (!caveat.is_empty()).then(|| caveat.to_owned())
    }
}
