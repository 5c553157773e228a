//! The classes of a coloured map: five groups of about equally many municipalities.

use atlas::measure::Column;
use documents::{number, text::text_with, unit};
use domain::Language;

use super::country::Shade;

/// Quantile classes of one measure. A class runs up to and including its upper bound; bounds are rounded as
/// they are shown, so that what is read is what was drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Classes {
    /// Upper bounds of all classes but the last, rising, each once.
    bounds: Vec<f64>,
    decimals: u8,
    unit: String,
}

impl Classes {
    /// The classes of a column of figures. Where many municipalities have the same figure there are fewer
    /// than five.
    pub(crate) fn new(column: &Column, unit: &str, decimals: u8) -> Classes {
        let highest = column.quantile(1.0).unwrap_or(0.0);
        let mut bounds: Vec<f64> = [0.2, 0.4, 0.6, 0.8]
            .into_iter()
            .filter_map(|part| column.quantile(part))
            .map(|bound| number::round(bound, decimals))
            .filter(|bound| *bound < highest)
            .collect();
        bounds.dedup();
        Classes { bounds, decimals, unit: unit.to_owned() }
    }

    /// The colour of a figure. With fewer than five classes the palest colours are left out, so that the
    /// highest class is always the darkest.
    pub(crate) fn shade(&self, value: Option<f64>) -> Shade {
        let Some(value) = value else { return Shade::Nothing };
        let place = self.bounds.iter().filter(|bound| number::round(value, self.decimals) > **bound).count();
        self.shade_at(place)
    }

    fn shade_at(&self, place: usize) -> Shade {
        let class = 5 - (self.bounds.len() - place);
        Shade::Class(u8::try_from(class).unwrap_or(5))
    }

    /// Every colour with its bounds in words, low first.
    pub(crate) fn legend(&self, language: Language) -> Vec<(Shade, String)> {
        let written = |value: f64| unit::with_unit_rounded(language, value, &self.unit, self.decimals);
        let bare = |value: f64| number::decimal(language, value, self.decimals);
        let words = |place: usize| match (
            place.checked_sub(1).map(|below| self.bounds[below]),
            self.bounds.get(place),
        ) {
            (None, None) => text_with(language, "map-class-all", &[]),
            (None, Some(upto)) => text_with(language, "map-class-upto", &[("upto", written(*upto).into())]),
            (Some(from), Some(upto)) => text_with(
                language,
                "map-class-between",
                &[("from", bare(from).into()), ("upto", written(*upto).into())],
            ),
            (Some(from), None) => text_with(language, "map-class-above", &[("from", written(from).into())]),
        };
        (0..=self.bounds.len()).map(|place| (self.shade_at(place), words(place))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(values: &[f64]) -> Classes {
        Classes::new(&Column::new(2021, values.to_vec(), None), "%", 1)
    }

    #[test]
    fn five_classes_hold_about_as_many_each() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        let classes = classes(&values);
        for class in 1..=5 {
            let count =
                values.iter().filter(|value| classes.shade(Some(**value)) == Shade::Class(class)).count();
            assert_eq!(count, 20, "class {class}");
        }
        assert_eq!(classes.shade(None), Shade::Nothing);
        assert_eq!(classes.legend(Language::Nl).len(), 5);
    }

    #[test]
    fn equal_figures_share_a_class() {
        let all_equal = classes(&[3.0; 10]);
        assert_eq!((all_equal.shade(Some(3.0)), all_equal.legend(Language::Nl).len()), (Shade::Class(5), 1));
        let mostly_nothing = classes(&[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0]);
        assert_ne!(mostly_nothing.shade(Some(0.0)), mostly_nothing.shade(Some(3.0)));
        assert_eq!(mostly_nothing.shade(Some(3.0)), Shade::Class(5));
        assert_eq!(classes(&[]).legend(Language::Nl).len(), 1);
    }

    #[test]
    fn what_is_read_is_what_was_drawn() {
        let classes = classes(&[10.04, 10.06, 20.0, 30.0, 40.0]);
        let (shade, words) = &classes.legend(Language::Nl)[0];
        assert!(words.contains("10,1%"), "{words}");
        assert_eq!(
            classes.shade(Some(10.06)),
            *shade,
            "10.06 is shown as 10,1 and so belongs to the class upto it"
        );
    }
}
