# The desk: its list of parts and its first page.
desk-description = The desk of Schakel.
desk-navigation = Parts of the desk
desk-navigation-open = Part
desk-home = Desk
desk-meetings = Meetings
desk-partners = Partners
desk-mail = Mail
desk-proposals = Registrations by mail
desk-users = Users
desk-privacy = Personal data
desk-log = Log
desk-welcome = Welcome, { $name }.
desk-tasks = This asks for your attention
desk-tasks-none = Nothing is waiting for you now.
desk-task-mail =
    { $count ->
        [one] 1 mail did not arrive. See why.
       *[other] { $count } mails did not arrive. See why.
    }
desk-task-proposals =
    { $count ->
        [one] 1 mail with a registration waits for your answer
       *[other] { $count } mails with a registration wait for your answer
    }
desk-task-doubts =
    { $count ->
        [one] 1 registration waits for your decision: { $meeting }
       *[other] { $count } registrations wait for your decision: { $meeting }
    }
desk-task-offers =
    { $count ->
        [one] 1 offer ends within a day: { $meeting }
       *[other] { $count } offers end within a day: { $meeting }
    }
desk-coming = Meetings to come
desk-coming-none = No meetings are planned.
desk-seats = { $taken } of { $seats } places are taken.

## Where a meeting stands.
desk-meeting-state-draft = Draft
desk-meeting-state-published = Published
desk-meeting-state-registration-closed = Registration closed
desk-meeting-state-running = Going on
desk-meeting-state-ended = Over
desk-meeting-state-archived = In the archive
desk-meeting-state-cancelled = Cancelled

## What was just done.
desk-done-saved = Your changes are kept.
desk-done-added = Added.
desk-done-removed = Removed.
desk-done-moved = Moved.
desk-done-proposal-answered = The link was sent.
desk-done-proposal-aside = The mail was put aside.
desk-done-proposal-reopened = The mail waits for an answer again.

## Forms.
desk-save = Save
desk-cancel = Back without saving
desk-language-nl = Dutch
desk-language-en = English
desk-field-nl = { $field } (Dutch)
desk-field-en = { $field } (English)
desk-other-language = Is one of the languages missing? Then people read the other one.
desk-row-up = { $row } up
desk-row-down = { $row } down
desk-row-remove = Remove { $row }
desk-wrong-empty = Fill this in: { $field }.
desk-wrong-long = { $field }: use no more than { $most } characters.
desk-wrong-number = { $field }: fill in a whole number from { $from } to { $to }.
desk-wrong-date = { $field }: fill in a date, such as 2027-10-23.
desk-wrong-time = { $field }: fill in a time, such as 16:30.
desk-wrong-moment = { $field }: fill in a date and a time.
desk-wrong-email = { $field }: fill in a mail address, such as name@organisation.nl.
desk-wrong-choice = { $field }: make a choice.
desk-wrong-changed = Somebody else has changed this in the meantime. See in another window what is there now. If you save once more, what you filled in here holds.
