table-sheet-figures = Figures
table-sheet-notes = Notes
