"""Speed of the pipeline and of each plugin, in megabytes of text a second of CPU time.

    python bench/speed.py FILE…

Measured as ratios within one run: `times scan` is how many passes of `re.findall(r"\\w+")` over the same text it costs,
a figure that moves less from machine to machine than the megabytes do. Each figure is the median of five rounds.
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Extractor
from newsextract.hooks import HOOKS

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5


def main(paths: list[str]) -> None:
    texts = [Path(path).read_text("utf-8") for path in paths]
    texts *= max(1, 300_000 // max(1, sum(map(len, texts))))
    size = sum(map(len, texts)) / 1e6
    extractor = Extractor()
    clock = Clock(extractor)
    rows: dict[str, list[float]] = {"scan": [], "pipeline": [], **{name: [] for name in clock.names}}
    for _ in range(ROUNDS):
        rows["scan"].append(timed(lambda: [re.findall(r"\w+", text) for text in texts]))
        clock.reset()
        rows["pipeline"].append(timed(lambda: [extractor.extract(text) for text in texts]))
        for name in clock.names:
            rows[name].append(clock.taken[name])
    scan = statistics.median(rows.pop("scan"))
    print(f"{size:.2f} MB of text, {len(texts)} articles")
    for name, taken in rows.items():
        median = max(statistics.median(taken), 1e-9)  # a plugin that fails at once takes no time
        print(f"{name:34} {size / median:8.2f} MB/s {median / scan:8.1f} times scan")


class Clock:
    """Adds up the CPU time spent inside each plugin's hooks, generators included."""

    def __init__(self, extractor: Extractor) -> None:
        self.taken: dict[str, float] = {}
        implementations = extractor._implementations  # noqa: SLF001 (the one place that looks inside)
        for hook in HOOKS[:8]:
            implementations[hook] = tuple(
                (origin, self._clocked(f"{origin} {hook.removeprefix('newsextract_')}", function))
                for origin, function in implementations[hook]
            )
        self.names = tuple(self.taken)

    def reset(self) -> None:
        self.taken = dict.fromkeys(self.taken, 0.0)

    def _clocked(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        self.taken[name] = 0.0

        def clocked(article: Any) -> Any:
            began = time.process_time()
            returned = function(article)
            if returned is not None and hasattr(returned, "__iter__"):
                returned = tuple(returned)
            self.taken[name] += time.process_time() - began
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
