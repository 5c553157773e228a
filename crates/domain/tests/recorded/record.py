"""Records what independent libraries say of the same votes: `pip install scipy diptest`, then run it here.

Writes opinion.json, which tests/opinion.rs compares with. Only the values are kept, not the libraries.
"""

import json
import random
from importlib.metadata import version

import diptest
import numpy
from scipy import stats


def kendall(lists):
    """Kendall's W from scipy: Friedman's chi-squared over m (n - 1), ties corrected."""
    matrix = numpy.array(lists)
    judges, items = matrix.shape
    outcome = stats.friedmanchisquare(*[matrix[:, item] for item in range(items)])
    return {"lists": lists, "w": outcome.statistic / (judges * (items - 1)), "p": outcome.pvalue}


def dip(values):
    sample = numpy.array(values, dtype=float)
    value, p = diptest.diptest(sample, boot_pval=True, n_boot=40000, seed=7)
    return {"values": values, "dip": value, "p": p}


def main():
    draw = random.Random(20261123)
    dips = []
    for count in (8, 9, 12, 20, 33, 50, 75, 120, 200):
        dips.append(dip([round(draw.uniform(0, 10), 6) for _ in range(count)]))
        dips.append(dip([round(draw.gauss(0, 1), 6) for _ in range(count)]))
        dips.append(dip([round(draw.gauss(draw.choice([-2, 2]), 0.7), 6) for _ in range(count)]))
        dips.append(dip([float(draw.randint(1, 5)) for _ in range(count)]))
        dips.append(dip([round(draw.expovariate(1), 6) for _ in range(count)]))
    lists = []
    for judges, items in ((3, 4), (5, 6), (8, 10), (14, 5), (30, 12)):
        plain = [draw.sample(range(1, items + 1), items) for _ in range(judges)]
        lists.append(kendall([[float(rank) for rank in each] for each in plain]))
        scores = [[draw.randint(1, 3) for _ in range(items)] for _ in range(judges)]
        lists.append(kendall([[float(rank) for rank in stats.rankdata(each)] for each in scores]))
    made = {"scipy": version("scipy"), "diptest": version("diptest")}
    with open("opinion.json", "w", encoding="utf-8") as file:
        json.dump({"made_with": made, "dips": dips, "concordances": lists}, file, separators=(",", ":"))
        file.write("\n")


main()
