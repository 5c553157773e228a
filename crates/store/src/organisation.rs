//! Organisations, with their relation to the organiser through the years.

use domain::{MunicipalityCode, Organisation, OrganisationId};
use sqlx::FromRow;

use crate::{Change, Store, StoreError, Subject, json, meeting::Kept};

#[derive(FromRow)]
struct OrganisationRow {
    body: String,
    version: i64,
}

impl OrganisationRow {
    fn organisation(self) -> Result<Kept<Organisation>, StoreError> {
        Ok(Kept { value: json::read("organisation", &self.body)?, version: self.version })
    }
}

impl Store {
    /// All organisations, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn organisations(&self) -> Result<Vec<Kept<Organisation>>, StoreError> {
        let rows: Vec<OrganisationRow> =
            sqlx::query_as("select body, version from organisation order by name, id")
                .fetch_all(&self.pool)
                .await?;
        rows.into_iter().map(OrganisationRow::organisation).collect()
    }

    /// The organisation with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn organisation(&self, id: OrganisationId) -> Result<Kept<Organisation>, StoreError> {
        let row: Option<OrganisationRow> =
            sqlx::query_as("select body, version from organisation where id = $1")
                .bind(id.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.ok_or(StoreError::Unknown("organisation"))?.organisation()
    }

    /// The organisation that governs a municipality, when it is known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn organisation_of(
        &self,
        municipality: MunicipalityCode,
    ) -> Result<Option<Kept<Organisation>>, StoreError> {
        let row: Option<OrganisationRow> =
            sqlx::query_as("select body, version from organisation where municipality = $1")
                .bind(municipality.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.map(OrganisationRow::organisation).transpose()
    }
}

impl Change {
    /// Adds an organisation.
    ///
    /// # Errors
    /// When another one governs its municipality, or the database refuses.
    pub async fn add_organisation(&mut self, organisation: &Organisation) -> Result<(), StoreError> {
        let body = json::write("organisation", organisation)?;
        sqlx::query(
            "insert into organisation (id, kind, name, municipality, body, version) \
             values ($1, $2, $3, $4, $5, 1)",
        )
        .bind(organisation.id.to_string())
        .bind(organisation.kind.key())
        .bind(&organisation.name)
        .bind(organisation.municipality.map(|code| code.to_string()))
        .bind(body)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("organisation"),
            false => error.into(),
        })?;
        self.note("organisation.added", Subject::new("organisation", organisation.id), &organisation.kind)
    }

    /// Saves an organisation that was read with this version.
    ///
    /// # Errors
    /// When somebody else changed it in the meantime, or the database refuses.
    pub async fn save_organisation(
        &mut self,
        organisation: &Organisation,
        version: i64,
    ) -> Result<(), StoreError> {
        let body = json::write("organisation", organisation)?;
        let done = sqlx::query(
            "update organisation set kind = $3, name = $4, municipality = $5, body = $6, version = version + 1 \
             where id = $1 and version = $2",
        )
        .bind(organisation.id.to_string())
        .bind(version)
        .bind(organisation.kind.key())
        .bind(&organisation.name)
        .bind(organisation.municipality.map(|code| code.to_string()))
        .bind(body)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("organisation"),
            false => StoreError::from(error),
        })?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Changed("organisation"));
        }
        let relation = organisation.relations.last().map(|each| (each.since, each.relation));
        self.note("organisation.changed", Subject::new("organisation", organisation.id), &relation)
    }
}
