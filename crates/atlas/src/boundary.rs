//! Boundaries, for maps.

/// A closed line of points `(lon, lat)` in degrees (WGS84), the last point equal to the first.
pub type Ring = Vec<(f64, f64)>;

/// An area: one or more polygons, each an outer ring followed by its holes.
pub type Area = Vec<Vec<Ring>>;

/// Generalised boundaries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boundaries {
    /// Per municipality of the register.
    pub municipalities: Vec<Area>,
    /// Per province: name and area.
    pub provinces: Vec<(String, Area)>,
    /// The outline of the country.
    pub country: Area,
}

/// The degrees between which an area lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The lowest longitude.
    pub west: f64,
    /// The highest longitude.
    pub east: f64,
    /// The lowest latitude.
    pub south: f64,
    /// The highest latitude.
    pub north: f64,
}

/// The extent of an area; `None` without any point.
#[must_use]
pub fn extent(area: &Area) -> Option<Extent> {
    area.iter().flatten().flatten().fold(None, |extent, (lon, lat)| {
        let point = Extent { west: *lon, east: *lon, south: *lat, north: *lat };
        Some(extent.map_or(point, |extent: Extent| Extent {
            west: extent.west.min(*lon),
            east: extent.east.max(*lon),
            south: extent.south.min(*lat),
            north: extent.north.max(*lat),
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extent_holds_every_island() {
        let island = |lon: f64| vec![vec![(lon, 52.0), (lon + 0.1, 52.1), (lon, 52.2), (lon, 52.0)]];
        let found = extent(&vec![island(5.0), island(4.0)]);
        assert_eq!(found, Some(Extent { west: 4.0, east: 5.1, south: 52.0, north: 52.2 }));
        assert_eq!(extent(&Vec::new()), None);
    }
}
