# Trenddia's: wat de cijfers over de gemeenten van deze sessie laten zien.
trend-group-room =
    { $count ->
        [one] de ene gemeente van deze sessie
       *[other] de { $count } gemeenten van deze sessie
    }
trend-group-country =
    { $count ->
        [one] de ene middelgrote gemeente
       *[other] de { $count } middelgrote gemeenten
    }
trend-own-name = { $name } (uw gemeente)
trend-own = Uw gemeente, { $name }: { $value } ({ $year }). { $measure } in Nederland: { $national }. Plaats { $place } van { $count }, van hoog naar laag.
trend-own-no-figure = Uw gemeente, { $name }: geen cijfer.
trend-no-figures = Voor deze gemeenten zijn er geen cijfers.
trend-ends = Het hoogst: { $highest } ({ $high }). Het laagst: { $lowest } ({ $low }).
trend-left-out =
    { $count ->
        [one] De hoogste zeven en de laagste zeven; één gemeente ligt ertussen.
       *[other] De hoogste zeven en de laagste zeven; { $count } gemeenten liggen ertussen.
    }
trend-left-out-tasks =
    { $count ->
        [one] De zeven die het vaakst en de zeven die het minst vaak voorkomen; één opgave ligt ertussen.
       *[other] De zeven die het vaakst en de zeven die het minst vaak voorkomen; { $count } opgaven liggen ertussen.
    }
trend-population-title = Groei van het aantal inwoners in tien jaar
trend-population-reading = Van { $group } groeiden er { $positive } in de tien jaar tot { $year }. Harder dan Nederland ({ $national }): { $above }.
trend-population-note = Dit is wat er gebeurde, geen verwachting.
trend-ageing-title = Inwoners van 65 jaar of ouder
trend-ageing-reading = Van { $group } hebben er { $above } een groter deel 65-plussers dan Nederland ({ $national }, { $year }).
trend-ageing-note = Het cijfer zegt niet of ouderen zorg nodig hebben.
trend-moves-title = Winst of verlies door verhuizingen binnen Nederland
trend-moves-reading = Van { $group } kregen er { $positive } in { $year } meer mensen uit andere gemeenten dan er vertrokken. Meer dan gemiddeld ({ $national }): { $above }.
trend-moves-note = Verhuizingen van en naar het buitenland tellen hier niet mee.
trend-commuting-title = Wonen en werken in dezelfde gemeente
trend-commuting-reading = Bij { $fewer } van { $group } werkte in { $year } een kleiner deel van de inwoners met een baan in de eigen gemeente dan in { $before }.
trend-commuting-measure = Verandering in procentpunten
trend-commuting-note = Na 2014 zijn deze cijfers anders gemaakt. Daarom stopt de vergelijking daar. Gemeenten die na 2006 zijn heringedeeld, hebben geen cijfer.
trend-commuting-own = Uw gemeente, { $name }: van de inwoners met een baan werkte in { $year } { $share } in de eigen gemeente.
trend-commuting-partner = Het meest groeide de stroom naar { $partner }: van { $before } naar { $after } banen.
trend-signals-title = Opgaven waar de cijfers op wijzen
trend-signals-reading = Het vaakst wijzen de cijfers op { $tasks }: bij { $most } van { $group }.
trend-signals-measure = Gemeenten met dit signaal
trend-signals-row = Opgave
trend-signals-note = Eigen berekening uit cijfers van CBS; de methode staat op de site.
trend-signals-caveat = Een signaal is een vermoeden, geen oordeel. U kunt het verwerpen, met de reden erbij.
trend-signals-own = Uw gemeente, { $name }: de cijfers wijzen op { $tasks }.
trend-signals-own-none = Uw gemeente, { $name }: de cijfers wijzen op geen enkele opgave in het bijzonder.
