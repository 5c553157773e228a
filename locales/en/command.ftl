# The command line.
command-usage = Usage
command-commands = Commands
command-arguments = Arguments
command-options = Options
command-about = Schakel: where does a municipality stand in the urban network, and which course suits it?
command-more =
    Examples:
      schakel demo                              the demonstration on http://127.0.0.1:8080
      schakel rehearse                          a rehearsal with invented participants
      schakel brief Assen Goes --out briefs     the brief of two municipalities as PDF
      schakel atlas position Zeist              the position of Zeist as a table
      schakel atlas signals --format csv        all signals of all municipalities
      schakel explore choices.json              which options go together, and what now?

    Exit codes: 0 done, 1 failed, 2 wrong command line, 3 unknown municipality,
    4 the tables, the settings or the file are wrong, 5 the address is taken or does not exist,
    6 too large to compute exactly, 7 the rehearsal found something wrong.
command-serve-about = Start the website of your organisation
command-serve-more =
    Example:
      schakel serve --listen 0.0.0.0:8080 --settings schakel.toml

    The first line of the output is the address. With port 0 the system chooses a free port.
command-demo-about = Start the demonstration, with all municipalities and without settings
command-demo-more =
    Example:
      schakel demo --port 8081
command-brief-about = Make the brief of one or more municipalities as an accessible PDF
command-brief-more =
    Examples:
      schakel brief Assen
      schakel brief GM0106 Goes --out briefs
      schakel brief --all --out briefs
command-atlas-about = See the results as a table, CSV or JSON
command-atlas-more =
    Examples:
      schakel atlas position Assen Goes
      schakel atlas peers Zeist --format json
      schakel atlas regions --method city-and-zone --format csv
command-atlas-position-about = Location and position: reach, jobs, commuting and ranks
command-atlas-position-more =
    Example:
      schakel atlas position Assen --format csv

    Without names you get all municipalities.
command-atlas-peers-about = The municipalities that are most alike
command-atlas-peers-more =
    Example:
      schakel atlas peers Zeist
command-atlas-regions-about = Functional regions, computed from commuting
command-atlas-regions-more =
    Example:
      schakel atlas regions --method travel-to-work
command-atlas-signals-about = Tasks that the figures point to, with a strength from 0 to 3
command-atlas-signals-more =
    Example:
      schakel atlas signals Oldambt Winterswijk
command-data-about = The tables that everything rests on
command-data-check-about = Check whether the tables are whole and fit together
command-data-check-more =
    Example:
      schakel data check --data own-tables
command-audit-about = The log of what happened
command-audit-verify-about = Check whether the audit log is whole: nothing changed and nothing taken away
command-user-about = Users: who works with this installation
command-user-add-about = Add a user
command-user-add-more =
    Example:
      schakel user add admin@municipality.nl --name "Functional administrator" --role administrator
command-user-list-about = Show all users with their roles
command-user-grant-about = Give a user a role
command-user-revoke-about = Take a role back
command-user-link-about = Make a link with which a user signs in once, also when mail does not work
command-check-about = Check settings, tables, results and documents of this installation
command-completions-about = Make a script that lets your shell complete commands
command-help-about = Explain a command: schakel help atlas position
command-completions-more =
    Example:
      schakel completions bash > /etc/bash_completion.d/schakel

argument-lang = Language: nl or en. Otherwise that of your system
argument-data = Folder with tables of your own, which replace the built-in ones
argument-settings = File with settings (TOML)
argument-listen = Address and port to listen on; 127.0.0.1:8080 if left out
argument-port = Port to listen on; 8080 if left out
argument-host = Address to listen on; 127.0.0.1 if left out
argument-municipalities = Name or code of a municipality, such as Assen or GM0106
argument-all = All municipalities
argument-out = Folder for the files; this folder if left out
argument-format = Form: table (if left out), csv or json
argument-method = Method: travel-to-work (if left out) or city-and-zone
argument-shell = Shell: bash, elvish, fish, powershell or zsh
argument-command = Command, such as brief or atlas position
argument-email = Mail address of the user
argument-name = Name of the user
argument-role = Role: administrator, organiser, chair, moderator, expert or desk
argument-database = Database: sqlite:FILE or postgres://NAME@SERVER/DATABASE. Otherwise that of the settings
argument-help = Show this help
argument-version = Show the version

mistake-argument = The option { $found } does not exist.
mistake-command = The command { $found } does not exist.
mistake-value = The value “{ $value }” does not fit { $found }.
mistake-word = The word “{ $found }” does not belong here: this command does not ask for it.
mistake-choose = Choose one of: { $choices }.
mistake-port = A port is a whole number from 0 to 65535; 0 picks a free port.
mistake-missing = Something is missing: { $found }.
mistake-conflict = This does not go with another option: { $found }.
mistake-no-command = Say which command you want.
mistake-utf8 = One of the words behind schakel is not valid text (UTF-8). Type it again.
mistake-number = The number of values is wrong: { $found }.
mistake-meant = Do you mean { $meant }?
mistake-help = With --help you see what there is.

