# Trend slides: what the figures show about the municipalities of this session.
trend-group-room =
    { $count ->
        [one] the one municipality of this session
       *[other] the { $count } municipalities of this session
    }
trend-group-country =
    { $count ->
        [one] the one mid-size municipality
       *[other] the { $count } mid-size municipalities
    }
trend-own-name = { $name } (your municipality)
trend-own = Your municipality, { $name }: { $value } ({ $year }). { $measure } in the Netherlands: { $national }. Place { $place } of { $count }, from high to low.
trend-own-no-figure = Your municipality, { $name }: no figure.
trend-no-figures = There are no figures for these municipalities.
trend-ends = Highest: { $highest } ({ $high }). Lowest: { $lowest } ({ $low }).
trend-left-out =
    { $count ->
        [one] The highest seven and the lowest seven; one municipality lies between.
       *[other] The highest seven and the lowest seven; { $count } municipalities lie between.
    }
trend-left-out-tasks =
    { $count ->
        [one] The seven that occur most often and the seven that occur least often; one task lies between.
       *[other] The seven that occur most often and the seven that occur least often; { $count } tasks lie between.
    }
trend-population-title = Growth of the number of inhabitants in ten years
trend-population-reading = Of { $group }, { $positive } grew in the ten years up to { $year }. Faster than the Netherlands ({ $national }): { $above }.
trend-population-note = This is what happened, not a forecast.
trend-ageing-title = Inhabitants aged 65 or older
trend-ageing-reading = Of { $group }, { $above } have a larger part of people over 65 than the Netherlands ({ $national }, { $year }).
trend-ageing-note = The figure does not say whether older people need care.
trend-moves-title = Gain or loss by moves within the Netherlands
trend-moves-reading = Of { $group }, { $positive } received more people from other municipalities in { $year } than left. More than average ({ $national }): { $above }.
trend-moves-note = Moves from and to other countries are not counted here.
trend-commuting-title = Living and working in the same municipality
trend-commuting-reading = In { $fewer } of { $group } a smaller part of the residents with a job worked in their own municipality in { $year } than in { $before }.
trend-commuting-measure = Change in percentage points
trend-commuting-note = After 2014 these figures were made in another way. The comparison therefore ends there. Municipalities that were merged after 2006 have no figure.
trend-commuting-own = Your municipality, { $name }: of the residents with a job { $share } worked in their own municipality in { $year }.
trend-commuting-partner = The stream to { $partner } grew most: from { $before } to { $after } jobs.
trend-signals-title = Tasks that the figures point to
trend-signals-reading = The figures most often point to { $tasks }: in { $most } of { $group }.
trend-signals-measure = Municipalities with this signal
trend-signals-row = Task
trend-signals-note = Own calculation from figures of Statistics Netherlands; the method is on the site.
trend-signals-caveat = A signal is a suspicion, not a verdict. You can reject it, with your reason.
trend-signals-own = Your municipality, { $name }: the figures point to { $tasks }.
trend-signals-own-none = Your municipality, { $name }: the figures point to no task in particular.
