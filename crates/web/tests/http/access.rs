//! Every door of the site: public by this list, or closed to strangers; and open to exactly the roles that have
//! the right.

use std::{collections::BTreeSet, sync::Arc};

use crate::browser::Browser;
use crate::support::site_with;
use axum::{
    Router,
    body::Body,
    http::{Method, StatusCode},
};
use domain::{Language, Right, Role};
use jiff::Timestamp;
use store::{AuditActor, LinkPurpose, Store};
use web::{Access, Declared, Settings, declared, router};

/// What everybody may ask for. Who adds a route that is meant for everybody writes it down here.
const PUBLIC: &[&str] = &[
    "/",
    "/.well-known/security.txt",
    "/afmelden/{secret}",
    "/assets/{name}",
    "/bijeenkomsten",
    "/bijeenkomsten/{slug}",
    "/bijeenkomsten/{slug}/opbrengst",
    "/bijeenkomsten/{slug}/opbrengst/{file}",
    "/bijeenkomsten/{slug}/programma.ics",
    "/bijeenkomsten/{slug}/voorbeeld.png",
    "/eigen/{secret}",
    "/favicon.ico",
    "/favicon.svg",
    "/gemeenten",
    "/gemeenten/zoek",
    "/gemeenten/{name}",
    "/gemeenten/{name}/brief",
    "/gemeenten/{name}/cijfers",
    "/gemeenten/{name}/kaart",
    "/inloggen",
    "/inloggen/link/{secret}",
    "/inloggen/passkey",
    "/inloggen/passkey/begin",
    "/inloggen/verstuurd",
    "/koers/proberen",
    "/koers/proberen/schema.json",
    "/koers/proberen/voorbeeld.json",
    "/methode",
    "/over",
    "/privacy",
    "/regio",
    "/regio/{slug}",
    "/robots.txt",
    "/scherm/{code}",
    "/scherm/{code}/koersen",
    "/scherm/{code}/stroom",
    "/sessie",
    "/sessie/{code}",
    "/sessie/{code}/aansluiten",
    "/sessie/{code}/koersen",
    "/sessie/{code}/koersen/samen",
    "/sessie/{code}/koersen/samen/model",
    "/sessie/{code}/koersen/samen/{joint}",
    "/sessie/{code}/koersen/samen/{joint}/{file}",
    "/sessie/{code}/spelen",
    "/sessie/{code}/opdracht",
    "/sessie/{code}/stroom",
    "/sessie/{code}/plek",
    "/sessie/{code}/vertrekken",
    "/sessie/{code}/wachter.js",
    "/thema.css",
    "/toegankelijkheid",
    "/uitloggen",
    "/vergelijk",
];

/// Beginnings of what everybody may ask for: the steps of a registration are many.
const PUBLIC_BELOW: &[&str] = &["/bijeenkomsten/{slug}/aanmelden", "/regio/samen", "/kaart/"];

/// What is there in a demonstration only.
const DEMO: &[&str] = &[
    "/inloggen/demo",
    "/postvak",
    "/postvak/{id}",
    "/postvak/{id}/bijlage/{number}",
    "/postvak/{id}/opmaak",
    "/postvak/schrijven",
    "/stijl",
];

fn is_listed(path: &str) -> bool {
    PUBLIC.contains(&path) || PUBLIC_BELOW.iter().any(|each| path.starts_with(each))
}

async fn all(demo: bool) -> Vec<Declared> {
    let settings = Settings { demo, ..Settings::default() };
    declared(&Arc::new(site_with(settings).await))
}