failure-unknown = There is no municipality with the name or code “{ $typed }”.
failure-unknown-nearest = There is no municipality with the name or code “{ $typed }”. Do you mean { $nearest }?
failure-in-use = The address { $address } is in use already. Stop the other program, or choose another port: schakel demo --port 8081, or schakel serve --listen 127.0.0.1:8081.
failure-no-address = “{ $typed }” is no address with a port. Write for example 127.0.0.1:8080.
failure-address = Cannot listen on { $address }: { $reason }.
failure-settings = In { $file } line { $line } is wrong. The reader of the file says: “{ $words }”. docs/operations.md has all settings.
failure-write = { $path } cannot be written: { $reason }.
failure-output = The output cannot be written: { $reason }.
failure-demo-towns = The demonstration cannot begin: it uses municipalities such as Assen, Goes and Zutphen, and in your municipalities.csv one of them has another name. Leave those names, or start with schakel serve.
failure-mail = The mail server cannot be used. { $reason }
failure-store = The database cannot be used. { $reason }
failure-data = The tables are wrong. { $reason }.
failure-checks = { $count ->
    [one] One check did not pass.
   *[other] { $count } checks did not pass.
}

data-check-good = good
data-check-wrong = wrong
data-check-line = { $what } ({ $figures } figures)
data-check-overridden = From the own folder: { $tables }.
data-check-done = All tables are whole and fit together.

demo-welcome =
    Open this address in your browser. Look for instance at:
      { $url }/en/gemeenten/assen            the position of one municipality
      { $url }/en/gemeenten/assen/brief      the same as PDF
      { $url }/en/vergelijk?g=GM0106,GM0664  Assen and Goes side by side
      { $url }/en/bijeenkomsten              a meeting to register for
      { $url }/en/inloggen                   any role with one click, the desk included
      { $url }/en/inloggen#koersen           the course and the course document of thirteen municipalities
      { $url }/en/postvak                    the mails that would have been sent
      { $url }                               alles in het Nederlands
demo-session =
    A work session is going on now:
    { $url }/en/scherm/{ $screen }  the big screen
    { $url }/en/sessie/{ $code }  take part on your phone
    schakel rehearse --url { $url }  fills the big screen with invented participants
demo-stop = Stop with Ctrl-C.

brief-written = { $count ->
    [one] One brief written to { $folder }.
   *[other] { $count } briefs written to { $folder }.
}
check-figures = The tables were read and fit together: { $municipalities } municipalities.
check-analysis = The results were computed: { $measures } figures per municipality.
check-theme = The own theme was read.
check-brief = A brief was made as PDF: { $size } kB.
check-done = This installation is in order.

atlas-code = Code
atlas-place = Place
atlas-peer = Is like
atlas-peer-dimensions = Measured on: { $dimensions }.
atlas-position-title = Location and position
atlas-travel-to-work-title = Areas by commuting
atlas-city-and-zone-title = Areas by city and zone
atlas-core = Core
atlas-inhabitants = Inhabitants
atlas-jobs = Jobs
atlas-containment = Living and working in the area
atlas-job-containment = Jobs held by own inhabitants
atlas-members = Municipalities
atlas-signals-title = Tasks that the figures point to
atlas-task = Task
atlas-strength = Strength
atlas-figures = Figures
atlas-counter = Against it
atlas-signals-note = Strength 1 is weak, 2 clear, 3 strong. A signal is not a verdict; see the method.

## schakel check mail.
command-check-mail-about = Check whether you can send mail from here
command-check-mail-more =
    Schakel talks to the mail server of the settings and sends nothing, unless you give an address:
      schakel check mail --to you@example.org --settings /etc/schakel.toml
