# Invitations to a meeting, at the desk.
invitation-explanation = Organisations on this list are invited by name. Kind, size and relation make no difference for them.
invitation-list = Invited organisations
invitation-choose = Choose whom you invite
invitation-organisations = Organisations
invitation-no-organisations = There are no organisations yet. Add them at Partners, or read a file.
invitation-save = Save the list
invitation-send = Send the invitations
invitation-draft = You can invite as soon as the meeting is published.
invitation-nobody = There is nobody who still has to get an invitation.
invitation-count =
    { $count ->
        [one] 1 contact gets a mail. Who has an invitation already does not get a second one.
       *[other] { $count } contacts get a mail. Who has an invitation already does not get a second one.
    }
invitation-type = Type the number of mails: { $count }
invitation-wrong-count = Type the number of mails that go out: { $count }.
invitation-do = Send
desk-done-invitations-sent = The invitations are ready under Mail.

## Reading a file.
invitation-import = Read a file
invitation-import-explanation = You see first what the file holds. Only then do you save it. No mails go out yet.
invitation-file = File
invitation-file-hint = CSV or ODS, with on the first row: name, e-mail, organisation and function. The function may be left out.
invitation-file-check = Check the file
invitation-unreadable = We cannot read this file
invitation-file-empty = The file is empty. Choose a file with a row for each person.
invitation-file-kind = The file is neither CSV nor ODS. In Excel choose: Save as, CSV UTF-8. Or in LibreOffice choose: Save as, ODF spreadsheet.
invitation-file-long = The file has more than 2,000 rows. Divide it over several files.
invitation-missing-name = The column name is missing.
invitation-missing-email = The column e-mail is missing.
invitation-missing-organisation = The column organisation is missing.
invitation-preview = What the file holds
invitation-preview-count = { $right } rows are right. We skip { $wrong } rows.
invitation-row = Row
invitation-organisation = Organisation
invitation-wrong = Judgement
invitation-right = Right
invitation-right-new = Right. The organisation is new and will be added.
invitation-wrong-name = The name is missing or too long.
invitation-wrong-email = The mail address is not right.
invitation-wrong-organisation = We do not know this organisation. Add it at Partners first.
invitation-wrong-twice = This mail address stands in it twice.
invitation-keep =
    { $count ->
        [one] Save 1 contact and invite the organisation
       *[other] Save { $count } contacts and invite their organisations
    }