/// An address of a route: every part that varies becomes something that does not exist.
fn address(path: &str) -> String {
    let parts = path.split('/').map(|part| if part.starts_with('{') { "0" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn a_public_route_is_on_the_list_and_a_demo_has_no_more_than_its_own() {
    let serious = all(false).await;
    for route in serious.iter().filter(|route| route.access == Access::Public) {
        assert!(is_listed(route.path), "{} is open to everybody, but not on the list", route.path);
    }
    let names: BTreeSet<&str> = serious.iter().map(|route| route.path).collect();
    for route in all(true).await.iter().filter(|route| !names.contains(route.path)) {
        let listed = DEMO.iter().any(|each| route.path.starts_with(each));
        assert!(listed, "{} is there in a demonstration only", route.path);
    }
    assert!(DEMO.iter().all(|each| !names.contains(each)));
}

#[tokio::test]
async fn every_other_route_is_closed_to_strangers() {
    let routes = all(false).await;
    let site = router(site_with(Settings::default()).await);
    let guarded: Vec<_> = routes.iter().filter(|route| route.access != Access::Public).collect();
    assert!(guarded.len() > 5, "the routes were not read");
    for route in guarded {
        for cookie in ["", "schakel=geraden"] {
            let mut stranger = Browser::new(&site);
            stranger.cookie = cookie.to_owned();
            for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
                let headers = [("content-type", "application/x-www-form-urlencoded")];
                let address = address(route.path);
                let answer = stranger.ask(method.clone(), &address, &headers, Body::empty()).await;
                let led = answer.header("location").starts_with("/inloggen?naar=");
                let closed = [StatusCode::UNAUTHORIZED, StatusCode::METHOD_NOT_ALLOWED];
                assert!(led || closed.contains(&answer.status), "{method} {address}: {}", answer.status);
            }
        }
    }
}

/// Somebody with one role that is given, signed in.
async fn somebody(store: &Store, routes: &Router, role: Option<Role>) -> Browser {
    let key = role.map_or("niemand", Role::key);
    let mut change = store.change(AuditActor::CommandLine, Timestamp::now()).await.unwrap();
    let email = format!("{key}@voorbeeld.example.org").parse().unwrap();
    let person = change.person_for(&email, key, Language::Nl).await.unwrap();
    if let Some(role) = role {
        change.grant(person, role).await.unwrap();
    }
    let secret = change.add_link(person, &LinkPurpose::SignIn).await.unwrap();
    change.commit().await.unwrap();
    let mut browser = Browser::new(routes);
    browser.post(&format!("/inloggen/link/{secret}"), &[]).await;
    assert!(!browser.cookie.is_empty());
    browser
}

#[tokio::test]
async fn a_role_opens_the_doors_of_its_rights_and_no_others() {
    let declared = all(false).await;
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let routes = router(site);
    let roles = Role::GIVEN.map(Some).into_iter().chain([None]);
    for role in roles {
        let mut browser = somebody(&store, &routes, role).await;
        for route in &declared {
            let Access::Right(right) = route.access else { continue };
            let may = role.is_some_and(|role| role.may(right));
            let mut asked = 0;
            for method in [Method::GET, Method::POST] {
                let headers = [("content-type", "application/x-www-form-urlencoded")];
                let answer = browser.ask(method, &address(route.path), &headers, Body::empty()).await;
                // A method that the route does not know is refused to everybody alike.
                if answer.status == StatusCode::METHOD_NOT_ALLOWED {
                    continue;
                }
                asked += 1;
                let refused = answer.status == StatusCode::FORBIDDEN;
                assert_eq!(refused, !may, "{role:?} at {}: {}", route.path, answer.status);
                assert!(!answer.status.is_server_error(), "{role:?} at {}", route.path);
            }
            assert!(asked > 0, "{} answers neither to reading nor to sending", route.path);
        }
    }
    assert!(Right::ALL.iter().any(|right| declared.iter().any(|each| each.access == Access::Right(*right))));
}

#[tokio::test]
async fn what_is_behind_a_door_is_kept_nowhere() {
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let routes = router(site);
    let mut administrator = somebody(&store, &routes, Some(Role::Administrator)).await;
    for address in ["/beheer/gebruikers", "/beheer/rechten", "/mijn/sessies"] {
        let page = administrator.get(address).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"), "{address}");
    }
}
