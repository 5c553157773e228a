# De generale repetitie: schakel rehearse.
command-rehearse-about = Houd een generale repetitie: verzonnen deelnemers doorlopen de hele bijeenkomst
command-rehearse-more =
    Voorbeelden:
      schakel rehearse                                    200 deelnemers, 14 tafels, in 3 minuten
      schakel rehearse --network terrible --minutes 10    op een heel slecht netwerk
      schakel rehearse --url http://127.0.0.1:8080        in een demonstratie die al loopt
      schakel rehearse --full-day --participants 60       zo lang als het draaiboek duurt
      schakel rehearse --kill-every 5                     met een server die steeds uitvalt

    Zonder --url start Schakel een eigen server op deze machine, met een database die daarna verdwijnt.
    Met --url vult u het grote scherm van een demonstratie: begin die met schakel demo.
    Aan het eind leest u hoe lang alles duurde, en of niets verloren ging.

    Uitgangscodes: 0 alles klopt, 1 de repetitie kon niet doorgaan, 2 de opdracht klopt niet,
    5 het adres antwoordt niet, 7 er klopt iets niet; het verslag noemt wat.
argument-participants = Aantal deelnemers; 200 als u niets opgeeft
argument-tables = Aantal tafels; 14 als u niets opgeeft
argument-minutes = Hoeveel minuten het hele draaiboek duurt; 3 als u niets opgeeft
argument-full-day = Zo lang als het draaiboek zegt
argument-network = Netwerk: good (als u niets opgeeft), venue (wifi in een zaal) of terrible
argument-seed = Een ander getal geeft andere keuzes van de deelnemers; 1 als u niets opgeeft
argument-url = Adres van een demonstratie die al loopt
argument-session = Code van de werksessie. Zonder code zoekt Schakel die zelf
argument-kill-every = Laat de eigen server om de zoveel seconden uitvallen

rehearsal-fills = Deze repetitie vult de werksessie van { $meeting }, code { $code }.
rehearsal-fills-code = Deze repetitie vult de werksessie met code { $code }.
rehearsal-fills-screen = Groot scherm: { $address }
rehearsal-coming-in = Iedereen komt binnen
rehearsal-progress = { $step }  ·  { $inside } binnen, { $connected } verbindingen, { $acknowledged } bewaard, { $waiting } onderweg
rehearsal-title = Generale repetitie
rehearsal-what = Wat
rehearsal-found = Gemeten
rehearsal-took = Duur van het draaiboek
rehearsal-inside = Binnen
rehearsal-inside-of = { $inside } van { $all }, de laatste na { $time }
rehearsal-joined = Van code intypen tot binnen
rehearsal-acknowledged = Opdracht tot bewaard
rehearsal-answered = Antwoord van de server
rehearsal-heard = Bijdrage te zien bij een ander
rehearsal-pages = Pagina openen
rehearsal-spread = { $count }×: helft { $half }, 95% { $most }, 99% { $nearly }, langste { $longest }
rehearsal-messages = Berichten over verbindingen
rehearsal-refused = Geweigerd, met reden
rehearsal-refused-times = { $reason } ({ $count }×)
rehearsal-refused-field = Een veld was leeg of klopte niet
rehearsal-refused-too-long = De tekst was te lang
rehearsal-refused-too-many = Het waren er te veel
rehearsal-refused-course-too-long = De tekst was te lang
rehearsal-refused-course-too-many = Het waren er te veel
rehearsal-refused-course-off-scale = Een getal lag buiten de schaal
rehearsal-lost = Onderweg kwijt
rehearsal-unanswered = Aangekomen, antwoord kwijt
rehearsal-doubled = Met opzet dubbel verstuurd
rehearsal-broken = Verzoeken die afbraken
rehearsal-unavailable = Server vroeg om later
rehearsal-cut = Live verbindingen verbroken
rehearsal-resumed = Verdergegaan waar het was
rehearsal-anew = Opnieuw begonnen
rehearsal-missed-pages = Pagina's die niet kwamen
rehearsal-killed = Keren dat de server uitviel
rehearsal-entries = Regels in het logboek
rehearsal-memory = Geheugen van de server
rehearsal-memory-of = { $full } met iedereen binnen, { $end } aan het eind, hoogstens { $most }
rehearsal-processor = Processor van de server, van één kern

rehearsal-looked = Bekeken: { $contributions } bewaarde bijdragen in het logboek, en { $screens } schermen naast wat de server nu zegt.
rehearsal-looked-outside = Bekeken: { $contributions } bewaarde bijdragen, en { $screens } schermen naast wat de server nu zegt. Het logboek zelf is van buiten niet te lezen.
rehearsal-good = Alles klopt: niets is verloren of dubbel, en elk scherm toont wat er is.
rehearsal-finding-not-once = MIS: { $count } bewaarde bijdragen staan niet precies één keer in het logboek.
rehearsal-finding-twice = MIS: { $count } opdrachten zijn twee keer uitgevoerd.
rehearsal-finding-gap = MIS: het logboek heeft een gat bij regel { $count }.
rehearsal-finding-behind = MIS: de server beloofde regel { $count }, maar het logboek is korter.
rehearsal-finding-differs = MIS: { $count } schermen tonen iets anders dan er is.
rehearsal-finding-replay = MIS: het logboek leidt niet naar de stand die de server bewaarde.
rehearsal-finding-audit = MIS: het auditlogboek is niet heel.
rehearsal-finding-unreadable = MIS: { $count } berichten waren niet te lezen.
rehearsal-finding-unsent = MIS: { $count } opdrachten bleven op een apparaat staan.
rehearsal-finding-outside = MIS: { $count } deelnemers kwamen niet binnen.
rehearsal-finding-nothing = MIS: er is niets bijgedragen, dus er is niets geoefend.
rehearsal-failed = { $count ->
    [one] Er klopt iets niet. Het verslag noemt het.
   *[other] Er kloppen { $count } dingen niet. Het verslag noemt ze.
}

rehearsal-wrong-participants = Kies 1 tot en met { $most } deelnemers.
rehearsal-wrong-tables = Kies 1 tot en met { $most } tafels.
rehearsal-too-short = Een repetitie duurt minstens vijf seconden. Kies bijvoorbeeld --minutes 0.5.
rehearsal-wrong-address = { $address } is geen adres. Schrijf het zoals http://127.0.0.1:8080.
rehearsal-silent = { $address } antwoordt niet. Start eerst de demonstratie: schakel demo.
rehearsal-no-demo = { $address } is geen demonstratie. In een echte bijeenkomst komen geen verzonnen deelnemers. Start een demonstratie: schakel demo.
rehearsal-no-session = Op { $address } is geen werksessie te vinden. Maak er een in het beheer, of geef de code met --session.
rehearsal-no-start = De eigen server start niet. { $reason }
rehearsal-strange = De server gaf een antwoord dat niet past: { $reason }
rehearsal-not-held = De repetitie kon niet doorgaan. { $reason }
