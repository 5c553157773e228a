"""Makes solvers.json: answers of independent solvers for the tests beside it.

Run it with pyganak 2.8.0 and diptest 0.12.0 installed: python3 crates/course/tests/recorded/solvers.py

Counts are by the exact model counter ganak on the clauses of generated fields, with each option forced in turn for some
of them. Dips are by the package diptest, on votes spread evenly over their points.
"""

import json
import sys
from pathlib import Path

import diptest
import numpy
from pyganak import Counter

sys.path.insert(0, str(Path(__file__).resolve().parents[4] / "benches"))
from measuring.course_field import clauses, field, splitmix  # noqa: E402

SHAPES = [
    (3, 2, 2000, 1), (4, 3, 1500, 2), (5, 4, 2500, 3), (6, 4, 500, 2), (8, 5, 1500, 4), (10, 3, 800, 5),
    (12, 4, 500, 403), (16, 4, 700, 6), (25, 5, 1500, 8), (42, 3, 300, 9), (6, 4, 4500, 10),
]
"""Areas, options, bars in ten-thousandths, seed."""

FORCED = 6
"""Options are forced in fields of at most so many areas."""


def count(all_clauses):
    counter = Counter()
    counter.add_clauses(all_clauses)
    return str(counter.count())


def counts():
    for areas, options, bars, seed in SHAPES:
        all_clauses = clauses(field(areas, options, bars, 0, 0, seed))
        entry = {"areas": areas, "options": options, "bars": bars, "seed": seed, "schemes": count(all_clauses)}
        if areas <= FORCED:
            entry["with_option"] = [count(all_clauses + [[option + 1]]) for option in range(areas * options)]
        yield entry


def dips():
    numbers = splitmix(11)
    for votes in (8, 9, 10, 12, 15, 20, 30, 50):
        for _ in range(6):
            counts = [0] * 5
            for _ in range(votes):
                # Two draws make peaks at the ends likelier than blind votes do.
                counts[next(numbers) % 5 if next(numbers) % 2 else (0, 4)[next(numbers) % 2]] += 1
            sample = [point + (at + 0.5) / number for point, number in enumerate(counts) for at in range(number)]
            yield {"counts": counts, "dip": float(diptest.dipstat(numpy.array(sample)))}


if __name__ == "__main__":
    found = {"counts": list(counts()), "dips": list(dips())}
    Path(__file__).with_name("solvers.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
