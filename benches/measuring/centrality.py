"""PageRank and betweenness, beside igraph, networkx and scipy."""

from math import lcm

import igraph
import networkx
import numpy
from scipy import sparse

from measuring import tables
from measuring.analysis import ours, times
from measuring.result import Comparison, Contender
from measuring.times import Unlike, repeat

PAGERANK = """\
PageRank of the commuting flows of 2014 without the diagonal, damping 0.85, weights in jobs. Every tool gets \
its own graph or matrix beforehand; only the computation is timed. We, networkx and scipy go on until a turn \
changes less than 1e-14, all values together; igraph has a solver of its own (PRPACK). The scipy contender \
is the power iteration written out on a sparse matrix."""

BETWEENNESS = """\
Betweenness of every municipality: directed, a step is as long as 1 / jobs, not normalised, equally short \
routes each count for their part. We run on all processors, the others on one: compare processor time for \
the work done, the clock for the waiting. networkx compares lengths without tolerance, so it gets them as \
whole numbers over a common denominator; with fractions as floats it misses equally short routes, and is \
about as slow. scipy has no betweenness."""

CLOSE_ENOUGH = 1e-9


def steps():
    """The flows between different municipalities, and the order of the municipalities."""
    order = tables.codes()
    return order, [row for row in tables.commuting() if row[0] != row[1]]


def as_igraph(order, rows):
    place = {code: index for index, code in enumerate(order)}
    return igraph.Graph(len(order), [(place[home], place[work]) for home, work, _ in rows], directed=True)


def compare(task, order, mine, others):
    """Ours beside the others: `others` holds tool, times and values. The values must agree."""
    values = numpy.array([mine["values"][code] for code in order])
    furthest = 0.0
    for tool, _, theirs in others:
        apart = numpy.abs(values - theirs) / numpy.maximum(numpy.abs(theirs), numpy.abs(theirs).mean())
        furthest = max(furthest, float(apart.max()))
        if not furthest <= CLOSE_ENOUGH:
            raise Unlike(f"{task}: we and {tool} differ by {furthest:.1e} of the value")
    contenders = [Contender("Schakel", times(mine["times"]))]
    contenders += [Contender(tool, theirs) for tool, theirs, _ in others]
    agreement = f"{len(order)} values agree; the largest difference is {furthest:.0e} of the value"
    return Comparison(task, contenders, agreement)


def pagerank(measurement):
    order, rows = steps()
    jobs = [row[2] for row in rows]
    graph = as_igraph(order, rows)
    network = networkx.DiGraph()
    network.add_nodes_from(order)
    network.add_weighted_edges_from(rows)
    flows = tables.matrix(order)
    flows.setdiag(0)
    flows.eliminate_zeros()
    igraph_times, by_igraph = repeat(50, lambda: graph.pagerank(damping=0.85, weights=jobs))
    networkx_times, by_networkx = repeat(
        20, lambda: networkx.pagerank(network, alpha=0.85, tol=1e-14 / len(order), max_iter=1000)
    )
    scipy_times, by_scipy = repeat(20, lambda: power_iteration(flows))
    others = [
        ("igraph", igraph_times, numpy.array(by_igraph)),
        ("networkx", networkx_times, numpy.array([by_networkx[code] for code in order])),
        ("scipy", scipy_times, by_scipy),
    ]
    measurement.comparisons.append(compare("PageRank", order, ours("pagerank", 50), others))


def power_iteration(flows, damping=0.85):
    """PageRank on a sparse matrix, the way a textbook writes it."""
    count = flows.shape[0]
    leaving = flows.sum(axis=1)
    dangling = leaving == 0
    chances = sparse.diags_array(1 / numpy.where(dangling, 1, leaving)) @ flows
    follow = chances.T.tocsr()
    rank = numpy.full(count, 1 / count)
    for _ in range(1000):
        loose = rank[dangling].sum()
        fresh = damping * (follow @ rank + loose / count) + (1 - damping) / count
        if numpy.abs(fresh - rank).sum() < 1e-14:
            return fresh / fresh.sum()
        rank = fresh
    raise Unlike("the power iteration did not settle")


def betweenness(measurement):
    order, rows = steps()
    graph = as_igraph(order, rows)
    lengths = [1 / jobs for *_, jobs in rows]
    common = lcm(*(int(jobs) for *_, jobs in rows))
    network = networkx.DiGraph()
    network.add_nodes_from(order)
    for home, work, jobs in rows:
        network.add_edge(home, work, length=common // int(jobs))
    igraph_times, by_igraph = repeat(10, lambda: graph.betweenness(weights=lengths))
    networkx_times, by_networkx = repeat(
        2, lambda: networkx.betweenness_centrality(network, weight="length", normalized=False)
    )
    others = [
        ("igraph", igraph_times, numpy.array(by_igraph)),
        ("networkx", networkx_times, numpy.array([by_networkx[code] for code in order])),
    ]
    measurement.comparisons.append(compare("betweenness", order, ours("betweenness", 20), others))
