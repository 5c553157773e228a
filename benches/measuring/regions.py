"""Both ways to draw functional regions, beside the same written on numpy and scipy."""

from measuring import peer_regions, tables
from measuring.analysis import ours, times
from measuring.result import Comparison, Contender
from measuring.times import Unlike, repeat

HOW = """\
City and zone (functional urban areas of the European Union and the OECD) and travel-to-work areas (Coombes \
& Bond) with their default thresholds, on the commuting flows of 2014. Neither igraph nor networkx has these \
methods, and their detection of communities answers another question, so they are not timed. The contender \
is a plain version of the same two methods on numpy and scipy's sparse matrices, in \
`benches/measuring/peer_regions.py`, which reads the tables and derives who touches whom on its own. The \
flows and the neighbours are made beforehand; only drawing the regions is timed. Both draw exactly the same \
regions."""


def regions(measurement):
    order = tables.codes()
    flows = tables.matrix(order)
    mine = ours("regions", 50)
    inhabitants = tables.inhabitants(order, mine["inhabitants_year"])
    density = tables.address_density(order, mine["density_year"])
    touching, is_open = tables.contiguity(order)
    methods = (
        ("city and zone", "city_and_zone",
         lambda: peer_regions.city_and_zone(flows, inhabitants, density, touching, is_open)),
        ("travel-to-work areas", "travel_to_work", lambda: peer_regions.travel_to_work(flows)),
    )
    for task, key, method in methods:
        their_times, theirs = repeat(10, method)
        drawn = {frozenset(order[place] for place in area) for area in theirs}
        own = {frozenset(area) for area in mine[key]["regions"]}
        if drawn != own:
            raise Unlike(f"{task}: {len(own - drawn)} of our {len(own)} regions are drawn otherwise with numpy")
        contenders = [Contender("Schakel", times(mine[key]["times"])), Contender("numpy and scipy", their_times)]
        measurement.comparisons.append(Comparison(task, contenders, f"the same {len(own)} regions"))
