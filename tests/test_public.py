"""The first things that somebody tries: the version, completion, signatures, and what is said to a wrong argument."""

from __future__ import annotations

import datetime as dt
import inspect
import io
from importlib import metadata
from pathlib import Path

import pytest

import newsextract
from newsextract import Article, Extractor, InputError


def test_the_version_is_there():
    assert newsextract.__version__ == metadata.version("newsextract")


def test_completion_offers_the_public_names_only():
    assert dir(newsextract) == sorted([*newsextract.__all__, "__version__"])
    with pytest.raises(AttributeError, match=r"has no attribute 'extrakt' \(did you mean 'extract'"):
        newsextract.extrakt  # noqa: B018


def test_extract_shows_what_it_takes():
    own = inspect.signature(newsextract.extract)
    method = inspect.signature(Extractor.extract)
    assert list(own.parameters.values()) == list(method.parameters.values())[1:]
    assert all(parameter.kind is not parameter.VAR_KEYWORD for parameter in own.parameters.values())


@pytest.mark.parametrize(
    ("given", "mend"),
    [
        (b"It rained.", "not bytes: decode it first, as in data.decode"),
        (Path("a.txt"), "Path: read it first, as in path.read_text"),
        (io.StringIO("It rained."), "not StringIO: read it first, as in file.read()"),
        (["It rained.", "It snowed."], "not list: give many texts to Extractor.pipe"),
        (iter(["It rained."]), "give many texts to Extractor.pipe"),
        ({"text": "It rained."}, "not dict: write extract(**fields), or give many of them to Extractor.pipe"),
        (None, "not NoneType: there is no text"),
        (float("nan"), "not float: there is no text"),
        (7, "a str is wanted, not int"),
    ],
)
def test_what_is_no_text_gets_told_what_to_call(given, mend):
    with pytest.raises(InputError) as caught:
        newsextract.extract(given)
    assert mend in str(caught.value)


def test_what_is_missing_in_a_data_frame_is_no_date():
    item = {"text": "It rained.", "published": float("nan"), "title": float("nan"), "authors": float("nan")}
    (article,) = Extractor(plugins=["zones"]).pipe([item])
    assert (article.published, article.title, article.authors, article.failures) == (None, None, (), ())


def test_dates_of_pandas_are_dates():
    pandas = pytest.importorskip("pandas", reason="needs pandas")
    days = [pandas.Timestamp("2024-04-09T23:00"), pandas.NaT, pandas.NA, pandas.Timestamp("2024-04-09").to_datetime64()]
    days.append(pandas.NaT.to_numpy())
    found = [newsextract.extract("It rained.", published=day).published for day in days]
    assert found == [dt.date(2024, 4, 9), None, None, dt.date(2024, 4, 9), None]


def test_an_article_is_one_short_line():
    article = newsextract.extract("“It will rain,” said Ana Ruiz. " * 200, id="x" * 500)
    assert len(repr(article)) < 200
    assert "\n" not in repr(article)
    assert repr(Article("")) == "<Article: 0 characters, nothing found>"
    assert repr(Article("It rained.", id="a\nb")) == "<Article 'a\\nb': 10 characters, nothing found>"
