//! How far votes on an ordered scale agree.

/// Agreement A of votes counted per point of an ordered scale, from -1 (half at one end, half at the other) by way
/// of 0 (evenly spread) to 1 (all at one point). Van der Eijk, *Measuring agreement in ordered rating scales*,
/// Quality and Quantity 35 (2001): the counts are taken apart into layers of equal height, each layer gets an
/// agreement by its shape, and the layers are weighed by the votes in them.
///
/// Nothing is said about a scale of fewer than three points, or without votes.
#[must_use]
pub fn agreement(counts: &[u32]) -> Option<f64> {
    let total: u32 = counts.iter().sum();
    if counts.len() < 3 || total == 0 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut sum = 0.0;
    while let Some(height) = left.iter().copied().filter(|count| *count > 0).min() {
        let layer: Vec<bool> = left.iter().map(|count| *count > 0).collect();
        let votes = height * u32::try_from(layer.iter().filter(|each| **each).count()).unwrap_or(u32::MAX);
        sum += f64::from(votes) / f64::from(total) * of_layer(&layer);
        left.iter_mut().for_each(|count| *count = count.saturating_sub(height));
    }
    Some(sum)
}

/// Agreement of one layer: its unimodality U, and how much of the scale it takes.
#[allow(clippy::cast_precision_loss, reason = "a scale has a handful of points")]
fn of_layer(layer: &[bool]) -> f64 {
    let points = layer.len() as f64;
    let taken = layer.iter().filter(|each| **each).count();
    if taken == layer.len() {
        return 0.0;
    }
    let (mut together, mut apart) = (0.0, 0.0);
    for first in 0..layer.len() {
        for second in first + 1..layer.len() {
            for third in second + 1..layer.len() {
                match (layer[first], layer[second], layer[third]) {
                    (true, true, false) | (false, true, true) => together += 1.0,
                    (true, false, true) => apart += 1.0,
                    _ => {}
                }
            }
        }
    }
    let unimodality = if apart == 0.0 {
        1.0
    } else {
        ((points - 2.0) * together - (points - 1.0) * apart) / ((points - 2.0) * (together + apart))
    };
    unimodality * (1.0 - (taken as f64 - 1.0) / (points - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(counts: &[u32], expected: f64) {
        let found = agreement(counts).unwrap();
        assert!((found - expected).abs() < 1e-12, "{counts:?}: {found}");
    }

    #[test]
    fn the_ends_and_the_middle_of_the_measure() {
        near(&[0, 0, 12, 0, 0], 1.0);
        near(&[6, 0, 0, 0, 6], -1.0);
        near(&[4, 4, 4, 4, 4], 0.0);
        assert_eq!(agreement(&[3, 4]), None);
        assert_eq!(agreement(&[0, 0, 0]), None);
    }

    #[test]
    fn layers_are_weighed_by_their_votes() {
        // Layer 0 1 1 1 0, height 1: U = 1, A = 1 - 2/4 = 0.5, 3 of 4 votes. Layer 0 0 1 0 0: A = 1, 1 of 4 votes.
        near(&[0, 1, 2, 1, 0], 0.75 * 0.5 + 0.25);
        // Two neighbours at the end of a scale of four: A = 1 - 1/3.
        near(&[5, 5, 0, 0], 2.0 / 3.0);
        // 1 1 0 1: triples 110 and 011 none but (1,2,3); 101: (1,3,4), (2,3,4). U = (2*1 - 3*2) / (2*3), A = U / 3.
        near(&[1, 1, 0, 1], -2.0 / 9.0);
    }
}
