# The cards on the tables of a work session.
table-card-title = Table cards: { $meeting }
table-card-description = A card for each table, with the code to join the work session.
table-card-scan = Scan the code with your phone.
table-card-visit = Or go to
table-card-enter = and enter this code:
table-card-code = QR code to join at this table. The code is { $code }.
