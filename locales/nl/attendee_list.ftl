# De deelnemerslijst en de aantallen voor de catering.
attendee-list-title = Deelnemers: { $meeting }
attendee-list-name = Naam
attendee-list-function = Functie
attendee-list-organisation = Organisatie
attendee-list-email = Mailadres
attendee-list-phone = Telefoon
attendee-list-standing = Stand
attendee-list-count =
    { $coming ->
        [0] Nog niemand heeft een bevestigde plaats.
        [one] Op deze lijst staat de ene persoon met een bevestigde plaats.
       *[other] Op deze lijst staan alle { $coming } personen met een bevestigde plaats.
    }
attendee-list-count-everybody =
    { $listed ->
        [one] Op deze lijst staat 1 persoon.
       *[other] Op deze lijst staan { $listed } personen.
    } { $coming ->
        [one] Van hen heeft 1 een bevestigde plaats.
       *[other] Van hen hebben { $coming } een bevestigde plaats.
    }
attendee-list-made = Stand van { $moment }.
attendee-list-privacy = Deze lijst bevat persoonsgegevens. Gebruik haar alleen voor de bijeenkomst en vernietig haar daarna.
attendee-list-catering-title = Aantallen voor de catering: { $meeting }
attendee-list-catering-wish = Wens
attendee-list-catering-count = Personen
attendee-list-catering-persons = Alle personen die komen
attendee-list-catering-without-wish = Geen wens doorgegeven
attendee-list-catering-serving = { $time }: { $title }.
attendee-list-catering-more = Iemand kan meer dan één wens hebben. De aantallen tellen daarom niet op tot alle personen.
