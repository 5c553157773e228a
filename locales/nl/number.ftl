number-missing = geen cijfer
