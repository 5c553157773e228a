//! A full symmetric matrix, made for many products with a vector.

/// Numbers added up side by side, so that the processor can work on several at once.
const LANES: usize = 8;

/// A symmetric `count × count` matrix in rows. Because it is symmetric, one product serves for the matrix
/// and for its transpose.
#[derive(Clone, Debug)]
pub(crate) struct Kernel {
    count: usize,
    values: Vec<f64>,
}

impl Kernel {
    /// From the upper half: `of(row, column)` is called for `row <= column` only.
    pub(crate) fn from_upper(count: usize, of: impl Fn(usize, usize) -> f64) -> Kernel {
        let mut values = vec![0.0; count * count];
        for row in 0..count {
            for column in row..count {
                values[row * count + column] = of(row, column);
            }
        }
        let mut kernel = Kernel { count, values };
        kernel.mirror();
        kernel
    }

    /// Replaces the upper half by a function of the same places in two other matrices, then mirrors.
    pub(crate) fn refill(&mut self, one: &Kernel, other: &Kernel, of: impl Fn(f64, f64) -> f64) {
        let count = self.count;
        for row in 0..count {
            let range = row * count + row..(row + 1) * count;
            let inputs = one.values[range.clone()].iter().zip(&other.values[range.clone()]);
            for (value, (first, second)) in self.values[range].iter_mut().zip(inputs) {
                *value = of(*first, *second);
            }
        }
        self.mirror();
    }

    fn mirror(&mut self) {
        let count = self.count;
        for row in 1..count {
            for column in 0..row {
                self.values[row * count + column] = self.values[column * count + row];
            }
        }
    }

    /// One row.
    pub(crate) fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.count..(row + 1) * self.count]
    }

    /// `out = matrix · vector`.
    pub(crate) fn multiply(&self, vector: &[f64], out: &mut [f64]) {
        for (value, row) in out.iter_mut().zip(self.values.chunks_exact(self.count.max(1))) {
            *value = dot(row, vector);
        }
    }
}

/// Sum of products, in [`LANES`] partial sums.
pub(crate) fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut sums = [0.0; LANES];
    let (ones, others) = (one.chunks_exact(LANES), other.chunks_exact(LANES));
    let rest: f64 = ones.remainder().iter().zip(others.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in ones.zip(others) {
        for lane in 0..LANES {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum::<f64>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_by_hand() {
        let kernel = Kernel::from_upper(3, |row, column| f64::from(u8::try_from(row + 2 * column).unwrap()));
        // Rows: 0 2 4, 2 3 5, 4 5 6.
        let mut out = [0.0; 3];
        kernel.multiply(&[1.0, 10.0, 100.0], &mut out);
        assert_eq!(out, [420.0, 532.0, 654.0]);
        assert_eq!(kernel.row(2), [4.0, 5.0, 6.0]);
    }

    #[test]
    fn long_sums_lose_no_rest() {
        let ones = vec![1.0; 19];
        assert_eq!(dot(&ones, &ones), 19.0);
    }
}
