//! A venue on one line, as an envelope or a calendar shows it.

use domain::Venue;

/// The building with its address: `Platform31, Koningin Julianaplein 10, 2595 AA Den Haag`. What is not known
/// is left out.
#[must_use]
pub fn line(venue: &Venue) -> String {
    let town = [venue.postcode.trim(), venue.town.trim()].join(" ");
    let parts = [venue.name.trim(), venue.street.trim(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_leaves_no_comma() {
        let mut venue = Venue { name: "Raadhuis".into(), town: "Assen".into(), ..Venue::default() };
        assert_eq!(line(&venue), "Raadhuis, Assen");
        venue.street = "Markt 1".into();
        venue.postcode = "9401 AA".into();
        assert_eq!(line(&venue), "Raadhuis, Markt 1, 9401 AA Assen");
        assert_eq!(line(&Venue::default()), "");
    }
}
