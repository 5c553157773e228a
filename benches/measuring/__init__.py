"""Measurements of Schakel, beside comparable tools; started by benches/run."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The repository."""

DATA = ROOT / "data"
"""The tables."""

ROOM = ROOT / "target" / "benches"
"""Where what a measurement leaves behind may stand."""

PROGRAM = ROOT / "target" / "dist" / "schakel"
"""The program, built as docs/operations.md installs it."""

ANALYSIS = ROOT / "target" / "release" / "examples" / "bench"
"""The analysis without the program around it."""

CHOICE = ROOT / "target" / "release" / "examples" / "choice"
"""Strategic choice without the program around it."""
