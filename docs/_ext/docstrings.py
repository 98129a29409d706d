"""Docstrings of the Google style in Markdown."""

from __future__ import annotations

import re
import textwrap

__all__ = ["entries_of", "markdown", "sections_of"]

_HEAD = re.compile(r"^(Args|Arguments|Attributes|Returns|Yields|Raises|Example|Examples|Note):$")
_ENTRY = re.compile(r"^(?P<name>\*{0,2}[\w., ]+): (?P<words>.*)$")


def markdown(docstring: str, *, leave: tuple[str, ...] = ()) -> str:
    """Return a docstring as Markdown, without some of its sections."""
    parts = []
    for title, lines in sections_of(docstring):
        if title in leave:
            continue
        body = "\n".join(lines).strip("\n")
        if title == "":
            parts.append(_prose(body))
        elif title in ("Example", "Examples"):
            parts.append(_example(body))
        elif title in ("Returns", "Yields", "Note"):
            parts.append(f"**{title}:** {' '.join(body.split())}")
        else:
            listed = [f"- `{name}`: {words}" for name, words in entries_of(lines)]
            name = "Arguments" if title == "Args" else title
            parts.append(f"**{name}:**\n\n" + "\n".join(listed))
    return "\n\n".join(filter(None, parts))


def sections_of(docstring: str) -> list[tuple[str, list[str]]]:
    """Return the parts of a docstring: what stands before its sections has no title."""
    sections: list[tuple[str, list[str]]] = [("", [])]
    for line in docstring.splitlines():
        head = _HEAD.match(line)
        if head:
            sections.append((head[1], []))
        elif line and not line.startswith(" ") and sections[-1][0]:
            sections.append(("", [line]))
        else:
            sections[-1][1].append(line)
    return [(title, textwrap.dedent("\n".join(lines)).splitlines()) for title, lines in sections]


def entries_of(lines: list[str]) -> list[tuple[str, str]]:
    """Return the names of a section with what is said of each."""
    entries: list[tuple[str, str]] = []
    for line in lines:
        entry = None if line.startswith(" ") else _ENTRY.match(line)
        if entry:
            entries.append((entry["name"], entry["words"]))
        elif line.strip() and entries:
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {line.strip()}")
    return entries


def _prose(body: str) -> str:
    """Return paragraphs; what is indented behind two colons is code."""
    blocks = []
    for block in re.split(r"\n\s*\n", body):
        if block.startswith("    "):
            blocks.append(f"```text\n{textwrap.dedent(block)}\n```")
        else:
            blocks.append(re.sub(r"::$", ":", block.strip("\n")))
    # Two such blocks in a row are one, with a blank line in it.
    return "\n\n".join(filter(None, blocks)).replace("\n```\n\n```text\n", "\n\n")


def _example(body: str) -> str:
    if ">>>" not in body:
        return f"```py\n{textwrap.dedent(body)}\n```"
    return f"```python\n{body}\n\n```"