argument-to = Send a test mail to this address
check-mail-none = No mail server is set. Put a part [mail] with a host in your settings.
check-mail-no-sender = No right mail address of the organisation is set. Fill in organiser_email in your settings; it is the sender.
check-mail-wrong-address = The address for the test mail is no mail address.
check-mail-server = Mail server { $host }, port { $port }, sender { $from }.
check-mail-greeted = Good: the server answers and calls itself { $name }.
check-mail-encrypted = Good: the conversation is encrypted (TLS) and the certificate holds.
check-mail-open = Mind: the conversation is not encrypted, as you have set it. Do this only with a server on the same machine.
check-mail-signed-in = Good: the server knows the name and the password.
check-mail-no-account = No name and password are set, so we do not sign in.
check-mail-sender-taken = Good: the server takes mail of this sender.
check-mail-failed-greeting = Wrong: there is no conversation with the server.
check-mail-failed-encryption = Wrong: the conversation cannot be encrypted.
check-mail-failed-sign-in = Wrong: signing in does not work.
check-mail-failed-sender = Wrong: the server takes no mail of this sender.
check-mail-cause-unreachable = Nobody answers. Check the name and the port, and whether a firewall stops the conversation.
check-mail-cause-slow = No answer comes. Often a firewall stops the conversation, or the port is not the right one.
check-mail-cause-tls = The certificate or the encryption is not right. Check the name of the server. Is the port 465? Then choose security = "tls".
check-mail-cause-not-offered = The server does not offer this on this port. Check security and the port.
check-mail-cause-refused = The server says no. Check the name, the password, and whether this address is yours at this server.
check-mail-cause-later = The server says: not now. Try again later.
check-mail-said = This came back: { $said }
check-mail-envelope = The sender on the envelope is the same address. So for SPF, DKIM and DMARC receivers look at { $domain }.
check-mail-near = The server { $host } belongs to the same domain as the sender.
check-mail-far = Mind: the server { $host } belongs to another domain. Let the SPF record of { $domain } name this server, and let the server sign (DKIM) as { $domain }.
check-mail-here = The server is known by number or is this machine. Let the SPF record of { $domain } name the address by which that server goes out.
check-mail-other-account = Mind: you sign in with an address of { $account }. Many servers then take no mail of { $domain }, or sign it wrongly.
check-mail-example = Wrong: { $domain } is a domain for examples. Mail from there arrives nowhere. Fill in organiser_email.
check-mail-sent = The test mail to { $to } was taken. The server said: { $said }
check-mail-not-sent = Wrong: the test mail to { $to } was not taken. The server said: { $said }
check-mail-unseen = This we cannot see from here: what DNS holds, whether the server signs, and whether the mail ends up in the spam folder of the receiver. Ask DNS yourself: "dig TXT { $domain }" (SPF) and "dig TXT _dmarc.{ $domain }" (DMARC). Then open a test mail and look for the header Authentication-Results: it should say spf=pass, dkim=pass and dmarc=pass.
check-mail-done = You can send mail from here.
check-mailbox-server = Mailbox at { $host }, port { $port }, folder { $folder }.
check-mailbox-opened = Good: the mailbox opens. { $count ->
        [one] There is 1 new mail.
       *[other] There are { $count } new mails.
    }
check-mailbox-settings = Wrong: the settings of the mailbox are not right.
check-mailbox-unreachable = Wrong: the server of the mailbox does not answer. Check its name and port.
check-mailbox-tls = Wrong: the conversation with the mailbox cannot be encrypted. Check security, port and certificate.
check-mailbox-sign-in = Wrong: signing in to the mailbox does not work.
check-mailbox-folder = Wrong: the folder of the mailbox cannot be opened. Check folder.
check-mailbox-refused = Wrong: the server of the mailbox says no.
check-mail-test-subject = Test mail from Schakel
check-mail-test-text = This mail was sent to see whether mail from Schakel arrives. You do not have to do anything.

## schakel explore.
command-explore-about = Explore strategic choices: what is possible, what is needed, what collides, and what now?
command-explore-more =
    What if? With --what-if something is changed, and you see what that does; it can be given more than once:
      take:OPTION            only combinations with this option
      drop:OPTION            without this option
      lift:OPTION,OPTION     these two may go together after all
      floor:AREA=NUMBER      another floor; none takes it away

    Examples:
      schakel explore docs/examples/schakelstad.en.json
      schakel explore docs/examples/schakelstad.en.json --what-if take:station --what-if lift:station,making
      schakel explore choices.json --format html > outcome.html
      schakel explore - --format json < choices.json

    The form of the file: crates/course/schema/course.schema.json and docs/handleiding/doorrekenen.md.
argument-file = File with choices (JSON); a hyphen reads what comes in
argument-what-if = Change something: take:OPTION, drop:OPTION, lift:OPTION,OPTION or floor:AREA=NUMBER
argument-explore-format = Form: table (default), json, or html: one file that can be passed on
explore-kind = Strategic choices
explore-foot = Made with schakel explore. Everything is in this one file.
explore-what-if = What if
explore-what-if-note = The outcome below is that of the file itself, without these changes.
explore-no-text = The file is no text (UTF-8).
failure-read = { $path } cannot be read: { $reason }.

# What the system says about a file or an address.
system-not-found = it does not exist
system-permission = this account may not do that
system-exists = it exists already
system-no-folder = the path leads through something that is no folder
system-folder = it is a folder
system-full = the disk is full
system-quota = this account may not store more
system-large = the file is too large
system-read-only = this disk can only be read
system-name = that name cannot be
system-no-address = this address is not one of this computer
system-other = the system says “{ $words }”
