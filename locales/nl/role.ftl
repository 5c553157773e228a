role-score = { $score } van de 100
role-score-explained = 50 is de middelste gemeente van Nederland. Een hoge score is geen goed of slecht cijfer.
role-no-hard-label = De cijfers wijzen deze kant op. Herkent u dit?

role-dimension-centrality = Centrale functie
role-dimension-centrality-text = Hoeveel mensen van buiten hier werken en hoe zwaar de gemeente telt in het woon-werkverkeer.
role-dimension-job_ratio = Banen en werkenden
role-dimension-job_ratio-text = Hoeveel banen er zijn voor elke inwoner die werkt.
role-dimension-city_nearness = Nabijheid van een grote stad
role-dimension-city_nearness-text = Hoe dicht een stad met meer dan 100.000 inwoners ligt en hoeveel mensen er in de omgeving wonen.
role-dimension-residential_appeal = Aantrekkelijk om te wonen
role-dimension-residential_appeal-text = Wat kopers voor een huis betalen en hoeveel mensen uit andere gemeenten hierheen verhuizen.
role-dimension-social_load = Sociale opgave
role-dimension-social_load-text = Hoeveel inwoners een laag inkomen of een uitkering hebben of geen werk vinden.
role-dimension-rural = Landelijk karakter
role-dimension-rural-text = Hoe verspreid mensen wonen en hoeveel landbouw er is.
role-dimension-growth = Groei
role-dimension-growth-text = Hoeveel het aantal inwoners in tien jaar is veranderd.

role-archetype-near_large_city = Gemeente bij een grote stad
role-archetype-near_large_city-text = Een grote stad is dichtbij en bepaalt een deel van het dagelijks leven. De gemeente kiest wat zij zelf wil zijn naast die stad.
role-archetype-regional_centre = Centrum van een regio
role-archetype-regional_centre-text = Mensen uit een wijde omgeving komen hier werken, winkelen en naar school. Een grotere stad is ver weg.
role-archetype-equal_towns = Een van meer gelijke steden
role-archetype-equal_towns-text = De gemeente ligt in een gebied met meer steden die ongeveer even belangrijk zijn. Samen hebben zij wat één grote stad heeft.
role-archetype-residential = Woongemeente
role-archetype-residential-text = Mensen wonen hier graag en werken vaak ergens anders.
role-archetype-working = Werkgemeente
role-archetype-working-text = Er zijn meer banen dan inwoners die werken. Elke dag komen mensen van buiten om hier te werken.
role-archetype-serving = Voorzieningenstad
role-archetype-serving-text = Een stad die veel mensen van buiten bedient met banen en voorzieningen. Zij draagt ook een zware sociale opgave.
role-archetype-rural = Landelijke gemeente
role-archetype-rural-text = Dorpen en land, ver van de grote stad. De gemeente doet weinig voor mensen van buiten.
role-archetype-transition = Gemeente die verandert
role-archetype-transition-text = De groei blijft achter en veel inwoners hebben het moeilijk. De gemeente zoekt een nieuwe basis.

role-function-business_services = Zakelijke diensten
role-function-culture = Cultuur en recreatie
role-function-trade_hospitality = Handel en horeca
role-function-hospital = Ziekenhuizen in de buurt
role-function-cinema = Bioscopen in de buurt
role-function-performing_arts = Theaters en concertzalen in de buurt
role-function-department_store = Warenhuizen in de buurt
role-function-cafe_restaurant = Cafés en restaurants in de buurt
role-function-upper_school = Scholen voor havo of vwo in de buurt
role-function-jobs = Banen

role-function-nature-counted = Geteld in de gemeente zelf.
role-function-nature-within_reach = Geteld rond de inwoners. Wat in een buurgemeente staat, telt mee.
role-function-factor = { $factor } keer zoveel als gewoon is bij dit aantal inwoners
role-function-interval = Bij negen van de tien gemeenten van deze omvang ligt dit tussen { $low } en { $high }.
role-function-more = Meer dan bij negen van de tien gemeenten van deze omvang.
role-function-less = Minder dan bij negen van de tien gemeenten van deze omvang.
role-function-usual = Zoals bij de meeste gemeenten van deze omvang.
role-function-size = Zoveel hoort gewoonlijk bij een gemeente met { $inhabitants } inwoners.

role-axis-functions = Functies
role-axis-performance = Banen, inkomen en huizenprijs

audience-residents-text = Wat de gemeente biedt aan mensen die er wonen of willen wonen.
audience-businesses-text = Wat de gemeente biedt aan bedrijven en hun medewerkers.
audience-visitors-text = Wat de gemeente biedt aan mensen die komen winkelen, uitgaan of rondkijken.
audience-place-below = Lager dan bij de meeste vergelijkbare gemeenten
audience-place-within = Zoals bij de meeste vergelijkbare gemeenten
audience-place-above = Hoger dan bij de meeste vergelijkbare gemeenten


signal-strength =
    { $strength ->
        [0] Geen signaal
        [1] Licht signaal
        [2] Duidelijk signaal
       *[3] Sterk signaal
    }
signal-lowered = Eén stap lager, omdat andere cijfers dit tegenspreken.
signal-step =
    { $step ->
        [0] Niet opvallend
        [1] Hoort bij de 30% van de gemeenten aan deze kant
        [2] Hoort bij de 20% van de gemeenten aan deze kant
       *[3] Hoort bij de 10% van de gemeenten aan deze kant
    }

facility-hospital = Ziekenhuis
facility-cinema = Bioscoop
facility-performing_arts = Theater of concertzaal
facility-department_store = Warenhuis
facility-upper_school = School voor havo of vwo
facility-library = Bibliotheek
facility-railway_station = Treinstation

theme-location = Ligging
theme-position = Positie
theme-role = Rol
theme-demography = Inwoners
theme-housing = Wonen
theme-economy = Werk en bedrijven
theme-facilities = Voorzieningen
theme-living = Leefomgeving
theme-social = Inkomen en onderwijs
theme-energy = Energie
