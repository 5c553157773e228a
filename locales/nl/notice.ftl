notice-added = { $name } komt ook.
notice-replaced = { $by } komt in plaats van { $before }.
notice-cancelled = { $name } komt niet meer.
notice-contact = { $name } is nu de contactpersoon van deze aanmelding.
