"""The fields of crates/course/examples/choice/generated.rs, made once more in Python."""

from dataclasses import dataclass

MASK = (1 << 64) - 1


def splitmix(seed):
    """The numbers of SplitMix64 (Steele, Lea & Flood 2014), one after the other."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        mixed = state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        yield mixed ^ (mixed >> 31)


@dataclass
class Field:
    """Options are numbered through all areas; amounts are hundredths."""

    areas: int
    options: int
    bars: list
    effects: list
    """Per option, per comparison area."""
    shifts: list
    """Per scenario, per option, per comparison area."""


def field(areas, options, bars, comparisons, scenarios, seed):
    """First the bars, then the effects, then the shifts; `bars` is a chance in ten-thousandths."""
    numbers = splitmix(seed)

    def below(bound):
        return next(numbers) % bound

    everything = range(areas * options)
    barred = []
    for one in everything:
        barred += [(one, other) for other in range((one // options + 1) * options, areas * options)
                   if below(10_000) < bars]
    effects = [[below(401) - 200 for _ in range(comparisons)] for _ in everything]
    shifts = [[[below(201) - 100 for _ in range(comparisons)] for _ in everything] for _ in range(scenarios)]
    return Field(areas, options, barred, effects, shifts)


def clauses(made):
    """The field as clauses over one variable per option: at least one and at most one of each area, no bar broken."""
    found = []
    for area in range(made.areas):
        inside = [area * made.options + place + 1 for place in range(made.options)]
        found.append(inside)
        found += [[-one, -other] for place, one in enumerate(inside) for other in inside[place + 1:]]
    return found + [[-one - 1, -other - 1] for one, other in made.bars]
