# Checking in at the front desk.
check-in-count = { $present } of the { $all } persons are in.
check-in-code = Code
check-in-code-hint = Scan the badge, or type the code below it.
check-in-code-do = Check in
check-in-code-unknown = This code does not belong to this meeting. Search by name.
check-in-name = Name or organisation
check-in-name-hint = A part of the name is enough.
check-in-name-do = Search
check-in-name-empty = Type a part of the name or of the organisation.
check-in-found =
    { $count ->
        [0] Nobody found. Search for another part of the name.
        [one] 1 delegation found.
       *[other] { $count } delegations found.
    }
check-in-not-confirmed = This registration is not confirmed. Ask the organiser.
check-in-all = Check in all { $count } persons
check-in-do = Check in { $name }
check-in-undo = Undo: { $name }
check-in-walk-in = Somebody without a registration
check-in-walk-in-do = Let in
check-in-organisation-kind = Is the organisation not among them?
check-in-organisation-kind-hint = Choose what kind of organisation it is. Its name then goes in the list of organisations as you typed it.
desk-done-checked-in = Checked in.
desk-done-was-in = This person was in already.
desk-done-check-in-undone = The check-in was undone.
desk-done-walked-in = Let in and checked in.
check-in-device = Check in with the camera or without network
check-in-device-introduction = Prepare this device while there is network. After that you can check people in, also when the network fails. This device keeps only names, functions, organisations and who is in, encrypted. The list ends two hours after the meeting. Signing out wipes the list too.
check-in-device-scripts = This page works only with scripts. Use the ordinary page to check people in.
check-in-device-back = To the ordinary page to check in
check-in-device-prepare = Prepare this device
check-in-device-wipe = Wipe this device
check-in-device-camera = Scan with the camera
check-in-device-scans = Scans on this device
check-in-device-scans-text = A scan stays here until it is sent. That happens by itself as soon as there is network.
check-in-device-organisations = Who is in, by organisation
check-in-device-ready = This device is ready. The list has { $count } persons.
check-in-device-not-ready = This device is not ready yet. First choose: Prepare this device.
check-in-device-wiped = The list was wiped from this device.
check-in-device-not-wiped = The list could not be wiped and is still on this device. Try again, or clear the data of this website in your browser.
check-in-device-over = The meeting is over. The list was wiped from this device.
check-in-device-failed = The list could not be fetched. See whether there is network and whether you are signed in, and try again.
check-in-device-offline = Scans that have not been sent yet: { $count }. Wipe this device when everything is sent.
check-in-device-count = { $present } of { $all } persons are in.
check-in-device-per-organisation = { $name }: { $present } of { $all } in
check-in-device-nobody = Nobody found. Search for another part of the name.
check-in-device-present = { $name }: in since { $time }
check-in-device-do = Check in { $name }
check-in-device-all = Check in all { $count } persons
check-in-device-camera-refused = The browser may not use the camera. Allow it in the browser, or type the code.
check-in-device-camera-none = No camera was found. Type the code.
check-in-device-no-store = This browser cannot keep a list. Use the ordinary page to check people in.
check-in-device-kept = { $name }: kept on this device
check-in-device-unkept = { $name }: not sent yet. This device cannot keep anything now. Keep this page open until the scan is sent.
check-in-device-not-listed = { $name }: this code is not on the list of this device. Search for the person by name, or ask the organiser. The scan is kept.
check-in-device-sent = { $name }: sent
check-in-device-refused = { $name }: refused. Ask the organiser.
check-in-device-checked-in = { $name } is checked in.
check-in-device-double = { $name }: sent. This person had been checked in earlier. The first scan counts.
check-in-device-unknown = { $name }: refused. This code does not belong to this meeting.
check-in-device-not-expected = { $name }: refused. This person has no confirmed seat. Perhaps it was cancelled. Ask the organiser.
check-in-device-replaced = { $name }: refused. A colleague comes instead of this person.
check-in-device-wrong-time = { $name }: refused. The time of the scan cannot be right. Set the clock of this device.
