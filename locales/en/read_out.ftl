# What came of the choices: what is possible, what is needed, what collides, and what can be agreed now. The words of the
# table stand between quotation marks.
read-out-and = and
read-out-of = { $count } of the { $of }
read-out-with = { $one } with { $other }
read-out-pair = { $one } and { $other }
read-out-for = { $condition } (for: { $option })

read-out-heading-minute = The outcome in a minute
read-out-heading-grid = Options and combinations
read-out-heading-possible = Can it be done, and what does it need?
read-out-heading-wishes = What the table wishes for
read-out-heading-bottlenecks = Bottlenecks
read-out-heading-dilemmas = Dilemmas
read-out-heading-first-steps = First steps that keep much open
read-out-heading-front = The strongest combinations
read-out-heading-package = Proposal for a commitment package
read-out-lead-grid = For each decision area: which options are still in play, and in which combinations.
read-out-lead-possible = What participants said about an option themselves. Does an option not go with another? Note that with what does not go together.
read-out-lead-wishes = How often an option belongs to the best combination, and how far participants lie apart in that.
read-out-lead-bottlenecks = What keeps most combinations out. Take it away, and more becomes possible.
read-out-lead-dilemmas = Here wishes collide. Others in the room may have an approach.
read-out-lead-first-steps = What you can do now without closing many doors.
read-out-lead-front = Combinations that no other equals everywhere, not even when things go wrong.
read-out-lead-package = What to agree now, what to explore first, what to defer and what not to do. You decide; this is a proposal.
read-out-note-grid = A combination has one option for each decision area and reaches all floors.
read-out-note-wishes = Weights of comparison areas were drawn 1,000 times (SMAA-2). The error of that is at most 1.6 percentage points.
read-out-note-bottlenecks = Each option bar and condition was removed alone, and everything was counted again.
read-out-note-first-steps = The share of combinations that hold the option (robustness after Rosenhead).
read-out-note-front = Points are added up over the options of a combination.

read-out-minute-no-scheme = No combination is possible at all: the option bars leave nothing.
read-out-minute-no-acceptable =
    { $all ->
        [one] { $schemes } combination is possible, but it does not reach all floors.
       *[other] { $schemes } combinations are possible, but none of them reaches all floors.
    }
read-out-standstill = Nothing is possible like this
read-out-standstill-bars =
    { $number ->
        [one] The cause: { $pairs } do not go together.
       *[other] The cause is { $number } pairs that do not go together: { $pairs }. They leave nothing for { $areas }.
    }
read-out-standstill-floors =
    { $number ->
        [one] The cause is the floor: { $floors }.
       *[other] The cause is floors that are not reached at once: { $floors }.
    }
read-out-standstill-dropped = A decision area has no option left. Go back a step.
read-out-standstill-no-way = There is no small change that helps. Look anew at what does not go together, and which floors you really need.
read-out-smallest = The smallest change that helps: { $change }
read-out-or-else = Or: { $change }
read-out-way-lift =
    { $number ->
        [one] let { $pairs } go together after all. Then there is { $count } combination.
       *[other] let { $pairs } go together after all. Then there are { $count } combinations.
    }
read-out-way-lift-below =
    { $number ->
        [one] let { $pairs } go together after all. Then there is { $count } combination, but it does not reach all floors.
       *[other] let { $pairs } go together after all. Then there are { $count } combinations, but they do not reach all floors.
    }
read-out-way-lower =
    { $number ->
        [one] lower { $floors }. Then there is { $count } combination.
       *[other] lower { $floors }. Then there are { $count } combinations.
    }
read-out-lowered = the floor of { $on } by { $by } (from { $from } to { $to })
read-out-minute-all =
    { $number ->
        [one] { $acceptable } combination is possible, and it reaches all floors.
       *[other] { $acceptable } combinations are possible, and all of them reach the floors.
    }
