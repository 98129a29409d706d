"""Lines of a page's frame that no list knows, and lists of the story that look like one."""

from __future__ import annotations

import pytest

from newsextract import Extractor
from newsextract_plugins.zones.features import FEATURES
from newsextract_plugins.zones.weights import model

EXTRACTOR = Extractor(plugins=["zones"], zones="all")
STORY = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)
OF_THE_STORY = ("headline", "body", "subheading", "caption")


def kept(text, line):
    """Whether a line of the text is of the story."""
    at = text.index(line)
    return next(zone.kind for zone in EXTRACTOR.extract(text).zones if zone.start <= at < zone.end) in OF_THE_STORY


FRAME = [
    "Choose which newsletters you want",
    "Enter your postcode for local alerts",
    "Your email alerts",
    "Download your copy of our digital magazine",
    "Check our video channel for more clips",
    "Your alert has been saved.",
    "There was a problem saving your notification.",
    "A verification link has been sent to your address.",
    "Email alerts are only sent once a day.",
    "Close Get daily email alerts on Ada Quill!",
    "Minutes Ago Ben Nib",
    "Ada Quill • 3 days ago",
    "SOURCE: Rum Ropes",
    "Also on courier.example",
    "Write to Ada Quill at quill@courier.example",
    "This article has been sent to your friend.",
    "Follow @RumCourier",
    '[gallery ids="12,13,14"]',
    "2021-05-03T10:15:00+01:00",
    "https://img.courier.example/pier-640x360.jpg",
    "Was this page helpful?",
    "Required fields are marked *",
    "Accept all",
    "Jump to content",
    "No posts found.",
    "Copied!",
    "We and our 812 partners keep cookies on your device.",
    "You have 2 free articles left this month",
    "You’ve one story remaining.",
    "Your donation keeps this page free for everyone.",
    "Get in touch with us at desk@courier.example",
    "Got a confidential news tip?",
    "What do you think? Let us know in the comments.",
    "Save my name, email, and website in this browser for the next time.",
    "A post shared by Ada Quill (@adaquill)",
    "Home » News » Harbour",
    "Current:Home > Harbour",
    "News > Rum > Harbour",
    "53 mins ago in Sport",
    "Last updated 5 hours ago",
    "by Ada Quill 45 views",
    "Read: Why the basin stays open",
    "MORE: Ferry fares to rise in Rum",
    "Quiz: How well do you know Rum?",
    "Listen 4 min",
    "(This article was written by Ada Quill and Ben Nib.)",
    "This copy was updated on October 11th.",
    "Privacy policy | Terms of use | Contact us",
    "- Click to share on Facebook (Opens in new window)",
    "• Share on WhatsApp",
    "From only £1 a week. Cancel any time.",
    "- Unlimited access to all our stories",
    "View image in fullscreen",
    "SOURCE Rum Ropes",
    "Media contact: Ada Quill, press@rum.example, +44 1632 960000",
    "This interview has been edited for length.",
    "More sport: Rum sign a keeper",
    "Rate this recipe",
    "This press release contains forward-looking statements within the meaning of the law.",
    "Read More →",
    "Advertisement · Scroll to continue",
    "Support our journalism today",
    "Support the Rum Courier",
    "Also on Rum Courier",
]


@pytest.mark.parametrize("line", FRAME)
def test_a_line_of_the_frame_is_none_of_the_story(line):
    assert not kept(f"{STORY}{line}\n{STORY}", line)


LIKE_IT = [
    "The newsletter of the board said so.",
    "The board commented on the video.",
    "Your ferry has been sold.",
    "The email account was hacked.",
    "Facebook and Twitter did not comment.",
    "Subscribers left in droves.",
    "Nobody clicked on the link.",
    "They are on Instagram.",
    "Privacy is a right.",
    "Copyright law is complex.",
    "Advertising revenue fell by a fifth.",
    "Video evidence",
    "Media contacts were few, she said.",
    "More sport was asked for.",
    "This interview was good.",
    "Photo finish",
    "Email from the mayor",
    "Terms of the deal",
    "Recommended by doctors",
    "Also on Monday",
    "Support for the party fell.",
    "Via Roma was closed.",
    "Reporting by the board led to the inquiry.",
    "Unlock the potential",
    "Never miss a beat",
    "The ferry said more updates will be posted on its website:",
    "According to Ada Quill, writing for the Rum Courier:",
    "Reporter Ada Quill says:",
    "An earlier version of this plan had two basins.",
    "Correction: the basin is 3 metres deep.",
    "You have two boats left, she told them.",
    "Your support for the board has cost you votes.",
    "Read the harbour pilot's book: it is good.",
    "Home, she said, was the pier.",
    "More: that is what everybody wanted.",
    "We and our neighbours left at once.",
    "The boats came five minutes ago in heavy rain.",
    "- The pier is closed to all boats",
    "You cannot cancel any time of the tide.",
    "Source of the fire: unknown",
    "Also on Monday, two boats sank.",
    "Follow the path to the pier.",
    "[He] said nothing more.",
    "Three days ago the board met.",
    "Was this pier worth it?",
]


