# Registrations at the desk.
desk-registration-title = Registration
desk-registration-standings = Registrations by standing
desk-registration-all = All
desk-registration-search = Search the registrations
desk-registration-search-hint = Organisation, name, function or mail address.
desk-registration-search-button = Search
desk-registration-found =
    { $count ->
        [0] No registrations found.
        [one] 1 registration.
       *[other] { $count } registrations.
    }
desk-registration-table = Registrations for this meeting
desk-registration-organisation = Organisation
desk-registration-standing = Standing
desk-registration-persons = Persons
desk-registration-names = Who comes
desk-registration-submitted = Registered
desk-registration-contact = Contact person
desk-registration-remark = Remark
desk-registration-until = Until { $moment }.
desk-registration-keeps-seats = The seat is kept until you decide.
desk-registration-decide = Your decision
desk-registration-words = Your words in the mail
desk-registration-words-hint = If you decline, this stands in the mail to the contact person.
desk-registration-admit = Admit
desk-registration-decline = Decline
desk-registration-withdraw = Withdraw
desk-registration-places = Persons
desk-registration-place-state = Place
desk-registration-notes = Notes
desk-registration-note = New note
desk-registration-note-hint = Only the organiser reads this. A person can ask for access: write what that person may read.
desk-registration-note-save = Save the note
desk-registration-history = What happened
desk-registration-somebody = somebody
desk-registration-by-itself = the website
desk-registration-history-submitted = The registration came in. Standing: { $standing }. { $reason }
desk-registration-history-moved = New standing: { $standing }. { $reason }
desk-registration-history-place-expected = The check-in was undone: { $name }.
desk-registration-history-place-present = Checked in: { $name }.
desk-registration-history-place-cancelled = Cancelled: { $name }.
desk-registration-history-place-replaced = Replaced: { $name }.
desk-registration-history-added = Added: { $name }.
desk-registration-history-replaced = Replaced: { $name }. Now { $by } comes.
desk-registration-history-address = Mail address corrected: { $name }.
desk-registration-history-changed = Details changed: { $name }.
desk-registration-history-noted = A note was added.
desk-registration-history-other = Something was changed.
desk-registration-reason-organiser-decided = The organiser decided this.
desk-registration-reason-seats-free = There were free seats.
desk-registration-reason-no-seats = There were not enough seats for the whole delegation.
desk-registration-reason-others-wait = Others were waiting already.
desk-registration-reason-first-in-line = This delegation was next in line, and fits.
desk-registration-reason-offer-accepted = The contact person accepted the offer.
desk-registration-reason-offer-lapsed = The offer was not accepted in time.
desk-registration-reason-contact-cancelled = The contact person cancelled.
desk-registration-reason-nobody-left = Nobody is left.
desk-registration-reason-rules-doubt = The rules leave this to the organiser.
desk-registration-reason-doubt-gone = The person who was in doubt does not come any more.
desk-registration-reason-walked-in = They stood at the door.
desk-done-registration-admitted = The registration is admitted. The mail is ready.
desk-done-registration-declined = The registration is declined. The mail is ready.
desk-done-registration-withdrawn = The registration is withdrawn. The mail is ready.
desk-done-registration-noted = The note is saved.
desk-registration-edit = Details of a person
desk-registration-edit-link = Change the details of { $name }
desk-registration-edit-text = Change only what the person has passed on. You do not see what somebody eats. If you leave that field empty, it stays as it is.
desk-registration-merge = Registered twice?
desk-registration-merge-text = This organisation has another registration. If you merge it, those persons come to this registration.
desk-registration-merge-do = Merge: { $names }
desk-done-registration-merged = The registrations are merged.

## The organiser does it for the delegation.
desk-registration-back = Back to the registration
desk-registration-put = Add a person
desk-registration-put-text = The contact person and this person get the same mails as when the contact person does this.
desk-registration-replace-link = Let a colleague come instead of { $name }
desk-registration-replace-title = A colleague instead of { $name }
desk-registration-cancel-link = Cancel { $name }
desk-registration-cancel-title = Cancel { $name }
desk-registration-cancel-text = The place comes free. The contact person and this person get a mail. If somebody is waiting, they get an offer.
desk-registration-cancel-last = This is the last person of the delegation. The registration will be withdrawn. The contact person gets a mail.
desk-registration-cancel-do = Cancel the place
desk-registration-contact-change = Choose another contact person
desk-registration-contact-text = From now on the new contact person gets the mails and can change the registration. Both the former and the new contact person get a mail about this.
desk-registration-history-contact = Somebody else became the contact person.
desk-registration-history-remark = The contact person changed the remark.
desk-done-registration-put = The person has been added. The mails are ready.
desk-done-registration-replaced = The colleague comes instead. The mails are ready.
desk-done-registration-cancelled = The place has been cancelled. The mails are ready.
desk-done-registration-contact = The registration has another contact person. The mails are ready.
desk-done-registration-added = The delegation has been registered. The mails are ready.
desk-registration-new = Register a delegation
desk-registration-new-text = With this you register a delegation that calls or writes to you. Everybody gets the same mails as after a registration of their own. If there are no seats, the delegation goes on the waiting list.
desk-registration-new-do = Register the delegation
desk-registration-new-contact-hint = This person gets the mails about the registration. If this person comes too, fill them in among the persons as well.
desk-registration-new-language = Language of the mails
desk-registration-new-grounds = The rules do not simply admit this delegation
desk-registration-new-anyway = Register the delegation all the same

