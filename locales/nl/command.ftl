# De opdrachtregel.
command-usage = Gebruik
command-commands = Opdrachten
command-arguments = Argumenten
command-options = Opties
command-about = Schakel: waar staat een gemeente in het stedelijk netwerk, en welke koers past daarbij?
command-more =
    Voorbeelden:
      schakel demo                              de demonstratie op http://127.0.0.1:8080
      schakel rehearse                          een generale repetitie met verzonnen deelnemers
      schakel brief Assen Goes --out brieven    van twee gemeenten de brief als PDF
      schakel atlas position Zeist              de positie van Zeist als tabel
      schakel atlas signals --format csv        alle signalen van alle gemeenten
      schakel explore keuzes.json               welke keuzes kunnen samen, en wat nu?

    Uitgangscodes: 0 gelukt, 1 mislukt, 2 de opdracht klopt niet, 3 onbekende gemeente,
    4 de tabellen, de instellingen of het bestand kloppen niet, 5 het adres is niet vrij of bestaat niet,
    6 te groot om precies uit te rekenen, 7 de repetitie vond iets dat niet klopt.
command-serve-about = Start de website van uw organisatie
command-serve-more =
    Voorbeeld:
      schakel serve --listen 0.0.0.0:8080 --settings schakel.toml

    De eerste regel van de uitvoer is het adres. Met poort 0 kiest het systeem een vrije poort.
command-demo-about = Start de demonstratie, met alle gemeenten en zonder instellingen
command-demo-more =
    Voorbeeld:
      schakel demo --port 8081
command-brief-about = Maak van een of meer gemeenten de brief als toegankelijke PDF
command-brief-more =
    Voorbeelden:
      schakel brief Assen
      schakel brief GM0106 Goes --out brieven
      schakel brief --all --out brieven
command-atlas-about = Bekijk de uitkomsten als tabel, CSV of JSON
command-atlas-more =
    Voorbeelden:
      schakel atlas position Assen Goes
      schakel atlas peers Zeist --format json
      schakel atlas regions --method city-and-zone --format csv
command-atlas-position-about = Ligging en positie: bereik, banen, pendel en rangorde
command-atlas-position-more =
    Voorbeeld:
      schakel atlas position Assen --format csv

    Zonder namen krijgt u alle gemeenten.
command-atlas-peers-about = De gemeenten die er het meest op lijken
command-atlas-peers-more =
    Voorbeeld:
      schakel atlas peers Zeist
command-atlas-regions-about = Functionele regio's, berekend uit de pendel
command-atlas-regions-more =
    Voorbeeld:
      schakel atlas regions --method travel-to-work
command-atlas-signals-about = Opgaven waar de cijfers op wijzen, met de sterkte van 0 tot 3
command-atlas-signals-more =
    Voorbeeld:
      schakel atlas signals Oldambt Winterswijk
command-data-about = De tabellen waar alles op rust
command-data-check-about = Controleer of de tabellen heel zijn en bij elkaar passen
command-data-check-more =
    Voorbeeld:
      schakel data check --data eigen-tabellen
command-audit-about = Het logboek van wat er is gebeurd
command-audit-verify-about = Controleer of het logboek heel is: niets veranderd en niets weggehaald
command-user-about = Gebruikers: wie met deze installatie werkt
command-user-add-about = Voeg een gebruiker toe
command-user-add-more =
    Voorbeeld:
      schakel user add beheer@gemeente.nl --name "Functioneel beheerder" --role administrator
command-user-list-about = Bekijk alle gebruikers met hun rollen
command-user-grant-about = Geef een gebruiker een rol
command-user-revoke-about = Haal een rol weg
command-user-link-about = Maak een link waarmee een gebruiker één keer inlogt, ook als de mail niet werkt
command-check-about = Controleer instellingen, tabellen, uitkomsten en documenten van deze installatie
command-completions-about = Maak een script waarmee uw shell opdrachten aanvult
command-help-about = Leg een opdracht uit: schakel help atlas position
command-completions-more =
    Voorbeeld:
      schakel completions bash > /etc/bash_completion.d/schakel

