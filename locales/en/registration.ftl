# The registration of a delegation.
registration-kinds-municipality = a municipality
registration-kinds-knowledge-organisation = a knowledge organisation
registration-kinds-ministry = a ministry
registration-kinds-network = a network or association
registration-relations-partner = a partner
registration-relations-interested = interested in becoming a partner
registration-relations-none = no partner
registration-relations-former = a former partner
registration-functions-mayor = mayor
registration-functions-alderman = alderman
registration-functions-secretary = municipal secretary or director
registration-functions-strategic-adviser = strategic adviser
registration-functions-policy-adviser = policy adviser
registration-functions-council-member = council member
registration-functions-researcher = researcher
registration-functions-other = somebody with another function
