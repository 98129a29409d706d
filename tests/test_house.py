"""How the code is laid out: who may import whom, and how long a room, a file and a function may be."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOTS = {"newsextract": ROOT / "src", "newsextract_plugins": ROOT / "plugins"}
MOST_FILES, MOST_LINES, LONGEST_FUNCTION = 15, 300, 60
FILES = sorted(path for name, root in ROOTS.items() for path in (root / name).rglob("*.py"))


def module_of(path):
    """The dotted name of a file's module."""
    root = ROOTS[next(name for name, root in ROOTS.items() if path.is_relative_to(root))]
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


MODULES = {module_of(path): path for path in FILES}


@cache
def imports_of(path):
    """The modules of ours that a file imports when it runs, wherever in it; not what it names in types only."""
    found = set()
    for node in running_nodes(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {
                f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}" in MODULES else node.module
                for alias in node.names
            }
    return found & MODULES.keys()


def running_nodes(tree):
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if not (isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            waiting += ast.iter_child_nodes(node)


def test_the_core_imports_no_plugin():
    core = [path for path in FILES if path.is_relative_to(ROOTS["newsextract"])]
    assert [
        str(path) for path in core if any(name.startswith("newsextract_plugins") for name in imports_of(path))
    ] == []


def test_no_plugin_imports_another():
    wrong = []
    for name, path in MODULES.items():
        if name.startswith("newsextract_plugins."):
            own = ".".join(name.split(".")[:2])
            others = {other for other in imports_of(path) if other.startswith("newsextract_plugins.")}
            wrong += [(name, other) for other in others if not f"{other}.".startswith(f"{own}.")]
    assert wrong == []


def test_no_imports_go_in_a_circle():
    arrows = {name: sorted(imports_of(path) - {name}) for name, path in MODULES.items()}
    # A package's own file is its table of contents: it may name what its modules import.
    arrows = {
        name: [other for other in others if not name.startswith(f"{other}.") and not other.startswith(f"{name}.")]
        for name, others in arrows.items()
    }
    assert [sorted(circle) for circle in circles_of(arrows)] == []


def circles_of(arrows):
    """The sets of modules that reach each other (Tarjan's strongly connected components of two or more)."""
    index, low, stack, found = {}, {}, [], []

    def visit(name):
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in arrows[name]:
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            circle = {stack.pop()}
            while name not in circle:
                circle.add(stack.pop())
            if len(circle) > 1:
                found.append(circle)

    for name in sorted(arrows):
        if name not in index:
            visit(name)
    return found


def test_a_folder_has_few_files_side_by_side():
    folders = defaultdict(list)
    for path in FILES:
        folders[path.parent].append(path.name)
    assert {str(folder): len(files) for folder, files in folders.items() if len(files) > MOST_FILES} == {}


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_a_file_and_its_functions_are_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    long = {node.name: node.end_lineno - node.lineno + 1 for node in functions}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_a_rule_is_made_in_one_place():
    places = defaultdict(list)
    for path in FILES:
        plugin = ".".join(module_of(path).split(".")[:2])
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Rule", "rule"):
                first = node.args[0] if node.args else next((k.value for k in node.keywords if k.arg == "name"), None)
                if isinstance(first, ast.Constant):
                    places[plugin, first.value].append(f"{path.name}:{node.lineno}")
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_rule_is_steered_by_its_name():
    compared = re.compile(r"\brule(?:\.name)?\s*(?:==|!=)\s*[\"']|\brule(?:\.name)?\s+(?:not )?in\s+[({\[]\s*[\"']")
    wrong = [
        f"{module_of(path)}:{number}"
        for path in FILES
        if path.is_relative_to(ROOTS["newsextract_plugins"]) and path.name != "quantity.py"  # its rules are typed
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if compared.search(line)
    ]
    assert wrong == []
