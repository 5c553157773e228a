# De teksten van mails, in het beheer.
mail-template-title = Teksten van mails
mail-template-lead = Elke soort mail heeft een standaardtekst, in het Nederlands en in het Engels. U kunt er uw eigen tekst van maken. Kies een tekst om hem te lezen of te wijzigen.
mail-template-caption = Soorten mail en hun teksten
mail-template-kind = Soort mail
mail-template-language-nl = Nederlands
mail-template-language-en = Engels
mail-template-unsubscribe = Afmelden
mail-template-needed = Kan niet: de lezer heeft deze mail nodig
mail-template-not-needed = Kan
mail-template-own = Eigen tekst
mail-template-standard = Standaardtekst
mail-template-name = { $kind } ({ $language })
mail-template-is-own = U gebruikt een eigen tekst. Verandert u hem, dan geldt dat voor elke mail die daarna wordt gemaakt.
mail-template-is-standard = U gebruikt de standaardtekst. Verandert u hem, dan geldt dat voor elke mail die daarna wordt gemaakt.
mail-template-text = Tekst
mail-template-text-hint = Namen tussen accolades vult Schakel in. Hieronder staat welke u kunt gebruiken.
mail-template-placeholders = Wat Schakel voor u invult
mail-template-placeholder = Zo schrijft u het
mail-template-stands-for = Dit komt er te staan
mail-template-where = Waar
mail-template-where-words = In een zin of in het onderwerp.
mail-template-where-address = In een zin, of als adres van een link.
mail-template-where-block = In de tekst, alleen op een eigen regel.
mail-template-required = Moet erin staan.
mail-template-marks = Koppen, lijsten en links
mail-template-marks-text =
    # Een kop
    - een onderdeel van een lijst
    {"*"}*vette woorden**
    {"["}woorden](https://www.example.org)

    Een lege regel begint een nieuwe alinea. Staat een link alleen in een alinea, dan wordt hij een knop.
    Zet een schuine streep naar links voor een teken dat gewoon moet blijven staan.
mail-template-example = Bekijk het voorbeeld
mail-template-layout = Bekijk met opmaak (nieuw venster)
mail-template-example-title = Voorbeeld
mail-template-example-lead = Zo ziet de mail eruit met verzonnen personen. Deze tekst is nog niet bewaard.
mail-template-meeting = Voorbeeld van een bijeenkomst
mail-template-try-address = Adres voor een proefmail
mail-template-try-hint = U krijgt de mail zoals hij nu in het formulier staat, met verzonnen personen.
mail-template-try = Stuur een proefmail
mail-template-try-subject = Proef: { $subject }
mail-template-tried = De proefmail aan { $address } staat klaar om te versturen. Uw tekst is nog niet bewaard.
mail-template-reset = Terug naar de standaardtekst
mail-template-reset-lead = Uw eigen tekst verdwijnt. Dit is de standaardtekst:
mail-template-reset-do = Gebruik de standaardtekst
mail-template-wrong-address = Vul een mailadres in, zoals naam@example.org.
mail-template-wrong-changed = Iemand anders heeft deze tekst intussen veranderd. Bewaart u nog een keer, dan vervangt u die verandering door uw tekst.
desk-done-mail-template-reset = De standaardtekst wordt weer gebruikt.
