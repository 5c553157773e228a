//! The pages of mail to many: what can be sent and was sent, and the choice of who gets it.

use documents::{
    mail::{Mail, MailKind},
    moment,
    text::{text, text_with},
};
use domain::{Language, MassMail, Meeting};
use maud::{Markup, html};
use store::MassMailRecord;

use super::{
    COUNT, PART, kind,
    receiver::{Receivers, Selection},
};
use crate::{
    access::SignedIn,
    components::{
        alert,
        button::{self, Weight},
        form::{ChoiceOption, Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk_meeting::{self, address},
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// What can be sent now, and what was.
pub(super) fn overview(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    sent: &[MassMailRecord],
) -> Markup {
    let language = visit.language;
    let say = |key: &str| text(language, key);
    let body = html! {
        p { (say("mass-mail-lead")) }
        ul class="desk-tasks" {
            li { a class="nl-link" href=(path(language, &address(&meeting.slug, "/uitnodigingen"))) {
                (MailKind::Invitation.name(language))
            } p class="form-hint" { (say("mass-mail-invitation-text")) } }
            @for mail in MassMail::ALL {
                li {
                    @if mail.is_for(meeting.state) {
                        a class="nl-link" href=(path(language, &own(meeting, mail))) { (kind(mail).name(language)) }
                    } @else { (kind(mail).name(language)) }
                    p class="form-hint" {
                        (say(&format!("mass-mail-{}-text", mail.key())))
                        @if !mail.is_for(meeting.state) {
                            " " (say(&format!("mass-mail-{}-not-now", mail.key())))
                        }
                    }
                }
            }
        }
        @if sent.is_empty() { p { (say("mass-mail-none-sent")) } } @else { (sendings(language, sent)) }
        p { a class="nl-link" href=(path(language, "/beheer/mail")) { (say("mass-mail-outbox")) } }
    };
    desk_meeting::page(visit, person, meeting, "desk-meeting-part-mail").body(&body).render(site)
}

fn sendings(language: Language, sent: &[MassMailRecord]) -> Markup {
    let columns = [
        Column::words(&text(language, "outbox-kind")),
        Column::words(&text(language, "outbox-made")),
        Column::figures(&text(language, "mass-mail-mails"), ""),
    ];
    let name = |key: &str| MailKind::from_key(key).map_or_else(|| key.to_owned(), |kind| kind.name(language));
    let row = |each: &MassMailRecord| {
        let cells = [name(&each.kind), moment::moment(language, each.made_at), each.mails.to_string()];
        Row::new(cells.map(Some))
    };
    let rows: Vec<Row> = sent.iter().map(row).collect();
    table(language, "verzonden", &text(language, "mass-mail-sent"), &columns, &rows)
}

fn own(meeting: &Meeting, mail: MassMail) -> String {
    address(&meeting.slug, &format!("{PART}/{}", mail.key()))
}

/// What stands on the page of one mail.
pub(super) struct Shown<'a> {
    pub(super) visit: &'a Visit,
    pub(super) person: &'a SignedIn,
    pub(super) meeting: &'a Meeting,
    pub(super) selection: &'a Selection,
    pub(super) receivers: &'a Receivers,
    pub(super) examples: &'a [Mail],
    pub(super) filled: &'a Filled,
    pub(super) mistakes: &'a Mistakes,
}

/// Who gets the mail, what they get, and the button.
pub(super) fn choose(site: &SharedSite, shown: &Shown<'_>) -> Markup {
    let language = shown.visit.language;
    let mail = shown.selection.mail;
    let form = FormView { language, filled: shown.filled, mistakes: shown.mistakes };
    let key = format!("mass-mail-{}-text", mail.key());
    let body = html! {
        (form.summary())
        p { (text(language, &key)) }
        (heading(2, &text(language, "mass-mail-who")))
        (audiences(language, shown))
        (heading(2, &text(language, "mass-mail-what")))
        (examples(language, shown))
        (heading(2, &text(language, "mass-mail-send")))
        (counted(&form, shown))
    };
    let title = kind(mail).name(language);
    crate::desk::DeskPage::new(shown.visit, shown.person, crate::desk::DeskSection::Meetings, title.clone())
        .below_section()
        .crumb(desk_meeting::name(language, shown.meeting), address(&shown.meeting.slug, ""))
        .crumb(text(language, "desk-meeting-part-mail"), address(&shown.meeting.slug, PART))
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

/// The groups to choose from. Choosing reads the page again, so that the count below is that of the choice.
fn audiences(language: Language, shown: &Shown<'_>) -> Markup {
    let mail = shown.selection.mail;
    let chosen = shown.selection.audiences.iter().map(|each| ("wie".to_owned(), each.key().to_owned()));
    let again = shown.selection.again.then(|| ("opnieuw".to_owned(), "ja".to_owned()));
    let filled = Filled::from_pairs(chosen.chain(again).collect());
    let boxes = FormView { language, filled: &filled, mistakes: &Mistakes::default() };
    let option = |key: &str| -> ChoiceOption {
        (key.to_owned(), text(language, &format!("mass-mail-audience-{key}")), String::new())
    };
    let options: Vec<ChoiceOption> = mail.audiences().iter().map(|each| option(each.key())).collect();
    let label = text(language, "mass-mail-audiences");
    html! {
        form class="form" method="get" action=(path(language, &own(shown.meeting, mail))) {
            input type="hidden" name="kies" value="ja";
            (boxes.boxes(&Field { name: "wie", label: &label, ..Field::default() }, &options))
            (boxes.tick(&Field {
                name: "opnieuw",
                label: &text(language, "mass-mail-again"),
                hint: &text(language, "mass-mail-again-hint"),
                ..Field::default()
            }))
            (button::submit(&text(language, "mass-mail-count"), Weight::Secondary))
        }
    }
}

fn examples(language: Language, shown: &Shown<'_>) -> Markup {
    let own = own(shown.meeting, shown.selection.mail);
    html! {
        @if shown.examples.is_empty() { p { (text(language, "mass-mail-no-example")) } } @else {
            p { (text(language, "mass-mail-example-lead")) }
        }
        @for mail in shown.examples {
            @let tag = mail.language.tag();
            section class="stack" {
                (heading(3, &text(language, &format!("mail-template-language-{tag}"))))
                p { strong { (text(language, "outbox-subject")) ": " } span lang=(tag) { (mail.subject) } }
                pre class="mail-text" lang=(tag) { (mail.text) }
                p { a class="nl-link" href=(path(language, &format!("{own}/voorbeeld/{tag}"))) {
                    (text(language, "mailbox-page"))
                } }
            }
        }
    }
}

fn counted(form: &FormView<'_>, shown: &Shown<'_>) -> Markup {
    let language = form.language;
    let Selection { mail, audiences, again } = shown.selection;
    let count = shown.receivers.list.len();
    let values = |count: usize| [("count", count.into())];
    let left_out =
        [("mass-mail-had", shown.receivers.had), ("mass-mail-unsubscribed", shown.receivers.unsubscribed)];
    let action = path(language, &format!("{}/versturen", own(shown.meeting, *mail)));
    let typed = text_with(language, "mass-mail-type", &[("count", count.to_string().into())]);
    html! {
        p role="status" { strong { (text_with(language, "mass-mail-receivers", &values(count))) } }
        @for (key, count) in left_out.into_iter().filter(|(_, count)| *count > 0) {
            p { (text_with(language, key, &values(count))) }
        }
        @if !mail.is_for(shown.meeting.state) {
            (alert::plain(&text(language, "mass-mail-wrong-state")))
        } @else if count == 0 {
            (alert::plain(&text(language, "mass-mail-nobody")))
        } @else {
            form class="form" method="post" action=(action) novalidate {
                input type="hidden" name="verzending" value=(shown.filled.text("verzending"));
                @for audience in audiences { input type="hidden" name="wie" value=(audience.key()); }
                @if *again { input type="hidden" name="opnieuw" value="ja"; }
                (form.line(&Field { name: COUNT, label: &typed, autocomplete: "off", ..Field::default() }, "number"))
                (button::submit(&text(language, "mass-mail-do"), Weight::Primary))
            }
        }
    }
}
