method-potential-relative = Dit cijfer zegt hoeveel mensen er in de buurt wonen, waarbij dichtbij zwaarder telt dan ver weg. 100 is wat de gemiddelde inwoner van Nederland om zich heen heeft. Het is de uitkomst van een model: het rekent met rechte lijnen en kent geen mensen over de grens. De vakterm is bevolkingspotentiaal.
method-potential-relative-formula = M(i) = Σ P(j) · f(d(i,j)), daarna gedeeld door het gemiddelde per inwoner, keer 100. P is het aantal inwoners, d de afstand en f de afstandsremming uit het interactiemodel. De eigen inwoners tellen mee.
method-interaction = Dit model schat hoe sterk afstand mensen tegenhoudt om ergens te werken. Het houdt vast hoeveel mensen ergens wonen en hoeveel banen er ergens zijn. Van alle stromen legt het model { $fit } op de juiste plek; zonder wie in de eigen gemeente werkt is dat { $between }.
method-interaction-formula = T(i,j) = A(i) · O(i) · B(j) · D(j) · f(d), met f = d^a · e^(b·d), d in km. A en B maken de totalen kloppend; a en b maken de gemiddelde afstand en de gemiddelde logaritme van de afstand gelijk aan die in de cijfers.
method-inhabitants-within = Dit cijfer telt de inwoners van alle gemeenten binnen een cirkel. Een gemeente telt helemaal mee of helemaal niet. De afstand is een rechte lijn tussen twee punten op de kaart, geen reistijd.
method-inhabitants-within-formula = Σ P(j) over alle gemeenten met d(i,j) ≤ 15, 30 of 60 km. De eigen gemeente telt altijd mee.
method-jobs-within = Dit cijfer telt de banen van werknemers in alle gemeenten binnen een cirkel. Een gemeente telt helemaal mee of helemaal niet.
method-jobs-within-formula = Σ J(j) over alle gemeenten met d(i,j) ≤ 15, 30 of 60 km. De eigen gemeente telt altijd mee.
method-distance-g4 = Dit is de afstand tot de dichtstbijzijnde van Amsterdam, Rotterdam, Den Haag en Utrecht. Voor een van deze vier is het de afstand tot de volgende. Het is een rechte lijn, geen reistijd.
method-distance-g4-formula = min d(i,j) over de vier steden, zonder de gemeente zelf. d = √((x₁ − x₂)² + (y₁ − y₂)²), in het landelijke coördinatenstelsel.
method-distance-city = Dit is de afstand tot de dichtstbijzijnde andere gemeente met meer dan 100.000 inwoners. Het is een rechte lijn, geen reistijd.
method-distance-city-formula = min d(i,j) over alle gemeenten met P(j) > 100.000, zonder de gemeente zelf.
method-distance-intercity = Dit is de afstand tot het dichtstbijzijnde station dat de vervoerder als intercitystation indeelt. Ook op andere stations stopt soms een intercity. Wij meten vanaf een punt midden in de gemeente. Het station kan in een andere gemeente liggen.
method-distance-intercity-formula = min d over alle stations van de klasse intercity of hoger.
method-jobs = Dit is het aantal banen van werknemers in de gemeente. Het maakt niet uit waar de werknemer woont. Zelfstandigen en mensen die over de grens wonen of werken, tellen niet mee.
method-jobs-formula = J(i) = Σ T(j,i). T(j,i) is het aantal banen van mensen die in j wonen en in i werken. De bron rondt af op 100 banen.
method-resident-workers = Dit is het aantal banen van mensen die in de gemeente wonen. Het maakt niet uit waar zij werken. Wie twee banen heeft, telt twee keer.
method-resident-workers-formula = W(i) = Σ T(i,j)
method-job-ratio = Dit cijfer vergelijkt de banen in de gemeente met de banen van haar inwoners. Boven 1 is de gemeente meer een werkstad, onder 1 meer een woonstad.
method-job-ratio-formula = J / W. De balans is (J − W) / (J + W), van −1 (alleen wonen) tot 1 (alleen werken).
method-containment = Dit is het deel van de werkende inwoners dat in de eigen gemeente werkt. Een grote gemeente heeft vanzelf een hoger aandeel. Kleine stromen ontbreken in de bron, dus het echte aandeel is iets lager.
method-containment-formula = S / W. S is het aantal banen van mensen die in de gemeente wonen en werken.
method-job-containment = Dit is het deel van de banen in de gemeente dat inwoners bezetten. De andere banen zijn van mensen die van buiten komen.
method-job-containment-formula = S / J
method-centrality = Dit is het aantal banen in de gemeente van mensen die ergens anders wonen. Het laat zien hoeveel de gemeente voor anderen betekent. Wij zetten die plaats naast de plaats naar inwoners: het verschil is de boodschap. De vakterm is centraliteit.
method-centrality-formula = C = J − S
method-centrality-share = Dit is het deel van de banen in de gemeente van mensen die ergens anders wonen.
method-centrality-share-formula = C / J
method-incoming-own-region-share = Dit cijfer zegt welk deel van de mensen die hier van buiten komen werken, uit de eigen regio komt. De eigen regio is het berekende woon-werkgebied. Een laag aandeel betekent dat de gemeente ook voor verder weg van belang is.
method-incoming-own-region-share-formula = Σ T(j,i) over de andere gemeenten j van de eigen regio, gedeeld door C(i).
method-dominance = Dit cijfer vergelijkt het aantal mensen dat hier van buiten komt werken met het gemiddelde van de andere gemeenten. 2 betekent: twee keer zoveel als gemiddeld. De vakterm is dominantie.
method-dominance-formula = I(i) / gemiddelde van I(j) over alle andere gemeenten j. I is de inkomende stroom.
method-symmetry = Dit cijfer vergelijkt wie hier van buiten komt werken met wie buiten de gemeente werkt. 1 betekent: alleen in. −1 betekent: alleen uit. 0 betekent: evenveel. De vakterm is symmetrie.
method-symmetry-formula = (I − O) / (I + O). I is de inkomende stroom, O de uitgaande.
method-entropy = Dit cijfer zegt of de inwoners naar één gemeente gaan om te werken, of naar veel. 0 betekent: allemaal naar dezelfde. 1 betekent: gelijk verdeeld over alle gemeenten. Kleine stromen ontbreken, dus bij een kleine gemeente valt het cijfer te laag uit. De vakterm is entropie.
method-entropy-formula = −Σ q(j) · ln q(j) / ln(n − 1). q(j) is het deel van de uitgaande stroom dat naar j gaat, n het aantal gemeenten.
method-pagerank = Stel u loopt eindeloos mee met de mensen die naar hun werk gaan. Dit cijfer zegt hoe vaak u dan in een gemeente bent. 100 is de gemiddelde gemeente. Een gemeente telt zwaarder als ook haar eigen buren veel mensen trekken. De vakterm is PageRank.
method-pagerank-formula = x(i) = 0,15/n + 0,85 · Σ x(j) · T(j,i) / O(j), zonder wie in de eigen gemeente werkt. Uit een gemeente zonder uitgaande stroom gaat u naar een willekeurige gemeente. Getoond: x · n · 100.
method-betweenness = Dit cijfer zegt hoe vaak een gemeente tussen twee andere in ligt, als u steeds de sterkste werkstromen volgt. Veel gemeenten hebben 0: zij liggen nooit tussen twee andere. Een route volgt stromen, geen wegen. De vakterm is tussenpositie (betweenness).
method-betweenness-formula = Aandeel van alle paren (j,k) waarvan de kortste route over i gaat. De lengte van een stap is 1 / aantal banen. Zijn er meer routes even kort, dan telt elke route voor haar deel.
method-relation = Dit woord zegt wat een andere gemeente voor u is. U leunt op een gemeente als veel van uw inwoners daar werken en er veel minder mensen vandaan komen. U verzorgt een gemeente als zij op u leunt. Is de stroom in beide richtingen van belang en leunt geen van beide op de ander, dan is de relatie wederkerig.
method-relation-formula = o = aandeel in de uitgaande stroom, v = aandeel in de inkomende stroom. Leunt op: o ≥ 10%, minstens 5% van alle werkende inwoners, en heen minstens twee keer zo veel mensen als terug. Verzorgt: de ander leunt volgens deze regel op u. Wederkerig: o en v beide ≥ 3%, en geen van beide leunt op de ander. Anders: los. De grenzen zijn onze eigen keuze.
method-customer-potential = Dit cijfer schat hoeveel mensen gebruikmaken van wat de gemeente biedt. Iedereen verdeelt zich over de gemeenten binnen 20 km: een grote gemeente trekt meer, een verre minder. Het is een model op gemeenten; het officiële cijfer van het CBS rekent met kernen. De vakterm is klantenpotentieel.
method-customer-potential-formula = K(i) = Σ P(j) · (P(i) / d(i,j)²) / Σ (P(k) / d(j,k)²), voor afstanden onder 20 km. De afstand van een gemeente tot zichzelf is 128·R / (45·π), met R de straal van een cirkel met hetzelfde landoppervlak.
method-service-index = Dit cijfer deelt het klantenpotentieel door het aantal inwoners. Boven 1 bedient de gemeente meer mensen dan er wonen. Een gemeente met weinig land trekt in dit model sterk.
method-service-index-formula = K / P
method-moves-net-rate = Dit cijfer zegt hoeveel mensen er uit andere gemeenten bij kwamen, min wie naar andere gemeenten vertrok. Het geldt voor één jaar. Een groot centrum voor asielopvang kan het cijfer sterk veranderen.
method-moves-net-rate-formula = (vestiging − vertrek) / inwoners op 1 januari · 1.000, alleen verhuizingen binnen Nederland.
method-city-and-zone = Een stad met haar zone is een grote, dichtbebouwde gemeente met de gemeenten die er sterk op gericht zijn. Niet elke gemeente hoort bij een stad. De grenzen komen van de Europese Unie en de OESO; u kunt ze veranderen.
method-city-and-zone-formula = Stad: minstens 50.000 inwoners en 1.500 adressen per km². Zone: minstens 15% van de werkende inwoners werkt in de stad. Steden waarvan de ene 15% naar de andere stuurt, vormen één stad. Wat geheel is omsloten, hoort erbij; wat los ligt, valt af.
method-travel-to-work = Een woon-werkgebied is een groep gemeenten waarin de meeste mensen wonen én werken. Het hele land is verdeeld. Hoe kleiner het gebied, hoe meer mensen er moeten wonen en werken; u kunt de grenzen veranderen.
method-travel-to-work-formula = c = min(S/W, S/J); Y = min(1, c/0,75); s = max(0, (25.000 − W)/21.500); Z = 1 − (1 − 0,667/0,75)·s. Geldig als Y · Z · 0,75/0,667 ≥ 1. Het minst geldige gebied valt uiteen; elke gemeente gaat naar het gebied met de sterkste band T(a,b)²/(W(a)·J(b)) + T(b,a)²/(W(b)·J(a)).
method-nested-regions = Wij vragen stap voor stap meer van een woon-werkgebied: meer werkende inwoners en meer mensen die er wonen en werken. U ziet welke gebieden dan samengaan.
method-nested-regions-formula = De gebieden van een stap zijn de bouwstenen van de volgende. Grenzen: 25.000 en 66,7%; 50.000 en 70%; 100.000 en 75%; 250.000 en 80%.
method-region-disagreement = Twee methoden tekenen de regio’s, en zij zijn het niet altijd eens. Waar zij verschillen, ligt een gemeente tussen twee steden of hoort zij bij geen stad.
method-region-disagreement-formula = Zij zijn het eens als de kern van de ene regio ook in de andere regio ligt.
method-polycentricity = Dit cijfer zegt of een regio één hoofdplaats heeft of meer gelijke. 0 betekent: de grootste plaatsen zijn even groot. Hoe lager onder 0, hoe meer één plaats het zwaartepunt is. Wij kijken naar inwoners (vorm) en naar banen voor de regio (functie).
method-polycentricity-formula = Helling van ln(omvang) op ln(rang) door de vier grootste plaatsen. Niets bij minder dan drie plaatsen.
method-change = Wij vergelijken 2006 en 2014 alleen voor paren van gemeenten die in beide jaren volledige cijfers hebben. De totalen zijn daardoor lager dan elders op de pagina. Een verschil van 100 banen kan door afronding komen.
method-change-formula = Stromen, S/W en S/J over dezelfde gemeenten in beide jaren.
method-inhabitants-15km = { method-inhabitants-within }
method-inhabitants-15km-formula = { method-inhabitants-within-formula }
method-inhabitants-30km = { method-inhabitants-within }
method-inhabitants-30km-formula = { method-inhabitants-within-formula }
method-inhabitants-60km = { method-inhabitants-within }
method-inhabitants-60km-formula = { method-inhabitants-within-formula }
method-jobs-30km = { method-jobs-within }
method-jobs-30km-formula = { method-jobs-within-formula }
