# Het verslag van een werksessie, en dezelfde inhoud als gegevens.
minutes-kind = Verslag van de werksessie
minutes-description = Wie er was, wat er is gevraagd en wat eruit kwam: { $title }.
minutes-draft = concept
minutes-note = Dit verslag komt uit de sessie zelf: niemand heeft er iets aan toegevoegd of weggelaten. Wat een lezer niet mag zien, staat er niet in.
minutes-present = Wie er was
minutes-present-table = De tafels
minutes-plenary = Hele zaal
minutes-head-table = Tafel
minutes-head-people = Mensen
minutes-head-names = Wie
minutes-head-place = Plaats
minutes-head-card = Kaart of zin
minutes-head-score = Score
minutes-head-votes = Stemmen
minutes-head-division = Verdeling
minutes-head-id = Nummer
minutes-head-step = Stap
minutes-head-kind = Soort
minutes-head-sentence = Zin
minutes-head-words = Tekst
minutes-head-who = Van wie
minutes-head-visible = Zichtbaar voor
minutes-head-standing = Geldt
minutes-head-turnout = Deden mee
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
minutes-replaced = nee, samengevoegd, gesplitst of weggehaald
minutes-scored =
    { $count ->
        [one] { $shown } persoon gaf scores.
       *[other] { $shown } personen gaven scores.
    }
minutes-barred = { $one } gaat niet samen met { $other }:
