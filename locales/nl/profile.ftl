# Woorden die op de pagina en in de brief van een gemeente terugkomen.
profile-and = en
profile-municipality = Gemeente
profile-figure = Cijfer
profile-year = Jaar
profile-country = Nederland
profile-peers = vergelijkbare gemeenten
profile-peer-band = De meeste vergelijkbare gemeenten
profile-range = { $low } tot { $high }
profile-rank = plaats { $rank } van { $count }
profile-rank-some = plaats { $rank } van { $count } met een cijfer
profile-subtitle = Gemeente in { $province }
profile-subtitle-mid-size = Middelgrote gemeente in { $province }
profile-source-published = Bron: { $source }, { $year } (bewerkt).
profile-source-computed = Eigen berekening uit { $source }, { $year } (bewerkt).
profile-source-model = Uitkomst van een model op { $source }, { $year } (bewerkt).
profile-commuting-note = Banen van werknemers, december 2014, afgerond op honderdtallen, ook waar stromen na een herindeling zijn herrekend. Stromen onder de 50 banen ontbreken; sommen vallen daardoor ongeveer 5 procent lager uit. Zelfstandigen en grenspendelaars tellen niet mee. Bron: CBS 81251ned (bewerkt).
profile-role-heading = Rol
profile-role-lead = Waar wordt { $name } voor gebruikt, door de eigen inwoners en door anderen? Zeven kenmerken laten het zien.
profile-role-title = De rol van { $name } op zeven kenmerken
profile-role-caption = { $name } valt het meest op bij { $dimension }: { $part } van de gemeenten scoort daar lager.
profile-role-note = Score van 0 tot 100: het deel van alle gemeenten dat lager uitkomt. Eigen berekening uit meer cijfers, zie de methode.
profile-role-dimension = Kenmerk
profile-role-archetype = Het profiel “{ $archetype }” ligt dichtbij (afstand { $distance } van 100): { $meaning }
profile-role-archetype-far = Het profiel “{ $archetype }” lijkt er enigszins op (afstand { $distance } van 100): { $meaning }
profile-role-no-label = Een profiel is een hulp om over te praten, geen etiket.
profile-borrowed-heading = Wat de gemeente leent of mist
profile-borrowed-lead = Sommige gemeenten hebben meer voorzieningen dan hun omvang doet verwachten. Ze lenen als het ware omvang van de omgeving. Andere hebben er minder: zij liggen in de schaduw van een grotere stad.
profile-borrowed-more = Meer dan gebruikelijk bij deze omvang: { $functions }.
profile-borrowed-less = Minder dan gebruikelijk bij deze omvang: { $functions }.
profile-borrowed-usual = Geen enkele voorziening wijkt sterk af van wat bij deze omvang gebruikelijk is.
profile-borrowed-more-label = Bekijk de voorzieningen één voor één
profile-borrowed-title = Voorzieningen van { $name } vergeleken met gemeenten van dezelfde omvang
profile-borrowed-function = Voorziening
profile-borrowed-factor = Keer zoveel als gebruikelijk
profile-borrowed-low = Ondergrens
profile-borrowed-high = Bovengrens
profile-borrowed-nearness = Ook rekening houdend met de omgeving
profile-borrowed-nature = Geteld
profile-borrowed-counted = in de gemeente
profile-borrowed-within-reach = binnen bereik
profile-borrowed-note = Uitkomst van een model. Tussen onder- en bovengrens ligt negen van de tien gemeenten van deze omvang. 1 is gebruikelijk, 2 is twee keer zoveel. Bron: CBS (bewerkt), jaar per regel.
profile-borrowed-caveat = Dit is een model: het zegt wat bij een omvang gebruikelijk is, niet wat goed is. “Binnen bereik” telt ook voorzieningen in buurgemeenten mee.
profile-quadrant-title = Voorzieningen en prestaties
profile-quadrant-functions = Voorzieningen, gegeven de omvang
profile-quadrant-performance = Banen, inkomens en prijzen, gegeven de omvang
profile-quadrant-note = Uitkomst van een model: 0 is wat de omvang doet verwachten, 1 is een gewone afwijking. De genoemde gemeenten zijn de vergelijkbare gemeenten. Bron: CBS, CBS/Kadaster (bewerkt). In de tabel staan de eigen gemeente en de vergelijkbare gemeenten.
profile-corner-both = meer van beide
profile-corner-functions = meer voorzieningen
profile-corner-performance = betere prestaties
profile-corner-shadow = minder van beide
profile-case-borrows-both = { $name } heeft over het geheel meer voorzieningen dan de omvang doet verwachten, en banen, inkomens en prijzen liggen samen genomen ook hoger.
profile-case-borrows-functions = { $name } heeft over het geheel meer voorzieningen dan de omvang doet verwachten; banen, inkomens en prijzen blijven daar samen genomen bij achter.
profile-case-borrows-performance = Banen, inkomens en prijzen van { $name } liggen samen genomen hoger dan de omvang doet verwachten, met over het geheel minder voorzieningen.
profile-case-shadow = { $name } heeft over het geheel minder voorzieningen dan de omvang doet verwachten, en ook banen, inkomens en prijzen blijven samen genomen achter.
profile-case-lower = Lager dan gebruikelijk: { $functions }.
profile-case-higher = Hoger dan gebruikelijk: { $functions }.
profile-case-near = Rekenen we de omgeving mee, dan is van dat verschil bij de voorzieningen minder dan de helft over: dat past bij een gemeente die omvang leent van haar omgeving.
profile-case-not-near = Ook als we de omgeving meerekenen, blijft dat verschil bij de voorzieningen: het komt niet door grote buren.
profile-case-as-expected = Voorzieningen en prestaties van { $name } passen samen bij wat de omvang doet verwachten.

