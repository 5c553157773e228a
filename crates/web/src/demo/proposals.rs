//! Mails that came in: one that says everything, one that leaves things open, and one that a program wrote.

use store::StoreError;

use super::staff::address;
use crate::{
    mail_proposal::{
        take_in,
        write::{arrive, letter},
    },
    site::Site,
};

const COMPLETE: &str = "Bijeenkomst: Het toekomstperspectief van middelgrote gemeenten\nOrganisatie: Gemeente Ridderkerk\nMijn naam: Bestuurssecretaris van Ridderkerk\nMijn functie: bestuurssecretaris\n\
    Ik kom zelf ook (ja of nee): nee\n\nWie komen er? Zet elke persoon op een eigen regel: naam, functie, mailadres.\n\
    1. Wethouder van Ridderkerk, wethouder wonen, wethouder@ridderkerk.example.org\n\
    2. Strateeg van Ridderkerk, strategisch beleidsadviseur, strateeg@ridderkerk.example.org\n3.\n\n\
    Opmerking: Wij komen met de trein van 15.12 uur.\n";

const OPEN: &str = "Beste organisatie,\n\nGraag meld ik onze burgemeester van Weert en een strategisch adviseur aan voor \
    de bijeenkomst op 23 oktober. Zelf kom ik ook, ik kom graag mee.\n\nMet vriendelijke groet,\n\
    Bestuursadviseur van Weert\nGemeente Weert\n\nVan: Organisator\nVerzonden: maandag\nAan: gemeenten\n\
    Onderwerp: Uitnodiging\n\nKomt u ook? Meld u aan.\n";

const AWAY: &str = "Ik ben afwezig tot en met vrijdag. Uw mail wordt niet doorgestuurd.\n";

/// Lets the mails come in, as they would by a mailbox.
pub(super) async fn arrive_all(site: &Site) -> Result<(), StoreError> {
    let secretary = address("secretariaat", "ridderkerk.example.org")?;
    let adviser = address("bestuursadviseur", "weert.example.org")?;
    let away = address("adviseur", "gouda.example.org")?;
    arrive(site, "Bestuurssecretariaat Ridderkerk", &secretary, "Aanmelding bijeenkomst", COMPLETE).await?;
    arrive(site, "Bestuursadviseur van Weert", &adviser, "RE: Uitnodiging", OPEN).await?;
    let away = letter(
        "Adviseur van Gouda",
        &away,
        "Automatisch antwoord: Uitnodiging",
        AWAY,
        "Auto-Submitted: auto-replied\r\n",
    );
    take_in(site, away.as_bytes(), false).await.map(|_| ())
}
