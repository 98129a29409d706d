"""The rules of the data, for any text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsextract import Article, Extractor
from newsextract.testing import KnownArticle, any_texts, check_article, known_articles, news_texts, spans_of

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
FOUND = ("dates", "statistics", "speakers", "quotes", "claims", "findings")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def everywhere() -> Extractor:
    return Extractor(zones="all")


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("published", [None, "2024-04-09"])
def test_the_seeds_keep_the_rules_of_the_data(path, published, extractor, everywhere):
    text = path.read_bytes().decode("utf-8")
    check_article(extractor.extract(text, published=published), text)
    check_article(everywhere.extract(text, published=published), text)


@given(any_texts())
def test_any_text_keeps_the_rules_of_the_data(extractor, everywhere, text):
    check_article(extractor.extract(text), text)
    check_article(everywhere.extract(text), text)


@given(news_texts(), st.none() | st.dates())
def test_messy_news_keeps_the_rules_of_the_data(extractor, everywhere, text, published):
    check_article(extractor.extract(text, published=published), text)
    check_article(everywhere.extract(text, published=published), text)


@given(news_texts())
def test_an_extractor_has_no_memory(extractor, text):
    first = extractor.extract(text)
    extractor.extract("“It will rain,” said Ana Ruiz, the mayor, on Tuesday. Exports rose 4%.")
    assert extractor.extract(text) == first


@given(news_texts())
@settings(max_examples=min(60, settings().max_examples))  # making an extractor costs more than reading a text
def test_a_new_extractor_finds_what_an_old_one_does(extractor, text):
    assert Extractor().extract(text) == extractor.extract(text)


FOUND_BY_FUZZING = [
    "0%<said 0-",
    "The rates rose 5%, said 3 -",
    "It held, said Ana Ruiz,",
    "“It held” <said 12–",
    "Cargo fell. spokeswoman for the port , PARKER Published",
    "The spokeswoman for , Ana Ruiz",
    "They came from One ",
    "Rents rose as it showed them,",
    "as o showed n,",
    "Rates \udbc5\ude0a rose 4%, “it \ud800\udc00\udc00” said Ana \ud83d\ude00 Ruiz.",
]


@pytest.mark.parametrize("text", FOUND_BY_FUZZING)
def test_what_once_failed_keeps_the_rules_of_the_data(extractor, everywhere, text):
    check_article(extractor.extract(text), text)
    check_article(everywhere.extract(text), text)


def test_empty_text_has_empty_tuples(extractor):
    article = extractor.extract("")
    assert article == Article("")


LEAD = (
    "The two sides had met several times before the storm, and nobody had written down what was agreed there.\n\n"
    "The harbour was closed when the wind rose, and the ferries stayed where they were until it fell again.\n\n"
    "Those who live by the river had moved their boats behind the wall, as they do whenever the water rises.\n\n"
    "Nobody was hurt, and the road along the shore was open again before the schools had begun their day.\n\n"
    "What the wall costs is still argued over, and the crews that mend it have waited long for their pay."
)
OTHER_LEAD = "Work on the tunnel stopped when the river rose, and the crews went home to their villages."


@given(news_texts())
def test_a_paragraph_before_shifts_every_offset(extractor, text):
    # The page has a lead of its own in both, so that the paragraph before changes no headline and no line of its head.
    text = f"{LEAD}\n\n{text}"
    prefix = f"{OTHER_LEAD}\n\n"
    plain, prefixed = extractor.extract(text), extractor.extract(prefix + text)
    for name in FOUND:
        shifted = tuple(finding for finding in getattr(prefixed, name) if finding.start >= len(prefix))
        assert [_unplaced(f) for f in getattr(plain, name)] == [_unplaced(f) for f in shifted]
        before = [(span.start + len(prefix), span.end + len(prefix)) for _, span in spans_of(getattr(plain, name))]
        assert [(span.start, span.end) for _, span in spans_of(shifted)] == before


def _unplaced(value):
    """The finding without its offsets."""
    if isinstance(value, tuple):
        return tuple(_unplaced(item) for item in value)
    if not attrs.has(type(value)):
        return value
    fields = [f.name for f in attrs.fields(type(value)) if f.name not in ("start", "end")]
    return [(name, _unplaced(getattr(value, name))) for name in fields]


@given(known_articles(noise=False))
def test_known_articles_give_the_known_findings(extractor, known):
    assert _found(extractor, known) == _wanted(known)


@given(known_articles())
@settings(max_examples=max(150, settings().max_examples))
def test_known_findings_survive_noise(extractor, known):
    assert _found(extractor, known) == _wanted(known)


def _wanted(known: KnownArticle):
    return (
        [(quote.words.split(), quote.speaker) for quote in known.quotes],
        [(s.kind, s.value, s.direction) for s in known.statistics],
    )


def _found(extractor: Extractor, known: KnownArticle):
    article = extractor.extract(known.text)
    shown = str.maketrans("", "", "\u200b\u00ad\ufeff\u2060\u200e")
    quotes = []
    for quote in article.quotes:
        name = quote.speaker.name.translate(shown).split() if quote.speaker else []
        family = next((q.speaker for q in known.quotes if name[-1:] == q.speaker.split()[-1:]), None)
        quotes.append((quote.text.translate(shown).rstrip(".,").split(), family))
    kinds = {s.kind for s in known.statistics}
    numbers = [(s.kind, format(s.value, "f"), s.direction) for s in article.statistics if s.kind in kinds]
    return quotes, numbers


def test_nothing_depends_on_the_hash_seed():
    """Sets and dicts of strings iterate differently in each process unless the output is ordered."""
    program = (
        "import sys, pathlib, newsextract; e = newsextract.Extractor();"
        "print([e.extract(pathlib.Path(p).read_text('utf-8')).to_json() for p in sys.argv[1:]])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, *map(str, SEEDS)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
