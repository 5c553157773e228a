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

## De lijst van gebruikers en één gebruiker.
user-title = Gebruikers
user-lead = Dit zijn de mensen die met Schakel werken. Deelnemers staan hier niet bij.
user-to-rights = Bekijk wat elke rol mag
user-caption = Gebruikers met hun rollen
user-name = Naam
user-email = Mailadres
user-roles = Rollen
user-add = Voeg een gebruiker toe
user-add-lead = De gebruiker logt in met het mailadres. Een wachtwoord is niet nodig.
user-save = Bewaar de rollen
user-name-wrong = Vul een naam in van ten hoogste 120 tekens
user-roles-none = Kies ten minste één rol
user-last-administrator = Dit is de laatste beheerder. Maak eerst iemand anders beheerder.
user-roles-all-gone = Haalt u alle rollen weg? Dan is deze persoon geen gebruiker meer.
user-sign-out = Log overal uit
user-sign-out-lead = Hiermee logt { $name } op alle apparaten uit.

## Rollen en rechten.
user-rights-title = Rollen en rechten
user-rights-lead = Wat een rol hier niet mag, mag die rol nergens. Contactpersonen en deelnemers zien alleen hun eigen aanmelding.
user-right = Recht
user-right-yes = ja
user-right-no = nee
user-right-manage-meetings = Bijeenkomsten maken en wijzigen
user-right-manage-registrations = Aanmeldingen zien en erover beslissen
user-right-send-mail = Mail sturen en de verzonden mail zien
user-right-edit-mail-templates = De teksten van mails wijzigen
user-right-manage-partners = Organisaties en contacten bijhouden
user-right-export-attendees = Deelnemerslijsten en badges meenemen
user-right-see-catering = Aantallen voor het eten zien
user-right-check-in = Deelnemers ontvangen
user-right-lead-session = Een sessie leiden
user-right-moderate-session = Vragen en kaarten bewaken
user-right-show-on-screen = Iets op het grote scherm zetten
user-right-manage-users = Rollen geven en weghalen
user-right-manage-settings = Instellingen wijzigen
user-right-read-audit-log = Het logboek lezen
user-right-manage-privacy = Verzoeken over persoonsgegevens afhandelen
user-right-change-own-delegation = De eigen groep wijzigen en annuleren
user-right-see-own-registration = De eigen aanmelding zien

## Op de opdrachtregel.
user-line-saved = Bewaard: { $email }
user-line-unknown = Er is niemand met dit mailadres. Maak eerst een gebruiker met schakel user add.
user-line-link = Met deze link logt iemand in. De link werkt één keer, een kwartier lang.