read-out-minute-some =
    { $number ->
        [one] Of the { $schemes } possible combinations { $acceptable } reaches all floors.
       *[other] Of the { $schemes } possible combinations { $acceptable } reach all floors.
    }
read-out-minute-necessary =
    { $number ->
        [one] { $options } is certain: without it there is no combination.
       *[other] { $options } are certain: without them there is no combination.
    }
read-out-minute-out =
    { $number ->
        [one] { $options } drops out.
       *[other] { $options } drop out.
    }
read-out-minute-now =
    { $number ->
        [one] This can be agreed now: { $options }.
       *[other] These can be agreed now: { $options }.
    }
read-out-minute-doubted = At least half of those who know say that this cannot be done: { $options }.
read-out-minute-bottleneck = The largest bottleneck: { $sentence }
read-out-minute-dilemmas =
    { $number ->
        [one] There is { $count } dilemma to put to others: { $sharpest }.
       *[other] There are { $count } dilemmas to put to others. The sharpest: { $sharpest }.
    }

read-out-state-necessary = necessary
read-out-state-possible = possible
read-out-state-below-floor = below a floor
read-out-state-impossible = drops out
read-out-feasible = feasible
read-out-grid-feasible-if =
    { $number ->
        [one] feasible if { $names } joins
       *[other] feasible if { $names } join
    }
read-out-waits =
    { $number ->
        [one] 1 condition open
       *[other] { $number } conditions open
    }
read-out-possible =
    { $number ->
        [one] { $option } is in { $count } of the { $of } combination.
       *[other] { $option } is in { $count } of the { $of } combinations.
    }
read-out-possible-votes = Can it be done? Yes: { $yes }. No: { $no }. Does not know: { $unknown }.
read-out-possible-divided = Ask those who say no why.
read-out-possible-doubted = At least half of those who know say no. Find out why.
read-out-possible-needs = Conditions that were named:
read-out-open = Not feasible yet, because nobody sees to: { $conditions }.
read-out-feasible-if =
    { $number ->
        [one] Feasible if { $names } joins.
       *[other] Feasible if { $names } join.
    }
read-out-necessary = { $option } is in every combination that reaches all floors.
read-out-necessary-task = Without { $option } the urgent task { $task } is left undone.
read-out-drops-bar = Option { $option } drops out, because it cannot go with other options.
read-out-drops-area =
    { $count ->
        [one] Option { $option } drops out, because no option is left then for { $areas }.
       *[other] Option { $option } drops out, because no options are left then for { $areas }.
    }
read-out-drops-floor = Option { $option } drops out, because every combination with it stays below a floor: { $floors }.
read-out-drops-floors = Option { $option } drops out, because no combination with it reaches these floors at once: { $floors }.
read-out-floor-needed = { $on } (needed is { $floor })
read-out-drops-nothing = Option { $option } drops out, because no combination reaches all floors.
read-out-floor = { $on } at most { $best }, needed is { $floor }
read-out-bar = { $one } cannot go with { $other }: { $reason }.
read-out-apart-area = They answer the same question: { $area }.
read-out-apart-areas =
    { $count ->
        [one] With { $options } no option is left for { $areas }.
       *[other] With { $options } no options are left for { $areas }.
    }
read-out-apart-floor = Together they do not reach the floor: { $floors }.
read-out-apart-floors = No combination with both reaches these floors at once: { $floors }.

read-out-grid-area = Decision area
read-out-grid-option = Option
read-out-grid-state = State
read-out-grid-combinations = Combinations
read-out-grid-desirable = Desirable
read-out-grid-lowest = Lowest participant
read-out-grid-highest = Highest participant
read-out-grid-feasible = Feasible
read-out-grid-robust = Keeps open
read-out-grid-worst = In the worst scenario
read-out-grid-none = No combination is left. Each option says why.
read-out-grid-all =
    { $number ->
        [one] { $acceptable } combination is left: the column of dots.
       *[other] { $acceptable } combinations are left: each column of dots is one.
    }
