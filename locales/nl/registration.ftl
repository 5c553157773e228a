# De aanmelding van een delegatie.
registration-kinds-municipality = een gemeente
registration-kinds-knowledge-organisation = een kennisorganisatie
registration-kinds-ministry = een ministerie
registration-kinds-network = een netwerk of vereniging
registration-relations-partner = partner
registration-relations-interested = belangstellend om partner te worden
registration-relations-none = geen partner
registration-relations-former = vroeger partner geweest
registration-functions-mayor = burgemeester
registration-functions-alderman = wethouder
registration-functions-secretary = gemeentesecretaris of directeur
registration-functions-strategic-adviser = strategisch adviseur
registration-functions-policy-adviser = beleidsadviseur
registration-functions-council-member = raadslid
registration-functions-researcher = onderzoeker
registration-functions-other = iemand met een andere functie