summary-location = { $name } heeft { $inhabitants } inwoners ({ $year }) en ligt hemelsbreed { $km } van { $city }, de dichtstbijzijnde andere gemeente met meer dan 100.000 inwoners.
summary-size = { $name } heeft { $inhabitants } inwoners ({ $year }).
summary-partners = Van de werkende inwoners werkt { $containment } in de eigen gemeente; van wie ergens anders werkt, gaat { $share } naar { $partner } ({ $year }).
summary-no-partners = Alle stromen van en naar { $name } zijn kleiner dan 50 banen. Over de pendel zijn daarom geen cijfers.
summary-role = De cijfers lijken het meest op het profiel “{ $first }”, daarna op “{ $second }”. Herkent u dit?
summary-role-one = De cijfers lijken het meest op het profiel “{ $first }”. Herkent u dit?
summary-role-far = Geen profiel past goed bij de cijfers; “{ $first }” ligt er het dichtst bij. Herkent u dit?
summary-tasks-weak = De cijfers geven alleen zwakke signalen voor opgaven.
summary-role-unknown = Voor de rol van { $name } zijn te weinig cijfers.
summary-grows = Het aantal inwoners groeide in tien jaar met { $percentage } (in Nederland: { $national }).
summary-shrinks = Het aantal inwoners daalde in tien jaar met { $percentage } (in Nederland: { $national }).
summary-growth-unknown = Over de groei zijn geen cijfers.
summary-tasks =
    { $count ->
        [one] De cijfers wijzen het sterkst op deze opgave: { $names }.
       *[other] De cijfers wijzen het sterkst op deze opgaven: { $names }.
    }

location-heading = Ligging
location-lead = Waar ligt { $name } ten opzichte van steden, mensen, werk en verbindingen?
location-city = De dichtstbijzijnde grote stad is { $city }, op { $km } hemelsbreed.
location-cities = De dichtstbijzijnde gemeente met meer dan 100.000 inwoners is { $city }, op { $city-km } hemelsbreed. De dichtstbijzijnde van de vier grootste steden is { $four }, op { $four-km }.
location-reach-title = Wat ligt er binnen bereik van { $name }?
location-reach-distance = Afstand hemelsbreed
location-reach-row = binnen { $km }
location-reach-inhabitants = Inwoners ({ $year })
location-reach-jobs = Banen ({ $year })
location-reach-note = Een gemeente telt als geheel mee als haar middelpunt binnen de afstand ligt. Eigen berekening uit CBS 37259ned, 37230ned en 81251ned (bewerkt).
location-station = { $station } ({ $stops } treinstops per dag)
location-intercity = { $station } (intercity, { $stops } treinstops per dag)
location-stations =
    { $count ->
        [one] Station in de gemeente: { $stations }. Cijfers over 2023. Bron: Rijden de Treinen.
       *[other] Stations in de gemeente: { $stations }. Cijfers over 2023. Bron: Rijden de Treinen.
    }
