//! A form that does one thing in a session. Without scripts the browser sends it; with them the outbox does, with the
//! very same fields.

use domain::session::{Content, StepView, Words};
use maud::{Markup, html};
use uuid::Uuid;

use super::{
    card,
    scene::{Attempt, Fault},
    stage::Stage,
    words,
};
use crate::{components::button::Weight, session_lead::Room};

/// A deed: what is done, and the place of its form on the page.
pub(crate) struct Deed<'a> {
    stage: &'a Stage<'a>,
    what: &'static str,
    /// Its identity on the page: what was sent and not carried out comes back here.
    place: String,
    hidden: Vec<(&'static str, String)>,
    fresh: Vec<(&'static str, Fresh)>,
    class: &'static str,
    once: bool,
    draft: bool,
    /// Where the form is sent, within the session.
    to: &'static str,
}

/// Where who takes part sends what they do.
const OF_PARTICIPANTS: &str = "/opdracht";

/// How an identity is made that is new each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fresh {
    /// It is in order with others by when it was made.
    Timed,
    /// It says nothing: a command, and all that nobody is to be known by.
    Random,
}

impl Fresh {
    /// The field with it. A device with scripts makes a new one for each sending.
    pub(crate) fn field(self, name: &str) -> Markup {
        let (value, how) = match self {
            Fresh::Timed => (Uuid::now_v7(), "timed"),
            Fresh::Random => (Uuid::new_v4(), "random"),
        };
        html! { input type="hidden" name=(name) value=(value) data-fresh=(how); }
    }
}

/// Whether a line has to be filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Need {
    /// The browser asks for it.
    #[default]
    Always,
    /// It depends on what else is answered; its hint says on what.
    Sometimes,
    /// It may stay empty, and the label says so.
    Never,
}

/// A line of text in a form.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Line<'a> {
    /// The name of the field.
    pub(crate) name: &'a str,
    /// Its label.
    pub(crate) label: &'a str,
    /// What helps to fill it in; may be empty.
    pub(crate) hint: &'a str,
    /// What stands in it.
    pub(crate) value: &'a str,
    /// Its lines; 0 is a field of one line.
    pub(crate) rows: u8,
    /// Whether it has to be filled in.
    pub(crate) need: Need,
}

impl<'a> Deed<'a> {
    /// A deed with its place on the page.
    pub(crate) fn new(stage: &'a Stage<'a>, what: &'static str, place: impl Into<String>) -> Self {
        Self {
            stage,
            what,
            place: place.into(),
            hidden: Vec::new(),
            fresh: Vec::new(),
            class: "deed",
            once: false,
            draft: false,
            to: OF_PARTICIPANTS,
        }
    }

    /// A form of the staff, on a page of theirs.
    pub(crate) const fn sent_to(mut self, room: Room) -> Self {
        self.to = room.address();
        self
    }

