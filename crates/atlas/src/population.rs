//! Inhabitants over the years, and by age and sex.

/// The population of one municipality in one calendar year, in persons.
///
/// `None` where the year has no figure yet. The balance: `inhabitants_31dec` = `inhabitants_1jan` + births
/// − deaths + arrivals − departures + immigration − emigration with corrections + other change.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PopulationYear {
    /// On 1 January.
    pub inhabitants_1jan: Option<i32>,
    /// Born in the year.
    pub births: Option<i32>,
    /// Died in the year.
    pub deaths: Option<i32>,
    /// Came from other municipalities.
    pub arrivals: Option<i32>,
    /// Left to other municipalities.
    pub departures: Option<i32>,
    /// Came from abroad.
    pub immigration: Option<i32>,
    /// Left abroad, administrative corrections included: the figure that closes the balance.
    pub emigration_with_corrections: Option<i32>,
    /// Left abroad, without corrections.
    pub emigration: Option<i32>,
    /// Administrative corrections, usually negative.
    pub administrative_corrections: Option<i32>,
    /// Remaining statistical correction.
    pub other_change: Option<i32>,
    /// On 31 December.
    pub inhabitants_31dec: Option<i32>,
}

/// The population of all municipalities over a span of years.
#[derive(Clone, Debug, PartialEq)]
pub struct Population {
    first_year: u16,
    /// `years[year - first_year][municipality]`.
    years: Vec<Vec<PopulationYear>>,
}

impl Population {
    /// Years without a gap from `first_year`; each with one entry per municipality of the register.
    #[must_use]
    pub const fn new(first_year: u16, years: Vec<Vec<PopulationYear>>) -> Population {
        Population { first_year, years }
    }

    /// The years, the first one first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = u16> + use<> {
        self.first_year..self.first_year + u16::try_from(self.years.len()).unwrap_or_default()
    }

    /// The figures of one municipality in one year.
    #[must_use]
    pub fn of(&self, index: usize, year: u16) -> Option<&PopulationYear> {
        let row = usize::from(year.checked_sub(self.first_year)?);
        self.years.get(row)?.get(index)
    }

    /// Inhabitants on 1 January of every year that has the figure.
    #[must_use]
    pub fn inhabitants(&self, index: usize) -> Vec<(u16, f64)> {
        let of = |year| Some((year, f64::from(self.of(index, year)?.inhabitants_1jan?)));
        self.years().filter_map(of).collect()
    }

    /// Inhabitants on 1 January of one year, per municipality; `None` when one has no figure.
    #[must_use]
    pub fn column(&self, year: u16) -> Option<Vec<f64>> {
        let row = usize::from(year.checked_sub(self.first_year)?);
        self.years.get(row)?.iter().map(|each| each.inhabitants_1jan.map(f64::from)).collect()
    }

    /// The last year for which every municipality has its inhabitants on 1 January.
    #[must_use]
    pub fn last_year(&self) -> Option<u16> {
        self.years().rev().find(|year| self.column(*year).is_some())
    }
}

/// A sex, as the population register knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// Women.
    Female,
    /// Men.
    Male,
}

/// Inhabitants on 1 January by age group and sex.
#[derive(Clone, Debug, PartialEq)]
pub struct Ages {
    /// The year.
    pub year: u16,
    /// First age of every group; the last group has no end.
    pub from: Vec<u8>,
    /// Women, `female[municipality][group]`.
    pub female: Vec<Vec<f64>>,
    /// Men, `male[municipality][group]`.
    pub male: Vec<Vec<f64>>,
}

impl Ages {
    /// Persons per group of one sex in one municipality.
    #[must_use]
    pub fn of(&self, index: usize, sex: Sex) -> &[f64] {
        match sex {
            Sex::Female => &self.female[index],
            Sex::Male => &self.male[index],
        }
    }

    /// Persons of both sexes whose age lies in `from..to` (group bounds), in one municipality.
    #[must_use]
    pub fn between(&self, index: usize, from: u8, to: u8) -> f64 {
        let groups = self.from.iter().enumerate().filter(|(_, age)| (from..to).contains(age));
        groups.map(|(group, _)| self.female[index][group] + self.male[index][group]).sum()
    }
}
