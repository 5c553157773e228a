# Aanmeldingen in het beheer.
desk-registration-title = Aanmelding
desk-registration-standings = Aanmeldingen per stand
desk-registration-all = Alle
desk-registration-search = Zoek in de aanmeldingen
desk-registration-search-hint = Organisatie, naam, functie of mailadres.
desk-registration-search-button = Zoek
desk-registration-found =
    { $count ->
        [0] Geen aanmeldingen gevonden.
        [one] 1 aanmelding.
       *[other] { $count } aanmeldingen.
    }
desk-registration-table = Aanmeldingen voor deze bijeenkomst
desk-registration-organisation = Organisatie
desk-registration-standing = Stand
desk-registration-persons = Personen
desk-registration-names = Wie er komen
desk-registration-submitted = Aangemeld
desk-registration-contact = Contactpersoon
desk-registration-remark = Opmerking
desk-registration-until = Tot { $moment }.
desk-registration-keeps-seats = De plaats blijft vrij tot u beslist.
desk-registration-decide = Uw besluit
desk-registration-words = Uw woorden in de mail
desk-registration-words-hint = Wijst u af? Dan staat dit in de mail aan de contactpersoon.
desk-registration-admit = Laat toe
desk-registration-decline = Wijs af
desk-registration-withdraw = Trek in
desk-registration-places = Personen
desk-registration-place-state = Plaats
desk-registration-notes = Notities
desk-registration-note = Nieuwe notitie
desk-registration-note-hint = Alleen de organisator leest dit. Een persoon kan om inzage vragen: schrijf wat die ook mag lezen.
desk-registration-note-save = Bewaar de notitie
desk-registration-history = Wat er is gebeurd
desk-registration-somebody = iemand
desk-registration-by-itself = de website
desk-registration-history-submitted = De aanmelding kwam binnen. Stand: { $standing }. { $reason }
desk-registration-history-moved = Nieuwe stand: { $standing }. { $reason }
desk-registration-history-place-expected = Het inchecken is teruggedraaid: { $name }.
desk-registration-history-place-present = Ingecheckt: { $name }.
desk-registration-history-place-cancelled = Afgezegd: { $name }.
desk-registration-history-place-replaced = Vervangen: { $name }.
desk-registration-history-added = Toegevoegd: { $name }.
desk-registration-history-replaced = Vervangen: { $name }. Nu komt { $by }.
desk-registration-history-address = Mailadres verbeterd: { $name }.
desk-registration-history-changed = Gegevens veranderd: { $name }.
desk-registration-history-noted = Er is een notitie bij gekomen.
desk-registration-history-other = Er is iets veranderd.
desk-registration-reason-organiser-decided = De organisator heeft dit besloten.
desk-registration-reason-seats-free = Er waren plaatsen vrij.
desk-registration-reason-no-seats = Er waren niet genoeg plaatsen voor de hele delegatie.
desk-registration-reason-others-wait = Anderen wachtten al.
desk-registration-reason-first-in-line = Deze delegatie was aan de beurt en past.
desk-registration-reason-offer-accepted = De contactpersoon nam het aanbod aan.
desk-registration-reason-offer-lapsed = Het aanbod is niet op tijd aangenomen.
desk-registration-reason-contact-cancelled = De contactpersoon heeft afgezegd.
desk-registration-reason-nobody-left = Er is niemand meer over.
desk-registration-reason-rules-doubt = De regels laten dit aan de organisator.
desk-registration-reason-doubt-gone = De persoon over wie er twijfel was, komt niet meer.
desk-registration-reason-walked-in = Zij stonden aan de deur.
desk-done-registration-admitted = De aanmelding is toegelaten. De mail staat klaar.
desk-done-registration-declined = De aanmelding is afgewezen. De mail staat klaar.
desk-done-registration-withdrawn = De aanmelding is ingetrokken. De mail staat klaar.
desk-done-registration-noted = De notitie is bewaard.
desk-registration-edit = Gegevens van een persoon
desk-registration-edit-link = Verander de gegevens van { $name }
desk-registration-edit-text = Verander alleen wat de persoon zelf heeft doorgegeven. Wat iemand eet, ziet u niet. Laat u dat veld leeg, dan blijft het zoals het is.
desk-registration-merge = Dubbele aanmelding?
desk-registration-merge-text = Deze organisatie heeft nog een aanmelding. Voegt u die samen, dan komen die personen in deze aanmelding.
desk-registration-merge-do = Voeg samen: { $names }
desk-done-registration-merged = De aanmeldingen zijn samengevoegd.

