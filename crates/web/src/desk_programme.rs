//! The programme of a meeting at the desk: all items in one form, with what cannot be beside the item.

mod page;
mod row;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use documents::text::text;
use domain::{ProgrammeItem, Right};
use jiff::SignedDuration;

use crate::{
    access::{Routes, SignedIn},
    desk::rows::{self, Deed},
    desk_list::next,
    desk_meeting::{self, Saved},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::Visit,
};

/// What the programme adds to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let address = "/beheer/bijeenkomsten/{slug}/programma";
    routes.right(site, Right::ManageMeetings, address, get(show).post(save))
}

/// `GET /beheer/bijeenkomsten/{slug}/programma`; with `?erbij` one empty item more.
async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let items = &kept.value.programme;
    let asked = visit.query().iter().any(|(name, _)| name == "erbij");
    let count = rows::shown(items.len(), asked);
    let mut pairs = rows::fill(&items.iter().map(row::fill).collect::<Vec<_>>(), count);
    pairs.push(("versie".to_owned(), kept.version.to_string()));
    let shown = page::Shown {
        visit: &visit,
        person: &person,
        meeting: &kept.value,
        filled: &Filled::from_pairs(pairs),
        mistakes: &Mistakes::default(),
        count,
    };
    Ok(page::render(&site, &shown).into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/programma`: every button keeps all items, and does what it says.
async fn save(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let deed = Deed::read(&filled);
    let mut typed = rows::read(&filled, &row::FIELDS, &row::TELLING);
    if let Deed::Remove(_) = deed {
        // Before it is read: what is wrong with an item is no reason to keep it.
        rows::arrange(&mut typed, deed, |_, _| {});
    }
    let mut pairs = rows::fill(&typed, typed.len());
    pairs.push(("versie".to_owned(), filled.text("versie").to_owned()));
    let mut filled = Filled::from_pairs(pairs);
    let (mut items, mut mistakes) = row::read_all(visit.language, &kept.value, &filled, typed.len());
    if mistakes.is_empty() {
        if !matches!(deed, Deed::Remove(_)) {
            rows::arrange(&mut items, deed, exchange);
        }
        // Stable: items that begin at once keep the order that was chosen.
        items.sort_by_key(|item| item.from);
        let mut meeting = kept.value.clone();
        let count = items.len();
        meeting.programme = items;
        let version = filled.text("versie").parse().unwrap_or_default();
        match desk_meeting::save(&site, &person, &meeting, version).await? {
            Saved::Yes => {
                let address = desk_meeting::address(&slug, "/programma");
                return Ok(Redirect::to(&next(visit.language, &address, deed, count)).into_response());
            }
            Saved::Changed | Saved::Taken => {
                mistakes.add("rij-0", text(visit.language, "desk-wrong-changed"));
            }
        }
        filled.set("versie", kept.version.to_string());
    }
    let count = rows::shown(typed.len(), deed == Deed::Add);
    let shown = page::Shown {
        visit: &visit,
        person: &person,
        meeting: &kept.value,
        filled: &filled,
        mistakes: &mistakes,
        count,
    };
    Ok((StatusCode::BAD_REQUEST, page::render(&site, &shown)).into_response())
}

/// Lets two items change places in time: the second begins where the first began, and the first follows after
/// the same pause. Items at the same time only change their order.
fn exchange(first: &mut ProgrammeItem, second: &mut ProgrammeItem) {
    let length = |item: &ProgrammeItem| item.from.duration_until(item.to);
    let pause = first.to.duration_until(second.from);
    let (first_length, second_length) = (length(first), length(second));
    if pause < SignedDuration::ZERO
        || first_length < SignedDuration::ZERO
        || second_length < SignedDuration::ZERO
    {
        return;
    }
    second.from = first.from;
    second.to = second.from.saturating_add(second_length);
    first.from = second.to.saturating_add(pause);
    first.to = first.from.saturating_add(first_length);
}

#[cfg(test)]
mod tests {
    use domain::{Bilingual, ItemKind};
    use jiff::civil::time;

    use super::*;

    fn item(from: (i8, i8), to: (i8, i8)) -> ProgrammeItem {
        ProgrammeItem {
            id: store::fresh(),
            from: time(from.0, from.1, 0, 0),
            to: time(to.0, to.1, 0, 0),
            kind: ItemKind::Talk,
            title: Bilingual::new("Trends", ""),
            description: Bilingual::default(),
            speaker: Bilingual::default(),
            room: String::new(),
            catering: false,
        }
    }

    #[test]
    fn items_change_places_and_keep_length_and_pause() {
        let (mut first, mut second) = (item((16, 0), (16, 30)), item((16, 40), (17, 0)));
        exchange(&mut first, &mut second);
        assert_eq!((second.from, second.to), (time(16, 0, 0, 0), time(16, 20, 0, 0)));
        assert_eq!((first.from, first.to), (time(16, 30, 0, 0), time(17, 0, 0, 0)));
    }

    #[test]
    fn items_at_the_same_time_keep_their_times() {
        let (mut first, mut second) = (item((16, 0), (17, 0)), item((16, 0), (16, 20)));
        exchange(&mut first, &mut second);
        assert_eq!((first.to, second.to), (time(17, 0, 0, 0), time(16, 20, 0, 0)));
    }
}
