# The page of a municipality.
municipality-in-short = In short
municipality-evidence = read why
municipality-on-this-page = On this page
municipality-brief = Download the brief
municipality-brief-kind = PDF
municipality-national = Netherlands { $value }
municipality-peers = Most peers: { $value }
municipality-far-peers = Compare with care
municipality-model = result of a model
municipality-task-more = Why, and what speaks against it
municipality-recognise = This is what the figures say. Do you recognise it?
municipality-recognise-text = Figures do not see everything. In an expert meeting your municipality responds to them, and adds its own identity and history.
municipality-recognise-link = See the meetings
municipality-sources = Sources
municipality-all-sources = Show the sources
municipality-figures = All figures of this municipality as a file:
municipality-figures-title = Figures of { $name }
municipality-column-key = Key
municipality-column-value = Value
municipality-column-unit = Unit
municipality-column-source = Source
municipality-column-caveat = Mind
municipality-format = We do not know this format. Choose csv, ods, xlsx or json.
municipality-map = Map of commuting from and to { $name }
municipality-map-flows = { $out } jobs there, { $in } jobs here
municipality-former-title = You looked for a former municipality
municipality-former =
    { $count ->
        [one] { $former } no longer exists (boundaries of { $year }). Its inhabitants now belong to { $now }.
       *[other] { $former } no longer exists (boundaries of { $year }). Its inhabitants now belong to: { $now }. You see the municipality with the largest part.
    }
municipality-notice = Mind
municipality-unknown-dimension = One of the chosen dimensions does not exist and does not count.
municipality-unknown = There is no municipality called “{ $typed }”. Search by the name of a municipality, or look at the list of all municipalities.
municipality-unknown-nearest = There is no municipality called “{ $typed }”. Do you mean { $nearest }?
municipality-source = Source and notes
municipality-notes = Sources and notes per figure stand with the table.
