"""Runs the benches that were asked for, prints their tables, and saves them when asked."""

import argparse
import json
import sys
import time

from measuring import (
    ROOM,
    ROOT,
    analysis,
    centrality,
    course,
    event,
    live,
    machine,
    page,
    program,
    regions,
    report,
)
from measuring.result import Measurement
from measuring.times import Unlike

BENCHES = {
    "positions": (analysis.positions, analysis.POSITIONS),
    "pagerank": (centrality.pagerank, centrality.PAGERANK),
    "betweenness": (centrality.betweenness, centrality.BETWEENNESS),
    "regions": (regions.regions, regions.HOW),
    "course": (course.course, course.HOW),
    "page": (page.page, page.HOW),
    "meeting": (event.event, event.HOW),
    "submit": (event.submit, event.SUBMIT),
    "live": (live.live, live.HOW),
    "start": (program.start, program.START),
    "memory": (program.memory, program.MEMORY),
    "briefs": (program.briefs, program.BRIEFS),
}


def measure(name):
    """One bench; what goes wrong in it does not keep the others from running."""
    run, how = BENCHES[name]
    measurement = Measurement(name, how)
    began = time.perf_counter()
    print(f"{name}", flush=True)
    with machine.OtherWork() as other:
        run(measurement)
    measurement.seconds = time.perf_counter() - began
    measurement.other_work = other.average
    print(report.plain(measurement), flush=True)
    return measurement


def main():
    parser = argparse.ArgumentParser(prog="benches/run", add_help=False)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--save", action="store_true")
    asked = parser.parse_args()
    for name in asked.names:
        if name not in BENCHES:
            parser.error(f"there is no bench called '{name}'; there are {', '.join(BENCHES)}")
    about = machine.describe()
    print("\n".join(report.table([("what", "value"), *about.items()])) + "\n", flush=True)
    found, failed = [], []
    for name in asked.names or BENCHES:
        try:
            found.append(measure(name))
        except (Unlike, OSError) as error:
            failed.append(name)
            print(f"  FAILED: {error}\n", flush=True)
    missed = [(each.name, figure) for each in found for figure in each.figures if figure.verdict == "MISSED"]
    for name, figure in missed:
        value = f"{report.number(figure.value)} {figure.unit}"
        print(f"limit missed: {name}, {figure.task}: {value}, limit {figure.limit:g}")
    everything = {"machine": about, "measurements": [each.as_json() for each in found]}
    (ROOM / "results.json").write_text(json.dumps(everything, indent=1), encoding="utf-8")
    seconds = sum(each.seconds for each in found)
    print(f"{len(found)} measured in {seconds:.0f} s, {len(missed)} limits missed, {len(failed)} failed")
    if failed:
        sys.exit(1)
    if asked.save:
        page = ROOT / "docs" / "benchmarks.md"
        before = page.read_text(encoding="utf-8") if page.exists() else ""
        page.write_text(report.document(about, found, before), encoding="utf-8")
        print("written: docs/benchmarks.md")


if __name__ == "__main__":
    main()
