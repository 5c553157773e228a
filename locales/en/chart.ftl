chart-nothing = There are no figures to draw.
chart-highest = Highest: { $label }, { $value }.
chart-alike = { $names } and { $count ->
        [one] 1 other
       *[other] { $count } others
    }
chart-lowest = Lowest: { $label }, { $value }.
chart-value = { $label }: { $value }.
chart-range = { $low } to { $high }
chart-unknown =
    { $count ->
        [one] There is no figure for { $shown }.
       *[other] There is no figure for { $shown }.
    }
chart-more =
    { $count ->
        [one] { $shown } more is in the table only.
       *[other] { $shown } more are in the table only.
    }
chart-points =
    { $count ->
        [one] { $shown } point.
       *[other] { $shown } points.
    }
chart-axes = From left to right: { $label }. From bottom to top: { $value }.
chart-ranks = { $label }: { $leftname } { $left }, { $rightname } { $right }.
chart-women = Women
chart-men = Men
chart-age = Age
chart-outline = Line: { $label }
chart-largest-age = The largest group is { $age } years: women { $female }, men { $male }.
chart-year = Year
chart-from-to = { $label }: from { $first } in { $firstyear } to { $last } in { $lastyear }.
chart-observed = Measured
chart-median = Middle
chart-low = Low
chart-high = High
chart-observed-head = Measured
chart-median-head = Model: middle
chart-low-head = Model: low (1 in 10 lower)
chart-high-head = Model: high (1 in 10 higher)
chart-fan = Model for { $year }: middle { $median }. In 8 of 10 outcomes it lies between { $low } and { $high }.
chart-lowest-end = lowest
chart-middle = middle
chart-highest-end = highest
chart-percentile = { $label }: { $value }. { $percentile } of the municipalities have a lower figure.
chart-percentile-head = Municipalities with a lower figure
chart-peers-from = Comparable municipalities from
chart-peers-to = Comparable municipalities to
chart-in = in
chart-out = out
chart-direction = Direction
chart-line-in = to { $own }
chart-line-out = from { $own }
chart-most-in = Most to { $own }: { $list }.
chart-most-out = Most from { $own }: { $list }.
chart-option = { $label }: { $state }, in { $count } combinations.
chart-grid-dots = each column is a combination; a dot: it holds the option
chart-grid-bar = bar: how desirable; line: from the lowest to the highest participant
chart-tie-needs = needs
chart-tie-collides = collides with
chart-tie-complements = complements
chart-tie-needs-said = { $from } needs { $to }.
chart-tie-collides-said = { $from } collides with { $to }.
chart-tie-complements-said = { $from } and { $to } complement each other.
chart-tie-from = Municipality
chart-tie-kind = How
chart-tie-to = The other municipality
chart-tie-about = Why
