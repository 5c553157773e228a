"""Our own analysis, in the process of the Rust example `bench`."""

import json
import subprocess

from measuring import ANALYSIS
from measuring.result import Figure
from measuring.times import Times, Unlike, clean_environment


def ours(part, repetitions):
    """Runs a part of the analysis and gives what it printed."""
    command = [ANALYSIS, part, str(repetitions)]
    done = subprocess.run(command, capture_output=True, text=True, env=clean_environment())
    if done.returncode != 0:
        raise Unlike(f"the analysis stopped at {part}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def times(found):
    """The times in what a part printed."""
    return Times(found["wall"], found["cpu"])


POSITIONS = """\
Reading, checking and indexing all embedded tables, and the whole analysis of all municipalities: location, \
position, role, regions, peers, signals. Each run is a new process, since that is how it happens at start; \
the time of starting the process itself is under `start`. No other tool does this, so there is nothing to \
set beside it."""


def positions(measurement):
    """The tables and the whole analysis, each run in a new process."""
    reading, analysing = Times(), Times()
    for _ in range(15):
        found = ours("positions", 1)
        for total, part in ((reading, found["reading"]), (analysing, found["analysis"])):
            total.add(part["wall"][0], part["cpu"][0])
    both = Times(
        [one + other for one, other in zip(reading.wall, analysing.wall)],
        [one + other for one, other in zip(reading.cpu, analysing.cpu)],
    )
    for task, part in (("reading the tables", reading), ("analysis", analysing)):
        measurement.figures.append(Figure(f"{task}, on the clock", part.wall_median * 1e3, "ms", 15))
        measurement.figures.append(Figure(f"{task}, processors", part.cpu_median * 1e3, "CPU-ms", 15))
    measurement.figures.append(Figure("both, on the clock", both.wall_median * 1e3, "ms", 15, limit=150, aim=40))
    measurement.figures.append(Figure("both, processors", both.cpu_median * 1e3, "CPU-ms", 15))
