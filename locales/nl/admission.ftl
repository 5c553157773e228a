# Toelating: wie zich mag aanmelden, in het beheer.
admission-now = Zo is het nu
admission-change = Wijzig de toelating
admission-organisations = Welke organisaties
admission-invited-only = Alleen voor genodigden
admission-invited-only-hint = Alleen organisaties op de lijst met uitnodigingen kunnen zich aanmelden. Voor hen gelden soort, band en omvang niet.
admission-kinds = Soort organisatie
admission-relations = Band met de organisator
admission-size = Aantal inwoners van een gemeente
admission-size-from = Vanaf zoveel inwoners
admission-size-to = Tot en met zoveel inwoners
admission-persons = Welke mensen
admission-functions = Functie
admission-otherwise = wat gebeurt er met anderen?
admission-ask = De organisator besluit
admission-refuse = Weigeren, met de reden
admission-group-places = Hoeveel mensen
admission-seats = Plaatsen in totaal
admission-places = Plaatsen per organisatie
admission-group-terms = Termijnen
admission-group-terms-hint = Alle tijden zijn Nederlandse tijd.
admission-opens = Aanmelden kan vanaf
admission-closes = Aanmelden kan tot
admission-changes = Wijzigen en annuleren kan tot
admission-offer = Een aanbod aan de wachtlijst geldt zoveel uur
admission-wrong-none = { $field }: kies er ten minste één. Anders kan niemand zich aanmelden.
admission-wrong-size = Het tweede aantal inwoners moet het grootste zijn.
admission-wrong-taken = Er zijn al { $taken } plaatsen bezet. Vul niet minder in.

## Wat de regels zeggen.
admission-say-or = { $before } of { $last }
admission-say-invited = Alleen organisaties die zijn uitgenodigd, kunnen zich aanmelden.
admission-say-kinds = De organisatie is: { $kinds }.
admission-say-size = Een gemeente heeft { $from } tot en met { $to } inwoners.
admission-say-relations = De band met de organisator is: { $relations }.
admission-say-functions = De functie van ieder is: { $functions }.
admission-say-ask = Past dit niet, dan besluit de organisator.
admission-say-refuse = Past dit niet, dan wordt de aanmelding geweigerd.
admission-say-places =
    { $places ->
        [one] Van elke organisatie kan 1 persoon komen. In totaal zijn er { $seats } plaatsen.
       *[other] Van elke organisatie kunnen { $places } personen komen. In totaal zijn er { $seats } plaatsen.
    }
admission-say-terms = Aanmelden kan van { $opens } tot { $closes }. Wijzigen kan tot { $changes }.
