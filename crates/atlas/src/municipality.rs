//! A municipality: its names, the regions it lies in, and its place on the map.

use domain::MunicipalityCode;
use serde::Serialize;

/// An administrative region that a municipality lies in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Region {
    /// The code of Statistics Netherlands (`CR07`, `VR03`); for a province its name.
    pub code: String,
    /// The official name.
    pub name: String,
}

/// A point, in the national grid and in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Point {
    /// Metres east in the national grid (EPSG:28992).
    pub x: f64,
    /// Metres north in the national grid (EPSG:28992).
    pub y: f64,
    /// Degrees east (WGS84).
    pub lon: f64,
    /// Degrees north (WGS84).
    pub lat: f64,
}

impl Point {
    /// Distance as the crow flies, in kilometres, in the plane of the national grid.
    #[must_use]
    pub fn km_to(&self, other: &Point) -> f64 {
        (self.x - other.x).hypot(self.y - other.y) / 1000.0
    }
}

/// A municipality on the boundaries of the register's year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Municipality {
    /// CBS code.
    pub code: MunicipalityCode,
    /// Official name, `'s-Gravenhage`.
    pub name: String,
    /// The name in an address, `s-gravenhage`.
    pub slug: String,
    /// Everyday names, `Den Haag`.
    pub also_known_as: Vec<String>,
    /// Province.
    pub province: Region,
    /// COROP region.
    pub corop: Region,
    /// Safety region.
    pub safety_region: Region,
    /// Label point: the pole of inaccessibility of the largest part, always inside.
    pub point: Point,
    /// Land area in square kilometres.
    pub land_km2: f64,
}

/// The form of a name in an address: lower case, without accents, words joined by a hyphen.
#[must_use]
pub fn slug(name: &str) -> String {
    let plain = deunicode::deunicode(name).to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("'s-Gravenhage"), "s-gravenhage");
        assert_eq!(slug("Súdwest-Fryslân"), "sudwest-fryslan");
        assert_eq!(slug("Bergen (NH.)"), "bergen-nh");
        assert_eq!(slug("Nuenen, Gerwen en Nederwetten"), "nuenen-gerwen-en-nederwetten");
    }
}
