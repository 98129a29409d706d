"""The zones of whole pages: the seed articles, invented pages, and any text at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsextract import Article, Zone
from newsextract.model.types import STORY_ZONES
from newsextract_plugins.zones import Zones
from newsextract_plugins.zones.rules import KINDS, RULES

SEEDS = Path(__file__).parents[3] / "seeds"

STORY = (
    "The harbour board agreed on Monday to dredge the northern basin before the winter storms begin.\n"
    "Work is to start in October and the ferries will use the southern pier until it is finished.\n"
    "Two fishing crews had asked the board for a later date because of the herring season there.\n"
)


def zones(text: str) -> list[Zone]:
    return list(Zones().newsextract_zones(Article(text)))


def kinds(text: str) -> list[tuple[str, str]]:
    return [(zone.kind, zone.text) for zone in zones(text)]


def story_of(text: str) -> str:
    return "\n".join(zone.text for zone in zones(text) if zone.kind in STORY_ZONES)


def seed(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def test_every_rule_has_a_kind() -> None:
    assert sorted(KINDS) == sorted(RULES)


class TestSeeds:
    def test_headline_leftover_dateline_and_subheading(self) -> None:
        found = zones(seed("000"))
        assert [zone.kind for zone in found[:2]] == ["headline", "dateline"]
        assert found[1].text == "( –"
        assert [zone.text for zone in found if zone.kind == "subheading"] == ["No ‘business as usual’"]
        assert found[-1].text == "Similar Posts"
        assert found[-1].kind not in STORY_ZONES

    def test_quoted_subheadings(self) -> None:
        found = zones(seed("001"))
        assert [zone.text for zone in found if zone.kind == "subheading"] == ["“Weight support”", "“Illegal sanctions”"]

    def test_glued_stories_are_cut_off(self) -> None:
        found = zones(seed("002"))
        assert found[-1].kind == "other_story"
        assert found[-1].text.startswith("When Shanghai-based designer")
        assert story_of(seed("002")).endswith("never add oil to the flames,” he added.")
        assert ("caption", "Photo: AFP / Russian Ministry of Foreign Affairs") in kinds(seed("002"))

    def test_comments_are_cut_off(self) -> None:
        found = zones(seed("003"))
        assert [zone.kind for zone in found] == ["body", "comments"]
        assert found[1].text.startswith("TaiwanIsNotChina\n")

    def test_footer(self) -> None:
        assert [zone.kind for zone in zones(seed("004"))] == ["headline", "body", "other_story", "footer"]


class TestHead:
    def test_the_lines_of_a_scraped_head(self) -> None:
        text = (
            "https://harbour.example/2021/05/03/dredging\n"
            "Harbour to be dredged\n"
            "Fishing crews want a later date\n"
            "Ada Quill\n"
            "Published: May 3, 2021, 14:05 GMT\n"
        ) + STORY
        assert [zone.rule for zone in zones(text)] == [
            "url-line",
            "headline",
            "deck",
            "name-line",
            "date-line",
            "paragraph",
        ]

    @pytest.mark.parametrize(
        "line",
        [
            "May 3, 2021",
            "Mon May 3 2021, 01:19 hrs",
            "Updated: 3 May 2021 18:50 IST",
            "3 May 2021 Last updated at 11:11 GMT",
            "Posted on Mon May 3, 2021 08:45 AM PDT",
            "5/3/2021",
        ],
    )
    def test_lines_with_the_date_alone(self, line: str) -> None:
        assert ("byline", line) in kinds(f"Harbour to be dredged\n{line}\n{STORY}")

    @pytest.mark.parametrize("line", ["May the herring come back", "3 basins to close", "In March the ferries stop"])
    def test_lines_that_are_no_date(self, line: str) -> None:
        assert "date-line" not in {zone.rule for zone in zones(f"{line}\n{STORY}")}

    @pytest.mark.parametrize(
        "dateline",
        [
            "OSLO, May 3 (Reuters) –",
            "OSLO (Reuters) -",
            "(Reuters) —",
            "ST. JOHN’S, Newfoundland (AP) _",
            "Oslo (CNN) —",
            "OSLO —",
            "OSLO, 3 May (Xinhua) --",
            "Oslo, May 3 –",
            "OSLO:",
        ],
    )
    def test_datelines(self, dateline: str) -> None:
        found = kinds(f"Harbour to be dredged\n\n{dateline} {STORY}")
        assert found[:2] == [("headline", "Harbour to be dredged"), ("dateline", dateline)]
        assert found[2][1].startswith("The harbour board")

    def test_a_dateline_in_a_line_of_its_own(self) -> None:
        assert kinds(f"OSLO (AP) --\n{STORY}")[0] == ("dateline", "OSLO (AP) --")

    @pytest.mark.parametrize(
        "opening",
        ["Ada Quill – the board's clerk –", "WATCH: Ada Quill", "Quill: The board", "US-China talks:", "“OSLO” —"],
    )
    def test_openings_that_are_no_dateline(self, opening: str) -> None:
        assert "dateline" not in {kind for kind, _ in kinds(f"{opening} {STORY}")}

    def test_a_transcript_has_no_datelines(self) -> None:
        text = "".join(f"{name}: {STORY}" for name in ("QUILL", "SALT", "QUILL"))
        assert {kind for kind, _ in kinds(text)} == {"body"}

    def test_a_story_without_a_headline_is_all_body(self) -> None:
        assert kinds(STORY) == [("body", STORY.strip())]


class TestTail:
    def test_a_truncated_story_stays_whole(self) -> None:
        cut = (
            "The board will meet again in June to look at the costs of the work and at the damage that the storms "
            "of last winter did to the pier, the fish market and the slipway. It has asked the engineers for a"
        )
        assert story_of(STORY + cut).endswith(cut)

    def test_a_long_last_paragraph_stays(self) -> None:
        last = (
            "In other business, Mayor Olga Brandt of Rum, Deputy Mayor Ivar Holm and the heads of the Eigg and Muck "
            "councils "
            "thanked Captain Sten Dahl, who retires after forty years. He will move to Bergen. His deputy takes over."
        )
        assert story_of(STORY + last).endswith(last)

    def test_titles_below_a_head(self) -> None:
        text = STORY + "Related Articles\nFerry fares to rise\nWhat does dredging cost?\nBack to top"
        assert story_of(text) == STORY.strip()

    def test_the_frame_within_a_story_is_left_out(self) -> None:
        text = STORY + "Advertisement\n" + STORY + "Read more: Ferry fares to rise\n" + STORY
        assert "Advertisement" not in story_of(text)
        assert "Ferry fares" not in story_of(text)

    def test_a_list_of_the_story_stays(self) -> None:
        items = "- Eigg (north pier)\n- Rum (south pier)\n- Muck (both piers)"
        assert story_of(STORY + items).endswith(items)


class TestComments:
    def test_subheadings_and_interviews_are_no_comments(self) -> None:
        text = STORY
        for name in ("Quill", "Salt", "Quill", "Salt", "Quill"):
            text += f"{name}\nThe board does what it can, and that is not much at all.\n"
        assert "comments" not in {kind for kind, _ in kinds(text)}

    def test_a_count_of_comments_below_the_headline_is_no_mark(self) -> None:
        assert story_of("Harbour to be dredged\n12 Comments\n" + STORY).endswith(STORY.strip())

    @pytest.mark.parametrize("mark", ["12 Comments", "Comments (12)", "Leave a Reply", "Sign in to comment"])
    def test_marks_with_comments_below(self, mark: str) -> None:
        text = STORY + f"{mark}\nOld Salt says:\nThey will botch it again, as they did with the northern pier."
        assert story_of(text) == STORY.strip()


LINES = st.sampled_from(
    [
        "Harbour to be dredged",
        "By Ada Quill",
        "OSLO, May 3 (Reuters) – The board met on Monday and agreed to dredge the basin at once.",
        "harbourRatX",
        "12 Comments",
        "Related Articles",
        "- Ferry fares to rise in Rum",
        "“Late ferries”",
        "SNOW AHEAD: Ski resorts look forward " + "to the best start in years Resorts near Chamonix said that " * 4,
        *STORY.splitlines(),
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25).map("\n".join)))
def test_zones_partition_any_text(text: str) -> None:
    found = zones(text)
    position = 0
    for zone in found:
        assert zone.start < zone.end
        assert zone.text == text[zone.start : zone.end] == zone.text.strip()
        assert not text[position : zone.start].strip()
        assert zone.start >= position
        assert KINDS[zone.rule] == zone.kind
        position = zone.end
    assert not text[position:].strip()


@given(st.lists(st.sampled_from(STORY.splitlines()), min_size=2, max_size=12))
def test_plain_stories_stay_whole(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    assert story_of(text) == text


def test_comments_that_begin_with_who_says() -> None:
    comments = "".join(
        f"{name} says:\nThey will botch it again, wait and see.\nReply\n" for name in ("Ada", "Old Salt")
    )
    assert kinds(STORY + comments) == [("body", STORY.strip()), ("comments", comments.strip())]


def test_teasers_between_which_one_has_no_mark() -> None:
    alps = (
        "Ski resorts in the Alps expect the best start in years, hoteliers near Chamonix and Zermatt announced. Lift "
        "operators in Verbier and Davos have hired more staff, and Innsbruck is booked until New Year. Tyrol expects"
    )
    andes = (
        "Growers in Mendoza and Maipo began harvesting Malbec grapes a month early in a drought. Winemakers in "
        "Cafayate called the vintage extraordinary, while Santiago and Buenos Aires offered credits for wells."
    )
    assert story_of(f"{STORY}{andes}\n{alps}\n{alps.replace('Alps', 'Pyrenees')}") == STORY.strip()


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ada Quill opens the northern basin in May. Photo: Ben Nib",
        "Ferries wait off the pier on Monday. (AP Photo/Ben Nib)",
        "Ben Nib / AFP",
        "Ben Nib via Getty Images",
        "File photo of the pier",
    ],
)
def test_captions(line: str) -> None:
    assert ("caption", line) in kinds(STORY + line + "\n" + STORY)


@pytest.mark.parametrize("line", ["Nobody has a picture of it: the pier was dark.", "“We took a photo,” said Ben Nib."])
def test_lines_that_are_no_captions(line: str) -> None:
    assert {kind for kind, _ in kinds(STORY + line + "\n" + STORY)} == {"body"}


def test_a_page_that_is_nothing_but_titles_stays() -> None:
    text = "Ferry fares to rise in Rum\nFive walks on the piers of Eigg\nWhat the herring means to Muck"
    assert story_of(text) == text