argument-lang = Taal: nl of en. Anders geldt de taal van uw systeem
argument-data = Map met eigen tabellen, die de ingebouwde vervangen
argument-settings = Bestand met instellingen (TOML)
argument-listen = Adres en poort om op te luisteren; standaard 127.0.0.1:8080
argument-port = Poort om op te luisteren; standaard 8080
argument-host = Adres om op te luisteren; standaard 127.0.0.1
argument-municipalities = Naam of code van een gemeente, zoals Assen of GM0106
argument-all = Alle gemeenten
argument-out = Map voor de bestanden; standaard deze map
argument-format = Vorm: table (standaard), csv of json
argument-method = Methode: travel-to-work (standaard) of city-and-zone
argument-shell = Shell: bash, elvish, fish, powershell of zsh
argument-command = Opdracht, zoals brief of atlas position
argument-email = Mailadres van de gebruiker
argument-name = Naam van de gebruiker
argument-role = Rol: administrator, organiser, chair, moderator, expert of desk
argument-database = Database: sqlite:BESTAND of postgres://NAAM@SERVER/DATABASE. Anders geldt die van de instellingen
argument-help = Toon deze uitleg
argument-version = Toon de versie

mistake-argument = De optie { $found } bestaat niet.
mistake-command = De opdracht { $found } bestaat niet.
mistake-value = De waarde “{ $value }” past niet bij { $found }.
mistake-word = Het woord “{ $found }” hoort hier niet: deze opdracht vraagt er niet om.
mistake-choose = Kies uit: { $choices }.
mistake-port = Een poort is een heel getal van 0 tot en met 65535; 0 kiest een vrije poort.
mistake-missing = Er ontbreekt iets: { $found }.
mistake-conflict = Dit kan niet samen met een andere optie: { $found }.
mistake-no-command = Zeg welke opdracht u wilt.
mistake-utf8 = Een van de woorden achter schakel is geen geldige tekst (UTF-8). Typ het opnieuw.
mistake-number = Het aantal waarden klopt niet: { $found }.
mistake-meant = Bedoelt u { $meant }?
mistake-help = Met --help ziet u wat er kan.

failure-unknown = Er is geen gemeente met de naam of code “{ $typed }”.
failure-unknown-nearest = Er is geen gemeente met de naam of code “{ $typed }”. Bedoelt u { $nearest }?
failure-in-use = Het adres { $address } is al in gebruik. Stop het andere programma, of kies een andere poort: schakel demo --port 8081, of schakel serve --listen 127.0.0.1:8081.
failure-no-address = “{ $typed }” is geen adres met een poort. Schrijf bijvoorbeeld 127.0.0.1:8080.
failure-address = Op { $address } kan niet worden geluisterd: { $reason }.
failure-settings = In { $file } klopt regel { $line } niet. De lezer van het bestand meldt: “{ $words }”. In docs/operations.md staan alle instellingen.
failure-write = { $path } kan niet worden geschreven: { $reason }.
failure-output = De uitvoer kan niet worden geschreven: { $reason }.
failure-demo-towns = De demonstratie kan niet beginnen: zij gebruikt gemeenten zoals Assen, Goes en Zutphen, en in uw municipalities.csv heeft een daarvan een andere naam. Laat die namen staan, of start met schakel serve.
failure-mail = De mailserver is niet te gebruiken. { $reason }
failure-store = De database is niet te gebruiken. { $reason }
failure-data = De tabellen kloppen niet. { $reason }.
failure-checks = { $count ->
    [one] Eén controle is niet goed.
   *[other] { $count } controles zijn niet goed.
}

data-check-good = goed
data-check-wrong = fout
data-check-line = { $what } ({ $figures } cijfers)
data-check-overridden = Uit de eigen map: { $tables }.
data-check-done = Alle tabellen zijn heel en passen bij elkaar.

demo-welcome =
    Open dit adres in uw browser. Kijk bijvoorbeeld naar:
      { $url }/gemeenten/assen            de positie van één gemeente
      { $url }/gemeenten/assen/brief      dezelfde als PDF
      { $url }/vergelijk?g=GM0106,GM0664  Assen en Goes naast elkaar
      { $url }/bijeenkomsten              een bijeenkomst om u voor aan te melden
      { $url }/inloggen                   met één klik in elke rol, ook aan de balie
      { $url }/inloggen#koersen           de koers en het koersdocument van dertien gemeenten
      { $url }/postvak                    de mails die anders verstuurd zouden zijn
      { $url }/en                         everything in English
demo-session =
    Er is nu een werksessie bezig:
    { $url }/scherm/{ $screen }  het grote scherm
    { $url }/sessie/{ $code }  doe mee op uw telefoon
    schakel rehearse --url { $url }  vult het grote scherm met verzonnen deelnemers
