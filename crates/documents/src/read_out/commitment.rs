//! The proposal for commitments: what to do per decision area, with every reason as a sentence.

use course::{
    Analysis, AreaId, CommitmentLine, CommitmentReason, Necessity, OptionId, Trigger, Uncertainty,
    UncertaintyKind, Verdict,
};

use super::speaker::{Speaker, counted};

/// What is proposed for a decision area.
#[derive(Clone, Debug)]
pub struct PackageLine {
    /// The decision area.
    pub area: AreaId,
    /// The question in the words of the table.
    pub area_label: String,
    /// The option that it is about; `None` when there is no acceptable combination.
    pub option: Option<OptionId>,
    /// The option in the words of the table.
    pub option_label: Option<String>,
    /// What to do.
    pub verdict: Verdict,
    /// What to do, in a word or two.
    pub verdict_label: String,
    /// Why, a sentence each.
    pub reasons: Vec<String>,
    /// What to find out.
    pub uncertainties: Vec<UncertaintyLine>,
    /// What to wait for, a sentence each.
    pub triggers: Vec<String>,
}

/// Something that is not known.
#[derive(Clone, Debug)]
pub struct UncertaintyLine {
    /// The kind.
    pub kind: UncertaintyKind,
    /// The kind in words: `Omgeving (UE)`.
    pub kind_label: String,
    /// What is not known.
    pub sentence: String,
    /// What it becomes: a knowledge question, a council question, a partnership wish.
    pub becomes: String,
}

pub(super) fn lines(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<PackageLine> {
    analysis.package.lines.iter().map(|line| speaker.package_line(line)).collect()
}

pub(super) fn kept(speaker: &Speaker<'_>, analysis: &Analysis) -> String {
    let kept = analysis.package.kept;
    if kept.of == 0 {
        return speaker.say("read-out-package-stuck", &[]);
    }
    speaker.say("read-out-package-kept", &[("kept", speaker.kept(kept).into())])
}

/// The end of the keys of a verdict.
pub(crate) const fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Now => "now",
        Verdict::ExploreFirst => "explore-first",
        Verdict::Defer => "defer",
        Verdict::Not => "not",
    }
}

const fn kind_key(kind: UncertaintyKind) -> &'static str {
    match kind {
        UncertaintyKind::Environment => "environment",
        UncertaintyKind::Values => "values",
        UncertaintyKind::RelatedDecisions => "related-decisions",
    }
}

/// What is in every combination is needed for every task; that is said once.
fn told_once(reasons: &[CommitmentReason]) -> impl Iterator<Item = &CommitmentReason> {
    let in_every = reasons.contains(&CommitmentReason::Necessary(Necessity::InEveryScheme));
    let is_said = move |reason: &&CommitmentReason| {
        in_every && matches!(reason, CommitmentReason::Necessary(Necessity::ForUrgentTask(_)))
    };
    reasons.iter().filter(move |reason| !is_said(reason))
}

