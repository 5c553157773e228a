# Uitnodigingen voor een bijeenkomst, in het beheer.
invitation-explanation = Organisaties op deze lijst zijn op naam uitgenodigd. Soort, omvang en band maken voor hen niet uit.
invitation-list = Uitgenodigde organisaties
invitation-choose = Kies wie u uitnodigt
invitation-organisations = Organisaties
invitation-no-organisations = Er zijn nog geen organisaties. Voeg ze toe bij Partners, of lees een bestand in.
invitation-save = Bewaar de lijst
invitation-send = Verstuur de uitnodigingen
invitation-draft = U kunt uitnodigen zodra de bijeenkomst is gepubliceerd.
invitation-nobody = Er is niemand die nog een uitnodiging moet krijgen.
invitation-count =
    { $count ->
        [one] 1 contactpersoon krijgt een mail. Wie al een uitnodiging heeft, krijgt er geen tweede.
       *[other] { $count } contactpersonen krijgen een mail. Wie al een uitnodiging heeft, krijgt er geen tweede.
    }
invitation-type = Typ het aantal mails: { $count }
invitation-wrong-count = Typ het aantal mails dat uitgaat: { $count }.
invitation-do = Verstuur
desk-done-invitations-sent = De uitnodigingen staan klaar bij Mail.

## Een bestand inlezen.
invitation-import = Lees een bestand in
invitation-import-explanation = U ziet eerst wat in het bestand staat. Pas daarna bewaart u het. Er gaan nog geen mails uit.
invitation-file = Bestand
invitation-file-hint = CSV of ODS, met op de eerste rij: naam, e-mail, organisatie en functie. De functie is niet verplicht.
invitation-file-check = Controleer het bestand
invitation-unreadable = Wij kunnen dit bestand niet inlezen
invitation-file-empty = Het bestand is leeg. Kies een bestand met een rij voor elke persoon.
invitation-file-kind = Het bestand is geen CSV en geen ODS. Kies in Excel: Opslaan als, CSV UTF-8. Of kies in LibreOffice: Opslaan als, ODF-werkblad.
invitation-file-long = Het bestand heeft meer dan 2.000 rijen. Verdeel het over meer bestanden.
invitation-missing-name = De kolom naam ontbreekt.
invitation-missing-email = De kolom e-mail ontbreekt.
invitation-missing-organisation = De kolom organisatie ontbreekt.
invitation-preview = Wat in het bestand staat
invitation-preview-count = { $right } rijen zijn goed. { $wrong } rijen slaan wij over.
invitation-row = Rij
invitation-organisation = Organisatie
invitation-wrong = Oordeel
invitation-right = Goed
invitation-right-new = Goed. De organisatie is nieuw en wordt toegevoegd.
invitation-wrong-name = De naam ontbreekt of is te lang.
invitation-wrong-email = Het mailadres klopt niet.
invitation-wrong-organisation = Deze organisatie kennen wij niet. Voeg haar eerst toe bij Partners.
invitation-wrong-twice = Dit mailadres staat er twee keer in.
invitation-keep =
    { $count ->
        [one] Bewaar 1 contactpersoon en nodig de organisatie uit
       *[other] Bewaar { $count } contactpersonen en nodig hun organisaties uit
    }
