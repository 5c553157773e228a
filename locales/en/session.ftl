# The work session as a participant sees it.
session-step-of = Step { $number } of { $all }
session-step-welcome = welcome
session-step-introduce = introductions
session-step-read = reading
session-step-placemat = together on one sheet
session-step-recognise = do you recognise this?
session-step-cards = cards
session-step-cluster = laying cards together
session-step-vote = vote
session-step-discuss = conversation
session-step-top-five = choosing what weighs most
session-step-trend = trend
session-step-exchange = asking and offering
session-step-knowledge-questions = knowledge questions
session-step-partnership-wishes = partnership wishes
session-step-appreciation = appreciation
session-step-free-text = in your own words
session-step-break = break

# How far the step is.
session-state-waiting = This step has not begun.
session-state-paused = The time stands still. You can go on writing.
session-state-over = This step is over.
session-state-ended = This step is over. What you add now is marked ‘afterwards’.
session-state-decided = This step is over. Ask the chair to open it again if you want to change something.
session-state-closed = The session is over. You can still read everything and release your own work.
session-state-read-only = The meeting is over and was put away in the archive, or it was called off. You can still read everything.
session-state-anonymous = This round is anonymous. Schakel does not keep who says what.
session-host-title = You are the table host
session-host-text = You lead the discussion at this table. You let guests in and settle things for the table. This you can do now:
session-host-share = Share what was written in silence: { $title }
session-host-merge = Merge cards: { $title }
session-host-choose = Settle what weighs most: { $title }
session-host-release = Release the result: { $title }
session-host-release-all = Release the contributions: { $title }
session-host-course = Release the course: { $title }
session-written-here = What you wrote here
session-written-here-text = Only this device knows that it is yours. Schakel does not keep that.
session-before = You are in. The session begins soon. This page moves along by itself.
session-elsewhere = You are looking at another step.
session-elsewhere-go = Go to what is on now: { $title }
session-open-again = This step is open again, beside what is going on:
session-steps-all =
    { $count ->
        [one] Look at 1 step
       *[other] Look at all { $count } steps
    }
session-called-vote = Vote at { $step }
session-called-introductie = Introduction
session-called-placemat = Note
session-called-herkenning = Recognise
session-called-kaart = Card
session-called-signaal = Signal
session-called-antwoord = Answer
session-called-vraag = Question
session-called-aanbod = Offer
session-called-kennisvraag = Knowledge question
session-called-wens = Wish
session-called-waardering = Appreciation
session-announcement = Announcement
session-done = That worked.
session-not-done = This did not work
session-text-kept = Your text is still in the field.

# The clock.
session-clock-waiting =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }
session-clock-left =
    { $minutes ->
        [one] 1 minute left
       *[other] { $minutes } minutes left
    }
session-clock-paused =
    { $minutes ->
        [one] stopped at 1 minute
       *[other] stopped at { $minutes } minutes
    }
session-clock-up = time is up
session-clock-over = over
session-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }

# The steps of the day.
session-steps = All steps
session-step-now = now
session-step-again = open again
session-step-done = over
session-step-later = later
session-thumb = Quickly to
session-thumb-now = Now
session-thumb-table = My table
session-thumb-steps = Steps
session-side = Table and steps
session-outbox = What you sent
session-large = Large letters
session-sound = Sound

# The table.
session-a-table = another table
session-somebody = somebody at the table
session-no-table = No table yet
session-no-tables = There are no tables yet. The organiser makes them.
session-choose-table = Table
session-choose-table-do = Sit down
session-choose-table-text = At which table do you sit?
session-welcome-table = You sit at table “{ $table }”.
session-welcome-text = Keep this page open. It moves along with the session by itself. When the network drops, this device keeps what you write.
session-table-code = Code of this table:
session-table-code-text = With this code somebody without an account can join this table.
session-host = table host
session-guest = guest
session-you = you
session-guests = Guests at the door
session-guests-wait =
    { $count ->
        [one] 1 guest wants to join your table
       *[other] { $count } guests want to join your table
    }
session-admit = Let { $name } in
session-turn-away = Do not let { $name } in
session-people =
    { $count ->
        [one] 1 person
       *[other] { $count } persons
    }
session-your-municipality = your municipality

