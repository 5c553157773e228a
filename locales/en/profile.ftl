# Words that return on the page and in the brief of a municipality.
profile-and = and
profile-municipality = Municipality
profile-figure = Figure
profile-year = Year
profile-country = Netherlands
profile-peers = peers
profile-peer-band = Most peers
profile-range = { $low } to { $high }
profile-rank = rank { $rank } of { $count }
profile-rank-some = rank { $rank } of { $count } with a figure
profile-subtitle = Municipality in { $province }
profile-subtitle-mid-size = Mid-size municipality in { $province }
profile-source-published = Source: { $source }, { $year } (adapted).
profile-source-computed = Own calculation from { $source }, { $year } (adapted).
profile-source-model = Result of a model on { $source }, { $year } (adapted).
profile-commuting-note = Jobs of employees, December 2014, rounded to hundreds, also where flows were recast after a merger. Flows below 50 jobs are missing, so sums are about 5 per cent too low. Self-employed people and cross-border commuters are not included. Source: CBS 81251ned (adapted).
profile-role-heading = Role
profile-role-lead = What is { $name } used for, by its own inhabitants and by others? Seven dimensions show it.
profile-role-title = The role of { $name } on seven dimensions
profile-role-caption = { $name } stands out most on { $dimension }: { $part } of the municipalities score lower.
profile-role-note = Score from 0 to 100: the part of all municipalities that score lower. Own calculation from several figures, see the method.
profile-role-dimension = Dimension
profile-role-archetype = The profile “{ $archetype }” is near (distance { $distance } of 100): { $meaning }
profile-role-archetype-far = The profile “{ $archetype }” looks somewhat like it (distance { $distance } of 100): { $meaning }
profile-role-no-label = A profile is a help for a conversation, not a label.
profile-borrowed-heading = What the municipality borrows or lacks
profile-borrowed-lead = Some municipalities have more facilities than their size suggests. They borrow size, as it were, from their surroundings. Others have fewer: they lie in the shadow of a larger city.
profile-borrowed-more = More than usual for this size: { $functions }.
profile-borrowed-less = Less than usual for this size: { $functions }.
profile-borrowed-usual = No facility differs strongly from what is usual for this size.
profile-borrowed-more-label = Look at the facilities one by one
profile-borrowed-title = Facilities of { $name } compared with municipalities of the same size
profile-borrowed-function = Facility
profile-borrowed-factor = Times what is usual
profile-borrowed-low = Lower bound
profile-borrowed-high = Upper bound
profile-borrowed-nearness = Allowing for the surroundings too
profile-borrowed-nature = Counted
profile-borrowed-counted = in the municipality
profile-borrowed-within-reach = within reach
profile-borrowed-note = Result of a model. Nine in ten municipalities of this size lie between the lower and the upper bound. 1 is usual, 2 is twice as much. Source: CBS (adapted), year per row.
profile-borrowed-caveat = This is a model: it says what is usual for a size, not what is good. “Within reach” also counts facilities in neighbouring municipalities.
profile-quadrant-title = Facilities and performance
profile-quadrant-functions = Facilities, given the size
profile-quadrant-performance = Jobs, incomes and prices, given the size
profile-quadrant-note = Result of a model: 0 is what the size suggests, 1 is an ordinary deviation. The municipalities named are the peers. Source: CBS, CBS/Kadaster (adapted). The table holds the municipality itself and its peers.
profile-corner-both = more of both
profile-corner-functions = more facilities
profile-corner-performance = better performance
profile-corner-shadow = less of both
profile-case-borrows-both = On the whole { $name } has more facilities than its size suggests, and jobs, incomes and prices taken together are higher too.
profile-case-borrows-functions = On the whole { $name } has more facilities than its size suggests; jobs, incomes and prices taken together stay behind.
profile-case-borrows-performance = Jobs, incomes and prices in { $name }, taken together, are higher than its size suggests, with fewer facilities on the whole.
profile-case-shadow = On the whole { $name } has fewer facilities than its size suggests, and jobs, incomes and prices taken together stay behind as well.
profile-case-lower = Lower than usual: { $functions }.
profile-case-higher = Higher than usual: { $functions }.
profile-case-near = Counting the surroundings, less than half of that difference in facilities is left: that fits a municipality that borrows size from its surroundings.
profile-case-not-near = Counting the surroundings as well, that difference in facilities remains: it does not come from large neighbours.
profile-case-as-expected = Facilities and performance of { $name } together fit what its size suggests.

