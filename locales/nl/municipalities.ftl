municipalities-title = Gemeenten
municipalities-lead = Alle { $count } gemeenten van Nederland, met de grenzen van 2023. Zoek een gemeente, of kies een cijfer en bekijk het op de kaart en in de tabel.
municipalities-file = gemeenten
municipalities-name = Gemeente
municipalities-code = CBS-code
municipalities-province = Provincie
municipalities-inhabitants = Inwoners
municipalities-size = Grootte
municipalities-size-klein = Kleiner: minder dan { $from } inwoners
municipalities-size-middelgroot = Middelgroot: { $from } tot en met { $to } inwoners
municipalities-size-groot = Groter: meer dan { $to } inwoners
municipalities-all = Alle
municipalities-only-partners = Alleen partners van het netwerk
municipalities-choose-measure = Cijfer op kaart en in tabel
municipalities-show = Toon
municipalities-model = uitkomst van een model
municipalities-same-figures = De tabel heeft dezelfde cijfers.
municipalities-caption = Gemeenten met hun cijfers. Kies een kop om de tabel anders te sorteren.
municipalities-reading = Het hoogst in { $highest } ({ $high }), het laagst in { $lowest } ({ $low }).
municipalities-reading-chosen = Van de gekozen gemeenten het hoogst in { $highest } ({ $high }), het laagst in { $lowest } ({ $low }).
municipalities-reading-one = { $name }: { $value }.
municipalities-reading-national = Gemiddeld in Nederland: { $value }.
municipalities-count =
    { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
municipalities-former = U zocht misschien { $former }. Die gemeente hoort sinds { $year } bij { $now }.
municipalities-formerly = voorheen { $former }
municipalities-perhaps = bedoelt u deze?
municipalities-none = Geen gemeente gevonden voor “{ $typed }”
municipalities-none-filtered = Geen gemeente past bij deze keuze
municipalities-nearest = Deze namen lijken erop:
municipalities-show-all = Toon alle gemeenten
municipalities-ignored = De waarde “{ $typed }” bij { $parameter } kennen wij niet. Wij laten haar weg.
