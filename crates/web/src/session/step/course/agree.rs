//! What is agreed per question: the proposal with its reasons, and what the table makes of it.

use ::course::Verdict as Found;
use documents::read_out::PackageLine;
use domain::{
    PieceId,
    course::{Commitment, Verdict},
};
use maud::{Markup, html};

use super::Desk;
use crate::{
    components::{button::Weight, data_list::data_list, fold::fold},
    read_out,
    session::deed::{Deed, Line, Need},
};

/// A line per question.
pub(super) fn work(desk: &Desk<'_>) -> Markup {
    desk.explored(|drafted, read| {
        html! {
            @for (area, line) in drafted.areas.iter().zip(&read.package) {
                @let option = line.option.and_then(|option| drafted.option(option));
                (question(desk, *area, line, option))
            }
        }
    })
}

fn question(desk: &Desk<'_>, area: PieceId, line: &PackageLine, option: Option<PieceId>) -> Markup {
    let agreed = desk.course.commitment_on(area);
    html! {
        section class="course-card" aria-labelledby={ "koers-kop-" (area) } {
            h2 class="nl-heading nl-heading--level-3" id={ "koers-kop-" (area) } { (desk.labelled(area)) }
            @if let Some((_, agreed)) = agreed { (agreement(desk, agreed)) }
            @if agreed.is_some() {
                (fold(&desk.say("course-commitments-proposal"), &read_out::proposal(desk.language(), line)))
            } @else {
                p class="course-list__note" { (desk.say("course-commitments-proposal")) }
                (read_out::proposal(desk.language(), line))
                @if desk.may { (take_over(desk, area, line, option)) }
            }
            @if desk.may {
                details class="fold" {
                    summary { (desk.say("course-commitments-form")) }
                    div class="fold__content" { (form(desk, area, agreed)) }
                }
            }
        }
    }
}

fn agreement(desk: &Desk<'_>, line: &Commitment) -> Markup {
    let texts = [&line.what, &line.who, &line.when, &line.trigger];
    let keys = ["what", "who", "when", "trigger"];
    let rows: Vec<(String, Markup)> = keys
        .into_iter()
        .zip(texts)
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (desk.say(&format!("course-commitments-{key}")), html! { (text.as_str()) }))
        .collect();
    html! {
        p class="course-agreed" {
            strong { (desk.say(&format!("course-verdict-{}", line.verdict.key()))) }
            @if let Some(option) = line.option { ": " (desk.labelled(option)) }
        }
        @if !rows.is_empty() { (data_list(&rows)) }
    }
}

const fn verdict(found: Found) -> Verdict {
    match found {
        Found::Now => Verdict::Now,
        Found::ExploreFirst => Verdict::ExploreFirst,
        Found::Defer => Verdict::Defer,
        Found::Not => Verdict::Not,
    }
}

fn take_over(desk: &Desk<'_>, area: PieceId, line: &PackageLine, option: Option<PieceId>) -> Markup {
    desk.deed("koers-afspraak", format!("voorstel-{area}"))
        .with("voorstel", "ja")
        .with("over", area)
        .with("besluit", verdict(line.verdict).key())
        .with("keuze", option.map(|option| option.to_string()).unwrap_or_default())
        .with("aanleiding", line.triggers.join(" "))
        .inline()
        .form(&html! {
            button type="submit" class=(Weight::Primary.class()) {
                (desk.say("course-commitments-take")) span class="visually-hidden" { ": " (desk.labelled(area)) }
            }
        })
}

fn form(desk: &Desk<'_>, area: PieceId, agreed: Option<(PieceId, &Commitment)>) -> Markup {
    let verdicts: Vec<(String, String)> = Verdict::ALL
        .iter()
        .map(|each| (each.key().to_owned(), desk.say(&format!("course-verdict-{}", each.key()))))
        .collect();
    let options: Vec<(String, String)> =
        desk.course.options_of(area).map(|(id, _)| (id.to_string(), desk.labelled(id))).collect();
    let line = agreed.map(|(_, line)| line);
    let deed = match agreed {
        Some((id, _)) => desk.deed_of("koers-afspraak", id),
        None => desk.deed("koers-afspraak", area),
    };
    let deed: Deed<'_> = deed.with("over", area).drafted();
    let text = |pick: fn(&Commitment) -> &domain::session::Words| {
        line.map_or_else(String::new, |line| pick(line).as_str().to_owned())
    };
    let fields = [
        ("doen", "course-commitments-what", text(|line| &line.what)),
        ("wie", "course-commitments-who", text(|line| &line.who)),
        ("wanneer", "course-commitments-when", text(|line| &line.when)),
        ("aanleiding", "course-commitments-trigger", text(|line| &line.trigger)),
    ];
    let chosen = line.and_then(|line| line.option).map(|option| option.to_string()).unwrap_or_default();
    deed.form(&html! {
        (deed.choices("besluit", &desk.say("course-commitments-verdict"), &verdicts, line.map_or("", |line| line.verdict.key())))
        (deed.select("keuze", &desk.say("course-commitments-option"), Some(&desk.say("form-choose")), &options, &chosen))
        @for (name, key, value) in &fields {
            @let (label, hint) = (desk.say(key), desk.say(&format!("{key}-hint")));
            (deed.line(&Line { name, label: &label, hint: &hint, value, rows: 0, need: Need::Never }))
        }
        (deed.submit(&desk.say("course-save"), Weight::Primary))
    })
}