summary-location = { $name } has { $inhabitants } inhabitants ({ $year }) and lies { $km } as the crow flies from { $city }, the nearest other municipality of more than 100,000 inhabitants.
summary-size = { $name } has { $inhabitants } inhabitants ({ $year }).
summary-partners = Of its resident workers { $containment } work in the municipality itself; of those who work elsewhere, { $share } go to { $partner } ({ $year }).
summary-no-partners = All flows from and to { $name } are smaller than 50 jobs. There are therefore no figures on commuting.
summary-role = The figures resemble the profile “{ $first }” most, then “{ $second }”. Do you recognise this?
summary-role-one = The figures look most like the profile “{ $first }”. Do you recognise this?
summary-role-far = No profile fits the figures well; “{ $first }” is the nearest. Do you recognise this?
summary-tasks-weak = The figures give only weak signals for tasks.
summary-role-unknown = There are too few figures for the role of { $name }.
summary-grows = The number of inhabitants grew by { $percentage } in ten years (Netherlands: { $national }).
summary-shrinks = The number of inhabitants fell by { $percentage } in ten years (Netherlands: { $national }).
summary-growth-unknown = There are no figures on growth.
summary-tasks =
    { $count ->
        [one] The figures point most strongly to this task: { $names }.
       *[other] The figures point most strongly to these tasks: { $names }.
    }

location-heading = Location
location-lead = Where does { $name } lie relative to cities, people, work and connections?
location-city = The nearest large city is { $city }, at { $km } as the crow flies.
location-cities = The nearest municipality of more than 100,000 inhabitants is { $city }, at { $city-km } as the crow flies. The nearest of the four largest cities is { $four }, at { $four-km }.
location-reach-title = What lies within reach of { $name }?
location-reach-distance = Distance as the crow flies
location-reach-row = within { $km }
location-reach-inhabitants = Inhabitants ({ $year })
location-reach-jobs = Jobs ({ $year })
location-reach-note = A municipality counts as a whole when its centre lies within the distance. Own calculation from CBS 37259ned, 37230ned and 81251ned (adapted).
location-station = { $station } ({ $stops } train stops a day)
location-intercity = { $station } (intercity, { $stops } train stops a day)
location-stations =
    { $count ->
        [one] Station in the municipality: { $stations }. Figures of 2023. Source: Rijden de Treinen.
       *[other] Stations in the municipality: { $stations }. Figures of 2023. Source: Rijden de Treinen.
    }
location-no-station = There is no railway station in { $name }. The nearest is { $station } in { $place }, at { $km } as the crow flies. Source: Rijden de Treinen, 2023.
location-stations-unknown = There are no figures on stations.
location-more = More distances: station and main road
location-flows-title = From home to work: the largest flows from and to { $name }
location-flows-jobs = Jobs
location-flows-caption = People who live in { $name } and work elsewhere most often work in { $to } ({ $to-share }). People who come from outside to work there most often come from { $from } ({ $from-share }, { $year }).
location-flows-none = There are no flows of 50 jobs or more.