# The door.
session-door-knocking = One moment
session-door-knocking-text = The table host sees that you are here and lets you in soon. This page goes on by itself.
session-door-turned-away = You were not let in
session-door-turned-away-text = Ask the table host, and try again.
session-door-left = You are not taking part now
session-door-left-text = You have left the session. You can come in again.
session-door-present = You are in
session-door-present-text = The page opens soon.
session-door-again = Look again
session-door-code = To the session with a code

# Writing.
session-text = Text
session-add = Add
session-send = Send
session-save = Save
session-change = Change your answer
session-answer-do = Give your answer
session-undo = Back to the text before
session-withdraw = Withdraw
session-bring-back = Bring back
session-withdrawn-by-you =
    { $count ->
        [one] 1 contribution that you withdrew
       *[other] { $count } contributions that you withdrew
    }
session-change-card = Change or share
session-share-card = Share
session-nothing-yet = Nothing yet. The first one can be yours.
session-nobody-yet = Nobody has introduced themselves yet.
session-others = Released by other tables
session-from-your-table = From your table
session-from-the-room = From the room
session-answer = Your answer
session-answer-room = Everybody in the room can read this.
session-note = Note
session-note-hint = A note is of the whole table.
session-note-do = Write down
session-note-on = { $aspect }: what do you see?
session-discuss = Talk with each other. Note what you want to keep.
session-break = Time for a break. You do not have to do anything.

# What there is about a contribution.
session-hidden = hidden: { $reason }
session-withdrawn = withdrawn
session-late = afterwards
session-two-texts = two texts
session-visible-table = your table only
session-visible-participants = all participants
session-visible-public = public
session-about = With:
session-evidence = Leans on:
session-merged-from = Merged from { $count } cards
session-split-from = Split from another card
session-restore = Undo this
session-conflict = Two people wrote at the same time. Choose one text, or write a new one.
session-choose-text = Choose text { $number }
session-write-both = Write a text yourself
session-settle = This text counts
session-card-unseen = a card that you cannot see

# Releasing.
session-release = Who sees this?
session-release-table = Your table only
session-release-participants = All participants in the room
session-release-public = Everybody, also afterwards
session-release-what = Others then see the text, the kind of card and the name of your table. They do not see who wrote it, nor earlier texts. Mind: under the Dutch Open Government Act anybody can also ask for what you do not release.
session-release-do = Fix who sees this
session-release-all = Who sees the contributions of your table?
session-release-all-text = Here you settle at once who sees all contributions of your table to this step. These they are, with who sees them now:
session-release-outcome = Who sees this result?
session-release-outcome-what = Others then see the numbers, the order and the text of the cards in this result. They do not see who wrote a card or who chose what.

# Working in silence.
session-silent = Alone first
session-silent-text = Nobody reads along with what you write now, until it is shared at the table.
session-share = Share with the table
session-share-text = Is everybody ready? Then the table reads what each wrote. This cannot be taken back.
session-share-do = Yes, share with the table
session-share-host = Your table host or the chair will share what each wrote.

# Introductions.
session-comes-for = What do you come for?
session-offers = What can you offer others?
session-offers-short = Offers:
session-introduce-do = Introduce yourself
session-who-is-here = Who is here
session-map-title =
    { $count ->
        [one] 1 municipality in the room
       *[other] { $count } municipalities in the room
    }
session-map-expected =
    { $count ->
        [one] 1 municipality is still expected.
       *[other] { $count } municipalities are still expected.
    }
session-map-list = The same municipalities as a list

# Reading.
session-read-which = Schakel does not know which municipality you belong to. Choose one to read.
session-read-choose = Choose a municipality
session-read-figures = look at the figures
session-read-page = Open the whole page
session-read-pdf = Open the position brief (PDF)
session-read-keep = The page opens in a new window. Your place in the session stays.

# The sheet.
session-aspect-location = Location
session-aspect-location-hint = Where does the municipality lie, and what does that mean?
session-aspect-position = Position
session-aspect-position-hint = What place does it have in the network of municipalities?
session-aspect-role = Role
session-aspect-role-hint = What do residents and others use it for?
session-aspect-identity = Identity
session-aspect-identity-hint = How do its residents see it?
session-aspect-history = History
session-aspect-history-hint = Which moments made it so?
session-year = Year
session-year-hint = For example 1968. A guess will do.

