# De uitkomst van de keuzes: wat kan, wat moet, wat botst, en wat u nu kunt afspreken. De woorden van de tafel staan
# tussen aanhalingstekens.
read-out-and = en
read-out-of = { $count } van de { $of }
read-out-with = { $one } met { $other }
read-out-pair = { $one } en { $other }
read-out-for = { $condition } (voor: { $option })

read-out-heading-minute = De uitkomst in één minuut
read-out-heading-grid = Keuzes en combinaties
read-out-heading-possible = Kan het, en wat is ervoor nodig?
read-out-heading-wishes = Wat de tafel wenst
read-out-heading-bottlenecks = Knelpunten
read-out-heading-dilemmas = Dilemma's
read-out-heading-first-steps = Eerste stappen die veel openhouden
read-out-heading-front = De sterkste combinaties
read-out-heading-package = Voorstel voor koersafspraken
read-out-lead-grid = Per keuzevraag ziet u welke keuzes nog meedoen, en in welke combinaties.
read-out-lead-possible = Wat deelnemers zelf zeiden over een keuze. Gaat een keuze niet samen met een andere? Noteer dat dan bij wat niet samengaat.
read-out-lead-wishes = Hoe vaak een keuze bij de beste combinatie hoort, en hoe ver deelnemers daarin uit elkaar liggen.
read-out-lead-bottlenecks = Wat de meeste combinaties tegenhoudt. Haal het weg, en er wordt meer mogelijk.
read-out-lead-dilemmas = Hier botsen wensen. Anderen in de zaal hebben hier misschien een aanpak voor.
read-out-lead-first-steps = Wat u nu kunt doen zonder veel deuren te sluiten.
read-out-lead-front = Combinaties waarvoor geen andere overal minstens zo goed is, ook niet als het tegenzit.
read-out-lead-package = Wat u nu afspreekt, wat u eerst uitzoekt, waarmee u wacht en wat u niet doet. U beslist; dit is een voorstel.
read-out-note-grid = Een combinatie heeft één keuze per keuzevraag en haalt alle ondergrenzen.
read-out-note-wishes = Gewichten van vergelijkingspunten zijn 1.000 keer geloot (SMAA-2). De fout daardoor is hoogstens 1,6 procentpunt.
read-out-note-bottlenecks = Elke onverenigbaarheid en voorwaarde is apart weggehaald, en alles is opnieuw geteld.
read-out-note-first-steps = Het aandeel van de combinaties waarin de keuze zit (robuustheid volgens Rosenhead).
read-out-note-front = Punten zijn opgeteld over de keuzes van een combinatie.

read-out-minute-no-scheme = Geen enkele combinatie is mogelijk: de onverenigbaarheden laten niets over.
read-out-minute-no-acceptable =
    { $all ->
        [one] Er is { $schemes } combinatie mogelijk, maar die haalt niet alle ondergrenzen.
       *[other] Er zijn { $schemes } combinaties mogelijk, maar geen daarvan haalt alle ondergrenzen.
    }
read-out-standstill = Zo is er niets meer mogelijk
read-out-standstill-bars =
    { $number ->
        [one] De oorzaak: { $pairs } gaan niet samen.
       *[other] De oorzaak zijn { $number } paren die niet samengaan: { $pairs }. Daardoor blijft er niets over voor { $areas }.
    }
read-out-standstill-floors =
    { $number ->
        [one] De oorzaak is de ondergrens: { $floors }.
       *[other] De oorzaak zijn ondergrenzen die niet tegelijk gehaald worden: { $floors }.
    }
read-out-standstill-dropped = Bij een keuzevraag is elk antwoord weg. Zet een stap terug.
read-out-standstill-no-way = Er is geen kleine verandering die helpt. Bekijk opnieuw wat niet samengaat, en welke ondergrenzen u echt nodig hebt.
read-out-smallest = De kleinste verandering die helpt: { $change }
read-out-or-else = Of: { $change }
read-out-way-lift =
    { $number ->
        [one] laat { $pairs } toch samengaan. Dan is er { $count } combinatie.
       *[other] laat { $pairs } toch samengaan. Dan zijn er { $count } combinaties.
    }
