# De afstandsbediening van de voorzitter.
session-lead-title = Regie
session-lead-navigation = Werksessie leiden
session-lead-stale = Geen verbinding. Wat u ziet, kan verouderd zijn. De knoppen werken weer als er verbinding is.
session-lead-closed = De werksessie is gesloten
session-lead-closed-hint = Deelnemers kunnen alles nog lezen en vrijgeven.
session-lead-open = Open de werksessie weer
session-lead-not-begun = Nog niet begonnen
session-lead-no-steps = Er zijn nog geen stappen. De organisator maakt ze bij de bijeenkomst.
session-lead-begin = Begin: { $step }
session-lead-next = Verder: { $step }
session-lead-back = Terug: { $step }
session-lead-last = Dit is de laatste stap.
session-lead-place = Stap { $place } van { $count }
session-lead-run-waiting = nog niet begonnen
session-lead-run-running = loopt
session-lead-run-paused = gepauzeerd
session-lead-run-ended = afgelopen
session-lead-time = Tijd van deze stap
session-lead-time-left = Tijd die over is
session-lead-planned = van { $minutes } minuten
session-lead-longer = u gaf meer dan de geplande { $minutes } minuten
session-lead-over = { $more } { $more ->
        [one] minuut
       *[other] minuten
    } over tijd, van { $minutes } gepland
session-lead-again = Weer geopende stappen
session-lead-open-beside = Ook open: { $step }
session-lead-close-again = Sluit weer
session-lead-pause = Pauze
session-lead-resume = Hervat
session-lead-less = een minuut minder
session-lead-more = een minuut meer
session-lead-five = vijf minuten meer
session-lead-end = Stop stap
session-lead-reopen = Heropen
session-lead-share = Deel aan alle tafels wat in stilte is geschreven
session-lead-late = Klaar om { $done }. Het programma eindigt om { $planned }: { $minutes } { $minutes ->
        [one] minuut
       *[other] minuten
    } te laat.
session-lead-on-time = Klaar om { $done }, zoals gepland ({ $planned }).
session-lead-early = Klaar om { $done }. Het programma eindigt om { $planned }: { $minutes } { $minutes ->
        [one] minuut
       *[other] minuten
    } over.
session-lead-announce = Zeg iets tegen iedereen
session-lead-announce-hint = Hoogstens { $most } tekens. Iedereen ziet het tot de volgende stap begint, of tot u het weghaalt.
session-lead-said = Gezegd om { $time }. Het blijft staan tot de volgende stap begint, of tot u het weghaalt.
session-lead-words-nl = Mededeling
session-lead-words-en = Mededeling in het Engels
session-lead-say = Toon op alle apparaten en het scherm
session-lead-unannounce = Haal deze mededeling weg
session-lead-screen = Groot scherm
session-lead-shown = Nu op het scherm: { $what }.
session-lead-show = Toon
session-lead-show-other = Iets anders tonen
session-lead-show-current = Wat nu loopt
session-lead-show-welcome = Welkom en code
session-lead-show-tables = Tafels naast elkaar
session-lead-show-outcome = Uitslag
session-lead-show-nothing = Niets
session-lead-show-card = één bijdrage
session-lead-way-step = { $step }: vraag of dia
session-lead-way-tables = { $step }: tafels
session-lead-way-outcome = { $step }: uitslag
session-lead-tables = Tafels
session-lead-people =
    { $people ->
        [one] Eén persoon doet mee
       *[other] { $people } mensen doen mee
    }{ $tables ->
        [one] {" "}(één tafel).
       *[other] {" "}({ $tables } tafels).
    }
session-lead-at-table =
    { $count ->
        [0] niemand
        [one] één persoon
       *[other] { $count } mensen
    }
session-lead-answered = { $count } van { $most } klaar
session-lead-written =
    { $count ->
        [0] nog niets
        [one] één bijdrage
       *[other] { $count } bijdragen
    }
session-lead-waiting =
    { $count ->
        [one] één gast wacht
       *[other] { $count } gasten wachten
    }
session-lead-steps = Alle stappen
session-lead-minutes = { $minutes } min.
session-lead-begins = rond { $time }, { $minutes }
session-lead-go = Ga hierheen
session-lead-close = Werksessie sluiten
session-lead-close-hint = Daarna kan niemand meer iets toevoegen. U kunt de werksessie weer openen.
session-lead-close-now = Sluit de werksessie
session-lead-unsent = Niet aangekomen: er is geen verbinding. Druk zo nog eens.
session-lead-read-only = Er verandert niets meer
session-lead-read-only-text = De bijeenkomst is opgeborgen in het archief, of zij is afgezegd. U kunt alles nog teruglezen en meenemen.
session-lead-shown-end = de werksessie is klaar
