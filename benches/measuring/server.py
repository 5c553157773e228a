"""The program as a server, and a visitor on the same machine."""

import os
import subprocess
import time
from http.client import HTTPConnection
from urllib.parse import urlencode

from measuring import PROGRAM, ROOM, tables
from measuring.times import Unlike, clean_environment

TICKS = os.sysconf("SC_CLK_TCK")

AS_BROWSERS = "gzip, deflate, br, zstd"
"""The compressions that browsers accept."""


MOST_TO_SETTLE = 120

AT_REST = 0.02
"""Processor seconds in one second, of a program that waits for visitors."""


class Server:
    """A running server on a free port, for a `with` statement."""

    arguments = ("serve", "--listen", "127.0.0.1:0")

    def __enter__(self):
        self.began = time.perf_counter()
        command = [PROGRAM, *self.arguments]
        self.process = subprocess.Popen(
            command, cwd=ROOM, stdout=subprocess.PIPE, text=True, env=clean_environment()
        )
        line = self.process.stdout.readline()
        if "http://127.0.0.1:" not in line:
            self.__exit__()
            raise Unlike("the program printed no address")
        self.port = int(line.strip().rsplit(":", 1)[1])
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def come_from(self, network):
        """Goes on as a visitor from another network, of which this machine has many: what the server counts for each."""
        self.connection.close()
        here = (f"127.0.0.{network}", 0)
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=60, source_address=here)

    def get(self, address, encoding="identity"):
        """The body of an answer, over one connection that stays open."""
        self.connection.request("GET", address, headers={"Accept-Encoding": encoding})
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise Unlike(f"{address} answered with status {answer.status}")
        return body

    def post(self, address, fields):
        """Sends a form; where it leads to, which must be somewhere."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        self.connection.request("POST", address, urlencode(fields), kind)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 303:
            raise Unlike(f"{address} answered with status {answer.status}")
        return answer.getheader("Location")

    def municipality_addresses(self):
        """The address of the page of every municipality, where the server sends who asks for its code."""
        found = []
        for code in tables.codes():
            self.connection.request("GET", f"/gemeenten/{code}")
            answer = self.connection.getresponse()
            answer.read()
            found.append(answer.getheader("Location") or "")
        if not all(address.startswith("/gemeenten/") for address in found):
            raise Unlike("a code of a municipality does not lead to its page")
        return found

    def cpu_seconds(self):
        """Seconds that all threads have worked so far, in the program and in the kernel for it."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self):
        """Resident memory in megabytes: all, what is not backed by a file, and the most so far."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            lines = dict(line.split(":", 1) for line in file)
        names = ("VmRSS", "RssAnon", "VmHWM")
        return tuple(int(lines[name].split()[0]) * 1024 / 1e6 for name in names)


class Demo(Server):
    """The same with the meetings of the demonstration, in a database that is thrown away, once it is ready with them:
    the courses of the municipalities are worked out while the first visitors look around."""

    arguments = ("demo", "--port", "0")

    def __enter__(self):
        super().__enter__()
        self.settle()
        return self

    def settle(self):
        """Waits until the program has nothing left to do of its own accord."""
        until, before = time.perf_counter() + MOST_TO_SETTLE, self.cpu_seconds()
        while time.perf_counter() < until:
            time.sleep(1)
            now = self.cpu_seconds()
            if now - before < AT_REST:
                return
            before = now
        raise Unlike(f"the program was not at rest within {MOST_TO_SETTLE} seconds")
