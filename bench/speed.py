"""Speed of the pipeline and of each plugin, in megabytes of text a second of CPU time.

    python bench/speed.py FILE…

Measured as ratios within one run: `times scan` is how many passes of `re.findall(r"\\w+")` over the same text it costs,
a figure that moves less from machine to machine than the megabytes do. Each figure is the median of five rounds.
`core` is what is left of the pipeline without plugins and layout: checking and ordering findings, reading past
invisible characters.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Extractor
from newsextract.hooks import HOOKS

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5


PARTS = ("paragraphs", "sentences", "quotations", "names")
"""Parts of the layout, each read once, on behalf of the first plugin that asks: rows of their own."""
MODULES = {"quotations": "quotation"}
"""Modules of `newsextract.text` that are not named as their part is."""


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text("utf-8") for path in paths]
    texts *= max(1, 300_000 // max(1, sum(map(len, texts))))
    size = sum(map(len, texts)) / 1e6
    extractor = Extractor()
    clock = Clock(extractor)
    for text in texts:  # tables are read and patterns compiled when they are first needed
        extractor.extract(text)
    rows: dict[str, list[float]] = {"scan": [], "pipeline": [], "core": [], **{name: [] for name in clock.taken}}
    for _ in range(ROUNDS):
        rows["scan"].append(timed(lambda: [re.findall(r"\w+", text) for text in texts]))
        clock.reset()
        taken = timed(lambda: [extractor.extract(text) for text in texts])
        rows["pipeline"].append(taken)
        rows["core"].append(taken - sum(clock.taken.values()))
        for name, own in clock.taken.items():
            rows[name].append(own)
    scan = statistics.median(rows.pop("scan"))
    print(f"{size:.2f} MB of text, {len(texts)} articles")
    for name, times in rows.items():
        median = max(statistics.median(times), 1e-9)  # a plugin that fails at once takes no time
        print(f"{name:34} {size / median:8.2f} MB/s {median / scan:8.1f} times scan")


class Clock:
    """Adds up the CPU time spent inside each plugin's hooks, generators included, and in each part of the layout.

    Neither counts what is spent in the other.
    """

    def __init__(self, extractor: Extractor) -> None:
        self.taken: dict[str, float] = {}
        self._inner = 0.0
        implementations: Any = extractor._pipeline.implementations  # noqa: SLF001 (the one place that looks inside)
        for hook in HOOKS[:8]:
            implementations[hook] = tuple(
                (origin, self._clocked(f"{origin} {hook.removeprefix('newsextract_')}", function))
                for origin, function in implementations[hook]
            )
        for part in PARTS:
            module = import_module(f"newsextract.text.{MODULES.get(part, part)}")
            setattr(module, part, self._clocked(f"layout {part}", getattr(module, part)))

    def reset(self) -> None:
        self.taken = dict.fromkeys(self.taken, 0.0)

    def _clocked(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        self.taken[name] = 0.0

        def clocked(*arguments: Any) -> Any:
            before, self._inner = self._inner, 0.0
            began = time.process_time()
            returned = function(*arguments)
            if returned is not None and hasattr(returned, "__iter__"):
                returned = tuple(returned)
            elapsed = time.process_time() - began
            self.taken[name] += elapsed - self._inner
            self._inner = before + elapsed
            return returned

        return clocked


def timed(function: Callable[[], object]) -> float:
    began = time.process_time()
    function()
    return time.process_time() - began


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    main(sys.argv[1:])
