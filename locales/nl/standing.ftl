# Eén woord voor elke stand van een aanmelding en van een plaats, overal hetzelfde.
standing-doubtful = Wacht op besluit
standing-waiting = Wachtlijst
standing-offered = Plaats aangeboden
standing-confirmed = Bevestigd
standing-declined = Afgewezen
standing-withdrawn = Ingetrokken
standing-lapsed = Aanbod verlopen
standing-present = Aanwezig
standing-present-since = Aanwezig sinds { $time }
standing-cancelled = Afgezegd
standing-replaced = Vervangen

# Van een plaats zonder haar aanmelding, in wat wij over iemand bewaren.
standing-expected = Aangemeld
