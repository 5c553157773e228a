# Organisaties, hun band met de organisator, en de functies van mensen.
organisation-kind-municipality = Gemeente
organisation-kind-knowledge-organisation = Kennisorganisatie
organisation-kind-ministry = Ministerie
organisation-kind-network = Netwerk of vereniging
organisation-relation-partner = Partner
organisation-relation-interested = Geïnteresseerd
organisation-relation-none = Geen band
organisation-relation-former = Oud-partner
function-mayor = Burgemeester
function-alderman = Wethouder
function-secretary = Gemeentesecretaris of directeur
function-strategic-adviser = Strategisch adviseur
function-policy-adviser = Beleidsadviseur
function-council-member = Raadslid
function-researcher = Onderzoeker of analist
function-other = Andere functie
