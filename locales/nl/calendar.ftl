# Bijeenkomsten in een agenda.
calendar-programme = Programma
calendar-more = Meer informatie: { $page }
calendar-alarm = Morgen: { $title }
