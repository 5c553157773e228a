"""A work session: how fast a whole room hears what one person says, beside relays and shared documents."""

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from statistics import median

from measuring import ROOM, ROOT
from measuring.result import Figure
from measuring.server import Server, TICKS
from measuring.times import Unlike, clean_environment

HOW = """\
A thousand devices in one process on the same machine open their streams at the same moment and keep them open; then ten \
times a second one of them says something, for fifteen seconds, and every device notes when it hears what another one \
said; and once more with one a second, what a room does that thinks. The devices are the same for every server: one process of Node.js. Schakel is asked for what a browser gets: pieces of the \
page. It finds out who asks, checks the command, decides, has it on the disk with its audit event, and only then answers \
and sends; `ws` (a bare relay), socket.io, y-websocket and hocuspocus (shared documents), as one begins with them, pass \
on what they get: nothing is checked, nobody is asked who they are, and nothing is on a disk. The shared documents do not \
tell who is there, which they would do a million times for a thousand devices. Times are medians of \
the runs, which take turns; a ratio says how many times as long as at Schakel. Memory is what the server has grown by, \
from just before the first stream to the end. A meeting of 14 tables with 30 people each has a card of somebody seven times a second, so that \
everybody writes one a minute; its figure is the processor time of the server in that time, in parts of one processor. \
Then one of these tables writes forty cards a second besides, and what is noted is when the people of the other thirteen hear each other."""

PEERS = ROOM / "live"
"""Where the other tools are installed; benches/run sees to that."""

SCRIPTS = ROOT / "benches" / "live"

ROOM_MAKER = ROOT / "target" / "release" / "examples" / "room"

NAMES = {"ws": "ws", "socketio": "socket.io", "ywebsocket": "y-websocket", "hocuspocus": "hocuspocus"}

RUNS = 3

DEVICES, SECONDS = 1000, 15

PACES = {"": 10, " at one a second": 1}
"""How often something is said in a second, with what that is called."""

LOUD = 40
"""What one table writes in a second when it does not let another speak."""


def live(measurement):
    note = measurement.figures.append
    for pace, per_second in PACES.items():
        found = in_turns(per_second)
        ours = found["schakel"]
        if per_second == PACES[""]:
            note(Figure("joining, all 1,000 streams", ours["joined"], "ms", RUNS, limit=1500))
            note(Figure("memory of the server, growth", ours["growth"], "MB", RUNS, limit=60))
        note(Figure(f"said until heard{pace}, half", ours["p50"], "ms", RUNS, limit=20))
        note(Figure(f"said until heard{pace}, 99 of 100", ours["p99"], "ms", RUNS, limit=60))
        note(Figure(f"said until acknowledged{pace}, half", ours["answered"], "ms", RUNS))
        note(Figure(f"processor of the server{pace}", ours["processor"] * 100, "% of one", RUNS))
        for kind, name in NAMES.items():
            compare(note, f"{name}{pace}", ours, found[kind])
            if per_second == PACES[""]:
                note(Figure(f"{version(kind)}: joining", found[kind]["joined"], "ms", RUNS))
                note(Figure(f"{name}: memory, growth", found[kind]["growth"], "MB", RUNS))
    tables(note)


def in_turns(per_second):
    """The medians of each server at a pace; the servers take turns."""
    found = {kind: [] for kind in ("schakel", *NAMES)}
    for _ in range(RUNS):
        with Session(DEVICES, "trend") as room:
            found["schakel"].append(room.measured(per_second, SECONDS))
        for kind in NAMES:
            with Peer(kind) as peer:
                found[kind].append(peer.measured(DEVICES, per_second, SECONDS))
    return {kind: medians(runs) for kind, runs in found.items()}


def compare(note, name, ours, theirs):
    for which, key in (("half", "p50"), ("99 of 100", "p99")):
        note(Figure(f"{name}: said until heard, {which}", theirs[key], "ms", RUNS))
        note(Figure(f"{name}: {which}, ratio", theirs[key] / ours[key], "x", RUNS))
    note(Figure(f"{name}: processor of the server", theirs["processor"] * 100, "% of one", RUNS))


