"""Mutants of code: what can be changed in a file, the change, and loading a module that has it."""

from __future__ import annotations

import ast
import copy
import importlib.machinery
from pathlib import Path
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Finder", "Mutant", "codes_in", "key_of", "mutated", "sites"]

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


class Mutant(NamedTuple):
    """A part, a file of it, and the number of what is changed in it."""

    part: str
    path: Path
    number: int


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

    def get_code(self, fullname: str) -> CodeType:
        """Return the changed code, never one from a cache."""
        path = self.get_filename(fullname)
        return compile(mutated(Path(path), self.number)[0], path, "exec", dont_inherit=True)


def key_of(code: CodeType) -> tuple[str, int]:
    """Return what tells a piece of code from the others of its file."""
    return code.co_qualname, code.co_firstlineno


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """Yield a piece of code and all that stand in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_in(constant)
