"""Do the tests notice when a rule is changed? Flip one condition or limit at a time, and run the tests on it.

    python bench/mutants.py [--draw 200] [--seed 1] [--only quotes] [--jobs 2]

A mutant is a comparison turned round or moved by one, an `and` for an `or`, a `not` added to a condition, a limit one
larger or smaller, or a truth value for its opposite, in the code of the bundled plugins and of what they ask of a text.
Mutants are drawn by a fixed seed; each runs in a process of its own that loads the changed module in place of the real
one, first the articles and rules whose findings are written down, then the tests of the rules and of its part. One that
no test fails on has survived, and is listed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.machinery
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).parent.parent
PARTS = {
    **{
        name: (ROOT / "plugins/newsextract_plugins" / name, [f"tests/plugins/{name}"])
        for name in ("zones", "dates", "statistics", "roles", "quotes", "claims")
    },
    **{
        f"text.{name}": (ROOT / "src/newsextract/text" / name, [f"tests/text/{name}"])
        for name in ("grammar", "speakers", "names", "quotation")
    },
}
OTHER_SIDE = {
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
VARIABLE = "NEWSEXTRACT_MUTANT"
"""Environment variable of a process that runs a mutant: its file and its number in it."""
TIME_LIMIT = 300
"""Seconds of CPU time after which a run counts as caught: the mutant never ends."""


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


class Loader(importlib.machinery.SourceFileLoader):
    """Loads one file with its mutation, everything else as it is."""

    def source_to_code(self, data, path, *, _optimize=-1):  # noqa: ANN001, ANN201, ARG002 (importlib's signature)
        """Compile the changed tree of the mutant's file."""
        tree, _, _ = mutated(Path(path), int(os.environ[VARIABLE].rpartition(":")[2]))
        return compile(tree, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname: str):  # noqa: ANN201
        """Return the code from the source, never from a cache."""
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class Finder(importlib.machinery.PathFinder):
    """Finds the mutant's file, and gives it the loader that changes it."""

    @classmethod
    def find_spec(cls, fullname: str, path=None, target: ModuleType | None = None):  # noqa: ANN001, ANN206
        """Return the module's spec with our loader where it is the mutant's file, else None."""
        spec = super().find_spec(fullname, path, target)
        if spec is None or spec.origin != os.environ[VARIABLE].rpartition(":")[0]:
            return None
        spec.loader = Loader(fullname, spec.origin)
        return spec


if VARIABLE in os.environ:  # loaded by pytest's -p in a mutant's own process
    sys.meta_path.insert(0, Finder)


def is_caught(path: Path, number: int, tests: list[str]) -> bool:
    """Run the tests on a mutant, and tell whether one failed."""
    places = [str(ROOT / "bench"), str(ROOT / "src"), str(ROOT / "plugins"), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {VARIABLE: f"{path}:{number}", "PYTHONPATH": os.pathsep.join(filter(None, places))}
    for chosen in (["tests/test_corpus.py"], ["tests/model/test_rules.py"], tests):
        there = [name for name in chosen if (ROOT / name).exists()]
        if not there:
            continue
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "mutants", "-p", "no:cacheprovider", *there]
        limited = ["prlimit", f"--cpu={TIME_LIMIT}", *command]
        if subprocess.run(limited, cwd=ROOT, env=environment, capture_output=True, check=False).returncode:
            return True
    return False


def main() -> None:
    """Draw mutants, run the tests on each, and print which survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", type=int, default=200, help="how many mutants are drawn")
    parser.add_argument("--seed", type=int, default=1, help="of the draw")
    parser.add_argument("--only", choices=PARTS, help="mutants of this part")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    options = parser.parse_args()
    everything = [
        (path, number, tests)
        for name, (folder, tests) in PARTS.items()
        if options.only in (None, name)
        for path in sorted(folder.rglob("*.py"))
        for number, _ in enumerate(sites(ast.parse(path.read_text(encoding="utf-8"))))
    ]
    drawn = random.Random(options.seed).sample(everything, min(options.draw, len(everything)))
    survived = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for (path, number, _), caught in zip(drawn, pool.map(lambda one: is_caught(*one), drawn), strict=True):
            if not caught:
                survived += 1
                _, line, told = mutated(path, number)
                print(f"{path.relative_to(ROOT)}:{line}: {told}", flush=True)
    print(f"{len(drawn) - survived} of {len(drawn)} mutants caught ({len(everything):,} there are)")


if __name__ == "__main__":
    main()
