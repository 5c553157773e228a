notice-added = { $name } komt ook.
notice-replaced = { $by } komt in plaats van { $before }.
notice-cancelled = { $name } komt niet meer.
