# Unsubscribing from mail that is not needed.
subscription-title = Which mail you get from us
subscription-description = Choose whether you want invitations, reminders and thank-you mails.
subscription-in = You get all mail from { $organiser } about meetings.
subscription-out = You only get mail from { $organiser } that you need.
subscription-kinds = You can unsubscribe from invitations, reminders and thank-you mails. Your choice holds for the mail address at which you got our mail.
subscription-essential = Are you registered for a meeting? Then you always get the mail you need for it: a confirmation, a change, practical information or a cancellation.
subscription-no-more = Only send me mail that I need
subscription-again = Send me all mail again
subscription-done-out = You are unsubscribed. You will get no more invitations, reminders and thank-you mails.
subscription-done-in = You get all mail again.
subscription-unknown-title = This link does not work
subscription-unknown = This link does not belong to a mail address that we know. Perhaps the link was not copied completely, or your data were erased.
subscription-unknown-help = Open the link once more from the mail. Does it still not work? Mail { $email } and we will unsubscribe you.
subscription-own = Choose which mail you get from us
