method-borrowed-size = Dit cijfer vergelijkt wat er in de gemeente is met wat gewoon is bij dit aantal inwoners. 1 betekent: zoals gewoon. 2 betekent: twee keer zoveel. Het is de uitkomst van een model, met een marge waarin negen van de tien gemeenten liggen.
method-borrowed-size-formula = ln F = a + b · ln P + e, factor = exp(e). F is het aantal, P het aantal inwoners. Wat nul kan zijn, is geschat met Poisson-pseudoaannemelijkheid: factor = F / verwacht. De marge is dan het 5e tot 95e percentiel van de honderd gemeenten die in omvang het dichtst bij liggen.
method-borrowed-nearness = Het tweede cijfer houdt ook rekening met de mensen die in de omgeving wonen. Zakt het cijfer daardoor naar 1, dan verklaart de ligging het verschil.
method-borrowed-nearness-formula = ln F = a + b · ln P + c · ln M + e. M is het aantal mensen in de omgeving, waarbij dichtbij zwaarder telt.
method-size-factor = Dit cijfer zegt bij hoeveel inwoners het aantal banen of vestigingen gewoonlijk hoort. 1,5 betekent: zoveel als in een gemeente met anderhalf keer zoveel inwoners.
method-size-factor-formula = factor tot de macht 1/b. Alleen voor wat in de gemeente zelf is geteld.
method-quadrant = Dit beeld zet de functies van de gemeente naast haar banen, inkomen en huizenprijs. Beide zijn vergeleken met wat gewoon is bij dit aantal inwoners. De hoek waarin de gemeente ligt, noemt het geval.
method-quadrant-formula = Elke as is het gemiddelde van normaalscores van de factoren. Scores tussen −0,3 en 0,3 noemen geen geval. Ziekenhuizen, bioscopen en theaters tellen hier niet mee, omdat zij binnen 10 of 20 km zijn geteld.
method-audience = Dit beeld toont losse cijfers voor bewoners, bedrijven en bezoekers. De band toont waar de meeste vergelijkbare gemeenten liggen. De cijfers worden nooit opgeteld.
method-audience-formula = Band: 10e tot 90e percentiel van de vergelijkbare gemeenten. De plaats is het percentiel onder alle gemeenten.
method-role-dimension = Een rolscore is de plaats van de gemeente onder alle gemeenten, van 0 tot 100. 50 is de middelste gemeente. Bij elke score staat welke cijfers erin zitten.
method-role-dimension-formula = Percentiel van het gemiddelde van de percentielen van de cijfers. Er is geen score als meer dan de helft van de cijfers ontbreekt.
method-archetype = Een type is een punt in de ruimte van de rolscores. Wij tonen de twee of drie typen die het dichtst bij de gemeente liggen, met de afstand. Het is een aanbod om over te praten, geen etiket.
method-archetype-formula = Wortel van het gemiddelde kwadraat van de verschillen op de scores die bij het type horen, van 0 (gelijk) tot 100. De derde staat erbij als hij hoogstens 5 verder ligt dan de tweede.
method-peers = Vergelijkbare gemeenten lijken op elkaar in de kenmerken die u kiest. Hoe kleiner de afstand, hoe meer zij op elkaar lijken. Ontbreekt een cijfer, dan telt dat kenmerk voor dat paar niet mee.
method-peers-formula = Elk kenmerk wordt (waarde − mediaan) / (1,4826 · mediane afwijking), hoogstens 4. Afstand: wortel van het gemiddelde kwadraat van de verschillen; of de afstand van Mahalanobis, gedeeld door de wortel van het aantal kenmerken.
method-signal = Een signaal is een opgave die de cijfers noemen. De sterkte loopt van 1 tot 3 en volgt uit de plaats onder alle gemeenten. Bij elk signaal staat ook wat ertegen pleit.
method-signal-formula = Stap 1, 2 of 3 bij percentiel 70, 80 of 90 aan de kant die telt. Sterkte: de hoogste stap die minstens de helft van de cijfers haalt. Eén lager als minstens de helft van de tegencijfers stap 2 haalt.
method-growth = De groei van het aantal inwoners komt uit geboorte en sterfte, uit verhuizingen en uit migratie. De delen zijn gemiddelden van vijf jaar.
method-growth-formula = (Geboren − overleden), (vestiging − vertrek) en (immigratie − emigratie met correcties), telkens opgeteld over vijf jaar en gedeeld door de som van de inwoners op 1 januari, keer 1.000.
method-grey-pressure = Dit cijfer zegt hoeveel 65-plussers er zijn tegenover honderd inwoners van 20 tot 65 jaar.
method-grey-pressure-formula = 100 · inwoners van 65 jaar of ouder / inwoners van 20 tot 65 jaar.
method-coalition = Dit beeld bekijkt een groep gemeenten als één stad. Het toont wat zij samen hebben, wat dubbel is, wat ontbreekt en wat zij met elkaar kunnen delen.
method-coalition-formula = Delen kan met een partner binnen 20 km hemelsbreed, ongeveer een half uur met de auto. Een voorziening is dichtbij als inwoners er gemiddeld niet verder vandaan wonen dan een vaste grens, of dan de helft van de wortel van het landoppervlak als dat meer is.