read-out-way-lift-below =
    { $number ->
        [one] laat { $pairs } toch samengaan. Dan is er { $count } combinatie, maar die haalt niet alle ondergrenzen.
       *[other] laat { $pairs } toch samengaan. Dan zijn er { $count } combinaties, maar die halen niet alle ondergrenzen.
    }
read-out-way-lower =
    { $number ->
        [one] verlaag { $floors }. Dan is er { $count } combinatie.
       *[other] verlaag { $floors }. Dan zijn er { $count } combinaties.
    }
read-out-lowered = de ondergrens van { $on } met { $by } (van { $from } naar { $to })
read-out-minute-all =
    { $number ->
        [one] Er is { $acceptable } combinatie mogelijk, en die haalt alle ondergrenzen.
       *[other] Er zijn { $acceptable } combinaties mogelijk, en alle halen de ondergrenzen.
    }
read-out-minute-some =
    { $number ->
        [one] Van de { $schemes } mogelijke combinaties haalt er { $acceptable } alle ondergrenzen.
       *[other] Van de { $schemes } mogelijke combinaties halen er { $acceptable } alle ondergrenzen.
    }
read-out-minute-necessary =
    { $number ->
        [one] Vast staat { $options }: zonder die keuze is er geen combinatie.
       *[other] Vast staan { $options }: zonder die keuzes is er geen combinatie.
    }
read-out-minute-out =
    { $number ->
        [one] { $options } valt af.
       *[other] { $options } vallen af.
    }
read-out-minute-now =
    { $number ->
        [one] Dit kunt u nu afspreken: { $options }.
       *[other] Dit kunt u nu afspreken: { $options }.
    }
read-out-minute-doubted = Minstens de helft van wie het weet, zegt dat dit niet kan: { $options }.
read-out-minute-bottleneck = Het grootste knelpunt: { $sentence }
read-out-minute-dilemmas =
    { $number ->
        [one] Er is { $count } dilemma om voor te leggen aan anderen: { $sharpest }.
       *[other] Er zijn { $count } dilemma's om voor te leggen aan anderen. Het scherpste: { $sharpest }.
    }

read-out-state-necessary = noodzakelijk
read-out-state-possible = mogelijk
read-out-state-below-floor = onder de grens
read-out-state-impossible = valt af
read-out-feasible = haalbaar
read-out-grid-feasible-if =
    { $number ->
        [one] haalbaar als { $names } meedoet
       *[other] haalbaar als { $names } meedoen
    }
read-out-waits =
    { $number ->
        [one] 1 voorwaarde open
       *[other] { $number } voorwaarden open
    }
read-out-possible =
    { $number ->
        [one] { $option } zit in { $count } van de { $of } combinatie.
       *[other] { $option } zit in { $count } van de { $of } combinaties.
    }
read-out-possible-votes = Kan het? Ja: { $yes }. Nee: { $no }. Weet niet: { $unknown }.
read-out-possible-divided = Vraag wie nee zegt waarom.
read-out-possible-doubted = Minstens de helft van wie het weet, zegt nee. Zoek uit waarom.
read-out-possible-needs = Genoemde voorwaarden:
read-out-open = Nog niet haalbaar, want niemand zorgt voor: { $conditions }.
read-out-feasible-if =
    { $number ->
        [one] Haalbaar als { $names } meedoet.
       *[other] Haalbaar als { $names } meedoen.
    }
read-out-necessary = { $option } zit in elke combinatie die alle ondergrenzen haalt.
read-out-necessary-task = Zonder { $option } blijft de dringende opgave { $task } liggen.
read-out-drops-bar = Keuze { $option } valt af, omdat zij met andere keuzes niet samengaat.
read-out-drops-area =
    { $count ->
        [one] Keuze { $option } valt af, omdat er dan geen keuze overblijft voor { $areas }.
       *[other] Keuze { $option } valt af, omdat er dan geen keuzes overblijven voor { $areas }.
    }