position-heading = Position
position-lead = What place does { $name } have in the network of towns? That shows in who comes to work there and who leaves.
position-slope-title = Rank by inhabitants and by jobs of people from outside
position-slope-left = Rank in the country by inhabitants
position-slope-right = Rank in the country by jobs of people from outside
position-serves-more = In { $year } { $name } ranked { $size } by inhabitants and { $centrality } by work for people from outside: { $name } means more to its surroundings than its size suggests.
position-serves-less = In { $year } { $name } ranked { $size } by inhabitants and { $centrality } by work for people from outside: { $name } means less to its surroundings than its size suggests.
position-serves-same = In { $year } { $name } ranked { $size } by inhabitants and { $centrality } by work for people from outside: what { $name } means to its surroundings fits its size.
position-partners-heading = Partners
position-partners-title = With whom { $name } exchanges most employees ({ $year })
position-partners-out = Work there
position-partners-out-share = Part of those who leave
position-partners-in = Come from there
position-partners-in-share = Part of those who come
position-partners-kind = Relation
position-partners-note = Leans on: many residents work there and far fewer people come from there. Serves: that municipality leans on { $name }. Mutual: the flow matters in both directions. Loose: none of these. The thresholds are on the method page.
position-leans-on = { $name } leans on { $names }.
position-serves = { $name } serves { $names }.
position-peer-relation = With { $names } the flows go both ways.
position-no-flows = There are no flows of 50 jobs or more from or to { $name }. About partners, self-containment and work for people from outside the source therefore says nothing.
position-no-relations = No partner stands out: the flows are spread over many municipalities.
relation-leans-on = leans on
relation-serves = serves
relation-peer-relation = mutual
relation-weak = loose
position-regions-heading = Regions
position-city-zone = By city and zone { $name } belongs with { $core } and { $others ->
    [one] one other municipality.
   *[other] { $others } other municipalities.
}
position-city-zone-core = By city and zone { $name } is the city of an area with { $others ->
    [one] one other municipality.
   *[other] { $others } other municipalities.
}
position-city-zone-alone = By city and zone { $name } is a city without a zone.
position-city-zone-none = By city and zone { $name } belongs to no city: no city receives 15 per cent of its resident workers.
position-travel-to-work = By commuting { $name } lies in the area around { $core }, with { $others ->
    [one] one other municipality.
   *[other] { $others } other municipalities.
} In that area { $containment } of the resident workers also work inside the area.
position-travel-to-work-core = By commuting { $name } is the core of an area of its own with { $others ->
    [one] one other municipality.
   *[other] { $others } other municipalities.
} In that area { $containment } of the resident workers also work inside the area.
position-travel-to-work-alone = By commuting { $name } is an area of its own.
position-travel-to-work-none = By commuting { $name } belongs to no area.
position-regions-same = Both delineations point to the same core.
position-regions-overlap = The two cores differ, but the areas overlap: one core lies in the area of the other.
position-regions-different = The two delineations point to different cores: { $name } lies between two influences.
position-regions-only-city = Only city and zone gives { $name } a place.
position-regions-only-work = Only commuting gives { $name } a place: it lies outside the zone of a city.
position-regions-neither = Neither delineation gives { $name } a place.
position-network-heading = More about the place in the network
position-network-lead = These are nine other ways to look at commuting and customers. Behind the name of each figure stands what it means, with the technical term.

audience-heading = For residents, businesses and visitors
audience-lead = How attractive is { $name } to three groups? Every figure stands by itself; there is no total, on purpose.
audience-residents = Residents
audience-businesses = Businesses
audience-visitors = Visitors
audience-residents-title = { $name } for residents
audience-businesses-title = { $name } for businesses
audience-visitors-title = { $name } for visitors
audience-figure = { $value } ({ $year })
audience-within = On all figures { $name } lies among its peers.
audience-above = Higher than most peers: { $figures }.
audience-below = Lower than most peers: { $figures }.
audience-both = Higher than most peers: { $above }. Lower: { $below }.
audience-caveat = To the right means: a higher figure than in other municipalities. For a distance, left therefore means: nearer. Higher is not better by itself. A high house price shows that a place is wanted, and also that it is hard to move there.

