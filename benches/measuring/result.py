"""What a measurement gives: comparisons with other tools, and figures that have a limit."""

from dataclasses import asdict, dataclass, field

from measuring.times import Times


@dataclass
class Contender:
    """A tool and how long it took."""

    tool: str
    times: Times


@dataclass
class Comparison:
    """Schakel first, then the others, on the same input and with the same outcome."""

    task: str
    contenders: list[Contender]
    agreement: str


@dataclass
class Figure:
    """A measured figure; where `limit` is given it should not be above that."""

    task: str
    value: float
    unit: str
    runs: int
    limit: float | None = None
    aim: float | None = None

    @property
    def verdict(self):
        if self.limit is None:
            return ""
        if self.value > self.limit:
            return "MISSED"
        return "met, aim too" if self.aim is not None and self.value <= self.aim else "met"


@dataclass
class Measurement:
    """All that one bench found, and how."""

    name: str
    how: str
    comparisons: list[Comparison] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    seconds: float = 0.0
    other_work: float = 0.0

    def as_json(self):
        return asdict(self)
