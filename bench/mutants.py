"""Do the tests notice when a rule is changed? Flip one condition or limit at a time, and run the tests on it.

    python bench/mutants.py [--draw 200] [--seed 1] [--only quotes] [--jobs 1]

A mutant is a comparison turned round or moved by one, an `and` for an `or`, a `not` added to a condition, a limit one
larger or smaller, or a truth value for its opposite, in the code of the bundled plugins and of what they ask of a text.
Mutants are drawn by a fixed seed. Each runs in a fork of this process, which has imported the tools and nothing of
newsextract, and loads the changed module in place of the real one. What is cheap is asked first: the texts of the
rules and the articles whose findings are written down, until one finds something else; then the tests of its part and
those that import the module. One that nothing notices has survived, and is listed. The code as it is runs first, and
has to pass.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.machinery
import importlib.util
import os
import random
import resource
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT: Final = Path(__file__).parent.parent
PLUGINS: Final = ("zones", "dates", "statistics", "roles", "quotes", "claims")
PARTS: Final = {
    **{name: ROOT / "plugins/newsextract_plugins" / name for name in PLUGINS},
    **{f"text.{name}": ROOT / "src/newsextract/text" / name for name in ("grammar", "speakers", "names", "quotation")},
}
OTHER_SIDE: Final = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SECONDS: Final = (30, 90)
"""CPU time after which a mutant counts as caught, since it never ends: of the texts, and with the tests."""
MEMORY: Final = 4 << 30
"""Bytes that a mutant may hold."""
SURVIVED, BY_TEXTS, BY_TESTS = 10, 11, 12
"""How a fork ends; however else it ends, by its own crash or by a limit, the mutant is caught."""


def sites(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield what can be changed in functions, in a fixed order."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                is_limit = isinstance(node, ast.Constant) and type(node.value) in (int, bool)
                if is_limit or isinstance(node, (ast.Compare, ast.BoolOp, ast.If, ast.IfExp)):
                    yield node


def change(node: ast.AST) -> str:
    """Change a node in place; return the change in words."""
    before = ast.unparse(node.test if isinstance(node, (ast.If, ast.IfExp)) else node)
    if isinstance(node, ast.Compare):
        node.ops[0] = OTHER_SIDE[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, (ast.If, ast.IfExp)):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1
    after = ast.unparse(node.test if isinstance(node, (ast.If, ast.IfExp)) else node)
    return f"{before}  ->  {after}"


def mutated(path: Path, number: int) -> tuple[ast.Module, int, str]:
    """Return the tree of a file with one site changed, the line, and the change in words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = list(sites(tree))[number]
    line = getattr(node, "lineno", 0)
    told = change(node)
    return ast.fix_missing_locations(copy.copy(tree)), line, told


class Finder(importlib.machinery.PathFinder):
    """Finds the mutant's file, and gives it a loader that changes it; leaves everything else to the others."""

    def __init__(self, changed: Path, number: int) -> None:
        self.changed = str(changed)
        self.number = number

    def find_spec(self, fullname: str, path=None, target: ModuleType | None = None):  # noqa: ANN001, ANN201
        """Return the module's spec with our loader where it is the mutant's file, else None."""
        if not fullname.startswith("newsextract"):
            return None
        spec = super().find_spec(fullname, path, target)
        if spec is None or spec.origin != self.changed:
            return None
        spec.loader = Loader(fullname, self.changed)
        spec.loader.number = self.number
        return spec


class Loader(importlib.machinery.SourceFileLoader):
    """Loads one file with its mutation."""

    number: int

    def get_code(self, fullname: str):  # noqa: ANN201
        """Return the changed code, never one from a cache."""
        path = self.get_filename(fullname)
        return compile(mutated(Path(path), self.number)[0], path, "exec", dont_inherit=True)


def texts_differ(part: str) -> bool:
    """Tell whether a text whose findings are written down finds something else: the part's rules', then all others."""
    spec = importlib.util.spec_from_file_location("corpus", ROOT / "tests/test_corpus.py")
    corpus = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(corpus)
    order = sorted(PLUGINS, key=lambda name: name != part)
    checks = [(corpus.CORPUS / f"rules-{name}.found", corpus.lines_of_rules(name)) for name in order]
    checks += [(path.with_suffix(".found"), corpus.lines_of_article(path)) for path in corpus.ARTICLES]
    checks += [(corpus.CORPUS / "seeds" / f"{path.stem}.found", corpus.lines_of_seed(path)) for path in corpus.SEEDS]
    return any(
        line != written
        for path, lines in checks
        for line, written in zip_longest(lines, path.read_text(encoding="utf-8").splitlines())
    )


