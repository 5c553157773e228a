# Mail to many about a meeting, at the desk.
desk-meeting-part-mail = Mail to participants
mass-mail-lead = Choose what you want to send. Then you choose who gets the mail, and you see first what it looks like.
mass-mail-invitation-text = To the contacts of organisations that you invite.
mass-mail-reminder-text = A reminder of the meeting, with an own link to change something.
mass-mail-reminder-not-now = This can be done as long as the meeting has not begun.
mass-mail-practical-text = The route, the programme and the own QR code for the desk. Everybody with a place needs this mail, so nobody can unsubscribe from it.
mass-mail-practical-not-now = This can be done from publishing until the end of the meeting.
mass-mail-thanks-text = A word of thanks afterwards, with a link to what came of the meeting.
mass-mail-thanks-not-now = This can be done after the meeting.
mass-mail-none-sent = You have not sent anything to many about this meeting yet.
mass-mail-sent = Sent about this meeting
mass-mail-mails = Number of mails
mass-mail-outbox = Show all mail that was sent or will be
mass-mail-who = Who gets the mail?
mass-mail-audiences = Groups
mass-mail-audience-confirmed = Everybody with a place
mass-mail-audience-offered = Contacts of organisations with an offer
mass-mail-audience-waiting = Contacts of organisations on the waiting list
mass-mail-audience-doubtful = Contacts of organisations you still have to decide about
mass-mail-audience-present = Everybody who was there
mass-mail-audience-absent = Everybody with a place who was not there
mass-mail-again = Also to who got this mail before
mass-mail-again-hint = Without this tick nobody gets the mail twice.
mass-mail-count = Count again
mass-mail-what = What do they get?
mass-mail-example-lead = This is the mail, with an invented reader and an invented code.
mass-mail-no-example = Nobody is chosen, so there is no mail to show.
mass-mail-send = Sending
mass-mail-receivers =
    { $count ->
        [one] 1 mail goes out.
       *[other] { $count } mails go out.
    }
mass-mail-had =
    { $count ->
        [one] 1 person got this mail before and does not get it again.
       *[other] { $count } persons got this mail before and do not get it again.
    }
mass-mail-unsubscribed =
    { $count ->
        [one] 1 person has unsubscribed from this sort of mail and does not get it.
       *[other] { $count } persons have unsubscribed from this sort of mail and do not get it.
    }
mass-mail-nobody = There is nobody who should get this mail. Choose another group.
mass-mail-wrong-state = You cannot send this mail now. That depends on where the meeting stands.
mass-mail-type = Type the number of mails: { $count }
mass-mail-wrong-count = Type the number of mails that go out: { $count }.
mass-mail-do = Send the mails
desk-done-mass-mail = The mails are ready. Schakel sends them one by one; under Mail you see whether they arrive.
