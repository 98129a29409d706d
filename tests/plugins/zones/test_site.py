"""What a site says about itself, in a story about the harbour of Rum."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract_plugins.zones.lines import Line
from newsextract_plugins.zones.wording.signs import rule_by_wording

PARAGRAPHS = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.",
    "Work is to start in October and the ferries will use the southern pier until it is finished.",
    "Two fishing crews had asked the board for a later date because of the herring season there.",
)


def kinds(line, *, last=False):
    """The kinds of the zones that hold a line between the paragraphs, or below them."""
    parts = (*PARAGRAPHS, line) if last else (*PARAGRAPHS[:2], line, PARAGRAPHS[2])
    text = "\n\n".join(("Harbour to be dredged", *parts))
    start = text.index(line)
    return [zone.kind for zone in Extractor(plugins=["zones"]).extract(text).zones if zone.start <= start < zone.end]


@pytest.mark.parametrize(
    "line",
    [
        "Click to share on Facebook (Opens in new window)",
        "Share via email",
        "Gift this article",
        "View 12 comments",
        "Comments on this article are now closed.",
        "Log in to join the discussion",
        "Your email address will not be published. Required fields are marked *",
        "By signing up, you agree to our Terms of Use and Privacy Policy.",
        "Manage your privacy settings",
        "Do not sell my personal information",
        "Already a subscriber? Log in",
        "This article is for subscribers only.",
        "Thank you for signing up to our newsletter.",
        "Download the Harbour app",
        "Catch all the latest news on the Harbour app.",
        "Paid for and presented by Harbour Bank",
        "Report a typo",
        "Become a member",
        "If you value our journalism, please consider making a donation.",
        "Do you have a story? Get in touch with our newsroom.",
        "Send tips to Ada Quill at ada@harbour.example.",
        "(Except for the headline, this story has not been edited by Harbour staff.)",
        "(With inputs from agencies)",
        "This article first appeared in the Harbour Gazette.",
        "1,234 shares",
        "0:00 / 3:45",
        "Video Player is loading.",
        "Watch: The storm that hit the pier",
        "Next story: Ferry fares to rise",
        "FILE - In this May 3, 2021 file photo, boats lie in the northern basin.",
        "Boats in the northern basin. Ada Quill/Harbour Times",
    ],
)
def test_no_story(line):
    assert set(kinds(line)) <= {"footer", "other_story", "caption", "byline"}


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the ferry company fell by a tenth.",
        "Comments on the plan are due in May, the board said.",
        "Already the crews have moved their boats to the south.",
        "This article of the law was published in 1921 and is still in force on the islands of Rum and Eigg.",
        "Support for the board is weak in Eigg, where the ferry has not called since the winter began.",
        "If you value quiet, you should come in May, the mayor of Rum said.",
        "Do you know the way to the pier? Nobody in Eigg did.",
        "Watch the storm from the pier, he said.",
        "Please, he begged the board, enter the basin with care.",
        "Ada Quill is a reporter at Harbour Times, the board was told.",
    ],
)
def test_story(line):
    assert kinds(line) == ["body"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Our weekly harbour and pier newsletter", "frame-start"),
        ("Our own weekly harbour and pier newsletter", None),  # one word more than the wording may have
        ("1,024 shares", "counter"),
    ],
)
def test_a_wording_takes_lines_of_its_most_words(text, rule):
    assert rule_by_wording(Line(0, len(text), text)) == rule


def test_authors_and_companies_in_the_last_lines():
    assert kinds("Ada Quill is a staff writer at Harbour Times.", last=True) == ["footer"]
    assert kinds("Rum Ropes is a leading maker of ropes for ferries and yachts.", last=True) == ["footer"]
    assert kinds("Ada Quill is a fisherwoman in Rum and a friend of the board.", last=True) == ["body"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ada Quill is a staff writer at Harbour Times.", "Bo Lind is a staff writer at Harbour Times."],
        [
            "Rum Ropes is a leading maker of ropes for ferries and yachts.",
            "Ada Quill is a staff writer at Harbour Times.",
        ],
    ],
)
def test_each_of_the_last_lines_may_tell_of_an_author_or_a_company(lines):
    text = "\n\n".join((*PARAGRAPHS, *lines))
    zones = Extractor(plugins=["zones"], zones="all").extract(text).zones
    assert {zone.kind for zone in zones if zone.end > text.index(lines[0])} == {"footer"}


def test_headline_that_begins_like_a_link_is_a_headline():
    text = "\n\n".join(("Watch: The storm that hit the pier", *PARAGRAPHS))
    assert Extractor(plugins=["zones"]).extract(text).zones[0].kind == "headline"
