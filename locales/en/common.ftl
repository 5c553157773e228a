product = Schakel
