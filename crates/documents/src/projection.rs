//! From degrees to a flat map.

use atlas::{boundary::Area, municipality::Municipality};

use crate::chart::Region;

/// Degrees to kilometres on a flat map (equirectangular, true in the middle of the country): `x` runs
/// east, `y` north.
#[must_use]
pub fn project(lon: f64, lat: f64) -> (f64, f64) {
    const KM_PER_DEGREE: f64 = 111.2;
    /// Cosine of 52.15 degrees north.
    const SHRINK: f64 = 0.6135;
    ((lon - 3.2) * KM_PER_DEGREE * SHRINK, (lat - 50.7) * KM_PER_DEGREE)
}

/// A municipality as a region of a map; its id is the CBS code.
#[must_use]
pub fn region(municipality: &Municipality, area: &Area) -> Region {
    let rings = area.iter().flatten();
    Region {
        id: municipality.code.to_string(),
        label: municipality.name.clone(),
        rings: rings.map(|ring| ring.iter().map(|(lon, lat)| project(*lon, *lat)).collect()).collect(),
    }
}
