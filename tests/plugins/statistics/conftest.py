from __future__ import annotations

import pytest

from newsextract import Article
from newsextract_plugins.statistics import Statistics


@pytest.fixture(scope="session")
def plugin():
    return Statistics()


@pytest.fixture(scope="session")
def find(plugin):
    """Return the statistics of a text, without ordinals."""

    def run(text, dates=()):
        article = Article(text=text, dates=tuple(dates))
        return [s for s in plugin.newsextract_statistics(article) if s.kind != "ordinal"]

    return run


@pytest.fixture(scope="session")
def one(find):
    """Return the only statistic of a text."""

    def run(text, dates=()):
        (statistic,) = find(text, dates)
        return statistic

    return run