location-no-station = { $name } heeft geen treinstation. Het dichtstbijzijnde is { $station } in { $place }, op { $km } hemelsbreed. Bron: Rijden de Treinen, 2023.
location-stations-unknown = Over stations zijn geen cijfers.
location-more = Meer afstanden: station en hoofdweg
location-flows-title = Van huis naar werk: de grootste stromen van en naar { $name }
location-flows-jobs = Banen
location-flows-caption = Inwoners van { $name } die ergens anders werken, werken het vaakst in { $to } ({ $to-share }). Wie van buiten komt om er te werken, komt het vaakst uit { $from } ({ $from-share }, { $year }).
location-flows-none = Er zijn geen stromen van 50 banen of meer.

position-heading = Positie
position-lead = Welke plaats heeft { $name } in het netwerk van steden? Dat blijkt uit wie er komt werken en wie er weggaat.
position-slope-title = Plaats naar inwoners en naar banen van mensen van buiten
position-slope-left = Plaats in Nederland naar inwoners
position-slope-right = Plaats in Nederland naar banen van mensen van buiten
position-serves-more = In { $year } was { $name } naar inwoners de { $size }e gemeente en naar werk voor mensen van buiten de { $centrality }e: { $name } betekent meer voor de omgeving dan de omvang doet verwachten.
position-serves-less = In { $year } was { $name } naar inwoners de { $size }e gemeente en naar werk voor mensen van buiten de { $centrality }e: { $name } betekent minder voor de omgeving dan de omvang doet verwachten.
position-serves-same = In { $year } was { $name } naar inwoners de { $size }e gemeente en naar werk voor mensen van buiten de { $centrality }e: wat { $name } voor de omgeving betekent, past bij de omvang.
position-partners-heading = Partners
position-partners-title = Met wie { $name } de meeste werknemers uitwisselt ({ $year })
position-partners-out = Werken daar
position-partners-out-share = Deel van wie weggaat
position-partners-in = Komen hiervandaan
position-partners-in-share = Deel van wie komt
position-partners-kind = Relatie
position-partners-note = Leunt op: veel inwoners werken daar en er komen veel minder mensen vandaan. Verzorgt: die gemeente leunt op { $name }. Wederkerig: de stroom telt in beide richtingen. Los: geen van deze. De grenzen staan bij de methode.
position-leans-on = { $name } leunt op { $names }.
position-serves = { $name } verzorgt { $names }.
position-peer-relation = Met { $names } gaan de stromen beide kanten op.
position-no-flows = Er zijn geen stromen van 50 banen of meer van of naar { $name }. Over partners, zelfstandigheid en werk voor mensen van buiten zegt de bron daarom niets.
position-no-relations = Geen enkele partner springt eruit: de stromen zijn over veel gemeenten verdeeld.
relation-leans-on = leunt op
relation-serves = verzorgt
relation-peer-relation = wederkerig
relation-weak = los
position-regions-heading = Regio’s
position-city-zone = Naar stad en zone hoort { $name } bij { $core } en { $others ->
    [one] één andere gemeente.
   *[other] { $others } andere gemeenten.
}
position-city-zone-core = Naar stad en zone is { $name } de stad van een gebied met { $others ->
    [one] één andere gemeente.
   *[other] { $others } andere gemeenten.
}
position-city-zone-alone = Naar stad en zone is { $name } een stad zonder zone.
position-city-zone-none = Naar stad en zone hoort { $name } bij geen enkele stad: naar geen stad gaat 15 procent van de werkende inwoners.
position-travel-to-work = Naar pendel ligt { $name } in het gebied rond { $core }, met { $others ->
    [one] één andere gemeente.
   *[other] { $others } andere gemeenten.
} In dat gebied werkt { $containment } van de werkende inwoners ook binnen het gebied.
position-travel-to-work-core = Naar pendel is { $name } de kern van een eigen gebied met { $others ->
    [one] één andere gemeente.
   *[other] { $others } andere gemeenten.
} In dat gebied werkt { $containment } van de werkende inwoners ook binnen het gebied.
position-travel-to-work-alone = Naar pendel vormt { $name } een eigen gebied.
position-travel-to-work-none = Naar pendel hoort { $name } bij geen gebied.
position-regions-same = De twee indelingen wijzen naar dezelfde kern.
position-regions-overlap = De twee kernen verschillen, maar de gebieden overlappen: de ene kern ligt in het gebied van de andere.
position-regions-different = De twee indelingen wijzen naar verschillende kernen: { $name } ligt tussen twee invloeden.
position-regions-only-city = Alleen stad en zone geeft { $name } een plaats.
position-regions-only-work = Alleen de pendel geeft { $name } een plaats: de gemeente ligt buiten de zone van een stad.
position-regions-neither = Geen van beide indelingen geeft { $name } een plaats.
position-network-heading = Meer over de plaats in het netwerk
position-network-lead = Dit zijn negen andere manieren om naar de pendel en de klanten te kijken. Achter de naam van elk cijfer staat wat het betekent, met de vakterm.

