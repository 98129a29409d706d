"""A name behind a dash behind a quotation: “The dam holds.” — Amara Diallo, harbour master."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract_plugins.quotes.attribution import Attribution

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["dash_name"]

_DASH_NAME: Final = re.compile(r"-(?P<name>N[NBMCI]{0,6})(?:[,I.][^qQVX]{0,16})?$")


@rule(
    "dash-name",
    "A quotation, then a dash and a name.",
    example="“The harbour will stay open for us all.” — Amara Diallo, harbour master",
    counterexample="The harbour — Amara Diallo runs it — will stay open.",
)
def dash_name(frame: Frame, at: int) -> Attribution | None:
    """Read a name behind a dash behind a quotation."""
    match = _DASH_NAME.match(frame.shape, at)
    if match is None:
        return None
    return Attribution(frame, (at, at + 1), match.span("name"), "dash", [(at - 1, at)], stop=match.end())
