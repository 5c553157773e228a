notice-added = { $name } comes too.
notice-replaced = { $by } comes instead of { $before }.
notice-address = The e-mail address of { $by } was corrected.
notice-cancelled = { $name } no longer comes.
notice-contact = { $name } is now the contact person of this registration.
notice-meeting-date = The meeting is on { $after }. That was { $before } before.
notice-meeting-time = The time is { $after }. That was { $before } before.
notice-meeting-venue = The place is { $after }. That was { $before } before.
