//! Draws the read-out of a course document, to be looked at:
//! `cargo run -p documents --example read_out -- docs/examples/schakelstad.nl.json target/read-out`.

use std::{error::Error, fs, path::Path};

use course::{Analysis, Draws, Exploration, Model};
use documents::{
    chart::{Plot, Setting, draw},
    read_out::ReadOut,
};
use domain::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, folder) = (arguments.next(), arguments.next());
    let (Some(file), Some(folder)) = (file, folder) else {
        return Err("name the file and the folder".into());
    };
    let model = Model::from_json(&fs::read_to_string(&file)?)?;
    let exploration = Exploration::of(&model)?;
    let analysis = Analysis::of(&exploration, Draws::default())?;
    let language = if file.contains(".en.") { Language::En } else { Language::Nl };
    let read_out = ReadOut::new(&exploration, &analysis, language, &|code| code.to_string());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    write(folder, "grid", language, &read_out.grid)?;
    for (name, plot) in
        [("wishes", &read_out.wishes), ("first-steps", &read_out.first_steps), ("front", &read_out.front)]
    {
        if let Some(plot) = plot {
            write(folder, name, language, plot)?;
        }
    }
    if let Some(bars) = &read_out.bottleneck_bars {
        write(folder, "bottlenecks", language, bars)?;
    }
    Ok(())
}

fn write(folder: &Path, name: &str, language: Language, plot: &dyn Plot) -> Result<(), Box<dyn Error>> {
    let wide = Setting::print(name, language);
    for (setting, name) in [(wide.narrow(), format!("{name}-narrow")), (wide, name.to_owned())] {
        fs::write(folder.join(name).with_extension("svg"), draw(plot, &setting).svg)?;
    }
    Ok(())
}
