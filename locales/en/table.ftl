table-sheet-figures = Figures
table-sheet-list = List
table-sheet-notes = Notes
