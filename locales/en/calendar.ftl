# Meetings in a calendar.
calendar-programme = Programme
calendar-more = More information: { $page }
calendar-alarm = Tomorrow: { $title }
