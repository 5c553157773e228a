"""What other tools make of the fields of strategic choice. Run as a program, one task in a process of its own."""

import json
import sys
import time
import warnings

import numpy

from measuring.course_field import clauses, field

FRONT = dict(areas=12, options=4, bars=500, comparisons=4, scenarios=200, seed=403)
COUNT = dict(areas=20, options=5, bars=500, comparisons=0, scenarios=0, seed=7)

EXPERIMENTS = 20_000
"""Schemes that EMA Workbench evaluates; all of them would take minutes."""


def since(clock, began):
    """Seconds since a beginning, on the clock and of the processors."""
    return {"wall": [time.perf_counter() - clock], "cpu": [time.process_time() - began]}


def all_schemes(made):
    """Every scheme as a row of options, area by area; options that are barred by an earlier one drop out."""
    barred = numpy.zeros((made.areas * made.options,) * 2, dtype=bool)
    for one, other in made.bars:
        barred[one, other] = barred[other, one] = True
    rows = numpy.zeros((1, 0), dtype=numpy.int16)
    for area in range(made.areas):
        longer = []
        for option in range(area * made.options, (area + 1) * made.options):
            kept = rows[~barred[option][rows].any(axis=1)] if area else rows
            longer.append(numpy.hstack([kept, numpy.full((len(kept), 1), option, dtype=numpy.int16)]))
        rows = numpy.vstack(longer)
    return rows


def points(made, rows):
    """Sum over the scenarios and worst scenario per comparison area, in hundredths."""
    amounts = numpy.array(made.shifts, dtype=numpy.int16) + numpy.array(made.effects, dtype=numpy.int16)
    amounts = numpy.ascontiguousarray(amounts.transpose(1, 2, 0))
    means, worst = [], []
    for part in numpy.array_split(rows, max(1, len(rows) // 4096)):
        totals = amounts[part[:, 0]].copy()
        for area in range(1, made.areas):
            totals += amounts[part[:, area]]
        means.append(totals.sum(axis=2, dtype=numpy.int32))
        worst.append(totals.min(axis=2))
    return numpy.hstack([numpy.vstack(means), numpy.vstack(worst).astype(numpy.int32)])


def undominated(found):
    """The rows that no other row dominates: the row with the highest sum rules others out, and so on."""
    order = numpy.argsort(-found.sum(axis=1), kind="stable")
    left, kept = order, []
    while len(left):
        best = found[left[0]]
        others = found[left]
        equal = (others == best).all(axis=1)
        kept += left[equal].tolist()
        left = left[~(others <= best).all(axis=1)]
    return kept


def numpy_front():
    """All schemes, all scenarios, the front: on numpy alone."""
    made = field(**FRONT)
    began, clock = time.process_time(), time.perf_counter()
    rows = all_schemes(made)
    found = points(made, rows)
    front = undominated(found)
    times = since(clock, began)
    schemes = sorted(sorted(int(option) for option in rows[place]) for place in front)
    return {"times": times, "schemes": str(len(rows)), "front": schemes}


def workbench():
    """Evaluations of schemes in a scenario with EMA Workbench, in this process; the model itself is a numpy sum."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from ema_workbench import IntegerParameter, Model, Policy, ScalarOutcome, SequentialEvaluator
    made = field(**FRONT)
    rows = all_schemes(made)
    amounts = (numpy.array(made.shifts) + numpy.array(made.effects)) / 100.0
    levers = [f"area{area}" for area in range(made.areas)]

    def total(future=0, **chosen):
        sums = amounts[int(future), [int(chosen[lever]) for lever in levers]].sum(axis=0)
        return {f"total{on}": sums[on] for on in range(4)}

    model = Model("choice", function=total)
    model.uncertainties = [IntegerParameter("future", 0, 199)]
    model.levers = [IntegerParameter(lever, 0, 47) for lever in levers]
    model.outcomes = [ScalarOutcome(f"total{on}") for on in range(4)]
    step = len(rows) // (EXPERIMENTS // 100)
    chosen = range(0, step * (EXPERIMENTS // 100), step)
    policies = [Policy(str(at), **dict(zip(levers, map(int, rows[at])))) for at in chosen]
    began, clock = time.process_time(), time.perf_counter()
    with SequentialEvaluator(model) as evaluator:
        evaluator.perform_experiments(scenarios=100, policies=policies)
    number = 100 * len(policies)
    return {"evaluations": number, "cpu": time.process_time() - began, "wall": time.perf_counter() - clock}


def ganak():
    """The number of schemes with ganak."""
    from pyganak import Counter
    counter = Counter()
    counter.add_clauses(clauses(field(**COUNT)))
    began, clock = time.process_time(), time.perf_counter()
    number = counter.count()
    return {"times": since(clock, began), "schemes": str(number)}


def oxidd():
    """The number of schemes with a zero-suppressed decision diagram of OxiDD."""
    from oxidd.zbdd import ZBDDManager
    made = field(**COUNT)
    number = made.areas * made.options
    manager = ZBDDManager(40_000_000, 4_000_000, 1)
    variables = [manager.var(place) for place in manager.add_vars(number)]
    began, clock = time.process_time(), time.perf_counter()
    result = manager.true()
    for area in range(made.areas):
        inside = range(area * made.options, (area + 1) * made.options)
        choice = manager.false()
        for option in inside:
            only = variables[option]
            for other in inside:
                if other != option:
                    only &= ~variables[other]
            choice |= only
        result &= choice
        for one, other in made.bars:
            if other in inside:
                result &= ~(variables[one] & variables[other])
    schemes = result.sat_count(number)
    return {"times": since(clock, began), "schemes": str(schemes)}


TASKS = {"numpy": numpy_front, "workbench": workbench, "ganak": ganak, "oxidd": oxidd}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]]()))
