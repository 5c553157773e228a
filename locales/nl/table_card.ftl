# De kaarten op de tafels van een werksessie.
table-card-title = Tafelkaarten: { $meeting }
table-card-description = Een kaart voor elke tafel, met de code om mee te doen aan de werksessie.
table-card-scan = Scan de code met uw telefoon.
table-card-visit = Of ga naar
table-card-enter = en vul deze code in:
table-card-code = QR-code om aan deze tafel mee te doen. De code is { $code }.
