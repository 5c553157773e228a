# De pagina van een gemeente.
municipality-in-short = In het kort
municipality-evidence = lees waarom
municipality-on-this-page = Op deze pagina
municipality-brief = Download de brief
municipality-brief-kind = PDF
municipality-national = Nederland { $value }
municipality-peers = De meeste vergelijkbare gemeenten: { $value }
municipality-far-peers = Vergelijk voorzichtig
municipality-model = uitkomst van een model
municipality-task-more = Waarom, en wat daartegen spreekt
municipality-recognise = Dit zeggen de cijfers. Herkent u dit?
municipality-recognise-text = Cijfers zien niet alles. In een expertmeeting reageert uw gemeente erop, en voegt zij eigen identiteit en geschiedenis toe.
municipality-recognise-link = Bekijk de bijeenkomsten
municipality-sources = Bronnen
municipality-all-sources = Toon de bronnen
municipality-figures = Alle cijfers van deze gemeente als bestand:
municipality-figures-title = Cijfers van { $name }
municipality-column-key = Sleutel
municipality-column-value = Waarde
municipality-column-unit = Eenheid
municipality-column-source = Bron
municipality-column-caveat = Let op
municipality-format = Deze vorm kennen wij niet. Kies csv, ods, xlsx of json.
municipality-map = Kaart van de pendel van en naar { $name }
municipality-map-flows = { $out } banen erheen, { $in } banen hierheen
municipality-former-title = U zocht een vroegere gemeente
municipality-former =
    { $count ->
        [one] { $former } bestaat niet meer (indeling van { $year }). De inwoners horen nu bij { $now }.
       *[other] { $former } bestaat niet meer (indeling van { $year }). De inwoners horen nu bij: { $now }. U ziet hier de gemeente met het grootste deel.
    }
municipality-notice = Let op
municipality-unknown-dimension = Een van de gekozen kenmerken bestaat niet en telt niet mee.
municipality-unknown = Er is geen gemeente die “{ $typed }” heet. Zoek op de naam van een gemeente, of bekijk de lijst van alle gemeenten.
municipality-unknown-nearest = Er is geen gemeente die “{ $typed }” heet. Bedoelt u { $nearest }?
municipality-source = Bron en uitleg
municipality-notes = Bronnen en uitleg per cijfer staan bij de tabel.
