# Statistics of a meeting, at the desk.
statistics-none = There are no registrations to count yet.
statistics-lead =
    { $registrations ->
        [one] There is 1 registration, with { $persons } persons.
       *[other] There are { $registrations } registrations, with { $persons } persons.
    }
statistics-explanation = The days also count registrations that were withdrawn or declined later. Province, size, relation and function count only who comes or may come.
statistics-time = Registrations and persons by day
statistics-day = Day
statistics-persons = Persons
statistics-registrations = Registrations
statistics-sum = Persons up to and including this day
statistics-by-standing = By where the registration stands
statistics-by-province = By province
statistics-by-size = By size of the municipality
statistics-by-relation = By relation to the organiser
statistics-by-function = By function
statistics-reading = Most persons: { $label }, { $persons }.
statistics-reading-alike = Most persons: { $label }, { $persons } each.
statistics-no-municipality = No municipality
statistics-size-smaller = Fewer than { $from } inhabitants
statistics-size-within = { $from } to { $to } inhabitants
statistics-size-larger = More than { $to } inhabitants
statistics-size-unknown = Number of inhabitants not known
statistics-size-note = Inhabitants on 1 January { $year }. Source: Statistics Netherlands.
