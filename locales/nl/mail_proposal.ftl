# Aanmeldingen per mail: wat binnenkwam, wat wij eruit haalden, en het antwoord.
proposal-lead = Hier staan mails met een aanmelding. U antwoordt met één klik. De afzender krijgt dan een link om de aanmelding af te maken. Er wordt niemand vanzelf toegelaten.
proposal-filter = Kies welke mails u wilt zien
proposal-state-open = Nog te beantwoorden
proposal-state-answered = Link verstuurd
proposal-state-completed = Aanmelding is binnen
proposal-state-aside = Terzijde gelegd
proposal-none-open = Er zijn geen mails die op een antwoord wachten.
proposal-none-answered = Er zijn geen mails waarop u een link stuurde en die nog niet zijn afgemaakt.
proposal-none-completed = Er is nog geen aanmelding die met een mail begon.
proposal-none-aside = Er is geen mail terzijde gelegd.
proposal-aside-auto-reply = automatisch antwoord
proposal-aside-bounce = melding dat een mail niet aankwam
proposal-aside-bulk = mail aan velen
proposal-aside-calendar-reply = antwoord van een agenda
proposal-aside-loop = mail van deze website zelf
proposal-aside-no-sender = mail zonder afzender
proposal-aside-by-hand = door de organisator
proposal-caption =
    { $count ->
        [one] 1 mail
       *[other] { $count } mails, de nieuwste eerst
    }
proposal-subject-from = Onderwerp en afzender
proposal-not-known = Onbekend
proposal-from = Afzender
proposal-organisation = Organisatie
proposal-persons = Personen
proposal-meeting = Bijeenkomst
proposal-received = Ontvangen
proposal-state = Stand
proposal-no-subject = Mail zonder onderwerp

## Een mail.
proposal-understood = Wat wij uit de mail haalden
proposal-answered-at = Link verstuurd op { $moment }
proposal-completed-link = Bekijk de aanmelding
proposal-completed-text = De aanmelding is binnen. U hoeft niets meer te doen.
proposal-by-name = staat in de mail
proposal-by-former-name = de vroegere naam staat in de mail
proposal-by-sender-domain = herkend aan het mailadres
proposal-unknown = Niet herkend
proposal-sender-comes = Komt de afzender zelf
proposal-sender-comes-yes = Ja
proposal-sender-comes-no = Nee
proposal-sender-comes-unknown = Dat staat niet in de mail
proposal-remark = Opmerking
proposal-person = Naam
proposal-function = Functie
proposal-email = Mailadres
proposal-phone = Telefoon
proposal-persons-caption = Personen in de mail
proposal-registered = Hiervan is al iets aangemeld
proposal-registered-organisation = { $organisation }, { $meeting }: { $standing }, { $count ->
        [one] 1 persoon
       *[other] { $count } personen
    }
proposal-registered-persons = { $count ->
        [one] Deze persoon uit de mail staat daar al bij: { $names }.
       *[other] Deze personen uit de mail staan daar al bij: { $names }.
    }
proposal-registered-do = Gaat de mail over een wijziging? Open dan die aanmelding en pas haar daar aan. Wie de link gebruikt, maakt een tweede aanmelding.
proposal-missing = Wat er ontbreekt
proposal-missing-nothing = Alles is bekend.
proposal-unread = Misschien komt er nog iemand
proposal-unread-text = Deze regels uit de mail lijken over iemand te gaan. Wij begrepen ze niet. De afzender ziet ze ook bij het formulier.
proposal-missing-organisation = De organisatie
proposal-missing-which-organisation = De organisatie: wij herkenden er meer dan één
proposal-missing-persons = De personen die komen
proposal-missing-too-many =
    { $count ->
        [one] Van één organisatie kan 1 persoon komen: kies wie er komt
       *[other] Van één organisatie kunnen { $count } personen komen: kies wie er komen
    }
proposal-missing-name = De naam van deze persoon: { $name }
proposal-missing-function = De functie van { $name }
proposal-missing-email = Het mailadres van { $name }
proposal-answer = Wat u kunt doen
proposal-answer-text = De afzender krijgt een mail met wat wij begrepen en met een link. Achter de link staat het aanmeldformulier, al ingevuld. Pas als de afzender het verstuurt, is er een aanmelding. De gewone regels voor toelating gelden.
proposal-answer-closed = Er is geen bijeenkomst waarvoor iemand zich nu kan aanmelden. U kunt geen link sturen.
proposal-answer-send = Stuur de link
proposal-answer-again = Stuur de link nog een keer
proposal-answer-organisation = Welke organisatie vullen wij in?
proposal-answer-reader-chooses = Geen, de afzender kiest zelf
proposal-put-aside = Leg terzijde
proposal-reopen-text = Is het toch een aanmelding? Neem de mail dan weer op.
proposal-reopen = Neem weer op
proposal-mail = De mail zelf
proposal-cut = De mail was langer. Hier staat het begin. De hele mail staat in het postvak.
proposal-no-text = De mail heeft geen tekst.
proposal-files = Bij de mail zaten bestanden. Die staan in het postvak.
proposal-kept = Wij bewaren deze mail niet langer dan op de pagina over privacy staat.
proposal-others = Andere mails van deze afzender
proposal-wrong-state = Dit kan niet meer. Bekijk de mail opnieuw.
proposal-wrong-meeting = Kies een bijeenkomst waarvoor men zich kan aanmelden
proposal-wrong-organisation = Kies een organisatie, of laat de afzender kiezen

## In het antwoord.
proposal-name-unknown = Naam nog niet bekend
proposal-nobody-yet = Nog niemand
proposal-your-organisation = uw organisatie
proposal-reader = lezer

## De mail die klaarstaat op de pagina van een bijeenkomst.
proposal-prepared-subject = Aanmelding: { $meeting }
proposal-prepared-begin = Ik meld mensen aan voor: { $meeting }.
proposal-prepared-organisation = Organisatie:
proposal-prepared-name = Mijn naam:
proposal-prepared-function = Mijn functie:
proposal-prepared-comes = Ik kom zelf ook (ja of nee):
proposal-prepared-persons = Wie komen er nog meer? Zet elke persoon op een eigen regel: naam, functie, mailadres.
proposal-prepared-remark = Opmerking:

## Hoe het met het postvak gaat.
proposal-mailbox-demo = In de demonstratie komt mail niet uit een echt postvak. U schrijft zelf een mail in het postvak van de demonstratie.
proposal-mailbox-none = Er is geen postvak ingesteld
proposal-mailbox-none-text = Zo komt hier geen mail binnen. De beheerder stelt het postvak in bij de instellingen, onder mailbox.
proposal-mailbox-begun = Het postvak wordt voor het eerst gelezen.
proposal-mailbox-read = Het postvak is voor het laatst gelezen op { $moment }.
proposal-mailbox-failed = Het postvak kan niet worden gelezen
proposal-mailbox-failed-text = De laatste poging was op { $moment }. Wij proberen het elke minuut opnieuw. Dit was het antwoord:
