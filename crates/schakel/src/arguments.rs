//! The command line. What a reader sees of it stands in `locales/*/command.ftl`, by the names used here.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// The program and its commands.
#[derive(Debug, Parser)]
#[command(name = "schakel", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    #[arg(long, global = true, value_enum, value_name = "nl|en")]
    pub(crate) lang: Option<LanguageArgument>,
    #[arg(long, global = true, value_name = "DIR", env = "SCHAKEL_DATA", hide_env_values = true)]
    pub(crate) data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE", env = "SCHAKEL_SETTINGS", hide_env_values = true)]
    pub(crate) settings: Option<PathBuf>,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum LanguageArgument {
    Nl,
    En,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Serve(Serve),
    Demo(Demo),
    Rehearse(Rehearse),
    Brief(Brief),
    Explore(Explore),
    #[command(subcommand)]
    Atlas(Atlas),
    #[command(subcommand)]
    Data(Data),
    #[command(subcommand)]
    Audit(Audit),
    #[command(subcommand)]
    User(User),
    Check(Check),
    Completions(Completions),
    Help(Help),
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) listen: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub(crate) host: IpAddr,
}

#[derive(Debug, Args)]
pub(crate) struct Rehearse {
    #[arg(long, default_value_t = 200, value_name = "NUMBER")]
    pub(crate) participants: usize,
    #[arg(long, default_value_t = 14, value_name = "NUMBER")]
    pub(crate) tables: usize,
    #[arg(long, default_value = "3", value_name = "MINUTES", value_parser = minutes, conflicts_with = "full_day")]
    pub(crate) minutes: Duration,
    #[arg(long)]
    pub(crate) full_day: bool,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) network: NetworkArgument,
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub(crate) seed: u64,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) url: Option<String>,
    #[arg(long, value_name = "CODE", requires = "url")]
    pub(crate) session: Option<String>,
    #[arg(long, value_name = "SECONDS", value_parser = seconds, conflicts_with = "url")]
    pub(crate) kill_every: Option<Duration>,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// How bad the network of a rehearsal is.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum NetworkArgument {
    #[default]
    Good,
    Venue,
    Terrible,
}

/// A duration in minutes, also `0.5`.
fn minutes(typed: &str) -> Result<Duration, String> {
    positive(typed).map(|number| Duration::from_secs_f64(number * 60.0))
}

/// A duration in seconds, also `0.5`.
fn seconds(typed: &str) -> Result<Duration, String> {
    positive(typed).map(Duration::from_secs_f64)
}

/// A number above 0 and not absurdly large; what is said of another one is said in the language of the reader elsewhere.
fn positive(typed: &str) -> Result<f64, String> {
    let number: Option<f64> = typed.replace(',', ".").parse().ok();
    number.filter(|number| (0.01..=1440.0).contains(number)).ok_or_else(|| typed.to_owned())
}

#[derive(Debug, Args)]
pub(crate) struct Brief {
    #[arg(value_name = "NAME|CODE", required_unless_present = "all")]
    pub(crate) municipalities: Vec<String>,
    #[arg(long, conflicts_with = "municipalities")]
    pub(crate) all: bool,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Explore {
    #[arg(value_name = "FILE.json")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "CHANGE", allow_hyphen_values = true)]
    pub(crate) what_if: Vec<String>,
    #[arg(long = "format", value_enum, value_name = "FORMAT", default_value_t)]
    pub(crate) explore_format: ExploreFormat,
}

/// How a read-out is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExploreFormat {
    #[default]
    Table,
    Json,
    Html,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Atlas {
    Position(Listing),
    Peers(Listing),
    Regions(Regions),
    Signals(Listing),
}

/// For which municipalities, and how written.
#[derive(Debug, Args)]
pub(crate) struct Listing {
    #[arg(value_name = "NAME|CODE")]
    pub(crate) municipalities: Vec<String>,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct Regions {
    #[arg(long, value_enum, default_value_t)]
    pub(crate) method: RegionMethod,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// A way to draw functional regions.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum RegionMethod {
    #[default]
    TravelToWork,
    CityAndZone,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    #[default]
    Table,
    Csv,
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum User {
    Add(UserAdd),
    List(UserList),
    Grant(UserRole),
    Revoke(UserRole),
    Link(UserEmail),
}

/// Another database than that of the settings.
#[derive(Debug, Args)]
pub(crate) struct OtherDatabase {
    #[arg(long, value_name = "ADDRESS", env = "SCHAKEL_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct UserAdd {
    #[arg(value_name = "E-MAIL")]
    pub(crate) email: String,
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    #[arg(long, value_enum, required = true)]
    pub(crate) role: Vec<RoleArgument>,
    #[command(flatten)]
    pub(crate) database: OtherDatabase,
}

#[derive(Debug, Args)]
pub(crate) struct UserList {
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) database: OtherDatabase,
}

#[derive(Debug, Args)]
pub(crate) struct UserRole {
    #[arg(value_name = "E-MAIL")]
    pub(crate) email: String,
    #[arg(value_enum)]
    pub(crate) role: RoleArgument,
    #[command(flatten)]
    pub(crate) database: OtherDatabase,
}

#[derive(Debug, Args)]
pub(crate) struct UserEmail {
    #[arg(value_name = "E-MAIL")]
    pub(crate) email: String,
    #[command(flatten)]
    pub(crate) database: OtherDatabase,
}

/// A role that can be given.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum RoleArgument {
    Administrator,
    Organiser,
    Chair,
    Moderator,
    Expert,
    Desk,
}

impl From<RoleArgument> for domain::Role {
    fn from(argument: RoleArgument) -> Self {
        match argument {
            RoleArgument::Administrator => Self::Administrator,
            RoleArgument::Organiser => Self::Organiser,
            RoleArgument::Chair => Self::Chair,
            RoleArgument::Moderator => Self::Moderator,
            RoleArgument::Expert => Self::Expert,
            RoleArgument::Desk => Self::Desk,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Data {
    Check,
}

/// What to check: one part, or the installation as a whole when none is named.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(subcommand)]
    pub(crate) part: Option<CheckPart>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CheckPart {
    Mail(CheckMail),
}

#[derive(Debug, Args)]
pub(crate) struct CheckMail {
    #[arg(long, value_name = "E-MAIL")]
    pub(crate) to: Option<String>,
}

/// Which command to explain; the program itself when none is named.
#[derive(Debug, Args)]
pub(crate) struct Help {
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    Verify,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}
