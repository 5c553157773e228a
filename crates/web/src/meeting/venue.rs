//! Where a meeting is, how one gets there, and what somebody must know who cannot take the house for granted.

use documents::text::{text, text_with};
use domain::{Language, Venue};
use maud::{Markup, html};

use super::words::paragraphs;
use crate::{
    components::heading,
    map::{country::Words, venue::VenueMap},
    site::Site,
};

/// The address, the map, the route and the accessibility.
pub(super) fn venue(site: &Site, language: Language, venue: &Venue) -> Markup {
    let position = venue
        .position
        .map(|(latitude, longitude)| (f64::from(latitude) / 1_000_000.0, f64::from(longitude) / 1_000_000.0));
    html! {
        div class="beside-map" {
            div class="stack" {
                (address(venue))
                (paragraphs(language, &venue.route))
                (routes(language, position))
                @if !venue.accessibility.is_empty() {
                    (heading(3, &text(language, "meeting-venue-accessibility")))
                    (paragraphs(language, &venue.accessibility))
                }
            }
            @if let Some(position) = position { (map(site, language, venue, position)) }
        }
    }
}

fn address(venue: &Venue) -> Markup {
    html! {
        div itemprop="location" itemscope itemtype="https://schema.org/Place" {
            p {
                strong itemprop="name" { (venue.name) }
                span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress" {
                    @if !venue.street.is_empty() { br; span itemprop="streetAddress" { (venue.street) } }
                    br;
                    @if !venue.postcode.is_empty() { span itemprop="postalCode" { (venue.postcode) } " " }
                    span itemprop="addressLocality" { (venue.town) }
                    meta itemprop="addressCountry" content="NL";
                }
            }
            @if let Some((latitude, longitude)) = venue.position {
                span itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates" {
                    meta itemprop="latitude" content=(format!("{:.6}", f64::from(latitude) / 1_000_000.0));
                    meta itemprop="longitude" content=(format!("{:.6}", f64::from(longitude) / 1_000_000.0));
                }
            }
        }
    }
}

/// Links to planners elsewhere: nothing is asked of them until the visitor follows one.
fn routes(language: Language, position: Option<(f64, f64)>) -> Markup {
    let mut links = vec![("transit", "https://9292.nl/".to_owned())];
    if let Some((latitude, longitude)) = position {
        let to = |engine: &str| {
            format!(
                "https://www.openstreetmap.org/directions?engine={engine}&route=%3B{latitude:.6}%2C{longitude:.6}"
            )
        };
        links.push(("bicycle", to("fossgis_osrm_bike")));
        links.push(("foot", to("fossgis_osrm_foot")));
        links.push(("car", to("fossgis_osrm_car")));
    }
    html! {
        ul class="link-list" {
            @for (key, address) in &links {
                li { a href=(address) rel="external noreferrer" { (text(language, &format!("meeting-route-{key}"))) } }
            }
        }
    }
}

fn map(site: &Site, language: Language, venue: &Venue, position: (f64, f64)) -> Markup {
    let Some(map) = VenueMap::new(&site.atlas, position) else { return html! {} };
    let arguments = [("venue", venue.name.as_str().into()), ("town", venue.town.as_str().into())];
    let reading = text_with(language, "meeting-venue-reading", &arguments);
    let title = text_with(language, "meeting-venue-map", &arguments);
    let words = Words { id: "plaatskaart", title: &title, description: &reading };
    html! {
        figure class="figure home-map" {
            div class="figure__drawing" { (map.draw(words, &venue.name)) }
            figcaption class="figure__note" { (reading) " " (text(language, "map-source")) }
        }
    }
}
