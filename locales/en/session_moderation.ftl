# The queue of the moderator.
session-moderation-title = Moderation
session-moderation-step = Step
session-moderation-all-steps = All steps
session-moderation-table = Table
session-moderation-all-tables = All tables
session-moderation-words = Words
session-moderation-likeness = Suggest merging
session-moderation-from = from { $percent }% likeness
session-moderation-look = Look
session-moderation-queue = What the room sees
session-moderation-count =
    { $count ->
        [0] Nothing yet. New contributions come here on top by themselves.
        [one] One contribution, the newest on top.
       *[other] { $count } contributions, the newest on top.
    }
session-moderation-more = There are more. Choose a step to see the older ones.
session-moderation-nobody = The room
session-moderation-public = public
session-moderation-late = written afterwards
session-moderation-hidden = hidden
session-moderation-no-words = (without words)
session-moderation-reason-was = Reason: { $reason }
session-moderation-unhide = Show again
session-moderation-show = Show on the screen
session-moderation-on-screen = Is on the screen now.
session-moderation-hide = Hide
session-moderation-reason = Reason
session-moderation-reason-hint = The table reads this reason. The table keeps seeing its own contribution.
session-moderation-because-person = Is about a person
session-moderation-because-double = Is there already
session-moderation-because-unclear = Cannot be understood
session-moderation-because-rude = Is hurtful
session-moderation-hide-now = Hide from the room
session-moderation-made = { $count ->
        [one] This card is a part of another one.
       *[other] Merged from { $count } cards.
    }
session-moderation-guests = Guests who wait
session-moderation-no-guests = Nobody waits.
session-moderation-admit = Let in
session-moderation-turn-away = Do not let in
session-moderation-alike = Perhaps the same
session-moderation-alike-hint = This is a suggestion from the words. Read both cards and decide. The original cards are kept.
session-moderation-no-pairs = No cards are enough alike.
session-moderation-shared = { $percent } likeness. Shared: { $words }
session-moderation-one = The text of the one card
session-moderation-merge = Merge
