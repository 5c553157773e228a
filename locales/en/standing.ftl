# One word for each standing of a registration and of a place, the same everywhere.
standing-doubtful = Awaits decision
standing-waiting = Waiting list
standing-offered = Seat offered
standing-confirmed = Confirmed
standing-declined = Declined
standing-withdrawn = Withdrawn
standing-lapsed = Offer lapsed
standing-present = Present
standing-present-since = Present since { $time }
standing-cancelled = Cancelled
standing-replaced = Replaced

# Of a place without its registration, in what we keep about somebody.
standing-expected = Registered
