# The mails. Subject and body hold values as placeholders; the module `mail` describes the markup.

## Fixed parts of every mail.
mail-details-what = What
mail-details-when = When
mail-details-where = Where
mail-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
mail-qr-alternative = QR code for the desk. Your code is { $code }.
mail-cause-invited = You get this mail from { $organiser } because we invite your organisation.
mail-cause-registered = You get this mail from { $organiser } because you are registered, or because you registered somebody.
mail-cause-asked = You get this mail from { $organiser } because you asked for it. Did you not ask for anything? Then you need not do anything.
mail-privacy = What we do with your data
mail-unsubscribe-before = No more mails of this sort?
mail-unsubscribe = Unsubscribe

## What can be wrong with a text.
mail-problem-in-subject = Subject, character { $column }
mail-problem-in-body = Text, line { $line }, character { $column }
mail-problem-unknown = { $detail } does not exist in this mail. You can choose from: { $known }.
mail-problem-open-brace = A placeholder begins here that does not end. Put a brace behind it, or a backslash in front.
mail-problem-open-bold = Bold text begins here that does not end. Put two stars at its end, on the same line.
mail-problem-open-link = This link does not end. Put a bracket behind the address.
mail-problem-bad-address = This is not an address. Begin with https:// or with mailto: and use no spaces.
mail-problem-no-address = { $detail } is not an address, so that you cannot link to it.
mail-problem-not-alone = { $detail } is more than one line. Put it in the text, alone on a line of its own.
mail-problem-empty = There is nothing here. Write a text, or go back to the standard text.
mail-problem-too-long = This text is too long. You can use { $detail } characters here.
mail-problem-absent = { $detail } is missing. Without it the reader cannot do anything with this mail.

## Invented values for the preview.
mail-sample-name = Alderman of Voorbeeldstad
mail-sample-function = Alderman for housing
mail-sample-other-name = Strategist of Voorbeeldstad
mail-sample-other-function = Strategic adviser
mail-sample-contact-person = Strategist of Voorbeeldstad
mail-sample-organisation = Municipality of Voorbeeldstad
mail-sample-change = Strategist of Voorbeeldstad comes instead of Adviser of Voorbeeldstad.
mail-sample-other-change = The meeting is in room 2.
mail-sample-doubt = Your municipality has more inhabitants than the limit for this meeting.
mail-sample-reason = All places for this group are taken.
mail-sample-cancellation = One of the speakers is ill.
mail-sample-missing = What is the function of Strategist of Voorbeeldstad?
mail-sample-kept = That somebody of your organisation was present, without your name. We count that.

## Placeholders: the name between the braces, and what comes in its place.
mail-placeholder-name = name
mail-placeholder-name-explanation = The name of the person who gets the mail
mail-placeholder-organisation = organisation
mail-placeholder-organisation-explanation = The organisation of the participants
mail-placeholder-organiser = organiser
mail-placeholder-organiser-explanation = Your organisation, which sends the mail
mail-placeholder-email = email
mail-placeholder-email-explanation = The mail address for questions
mail-placeholder-meeting = meeting
mail-placeholder-meeting-explanation = The title of the meeting
mail-placeholder-summary = summary
mail-placeholder-summary-explanation = The meeting in one sentence
mail-placeholder-date = date
mail-placeholder-date-explanation = The day of the meeting
mail-placeholder-time = time
mail-placeholder-time-explanation = The beginning and the end of the meeting
mail-placeholder-venue = venue
mail-placeholder-venue-explanation = The name and the address of the building
mail-placeholder-details = details
mail-placeholder-details-explanation = Title, time and place, one below the other
mail-placeholder-programme = programme
mail-placeholder-programme-explanation = The programme, each item on a line of its own
mail-placeholder-route = route
mail-placeholder-route-explanation = How to get there
mail-placeholder-accessibility = accessibility
mail-placeholder-accessibility-explanation = How accessible the building is
mail-placeholder-page = page
mail-placeholder-page-explanation = The address of the page about the meeting
mail-placeholder-link = link
mail-placeholder-link-explanation = The address where the reader can act
mail-placeholder-deadline = deadline
mail-placeholder-deadline-explanation = The date and time until which something can be done
mail-placeholder-participants = participants
mail-placeholder-participants-explanation = The participants with their functions, one below the other
mail-placeholder-reason = reason
mail-placeholder-reason-explanation = The reason, in your own words
mail-placeholder-reasons = reasons
mail-placeholder-reasons-explanation = The reasons, one below the other
mail-placeholder-changes = changes
mail-placeholder-changes-explanation = What changed, one below the other
mail-placeholder-missing = missing
mail-placeholder-missing-explanation = What is not known yet, one below the other
mail-placeholder-qr = qr
mail-placeholder-qr-explanation = The code for the desk as a picture
mail-placeholder-code = code
mail-placeholder-code-explanation = The code for the desk in letters
mail-placeholder-kept = kept
mail-placeholder-kept-explanation = What is kept, one below the other
mail-placeholder-contact-person = contact-person
mail-placeholder-contact-person-explanation = The name of the person who registered the reader

