# Documenten om te bewerken, te printen of te bewaren.
paper-table = Tabel
