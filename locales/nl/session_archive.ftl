# Het archief van een werksessie: teruglezen, terugkijken en meenemen.
session-archive-title = Archief van de werksessie
session-archive-title-public = De opbrengst van de werksessie
session-archive-lead = Alles wat is gezegd en besloten, zoals het was. Hier kan niemand iets veranderen.
session-archive-lead-public = Dit hebben de tafels vrijgegeven voor iedereen. De rest blijft van de tafel.
session-archive-replay = Terugkijken
session-archive-replay-lead = Ga terug naar een moment van de dag. U ziet de sessie dan zoals zij toen was.
session-archive-stops = De momenten van de dag
session-archive-no-stops = Er is nog geen stap begonnen.
session-archive-began = begin
session-archive-ended = einde
session-archive-until = Zoals het was op { $moment }.
session-archive-whole = Bekijk de hele sessie
session-archive-files = Meenemen
session-archive-minutes = Verslag (concept)
session-archive-contributions = Bijdragen
session-archive-results = Uitslagen
session-archive-all = Alles wat u mag zien
