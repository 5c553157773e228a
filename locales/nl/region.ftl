region-title = Regio's
region-lead = Provincies en COROP-gebieden liggen vast. Functionele regio's volgen uit wat mensen doen: waar zij wonen en waar zij werken.
region-kinds = Soorten regio's
region-on-this-page = Op deze pagina
region-coalition-invitation = Wilt u zelf gemeenten bij elkaar zetten? Dan ziet u wat zij samen hebben, dubbel hebben en missen.
region-kind-province = Provincies
region-kind-corop = COROP-gebieden
region-kind-travel-to-work = Pendelgebieden
region-kind-city-zone = Steden met hun zone
region-about-province = De twaalf provincies van Nederland.
region-about-corop = Veertig gebieden die het CBS gebruikt voor regionaal onderzoek. De naam komt van de commissie die ze in 1970 maakte.
region-about-travel-to-work = Gebieden waar de meeste mensen die er wonen ook werken, en omgekeerd. Wij berekenen ze uit de pendel van 2014. De naam is die van de gemeente met de meeste banen.
region-about-city-zone = Een stad met de gemeenten waarvan veel inwoners in die stad werken. Wij berekenen ze uit de pendel van 2014, naar de methode van de Europese Unie en de OESO.
region-title-province = Provincie { $name }
region-title-corop = COROP-gebied { $name }
region-title-travel-to-work = Pendelgebied rond { $name }
region-title-city-zone = Stad en zone { $name }
region-lead-province =
    De provincie { $name } heeft { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    } en { $inhabitants } inwoners ({ $year }).
region-lead-corop =
    Het COROP-gebied { $name } heeft { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    } en { $inhabitants } inwoners ({ $year }).
region-lead-travel-to-work =
    Rond { $name } ligt een gebied van { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    } en { $inhabitants } inwoners ({ $year }), waar de meeste mensen wonen én werken. Dit is de uitkomst van een berekening, geen bestuurlijke grens.
region-lead-alone =
    { $name } ({ $inhabitants } inwoners, { $year }) staat op zichzelf: alle stromen van en naar deze gemeente zijn kleiner dan 50 banen. Waar de inwoners werken, zegt de bron daarom niet.
region-lead-city-zone =
    Bij de stad { $name } hoort een zone: samen { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    } en { $inhabitants } inwoners ({ $year }). Dit is de uitkomst van een berekening, geen bestuurlijke grens.
region-map-province = De gemeenten van { $name }. De namen van de grootste gemeenten staan erbij.
region-map-corop = De gemeenten van { $name }. De namen van de grootste gemeenten staan erbij.
region-map-travel-to-work = Het pendelgebied. { $name } heeft de sterkste kleur: daar zijn de meeste banen.
region-map-city-zone = De stad { $name } heeft de sterkste kleur. De andere gemeenten horen bij de stad of bij haar zone.
region-municipalities = Gemeenten
region-inhabitants = Inwoners
region-jobs = Banen
region-workers = Banen van inwoners
region-works-inside = Werkt in de regio
region-containment = Woont en werkt in de regio
region-job-containment = Werkt en woont in de regio
region-boundaries-note = Grenzen van 2023. Bron: CBS.
region-population-note = Op 1 januari { $year }. Bron: CBS (bewerkt).
region-commuting-note = December { $year }. Bron: CBS 81251ned (bewerkt).
region-containment-note = Deel van de werkende inwoners dat in de regio werkt.
region-job-containment-note = Deel van de banen voor mensen die in de regio wonen.
region-rounding = Banen van werknemers, door het CBS afgerond op 100. Stromen van minder dan 50 banen ontbreken; daardoor zijn de totalen zo'n 5 procent te laag. Zelfstandigen tellen niet mee.
region-rounding-short = Afgerond op 100 banen; stromen van minder dan 50 banen ontbreken.
region-members = De gemeenten
region-members-title = Gemeenten, van groot naar klein
region-as-coalition = Bekijk deze gemeenten samen, alsof zij één stad zijn
region-flows = Wie waar werkt
region-flows-title = De tien grootste stromen van woongemeente naar werkgemeente, { $year }
region-from = Woont in
region-to = Werkt in
region-centres = Eén kern of meer
region-form-even = { $names }: deze gemeenten verschillen weinig in aantal inwoners. De regio heeft meer kernen.
region-form-between = { $names }: { $first } heeft de meeste inwoners, de andere volgen in stappen.
region-form-steep = { $first } heeft veel meer inwoners dan de volgende gemeenten: { $names }. De regio heeft één grote kern.
region-function-even = Naar banen voor mensen uit de rest van de regio verschillen { $names } weinig.
region-function-between = Naar banen voor mensen uit de rest van de regio komt eerst { $first }; de andere volgen in stappen: { $names }.
region-function-steep = Naar banen voor mensen uit de rest van de regio staat { $first } ver bovenaan: { $names }.
region-function-flatter = De kleinere kernen doen meer voor de regio dan hun inwonertal doet denken.
region-function-steeper = De grootste kern doet meer voor de regio dan haar inwonertal doet denken.
region-function-same = Dat past bij het aantal inwoners.
region-function-none = Te weinig gemeenten ontvangen mensen uit de rest van de regio om iets te zeggen over de banen.
region-centres-note = Eigen berekening uit inwoners ({ $inhabitants }) en pendel ({ $jobs }), bron CBS (bewerkt). De grenzen van deze lezing zijn een eigen keuze.
region-centres-how = Hoe is dit berekend?
region-centres-formula = Zet de vier grootste gemeenten op volgorde. De helling is die van de beste rechte lijn door ln(grootte) tegen ln(plaats). Helling 0: allemaal even groot. Helling −1: de tweede is half zo groot als de eerste, de derde een derde. Boven −0,5 lezen wij als meer kernen, onder −1 als één grote kern (Burger en Meijers 2012).
region-other-divisions = Functionele regio's in dit gebied
region-disagreement = Waar de twee methoden verschillen
region-agreement-same = De andere methode tekent precies hetzelfde gebied: { $other }.
region-agreement-part = De andere methode tekent { $other }. Daarin liggen { $shared } van deze { $count } gemeenten{ $more ->
        [0] .
        [one] , en 1 andere gemeente.
       *[other] , en { $more } andere gemeenten.
    }
