//! `kill -9` in the middle of registrations, twenty times: what was acknowledged is there, and the audit log is whole.

use std::{
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use store::Store;

use crate::{
    program::House,
    registration::{Visitor, open_meeting},
};

/// So often the program is killed.
const TIMES: u64 = 20;

/// So many visitors register at the same time.
const VISITORS: usize = 3;

/// Every municipality sends one delegation, since it may send only so many persons.
const MUNICIPALITIES: &str = include_str!("../../../../data/municipalities.csv");

#[test]
fn what_was_acknowledged_is_never_lost() {
    let house = House::new("killed");
    let acknowledged = Arc::new(Mutex::new(Vec::new()));
    let towns = Arc::new(Mutex::new(towns()));
    for time in 0..TIMES {
        let program = house.start();
        let slug = open_meeting(&program.host);
        let visitors: Vec<_> = (0..VISITORS)
            .map(|visitor| {
                let (host, slug) = (program.host.clone(), slug.clone());
                let (acknowledged, towns) = (Arc::clone(&acknowledged), Arc::clone(&towns));
                thread::spawn(move || {
                    register_until_killed(&host, &slug, (time, visitor), &towns, &acknowledged);
                })
            })
            .collect();
        // Another moment every time, so that other statements are cut off.
        thread::sleep(Duration::from_millis(200 + 37 * (time % 10)));
        program.kill();
        visitors.into_iter().for_each(|each| each.join().unwrap());
    }
    let acknowledged = acknowledged.lock().unwrap();
    assert!(acknowledged.len() >= 20, "{} registrations were acknowledged", acknowledged.len());
    let (whole, said) = house.run(&["audit", "verify"]);
    assert!(whole, "{said}");
    let lost = tokio::runtime::Runtime::new().unwrap().block_on(lost(&house.database(), &acknowledged));
    assert_eq!(lost, Vec::<String>::new());
}

/// The names of towns that name one municipality only, the last first.
fn towns() -> Vec<&'static str> {
    let names = MUNICIPALITIES.lines().skip(1).filter_map(|line| line.split(',').nth(1));
    names.filter(|name| name.chars().all(char::is_alphabetic)).collect()
}

/// Registers one person after the other until nobody answers, and notes who was acknowledged.
fn register_until_killed(
    host: &str,
    slug: &str,
    (time, visitor): (u64, usize),
    towns: &Mutex<Vec<&str>>,
    acknowledged: &Mutex<Vec<String>>,
) {
    for number in 0.. {
        let Some(town) = towns.lock().unwrap().pop() else { return };
        let email = format!("w{time}.{visitor}.{number}@assen.example.org");
        match Visitor::new(town, "Wethouder", &email).register(host, slug) {
            Ok(_) => acknowledged.lock().unwrap().push(email),
            // A page with mistakes is a mistake of this test; a cut connection is what it is about.
            Err(error) => {
                assert!(!error.to_string().contains("on the way to"), "{town}: {error}");
                return;
            }
        }
    }
}

/// Those of the addresses who have no place.
async fn lost(database: &str, addresses: &[String]) -> Vec<String> {
    let store = Store::open(database).await.unwrap();
    let mut lost = Vec::new();
    for address in addresses {
        let person = store.person_by_email(&address.parse().unwrap()).await.unwrap();
        let places = match person {
            Some(person) => store.places_of(person.id).await.unwrap().len(),
            None => 0,
        };
        if places != 1 {
            lost.push(address.clone());
        }
    }
    lost
}
