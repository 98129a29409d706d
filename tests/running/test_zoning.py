"""Which zone a character lies in, and which regions plugins see."""

from __future__ import annotations

import pytest

from newsextract import Zone
from newsextract.model.types import STORY_ZONES
from newsextract.running.zoning import ZONE_KINDS, ZoneIndex, regions_of

TEXT = "Head\n\nBody one.\n\nBody two.\n\nUser\nI say no.\n"


def zone(words, kind):
    start = TEXT.index(words)
    return Zone(start, start + len(words), words, kind=kind)


ZONES = [
    zone("Head", "headline"),
    zone("Body one.", "body"),
    zone("Body two.", "body"),
    zone("User\nI say no.", "comments"),
]


def shown(zones, wanted):
    return [(TEXT[start:end], kind) for start, end, kind in regions_of(TEXT, zones, wanted)]


def test_neighbouring_story_zones_are_one_region():
    assert shown(ZONES, STORY_ZONES) == [("Head\n\nBody one.\n\nBody two.", "story")]


def test_other_kinds_are_regions_of_their_own():
    story = ("Head\n\nBody one.\n\nBody two.", "story")
    assert shown(ZONES, ZONE_KINDS) == [story, ("User\nI say no.", "comments")]
    assert shown(ZONES, {"comments"}) == [("User\nI say no.", "comments")]


def test_what_no_zone_covers_is_body():
    zones = [ZONES[0], ZONES[3]]
    assert shown(zones, STORY_ZONES) == [("Head\n\nBody one.\n\nBody two.\n\n", "story")]
    assert shown([], STORY_ZONES) == [(TEXT, "story")]
    assert ZoneIndex(zones).kind_at(TEXT.index("Body")) == "body"


def test_an_unwanted_zone_parts_two_regions():
    byline = zone("Body one.", "byline")
    assert shown([ZONES[0], byline, ZONES[2]], {"headline", "body"})[0] == ("Head", "story")
    assert len(shown([ZONES[0], byline, ZONES[2]], {"headline", "body"})) == 2


def test_where_zones_of_two_plugins_overlap_the_first_decides():
    index = ZoneIndex([zone("Body one.\n\nBody two.", "body"), zone("Body two.", "caption")])
    assert index.kind_at(TEXT.index("Body two")) == "body"


@pytest.mark.parametrize(("offset", "kind"), [(0, "headline"), (3, "headline"), (4, "body"), (len(TEXT) + 5, "body")])
def test_offsets_at_the_edges(offset, kind):
    assert ZoneIndex(ZONES).kind_at(offset) == kind