read-out-drops-floor = Keuze { $option } valt af, omdat elke combinatie ermee onder de ondergrens blijft: { $floors }.
read-out-drops-floors = Keuze { $option } valt af, omdat geen combinatie ermee deze ondergrenzen tegelijk haalt: { $floors }.
read-out-floor-needed = { $on } (nodig is { $floor })
read-out-drops-nothing = Keuze { $option } valt af, omdat geen combinatie alle ondergrenzen haalt.
read-out-floor = { $on } hoogstens { $best }, nodig is { $floor }
read-out-bar = { $one } gaat niet samen met { $other }: { $reason }.
read-out-apart-area = Het zijn antwoorden op dezelfde vraag: { $area }.
read-out-apart-areas =
    { $count ->
        [one] Met { $options } blijft er geen keuze over voor { $areas }.
       *[other] Met { $options } blijven er geen keuzes over voor { $areas }.
    }
read-out-apart-floor = Samen halen zij de ondergrens niet: { $floors }.
read-out-apart-floors = Geen combinatie met beide haalt deze ondergrenzen tegelijk: { $floors }.

read-out-grid-area = Keuzevraag
read-out-grid-option = Keuze
read-out-grid-state = Stand
read-out-grid-combinations = Combinaties
read-out-grid-desirable = Wenselijk
read-out-grid-lowest = Laagste deelnemer
read-out-grid-highest = Hoogste deelnemer
read-out-grid-feasible = Haalbaar
read-out-grid-robust = Houdt open
read-out-grid-worst = In het slechtste scenario
read-out-grid-none = Er is geen combinatie over. Bij elke keuze staat waarom.
read-out-grid-all =
    { $number ->
        [one] Er is { $acceptable } combinatie over: de kolom met stippen.
       *[other] Er zijn { $acceptable } combinaties over: elke kolom met stippen is er een.
    }
read-out-grid-some = Er zijn { $acceptable } combinaties over. Getekend zijn de { $drawn } met de keuzes die de tafel het meest wenst.

read-out-wishes-caption = { $option } hoort het vaakst bij de beste combinatie: in { $share } van de gevallen.
read-out-wishes-area = Keuzevraag
read-out-wishes-option = Keuze
read-out-wishes-value = alle deelnemers samen
read-out-wishes-range = van de laagste tot de hoogste deelnemer
read-out-wishes-low = laagste deelnemer
read-out-wishes-high = hoogste deelnemer

read-out-first-steps-caption = { $option } houdt het meeste open: { $kept } combinaties.
read-out-first-steps-option = Keuze
read-out-first-steps-value = houdt open
read-out-first-steps-range = tot het slechtste scenario
read-out-first-steps-low = in het slechtste scenario

read-out-front-caption =
    { $number ->
        [one] Van de { $of } combinaties is er { $count } het sterkst.
       *[other] Van de { $of } combinaties zijn er { $count } even sterk: de ene is hier beter, de andere daar. Getekend zijn de { $drawn } waarmee u het minst misloopt.
    }
read-out-front-floor = { $on } (ondergrens { $floor })
read-out-front-area = Vergelijkingspunt
read-out-front-combination = Combinatie
read-out-front-points = Punten
read-out-front-value = gemiddeld over de scenario's
read-out-front-total = totaal
read-out-front-range = tot het slechtste scenario
read-out-front-low = in het slechtste scenario
read-out-front-item = Combinatie { $letter }: { $options }.
read-out-front-all = Toon de andere { $count } die even sterk zijn
read-out-front-rest = Er zijn er nog { $count }. Neem een keuze, dan worden het er minder.
read-out-regret-none = Met { $options } mist u in geen enkel scenario iets ten opzichte van het beste.
read-out-regret =
    { $others ->
        [0] Met { $options } mist u het minst: hoogstens { $points } punten, op { $on }.
       *[other] Met { $options } mist u het minst: hoogstens { $points } punten, op { $on }. Er zijn { $others } andere die gelijk zijn.
    }
read-out-regret-scenario =
    { $others ->
        [0] Met { $options } mist u het minst: hoogstens { $points } punten, op { $on } in scenario { $scenario }.
       *[other] Met { $options } mist u het minst: hoogstens { $points } punten, op { $on } in scenario { $scenario }. Er zijn { $others } andere die gelijk zijn.
    }

