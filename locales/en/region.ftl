region-title = Regions
region-lead = Provinces and COROP regions are fixed. Functional regions follow from what people do: where they live and where they work.
region-kinds = Kinds of region
region-on-this-page = On this page
region-coalition-invitation = Would you like to put municipalities together yourself? Then you see what they have together, twice, or not at all.
region-kind-province = Provinces
region-kind-corop = COROP regions
region-kind-travel-to-work = Travel-to-work areas
region-kind-city-zone = Cities with their zone
region-about-province = The twelve provinces of the Netherlands.
region-about-corop = Forty regions that Statistics Netherlands uses for regional research. They are named after the committee that made them in 1970.
region-about-travel-to-work = Areas in which most people who live there also work there, and the other way round. We compute them from the commuting of 2014. They are named after the municipality with most jobs.
region-about-city-zone = A city with the municipalities of which many inhabitants work in that city. We compute them from the commuting of 2014, by the method of the European Union and the OECD.
region-title-province = Province of { $name }
region-title-corop = COROP region { $name }
region-title-travel-to-work = Travel-to-work area around { $name }
region-title-city-zone = City and zone of { $name }
region-lead-province =
    The province of { $name } has { $count ->
        [one] 1 municipality
       *[other] { $count } municipalities
    } and { $inhabitants } inhabitants ({ $year }).
region-lead-corop =
    The COROP region { $name } has { $count ->
        [one] 1 municipality
       *[other] { $count } municipalities
    } and { $inhabitants } inhabitants ({ $year }).
region-lead-travel-to-work =
    Around { $name } lies an area of { $count ->
        [one] 1 municipality
       *[other] { $count } municipalities
    } and { $inhabitants } inhabitants ({ $year }) in which most people both live and work. It is the result of a computation, no administrative boundary.
region-lead-alone =
    { $name } ({ $inhabitants } inhabitants, { $year }) stands alone: all flows from and to this municipality are smaller than 50 jobs. So the source does not say where its inhabitants work.
region-lead-city-zone =
    The city of { $name } has a zone: together { $count ->
        [one] 1 municipality
       *[other] { $count } municipalities
    } and { $inhabitants } inhabitants ({ $year }). It is the result of a computation, no administrative boundary.
region-map-province = The municipalities of { $name }, the largest of them with their names.
region-map-corop = The municipalities of { $name }, the largest of them with their names.
region-map-travel-to-work = The travel-to-work area. { $name } has the strongest colour: it has most jobs.
region-map-city-zone = The city of { $name } has the strongest colour. The other municipalities belong to the city or to its zone.
region-municipalities = Municipalities
region-inhabitants = Inhabitants
region-jobs = Jobs
region-workers = Jobs of inhabitants
region-works-inside = Works in the region
region-containment = Lives and works in the region
region-job-containment = Works and lives in the region
region-boundaries-note = Boundaries of 2023. Source: CBS.
region-population-note = On 1 January { $year }. Source: CBS (processed).
region-commuting-note = December { $year }. Source: CBS 81251ned (processed).
region-containment-note = Part of the working inhabitants that works in the region.
region-job-containment-note = Part of the jobs that is held by people who live in the region.
region-rounding = Jobs of employees, rounded to 100 by the publisher. Flows of fewer than 50 jobs are missing, so totals are some 5 per cent too low. The self-employed are not counted.
region-rounding-short = Rounded to 100 jobs; flows of fewer than 50 jobs are missing.
region-members = The municipalities
region-members-title = Municipalities, from large to small
region-as-coalition = Look at these municipalities together, as if they were one city
region-flows = Who works where
region-flows-title = The ten largest flows from home to work, { $year }
region-from = Lives in
region-to = Works in
region-centres = One centre or several
region-form-even = { $names }: these municipalities differ little in inhabitants. The region has several centres.
region-form-between = { $names }: { $first } has most inhabitants, the others follow in steps.
region-form-steep = { $first } has many more inhabitants than the next municipalities: { $names }. The region has one large centre.
region-function-even = In jobs for people from the rest of the region { $names } differ little.
region-function-between = In jobs for people from the rest of the region { $first } comes first; the others follow in steps: { $names }.
region-function-steep = In jobs for people from the rest of the region { $first } is far ahead: { $names }.
region-function-flatter = The smaller centres do more for the region than their inhabitants suggest.
region-function-steeper = The largest centre does more for the region than its inhabitants suggest.
region-function-same = That fits the number of inhabitants.
region-function-none = Too few municipalities receive people from the rest of the region to say anything about jobs.
region-centres-note = Our own computation from inhabitants ({ $inhabitants }) and commuting ({ $jobs }), source CBS (processed). The limits of this reading are our own choice.
region-centres-how = How is this computed?
region-centres-formula = Put the four largest municipalities in order. The slope is that of the best straight line through ln(size) against ln(rank). Slope 0: all are equal. Slope −1: the second is half as large as the first, the third a third. Above −0.5 we read several centres, below −1 one large centre (Burger and Meijers 2012).
region-other-divisions = Functional regions in this area
region-disagreement = Where the two methods disagree
region-agreement-same = The other method draws exactly the same area: { $other }.
region-agreement-part = The other method draws { $other }. It holds { $shared } of these { $count } municipalities{ $more ->
        [0] .
        [one] , and 1 other municipality.
       *[other] , and { $more } other municipalities.
    }
region-agreement-none = By the other method the core of this area belongs to no region.
region-no-region = In no region
region-nested = If you ask for more
region-nested-lead = Ask for larger areas in which more people both live and work, and areas merge. So you see to which neighbours this area belongs first.
region-nested-asked = At least { $target } workers, { $containment } of whom stay:
region-nested-unknown = the source has no flows of this area, so it merges with no other.
region-nested-alone = this area stays by itself.
region-nested-merged =
    { $count ->
        [one] this area merges with one other (largest centre: { $core }):
       *[other] this area merges with { $count } others (largest centre: { $core }):
    }
region-thresholds = Draw the area yourself
region-thresholds-lead = The limits depend on thresholds. Change them and see what area comes out.
region-threshold-minimum = Smallest number of workers
region-threshold-doel = Number of workers that is enough
region-threshold-binding = Part that works there, large area (%)
region-threshold-doelbinding = Part that works there, small area (%)
region-threshold-inwoners = Inhabitants of a city
region-threshold-dichtheid = Addresses per km² in a city
region-threshold-deel = Part that works in the city (%)
region-draw = Draw again
region-standard = Back to the standard
region-own-thresholds = You see the area with thresholds of your own, not with those of the method.
region-refused = “{ $typed }” does not fit “{ $threshold }”. Choose a number from { $least } to { $most }. You see the standard.
region-how = How was this area drawn?
region-how-travel-to-work = Every municipality starts as an area of its own. The area that falls short most is dissolved: each of its municipalities goes to the area with which it has the strongest tie. This goes on until every area is large enough and enough people both live and work there (Coombes and Bond 2008).
region-how-city-zone = A city is a municipality with enough inhabitants and enough addresses per square kilometre. A municipality belongs to the zone of the city in which most of its working inhabitants work, if they are enough. Cities that exchange as much are one city together (Dijkstra, Poelman and Veneri 2019).
region-model-note = The area itself is the result of a computation.
region-outside = By this method { $name } belongs to no region. Choose another region.
region-unknown = We do not know this region. The page Regions lists all of them.
