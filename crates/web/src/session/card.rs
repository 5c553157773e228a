//! A contribution as it stands on the page: what it says, what became of it, and what can be done with it.

use domain::{
    Language, ParticipantId,
    session::{Content, ContributionView, SignalUse, Standing, StepKind, StepView, Visibility},
};
use maud::{Markup, html};

use super::{
    deed::{self, Deed, Line},
    look,
    stage::Stage,
    words,
};
use crate::{
    components::{
        button::Weight,
        tag::{self, tag},
    },
    site::Site,
};

/// Whose eyes a card is drawn for: those who see it together, or the one whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// Everybody in the audience.
    All,
    /// Its author only: silent work, or what was withdrawn.
    Own,
}

/// Who may do something with a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Nobody at all.
    Nobody,
    /// Everybody in the audience.
    Everybody,
    /// One person.
    Only(ParticipantId),
}

/// The identity of a card on the page.
pub(crate) fn id(contribution: &ContributionView, of: Of) -> String {
    match of {
        Of::All => format!("c-{}", contribution.id),
        Of::Own => format!("own-c-{}", contribution.id),
    }
}

/// The card as an item of a list.
pub(crate) fn card(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
    html! {
        li class={ "note note--" (look_key(&each.content)) @if !is_at_own_table(stage, each, of) { " note--other" } }
            id=(id(each, of)) data-order=(look::order(each)) {
            (head(stage, step, each))
            (words_of(stage, &each.content))
            (byline(stage, step, each, of))
            (origin(stage, each))
            @if !each.beside.is_empty() { (conflict(stage, each)) }
            (extra(stage, each))
            (deeds(stage, step, each, of))
        }
    }
}

fn is_at_own_table(stage: &Stage<'_>, each: &ContributionView, of: Of) -> bool {
    of == Of::Own || (each.table.is_some() && each.table == stage.table())
}

/// The look of a card: by its kind.
fn look_key(content: &Content) -> &'static str {
    match content {
        Content::Card { kind, .. } => words::kind_key(*kind),
        Content::Signal { used: SignalUse::Rejected, .. } => "rejected",
        Content::Signal { .. } => "task",
        Content::Placemat { .. } => "placemat",
        Content::Recognition { .. } => "recognition",
        Content::Ask { .. } => "ask",
        Content::Offer { .. } => "offer",
        Content::Introduction { .. } => "person",
        _ => "plain",
    }
}

