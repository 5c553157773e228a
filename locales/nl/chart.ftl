chart-nothing = Er zijn geen cijfers om te tekenen.
chart-highest = Hoogste: { $label }, { $value }.
chart-alike = { $names } en { $count ->
        [one] 1 andere
       *[other] { $count } andere
    }
chart-lowest = Laagste: { $label }, { $value }.
chart-value = { $label }: { $value }.
chart-range = { $low } tot { $high }
chart-unknown =
    { $count ->
        [one] Van { $shown } is er geen cijfer.
       *[other] Van { $shown } is er geen cijfer.
    }
chart-more =
    { $count ->
        [one] Nog { $shown } staat alleen in de tabel.
       *[other] Nog { $shown } staan alleen in de tabel.
    }
chart-points =
    { $count ->
        [one] { $shown } punt.
       *[other] { $shown } punten.
    }
chart-axes = Van links naar rechts: { $label }. Van onder naar boven: { $value }.
chart-ranks = { $label }: { $leftname } { $left }, { $rightname } { $right }.
chart-women = Vrouwen
chart-men = Mannen
chart-age = Leeftijd
chart-outline = Lijn: { $label }
chart-largest-age = De grootste groep is { $age } jaar: vrouwen { $female }, mannen { $male }.
chart-year = Jaar
chart-from-to = { $label }: van { $first } in { $firstyear } naar { $last } in { $lastyear }.
chart-observed = Gemeten
chart-median = Midden
chart-low = Laag
chart-high = Hoog
chart-observed-head = Gemeten
chart-median-head = Model: midden
chart-low-head = Model: laag (1 op 10 lager)
chart-high-head = Model: hoog (1 op 10 hoger)
chart-fan = Model voor { $year }: midden { $median }. In 8 van de 10 uitkomsten ligt het tussen { $low } en { $high }.
chart-lowest-end = laagste
chart-middle = midden
chart-highest-end = hoogste
chart-percentile = { $label }: { $value }. { $percentile } van de gemeenten heeft een lager cijfer.
chart-percentile-head = Gemeenten met een lager cijfer
chart-peers-from = Vergelijkbare gemeenten van
chart-peers-to = Vergelijkbare gemeenten tot
chart-in = in
chart-out = uit
chart-direction = Richting
chart-line-in = naar { $own }
chart-line-out = vanuit { $own }
chart-most-in = De meeste naar { $own }: { $list }.
chart-most-out = De meeste vanuit { $own }: { $list }.
chart-option = { $label }: { $state }, in { $count } combinaties.
chart-grid-dots = elke kolom is een combinatie; een stip: de keuze zit erin
chart-grid-bar = balk: hoe wenselijk; lijn: van de laagste tot de hoogste deelnemer
chart-tie-needs = heeft nodig
chart-tie-collides = botst met
chart-tie-complements = vult aan
chart-tie-needs-said = { $from } heeft { $to } nodig.
chart-tie-collides-said = { $from } botst met { $to }.
chart-tie-complements-said = { $from } en { $to } vullen elkaar aan.
chart-tie-from = Gemeente
chart-tie-kind = Hoe
chart-tie-to = De andere gemeente
chart-tie-about = Waarom
