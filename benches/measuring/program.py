"""The whole program: its start, its memory, and the briefs."""

import shutil
import time

from measuring import PROGRAM, ROOM
from measuring.result import Figure
from measuring.server import AS_BROWSERS, Server
from measuring.times import Times, Unlike, run_program

START = """\
From starting the process to the first answer in full, here the page of a municipality, that a visitor on \
the same machine gets; the program file is in the memory of the operating system, as it is after a first \
start."""

MEMORY = """\
Resident memory as the kernel counts it, parts of the program file that were used included; after the first \
answer, after 50 different pages and 5 briefs, and then after the pages of all municipalities in both \
languages, since the server keeps pages that it has made. The program gives memory back as the service in \
docs/operations.md has it do. MB are 1,000,000 bytes. One run: the figure hardly \
differs between runs."""

BRIEFS = """\
`schakel brief --all` in a new process: reading the tables, the analysis, and the briefs of all 342 \
municipalities as PDF files. Processor time is user and system time of all threads together."""

OTHER_PAGES = [
    "/",
    "/en",
    "/gemeenten",
    "/en/gemeenten",
    "/methode",
    "/regio",
    "/over",
    "/vergelijk?g=GM0106,GM0664",
    "/vergelijk?g=GM0106,GM0664,GM0200,GM0307,GM0344,GM0363",
    "/regio/samen?g=GM0106,GM0114,GM0118",
]


def start(measurement):
    times = Times()
    for _ in range(15):
        with Server() as server:
            server.get("/gemeenten/assen")
            times.add(time.perf_counter() - server.began, server.cpu_seconds())
    wall, cpu = times.wall_median * 1e3, times.cpu_median * 1e3
    measurement.figures.append(Figure("start to first answer, on the clock", wall, "ms", 15, limit=300))
    measurement.figures.append(Figure("start to first answer, processors", cpu, "CPU-ms", 15))


def memory(measurement):
    with Server() as server:
        server.get("/gemeenten/assen")
        note(measurement, "after the first answer", server.memory())
        municipalities = server.municipality_addresses()
        pages = OTHER_PAGES + municipalities[::8][: 50 - len(OTHER_PAGES)]
        if len(set(pages)) != 50:
            raise Unlike(f"expected 50 different pages, found {len(set(pages))}")
        for address in pages:
            server.get(address, AS_BROWSERS)
        note(measurement, "after 50 pages", server.memory())
        for address in municipalities[::70]:
            if not server.get(f"{address}/brief").startswith(b"%PDF"):
                raise Unlike(f"{address}/brief is no PDF")
        note(measurement, "after 50 pages and 5 briefs", server.memory())
        for address in municipalities:
            server.get(address, AS_BROWSERS)
            server.get(f"/en{address}", AS_BROWSERS)
        note(measurement, "after all pages of municipalities too", server.memory())


def note(measurement, when, found):
    resident, own, most = found
    measurement.figures.append(Figure(f"resident {when}", resident, "MB", 1, limit=120))
    measurement.figures.append(Figure(f"of which not from the program file, {when}", own, "MB", 1))
    measurement.figures.append(Figure(f"most until then, {when}", most, "MB", 1))


def briefs(measurement):
    folder, times = ROOM / "briefs", Times()
    while len(times.wall) < 3 and sum(times.wall) < 70:
        shutil.rmtree(folder, ignore_errors=True)
        wall, cpu, _ = run_program([PROGRAM, "brief", "--all", "--lang", "nl", "--out", folder])
        written = [path.stat().st_size for path in folder.glob("*.pdf")]
        if len(written) != 342 or min(written) < 1000:
            raise Unlike(f"expected 342 briefs, found {len(written)}")
        times.add(wall, cpu)
    shutil.rmtree(folder)
    runs = len(times.cpu)
    measurement.figures.append(Figure("342 briefs, processors", times.cpu_median, "CPU-s", runs, limit=60, aim=20))
    measurement.figures.append(Figure("342 briefs, on the clock", times.wall_median, "s", runs))
    measurement.figures.append(Figure("size of all briefs together", sum(written) / 1e6, "MB", 1))
