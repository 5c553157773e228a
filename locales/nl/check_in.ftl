# Inchecken aan de balie.
check-in-count = { $present } van de { $all } personen zijn binnen.
check-in-code = Code
check-in-code-hint = Scan de badge of typ de code die eronder staat.
check-in-code-do = Check in
check-in-code-unknown = Deze code hoort niet bij deze bijeenkomst. Zoek op naam.
check-in-name = Naam of organisatie
check-in-name-hint = Een deel van de naam is genoeg.
check-in-name-do = Zoek
check-in-name-empty = Typ een deel van de naam of van de organisatie.
check-in-found =
    { $count ->
        [0] Niemand gevonden. Zoek op een ander deel van de naam.
        [one] 1 delegatie gevonden.
       *[other] { $count } delegaties gevonden.
    }
check-in-not-confirmed = Deze aanmelding is niet bevestigd. Vraag de organisator.
check-in-all = Check alle { $count } personen in
check-in-do = Check { $name } in
check-in-undo = Draai terug: { $name }
check-in-walk-in = Iemand zonder aanmelding
check-in-walk-in-do = Laat binnen
check-in-organisation-kind = Staat de organisatie er niet bij?
check-in-organisation-kind-hint = Kies wat voor organisatie het is. De naam komt dan zoals u hem typte in de lijst van organisaties.
desk-done-checked-in = Ingecheckt.
desk-done-was-in = Deze persoon was al binnen.
desk-done-check-in-undone = Het inchecken is teruggedraaid.
desk-done-walked-in = Binnengelaten en ingecheckt.
check-in-device = Inchecken met camera of zonder netwerk
check-in-device-introduction = Maak dit apparaat klaar zolang er netwerk is. Daarna kunt u personen inchecken, ook als het netwerk wegvalt. Dit apparaat bewaart alleen namen, functies, organisaties en wie er binnen is, versleuteld. De lijst vervalt twee uur na de bijeenkomst. Als u uitlogt, wordt de lijst ook gewist.
check-in-device-scripts = Deze pagina werkt alleen met scripts. Gebruik de gewone pagina om in te checken.
check-in-device-back = Naar de gewone pagina om in te checken
check-in-device-prepare = Maak dit apparaat klaar
check-in-device-wipe = Wis dit apparaat
check-in-device-camera = Scan met de camera
check-in-device-scans = Scans op dit apparaat
check-in-device-scans-text = Een scan blijft hier bewaard tot hij verzonden is. Dat gaat vanzelf zodra er netwerk is.
check-in-device-organisations = Wie er binnen zijn, per organisatie
check-in-device-ready = Dit apparaat is klaar. De lijst telt { $count } personen.
check-in-device-not-ready = Dit apparaat is nog niet klaar. Kies eerst: Maak dit apparaat klaar.
check-in-device-wiped = De lijst is van dit apparaat gewist.
check-in-device-not-wiped = De lijst kon niet worden gewist en staat nog op dit apparaat. Probeer het opnieuw, of wis de gegevens van deze website in uw browser.
check-in-device-over = De bijeenkomst is voorbij. De lijst is van dit apparaat gewist.
check-in-device-failed = De lijst kon niet worden opgehaald. Kijk of er netwerk is en of u bent ingelogd, en probeer het opnieuw.
check-in-device-offline = Nog niet verzonden scans: { $count }. Wis dit apparaat pas als alles verzonden is.
check-in-device-count = { $present } van de { $all } personen zijn binnen.
check-in-device-per-organisation = { $name }: { $present } van { $all } binnen
check-in-device-nobody = Niemand gevonden. Zoek op een ander deel van de naam.
check-in-device-present = { $name }: binnen sinds { $time }
check-in-device-do = Check { $name } in
check-in-device-all = Check alle { $count } personen in
check-in-device-camera-refused = De browser mag de camera niet gebruiken. Sta dat toe in de browser, of typ de code.
check-in-device-camera-none = Er is geen camera gevonden. Typ de code.
check-in-device-no-store = Deze browser kan geen lijst bewaren. Gebruik de gewone pagina om in te checken.
check-in-device-kept = { $name }: bewaard op dit apparaat
check-in-device-unkept = { $name }: nog niet verzonden. Dit apparaat kan nu niets bewaren. Houd deze pagina open tot de scan verzonden is.
check-in-device-not-listed = { $name }: deze code staat niet op de lijst van dit apparaat. Zoek de persoon op naam, of vraag de organisator. De scan blijft bewaard.
check-in-device-sent = { $name }: verzonden
check-in-device-refused = { $name }: geweigerd. Vraag de organisator.
check-in-device-checked-in = { $name } is ingecheckt.
check-in-device-double = { $name }: verzonden. Deze persoon was al eerder ingecheckt. De eerste scan telt.
check-in-device-unknown = { $name }: geweigerd. Deze code hoort niet bij deze bijeenkomst.
check-in-device-not-expected = { $name }: geweigerd. Deze persoon heeft geen bevestigde plaats. Misschien is de plaats afgezegd. Vraag de organisator.
check-in-device-replaced = { $name }: geweigerd. Voor deze persoon komt een collega.
check-in-device-wrong-time = { $name }: geweigerd. De tijd van de scan kan niet kloppen. Zet de klok van dit apparaat goed.
