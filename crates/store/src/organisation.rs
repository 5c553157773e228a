//! Organisations, with their relation to the organiser through the years.

use domain::{MunicipalityCode, Organisation, OrganisationId, Person};

use crate::{
    Change, RegistrationRecord, SearchKind, Store, StoreError, Subject, json, meeting::Kept,
    person::PersonRow,
};

row! {
    struct OrganisationRow {
        body: String,
        version: i64,
    }
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

    /// The persons who do something in an organisation, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn contacts(&self, organisation: OrganisationId) -> Result<Vec<Person>, StoreError> {
        // The body is JSON text: the identity stands in it whenever a function is in this organisation.
        let rows: Vec<PersonRow> = sqlx::query_as(
            "select id, email, name, body from person where erased_at is null and body like $1 order by name, id",
        )
        .bind(format!("%{organisation}%"))
        .fetch_all(&self.pool)
        .await?;
        let persons: Vec<Person> = rows.into_iter().map(PersonRow::person).collect::<Result<_, _>>()?;
        let is_here = |person: &Person| person.functions.iter().any(|each| each.organisation == organisation);
        Ok(persons.into_iter().filter(is_here).collect())
    }

    /// The registrations of an organisation over all meetings, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn registrations_of_organisation(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<RegistrationRecord>, StoreError> {
        let rows: Vec<(String,)> =
            sqlx::query_as("select id from registration where organisation = $1 order by submitted_at desc")
                .bind(organisation.to_string())
                .fetch_all(&self.pool)
                .await?;
        let mut records = Vec::with_capacity(rows.len());
        for (id,) in rows {
            records.push(self.registration(json::parse("registration", &id)?).await?);
        }
        Ok(records)
    }
}

impl Change {
    /// The name of an organisation, also one that came in with this change.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn organisation_name(&mut self, id: OrganisationId) -> Result<String, StoreError> {
        let row: Option<(String,)> = sqlx::query_as("select name from organisation where id = $1")
            .bind(id.to_string())
            .fetch_optional(self.connection())
            .await?;
        row.map(|(name,)| name).ok_or(StoreError::Unknown("organisation"))
    }

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
        self.touch(SearchKind::Organisation, organisation.id.to_string());
        self.note("organisation.added", Subject::new("organisation", organisation.id), &organisation.kind)
    }

    /// The organisation that governs the same municipality; this one is added when there is none yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn organisation_for(
        &mut self,
        organisation: &Organisation,
    ) -> Result<OrganisationId, StoreError> {
        let known: Option<(String,)> = sqlx::query_as("select id from organisation where municipality = $1")
            .bind(organisation.municipality.map(|code| code.to_string()))
            .fetch_optional(self.connection())
            .await?;
        match known {
            Some((id,)) => json::parse("organisation", &id),
            None => {
                self.add_organisation(organisation).await?;
                Ok(organisation.id)
            }
        }
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
        let id = organisation.id.to_string();
        self.touch_registrations("select id from registration where organisation = $1", &id).await?;
        self.touch(SearchKind::Organisation, id);
        let relation = organisation.relations.last().map(|each| (each.since, each.relation));
        self.note("organisation.changed", Subject::new("organisation", organisation.id), &relation)
    }
}
