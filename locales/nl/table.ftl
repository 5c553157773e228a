table-sheet-figures = Cijfers
table-sheet-notes = Toelichting
