# Meetings at the desk.
desk-meeting-none = There is no meeting yet. Make the first one.
desk-meeting-new = New meeting
desk-meeting-create = Make the meeting
desk-meeting-group-open = Meetings that everybody sees
desk-meeting-group-draft = Drafts
desk-meeting-group-over = Past
desk-meeting-title = Title
desk-meeting-date = Date
desk-meeting-wrong-past = { $field }: this day is over. Choose today or a day to come.
desk-meeting-state = State
desk-meeting-when = When
desk-meeting-where = Where
desk-meeting-seats = Places
desk-meeting-page = Page
desk-meeting-page-public = See the page of the meeting
desk-meeting-page-preview = See a preview of the page
desk-meeting-parts = Parts
desk-meeting-part-details = Details
desk-meeting-part-programme = Programme
desk-meeting-part-admission = Admission
desk-meeting-part-questions = Questions to participants
desk-meeting-part-documents = Documents
desk-meeting-part-invitations = Invitations
desk-meeting-part-registrations = Registrations
desk-meeting-part-statistics = Statistics
desk-meeting-part-catering = Catering
desk-meeting-part-badges = Badges
desk-meeting-part-attendees = Attendee list
desk-meeting-part-check-in = Check-in

## A new meeting.
desk-meeting-from = Begin with
desk-meeting-copy-of = Copy of { $meeting }, { $date }
desk-meeting-new-title-hint = Leave this empty for the title of the template or the original.
desk-meeting-slug = Name in the address
desk-meeting-slug-hint = Small letters, digits and dashes, such as expert-meeting-2027. After publication the name stays.
desk-meeting-wrong-slug = { $field }: use only small letters, digits and dashes.
desk-meeting-wrong-taken = Another meeting has this name in its address. Choose another one.

## The details.
desk-meeting-group-what = What
desk-meeting-group-when = When
desk-meeting-group-where = Where
desk-meeting-summary = Summary in one sentence
desk-meeting-introduction = Introduction
desk-meeting-audience = For whom
desk-meeting-begin = Begins at
desk-meeting-end = Ends at
desk-meeting-venue = Name of the venue
desk-meeting-street = Street and number
desk-meeting-postcode = Postcode
desk-meeting-town = Town
desk-meeting-position = Place on the map
desk-meeting-position-hint = Latitude and longitude with a comma between them, such as 52.0815, 4.3236.
desk-meeting-wrong-position = { $field }: fill in two numbers with a comma between them. The place must be in or near the Netherlands.
desk-meeting-route = Route
desk-meeting-accessibility = Accessibility of the building

## The steps.
desk-meeting-steps = What you can do
desk-meeting-ready = Everything is filled in. You can publish the meeting.
desk-meeting-lacks = This is missing before you can publish
desk-meeting-step-publish = Publish
desk-meeting-step-publish-text = Everybody sees the meeting. People can register from the moment that registration opens.
desk-meeting-step-retract = Back to draft
desk-meeting-step-retract-text = Nobody sees the meeting any more. This is possible as long as nobody has registered.
desk-meeting-step-close-registration = Close registration
desk-meeting-step-close-registration-text = Everybody still sees the meeting. People cannot register any more.
desk-meeting-step-reopen-registration = Open registration again
desk-meeting-step-reopen-registration-text = People can register again, until registration closes.
desk-meeting-step-start = Begin the meeting
desk-meeting-step-start-text = The doors open.
desk-meeting-begin-title = Begin now?
desk-meeting-begin-early =
    { $days ->
        [one] The meeting is tomorrow, on { $date }.
       *[other] The meeting is not for another { $days } days, on { $date }.
    }
desk-meeting-begin-late =
    { $days ->
        [one] The meeting was yesterday, on { $date }.
       *[other] The meeting was { $days } days ago, on { $date }.
    }