# Recognising.
session-stance = Do you recognise this?
session-stance-agree = Yes
session-stance-nuance = Partly
session-stance-disagree = No
session-reason = Why?
session-reason-hint = Needed with ‘partly’ and ‘no’.
session-recognised = yes: { $agree } · partly: { $nuance } · no: { $disagree }
session-subject-location = Location
session-subject-position = Position
session-subject-partners = Relations
session-subject-role = Role
session-subject-growth = Development
session-subject-tasks = Tasks
session-subject-growth-and-tasks = Development and tasks
session-statement-sources = Sources of { $subject }
session-statements-typed = Sentences of the organiser
session-statements-mixed = This table is not of one municipality, so there are no figures here. Read what the figures say of your own municipality, and discuss it at the table.

# Cards and signals.
session-card = What does the card say?
session-kind = Kind of card
session-kind-task = Task
session-kind-challenge = Challenge
session-kind-opportunity = Opportunity
session-kinds-task = Tasks
session-kinds-challenge = Challenges
session-kinds-opportunity = Opportunities
session-theme = Theme
session-no-theme = No theme
session-lean-on = Show what the card leans on
session-lean-on-label = Figure or signal
session-lean-signal = Signal: { $name }
session-about-card = Does it belong to a card of your table?
session-about-none = No
session-cards-left =
    { $count ->
        [0] You have used all your cards.
        [one] You can add 1 more card.
       *[other] You can add { $count } more cards.
    }
session-signals = What the figures say
session-signals-text = These are signals, not verdicts. Adopt them, change them or reject them.
session-signals-none = The figures of your municipality give no clear signal. Add what you see yourself.
session-signals-rejected = Rejected signals
session-signal-adopted = Task, from the figures
session-signal-changed = Task, from the figures in own words
session-signal-rejected = Rejected signal
session-signal-of = From the signal:
session-signal-of-rejected = The signal was:
session-signal-done-adopted = adopted
session-signal-done-changed = changed
session-signal-done-rejected = rejected
session-signal-adopt = Adopt
session-signal-change = Change the signal
session-signal-change-do = Lay these words on the table
session-signal-words = In your own words
session-signal-reject = Reject the signal
session-signal-reject-do = Reject
session-signal-why = Why does this not fit?

# Merging and splitting.
session-merge = Merge cards
session-merge-count =
    { $count ->
        [one] 1 pair is alike
       *[other] { $count } pairs are alike
    }
session-merge-text = Schakel names cards whose words are at least { $threshold } alike. You decide. The old cards are kept.
session-merge-why = Likeness { $score }. Shared words: { $shared }.
session-merge-words = Text of the new card
session-merge-do = Merge
session-merge-by-hand = Choose yourself which cards you merge
session-merge-which = Which cards?
session-split = Split this card
session-split-label = Text of the new cards
session-split-hint = Each line becomes a card.
session-split-do = Split

# Laying together.
session-cluster-new = Name of a new pile
session-cluster-new-do = Begin a pile
session-cluster-how = Drag a card to a pile, use the arrow keys on its grip, or choose the pile in the menu of the card.
session-cluster-chair = The moderator lays the cards together. You see it happen here.
session-cluster-loose = Loose on the table
session-cluster-lay = Lay with others
session-cluster-where = Where does this card belong?
session-cluster-lay-do = Lay down
session-cluster-move = Move: { $card }
session-cluster-change = Change this pile
session-cluster-drop = Take this pile away
session-cluster-drop-first = You can take a pile away when no card lies on it any more.
session-cluster-laid = { $card } now lies with: { $pile }.
session-cluster-name = Name of the pile

# Voting.
session-vote-dots = You have { $dots } dots. Stick at most { $most } on one card.
session-vote-urgency-influence = Give each card a score for urgency and a score for influence. You may skip cards.
session-vote-ranking = Give at most { $places } cards a place. 1 is the most important.
session-vote-agree = How far do you agree with each card? You may skip cards.
session-vote-do = Vote
session-vote-again = Change your vote
session-vote-cast = Your vote is in. You can change it until the vote is closed.
session-vote-hidden = Nobody sees the result before the vote is closed.
session-vote-no-cards = There are no cards to choose from.
session-vote-scale-haast = Urgency
session-vote-scale-invloed = Influence
session-vote-scale-eens = Your judgement
session-vote-low-haast = can wait
session-vote-high-haast = needed now
session-vote-low-invloed = little influence
session-vote-high-invloed = much influence
session-vote-low-eens = disagree
session-vote-high-eens = agree
session-vote-dots-label = Dots for: { $card }
session-vote-less = One dot less for: { $card }
session-vote-more = One dot more for: { $card }
session-vote-place = Place
session-vote-no-place = no place
session-turnout =
    { $count ->
        [0] Nobody has answered yet.
        [one] 1 person has answered.
       *[other] { $count } persons have answered.
    }

