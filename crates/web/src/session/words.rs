//! The keys by which forms and message names know the choices of a session.

use domain::session::{Aspect, CardKind, OfferKind, SignalUse, Stance, Visibility, WishFor};

/// The fields of a placemat.
pub(crate) const ASPECTS: [Aspect; 5] =
    [Aspect::Location, Aspect::Position, Aspect::Role, Aspect::Identity, Aspect::History];
/// The kinds of card.
pub(crate) const KINDS: [CardKind; 3] = [CardKind::Task, CardKind::Challenge, CardKind::Opportunity];
/// Whether somebody recognises something.
pub(crate) const STANCES: [Stance; 3] = [Stance::Agree, Stance::Nuance, Stance::Disagree];
/// What can be offered.
pub(crate) const OFFERS: [OfferKind; 2] = [OfferKind::Approach, OfferKind::Experience];
/// Whom a wish can be for.
pub(crate) const WISHES: [WishFor; 2] = [WishFor::Organiser, WishFor::Peer];
/// Who can see something, from few to many.
pub(crate) const VISIBILITIES: [Visibility; 3] =
    [Visibility::Table, Visibility::Participants, Visibility::Public];
/// What can be done with a signal.
pub(crate) const USES: [SignalUse; 3] = [SignalUse::Adopted, SignalUse::Changed, SignalUse::Rejected];

pub(crate) const fn aspect_key(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Location => "location",
        Aspect::Position => "position",
        Aspect::Role => "role",
        Aspect::Identity => "identity",
        Aspect::History => "history",
    }
}

pub(crate) const fn kind_key(kind: CardKind) -> &'static str {
    match kind {
        CardKind::Task => "task",
        CardKind::Challenge => "challenge",
        CardKind::Opportunity => "opportunity",
    }
}

pub(crate) const fn stance_key(stance: Stance) -> &'static str {
    match stance {
        Stance::Agree => "agree",
        Stance::Nuance => "nuance",
        Stance::Disagree => "disagree",
    }
}

pub(crate) const fn offer_key(kind: OfferKind) -> &'static str {
    match kind {
        OfferKind::Approach => "approach",
        OfferKind::Experience => "experience",
    }
}

pub(crate) const fn wish_key(of: WishFor) -> &'static str {
    match of {
        WishFor::Organiser => "organiser",
        WishFor::Peer => "peer",
    }
}

pub(crate) const fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Table => "table",
        Visibility::Participants => "participants",
        Visibility::Public => "public",
    }
}

pub(crate) const fn use_key(used: SignalUse) -> &'static str {
    match used {
        SignalUse::Adopted => "adopted",
        SignalUse::Changed => "changed",
        SignalUse::Rejected => "rejected",
    }
}

/// The choice with a key.
pub(crate) fn with_key<T: Copy>(all: &[T], key: fn(T) -> &'static str, asked: &str) -> Option<T> {
    all.iter().copied().find(|each| key(*each) == asked)
}
