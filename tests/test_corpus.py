"""The findings of whole texts are those that were written down: articles in tests/corpus, the seeds, all rules' texts.

A change of the findings has to be meant. `pytest tests/test_corpus.py --write-findings` writes them down anew; read the
difference before you commit it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from newsextract import Extractor
from newsextract.model.rules import exceptions_in

CORPUS = Path(__file__).parent / "corpus"
ARTICLES = sorted(CORPUS.glob("*.txt"))
SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
LISTS = ("zones", "dates", "statistics", "speakers", "quotes", "claims")
FILLED = {"roles": ("speakers",), "quotes": ("quotes", "speakers")}
"""What a plugin fills that is not called by its name."""
PASSED_OVER = frozenset({"start", "end", "text", "plugin", "confidence", "content", "checkworthy"})
"""Keys that stand elsewhere in the line, or that move with every measurement."""


@cache
def extractor():
    return Extractor(zones="all")


def in_words(value):
    """A field's value in few words: spans by where they are, everything else as it is."""
    if isinstance(value, dict):
        if value.keys() >= {"start", "end", "text"}:
            more = {key: item for key, item in value.items() if key not in PASSED_OVER and item not in (None, [], "")}
            more = " ".join(f"{key}={in_words(item)}" for key, item in more.items())
            return f"[{value['start']}-{value['end']}{' ' * bool(more)}{more}]"
        return "{" + " ".join(f"{key}={in_words(item)}" for key, item in value.items() if item is not None) + "}"
    return f"({' '.join(map(in_words, value))})" if isinstance(value, list) else str(value)


def lines_of(text, published=None, lists=LISTS):
    """What is found in a text, a line each."""
    article = extractor().extract(text, published=published).to_dict()
    yield f"published {article['published']} {article['modified'] or ''}".rstrip()
    for name in lists:
        for finding in article[name]:
            fields = {key: item for key, item in finding.items() if key not in PASSED_OVER}
            told = [f"{key}={in_words(item)}" for key, item in fields.items() if item not in (None, [], False, "")]
            words = " ".join(finding["text"].split())
            yield f"{name} {finding['start']}-{finding['end']} {words[:50]!r} {' '.join(told)}"


def lines_of_article(path):
    """What is found in an article of ours, whose first line may tell its day."""
    first, _, rest = path.read_bytes().decode("utf-8").partition("\n")
    published = first.removeprefix("published: ").strip() if first.startswith("published: ") else None
    return lines_of(rest if published else f"{first}\n{rest}", published)


def lines_of_seed(path):
    """What is found in a seed."""
    return lines_of(path.read_bytes().decode("utf-8"))


def lines_of_rules(plugin):
    """What a plugin finds in the texts of its rules and exceptions."""
    info = next(info for info in extractor().plugins if info.name == plugin)
    for named in [*info.rules, *exceptions_in(info.module)]:
        for kind in ("example", "counterexample"):
            yield f"# {named.name} {kind}"
            yield from lines_of(getattr(named, kind), named.published, FILLED.get(plugin, (plugin,)))


def compare(path, lines, write):
    """Write the lines down, or compare them with those that were."""
    now = "".join(f"{line}\n" for line in lines)
    if write:
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8").splitlines() == now.splitlines()


@pytest.fixture
def write(request):
    return request.config.getoption("--write-findings")


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_findings_of_an_article_are_as_written_down(path, write):
    compare(path.with_suffix(".found"), lines_of_article(path), write)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_findings_of_a_seed_are_as_written_down(path, write):
    compare(CORPUS / "seeds" / f"{path.stem}.found", lines_of_seed(path), write)


@pytest.mark.parametrize("plugin", ["zones", "dates", "statistics", "roles", "quotes", "claims"])
def test_the_findings_of_the_rules_texts_are_as_written_down(plugin, write):
    compare(CORPUS / f"rules-{plugin}.found", lines_of_rules(plugin), write)


def test_every_rule_that_a_finding_names_can_be_looked_up():
    known = {made.name for info in extractor().plugins for made in (*info.rules, *exceptions_in(info.module))}
    named = set()
    for path in ARTICLES:
        article = extractor().extract(path.read_text(encoding="utf-8"))
        findings = [*article.dates, *article.statistics, *article.quotes, *article.claims]
        named |= {name for finding in findings for name in (finding.rule, *finding.trail)}
        named |= {mention.rule for speaker in article.speakers for mention in speaker.mentions}
    assert len(named) > 100
    assert named - {"", None} <= known
