# The minutes of a work session, and the same content as data.
minutes-kind = Minutes of the work session
minutes-description = Who was there, what was asked and what came out: { $title }.
minutes-draft = draft
minutes-note = These minutes come from the session itself: nobody added anything or left anything out. What a reader may not see is not in it.
minutes-present = Who was there
minutes-present-table = The tables
minutes-plenary = Whole room
minutes-head-table = Table
minutes-head-people = People
minutes-head-names = Who
minutes-head-place = Place
minutes-head-card = Card or sentence
minutes-head-score = Score
minutes-head-votes = Votes
minutes-head-division = Division
minutes-head-id = Number
minutes-head-step = Step
minutes-head-kind = Kind
minutes-head-sentence = Sentence
minutes-head-words = Text
minutes-head-who = By whom
minutes-head-visible = Visible to
minutes-head-standing = Stands
minutes-head-turnout = Took part
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
minutes-replaced = no, merged, split or taken away
minutes-scored =
    { $count ->
        [one] { $shown } person gave scores.
       *[other] { $shown } people gave scores.
    }
minutes-barred = { $one } does not go together with { $other }:
