number-missing = no figure
