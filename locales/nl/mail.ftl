# De mails. In onderwerp en tekst staan waarden als plaatshouder; de opmaak staat beschreven in de module `mail`.

## Vaste delen van elke mail.
mail-details-what = Wat
mail-details-when = Wanneer
mail-details-where = Waar
mail-minutes =
    { $minutes ->
        [one] 1 minuut
       *[other] { $minutes } minuten
    }
mail-qr-alternative = QR-code voor de balie. Uw code is { $code }.
mail-cause-invited = U krijgt deze mail van { $organiser }, omdat wij uw organisatie uitnodigen.
mail-cause-registered = U krijgt deze mail van { $organiser }, omdat u bent aangemeld of zelf iemand hebt aangemeld.
mail-cause-asked = U krijgt deze mail van { $organiser }, omdat u daarom hebt gevraagd. Hebt u niets gevraagd? Dan hoeft u niets te doen.
mail-privacy = Wat wij met uw gegevens doen
mail-unsubscribe-before = Wilt u dit soort mails niet meer?
mail-unsubscribe = Meld u af

## Wat er mis kan zijn met een tekst.
mail-problem-in-subject = Onderwerp, teken { $column }
mail-problem-in-body = Tekst, regel { $line }, teken { $column }
mail-problem-unknown = { $detail } bestaat niet in deze mail. U kunt kiezen uit: { $known }.
mail-problem-open-brace = Hier begint een plaatshouder die niet ophoudt. Zet er een accolade achter, of zet er een schuine streep naar links voor.
mail-problem-open-bold = Hier begint vette tekst die niet ophoudt. Zet twee sterren aan het eind, op dezelfde regel.
mail-problem-open-link = Deze link houdt niet op. Zet een haakje achter het adres.
mail-problem-bad-address = Dit is geen adres. Begin met https:// of met mailto: en gebruik geen spaties.
mail-problem-no-address = { $detail } is geen adres, dus u kunt er niet naar linken.
mail-problem-not-alone = { $detail } is meer dan één regel. Zet het in de tekst, alleen op een eigen regel.
mail-problem-empty = Hier staat niets. Schrijf een tekst, of ga terug naar de standaardtekst.
mail-problem-too-long = Deze tekst is te lang. U kunt hier { $detail } tekens gebruiken.
mail-problem-absent = { $detail } ontbreekt. Zonder dat kan de lezer niets met deze mail.

## Verzonnen waarden voor het voorbeeld.
mail-sample-name = Wethouder van Voorbeeldstad
mail-sample-function = Wethouder wonen
mail-sample-other-name = Strateeg van Voorbeeldstad
mail-sample-other-function = Strategisch adviseur
mail-sample-contact-person = Strateeg van Voorbeeldstad
mail-sample-organisation = Gemeente Voorbeeldstad
mail-sample-change = Strateeg van Voorbeeldstad komt in plaats van Adviseur van Voorbeeldstad.
mail-sample-other-change = De bijeenkomst is in zaal 2.
mail-sample-doubt = Uw gemeente heeft meer inwoners dan de grens voor deze bijeenkomst.
mail-sample-reason = Alle plaatsen voor deze groep zijn bezet.
mail-sample-cancellation = Een van de sprekers is ziek.
mail-sample-missing = Wat is de functie van Strateeg van Voorbeeldstad?
mail-sample-kept = Dat iemand van uw organisatie aanwezig was, zonder uw naam. Dat tellen wij mee.

