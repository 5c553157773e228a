# The minutes of a work session, and the same content as data.
minutes-kind = Minutes of the work session
minutes-description = Who was there, what was asked and what came out: { $title }.
minutes-draft = draft
minutes-note = These minutes come from the session itself. What a reader may not see is not in them.
minutes-hidden =
    { $count ->
        [0] The moderator hid no contributions.
        [one] The moderator hid { $shown } contribution. It is not in these minutes.
       *[other] The moderator hid { $shown } contributions. They are not in these minutes.
    }
minutes-withdrawn =
    { $count ->
        [0] Nobody took back a contribution.
        [one] { $shown } contribution was taken back by who wrote it. It is not in these minutes.
       *[other] { $shown } contributions were taken back by who wrote them. They are not in these minutes.
    }
minutes-when = When:
minutes-where = Where:
minutes-present = Who was there
minutes-present-table = The tables
minutes-plenary = Whole room
minutes-nothing = These minutes hold nothing of this: nothing was written, or nothing was released.
minutes-head-table = Table
minutes-head-people = People
minutes-head-names = Who
minutes-head-place = Place
minutes-head-card = Card or sentence
minutes-head-score = Score
minutes-head-score-of = What the score is
minutes-head-votes = Votes
minutes-head-division = Division
minutes-head-id = Number
minutes-head-step = Step
minutes-head-kind = Kind
minutes-head-about = Belongs to
minutes-head-about-id = Identity of what it belongs to
minutes-about-unseen = no longer to be seen
minutes-offer-to = In answer to: “{ $question }”
minutes-head-sentence = Sentence
minutes-head-words = Text
minutes-head-who = By whom
minutes-head-visible = Visible to
minutes-head-standing = Stands
minutes-head-turnout = Took part
minutes-head-urgency = Urgency
minutes-head-influence = Influence
minutes-head-agreement = Agreement
minutes-head-agreement-influence = Agreement on influence
minutes-head-reason = Why it was hidden
minutes-head-theme = Theme
minutes-head-evidence = Leans on
minutes-head-moment = Made at
minutes-offers = Offers: { $offers }
minutes-turnout =
    { $count ->
        [one] Result: { $shown } took part
       *[other] Result: { $shown } took part
    }
minutes-divided = divided
minutes-recognised = yes { $yes }, no { $no }, partly { $partly }
minutes-recognition = { $sentence }: { $stance }
minutes-statement = Sentence { $number }
minutes-stance-agree = recognised
minutes-stance-disagree = not recognised
minutes-stance-nuance = partly recognised
minutes-aspect-location = Location
minutes-aspect-position = Position
minutes-aspect-role = Role
minutes-aspect-identity = Identity
minutes-aspect-history = History
minutes-introduction = Introduction
minutes-card-task = Task
minutes-card-challenge = Challenge
minutes-card-opportunity = Opportunity
minutes-signal-adopted = Signal adopted
minutes-signal-changed = Signal in own words
minutes-signal-rejected = Signal not adopted
minutes-answer = Answer
minutes-ask = Question to other tables
minutes-offer-approach = Approach
minutes-offer-experience = Experience
minutes-knowledge-question = Knowledge question
minutes-wish-organiser = Wish to the knowledge organisation
minutes-wish-peer = Wish to another municipality
minutes-appreciation = Appreciation
minutes-contributions = Contributions
minutes-results = Results
minutes-data-note = Only what the reader may see. Anonymous contributions have no name anywhere, not even in the database.
minutes-visible-table = the own table
minutes-visible-participants = all participants
minutes-visible-public = everybody
minutes-stands = yes
minutes-hidden-by-moderator = no, hidden by the moderator
minutes-replaced = no, merged, split or taken away
minutes-scored =
    { $count ->
        [one] { $shown } person gave scores.
       *[other] { $shown } people gave scores.
    }
minutes-barred = { $one } does not go together with { $other }:

# The figure of a card after a vote: on the phone, the screen, in the minutes and in the data.
vote-figure-dots = Dots
vote-figure-dots-reading = The number is how many dots all people gave together.
vote-figure-ranking = Points
vote-figure-ranking-reading =
    { $places ->
        [one] Who puts a card on place 1 gives it 1 point. A card that nobody gave a place has 0 points.
       *[other] Who puts a card on place 1 gives it { $places } points. Every place lower is 1 point less. A card that nobody gave a place has 0 points.
    }
vote-figure-agree = Mean
vote-figure-agree-reading = The number is the mean of all votes, from 1 to 5. A card without votes has no mean.
vote-figure-product = Urgency × influence
vote-figure-product-reading = The number is the mean urgency times the mean influence, from 1 to 25. A card without votes has no number.
