"""The tables as the other tools get them, read apart from our own reading."""

import csv
import json

import numpy
from scipy import sparse

from measuring import DATA


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes():
    """All municipalities, ordered by code."""
    return sorted(row["code"] for row in rows("municipalities.csv"))


def names():
    """The name of every municipality, by code."""
    return {row["code"]: row["name"] for row in rows("municipalities.csv")}


def commuting():
    """Jobs of employees from home to work: `(home, work, jobs)`."""
    return [(row["home"], row["work"], float(row["jobs"])) for row in rows("commuting_2014.csv")]


def matrix(order):
    """The commuting flows as compressed sparse rows, the diagonal included."""
    place = {code: index for index, code in enumerate(order)}
    home, work, jobs = zip(*((place[home], place[work], jobs) for home, work, jobs in commuting()))
    return sparse.csr_array((jobs, (home, work)), shape=(len(order), len(order)))


def inhabitants(order, year):
    """Inhabitants on 1 January."""
    found = {row["code"]: row["inhabitants_1jan"] for row in rows("population.csv") if row["year"] == str(year)}
    return numpy.array([float(found[code]) for code in order])


def address_density(order, year):
    """Addresses per square kilometre around an address; not a number where there is no figure."""
    found = {row["code"]: row[f"address_density.{year}"] for row in rows("indicators.csv")}
    return numpy.array([float(found[code] or "nan") for code in order])


def contiguity(order):
    """Who shares a line of the boundaries, as a sparse matrix, and who has a line that nobody shares."""
    with open(DATA / "boundaries_2023.topojson", encoding="utf-8") as file:
        geometries = json.load(file)["objects"]["municipalities"]["geometries"]
    place = {code: index for index, code in enumerate(order)}
    users = {}
    for geometry in geometries:
        for arc in _flat(geometry["arcs"]):
            users.setdefault(~arc if arc < 0 else arc, []).append(place[geometry["properties"]["code"]])
    pairs = [(one, other) for one, *rest in users.values() for other in rest if one != other]
    first, second = numpy.array(pairs).T
    shape = (len(order), len(order))
    touching = sparse.coo_array((numpy.ones(len(pairs)), (first, second)), shape=shape).tocsr()
    is_open = numpy.zeros(len(order), dtype=bool)
    is_open[[one for one, *rest in users.values() if not rest]] = True
    return touching + touching.T, is_open


def _flat(arcs):
    for arc in arcs:
        if isinstance(arc, list):
            yield from _flat(arc)
        else:
            yield arc
