# Documents to edit, print or keep.
paper-table = Table
