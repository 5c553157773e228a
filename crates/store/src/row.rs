//! Rows of answers as structs.

/// Defines a struct whose fields have the names of the columns of an answer. The derive of sqlx does the same, but
/// brings both engines into the build of the build itself: two minutes of work more.
macro_rules! row {
    (
        $(#[$about:meta])*
        $seen:vis struct $name:ident { $($(#[$field_about:meta])* $field_seen:vis $field:ident: $kind:ty),+ $(,)? }
    ) => {
        $(#[$about])*
        $seen struct $name { $($(#[$field_about])* $field_seen $field: $kind),+ }

        impl<'r> sqlx::FromRow<'r, sqlx::any::AnyRow> for $name {
            fn from_row(row: &'r sqlx::any::AnyRow) -> Result<Self, sqlx::Error> {
                Ok($name { $($field: sqlx::Row::try_get(row, stringify!($field))?),+ })
            }
        }
    };
}
