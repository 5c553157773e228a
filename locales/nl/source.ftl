# De bronnen onder elke pagina en brief.
source-population = Bevolking en loop van de bevolking: CBS 37259ned (2012–2023) en 37230ned (eind 2024, voorlopig), bewerkt: samengeteld op de grenzen van 2023.
source-indicators = Kenmerken van gemeenten: CBS, Kerncijfers wijken en buurten 2015, 84286NED, 85039NED en 85318NED, 70072ned, 81955NED, Arbeidsdeelname 2023; verkoopprijzen: CBS/Kadaster 83625NED. Bewerkt: herrekend naar de grenzen van 2023.
source-commuting = Pendel: CBS 81251ned, banen van werknemers naar woon- en werkgemeente, december 2006 en 2014, bewerkt: herrekend naar de grenzen van 2023.
source-moves = Verhuizingen: CBS 81734NED, 2018, bewerkt: herrekend naar de grenzen van 2023.
source-stations = Stations: Rijden de Treinen, 2023.
source-boundaries = Grenzen: CBS/Kadaster, 2022, bewerkt: bijgewerkt naar 2023 en vereenvoudigd.
source-own = Cijfers van CBS en Kadaster vallen onder de licentie CC BY 4.0. Berekeningen, modellen en teksten zijn van Schakel.
