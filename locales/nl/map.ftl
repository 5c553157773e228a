map-download = Neem de cijfers mee:
map-class-all = alle gemeenten
map-class-upto = tot en met { $upto }
map-class-between = meer dan { $from }, tot en met { $upto }
map-class-above = meer dan { $from }
map-nothing = geen cijfer
map-left-out = niet gekozen
map-source = Grenzen: CBS/Kadaster, 2022, bijgewerkt naar 2023 en vereenvoudigd.
