//! What a meeting is, when and where: one form for all of it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{Bilingual, Language, Meeting, MeetingState, Venue};
use jiff::civil::Date;
use maud::{Markup, html};

use store::AuditActor;

use super::{Saved, address, create::is_slug, load_to_change, news::News, save_within};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{
        AtDesk, after,
        entry::{Entry, LINE, LINES, time_field},
    },
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// So many millionths make a degree.
const MILLIONTHS: f64 = 1e6;

/// `GET /beheer/bijeenkomsten/{slug}/gegevens`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let kept = load_to_change(&site, &visit, &slug).await?;
    let filled = fill(&kept.value, kept.version);
    let mistakes = Mistakes::default();
    Ok(Page::new(&visit, &person, &kept.value, &filled, &mistakes).render(&site).into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/gegevens`
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    mut filled: Filled,
) -> Result<Response, Problem> {
    let known = load_to_change(&site, &visit, &slug).await?.value.id;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    // Nobody registers while it is decided who has to hear of it.
    let kept = change.lock_meeting(known).await?;
    let (meeting, mut mistakes) = read(visit.language, &kept.value, &filled, super::today(site.now()));
    if mistakes.is_empty() {
        let news = News::of(&site, &kept.value, &meeting).await?;
        if news.mails > 0 && filled.text("mails") != news.mails.to_string() {
            drop(change);
            filled.set("mails", news.mails.to_string());
            let page =
                Page { news: Some(&news), ..Page::new(&visit, &person, &kept.value, &filled, &mistakes) };
            return Ok(page.render(&site).into_response());
        }
        let version = filled.text("versie").parse().unwrap_or_default();
        match save_within(&mut change, &meeting, version).await? {
            Saved::Yes => {
                news.tell(&mut change, &site, &meeting).await?;
                change.commit().await?;
                let what = if news.mails > 0 { "saved-and-told" } else { "saved" };
                let next = after(visit.language, &address(&meeting.slug, ""), what);
                return Ok(Redirect::to(&next).into_response());
            }
            Saved::Changed => mistakes.add("titel-nl", text(visit.language, "desk-wrong-changed")),
            Saved::Taken => mistakes.add("adres", text(visit.language, "desk-meeting-wrong-taken")),
        }
        filled.set("versie", kept.version.to_string());
    }
    drop(change);
    let page = Page::new(&visit, &person, &kept.value, &filled, &mistakes).render(&site);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn fill(meeting: &Meeting, version: i64) -> Filled {
    let venue = &meeting.venue;
    let mut pairs = vec![
        ("versie".to_owned(), version.to_string()),
        ("datum".to_owned(), meeting.date.to_string()),
        ("van".to_owned(), time_field(meeting.from)),
        ("tot".to_owned(), time_field(meeting.to)),
        ("adres".to_owned(), meeting.slug.clone()),
        ("locatie".to_owned(), venue.name.clone()),
        ("straat".to_owned(), venue.street.clone()),
        ("postcode".to_owned(), venue.postcode.clone()),
        ("plaats".to_owned(), venue.town.clone()),
        ("ligging".to_owned(), venue.position.map(position_field).unwrap_or_default()),
    ];
    let texts = [
        ("titel", &meeting.title),
        ("samenvatting", &meeting.summary),
        ("inleiding", &meeting.introduction),
        ("doelgroep", &meeting.audience),
        ("route", &venue.route),
        ("toegankelijkheid", &venue.accessibility),
    ];
    for (name, Bilingual { nl, en }) in texts {
        pairs.push((format!("{name}-nl"), nl.clone()));
        pairs.push((format!("{name}-en"), en.clone()));
    }
    Filled::from_pairs(pairs)
}

/// The meeting as it was filled in, and what is wrong with it. What a meeting lacks for publishing is no
/// mistake here: a draft may be half done.
fn read(language: Language, meeting: &Meeting, filled: &Filled, today: Date) -> (Meeting, Mistakes) {
    let mut entry = Entry::new(language, filled);
    let mut read = meeting.clone();
    read.title = entry.bilingual("titel", "desk-meeting-title", LINE);
    read.summary = entry.bilingual("samenvatting", "desk-meeting-summary", 400);
    read.introduction = entry.bilingual("inleiding", "desk-meeting-introduction", LINES);
    read.audience = entry.bilingual("doelgroep", "desk-meeting-audience", 1000);
    read.date = entry.date("datum", "desk-meeting-date").unwrap_or(meeting.date);
    if read.date != meeting.date && read.date < today {
        entry.wrong("datum", "desk-meeting-wrong-past", "desk-meeting-date");
    }
    read.from = entry.time("van", "desk-meeting-begin").unwrap_or(meeting.from);
    read.to = entry.time("tot", "desk-meeting-end").unwrap_or(meeting.to);
    if meeting.state == MeetingState::Draft {
        // Links to a published meeting went out in mails: its address stays.
        read.slug = entry.required("adres", "desk-meeting-slug", 60);
        if !read.slug.is_empty() && !is_slug(&read.slug) {
            entry.wrong("adres", "desk-meeting-wrong-slug", "desk-meeting-slug");
        }
    }
    let position = filled.text("ligging");
    if !position.is_empty() && read_position(position).is_none() {
        entry.wrong("ligging", "desk-meeting-wrong-position", "desk-meeting-position");
    }
    read.venue = Venue {
        name: entry.text("locatie", "desk-meeting-venue", LINE),
        street: entry.text("straat", "desk-meeting-street", LINE),
        postcode: entry.text("postcode", "desk-meeting-postcode", 10),
        town: entry.text("plaats", "desk-meeting-town", LINE),
        position: read_position(position),
        route: entry.bilingual("route", "desk-meeting-route", LINES),
        accessibility: entry.bilingual("toegankelijkheid", "desk-meeting-accessibility", LINES),
    };
    (read, entry.mistakes)
}

/// Latitude and longitude in degrees, divided by a comma, within the Netherlands and what lies around it.
fn read_position(text: &str) -> Option<(i32, i32)> {
    let (latitude, longitude) = text.split_once(',')?;
    let read = |text: &str, low: f64, high: f64| {
        let degrees = text.trim().parse::<f64>().ok().filter(|value| (low..=high).contains(value))?;
        #[expect(clippy::cast_possible_truncation, reason = "the bounds leave it far within 32 bits")]
        Some((degrees * MILLIONTHS).round() as i32)
    };
    Some((read(latitude, 50.0, 54.0)?, read(longitude, 3.0, 8.0)?))
}

fn position_field((latitude, longitude): (i32, i32)) -> String {
    format!("{:.6}, {:.6}", f64::from(latitude) / MILLIONTHS, f64::from(longitude) / MILLIONTHS)
}

/// The page with the form.
struct Page<'a> {
    visit: &'a Visit,
    person: &'a SignedIn,
    meeting: &'a Meeting,
    filled: &'a Filled,
    mistakes: &'a Mistakes,
    /// Who hears of what was filled in, when that has to be said first.
    news: Option<&'a News>,
}

impl<'a> Page<'a> {
    fn new(
        visit: &'a Visit,
        person: &'a SignedIn,
        meeting: &'a Meeting,
        filled: &'a Filled,
        mistakes: &'a Mistakes,
    ) -> Self {
        Page { visit, person, meeting, filled, mistakes, news: None }
    }

    fn render(&self, site: &SharedSite) -> Markup {
        let language = self.visit.language;
        let form = FormView { language, filled: self.filled, mistakes: self.mistakes };
        let save = self.news.map_or_else(|| text(language, "desk-save"), |news| news.button(language));
        let body = html! {
            (form.summary())
            @if let Some(news) = self.news { (news.warning(language)) }
            p { (text(language, "desk-other-language")) }
            form class="form form--wide" method="post" novalidate {
                input type="hidden" name="versie" value=(self.filled.text("versie"));
                @if self.news.is_some() { input type="hidden" name="mails" value=(self.filled.text("mails")); }
                (form.fieldset(&text(language, "desk-meeting-group-what"), "", &what(&form)))
                (form.fieldset(&text(language, "desk-meeting-group-when"), "", &when(&form, self.meeting)))
                (form.fieldset(&text(language, "desk-meeting-group-where"), "", &place(&form)))
                div class="form-actions" {
                    (button::submit(&save, button::Weight::Primary))
                    a class="nl-link" href=(path(language, &address(&self.meeting.slug, ""))) {
                        (text(language, "desk-cancel"))
                    }
                }
            }
        };
        let title = text(language, "desk-meeting-part-details");
        super::page(self.visit, self.person, self.meeting, "desk-meeting-part-details")
            .window_title(form.title(&title))
            .body(&body)
            .render(site)
    }
}

fn what(form: &FormView<'_>) -> Markup {
    html! {
        (both(form, "titel", "desk-meeting-title", 1))
        (both(form, "samenvatting", "desk-meeting-summary", 2))
        (both(form, "inleiding", "desk-meeting-introduction", 8))
        (both(form, "doelgroep", "desk-meeting-audience", 3))
    }
}

fn when(form: &FormView<'_>, meeting: &Meeting) -> Markup {
    html! {
        div class="desk-row__fields" {
            (line(form, "datum", "desk-meeting-date", "date", false))
            (line(form, "van", "desk-meeting-begin", "time", false))
            (line(form, "tot", "desk-meeting-end", "time", false))
        }
        @if meeting.state == MeetingState::Draft {
            (form.line(&Field {
                name: "adres",
                label: &text(form.language, "desk-meeting-slug"),
                hint: &text(form.language, "desk-meeting-slug-hint"),
                autocomplete: "off",
                ..Field::default()
            }, "text"))
        }
    }
}

fn place(form: &FormView<'_>) -> Markup {
    html! {
        div class="desk-row__fields" {
            (line(form, "locatie", "desk-meeting-venue", "text", true))
            (line(form, "straat", "desk-meeting-street", "text", true))
            (line(form, "postcode", "desk-meeting-postcode", "text", true))
            (line(form, "plaats", "desk-meeting-town", "text", true))
        }
        (form.line(&Field {
            name: "ligging",
            label: &text(form.language, "desk-meeting-position"),
            hint: &text(form.language, "desk-meeting-position-hint"),
            optional: true,
            ..Field::default()
        }, "text"))
        (both(form, "route", "desk-meeting-route", 4))
        (both(form, "toegankelijkheid", "desk-meeting-accessibility", 4))
    }
}

fn line(form: &FormView<'_>, name: &str, label: &str, kind: &str, optional: bool) -> Markup {
    let label = text(form.language, label);
    form.line(&Field { name, label: &label, optional, ..Field::default() }, kind)
}

/// A text in both languages, side by side where there is room. One row is a line, more are a field of lines.
pub(crate) fn both(form: &FormView<'_>, name: &str, label: &str, rows: u8) -> Markup {
    let field = text(form.language, label);
    html! {
        div class="desk-row__fields desk-row__whole" {
            @for language in Language::ALL {
                @let label = text_with(
                    form.language,
                    &format!("desk-field-{}", language.tag()),
                    &[("field", field.as_str().into())],
                );
                @let name = format!("{name}-{}", language.tag());
                @let shown = Field { name: &name, label: &label, optional: true, ..Field::default() };
                @if rows == 1 { (form.line(&shown, "text")) } @else { (form.lines(&shown, rows)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::desk_meeting::template;

    #[test]
    fn what_is_filled_in_reads_back() {
        let now = "2027-01-01T00:00:00Z".parse().unwrap();
        let meeting = template::all()[0].meeting("a".to_owned(), date(2027, 10, 23), now);
        let (read_back, mistakes) = read(Language::Nl, &meeting, &fill(&meeting, 1), date(2027, 1, 1));
        assert!(mistakes.is_empty(), "{mistakes:?}");
        assert_eq!(read_back, meeting);
    }

    #[test]
    fn a_position_is_two_numbers_in_the_land() {
        assert_eq!(read_position("52.0815, 4.3236"), Some((52_081_500, 4_323_600)));
        for wrong in ["52.08", "4.3, 52.1", "nan, 4.3", "a, b", "52.1, 4.3, 1"] {
            assert_eq!(read_position(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_address_of_a_published_meeting_stays() {
        let now = "2027-01-01T00:00:00Z".parse().unwrap();
        let mut meeting = template::all()[0].meeting("a".to_owned(), date(2027, 10, 23), now);
        meeting.state = MeetingState::Published;
        let mut filled = fill(&meeting, 1);
        filled.set("adres", "b");
        assert_eq!(read(Language::Nl, &meeting, &filled, date(2027, 1, 1)).0.slug, "a");
    }

    #[test]
    fn no_meeting_is_moved_to_a_day_that_is_over() {
        let now = "2027-01-01T00:00:00Z".parse().unwrap();
        let meeting = template::all()[0].meeting("a".to_owned(), date(2027, 10, 23), now);
        let mut filled = fill(&meeting, 1);
        // What was so before is no mistake: a word can be mended afterwards.
        assert!(read(Language::Nl, &meeting, &filled, date(2027, 11, 1)).1.is_empty());
        filled.set("datum", "2027-10-22");
        assert!(!read(Language::Nl, &meeting, &filled, date(2027, 11, 1)).1.is_empty());
    }
}
