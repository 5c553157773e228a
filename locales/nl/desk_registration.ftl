# Aanmeldingen in het beheer.
desk-registration-title = Aanmelding
desk-registration-standings = Aanmeldingen per stand
desk-registration-all = Alle
desk-registration-search = Zoek in de aanmeldingen
desk-registration-search-hint = Organisatie, naam, functie of mailadres.
desk-registration-search-button = Zoek
desk-registration-found =
    { $count ->
        [0] Geen aanmeldingen gevonden.
        [one] 1 aanmelding.
       *[other] { $count } aanmeldingen.
    }
desk-registration-table = Aanmeldingen voor deze bijeenkomst
desk-registration-organisation = Organisatie
desk-registration-standing = Stand
desk-registration-persons = Personen
desk-registration-names = Wie er komen
desk-registration-submitted = Aangemeld
desk-registration-contact = Contactpersoon
desk-registration-remark = Opmerking
desk-registration-until = Tot { $moment }.
desk-registration-decide = Uw besluit
desk-registration-words = Uw woorden in de mail
desk-registration-words-hint = Wijst u af? Dan staat dit in de mail aan de contactpersoon.
desk-registration-admit = Laat toe
desk-registration-decline = Wijs af
desk-registration-withdraw = Trek in
desk-registration-places = Personen
desk-registration-place-state = Plaats
desk-registration-place-expected = Komt
desk-registration-place-present = Is binnen
desk-registration-place-cancelled = Afgezegd
desk-registration-place-replaced = Vervangen door een collega
desk-registration-notes = Notities
desk-registration-note = Nieuwe notitie
desk-registration-note-hint = Alleen de organisator leest dit. Een persoon kan om inzage vragen: schrijf wat die ook mag lezen.
desk-registration-note-save = Bewaar de notitie
desk-registration-history = Wat er is gebeurd
desk-registration-somebody = iemand
desk-registration-by-itself = de website
desk-registration-history-submitted = Aangemeld. Stand: { $standing }. { $reason }
desk-registration-history-moved = Nieuwe stand: { $standing }. { $reason }
desk-registration-history-place-expected = Het inchecken is teruggedraaid: { $name }.
desk-registration-history-place-present = Ingecheckt: { $name }.
desk-registration-history-place-cancelled = Afgezegd: { $name }.
desk-registration-history-place-replaced = Vervangen: { $name }.
desk-registration-history-added = Toegevoegd: { $name }.
desk-registration-history-replaced = Vervangen: { $name }. Nu komt { $by }.
desk-registration-history-changed = Gegevens veranderd: { $name }.
desk-registration-history-noted = Er is een notitie bij gekomen.
desk-registration-history-other = Er is iets veranderd.
desk-registration-reason-organiser-decided = De organisator heeft dit besloten.
desk-registration-reason-seats-free = Er waren plaatsen vrij.
desk-registration-reason-no-seats = Er waren niet genoeg plaatsen voor de hele delegatie.
desk-registration-reason-others-wait = Anderen wachtten al.
desk-registration-reason-first-in-line = Deze delegatie was aan de beurt en past.
desk-registration-reason-offer-accepted = De contactpersoon nam het aanbod aan.
desk-registration-reason-offer-lapsed = Het aanbod is niet op tijd aangenomen.
desk-registration-reason-contact-cancelled = De contactpersoon heeft afgezegd.
desk-registration-reason-nobody-left = Er is niemand meer over.
desk-registration-reason-rules-doubt = De regels laten dit aan de organisator.
desk-registration-reason-walked-in = Zij stonden aan de deur.
desk-done-registration-admitted = De aanmelding is toegelaten. De mail staat klaar.
desk-done-registration-declined = De aanmelding is afgewezen. De mail staat klaar.
desk-done-registration-withdrawn = De aanmelding is ingetrokken. De mail staat klaar.
desk-done-registration-noted = De notitie is bewaard.
