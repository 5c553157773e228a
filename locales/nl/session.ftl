# De werksessie, zoals een deelnemer haar ziet.
session-step-of = Stap { $number } van { $all }
session-step-welcome = welkom
session-step-introduce = kennismaken
session-step-read = lezen
session-step-placemat = samen op één vel
session-step-recognise = herkent u dit?
session-step-cards = kaarten
session-step-cluster = kaarten bij elkaar leggen
session-step-vote = stemmen
session-step-discuss = gesprek
session-step-top-five = kiezen wat het zwaarst weegt
session-step-trend = trend
session-step-exchange = vragen en aanbieden
session-step-knowledge-questions = kennisvragen
session-step-partnership-wishes = wensen voor het partnerschap
session-step-appreciation = waardering
session-step-free-text = eigen woorden
session-step-break = pauze

# Hoe ver de stap is.
session-state-waiting = Deze stap is nog niet begonnen.
session-state-paused = De tijd staat stil. U kunt gewoon verder schrijven.
session-state-over = Deze stap is voorbij.
session-state-ended = Deze stap is voorbij. Wat u nu nog toevoegt, krijgt het merk ‘na afloop’.
session-state-decided = Deze stap is voorbij. Vraag de voorzitter om hem opnieuw te openen als u nog iets wilt veranderen.
session-state-closed = De sessie is afgelopen. U kunt alles nog lezen en uw eigen werk vrijgeven.
session-state-read-only = De bijeenkomst is voorbij en opgeborgen in het archief, of zij is afgezegd. U kunt alles nog lezen.
session-state-anonymous = Deze ronde is anoniem. Schakel bewaart niet wie wat zegt.
session-host-title = U bent tafelhost
session-host-text = U leidt het gesprek aan deze tafel. U laat gasten binnen en legt namens de tafel vast. Dit kunt u nu doen:
session-host-share = Deel wat in stilte is geschreven: { $title }
session-host-merge = Voeg kaarten samen: { $title }
session-host-choose = Leg vast wat het zwaarst weegt: { $title }
session-host-release = Geef de uitkomst vrij: { $title }
session-host-release-all = Geef de bijdragen vrij: { $title }
session-host-course = Geef de koers vrij: { $title }
session-written-here = Wat u hier schreef
session-written-here-text = Alleen dit apparaat weet dat het van u is. Schakel bewaart dat niet.
session-before = U bent binnen. De sessie begint zo. Deze pagina gaat vanzelf verder.
session-elsewhere = U kijkt naar een andere stap.
session-elsewhere-go = Ga naar wat nu speelt: { $title }
session-open-again = Deze stap is weer open, naast wat nu speelt:
session-steps-all =
    { $count ->
        [one] Bekijk 1 stap
       *[other] Bekijk alle { $count } stappen
    }
session-called-vote = Stem bij { $step }
session-called-introductie = Voorstellen
session-called-placemat = Aantekening
session-called-herkenning = Herkennen
session-called-kaart = Kaart
session-called-signaal = Signaal
session-called-antwoord = Antwoord
session-called-vraag = Vraag
session-called-aanbod = Aanbod
session-called-kennisvraag = Kennisvraag
session-called-wens = Wens
session-called-waardering = Waardering
session-announcement = Mededeling
session-done = Dat is gelukt.
session-not-done = Dit is niet gelukt
session-text-kept = Uw tekst staat nog in het veld.

