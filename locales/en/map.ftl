map-download = Take the figures with you:
map-class-all = all municipalities
map-class-upto = up to { $upto }
map-class-between = more than { $from }, up to { $upto }
map-class-above = more than { $from }
map-nothing = no figure
map-left-out = not chosen
map-source = Boundaries: CBS/Kadaster, 2022, brought to 2023 and simplified.