## De organisator doet het voor de delegatie.
desk-registration-back = Terug naar de aanmelding
desk-registration-put = Voeg een persoon toe
desk-registration-put-text = De contactpersoon en deze persoon krijgen dezelfde mails als wanneer de contactpersoon dit zelf doet.
desk-registration-replace-link = Laat een collega komen in plaats van { $name }
desk-registration-replace-title = Een collega in plaats van { $name }
desk-registration-cancel-link = Zeg { $name } af
desk-registration-cancel-title = { $name } afzeggen
desk-registration-cancel-text = De plaats komt vrij. De contactpersoon en deze persoon krijgen een mail. Wacht er iemand, dan krijgt die een aanbod.
desk-registration-cancel-last = Dit is de laatste persoon van de delegatie. De aanmelding wordt ingetrokken. De contactpersoon krijgt een mail.
desk-registration-cancel-do = Zeg af
desk-registration-contact-change = Kies een andere contactpersoon
desk-registration-contact-text = De nieuwe contactpersoon krijgt vanaf nu de mails en kan de aanmelding wijzigen. De oude en de nieuwe contactpersoon krijgen hierover een mail.
desk-registration-history-contact = Er kwam een andere contactpersoon.
desk-registration-history-remark = De contactpersoon heeft de opmerking veranderd.
desk-done-registration-put = De persoon is toegevoegd. De mails staan klaar.
desk-done-registration-replaced = De collega komt in de plaats. De mails staan klaar.
desk-done-registration-cancelled = De persoon is afgezegd. De mails staan klaar.
desk-done-registration-contact = De aanmelding heeft een andere contactpersoon. De mails staan klaar.
desk-done-registration-added = De delegatie is aangemeld. De mails staan klaar.
desk-registration-new = Meld een delegatie aan
desk-registration-new-text = Hiermee meldt u een delegatie aan die u belt of schrijft. Iedereen krijgt dezelfde mails als na een eigen aanmelding. Zijn er geen plaatsen, dan komt de delegatie op de wachtlijst.
desk-registration-new-do = Meld de delegatie aan
desk-registration-new-contact-hint = Deze persoon krijgt de mails over de aanmelding. Komt deze persoon zelf ook, vul die dan ook bij de personen in.
desk-registration-new-language = Taal van de mails
desk-registration-new-grounds = De regels laten deze delegatie niet zomaar toe
desk-registration-new-anyway = Meld de delegatie toch aan

## Meer aanmeldingen tegelijk.
desk-several-title = Meer aanmeldingen tegelijk
desk-several-text = U ziet eerst wat er met elke aanmelding gebeurt. Daarna beslist u.
desk-several-choose = Kies { $name }
desk-several-who = Welke aanmeldingen?
desk-several-ticked = De aanmeldingen die u hierboven hebt gekozen
desk-several-shown =
    { $count ->
        [one] De aanmelding die in de lijst staat
       *[other] Alle { $count } aanmeldingen die in de lijst staan
    }
desk-several-what = Wat wilt u doen?
desk-several-decision-toelaten = Laat toe
desk-several-decision-afwijzen = Wijs af
desk-several-decision-intrekken = Trek in
desk-several-look = Bekijk wat er gebeurt
desk-several-toelaten =
    { $count ->
        [0] U kunt geen van deze aanmeldingen toelaten.
        [one] U laat 1 aanmelding toe.
       *[other] U laat { $count } aanmeldingen toe.
    }
desk-several-afwijzen =
    { $count ->
        [0] U kunt geen van deze aanmeldingen afwijzen.
        [one] U wijst 1 aanmelding af.
       *[other] U wijst { $count } aanmeldingen af.
    }
desk-several-intrekken =
    { $count ->
        [0] U kunt geen van deze aanmeldingen intrekken.
        [one] U trekt 1 aanmelding in.
       *[other] U trekt { $count } aanmeldingen in.
    }
