"""The hooks: what a plugin can implement, one typing.Protocol each.

A hook takes the article as the stages before left it and returns what it found in it. The stages
run in the order in which they stand in `SPECIFICATIONS`. A hook evolves by new attributes of `Article`, never by new
arguments.
"""

from __future__ import annotations

from typing import Final

from newsextract.hooks.formats import ReadersHook, WritersHook
from newsextract.hooks.marker import PROJECT, hookimpl
from newsextract.hooks.stages import (
    ClaimsHook,
    DatesHook,
    FindingsHook,
    PublishedHook,
    QuotesHook,
    SpeakersHook,
    StatisticsHook,
    ZonesHook,
)

__all__ = [
    "HOOKS",
    "PROJECT",
    "SPECIFICATIONS",
    "ClaimsHook",
    "DatesHook",
    "FindingsHook",
    "PublishedHook",
    "QuotesHook",
    "ReadersHook",
    "SpeakersHook",
    "StatisticsHook",
    "WritersHook",
    "ZonesHook",
    "hookimpl",
]

SPECIFICATIONS: Final[tuple[type, ...]] = (
    ZonesHook,
    PublishedHook,
    DatesHook,
    StatisticsHook,
    SpeakersHook,
    QuotesHook,
    ClaimsHook,
    FindingsHook,
    ReadersHook,
    WritersHook,
)
"""Every specification, in the order in which the hooks run."""

HOOKS: Final[tuple[str, ...]] = tuple(
    next(name for name in vars(spec) if name.startswith(f"{PROJECT}_")) for spec in SPECIFICATIONS
)
"""The hooks' names, in the order in which they run."""
