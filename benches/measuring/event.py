"""The page of a meeting, and registering for it."""

import re
import time
from statistics import median

from measuring import page, tables
from measuring.result import Figure
from measuring.server import AS_BROWSERS, Demo
from measuring.times import Unlike

HOW = """\
The meeting is that of the demonstration, with its registrations, in SQLite. Processor time is user and system time of \
the whole server process, from the counters of the kernel, while one visitor asks for the page of the meeting 1,000 \
times over one connection on the same machine, compressed as for a browser, divided by 1,000; each run is a new server \
that is ready with making the demonstration, and twenty answers go before. A first visit is counted as for the page of \
a municipality. A ticket system that is much used was measured at about 54 CPU-ms and 1,200 KB on a machine of the \
same kind."""

SUBMIT = """\
Municipalities register one person each for the meeting of the demonstration, one after the other, page by page as a \
browser does. The time is that of the last step only, from sending it to the answer that acknowledges it, as the visitor \
sees it on the same machine: the rules of admission, the guest list, all mails, and one transaction with its audit events \
that is on the disk before the answer goes. Half of the answers take at most the median, 99 of 100 at most the other figure."""

RUNS = 3

REQUESTS = 1000

OF_ONE_NETWORK = 100
"""Registrations from one network: the server slows down who begins many more."""


def event(measurement):
    spent = []
    for _ in range(RUNS):
        with Demo() as server:
            address = meeting(server)
            for _ in range(20):
                server.get(address, AS_BROWSERS)
            before = server.cpu_seconds()
            for _ in range(REQUESTS):
                server.get(address, AS_BROWSERS)
            spent.append((server.cpu_seconds() - before) / REQUESTS)
    measurement.figures.append(Figure("page of a meeting", median(spent) * 1e3, "CPU-ms", RUNS, limit=0.5))
    with Demo() as server:
        address = meeting(server)
        itself = len(server.get(address, AS_BROWSERS))
        whole = itself + sum(page.shared_parts(server, address).values())
        measurement.figures.append(Figure("first visit: page itself", itself / 1e3, "KB", 1))
        measurement.figures.append(Figure("first visit: page with all parts", whole / 1e3, "KB", 1, limit=100))


def submit(measurement):
    with Demo() as server:
        address = meeting(server)
        taken = []
        for number, code in enumerate(tables.codes()):
            if number % OF_ONE_NETWORK == 0:
                server.come_from(2 + number // OF_ONE_NETWORK)
            taken.append(registered(server, address, code, number))
    taken = sorted(each for each in taken if each is not None)
    if len(taken) < 200:
        raise Unlike(f"only {len(taken)} municipalities could register")
    for which, share in (("median", 0.5), ("99th percentile", 0.99)):
        seconds = taken[min(len(taken) - 1, int(share * len(taken)))]
        measurement.figures.append(Figure(f"registering, {which}", seconds * 1e3, "ms", len(taken)))


def meeting(server):
    """The address of the meeting that takes registrations."""
    found = re.search(r'"(/bijeenkomsten/middelgrote-gemeenten-\d+)"', server.get("/bijeenkomsten").decode())
    if not found:
        raise Unlike("the demonstration shows no meeting to register for")
    return found.group(1)


def registered(server, address, code, number):
    """Seconds of the last step; nothing for a municipality that may send nobody more."""
    name = tables.names()[code]
    email = f"wethouder{number}@example.org"
    contact = server.post(f"{address}/aanmelden", {"organisatie": name})
    who = {"naam": "Wethouder", "e-mail": email, "komt": "ja"}
    persons = server.post(contact, who)
    place = re.search(r'name="plaats-1"[^>]*value="([^"]+)"', server.get(persons).decode())
    fields = {"naam": "Wethouder", "functie": "alderman", "functienaam": "Wethouder", "e-mail": email}
    fields = {f"{name}-1": value for name, value in fields.items()} | {"plaats-1": place.group(1)}
    check = server.post(persons, fields)
    began = time.perf_counter()
    try:
        server.post(check, {})
    except Unlike:
        return None
    return time.perf_counter() - began