audience-heading = Voor bewoners, bedrijven en bezoekers
audience-lead = Hoe aantrekkelijk is { $name } voor drie groepen? Elk cijfer staat op zichzelf; een totaal is er met opzet niet.
audience-residents = Bewoners
audience-businesses = Bedrijven
audience-visitors = Bezoekers
audience-residents-title = { $name } voor bewoners
audience-businesses-title = { $name } voor bedrijven
audience-visitors-title = { $name } voor bezoekers
audience-figure = { $value } ({ $year })
audience-within = { $name } ligt op alle cijfers tussen de vergelijkbare gemeenten in.
audience-above = Hoger dan de meeste vergelijkbare gemeenten: { $figures }.
audience-below = Lager dan de meeste vergelijkbare gemeenten: { $figures }.
audience-both = Hoger dan de meeste vergelijkbare gemeenten: { $above }. Lager: { $below }.
audience-caveat = Rechts betekent: een hoger cijfer dan in andere gemeenten. Bij een afstand betekent links dus: dichterbij. Hoger is niet vanzelf beter. Een hoge huizenprijs laat zien dat een plaats gewild is, en ook dat het moeilijk is er te komen wonen.

task-heading = Opgaven
task-lead = Op deze opgaven wijzen de cijfers van { $name }. Het zijn signalen om over te praten, geen oordelen.
task-none = De cijfers van { $name } wijzen op geen enkele opgave in het bijzonder.
task-others = Zwakkere signalen zijn er voor: { $names }.
task-strength-1 = zwak signaal
task-strength-2 = duidelijk signaal
task-strength-3 = sterk signaal
task-finding-high = { $label }: { $value } ({ $year }), hoger dan in { $part } van de gemeenten
task-finding-low = { $label }: { $value } ({ $year }), lager dan in { $part } van de gemeenten
task-reason = De gedachte achter deze opgave, in het algemeen
task-evidence = De cijfers
task-counter = Wat daartegen spreekt
task-doubt = Let op