def tests_fail(chosen: list[str]) -> bool:
    """Tell whether one of the tests in some files and folders fails."""
    quiet = ["-q", "-x", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:faulthandler", f"--rootdir={ROOT}"]
    return bool(chosen) and pytest.main([*quiet, *chosen]) != 0


def tests_of(part: str, path: Path) -> list[str]:
    """Return the test files of a part and those that import it, then the tests of the module's exceptions."""
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts[1:])
    package = f"newsextract.{part}" if part not in PLUGINS else module
    tests = {file: file.read_text(encoding="utf-8") for file in sorted((ROOT / "tests").rglob("test_*.py"))}
    own = ROOT / "tests" / ("plugins" if part in PLUGINS else "") / part.replace(".", "/")
    chosen = [file for file, code in tests.items() if own in file.parents or package in code]
    return [*map(str, sorted(chosen, key=lambda file: "hypothesis" in tests[file])), *exceptions_of(module)]


def exceptions_of(module: str) -> list[str]:
    """Return the tests of a module's exceptions, whose predicates are watched while their texts are read."""
    from newsextract.model.rules import exceptions_in  # noqa: PLC0415 (imported in a mutant's own process alone)

    tests = ROOT / "tests/model/test_rules.py"
    asked = ("test_the_exception_holds_in_its_example", "test_the_exception_does_not_hold_in_its_counterexample")
    made = [named.name for named in exceptions_in("newsextract_plugins") if named.read.__module__ == module]
    return [f"{tests}::{test}[{name}]" for name in made for test in asked]


def run(part: str, path: Path, number: int | None) -> int:
    """Run what may notice a mutant in this process, cheapest first; return how it ended."""
    if number is not None:
        sys.meta_path.insert(0, Finder(path, number))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS[0], resource.RLIM_INFINITY))
    if texts_differ(part):
        return BY_TEXTS
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS[1], resource.RLIM_INFINITY))
    return BY_TESTS if tests_fail(tests_of(part, path)) else SURVIVED


def ended(part: str, path: Path, number: int | None = None) -> int:
    """Run a mutant, or the code as it is, in a fork; return how it ended, a negative number for a signal."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        code = run(part, path, number)
    finally:
        os._exit(code)


def main() -> None:
    """Draw mutants, run the tests on each, and print which survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, default=200, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--only", choices=PARTS, help="mutants of this part")
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "plugins")]
    for tool in ("hypothesis.strategies", "attrs", "click", "msgspec", "pluggy", "regex", "sybil"):
        importlib.import_module(tool)
    everything = [
        (part, path, number)
        for part, folder in PARTS.items()
        if options.only in (None, part)
        for path in sorted(folder.rglob("*.py"))
        for number, _ in enumerate(sites(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    drawn = random.Random(options.seed).sample(everything, min(options.draw, len(everything)))
    for part, path in {part: path for part, path, _ in drawn}.items():
        if ended(part, path) != SURVIVED:
            sys.exit(f"the tests of {part} fail on the code as it is")
    began = time.monotonic()
    how = Counter()
    with ThreadPoolExecutor(options.jobs) as pool:
        for (_, path, number), code in zip(drawn, pool.map(lambda one: ended(*one), drawn), strict=True):
            how[code if code in (SURVIVED, BY_TEXTS, BY_TESTS) else 0] += 1
            if code == SURVIVED:
                _, line, told = mutated(path, number)
                print(f"{path.relative_to(ROOT)}:{line}: {told}", flush=True)
    caught = len(drawn) - how[SURVIVED]
    print(f"{caught} of {len(drawn)} mutants caught ({len(everything):,} there are), {time.monotonic() - began:.0f} s")
    print(f"by texts {how[BY_TEXTS]}, by tests {how[BY_TESTS]}, by a crash or limit {how[0]}")


if __name__ == "__main__":
    main()