# The top five.
session-top-text = Give { $count } cards a place. 1 weighs most.
session-top-do = Fix this order
session-top-host = Your table host fixes what you choose together. You see the choice below.
session-top-none = Your table has not chosen anything yet.
session-top-so-far = This is how it stands. The table can still change it.
session-top-of = The choice of { $table }

# Results.
session-outcome-own = The result of your table
session-outcome-room = The result of the room
session-outcome-of = The result of { $table }
session-nobody-voted = Nobody voted.
session-no-votes = no votes
session-voters =
    { $count ->
        [one] 1 person voted.
       *[other] { $count } persons voted.
    }
session-first = ‘{ $card }’ is on top.
session-first-tied = { $count } cards share the first place: { $cards }.
session-divided-on =
    { $count ->
        [one] Opinions are divided on { $cards }. Talk about that.
       *[other] Opinions are divided on { $count } cards: { $cards }. Talk about those.
    }
session-concordance-strong = The orders are much alike (Kendall's W = { $w }).
session-concordance-some = The orders are partly alike (Kendall's W = { $w }).
session-concordance-weak = The orders are hardly alike (Kendall's W = { $w }).
session-place = Place { $place }
session-place-shared = Shared place { $place }
session-tied = shared place
session-score-dots =
    { $dots ->
        [one] 1 dot
       *[other] { $dots } dots
    }{ $votes ->
        [0] {""}
        [one] {" "}of 1 person
       *[other] {" "}of { $votes } persons
    }
session-score-points =
    { $points ->
        [one] 1 point
       *[other] { $points } points
    }, { $votes ->
        [0] nobody gave this card a place
        [one] 1 person gave this card a place
       *[other] { $votes } persons gave this card a place
    }
session-score-votes =
    { $votes ->
        [one] 1 vote
       *[other] { $votes } votes
    }
session-score-product =
    { $votes ->
        [one] urgency × influence: { $score } · 1 vote
       *[other] urgency × influence: { $score } · { $votes } votes
    }
session-mean =
    { $votes ->
        [one] { $mean } · 1 vote
       *[other] mean { $mean } · { $votes } votes
    }
session-points = Votes per point: { $points }
session-divided-dip = divided: two peaks (p = { $p })
session-agreed-dip = not divided (p = { $p })
session-divided-agreement = divided (agreement { $agreement })
session-agreed-agreement = not divided (agreement { $agreement })
session-meaning-agreement = Agreement runs from −1 (two camps) to 1 (everybody gives the same point); below 0 we call the votes divided.
session-meaning-dip = The p runs from 0 to 1; below 0.05 the votes clearly have two peaks, and we call them divided.
session-meaning-concordance = W runs from 0 (everybody chooses another order) to 1 (everybody chooses the same order).
session-meaning-more = Read how we work this out
session-urgency = Urgency
session-influence = Influence
session-plane-title = Urgency and influence of each card
session-plane-caption = Top right: urgent, and you can influence it. The numbers are the places in the list below.
session-plane-row = Card
session-plane-top-left = urgent, little influence
session-plane-top-right = do now
session-plane-bottom-left = let rest
session-plane-bottom-right = plan

# Asking and offering.
session-ask = Question
session-ask-label = What do you want to know from another municipality?
session-ask-hint = Everybody in the room can read this and offer something.
session-ask-do = Ask the question
session-asks = Questions in the room
session-asks-none = No questions yet.
session-ask-hidden = The question was hidden or taken back. The answer of your table stays here.
session-offer-open = Offer something
session-offer-kind = What do you offer?
session-offer-approach = Approach
session-offer-experience = Experience
session-offer-label = Tell briefly what it is
session-offer-do = Offer
session-peers = Who in the room is like your municipality
session-peers-how = First comes the municipality whose figures are most like yours. A distance of 0 is equal. From 0.8 on municipalities are hardly alike: those are not listed.
session-peer-who = Who in the room may know this:
session-peer-nobody = No municipality in the room has the same task or figures like these. Everybody may offer something.
session-peer-alike = Has figures like those of the municipality that asks: distance { $distance } (0 is equal).
session-peer-distance = Distance in figures: { $distance }.
session-peer-by-both =
    { $count ->
        [one] The figures name the same task here as in the municipality that asks: { $tasks }.
       *[other] The figures name the same tasks here as in the municipality that asks: { $tasks }.
    }
session-peer-by-figures =
    { $count ->
        [one] The figures name this task here too: { $tasks }.
       *[other] The figures name these tasks here too: { $tasks }.
    }
session-peer-table = Also at { $table }
session-peer-same-theme = That is the same theme: { $theme }.
session-peer-same-figure = That card leans on the same figure.
session-peer-same-task = That is the same task: { $task }.
session-peer-chosen = It is one of the weightiest cards there.

# Wrapping up.
session-knowledge-question = Your knowledge question
session-knowledge-question-hint = What must your municipality know to go on?
session-wish = Your wish
session-wish-for = Whom is the wish for?
session-wish-organiser = The knowledge organisation
session-wish-peer = Another municipality
session-appreciation-text = Your answer goes to the organiser. You can answer once.
session-appreciation-words = What else do you want to say?
session-scale-low = not at all
session-scale-high = very much

# What cannot be read.
session-fault-form = This form is no longer right. Load the page again and try once more.
session-fault-number = Fill in a number.
session-fault-choice = Make a choice.
session-fault-reason = Write why.
session-fault-year = Fill in a year, for example 1968.
session-fault-two = Choose at least two cards.
session-fault-lines = Write at least two lines. Each line becomes a card.
session-fault-both = Give this card a score for urgency and for influence, or skip it.
session-fault-place-twice = Two cards have the same place. Give each card a place of its own.

# What the page itself says.
session-client-kept = Kept on this device
session-client-sent = Sent
session-client-sending = Being sent
session-client-refused = Refused: { $reason }
session-client-waiting = Contributions on this device that wait for network: { $count }.
session-client-retry = Try again
session-client-take-back = Put back into the field
session-client-send-first = There is something in this field already. Send that first, or empty the field.
session-client-discard = Throw away
session-client-offline = No connection. You can go on writing: this device keeps it.
session-client-online = The connection is back.
session-client-no-store = This device cannot keep anything. What you write goes straight to the session. Keep the page open.
session-client-portal = The Wi-Fi network wants something of you first. Open another page and sign in to the network. What you wrote is kept.
session-client-signed-out = You are not taking part now. What you wrote is kept.
session-client-way-in = Come in again
session-client-left-behind = Something on this device was not sent: { $count }. It was written under another name. Was that you?
session-client-left-behind-do = Yes, send it now
session-client-direct-failed = Sending does not work now. Your text is still in the field. Try again in a moment.
session-client-on-device = On this device
session-client-go-along = Move along
session-client-moved-on = The session has gone on: { $title }. You can finish what you are writing first.
session-client-new-announcement = New announcement
session-client-minutes-left = Time left, in minutes: { $minutes }
session-client-time-up = Time is up
session-client-left = { $minutes } left
session-client-paused = stopped at { $minutes }
session-client-dots-left = { $count } left to stick
session-client-taken = Too many dots: take { $count } away.
session-client-cleared = The storage of this device was cleared. What was waiting is kept again.
session-client-answered = Thank you. Your answer was sent.
session-client-empty = Fill something in here.
session-client-too-long = The text is too long: { $count } characters. Use at most { $most } characters.
session-client-reason = Write why.
session-client-choice = Make a choice.
session-client-lines = Write at least two lines. Each line becomes a card.
session-client-two = Choose at least two cards.
session-client-both = Score this card for urgency and for influence.
session-client-too-many-dots = You stuck too many dots: take { $count } away.
session-client-too-many-on-one = You stuck too many dots on this card: at most { $most }.
session-client-close = Close this announcement
session-client-refused-earlier = Refused at { $title }: { $count }. Look

# Trends.
session-trend-none = There is no such slide. Listen to the speaker.
session-outcome-public = See what was released
session-outcome-take = Read again and take along what you may see
session-release-in-results = Cards in a result that you released can be read there until you take back that result too.
