//! The try-out of strategic choice: a worked example of an imaginary town that everybody can play with, and the
//! same for a file of one's own. Nothing is kept: what was chosen stands in the address, a file comes and goes
//! with the form.

mod choice;
mod own;
mod page;

use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use course::{Analysis, BeyondReach, Draws, Exploration, Model, Play};
use documents::{
    chart::OptionGrid,
    read_out::{ReadOut, Speaker, played},
};
use domain::{Language, MunicipalityCode};

use crate::{
    access::Routes,
    error::Problem,
    query::Query,
    site::{SharedSite, Site},
    visit::{Visit, path},
};
use choice::Choice;

/// The address, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/koers/proberen";

/// The hidden field that a form sends along.
const SENT: &str = "bekijk";

const DUTCH: &str = include_str!("../../../docs/examples/schakelstad.nl.json");
const ENGLISH: &str = include_str!("../../../docs/examples/schakelstad.en.json");

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .public(ADDRESS, get(show).post(own::show))
        .public("/koers/proberen/voorbeeld.json", get(example_file))
        .public("/koers/proberen/schema.json", get(schema_file))
}

/// Handler of `/koers/proberen`: the example with what was chosen in the address.
async fn show(visit: Visit, State(site): State<SharedSite>) -> Result<Response, Problem> {
    let language = visit.language;
    let model =
        Model::from_json(example(language)).map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let query = Query::of(&visit);
    let choice = Choice::read(&model, &|name| query.all(name).map(str::to_owned).collect());
    // What a form sends is long; the address that stays, and that can be sent to others, is short.
    let short = choice.address(&model);
    if choice.wrong.is_empty() && visit.address != short && query.first(SENT).is_some() {
        return Ok(Redirect::to(&format!("{}#uitkomst", path(language, &short))).into_response());
    }
    let outcome = Outcome::of(&site, &model, choice, language);
    let outcome = outcome.map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok(page::example(&visit, &site, &outcome).into_response())
}

/// Handler of the example as a file.
async fn example_file(visit: Visit) -> Response {
    file(example(visit.language), "schakelstad.json")
}

/// Handler of the form that a file must have.
async fn schema_file() -> Response {
    file(course::SCHEMA, "course.schema.json")
}

fn file(content: &'static str, name: &'static str) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let mut response = ([(header::CONTENT_TYPE, "application/json")], content).into_response();
    if let Ok(value) = HeaderValue::try_from(disposition) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn example(language: Language) -> &'static str {
    language.pick(DUTCH, ENGLISH)
}

/// What came of a model with what was chosen.
struct Outcome {
    /// The model as it was given.
    model: Model,
    /// What was chosen.
    choice: Choice,
    /// Everything found, with the floors and bars as they were chosen.
    read_out: ReadOut,
    /// What remains when the options are taken and dropped as well.
    grid: OptionGrid,
    /// Why nothing is left, and the smallest change that leaves something; empty while something is.
    standstill: Vec<String>,
    /// What the choices did, as sentences; empty when nothing was chosen.
    did: Vec<String>,
}

impl Outcome {
    /// Explores a model as it was chosen. Bars and floors change the field itself; options that were taken or
    /// dropped only choose from it.
    fn of(site: &Site, model: &Model, choice: Choice, language: Language) -> Result<Self, BeyondReach> {
        let before = Exploration::of(model)?.acceptable();
        let changed = choice.applied(model);
        let exploration = Exploration::of(&changed)?;
        let analysis = Analysis::of(&exploration, Draws::default())?;
        let name = |code: MunicipalityCode| name(site, code);
        let read_out = ReadOut::new(&exploration, &analysis, language, &name);
        let mut play = Play::new(&exploration);
        for change in choice.changes() {
            play.change(change)?;
        }
        let speaker = Speaker::new(&changed, language, &name);
        let grid = played(&speaker, &play);
        let standstill = play.standstill()?.map(|found| speaker.standstill(&found)).unwrap_or_default();
        let did = choice.told(model, &Speaker::new(model, language, &name), before, &play.remaining());
        Ok(Self { model: model.clone(), choice, read_out, grid, standstill, did })
    }
}

/// The name of a municipality; one that no longer exists keeps its code.
fn name(site: &Site, code: MunicipalityCode) -> String {
    let register = &site.atlas.facts.register;
    register.index(code).map_or_else(|| code.to_string(), |index| register.get(index).name.clone())
}
