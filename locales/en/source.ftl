# The sources below every page and brief.
source-population = Population and its changes: CBS 37259ned (2012–2023) and 37230ned (end of 2024, provisional), adapted: added up on the boundaries of 2023.
source-indicators = Figures of municipalities: CBS, key figures of districts and neighbourhoods 2015, 84286NED, 85039NED and 85318NED, 70072ned, 81955NED, labour participation 2023; sale prices: CBS/Kadaster 83625NED. Adapted: recast to the boundaries of 2023.
source-commuting = Commuting: CBS 81251ned, jobs of employees by municipality of home and work, December 2006 and 2014, adapted: recast to the boundaries of 2023.
source-moves = Moves: CBS 81734NED, 2018, adapted: recast to the boundaries of 2023.
source-stations = Stations: Rijden de Treinen, 2023.
source-boundaries = Boundaries: CBS/Kadaster, 2022, adapted: brought to 2023 and simplified.
source-own = Figures of CBS and Kadaster are licensed under CC BY 4.0. Calculations, models and texts are by Schakel.
