method-potential-relative = This figure says how many people live around, where near counts for more than far. 100 is what the average inhabitant of the Netherlands has around. It is the result of a model: it works with straight lines and does not know people across the national border. The technical term is population potential.
method-potential-relative-formula = M(i) = Σ P(j) · f(d(i,j)), then divided by the mean per inhabitant, times 100. P is the number of inhabitants, d the distance and f the deterrence of distance from the interaction model. The own inhabitants count.
method-interaction = This model estimates how strongly distance keeps people from working somewhere. It keeps how many people live and how many jobs there are in every place. Of all flows the model puts { $fit } in the right place; without those who work in their own municipality that is { $between }.
method-interaction-formula = T(i,j) = A(i) · O(i) · B(j) · D(j) · f(d), with f = d^a · e^(b·d), d in km. A and B make the totals fit; a and b make the mean distance and the mean logarithm of distance equal to those in the figures.
method-inhabitants-within = This figure counts the inhabitants of all municipalities within a circle. A municipality counts as a whole or not at all. The distance is a straight line between two points on the map, not a travel time.
method-inhabitants-within-formula = Σ P(j) over all municipalities with d(i,j) ≤ 15, 30 or 60 km. The own municipality always counts.
method-jobs-within = This figure counts the jobs of employees in all municipalities within a circle. A municipality counts as a whole or not at all.
method-jobs-within-formula = Σ J(j) over all municipalities with d(i,j) ≤ 15, 30 or 60 km. The own municipality always counts.
method-distance-g4 = This is the distance to the nearest of Amsterdam, Rotterdam, The Hague and Utrecht. For one of these four it is the distance to the next. It is a straight line, not a travel time.
method-distance-g4-formula = min d(i,j) over the four cities, without the municipality itself. d = √((x₁ − x₂)² + (y₁ − y₂)²), in the national grid.
method-distance-city = This is the distance to the nearest other municipality with more than 100,000 inhabitants. It is a straight line, not a travel time.
method-distance-city-formula = min d(i,j) over all municipalities with P(j) > 100,000, without the municipality itself.
method-distance-intercity = This is the distance to the nearest station that the operator classes as an intercity station. Intercity trains stop at some others too. We measure from a point in the middle of the municipality. The station may lie in another municipality.
method-distance-intercity-formula = min d over all stations of class intercity or higher.
method-jobs = This is the number of jobs of employees in the municipality, wherever the employee lives. Self-employed people and people who live or work across the national border do not count.
method-jobs-formula = J(i) = Σ T(j,i). T(j,i) is the number of jobs of people who live in j and work in i. The source rounds to 100 jobs.
method-resident-workers = This is the number of jobs of people who live in the municipality, wherever they work. Who holds two jobs counts twice.
method-resident-workers-formula = W(i) = Σ T(i,j)
method-job-ratio = This figure compares the jobs in the municipality with the jobs of its residents. Above 1 the municipality is more a working town, below 1 more a residential town.
method-job-ratio-formula = J / W. The balance is (J − W) / (J + W), from −1 (only living) to 1 (only working).
method-containment = This is the part of the working residents who work in their own municipality. A large municipality has a higher share by itself. Small flows are missing from the source, so the real share is somewhat lower.
method-containment-formula = S / W. S is the number of jobs of people who live and work in the municipality.
method-job-containment = This is the part of the jobs in the municipality that residents hold. The other jobs are held by people from elsewhere.
method-job-containment-formula = S / J
method-centrality = This is the number of jobs in the municipality held by people who live elsewhere. It shows how much the municipality means to others. We put that rank beside its rank by inhabitants: the difference is the message. The technical term is centrality.
method-centrality-formula = C = J − S
method-centrality-share = This is the part of the jobs in the municipality held by people who live elsewhere.
method-centrality-share-formula = C / J
method-incoming-own-region-share = This figure says which part of the people who come here to work from elsewhere comes from the own region. The own region is the computed travel-to-work area. A low share means that the municipality also matters farther away.
method-incoming-own-region-share-formula = Σ T(j,i) over the other municipalities j of the own region, divided by C(i).
method-dominance = This figure compares the number of people who come here to work from elsewhere with the mean of the other municipalities. 2 means: twice the mean. The technical term is dominance.
method-dominance-formula = I(i) / mean of I(j) over all other municipalities j. I is the incoming flow.
method-symmetry = This figure compares who comes here to work from elsewhere with who works outside the municipality. 1 means: only in. −1 means: only out. 0 means: as many in as out. The technical term is symmetry.
method-symmetry-formula = (I − O) / (I + O). I is the incoming flow, O the outgoing flow.
method-entropy = This figure says whether residents go to one municipality for work, or to many. 0 means: all to the same. 1 means: equal over all municipalities. Small flows are missing, so the figure comes out too low for a small municipality. The technical term is entropy.
method-entropy-formula = −Σ q(j) · ln q(j) / ln(n − 1). q(j) is the part of the outgoing flow that goes to j, n the number of municipalities.
method-pagerank = Suppose you walk along endlessly with people on their way to work. This figure says how often you are in a municipality. 100 is the average municipality. A municipality counts for more when its neighbours draw many people as well. The technical term is PageRank.
method-pagerank-formula = x(i) = 0.15/n + 0.85 · Σ x(j) · T(j,i) / O(j), without those who work in their own municipality. From a municipality without outgoing flow you go to any municipality. Shown: x · n · 100.
method-betweenness = This figure says how often a municipality lies between two others when you always follow the strongest commuting flows. Many municipalities have 0: they never lie between two others. A route follows flows, not roads. The technical term is betweenness.
method-betweenness-formula = Share of all pairs (j,k) whose shortest route passes i. The length of a step is 1 / number of jobs. When several routes are equally short, each counts for its part.
method-relation = This word says what another municipality is to you. You lean on a municipality when many of your residents work there and far fewer people come from there. You serve a municipality when it leans on you. When the flow matters in both directions and neither leans on the other, the relation is mutual.
method-relation-formula = o = share in the outgoing flow, v = share in the incoming flow. Leans on: o ≥ 10%, at least 5% of all working residents, and at least twice as many people going as coming. Serves: the other leans on you by this rule. Mutual: o and v both ≥ 3%, and neither leans on the other. Otherwise: loose. The thresholds are our own choice.
method-customer-potential = This figure estimates how many people use what the municipality offers. Everybody divides themselves over the municipalities within 20 km: a large one pulls more, a far one less. It is a model on municipalities; the official figure of Statistics Netherlands works with cores. The technical term is customer potential.
method-customer-potential-formula = K(i) = Σ P(j) · (P(i) / d(i,j)²) / Σ (P(k) / d(j,k)²), for distances below 20 km. The distance of a municipality to itself is 128·R / (45·π), with R the radius of a circle of the same land area.
method-service-index = This figure divides the customer potential by the number of inhabitants. Above 1 the municipality serves more people than live there. A municipality with little land pulls strongly in this model.
method-service-index-formula = K / P
method-moves-net-rate = This figure says how many people came from other municipalities, minus those who left to other municipalities. It is for one year. A large asylum centre can change the figure strongly.
method-moves-net-rate-formula = (arrivals − departures) / inhabitants on 1 January · 1,000, moves within the Netherlands only.
method-city-and-zone = A city with its zone is a large, densely built municipality with the municipalities that are strongly turned to it. Not every municipality belongs to a city. The thresholds are those of the European Union and the OECD; you can change them.
method-city-and-zone-formula = City: at least 50,000 inhabitants and 1,500 addresses per km². Zone: at least 15% of the working residents work in the city. Cities of which one sends 15% to the other are one. What is wholly surrounded joins; what lies apart leaves.
method-travel-to-work = A travel-to-work area is a group of municipalities in which most people both live and work. The whole country is divided. The smaller the area, the more people must live and work in it; you can change the thresholds.
method-travel-to-work-formula = c = min(S/W, S/J); Y = min(1, c/0.75); s = max(0, (25,000 − W)/21,500); Z = 1 − (1 − 0.667/0.75)·s. Valid when Y · Z · 0.75/0.667 ≥ 1. The least valid area is dissolved; each municipality goes to the area with the strongest tie T(a,b)²/(W(a)·J(b)) + T(b,a)²/(W(b)·J(a)).
method-nested-regions = Step by step we ask more of a travel-to-work area: more working residents, and more people who live and work in it. You see which areas then merge.
method-nested-regions-formula = The areas of one step are the building blocks of the next. Thresholds: 25,000 and 66.7%; 50,000 and 70%; 100,000 and 75%; 250,000 and 80%.
method-region-disagreement = Two methods draw the regions, and they do not always agree. Where they differ, a municipality lies between two cities or belongs to no city.
method-region-disagreement-formula = They agree when the core of one region also lies in the other.
method-polycentricity = This figure says whether a region has one main place or several equal ones. 0 means: the largest places are equally large. The farther below 0, the more one place is the centre of gravity. We look at inhabitants (form) and at jobs for the region (function).
method-polycentricity-formula = Slope of ln(size) on ln(rank) through the four largest places. Nothing for fewer than three places.
method-change = We compare 2006 and 2014 only for pairs of municipalities that have complete figures in both years. The totals are therefore lower than elsewhere on the page. A difference of 100 jobs can come from rounding.
method-change-formula = Flows, S/W and S/J over the same municipalities in both years.
method-inhabitants-15km = { method-inhabitants-within }
method-inhabitants-15km-formula = { method-inhabitants-within-formula }
method-inhabitants-30km = { method-inhabitants-within }
method-inhabitants-30km-formula = { method-inhabitants-within-formula }
method-inhabitants-60km = { method-inhabitants-within }
method-inhabitants-60km-formula = { method-inhabitants-within-formula }
method-jobs-30km = { method-jobs-within }
method-jobs-30km-formula = { method-jobs-within-formula }