read-out-bottleneck = Knelpunt
read-out-frees = Combinaties die vrijkomen
read-out-frees-bar =
    { $number ->
        [0] Als { $one } en { $other } toch samengaan, komt er geen combinatie bij. De reden nu: { $reason }.
        [one] Als { $one } en { $other } toch samengaan, komt er { $count } combinatie bij. De reden nu: { $reason }.
       *[other] Als { $one } en { $other } toch samengaan, komen er { $count } combinaties bij. De reden nu: { $reason }.
    }
read-out-frees-condition =
    { $number ->
        [one] Als { $condition } rond is, wordt { $count } combinatie met { $option } haalbaar.
       *[other] Als { $condition } rond is, worden { $count } combinaties met { $option } haalbaar.
    }
read-out-frees-condition-touches =
    { $number ->
        [0] Op { $condition } wachten { $touches } combinaties met { $option }, samen met andere voorwaarden.
        [one] Als { $condition } rond is, wordt { $count } combinatie met { $option } haalbaar. In totaal wachten er { $touches } op, samen met andere voorwaarden.
       *[other] Als { $condition } rond is, worden { $count } combinaties met { $option } haalbaar. In totaal wachten er { $touches } op, samen met andere voorwaarden.
    }
read-out-bottlenecks-none = Er is niets dat combinaties tegenhoudt.

read-out-dilemma-missing-option = Er ontbreekt een keuze
read-out-dilemma-missing-option-title = { $one } of { $other }
read-out-dilemma-missing-option-sentence = Velen willen { $one } en velen willen { $other }, maar samen gaat het niet.
read-out-dilemma-missing-option-question = Kent u een derde weg die { $one } en { $other } bij elkaar brengt?
read-out-dilemma-trade-off = Afruil
read-out-dilemma-trade-off-title = { $one } tegenover { $other }
read-out-dilemma-trade-off-sentence = Wat het beste is voor { $one }, hoort nooit bij het beste voor { $other }.
read-out-dilemma-trade-off-question = Hoe hebt u { $one } en { $other } tegen elkaar afgewogen, en wat hielp daarbij?
read-out-dilemma-value-clash = Verschil van waarden
read-out-dilemma-value-clash-title = { $one } verdeelt de tafel
read-out-dilemma-value-clash-sentence = De tafel is het niet eens over { $one }. De vraag is: { $other }
read-out-dilemma-value-clash-question = Hoe kwam u samen tot een besluit over { $other }, toen de meningen uit elkaar lagen?
read-out-dilemma-tenth =
    { $number ->
        [one] De { $count } beste combinatie voor { $on } haalt daar { $from } of meer. Op { $other } haalt zij hoogstens { $reached }; de beste halen { $needed }.
       *[other] De { $count } beste combinaties voor { $on } halen daar { $from } of meer. Op { $other } halen zij hoogstens { $reached }; de beste halen { $needed }.
    }
read-out-dilemmas-none = Er zijn geen dilemma's gevonden.
read-out-vote =
    { $number ->
        [0] Over { $option } stemde niemand.
        [one] Over { $option } stemde { $votes } deelnemer: { $favour } voor, { $against } tegen, { $neutral } neutraal.
       *[other] Over { $option } stemden { $votes } deelnemers: { $favour } voor, { $against } tegen, { $neutral } neutraal.
    }
read-out-vote-unknown =
    { $number ->
        [0] Over { $option } stemde niemand; { $unknown } wisten het niet.
        [one] Over { $option } stemde { $votes } deelnemer: { $favour } voor, { $against } tegen, { $neutral } neutraal. Verder antwoordden { $unknown } “weet ik niet”.
       *[other] Over { $option } stemden { $votes } deelnemers: { $favour } voor, { $against } tegen, { $neutral } neutraal. Verder antwoordden { $unknown } “weet ik niet”.
    }
read-out-division-two-peaked = De stemmen hebben twee toppen (dip-toets van Hartigan).
read-out-division-divided = De stemmen liggen verder uit elkaar dan wanneer elk punt even vaak was gekozen (maat van Van der Eijk).
read-out-division-none = De stemmen liggen niet uit elkaar.

