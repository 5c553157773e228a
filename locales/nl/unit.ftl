unit-percent = %
unit-km = km
unit-km2 = km²
unit-euro = euro
unit-1-000-euro = duizend euro
unit-inhabitants =
    { $count ->
        [one] inwoner
       *[other] inwoners
    }
unit-persons =
    { $count ->
        [one] persoon
       *[other] personen
    }
unit-households =
    { $count ->
        [one] huishouden
       *[other] huishoudens
    }
unit-jobs =
    { $count ->
        [one] baan
       *[other] banen
    }
unit-moves =
    { $count ->
        [one] verhuizing
       *[other] verhuizingen
    }
unit-dwellings =
    { $count ->
        [one] woning
       *[other] woningen
    }
unit-minutes =
    { $count ->
        [one] minuut
       *[other] minuten
    }
unit-persons-per-km2 = personen per km²
unit-addresses-per-km2 = adressen per km²
unit-cars-per-household = auto’s per huishouden
unit-per-1-000-inhabitants = per 1.000 inwoners
unit-per-1-000-dwellings = per 1.000 woningen
unit-m3-per-year = m³ per jaar
unit-kwh-per-year = kWh per jaar
