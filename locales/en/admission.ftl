# Admission: who may register, at the desk.
admission-now = How it is now
admission-change = Change the admission
admission-organisations = Which organisations
admission-invited-only = By invitation only
admission-invited-only-hint = Only organisations on the list of invitations can register. Kind, relation and size make no difference for them.
admission-kinds = Kind of organisation
admission-relations = Relation to the organiser
admission-size = Inhabitants of a municipality
admission-size-from = From so many inhabitants
admission-size-to = Up to and including so many inhabitants
admission-persons = Which people
admission-functions = Function
admission-otherwise = what happens to others?
admission-ask = The organiser decides
admission-refuse = Refuse, with the reason
admission-group-places = How many people
admission-seats = Places in all
admission-places = Places for each organisation
admission-group-terms = Dates
admission-group-terms-hint = All times are in the time of the Netherlands.
admission-opens = Registration opens
admission-closes = Registration closes
admission-changes = Changes and cancellations until
admission-offer = An offer to the waiting list stands for so many hours
admission-wrong-none = { $field }: choose at least one. Otherwise nobody can register.
admission-wrong-size = The second number of inhabitants must be the larger one.
admission-wrong-taken = { $taken } places are taken already. Fill in no fewer.

## What the rules say.
admission-say-or = { $before } or { $last }
admission-say-invited = Only organisations that were invited can register.
admission-say-kinds = The organisation is: { $kinds }.
admission-say-size = A municipality has { $from } up to and including { $to } inhabitants.
admission-say-relations = The relation to the organiser is: { $relations }.
admission-say-functions = The function of everybody is: { $functions }.
admission-say-ask = If this does not fit, the organiser decides.
admission-say-refuse = If this does not fit, the registration is refused.
admission-say-places =
    { $places ->
        [one] 1 person of each organisation can come. There are { $seats } places in all.
       *[other] { $places } persons of each organisation can come. There are { $seats } places in all.
    }
admission-say-terms = Registration is open from { $opens } until { $closes }. Changes are possible until { $changes }.
