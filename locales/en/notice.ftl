notice-added = { $name } comes too.
notice-replaced = { $by } comes instead of { $before }.
notice-cancelled = { $name } no longer comes.
notice-contact = { $name } is now the contact person of this registration.
