choice-remarks = Please note
choice-unknown = We know no municipality “{ $typed }”.
choice-did-you-mean = Did you mean
choice-more-unknown =
    { $count ->
        [one] We do not know 1 other name or code either.
       *[other] We do not know { $count } other names or codes either.
    }
choice-former = { $former } has been part of { $now } since { $year }. You see { $now }.
choice-former-divided = { $former } was divided in { $year }: { $now }. You see the largest part.
choice-left-out =
    { $count ->
        [one] You chose too many municipalities. You see the first { $shown }; 1 municipality is left out.
       *[other] You chose too many municipalities. You see the first { $shown }; { $count } municipalities are left out.
    }
choice-first = First municipality
choice-second = Second municipality
choice-more = One more municipality
choice-add = Add
choice-remove = Remove