desk-several-table = Wat er met elke aanmelding gebeurt
desk-several-now = Nu
desk-several-then = Wordt
desk-several-impossible = Dit kan niet
desk-several-others = Dit verandert ook voor anderen
desk-several-seats = Daarna zijn { $taken } van de { $seats } plaatsen bezet.
desk-several-mails = De contactpersonen krijgen een mail. Wie een plaats krijgt of verliest, krijgt er ook een.
desk-several-words-hint = Dit staat in elke mail aan een contactpersoon.
desk-several-do =
    { $count ->
        [one] Doe dit voor 1 aanmelding
       *[other] Doe dit voor { $count } aanmeldingen
    }
desk-several-not = Terug, verander niets
desk-several-changed = Intussen is er iets veranderd. Bekijk opnieuw wat er gebeurt.
desk-several-nothing = U hebt nog niets gekozen
desk-several-nothing-do = Kies een of meer aanmeldingen in de lijst, en kies wat u wilt doen. Er is niets veranderd.
desk-several-done =
    { $count ->
        [one] Het is gedaan voor 1 aanmelding. De mails staan klaar.
       *[other] Het is gedaan voor { $count } aanmeldingen. De mails staan klaar.
    }
desk-several-result = Wat er met de aanmeldingen is gebeurd
desk-several-to-list = Naar de lijst van aanmeldingen

## Waarom iets niet kan, voor wie het beheer doet.
desk-registration-refusal-not-open = De aanmelding voor deze bijeenkomst is niet open.
desk-registration-refusal-meeting-over = Deze bijeenkomst gaat niet door of staat in het archief. U kunt niets meer wijzigen.
desk-registration-refusal-too-late = De delegatie kan zelf niets meer wijzigen. De organisator wel.
desk-registration-refusal-not-allowed = Met uw rol kunt u deze aanmelding niet wijzigen.
desk-registration-refusal-empty = Er is niemand ingevuld. Meld ten minste één persoon aan.
desk-registration-refusal-already = Een van deze personen is al aangemeld voor deze bijeenkomst. Zoek de naam of het mailadres in de lijst van aanmeldingen.
desk-registration-refusal-not-admitted = Dit past niet bij de regels van toelating:
desk-registration-refusal-full = Er zijn niet genoeg plaatsen vrij. Verhoog het aantal plaatsen bij Toelating, of zeg eerst iemand af.
desk-registration-refusal-wrong-state = De aanmelding is intussen veranderd. Open haar opnieuw en bekijk wat u nu kunt doen.
desk-registration-refusal-scan-time = De tijd van deze scan kan niet kloppen. Zet de klok van het apparaat goed.
desk-registration-refusal-not-expected = Deze persoon staat niet op de lijst van wie komt. Misschien is de plaats afgezegd.
desk-registration-refusal-replaced = Voor deze persoon komt een collega.
desk-registration-refusal-offer-ended = De tijd om de plaatsen aan te nemen is voorbij. Zij gaan naar de volgende op de wachtlijst.
desk-registration-ground-invited = De organisatie heeft geen uitnodiging voor deze bijeenkomst.
desk-registration-ground-kind = De organisatie is { $kind }. Die soort laten de regels niet toe.
desk-registration-ground-size = De gemeente heeft { $inhabitants } inwoners. De regels vragen { $from } tot en met { $to } inwoners.
desk-registration-ground-size-unknown = Het aantal inwoners van de gemeente is niet bekend. De regels vragen { $from } tot en met { $to } inwoners.
desk-registration-ground-relation-partner = De organisatie is partner. Partners laten de regels niet toe.
desk-registration-ground-relation-interested = De organisatie heeft belangstelling, maar is geen partner.
desk-registration-ground-relation-none = De organisatie is geen partner en heeft geen belangstelling getoond.
desk-registration-ground-relation-former = De organisatie was vroeger partner en is dat niet meer.
desk-registration-ground-function = In de delegatie zit { $key ->
        [other] iemand met een andere functie
       *[known] een { $function }
    }. Die functie laten de regels niet toe.
desk-registration-ground-too-many = { $asked ->
        [one] Er komt dan 1 persoon
       *[other] Er komen dan { $asked } personen
    } van deze organisatie. De regels laten er { $allowed } toe.
