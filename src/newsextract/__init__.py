"""Who said what, in which role, with which numbers, and when: structured findings from messy news text."""

from __future__ import annotations

from newsextract.errors import (
    FormatError,
    InputError,
    NewsextractError,
    OptionError,
    PluginError,
    PluginWarning,
    TextTooLongError,
    suggestion,
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

__version__: str


def __getattr__(name: str) -> str:
    """Return the version, which is looked up when it is first asked for."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}{suggestion(name, __all__)}")
    from importlib.metadata import version  # noqa: PLC0415 (slow to import)

    return version("newsextract")


def __dir__() -> list[str]:
    """Return the public names, which completion offers."""
    return sorted([*__all__, "__version__"])
