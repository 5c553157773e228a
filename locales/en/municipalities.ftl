municipalities-title = Municipalities
municipalities-lead = All { $count } municipalities of the Netherlands, within the boundaries of 2023. Search for one, or choose a figure and see it on the map and in the table.
municipalities-file = municipalities
municipalities-name = Municipality
municipalities-code = CBS code
municipalities-province = Province
municipalities-inhabitants = Inhabitants
municipalities-size = Size
municipalities-size-klein = Smaller: fewer than { $from } inhabitants
municipalities-size-middelgroot = Mid-size: { $from } to { $to } inhabitants
municipalities-size-groot = Larger: more than { $to } inhabitants
municipalities-all = All
municipalities-only-partners = Only partners of the network
municipalities-choose-measure = Figure on the map and in the table
municipalities-show = Show
municipalities-model = result of a model
municipalities-same-figures = The table has the same figures.
municipalities-caption = Municipalities with their figures. Choose a heading to sort the table differently.
municipalities-reading = Highest in { $highest } ({ $high }), lowest in { $lowest } ({ $low }).
municipalities-reading-chosen = Of the chosen municipalities highest in { $highest } ({ $high }), lowest in { $lowest } ({ $low }).
municipalities-reading-one = { $name }: { $value }.
municipalities-reading-national = Average in the Netherlands: { $value }.
municipalities-count =
    { $count ->
        [one] 1 municipality
       *[other] { $count } municipalities
    }
municipalities-former = You may be looking for { $former }. It has belonged to { $now } since { $year }.
municipalities-formerly = formerly { $former }
municipalities-perhaps = did you mean this one?
municipalities-none = No municipality found for “{ $typed }”
municipalities-none-filtered = No municipality fits this choice
municipalities-nearest = These names look like it:
municipalities-show-all = Show all municipalities
municipalities-ignored = We do not know the value “{ $typed }” of { $parameter }. We leave it out.
