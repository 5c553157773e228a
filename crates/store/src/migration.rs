//! The steps that bring the tables up to date. A step that was ever released is never changed.

use sqlx::{
    SqlSafeStr,
    migrate::{Migration, MigrationType, Migrator},
};

/// Every step: its number, what it brings, and its statements.
const STEPS: &[(i64, &str, &str)] = &[
    (1, "expert meeting", include_str!("../migrations/0001_expert_meeting.sql")),
    (2, "mass mail", include_str!("../migrations/0002_mass_mail.sql")),
    (3, "work session", include_str!("../migrations/0003_work_session.sql")),
    (4, "course", include_str!("../migrations/0004_course.sql")),
    (6, "course document", include_str!("../migrations/0006_course_document.sql")),
    (8, "joint course", include_str!("../migrations/0008_joint_course.sql")),
];

/// All steps, in order. Those that were taken before are not taken again.
pub(crate) fn all() -> Migrator {
    Migrator::with_migrations(
        STEPS
            .iter()
            .map(|&(number, what, statements)| {
                Migration::new(number, what.into(), MigrationType::Simple, statements.into_sql_str(), false)
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_with_statements_is_a_step() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let steps: Vec<String> = STEPS
            .iter()
            .map(|(number, what, _)| format!("{number:04}_{}.sql", what.replace(' ', "_")))
            .collect();
        assert_eq!(files, steps);
    }
}