read-out-grid-some = { $acceptable } combinations are left. Drawn are the { $drawn } with the options that the table wishes for most.

read-out-wishes-caption = { $option } belongs to the best combination most often: in { $share } of all cases.
read-out-wishes-area = Decision area
read-out-wishes-option = Option
read-out-wishes-value = all participants together
read-out-wishes-range = from the lowest to the highest participant
read-out-wishes-low = lowest participant
read-out-wishes-high = highest participant

read-out-first-steps-caption = { $option } keeps most open: { $kept } combinations.
read-out-first-steps-option = Option
read-out-first-steps-value = keeps open
read-out-first-steps-range = down to the worst scenario
read-out-first-steps-low = in the worst scenario

read-out-front-caption =
    { $number ->
        [one] Of the { $of } combinations { $count } is the strongest.
       *[other] Of the { $of } combinations { $count } are equally strong: one is better here, another there. Drawn are the { $drawn } that miss the least.
    }
read-out-front-floor = { $on } (floor { $floor })
read-out-front-area = Comparison area
read-out-front-combination = Combination
read-out-front-points = Points
read-out-front-value = mean over the scenarios
read-out-front-total = total
read-out-front-range = down to the worst scenario
read-out-front-low = in the worst scenario
read-out-front-item = Combination { $letter }: { $options }.
read-out-front-all = Show the other { $count } that are equally strong
read-out-front-rest = There are { $count } more. Take an option, and there are fewer.
read-out-regret-none = With { $options } nothing is missed in any scenario, compared with the best.
read-out-regret =
    { $others ->
        [0] With { $options } least is missed: at most { $points } points, on { $on }.
       *[other] With { $options } least is missed: at most { $points } points, on { $on }. { $others } others are equal.
    }
read-out-regret-scenario =
    { $others ->
        [0] With { $options } least is missed: at most { $points } points, on { $on } in scenario { $scenario }.
       *[other] With { $options } least is missed: at most { $points } points, on { $on } in scenario { $scenario }. { $others } others are equal.
    }

read-out-bottleneck = Bottleneck
read-out-frees = Combinations set free
read-out-frees-bar =
    { $number ->
        [0] If { $one } and { $other } could go together, no combination would be added. The reason now: { $reason }.
        [one] If { $one } and { $other } could go together, { $count } combination would be added. The reason now: { $reason }.
       *[other] If { $one } and { $other } could go together, { $count } combinations would be added. The reason now: { $reason }.
    }
read-out-frees-condition =
    { $number ->
        [one] Once { $condition } is settled, { $count } combination with { $option } becomes feasible.
       *[other] Once { $condition } is settled, { $count } combinations with { $option } become feasible.
    }
read-out-frees-condition-touches =
    { $number ->
        [0] { $touches } combinations with { $option } wait for { $condition }, together with other conditions.
        [one] Once { $condition } is settled, { $count } combination with { $option } becomes feasible. In all { $touches } wait for it, together with other conditions.
       *[other] Once { $condition } is settled, { $count } combinations with { $option } become feasible. In all { $touches } wait for it, together with other conditions.
    }
read-out-bottlenecks-none = Nothing keeps combinations out.

read-out-dilemma-missing-option = An option is missing
read-out-dilemma-missing-option-title = { $one } or { $other }
read-out-dilemma-missing-option-sentence = Many want { $one } and many want { $other }, but they do not go together.
read-out-dilemma-missing-option-question = Do you know a third way that brings { $one } and { $other } together?
read-out-dilemma-trade-off = Trade-off
read-out-dilemma-trade-off-title = { $one } against { $other }
read-out-dilemma-trade-off-sentence = What is best for { $one } is never among the best for { $other }.
read-out-dilemma-trade-off-question = How did you weigh { $one } against { $other }, and what helped?
read-out-dilemma-value-clash = Clash of values
read-out-dilemma-value-clash-title = { $one } divides the table
read-out-dilemma-value-clash-sentence = The table does not agree on { $one }. The question is: { $other }
read-out-dilemma-value-clash-question = How did you decide together on { $other } when opinions lay far apart?
read-out-dilemma-tenth =
    { $number ->
        [one] The { $count } best combination for { $on } reaches { $from } or more there. On { $other } it reaches { $reached } at most; the best reach { $needed }.
       *[other] The { $count } best combinations for { $on } reach { $from } or more there. On { $other } they reach { $reached } at most; the best reach { $needed }.
    }
