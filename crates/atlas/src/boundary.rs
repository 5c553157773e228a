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
