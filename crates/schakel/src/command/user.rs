//! `schakel user …`: who works with this installation, from the command line of the server. This is also the way
//! in when nobody can sign in: it needs the server itself, and what it does stands in the audit log.

use documents::{
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::{EmailAddress, Language, Person, Role};
use store::{AuditActor, LinkPurpose, Store, StoreError};

use crate::{
    arguments::{Format, User, UserAdd, UserEmail, UserList, UserRole},
    database::Database,
    failure::Failure,
    output,
    settings::Settings,
};

/// Runs one of the commands.
pub(crate) fn run(command: &User, settings: &Settings, language: Language) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let own = match command {
            User::Add(UserAdd { database, .. })
            | User::List(UserList { database, .. })
            | User::Grant(UserRole { database, .. })
            | User::Revoke(UserRole { database, .. })
            | User::Link(UserEmail { database, .. }) => database.database.clone(),
        };
        let address = match own {
            Some(address) => address,
            None => Database::chosen(settings, false)?.address.clone(),
        };
        let store = Store::open(&address).await?;
        let outcome = match command {
            User::Add(add) => self::add(&store, add, language).await,
            User::List(list) => self::list(&store, list.format, language).await,
            User::Grant(role) => grant(&store, role, language).await,
            User::Revoke(role) => revoke(&store, role, language).await,
            User::Link(whose) => link(&store, whose, settings, language).await,
        };
        store.close().await;
        outcome
    })
}

async fn add(store: &Store, add: &UserAdd, language: Language) -> Result<(), Failure> {
    let email = email(&add.email)?;
    let mut change = store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await?;
    let person = change.person_for(&email, &add.name, language).await?;
    for role in &add.role {
        change.grant(person, (*role).into()).await?;
    }
    change.commit().await?;
    told(language, "user-line-saved", &email)
}

async fn list(store: &Store, format: Format, language: Language) -> Result<(), Failure> {
    let row = |(person, roles): (Person, Vec<Role>)| {
        let roles: Vec<&str> = roles.iter().map(|role| role.key()).collect();
        vec![
            Cell::Text(person.name),
            Cell::Text(person.email.as_str().to_owned()),
            Cell::Text(roles.join(" ")),
        ]
    };
    let heads = ["user-name", "user-email", "user-roles"];
    let table = Table {
        language,
        title: text(language, "user-title"),
        columns: heads.map(|head| Column::text(text(language, head))).into(),
        rows: store.staff().await?.into_iter().map(row).collect(),
        notes: Vec::new(),
    };
    output::table(&table, format)
}

async fn grant(store: &Store, given: &UserRole, language: Language) -> Result<(), Failure> {
    let person = person(store, &given.email).await?;
    let mut change = store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await?;
    change.grant(person.id, given.role.into()).await?;
    change.commit().await?;
    told(language, "user-line-saved", &person.email)
}

async fn revoke(store: &Store, taken: &UserRole, language: Language) -> Result<(), Failure> {
    let person = person(store, &taken.email).await?;
    let mut change = store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await?;
    change.revoke(person.id, taken.role.into()).await.map_err(|error| match error {
        StoreError::LastAdministrator => Failure::Told("user-last-administrator"),
        error => error.into(),
    })?;
    change.commit().await?;
    told(language, "user-line-saved", &person.email)
}

/// Prints a link that signs somebody in once. The link stands on the first line by itself.
async fn link(
    store: &Store,
    whose: &UserEmail,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let person = person(store, &whose.email).await?;
    let mut change = store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await?;
    let secret = change.add_link(person.id, &LinkPurpose::BreakGlass).await?;
    change.commit().await?;
    let base = settings.base_url.as_deref().unwrap_or("http://127.0.0.1:8080").trim_end_matches('/');
    output::line(&format!("{base}/inloggen/link/{secret}"))?;
    output::line(&text(language, "user-line-link"))
}

fn told(language: Language, key: &str, email: &EmailAddress) -> Result<(), Failure> {
    output::line(&text_with(language, key, &[("email", email.as_str().into())]))
}

fn email(typed: &str) -> Result<EmailAddress, Failure> {
    typed.parse().map_err(|_| Failure::Told("sign-in-email-wrong"))
}

async fn person(store: &Store, typed: &str) -> Result<Person, Failure> {
    store.person_by_email(&email(typed)?).await?.ok_or(Failure::Told("user-line-unknown"))
}
