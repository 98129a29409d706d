"""`newsextract new-plugin`: a complete package around a plugin that works, from the template beside this file."""

from __future__ import annotations

import keyword
import re
from importlib import metadata, resources
from typing import TYPE_CHECKING

import attrs

from newsextract.running.registry import discover

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

__all__ = ["PluginNames", "write_plugin"]

_NAME = re.compile(r"[a-z][a-z0-9]*+(?>(?:-[a-z0-9]++)*)")

_TAKEN_MODULES = {"newsextract_plugins"}
"""Packages of newsextract itself."""

_TAKEN_CLASSES = {"Article", "ClassVar", "Finding", "Iterator", "Rule", "Rules"}
"""Names that the template imports beside the plugin's class."""


@attrs.frozen
class PluginNames:
    """A plugin's name in all the forms that its package needs.

    Attributes:
        name: The name that users write, in kebab-case.
    """

    name: str

    @classmethod
    def of(cls, name: str) -> PluginNames:
        """Return the names of a plugin; `newsextract-polls` is the plugin `polls`.

        Raises:
            ValueError: It is no name for a new plugin; the message says why.
        """
        names = cls(name.removeprefix("newsextract-"))
        if not _NAME.fullmatch(names.name):
            near = re.sub(r"[^a-z0-9]++", "-", names.name.lower()).strip("-")
            hint = f" (did you mean {near!r}?)" if _NAME.fullmatch(near) else ""
            raise ValueError(f"{name!r} is no plugin name: use a-z, 0-9 and single hyphens, a letter first{hint}")
        if names.module in _TAKEN_MODULES or names.class_name in _TAKEN_CLASSES or keyword.iskeyword(names.class_name):
            raise ValueError(f"{name!r} has a meaning of its own in Python or newsextract: choose another name")
        for candidate in discover():
            if candidate.name == names.name and candidate.distribution != names.distribution:
                raise ValueError(f"the name {names.name!r} is taken by {candidate.origin}: choose another")
        return names

    @property
    def distribution(self) -> str:
        """Name of the distribution."""
        return f"newsextract-{self.name}"

    @property
    def module(self) -> str:
        """Name of the import package."""
        return self.distribution.replace("-", "_")

    @property
    def class_name(self) -> str:
        """Name of the plugin's class."""
        return "".join(part[:1].upper() + part[1:] for part in self.name.split("-"))

    @property
    def values(self) -> dict[str, str]:
        """What each mark in the template stands for."""
        return {
            "@NAME@": self.name,
            "@WORDS@": self.name.replace("-", " "),
            "@DISTRIBUTION@": self.distribution,
            "@MODULE@": self.module,
            "@CLASS@": self.class_name,
            "@FINDING@": f"{self.class_name}Finding",
            "@VERSION@": ".".join(metadata.version("newsextract").split(".")[:2]),
        }


def write_plugin(names: PluginNames, folder: Path) -> list[Path]:
    """Write the package of a new plugin.

    Args:
        names: Its names.
        folder: Where to; it is made unless it is there and empty.

    Returns:
        The files, relative to the folder, in order.

    Raises:
        FileExistsError: The folder holds something, or is a file.
        OSError: It can't be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is there already and not empty: nothing was written")
    written = []
    for parts, template in sorted(_templates(resources.files(__package__) / "template"), key=lambda pair: pair[0]):
        path = folder.joinpath(*(_named(part, names) for part in parts))
        path.parent.mkdir(parents=True, exist_ok=True)
        text = template.read_text(encoding="utf-8")
        for mark, value in names.values.items():
            text = text.replace(mark, value)
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path.relative_to(folder))
    return written


def _templates(folder: Traversable, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Traversable]]:
    """Yield the template files, each with the parts of its path."""
    for entry in folder.iterdir():
        parts = (*above, entry.name)
        if entry.is_dir():
            yield from _templates(entry, parts)
        elif entry.name.endswith(".tmpl"):
            yield parts, entry


def _named(part: str, names: PluginNames) -> str:
    """Return a part of a path as it is written: dots and suffixes that tools would act on stand in words inside."""
    part = part.removesuffix(".tmpl").replace("MODULE", names.module)
    return f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part