## Several registrations at once.
desk-several-title = Several registrations at once
desk-several-text = First you see what happens to each registration. Then you decide.
desk-several-choose = Choose { $name }
desk-several-who = Which registrations?
desk-several-ticked = The registrations that you chose above
desk-several-shown =
    { $count ->
        [one] The registration in the list
       *[other] All { $count } registrations in the list
    }
desk-several-what = What do you want to do?
desk-several-decision-toelaten = Admit
desk-several-decision-afwijzen = Decline
desk-several-decision-intrekken = Withdraw
desk-several-look = See what happens
desk-several-toelaten =
    { $count ->
        [0] None of these registrations can be admitted.
        [one] You admit 1 registration.
       *[other] You admit { $count } registrations.
    }
desk-several-afwijzen =
    { $count ->
        [0] None of these registrations can be declined.
        [one] You decline 1 registration.
       *[other] You decline { $count } registrations.
    }
desk-several-intrekken =
    { $count ->
        [0] None of these registrations can be withdrawn.
        [one] You withdraw 1 registration.
       *[other] You withdraw { $count } registrations.
    }
desk-several-table = What happens to each registration
desk-several-now = Now
desk-several-then = Becomes
desk-several-impossible = This cannot be done
desk-several-others = This changes for others, too
desk-several-seats = After this { $taken } of the { $seats } seats are taken.
desk-several-mails = The contact persons get a mail. Whoever gets or loses a seat gets one as well.
desk-several-words-hint = This stands in every mail to a contact person.
desk-several-do =
    { $count ->
        [one] Do this for 1 registration
       *[other] Do this for { $count } registrations
    }
desk-several-not = Back, change nothing
desk-several-changed = Something has changed in the meantime. Look again at what happens.
desk-several-nothing = You have not chosen anything yet
desk-several-nothing-do = Choose one or more registrations in the list, and choose what you want to do. Nothing has changed.
desk-several-done =
    { $count ->
        [one] It was done for 1 registration. The mails are ready.
       *[other] It was done for { $count } registrations. The mails are ready.
    }
desk-several-result = What happened to the registrations
desk-several-to-list = To the list of registrations

## Why something cannot be done, for who works at the desk.
desk-registration-refusal-not-open = Registration for this meeting is not open.
desk-registration-refusal-meeting-over = This meeting was called off or is in the archive. You cannot change anything any more.
desk-registration-refusal-too-late = The delegation itself can change nothing any more. The organiser can.
desk-registration-refusal-not-allowed = With your role you cannot change this registration.
desk-registration-refusal-empty = Nobody is filled in. Register at least one person.
desk-registration-refusal-already = One of these persons is registered for this meeting already. Look for the name or the mail address in the list of registrations.
desk-registration-refusal-not-admitted = This does not fit the rules of admission:
desk-registration-refusal-full = There are not enough seats left. Raise the number of seats under Admission, or cancel somebody first.
desk-registration-refusal-wrong-state = The registration has changed in the meantime. Open it again and see what you can do now.
desk-registration-refusal-scan-time = The time of this scan cannot be right. Set the clock of the device.
desk-registration-refusal-not-expected = This person is not on the list of who comes. Perhaps the place was cancelled.
desk-registration-refusal-replaced = A colleague comes instead of this person.
desk-registration-refusal-offer-ended = The time to accept the seats is over. They go to the next on the waiting list.
desk-registration-ground-invited = The organisation has no invitation for this meeting.
desk-registration-ground-kind = The organisation is { $kind }. The rules do not admit that kind.
desk-registration-ground-size = The municipality has { $inhabitants } inhabitants. The rules ask for { $from } to { $to } inhabitants.
desk-registration-ground-size-unknown = The number of inhabitants of the municipality is not known. The rules ask for { $from } to { $to } inhabitants.
desk-registration-ground-relation-partner = The organisation is a partner. The rules do not admit partners.
desk-registration-ground-relation-interested = The organisation has shown interest, but is no partner.
desk-registration-ground-relation-none = The organisation is no partner and has shown no interest.
desk-registration-ground-relation-former = The organisation was a partner before and is none now.
desk-registration-ground-function = The delegation has { $key ->
        [other] somebody with another function
        [alderman] an { $function }
       *[known] a { $function }
    }. The rules do not admit that function.
desk-registration-ground-too-many = { $asked ->
        [one] Then 1 person comes
       *[other] Then { $asked } persons come
    } from this organisation. The rules admit { $allowed }.
