# Badges.
badge-title = Badges: { $meeting }
badge-description = Badges with name, function, organisation and a code for the desk.
badge-code = QR code for the desk: { $code }