demo-stop = Stoppen kan met Ctrl-C.

brief-written = { $count ->
    [one] Eén brief geschreven in { $folder }.
   *[other] { $count } brieven geschreven in { $folder }.
}
check-figures = De tabellen zijn gelezen en passen bij elkaar: { $municipalities } gemeenten.
check-analysis = De uitkomsten zijn berekend: { $measures } cijfers per gemeente.
check-theme = Het eigen thema is gelezen.
check-brief = Een brief is gemaakt als PDF: { $size } kB.
check-done = Deze installatie is in orde.

atlas-code = Code
atlas-place = Plaats
atlas-peer = Lijkt op
atlas-peer-dimensions = Gemeten op: { $dimensions }.
atlas-position-title = Ligging en positie
atlas-travel-to-work-title = Gebieden naar pendel
atlas-city-and-zone-title = Gebieden naar stad en zone
atlas-core = Kern
atlas-inhabitants = Inwoners
atlas-jobs = Banen
atlas-containment = Wonen en werken in het gebied
atlas-job-containment = Banen voor eigen inwoners
atlas-members = Gemeenten
atlas-signals-title = Opgaven waar de cijfers op wijzen
atlas-task = Opgave
atlas-strength = Sterkte
atlas-figures = Cijfers
atlas-counter = Daartegen spreekt
atlas-signals-note = Sterkte 1 is zwak, 2 duidelijk, 3 sterk. Een signaal is geen oordeel; zie de methode.

## schakel check mail.
command-check-mail-about = Controleer of u van hier mail kunt versturen
command-check-mail-more =
    Schakel praat met de mailserver uit de instellingen en verstuurt niets, tenzij u een adres geeft:
      schakel check mail --to u@example.org --settings /etc/schakel.toml
argument-to = Stuur een proefmail naar dit adres
check-mail-none = Er is geen mailserver ingesteld. Zet een deel [mail] met host in uw instellingen.
check-mail-no-sender = Er is geen goed mailadres van de organisatie ingesteld. Vul organiser_email in uw instellingen in; dat is de afzender.
check-mail-wrong-address = Het adres voor de proefmail is geen mailadres.
check-mail-server = Mailserver { $host }, poort { $port }, afzender { $from }.
check-mail-greeted = Goed: de server antwoordt en noemt zich { $name }.
check-mail-encrypted = Goed: het gesprek is versleuteld (TLS) en het certificaat klopt.
check-mail-open = Let op: het gesprek is niet versleuteld, zoals u hebt ingesteld. Doe dit alleen met een server op dezelfde machine.
check-mail-signed-in = Goed: de server kent de naam en het wachtwoord.
check-mail-no-account = Er is geen naam en wachtwoord ingesteld, dus wij loggen niet in.
check-mail-sender-taken = Goed: de server neemt mail van deze afzender aan.
check-mail-failed-greeting = Fout: er komt geen gesprek met de server tot stand.
check-mail-failed-encryption = Fout: het gesprek kan niet worden versleuteld.
check-mail-failed-sign-in = Fout: inloggen lukt niet.
check-mail-failed-sender = Fout: de server neemt geen mail van deze afzender aan.
check-mail-cause-unreachable = Niemand antwoordt. Controleer de naam en de poort, en of een firewall het gesprek tegenhoudt.
check-mail-cause-slow = Het antwoord blijft uit. Vaak houdt een firewall het gesprek tegen, of is de poort niet de goede.
check-mail-cause-tls = Het certificaat of de versleuteling klopt niet. Controleer de naam van de server. Is poort 465 ingesteld? Kies dan security = "tls".
check-mail-cause-not-offered = De server biedt dit niet aan op deze poort. Controleer security en de poort.
check-mail-cause-refused = De server zegt nee. Controleer de naam, het wachtwoord en of dit adres van u is bij deze server.
check-mail-cause-later = De server zegt: nu niet. Probeer het later nog een keer.
check-mail-said = Dit kwam terug: { $said }
check-mail-envelope = De afzender op de envelop is hetzelfde adres. Ontvangers kijken voor SPF, DKIM en DMARC dus naar { $domain }.
check-mail-near = De server { $host } hoort bij hetzelfde domein als de afzender.
check-mail-far = Let op: de server { $host } hoort bij een ander domein. Laat het SPF-record van { $domain } deze server noemen, en laat de server ondertekenen (DKIM) als { $domain }.
check-mail-here = De server is bekend als nummer of staat op deze machine. Laat het SPF-record van { $domain } het adres noemen waarmee die server naar buiten gaat.
check-mail-other-account = Let op: u logt in met een adres van { $account }. Veel servers nemen dan geen mail van { $domain } aan, of ondertekenen hem verkeerd.
check-mail-example = Fout: { $domain } is een domein voor voorbeelden. Mail daarvandaan komt nergens aan. Vul organiser_email in.
check-mail-sent = De proefmail aan { $to } is aangenomen. Dit zei de server: { $said }
check-mail-not-sent = Fout: de proefmail aan { $to } is niet aangenomen. Dit zei de server: { $said }
check-mail-unseen = Dit zien wij van hier niet: wat er in DNS staat, of de server ondertekent, en of de mail bij de ontvanger in de map voor ongewenste mail komt. Vraag DNS zelf: "dig TXT { $domain }" (SPF) en "dig TXT _dmarc.{ $domain }" (DMARC). Open dan een proefmail en zoek de kop Authentication-Results: daar horen spf=pass, dkim=pass en dmarc=pass te staan.
check-mail-done = Van hier kunt u mail versturen.
check-mailbox-server = Postvak op { $host }, poort { $port }, map { $folder }.
check-mailbox-opened = Goed: het postvak gaat open. { $count ->
        [one] Er is 1 nieuwe mail.
       *[other] Er zijn { $count } nieuwe mails.
    }
