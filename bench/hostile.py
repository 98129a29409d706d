"""Time on texts made to hurt: how it grows with their length, and against that of news of the same length.

    python bench/hostile.py [--sizes 50000,400000] [--over 1.0] [--only NAME…]

Each unit is repeated to both lengths. `growth` is what the longer text costs for a character against the shorter: 1 is
linear, 8 is quadratic. `times news` is what the longer costs against the seeds, one behind another, at that length.
CPU time of one run each, after a first one; what is over the limits is measured again, and the smaller time counts.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Final

from hostile_units import UNITS

from newsextract import Extractor

SEEDS: Final = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
STEEP: Final = 1.5
"""A growth above it is measured again."""
ROUNDS: Final = 3
"""So often at most."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="50000,400000", help="both lengths in characters")
    parser.add_argument("--over", type=float, default=0.0, help="show what costs so many times the news, and more")
    parser.add_argument("--only", nargs="*", help="names of units")
    options = parser.parse_args()
    short, long = map(int, options.sizes.split(","))
    extractor = Extractor()
    news = "\n\n".join(path.read_text(encoding="utf-8") for path in SEEDS) + "\n\n"
    extractor.extract(news)
    plain = min(seconds(extractor, news, long) for _ in range(ROUNDS))
    print(f"news: {plain:.2f} s for {long:,} characters\n")
    print("| repeated | s | times news | growth |\n|---|---|---|---|")
    rows = []
    for name, unit in UNITS.items():
        if options.only and name not in options.only:
            continue
        growth, times = measured(extractor, unit, short, long, plain)
        rows.append((times, growth))
        if times >= options.over or growth > STEEP:
            print(f"| {name} `{shown(unit)}` | {times * plain:.2f} | {times:.2f} | {growth:.2f} |", flush=True)
    print(f"\n{len(rows)} units; most times news {max(rows)[0]:.2f}; most growth {max(g for _, g in rows):.2f}")


def measured(extractor: Extractor, unit: str, short: int, long: int, plain: float) -> tuple[float, float]:
    """Return the growth for a character, and how many times the news the longer text costs."""
    few, many = seconds(extractor, unit, short), seconds(extractor, unit, long)
    for _ in range(ROUNDS - 1):
        if many / few * short / long <= STEEP:
            break
        few, many = min(few, seconds(extractor, unit, short)), min(many, seconds(extractor, unit, long))
    return many / few * short / long, many / plain


def seconds(extractor: Extractor, unit: str, size: int) -> float:
    """Return the CPU time that so many characters take."""
    text = (unit * (size // len(unit) + 1))[:size]
    began = time.process_time()
    extractor.extract(text)
    return time.process_time() - began


def shown(unit: str) -> str:
    """Return a unit so that it can stand in a table."""
    return unit.encode("unicode_escape").decode() if not unit.isprintable() else unit.replace("|", "\\|")


if __name__ == "__main__":
    main()
