//! Compresses the tables of `data/` into the output folder, from where they are embedded.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::ZlibEncoder};

fn main() -> io::Result<()> {
    let data = Path::new("../../data");
    println!("cargo::rerun-if-changed={}", data.display());
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?);
    for entry in fs::read_dir(data)? {
        let path = entry?.path();
        let is_table =
            path.extension().is_some_and(|ending| ["csv", "topojson", "toml"].iter().any(|e| ending == *e));
        if let (true, Some(name)) = (is_table, path.file_name()) {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(&fs::read(&path)?)?;
            fs::write(out.join(name), encoder.finish()?)?;
        }
    }
    Ok(())
}
