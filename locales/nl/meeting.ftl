# De openbare pagina's van bijeenkomsten.
meeting-list-title = Bijeenkomsten
meeting-list-lead = Hier vindt u de bijeenkomsten voor middelgrote gemeenten. Op de pagina van een bijeenkomst leest u voor wie zij is en meldt u uw delegatie aan.
meeting-list-coming = Komende bijeenkomsten
meeting-list-none = Er is nu geen bijeenkomst gepland.
meeting-list-past = Eerdere bijeenkomsten
meeting-look = Bekijk de bijeenkomst
meeting-contents = Op deze pagina
meeting-cancelled = Deze bijeenkomst gaat niet door
meeting-register = Meld uw delegatie aan
meeting-register-waiting = Zet uw delegatie op de wachtlijst
meeting-mine = Al aangemeld? Bekijk of wijzig uw aanmelding
meeting-by-mail = Liever per mail aanmelden?
meeting-by-mail-text = Er opent een mail om in te vullen. U krijgt een link terug om de aanmelding af te maken.
meeting-by-mail-demo = Schrijf deze mail in de demonstratie
meeting-standing-draft = Dit is een concept. Alleen de organisator ziet deze pagina.
meeting-standing-not-yet = U kunt zich aanmelden vanaf { $moment }.
meeting-standing-open = U kunt zich aanmelden tot en met { $moment }.
meeting-standing-open-invited = Deze bijeenkomst is op uitnodiging. Uitgenodigde organisaties melden zich aan tot en met { $moment }.
meeting-standing-few = { $count ->
        [one] Er is nog 1 plaats vrij.
       *[other] Er zijn nog { $count } plaatsen vrij.
    } U kunt zich aanmelden tot en met { $moment }.
meeting-standing-few-invited = { $count ->
        [one] Er is nog 1 plaats vrij.
       *[other] Er zijn nog { $count } plaatsen vrij.
    } Deze bijeenkomst is op uitnodiging. Uitgenodigde organisaties melden zich aan tot en met { $moment }.
meeting-standing-full = De bijeenkomst is vol. U kunt uw delegatie tot en met { $moment } op de wachtlijst zetten. Komt er plaats vrij, dan krijgt u bericht.
meeting-standing-full-invited = De bijeenkomst is vol. Uitgenodigde organisaties kunnen hun delegatie tot en met { $moment } op de wachtlijst zetten.
meeting-standing-closed = U kunt zich niet meer aanmelden voor deze bijeenkomst.
meeting-standing-running = De bijeenkomst is nu bezig.
meeting-standing-ended = Deze bijeenkomst is voorbij.
meeting-standing-cancelled = Deze bijeenkomst gaat niet door. Wie was aangemeld, heeft bericht gekregen.
meeting-over = Waar het over gaat
meeting-voor-wie = Voor wie
meeting-programma = Programma
meeting-sprekers = Wie er spreken
meeting-plaats = Plaats en route
meeting-partners = Partners
meeting-documenten = Documenten
meeting-or = of
meeting-admission = Wie zich kan aanmelden
meeting-admission-invited = Deze bijeenkomst is alleen voor organisaties die een uitnodiging hebben gekregen.
meeting-admission-kinds = U werkt bij { $names }.
meeting-admission-bounds = { $from } tot en met { $to } inwoners
meeting-admission-size = Uw gemeente heeft { $names }.
meeting-admission-relations = Uw organisatie is { $names }.
meeting-admission-functions = U bent { $names }.
meeting-admission-ask = Past dat niet, dan beslist de organisator over uw aanmelding.
meeting-admission-refuse = Past dat niet, dan kunt u zich niet aanmelden.
meeting-admission-places = { $count ->
        [one] Van één organisatie kan 1 persoon komen.
       *[other] Van één organisatie kunnen ten hoogste { $count } personen komen.
    }
meeting-admission-seats = Er is plaats voor { $count } personen. Is dat aantal bereikt, dan komt u op de wachtlijst.
meeting-admission-changes = U kunt uw aanmelding wijzigen of afzeggen tot en met { $moment }.
meeting-programme-room = Zaal: { $room }
meeting-programme-catering = met eten of drinken
meeting-calendar = Zet het programma in uw agenda
meeting-calendar-kind = iCalendar
meeting-venue-accessibility = Toegankelijkheid van de locatie
meeting-venue-map = Kaart: { $venue } in { $town }
meeting-venue-reading = De stip is { $venue }, in { $town }. De lijnen zijn grenzen van gemeenten.
meeting-route-transit = Plan uw reis met het openbaar vervoer (9292.nl)
meeting-route-bicycle = Plan uw route met de fiets (openstreetmap.org)
meeting-route-foot = Plan uw route te voet (openstreetmap.org)
meeting-route-car = Plan uw route met de auto (openstreetmap.org)
meeting-partners-partner = { $count ->
        [one] 1 partner
       *[other] { $count } partners
    }
meeting-partners-interested = { $count ->
        [one] 1 belangstellende
       *[other] { $count } belangstellenden
    }
meeting-partners-map = De gemeenten van het netwerk op de kaart
meeting-partners-reading = Op de kaart { $partners ->
        [one] staat 1 gemeente die partner is
       *[other] staan { $partners } gemeenten die partner zijn
    }{ $interested ->
        [0] .
        [one] {" "}en 1 gemeente met belangstelling.
       *[other] {" "}en { $interested } gemeenten met belangstelling.
    }
meeting-partners-legend-partner = Partner
meeting-partners-legend-interested = Belangstellend
meeting-document-elsewhere = (op { $host })
