# Bijeenkomsten in het beheer.
desk-meeting-none = Er is nog geen bijeenkomst. Maak de eerste.
desk-meeting-new = Nieuwe bijeenkomst
desk-meeting-create = Maak de bijeenkomst
desk-meeting-group-open = Bijeenkomsten die iedereen ziet
desk-meeting-group-draft = Concepten
desk-meeting-group-over = Voorbij
desk-meeting-title = Titel
desk-meeting-date = Datum
desk-meeting-wrong-past = { $field }: deze dag is voorbij. Kies vandaag of een dag die nog komt.
desk-meeting-state = Stand
desk-meeting-when = Wanneer
desk-meeting-where = Waar
desk-meeting-seats = Plaatsen
desk-meeting-page = Pagina
desk-meeting-page-public = Bekijk de pagina over de bijeenkomst
desk-meeting-page-preview = Bekijk een voorbeeld van de pagina
desk-meeting-parts = Onderdelen
desk-meeting-part-details = Gegevens
desk-meeting-part-programme = Programma
desk-meeting-part-admission = Toelating
desk-meeting-part-questions = Vragen aan deelnemers
desk-meeting-part-documents = Documenten
desk-meeting-part-invitations = Uitnodigingen
desk-meeting-part-registrations = Aanmeldingen
desk-meeting-part-statistics = Statistiek
desk-meeting-part-catering = Catering
desk-meeting-part-badges = Badges
desk-meeting-part-attendees = Deelnemerslijst
desk-meeting-part-check-in = Inchecken

## Een nieuwe bijeenkomst.
desk-meeting-from = Begin met
desk-meeting-copy-of = Kopie van { $meeting }, { $date }
desk-meeting-new-title-hint = Laat dit leeg voor de titel van het sjabloon of het origineel.
desk-meeting-slug = Naam in het adres
desk-meeting-slug-hint = Kleine letters, cijfers en streepjes, zoals expertmeeting-2027. Na publicatie ligt de naam vast.
desk-meeting-wrong-slug = { $field }: gebruik alleen kleine letters, cijfers en streepjes.
desk-meeting-wrong-taken = Er is al een bijeenkomst met deze naam in het adres. Kies een andere.

## De gegevens.
desk-meeting-group-what = Wat
desk-meeting-group-when = Wanneer
desk-meeting-group-where = Waar
desk-meeting-summary = Samenvatting in één zin
desk-meeting-introduction = Inleiding
desk-meeting-audience = Voor wie
desk-meeting-begin = Begint om
desk-meeting-end = Eindigt om
desk-meeting-venue = Naam van de locatie
desk-meeting-street = Straat en nummer
desk-meeting-postcode = Postcode
desk-meeting-town = Plaats
desk-meeting-position = Ligging op de kaart
desk-meeting-position-hint = Breedtegraad en lengtegraad met een komma ertussen, zoals 52.0815, 4.3236.
desk-meeting-wrong-position = { $field }: vul twee getallen in met een komma ertussen. De plek moet in of bij Nederland liggen.
desk-meeting-route = Route
desk-meeting-accessibility = Toegankelijkheid van het gebouw

## De stappen.
desk-meeting-steps = Wat u kunt doen
desk-meeting-ready = Alles is ingevuld. U kunt de bijeenkomst publiceren.
desk-meeting-lacks = Dit ontbreekt nog voordat u kunt publiceren
desk-meeting-step-publish = Publiceer
desk-meeting-step-publish-text = Iedereen ziet de bijeenkomst. Vanaf het begin van de termijn kan men zich aanmelden.
desk-meeting-step-retract = Terug naar concept
desk-meeting-step-retract-text = Niemand ziet de bijeenkomst meer. Dit kan zolang zich niemand heeft aangemeld.
desk-meeting-step-close-registration = Sluit de aanmelding
desk-meeting-step-close-registration-text = Iedereen ziet de bijeenkomst nog. Aanmelden kan niet meer.
desk-meeting-step-reopen-registration = Open de aanmelding weer
desk-meeting-step-reopen-registration-text = Aanmelden kan weer, tot het einde van de termijn.
desk-meeting-step-start = Begin de bijeenkomst
desk-meeting-step-start-text = De deuren gaan open.
desk-meeting-begin-title = Nu beginnen?
desk-meeting-begin-early =
    { $days ->
        [one] De bijeenkomst is morgen, op { $date }.
       *[other] De bijeenkomst is pas over { $days } dagen, op { $date }.
    }
desk-meeting-begin-late =
    { $days ->
        [one] De bijeenkomst was gisteren, op { $date }.
       *[other] De bijeenkomst was { $days } dagen geleden, op { $date }.
    }
