# Statistiek van een bijeenkomst, in het beheer.
statistics-none = Er zijn nog geen aanmeldingen om te tellen.
statistics-lead =
    { $registrations ->
        [one] Er is 1 aanmelding, met { $persons } personen.
       *[other] Er zijn { $registrations } aanmeldingen, met { $persons } personen.
    }
statistics-explanation = De dagen tellen ook aanmeldingen die later zijn ingetrokken of afgewezen. Provincie, omvang, band en functie tellen alleen wie komt of misschien komt.
statistics-time = Aanmeldingen en personen per dag
statistics-day = Dag
statistics-persons = Personen
statistics-registrations = Aanmeldingen
statistics-sum = Personen tot en met deze dag
statistics-by-standing = Naar de stand van de aanmelding
statistics-by-province = Naar provincie
statistics-by-size = Naar omvang van de gemeente
statistics-by-relation = Naar band met de organisator
statistics-by-function = Naar functie
statistics-reading = De meeste personen: { $label }, { $persons }.
statistics-reading-alike = De meeste personen: { $label }, elk { $persons }.
statistics-no-municipality = Geen gemeente
statistics-size-smaller = Minder dan { $from } inwoners
statistics-size-within = { $from } tot en met { $to } inwoners
statistics-size-larger = Meer dan { $to } inwoners
statistics-size-unknown = Aantal inwoners niet bekend
statistics-size-note = Aantal inwoners op 1 januari { $year }. Bron: CBS.
