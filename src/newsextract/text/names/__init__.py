"""Proper names in plain text, without a model: persons above all, and places and organisations told from them.

The steps: capitalised words that stand together (`runs`), cut into names by what their words can be (`segments`,
`words`, `places`) and by what stands around them (`evidence`), one paragraph at a time (`chains`); `reading` goes
through the text and then takes the single words that repeat the family name of somebody named in full.
"""

from __future__ import annotations

from newsextract.text.names.entries import Name
from newsextract.text.names.reading import names

__all__ = ["Name", "names"]
