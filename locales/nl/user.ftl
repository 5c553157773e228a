# Gebruikers, rollen en rechten.
user-role-administrator = Beheerder
user-role-administrator-explained = geeft rollen en leest het logboek, maar ziet geen aanmeldingen.
user-role-organiser = Organisator
user-role-organiser-explained = maakt bijeenkomsten en beslist over aanmeldingen.
user-role-chair = Voorzitter
user-role-chair-explained = leidt de bijeenkomst.
user-role-moderator = Moderator
user-role-moderator-explained = let op wat er in beeld komt.
user-role-expert = Expert
user-role-expert-explained = laat trends zien op het grote scherm.
user-role-desk = Balie
user-role-desk-explained = ontvangt de deelnemers en ziet hoeveel er eten.
user-role-contact = Contactpersoon
user-role-contact-explained = heeft een of meer mensen aangemeld.
user-role-participant = Deelnemer
user-role-participant-explained = is aangemeld voor een bijeenkomst.
