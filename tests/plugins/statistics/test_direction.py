"""Direction and change, kind by kind: only what moves has one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "A sniper gunned down four guards.",
        "Helicopters dropped 12 tons of flour.",
        "Divers recovered 30 percent of the cargo.",
        "She held up two fingers.",
        "The army lost 40 soldiers in May.",
        "The fund raised $40 million.",
        "They picked up six hitchhikers.",
        "The storm knocked down 90 trees.",
        "The climber fell 200 feet to his death.",
        "The club dropped three players.",
        "The firm lost 5 percent of its boats by value.",
    ],
)
def test_verbs_that_handle_things_or_harm_people_move_no_number(one, text):
    assert (one(text).direction, one(text).change) == (None, None)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Prices dropped 12 percent.", "down"),
        ("The index lost 40 points.", "down"),
        ("Velm shares gained 3 cents.", "up"),
        ("The firm shed 4% of its value.", "down"),
        ("Sales recovered 5%.", "up"),
        ("The water level fell 2 feet.", "down"),
        ("The firm lost 5 percent of its own value.", "down"),
    ],
)
def test_they_move_a_quantity(one, text, direction):
    assert (one(text).direction, one(text).change) == (direction, "delta")


@pytest.mark.parametrize(
    "text",
    [
        "It made a loss of 12 cents.",
        "It ran a deficit of $4 million.",
        "There was a shortfall of 300 beds.",
        "The five-year rise in rents hurts.",
        "The tower is 3 percent higher than that of Orlo.",
        "They use an 8.6-inch lower display.",
        "It had investment gains of $4 million.",
        "The drive fell 2,000 pages short of its goal.",
    ],
)
def test_states_and_comparisons_are_no_move(one, text):
    assert one(text).direction is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Membership fell from 700 to 500.", "down"),
        ("Rents rose from $850 in May to $900 in June.", "up"),
        ("The mayor cut the fee from $5 to $3.", "down"),
        ("She went from 160 pounds to 140.", "down"),
        ("It was an increase from 5 percent to 7 percent.", "up"),
    ],
)
def test_from_to_is_a_level_with_its_base(find, text, direction):
    base, level = find(text)
    assert (base.direction, base.change, base.linked) == (None, None, (1,))
    assert (level.direction, level.change, level.linked) == (direction, "level", (0,))


def test_the_base_may_stand_behind(find):
    level, base = find("Catches shrank to 30 tons from 45 tons.")
    assert (level.direction, level.change, level.linked) == ("down", "level", (1,))
    assert (base.direction, base.change) == (None, None)


def test_what_moves_nowhere_from_to_is_a_range(one):
    assert (one("Tickets cost from 5 to 7 euros.").low, one("It takes from 5 to 7 weeks.").high) == (5, 7)


@pytest.mark.parametrize(
    ("text", "direction", "change"),
    [
        ("The Dunn fund: +0.7%.", "up", "delta"),
        ("Velm -2.1%.", "down", "delta"),
        ("The Orlo index ended down 3%.", "down", "delta"),
        ("Velm aims to grow sales by 8%.", "up", "delta"),
        ("Two more died, bringing the total to 14.", "up", "level"),
        ("The rain took the toll to 30.", "up", "level"),
        ("It cut the four-minute trip to 90 seconds.", "down", "level"),
        ("Turnout crept up to 61%.", "up", "level"),
        ("The phone can top up to 80 percent.", "up", "level"),
    ],
)
def test_moves_that_stand_otherwise(find, text, direction, change):
    assert (find(text)[-1].direction, find(text)[-1].change) == (direction, change)
