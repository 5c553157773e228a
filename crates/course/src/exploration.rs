//! A model made ready to answer: its structure, its amounts, all its schemes.

use crate::field::Field;
use crate::id::OptionId;
use crate::model::Model;
use crate::reach::BeyondReach;
use crate::schemes::{Scheme, Schemes, ScoredScheme};
use crate::table::{Gap, Table};

/// All schemes of a model with their totals; every exact answer is asked of it.
///
/// Memory: 16 bytes and 4 per comparison area for each scheme, and as much again for the acceptable ones;
/// with the most schemes that are kept and six comparison areas at most 160 MB.
#[derive(Clone, Debug)]
pub struct Exploration<'m> {
    model: &'m Model,
    field: Field,
    table: Table,
    floors: Vec<Option<i32>>,
    all: Schemes,
    acceptable: Schemes,
}

impl<'m> Exploration<'m> {
    /// Finds all schemes of a model.
    ///
    /// # Errors
    /// When there are more than [`SCHEMES_KEPT`](crate::SCHEMES_KEPT), or finding them takes too many steps.
    pub fn of(model: &'m Model) -> Result<Self, BeyondReach> {
        let field = Field::of(model, &[]);
        let table = Table::of(model);
        let all = Schemes::of(&field, &table, field.everything())?;
        let floors = table.floors(model);
        let acceptable = all.reaching(&floors);
        Ok(Self { model, field, table, floors, all, acceptable })
    }

    /// The model that is explored.
    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// How many schemes there are.
    #[must_use]
    pub fn schemes(&self) -> u64 {
        self.all.len() as u64
    }

    /// How many schemes meet all floors.
    #[must_use]
    pub fn acceptable(&self) -> u64 {
        self.acceptable.len() as u64
    }

    /// Every scheme, in the order of the model.
    pub fn each_scheme(&self) -> impl Iterator<Item = ScoredScheme> {
        self.listed(&self.all)
    }

    /// Every acceptable scheme, in the order of the model.
    pub fn each_acceptable(&self) -> impl Iterator<Item = ScoredScheme> {
        self.listed(&self.acceptable)
    }

    /// Where nothing is known of an option; it counts as zero there.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.table.gaps
    }

    /// What the table thinks of an option per comparison area, in points: the mean of those who know.
    #[must_use]
    pub fn amounts(&self, option: OptionId) -> Vec<f64> {
        self.table.rows[option.index()].iter().map(|units| self.table.points(*units)).collect()
    }

    fn listed<'a>(&'a self, schemes: &'a Schemes) -> impl Iterator<Item = ScoredScheme> + 'a {
        (0..schemes.len()).map(|place| ScoredScheme {
            scheme: Scheme::from_bits(schemes.taken[place]),
            totals: schemes.totals(place).iter().map(|units| self.table.points(*units)).collect(),
        })
    }

    pub(crate) fn field(&self) -> &Field {
        &self.field
    }

    pub(crate) fn table(&self) -> &Table {
        &self.table
    }

    pub(crate) fn floors(&self) -> &[Option<i32>] {
        &self.floors
    }

    pub(crate) fn alive(&self) -> u128 {
        self.field.everything()
    }

    pub(crate) fn all(&self) -> &Schemes {
        &self.all
    }

    pub(crate) fn accepted(&self) -> &Schemes {
        &self.acceptable
    }
}