read-out-verdict-now = Nu doen
read-out-verdict-explore-first = Eerst uitzoeken
read-out-verdict-defer = Wachten
read-out-verdict-not = Niet doen
read-out-package-kept = Met wat u nu doet, houdt u { $kept } combinaties open.
read-out-package-stuck = Er valt nog niets af te spreken: geen combinatie haalt alle ondergrenzen.
read-out-reason-ranks-first = Deze keuze hoort in { $share } van de gevallen bij de beste combinatie.
read-out-reason-keeps-open = Deze keuze houdt { $kept } combinaties open, minstens zoveel als een gemiddelde keuze op deze vraag.
read-out-reason-closes-doors = Deze keuze houdt maar { $kept } combinaties open, minder dan een gemiddelde van de { $options } keuzes op deze vraag.
read-out-reason-feasible = Aan alle voorwaarden is voldaan, of iemand zorgt ervoor.
read-out-reason-feasible-if =
    { $number ->
        [one] Aan alle voorwaarden is voldaan, of iemand zorgt ervoor. Wel moet { $names } nog ja zeggen.
       *[other] Aan alle voorwaarden is voldaan, of iemand zorgt ervoor. Wel moeten { $names } nog ja zeggen.
    }
read-out-reason-not-wanted = De stemmen zijn gemiddeld tegen, en niets maakt het noodzakelijk. { $vote }
read-out-reason-no-scheme = Geen combinatie haalt alle ondergrenzen.
read-out-unsure-scenario = In scenario { $scenario } is er geen combinatie met { $option }.
read-out-unsure-unknown = { $unknown } deelnemers weten het niet van { $option }; { $votes } stemden wel.
read-out-unsure-doubted =
    { $number ->
        [one] Kan { $option } wel? { $no } van de { $of } deelnemers zegt van niet.
       *[other] Kan { $option } wel? { $no } van de { $of } deelnemers zeggen van niet.
    }
read-out-unsure-divided = De tafel is verdeeld over { $option }. { $vote }
read-out-unsure-apart = Voor de ene deelnemer hoort { $option } in { $lowest } van de gevallen bij het beste, voor de andere in { $highest }.
read-out-unsure-floors = Geen combinatie haalt alle ondergrenzen. De vraag is dus hoe hoog de ondergrenzen moeten zijn.
read-out-unsure-bars = De onverenigbaarheden laten geen enkele combinatie over.
read-out-unsure-elsewhere = Anderen beslissen over { $condition }.
read-out-unsure-partners = { $option } heeft { $names } nodig. Nergens staat dat die gemeente meedoet, of wie het haar vraagt.
read-out-uncertainty-environment = Omgeving (UE)
read-out-uncertainty-values = Waarden (UV)
read-out-uncertainty-related-decisions = Verwante besluiten (UR)
read-out-becomes-environment = Wordt een kennisvraag
read-out-becomes-values = Wordt een vraag aan de raad
read-out-becomes-related-decisions = Wordt een wens voor het partnerschap
read-out-trigger-condition = Doe het zodra { $condition } rond is.
read-out-trigger-area = Doe het zodra er een besluit is over { $areas }.
read-out-why = Waarom
read-out-to-find-out = Uit te zoeken
read-out-when = Wanneer
read-out-direction = De richting van het voorstel
read-out-evidence = Waaruit blijkt dat
read-out-ask = Vraag aan anderen

read-out-unserved = Geen combinatie helpt bij de dringende opgave { $task }.
read-out-gaps =
    { $number ->
        [one] Op { $count } plaats weet niemand wat een keuze doet. Die plaats telt als nul.
       *[other] Op { $count } plaatsen weet niemand wat een keuze doet. Die plaatsen tellen als nul.
    }
read-out-made-people =
    { $number ->
        [one] { $count } deelnemer gaf scores van −2 tot +2, of “weet ik niet”.
       *[other] { $count } deelnemers gaven scores van −2 tot +2, of “weet ik niet”.
    }
read-out-made-nobody = Er zijn nog geen scores; verwachte effecten tellen.
read-out-made-exact = Alle aantallen zijn precies geteld. Alleen de wenselijkheid is berekend met { $draws } gelote gewichten.
read-out-made-sum = Dit is een rekensom over wat u invulde, en geen besluit.