task-heading = Tasks
task-lead = The figures of { $name } point to these tasks. They are signals to talk about, not verdicts.
task-none = The figures of { $name } point to no task in particular.
task-others = There are weaker signals for: { $names }.
task-strength-1 = weak signal
task-strength-2 = clear signal
task-strength-3 = strong signal
task-finding-high = { $label }: { $value } ({ $year }), higher than in { $part } of the municipalities
task-finding-low = { $label }: { $value } ({ $year }), lower than in { $part } of the municipalities
task-reason = The thought behind this task, in general
task-evidence = The figures
task-counter = What speaks against it
task-doubt = Mind

development-heading = Development
development-lead = How did { $name } change over the past years?
development-population-title = Inhabitants, first year = 100
development-population-note = Inhabitants on 1 January, on the boundaries of 2023. Source: CBS 37259ned and 37230ned (adapted); 2025 is provisional.
development-population-years = The line begins in { $first }. The figure on growth in ten years runs from { $from } to { $to } and can therefore differ a little.
development-index = Inhabitants, first year = 100
development-grew = { $name } grew from { $before } inhabitants in { $from } to { $after } in { $to }: { $percentage } more.
development-shrank = { $name } shrank from { $before } inhabitants in { $from } to { $after } in { $to }: { $percentage } fewer.
development-ages-title = Inhabitants by age
development-ages-caption = In { $name } { $own } of the inhabitants are 65 or older; in the Netherlands { $country } ({ $year }).
development-ages-note = On 1 January { $year }. Source: CBS 83502NED, 37259ned and 85039NED (adapted: age groups per postcode added up and fitted to the municipal totals).
development-and-older = { $age } and older
development-share = Part of the inhabitants
development-flows-heading = Commuting then and later
development-flows = Between { $from } and { $to } the number of jobs in { $name } went from { $jobs-before } to { $jobs-after }.
development-containment = Of the resident workers { $share } worked in the municipality itself in { $year }.
development-containment-before =
    { $direction ->
        [more] In { $year } that part was { $points } percentage points larger.
        [less] In { $year } that part was { $points } percentage points smaller.
       *[same] In { $year } that part was as large.
    }
development-flows-other = The comparison counts only flows between municipalities with complete figures in both years. The number of jobs here therefore differs a little from the total of { $jobs-all } in { $to }.
development-flows-none = For { $name } the commuting figures of 2006 are not complete, because of a merger. It cannot be compared with 2014.
development-partners-title = Flows from and to { $name }, then and later
development-out = Outgoing { $year }
development-in = Incoming { $year }
development-flows-note = Only between municipalities with complete figures in both years. Jobs, rounded to hundreds. Source: CBS 81251ned (adapted).

peer-heading = Peers
peer-lead = These municipalities are most like { $name }, measured on the features in the table.
peer-title = Municipalities most like { $name }
peer-distance = Difference
peer-column = { $label } ({ $year })
peer-note = Difference: mean distance on the chosen dimensions; 1 is about one usual deviation. Own calculation.
peer-caveat = The larger the difference, the less alike the municipalities are; above 0.8 no municipality is really alike. A peer is alike in these figures. History, identity and government are not in them.
peer-warning-all = No municipality is really like { $name }: even the first differs by { $distance }. Read every comparison with these municipalities with care.
peer-warning-some = Of the { $count } peers { $far } are not really like { $name }: they differ by more than { $limit }. Read comparisons with these municipalities with care.
peer-dimensions-label = In what should municipalities be alike?
peer-dimensions-button = Show peers
peer-compare = Set { $name } beside the first five
peer-dimension-size = Inhabitants
peer-dimension-urbanity = Urban density
peer-dimension-job_ratio = Jobs per resident worker
peer-dimension-potential = People around
peer-dimension-city_distance = Distance to a large city
peer-dimension-young = Young people
peer-dimension-old = Older people
peer-dimension-income = Income
peer-dimension-social_assistance = Social assistance
peer-dimension-education = Education
peer-dimension-sale_price = House prices
peer-dimension-rent_corporation = Social rent
peer-dimension-growth = Growth
peer-dimension-containment = Working in the own municipality
peer-dimension-farming = Farming
peer-dimension-industry = Industry
