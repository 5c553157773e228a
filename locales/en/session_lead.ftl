# The remote control of the chair.
session-lead-title = Remote control
session-lead-navigation = Leading the work session
session-lead-stale = No connection. What you see may be out of date. The buttons work again when there is a connection.
session-lead-closed = The work session is closed
session-lead-closed-hint = Participants can still read and release everything.
session-lead-open = Open the work session again
session-lead-not-begun = Not begun yet
session-lead-no-steps = There are no steps yet. The organiser makes them with the meeting.
session-lead-begin = Begin: { $step }
session-lead-next = On to: { $step }
session-lead-back = Back to: { $step }
session-lead-last = This is the last step.
session-lead-place = Step { $place } of { $count }
session-lead-run-waiting = not begun
session-lead-run-running = going on
session-lead-run-paused = paused
session-lead-run-ended = over
session-lead-time = Time of this step
session-lead-time-left = Time left
session-lead-planned = of { $minutes } minutes
session-lead-longer = you gave more than the { $minutes } minutes planned
session-lead-over = { $more } { $more ->
        [one] minute
       *[other] minutes
    } over, of { $minutes } planned
session-lead-again = Steps that were opened again
session-lead-open-beside = Also open: { $step }
session-lead-close-again = Close again
session-lead-pause = Pause
session-lead-resume = Resume
session-lead-less = a minute less
session-lead-more = a minute more
session-lead-five = five minutes more
session-lead-end = End step
session-lead-reopen = Open again
session-lead-share = Share with all tables what was written in silence
session-lead-late = Done at { $done }. The programme ends at { $planned }: { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } late.
session-lead-on-time = Done at { $done }, as planned ({ $planned }).
session-lead-early = Done at { $done }. The programme ends at { $planned }: { $minutes } { $minutes ->
        [one] minute
       *[other] minutes
    } left.
session-lead-announce = Say something to all
session-lead-announce-hint = At most { $most } characters. Everybody sees it until the next step begins, or until you take it away.
session-lead-said = Said at { $time }. It stays until the next step begins, or until you take it away.
session-lead-words-nl = Announcement in Dutch
session-lead-words-en = Announcement in English
session-lead-say = Show on all devices and the screen
session-lead-unannounce = Take this announcement away
session-lead-screen = Big screen
session-lead-shown = Now on the screen: { $what }.
session-lead-show = Show
session-lead-show-other = Show something else
session-lead-show-current = What is going on
session-lead-show-welcome = Welcome and code
session-lead-show-tables = Tables side by side
session-lead-show-outcome = Result
session-lead-show-nothing = Nothing
session-lead-show-card = one contribution
session-lead-way-step = { $step }: question or slide
session-lead-way-tables = { $step }: tables
session-lead-way-outcome = { $step }: result
session-lead-tables = Tables
session-lead-people =
    { $people ->
        [one] One person takes part
       *[other] { $people } people take part
    }{ $tables ->
        [one] {" "}(one table).
       *[other] {" "}({ $tables } tables).
    }
session-lead-at-table =
    { $count ->
        [0] nobody
        [one] one person
       *[other] { $count } people
    }
session-lead-answered = { $count } of { $most } ready
session-lead-written =
    { $count ->
        [0] nothing yet
        [one] one contribution
       *[other] { $count } contributions
    }
session-lead-waiting =
    { $count ->
        [one] one guest waits
       *[other] { $count } guests wait
    }
session-lead-steps = All steps
session-lead-minutes = { $minutes } min.
session-lead-begins = about { $time }, { $minutes }
session-lead-go = Go here
session-lead-close = Close the work session
session-lead-close-hint = After that nobody can add anything. You can open the work session again.
session-lead-close-now = Close the work session
session-lead-unsent = It did not arrive: there is no connection. Press again in a moment.
session-lead-read-only = Nothing changes any more
session-lead-read-only-text = The meeting was put away in the archive, or it was called off. You can still read everything and take it with you.
session-lead-shown-end = the work session is over
