"""Tables in Markdown, whose cells may hold anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

__all__ = ["code", "table"]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], codes: Collection[int] = ()) -> str:
    """Return a table.

    Args:
        heads: The titles of the columns.
        rows: The cells, as Markdown, or as they stand in the columns of code.
        codes: The numbers of the columns whose cells are code.
    """
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for row in rows:
        cells = [code(cell) if column in codes else " ".join(cell.split()) for column, cell in enumerate(row)]
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(lines)


def code(text: str) -> str:
    """Return text as code, line breaks as arrows; nothing for nothing."""
    shown = re.sub(r"\s*\n\s*", " ↵ ", text).replace("\t", "→").strip()
    if not shown:
        return ""
    longest = max((len(run) for run in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
