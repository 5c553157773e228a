# Het koersdocument van een gemeente, en de samenvatting voor de raad.
course-document-title = Koersdocument { $name }
course-document-kind = Koersdocument
course-document-description = De strategische positie en de koers van { $name }: opgaven, keuzes, afspraken en open vragen.
course-summary-title = De koers van { $name } in twee pagina's
course-summary-kind = Samenvatting voor de raad
course-summary-description = De koers van { $name } in het kort: wat is afgesproken en wat wordt aan de raad gevraagd.
course-document-version = Versie { $number }, vastgelegd op { $date }.
course-document-draft = Concept van { $date }.
course-document-review = De gemeente bekijkt de koers opnieuw op { $date }.
course-document-foot = versie { $number } · controlegetal { $hash }

course-document-position = Uitgangspositie
course-document-position-lead = Dit zeggen de open cijfers over de gemeente. De pagina van de gemeente op Schakel laat alle cijfers zien.
course-document-figures = De cijfers om mee te beginnen
course-document-head-figure = Cijfer
course-document-head-value = Waarde
course-document-head-year = Jaar
course-document-head-national = Nederland
course-document-head-peers = Vergelijkbare gemeenten
course-document-recognised = Wat de gemeente herkent, en wat niet
course-document-identity = Wie wij zijn
course-document-history = Waar wij vandaan komen
course-document-from-table = Wat de tafel schreef en vrijgaf:
course-document-signal = De cijfers wijzen op de opgave “{ $task }”.
course-document-stance-agree = Herkend
course-document-stance-nuance = Deels herkend
course-document-stance-disagree = Niet herkend
course-document-stance-count = { $answer } ({ $count } keer)
course-document-tasks = Opgaven
course-document-tasks-table = De opgaven waarop de gemeente wil sturen
course-document-head-task = Opgave
course-document-head-urgency = Kan het wachten?
course-document-head-areas = Keuzevragen
course-document-urgent = Nee, dringend
course-document-not-urgent = Ja
course-document-choices = Keuzes, en wat er over is gevonden
course-document-choices-none = Er zijn nog te weinig keuzevragen om combinaties te tellen.
course-document-dilemmas = Dilemma's en knelpunten
course-document-more-dilemmas =
    { $count ->
        [one] Er is nog { $count } dilemma. Dat staat in de werkplaats van de gemeente.
       *[other] Er zijn nog { $count } dilemma's. Die staan in de werkplaats van de gemeente.
    }
course-document-course = Koers en afspraken
course-document-course-none = Er is nog niets afgesproken.
course-document-proposal = Er is nog niets afgesproken. Dit is het voorstel dat uit de keuzes volgt; de gemeente beslist.
course-document-commitments = Koersafspraken
course-document-head-area = Keuzevraag
course-document-head-verdict = Besluit
course-document-head-what = Wat
course-document-head-who = Wie
course-document-head-when = Wanneer, of waarop wij wachten
course-document-head-alive = Kan nog
course-document-head-out = Valt af
course-document-partners = Partners
course-document-partners-table = Wie nodig is, en waarvoor
course-document-head-partner = Gemeente
course-document-head-needed-for = Nodig voor
course-document-head-consent = Instemming
course-document-consent-none = niets over gezegd
course-document-consent-met = gegeven
course-document-consent-owned = wordt gevraagd door
course-document-consent-open = open
course-document-questions = Open vragen
course-document-questions-environment = Wat wij willen weten (kennisvragen)
course-document-questions-values = Wat de raad moet wegen (vragen aan de raad)
course-document-questions-related-decisions = Wat anderen besluiten (wensen voor het partnerschap)
course-document-questions-none = Er zijn geen open vragen genoteerd.
course-document-council = Wat wij de raad vragen
course-document-made = Hoe dit document is gemaakt
course-document-divided =
    { $count ->
        [0] Over geen enkele keuze lagen de stemmen in twee kampen.
        [one] Over { $count } keuze lagen de stemmen in twee kampen.
       *[other] Over { $count } keuzes lagen de stemmen in twee kampen.
    }
