# The rehearsal: schakel rehearse.
command-rehearse-about = Hold a rehearsal: invented participants walk through the whole meeting
command-rehearse-more =
    Examples:
      schakel rehearse                                    200 participants, 14 tables, in 3 minutes
      schakel rehearse --network terrible --minutes 10    over a very bad network
      schakel rehearse --url http://127.0.0.1:8080        in a demonstration that runs already
      schakel rehearse --full-day --participants 60       as long as the script takes
      schakel rehearse --kill-every 5                     with a server that keeps failing

    Without --url Schakel starts a server of its own on this machine, with a database that goes afterwards.
    With --url you fill the big screen of a demonstration: start that with schakel demo.
    At the end you read how long everything took, and whether nothing was lost.

    Exit codes: 0 all is well, 1 the rehearsal could not be held, 2 wrong command line,
    5 the address does not answer, 7 something is wrong; the report names it.
argument-participants = Number of participants; 200 if left out
argument-tables = Number of tables; 14 if left out
argument-minutes = How many minutes the whole script takes; 3 if left out
argument-full-day = As long as the script says
argument-network = Network: good (if left out), venue (Wi-Fi of a venue) or terrible
argument-seed = Another number gives other choices of the participants; 1 if left out
argument-url = Address of a demonstration that runs already
argument-session = Code of the work session. Without it Schakel looks for one
argument-kill-every = Let the own server fail every so many seconds

rehearsal-fills = This rehearsal fills the work session of { $meeting }, code { $code }.
rehearsal-fills-code = This rehearsal fills the work session with code { $code }.
rehearsal-fills-screen = Big screen: { $address }
rehearsal-coming-in = Everybody comes in
rehearsal-progress = { $step }  ·  { $inside } inside, { $connected } streams, { $acknowledged } kept, { $waiting } on the way
rehearsal-title = Rehearsal
rehearsal-what = What
rehearsal-found = Measured
rehearsal-took = Length of the script
rehearsal-inside = Inside
rehearsal-inside-of = { $inside } of { $all }, the last after { $time }
rehearsal-joined = From typing the code to inside
rehearsal-acknowledged = Command until kept
rehearsal-answered = Answer of the server
rehearsal-heard = Contribution seen by others
rehearsal-pages = Opening the page
rehearsal-spread = { $count }×: half { $half }, 95% { $most }, 99% { $nearly }, longest { $longest }
rehearsal-messages = Messages over streams
rehearsal-refused = Refused, with reason
rehearsal-refused-times = { $reason } ({ $count }×)
rehearsal-refused-field = A field was empty or wrong
rehearsal-refused-too-long = The text was too long
rehearsal-refused-too-many = There were too many
rehearsal-refused-course-too-long = The text was too long
rehearsal-refused-course-too-many = There were too many
rehearsal-refused-course-off-scale = A number was off the scale
rehearsal-lost = Lost on the way
rehearsal-unanswered = Arrived, answer lost
rehearsal-doubled = Sent twice on purpose
rehearsal-broken = Requests that broke off
rehearsal-unavailable = Server asked to come later
rehearsal-cut = Live connections cut
rehearsal-resumed = Went on where it was
rehearsal-anew = Began anew
rehearsal-missed-pages = Pages that did not come
rehearsal-killed = Times the server failed
rehearsal-entries = Entries in the log
rehearsal-memory = Memory of the server
rehearsal-memory-of = { $full } with everybody inside, { $end } at the end, at most { $most }
rehearsal-processor = Processor of the server, of one core

rehearsal-looked = Looked at: { $contributions } kept contributions in the log, and { $screens } screens beside what the server says now.
rehearsal-looked-outside = Looked at: { $contributions } kept contributions, and { $screens } screens beside what the server says now. The log itself cannot be read from outside.
rehearsal-good = All is well: nothing was lost or doubled, and every screen shows what is there.
rehearsal-finding-not-once = WRONG: { $count } kept contributions are not in the log exactly once.
rehearsal-finding-twice = WRONG: { $count } commands were carried out twice.
rehearsal-finding-gap = WRONG: the log has a gap at entry { $count }.
rehearsal-finding-behind = WRONG: the server promised entry { $count }, but the log is shorter.
rehearsal-finding-differs = WRONG: { $count } screens show something else than what is there.
rehearsal-finding-replay = WRONG: the log does not lead to the state that the server kept.
rehearsal-finding-audit = WRONG: the audit log is not whole.
rehearsal-finding-unreadable = WRONG: { $count } messages could not be read.
rehearsal-finding-unsent = WRONG: { $count } commands stayed on a device.
rehearsal-finding-outside = WRONG: { $count } participants did not come in.
rehearsal-finding-nothing = WRONG: nothing was contributed, so nothing was rehearsed.
rehearsal-failed = { $count ->
    [one] Something is wrong. The report names it.
   *[other] { $count } things are wrong. The report names them.
}

rehearsal-wrong-participants = Choose 1 to { $most } participants.
rehearsal-wrong-tables = Choose 1 to { $most } tables.
rehearsal-too-short = A rehearsal takes at least five seconds. Choose for instance --minutes 0.5.
rehearsal-wrong-address = { $address } is no address. Write it like http://127.0.0.1:8080.
rehearsal-silent = { $address } does not answer. Start the demonstration first: schakel demo.
rehearsal-no-demo = { $address } is no demonstration. No invented participants come to a real meeting. Start a demonstration: schakel demo.
rehearsal-no-session = There is no work session to be found at { $address }. Make one at the desk, or give its code with --session.
rehearsal-no-start = The own server does not start. { $reason }
rehearsal-strange = The server gave an answer that does not fit: { $reason }
rehearsal-not-held = The rehearsal could not be held. { $reason }
