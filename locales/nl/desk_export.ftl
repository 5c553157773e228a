# Wat men van een bijeenkomst meeneemt.
desk-export-badges =
    { $count ->
        [0] Er is nog niemand met een bevestigde plaats. Daarom zijn er geen badges.
        [one] Er is 1 badge: voor iedereen met een bevestigde plaats.
       *[other] Er zijn { $count } badges: voor iedereen met een bevestigde plaats.
    }
desk-export-badges-acht = Acht op een vel
desk-export-badges-tien = Tien op een vel
desk-export-badges-los = Ieder op een eigen pagina
desk-export-list = Deelnemerslijst
desk-export-list-text = Op de lijst staat wie een bevestigde plaats heeft. U kunt ook iedereen laten zien: wie nog wacht, is afgezegd, vervangen of afgewezen.
desk-export-list-who = Wie staan er op de lijst?
desk-export-list-coming = Wie komt
desk-export-list-everybody = Ook wie niet komt
desk-export-list-contact = Deelnemerslijst met mailadres en telefoon
desk-export-list-contact-text = Neem deze lijst alleen mee als u mensen moet kunnen bereiken. Wis haar na de bijeenkomst.
