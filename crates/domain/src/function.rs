//! The function somebody has in an organisation.

use serde::{Deserialize, Serialize};

/// A kind of function, as far as admission tells them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FunctionKind {
    /// Mayor (burgemeester).
    Mayor,
    /// Alderman (wethouder).
    Alderman,
    /// Municipal secretary or director (gemeentesecretaris, directeur).
    Secretary,
    /// Strategic policy adviser (strategisch beleidsadviseur).
    StrategicAdviser,
    /// Policy adviser of one field (beleidsadviseur).
    PolicyAdviser,
    /// Member of the council (raadslid).
    CouncilMember,
    /// Researcher or data analyst (onderzoeker).
    Researcher,
    /// Anything else; the title says what.
    Other,
}

impl FunctionKind {
    /// All kinds, in the order in which forms offer them.
    pub const ALL: [FunctionKind; 8] = [
        FunctionKind::Mayor,
        FunctionKind::Alderman,
        FunctionKind::Secretary,
        FunctionKind::StrategicAdviser,
        FunctionKind::PolicyAdviser,
        FunctionKind::CouncilMember,
        FunctionKind::Researcher,
        FunctionKind::Other,
    ];

    /// The key in forms, files and message names: `strategic-adviser`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            FunctionKind::Mayor => "mayor",
            FunctionKind::Alderman => "alderman",
            FunctionKind::Secretary => "secretary",
            FunctionKind::StrategicAdviser => "strategic-adviser",
            FunctionKind::PolicyAdviser => "policy-adviser",
            FunctionKind::CouncilMember => "council-member",
            FunctionKind::Researcher => "researcher",
            FunctionKind::Other => "other",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<FunctionKind> {
        FunctionKind::ALL.into_iter().find(|each| each.key() == key)
    }

    /// The kind that a title points to: "Wethouder wonen" is an alderman. What is not recognised is
    /// [`FunctionKind::Other`]; a person decides.
    #[must_use]
    pub fn recognise(title: &str) -> FunctionKind {
        let title = title.to_lowercase();
        // The longer word first: "strategisch adviseur" is also an "adviseur".
        let words: [(&str, FunctionKind); 19] = [
            ("burgemeester", FunctionKind::Mayor),
            ("mayor", FunctionKind::Mayor),
            ("wethouder", FunctionKind::Alderman),
            ("alder", FunctionKind::Alderman),
            ("secretaris", FunctionKind::Secretary),
            ("secretary", FunctionKind::Secretary),
            ("directeur", FunctionKind::Secretary),
            ("director", FunctionKind::Secretary),
            ("strateeg", FunctionKind::StrategicAdviser),
            ("strategi", FunctionKind::StrategicAdviser),
            ("raadslid", FunctionKind::CouncilMember),
            ("council", FunctionKind::CouncilMember),
            ("onderzoek", FunctionKind::Researcher),
            ("research", FunctionKind::Researcher),
            ("analist", FunctionKind::Researcher),
            ("analyst", FunctionKind::Researcher),
            ("beleid", FunctionKind::PolicyAdviser),
            ("policy", FunctionKind::PolicyAdviser),
            ("advis", FunctionKind::PolicyAdviser),
        ];
        words.into_iter().find(|(word, _)| title.contains(word)).map_or(FunctionKind::Other, |(_, kind)| kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        for kind in FunctionKind::ALL {
            assert_eq!(FunctionKind::from_key(kind.key()), Some(kind));
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{}\"", kind.key()));
        }
    }

    #[test]
    fn titles_are_recognised() {
        for (title, kind) in [
            ("Wethouder wonen en zorg", FunctionKind::Alderman),
            ("Strategisch beleidsadviseur", FunctionKind::StrategicAdviser),
            ("Concernstrateeg", FunctionKind::StrategicAdviser),
            ("Beleidsmedewerker economie", FunctionKind::PolicyAdviser),
            ("Gemeentesecretaris", FunctionKind::Secretary),
            ("Chauffeur", FunctionKind::Other),
        ] {
            assert_eq!(FunctionKind::recognise(title), kind, "{title}");
        }
    }
}
