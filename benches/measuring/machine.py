"""The machine, the versions, and what else the machine did meanwhile."""

import os
import platform
import subprocess
import time
from importlib.metadata import version

from measuring import PROGRAM, ROOT
from measuring.server import TICKS


def describe():
    """What the figures depend on, as pairs of name and value."""
    found = {
        "date": time.strftime("%Y-%m-%d %H:%M", time.gmtime()) + " UTC",
        "processor": f"{processor()}, {os.cpu_count()} logical processors",
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB",
        "system": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "Schakel": f"{first_line([PROGRAM, '--version'])}, commit {commit()}, built for distribution",
        "Rust": first_line(["rustc", "--version"]),
        "Python": platform.python_version(),
    }
    for package in ("igraph", "networkx", "numpy", "scipy", "ema-workbench", "oxidd", "pyganak"):
        found[package] = version(package)
    return found


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def commit():
    try:
        number = first_line(["git", "-C", ROOT, "rev-parse", "--short=10", "HEAD"])
        changed = first_line(["git", "-C", ROOT, "status", "--porcelain", "--untracked-files=no"])
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return f"{number} with changes" if changed else number


def first_line(command):
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return (output.splitlines() or [""])[0]


class OtherWork:
    """How many processors on average worked on something else, for a `with` statement."""

    average = 0.0

    def __enter__(self):
        self.before = self.state()
        return self

    def __exit__(self, *_):
        wall, busy, own = (now - then for now, then in zip(self.state(), self.before))
        self.average = max(0.0, (busy - own) / wall)

    @staticmethod
    def state():
        """Seconds on the clock, of all processors at work, and of this process with its ended children."""
        with open("/proc/stat", encoding="utf-8") as file:
            user, nice, system, _idle, _waiting, irq, softirq, steal = map(int, file.readline().split()[1:9])
        busy = (user + nice + system + irq + softirq + steal) / TICKS
        return time.perf_counter(), busy, sum(os.times()[:4])