/// Labels above the words: what it is, and what one must know of it.
fn head(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> Markup {
    let plain = |key: &str| tag(tag::Kind::Plain, &stage.say(key));
    let state = html! {
        @if let Some(reason) = &each.hidden {
            (tag(tag::Kind::Plain, &stage.say_with("session-hidden", &[("reason", reason.as_str().into())])))
        }
        @if each.standing == Standing::Withdrawn { (plain("session-withdrawn")) }
        @if each.late { (plain("session-late")) }
        @if !each.beside.is_empty() { (plain("session-two-texts")) }
        @if shows_visibility(step, each) {
            (plain(&format!("session-visible-{}", words::visibility_key(each.visibility))))
        }
    };
    let kind = kind_line(stage, step, &each.content);
    html! {
        @if kind.is_some() || !state.0.is_empty() {
            p class="note__head" {
                @if let Some(kind) = kind { span class="note__kind" { (kind) } " " }
                (state)
            }
        }
    }
}

/// What is seen by more people than its step lets see from the start is said.
fn shows_visibility(step: &StepView, each: &ContributionView) -> bool {
    let from_the_start = if step.step.kind.is_for_the_room() || each.table.is_none() {
        Visibility::Participants
    } else {
        Visibility::Table
    };
    each.visibility != from_the_start
}

fn kind_line(stage: &Stage<'_>, step: &StepView, content: &Content) -> Option<String> {
    match content {
        Content::Card { kind, theme, .. } => {
            let kind = stage.say(&format!("session-kind-{}", words::kind_key(*kind)));
            Some(theme.as_ref().map_or_else(|| kind.clone(), |theme| format!("{kind} · {theme}")))
        }
        Content::Signal { used, .. } => Some(stage.say(&format!("session-signal-{}", words::use_key(*used)))),
        Content::Recognition { stance, .. } => {
            Some(stage.say(&format!("session-stance-{}", words::stance_key(*stance))))
        }
        Content::Offer { kind, .. } => Some(stage.say(&format!("session-offer-{}", words::offer_key(*kind)))),
        Content::Ask { .. } => Some(stage.say("session-ask")),
        Content::Wish { of, .. } => Some(stage.say(&format!("session-wish-{}", words::wish_key(*of)))),
        Content::Placemat { aspect, year, .. } => {
            let many = matches!(&step.step.kind, StepKind::Placemat { .. });
            year.map(|year| year.to_string()).or_else(|| {
                (!many).then(|| stage.say(&format!("session-aspect-{}", words::aspect_key(*aspect))))
            })
        }
        _ => None,
    }
}

/// The text of a contribution; of a signal that was taken over as it stands, the name of its task.
pub(crate) fn plain_words(stage: &Stage<'_>, content: &Content) -> String {
    match content {
        Content::Signal { signal, words, .. } if words.is_empty() => named(stage, signal),
        other => other.words().as_str().to_owned(),
    }
}

/// The name of the task of a signal.
pub(crate) fn signal_name(site: &Site, language: Language, key: &str) -> String {
    let tasks = &site.atlas.facts.catalogue.tasks;
    let found = tasks.iter().find(|task| task.id == key);
    found.map_or_else(|| key.to_owned(), |task| task.name.get(language).to_owned())
}

fn named(stage: &Stage<'_>, signal: &str) -> String {
    signal_name(stage.site, stage.language, signal)
}

fn words_of(stage: &Stage<'_>, content: &Content) -> Markup {
    let said = plain_words(stage, content);
    html! {
        @if !said.is_empty() { p class="note__words" { (said) } }
        @match content {
            Content::Introduction { offers, .. } if !offers.is_empty() => {
                p class="note__more" { strong { (stage.say("session-offers-short")) } " " (offers.as_str()) }
            }
            Content::Signal { signal, used, words } if !words.is_empty() => {
                p class="note__more" {
                    (stage.say(if *used == SignalUse::Rejected { "session-signal-of-rejected" } else { "session-signal-of" }))
                    " " (named(stage, signal))
                }
            }
            Content::Card { evidence, .. } if !evidence.is_empty() => {
                ul class="note__evidence" { @for each in evidence { li { (evidence_link(stage, each)) } } }
            }
            Content::Ask { about: Some(about), .. } | Content::KnowledgeQuestion { about: Some(about), .. } => {
                @if let Some(found) = stage.contribution(*about) {
                    p class="note__more" { (stage.say("session-about")) " " q { (plain_words(stage, &found.content)) } }
                }
            }
            _ => {}
        }
    }
}

/// What a card leans on, as a link to the figures.
fn evidence_link(stage: &Stage<'_>, evidence: &domain::session::Evidence) -> Markup {
    let atlas = &stage.site.atlas;
    let page =
        stage.municipality().map(|index| format!("/gemeenten/{}", atlas.facts.register.get(index).slug));
    let (label, address) = match evidence {
        domain::session::Evidence::Signal(key) => {
            (named(stage, key), page.map(|page| format!("{page}#opgaven")))
        }
        domain::session::Evidence::Indicator(key) => {
            let measure = atlas.measures.get(key);
            let label = measure.map_or(key.as_str(), |found| crate::measure::label(stage.language, found));
            (label.to_owned(), Some(format!("/methode#{key}")))
        }
    };
    html! {
        (stage.say("session-evidence")) " "
        @match address {
            Some(address) => a href=(crate::visit::path(stage.language, &address)) target="_blank" rel="noopener" { (label) },
            None => (label),
        }
    }
}

/// Who wrote it, and at which table.
fn byline(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
    if of == Of::Own {
        return html! {};
    }
    let authors: Vec<String> = stage.view.authors(each).into_iter().map(|id| stage.person(id)).collect();
    let author = (!authors.is_empty()).then(|| authors.join(", "));
    let elsewhere =
        each.table.filter(|table| Some(*table) != stage.table()).map(|table| stage.table_name(table));
    let parts: Vec<String> = [author, elsewhere].into_iter().flatten().collect();
    html! {
        @if !parts.is_empty() && !step.step.anonymous { p class="note__by" { (parts.join(" · ")) } }
    }
}

/// What a merged or split card came from, and the way back.
fn origin(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    if each.made_from.is_empty() {
        return html! {};
    }
    let originals: Vec<&ContributionView> =
        each.made_from.iter().filter_map(|id| stage.contribution(*id)).collect();
    let replacement = originals.iter().find_map(|each| match each.standing {
        Standing::Replaced(id) => Some(id),
        _ => None,
    });
    let key = if each.made_from.len() > 1 { "session-merged-from" } else { "session-split-from" };
    html! {
        details class="fold" {
            summary { (stage.say_with(key, &[("count", each.made_from.len().into())])) }
            div class="fold__content stack" {
                ul { @for original in &originals { li { (plain_words(stage, &original.content)) } } }
                @if let Some(replacement) = replacement.filter(|_| stage.speaks_for_table() && !stage.is_closed() && each.table == stage.table()) {
                    (Deed::new(stage, "herstellen", format!("herstel-{}", each.id))
                        .with("vervanging", replacement).with("stap", each.step)
                        .button(&stage.say("session-restore"), Weight::Secondary))
                }
            }
        }
    }
}

/// Two people wrote at once: their texts side by side, to choose one or to write another.
fn conflict(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let settle = |place: String| {
        Deed::new(stage, "tekst-kiezen", place)
            .with("bijdrage", each.id)
            .with("versie", each.revision)
            .with("stap", each.step)
    };
    let choose = |number: usize, content: &Content| {
        let mut deed = settle(format!("kies-{}-{number}", each.id));
        for (name, value) in deed::all_fields_of(content) {
            deed = deed.with(name, value);
        }
        let label = stage.say_with("session-choose-text", &[("number", (number + 1).to_string().into())]);
        html! {
            div class="conflict__text" {
                p { (plain_words(stage, content)) }
                @if !stage.is_closed() { (deed.button(&label, Weight::Secondary)) }
            }
        }
    };
    let both: Vec<String> =
        std::iter::once(&each.content).chain(&each.beside).map(|text| plain_words(stage, text)).collect();
    let both = both.join("\n");
    let write = settle(format!("kies-{}", each.id)).with_content(&each.content).drafted();
    let label = stage.say("session-write-both");
    html! {
        div class="conflict" role="group" aria-label=(stage.say("session-two-texts")) {
            p { strong { (stage.say("session-conflict")) } }
            div class="conflict__texts" {
                (choose(0, &each.content))
                @for (number, text) in each.beside.iter().enumerate() { (choose(number + 1, text)) }
            }
            @if !stage.is_closed() {
                details class="fold" {
                    summary { (label) }
                    div class="fold__content" {
                        (write.form(&html! {
                            (content_fields(&write, stage, &each.content, Some(&both)))
                            (write.submit(&stage.say("session-settle"), Weight::Primary))
                        }))
                    }
                }
            }
        }
    }
}

/// What belongs below a card: offers below a question.
fn extra(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    match &each.content {
        Content::Ask { .. } => super::step::exchange::below(stage, each),
        _ => html! {},
    }
}

/// The fields with which a content is changed.
fn content_fields(deed: &Deed<'_>, stage: &Stage<'_>, content: &Content, words: Option<&str>) -> Markup {
    let text = words.unwrap_or_else(|| content.words().as_str());
    let label = stage.say("session-text");
    let optional = matches!(
        content,
        Content::Recognition { .. } | Content::Signal { .. } | Content::Appreciation { .. }
    );
    let line = Line { name: "tekst", label: &label, value: text, rows: 3, optional, ..Line::default() };
    html! {
        @if let Content::Recognition { stance, .. } = content {
            (deed.choices("mening", &stage.say("session-stance"), &stances(stage), words::stance_key(*stance)))
        }
        (deed.line(&line))
        @if let Content::Introduction { offers, .. } = content {
            (deed.line(&Line { name: "aanbod", label: &stage.say("session-offers"), value: offers.as_str(), rows: 2, optional: true, ..Line::default() }))
        }
        @if let Content::Placemat { aspect: domain::session::Aspect::History, year, .. } = content {
            @let year = year.map(|year| year.to_string()).unwrap_or_default();
            (deed.line(&Line { name: "jaar", label: &stage.say("session-year"), value: &year, optional: true, ..Line::default() }))
        }
    }
}

/// The three answers to a sentence of the figures.
pub(crate) fn stances(stage: &Stage<'_>) -> Vec<(String, String)> {
    let option = |stance: &domain::session::Stance| {
        let key = words::stance_key(*stance);
        (key.to_owned(), stage.say(&format!("session-stance-{key}")))
    };
    words::STANCES.iter().map(option).collect()
}

/// What can be done with a card, behind one button.
fn deeds(stage: &Stage<'_>, step: &StepView, each: &ContributionView, of: Of) -> Markup {
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

const fn wider(one: Who, other: Who) -> Who {
    match (one, other) {
        (Who::Everybody, _) | (_, Who::Everybody) => Who::Everybody,
        (Who::Only(id), _) | (Who::Nobody, Who::Only(id)) => Who::Only(id),
        (Who::Nobody, Who::Nobody) => Who::Nobody,
    }
}

/// Something that is there for one person. On a shared channel everybody gets the same bytes: the client shows it to
/// whom it is for, and the server refuses everybody else.
pub(crate) fn for_whom(stage: &Stage<'_>, who: Who, what: &Markup) -> Markup {
    match who {
        Who::Nobody => html! {},
        Who::Everybody => what.clone(),
        Who::Only(id) => for_people(stage, &[id], what),
    }
}

/// The same for a few people.
fn for_people(stage: &Stage<'_>, people: &[ParticipantId], what: &Markup) -> Markup {
    match stage.me {
        Some(me) if people.contains(&me.id) => what.clone(),
        None if !people.is_empty() => {
            let only: Vec<String> = people.iter().map(ToString::to_string).collect();
            html! { div data-only=(only.join(" ")) hidden { (what) } }
        }
        _ => html! {},
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
        .with_content(&each.content);
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
