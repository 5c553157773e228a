# Checking in at the front desk.
check-in-count = { $present } of the { $all } persons are in.
check-in-code = Code
check-in-code-hint = Scan the badge, or type the code below it.
check-in-code-do = Check in
check-in-code-unknown = This code does not belong to this meeting. Search by name.
check-in-name = Name or organisation
check-in-name-hint = A part of the name is enough.
check-in-name-do = Search
check-in-found =
    { $count ->
        [0] Nobody found. Search for another part of the name.
        [one] 1 delegation found.
       *[other] { $count } delegations found.
    }
check-in-not-confirmed = This registration is not confirmed. Ask the organiser.
check-in-all = Check in all { $count } expected persons
check-in-do = Check in { $name }
check-in-undo = Undo: { $name }
check-in-since = In since { $time }
check-in-walk-in = Somebody without a registration
check-in-walk-in-do = Let in
check-in-organisation-hint = Is the organisation not in the list? Ask the organiser to add it.
desk-done-checked-in = Checked in.
desk-done-was-in = This person was in already.
desk-done-check-in-undone = The check-in was undone.
desk-done-walked-in = Let in and checked in.