## Plaatshouders: de naam tussen de accolades, en wat ervoor in de plaats komt.
mail-placeholder-name = naam
mail-placeholder-name-explanation = De naam van wie de mail krijgt
mail-placeholder-organisation = organisatie
mail-placeholder-organisation-explanation = De organisatie van de deelnemers
mail-placeholder-organiser = organisator
mail-placeholder-organiser-explanation = Uw organisatie, die de mail stuurt
mail-placeholder-email = mailadres
mail-placeholder-email-explanation = Het mailadres voor vragen
mail-placeholder-meeting = bijeenkomst
mail-placeholder-meeting-explanation = De titel van de bijeenkomst
mail-placeholder-summary = samenvatting
mail-placeholder-summary-explanation = De bijeenkomst in één zin
mail-placeholder-date = datum
mail-placeholder-date-explanation = De dag van de bijeenkomst
mail-placeholder-time = tijd
mail-placeholder-time-explanation = Het begin en het einde van de bijeenkomst
mail-placeholder-venue = locatie
mail-placeholder-venue-explanation = De naam en het adres van het gebouw
mail-placeholder-details = gegevens
mail-placeholder-details-explanation = Titel, tijd en plaats onder elkaar
mail-placeholder-programme = programma
mail-placeholder-programme-explanation = Het programma, elk onderdeel op een eigen regel
mail-placeholder-route = route
mail-placeholder-route-explanation = De uitleg over de route
mail-placeholder-accessibility = toegankelijkheid
mail-placeholder-accessibility-explanation = De uitleg over de toegankelijkheid van het gebouw
mail-placeholder-page = pagina
mail-placeholder-page-explanation = Het adres van de pagina over de bijeenkomst
mail-placeholder-link = link
mail-placeholder-link-explanation = Het adres waar de lezer iets kan doen
mail-placeholder-deadline = termijn
mail-placeholder-deadline-explanation = De datum en tijd tot wanneer iets kan
mail-placeholder-participants = deelnemers
mail-placeholder-participants-explanation = De deelnemers met hun functie, onder elkaar
mail-placeholder-reason = reden
mail-placeholder-reason-explanation = De reden, in uw eigen woorden
mail-placeholder-reasons = redenen
mail-placeholder-reasons-explanation = De redenen, onder elkaar
mail-placeholder-changes = wijzigingen
mail-placeholder-changes-explanation = Wat er is gewijzigd, onder elkaar
mail-placeholder-missing = ontbreekt
mail-placeholder-missing-explanation = Wat nog niet bekend is, onder elkaar
mail-placeholder-qr = qr
mail-placeholder-qr-explanation = De code voor de balie als plaatje
mail-placeholder-code = code
mail-placeholder-code-explanation = De code voor de balie in letters
mail-placeholder-kept = bewaard
mail-placeholder-kept-explanation = Wat bewaard blijft, onder elkaar
mail-placeholder-contact-person = contactpersoon
mail-placeholder-contact-person-explanation = De naam van wie de lezer heeft aangemeld

## De mails: onderwerp en tekst.
mail-kind-invitation = Uitnodiging
mail-invitation-subject = Uitnodiging: { $meeting }, { $date }
mail-invitation-body =
    Beste { $name },

    Wij nodigen { $organisation } uit voor **{ $meeting }**.

    { $summary }

    { $details }

    # Programma
    { $programme }

    # Aanmelden
    U meldt uw organisatie in één keer aan, met iedereen die meekomt. Dat kan tot { $deadline }.

    {"["}Meld uw organisatie aan]({ $link })

    Meer informatie staat op [de pagina over de bijeenkomst]({ $page }).

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-confirmation = Bevestiging
mail-confirmation-subject = Bevestiging van uw aanmelding: { $meeting }
mail-confirmation-body =
    Beste { $name },

    De aanmelding van { $organisation } is rond. Uw plaatsen liggen vast.

    { $details }

    # U hebt aangemeld
    { $participants }

    Iedereen krijgt een eigen mail met een eigen link en een afspraak voor de agenda.

    # Wijzigen of annuleren
    Kan iemand niet, of komt er een collega in de plaats? U kunt dat zelf aanpassen tot { $deadline }.

    {"["}Bekijk uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-place = Eigen bericht voor een deelnemer
mail-place-subject = Uw plaats is bevestigd: { $meeting }
mail-place-body =
    Beste { $name },

    { $contact-person } heeft u namens { $organisation } aangemeld voor **{ $meeting }**.

    { $details }

    # Uw gegevens
    Kijk of uw gegevens kloppen. Hebt u iets nodig om goed mee te kunnen doen? Geef dat dan door. Dat kan tot { $deadline }.

    {"["}Bekijk uw gegevens]({ $link })

    Voor de bijeenkomst krijgt u nog een mail met de route en uw code voor de balie.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-waiting-list = Wachtlijst
