//! What can be done with a card, and by whom: change, share, split, take back.

use domain::session::{ContributionView, Standing, StepView};
use maud::{Markup, html};

use super::{
    Of,
    fields::content_fields,
    said::plain_words,
    whom::{Who, for_people, for_whom, wider},
};
use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line},
        look,
        stage::Stage,
        words,
    },
};

/// What can be done with a card, behind one button.
pub(super) fn deeds(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
    let author = each.author.or_else(|| (of == Of::Own).then_some(stage.me?.id));
    let by_author = author.map_or(Who::Nobody, Who::Only);
    let own_table = each.table.is_some() && each.table == stage.table();
    let closed = stage.is_closed();
    let over = step.step.anonymous && !step.run.is_open();
    let together = step.step.kind.edited_together() && own_table && !look::is_silent(step);
    let current = each.standing == Standing::Current;
    let edit = match (closed || over || !current, together) {
        (true, _) => Who::Nobody,
        (false, true) => Who::Everybody,
        (false, false) => by_author,
    };
    let personal = !step.step.kind.edited_together();
    let releases = current && !look::is_silent(step) && each.table.is_some() && !stage.is_read_only();
    let by_table = step.step.kind.is_released_by_the_table() && own_table && stage.speaks_for_table();
    let release = match (releases, by_table, personal) {
        (false, ..) => Who::Nobody,
        (true, true, _) => Who::Everybody,
        (true, false, true) => by_author,
        (true, false, false) => Who::Nobody,
    };
    let withdraw = if closed || over { Who::Nobody } else { by_author };
    let split = own_table
        && look::makes_cards(step)
        && stage.speaks_for_table()
        && current
        && !closed
        && !look::is_silent(step)
        && each.beside.is_empty();
    if each.standing == Standing::Withdrawn {
        return for_whom(stage, withdraw, &bring_back(stage, each));
    }
    let widest = [edit, release, withdraw].into_iter().fold(Who::Nobody, wider);
    let label = plain_words(stage, &each.content);
    let label: String = label.chars().take(60).collect();
    let menu = html! {
        details class="note__deeds" {
            summary {
                span { (stage.say(if edit == Who::Nobody { "session-share-card" } else { "session-change-card" })) }
                span class="visually-hidden" { ": " (label) }
            }
            div class="note__deeds-body" {
                @if edit != Who::Nobody && each.beside.is_empty() { (for_whom(stage, edit, &edit_form(stage, each))) }
                @if release != Who::Nobody { (for_whom(stage, release, &release_form(stage, each))) }
                @if split { (split_form(stage, each)) }
                @if withdraw != Who::Nobody { (for_whom(stage, withdraw, &withdraw_form(stage, each))) }
            }
        }
    };
    if widest == Who::Nobody && !split {
        html! {}
    } else {
        for_whom(stage, if split { Who::Everybody } else { widest }, &menu)
    }
}

fn edit_form(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let deed = Deed::new(stage, "wijzigen", format!("wijzig-{}", each.id))
        .with("bijdrage", each.id)
        .with("versie", each.revision)
        .with("stap", each.step)
        .with_content(&each.content)
        .drafted();
    html! {
        (deed.form(&html! {
            (content_fields(&deed, stage, &each.content, None))
            (deed.submit(&stage.say("session-save"), Weight::Primary))
        }))
        (undo_form(stage, each))
    }
}

/// Back to the text before: for who wrote one of the two, and for who speaks for the table where one person wrote over
/// the text of another.
fn undo_form(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let Some(undo) = &each.undo else { return html! {} };
    let form = Deed::new(stage, "ongedaan", format!("ongedaan-{}", each.id))
        .inline()
        .with("bijdrage", each.id)
        .with("versie", each.revision)
        .with("stap", each.step)
        .button(&stage.say("session-undo"), Weight::Secondary);
    if undo.table && stage.speaks_for_table() { form } else { for_people(stage, &undo.people, &form) }
}

/// Who will see it: the choice is made with what it means in sight.
fn release_form(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let deed = Deed::new(stage, "vrijgeven", format!("vrij-{}", each.id))
        .with("bijdrage", each.id)
        .with("stap", each.step);
    let options: Vec<(String, String)> = words::VISIBILITIES
        .iter()
        .map(|each| words::visibility_key(*each))
        .map(|key| (key.to_owned(), stage.say(&format!("session-release-{key}"))))
        .collect();
    deed.form(&html! {
        (deed.choices("zicht", &stage.say("session-release"), &options, words::visibility_key(each.visibility)))
        p class="form-hint" { (stage.say("session-release-what")) }
        (deed.submit(&stage.say("session-release-do"), Weight::Secondary))
    })
}

fn split_form(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let deed = Deed::new(stage, "splitsen", format!("splits-{}", each.id))
        .with_new("vervanging")
        .with("bijdrage", each.id)
        .with("stap", each.step)
        .with_content(&each.content)
        .drafted();
    let words = plain_words(stage, &each.content);
    let (label, hint) = (stage.say("session-split-label"), stage.say("session-split-hint"));
    let line = Line { name: "tekst", label: &label, hint: &hint, value: &words, rows: 3, ..Line::default() };
    html! {
        details class="fold" {
            summary { (stage.say("session-split")) }
            div class="fold__content" {
                (deed.form(&html! { (deed.line(&line)) (deed.submit(&stage.say("session-split-do"), Weight::Secondary)) }))
            }
        }
    }
}

fn withdraw_form(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    Deed::new(stage, "terugtrekken", format!("weg-{}", each.id))
        .inline()
        .with("bijdrage", each.id)
        .with("stap", each.step)
        .button(&stage.say("session-withdraw"), Weight::Secondary)
}

fn bring_back(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    Deed::new(stage, "terughalen", format!("terug-{}", each.id))
        .inline()
        .with("bijdrage", each.id)
        .with("stap", each.step)
        .button(&stage.say("session-bring-back"), Weight::Secondary)
}
