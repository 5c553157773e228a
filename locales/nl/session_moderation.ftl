# De rij van de moderator.
session-moderation-title = Moderatie
session-moderation-step = Stap
session-moderation-all-steps = Alle stappen
session-moderation-table = Tafel
session-moderation-all-tables = Alle tafels
session-moderation-words = Woorden
session-moderation-likeness = Stel samenvoegen voor
session-moderation-from = vanaf { $percent }% gelijkenis
session-moderation-look = Bekijk
session-moderation-queue = Wat de zaal ziet
session-moderation-count =
    { $count ->
        [0] Nog niets. Nieuwe bijdragen komen hier vanzelf bovenaan.
        [one] Eén bijdrage, de nieuwste bovenaan.
       *[other] { $count } bijdragen, de nieuwste bovenaan.
    }
session-moderation-more = Er zijn er meer. Kies een stap om de oudere te zien.
session-moderation-nobody = De zaal
session-moderation-public = openbaar
session-moderation-late = na afloop geschreven
session-moderation-hidden = verborgen
session-moderation-no-words = (zonder tekst)
session-moderation-reason-was = Reden: { $reason }
session-moderation-unhide = Toon weer
session-moderation-show = Toon op het scherm
session-moderation-on-screen = Staat nu op het scherm.
session-moderation-hide = Verberg
session-moderation-reason = Reden
session-moderation-reason-hint = De tafel leest deze reden. De tafel blijft de eigen bijdrage zien.
session-moderation-because-person = Gaat over een persoon
session-moderation-because-double = Staat er al
session-moderation-because-unclear = Is niet te begrijpen
session-moderation-because-rude = Is kwetsend
session-moderation-hide-now = Verberg voor de zaal
session-moderation-made = { $count ->
        [one] Deze kaart is een deel van een andere.
       *[other] Samengevoegd uit { $count } kaarten.
    }
session-moderation-guests = Gasten die wachten
session-moderation-no-guests = Niemand wacht.
session-moderation-admit = Laat binnen
session-moderation-turn-away = Laat niet binnen
session-moderation-alike = Misschien hetzelfde
session-moderation-alike-hint = Dit is een voorstel op grond van de woorden. Lees beide kaarten en beslis zelf. De oorspronkelijke kaarten blijven bewaard.
session-moderation-no-pairs = Er zijn geen kaarten die genoeg op elkaar lijken.
session-moderation-shared = { $percent } gelijkenis. Samen: { $words }
session-moderation-one = De tekst van de ene kaart
session-moderation-merge = Voeg samen