course-document-method = De werkwijze is de Strategic Choice Approach (Friend en Hickling). Cijfers en zinnen over keuzes zijn berekend uit wat de gemeente invulde; teksten met een lijn ervoor schreef de gemeente zelf.
course-document-sources = Bronnen en versie
course-document-source-own = Keuzevragen, keuzes, onverenigbaarheden en scores: de gemeente.
course-document-source-texts = Teksten met een lijn ervoor: de gemeente.
course-document-hash = Een vastgelegde versie verandert niet meer. Het controlegetal (SHA-256) onderaan elke pagina is berekend over de hele inhoud; wie het document opnieuw ophaalt, krijgt hetzelfde getal.

## De pagina waar de gemeente haar document schrijft.
course-document-page = Koersdocument
course-document-page-lead = Het koersdocument vertelt waar uw gemeente staat en waar zij heen wil. De cijfers en uitkomsten komen uit uw werk; u schrijft de teksten ertussen.
course-document-back-to-work = Terug naar de keuzevragen
course-document-draft-heading = Zoals het nu is
course-document-read-draft = Lees het concept
course-document-versions = Vastgelegde versies
course-document-no-versions = Er is nog geen versie vastgelegd.
course-document-version-of = Versie { $number }, { $moment }
course-document-texts = Uw teksten
course-document-texts-lead = Wat u hier schrijft, komt op zijn plaats in het document. Schrijf geen namen van personen, maar functies.
course-document-part-recognised = Wat herkent u in de cijfers, en wat niet?
course-document-hint-recognised = Zeg ook waarom niet. Dat staat dan naast de cijfers.
course-document-part-identity = Wie is de gemeente?
course-document-hint-identity = Waar zijn inwoners trots op? Wat maakt u anders dan uw buren?
course-document-part-history = Waar komt zij vandaan?
course-document-hint-history = Een jaar en wat er gebeurde, op elke regel één.
course-document-part-tasks = Waarom deze opgaven?
course-document-hint-tasks = Leg uit waarom u juist hierop wilt sturen.
course-document-part-choices = Wat wilt u bij de keuzes zeggen?
course-document-hint-choices = De uitkomst staat al in het document. Hier is ruimte voor uw toelichting.
course-document-part-dilemmas = Wat doet u met de dilemma's en knelpunten?
course-document-hint-dilemmas = Wie haalt een knelpunt weg? Wat hebt u van anderen geleerd?
course-document-part-course = De koers in uw eigen woorden
course-document-hint-course = Een paar zinnen. Deze tekst staat ook in de samenvatting voor de raad.
course-document-part-partners = Wat vraagt u van partners, en wat biedt u?
course-document-hint-partners = Gemeenten, provincie, Rijk, bedrijven en instellingen.
course-document-part-questions = Wat wilt u nog weten?
course-document-hint-questions = De open vragen uit uw werk staan er al bij.
course-document-part-made = Hoe is dit gemaakt?
course-document-hint-made = Welke functies zaten aan tafel? Hoeveel mensen gaven scores, en waren zij het eens?
course-document-review-label = Wanneer bekijkt u de koers opnieuw?
course-document-review-hint = Kies een dag.
course-document-save = Bewaar de teksten
course-document-freeze = Bewaar en leg een versie vast
course-document-freeze-hint = Een vastgelegde versie verandert nooit meer. Later schrijven kan altijd; dat wordt een nieuwe versie.
course-document-too-long = Deze tekst is { $length } tekens lang. Schrijf hoogstens { $most } tekens.
course-document-no-date = Dit is geen datum. Schrijf bijvoorbeeld 2027-09-01.
course-document-overwritten = Iemand anders heeft dit intussen veranderd. Er staat nu: { $there }
course-document-take-along = Meenemen
course-document-back = Terug naar het koersdocument
course-done-document = De teksten zijn bewaard.
course-done-vastgelegd = De versie is vastgelegd.
course-document-together = Samen met andere gemeenten
course-document-together-none = Er is nog niet vastgelegd wat elke gemeente doet.
course-document-together-table = Wat elke gemeente doet
course-document-head-municipality = Gemeente
course-document-and-more = { $names }; en nog { $count }
course-document-more-commitments =
    { $count ->
        [one] Er is nog 1 koersafspraak. Die staat in het koersdocument.
       *[other] Er zijn nog { $count } koersafspraken. Die staan in het koersdocument.
    }
