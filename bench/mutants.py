"""Do the tests notice when a rule is changed? Flip one condition or limit at a time, and run the tests on it.

    python bench/mutants.py [--draw 200] [--seed 1] [--only quotes]

A mutant is a comparison turned round or moved by one, an `and` for an `or`, a `not` added to a condition, a limit one
larger or smaller, or a truth value for its opposite, in the code of the bundled plugins and of what they ask of a text.
Mutants are drawn by a fixed seed. This process collects all tests once; each mutant runs in a fork of it, in which the
changed function's code takes the place of the real one's. What is cheap is asked first: the texts of the rules and the
articles whose findings are written down, until one finds something else; then the tests of its part and those that
import the part; of a part of the text at last those of the plugins, which read it. A function that runs while its
module is imported has its mutants in processes of their own. One that nothing notices has survived, and is listed. The
code as it is runs first, and has to pass.
"""

from __future__ import annotations

import argparse
import ast
import functools
import gc
import importlib
import os
import pkgutil
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from enum import IntEnum
from itertools import zip_longest
from pathlib import Path
from types import FrameType, FunctionType, ModuleType
from typing import Final

import pytest
from mutations import Finder, Mutant, codes_in, key_of, mutated, sites

ROOT: Final = Path(__file__).parent.parent
PLUGINS: Final = ("zones", "dates", "statistics", "roles", "quotes", "claims")
PARTS: Final = {
    **{name: ROOT / "plugins/newsextract_plugins" / name for name in PLUGINS},
    **{f"text.{name}": ROOT / "src/newsextract/text" / name for name in ("grammar", "speakers", "names", "quotation")},
}
SECONDS: Final = (30, 90)
"""CPU time after which a mutant counts as caught, since it never ends: of the texts, and with the tests."""
MEMORY: Final = 4 << 30
"""Bytes that a mutant may hold."""


class Ended(IntEnum):
    """How a mutant's process ends; if otherwise, by its own crash or by a limit, the mutant is caught."""

    SURVIVED = 10
    BY_TEXTS = 11
    BY_TESTS = 12
    IN_VAIN = 13
    """Its function had run before it was changed, or stands nowhere: it needs a process of its own."""


class Judge:
    """A plugin of pytest that runs mutants in place of the tests it collected."""

    def __init__(self, drawn: list[Mutant], *, imported: bool) -> None:
        self.drawn = drawn
        self.imported = imported
        self.ran_early: set[tuple[str, int]] = set()
        self.corpus: ModuleType
        self.session: pytest.Session

    def watch(self, frame: FrameType, event: str, _: object) -> None:
        """Keep which functions run while tests are collected: what they made then is not made anew."""
        if event == "call":
            self.ran_early.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge each mutant, print which survived, and let pytest run nothing."""
        self.session = session
        self.corpus = importlib.import_module("test_corpus")
        if self.imported:
            sys.setprofile(None)
            os._exit(self.run(self.drawn[0]))
        for part in PARTS:
            for module in pkgutil.walk_packages(
                importlib.import_module(package_of(part)).__path__, package_of(part) + "."
            ):
                importlib.import_module(module.name)
        self.corpus.extractor()
        sys.setprofile(None)
        packages = tuple(map(package_of, PARTS))
        gc.collect()
        for thing in gc.get_objects():
            if isinstance(thing, functools._lru_cache_wrapper) and thing.__module__.startswith(packages):  # noqa: SLF001
                thing.cache_clear()
        if self.ended(None) is not Ended.SURVIVED:
            pytest.exit("the tests fail on the code as it is")
        began, how = time.monotonic(), Counter()
        for mutant in self.drawn:
            end = self.ended(mutant)
            if end is Ended.IN_VAIN:
                own = [sys.executable, __file__, "--one", *map(str, mutant)]
                end = told_by(subprocess.run(own, cwd=ROOT, capture_output=True, check=False).returncode)
            how[end] += 1
            if end is Ended.SURVIVED:
                _, line, told = mutated(mutant.path, mutant.number)
                print(f"{mutant.path.relative_to(ROOT)}:{line}: {told}", flush=True)
        caught = len(self.drawn) - how[Ended.SURVIVED]
        print(f"{caught} of {len(self.drawn)} mutants caught, {time.monotonic() - began:.0f} s")
        print(f"by texts {how[Ended.BY_TEXTS]}, by tests {how[Ended.BY_TESTS]}, by a crash or a limit {how[None]}")
        return True

    def ended(self, mutant: Mutant | None) -> Ended | None:
        """Run a mutant, or the code as it is, in a fork, and return how it ended."""
        child = os.fork()
        if child:
            return told_by(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        code = 1
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nowhere, stream)
            code = self.run(mutant)
        finally:
            os._exit(code)

    def run(self, mutant: Mutant | None) -> Ended:
        """Run what may notice a mutant in this process, cheapest first."""
        if mutant and not self.imported and not self.change(mutant):
            return Ended.IN_VAIN
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        if mutant:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS[0], resource.RLIM_INFINITY))
        if texts_differ(self.corpus, mutant.part if mutant else ""):
            return Ended.BY_TEXTS
        if mutant:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS[1], resource.RLIM_INFINITY))
        items = [item for item in self.session.items if is_asked(item, mutant)]
        items.sort(key=lambda item: (mutant and not is_own(item, mutant), hasattr(item.obj, "hypothesis")))
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.session.testsfailed:
                return Ended.BY_TESTS
        return Ended.SURVIVED

    def change(self, mutant: Mutant) -> bool:
        """Give the functions of a mutant's file their changed code; tell whether that changes one, and all of it."""
        path = str(mutant.path)
        module = compile(mutated(mutant.path, mutant.number)[0], path, "exec", dont_inherit=True)
        codes = {key_of(code): code for code in codes_in(module)}
        before = compile(ast.parse(mutant.path.read_text(encoding="utf-8")), path, "exec", dont_inherit=True)
        places = {key_of(code) for code in codes_in(before) if codes.get(key_of(code)) != code}
        living = [
            thing
            for thing in gc.get_objects()
            if isinstance(thing, FunctionType)
            and thing.__code__.co_filename == path
            and key_of(thing.__code__) in places
        ]
        for function in living:
            function.__code__ = codes[key_of(function.__code__)]
        return bool(living) and not any(
            (path, function.__code__.co_firstlineno) in self.ran_early for function in living
        )


