home-title = Waar staat uw gemeente?
home-lead = Schakel laat van elke gemeente zien waar zij ligt, welke positie zij heeft in het stedelijk netwerk en welke rol zij vervult. Met open cijfers, voor middelgrote gemeenten.
