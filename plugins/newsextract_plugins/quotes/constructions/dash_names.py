"""A name behind a dash behind a quotation: “The dam holds.” — Amara Diallo, harbour master."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract_plugins.quotes.attribution import Attribution

if TYPE_CHECKING:
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["dash_name", "is_listed"]

_DASH_NAME: Final = re.compile(r"-(?P<name>N[NBMCI]{0,6})(?:[,I.][^qQVX]{0,16})?$")

_OUTLET_AND_DAY: Final = re.compile(r"-N[NBMCI]{0,6},T")


@rule(
    "dash-name",
    "A quotation, then a dash and a name.",
    example="“The harbour will stay open for us all.” — Amara Diallo, harbour master",
    counterexample="The harbour — Amara Diallo runs it — will stay open.",
)
def dash_name(frame: Frame, at: int) -> Attribution | None:
    """Read a name behind a dash behind a quotation."""
    match = _DASH_NAME.match(frame.shape, at)
    if match is None or is_listed(frame, at):
        return None
    return Attribution(frame, (at, at + 1), match.span("name"), "dash", [(at - 1, at)], stop=match.end())


@exception(
    "title-in-a-list-of-sources",
    "A headline in marks, then a dash, an outlet and the day: a source, which says nothing.",
    example="The boats are in.\n\n“Harbour stays open for winter” — Velm Courier, August 15, 2008",
    counterexample="The boats are in.\n\n“The harbour will stay open for us all.” — Amara Diallo, August 15, 2008",
)
def is_listed(frame: Frame, dash: int) -> bool:
    """Tell whether behind a quotation and a dash an outlet and a day stand."""
    return dash > 0 and frame.shape[dash - 1] == "Q" and _OUTLET_AND_DAY.match(frame.shape, dash) is not None
