# The texts of mails, at the desk.
mail-template-title = Texts of mails
mail-template-lead = Every kind of mail has a standard text, in Dutch and in English. You can make it a text of your own. Choose a text to read or change it.
mail-template-caption = Kinds of mail and their texts
mail-template-kind = Kind of mail
mail-template-language-nl = Dutch
mail-template-language-en = English
mail-template-unsubscribe = Unsubscribing
mail-template-needed = Not possible: the reader needs this mail
mail-template-not-needed = Possible
mail-template-own = Own text
mail-template-standard = Standard text
mail-template-name = { $kind } ({ $language })
mail-template-is-own = You use a text of your own. If you change it, that holds for every mail that is made afterwards.
mail-template-is-standard = You use the standard text. If you change it, that holds for every mail that is made afterwards.
mail-template-text = Text
mail-template-text-hint = Schakel fills in the names between braces. Below you see which ones you can use.
mail-template-placeholders = What Schakel fills in for you
mail-template-placeholder = How you write it
mail-template-stands-for = What comes in its place
mail-template-where = Where
mail-template-where-words = In a sentence or in the subject.
mail-template-where-address = In a sentence, or as the address of a link.
mail-template-where-block = In the text, alone on a line of its own.
mail-template-required = Must be there.
mail-template-marks = Headings, lists and links
mail-template-marks-text =
    # A heading
    - an item of a list
    {"*"}*bold words**
    {"["}words](https://www.example.org)

    An empty line begins a new paragraph. A link that is alone in a paragraph becomes a button.
    Put a backslash before a sign that should stay as it is.
mail-template-example = Show the example
mail-template-layout = Show with layout (new window)
mail-template-example-title = Example
mail-template-example-lead = This is the mail with invented persons. The text has not been saved yet.
mail-template-meeting = Example of a meeting
mail-template-try-address = Address for a test mail
mail-template-try-hint = You get the mail as it is in the form now, with invented persons.
mail-template-try = Send a test mail
mail-template-try-subject = Test: { $subject }
mail-template-tried = The test mail to { $address } is ready to be sent. Your text has not been saved yet.
mail-template-reset = Back to the standard text
mail-template-reset-lead = Your own text disappears. This is the standard text:
mail-template-reset-do = Use the standard text
mail-template-wrong-address = Fill in a mail address, such as name@example.org.
mail-template-wrong-changed = Somebody else has changed this text in the meantime. If you save once more, your text replaces that change.
desk-done-mail-template-reset = The standard text is used again.
