notice-added = { $name } komt ook.
notice-replaced = { $by } komt in plaats van { $before }.
notice-address = Het e-mailadres van { $by } is verbeterd.
notice-cancelled = { $name } komt niet meer.
notice-contact = { $name } is nu de contactpersoon van deze aanmelding.
notice-meeting-date = De bijeenkomst is op { $after }. Eerst was dat { $before }.
notice-meeting-time = De tijd is { $after }. Eerst was dat { $before }.
notice-meeting-venue = De plaats is { $after }. Eerst was dat { $before }.