read-out-change-take = Neem { $option }
read-out-change-drop = Laat { $option } weg
read-out-change-lift = Laat { $one } en { $other } wel samengaan
read-out-change-floor = Zet de ondergrens van { $on } op { $points }
read-out-change-no-floor = Haal de ondergrens van { $on } weg
read-out-remaining =
    { $number ->
        [0] Er zijn { $schemes } combinaties mogelijk. Geen daarvan haalt alle ondergrenzen.
        [one] Van de { $schemes } mogelijke combinaties haalt er { $acceptable } alle ondergrenzen.
       *[other] Van de { $schemes } mogelijke combinaties halen er { $acceptable } alle ondergrenzen.
    }
read-out-remaining-nothing = Geen enkele combinatie is mogelijk.
read-out-remaining-one =
    { $number ->
        [0] Er is { $schemes } combinatie mogelijk. Die haalt niet alle ondergrenzen.
       *[other] Er is { $schemes } combinatie mogelijk. Die haalt alle ondergrenzen.
    }
read-out-difference = Eerst waren er { $before } combinaties die alle ondergrenzen halen, nu { $after }.
read-out-difference-appear =
    { $number ->
        [one] { $options } doet nu wel mee.
       *[other] { $options } doen nu wel mee.
    }
read-out-difference-vanish =
    { $number ->
        [one] { $options } doet niet meer mee.
       *[other] { $options } doen niet meer mee.
    }

read-out-beyond-schemes =
    { $number ->
        [one] Er zijn { $schemes } combinaties, en wij bewaren er hoogstens { $most }. Beslis eerst over { $areas }: dan blijven er { $then } over.
       *[other] Er zijn { $schemes } combinaties, en wij bewaren er hoogstens { $most }. Beslis eerst over { $areas }: dan blijven er { $then } over.
    }
read-out-beyond-steps =
    { $number ->
        [one] Het rekenen duurt te lang. Beslis eerst over { $areas }, of haal een onverenigbaarheid weg.
       *[other] Het rekenen duurt te lang. Beslis eerst over { $areas }, of haal een onverenigbaarheid weg.
    }
