# Inchecken aan de balie.
check-in-count = { $present } van de { $all } personen zijn binnen.
check-in-code = Code
check-in-code-hint = Scan de badge of typ de code die eronder staat.
check-in-code-do = Check in
check-in-code-unknown = Deze code hoort niet bij deze bijeenkomst. Zoek op naam.
check-in-name = Naam of organisatie
check-in-name-hint = Een deel van de naam is genoeg.
check-in-name-do = Zoek
check-in-found =
    { $count ->
        [0] Niemand gevonden. Zoek op een ander deel van de naam.
        [one] 1 delegatie gevonden.
       *[other] { $count } delegaties gevonden.
    }
check-in-not-confirmed = Deze aanmelding is niet bevestigd. Vraag de organisator.
check-in-all = Check alle { $count } verwachte personen in
check-in-do = Check { $name } in
check-in-undo = Draai terug: { $name }
check-in-since = Binnen sinds { $time }
check-in-walk-in = Iemand zonder aanmelding
check-in-walk-in-do = Laat binnen
check-in-organisation-hint = Staat de organisatie er niet bij? Vraag de organisator om haar toe te voegen.
desk-done-checked-in = Ingecheckt.
desk-done-was-in = Deze persoon was al binnen.
desk-done-check-in-undone = Het inchecken is teruggedraaid.
desk-done-walked-in = Binnengelaten en ingecheckt.