def told_by(code: int) -> Ended | None:
    """Return what an exit status tells."""
    return Ended(code) if code in list(Ended) else None


def package_of(part: str) -> str:
    """Return the name of a part's package."""
    return f"newsextract_plugins.{part}" if part in PLUGINS else f"newsextract.{part}"


def is_asked(item: pytest.Item, mutant: Mutant | None) -> bool:
    """Tell whether a test may notice a mutant: of a part of the text, each may; of a plugin, its own."""
    if item.path.name == "test_rules.py":
        if mutant is None:
            return False  # their texts are read before
        named = item.callspec.params.get("named") if hasattr(item, "callspec") else None
        return named is not None and named.place[0] == str(mutant.path)
    return mutant is None or mutant.part not in PLUGINS or is_own(item, mutant)


def is_own(item: pytest.Item, mutant: Mutant) -> bool:
    """Tell whether a test is of a mutant's part or imports it."""
    return folder_of(mutant.part) in item.path.parents or package_of(mutant.part) in source_of(item.path)


def folder_of(part: str) -> Path:
    """Return the folder of a part's tests, which need not be there."""
    return ROOT / "tests" / ("plugins" if part in PLUGINS else "") / part.replace(".", "/")


@functools.cache
def source_of(path: Path) -> str:
    """Return the source of a test file."""
    return path.read_text(encoding="utf-8")


def texts_differ(corpus: ModuleType, part: str) -> bool:
    """Tell whether a text whose findings are written down finds something else: the part's rules', then all others."""
    order = sorted(PLUGINS, key=lambda name: name != part)
    checks = [(corpus.CORPUS / f"rules-{name}.found", corpus.lines_of_rules(name)) for name in order]
    checks += [(path.with_suffix(".found"), corpus.lines_of_article(path)) for path in corpus.ARTICLES]
    checks += [(corpus.CORPUS / "seeds" / f"{path.stem}.found", corpus.lines_of_seed(path)) for path in corpus.SEEDS]
    return any(
        line != written
        for path, lines in checks
        for line, written in zip_longest(lines, path.read_text(encoding="utf-8").splitlines())
    )


def judge(drawn: list[Mutant], *, imported: bool = False) -> None:
    """Let pytest collect the tests, and judge mutants in place of running them."""
    asked = [folder_of(part) for part in PARTS if folder_of(part).exists()]
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        if path.name == "test_rules.py" or any(package_of(part) in source_of(path) for part in PARTS):
            asked += [path]
    plain = ["-q", "-s", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:faulthandler", f"--rootdir={ROOT}"]
    judging = Judge(drawn, imported=imported)
    sys.setprofile(judging.watch)
    pytest.main([*plain, *map(str, asked)], plugins=[judging])


def main() -> None:
    """Draw mutants, run the tests on each, and print which survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, default=200, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--only", choices=PARTS, help="mutants of this part")
    parser.add_argument("--one", nargs=3, metavar=("PART", "FILE", "NUMBER"), help="this mutant, imported changed")
    options = parser.parse_args()
    sys.dont_write_bytecode = False
    sys.path[:0] = [str(ROOT / place) for place in ("src", "plugins", "tests")]
    if options.one:
        part, path, number = options.one
        one = Mutant(part, Path(path), int(number))
        sys.meta_path.insert(0, Finder(one.path, one.number))
        judge([one], imported=True)
    everything = [
        Mutant(part, path, number)
        for part, folder in PARTS.items()
        if options.only in (None, part)
        for path in sorted(folder.rglob("*.py"))
        for number, _ in enumerate(sites(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    judge(random.Random(options.seed).sample(everything, min(options.draw, len(everything))))


if __name__ == "__main__":
    main()