read-out-import-large = Het bestand is te groot: hoogstens { $most } MB.
read-out-import-syntax = Het bestand is geen goede JSON. Kijk op regel { $line }, plaats { $column }: { $reason }.
read-out-import-form = Het bestand heeft niet de vorm van het schema. Kijk op regel { $line }, plaats { $column }: { $reason }.
read-out-json-end = het bestand houdt te vroeg op
read-out-json-end-text = een tekst is niet afgesloten met een aanhalingsteken
read-out-json-colon = hier hoort een dubbele punt
read-out-json-comma-object = hier hoort een komma of een accolade
read-out-json-comma-list = hier hoort een komma of een blokhaak
read-out-json-word = dit woord bestaat niet in JSON
read-out-json-value = hier hoort een waarde
read-out-json-quote = de naam van een veld moet tussen dubbele aanhalingstekens
read-out-json-trailing-comma = hier staat een komma te veel
read-out-json-trailing = hier staat nog tekst na het einde
read-out-json-control = hier staat een teken dat niet te zien is
read-out-json-escape = na een schuine streep naar links staat een verkeerd teken
read-out-json-number = dit is geen goed getal
read-out-json-other = dit is geen goede JSON
read-out-json-missing = het veld “{ $field }” ontbreekt
read-out-json-twice = het veld “{ $field }” staat er twee keer
read-out-json-unknown-field = het veld “{ $field }” bestaat niet. Deze velden wel: { $fields }
read-out-json-unknown-value = “{ $value }” kan hier niet. Dit wel: { $values }
read-out-json-type = hier staat { $found }, en er hoort { $expected } te staan
read-out-json-municipality = dit is geen gemeentecode. Schrijf GM en vier cijfers, zoals GM0106
read-out-json-score = dit is geen score. Schrijf een heel getal van −2 tot 2
read-out-json-points = dit is geen aantal punten. Schrijf een getal van −1000 tot 1000, met hoogstens twee decimalen
read-out-json-data = deze waarde past hier niet. Vergelijk met het schema
read-out-json-null = niets (null)
read-out-json-text = een tekst
read-out-json-whole = een heel getal
read-out-json-boolean = true of false
read-out-json-number-kind = een getal
read-out-json-list = een lijst
read-out-json-list-of-two = een lijst met twee delen
read-out-json-list-other = een lijst met een ander aantal delen
read-out-json-object = een groep velden
read-out-json-other-kind = iets anders
read-out-refused-key = “{ $key }” kan geen sleutel zijn. Gebruik 1 tot 64 letters, cijfers, streepjes, punten of lage streepjes.
read-out-refused-key-twice = De sleutel “{ $key }” staat er twee keer ({ $kind }). Geef elk een eigen sleutel.
read-out-refused-unknown = Er is geen { $kind } met de sleutel “{ $key }”. Voeg die toe, of verbeter de sleutel.
read-out-refused-text = De tekst van { $kind } is leeg of langer dan 1.000 tekens. Schrijf 1 tot 1.000 tekens.
read-out-refused-too-many = Er zijn meer dan { $most } ({ $kind }). Laat er een paar weg of voeg ze samen.
read-out-refused-too-few-options = De keuzevraag “{ $area }” heeft minder dan twee keuzes. Voeg er een toe, of laat de vraag weg.
read-out-refused-no-areas = Er is nog geen keuzevraag. Voeg er minstens één toe.
read-out-refused-bar-within-area = “{ $one }” en “{ $other }” zijn antwoorden op dezelfde vraag. Zij gaan toch al nooit samen.
read-out-refused-bar-twice = “{ $one }” en “{ $other }” gaan volgens u twee keer niet samen. Zet beide redenen in één regel.
read-out-refused-off-scale = { $value } ligt buiten de schaal ({ $kind }). Blijf tussen −{ $most } en { $most }.
read-out-refused-circular-order = De volgorde van belang loopt in een kring via “{ $on }”. Laat één paar weg.
read-out-change-form = “{ $typed }” begrijpen wij niet. Schrijf take:KEUZE, drop:KEUZE, lift:KEUZE,KEUZE of floor:PUNT=GETAL.
read-out-change-unknown = Er is geen { $kind } “{ $key }” in het bestand.
read-out-kind-decision-areas = keuzevragen
read-out-kind-decision-area = keuzevraag
read-out-kind-options = keuzes
read-out-kind-option = keuze
read-out-kind-conditions-of-one-option = voorwaarden van één keuze
read-out-kind-tasks = opgaven
read-out-kind-task = opgave
read-out-kind-comparison-areas = vergelijkingspunten
read-out-kind-comparison-area = vergelijkingspunt
read-out-kind-participants = deelnemers
read-out-kind-participant = deelnemer
read-out-kind-scenarios = scenario's
read-out-kind-scenario = scenario
read-out-kind-bar-between = onverenigbaarheid tussen
read-out-kind-a-comparison-area = een vergelijkingspunt
read-out-kind-a-condition = een voorwaarde
read-out-kind-a-decision-area = een keuzevraag
read-out-kind-a-group = een groep
read-out-kind-a-scenario = een scenario
read-out-kind-a-shift = een verschuiving
read-out-kind-a-task = een opgave
read-out-kind-an-effect = een effect
read-out-kind-an-option = een keuze
read-out-kind-the-owner-of-a-condition = wie voor een voorwaarde zorgt
read-out-kind-the-reason-of-a-bar = de reden van een onverenigbaarheid
read-out-kind-the-title = de titel

read-out-condition-money = geld
read-out-condition-people = mensen
read-out-condition-powers = bevoegdheid
read-out-condition-partner-consent = instemming van een partner
read-out-condition-time = tijd

read-out-on-this-page = Onderdelen van de uitkomst
read-out-why-each = Waarom, per keuze
read-out-more = Nog { $count }

read-out-heading-played = Wat overblijft
read-out-note-played = Geteld zijn de combinaties die passen bij wat u koos en die alle ondergrenzen halen.
read-out-played-every = in alle
read-out-played-possible = doet mee
read-out-played-out = doet niet mee
read-out-played-none = Zo blijft er geen combinatie over.
read-out-played-some = Zo blijven er { $acceptable } combinaties over. De eerste { $drawn } zijn getekend.
