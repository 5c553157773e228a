"""The page of a municipality: what it costs the server, and what it weighs for a visitor."""

import re
from statistics import median

from measuring.result import Figure
from measuring.server import AS_BROWSERS, Server
from measuring.times import Unlike

HOW = """\
Processor time is user and system time of the whole server process, from the counters of the kernel, while one \
visitor asks for the page of each of the 342 municipalities over one connection on the same machine, and \
divided by 342. The server may keep an answer that it has made; so each run is a new server, and the first \
time that pages are asked for stands apart from the second. Twenty pages in the other language go before, so \
that what is made once for all pages is not counted. Figures with a limit are answers as a browser gets them, \
compression included. A first visit is the page, and all that it names: styles, scripts, icon and the fonts of \
the styles, each as sent to a browser, bodies only; what the moving map loads later is left out. KB are 1,000 \
bytes."""

RUNS = 7

KINDS = {"css": "styles", "js": "scripts", "woff2": "fonts", "svg": "icon"}


def page(measurement):
    for way, encoding, limit in (("compressed for a browser", AS_BROWSERS, 2), ("not compressed", "identity", None)):
        first, again = [], []
        for _ in range(RUNS):
            with Server() as server:
                addresses = server.municipality_addresses()
                for address in addresses[:20]:
                    server.get(f"/en{address}", encoding)
                first.append(per_page(server, addresses, encoding))
                again.append(per_page(server, addresses, encoding))
        for when, spent in (("first time", first), ("second time", again)):
            figure = Figure(f"page, {way}, {when}", median(spent) * 1e3, "CPU-ms", RUNS, limit=limit)
            measurement.figures.append(figure)
    with Server() as server:
        weigh(server, addresses, measurement)


def per_page(server, addresses, encoding):
    """Processor seconds per page, over all municipalities."""
    before = server.cpu_seconds()
    for address in addresses:
        server.get(address, encoding)
    return (server.cpu_seconds() - before) / len(addresses)


def weigh(server, addresses, measurement):
    """Bytes of a first visit."""
    pages = sorted(len(server.get(address, AS_BROWSERS)) for address in addresses)
    parts = shared_parts(server, addresses[0])
    rest = sum(parts.values())
    for kind, weight in sorted(parts.items()):
        measurement.figures.append(Figure(f"first visit: {kind}", weight / 1e3, "KB", 1))
    for which, weight in (("median", pages[len(pages) // 2]), ("largest", pages[-1])):
        whole = (weight + rest) / 1e3
        measurement.figures.append(Figure(f"first visit: {which} page itself", weight / 1e3, "KB", 1))
        measurement.figures.append(Figure(f"first visit: {which} page with all parts", whole, "KB", 1, limit=150))


def shared_parts(server, address):
    """Bytes of what the page names, by kind."""
    html = server.get(address).decode()
    head = html[: html.index("</head>")]
    named = set(re.findall(r'<link rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]+)"', head))
    named |= set(re.findall(r'<script[^>]*src="([^"]+)"', html))
    for style in [each for each in named if each.endswith(".css")]:
        source = server.get(style).decode()
        named |= {beside(style, each) for each in re.findall(r"url\(\"?'?([^)\"']+)", source) if ":" not in each}
    for script in [each for each in named if each.endswith(".js")]:
        source = server.get(script).decode()
        named |= {beside(script, each) for each in re.findall(r'(?:from|import)"(\.[^"]+)"', source)}
    if not any(each.endswith(".woff2") for each in named):
        raise Unlike("the page names no font: its parts are not found as they should be")
    parts = {}
    for each in named:
        kind = KINDS.get(each.rsplit(".", 1)[-1], "other")
        parts[kind] = parts.get(kind, 0) + len(server.get(each, AS_BROWSERS))
    return parts


def beside(address, other):
    """An address written relative to another."""
    return other if other.startswith("/") else address.rsplit("/", 1)[0] + "/" + other.removeprefix("./")
