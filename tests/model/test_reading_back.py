"""`from_json` takes what an Extractor can have made, and nothing that `to_json` could not write again."""

from __future__ import annotations

import copy
import json
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Article, Extractor, Finding, FormatError, hookimpl

TEXT = """Harbour rates rise

Oban, April 9 - The harbour “will stay open until May,” Ana Ruiz, the mayor, said on Tuesday. “We have
the money,” she added. Rates rose 4.5% to $3.2 million in 2023, according to the board."""


@attrs.frozen
class Tide(Finding):
    height: float = attrs.field(default=0.5, kw_only=True)
    names: tuple[str, ...] = attrs.field(default=(), kw_only=True)


class Tides:
    @hookimpl
    def newsextract_findings(self, article):
        yield Tide.at(article, 0, 7, names=("neap", "spring"))


DATA = Extractor(plugins=["*", Tides]).extract(TEXT, published="2024-04-10").to_dict()
FOREIGN = {**DATA["findings"][0], "finding_type": "elsewhere:Tide"}


def changed(path: list[Any], value: Any) -> dict[str, Any]:
    """The article's data with another value at a path of keys and indexes."""
    data = copy.deepcopy(DATA)
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return data


def test_there_is_something_of_each_sort():
    assert all(DATA[key] for key in ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings"))


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["dates", 0, "begin_point"], 99, "dates: number 0: begin_point is 99"),
        (["dates", 0, "end_point"], -1, "end_point is -1"),
        (["statistics", 0, "linked"], [99], "statistics: number 0: linked is 99"),
        (["statistics", 0, "period"], 99, "period is 99"),
        (["quotes", 0, "nested_in"], 99, "quotes: number 0: nested_in is 99"),
        (["quotes", 0, "speaker", "index"], 99, "index is 99"),
        (["claims", 0, "quote"], 99, "claims: number 0: quote is 99"),
        (["claims", 0, "statistics"], [0, 99], "statistics is 99"),
        (["claims", 0, "dates"], [-1], "dates is -1"),
        (["statistics", 0, "value"], "NaN", "value is NaN"),
        (["statistics", 0, "value"], "sNaN", "value is sNaN"),
        (["statistics", 0, "low"], "-Infinity", "low is -Infinity"),
        (["statistics", 0, "high"], "1E+999999999", "high is 1E"),
        (["statistics", 0, "confidence"], 1.5, "confidence is 1.5"),
        (["speakers", 0, "confidence"], float("nan"), "confidence is nan"),
        (["speakers", 0, "roles", 0, "confidence"], -0.1, "confidence is -0.1"),
        (["claims", 0, "checkworthy"], float("inf"), "checkworthy is inf"),
        (["dates", 0, "value"], "soon", "value is 'soon': a TIMEX3 value is wanted"),
        (["dates", 0, "value"], "", "value is ''"),
        (["dates", 0, "value"], "2023-02-29", "value is '2023-02-29': a TIMEX3 value is wanted"),
        (["dates", 0, "value"], "2024-13", "value is '2024-13'"),
        (["zones", 0, "end"], 0, "but 0:0 is ''"),
        (["zones", 0, "end"], 10_000, "outside the text"),
        (["quotes", 0, "speaker", "kind"], "cat", "kind"),
        (["findings", 0, "height"], float("nan"), "can't be written again"),
        (["findings", 0, "finding_type"], {}, "are wanted as strings"),
        (["findings", 0], {**FOREIGN, "deep": float("inf")}, "can't be written again"),
    ],
)
def test_what_points_nowhere_or_is_no_value_is_refused(path, value, message):
    data = changed(path, value)
    with pytest.raises(FormatError, match=message):
        Article.from_dict(data)
    with pytest.raises(FormatError, match=message):
        Article.from_json(json.dumps(data))


def nested(levels: int) -> Any:
    value: Any = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize("levels", [101, 500, 900])
def test_deep_nesting_is_refused(levels):
    data = changed(["findings", 0], {**FOREIGN, "deep": nested(levels)})
    with pytest.raises(FormatError, match="nested more than 100 levels deep"):
        Article.from_json(json.dumps(data))


def test_nesting_that_is_taken_can_be_written():
    article = Article.from_dict(changed(["findings", 0], {**FOREIGN, "deep": nested(90)}))
    assert Article.from_json(article.to_json()) == article


PATHS = [
    *(["dates", n, key] for n in range(len(DATA["dates"])) for key in DATA["dates"][0]),
    *(["statistics", n, key] for n in range(len(DATA["statistics"])) for key in DATA["statistics"][0]),
    *(["speakers", n, key] for n in range(len(DATA["speakers"])) for key in DATA["speakers"][0]),
    *(["quotes", n, key] for n in range(len(DATA["quotes"])) for key in DATA["quotes"][0]),
    *(["claims", n, key] for n in range(len(DATA["claims"])) for key in DATA["claims"][0]),
    *(["zones", n, key] for n in range(len(DATA["zones"])) for key in DATA["zones"][0]),
    *(["findings", 0, key] for key in [*DATA["findings"][0], "more"]),
    *([key] for key in DATA),
]
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 200)
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    # What fields hold, at another place.
    | st.sampled_from(
        ["P2D", "2024-04-09", "1E+5000", "NaN", "-0", "1e-7", "person", "body", "direct", "elsewhere:Tide"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.tuples(st.sampled_from(PATHS), VALUES), min_size=1, max_size=3))
@settings(max_examples=max(300, settings().max_examples))
def test_whatever_is_taken_comes_back_the_same(changes):
    data = copy.deepcopy(DATA)
    for path, value in changes:
        inner: Any = data
        for step in path[:-1]:
            if isinstance(inner, dict):
                inner = inner.get(step)
            else:
                inner = inner[step] if isinstance(inner, list) and step < len(inner) else None
        if isinstance(inner, dict):
            inner[path[-1]] = value
    try:
        article = Article.from_json(json.dumps(data))
    except FormatError:
        return
    assert Article.from_json(article.to_json()) == article
    assert Article.from_dict(article.to_dict()) == article
