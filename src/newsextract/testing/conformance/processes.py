"""Checks that need a process of their own: another hash seed, another day, a time limit."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from newsextract.testing.conformance.failures import CheckFailed, NotApplicable, shown
from newsextract.testing.conformance.shapes import shapes_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsextract.testing.conformance.subject import Subject

SIZES = (4_000, 32_000)
"""Lengths of text between which time must grow about as much as they do, eightfold."""

STEEPEST = 16.0
"""Times that the larger text may cost the smaller: a quadratic plugin costs 64."""

SHORTEST = 0.005
"""Seconds of CPU below which a growth is not judged."""

LONGEST = 5.0
"""Seconds of CPU that the larger text may cost one hook, however time grows."""

TIME_LIMIT = 60.0
"""Seconds of CPU after which the process is stopped, all texts together."""


def check_is_deterministic(subject: Subject) -> None:
    """The same text gives the same findings in the same order in every process, whatever its hash seed."""
    if _differ(subject):
        one, other, _ = _closer_reports(subject)
        _compare(
            subject,
            (one, other),
            "in two processes with different hash seeds",
            "iterate over no sets for output order (sort them, or use dicts), and draw nothing at random",
        )


def check_ignores_the_clock(subject: Subject) -> None:
    """Nothing depends on the day on which the plugin runs: only on the text and on article.published."""
    if _differ(subject):
        one, _, later = _closer_reports(subject)
        _compare(
            subject,
            (one, later),
            "on two different days",
            "resolve against article.published, and leave a date open where it is None",
        )


def check_scales_linearly(subject: Subject) -> None:
    """Eight times the text takes about eight times as long, on texts made to hurt: marks, digits, endless words."""
    for lines in _reports(subject):
        _judge(lines[-1])


def _judge(last: dict[str, Any]) -> None:
    """Fail unless the last line that a process reported says that it got to the end."""
    if "done" in last:
        return
    small, large = (f"{size:,} characters of {last['shape']!r}" for size in last.get("sizes", SIZES))
    if "steep" in last:
        seconds = last["seconds"]
        problem = (
            f"{last['steep']} takes {seconds[0] * 1000:.1f} ms on {small} and {seconds[1] * 1000:.1f} ms on {large}: "
            f"{seconds[1] / seconds[0]:.0f} times as long for {SIZES[1] // SIZES[0]} times the text"
        )
    elif "slow" in last:
        problem = f"{last['slow']} takes {last['seconds']:.1f} s on {large}"
    else:
        stack = "".join(f"\n    {line}" for line in last["stack"])
        problem = f"no end after {TIME_LIMIT:.0f} s, on {last['size']:,} characters of {last['shape']!r}, here:{stack}"
    raise CheckFailed(
        problem,
        mend="anchor on a rare literal and match a window with pattern.match(text, pos, endpos); make repeats "
        "possessive (a++, [^”]{0,500}+); never search backwards or rescan the text for each match",
        text=last["unit"] * (3 if len(last["unit"]) < 20 else 1),
    )


def _compare(subject: Subject, reports: Sequence[Sequence[Any]], when: str, mend: str) -> None:
    """Fail unless two processes found the same in every sample."""
    for sample, one, other in zip(subject.samples, *reports, strict=False):
        if one != other:
            pairs = zip([*one, None], [*other, None], strict=False)
            first, second = next(pair for pair in pairs if pair[0] != pair[1])
            raise CheckFailed(
                f"the findings differ {when}:\n    one   {first}\n    other {second}", mend=mend, text=sample.text
            )


def _differ(subject: Subject) -> bool:
    """Whether two processes with different hash seeds, on different days, found different things."""
    one, other = _reports(subject)
    size = len(subject.samples)
    return one[:size] != other[:size]


def _reports(subject: Subject) -> list[list[Any]]:
    """Return what two processes reported: with different hash seeds, and on different days.

    Each reports the findings in each sample, and then times half of the shapes. They are started together, once for
    the three checks, because starting costs more than what they do.
    """
    if "reports" not in subject.kept:
        shapes = shapes_for(subject)
        scaling = {
            "sizes": SIZES,
            "steepest": STEEPEST,
            "shortest": SHORTEST,
            "longest": LONGEST,
            "time_limit": TIME_LIMIT,
        }
        subject.kept["reports"] = _in_processes(
            subject,
            ({"scaling": {**scaling, "shapes": shapes[::2]}}, "1"),
            ({"scaling": {**scaling, "shapes": shapes[1::2]}, "another_day": True}, "2"),
        )
    reports: list[list[Any]] = subject.kept["reports"]
    return reports


def _closer_reports(subject: Subject) -> list[list[Any]]:
    """Return what three processes reported, to tell which it was: one, another hash seed, another day."""
    if "closer" not in subject.kept:
        subject.kept["closer"] = _in_processes(subject, ({}, "1"), ({}, "2"), ({"another_day": True}, "1"))
    reports: list[list[Any]] = subject.kept["closer"]
    return reports


def _in_processes(subject: Subject, *runs: tuple[dict[str, Any], str]) -> list[list[Any]]:
    """Answer each request in a process with its hash seed, all at once, and return the lines that each reported."""
    shared = {"plugin": _reference(subject), "context": subject.context, "samples": list(subject.samples)}
    inherited = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    requests = [(json.dumps({**shared, **request}), {**inherited, "PYTHONHASHSEED": seed}) for request, seed in runs]
    with ThreadPoolExecutor(len(runs)) as pool:
        return list(pool.map(lambda request: _report(*request), requests))


def _report(request: str, environment: dict[str, str]) -> list[Any]:
    """Return what a process reported."""
    command = [sys.executable, "-P", "-m", "newsextract.testing.conformance.child"]
    process = subprocess.run(  # noqa: S603 (our own program)
        command, input=request, env=environment, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    out, err = process.stdout, process.stderr
    lines = [json.loads(line) for line in out.splitlines() if line.endswith(("}", "]"))]
    stack = [line.strip() for line in err.splitlines() if line.lstrip().startswith("File ")]
    if process.returncode and "Timeout" in err:
        return [*lines[:-1], {**(lines[-1] if lines else {}), "stack": stack[:6]}]
    if process.returncode:
        reason = shown(err.strip().rpartition("\n")[2])
        raise CheckFailed(
            f"a new Python process can't run the plugin: {reason}",
            mend="let its module be importable on its own, with nothing that only this process has set up",
        )
    return lines


def _reference(subject: Subject) -> dict[str, Any]:
    """Return how another process finds the plugin."""
    if isinstance(subject.plugin, str):
        return {"name": subject.plugin, "options": _plain_options(subject)}
    cls = subject.cls
    if "<locals>" in cls.__qualname__:
        raise NotApplicable("the class is defined inside a function, no other process can import it")
    return {
        "module": cls.__module__,
        "qualname": cls.__qualname__,
        "file": inspect.getsourcefile(cls),
        "options": _plain_options(subject),
    }


def _plain_options(subject: Subject) -> dict[str, Any]:
    import msgspec  # noqa: PLC0415 (here only)

    plain: dict[str, Any] = msgspec.to_builtins(subject.options)
    return plain
