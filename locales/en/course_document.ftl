# The course document of a municipality, and the summary for the council.
course-document-title = Course document of { $name }
course-document-kind = Course document
course-document-description = The strategic position and course of { $name }: tasks, options, commitments and open questions.
course-summary-title = The course of { $name } on two pages
course-summary-kind = Summary for the council
course-summary-description = The course of { $name } in short: what was agreed and what is asked of the council.
course-document-version = Version { $number }, frozen on { $date }.
course-document-draft = Draft of { $date }.
course-document-review = The municipality reviews the course on { $date }.
course-document-foot = version { $number } · content hash { $hash }

course-document-position = Starting position
course-document-position-lead = This is what open statistics say of the municipality. Its page on Schakel shows all figures.
course-document-figures = The figures to start with
course-document-head-figure = Figure
course-document-head-value = Value
course-document-head-year = Year
course-document-head-national = Netherlands
course-document-head-peers = Comparable municipalities
course-document-recognised = What the municipality recognises, and what not
course-document-identity = Who we are
course-document-history = Where we come from
course-document-from-table = What the table wrote and released:
course-document-signal = The figures point to the task “{ $task }”.
course-document-stance-agree = Recognised
course-document-stance-nuance = Partly recognised
course-document-stance-disagree = Not recognised
course-document-stance-count = { $answer } ({ $count } times)
course-document-tasks = Tasks
course-document-tasks-table = The tasks that the municipality wants to steer by
course-document-head-task = Task
course-document-head-urgency = Can it wait?
course-document-head-areas = Decision areas
course-document-urgent = No, urgent
course-document-not-urgent = Yes
course-document-choices = Options, and what was found about them
course-document-choices-none = There are too few decision areas yet to count combinations.
course-document-dilemmas = Dilemmas and bottlenecks
course-document-more-dilemmas =
    { $count ->
        [one] There is { $count } more dilemma. It stands in the workspace of the municipality.
       *[other] There are { $count } more dilemmas. They stand in the workspace of the municipality.
    }
course-document-course = Course and commitments
course-document-course-none = Nothing has been agreed yet.
course-document-proposal = Nothing has been agreed yet. This is the proposal that follows from the options; the municipality decides.
course-document-commitments = Commitment package
course-document-head-area = Decision area
course-document-head-verdict = Decision
course-document-head-what = What
course-document-head-who = Who
course-document-head-when = When, or what is waited for
course-document-head-alive = Still possible
course-document-head-out = Drops out
course-document-partners = Partners
course-document-partners-table = Who is needed, and for what
course-document-head-partner = Municipality
course-document-head-needed-for = Needed for
course-document-head-consent = Consent
course-document-consent-none = nothing said
course-document-consent-met = given
course-document-consent-owned = asked by
course-document-consent-open = open
course-document-questions = Open questions
course-document-questions-environment = What we want to know (knowledge questions)
course-document-questions-values = What the council must weigh (council questions)
course-document-questions-related-decisions = What others decide (partnership wishes)
course-document-questions-none = No open questions were noted.
course-document-council = What we ask of the council
course-document-made = How this document was made
course-document-divided =
    { $count ->
        [0] On no option did the votes lie in two camps.
        [one] On { $count } option the votes lay in two camps.
       *[other] On { $count } options the votes lay in two camps.
    }
course-document-method = The way of working is the Strategic Choice Approach (Friend and Hickling). Figures and sentences about options were computed from what the municipality filled in; texts with a line beside them were written by the municipality itself.
course-document-sources = Sources and version
course-document-source-own = Decision areas, options, option bars and scores: the municipality.
course-document-source-texts = Texts with a line beside them: the municipality.
course-document-hash = A frozen version does not change any more. The content hash (SHA-256) at the foot of each page was computed over all content; whoever gets the document again, gets the same hash.

## The page where the municipality writes its document.
course-document-page = Course document
course-document-page-lead = The course document tells where your municipality stands and where it wants to go. Figures and outcomes come from your work; you write the texts between them.
course-document-back-to-work = Back to the decision areas
course-document-draft-heading = As it is now
course-document-read-draft = Read the draft
course-document-versions = Frozen versions
course-document-no-versions = No version has been frozen yet.
course-document-version-of = Version { $number }, { $moment }
course-document-texts = Your texts
course-document-texts-lead = What you write here comes in its place in the document. Write functions, not names of people.
course-document-part-recognised = What do you recognise in the figures, and what not?
course-document-hint-recognised = Say why not as well. It then stands beside the figures.
course-document-part-identity = Who is the municipality?
course-document-hint-identity = What are residents proud of? What sets you apart from your neighbours?
course-document-part-history = Where does it come from?
course-document-hint-history = A year and what happened, one on each line.
course-document-part-tasks = Why these tasks?
course-document-hint-tasks = Explain why you want to steer by these.
course-document-part-choices = What is to be said about the options?
course-document-hint-choices = The outcome is in the document already. Here is room for your explanation.
course-document-part-dilemmas = What do you do with the dilemmas and bottlenecks?
course-document-hint-dilemmas = Who takes a bottleneck away? What did you learn from others?
course-document-part-course = The course in your own words
course-document-hint-course = A few sentences. This text is in the summary for the council too.
course-document-part-partners = What do you ask of partners, and what do you offer?
course-document-hint-partners = Municipalities, province, state, businesses and institutions.
course-document-part-questions = What do you still want to know?
course-document-hint-questions = The open questions of your work are there already.
course-document-part-made = How was this made?
course-document-hint-made = Which functions were at the table? How many people gave scores, and did they agree?
course-document-review-label = When do you review the course?
course-document-review-hint = Choose a day.
course-document-save = Save the texts
course-document-freeze = Save and freeze a version
course-document-freeze-hint = A frozen version never changes. Writing later is always possible; that becomes a new version.
course-document-too-long = This text is { $length } characters long. Write at most { $most } characters.
course-document-no-date = This is no date. Write for example 2027-09-01.
course-document-overwritten = Somebody else changed this in the meantime. It now says: { $there }
course-document-take-along = Take along
course-document-back = Back to the course document
course-done-document = The texts were saved.
course-done-vastgelegd = The version was frozen.
course-document-together = Together with other municipalities
course-document-together-none = What each municipality does was not noted yet.
course-document-together-table = What each municipality does
course-document-head-municipality = Municipality
course-document-and-more = { $names }; and { $count } more
course-document-more-commitments =
    { $count ->
        [one] There is 1 more commitment. It is in the course document.
       *[other] There are { $count } more commitments. They are in the course document.
    }
