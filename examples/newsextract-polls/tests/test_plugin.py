"""The plugin as its users have it: installed, and run by an Extractor."""

from __future__ import annotations

import doctest
from pathlib import Path

from newsextract import Article, Extractor
from newsextract.testing import parametrize_with_checks
from newsextract_polls import PollResult, Polls

TEXT = """A new poll by Acme Research for the Port Herald puts Labour on 41%, up two points, and the Tories on 38%.

Acme Research asked 1,702 adults between 3 and 5 June. The margin of error is three points."""


def test_it_is_installed_and_runs_by_itself() -> None:
    (result,) = Extractor().extract(TEXT, published="2024-06-07").findings
    assert isinstance(result, PollResult)
    assert result.plugin == "newsextract-polls[polls]"
    assert result.confidence == Polls.rules.confidence("contender-before-share")


def test_results_travel_through_json() -> None:
    article = Extractor().extract(TEXT, published="2024-06-07")
    assert Article.from_json(article.to_json()) == article


def test_the_readme_is_true() -> None:
    failed, tried = doctest.testfile(str(Path(__file__).parent.parent / "README.md"), module_relative=False)
    assert (failed, tried) == (0, 7)


@parametrize_with_checks([Polls], texts=[TEXT])
def test_it_conforms(check) -> None:
    check()
