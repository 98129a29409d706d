"""Rules bound to their code: a name, what it does, an example that it takes and one that it leaves, and its function.

    @rule("counted-noun", "The noun behind a number is what it counts.", example="…", counterexample="…")
    def counted_noun(number, words): ...

makes a `Rule` whose `read` is the function: rules stand in ordered tables, and who runs a table writes the rule's name
into what it found. An exception, which keeps a rule from finding something, is a predicate with the same four things:
`@exception(…)` leaves the function as it is, so that it costs nothing more, and keeps them in its `exception`.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

__all__ = ["Rule", "Rules", "exception", "exceptions_in", "rule"]

_Function = TypeVar("_Function", bound=Callable[..., Any])

FEWEST_SEEN = 10
"""A share of fewer findings than this is no measurement: the confidence stays None."""


@attrs.frozen
class Rule:
    """One named rule of a plugin.

    Attributes:
        name: In kebab-case, unique within the plugin; it stands in each finding's `rule` or `trail`. The reader of one
            field has the field's name in front: `measures:subject`.
        summary: What it takes, in one sentence.
        example: Text in which the rule makes a finding.
        counterexample: Text that looks alike and in which it must make none.
        published: The publication date that the two texts are read with, as an ISO day.
        read: The function that reads it, None where the rule is only listed.
        confidence: Share of its findings that were right on annotated news; `Rules` fills it.
    """

    name: str
    summary: str
    example: str
    counterexample: str
    published: str | None = None
    read: Callable[..., Any] = attrs.field(default=None, eq=False, repr=False, kw_only=True)
    confidence: float | None = attrs.field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def place(self) -> tuple[str, int] | None:
        """File and line of the function that reads the rule, None where it has none."""
        if self.read is None:
            return None
        code = inspect.unwrap(self.read).__code__
        return code.co_filename, code.co_firstlineno


def rule(
    name: str, summary: str, *, example: str, counterexample: str, published: str | None = None
) -> Callable[[Callable[..., Any]], Rule]:
    """Return a decorator that makes a `Rule` of the function that reads it.

    Args:
        name: In kebab-case, unique within the plugin; `measures:subject` for the reader of one field.
        summary: What it takes, in one sentence.
        example: Text in which the rule makes a finding.
        counterexample: Text that looks alike and in which it must make none.
        published: The publication date that the two texts are read with, as an ISO day.
    """

    def bound(function: Callable[..., Any]) -> Rule:
        return Rule(name, summary, example, counterexample, published, read=function)

    return bound


def exception(
    name: str, summary: str, *, example: str, counterexample: str, published: str | None = None
) -> Callable[[_Function], _Function]:
    """Return a decorator that names a predicate which keeps something from being found, or decides a field.

    Args:
        name: In kebab-case, unique within the plugin.
        summary: What it tells of, in one sentence.
        example: Text in which the predicate holds while the plugin reads it.
        counterexample: Text that looks alike and in which it never does.
        published: The publication date that the two texts are read with, as an ISO day.
    """

    def named(function: _Function) -> _Function:
        function.exception = Rule(name, summary, example, counterexample, published, read=function)  # type: ignore[attr-defined]
        return function

    return named


def exceptions_in(package: str) -> tuple[Rule, ...]:
    """Return the exceptions that the modules of a package name, by module and line; the modules are imported."""
    import pkgutil  # noqa: PLC0415 (only for the catalogue)
    from importlib import import_module  # noqa: PLC0415

    top = import_module(package)
    names = [package]
    names += [found.name for found in pkgutil.walk_packages(getattr(top, "__path__", ()), f"{package}.")]
    found = []
    for name in sorted(names):
        members = vars(import_module(name)).values()
        own = [member for member in members if getattr(member, "__module__", None) == name]
        methods = [item for member in own if isinstance(member, type) for item in vars(member).values()]
        functions = [member for member in (*own, *methods) if isinstance(getattr(member, "exception", None), Rule)]
        found += sorted({item.exception for item in functions}, key=lambda item: item.place or ("", 0))
    return tuple(found)


class Rules(Mapping[str, Rule]):
    """The rules of a plugin by name, with the confidence that each has earned on annotated news.

    Args:
        *rules: The rules, in the order in which the catalogue shows them.
        measured: For a rule's name, how many of its findings were right and how many were judged.

    Raises:
        ValueError: Two rules have one name.
    """

    def __init__(self, *rules: Rule, measured: Mapping[str, tuple[int, int]] | None = None) -> None:
        names = [rule.name for rule in rules]
        if len(set(names)) != len(names):
            raise ValueError(f"two rules are named {next(n for n in names if names.count(n) > 1)!r}: rename one")
        shares = {name: right / found for name, (right, found) in (measured or {}).items() if found >= FEWEST_SEEN}
        self._confidence = {name: round(share, 3) for name, share in shares.items()}
        self._rules = {rule.name: attrs.evolve(rule, confidence=self.confidence(rule.name)) for rule in rules}

    @classmethod
    def of_package(cls, package: str, *rules: Rule) -> Rules:
        """Return the rules with the figures of the package's `confidence.json`, where it has one.

        The file holds `{"rules": {"<name>": [right, found]}}`.
        """
        from importlib import resources  # noqa: PLC0415 (slow to import)

        file = resources.files(package) / "confidence.json"
        measured = json.loads(file.read_text(encoding="utf-8"))["rules"] if file.is_file() else {}
        return cls(*rules, measured=measured)

    def confidence(self, name: str) -> float | None:
        """Return the share of the rule's findings that were right on annotated news, None where too few were seen."""
        return self._confidence.get(name)

    def __getitem__(self, name: str) -> Rule:
        return self._rules[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)

    def __repr__(self) -> str:
        return f"Rules({', '.join(self._rules)})"