development-heading = Ontwikkeling
development-lead = Hoe veranderde { $name } de afgelopen jaren?
development-population-title = Inwoners, eerste jaar = 100
development-population-note = Inwoners op 1 januari, op de grenzen van 2023. Bron: CBS 37259ned en 37230ned (bewerkt); 2025 is voorlopig.
development-population-years = De lijn begint in { $first }. Het cijfer over de groei in tien jaar loopt van { $from } tot { $to } en kan daarom iets verschillen.
development-index = Inwoners, eerste jaar = 100
development-grew = { $name } groeide van { $before } inwoners in { $from } naar { $after } in { $to }: { $percentage } meer.
development-shrank = { $name } kromp van { $before } inwoners in { $from } naar { $after } in { $to }: { $percentage } minder.
development-ages-title = Inwoners naar leeftijd
development-ages-caption = Van de inwoners van { $name } is { $own } 65 jaar of ouder; in Nederland { $country } ({ $year }).
development-ages-note = Op 1 januari { $year }. Bron: CBS 83502NED, 37259ned en 85039NED (bewerkt: leeftijdsgroepen per postcode opgeteld en passend gemaakt op de gemeentetotalen).
development-and-older = { $age } en ouder
development-share = Deel van de inwoners
development-flows-heading = Pendel toen en later
development-flows = Tussen { $from } en { $to } ging het aantal banen van { $name } van { $jobs-before } naar { $jobs-after }.
development-containment = Van de werkende inwoners werkte in { $year } { $share } in de eigen gemeente.
development-containment-before =
    { $direction ->
        [more] In { $year } was dat deel { $points } procentpunt groter.
        [less] In { $year } was dat deel { $points } procentpunt kleiner.
       *[same] In { $year } was dat deel even groot.
    }
development-flows-other = De vergelijking telt alleen stromen tussen gemeenten met volledige cijfers in beide jaren. Daarom verschilt het aantal banen hier iets van het totaal van { $jobs-all } in { $to }.
development-flows-none = Voor { $name } zijn de pendelcijfers van 2006 niet volledig, door een herindeling. Een vergelijking met 2014 is daarom niet te maken.
development-partners-title = Stromen van en naar { $name }, toen en later
development-out = Uitgaand { $year }
development-in = Inkomend { $year }
development-flows-note = Alleen tussen gemeenten die in beide jaren volledige cijfers hebben. Banen, afgerond op honderdtallen. Bron: CBS 81251ned (bewerkt).

peer-heading = Vergelijkbare gemeenten
peer-lead = Deze gemeenten lijken het meest op { $name }, gemeten op de kenmerken in de tabel.
peer-title = Gemeenten die het meest op { $name } lijken
peer-distance = Verschil
peer-column = { $label } ({ $year })
peer-note = Verschil: gemiddelde afstand op de gekozen kenmerken; 1 is ongeveer een gewone afwijking. Eigen berekening.
peer-caveat = Hoe groter het verschil, hoe minder de gemeenten op elkaar lijken; boven 0,8 is er geen gemeente die echt lijkt. Vergelijkbaar betekent: lijkt er in deze cijfers op. Geschiedenis, identiteit en bestuur zitten er niet in.
peer-warning-all = Geen enkele gemeente lijkt echt op { $name }: ook de eerste ligt op een verschil van { $distance }. Lees elke vergelijking met deze gemeenten voorzichtig.
peer-warning-some = Van de { $count } vergelijkbare gemeenten lijken er { $far } niet echt op { $name }: hun verschil is groter dan { $limit }. Lees vergelijkingen met deze gemeenten voorzichtig.
peer-dimensions-label = Waarop moeten gemeenten lijken?
peer-dimensions-button = Toon vergelijkbare gemeenten
peer-compare = Zet { $name } naast de eerste vijf
peer-dimension-size = Inwoners
peer-dimension-urbanity = Stedelijkheid
peer-dimension-job_ratio = Banen per werkende inwoner
peer-dimension-potential = Mensen in de omgeving
peer-dimension-city_distance = Afstand tot een grote stad
peer-dimension-young = Jongeren
peer-dimension-old = Ouderen
peer-dimension-income = Inkomen
peer-dimension-social_assistance = Bijstand
peer-dimension-education = Opleiding
peer-dimension-sale_price = Huizenprijzen
peer-dimension-rent_corporation = Sociale huur
peer-dimension-growth = Groei
peer-dimension-containment = Werken in eigen gemeente
peer-dimension-farming = Landbouw
peer-dimension-industry = Nijverheid
