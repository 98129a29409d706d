"""The kit's own texts: invented news, as tidy and as messy as it comes."""

from __future__ import annotations

from importlib import resources
from typing import NamedTuple

__all__ = ["SAMPLES", "Sample"]


class Sample(NamedTuple):
    """A text to check a plugin on.

    Attributes:
        text: The text.
        published: Its publication date as an ISO day, None where it has to be found or stays unknown.
    """

    text: str
    published: str | None


def _texts() -> tuple[str, ...]:
    files = sorted(resources.files(__package__).iterdir(), key=lambda file: file.name)
    # As bytes, so that carriage returns arrive as they were written.
    return tuple(file.read_bytes().decode("utf-8") for file in files if file.name.endswith(".txt"))


SAMPLES: tuple[Sample, ...] = tuple(Sample(text, day) for text in _texts() for day in ("2024-04-09", None))
"""Each text with a publication date and without."""
