//! Writes every kind of chart to a folder, as SVG and on one page, to be looked at:
//! `cargo run -p documents --example gallery -- target/gallery`.

#[path = "../tests/promises/samples.rs"]
mod samples;

use std::{error::Error, fmt::Write as _, fs, path::Path};

use documents::{
    chart::{Plot, Setting, draw},
    pdf::{Files, Metadata, render},
};
use domain::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut page = String::new();
    write(folder, &mut page, "bars", &samples::bars())?;
    write(folder, &mut page, "signed-bars", &samples::signed_bars())?;
    write(folder, &mut page, "slope", &samples::slope())?;
    write(folder, &mut page, "scatter", &samples::scatter())?;
    write(folder, &mut page, "quadrant", &samples::quadrant())?;
    write(folder, &mut page, "pyramid", &samples::pyramid())?;
    write(folder, &mut page, "lines", &samples::lines())?;
    write(folder, &mut page, "fan", &samples::fan())?;
    write(folder, &mut page, "strips", &samples::strips())?;
    write(folder, &mut page, "choropleth", &samples::choropleth())?;
    write(folder, &mut page, "flow-map", &samples::flow_map())?;
    fs::write(folder.join("page.html"), page)?;
    fs::write(folder.join("gallery.pdf"), pdf(folder)?)?;
    Ok(())
}

const DRAWINGS: [&str; 11] = [
    "bars.svg",
    "signed-bars.svg",
    "slope.svg",
    "scatter.svg",
    "quadrant.svg",
    "pyramid.svg",
    "lines.svg",
    "fan.svg",
    "strips.svg",
    "choropleth.svg",
    "flow-map.svg",
];

/// All drawings in one document, to be looked at and to be checked.
fn pdf(folder: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut files = Files::new();
    let mut charts = Vec::new();
    for name in DRAWINGS {
        files.insert(name, fs::read(folder.join(name))?);
        charts.push((name, fs::read_to_string(folder.join(name).with_extension("txt"))?));
    }
    let data = serde_json::json!({
        "heading": "Alle tekeningen",
        "text": "Verzonnen cijfers.",
        "rows": [["Assen", "69.410"], ["Tiel", "42.500"]],
        "charts": charts,
    });
    files.insert("data.json", serde_json::to_vec(&data)?);
    let metadata = Metadata {
        title: "Alle tekeningen".into(),
        description: "Elke soort tekening, met verzonnen cijfers.".into(),
        language: Language::Nl,
        date: "2024-01-01".parse()?,
    };
    Ok(render(include_str!("../tests/promises/sample.typ"), &files, &metadata)?)
}

fn write(folder: &Path, page: &mut String, name: &str, plot: &impl Plot) -> Result<(), Box<dyn Error>> {
    let wide = Setting::page(name, Language::Nl);
    let print = draw(plot, &Setting::print(format!("{name}-print"), Language::Nl));
    let chart = draw(plot, &wide);
    writeln!(page, "<figure><div>{}{}</div></figure>", chart.svg, draw(plot, &wide.narrow()).svg)?;
    fs::write(folder.join(format!("{name}.svg")), print.svg)?;
    fs::write(folder.join(format!("{name}.txt")), chart.description)?;
    Ok(())
}