# De klok.
session-clock-waiting =
    { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
session-clock-left =
    { $minutes ->
        [one] nog 1 minuut
       *[other] nog { $minutes } minuten
    }
session-clock-paused =
    { $minutes ->
        [one] stilgezet op 1 minuut
       *[other] stilgezet op { $minutes } minuten
    }
session-clock-up = tijd om
session-clock-over = voorbij
session-minutes =
    { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }

# De stappen van de dag.
session-steps = Alle stappen
session-step-now = nu
session-step-again = weer open
session-step-done = voorbij
session-step-later = straks
session-thumb = Snel naar
session-thumb-now = Nu
session-thumb-table = Mijn tafel
session-thumb-steps = Stappen
session-side = Tafel en stappen
session-outbox = Wat u verstuurde
session-large = Grote letters
session-sound = Geluid

# De tafel.
session-a-table = een andere tafel
session-somebody = iemand aan tafel
session-no-table = Nog geen tafel
session-no-tables = Er zijn nog geen tafels. De organisator maakt ze.
session-choose-table = Tafel
session-choose-table-do = Schuif aan
session-choose-table-text = Aan welke tafel zit u?
session-welcome-table = U zit aan tafel “{ $table }”.
session-welcome-text = Houd deze pagina open. Ze gaat vanzelf mee met de sessie. Valt het netwerk weg, dan bewaart dit apparaat wat u schrijft.
session-table-code = Code van deze tafel:
session-table-code-text = Met deze code kan iemand zonder account aan deze tafel meedoen.
session-host = tafelhost
session-guest = gast
session-you = u
session-guests = Gasten bij de deur
session-guests-wait =
    { $count ->
        [one] 1 gast wil aan uw tafel meedoen
       *[other] { $count } gasten willen aan uw tafel meedoen
    }
session-admit = Laat { $name } binnen
session-turn-away = Laat { $name } niet binnen
session-people =
    { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
session-your-municipality = uw gemeente

# De deur.
session-door-knocking = Even wachten
session-door-knocking-text = De tafelhost ziet dat u er bent en laat u zo binnen. Deze pagina gaat vanzelf verder.
session-door-turned-away = U bent niet binnengelaten
session-door-turned-away-text = Vraag het aan de tafelhost, en probeer het opnieuw.
session-door-left = U doet nu niet mee
session-door-left-text = U hebt de sessie verlaten. U kunt weer binnenkomen.
session-door-present = U bent binnen
session-door-present-text = De pagina opent zo.
session-door-again = Kijk opnieuw
session-door-code = Naar de sessie met een code

# Schrijven.
session-text = Tekst
session-add = Voeg toe
session-send = Verstuur
session-save = Bewaar
session-change = Verander uw antwoord
session-answer-do = Geef uw antwoord
session-undo = Terug naar de vorige tekst
session-withdraw = Trek terug
session-bring-back = Haal terug
session-withdrawn-by-you =
    { $count ->
        [one] 1 bijdrage die u terugtrok
       *[other] { $count } bijdragen die u terugtrok
    }
session-change-card = Verander of deel
session-share-card = Deel
session-nothing-yet = Nog niets. De eerste kan van u zijn.
session-nobody-yet = Nog niemand heeft zich voorgesteld.
session-others = Vrijgegeven door andere tafels
session-from-your-table = Van uw tafel
session-from-the-room = Uit de zaal
session-answer = Uw antwoord
session-answer-room = Iedereen in de zaal kan dit lezen.
session-note = Aantekening
session-note-hint = Een aantekening is van de hele tafel.
session-note-do = Schrijf op
session-note-on = { $aspect }: wat ziet u?
session-discuss = Praat met elkaar. Noteer wat u wilt bewaren.
session-break = Tijd voor een pauze. U hoeft niets te doen.

# Wat er met een bijdrage is.
session-hidden = verborgen: { $reason }
session-withdrawn = teruggetrokken
session-late = na afloop
session-two-texts = twee teksten
session-visible-table = alleen uw tafel
session-visible-participants = alle deelnemers
session-visible-public = openbaar
session-about = Bij:
session-evidence = Steunt op:
session-merged-from = Samengevoegd uit { $count } kaarten
session-split-from = Afgesplitst van een andere kaart
session-restore = Maak dit ongedaan
session-conflict = Twee mensen schreven tegelijk. Kies één tekst, of schrijf een nieuwe.
session-choose-text = Kies tekst { $number }
session-write-both = Schrijf zelf een tekst
session-settle = Deze tekst geldt
session-card-unseen = een kaart die u niet ziet

# Vrijgeven.
session-release = Wie ziet dit?
session-release-table = Alleen uw tafel
session-release-participants = Alle deelnemers in de zaal
session-release-public = Iedereen, ook na afloop
session-release-what = Anderen zien dan de tekst, de soort kaart en de naam van uw tafel. Wie het schreef en eerdere teksten zien zij niet. Let op: volgens de Wet open overheid kan iemand ook opvragen wat u niet vrijgeeft.
session-release-do = Leg vast wie dit ziet
session-release-all = Wie ziet de bijdragen van uw tafel?
session-release-all-text = Hier legt u in één keer vast wie alle bijdragen van uw tafel in deze stap ziet. Dit zijn ze, met wie ze nu ziet:
session-release-outcome = Wie ziet deze uitkomst?
session-release-outcome-what = Anderen zien dan de aantallen, de volgorde en de tekst van de kaarten in deze uitkomst. Wie een kaart schreef en wie wat koos, zien zij niet.

# Stil werken.
session-silent = Eerst alleen
session-silent-text = Niemand leest mee met wat u nu schrijft, tot het aan tafel wordt gedeeld.
session-share = Deel met de tafel
session-share-text = Is iedereen klaar? Dan leest de tafel wat ieder schreef. U kunt dit niet terugdraaien.
session-share-do = Ja, deel met de tafel
session-share-host = Uw tafelhost of de voorzitter deelt straks wat ieder schreef.

# Kennismaken.
session-comes-for = Waarvoor komt u?
session-offers = Wat kunt u een ander bieden?
session-offers-short = Biedt:
session-introduce-do = Stel u voor
session-who-is-here = Wie is hier
session-map-title =
    { $count ->
        [one] 1 gemeente in de zaal
       *[other] { $count } gemeenten in de zaal
    }
session-map-expected =
    { $count ->
        [one] 1 gemeente wordt nog verwacht.
       *[other] { $count } gemeenten worden nog verwacht.
    }
session-map-list = Dezelfde gemeenten als lijst

# Lezen.
session-read-which = Schakel weet niet bij welke gemeente u hoort. Kies zelf een gemeente om te lezen.
session-read-choose = Kies een gemeente
session-read-figures = bekijk de cijfers
session-read-page = Open de hele pagina
session-read-pdf = Open het positiebeeld (PDF)
session-read-keep = De pagina opent in een nieuw venster. Uw plaats in de sessie blijft staan.

# Het vel.
session-aspect-location = Ligging
session-aspect-location-hint = Waar ligt de gemeente, en wat betekent dat?
session-aspect-position = Positie
session-aspect-position-hint = Welke plaats heeft zij in het netwerk van gemeenten?
session-aspect-role = Rol
session-aspect-role-hint = Waarvoor komen inwoners en anderen er?
session-aspect-identity = Identiteit
session-aspect-identity-hint = Hoe zien haar inwoners haar?
session-aspect-history = Geschiedenis
session-aspect-history-hint = Welke momenten maakten haar zo?
session-year = Jaar
session-year-hint = Bijvoorbeeld 1968. Een schatting mag.

# Herkennen.
session-stance = Herkent u dit?
session-stance-agree = Ja
session-stance-nuance = Deels
session-stance-disagree = Nee
session-reason = Waarom?
session-reason-hint = Nodig bij ‘deels’ en ‘nee’.
session-recognised = ja: { $agree } · deels: { $nuance } · nee: { $disagree }
session-subject-location = Ligging
session-subject-position = Positie
session-subject-partners = Relaties
session-subject-role = Rol
session-subject-growth = Ontwikkeling
session-subject-tasks = Opgaven
session-subject-growth-and-tasks = Ontwikkeling en opgaven
session-statement-sources = Bronnen bij { $subject }
session-statements-typed = Zinnen van de organisator
session-statements-mixed = Aan deze tafel zit niet één gemeente. Daarom staan hier geen cijfers. Lees wat de cijfers over uw eigen gemeente zeggen, en bespreek het aan tafel.

# Kaarten en signalen.
session-card = Wat staat op de kaart?
session-kind = Soort kaart
session-kind-task = Opgave
session-kind-challenge = Uitdaging
session-kind-opportunity = Kans
session-kinds-task = Opgaven
session-kinds-challenge = Uitdagingen
session-kinds-opportunity = Kansen
session-theme = Thema
session-no-theme = Geen thema
session-lean-on = Laat zien waarop de kaart steunt
session-lean-on-label = Cijfer of signaal
session-lean-signal = Signaal: { $name }
session-about-card = Hoort bij een kaart van uw tafel?
session-about-none = Nee
session-cards-left =
    { $count ->
        [0] U hebt al uw kaarten gebruikt.
        [one] U kunt nog 1 kaart toevoegen.
       *[other] U kunt nog { $count } kaarten toevoegen.
    }
session-signals = Wat de cijfers zeggen
session-signals-text = Dit zijn signalen, geen oordelen. Neem ze over, verander ze of wijs ze af.
session-signals-none = De cijfers van uw gemeente geven geen duidelijk signaal. Voeg toe wat u zelf ziet.
session-signals-rejected = Afgewezen signalen
session-signal-adopted = Opgave, uit de cijfers
session-signal-changed = Opgave, uit de cijfers in eigen woorden
session-signal-rejected = Afgewezen signaal
session-signal-of = Uit het signaal:
session-signal-of-rejected = Het signaal was:
session-signal-done-adopted = overgenomen
session-signal-done-changed = veranderd
session-signal-done-rejected = afgewezen
session-signal-adopt = Neem over
session-signal-change = Verander het signaal
session-signal-change-do = Leg deze woorden op tafel
session-signal-words = In uw eigen woorden
session-signal-reject = Wijs het signaal af
session-signal-reject-do = Wijs af
session-signal-why = Waarom past dit niet?

# Samenvoegen en splitsen.
session-merge = Voeg kaarten samen
session-merge-count =
    { $count ->
        [one] 1 paar lijkt op elkaar
       *[other] { $count } paren lijken op elkaar
    }
session-merge-text = Schakel noemt kaarten die in hun woorden minstens { $threshold } op elkaar lijken. U beslist. De oude kaarten blijven bewaard.
session-merge-why = Gelijkenis { $score }. Gedeelde woorden: { $shared }.
session-merge-words = Tekst van de nieuwe kaart
session-merge-do = Voeg samen
session-merge-by-hand = Kies zelf welke kaarten u samenvoegt
session-merge-which = Welke kaarten?
session-split = Splits deze kaart
session-split-label = Tekst van de nieuwe kaarten
session-split-hint = Elke regel wordt een kaart.
session-split-do = Splits

# Bij elkaar leggen.
session-cluster-new = Naam van een nieuwe stapel
session-cluster-new-do = Begin een stapel
session-cluster-how = Sleep een kaart naar een stapel, gebruik de pijltjestoetsen op de greep, of kies de stapel in het menu van de kaart.
session-cluster-chair = De moderator legt de kaarten bij elkaar. U ziet het hier gebeuren.
session-cluster-loose = Los op tafel
session-cluster-lay = Leg ergens bij
session-cluster-where = Waar hoort deze kaart?
session-cluster-lay-do = Leg neer
session-cluster-move = Verplaats: { $card }
session-cluster-change = Verander deze stapel
session-cluster-drop = Haal deze stapel weg
session-cluster-drop-first = U kunt een stapel weghalen als er geen kaart meer op ligt.
session-cluster-laid = { $card } ligt nu bij: { $pile }.
session-cluster-name = Naam van de stapel

# Stemmen.
session-vote-dots = U hebt { $dots } stippen. Plak er hoogstens { $most } op één kaart.
session-vote-urgency-influence = Geef elke kaart een cijfer voor haast en een cijfer voor invloed. U mag kaarten overslaan.
session-vote-ranking = Geef hoogstens { $places } kaarten een plaats. 1 is het belangrijkst.
session-vote-agree = Hoe ver bent u het met elke kaart eens? U mag kaarten overslaan.
session-vote-do = Stem
session-vote-again = Verander uw stem
session-vote-cast = Uw stem is binnen. U kunt hem veranderen tot de stemming sluit.
session-vote-hidden = Niemand ziet de uitkomst voordat de stemming is gesloten.
session-vote-no-cards = Er liggen geen kaarten om uit te kiezen.
session-vote-scale-haast = Haast
session-vote-scale-invloed = Invloed
session-vote-scale-eens = Uw oordeel
session-vote-low-haast = kan wachten
session-vote-high-haast = nu nodig
session-vote-low-invloed = weinig invloed
session-vote-high-invloed = veel invloed
session-vote-low-eens = oneens
session-vote-high-eens = eens
session-vote-dots-label = Stippen voor: { $card }
session-vote-less = Een stip minder voor: { $card }
session-vote-more = Een stip meer voor: { $card }
session-vote-place = Plaats
session-vote-no-place = geen plaats
session-turnout =
    { $count ->
        [0] Nog niemand heeft geantwoord.
        [one] 1 persoon heeft geantwoord.
       *[other] { $count } personen hebben geantwoord.
    }

# De top vijf.
session-top-text = Geef { $count } kaarten een plaats. 1 weegt het zwaarst.
session-top-do = Leg deze volgorde vast
session-top-host = Uw tafelhost legt vast wat u samen kiest. U ziet de keuze hieronder.
session-top-none = Uw tafel heeft nog niets gekozen.
session-top-so-far = Zo staat het nu. De tafel kan het nog veranderen.
session-top-of = De keuze van { $table }

# Uitkomsten.
session-outcome-own = De uitkomst van uw tafel
session-outcome-room = De uitkomst van de zaal
session-outcome-of = De uitkomst van { $table }
session-nobody-voted = Niemand heeft gestemd.
session-no-votes = geen stemmen
session-voters =
    { $count ->
        [one] 1 persoon stemde.
       *[other] { $count } personen stemden.
    }
session-first = ‘{ $card }’ staat bovenaan.
session-first-tied = { $count } kaarten delen de eerste plaats: { $cards }.
session-divided-on =
    { $count ->
        [one] Over { $cards } zijn de meningen verdeeld. Praat daarover door.
       *[other] Over { $count } kaarten zijn de meningen verdeeld: { $cards }. Praat daarover door.
    }
session-concordance-strong = De volgordes lijken sterk op elkaar (Kendalls W = { $w }).
session-concordance-some = De volgordes lijken voor een deel op elkaar (Kendalls W = { $w }).
session-concordance-weak = De volgordes lijken weinig op elkaar (Kendalls W = { $w }).
session-place = Plaats { $place }
session-place-shared = Gedeelde plaats { $place }
session-tied = gedeelde plaats
session-score-dots =
    { $dots ->
        [one] 1 stip
       *[other] { $dots } stippen
    }{ $votes ->
        [0] {""}
        [one] {" "}van 1 persoon
       *[other] {" "}van { $votes } personen
    }
session-score-points =
    { $points ->
        [one] 1 punt
       *[other] { $points } punten
    }, { $votes ->
        [0] niemand gaf deze kaart een plaats
        [one] 1 persoon gaf deze kaart een plaats
       *[other] { $votes } personen gaven deze kaart een plaats
    }
session-score-votes =
    { $votes ->
        [one] 1 stem
       *[other] { $votes } stemmen
    }
session-score-product =
    { $votes ->
        [one] haast × invloed: { $score } · 1 stem
       *[other] haast × invloed: { $score } · { $votes } stemmen
    }
session-mean =
    { $votes ->
        [one] { $mean } · 1 stem
       *[other] gemiddeld { $mean } · { $votes } stemmen
    }
session-points = Stemmen per punt: { $points }
session-divided-dip = verdeeld: twee toppen (p = { $p })
session-agreed-dip = niet verdeeld (p = { $p })
session-divided-agreement = verdeeld (overeenstemming { $agreement })
session-agreed-agreement = niet verdeeld (overeenstemming { $agreement })
session-meaning-agreement = Overeenstemming loopt van −1 (twee kampen) tot 1 (iedereen geeft hetzelfde punt); onder 0 noemen wij de stemmen verdeeld.
session-meaning-dip = De p loopt van 0 tot 1; onder 0,05 hebben de stemmen duidelijk twee toppen, en noemen wij ze verdeeld.
session-meaning-concordance = W loopt van 0 (iedereen kiest een andere volgorde) tot 1 (iedereen kiest dezelfde volgorde).
session-meaning-more = Lees hoe wij dit berekenen
session-urgency = Haast
session-influence = Invloed
session-plane-title = Haast en invloed van elke kaart
session-plane-caption = Rechtsboven: veel haast, en u hebt er invloed op. De nummers zijn de plaatsen in de lijst hieronder.
session-plane-row = Kaart
session-plane-top-left = veel haast, weinig invloed
session-plane-top-right = nu doen
session-plane-bottom-left = laten rusten
session-plane-bottom-right = plannen

# Vragen en aanbieden.
session-ask = Vraag
session-ask-label = Wat wilt u van een andere gemeente weten?
session-ask-hint = Iedereen in de zaal kan dit lezen en iets aanbieden.
session-ask-do = Stel de vraag
session-asks = Vragen in de zaal
session-asks-none = Nog geen vragen.
session-ask-hidden = De vraag is verborgen of teruggenomen. Het antwoord van uw tafel blijft hier staan.
session-offer-open = Bied iets aan
session-offer-kind = Wat biedt u aan?
session-offer-approach = Aanpak
session-offer-experience = Ervaring
session-offer-label = Vertel kort wat het is
session-offer-do = Bied aan
session-peers = Wie in de zaal lijkt op uw gemeente
session-peers-how = Eerst staat de gemeente die in cijfers het meest op de uwe lijkt. Een afstand van 0 is gelijk. Vanaf 0,8 lijken gemeenten weinig op elkaar: die staan hier niet.
session-peer-who = Wie in de zaal dit kan kennen:
session-peer-nobody = Geen gemeente in de zaal heeft dezelfde opgave of lijkt er in cijfers op. Iedereen mag iets aanbieden.
session-peer-alike = Lijkt in cijfers op de gemeente die vraagt: afstand { $distance } (0 is gelijk).
session-peer-distance = Afstand in cijfers: { $distance }.
session-peer-by-both =
    { $count ->
        [one] De cijfers noemen hier dezelfde opgave als bij de gemeente die vraagt: { $tasks }.
       *[other] De cijfers noemen hier dezelfde opgaven als bij de gemeente die vraagt: { $tasks }.
    }
session-peer-by-figures =
    { $count ->
        [one] De cijfers noemen deze opgave hier ook: { $tasks }.
       *[other] De cijfers noemen deze opgaven hier ook: { $tasks }.
    }
session-peer-table = Ook bij { $table }
session-peer-same-theme = Dat is hetzelfde thema: { $theme }.
session-peer-same-figure = Die kaart steunt op hetzelfde cijfer.
session-peer-same-task = Dat is dezelfde opgave: { $task }.
session-peer-chosen = Dit is daar een van de zwaarste kaarten.

# Afronding.
session-knowledge-question = Uw kennisvraag
session-knowledge-question-hint = Wat moet uw gemeente weten om verder te kunnen?
session-wish = Uw wens
session-wish-for = Voor wie is de wens?
session-wish-organiser = De kennisorganisatie
session-wish-peer = Een andere gemeente
session-appreciation-text = Uw antwoord gaat naar de organisator. U kunt één keer antwoorden.
session-appreciation-words = Wat wilt u nog zeggen?
session-scale-low = helemaal niet
session-scale-high = helemaal wel

# Wat niet gelezen kan worden.
session-fault-form = Dit formulier klopt niet meer. Laad de pagina opnieuw en probeer het nog eens.
session-fault-number = Vul een getal in.
session-fault-choice = Maak een keuze.
session-fault-reason = Schrijf waarom.
session-fault-year = Vul een jaar in, bijvoorbeeld 1968.
session-fault-two = Kies minstens twee kaarten.
session-fault-lines = Schrijf minstens twee regels. Elke regel wordt een kaart.
session-fault-both = Geef deze kaart een cijfer voor haast én voor invloed, of sla haar over.
session-fault-place-twice = Twee kaarten hebben dezelfde plaats. Geef elke kaart een eigen plaats.

# Wat de pagina zelf zegt.
session-client-kept = Bewaard op dit apparaat
session-client-sent = Verzonden
session-client-sending = Wordt verzonden
session-client-refused = Geweigerd: { $reason }
session-client-waiting = Bijdragen op dit apparaat die wachten op netwerk: { $count }.
session-client-retry = Probeer opnieuw
session-client-take-back = Zet terug in het veld
session-client-send-first = In dit veld staat al iets. Verstuur dat eerst, of maak het veld leeg.
session-client-discard = Gooi weg
session-client-offline = Geen verbinding. U kunt gewoon verder schrijven: dit apparaat bewaart het.
session-client-online = De verbinding is terug.
session-client-no-store = Dit apparaat kan niets bewaren. Wat u schrijft, gaat direct naar de sessie. Houd de pagina open.
session-client-portal = Het wifi-netwerk vraagt eerst iets van u. Open een andere pagina en meld u aan bij het netwerk. Wat u schreef, is bewaard.
session-client-signed-out = U doet nu niet mee. Wat u schreef, is bewaard.
session-client-way-in = Kom opnieuw binnen
session-client-left-behind = Op dit apparaat staat nog iets dat niet is verzonden: { $count }. Het is geschreven onder een andere naam. Was u dat?
session-client-left-behind-do = Ja, verstuur het nu
session-client-direct-failed = Versturen lukt nu niet. Uw tekst staat nog in het veld. Probeer het zo opnieuw.
session-client-on-device = Op dit apparaat
session-client-go-along = Ga mee
session-client-moved-on = De sessie is verder: { $title }. U kunt eerst afmaken wat u schrijft.
session-client-new-announcement = Nieuwe mededeling
session-client-minutes-left = Tijd over, in minuten: { $minutes }
session-client-time-up = De tijd is om
session-client-left = nog { $minutes }
session-client-paused = stil op { $minutes }
session-client-dots-left = Nog { $count } te plakken
session-client-taken = Te veel stippen: haal er { $count } weg.
session-client-cleared = De opslag van dit apparaat is gewist. Wat nog open stond, wordt opnieuw bewaard.
session-client-answered = Dank u. Uw antwoord is verstuurd.
session-client-empty = Vul hier iets in.
session-client-too-long = De tekst is te lang: { $count } tekens. Gebruik hoogstens { $most } tekens.
session-client-reason = Schrijf waarom.
session-client-choice = Maak een keuze.
session-client-lines = Schrijf minstens twee regels. Elke regel wordt een kaart.
session-client-two = Kies minstens twee kaarten.
session-client-both = Geef deze kaart een cijfer voor haast én voor invloed.
session-client-too-many-dots = U plakte te veel stippen: haal er { $count } weg.
session-client-too-many-on-one = U plakte te veel stippen op deze kaart: hoogstens { $most }.
session-client-close = Sluit deze mededeling
session-client-refused-earlier = Geweigerd bij { $title }: { $count }. Bekijk

# Trends.
session-trend-none = Deze dia is er niet. Luister naar de spreker.
session-outcome-public = Bekijk wat is vrijgegeven
session-outcome-take = Lees terug en neem mee wat u mag zien
session-release-in-results = Kaarten in een uitslag die u vrijgaf, blijven daarin te lezen tot u ook die uitslag terugneemt.
