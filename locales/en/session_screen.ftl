# The big screen of a work session: short, large and without names of people.
session-screen-title = Big screen
session-screen-join = Join at
session-screen-code = with code
session-screen-qr = QR code to join the work session
session-screen-stale = No connection. This is the last that was known.
session-screen-paused = paused
session-screen-welcome = Welcome
session-screen-step-open = Go to
session-screen-step-code = Enter this code:
session-screen-step-table = Find your table.
session-screen-here =
    { $people ->
        [one] One person takes part
       *[other] { $people } people take part
    }{ $tables ->
        [one] , at one table.
       *[other] , at { $tables } tables.
    }
session-screen-nobody = You are the first. Join in!
session-screen-room = The room
session-screen-until = We go on at { $time }.
session-screen-given =
    { $count ->
        [one] contribution
       *[other] contributions
    }
session-screen-of = { $count } of { $most }
session-screen-of-voted =
    { $most ->
        [one] person
       *[other] people
    } { $count ->
        [one] voted
       *[other] voted
    }
session-screen-of-answered =
    { $most ->
        [one] person
       *[other] people
    } { $count ->
        [one] answered
       *[other] answered
    }
session-screen-ready = ready
session-screen-busy = at work
session-screen-no-tables = There are no tables yet.
session-screen-more = and { $count } more
session-screen-turn = { $place } of { $count }
session-screen-turn-hold = Stay here
session-screen-turn-go = Go on
session-screen-not-released = not released yet
session-screen-nothing-yet = nothing yet
session-screen-not-over = The result comes when this part is over.
session-screen-no-answers = Nobody filled in anything here.
session-screen-no-outcome = There is nothing to show here yet. The tables release what everybody may see.
session-screen-hidden = The result comes when the vote is closed.
session-screen-voted =
    { $count ->
        [one] vote was cast
       *[other] votes were cast
    }
session-screen-voters =
    { $count ->
        [one] One person voted.
       *[other] { $count } people voted.
    }
session-screen-top = On top: “{ $card }”.
session-screen-tie = { $count } cards share the first place.
session-screen-divided =
    { $count ->
        [0] Nowhere are the votes divided.
        [one] On one card the votes are divided.
       *[other] On { $count } cards the votes are divided.
    }
session-screen-concord-strong = The orders are much alike (W = { $w }, from 0 to 1).
session-screen-concord-some = The orders are somewhat alike (W = { $w }, from 0 to 1).
session-screen-concord-weak = The orders are little alike (W = { $w }, from 0 to 1).
session-screen-is-divided = divided
session-screen-influence = Influence
session-screen-urgency = Urgency
session-screen-card = Card
session-screen-result = Result
session-screen-agree = recognised
session-screen-disagree = not recognised
session-screen-nuance = partly
session-screen-subjects = By subject, of all tables that let the room see what they answered
session-screen-recognition = { $subject } · { $stance }: { $reason }
session-screen-answers =
    { $count ->
        [one] One answer
       *[other] { $count } answers
    }
session-screen-unit-cards =
    { $count ->
        [one] card
       *[other] cards
    }
session-screen-unit-piles =
    { $count ->
        [one] pile
       *[other] piles
    }
session-screen-unit-notes =
    { $count ->
        [one] note
       *[other] notes
    }
session-screen-unit-introductions =
    { $count ->
        [one] introduction
       *[other] introductions
    }
session-screen-unit-answers =
    { $count ->
        [one] answer
       *[other] answers
    }
session-screen-unit-questions =
    { $count ->
        [one] question
       *[other] questions
    }
session-screen-unit-wishes =
    { $count ->
        [one] wish
       *[other] wishes
    }
session-screen-unit-options =
    { $count ->
        [one] option
       *[other] options
    }
session-screen-unit-scored =
    { $count ->
        [one] person gave scores
       *[other] people gave scores
    }
session-screen-unit-commitments =
    { $count ->
        [one] commitment
       *[other] commitments
    }
session-screen-unit-uncertainties =
    { $count ->
        [one] uncertainty
       *[other] uncertainties
    }
session-screen-unit-contributions =
    { $count ->
        [one] contribution
       *[other] contributions
    }
session-screen-top-of-tables = Of the { $tables } tables that show their result, “{ $card }” of { $table } has the highest score.
session-screen-place = { $table }, place { $place }
session-screen-signal-rejected = { $task }, not taken over: { $reason }
session-screen-time-of = Going on now: { $step }
session-screen-municipalities =
    { $count ->
        [one] One municipality is at the tables.
       *[other] { $count } municipalities are at the tables.
    }
session-screen-expected =
    { $count ->
        [one] One municipality is still expected.
       *[other] { $count } municipalities are still expected.
    }
session-screen-introduced =
    { $count ->
        [0] Nobody introduced themselves yet.
        [one] One person introduced themselves.
       *[other] { $count } people introduced themselves.
    }
session-screen-tie-of-tables = { $count } cards share the highest score.
session-screen-closed = The work session is over
session-screen-closed-text = Thank you for your contribution. Here you read what the tables released.
session-screen-qr-released = QR code to what the tables released
session-screen-seen-of = { $seen } of
