//! Makes `src/opinion/dip_table.rs`: quantiles of the root of n times the dip of n values drawn evenly, from
//! 40,000 draws for each n. `cargo run --release -p domain --example dip_table > crates/domain/src/opinion/dip_table.rs`
#![allow(clippy::print_stdout, clippy::cast_precision_loss, reason = "a program of one purpose")]

use domain::opinion::dip;

const DRAWS: usize = 40_000;
const SIZES: [usize; 16] = [8, 9, 10, 11, 12, 14, 17, 20, 25, 30, 40, 60, 100, 200, 400, 800];
const LEVELS: [f64; 20] = [
    0.0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.995,
    0.999,
];

/// `SplitMix64`: small, and good enough to draw with.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn main() {
    println!("//! Quantiles of the dip, made by `examples/dip_table.rs`; do not edit.");
    println!("#![allow(clippy::approx_constant, reason = \"drawn, not derived\")]\n");
    println!("/// The numbers of values that the rows are about.");
    println!("pub(super) const SIZES: [usize; {}] = {SIZES:?};\n", SIZES.len());
    println!("/// The shares of draws that have a smaller dip.");
    println!("pub(super) const LEVELS: [f64; {}] = {LEVELS:?};\n", LEVELS.len());
    println!(
        "/// The root of the number of values times the dip: a row for each size, a column for each level."
    );
    println!("pub(super) const QUANTILES: [[f64; {}]; {}] = [", LEVELS.len(), SIZES.len());
    let mut draw = Draw(31);
    for size in SIZES {
        let mut dips: Vec<f64> = (0..DRAWS)
            .filter_map(|_| dip(&(0..size).map(|_| draw.next()).collect::<Vec<_>>()))
            .map(|each| each * (size as f64).sqrt())
            .collect();
        dips.sort_by(f64::total_cmp);
        let row: Vec<String> = LEVELS
            .iter()
            .map(|level| format!("{:.4}", dips[((level * DRAWS as f64) as usize).min(DRAWS - 1)]))
            .collect();
        println!("    [{}],", row.join(", "));
    }
    println!("];");
}