desk-meeting-begin-text = If you begin now, nobody can register any more. You cannot undo this.
desk-meeting-begin-do = Yes, begin now
desk-meeting-begin-not = No, not yet
desk-meeting-step-end = End the meeting
desk-meeting-step-end-text = The meeting is over.
desk-meeting-step-resume = Go on with the meeting
desk-meeting-step-resume-text = The meeting was ended by mistake.
desk-meeting-step-archive = Put in the archive
desk-meeting-step-archive-text = Nothing changes after that.
desk-meeting-step-cancel = The meeting does not take place
desk-meeting-refused-state = The meeting is in another state by now. Open the page again and see what you can do.
desk-meeting-refused-registrations = People are registered already. Cancel the meeting instead, so that they hear of it.
desk-meeting-over = ‘{ $name }’ does not take place or is in the archive. You cannot do anything on this page any more. You can still look at what there was.
desk-meeting-over-meeting = To the meeting
desk-meeting-over-registrations = See the registrations
desk-done-step-publish = The meeting is published.
desk-done-step-retract = The meeting is a draft again.
desk-done-step-close-registration = Registration is closed.
desk-done-step-reopen-registration = Registration is open again.
desk-done-step-start = The meeting has begun.
desk-done-step-end = The meeting is ended.
desk-done-step-resume = The meeting goes on.
desk-done-step-archive = The meeting is in the archive.
desk-done-step-cancel = The meeting does not take place. The mails are ready under Mail.
desk-done-step-cancel-silent = The meeting does not take place.

## What is missing for publication.
desk-meeting-lack-no-title = Give the meeting a title.
desk-meeting-lack-no-introduction = Write an introduction.
desk-meeting-lack-ends-before = The meeting ends before it begins. Change the times.
desk-meeting-lack-is-past = The day of the meeting is over. Choose a day to come.
desk-meeting-lack-no-venue = Fill in the name and the town of the venue.
desk-meeting-lack-no-programme = Make a programme.
desk-meeting-lack-no-seats = There are no places. Fill in how many people can come.
desk-meeting-lack-no-places = An organisation may register nobody now. Fill in how many people of one organisation may come.
desk-meeting-lack-closes-before = Registration closes before it opens. Change the dates.
desk-meeting-lack-closes-after = People can still register when the meeting is over. Change the dates.

## Questions and documents.
desk-question-explanation = Everybody who is registered sees these questions. Every button saves all questions.
desk-question-item = Question { $number }
desk-question-add = Save and add a question
desk-question-text = Question
desk-question-hint = Why you ask this
desk-question-choices = Answers to choose from
desk-question-choices-hint = Each answer on a line of its own, Dutch first, then a bar |, then English. Leave this empty for a free answer.
desk-question-required = An answer is required
desk-document-explanation = These documents are on the page of the meeting. Every button saves all documents.
desk-document-item = Document { $number }
desk-document-add = Save and add a document
desk-document-title = Title
desk-document-address = Address
desk-document-address-hint = A page of this website, such as /gemeenten, or an address that begins with https://.
desk-document-wrong-address = { $field }: begin with https:// or with a slash, and use no spaces.

## A meeting that does not take place.
desk-meeting-cancel-title = You cannot undo this
desk-meeting-cancel-count =
    { $count ->
        [0] Nobody is registered. No mails go out.
        [one] 1 mail goes out to who would come.
       *[other] { $count } mails go out, to everybody who would come.
    }
desk-meeting-cancel-reason = Why the meeting does not take place
desk-meeting-cancel-reason-hint = This stands in the mail.
desk-meeting-cancel-type = Type the number of mails: { $count }
desk-meeting-cancel-wrong = Type the number of mails that go out: { $count }.
desk-meeting-cancel-do = Call the meeting off
desk-meeting-cancel-not = Back, the meeting takes place

## Who hears of another date, time or place.
desk-meeting-news-title = People get mail about this
desk-meeting-news =
    { $count ->
        [one] People are registered already. 1 mail goes out, with a new appointment for the calendar. This changes for them:
       *[other] People are registered already. { $count } mails go out, with a new appointment for the calendar. This changes for them:
    }
desk-meeting-news-date = the date
desk-meeting-news-time = the time
desk-meeting-news-venue = the place
desk-meeting-news-not-yet = Nothing has been saved or sent yet. Check it, and then save.
desk-meeting-news-do =
    { $count ->
        [one] Save and send 1 mail
       *[other] Save and send { $count } mails
    }
desk-done-saved-and-told = Your changes are saved. The mails about them are ready.