@pytest.mark.parametrize("line", LIKE_IT)
def test_a_line_that_looks_alike_is_of_the_story(line):
    assert kept(f"{STORY}{line}\n{STORY}", line)


LISTS = [
    [
        "The band will play in these towns:",
        "- The Old Town Hall of Oban",
        "- The New Pier of Mallaig",
        "- The Mill of Eigg",
    ],
    ["Results", "Rum 2-1 Eigg", "Muck 0-0 Oban", "Canna 3-2 Mallaig"],
    ["References", "1. Quill A. Ropes and Knots of the West.", "2. Nib B. Ferries and Their Crews", "3. Rook T. Nets"],
    ["Ingredients", "200g of flour", "2 eggs", "1 tsp of baking powder"],
    ["| Pos | Team | Points |", "| 1 | Rum | 38 |", "| 2 | Eigg | 35 |"],
    [
        "1921: The Pier of Rum Is Built by Two Men",
        "1946: The Ferry to Eigg Begins to Run",
        "1978: A Storm Takes the Roof",
    ],
    [
        "Quill, 34, of Oban Road: two months in prison",
        "Nib, 41, of Pier Street: fined",
        "Orr, 28, of Mill Lane: unpaid work",
    ],
    ["The winners are:", "Best Film: The Quiet Sea of Rum", "Best Actor: Ada Quill for Low Water", "Best Song: Ropes"],
    ["UP NEXT", "Rum: Host Eigg on Friday.", "Eigg: Visit Rum on Friday."],
    ["DEFENDERS: Ada Quill (Rum), Ben Nib (Eigg), Tom Rook (Muck), Joe Hale (Oban), Ann Orr (Skye), Lee Lund (Barra)"],
]


@pytest.mark.parametrize("items", LISTS, ids=lambda items: items[0][:30])
@pytest.mark.parametrize("below", ["", STORY], ids=["at the end", "in the middle"])
def test_a_list_of_the_storys_own_is_kept(items, below):
    text = STORY + "\n".join(items) + "\n" + below
    assert [item for item in items if not kept(text, item)] == []


BYLINES = [
    "Posted on February 7, 2023 by Ada Quill",
    "Written by Ada Quill | Rum | Updated: February 7, 2023 10:15 IST",
    "By Ada Quill Published: May 3, 2021",
    "Posted 3 May 2021 by Ada Quill",
    "Rum News Network | Feb 7, 2023, 09:15 IST",
    "Ada Quill | TNN | Feb 7, 2023, 09:15 IST",
]


@pytest.mark.parametrize("line", BYLINES)
def test_a_byline_with_its_date(line):
    text = f"Harbour to be dredged\n{line}\n{STORY}"
    assert [zone.kind for zone in EXTRACTOR.extract(text).zones if zone.text == line] == ["byline"]


def test_what_heads_the_authors_life_goes_with_it():
    text = f"{STORY}About Ada Quill\nAda Quill is the roads reporter of the Rum Courier.\n"
    assert not kept(text, "About Ada Quill")
    assert kept(f"{STORY}About Ada Quill\n{STORY}", "About Ada Quill")


CAPTIONS = [
    "Workers on the pier on Monday. Fay Belan/AFP/Getty Images",
    "Workers on the pier on Monday. Fay Belan / RVN via Courier",
    "Workers on the pier on Monday. (Fay Belan/AP)",
]


@pytest.mark.parametrize("line", CAPTIONS)
def test_a_credit_behind_a_picture_makes_it_a_caption(line):
    text = f"{STORY}{line}\n{STORY}"
    assert [zone.kind for zone in EXTRACTOR.extract(text).zones if zone.text == line] == ["caption"]


def test_a_headline_in_capitals_under_an_address_is_a_headline():
    text = "https://courier.example/dredging\nHARBOUR BOARD TO DREDGE THE NORTHERN BASIN BEFORE WINTER\n" + STORY
    assert [zone.kind for zone in EXTRACTOR.extract(text).zones][:2] == ["footer", "headline"]


def test_the_reasons_stand_in_the_trail():
    (zone,) = [zone for zone in EXTRACTOR.extract(STORY + "Your email alerts\n" + STORY).zones if zone.kind == "footer"]
    assert zone.trail == ("unlike-the-story", "short", "site-crowd", "open")


def test_every_feature_has_a_weight_and_every_weight_is_of_a_feature():
    assert set(model().weights) == set(FEATURES)


def test_a_page_in_another_language_is_left_alone():
    text = "Der Hafen wird im Oktober ausgebaggert.\nKommentare zum Video\nJetzt unseren Newsletter abonnieren\n"
    assert [zone.rule for zone in EXTRACTOR.extract(text).zones if zone.rule == "unlike-the-story"] == []
