unit-percent = %
unit-km = km
unit-km2 = km²
unit-euro = euro
unit-1-000-euro = thousand euro
unit-inhabitants =
    { $count ->
        [one] inhabitant
       *[other] inhabitants
    }
unit-persons =
    { $count ->
        [one] person
       *[other] persons
    }
unit-households =
    { $count ->
        [one] household
       *[other] households
    }
unit-jobs =
    { $count ->
        [one] job
       *[other] jobs
    }
unit-moves =
    { $count ->
        [one] move
       *[other] moves
    }
unit-dwellings =
    { $count ->
        [one] dwelling
       *[other] dwellings
    }
unit-minutes =
    { $count ->
        [one] minute
       *[other] minutes
    }
unit-persons-per-km2 = persons per km²
unit-addresses-per-km2 = addresses per km²
unit-cars-per-household = cars per household
unit-per-1-000-inhabitants = per 1,000 inhabitants
unit-per-1-000-dwellings = per 1,000 dwellings
unit-m3-per-year = m³ per year
unit-kwh-per-year = kWh per year