check-mailbox-settings = Fout: de instellingen van het postvak kloppen niet.
check-mailbox-unreachable = Fout: de server van het postvak antwoordt niet. Controleer de naam en de poort.
check-mailbox-tls = Fout: het gesprek met het postvak kan niet worden versleuteld. Controleer security, de poort en het certificaat.
check-mailbox-sign-in = Fout: inloggen bij het postvak lukt niet.
check-mailbox-folder = Fout: de map van het postvak gaat niet open. Controleer folder.
check-mailbox-refused = Fout: de server van het postvak zegt nee.
check-mail-test-subject = Proefmail van Schakel
check-mail-test-text = Deze mail is verstuurd om te zien of mail van Schakel aankomt. U hoeft niets te doen.

## schakel explore.
command-explore-about = Reken strategische keuzes door: wat kan, wat moet, wat botst, en wat nu?
command-explore-more =
    Wat als? Met --what-if verandert u iets en ziet u wat dat doet; vaker mag:
      take:KEUZE             alleen combinaties met deze keuze
      drop:KEUZE             zonder deze keuze
      lift:KEUZE,KEUZE       deze twee mogen toch samen
      floor:PUNT=GETAL       een andere ondergrens; none haalt haar weg

    Voorbeelden:
      schakel explore docs/examples/schakelstad.nl.json
      schakel explore docs/examples/schakelstad.nl.json --what-if take:station --what-if lift:station,making
      schakel explore keuzes.json --format html > uitkomst.html
      schakel explore - --format json < keuzes.json

    De vorm van het bestand staat in crates/course/schema/course.schema.json en in docs/handleiding/doorrekenen.md.
argument-file = Bestand met keuzes (JSON); een streepje leest van de invoer
argument-what-if = Verander iets: take:KEUZE, drop:KEUZE, lift:KEUZE,KEUZE of floor:PUNT=GETAL
argument-explore-format = Vorm: table (standaard), json, of html: één bestand dat u kunt doorsturen
explore-kind = Strategische keuzes
explore-foot = Gemaakt met schakel explore. Alles staat in dit ene bestand.
explore-what-if = Wat als
explore-what-if-note = De uitkomst hieronder is die van het bestand zelf, zonder deze veranderingen.
explore-no-text = Het bestand is geen tekst (UTF-8).
failure-read = { $path } kan niet worden gelezen: { $reason }.

# Wat het systeem zegt over een bestand of een adres.
system-not-found = het bestaat niet
system-permission = dit account mag dat niet
system-exists = het bestaat al
system-no-folder = het pad loopt door iets dat geen map is
system-folder = het is een map
system-full = de schijf is vol
system-quota = dit account mag niet meer opslaan
system-large = het bestand is te groot
system-read-only = deze schijf is alleen te lezen
system-name = die naam kan niet
system-no-address = dit adres hoort niet bij deze computer
system-other = het systeem meldt “{ $words }”