region-agreement-none = De kern van dit gebied hoort volgens de andere methode bij geen enkele regio.
region-no-region = Bij geen regio
region-nested = Als u meer vraagt
region-nested-lead = Vraag om grotere gebieden waar meer mensen wonen én werken, en gebieden gaan samen. Zo ziet u bij welke buren dit gebied het eerst hoort.
region-nested-asked = Minstens { $target } werkenden en { $containment } die blijft:
region-nested-unknown = van dit gebied kent de bron geen stromen; het gaat daarom met geen ander samen.
region-nested-alone = dit gebied blijft zelfstandig.
region-nested-merged =
    { $count ->
        [one] dit gebied gaat samen met een ander (grootste kern: { $core }):
       *[other] dit gebied gaat samen met { $count } andere (grootste kern: { $core }):
    }
region-thresholds = Teken het gebied zelf
region-thresholds-lead = De grenzen hangen af van drempels. Verander ze en zie welk gebied eruit komt.
region-threshold-minimum = Kleinste aantal werkenden
region-threshold-doel = Aantal werkenden dat genoeg is
region-threshold-binding = Deel dat er werkt, groot gebied (%)
region-threshold-doelbinding = Deel dat er werkt, klein gebied (%)
region-threshold-inwoners = Inwoners van een stad
region-threshold-dichtheid = Adressen per km² in een stad
region-threshold-deel = Deel dat in de stad werkt (%)
region-draw = Teken opnieuw
region-standard = Terug naar de standaard
region-own-thresholds = U ziet het gebied met uw eigen drempels, niet met die van de methode.
region-refused = “{ $typed }” kan niet bij “{ $threshold }”. Kies een getal van { $least } tot en met { $most }. U ziet de standaard.
region-how = Hoe is dit gebied getekend?
region-how-travel-to-work = Elke gemeente begint als een eigen gebied. Het gebied dat het minst voldoet, valt uiteen: elke gemeente eruit gaat naar het gebied waarmee zij de sterkste band heeft. Dat gaat door tot elk gebied groot genoeg is en genoeg mensen er wonen én werken (Coombes en Bond 2008).
region-how-city-zone = Een stad is een gemeente met genoeg inwoners en genoeg adressen per vierkante kilometer. Een gemeente hoort bij de zone van de stad waar de meeste van haar werkende inwoners werken, als dat er genoeg zijn. Steden die zoveel uitwisselen, zijn samen één stad (Dijkstra, Poelman en Veneri 2019).
region-model-note = Het gebied zelf is een uitkomst van een berekening.
region-outside = { $name } hoort volgens deze methode bij geen enkele regio. Kies een andere regio.
region-unknown = Deze regio kennen wij niet. Op de pagina Regio's staan ze allemaal.
