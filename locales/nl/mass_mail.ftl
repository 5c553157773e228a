# Mail aan velen over een bijeenkomst, in het beheer.
desk-meeting-part-mail = Mail aan deelnemers
mass-mail-lead = Kies wat u wilt versturen. U kiest daarna wie de mail krijgt, en u ziet eerst hoe hij eruitziet.
mass-mail-invitation-text = Aan de contactpersonen van organisaties die u uitnodigt.
mass-mail-reminder-text = Een herinnering aan de bijeenkomst, met een eigen link om iets te wijzigen.
mass-mail-reminder-not-now = Dit kan zolang de bijeenkomst nog moet beginnen.
mass-mail-practical-text = De route, het programma en de eigen QR-code voor de balie. Iedereen met een plaats heeft deze mail nodig, dus afmelden kan niet.
mass-mail-practical-not-now = Dit kan vanaf het publiceren tot het einde van de bijeenkomst.
mass-mail-thanks-text = Een bedankje na afloop, met een link naar wat de bijeenkomst opleverde.
mass-mail-thanks-not-now = Dit kan na afloop van de bijeenkomst.
mass-mail-none-sent = U hebt over deze bijeenkomst nog niets aan velen gestuurd.
mass-mail-sent = Verstuurd over deze bijeenkomst
mass-mail-mails = Aantal mails
mass-mail-outbox = Bekijk alle verzonden en te verzenden mail
mass-mail-who = Wie krijgt de mail?
mass-mail-audiences = Groepen
mass-mail-audience-confirmed = Iedereen met een plaats
mass-mail-audience-offered = Contactpersonen van organisaties met een aanbod
mass-mail-audience-waiting = Contactpersonen van organisaties op de wachtlijst
mass-mail-audience-doubtful = Contactpersonen van organisaties waarover u nog beslist
mass-mail-audience-present = Iedereen die er was
mass-mail-audience-absent = Iedereen met een plaats die er niet was
mass-mail-again = Ook aan wie deze mail al kreeg
mass-mail-again-hint = Zonder dit kruisje krijgt niemand de mail twee keer.
mass-mail-count = Tel opnieuw
mass-mail-what = Wat krijgen zij?
mass-mail-example-lead = Dit is de mail, met een verzonnen lezer en een verzonnen code.
mass-mail-no-example = Er is niemand gekozen, dus er is geen mail om te laten zien.
mass-mail-send = Versturen
mass-mail-receivers =
    { $count ->
        [one] 1 mail gaat uit.
       *[other] { $count } mails gaan uit.
    }
mass-mail-had =
    { $count ->
        [one] 1 persoon kreeg deze mail al en krijgt hem niet nog een keer.
       *[other] { $count } personen kregen deze mail al en krijgen hem niet nog een keer.
    }
mass-mail-unsubscribed =
    { $count ->
        [one] 1 persoon heeft zich afgemeld voor dit soort mail en krijgt hem niet.
       *[other] { $count } personen hebben zich afgemeld voor dit soort mail en krijgen hem niet.
    }
mass-mail-nobody = Er is niemand die deze mail moet krijgen. Kies een andere groep.
mass-mail-wrong-state = U kunt deze mail nu niet versturen. Dat hangt af van waar de bijeenkomst staat.
mass-mail-type = Typ het aantal mails: { $count }
mass-mail-wrong-count = Typ het aantal mails dat uitgaat: { $count }.
mass-mail-do = Verstuur de mails
desk-done-mass-mail = De mails staan klaar. Schakel verstuurt ze een voor een; bij Mail ziet u of ze aankomen.
