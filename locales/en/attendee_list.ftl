# The attendee list and the counts for catering.
attendee-list-title = Attendees: { $meeting }
attendee-list-name = Name
attendee-list-function = Function
attendee-list-organisation = Organisation
attendee-list-email = Mail address
attendee-list-phone = Telephone
attendee-list-standing = Standing
attendee-list-count =
    { $coming ->
        [0] Nobody has a confirmed seat yet.
        [one] This list has the one person with a confirmed seat.
       *[other] This list has all { $coming } persons with a confirmed seat.
    }
attendee-list-count-everybody =
    { $listed ->
        [one] This list has 1 person.
       *[other] This list has { $listed } persons.
    } { $coming ->
        [one] Of them 1 has a confirmed seat.
       *[other] Of them { $coming } have a confirmed seat.
    }
attendee-list-made = As known on { $moment }.
attendee-list-privacy = This list holds personal data. Use it for the meeting only and destroy it afterwards.
attendee-list-catering-title = Counts for catering: { $meeting }
attendee-list-catering-wish = Wish
attendee-list-catering-count = Persons
attendee-list-catering-persons = All persons who come
attendee-list-catering-without-wish = Told no wish
attendee-list-catering-serving = { $time }: { $title }.
attendee-list-catering-more = One person can have more than one wish. The counts therefore do not add up to all persons.
