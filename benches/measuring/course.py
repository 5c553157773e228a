"""Strategic choice, beside numpy, EMA Workbench, ganak and OxiDD; each peer in a process of its own."""

import json
import subprocess
import sys

from measuring import CHOICE, ROOT
from measuring.result import Comparison, Contender, Figure
from measuring.times import Times, Unlike, clean_environment

HOW = """\
Fields made from a seed, the same for every tool (`benches/measuring/course_field.py`). Front: 12 \
decision areas of 4 options, 5 per cent of the pairs barred, every scheme scored on 4 comparison areas in \
200 scenarios, and the exact Pareto front over mean and worst scenario; numpy goes through all schemes \
and lets each best row rule out others. EMA Workbench runs experiments one by one, so what stands here is \
how many it does in a second, with one numpy sum as its model. Count: 20 areas of 5 options; ganak gets \
clauses, OxiDD builds a zero-suppressed decision diagram in the order of the field, within ten minutes. \
Schakel uses all processors, the others one: compare processor time. Meeting: 6 areas of 4 options, 6 \
comparison areas, 4 scenarios, 6 participants; each answer by itself."""

MINUTES = 10
"""A peer that takes longer is left out."""


def output(command):
    """What a command prints last, read as JSON; nothing when it takes too long or has no memory left."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, env=clean_environment(), timeout=60 * MINUTES, cwd=ROOT / "benches"
        )
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        raise Unlike(f"{command[-1]} stopped: {done.stderr.strip()[-300:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def peer(task):
    return output([sys.executable, "-m", "measuring.course_peers", task])


def times(found):
    return Times(found["wall"], found["cpu"])


def course(measurement):
    front(measurement)
    count(measurement)
    meeting(measurement)


def front(measurement):
    ours, theirs, workbench = output([CHOICE, "front", "15"]), peer("numpy"), peer("workbench")
    drawn = sorted(one[0] for one in ours["front"])
    if drawn != theirs["front"] or ours["schemes"] != theirs["schemes"]:
        raise Unlike(f"front: we have {len(drawn)} schemes, numpy has {len(theirs['front'])}, or they are others")
    contenders = [Contender("Schakel", times(ours["times"])), Contender("numpy", times(theirs["times"]))]
    agreement = f"the same {len(drawn)} of {int(ours['schemes']):,} schemes on the front"
    measurement.comparisons.append(Comparison("exact front", contenders, agreement))
    own = times(ours["times"]).cpu_median
    measurement.figures.append(Figure("exact front, processors", own, "CPU-s", 15, limit=0.15))
    speed = workbench["evaluations"] / workbench["cpu"]
    measurement.figures.append(Figure("EMA Workbench, schemes in a scenario", speed, "per CPU-s", 1))


def count(measurement):
    ours, peers = output([CHOICE, "count", "5"]), {"ganak": peer("ganak"), "OxiDD": peer("oxidd")}
    found = {tool: theirs for tool, theirs in peers.items() if theirs is not None}
    for tool, theirs in found.items():
        if theirs["schemes"] != ours["schemes"]:
            raise Unlike(f"count: we find {ours['schemes']} schemes, {tool} finds {theirs['schemes']}")
    contenders = [Contender("Schakel", times(ours["times"]))]
    contenders += [Contender(tool, times(theirs["times"])) for tool, theirs in found.items()]
    agreement = f"{int(ours['schemes']):,} schemes"
    late = [tool for tool in peers if tool not in found]
    agreement += f"; not ready within {MINUTES} minutes: {', '.join(late)}" if late else ""
    measurement.comparisons.append(Comparison("number of schemes", contenders, agreement))
    own = times(ours["times"]).cpu_median
    measurement.figures.append(Figure("number of schemes, processors", own, "CPU-s", 5, limit=2.5))


def meeting(measurement):
    found = output([CHOICE, "meeting", "50"])
    for task, part in found.items():
        if isinstance(part, dict):
            # The limit is for one answer; the package and everything are many at once.
            several = task == "everything" or task.startswith("commitment package")
            limit = None if several else 1
            value = times(part).wall_median * 1e3
            measurement.figures.append(Figure(f"meeting: {task}, on the clock", value, "ms", 50, limit=limit))