impl Speaker<'_> {
    /// A line of the proposal in words.
    #[must_use]
    pub fn package_line(&self, line: &CommitmentLine) -> PackageLine {
        let uncertainty = |one: &Uncertainty| {
            let kind = one.kind();
            UncertaintyLine {
                kind,
                kind_label: self.say(&format!("read-out-uncertainty-{}", kind_key(kind)), &[]),
                sentence: self.uncertainty(line, one),
                becomes: self.say(&format!("read-out-becomes-{}", kind_key(kind)), &[]),
            }
        };
        PackageLine {
            area: line.area,
            area_label: self.model.area(line.area).label.clone(),
            option: line.option,
            option_label: line.option.map(|option| self.label(option).to_owned()),
            verdict: line.verdict,
            verdict_label: self.say(&format!("read-out-verdict-{}", verdict_key(line.verdict)), &[]),
            reasons: told_once(&line.reasons).map(|reason| self.reason(line, reason)).collect(),
            uncertainties: line.uncertainties.iter().map(uncertainty).collect(),
            triggers: self.triggers(&line.triggers),
        }
    }

    /// Why a line says what it says.
    fn reason(&self, line: &CommitmentLine, reason: &CommitmentReason) -> String {
        match reason {
            CommitmentReason::Necessary(why) => {
                line.option.map_or_else(String::new, |option| self.necessity(option, *why))
            }
            CommitmentReason::RanksFirst { share, .. } => {
                self.say("read-out-reason-ranks-first", &[("share", self.share(*share).into())])
            }
            CommitmentReason::KeepsOpen(kept) => {
                self.say("read-out-reason-keeps-open", &[("kept", self.kept(*kept).into())])
            }
            CommitmentReason::ClosesDoors { kept, options } => {
                let values = [("kept", self.kept(*kept).into()), ("options", (*options).into())];
                self.say("read-out-reason-closes-doors", &values)
            }
            CommitmentReason::Feasible => match line.option.and_then(|option| self.joining(option)) {
                Some(names) => self.say("read-out-reason-feasible-if", &names),
                None => self.say("read-out-reason-feasible", &[]),
            },
            CommitmentReason::NotWanted(vote) => {
                self.say("read-out-reason-not-wanted", &[("vote", self.vote(vote).into())])
            }
            CommitmentReason::NoAcceptableScheme => self.say("read-out-reason-no-scheme", &[]),
        }
    }

    fn uncertainty(&self, line: &CommitmentLine, uncertainty: &Uncertainty) -> String {
        let option = || ("option", line.option.map_or_else(String::new, |option| self.option(option)).into());
        match uncertainty {
            Uncertainty::FailsInScenario(scenario) => {
                let scenario = self.model.scenario(*scenario).label.as_str();
                self.say("read-out-unsure-scenario", &[option(), ("scenario", scenario.into())])
            }
            Uncertainty::UnknownToMost(vote) => {
                let values = [
                    option(),
                    ("unknown", self.whole(vote.unknown.into()).into()),
                    ("number", counted(vote.unknown.into()).into()),
                    ("votes", self.whole(vote.votes().into()).into()),
                ];
                self.say("read-out-unsure-unknown", &values)
            }
            Uncertainty::Doubted(one) => {
                let values = [
                    option(),
                    ("no", self.whole(one.no.into()).into()),
                    ("number", counted(one.no.into()).into()),
                    ("of", self.whole((one.yes + one.no).into()).into()),
                ];
                self.say("read-out-unsure-doubted", &values)
            }
            Uncertainty::Divided(vote) => {
                self.say("read-out-unsure-divided", &[option(), ("vote", self.vote(vote).into())])
            }
            Uncertainty::WishesApart { lowest, highest } => {
                let values = [
                    option(),
                    ("lowest", self.share(*lowest).into()),
                    ("highest", self.share(*highest).into()),
                ];
                self.say("read-out-unsure-apart", &values)
            }
            Uncertainty::FloorsTooHigh => self.say("read-out-unsure-floors", &[]),
            Uncertainty::NoScheme => self.say("read-out-unsure-bars", &[]),
            Uncertainty::DecidedElsewhere(id) => {
                self.say("read-out-unsure-elsewhere", &[("condition", self.condition(*id).into())])
            }
            Uncertainty::NeedsPartners(codes) => {
                let names: Vec<String> = codes.iter().map(|code| self.municipality(*code)).collect();
                self.say("read-out-unsure-partners", &[option(), ("names", self.list(&names).into())])
            }
        }
    }

    /// A sentence for each condition, and one for all decision areas together.
    fn triggers(&self, triggers: &[Trigger]) -> Vec<String> {
        let (mut told, mut areas) = (Vec::new(), Vec::new());
        for trigger in triggers {
            match trigger {
                Trigger::ConditionMet(id) => told.push(
                    self.say("read-out-trigger-condition", &[("condition", self.condition(*id).into())]),
                ),
                Trigger::AreaDecided(area) => areas.push(self.area(*area)),
            }
        }
        if !areas.is_empty() {
            told.push(self.say("read-out-trigger-area", &[("areas", self.list(&areas).into())]));
        }
        told
    }
}