    /// Adds a field that is not seen.
    #[expect(clippy::needless_pass_by_value, reason = "identities, numbers and keys: all small")]
    pub(crate) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.hidden.push((name, value.to_string()));
        self
    }

    /// Adds an identity that is new each time.
    pub(crate) fn with_new(mut self, name: &'static str) -> Self {
        self.fresh.push((name, Fresh::Timed));
        self
    }

    /// Adds the identity of a contribution to a step. Where nobody is named it does not tell when it was made either.
    pub(crate) fn with_new_contribution(mut self, step: &StepView) -> Self {
        self.fresh.push(("bijdrage", if step.step.anonymous { Fresh::Random } else { Fresh::Timed }));
        self
    }

    /// A form that stands in a line with others.
    pub(crate) const fn inline(mut self) -> Self {
        self.class = "deed deed--inline";
        self
    }

    /// A form that is answered once by a person.
    pub(crate) const fn once(mut self) -> Self {
        self.once = true;
        self
    }

    /// A form whose text is kept on the device while it is being written.
    pub(crate) const fn drafted(mut self) -> Self {
        self.draft = true;
        self
    }

    /// The whole form.
    pub(crate) fn form(&self, body: &Markup) -> Markup {
        html! {
            form class=(self.class) id=(self.place) method="post" action=(self.stage.address(self.to))
                data-session data-called=[self.called()] data-once[self.once] data-draft[self.draft] novalidate {
                (Fresh::Random.field("opdracht"))
                input type="hidden" name="wat" value=(self.what);
                input type="hidden" name="plek" value=(self.place);
                input type="hidden" name="terug" value=(self.back());
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                @for (name, fresh) in &self.fresh { (fresh.field(name)) }
                (body)
            }
        }
    }

    /// What people call what the form sends: a card, a vote; none when its button says enough.
    fn called(&self) -> Option<String> {
        let value = |name: &str| self.hidden.iter().find(|(each, _)| *each == name).map(|(_, value)| value);
        if self.what == "stemmen" {
            let step = self.stage.scene.step(value("stap")?.parse().ok()?)?;
            let title = step.step.title.get(self.stage.language);
            return Some(self.stage.say_with("session-called-vote", &[("step", title.into())]));
        }
        if self.what == "leggen" {
            let card = self.stage.scene.view.contribution(value("bijdrage")?.parse().ok()?)?;
            return Some(card::plain_words(self.stage, &card.content));
        }
        let form = value("vorm")?;
        Some(self.stage.say(&format!("session-called-{form}")))
    }

    /// Where the page goes on after the form was sent without scripts: to the same step and place.
    fn back(&self) -> String {
        if self.to != OF_PARTICIPANTS {
            return format!("#{}", self.place);
        }
        let step = self.hidden.iter().find(|(name, _)| *name == "stap");
        let step = step.map(|(_, step)| format!("stap={step}&")).unwrap_or_default();
        format!("?{step}gedaan=ja#{}", self.place)
    }

    /// A form that is nothing but a button.
    pub(crate) fn button(&self, label: &str, weight: Weight) -> Markup {
        self.form(&self.submit(label, weight))
    }

    /// The button that sends the form.
    pub(crate) fn submit(&self, label: &str, weight: Weight) -> Markup {
        html! { button type="submit" class=(weight.class()) { (label) } }
    }

    /// What was sent from this place a moment ago and not carried out.
    pub(crate) fn attempt(&self) -> Option<Attempt<'a>> {
        self.stage.attempt.filter(|attempt| attempt.value("plek") == Some(self.place.as_str()))
    }

    /// What stands in a field: what was sent, or else this.
    pub(crate) fn value(&self, name: &str, otherwise: &str) -> String {
        let sent = self.attempt();
        sent.as_ref().and_then(|attempt| attempt.value(name)).unwrap_or(otherwise).to_owned()
    }

    /// The identity of a field on the page.
    pub(crate) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.place)
    }

    /// What is wrong with a field.
    fn mistake(&self, name: &str) -> Option<String> {
        self.attempt().and_then(|attempt| mistake(self.stage, attempt.fault, name))
    }

    fn mistake_line(&self, name: &str) -> Markup {
        html! {
            @if let Some(message) = self.mistake(name) {
                p class="form-mistake" id={ (self.id(name)) "-fout" } {
                    span class="visually-hidden" { (self.stage.say("form-mistake")) " " }
                    (message)
                }
            }
        }
    }

    fn described(&self, name: &str, hint: &str) -> Option<String> {
        let hint = (!hint.is_empty()).then(|| format!("{}-hint", self.id(name)));
        let mistake = self.mistake(name).map(|_| format!("{}-fout", self.id(name)));
        let both: Vec<String> = [hint, mistake].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// A field for text.
    pub(crate) fn line(&self, line: &Line<'_>) -> Markup {
        let (id, name) = (self.id(line.name), line.name);
        let value = self.value(name, line.value);
        let invalid = self.mistake(name).map(|_| "true");
        let described = self.described(name, line.hint);
        html! {
            div class={ "form-field" @if invalid.is_some() { " form-field--wrong" } } {
                label class="form-label" for=(id) {
                    (line.label)
                    @if line.need == Need::Never { " " span class="form-optional" { (self.stage.say("form-optional")) } }
                }
                @if !line.hint.is_empty() { p class="form-hint" id={ (id) "-hint" } { (line.hint) } }
                (self.mistake_line(name))
                @if line.rows == 0 {
                    input type="text" class="utrecht-textbox utrecht-textbox--html-input form-input" id=(id)
                        name=(name) value=(value) autocomplete="off" required[line.need == Need::Always] data-most=(Words::LONGEST)
                        aria-describedby=[described.as_deref()] aria-invalid=[invalid];
                } @else {
                    textarea class="utrecht-textbox utrecht-textbox--html-input form-input form-input--lines"
                        id=(id) name=(name) rows=(line.rows) required[line.need == Need::Always] data-most=(Words::LONGEST)
                        aria-describedby=[described.as_deref()] aria-invalid=[invalid] { (value) }
                }
            }
        }
    }

    /// One choice out of a few: pairs of value and label, side by side where there is room.
    pub(crate) fn choices(
        &self,
        name: &str,
        legend: &str,
        options: &[(String, String)],
        chosen: &str,
    ) -> Markup {
        let chosen = self.value(name, chosen);
        let invalid = self.mistake(name).is_some();
        html! {
            fieldset class={ "form-field choice" @if invalid { " form-field--wrong" } }
                aria-describedby=[self.described(name, "")] {
                legend class="form-label" { (legend) }
                (self.mistake_line(name))
                div class="choice__options" {
                    @for (place, (value, label)) in options.iter().enumerate() {
                        @let id = if place == 0 { self.id(name) } else { format!("{}-{value}", self.id(name)) };
                        span class="choice__option" {
                            input type="radio" id=(id) name=(name) value=(value) checked[*value == chosen];
                            label for=(id) { (label) }
                        }
                    }
                }
            }
        }
    }

    /// One choice out of a list; an empty value first when nothing needs to be chosen.
    pub(crate) fn select(
        &self,
        name: &str,
        label: &str,
        empty: Option<&str>,
        options: &[(String, String)],
        chosen: &str,
    ) -> Markup {
        let (id, chosen) = (self.id(name), self.value(name, chosen));
        let invalid = self.mistake(name).map(|_| "true");
        html! {
            div class={ "form-field" @if invalid.is_some() { " form-field--wrong" } } {
                label class="form-label" for=(id) { (label) }
                (self.mistake_line(name))
                select class="utrecht-textbox form-input form-input--select" id=(id) name=(name)
                    aria-describedby=[self.described(name, "").as_deref()] aria-invalid=[invalid] {
                    @if let Some(empty) = empty { option value="" selected[chosen.is_empty()] { (empty) } }
                    @for (value, label) in options {
                        option value=(value) selected[*value == chosen] { (label) }
                    }
                }
            }
        }
    }

    /// The fields that say again what a content is, except its words.
    pub(crate) fn with_content(mut self, content: &Content) -> Self {
        for (name, value) in fields_of(content) {
            self.hidden.push((name, value));
        }
        self
    }
}

