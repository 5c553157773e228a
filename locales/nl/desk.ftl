# Het beheer: de lijst van onderdelen en de eerste pagina.
desk-description = Het beheer van Schakel.
desk-navigation = Onderdelen van het beheer
desk-navigation-open = Onderdeel
desk-home = Beheer
desk-meetings = Bijeenkomsten
desk-partners = Partners
desk-mail = Mail
desk-proposals = Aanmeldingen per mail
desk-users = Gebruikers
desk-privacy = Persoonsgegevens
desk-log = Logboek
desk-welcome = Welkom, { $name }.
desk-tasks = Dit vraagt uw aandacht
desk-tasks-none = Er is nu niets wat op u wacht.
desk-task-mail =
    { $count ->
        [one] 1 mail is niet aangekomen. Bekijk waarom.
       *[other] { $count } mails zijn niet aangekomen. Bekijk waarom.
    }
desk-task-proposals =
    { $count ->
        [one] 1 mail met een aanmelding wacht op uw antwoord
       *[other] { $count } mails met een aanmelding wachten op uw antwoord
    }
desk-task-doubts =
    { $count ->
        [one] 1 aanmelding wacht op uw besluit: { $meeting }
       *[other] { $count } aanmeldingen wachten op uw besluit: { $meeting }
    }
desk-task-offers =
    { $count ->
        [one] 1 aanbod loopt binnen een dag af: { $meeting }
       *[other] { $count } keer loopt een aanbod binnen een dag af: { $meeting }
    }
desk-coming = Bijeenkomsten die komen
desk-coming-none = Er zijn geen bijeenkomsten gepland.
desk-seats = { $taken } van de { $seats } plaatsen zijn bezet.

## Waar een bijeenkomst staat.
desk-meeting-state-draft = Concept
desk-meeting-state-published = Gepubliceerd
desk-meeting-state-registration-closed = Aanmelding gesloten
desk-meeting-state-running = Bezig
desk-meeting-state-ended = Afgelopen
desk-meeting-state-archived = In het archief
desk-meeting-state-cancelled = Gaat niet door

## Wat er net is gedaan.
desk-done-saved = Uw wijzigingen zijn bewaard.
desk-done-added = Toegevoegd.
desk-done-removed = Verwijderd.
desk-done-moved = Verplaatst.
desk-done-proposal-answered = De link is verstuurd.
desk-done-proposal-aside = De mail is terzijde gelegd.
desk-done-proposal-reopened = De mail wacht weer op een antwoord.

## Formulieren.
desk-save = Bewaar
desk-cancel = Terug zonder te bewaren
desk-language-nl = Nederlands
desk-language-en = Engels
desk-field-nl = { $field } (Nederlands)
desk-field-en = { $field } (Engels)
desk-other-language = Ontbreekt een van de talen? Dan leest men de andere.
desk-row-up = { $row } omhoog
desk-row-down = { $row } omlaag
desk-row-remove = { $row } verwijderen
desk-wrong-empty = Vul dit in: { $field }.
desk-wrong-long = { $field }: gebruik niet meer dan { $most } tekens.
desk-wrong-number = { $field }: vul een heel getal in van { $from } tot en met { $to }.
desk-wrong-date = { $field }: vul een datum in, zoals 2027-10-23.
desk-wrong-time = { $field }: vul een tijd in, zoals 16:30.
desk-wrong-moment = { $field }: vul een datum en een tijd in.
desk-wrong-email = { $field }: vul een mailadres in, zoals naam@organisatie.nl.
desk-wrong-choice = { $field }: maak een keuze.
desk-wrong-changed = Iemand anders heeft dit intussen gewijzigd. Bekijk in een ander venster wat er nu staat. Bewaart u nog een keer, dan geldt wat u hier hebt ingevuld.
