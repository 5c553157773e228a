"""Both ways to draw functional regions, written plainly on numpy and scipy: no library has them."""

import numpy
from scipy import sparse
from scipy.sparse.csgraph import connected_components


def city_and_zone(flows, inhabitants, density, touching, is_open, zone_share=0.15):
    """Cities of 50,000 inhabitants and 1,500 addresses per km2 with their commuting zones."""
    count = flows.shape[0]
    workers = flows.sum(axis=1)
    city_places = numpy.flatnonzero((inhabitants >= 50_000) & (density >= 1_500))
    between = flows[city_places][:, city_places].toarray()
    is_strong = between >= zone_share * workers[city_places][:, None]
    cities, city_of_place = connected_components(is_strong, directed=False)
    label = numpy.full(count, -1)
    label[city_places] = city_of_place
    membership = sparse.csr_array(
        (numpy.ones(len(city_places)), (city_places, city_of_place)), shape=(count, cities)
    )
    sent = (flows @ membership).toarray()
    best = sent.argmax(axis=1)
    most = sent.max(axis=1)
    joins = (label < 0) & (most > 0) & (most >= zone_share * workers)
    label[joins] = best[joins]
    without_exclaves(label, city_places, touching)
    with_enclaves(label, touching, is_open)
    return [numpy.flatnonzero(label == city) for city in range(cities)]


def without_exclaves(label, city_places, touching):
    """Takes out what is not joined over land with a city of its own area, islands excepted."""
    edges = touching.tocoo()
    same = (label[edges.row] == label[edges.col]) & (label[edges.row] >= 0)
    land = sparse.coo_array((edges.data[same], (edges.row[same], edges.col[same])), shape=touching.shape)
    _, part = connected_components(land, directed=False)
    is_island = numpy.diff(touching.indptr) == 0
    label[~numpy.isin(part, part[city_places]) & ~is_island] = -1


def with_enclaves(label, touching, is_open):
    """Gives each group outside all areas to the one area that surrounds it."""
    outside = numpy.flatnonzero(label < 0)
    groups, group_of = connected_components(touching[outside][:, outside], directed=False)
    for group in range(groups):
        members = outside[group_of == group]
        around = label[touching[members].indices]
        around = numpy.unique(around[around >= 0])
        if len(around) == 1 and not is_open[members].any():
            label[members] = around[0]


def validity(workers, jobs, within, smallest=3_500, target=25_000, least=0.667, asked=0.75):
    """How valid areas are: from 1 they stand."""
    containment = within / numpy.maximum(numpy.maximum(workers, jobs), 1e-300)
    enough = numpy.minimum(containment / asked, 1)
    small = numpy.maximum((target - workers) / (target - smallest), 0)
    return enough * (1 - (1 - least / asked) * small) * asked / least


def travel_to_work(flows):
    """Dissolves the least valid area until all are valid."""
    count = flows.shape[0]
    outgoing, incoming = flows, flows.T.tocsr()
    own_workers, own_jobs = flows.sum(axis=1), flows.sum(axis=0)
    own_within = flows.diagonal()
    workers, jobs, within = own_workers.copy(), own_jobs.copy(), own_within.copy()
    label = numpy.arange(count)
    members = [[place] for place in range(count)]
    valid = validity(workers, jobs, within)

    def per_area(rows, place):
        part = slice(rows.indptr[place], rows.indptr[place + 1])
        return numpy.bincount(label[rows.indices[part]], weights=rows.data[part], minlength=count)

    def strongest(place, dissolved):
        sent, received = per_area(outgoing, place), per_area(incoming, place)
        reachable = sent + received > 0
        reachable[dissolved] = False
        areas = numpy.flatnonzero(reachable)
        if len(areas) == 0:
            return None
        tie = numpy.zeros(len(areas))
        for flow, size in ((sent, own_workers[place] * jobs), (received, workers * own_jobs[place])):
            sizes = size[areas]
            tie += numpy.divide(flow[areas] ** 2, sizes, out=numpy.zeros(len(areas)), where=sizes > 0)
        return areas[numpy.lexsort((-jobs[areas], -tie))[0]]

    while valid.min() < 1:
        weakest = valid.argmin()
        choices = [strongest(place, weakest) for place in members[weakest]]
        valid[weakest] = numpy.inf
        if any(choice is None for choice in choices):
            continue
        for place, area in zip(members[weakest], choices):
            within[area] += per_area(outgoing, place)[area] + per_area(incoming, place)[area] + own_within[place]
            workers[area] += own_workers[place]
            jobs[area] += own_jobs[place]
            label[place] = area
            members[area].append(place)
            valid[area] = validity(workers[area], jobs[area], within[area])
        members[weakest] = []
    return [numpy.array(area) for area in members if area]
