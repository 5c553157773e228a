table-sheet-figures = Cijfers
table-sheet-list = Lijst
table-sheet-notes = Toelichting
