# Het verslag van een werksessie, en dezelfde inhoud als gegevens.
minutes-kind = Verslag van de werksessie
minutes-description = Wie er was, wat er is gevraagd en wat eruit kwam: { $title }.
minutes-draft = concept
minutes-note = Dit verslag komt uit de sessie zelf. Wat een lezer niet mag zien, staat er niet in.
minutes-hidden =
    { $count ->
        [0] De moderator heeft geen bijdragen verborgen.
        [one] De moderator heeft { $shown } bijdrage verborgen. Die staat niet in dit verslag.
       *[other] De moderator heeft { $shown } bijdragen verborgen. Die staan niet in dit verslag.
    }
minutes-withdrawn =
    { $count ->
        [0] Niemand heeft een eigen bijdrage weggehaald.
        [one] { $shown } bijdrage is weggehaald door wie haar schreef. Die staat niet in dit verslag.
       *[other] { $shown } bijdragen zijn weggehaald door wie ze schreef. Die staan niet in dit verslag.
    }
minutes-when = Wanneer:
minutes-where = Waar:
minutes-present = Wie er was
minutes-present-table = De tafels
minutes-plenary = Hele zaal
minutes-nothing = Hiervan staat niets in dit verslag: er is niets opgeschreven, of niets vrijgegeven.
minutes-head-table = Tafel
minutes-head-people = Mensen
minutes-head-names = Wie
minutes-head-place = Plaats
minutes-head-card = Kaart of zin
minutes-head-score = Score
minutes-head-score-of = Wat de score is
minutes-head-votes = Stemmen
minutes-head-division = Verdeling
minutes-head-id = Nummer
minutes-head-step = Stap
minutes-head-kind = Soort
minutes-head-about = Hoort bij
minutes-head-about-id = Kenmerk van wat het bij hoort
minutes-about-unseen = niet meer te zien
minutes-offer-to = Antwoord op de vraag: “{ $question }”
minutes-head-sentence = Zin
minutes-head-words = Tekst
minutes-head-who = Van wie
minutes-head-visible = Zichtbaar voor
minutes-head-standing = Geldt
minutes-head-turnout = Deden mee
minutes-head-urgency = Haast
minutes-head-influence = Invloed
minutes-head-agreement = Overeenstemming
minutes-head-agreement-influence = Overeenstemming invloed
minutes-head-reason = Reden van verbergen
minutes-head-theme = Thema
minutes-head-evidence = Steunt op
minutes-head-moment = Gemaakt om
minutes-offers = Biedt: { $offers }
minutes-turnout =
    { $count ->
        [one] Uitslag: { $shown } deed mee
       *[other] Uitslag: { $shown } deden mee
    }
minutes-divided = verdeeld
minutes-recognised = ja { $yes }, nee { $no }, deels { $partly }
minutes-recognition = { $sentence }: { $stance }
minutes-statement = Zin { $number }
minutes-stance-agree = herkend
minutes-stance-disagree = niet herkend
minutes-stance-nuance = deels herkend
minutes-aspect-location = Ligging
minutes-aspect-position = Positie
minutes-aspect-role = Rol
minutes-aspect-identity = Identiteit
minutes-aspect-history = Geschiedenis
minutes-introduction = Kennismaking
minutes-card-task = Opgave
minutes-card-challenge = Uitdaging
minutes-card-opportunity = Kans
minutes-signal-adopted = Signaal overgenomen
minutes-signal-changed = Signaal in eigen woorden
minutes-signal-rejected = Signaal niet overgenomen
minutes-answer = Antwoord
minutes-ask = Vraag aan andere tafels
minutes-offer-approach = Aanpak
minutes-offer-experience = Ervaring
minutes-knowledge-question = Kennisvraag
minutes-wish-organiser = Wens aan de kennisorganisatie
minutes-wish-peer = Wens aan een andere gemeente
minutes-appreciation = Waardering
minutes-contributions = Bijdragen
minutes-results = Uitslagen
minutes-data-note = Alleen wat de lezer mag zien. Anonieme bijdragen hebben nergens een naam, ook niet in de database.
minutes-visible-table = de eigen tafel
minutes-visible-participants = alle deelnemers
minutes-visible-public = iedereen
minutes-stands = ja
minutes-hidden-by-moderator = nee, verborgen door de moderator
minutes-replaced = nee, samengevoegd, gesplitst of weggehaald
minutes-scored =
    { $count ->
        [one] { $shown } persoon gaf scores.
       *[other] { $shown } personen gaven scores.
    }
minutes-barred = { $one } gaat niet samen met { $other }:

# Het getal bij een kaart na een stemming: op de telefoon, het scherm, in het verslag en in de gegevens.
vote-figure-dots = Stippen
vote-figure-dots-reading = Het getal is het aantal stippen van iedereen samen.
vote-figure-ranking = Punten
vote-figure-ranking-reading =
    { $places ->
        [one] Wie een kaart op plaats 1 zet, geeft die 1 punt. Een kaart die niemand een plaats gaf, heeft 0 punten.
       *[other] Wie een kaart op plaats 1 zet, geeft die { $places } punten. Elke plaats lager is 1 punt minder. Een kaart die niemand een plaats gaf, heeft 0 punten.
    }
vote-figure-agree = Gemiddelde
vote-figure-agree-reading = Het getal is het gemiddelde van alle stemmen, van 1 tot 5. Een kaart zonder stemmen heeft geen gemiddelde.
vote-figure-product = Haast × invloed
vote-figure-product-reading = Het getal is de gemiddelde haast keer de gemiddelde invloed, van 1 tot 25. Een kaart zonder stemmen heeft geen getal.
