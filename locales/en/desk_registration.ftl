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
desk-registration-decide = Your decision
desk-registration-words = Your words in the mail
desk-registration-words-hint = If you decline, this stands in the mail to the contact person.
desk-registration-admit = Admit
desk-registration-decline = Decline
desk-registration-withdraw = Withdraw
desk-registration-places = Persons
desk-registration-place-state = Place
desk-registration-place-expected = Comes
desk-registration-place-present = Is in
desk-registration-place-cancelled = Cancelled
desk-registration-place-replaced = Replaced by a colleague
desk-registration-notes = Notes
desk-registration-note = New note
desk-registration-note-hint = Only the organiser reads this. A person can ask for access: write what that person may read.
desk-registration-note-save = Save the note
desk-registration-history = What happened
desk-registration-somebody = somebody
desk-registration-by-itself = the website
desk-registration-history-submitted = Registered. Standing: { $standing }. { $reason }
desk-registration-history-moved = New standing: { $standing }. { $reason }
desk-registration-history-place-expected = The check-in was undone: { $name }.
desk-registration-history-place-present = Checked in: { $name }.
desk-registration-history-place-cancelled = Cancelled: { $name }.
desk-registration-history-place-replaced = Replaced: { $name }.
desk-registration-history-added = Added: { $name }.
desk-registration-history-replaced = Replaced: { $name }. Now { $by } comes.
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
desk-registration-reason-walked-in = They stood at the door.
desk-done-registration-admitted = The registration is admitted. The mail is ready.
desk-done-registration-declined = The registration is declined. The mail is ready.
desk-done-registration-withdrawn = The registration is withdrawn. The mail is ready.
desk-done-registration-noted = The note is saved.
