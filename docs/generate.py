"""Writes what stands in the pages between `<!-- generated: … -->` and `<!-- end of generated -->`, from the code.

usage: python docs/generate.py [--check]   with --check, nothing is written: it says which pages are out of date
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS / "_ext"))

import api  # noqa: E402
import catalogue  # noqa: E402
import statistics_tables  # noqa: E402

WRITERS = {
    "api": api.api,
    "module": api.module,
    "rules": catalogue.rules,
    "exceptions": catalogue.exceptions,
    "options": catalogue.options,
    "checks": catalogue.checks,
    "hook": catalogue.hook,
    "units": statistics_tables.unit_table,
    "currencies": statistics_tables.currency_table,
    "scales": statistics_tables.scale_table,
    "reasons": statistics_tables.reason_table,
}
"""What each word behind `generated:` writes; it is given the words behind it."""

END = "<!-- end of generated -->"
_BLOCK = re.compile(
    r"^<!-- generated: (?P<what>[^\n]+) -->\n(?:.*?^<!-- end of generated -->\n)?", re.MULTILINE | re.DOTALL
)


def written(page: str) -> str:
    """Return a page with everything in it that is generated written anew."""
    return _BLOCK.sub(_block, page)


def pages() -> list[Path]:
    """Return the pages that hold something generated."""
    found = sorted([*DOCS.glob("*.md"), *DOCS.glob("*/*.md")])
    return [path for path in found if "<!-- generated: " in path.read_text(encoding="utf-8")]


def outdated() -> list[Path]:
    """Return the pages that are no longer true."""
    return [path for path in pages() if written(text := path.read_text(encoding="utf-8")) != text]


def _block(found: re.Match[str]) -> str:
    writer, *arguments = found["what"].split()
    return f"<!-- generated: {found['what']} -->\n\n{WRITERS[writer](*arguments)}\n\n{END}\n"


def main() -> None:
    """Write the pages, or only say which are out of date."""
    late = outdated()
    for path in late:
        print(f"{path.relative_to(DOCS.parent)}: out of date")  # noqa: T201
        if "--check" not in sys.argv:
            path.write_text(written(path.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(1 if late and "--check" in sys.argv else 0)


if __name__ == "__main__":
    main()
