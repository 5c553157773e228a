choice-remarks = Let op
choice-unknown = Wij kennen geen gemeente “{ $typed }”.
choice-did-you-mean = Bedoelt u
choice-more-unknown =
    { $count ->
        [one] Nog 1 andere naam of code kennen wij niet.
       *[other] Nog { $count } andere namen of codes kennen wij niet.
    }
choice-former = { $former } hoort sinds { $year } bij { $now }. U ziet { $now }.
choice-former-divided = { $former } is in { $year } verdeeld: { $now }. U ziet het grootste deel.
choice-left-out =
    { $count ->
        [one] U koos te veel gemeenten. U ziet de eerste { $shown }; 1 gemeente laten wij weg.
       *[other] U koos te veel gemeenten. U ziet de eerste { $shown }; { $count } gemeenten laten wij weg.
    }
choice-first = Eerste gemeente
choice-second = Tweede gemeente
choice-more = Nog een gemeente
choice-add = Voeg toe
choice-remove = Haal weg
