"""What the tests of roles share: the plugin alone, and questions about one speaker."""

from __future__ import annotations

import pytest

from newsextract import Extractor

EXTRACTOR = Extractor(plugins=["roles"])


class Found:
    """The speakers of one text."""

    def __init__(self, text):
        article = EXTRACTOR.extract(text)
        assert not article.failures
        self.speakers = article.speakers

    def __getitem__(self, name):
        return next(one for one in self.speakers if one.name == name)

    def mentions(self, name):
        return [mention.text for mention in self[name].mentions]

    def role(self, name):
        (role,) = self[name].roles
        return role.text, role.title, role.organisation, role.country, role.status

    @property
    def names(self):
        return [one.name for one in self.speakers]


@pytest.fixture
def find():
    return Found
