//! The pages of users.

use documents::text::{text, text_with};
use domain::{Language, Person, Role};
use maud::{Markup, html};

use super::{ADDRESS, right};
use crate::{
    access::SignedIn,
    components::{
        button::{self, Weight},
        form::{ChoiceOption, Field, FormView},
        heading,
        table::{self, Column, Row},
    },
    desk::{DeskPage, DeskSection},
    frame::Page,
    sign_in::role_name,
    visit::{Visit, path},
};

/// The list of users, with the form to add one.
pub(super) fn list(
    visit: &Visit,
    inside: &SignedIn,
    users: &[(Person, Vec<Role>)],
    view: &FormView<'_>,
) -> Page {
    let language = visit.language;
    let title = text(language, "user-title");
    let body = html! {
        (view.summary())
        p { (text(language, "user-lead")) " "
            a href=(path(language, right::ADDRESS)) { (text(language, "user-to-rights")) } }
        (user_table(language, users))
        (heading(2, &text(language, "user-add")))
        p { (text(language, "user-add-lead")) }
        form class="form" method="post" action=(path(language, ADDRESS)) novalidate {
            (view.line(&Field { name: "naam", label: &text(language, "user-name"), autocomplete: "off", ..Field::default() }, "text"))
            (view.line(&Field { name: "e-mail", label: &text(language, "user-email"), autocomplete: "off", ..Field::default() }, "email"))
            (roles(view))
            div class="row" { (button::submit(&text(language, "user-add"), Weight::Primary)) }
        }
    };
    DeskPage::new(visit, inside, DeskSection::Users, title.clone())
        .window_title(view.title(&title))
        .body(&body)
}

/// One user.
pub(super) fn one(visit: &Visit, inside: &SignedIn, person: &Person, view: &FormView<'_>) -> Page {
    let language = visit.language;
    let address = path(language, &format!("{ADDRESS}/{}", person.id));
    let body = html! {
        (view.summary())
        p { (person.email) }
        form class="form" method="post" action=(address) {
            (roles(view))
            p class="form-hint" { (text(language, "user-roles-all-gone")) }
            div class="row" { (button::submit(&text(language, "user-save"), Weight::Primary)) }
        }
        (heading(2, &text(language, "user-sign-out")))
        p { (text_with(language, "user-sign-out-lead", &[("name", person.name.as_str().into())])) }
        form method="post" action=(address) {
            button type="submit" name="uitloggen" value="ja" class=(Weight::Secondary.class()) {
                (text(language, "user-sign-out"))
            }
        }
    };
    DeskPage::new(visit, inside, DeskSection::Users, person.name.clone())
        .below_section()
        .window_title(view.title(&person.name))
        .body(&body)
}

fn user_table(language: Language, users: &[(Person, Vec<Role>)]) -> Markup {
    let columns =
        ["user-name", "user-email", "user-roles"].map(|column| Column::words(&text(language, column)));
    let row = |(person, roles): &(Person, Vec<Role>)| {
        let address = path(language, &format!("{ADDRESS}/{}", person.id));
        let names: Vec<String> = roles.iter().map(|role| role_name(language, *role)).collect();
        let cells = [
            html! { a href=(address) { (person.name) } },
            html! { (person.email) },
            html! { (names.join(", ")) },
        ];
        Row { cells: cells.map(Some).into(), is_own: false }
    };
    let rows: Vec<Row> = users.iter().map(row).collect();
    table::table(language, "gebruikers", &text(language, "user-caption"), &columns, &rows)
}

/// The boxes of all roles that can be given.
fn roles(view: &FormView<'_>) -> Markup {
    let language = view.language;
    let option = |role: Role| -> ChoiceOption {
        let explained = text(language, &format!("user-role-{}-explained", role.key()));
        (role.key().to_owned(), role_name(language, role), explained)
    };
    let label = text(language, "user-roles");
    let field = Field { name: "rol", label: &label, ..Field::default() };
    view.boxes(&field, &Role::GIVEN.map(option))
}
