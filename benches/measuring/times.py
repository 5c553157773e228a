"""Times of several runs, on the clock and of the processors."""

import os
import subprocess
import time
from dataclasses import dataclass, field
from statistics import median


class Unlike(Exception):
    """Results that should be equal are not, or something could not be measured."""


@dataclass
class Times:
    """Seconds of each run."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @property
    def wall_median(self):
        return median(self.wall)

    @property
    def cpu_median(self):
        return median(self.cpu)

    def add(self, wall, cpu):
        self.wall.append(wall)
        self.cpu.append(cpu)


def repeat(repetitions, run):
    """Runs `run` this many times, after one time to warm up; gives the times and the last outcome."""
    times, outcome = Times(), run()
    for _ in range(repetitions):
        wall, cpu = time.perf_counter(), time.process_time()
        outcome = run()
        times.add(time.perf_counter() - wall, time.process_time() - cpu)
    return times, outcome


def run_program(command):
    """Runs a program to its end; gives seconds on the clock, seconds of the processors, and its output."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=clean_environment())
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise Unlike(f"{' '.join(map(str, command))} stopped with code {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, output


def clean_environment():
    """The environment without settings of Schakel, so that everyone measures the same, and with what the service of
    docs/operations.md says of memory."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SCHAKEL_", "MIMALLOC_"))}
    return kept | {"MIMALLOC_PURGE_DELAY": "100"}
