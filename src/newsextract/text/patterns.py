r"""Regular expressions that are compiled once a machine: written like `re`, and kept for the next time.

    from newsextract.text import patterns as re

    YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Five hundred patterns take a quarter of a second to compile, and a fiftieth of that to load. What `re` makes of one is
kept in the user's cache folder (`$XDG_CACHE_HOME` or `~/.cache`, on Windows `%LOCALAPPDATA%`), in a file of its own for
each Python, since it is good for that one alone. The file is read only where it is the user's own, and `_sre.compile`
looks over what it is given. Wherever anything is missing or amiss, `re.compile` does it as always. The environment
variable NEWSEXTRACT_CACHE names another folder; set to nothing, nothing is kept.
"""

from __future__ import annotations

import atexit
import contextlib
import marshal
import os
import re
import sys
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    match,
    search,
    split,
    sub,
)
from typing import Any, Final

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "match",
    "search",
    "split",
    "sub",
]

CACHE_VARIABLE: Final = "NEWSEXTRACT_CACHE"

MOST: Final = 4_000
"""Patterns that are kept; of more, those that were asked for last."""

FEWEST: Final = 8
"""So many new ones are worth writing."""

_Key = tuple[str, int]
_Kept = tuple[int, bytes, int, "dict[str, int]", "tuple[str | None, ...]"]
"""Flags, code, groups, and the groups' names: what `_sre.compile` takes besides the pattern."""


def compile(pattern: str, flags: int | re.RegexFlag = 0) -> Pattern[str]:  # noqa: A001 (as re names it)
    """Return the compiled pattern, as `re.compile` does."""
    store = _store()
    return re.compile(pattern, flags) if store is None else store.compiled(pattern, int(flags))


@cache
def _store() -> _Store | None:
    """Return what is kept on this machine, None where nothing can be."""
    try:
        path = _path()
        return None if path is None else _Store(path)
    except Exception:  # noqa: BLE001 (another Python keeps its patterns otherwise)
        return None


class _Store:
    """The patterns that are kept in a file, and those that came to them."""

    def __init__(self, path: Path) -> None:
        sre: Any = import_module("_sre")  # CPython's own
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415

        self._make: Any = sre.compile
        self._parse: Any = _parser.parse
        self._code: Any = _compiler._code  # noqa: SLF001
        self._path = path
        self._header = (sys.version, sre.MAGIC, sre.CODESIZE, sys.byteorder)
        self._kept: dict[_Key, _Kept] = self._read()
        self._asked: dict[_Key, _Kept] = {}
        self._new = 0

    def compiled(self, pattern: str, flags: int) -> Pattern[str]:
        """Return the compiled pattern."""
        key = pattern, flags
        kept = self._kept.get(key)
        try:
            if kept is None:
                kept = self._compile(pattern, flags)
            made_flags, code, groups, names, order = self._asked[key] = kept
            made: Pattern[str] = self._make(pattern, made_flags, array("I", code).tolist(), groups, names, order)
        except re.error:
            raise
        except Exception:  # noqa: BLE001 (a file that somebody wrote into)
            self._kept.pop(key, None)
            return re.compile(pattern, flags)
        return made

    def _compile(self, pattern: str, flags: int) -> _Kept:
        parsed = self._parse(pattern, flags)
        code = array("I", self._code(parsed, flags)).tobytes()
        names = dict(parsed.state.groupdict)
        order: list[str | None] = [None] * parsed.state.groups
        for name, group in names.items():
            order[group] = name
        if not self._new:
            atexit.register(self.write)
        self._new += 1
        return flags | parsed.state.flags, code, parsed.state.groups - 1, names, tuple(order)

    def _read(self) -> dict[_Key, _Kept]:
        try:
            with self._path.open("rb") as stream:
                if _is_safe(os.fstat(stream.fileno())):
                    header, kept = marshal.load(stream)  # noqa: S302 (the user's own file)
                    if header == self._header:
                        return kept  # type: ignore[no-any-return]
        except (OSError, EOFError, ValueError, TypeError):
            pass
        return {}

    def write(self) -> None:
        """Keep what is new, unless that is too little; a folder that takes nothing is no error."""
        if self._new < FEWEST:
            return
        together = {**self._read(), **self._asked}
        kept = self._asked if len(together) > MOST else together
        draft = self._path.with_suffix(f".{os.getpid()}.part")
        with contextlib.suppress(OSError, ValueError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft.write_bytes(marshal.dumps((self._header, kept)))
            draft.replace(self._path)


def _path() -> Path | None:
    """Return the file for this Python, None where there is to be none."""
    named = os.environ.get(CACHE_VARIABLE)
    if named is None:
        home = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
        folder = Path(home) if home else Path.home() / ".cache"
        return folder / "newsextract" / _file_name()
    return Path(named) / _file_name() if named else None


def _file_name() -> str:
    return f"patterns-{sys.implementation.cache_tag}-{'.'.join(map(str, sys.version_info[:3]))}.marshal"


def _is_safe(known: os.stat_result) -> bool:
    """Tell whether a file is the user's own, and nobody else may write into it."""
    return os.name == "nt" or (known.st_uid == os.geteuid() and not known.st_mode & 0o022)
