//! Hartigan's dip: how far a sample is from having one peak (Hartigan & Hartigan 1985; algorithm AS 217).

/// The dip of a sample in ascending order: the largest distance between its distribution and the nearest one
/// with a single peak. Between 1 / 2n for one peak and 1/4 for two far apart. Votes never coincide, since
/// they are spread.
pub(crate) fn dip(sample: &[f64]) -> f64 {
    let number = sample.len();
    if number < 2 || sample[0] == sample[number - 1] {
        return 0.5 / number.max(1) as f64;
    }
    let (below, above) = (hull_before(sample), hull_after(sample));
    let (mut low, mut high) = (0, number - 1);
    let mut dip = 1.0_f64;
    loop {
        // Both hulls of the part that may still hold the peak, each from left to right.
        let convex = chain(high, low, &below, true);
        let concave = chain(low, high, &above, false);
        let Some(gap) = widest_gap(sample, &convex, &concave) else { break };
        if gap.width < dip {
            break;
        }
        let left = convex.windows(2).take_while(|pair| pair[1] <= gap.low);
        let right = concave.windows(2).skip_while(|pair| pair[0] < gap.high);
        let outside_left = left.map(|pair| bulge(sample, pair[0], pair[1], 1.0)).fold(0.0, f64::max);
        let outside_right = right.map(|pair| bulge(sample, pair[0], pair[1], -1.0)).fold(0.0, f64::max);
        dip = dip.max(outside_left).max(outside_right);
        if gap.low == low && gap.high == high {
            break;
        }
        (low, high) = (gap.low, gap.high);
    }
    dip / (2 * number) as f64
}

/// Per point the previous corner of the greatest convex function below the distribution up to that point.
fn hull_before(sample: &[f64]) -> Vec<usize> {
    let mut corner = vec![0; sample.len()];
    for at in 1..sample.len() {
        let mut back = at - 1;
        while back != 0 {
            let further = corner[back];
            let before = (sample[back] - sample[further]) * (at - back) as f64;
            if (sample[at] - sample[back]) * ((back - further) as f64) < before {
                break;
            }
            back = further;
        }
        corner[at] = back;
    }
    corner
}

/// Per point the next corner of the least concave function above the distribution from that point on.
fn hull_after(sample: &[f64]) -> Vec<usize> {
    let last = sample.len() - 1;
    let mut corner = vec![last; sample.len()];
    for at in (0..last).rev() {
        let mut on = at + 1;
        while on != last {
            let further = corner[on];
            let after = (sample[further] - sample[on]) * (on - at) as f64;
            if (sample[on] - sample[at]) * ((further - on) as f64) < after {
                break;
            }
            on = further;
        }
        corner[at] = on;
    }
    corner
}

fn chain(from: usize, to: usize, corner: &[usize], reverse: bool) -> Vec<usize> {
    let mut points = vec![from];
    let mut at = from;
    while (reverse && at > to) || (!reverse && at < to) {
        at = corner[at];
        points.push(at);
    }
    if reverse {
        points.reverse();
    }
    points
}

/// Where the two hulls are furthest apart, and between which corners.
struct Gap {
    width: f64,
    low: usize,
    high: usize,
}

/// The largest distance between the hulls; it lies at a corner of one of them. Of equal ones the rightmost;
/// `None` when both are one straight line. The convex hull passes below the steps of the distribution, the
/// concave one above them: hence the 1.
fn widest_gap(sample: &[f64], convex: &[usize], concave: &[usize]) -> Option<Gap> {
    let height = |piece: &[usize], at: usize| {
        let share = (sample[at] - sample[piece[0]]) / (sample[piece[1]] - sample[piece[0]]);
        piece[0] as f64 + share * (piece[1] - piece[0]) as f64
    };
    let above = concave[1..concave.len() - 1].iter().filter_map(|corner| {
        let piece = convex.windows(2).find(|piece| piece[0] <= *corner && *corner < piece[1])?;
        let width = *corner as f64 + 1.0 - height(piece, *corner);
        Some(Gap { width, low: piece[0], high: *corner })
    });
    let below = convex[1..convex.len() - 1].iter().filter_map(|corner| {
        let piece = concave.windows(2).find(|piece| piece[0] < *corner && *corner <= piece[1])?;
        let width = height(piece, *corner) + 1.0 - *corner as f64;
        Some(Gap { width, low: *corner, high: piece[1] })
    });
    let place = |gap: &Gap| gap.low + gap.high;
    above
        .chain(below)
        .max_by(|one, other| one.width.total_cmp(&other.width).then(place(one).cmp(&place(other))))
}

/// How far the distribution bulges out of a straight piece of a hull, upwards for `side` 1 and downwards for
/// -1.
fn bulge(sample: &[f64], from: usize, to: usize, side: f64) -> f64 {
    if to - from <= 1 || sample[to] == sample[from] {
        return 1.0;
    }
    let slope = (to - from) as f64 / (sample[to] - sample[from]);
    (from..=to)
        .map(|at| {
            let steps = (at - from) as f64;
            1.0 + side * (steps - (sample[at] - sample[from]) * slope)
        })
        .fold(1.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_peak_has_the_smallest_dip() {
        assert_eq!(dip(&[0.0, 0.0, 0.0]), 0.5 / 3.0);
        let even: Vec<f64> = (0..10).map(f64::from).collect();
        assert!((dip(&even) - 0.05).abs() < 1e-12);
    }

    #[test]
    fn two_peaks_far_apart_come_near_a_quarter() {
        let sample: Vec<f64> =
            (0..40).map(|at| f64::from(at % 20) / 1000.0 + if at < 20 { 0.0 } else { 1.0 }).collect();
        assert!(dip(&sample) > 0.22 && dip(&sample) <= 0.25);
    }
}
