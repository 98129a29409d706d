from __future__ import annotations

import pytest

from newsextract import Extractor


@pytest.fixture(scope="session")
def extractor():
    return Extractor(plugins=["quotes"], on_error="raise")


@pytest.fixture(scope="session")
def quotes(extractor):
    """Reads a text into rows of (kind, speaker, cue, content)."""

    def read(text):
        return [row(quote) for quote in extractor.extract(text).quotes]

    return read


def row(quote):
    return (
        quote.kind,
        quote.speaker.name if quote.speaker else None,
        quote.cue.text if quote.cue else None,
        " … ".join(part.text for part in quote.parts),
    )
