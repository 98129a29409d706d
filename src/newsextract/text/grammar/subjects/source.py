"""A source or subject in a frame, and what its tokens may be."""

from __future__ import annotations

from typing import Final

import attrs

from newsextract.text import patterns as re

__all__ = ["LONGEST_RELATIVE", "LONGEST_SOURCE", "NOMINAL", "OPENS_CLAUSE", "TITLE_PARTICIPLE", "Source"]

LONGEST_SOURCE: Final = 30
"""Tokens of a source, with its asides; what is longer is no noun phrase but a misread clause."""
LONGEST_RELATIVE: Final = 16
"""Tokens of a relative clause between a source and its cue."""
NOMINAL: Final = frozenset("PDMNw#BITO'o&")
"""Codes of the tokens of a noun phrase."""
OPENS_CLAUSE: Final = frozenset(";:qQhSYZC.-?")
"""Codes of what stands in front of a clause's first noun phrase."""
TITLE_PARTICIPLE: Final = re.compile(r".*(?:ing|ed)$")
"""A word in front of a name that is a participle rather than a title."""


@attrs.define(eq=False)
class Source:
    """Where a source stands: tokens `first` to `last` (exclusive), where its clause begins, and how it was found.

    `clause` is the first token of what the source and the cue stand in: with the asides between them, the source's own.
    """

    first: int
    last: int
    clause: int
    how: str