/// The message for a field, when that is what is wrong. What the domain finds wrong with a text stands at the text.
pub(crate) fn mistake(stage: &Stage<'_>, fault: &Fault, field: &str) -> Option<String> {
    match fault {
        Fault::Field { name, message } => (name == field).then(|| stage.say(message)),
        Fault::Refused(refusal) => (field == "tekst" && refusal.hint() == domain::session::Hint::ChangeIt)
            .then(|| super::refusal::sentence(stage.language, *refusal)),
    }
}

/// The fields of a form that say what a content is, except its words.
pub(crate) fn fields_of(content: &Content) -> Vec<(&'static str, String)> {
    let form = |form: &str| ("vorm", form.to_owned());
    match content {
        Content::Introduction { .. } => vec![form("introductie")],
        Content::Placemat { aspect, .. } => {
            vec![form("placemat"), ("vak", words::aspect_key(*aspect).to_owned())]
        }
        Content::Recognition { statement, .. } => vec![form("herkenning"), ("zin", statement.to_string())],
        Content::Card { kind, theme, evidence, .. } => {
            let mut fields = vec![form("kaart"), ("soort", words::kind_key(*kind).to_owned())];
            fields.extend(theme.iter().map(|theme| ("thema", theme.clone())));
            fields.extend(evidence.iter().map(|each| ("bewijs", evidence_key(each))));
            fields
        }
        Content::Signal { signal, used, .. } => {
            vec![form("signaal"), ("signaal", signal.clone()), ("gebruik", words::use_key(*used).to_owned())]
        }
        Content::Answer { .. } => vec![form("antwoord")],
        Content::Ask { about, .. } => with_about("vraag", *about),
        Content::Offer { to, kind, .. } => {
            vec![form("aanbod"), ("bij", to.to_string()), ("soort", words::offer_key(*kind).to_owned())]
        }
        Content::KnowledgeQuestion { about, .. } => with_about("kennisvraag", *about),
        Content::Wish { of, .. } => vec![form("wens"), ("voor", words::wish_key(*of).to_owned())],
        Content::Appreciation { scores, .. } => {
            vec![form("waardering"), ("aantal", scores.len().to_string())]
        }
    }
}

fn with_about(form: &str, about: Option<domain::ContributionId>) -> Vec<(&'static str, String)> {
    let mut fields = vec![("vorm", form.to_owned())];
    fields.extend(about.map(|about| ("over", about.to_string())));
    fields
}

/// How a form names what a card leans on.
pub(crate) fn evidence_key(evidence: &domain::session::Evidence) -> String {
    match evidence {
        domain::session::Evidence::Indicator(key) => format!("indicator:{key}"),
        domain::session::Evidence::Signal(key) => format!("signal:{key}"),
    }
}

/// All fields of a content, its words included: to send a text that exists.
pub(crate) fn all_fields_of(content: &Content) -> Vec<(&'static str, String)> {
    let mut fields = fields_of(content);
    fields.push(("tekst", content.words().as_str().to_owned()));
    match content {
        Content::Introduction { offers, .. } => fields.push(("aanbod", offers.as_str().to_owned())),
        Content::Placemat { year, .. } => fields.extend(year.map(|year| ("jaar", year.to_string()))),
        Content::Recognition { stance, .. } => fields.push(("mening", words::stance_key(*stance).to_owned())),
        _ => {}
    }
    fields
}
