notice-added = { $name } comes too.
notice-replaced = { $by } comes instead of { $before }.
notice-cancelled = { $name } no longer comes.
