//! What municipalities can be compared on when looking for peers.

use serde::{Deserialize, Serialize};

/// On what scale differences are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// As it is.
    Plain,
    /// Logarithm: twice as large is the same difference everywhere.
    Logarithm,
}

/// A dimension of likeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeerDimension {
    /// Number of inhabitants.
    Size,
    /// Addresses in the surroundings: how urban it is.
    Urbanity,
    /// Jobs per resident worker.
    JobRatio,
    /// Inhabitants around: near many or few.
    Potential,
    /// Distance to a large city.
    CityDistance,
    /// Share of young adults.
    Young,
    /// Share of older people.
    Old,
    /// Income.
    Income,
    /// Social assistance.
    SocialAssistance,
    /// Level of education.
    Education,
    /// Price of homes.
    SalePrice,
    /// Homes of housing associations.
    RentCorporation,
    /// Growth over ten years.
    Growth,
    /// Living and working in the same municipality.
    Containment,
    /// Farms.
    Farming,
    /// Industry and construction.
    Industry,
}

impl PeerDimension {
    /// All, in the order in which they are offered.
    pub const ALL: [PeerDimension; 16] = [
        PeerDimension::Size,
        PeerDimension::Urbanity,
        PeerDimension::JobRatio,
        PeerDimension::Potential,
        PeerDimension::CityDistance,
        PeerDimension::Young,
        PeerDimension::Old,
        PeerDimension::Income,
        PeerDimension::SocialAssistance,
        PeerDimension::Education,
        PeerDimension::SalePrice,
        PeerDimension::RentCorporation,
        PeerDimension::Growth,
        PeerDimension::Containment,
        PeerDimension::Farming,
        PeerDimension::Industry,
    ];

    /// The choice that pages begin with: size, urbanity, work, place, age, income and growth.
    pub const DEFAULT: [PeerDimension; 7] = [
        PeerDimension::Size,
        PeerDimension::Urbanity,
        PeerDimension::JobRatio,
        PeerDimension::Potential,
        PeerDimension::Old,
        PeerDimension::Income,
        PeerDimension::Growth,
    ];

    /// The measure behind it.
    #[must_use]
    pub const fn measure(self) -> &'static str {
        match self {
            PeerDimension::Size => "population",
            PeerDimension::Urbanity => "address_density",
            PeerDimension::JobRatio => "job_ratio",
            PeerDimension::Potential => "potential_relative",
            PeerDimension::CityDistance => "distance_city",
            PeerDimension::Young => "share_15_24",
            PeerDimension::Old => "share_65_plus",
            PeerDimension::Income => "income_per_inhabitant",
            PeerDimension::SocialAssistance => "social_assistance",
            PeerDimension::Education => "education_high",
            PeerDimension::SalePrice => "sale_price",
            PeerDimension::RentCorporation => "rent_corporation",
            PeerDimension::Growth => "growth_10y",
            PeerDimension::Containment => "containment",
            PeerDimension::Farming => "est_agriculture",
            PeerDimension::Industry => "est_industry",
        }
    }

    /// Logarithm for what differs by factors rather than by amounts.
    #[must_use]
    pub const fn scale(self) -> Scale {
        match self {
            PeerDimension::Size
            | PeerDimension::Urbanity
            | PeerDimension::JobRatio
            | PeerDimension::Potential
            | PeerDimension::CityDistance
            | PeerDimension::SalePrice => Scale::Logarithm,
            _ => Scale::Plain,
        }
    }

    /// The key in texts and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            PeerDimension::Size => "size",
            PeerDimension::Urbanity => "urbanity",
            PeerDimension::JobRatio => "job_ratio",
            PeerDimension::Potential => "potential",
            PeerDimension::CityDistance => "city_distance",
            PeerDimension::Young => "young",
            PeerDimension::Old => "old",
            PeerDimension::Income => "income",
            PeerDimension::SocialAssistance => "social_assistance",
            PeerDimension::Education => "education",
            PeerDimension::SalePrice => "sale_price",
            PeerDimension::RentCorporation => "rent_corporation",
            PeerDimension::Growth => "growth",
            PeerDimension::Containment => "containment",
            PeerDimension::Farming => "farming",
            PeerDimension::Industry => "industry",
        }
    }

    /// The dimension with a key; `None` when there is none.
    #[must_use]
    pub fn from_key(key: &str) -> Option<PeerDimension> {
        PeerDimension::ALL.into_iter().find(|dimension| dimension.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back() {
        for dimension in PeerDimension::ALL {
            assert_eq!(PeerDimension::from_key(dimension.key()), Some(dimension));
        }
        assert_eq!(PeerDimension::from_key("colour"), None);
    }
}
