# Het grote scherm van een werksessie: kort, groot en zonder namen van mensen.
session-screen-title = Groot scherm
session-screen-join = Doe mee op
session-screen-code = met code
session-screen-qr = QR-code om mee te doen aan de werksessie
session-screen-stale = Geen verbinding. Dit is het laatste dat bekend was.
session-screen-paused = gepauzeerd
session-screen-welcome = Welkom
session-screen-step-open = Ga naar
session-screen-step-code = Vul deze code in:
session-screen-step-table = Zoek uw tafel.
session-screen-here =
    { $people ->
        [one] Eén persoon doet mee
       *[other] { $people } mensen doen mee
    }{ $tables ->
        [one] , aan één tafel.
       *[other] , aan { $tables } tafels.
    }
session-screen-nobody = U bent de eerste. Doe mee!
session-screen-room = De zaal
session-screen-until = We gaan verder om { $time }.
session-screen-given =
    { $count ->
        [one] bijdrage
       *[other] bijdragen
    }
session-screen-of = { $count } van { $most }
session-screen-of-voted =
    { $most ->
        [one] persoon
       *[other] mensen
    } { $count ->
        [one] stemde
       *[other] stemden
    }
session-screen-of-answered =
    { $most ->
        [one] persoon
       *[other] mensen
    } { $count ->
        [one] antwoordde
       *[other] antwoordden
    }
session-screen-ready = klaar
session-screen-busy = bezig
session-screen-no-tables = Er zijn nog geen tafels.
session-screen-more = en nog { $count }
session-screen-turn = { $place } van { $count }
session-screen-turn-hold = Houd deze vast
session-screen-turn-go = Ga weer verder
session-screen-not-released = nog niet vrijgegeven
session-screen-nothing-yet = nog niets
session-screen-not-over = De uitslag komt als dit onderdeel klaar is.
session-screen-no-answers = Niemand heeft hier iets ingevuld.
session-screen-no-outcome = Hier is nog niets te laten zien. De tafels geven zelf vrij wat iedereen mag zien.
session-screen-hidden = De uitslag komt als de stemming gesloten is.
session-screen-voted =
    { $count ->
        [one] stem is uitgebracht
       *[other] stemmen zijn uitgebracht
    }
session-screen-voters =
    { $count ->
        [one] Eén persoon stemde.
       *[other] { $count } mensen stemden.
    }
session-screen-top = Bovenaan staat: “{ $card }”.
session-screen-tie = { $count } kaarten delen de eerste plaats.
session-screen-divided =
    { $count ->
        [0] Nergens zijn de stemmen verdeeld.
        [one] Over één kaart zijn de stemmen verdeeld.
       *[other] Over { $count } kaarten zijn de stemmen verdeeld.
    }
session-screen-concord-strong = De volgordes lijken sterk op elkaar (W = { $w }, van 0 tot 1).
session-screen-concord-some = De volgordes lijken enigszins op elkaar (W = { $w }, van 0 tot 1).
session-screen-concord-weak = De volgordes lijken weinig op elkaar (W = { $w }, van 0 tot 1).
session-screen-is-divided = verdeeld
session-screen-influence = Invloed
session-screen-urgency = Haast
session-screen-card = Kaart
session-screen-result = Uitslag
session-screen-agree = herkend
session-screen-disagree = niet herkend
session-screen-nuance = deels
session-screen-subjects = Per onderwerp, van alle tafels die laten zien wat zij antwoordden
session-screen-recognition = { $subject } · { $stance }: { $reason }
session-screen-answers =
    { $count ->
        [one] Eén antwoord
       *[other] { $count } antwoorden
    }
session-screen-unit-cards =
    { $count ->
        [one] kaart
       *[other] kaarten
    }
session-screen-unit-piles =
    { $count ->
        [one] stapel
       *[other] stapels
    }
session-screen-unit-notes =
    { $count ->
        [one] notitie
       *[other] notities
    }
session-screen-unit-introductions =
    { $count ->
        [one] kennismaking
       *[other] kennismakingen
    }
session-screen-unit-answers =
    { $count ->
        [one] antwoord
       *[other] antwoorden
    }
session-screen-unit-questions =
    { $count ->
        [one] vraag
       *[other] vragen
    }
session-screen-unit-wishes =
    { $count ->
        [one] wens
       *[other] wensen
    }
session-screen-unit-options =
    { $count ->
        [one] optie
       *[other] opties
    }
session-screen-unit-scored =
    { $count ->
        [one] persoon gaf scores
       *[other] mensen gaven scores
    }
session-screen-unit-commitments =
    { $count ->
        [one] afspraak
       *[other] afspraken
    }
session-screen-unit-uncertainties =
    { $count ->
        [one] onzekerheid
       *[other] onzekerheden
    }
session-screen-unit-contributions =
    { $count ->
        [one] bijdrage
       *[other] bijdragen
    }
session-screen-top-of-tables = Van de { $tables } tafels die hun uitslag laten zien, krijgt “{ $card }” van { $table } de hoogste score.
session-screen-place = { $table }, plaats { $place }
session-screen-signal-rejected = { $task }, niet overgenomen: { $reason }
session-screen-time-of = Nu bezig: { $step }
session-screen-municipalities =
    { $count ->
        [one] Eén gemeente zit aan tafel.
       *[other] { $count } gemeenten zitten aan tafel.
    }
session-screen-expected =
    { $count ->
        [one] Eén gemeente wordt nog verwacht.
       *[other] { $count } gemeenten worden nog verwacht.
    }
session-screen-introduced =
    { $count ->
        [0] Nog niemand stelde zich voor.
        [one] Eén persoon stelde zich voor.
       *[other] { $count } mensen stelden zich voor.
    }
session-screen-tie-of-tables = { $count } kaarten hebben samen de hoogste score.
session-screen-closed = De werksessie is klaar
session-screen-closed-text = Bedankt voor uw bijdrage. Hier leest u wat de tafels hebben vrijgegeven.
session-screen-qr-released = QR-code naar wat de tafels hebben vrijgegeven
session-screen-seen-of = { $seen } van
