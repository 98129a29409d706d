"""Who said what, in which role, with which numbers, and when: structured findings from messy news text."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsextract.errors import (
        FormatError,
        InputError,
        NewsextractError,
        OptionError,
        PluginError,
        PluginWarning,
        TextTooLongError,
    )
    from newsextract.extractor import Extractor, extract
    from newsextract.formats.base import Document, Reader, ReadOptions, Writer
    from newsextract.formats.tables.rows import rows
    from newsextract.hooks import hookimpl
    from newsextract.model.rules import Rule, Rules, exception, rule
    from newsextract.model.schema import json_schema
    from newsextract.model.types import (
        Article,
        Claim,
        DateMention,
        Failure,
        Finding,
        ForeignFinding,
        Mention,
        Publication,
        Quote,
        Region,
        Role,
        Span,
        Speaker,
        SpeakerRef,
        Statistic,
        Zone,
        within,
    )
    from newsextract.running.options import option
    from newsextract.running.registry import PluginInfo

__all__ = [
    "Article",
    "Claim",
    "DateMention",
    "Document",
    "Extractor",
    "Failure",
    "Finding",
    "ForeignFinding",
    "FormatError",
    "InputError",
    "Mention",
    "NewsextractError",
    "OptionError",
    "PluginError",
    "PluginInfo",
    "PluginWarning",
    "Publication",
    "Quote",
    "ReadOptions",
    "Reader",
    "Region",
    "Role",
    "Rule",
    "Rules",
    "Span",
    "Speaker",
    "SpeakerRef",
    "Statistic",
    "TextTooLongError",
    "Writer",
    "Zone",
    "exception",
    "extract",
    "hookimpl",
    "json_schema",
    "option",
    "rows",
    "rule",
    "within",
]

_PLACES: Final = {
    **dict.fromkeys(
        (
            "FormatError",
            "InputError",
            "NewsextractError",
            "OptionError",
            "PluginError",
            "PluginWarning",
            "TextTooLongError",
        ),
        "errors",
    ),
    **dict.fromkeys(("Extractor", "extract"), "extractor"),
    **dict.fromkeys(("Document", "Reader", "ReadOptions", "Writer"), "formats.base"),
    **dict.fromkeys(("rows",), "formats.tables.rows"),
    **dict.fromkeys(("hookimpl",), "hooks"),
    **dict.fromkeys(("Rule", "Rules", "exception", "rule"), "model.rules"),
    **dict.fromkeys(("json_schema",), "model.schema"),
    **dict.fromkeys(
        (
            "Article",
            "Claim",
            "DateMention",
            "Failure",
            "Finding",
            "ForeignFinding",
            "Mention",
            "Publication",
            "Quote",
            "Region",
            "Role",
            "Span",
            "Speaker",
            "SpeakerRef",
            "Statistic",
            "Zone",
            "within",
        ),
        "model.types",
    ),
    **dict.fromkeys(("option",), "running.options"),
    **dict.fromkeys(("PluginInfo",), "running.registry"),
}
"""Where each name is defined: it is imported when it is first asked for."""

__version__: str


if not TYPE_CHECKING:  # a type checker knows the names, and which are none

    def __getattr__(name: str) -> object:
        """Return a public name, or the version, each looked up when it is first asked for."""
        if name == "__version__":
            from importlib.metadata import version  # noqa: PLC0415 (slow to import)

            return version("newsextract")
        if name not in _PLACES:
            from newsextract.errors import suggestion  # noqa: PLC0415 (for the message only)

            raise AttributeError(f"module {__name__!r} has no attribute {name!r}{suggestion(name, __all__)}")
        value = globals()[name] = getattr(import_module(f"newsextract.{_PLACES[name]}"), name)
        return value


def __dir__() -> list[str]:
    """Return the public names, which completion offers."""
    return sorted([*__all__, "__version__"])
