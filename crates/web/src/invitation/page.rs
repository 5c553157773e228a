//! The page with the list of who is invited, and the button that writes to them.

use documents::{
    mail::MailKind,
    text::{text, text_with},
};
use domain::{Language, Relation, meeting::TIME_ZONE};
use maud::{Markup, html};
use store::Kept;

use super::{Invited, PART, invited};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{ChoiceOption, Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    mass_mail::{COUNT, mailed},
    partner,
    site::SharedSite,
    visit::{Visit, path},
};

/// The page.
pub(super) async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    kept: &Kept<domain::Meeting>,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let meeting = &kept.value;
    let here = invited(site, &meeting.admission.invited).await?;
    let written = mailed(site, meeting.id, MailKind::Invitation).await?;
    let waiting: usize = here.iter().map(|each| each.to_write_to(&written).count()).sum();
    let form = FormView { language, filled, mistakes };
    let address = |part: &str| path(language, &desk_meeting::address(&meeting.slug, part));
    let body = html! {
        (form.summary())
        p { (text(language, "invitation-explanation")) }
        (button::link(
            &address("/uitnodigingen/inlezen"),
            &text(language, "invitation-import"),
            button::Weight::Secondary,
        ))
        @if !here.is_empty() { (list(language, &here)) }
        (heading(2, &text(language, "invitation-send")))
        (send(&form, &address("/uitnodigingen/versturen"), waiting, meeting.state.is_public()))
        (heading(2, &text(language, "invitation-choose")))
        (choose(site, &form, kept, &address(PART)).await?)
    };
    let page = desk_meeting::page(visit, person, meeting, "desk-meeting-part-invitations");
    let title = form.title(&text(language, "desk-meeting-part-invitations"));
    Ok(page.window_title(title).body(&body).render(site))
}

fn list(language: Language, here: &[Invited]) -> Markup {
    let columns = [
        Column::words(&text(language, "partner-name")),
        Column::figures(&text(language, "partner-contacts"), ""),
    ];
    let row = |each: &Invited| Row {
        cells: vec![
            Some(html! {
                a class="nl-link" href=(path(language, &partner::address(each.organisation.id, ""))) {
                    (each.organisation.name)
                }
            }),
            Some(html! { (each.contacts.len()) }),
        ],
        is_own: false,
    };
    let rows: Vec<Row> = here.iter().map(row).collect();
    table(language, "uitgenodigd", &text(language, "invitation-list"), &columns, &rows)
}

/// A mass mail asks for the count: nobody sends it by a slip of the hand.
fn send(form: &FormView<'_>, action: &str, waiting: usize, is_public: bool) -> Markup {
    let language = form.language;
    if !is_public {
        return html! { p { (text(language, "invitation-draft")) } };
    }
    if waiting == 0 {
        return html! { p { (text(language, "invitation-nobody")) } };
    }
    let explained = text_with(language, "invitation-count", &[("count", waiting.into())]);
    let typed = text_with(language, "invitation-type", &[("count", waiting.to_string().into())]);
    html! {
        p { (explained) }
        form class="form" method="post" action=(action) novalidate {
            (form.line(&Field { name: COUNT, label: &typed, autocomplete: "off", ..Field::default() }, "number"))
            (button::submit(&text(language, "invitation-do"), button::Weight::Primary))
        }
    }
}

/// All organisations as boxes; those that are invited are ticked.
async fn choose(
    site: &SharedSite,
    form: &FormView<'_>,
    kept: &Kept<domain::Meeting>,
    action: &str,
) -> Result<Markup, Problem> {
    let language = form.language;
    let today = TIME_ZONE.to_datetime(site.now()).date();
    let organisations = site.store.organisations().await?;
    let invited = &kept.value.admission.invited;
    let ticked = invited.iter().map(|id| ("organisatie".to_owned(), id.to_string())).collect();
    let ticked = Filled::from_pairs(ticked);
    let boxes = FormView { language, filled: &ticked, mistakes: &Mistakes::default() };
    let mut options: Vec<(Relation, ChoiceOption)> = organisations
        .into_iter()
        .map(|each| {
            let relation = each.value.relation_on(today);
            let label = text(language, &format!("organisation-relation-{}", relation.key()));
            let name = format!("{} ({})", each.value.name, label.to_lowercase());
            (relation, (each.value.id.to_string(), name, String::new()))
        })
        .collect();
    options.sort();
    let options: Vec<ChoiceOption> = options.into_iter().map(|(_, option)| option).collect();
    let label = text(language, "invitation-organisations");
    Ok(html! {
        @if options.is_empty() { p { (text(language, "invitation-no-organisations")) } } @else {
            form class="form" method="post" action=(action) {
                input type="hidden" name="versie" value=(kept.version);
                (boxes.boxes(&Field { name: "organisatie", label: &label, ..Field::default() }, &options))
                (button::submit(&text(language, "invitation-save"), button::Weight::Secondary))
            }
        }
    })
}