## The mails: subject and body.
mail-kind-invitation = Invitation
mail-invitation-subject = Invitation: { $meeting }, { $date }
mail-invitation-body =
    Dear { $name },

    We invite { $organisation } to **{ $meeting }**.

    { $summary }

    { $details }

    # Programme
    { $programme }

    # Registering
    You register your organisation in one go, with everyone who comes along. You can do so until { $deadline }.

    {"["}Register your organisation]({ $link })

    You find more on [the page about the meeting]({ $page }).

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-confirmation = Confirmation
mail-confirmation-subject = Your registration is confirmed: { $meeting }
mail-confirmation-body =
    Dear { $name },

    The registration of { $organisation } is complete. Your places are certain.

    { $details }

    # You registered
    { $participants }

    Everyone gets a mail of their own, with an own link and an appointment for the calendar.

    # Changing or cancelling
    Is somebody unable to come, or does a colleague come instead? You can change that yourself until { $deadline }.

    {"["}See your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-place = Own message for a participant
mail-place-subject = Your seat is confirmed: { $meeting }
mail-place-body =
    Dear { $name },

    { $contact-person } registered you for **{ $meeting }** on behalf of { $organisation }.

    { $details }

    # Your data
    Please see whether your data are right. Do you need something to take part well? Then tell us. You can do so until { $deadline }.

    {"["}See your data]({ $link })

    Before the meeting you get one more mail, with the route and your code for the desk.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-waiting-list = Waiting list
mail-waiting-list-subject = You are on the waiting list: { $meeting }
mail-waiting-list-body =
    Dear { $name },

    At this moment too few places are free for { $meeting }. { $organisation } is now on the waiting list.

    # On the waiting list are
    { $participants }

    Do enough places come free, and is it your turn? Then you get a mail with an offer. You need not do anything now.

    {"["}See or change your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-offer = Offer of places
mail-offer-subject = Places came free for you: { $meeting }
mail-offer-body =
    Dear { $name },

    Places came free for { $organisation }. We keep them for you until **{ $deadline }**.

    { $details }

    # The places are for
    { $participants }

    Please let us know whether you come. If we have heard nothing before { $deadline }, the places go to the next on the waiting list.

    {"["}Accept the places or give them up]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-lapse = Offer lapsed
mail-lapse-subject = Your offer has lapsed: { $meeting }
mail-lapse-body =
    Dear { $name },

    We kept places for you for { $meeting }. We did not get your answer in time, so the places are no longer yours.

    # It was about
    { $participants }

    Do you still want to come? Then you can register again. If the meeting is full, you join the end of the waiting list.

    {"["}Register again]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-doubt = Doubt about admission
mail-doubt-subject = We look at your registration: { $meeting }
mail-doubt-body =
    Dear { $name },

    We received the registration of { $organisation } for { $meeting }. It does not quite fit the conditions. That is why we look at it ourselves.

    # What we noticed
    { $reasons }

    # You registered
    { $participants }

    You need not do anything. You get a mail as soon as we have decided. If we admit you, every other person gets a mail as well. If the meeting is full by then, you come on the waiting list. Is something not right? Then change it.

    {"["}See or change your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-decline = Refusal
