# What is taken along from a meeting.
desk-export-badges =
    { $count ->
        [0] Nobody has a confirmed seat yet, so there are no badges.
        [one] There is 1 badge: for everybody with a confirmed seat.
       *[other] There are { $count } badges: for everybody with a confirmed seat.
    }
desk-export-badges-acht = Eight on a sheet
desk-export-badges-tien = Ten on a sheet
desk-export-badges-los = Each on a page of its own
desk-export-list = Attendee list
desk-export-list-text = The list has who has a confirmed seat. You can also show everybody: who still waits, cancelled, was replaced or declined.
desk-export-list-who = Who is on the list?
desk-export-list-coming = Who comes
desk-export-list-everybody = Also who does not come
desk-export-list-contact = Attendee list with mail address and telephone
desk-export-list-contact-text = Take this list along only if you must be able to reach people. Delete it after the meeting.
