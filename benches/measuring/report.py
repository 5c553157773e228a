"""The tables: plain for a terminal, Markdown for the documentation."""

import re

HEADER = """\
# Benchmarks

What Schakel takes in time, memory and bytes, and how it compares with tools that can do the same. This page is written
by `benches/run --save`; repeat it on your own machine with that command. Times are medians. Processor time counts all
processors together and says what the work costs; the clock says how long somebody waits. Nothing here is a test that
can fail on a slow day: limits are what the makers hold themselves to.
"""

TITLES = {
    "positions": "All positions at start",
    "pagerank": "PageRank",
    "betweenness": "Betweenness",
    "regions": "Functional regions",
    "course": "Strategic choice",
    "page": "The page of a municipality",
    "meeting": "The page of a meeting",
    "submit": "Registering",
    "live": "A work session",
    "start": "Start",
    "memory": "Memory",
    "briefs": "Briefs",
}
"""Headings on the page of the documentation."""

BUSY = 0.1
"""From this many other processors at work a figure is marked."""


def plain(measurement):
    """For a terminal."""
    lines = []
    for comparison in measurement.comparisons:
        lines += table(comparison_rows(comparison)) + [f"  {comparison.agreement}", ""]
    if measurement.figures:
        lines += table(figure_rows(measurement)) + [""]
    if measurement.other_work > BUSY:
        lines += [f"  MARKED: the machine did other work meanwhile ({measurement.other_work:.1f} processors)", ""]
    return "\n".join(lines)


def document(machine, measurements, before=""):
    """The page of the documentation: what was measured now, and of the page before what was not."""
    parts = sections(before)
    parts["The machine and the versions"] = markdown([("what", "value"), *machine.items()])
    parts |= {TITLES[each.name]: section(each, machine) for each in measurements}
    order = ["The machine and the versions", *TITLES.values()]
    text = HEADER + "".join(f"\n## {title}\n\n{parts[title].strip()}\n" for title in order if title in parts)
    return re.sub(r"\n{3,}", "\n\n", text)


def sections(page):
    """The parts of a page by their headings."""
    _, *rest = re.split(r"^## ", page, flags=re.MULTILINE)
    return dict(part.split("\n", 1) for part in rest)


def section(measurement, machine):
    """How it was measured, the tables, and when and of what."""
    parts = [wrapped(measurement.how)]
    for comparison in measurement.comparisons:
        parts += [markdown(comparison_rows(comparison)), f"Results: {comparison.agreement}."]
    if measurement.figures:
        parts.append(markdown(figure_rows(measurement)))
    parts.append(f"Measured on {machine['date']}, {machine['Schakel']}.")
    if measurement.other_work > BUSY:
        parts.append(
            f"The machine was busy: on average {measurement.other_work:.1f} processors worked on something else."
        )
    return "\n\n".join(parts)


def comparison_rows(comparison):
    """Header and rows; ratios say how many times as long a tool takes as Schakel."""
    rows = [(comparison.task, "CPU ms", "clock ms", "CPU ratio", "clock ratio", "runs")]
    ours = comparison.contenders[0].times
    for contender in comparison.contenders:
        times = contender.times
        rows.append((
            contender.tool,
            number(times.cpu_median * 1e3),
            number(times.wall_median * 1e3),
            number(times.cpu_median / ours.cpu_median),
            number(times.wall_median / ours.wall_median),
            str(len(times.wall)),
        ))
    return rows


def figure_rows(measurement):
    rows = [("what", "value", "unit", "limit", "aim", "", "runs")]
    for figure in measurement.figures:
        limit = "" if figure.limit is None else f"{figure.limit:g}"
        aim = "" if figure.aim is None else f"{figure.aim:g}"
        rows.append((figure.task, number(figure.value), figure.unit, limit, aim, figure.verdict, str(figure.runs)))
    return rows


def number(value):
    """Three digits that mean something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(rows):
    """Columns under each other; the first to the left, the rest to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        lines.append(("  " + "  ".join(cells)).rstrip())
    return [lines[0], "  " + "-" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]]


def markdown(rows):
    head, *rest = rows
    marks = ["---"] + ["--:" for _ in head[1:]]
    if len(head) == 2:
        marks[1] = "---"
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, marks, *rest))


def wrapped(text):
    """At most 120 characters on a line."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > 120:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])
