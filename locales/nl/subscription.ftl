# Afmelden voor mail die niet nodig is.
subscription-title = Welke mail u van ons krijgt
subscription-description = Kies of u uitnodigingen, herinneringen en bedankjes wilt krijgen.
subscription-in = U krijgt alle mail van { $organiser } over bijeenkomsten.
subscription-out = U krijgt van { $organiser } alleen mail die nodig is.
subscription-kinds = U kunt zich afmelden voor uitnodigingen, herinneringen en bedankjes. Uw keuze geldt voor het mailadres waarop u onze mail kreeg.
subscription-essential = Bent u aangemeld voor een bijeenkomst? Dan krijgt u altijd mail die u daarvoor nodig hebt: een bevestiging, een wijziging, praktische informatie of een annulering.
subscription-no-more = Stuur mij alleen mail die nodig is
subscription-again = Stuur mij weer alle mail
subscription-done-out = U bent afgemeld. U krijgt geen uitnodigingen, herinneringen en bedankjes meer.
subscription-done-in = U krijgt weer alle mail.
subscription-unknown-title = Deze link werkt niet
subscription-unknown = Deze link hoort niet bij een mailadres dat wij kennen. Misschien is de link niet helemaal overgenomen, of zijn uw gegevens gewist.
subscription-unknown-help = Open de link nog een keer vanuit de mail. Lukt het niet? Mail dan naar { $email }. Wij melden u af.
subscription-own = Kies welke mail u van ons krijgt
