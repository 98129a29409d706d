"""Every pattern that is compiled, looked at by recheck for exponential and polynomial backtracking.

    npm install --prefix .redos recheck
    python bench/redos.py [--node .redos]

Patterns are collected as they are compiled while everything is imported and the seeds are read, and written as
JavaScript's, which recheck reads. Two things get lost on the way, and both only make recheck see more than there is:
repeats that give nothing back (`a++`, `(?>…)`) are written as ordinary ones, and a window's end (`pattern.match(text,
position, end)`) is not known to it. What it flags is printed with its hotspot; docs/promises.md says why it is safe.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
SEEDS: Final = sorted((HERE.parent / "seeds").glob("*.txt"))

COLLECT: Final = """
import contextlib, json, pathlib, re._compiler as compiler, re._parser as parser, sys
found, compile_pattern = {}, compiler.compile
def recorded(pattern, flags=0):
    made = compile_pattern(pattern, flags)
    if isinstance(pattern, str):
        module = sys._getframe(2)
        while module.f_globals["__name__"] in ("re", "newsextract.text.patterns"):
            module = module.f_back
        found.setdefault((pattern, made.flags), module.f_globals["__name__"])
    return made
compiler.compile = recorded
import importlib, pkgutil, newsextract, newsextract_plugins
for package in (newsextract, newsextract_plugins):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if "__main__" not in module.name and ".template" not in module.name:
            with contextlib.suppress(ImportError):  # what needs an extra
                importlib.import_module(module.name)
extractor = newsextract.Extractor()
for path in sys.argv[1:]:
    extractor.extract(pathlib.Path(path).read_text("utf-8"))
json.dump([[*key, module] for key, module in found.items() if module.startswith("newsextract")], sys.stdout)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--node", type=Path, default=Path(".redos"), help="where recheck is installed")
    options = parser.parse_args()
    collected = run([sys.executable, "-c", COLLECT, *map(str, SEEDS)], environment={"NEWSEXTRACT_CACHE": ""})
    patterns = json.loads(collected)
    sources = [javascript(pattern, flags) for pattern, flags, _ in patterns]
    program = options.node / "redos.mjs"
    program.write_text((HERE / "redos.mjs").read_text(encoding="utf-8"), encoding="utf-8")
    told = [json.loads(line) for line in run(["node", str(program)], given=json.dumps(sources)).splitlines()]
    counts: dict[str, int] = {}
    for (pattern, _, module), answer in zip(patterns, told, strict=True):
        counts[answer["status"]] = counts.get(answer["status"], 0) + 1
        if answer["status"] == "vulnerable":
            shown = " ".join(pattern.split())[:200]
            held = is_held(pattern, answer["hotspot"])
            print(f"{module}: {answer['complexity']}{', its repeats give nothing back' if held else ''}\n    {shown}")
            print(f"    at {answer['hotspot'][:3]}, by {answer['attack']!r}")
    print(f"{len(patterns)} patterns: " + ", ".join(f"{count} {status}" for status, count in sorted(counts.items())))


def run(command: list[str], *, given: str = "", environment: dict[str, str] | None = None) -> str:
    return subprocess.run(
        command, input=given, env={**os.environ, **(environment or {})}, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def is_held(pattern: str, hotspots: list[str]) -> bool:
    """Tell whether each repeat that recheck names is written so that it gives nothing back."""
    return bool(hotspots) and ("(?>" in pattern or "++" in pattern or "*+" in pattern)


def javascript(pattern: str, flags: int) -> tuple[str, str]:
    """Return a pattern as JavaScript's, with its flags."""
    from re import _parser  # type: ignore[attr-defined]  # noqa: PLC0415

    kept = "u" + "i" * bool(flags & 2) + "s" * bool(flags & 16) + "m" * bool(flags & 8)
    return _sequence(_parser.parse(pattern, flags)), kept


CATEGORIES: Final = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
PLACES: Final = {
    "AT_BEGINNING": "^",
    "AT_BEGINNING_STRING": "^",
    "AT_END": "$",
    "AT_END_STRING": "$",
    "AT_BOUNDARY": r"\b",
    "AT_NON_BOUNDARY": r"\B",
}


def _sequence(parsed: Any) -> str:
    return "".join(_one(str(operator), argument) for operator, argument in parsed)


def _one(operator: str, argument: Any) -> str:
    match operator:
        case "LITERAL":
            return _literal(argument)
        case "NOT_LITERAL":
            return f"[^{_literal(argument)}]"
        case "ANY":
            return "."
        case "IN":
            return _class(argument)
        case "BRANCH":
            return f"(?:{'|'.join(map(_sequence, argument[1]))})"
        case "SUBPATTERN":
            return f"({'' if argument[0] is not None else '?:'}{_sequence(argument[3])})"
        case "MAX_REPEAT" | "POSSESSIVE_REPEAT" | "MIN_REPEAT":
            fewest, most, inner = argument
            limit = "" if int(most) >= 2**32 - 1 else int(most)
            return f"(?:{_sequence(inner)}){{{fewest},{limit}}}{'?' if operator == 'MIN_REPEAT' else ''}"
        case "ATOMIC_GROUP":
            return f"(?:{_sequence(argument)})"
        case "ASSERT" | "ASSERT_NOT":
            behind, inner = argument
            return f"(?{'<' if behind < 0 else ''}{'=' if operator == 'ASSERT' else '!'}{_sequence(inner)})"
        case "AT":
            return PLACES[str(argument)]
        case "GROUPREF":
            return f"\\{argument}"
        case "FAILURE":
            return "(?!)"
        case _:
            raise SystemExit(f"{operator} is not known here")


def _class(parts: Any) -> str:
    written = ""
    for operator, argument in parts:
        match str(operator):
            case "NEGATE":
                written += "^"
            case "LITERAL":
                written += _literal(argument)
            case "RANGE":
                written += f"{_literal(argument[0])}-{_literal(argument[1])}"
            case _:
                written += CATEGORIES[str(argument)]
    return f"[{written}]"


def _literal(code: int) -> str:
    return chr(code) if chr(code).isalnum() and code < 128 else f"\\u{{{code:x}}}"


if __name__ == "__main__":
    main()