def tables(note):
    """Fourteen tables that work, without and with one that types as fast as it can."""
    with Session(14 * 30, "cards") as room:
        calm = room.measured(7, 20)
    with Session(14 * 30, "cards") as room:
        beside = room.measured(7, 20, loud=LOUD)
    note(Figure("14 tables of 30: processor of the server", calm["processor"] * 100, "% of one", 1, limit=50))
    for which, key in (("half", "p50"), ("99 of 100", "p99")):
        note(Figure(f"14 tables of 30: said until heard, {which}", calm[key], "ms", 1))
        note(Figure(f"beside a table that types fast: {which}", beside[key], "ms", 1, limit=60))
        note(Figure(f"beside a table that types fast: {which}, ratio", beside[key] / calm[key], "x", 1))


def medians(runs):
    return {key: median(run[key] for run in runs) for key in runs[0]}


def version(kind):
    package = {"ywebsocket": "y-websocket", "socketio": "socket.io", "hocuspocus": "@hocuspocus/server"}.get(kind, kind)
    about = json.loads((PEERS / "node_modules" / package / "package.json").read_text(encoding="utf-8"))
    return f"{NAMES[kind]} {about['version']}"


class Watched:
    """Something that serves, with what it takes while devices are connected."""

    def listen(self, kind, port, count, per_second, seconds, room=None, loud=0):
        command = ["node", SCRIPTS / "clients.mjs", kind, port, count, per_second, seconds, *([room] if room else [])]
        before, began, cpu = self.resident(), time.perf_counter(), self.spent()
        environment = clean_environment() | {"PEERS": str(PEERS), "LOUD": str(loud)}
        process = subprocess.run(
            [str(part) for part in command], capture_output=True, text=True, env=environment, timeout=300, check=False
        )
        if process.returncode != 0:
            raise Unlike(f"the devices stopped: {process.stderr.strip().splitlines()[-1:]}")
        found = json.loads(process.stdout.splitlines()[-1])
        passed = time.perf_counter() - began
        heard = found["heard"]
        everybody = kind == "schakel" and count == DEVICES
        if found["wrong"] or (everybody and heard["count"] != found["expected"]):
            raise Unlike(f"{kind}: heard {heard['count']} of {found['expected']}, {found['wrong']} wrong")
        return {
            "joined": found["joined"],
            "p50": heard["p50"],
            "p99": heard["p99"],
            "answered": found["answered"]["p50"] or 0.0,
            "growth": self.resident() - before,
            "processor": (self.spent() - cpu) / passed,
        }

    def resident(self):
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) * 1024 / 1e6

    def spent(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


class Peer(Watched):
    """A server to measure beside, for a `with` statement."""

    def __init__(self, kind):
        self.kind = kind

    def __enter__(self):
        environment = clean_environment() | {"PEERS": str(PEERS)}
        command = ["node", str(SCRIPTS / "serve.mjs"), self.kind]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
        )
        line = self.process.stdout.readline().strip()
        if not line.isdigit():
            self.__exit__()
            raise Unlike(f"{self.kind} did not start")
        self.port = int(line)
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def measured(self, count, per_second, seconds):
        return self.listen(self.kind, self.port, count, per_second, seconds)


class Session(Server, Watched):
    """Schakel with a room full of people, in a database that is thrown away."""

    def __init__(self, people, step):
        self.people, self.step = people, step
        self.folder = Path(ROOM / f"live-{os.getpid()}")

    def __enter__(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        database = f"sqlite:{self.folder / 'schakel.db'}"
        made = subprocess.run(
            [str(ROOM_MAKER), database, str(self.people), "14", self.step], capture_output=True, text=True, check=False
        )
        if made.returncode != 0:
            raise Unlike(f"no room could be made: {made.stderr.strip()}")
        self.room = self.folder / "room.json"
        self.room.write_text(made.stdout, encoding="utf-8")
        settings = self.folder / "settings.toml"
        settings.write_text(f'database = "{database}"\n', encoding="utf-8")
        self.arguments = ("serve", "--listen", "127.0.0.1:0", "--settings", str(settings))
        super().__enter__()
        # The first page of a session reads it into memory.
        code = json.loads(made.stdout)["code"]
        self.connection.request("GET", f"/sessie/{code}")
        self.connection.getresponse().read()
        return self

    def __exit__(self, *arguments):
        super().__exit__(*arguments)
        shutil.rmtree(self.folder, ignore_errors=True)

    def measured(self, per_second, seconds, loud=0):
        return self.listen("schakel", self.connection.port, self.people, per_second, seconds, self.room, loud)


