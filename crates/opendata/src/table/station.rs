//! `stations.csv`: railway stations.

use atlas::{
    municipality::Point,
    register::Register,
    station::{Station, StationClass},
};

use crate::{DataError, sheet::Sheet};

const FILE: &str = "stations.csv";
const COLUMNS: &[&str] = &["code", "name", "type", "municipality", "lon", "lat", "stops_per_day_2023"];

/// Reads the stations.
pub(crate) fn read(text: &str, register: &Register) -> Result<Vec<Station>, DataError> {
    let classes = [
        ("stoptreinstation", StationClass::Local),
        ("knooppuntStoptreinstation", StationClass::Local),
        ("facultatiefStation", StationClass::Local),
        ("sneltreinstation", StationClass::Fast),
        ("knooppuntSneltreinstation", StationClass::Fast),
        ("intercitystation", StationClass::Intercity),
        ("knooppuntIntercitystation", StationClass::Intercity),
        ("megastation", StationClass::Intercity),
    ];
    let mut stations = Vec::new();
    Sheet::open(FILE, text, COLUMNS)?.each(|row| {
        let place = row.text("stops_per_day_2023");
        let stops_per_day = if place.is_empty() { None } else { Some(row.number("stops_per_day_2023")?) };
        stations.push(Station {
            code: row.filled("code")?,
            name: row.filled("name")?,
            class: row.word("type", &classes)?,
            municipality: row.municipality("municipality", register)?,
            point: grid(row.number("lon")?, row.number("lat")?),
            stops_per_day,
        });
        Ok(())
    })?;
    Ok(stations)
}

/// Degrees to the national grid, by the approximation of Schreutelkamp and Strang van Hees (2001), good
/// to a metre within the country: more than enough for distances in tenths of kilometres.
fn grid(lon: f64, lat: f64) -> Point {
    const X: [(i32, i32, f64); 9] = [
        (0, 1, 190_094.945),
        (1, 1, -11_832.228),
        (2, 1, -114.221),
        (0, 3, -32.391),
        (1, 0, -0.705),
        (3, 1, -2.340),
        (1, 3, -0.608),
        (0, 2, -0.008),
        (2, 3, 0.148),
    ];
    const Y: [(i32, i32, f64); 10] = [
        (1, 0, 309_056.544),
        (0, 2, 3_638.893),
        (2, 0, 73.077),
        (1, 2, -157.984),
        (3, 0, 59.788),
        (0, 1, 0.433),
        (2, 2, -6.439),
        (1, 1, -0.032),
        (0, 4, 0.092),
        (1, 4, -0.054),
    ];
    let (north, east) = (0.36 * (lat - 52.155_174_4), 0.36 * (lon - 5.387_206_21));
    let sum = |terms: &[(i32, i32, f64)]| -> f64 {
        terms.iter().map(|(p, q, factor)| factor * north.powi(*p) * east.powi(*q)).sum()
    };
    Point { x: 155_000.0 + sum(&X), y: 463_000.0 + sum(&Y), lon, lat }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_meets_known_points() {
        // Label points that are known in both systems, to the rounding of five decimals of a degree.
        for (lon, lat, x, y) in
            [(6.55090, 52.99116, 233_138.0, 556_651.0), (3.82123, 51.51454, 46_305.0, 392_894.0)]
        {
            let point = grid(lon, lat);
            assert!((point.x - x).abs() < 3.0 && (point.y - y).abs() < 3.0, "{point:?}");
        }
    }
}
