# Organisations, their relation to the organiser, and the functions of people.
organisation-kind-municipality = Municipality
organisation-kind-knowledge-organisation = Knowledge organisation
organisation-kind-ministry = Ministry
organisation-kind-network = Network or association
organisation-relation-partner = Partner
organisation-relation-interested = Interested
organisation-relation-none = No relation
organisation-relation-former = Former partner
function-mayor = Mayor
function-alderman = Alderman
function-secretary = Municipal secretary or director
function-strategic-adviser = Strategic adviser
function-policy-adviser = Policy adviser
function-council-member = Council member
function-researcher = Researcher or analyst
function-other = Other function