mail-decline-subject = Your registration for { $meeting }
mail-decline-body =
    Dear { $name },

    We are sorry that we cannot accept the registration of { $organisation } for { $meeting }.

    { $reason }

    # It is about
    { $participants }

    Do you disagree, or does a colleague fit the conditions? Then send us a mail. On [the page about the meeting]({ $page }) you read for whom the meeting is.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-proposal = Answer to a registration by mail
mail-proposal-subject = Complete your registration: { $meeting }
mail-proposal-body =
    Dear { $name },

    You registered { $organisation } for { $meeting } by mail. This is what we took from your mail.

    # Participants
    { $participants }

    # What we do not know yet
    { $missing }

    {"*"}*Your registration is not complete yet.** Please see whether everything is right, add what is missing and send the registration. You can do so until { $deadline }.

    {"["}Complete your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-change = Change
mail-change-subject = Something changed: { $meeting }
mail-change-body =
    Dear { $name },

    Something changed about { $meeting } or about your registration.

    # Changed
    { $changes }

    # As it is now
    { $details }

    {"["}See your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-withdrawal = Cancelled by the participant
mail-withdrawal-subject = Cancelled: { $meeting }
mail-withdrawal-body =
    Dear { $name },

    These participants of { $organisation } do not come to { $meeting } on { $date } any more.

    { $participants }

    Their places are free again. Whoever had an appointment in a calendar gets a mail of their own that takes it away.

    Was this not what you wanted? You can register again on [the page about the meeting]({ $page }).

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-reminder = Reminder
mail-reminder-subject = Reminder: { $meeting } on { $date }
mail-reminder-body =
    Dear { $name },

    It will soon be time for { $meeting }. We look forward to seeing you there.

    { $details }

    # Programme
    { $programme }

    Are you unable to come after all? Please let us know. Somebody else can then take your place.

    {"["}See your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-practical = Practical information with QR code
mail-practical-subject = Practical information: { $meeting } on { $date }
mail-practical-body =
    Dear { $name },

    We are glad that you come. This mail has what you need.

    { $details }

    # Your code for the desk
    Show this code when you come in. On your telephone or on paper is both fine.

    { $qr }

    Can you not see the picture? Then tell your code: **{ $code }**. Your name will do as well.

    # Programme
    { $programme }

    # Route
    { $route }

    # Accessibility
    { $accessibility }

    {"["}See your registration]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-cancellation = The meeting does not take place
mail-cancellation-subject = Cancelled: { $meeting } on { $date }
mail-cancellation-body =
    Dear { $name },

    {"*"}*{ $meeting }** on { $date } does not take place.

    { $reason }

    You need not do anything. Is the meeting in your calendar? The attachment takes the appointment away. We are sorry for the trouble this may give you.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-thanks = Thanks afterwards
mail-thanks-subject = Thank you for coming: { $meeting }
mail-thanks-body =
    Dear { $name },

    Thank you for being at { $meeting }. You find what was discussed and chosen on the page about the meeting.

    {"["}See what came of it]({ $link })

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-sign-in = Link to sign in
mail-sign-in-subject = Your link to sign in
mail-sign-in-body =
    Dear { $name },

    With this link you sign in. You can use it once, within { $deadline }.

    {"["}Sign in]({ $link })

    Did you not ask to sign in? Then you need not do anything. Without this link nobody can sign in instead of you.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-access = Answer to a request for access
mail-access-subject = The data we have about you
mail-access-body =
    Dear { $name },

    You asked which data we have about you. You find them all behind this link, until { $deadline }. We ask you to sign in, so that nobody else sees them.

    {"["}See your data]({ $link })

    Is something not right? Or do you want us to erase something? Then answer this mail.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }

mail-kind-erasure = Answer to a request for erasure
mail-erasure-subject = We erased your data
mail-erasure-body =
    Dear { $name },

    You asked us to erase your data. We have done so. This is the last mail you get about it.

    # What is kept
    { $kept }

    Do you disagree? Send us a mail, or lodge a complaint with the Dutch Data Protection Authority.

    Do you have a question? Send a mail to { $email }.

    Kind regards,
    { $organiser }
