"""Whose a number is, as an index into the article's speakers."""

from __future__ import annotations

import pytest

from newsextract import Article, Extractor

EXTRACTOR = Extractor(zones="all")


def owners(text):
    article = EXTRACTOR.extract(text)
    return [None if s.entity_index is None else article.speakers[s.entity_index].name for s in article.statistics]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Ana Ruiz resigned. “I am tired,” Ruiz said. Ruiz had spent $4 million on boats.", ["Ana Ruiz"]),
        ("“We grow,” said Bo Rask, the baker. Mr Rask bakes 40 loaves.", ["Bo Rask"]),
        ("“We grow,” said Bo Rask. The quake killed 40 cooks.", [None]),
        ("The quake killed 40 cooks.", [None]),
        ("Turnout was 41 percent, said Bo Rask.", [None]),
    ],
)
def test_an_entity_that_is_a_speaker_has_the_speakers_index(text, names):
    assert owners(text) == names


def test_the_index_is_written_and_read_back():
    article = EXTRACTOR.extract("“We grow,” said Bo Rask, the baker. Mr Rask bakes 40 loaves.")
    assert article.to_dict()["statistics"][0]["entity_index"] == 0
    assert Article.from_json(article.to_json()) == article


def test_without_speakers_there_is_no_index():
    article = Extractor(plugins=["statistics"]).extract("Bo Rask bakes 40 loaves.")
    assert (article.statistics[0].entity.text, article.statistics[0].entity_index) == ("Bo Rask", None)
