//! The page on which a text is changed.

use documents::{
    mail::{Mail, MailKind, Shape},
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::Chosen;
use crate::{
    access::SignedIn,
    components::{
        alert,
        button::{self, Weight},
        fold::fold,
        form::{Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// What stands on the page.
pub(super) struct Shown<'a> {
    pub(super) visit: &'a Visit,
    pub(super) person: &'a SignedIn,
    pub(super) chosen: Chosen,
    pub(super) filled: &'a Filled,
    pub(super) mistakes: &'a Mistakes,
    /// Whether the organiser's own text is in use.
    pub(super) is_own: bool,
    /// The mail by what is filled in, when that was asked for.
    pub(super) example: Option<&'a Mail>,
    /// To whom it was sent just now, to try it.
    pub(super) tried: Option<&'a str>,
}

/// What a text is called: the kind of mail, and the language.
pub(super) fn name(language: Language, chosen: Chosen) -> String {
    let of = text(language, &format!("mail-template-language-{}", chosen.language.tag()));
    let values = [("kind", chosen.kind.name(language).into()), ("language", of.into())];
    text_with(language, "mail-template-name", &values)
}

/// The page.
pub(super) fn render(site: &SharedSite, shown: &Shown<'_>) -> Markup {
    let language = shown.visit.language;
    let say = |key: &str| text(language, key);
    let form = FormView { language, filled: shown.filled, mistakes: shown.mistakes };
    let own = path(language, &shown.chosen.address());
    let whose = if shown.is_own { "mail-template-is-own" } else { "mail-template-is-standard" };
    let body = html! {
        (form.summary())
        @if let Some(address) = shown.tried {
            div role="status" {
                @let values = [("address", address.into())];
                (alert::alert(alert::Kind::Ok, &text_with(language, "mail-template-tried", &values), &html! {}))
            }
        }
        p { (say(whose)) }
        form class="form form--wide" method="post" action=(own) novalidate {
            input type="hidden" name="gezien" value=(shown.filled.text("gezien"));
            (fields(&form))
            (placeholders(language, shown.chosen))
            (fold(&say("mail-template-marks"), &html! { pre class="mail-text" { (say("mail-template-marks-text")) } }))
            div class="form-actions" {
                (button::submit(&say("desk-save"), Weight::Primary))
                button type="submit" class=(Weight::Secondary.class()) name="doen" value="voorbeeld"
                    formaction={ (own) "#voorbeeld" } {
                    (say("mail-template-example"))
                }
                button type="submit" class=(Weight::Secondary.class()) formaction={ (own) "/opmaak" }
                    formtarget="_blank" { (say("mail-template-layout")) }
            }
            (form.line(&Field {
                name: "proefadres",
                label: &say("mail-template-try-address"),
                hint: &say("mail-template-try-hint"),
                autocomplete: "email",
                optional: true,
            }, "email"))
            div class="form-actions" {
                button type="submit" class=(Weight::Secondary.class()) name="doen" value="proef" {
                    (say("mail-template-try"))
                }
            }
        }
        @if let Some(mail) = shown.example { (example(language, mail)) }
        @if shown.is_own { (reset(language, shown.chosen, &own)) }
    };
    let title = name(language, shown.chosen);
    DeskPage::new(shown.visit, shown.person, DeskSection::Mail, title.clone())
        .below_section()
        .crumb(say("mail-template-title"), super::ADDRESS)
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

fn fields(form: &FormView<'_>) -> Markup {
    let label = |key: &str| text(form.language, key);
    html! {
        div class="stack" {
            (form.line(&Field {
                name: "onderwerp", label: &label("outbox-subject"), autocomplete: "off", ..Field::default()
            }, "text"))
            (form.lines(&Field {
                name: "tekst", label: &label("mail-template-text"), hint: &label("mail-template-text-hint"),
                ..Field::default()
            }, 24))
        }
    }
}

/// What a text may ask for, and what it must.
fn placeholders(language: Language, chosen: Chosen) -> Markup {
    let columns = ["mail-template-placeholder", "mail-template-stands-for", "mail-template-where"]
        .map(|key| Column::words(&text(language, key)));
    let of = |kind: MailKind| kind.placeholders();
    let rows: Vec<Row> = of(chosen.kind)
        .into_iter()
        .map(|each| {
            let place = match each.shape() {
                Shape::Words => "mail-template-where-words",
                Shape::Address => "mail-template-where-address",
                Shape::Block => "mail-template-where-block",
            };
            let required = chosen.kind.required() == Some(each);
            let place = text(language, place);
            let must = if required { text(language, "mail-template-required") } else { String::new() };
            let cells =
                [each.written(chosen.language), each.explanation(language), format!("{place} {must}")];
            Row::new(cells.map(Some))
        })
        .collect();
    let caption = text(language, "mail-template-placeholders");
    fold(&caption, &table(language, "plaatshouders", &caption, &columns, &rows))
}

/// The mail as plain text; with its layout it opens on a page of its own.
fn example(language: Language, mail: &Mail) -> Markup {
    html! {
        section id="voorbeeld" class="stack" {
            (heading(2, &text(language, "mail-template-example-title")))
            p { (text(language, "mail-template-example-lead")) }
            p { strong { (text(language, "outbox-subject")) ": " } span lang=(mail.language.tag()) { (mail.subject) } }
            pre class="mail-text" lang=(mail.language.tag()) { (mail.text) }
        }
    }
}

/// The way back, with the text that comes back: who takes it knows what is lost.
fn reset(language: Language, chosen: Chosen, own: &str) -> Markup {
    let standard = chosen.standard();
    fold(
        &text(language, "mail-template-reset"),
        &html! {
            p { (text(language, "mail-template-reset-lead")) }
            p lang=(chosen.language.tag()) { strong { (standard.subject) } }
            pre class="mail-text" lang=(chosen.language.tag()) { (standard.body) }
            form method="post" action={ (own) "/standaard" } {
                (button::submit(&text(language, "mail-template-reset-do"), Weight::Secondary))
            }
        },
    )
}
