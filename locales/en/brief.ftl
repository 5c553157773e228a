# The brief of a municipality: the words that only stand on paper.
brief-product = Schakel
brief-edition = Schakel { $version }, newest figures of { $year }
brief-reason = In general
brief-promise = Where does a municipality stand in the urban network?
brief-title = { $name }: location, position and role
brief-description = The place of { $name } in the network of municipalities, with figures, a map and sources.
brief-see = See
brief-recognise = Figures do not see everything. Lay this brief beside what you know of the municipality yourself, and discuss the differences.
brief-online = More figures and explanations are at
brief-other-tasks = These tasks give a signal too: { $names }.
brief-note = Note
brief-notes = Notes
brief-sources = Sources and method
brief-method-edges = All figures are recalculated to the municipal boundaries of 1 January 2023. Flows below 50 jobs are missing in the source.
brief-method-years = The year stands with every figure. Figures of different years stand side by side, because not every subject is measured every year.
brief-method-model = The outcome of a model is marked as such. A model shows what is usual, not what is good.
brief-method-missing = “No figure” means that the source gives none. It does not mean zero.
