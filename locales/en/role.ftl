role-score = { $score } out of 100
role-score-explained = 50 is the middle municipality of the Netherlands. A high score is not a good or a bad mark.
role-no-hard-label = The figures point this way. Do you recognise it?

role-dimension-centrality = Central function
role-dimension-centrality-text = How many people from elsewhere work here, and how much the municipality counts in commuting.
role-dimension-job_ratio = Jobs and workers
role-dimension-job_ratio-text = How many jobs there are for every inhabitant who works.
role-dimension-city_nearness = Nearness of a large city
role-dimension-city_nearness-text = How close a city of more than 100,000 inhabitants is, and how many people live around.
role-dimension-residential_appeal = Appeal as a place to live
role-dimension-residential_appeal-text = What buyers pay for a home, and how many people move here from other municipalities.
role-dimension-social_load = Social load
role-dimension-social_load-text = How many inhabitants have a low income or a benefit, or find no work.
role-dimension-rural = Rural character
role-dimension-rural-text = How far apart people live and how much farming there is.
role-dimension-growth = Growth
role-dimension-growth-text = How much the number of inhabitants has changed in ten years.

role-archetype-near_large_city = Municipality near a large city
role-archetype-near_large_city-text = A large city is close and shapes part of daily life. The municipality chooses what it wants to be beside that city.
role-archetype-regional_centre = Centre of a region
role-archetype-regional_centre-text = People from a wide area come here to work, to shop and to go to school. A larger city is far away.
role-archetype-equal_towns = One of several equal towns
role-archetype-equal_towns-text = The municipality lies in an area with several towns of about the same weight. Together they have what one large city has.
role-archetype-residential = Residential municipality
role-archetype-residential-text = People like to live here and often work somewhere else.
role-archetype-working = Working municipality
role-archetype-working-text = There are more jobs than inhabitants who work. Every day people come from elsewhere to work here.
role-archetype-serving = Town of facilities
role-archetype-serving-text = A town that serves many people from elsewhere with jobs and facilities. It also carries a heavy social load.
role-archetype-rural = Rural municipality
role-archetype-rural-text = Villages and land, far from the large city. The municipality does little for people from elsewhere.
role-archetype-transition = Municipality in transition
role-archetype-transition-text = Growth stays behind and many inhabitants have a hard time. The municipality looks for a new footing.

role-function-business_services = Business services
role-function-culture = Culture and recreation
role-function-trade_hospitality = Trade and hospitality
role-function-hospital = Hospitals nearby
role-function-cinema = Cinemas nearby
role-function-performing_arts = Theatres and concert halls nearby
role-function-department_store = Department stores nearby
role-function-cafe_restaurant = Cafés and restaurants nearby
role-function-upper_school = Schools preparing for higher education nearby
role-function-jobs = Jobs

role-function-nature-counted = Counted in the municipality itself.
role-function-nature-within_reach = Counted around the inhabitants. What stands in a neighbouring municipality counts.
role-function-factor = { $factor } times as many as usual at this number of inhabitants
role-function-interval = In nine out of ten municipalities of this size this lies between { $low } and { $high }.
role-function-more = More than in nine out of ten municipalities of this size.
role-function-less = Less than in nine out of ten municipalities of this size.
role-function-usual = As in most municipalities of this size.
role-function-size = So many usually belong to a municipality of { $inhabitants } inhabitants.

role-axis-functions = Functions
role-axis-performance = Jobs, income and house price

audience-residents-text = What the municipality offers to people who live here or would like to.
audience-businesses-text = What the municipality offers to businesses and their staff.
audience-visitors-text = What the municipality offers to people who come to shop, to go out or to look around.
audience-place-below = Lower than in most peers
audience-place-within = As in most peers
audience-place-above = Higher than in most peers


signal-strength =
    { $strength ->
        [0] No signal
        [1] Slight signal
        [2] Clear signal
       *[3] Strong signal
    }
signal-lowered = One step lower, because other figures contradict it.
signal-step =
    { $step ->
        [0] Not striking
        [1] Among the 30% of municipalities on this side
        [2] Among the 20% of municipalities on this side
       *[3] Among the 10% of municipalities on this side
    }

facility-hospital = Hospital
facility-cinema = Cinema
facility-performing_arts = Theatre or concert hall
facility-department_store = Department store
facility-upper_school = School preparing for higher education (havo or vwo)
facility-library = Library
facility-railway_station = Railway station

theme-location = Location
theme-position = Position
theme-role = Role
theme-demography = Inhabitants
theme-housing = Housing
theme-economy = Work and businesses
theme-facilities = Facilities
theme-living = Surroundings
theme-social = Income and education
theme-energy = Energy
