"""The page of a municipality: what it costs the server, and what it weighs for a visitor."""

import re

from measuring.result import Figure
from measuring.server import AS_BROWSERS, Server
from measuring.times import Times, Unlike

HOW = """\
Processor time is user and system time of the whole server process, from the counters of the kernel, while one visitor \
asks for the page of each of the 342 municipalities over one connection on the same machine; after one round to warm \
up, the median of five rounds, divided by 342. The figure with the limit is the answer that a browser gets, compression \
included. A first visit is the page, and all that it names: styles, scripts, icon and the fonts of the styles, each as \
sent to a browser, bodies only; what the moving map loads later is left out. Of all municipalities the median and the \
largest page; KB are 1,000 bytes."""

ROUNDS = 5


def page(measurement):
    with Server() as server:
        addresses = server.municipality_addresses()
        figure = Figure("page, compressed for a browser", 0, "CPU-ms", ROUNDS, limit=2)
        for encoding, task in ((AS_BROWSERS, figure.task), ("identity", "page, not compressed")):
            times = rounds(server, addresses, encoding)
            limit = figure.limit if encoding == AS_BROWSERS else None
            measurement.figures.append(Figure(task, times.cpu_median * 1e3, "CPU-ms", ROUNDS, limit=limit))
        weigh(server, addresses, measurement)


def rounds(server, addresses, encoding):
    """Processor seconds per page, in rounds over all municipalities."""
    times = Times()
    for turn in range(ROUNDS + 1):
        before = server.cpu_seconds()
        for address in addresses:
            server.get(address, encoding)
        if turn > 0:
            times.add(0.0, (server.cpu_seconds() - before) / len(addresses))
    return times


def weigh(server, addresses, measurement):
    """Bytes of a first visit."""
    pages = sorted(len(server.get(address, AS_BROWSERS)) for address in addresses)
    parts = shared_parts(server, addresses[0])
    rest = sum(parts.values())
    for kind, weight in sorted(parts.items()):
        measurement.figures.append(Figure(f"first visit: {kind}", weight / 1e3, "KB", 1))
    for which, weight in (("median", pages[len(pages) // 2]), ("largest", pages[-1])):
        measurement.figures.append(Figure(f"first visit: {which} page itself", weight / 1e3, "KB", 1))
    measurement.figures.append(
        Figure("first visit: median page with all parts", (pages[len(pages) // 2] + rest) / 1e3, "KB", 1, limit=150)
    )
    measurement.figures.append(
        Figure("first visit: largest page with all parts", (pages[-1] + rest) / 1e3, "KB", 1, limit=150)
    )


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
        kind = {"css": "styles", "js": "scripts", "woff2": "fonts", "svg": "icon"}.get(each.rsplit(".", 1)[1], "other")
        parts[kind] = parts.get(kind, 0) + len(server.get(each, AS_BROWSERS))
    return parts


def beside(address, other):
    """An address written relative to another."""
    return other if other.startswith("/") else address.rsplit("/", 1)[0] + "/" + other.removeprefix("./")