mail-waiting-list-subject = U staat op de wachtlijst: { $meeting }
mail-waiting-list-body =
    Beste { $name },

    Op dit moment zijn er te weinig plaatsen vrij voor { $meeting }. { $organisation } staat nu op de wachtlijst.

    # Op de wachtlijst staan
    { $participants }

    Komen er genoeg plaatsen vrij en bent u aan de beurt? Dan krijgt u een mail met een aanbod. U hoeft nu niets te doen.

    {"["}Bekijk of wijzig uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-offer = Aanbod van plaatsen
mail-offer-subject = Er zijn plaatsen voor u vrij: { $meeting }
mail-offer-body =
    Beste { $name },

    Er zijn plaatsen vrij voor { $organisation }. Wij houden ze voor u vast tot **{ $deadline }**.

    { $details }

    # De plaatsen zijn voor
    { $participants }

    Laat ons weten of u komt. Hebben wij voor { $deadline } niets gehoord? Dan gaan de plaatsen naar de volgende op de wachtlijst.

    {"["}Neem de plaatsen aan of zie ervan af]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-lapse = Aanbod verlopen
mail-lapse-subject = Uw aanbod is verlopen: { $meeting }
mail-lapse-body =
    Beste { $name },

    Wij hielden plaatsen voor u vast voor { $meeting }. Wij hebben op tijd geen antwoord van u gekregen. De plaatsen zijn daarom niet meer voor u.

    # Het ging om
    { $participants }

    Wilt u toch komen? Dan kunt u zich opnieuw aanmelden. Is de bijeenkomst vol, dan komt u achteraan op de wachtlijst.

    {"["}Meld u opnieuw aan]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-doubt = Twijfel over toelating
mail-doubt-subject = Wij bekijken uw aanmelding: { $meeting }
mail-doubt-body =
    Beste { $name },

    Wij hebben de aanmelding van { $organisation } voor { $meeting } ontvangen. Zij past niet helemaal bij de voorwaarden. Daarom bekijken wij haar zelf.

    # Dit valt ons op
    { $reasons }

    # U hebt aangemeld
    { $participants }

    U hoeft niets te doen. U krijgt een mail zodra wij hebben besloten. Laten wij u toe, dan krijgt ook iedere andere persoon een eigen mail. Is de bijeenkomst dan vol, dan komt u op de wachtlijst. Klopt er iets niet? Pas het dan aan.

    {"["}Bekijk of wijzig uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-decline = Afwijzing
mail-decline-subject = Uw aanmelding voor { $meeting }
mail-decline-body =
    Beste { $name },

    Wij kunnen de aanmelding van { $organisation } voor { $meeting } helaas niet aannemen.

    { $reason }

    # Het gaat om
    { $participants }

    Bent u het niet met ons eens, of past een collega wel bij de voorwaarden? Mail ons dan. Op [de pagina over de bijeenkomst]({ $page }) leest u voor wie de bijeenkomst is.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-proposal = Antwoord op een aanmelding per mail
mail-proposal-subject = Maak uw aanmelding af: { $meeting }
mail-proposal-body =
    Beste { $name },

    U hebt { $organisation } per mail aangemeld voor { $meeting }. Dit hebben wij uit uw mail gehaald.

    # Deelnemers
    { $participants }

    # Dit weten wij nog niet
    { $missing }

    {"*"}*Uw aanmelding is nog niet rond.** Kijk of alles klopt, vul aan wat ontbreekt en verstuur de aanmelding. Dat kan tot { $deadline }.

    {"["}Maak uw aanmelding af]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-change = Wijziging
mail-change-subject = Er is iets gewijzigd: { $meeting }
mail-change-body =
    Beste { $name },

    Er is iets gewijzigd aan { $meeting } of aan uw aanmelding.

    # Gewijzigd
    { $changes }

    # Zo is het nu
    { $details }

    {"["}Bekijk uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-withdrawal = Annulering door de deelnemer
