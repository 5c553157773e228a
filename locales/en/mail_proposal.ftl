# Registrations by mail: what came in, what we understood of it, and the answer.
proposal-lead = These are mails with a registration. You answer with one click. The sender then gets a link to complete the registration. Nobody is admitted by itself.
proposal-filter = Choose which mails to see
proposal-state-open = To be answered
proposal-state-answered = Link sent
proposal-state-completed = Registration is in
proposal-state-aside = Put aside
proposal-none-open = No mails wait for an answer.
proposal-none-answered = There are no mails that you sent a link for and that are not completed yet.
proposal-none-completed = There is no registration yet that began with a mail.
proposal-none-aside = No mail was put aside.
proposal-aside-auto-reply = automatic reply
proposal-aside-bounce = report that a mail did not arrive
proposal-aside-bulk = mail to many
proposal-aside-calendar-reply = reply of a calendar
proposal-aside-loop = mail of this website itself
proposal-aside-no-sender = mail without a sender
proposal-aside-by-hand = by the organiser
proposal-caption =
    { $count ->
        [one] 1 mail
       *[other] { $count } mails, the newest first
    }
proposal-subject-from = Subject and sender
proposal-not-known = Unknown
proposal-from = Sender
proposal-organisation = Organisation
proposal-persons = Persons
proposal-meeting = Meeting
proposal-received = Received
proposal-state = State
proposal-no-subject = Mail without a subject

## A mail.
proposal-understood = What we understood of the mail
proposal-answered-at = Link sent on { $moment }
proposal-completed-link = See the registration
proposal-completed-text = The registration is in. There is nothing left to do.
proposal-by-name = stands in the mail
proposal-by-former-name = its former name stands in the mail
proposal-by-sender-domain = recognised by the mail address
proposal-unknown = Not recognised
proposal-sender-comes = Is the sender coming
proposal-sender-comes-yes = Yes
proposal-sender-comes-no = No
proposal-sender-comes-unknown = The mail does not say
proposal-remark = Remark
proposal-person = Name
proposal-function = Function
proposal-email = Mail address
proposal-phone = Telephone
proposal-persons-caption = Persons in the mail
proposal-registered = Something of this is registered already
proposal-registered-organisation = { $organisation }, { $meeting }: { $standing }, { $count ->
        [one] 1 person
       *[other] { $count } persons
    }
proposal-registered-persons = { $count ->
        [one] This person of the mail is in it already: { $names }.
       *[other] These persons of the mail are in it already: { $names }.
    }
proposal-registered-do = Is the mail about a change? Then open that registration and change it there. Who uses the link makes a second registration.
proposal-missing = What is missing
proposal-missing-nothing = Everything is known.
proposal-unread = Perhaps somebody else comes
proposal-unread-text = These lines of the mail seem to be about somebody. We did not understand them. The sender sees them with the form as well.
proposal-missing-organisation = The organisation
proposal-missing-which-organisation = The organisation: we recognised more than one
proposal-missing-persons = The persons who come
proposal-missing-too-many =
    { $count ->
        [one] One organisation can send 1 person: choose who comes
       *[other] One organisation can send { $count } persons: choose who come
    }
proposal-missing-name = The name of this person: { $name }
proposal-missing-function = The function of { $name }
proposal-missing-email = The mail address of { $name }
proposal-answer = What you can do
proposal-answer-text = The sender gets a mail with what we understood and a link. Behind the link is the registration form, filled in already. Only when the sender submits it is there a registration. The usual rules of admission hold.
proposal-answer-closed = There is no meeting that takes registrations now. You cannot send a link.
proposal-answer-send = Send the link
proposal-answer-again = Send the link once more
proposal-answer-organisation = Which organisation do we fill in?
proposal-answer-reader-chooses = None, the sender chooses
proposal-put-aside = Put aside
proposal-reopen-text = Is it a registration after all? Then take the mail up again.
proposal-reopen = Take up again
proposal-mail = The mail itself
proposal-cut = The mail was longer. This is its beginning. The whole mail is in the mailbox.
proposal-no-text = The mail has no text.
proposal-files = Files came with the mail. They are in the mailbox.
proposal-kept = We keep this mail no longer than the page about privacy says.
proposal-others = Other mails of this sender
proposal-wrong-state = This is not possible any more. Look at the mail again.
proposal-wrong-meeting = Choose a meeting that takes registrations
proposal-wrong-organisation = Choose an organisation, or let the sender choose

## In the answer.
proposal-name-unknown = Name not known yet
proposal-nobody-yet = Nobody yet
proposal-your-organisation = your organisation
proposal-reader = reader

## The mail that waits on the page of a meeting.
proposal-prepared-subject = Registration: { $meeting }
proposal-prepared-begin = I would like to register people for: { $meeting }.
proposal-prepared-organisation = Organisation:
proposal-prepared-name = My name:
proposal-prepared-function = My function:
proposal-prepared-comes = I am coming too (yes or no):
proposal-prepared-persons = Who else will attend? Put each person on a line: name, function, mail address.
proposal-prepared-remark = Remark:

## How the mailbox is doing.
proposal-mailbox-demo = In the demonstration mail does not come from a real mailbox. You write a mail yourself in the mailbox of the demonstration.
proposal-mailbox-none = No mailbox is set
proposal-mailbox-none-text = So no mail comes in here. The administrator sets the mailbox in the settings, under mailbox.
proposal-mailbox-begun = The mailbox is being read for the first time.
proposal-mailbox-read = The mailbox was last read on { $moment }.
proposal-mailbox-failed = The mailbox cannot be read
proposal-mailbox-failed-text = The last attempt was on { $moment }. We try again every minute. This was the answer:
