"""Rules as data: a name, what it does, an example that it takes and one that it leaves, and its measured precision."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import attrs

__all__ = ["Rule", "Rules"]

FEWEST_SEEN = 10
"""A share of fewer findings than this is no measurement: the confidence stays None."""


@attrs.frozen
class Rule:
    """One named rule of a plugin.

    Attributes:
        name: In kebab-case, unique within the plugin; it stands in each finding's `rule`.
        summary: What it takes, in one sentence.
        example: Text in which the rule makes a finding.
        counterexample: Text that looks alike and in which it must make none.
        published: The publication date that the two texts are read with, as an ISO day.
    """

    name: str
    summary: str
    example: str
    counterexample: str
    published: str | None = None


class Rules(Mapping[str, Rule]):
    """The rules of a plugin by name, with the confidence that each has earned on annotated news.

    Args:
        *rules: The rules, in the order in which the catalogue shows them.
        measured: For a rule's name, how many of its findings were right and how many were judged.

    Raises:
        ValueError: Two rules have one name.
    """

    def __init__(self, *rules: Rule, measured: Mapping[str, tuple[int, int]] | None = None) -> None:
        self._rules = {rule.name: rule for rule in rules}
        if len(self._rules) != len(rules):
            names = [rule.name for rule in rules]
            raise ValueError(f"two rules are named {next(n for n in names if names.count(n) > 1)!r}: rename one")
        self._confidence = {
            name: round(right / found, 3) for name, (right, found) in (measured or {}).items() if found >= FEWEST_SEEN
        }

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
