method-borrowed-size = This figure compares what a municipality has with what is usual at its number of inhabitants. 1 means as usual, 2 means twice as much. It is the result of a model, with an interval that holds nine out of ten municipalities.
method-borrowed-size-formula = ln F = a + b · ln P + e, factor = exp(e). F is the amount, P the number of inhabitants. What can be zero is estimated by Poisson pseudo-likelihood: factor = F / expected. The interval is then the 5th to the 95th percentile of the hundred municipalities nearest in size.
method-borrowed-nearness = The second figure also takes the people who live around into account. When that brings the figure back to 1, the location explains the difference.
method-borrowed-nearness-formula = ln F = a + b · ln P + c · ln M + e. M is the number of people around, the nearer ones counting for more.
method-size-factor = This figure tells with how many inhabitants this number of jobs or establishments usually goes. 1.5 means as many as in a municipality of one and a half times the inhabitants.
method-size-factor-formula = The factor to the power of 1/b. Only for what is counted in the municipality itself.
method-quadrant = This picture sets the functions of the municipality beside its jobs, income and house price. Both are compared with what is usual at its number of inhabitants. The corner in which the municipality lies names the case.
method-quadrant-formula = Each axis is the mean of normal scores of the factors. Scores between −0.3 and 0.3 name no case. Hospitals, cinemas and theatres are left out here, because they are counted within 10 or 20 km.
method-audience = This picture shows separate figures for residents, businesses and visitors. The band shows where most peers lie. The figures are never added up.
method-audience-formula = Band: 10th to 90th percentile of the peers. The place is the percentile among all municipalities.
method-role-dimension = A role score is the place of the municipality among all municipalities, from 0 to 100. 50 is the middle municipality. Each score names the figures it is made of.
method-role-dimension-formula = Percentile of the mean of the percentiles of the figures. There is no score when more than half of the figures are missing.
method-archetype = An archetype is a point in the space of the role scores. We show the two or three archetypes nearest to the municipality, with their distance. It is an offer to talk about, not a label.
method-archetype-formula = Root of the mean squared difference on the scores that belong to the archetype, from 0 (the same) to 100. The third is shown when it is at most 5 further than the second.
method-peers = Peers resemble each other in the characteristics that you choose. The smaller the distance, the more alike they are. When a figure is missing, that characteristic does not count for that pair.
method-peers-formula = Each characteristic becomes (value − median) / (1.4826 · median absolute deviation), at most 4. Distance: root of the mean squared difference; or the distance of Mahalanobis, divided by the root of the number of characteristics.
method-signal = A signal is a task that the figures point to. Its strength runs from 1 to 3 and follows from the place among all municipalities. Each signal also shows what speaks against it.
method-signal-formula = Step 1, 2 or 3 at percentile 70, 80 or 90 on the side that counts. Strength: the highest step that at least half of the figures reach. One lower when at least half of the figures against it reach step 2.
method-growth = The growth of the number of inhabitants comes from births and deaths, from moves and from migration. The parts are means of five years.
method-growth-formula = (Born − died), (arrived − departed) and (immigration − emigration with corrections), each summed over five years and divided by the sum of the inhabitants on 1 January, times 1,000.
method-grey-pressure = This figure tells how many people over 65 there are to every hundred inhabitants aged 20 to 64.
method-grey-pressure-formula = 100 · inhabitants aged 65 or older / inhabitants aged 20 to 64.
method-coalition = This picture looks at a group of municipalities as one city. It shows what they have together, what they have twice, what is missing and what they can share.
method-coalition-formula = Sharing is possible with a partner within 20 km as the crow flies, about half an hour by car. A facility is at hand when inhabitants live on average no further from it than a fixed limit, or than half the square root of the land area when that is more.
