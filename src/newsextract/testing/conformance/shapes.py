"""Texts made to hurt: what is repeated to great length to find patterns that go over the text again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsextract.model.rules import Rules

if TYPE_CHECKING:
    from newsextract.testing.conformance.subject import Subject

__all__ = ["Shape", "shapes_for"]

_SHAPES = {
    "opening marks": "“",
    "straight marks": '"a ',
    "apostrophes": "'a",
    "initials": "A.",
    "digits": "1",
    "digits and commas": "1,",
    "numbers": "20 ",
    "spaces": " ",
    "empty lines": "\n",
    "a word without end": "a",
    "names": "Ana ",
    "open brackets": "(",
    "hyphens": "-a",
    "cues": "she said that ",
}

MOST_SIGNS = 6


class Shape(NamedTuple):
    """A text made to hurt.

    Attributes:
        name: What it is.
        unit: What is repeated.
        crowded: Whether it is read behind the other plugins, whose findings crowd it, or by the plugin alone.
    """

    name: str
    unit: str
    crowded: bool


def shapes_for(subject: Subject) -> list[Shape]:
    """Return the shapes for a plugin.

    To the kit's own come news, with and without line breaks, the examples of the plugin's rules, cut and whole, and the
    signs in them: what a plugin anchors on stands in its examples.
    """
    news = subject.samples[0].text
    crowded = {"news": f"{news}\n\n", "news in one line": " ".join(news.split()) + " "}
    shapes = dict(_SHAPES)
    rules = getattr(subject.cls, "rules", None)
    examples = [rule.example for rule in rules.values()] if isinstance(rules, Rules) else []
    examples = examples or [sample.text for sample, watched in subject.watched if watched.findings][:4]
    if examples:
        crowded["examples"] = " ".join(examples) + " "
        crowded["halves of examples"] = " ".join(example[: len(example) // 2 + 1] for example in examples) + " "
        signs = dict.fromkeys(c for example in examples for c in example if not c.isalnum() and not c.isspace())
        known = set(_SHAPES.values())
        for sign in [sign for sign in signs if sign not in known][:MOST_SIGNS]:
            shapes[f"the sign {sign}"] = sign
            shapes[f"the sign {sign} and a letter"] = f"{sign}a"
    return [
        *(Shape(name, unit, crowded=True) for name, unit in crowded.items()),
        *(Shape(name, unit, crowded=False) for name, unit in shapes.items()),
    ]