desk-meeting-begin-text = Begint u nu, dan kan niemand zich meer aanmelden. U kunt dit niet terugdraaien.
desk-meeting-begin-do = Ja, begin nu
desk-meeting-begin-not = Nee, nog niet
desk-meeting-step-end = Beëindig de bijeenkomst
desk-meeting-step-end-text = De bijeenkomst is voorbij.
desk-meeting-step-resume = Ga verder met de bijeenkomst
desk-meeting-step-resume-text = De bijeenkomst was per ongeluk beëindigd.
desk-meeting-step-archive = Zet in het archief
desk-meeting-step-archive-text = Daarna verandert er niets meer.
desk-meeting-step-cancel = De bijeenkomst gaat niet door
desk-meeting-refused-state = De bijeenkomst is intussen in een andere stand. Open de pagina opnieuw en bekijk wat u nu kunt doen.
desk-meeting-refused-registrations = Er zijn al mensen aangemeld. Laat de bijeenkomst niet doorgaan, dan krijgen zij bericht.
desk-meeting-over = ‘{ $name }’ gaat niet door of staat in het archief. Op deze pagina kunt u niets meer doen. Wat er was, kunt u nog wel bekijken.
desk-meeting-over-meeting = Naar de bijeenkomst
desk-meeting-over-registrations = Bekijk de aanmeldingen
desk-done-step-publish = De bijeenkomst is gepubliceerd.
desk-done-step-retract = De bijeenkomst is weer een concept.
desk-done-step-close-registration = De aanmelding is gesloten.
desk-done-step-reopen-registration = De aanmelding is weer open.
desk-done-step-start = De bijeenkomst is begonnen.
desk-done-step-end = De bijeenkomst is beëindigd.
desk-done-step-resume = De bijeenkomst gaat verder.
desk-done-step-archive = De bijeenkomst staat in het archief.
desk-done-step-cancel = De bijeenkomst gaat niet door. De mails staan klaar bij Mail.
desk-done-step-cancel-silent = De bijeenkomst gaat niet door.

## Wat ontbreekt voor publicatie.
desk-meeting-lack-no-title = Geef de bijeenkomst een titel.
desk-meeting-lack-no-introduction = Schrijf een inleiding.
desk-meeting-lack-ends-before = De bijeenkomst eindigt voordat zij begint. Pas de tijden aan.
desk-meeting-lack-is-past = De dag van de bijeenkomst is voorbij. Kies een dag die nog komt.
desk-meeting-lack-no-venue = Vul de naam en de plaats van de locatie in.
desk-meeting-lack-no-programme = Maak een programma.
desk-meeting-lack-no-seats = Er zijn geen plaatsen. Vul in hoeveel mensen kunnen komen.
desk-meeting-lack-no-places = Een organisatie mag nu niemand aanmelden. Vul in hoeveel mensen per organisatie mogen komen.
desk-meeting-lack-closes-before = De aanmelding sluit voordat zij opent. Pas de termijn aan.
desk-meeting-lack-closes-after = Men kan zich nog aanmelden als de bijeenkomst voorbij is. Pas de termijn aan.

## Vragen en documenten.
desk-question-explanation = Deze vragen ziet ieder die wordt aangemeld. Elke knop bewaart alle vragen.
desk-question-item = Vraag { $number }
desk-question-add = Bewaar en voeg een vraag toe
desk-question-text = Vraag
desk-question-hint = Waarom u dit vraagt
desk-question-choices = Antwoorden om uit te kiezen
desk-question-choices-hint = Elk antwoord op een eigen regel, eerst Nederlands, dan een streep |, dan Engels. Laat dit leeg voor een vrij antwoord.
desk-question-required = Een antwoord is verplicht
desk-document-explanation = Deze documenten staan op de pagina over de bijeenkomst. Elke knop bewaart alle documenten.
desk-document-item = Document { $number }
desk-document-add = Bewaar en voeg een document toe
desk-document-title = Titel
desk-document-address = Adres
desk-document-address-hint = Een pagina van deze website, zoals /gemeenten, of een adres dat met https:// begint.
desk-document-wrong-address = { $field }: begin met https:// of met een schuine streep, en gebruik geen spaties.

## Een bijeenkomst die niet doorgaat.
desk-meeting-cancel-title = Dit kunt u niet terugdraaien
desk-meeting-cancel-count =
    { $count ->
        [0] Er is niemand aangemeld. Er gaan geen mails uit.
        [one] Er gaat 1 mail uit naar wie zou komen.
       *[other] Er gaan { $count } mails uit, naar iedereen die zou komen.
    }
desk-meeting-cancel-reason = Waarom de bijeenkomst niet doorgaat
desk-meeting-cancel-reason-hint = Dit staat in de mail.
desk-meeting-cancel-type = Typ het aantal mails: { $count }
desk-meeting-cancel-wrong = Typ het aantal mails dat uitgaat: { $count }.
desk-meeting-cancel-do = Laat de bijeenkomst niet doorgaan
desk-meeting-cancel-not = Terug, de bijeenkomst gaat door

## Wie hoort van een andere datum, tijd of plaats.
desk-meeting-news-title = Mensen krijgen hier mail over
desk-meeting-news =
    { $count ->
        [one] Er zijn al mensen aangemeld. 1 mail gaat uit, met een nieuwe afspraak voor de agenda. Dit verandert voor hen:
       *[other] Er zijn al mensen aangemeld. { $count } mails gaan uit, met een nieuwe afspraak voor de agenda. Dit verandert voor hen:
    }
desk-meeting-news-date = de datum
desk-meeting-news-time = de tijd
desk-meeting-news-venue = de plaats
desk-meeting-news-not-yet = Er is nog niets bewaard en niets verstuurd. Kijk het na en bewaar dan.
desk-meeting-news-do =
    { $count ->
        [one] Bewaar en verstuur 1 mail
       *[other] Bewaar en verstuur { $count } mails
    }
desk-done-saved-and-told = Uw wijzigingen zijn bewaard. De mails erover staan klaar.