read-out-dilemmas-none = No dilemmas were found.
read-out-vote =
    { $number ->
        [0] Nobody voted on { $option }.
        [one] { $votes } participant voted on { $option }: { $favour } in favour, { $against } against, { $neutral } neutral.
       *[other] { $votes } participants voted on { $option }: { $favour } in favour, { $against } against, { $neutral } neutral.
    }
read-out-vote-unknown =
    { $number ->
        [0] Nobody voted on { $option }; { $unknown } did not know.
        [one] { $votes } participant voted on { $option }: { $favour } in favour, { $against } against, { $neutral } neutral. A further { $unknown } answered “I don't know”.
       *[other] { $votes } participants voted on { $option }: { $favour } in favour, { $against } against, { $neutral } neutral. A further { $unknown } answered “I don't know”.
    }
read-out-division-two-peaked = The votes have two peaks (Hartigan's dip test).
read-out-division-divided = The votes lie further apart than when each point had been chosen equally often (van der Eijk's measure).
read-out-division-none = The votes do not lie apart.

read-out-verdict-now = Do now
read-out-verdict-explore-first = Explore first
read-out-verdict-defer = Defer
read-out-verdict-not = Do not
read-out-package-kept = What you do now keeps { $kept } combinations open.
read-out-package-stuck = There is nothing to agree yet: no combination reaches all floors.
read-out-reason-ranks-first = This option belongs to the best combination in { $share } of all cases.
read-out-reason-keeps-open = This option keeps { $kept } combinations open, at least as many as an average option of this area.
read-out-reason-closes-doors = This option keeps only { $kept } combinations open, fewer than an average of the { $options } options of this area.
read-out-reason-feasible = All conditions are met, or somebody sees to them.
read-out-reason-feasible-if =
    { $number ->
        [one] All conditions are met, or somebody sees to them. { $names } still has to say yes.
       *[other] All conditions are met, or somebody sees to them. { $names } still have to say yes.
    }
read-out-reason-not-wanted = Votes are against on average, and nothing makes it necessary. { $vote }
read-out-reason-no-scheme = No combination reaches all floors.
read-out-unsure-scenario = In scenario { $scenario } there is no combination with { $option }.
read-out-unsure-unknown = { $unknown } participants do not know about { $option }; { $votes } voted.
read-out-unsure-doubted =
    { $number ->
        [one] Can { $option } be done? { $no } of { $of } participants says not.
       *[other] Can { $option } be done? { $no } of { $of } participants say not.
    }
read-out-unsure-divided = The table is divided on { $option }. { $vote }
read-out-unsure-apart = For one participant { $option } belongs to the best in { $lowest } of all cases, for another in { $highest }.
read-out-unsure-floors = No combination reaches all floors. So the question is how high the floors should be.
read-out-unsure-bars = The option bars leave no combination at all.
read-out-unsure-elsewhere = Others decide about { $condition }.
read-out-unsure-partners = { $option } needs { $names }. Nothing says that it takes part, or who asks it.
read-out-uncertainty-environment = Environment (UE)
read-out-uncertainty-values = Values (UV)
read-out-uncertainty-related-decisions = Related decisions (UR)
read-out-becomes-environment = Becomes a knowledge question
read-out-becomes-values = Becomes a council question
read-out-becomes-related-decisions = Becomes a partnership wish
read-out-trigger-condition = Do it as soon as { $condition } is settled.
read-out-trigger-area = Do it as soon as there is a decision on { $areas }.
read-out-why = Why
read-out-to-find-out = To find out
read-out-when = When
read-out-direction = The direction of the proposal
read-out-evidence = What shows it
read-out-ask = Question to others

read-out-unserved = No combination serves the urgent task { $task }.
read-out-gaps =
    { $number ->
        [one] In { $count } place nobody knows what an option does. That place counts as zero.
       *[other] In { $count } places nobody knows what an option does. Those places count as zero.
    }
read-out-made-people =
    { $number ->
        [one] { $count } participant gave scores from −2 to +2, or “I don't know”.
       *[other] { $count } participants gave scores from −2 to +2, or “I don't know”.
    }
read-out-made-nobody = There are no scores yet; expected effects count.
read-out-made-exact = All numbers are counted exactly. Only desirability is computed with { $draws } drawn weights.
read-out-made-sum = This is a sum over what was filled in, and no decision.

read-out-change-take = Take { $option }
read-out-change-drop = Drop { $option }
read-out-change-lift = Let { $one } and { $other } go together
read-out-change-floor = Set the floor of { $on } to { $points }
read-out-change-no-floor = Take the floor of { $on } away
read-out-remaining =
    { $number ->
        [0] { $schemes } combinations are possible. None of them reaches all floors.
        [one] Of the { $schemes } possible combinations { $acceptable } reaches all floors.
       *[other] Of the { $schemes } possible combinations { $acceptable } reach all floors.
    }
read-out-remaining-nothing = No combination is possible.
read-out-remaining-one =
    { $number ->
        [0] { $schemes } combination is possible. It does not reach all floors.
       *[other] { $schemes } combination is possible. It reaches all floors.
    }
read-out-difference = First { $before } combinations reached all floors, now { $after } do.
read-out-difference-appear =
    { $number ->
        [one] { $options } takes part now.
       *[other] { $options } take part now.
    }
read-out-difference-vanish =
    { $number ->
        [one] { $options } takes no part any more.
       *[other] { $options } take no part any more.
    }

read-out-beyond-schemes =
    { $number ->
        [one] There are { $schemes } combinations, and at most { $most } are kept. Decide on { $areas } first: that leaves { $then }.
       *[other] There are { $schemes } combinations, and at most { $most } are kept. Decide on { $areas } first: that leaves { $then }.
    }
read-out-beyond-steps =
    { $number ->
        [one] Computing takes too long. Decide on { $areas } first, or lift an option bar.
       *[other] Computing takes too long. Decide on { $areas } first, or lift an option bar.
    }
read-out-import-large = The file is too large: at most { $most } MB.
read-out-import-syntax = The file is no sound JSON. Look at line { $line }, column { $column }: { $reason }.
read-out-import-form = The file is not of the form of the schema. Look at line { $line }, column { $column }: { $reason }.
read-out-json-end = the file ends too early
read-out-json-end-text = a text is not closed with a quotation mark
read-out-json-colon = a colon belongs here
read-out-json-comma-object = a comma or a brace belongs here
read-out-json-comma-list = a comma or a bracket belongs here
read-out-json-word = this word does not exist in JSON
read-out-json-value = a value belongs here
read-out-json-quote = the name of a field must be between double quotation marks
read-out-json-trailing-comma = there is a comma too many here
read-out-json-trailing = there is text after the end here
read-out-json-control = there is a sign here that cannot be seen
read-out-json-escape = a wrong sign follows a backslash
read-out-json-number = this is no sound number
read-out-json-other = this is no sound JSON
read-out-json-missing = the field “{ $field }” is missing
read-out-json-twice = the field “{ $field }” is there twice
read-out-json-unknown-field = the field “{ $field }” does not exist. These do: { $fields }
read-out-json-unknown-value = “{ $value }” is not possible here. This is: { $values }
read-out-json-type = there is { $found } here, and { $expected } is expected
read-out-json-municipality = this is no municipality code. Write GM and four digits, such as GM0106
read-out-json-score = this is no score. Write a whole number from −2 to 2
read-out-json-points = this is no number of points. Write a number from −1000 to 1000, with at most two decimals
read-out-json-data = this value does not fit here. Compare with the schema
read-out-json-null = nothing (null)
read-out-json-text = a text
read-out-json-whole = a whole number
read-out-json-boolean = true or false
read-out-json-number-kind = a number
read-out-json-list = a list
read-out-json-list-of-two = a list of two parts
read-out-json-list-other = a list with another number of parts
read-out-json-object = a group of fields
read-out-json-other-kind = something else
read-out-refused-key = “{ $key }” cannot be a key. Use 1 to 64 letters, digits, hyphens, points or underscores.
read-out-refused-key-twice = The key “{ $key }” is there twice ({ $kind }). Give each its own.
read-out-refused-unknown = There is no { $kind } with the key “{ $key }”. Add it, or correct the key.
read-out-refused-text = The text of { $kind } is empty or longer than 1,000 characters. Write 1 to 1,000 characters.
read-out-refused-too-many = There are more than { $most } ({ $kind }). Leave some out or take some together.
read-out-refused-too-few-options = Decision area “{ $area }” has fewer than two options. Add one, or leave the area out.
read-out-refused-no-areas = There is no decision area yet. Add at least one.
read-out-refused-bar-within-area = “{ $one }” and “{ $other }” answer the same decision area. They never go together anyway.
read-out-refused-bar-twice = “{ $one }” and “{ $other }” have two option bars. Put both reasons in one.
read-out-refused-off-scale = { $value } is off the scale ({ $kind }). Stay between −{ $most } and { $most }.
read-out-refused-circular-order = The order of importance goes round in a circle through “{ $on }”. Leave one pair out.
read-out-change-form = “{ $typed }” is not understood. Write take:OPTION, drop:OPTION, lift:OPTION,OPTION or floor:AREA=NUMBER.
read-out-change-unknown = There is no { $kind } “{ $key }” in the file.
read-out-kind-decision-areas = decision areas
read-out-kind-decision-area = decision area
read-out-kind-options = options
read-out-kind-option = option
read-out-kind-conditions-of-one-option = conditions of one option
read-out-kind-tasks = tasks
read-out-kind-task = task
read-out-kind-comparison-areas = comparison areas
read-out-kind-comparison-area = comparison area
read-out-kind-participants = participants
read-out-kind-participant = participant
read-out-kind-scenarios = scenarios
read-out-kind-scenario = scenario
read-out-kind-bar-between = option bar between
read-out-kind-a-comparison-area = a comparison area
read-out-kind-a-condition = a condition
read-out-kind-a-decision-area = a decision area
read-out-kind-a-group = a group
read-out-kind-a-scenario = a scenario
read-out-kind-a-shift = a shift
read-out-kind-a-task = a task
read-out-kind-an-effect = an effect
read-out-kind-an-option = an option
read-out-kind-the-owner-of-a-condition = who sees to a condition
read-out-kind-the-reason-of-a-bar = the reason of an option bar
read-out-kind-the-title = the title

read-out-condition-money = money
read-out-condition-people = people
read-out-condition-powers = powers
read-out-condition-partner-consent = consent of a partner
read-out-condition-time = time

read-out-on-this-page = Parts of the outcome
read-out-why-each = Why, for each option
read-out-more = { $count } more

read-out-heading-played = What remains
read-out-note-played = Counted are the combinations that go with what you chose and that reach all floors.
read-out-played-every = in all
read-out-played-possible = in play
read-out-played-out = not in play
read-out-played-none = Like this, no combination remains.
read-out-played-some = Like this, { $acceptable } combinations remain. The first { $drawn } are drawn.
