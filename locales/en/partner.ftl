# Organisations at the desk.
partner-new = New organisation
partner-edit = Change the organisation
partner-search = Search by name
partner-search-button = Search
partner-found =
    { $count ->
        [0] No organisation found.
        [one] 1 organisation found.
       *[other] { $count } organisations found.
    }
partner-table = Organisations
partner-name = Name
partner-kind = Kind of organisation
partner-relation = Relation to the organiser
partner-municipality = Municipality
partner-municipality-hint = Only for the kind municipality: the name or the code of Statistics Netherlands, such as Assen or GM0106.
partner-domains = What stands behind the @ of mail addresses
partner-domains-hint = Each on a line of its own, such as assen.nl. By these we recognise mail of this organisation.
partner-wrong-taken = There is an organisation for this municipality already.
partner-wrong-municipality = { $field }: fill in the name or the code of a municipality.
partner-wrong-domains = { $field }: write each on a line of its own, such as assen.nl.
partner-since = Since
partner-note = Why
partner-history = All changes, the newest first
partner-no-relation = No relation was noted yet.
partner-change-relation = Note a change
partner-save-relation = Note the change
partner-contacts = Contacts
partner-contacts-none = There is no contact yet. Without a contact you cannot mail an invitation.
partner-contact-add = Add a contact
partner-contact-name = Name of the contact
partner-contact-email = Mail address
partner-contact-function = Function
partner-contact-save = Add the contact
partner-contact-remove = Remove { $name }
partner-attended = Registrations
partner-attended-none = This organisation has never registered.
partner-meeting = Meeting
partner-persons = Persons
