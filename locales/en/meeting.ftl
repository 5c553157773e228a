# The public pages of meetings.
meeting-list-title = Meetings
meeting-list-lead = Here you find the meetings for mid-size municipalities. The page of a meeting says for whom it is, and lets you register your delegation.
meeting-list-coming = Coming meetings
meeting-list-none = No meeting is planned at the moment.
meeting-list-past = Earlier meetings
meeting-look = See the meeting
meeting-contents = On this page
meeting-cancelled = This meeting does not take place
meeting-register = Register your delegation
meeting-register-waiting = Put your delegation on the waiting list
meeting-mine = Registered already? See or change your registration
meeting-by-mail = Rather register by mail?
meeting-by-mail-text = A mail opens for you to fill in. You get a link back to complete the registration.
meeting-by-mail-demo = Write this mail in the demonstration
meeting-standing-draft = This is a draft. Only the organiser sees this page.
meeting-standing-not-yet = You can register from { $moment }.
meeting-standing-open = You can register until { $moment }.
meeting-standing-open-invited = This meeting is by invitation. Invited organisations register until { $moment }.
meeting-standing-few = { $count ->
        [one] There is 1 seat left.
       *[other] There are { $count } seats left.
    } You can register until { $moment }.
meeting-standing-few-invited = { $count ->
        [one] There is 1 seat left.
       *[other] There are { $count } seats left.
    } This meeting is by invitation. Invited organisations register until { $moment }.
meeting-standing-full = The meeting is full. You can put your delegation on the waiting list until { $moment }. When seats come free, we write to you.
meeting-standing-full-invited = The meeting is full. Invited organisations can put their delegation on the waiting list until { $moment }.
meeting-standing-closed = Registration for this meeting is closed.
meeting-standing-running = The meeting is going on now.
meeting-standing-ended = This meeting is over.
meeting-standing-cancelled = This meeting does not take place. Everybody who was registered has been told.
meeting-over = What it is about
meeting-voor-wie = For whom
meeting-programma = Programme
meeting-sprekers = Who speaks
meeting-plaats = Venue and route
meeting-partners = Partners
meeting-documenten = Documents
meeting-or = or
meeting-admission = Who can register
meeting-admission-invited = This meeting is only for organisations that received an invitation.
meeting-admission-kinds = You work for { $names }.
meeting-admission-bounds = { $from } to { $to } inhabitants
meeting-admission-size = Your municipality has { $names }.
meeting-admission-relations = Your organisation is { $names }.
meeting-admission-functions = You are { $names }.
meeting-admission-ask = If that does not fit, the organiser decides about your registration.
meeting-admission-refuse = If that does not fit, you cannot register.
meeting-admission-places = { $count ->
        [one] One organisation can send 1 person.
       *[other] One organisation can send { $count } persons at most.
    }
meeting-admission-seats = There are seats for { $count } persons. After that you go on the waiting list.
meeting-admission-changes = You can change or cancel your registration until { $moment }.
meeting-programme-room = Room: { $room }
meeting-programme-catering = with food or drinks
meeting-calendar = Put the programme in your calendar
meeting-calendar-kind = iCalendar
meeting-venue-accessibility = Accessibility of the venue
meeting-venue-map = Map: { $venue } in { $town }
meeting-venue-reading = The dot is { $venue }, in { $town }. The lines are boundaries of municipalities.
meeting-route-transit = Plan your journey by public transport (9292.nl)
meeting-route-bicycle = Plan your route by bicycle (openstreetmap.org)
meeting-route-foot = Plan your route on foot (openstreetmap.org)
meeting-route-car = Plan your route by car (openstreetmap.org)
meeting-partners-partner = { $count ->
        [one] 1 partner
       *[other] { $count } partners
    }
meeting-partners-interested = { $count ->
        [one] 1 interested organisation
       *[other] { $count } interested organisations
    }
meeting-partners-map = The municipalities of the network on the map
meeting-partners-reading = The map shows { $partners ->
        [one] 1 municipality that is a partner
       *[other] { $partners } municipalities that are partners
    }{ $interested ->
        [0] .
        [one] {" "}and 1 that is interested.
       *[other] {" "}and { $interested } that are interested.
    }
meeting-partners-legend-partner = Partner
meeting-partners-legend-interested = Interested
meeting-document-elsewhere = (at { $host })
