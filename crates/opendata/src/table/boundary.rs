//! `boundaries_2023.topojson`: boundaries of municipalities, provinces and the country.

use atlas::{
    boundary::{Area, Boundaries, Ring},
    register::Register,
};
use serde::Deserialize;

use crate::{DataError, phrase::phrase};

const FILE: &str = "boundaries_2023.topojson";

/// A quantised topology (TopoJSON specification 1.0): arcs as steps on a grid, shared by areas.
#[derive(Deserialize)]
struct Topology {
    transform: Transform,
    arcs: Vec<Vec<(i64, i64)>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Deserialize)]
struct Objects {
    municipalities: Collection,
    provinces: Collection,
    country: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(flatten)]
    shape: Shape,
    #[serde(default)]
    properties: Properties,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum Shape {
    Polygon { arcs: Vec<Vec<i64>> },
    MultiPolygon { arcs: Vec<Vec<Vec<i64>>> },
}

#[derive(Default, Deserialize)]
struct Properties {
    code: Option<String>,
    province: Option<String>,
}

/// Reads the boundaries; every municipality of the register must be there.
pub(crate) fn read(text: &str, register: &Register) -> Result<Boundaries, DataError> {
    let topology: Topology = serde_json::from_str(text).map_err(|error| DataError::Malformed {
        file: FILE.to_owned(),
        line: error.line() as u64,
        message: phrase!(
            "data-topojson",
            "column {column}: {words}; expected TopoJSON with quantised arcs",
            column = error.column(),
            words = error,
        ),
    })?;
    let arcs: Vec<Ring> = topology.arcs.iter().map(|arc| unfold(arc, &topology.transform)).collect();
    let mut municipalities = vec![None; register.len()];
    for geometry in &topology.objects.municipalities.geometries {
        let code = geometry.properties.code.as_deref().unwrap_or_default();
        let index = code.parse().ok().and_then(|code| register.index(code));
        let Some(index) = index else {
            return Err(DataError::inconsistent(
                FILE,
                phrase!("data-unknown-code", "`{code}` does not stand in municipalities.csv", code = code),
            ));
        };
        municipalities[index] = Some(area(&geometry.shape, &arcs)?);
    }
    if let Some(index) = municipalities.iter().position(Option::is_none) {
        let name = &register.get(index).name;
        return Err(DataError::inconsistent(
            FILE,
            phrase!("data-no-boundary", "{name} has no boundary", name = name),
        ));
    }
    let provinces = topology.objects.provinces.geometries.iter().map(|geometry| {
        Ok((geometry.properties.province.clone().unwrap_or_default(), area(&geometry.shape, &arcs)?))
    });
    let country = topology.objects.country.geometries.iter().map(|geometry| area(&geometry.shape, &arcs));
    Ok(Boundaries {
        municipalities: municipalities.into_iter().flatten().collect(),
        provinces: provinces.collect::<Result<_, DataError>>()?,
        country: country.collect::<Result<Vec<Area>, DataError>>()?.concat(),
    })
}

/// Adds up the steps of an arc and brings them to degrees.
fn unfold(arc: &[(i64, i64)], transform: &Transform) -> Ring {
    let mut at = (0, 0);
    let step = |(east, north): &(i64, i64)| {
        at = (at.0 + east, at.1 + north);
        #[expect(clippy::cast_precision_loss, reason = "the grid has some ten thousand steps")]
        let place = (at.0 as f64, at.1 as f64);
        (
            place.0 * transform.scale.0 + transform.translate.0,
            place.1 * transform.scale.1 + transform.translate.1,
        )
    };
    arc.iter().map(step).collect()
}

fn area(shape: &Shape, arcs: &[Ring]) -> Result<Area, DataError> {
    let polygon = |rings: &Vec<Vec<i64>>| rings.iter().map(|ring| joined(ring, arcs)).collect();
    match shape {
        Shape::Polygon { arcs: rings } => Ok(vec![polygon(rings)?]),
        Shape::MultiPolygon { arcs: polygons } => polygons.iter().map(polygon).collect(),
    }
}

/// Joins arcs to a ring; a negative number means the arc `-1 - number`, backwards.
fn joined(ring: &[i64], arcs: &[Ring]) -> Result<Ring, DataError> {
    let mut points = Ring::new();
    for number in ring {
        let place = if *number < 0 { -1 - number } else { *number };
        let arc = usize::try_from(place).ok().and_then(|place| arcs.get(place));
        let Some(arc) = arc else {
            return Err(DataError::inconsistent(
                FILE,
                phrase!("data-no-arc", "there is no arc {number}", number = number),
            ));
        };
        // The last point of an arc is the first of the next.
        points.pop();
        if *number < 0 {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    if points.len() < 4 {
        return Err(DataError::inconsistent(FILE, phrase!("data-ring", "a ring has fewer than four points")));
    }
    Ok(points)
}
