"""Records centralities of the commuting flows as other libraries compute them.

    python3 -m venv target/peers && target/peers/bin/pip install igraph networkx
    target/peers/bin/python crates/atlas/tests/recorded/make.py

Writes centralities.csv beside this file; the test in ../centralities.rs compares with it. networkx gets
exact fractions as lengths, so that equally short routes are found whatever the rounding of floats.
"""

import csv
from fractions import Fraction
from pathlib import Path

import igraph
import networkx

HERE = Path(__file__).parent
DATA = HERE.parents[3] / "data"


def flows():
    """The municipalities by code, and all flows between different ones."""
    with open(DATA / "municipalities.csv", encoding="utf-8") as file:
        codes = sorted(row["code"] for row in csv.DictReader(file))
    with open(DATA / "commuting_2014.csv", encoding="utf-8") as file:
        rows = [(row["home"], row["work"], int(row["jobs"])) for row in csv.DictReader(file)]
    return codes, [row for row in rows if row[0] != row[1] and row[2] > 0]


def main():
    codes, rows = flows()
    place = {code: index for index, code in enumerate(codes)}
    graph = igraph.Graph(len(codes), [(place[home], place[work]) for home, work, _ in rows], directed=True)
    jobs = [amount for *_, amount in rows]
    one = {
        "pagerank_igraph": graph.pagerank(damping=0.85, weights=jobs),
        "betweenness_igraph": graph.betweenness(weights=[1 / amount for amount in jobs]),
    }
    network = networkx.DiGraph()
    network.add_nodes_from(codes)
    for home, work, amount in rows:
        network.add_edge(home, work, jobs=amount, length=Fraction(1, amount))
    ranks = networkx.pagerank(network, alpha=0.85, weight="jobs", tol=1e-15, max_iter=1000)
    between = networkx.betweenness_centrality(network, weight="length", normalized=False)
    with open(HERE / "centralities.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["code", "pagerank_igraph", "pagerank_networkx", "betweenness_igraph", "betweenness_networkx"])
        for index, code in enumerate(codes):
            values = [one["pagerank_igraph"][index], ranks[code]]
            values += [one["betweenness_igraph"][index], between[code]]
            out.writerow([code, *(f"{float(value):.12g}" for value in values)])
    print(f"igraph {igraph.__version__}, networkx {networkx.__version__}: {len(codes)} municipalities")


if __name__ == "__main__":
    main()
