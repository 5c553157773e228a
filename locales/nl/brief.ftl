# De brief van een gemeente: de woorden die alleen op papier staan.
brief-product = Schakel
brief-edition = Schakel { $version }, nieuwste cijfers van { $year }
brief-reason = In het algemeen
brief-promise = Waar staat een gemeente in het stedelijk netwerk?
brief-title = { $name }: ligging, positie en rol
brief-description = De plaats van { $name } in het netwerk van gemeenten, met cijfers, kaart en bronnen.
brief-see = Zie
brief-recognise = Cijfers zien niet alles. Leg deze brief naast wat u zelf weet van de gemeente, en bespreek de verschillen.
brief-online = Meer cijfers en uitleg vindt u op
brief-other-tasks = Ook deze opgaven geven een signaal: { $names }.
brief-note = Noot
brief-notes = Noten
brief-sources = Bronnen en methode
brief-method-edges = Alle cijfers zijn herrekend naar de gemeentegrenzen van 1 januari 2023. Stromen onder de 50 banen ontbreken in de bron.
brief-method-years = Het jaar staat bij elk cijfer. Cijfers van verschillende jaren staan naast elkaar, omdat niet elk onderwerp elk jaar wordt gemeten.
brief-method-model = Bij een uitkomst van een model staat dat erbij. Een model laat zien wat gebruikelijk is, niet wat goed is.
brief-method-missing = “Geen cijfer” betekent dat de bron niets geeft. Het betekent niet nul.
