# Organisaties in het beheer.
partner-new = Nieuwe organisatie
partner-edit = Wijzig de organisatie
partner-search = Zoek op naam
partner-search-button = Zoek
partner-found =
    { $count ->
        [0] Geen organisatie gevonden.
        [one] 1 organisatie gevonden.
       *[other] { $count } organisaties gevonden.
    }
partner-table = Organisaties
partner-name = Naam
partner-kind = Soort organisatie
partner-relation = Band met de organisator
partner-municipality = Gemeente
partner-municipality-hint = Alleen bij de soort gemeente: de naam of de CBS-code, zoals Assen of GM0106.
partner-domains = Wat achter het apenstaartje van mailadressen staat
partner-domains-hint = Elk op een eigen regel, zoals assen.nl. Daaraan herkennen wij mail van deze organisatie.
partner-wrong-taken = Er is al een organisatie voor deze gemeente.
partner-wrong-municipality = { $field }: vul de naam of de CBS-code van een gemeente in.
partner-wrong-domains = { $field }: schrijf elk op een eigen regel, zoals assen.nl.
partner-since = Sinds
partner-note = Waarom
partner-history = Alle wijzigingen, de nieuwste eerst
partner-no-relation = Er is nog geen band genoteerd.
partner-change-relation = Noteer een wijziging
partner-save-relation = Noteer de wijziging
partner-contacts = Contactpersonen
partner-contacts-none = Er is nog geen contactpersoon. Zonder contactpersoon kunt u geen uitnodiging mailen.
partner-contact-add = Voeg een contactpersoon toe
partner-contact-name = Naam van de contactpersoon
partner-contact-email = Mailadres
partner-contact-function = Functie
partner-contact-save = Voeg de contactpersoon toe
partner-contact-remove = Haal { $name } weg
partner-attended = Aanmeldingen
partner-attended-none = Deze organisatie heeft zich nog nooit aangemeld.
partner-meeting = Bijeenkomst
partner-persons = Personen
