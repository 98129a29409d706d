"""Which zone a character lies in, and which stretches of text findings are wanted from."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, get_args

from newsextract.model.types import STORY_ZONES, Region, Zone, ZoneKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["ZONE_KINDS", "ZoneIndex", "regions_of"]

ZONE_KINDS: frozenset[str] = frozenset(get_args(ZoneKind))


class ZoneIndex:
    """Tells the kind of zone at an offset. Where zones of two plugins overlap, the first in text order decides."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self.zones = []
        reached = 0
        for zone in zones:
            if zone.start >= reached:
                self.zones.append(zone)
                reached = zone.end
        self._starts = [zone.start for zone in self.zones]
        self._last: tuple[int, int, ZoneKind] = (0, 0, "body")  # findings come in text order, most from one zone

    def kind_at(self, offset: int) -> ZoneKind:
        """Return the kind of zone at `offset`; what no zone covers is body."""
        start, end, kind = self._last
        if start <= offset < end:
            return kind
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.zones[index].end:
            zone = self.zones[index]
            self._last = (zone.start, zone.end, zone.kind)
            return zone.kind
        return "body"


def regions_of(text: str, zones: Sequence[Zone], wanted: Collection[str]) -> tuple[Region, ...]:
    """Return the stretches that findings are wanted from: neighbouring wanted zones of one story are one region."""
    regions: list[Region] = []
    reached = 0
    joins = False  # whether the region before goes on in the next zone

    def add(start: int, end: int, kind: str) -> None:
        nonlocal joins
        if kind not in wanted:
            joins = False
            return
        group = "story" if kind in STORY_ZONES else kind
        if joins and regions[-1].kind == group:
            regions[-1] = Region(regions[-1].start, end, group)
        else:
            regions.append(Region(start, end, group))
        joins = True

    for zone in ZoneIndex(zones).zones:
        if not text[reached : zone.start].isspace() and reached < zone.start:
            add(reached, zone.start, "body")
        add(zone.start, zone.end, zone.kind)
        reached = zone.end
    if reached < len(text) and (not zones or not text[reached:].isspace()):
        add(reached, len(text), "body")
    return tuple(regions)