mail-withdrawal-subject = Geannuleerd: { $meeting }
mail-withdrawal-body =
    Beste { $name },

    Deze deelnemers van { $organisation } komen niet meer naar { $meeting } op { $date }.

    { $participants }

    Hun plaatsen zijn weer vrij. Wie een afspraak in de agenda had, krijgt een eigen mail die haar weghaalt.

    Was dit niet de bedoeling? U kunt zich opnieuw aanmelden op [de pagina over de bijeenkomst]({ $page }).

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-reminder = Herinnering
mail-reminder-subject = Herinnering: { $meeting } op { $date }
mail-reminder-body =
    Beste { $name },

    Binnenkort is { $meeting }. Wij zien u daar graag.

    { $details }

    # Programma
    { $programme }

    Kunt u toch niet? Laat het ons weten. Dan kan iemand anders uw plaats innemen.

    {"["}Bekijk uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-practical = Praktische informatie met QR-code
mail-practical-subject = Praktische informatie: { $meeting } op { $date }
mail-practical-body =
    Beste { $name },

    Fijn dat u komt. In deze mail staat wat u nodig hebt.

    { $details }

    # Uw code voor de balie
    Laat deze code zien als u binnenkomt. Op uw telefoon of op papier is allebei goed.

    { $qr }

    Kunt u het plaatje niet zien? Noem dan uw code: **{ $code }**. Uw naam noemen kan ook.

    # Programma
    { $programme }

    # Route
    { $route }

    # Toegankelijkheid
    { $accessibility }

    {"["}Bekijk uw aanmelding]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-cancellation = De bijeenkomst gaat niet door
mail-cancellation-subject = Gaat niet door: { $meeting } op { $date }
mail-cancellation-body =
    Beste { $name },

    {"*"}*{ $meeting }** op { $date } gaat niet door.

    { $reason }

    U hoeft niets te doen. Staat de bijeenkomst in uw agenda? De bijlage haalt de afspraak weg. Het spijt ons als u hier last van hebt.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-thanks = Dank na afloop
mail-thanks-subject = Dank voor uw komst: { $meeting }
mail-thanks-body =
    Beste { $name },

    Dank dat u bij { $meeting } was. Wat er is besproken en gekozen, vindt u terug op de pagina over de bijeenkomst.

    {"["}Bekijk wat het opleverde]({ $link })

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-sign-in = Link om in te loggen
mail-sign-in-subject = Uw link om in te loggen
mail-sign-in-body =
    Beste { $name },

    Met deze link logt u in. U kunt hem één keer gebruiken, binnen { $deadline }.

    {"["}Log in]({ $link })

    Hebt u niet gevraagd om in te loggen? Dan hoeft u niets te doen. Zonder deze link kan niemand in uw plaats inloggen.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-access = Antwoord op een verzoek om inzage
mail-access-subject = De gegevens die wij van u hebben
mail-access-body =
    Beste { $name },

    U vroeg welke gegevens wij van u hebben. U vindt ze allemaal achter deze link, tot { $deadline }. Wij vragen u om in te loggen, zodat niemand anders ze ziet.

    {"["}Bekijk uw gegevens]({ $link })

    Klopt er iets niet? Of wilt u dat wij iets wissen? Antwoord dan op deze mail.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }

mail-kind-erasure = Antwoord op een verzoek om wissen
mail-erasure-subject = Wij hebben uw gegevens gewist
mail-erasure-body =
    Beste { $name },

    U vroeg ons om uw gegevens te wissen. Dat hebben wij gedaan. Dit is de laatste mail die u hierover krijgt.

    # Dit blijft bewaard
    { $kept }

    Bent u het er niet mee eens? Mail ons, of dien een klacht in bij de Autoriteit Persoonsgegevens.

    Hebt u een vraag? Mail naar { $email }.

    Met vriendelijke groet,
    { $organiser }
