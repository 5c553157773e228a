# Badges.
badge-title = Badges: { $meeting }
badge-description = Badges met naam, functie, organisatie en een code voor de balie.
badge-code = QR-code voor de balie: { $code }
