"""The program of the checks that need a process of their own: a request on standard input, lines of JSON back."""

from __future__ import annotations

import datetime as dt
import faulthandler
import gc
import importlib
import importlib.util
import json
import os
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newsextract.testing.conformance.samples import Sample
from newsextract.testing.conformance.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType, ModuleType

    from newsextract.testing.conformance.watching import Call

QUICK_SECONDS = 0.012
DOUBTFUL = 10.0
QUICK_TIMES = 3
"""Where the larger text takes less than so many seconds, or so many times the smaller, longer texts tell."""

SURE_SECONDS = 0.5
"""A time so long is measured well enough at once."""

WAITING = 10
"""A process that waits is ended after so many times the CPU time that it might take."""

LOOKING = 0.2
"""Seconds between two looks at the CPU time."""

DAYS_LATER = 7_701
"""To another year, month and day of the week."""


def main() -> None:
    """Do what the request says."""
    request = json.load(sys.stdin)
    report = _reporter()
    if request.get("another_day"):
        _move_the_clock()
    subject = Subject(_plugin(request["plugin"]), options=request["plugin"]["options"], context=request["context"])
    extractor = subject.extractor()
    for text, published in request["samples"]:
        report([repr(finding) for finding in subject.findings(extractor, Sample(text, published))])
    if "scaling" in request:
        with _limited(request["scaling"]["time_limit"]):
            _scale(subject, request["scaling"], report)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Let the process end after so many seconds of CPU, saying where it was; what only waits ends much later.

    CPU time and no clock: a busy machine is no fault of the plugin's. (A limit of the system's would make the clock of
    the process tick in milliseconds.)
    """
    faulthandler.dump_traceback_later(seconds * WAITING, exit=True)
    if not hasattr(signal, "setitimer"):
        yield
        return
    end = time.process_time() + seconds

    def look(_number: int, frame: FrameType | None) -> None:
        if time.process_time() > end:
            stack = "".join(traceback.format_stack(frame)[::-1])
            sys.stderr.write(f"Timeout\n{stack}")
            sys.stderr.flush()
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOKING, LOOKING)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)  # the interpreter gives the signal up before it ends


def _reporter() -> Callable[[Any], None]:
    """Return what reports a line to the parent process; what the plugin prints goes to standard error."""
    stream = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def report(line: Any) -> None:
        stream.write(json.dumps(line) + "\n")
        stream.flush()

    return report


def _plugin(reference: dict[str, Any]) -> str | type:
    """Return the installed plugin's name, or the class, imported by name or from its file."""
    if "name" in reference:
        name: str = reference["name"]
        return name
    cls: type = attrgetter(reference["qualname"])(_module(reference["module"], reference["file"]))
    return cls


def _module(name: str, file: str | None) -> ModuleType:
    """Return the module of that name; a test module, which nobody can import by name, is loaded from its file."""
    try:
        module = importlib.import_module(name)
        if name != "__main__" and (file is None or _same(getattr(module, "__file__", None), file)):
            return module
    except ImportError:
        if file is None:
            raise
    name = "__plugin__" if name == "__main__" else name
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def _same(one: str | None, other: str) -> bool:
    return one is not None and os.path.realpath(one) == os.path.realpath(other)


def _move_the_clock() -> None:
    """Let `time` and `datetime` tell a day of another year to whoever asks from now on."""
    real_time, real_local, real_utc = time.time, time.localtime, time.gmtime
    real_class: Any = dt.datetime

    def later() -> float:
        return real_time() + DAYS_LATER * 86_400

    class AnyDatetime(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, real_class)

    class Datetime(real_class, metaclass=AnyDatetime):  # type: ignore[misc]  # its class is only known now
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Any:
            return real_class.fromtimestamp(later(), tz)

        @classmethod
        def today(cls) -> Any:
            return real_class.fromtimestamp(later())

        @classmethod
        def utcnow(cls) -> Any:
            return real_class.fromtimestamp(later(), dt.UTC).replace(tzinfo=None)

    clock: Any = time
    clock.time = later  # date.today asks it
    clock.time_ns = lambda: int(later() * 1e9)
    clock.localtime = lambda seconds=None: real_local(later() if seconds is None else seconds)
    clock.gmtime = lambda seconds=None: real_utc(later() if seconds is None else seconds)
    module: Any = dt
    module.datetime = Datetime


def _scale(subject: Subject, request: dict[str, Any], report: Callable[[Any], None]) -> None:
    """Time each hook on each shape in two sizes; stop at the first that grows too steeply or takes too long."""
    alone = Subject(subject.plugin, options=subject.options, context=[])
    for one in (subject, alone):
        one.watch("Ana Ruiz said it will rain on 9 April 2024.")  # what is loaded at first use is loaded now
    gc.collect()
    gc.freeze()  # what is loaded stays: no collection between the texts goes over it again
    gc.disable()
    for shape, unit, crowded in request["shapes"]:
        for times in (1, QUICK_TIMES):
            sizes = [size * times for size in request["sizes"]]
            calls = []
            for size in sizes:
                report({"shape": shape, "unit": unit, "size": size})
                text = (unit * (size // len(unit) + 1))[:size]
                calls.append((subject if crowded else alone).watch(text).calls)
                gc.collect()
            pairs = list(zip(*calls, strict=False))
            fault = next(filter(None, (_fault(small, large, request, times) for small, large in pairs)), None)
            if fault:
                report({"shape": shape, "unit": unit, "sizes": sizes, **fault})
                return
            if crowded or all(_is_clear(small, large) for small, large in pairs):
                break
    report({"done": True})


def _is_clear(small: Call, large: Call) -> bool:
    """Whether the times are long enough, and grow little enough, to need no longer texts."""
    return large.seconds > SURE_SECONDS or QUICK_SECONDS < large.seconds < DOUBTFUL * small.seconds


def _fault(small: Call, large: Call, request: dict[str, Any], longer: int) -> dict[str, Any] | None:
    """Return what is wrong where the larger text takes too long, or too many times as long as the smaller."""
    if large.seconds > request["longest"] * longer:
        return {"slow": large.hook, "seconds": large.seconds}
    times = small.seconds, large.seconds
    for repeats in (0, 3, 5):  # what looks too steep is timed again
        if repeats:
            times = _best(small, times[0], 3 * repeats), _best(large, times[1], repeats)
        if times[1] < request["shortest"] or times[1] <= request["steepest"] * times[0]:
            return None
        if times[1] > SURE_SECONDS and times[1] > 2 * request["steepest"] * times[0]:
            break  # no noise does that
    return {"steep": large.hook, "seconds": times}


def _best(call: Call, seconds: float, repeats: int) -> float:
    """Return the least CPU time of the call."""
    for _ in range(repeats):
        start = time.process_time()
        returned = call.function(call.article)
        if returned is not None and call.hook != "newsextract_published":
            tuple(returned)
        seconds = min(seconds, max(time.process_time() - start, 1e-6))
    return seconds


if __name__ == "__main__":
    main()
