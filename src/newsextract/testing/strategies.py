"""Hypothesis strategies: any text, text as messy as scraped news, and articles whose findings are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import attrs
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

T = TypeVar("T")

__all__ = [
    "BREAKS",
    "FRAGMENTS",
    "KnownArticle",
    "KnownQuote",
    "KnownStatistic",
    "any_texts",
    "known_articles",
    "news_texts",
]

FRAGMENTS = (
    *("the", "of", "and", "that", "who", "a", "in", "to", "by", "not", "if", "will", "may", "must", "I", "we"),
    *("said", "says", "told", "asked", "according to", "added", "denied", "he", "she", "they", "his", "it", "warned"),
    *(
        "Ana Ruiz",
        "Ruiz",
        "Mr. Ruiz",
        "Li Na (李娜)",
        "Ursula von der Aue",
        "O’Neill",
        "J. K. Moss",
        "PARKER",
        "Dr Okafor",
    ),
    *("mayor", "Foreign Minister", "the minister", "spokeswoman for the port", "analysts", "U.S.", "Norway", "Beijing"),
    *(
        "$3.2 billion",
        "£1.2bn",
        "4.5%",
        "1,234.56",
        "1.234,56",
        "5-7",
        "two-thirds",
        "a dozen",
        "No. 4",
        "20",
        "0",
        "3-2",
    ),
    *("up", "down", "rose", "fell", "by", "from", "at least", "about", "per cent", "a barrel", "Boeing 737", "(1)"),
    *("Tuesday", "9 April 2024", "April", "2024-04-09", "9/4/2024", "last week", "a year earlier", "31 April", "1990s"),
    *("“", "”", '"', "‘", "’", "'", "''", "«", "»", "„", "[", "]", "(", ")", ":", ";", ",", ".", "…", "...", "!", "?"),
    *(
        "–",
        "—",
        "-",
        "/",
        "&",
        "%",
        "$",
        "\t",
        "\u00a0",
        "\u2009",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u202e",
        "\x00",
        "\ud800",
    ),
    *(
        "Photo: AP",
        "Related Articles",
        "By Ana Ruiz",
        "Published: 9 April 2024",
        "Comments",
        "http://example.org/2024/04/09/",
    ),
    *("İ", "ß", "王毅", "Москва", "٣", "²", "½", "Ⅷ", "𝟗", "é", "e\u0301", "\U0001f600"),
)
"""What messy news is made of."""
BREAKS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n", "\u2028", "\f")
"""What parts lines and paragraphs."""


def any_texts(*, max_size: int = 200) -> st.SearchStrategy[str]:
    """Return a strategy for any `str` at all, lone surrogates and control characters among it."""
    return st.text(st.characters(categories=["L", "M", "N", "P", "S", "Z", "C"]), max_size=max_size)


def news_texts(*, max_fragments: int = 60) -> st.SearchStrategy[str]:
    """Return a strategy for text made of what news is made of, in any order, marks unbalanced, breaks anywhere."""
    piece = st.one_of(
        st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), st.sampled_from(BREAKS), any_texts(max_size=5)
    )
    glue = st.sampled_from([" ", " ", " ", " ", "", "  "])
    return st.lists(st.tuples(piece, glue), max_size=max_fragments).map(
        lambda parts: "".join(piece + glue for piece, glue in parts)
    )


@attrs.frozen
class KnownQuote:
    """A quote that stands in a text.

    Attributes:
        words: Its words, without marks and final punctuation.
        speaker: The family name of who says it.
    """

    words: str
    speaker: str


@attrs.frozen
class KnownStatistic:
    """A number that stands in a text.

    Attributes:
        kind: Kind of statistic.
        value: Its value as a plain decimal.
        direction: Up, down or None.
    """

    kind: str
    value: str
    direction: str | None


@attrs.frozen
class KnownArticle:
    """A text and what stands in it."""

    text: str
    quotes: tuple[KnownQuote, ...]
    statistics: tuple[KnownStatistic, ...]


_PEOPLE = (
    ("Ana Ruiz", "Ruiz"),
    ("Peter Lindqvist", "Lindqvist"),
    ("Grace Okafor", "Okafor"),
    ("Tomas Berger", "Berger"),
    ("Maria van der Velde", "van der Velde"),
)
_SAYINGS = (
    "The harbour will stay open through the winter",
    "We have waited too long for this bridge",
    "Nobody told the families what had happened",
    "There is no plan for the old mill",
    "It was the wrong decision and we will reverse it",
)
_NUMBERS: tuple[tuple[str, tuple[KnownStatistic, ...]], ...] = (
    ("Exports rose 4.5% in the spring.", (KnownStatistic("percent", "4.5", "up"),)),
    ("The council approved a budget of $3.2 billion.", (KnownStatistic("money", "3200000000", None),)),
    ("Ticket sales fell 12 percent after the strike.", (KnownStatistic("percent", "12", "down"),)),
    ("The company paid €750,000 for the site.", (KnownStatistic("money", "750000", None),)),
)
_FILLERS = (
    "The two sides had met several times before the storm.",
    "Work on the tunnel stopped when the river rose.",
    "The town lies between the hills and the sea.",
)
_MARKS = (("“", "”"), ('"', '"'), ("“", '"'), ('"', "”"), ("«", "»"), ("„", "“"), ("''", "''"))
_SPACES = ("\u00a0", "  ", "\u2009", " ")
_PARAGRAPHBREAKS = ("\n\n", "\n", "\r\n", "\r\n\r\n", "\n \n", "\n\n\n")
_INVISIBLE = ("\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e")


@st.composite
def known_articles(draw: DrawFn, *, noise: bool = True) -> KnownArticle:
    """Return a strategy for articles built with known quotes and numbers.

    Args:
        draw: Given by Hypothesis.
        noise: Whether to vary mark styles, spacing and line breaks and to sprinkle invisible characters.
    """
    paragraphs: list[str] = [_FILLERS[0]]
    quotes: list[KnownQuote] = []
    statistics: list[KnownStatistic] = []
    opening, closing = _pick(draw, _MARKS) if noise else _MARKS[0]
    for kind in draw(st.lists(st.sampled_from(("after", "before", "number", "filler")), max_size=8)):
        if kind == "filler":
            paragraphs.append(_pick(draw, _FILLERS))
        elif kind == "number":
            sentence, known = _pick(draw, _NUMBERS)
            paragraphs.append(sentence)
            statistics += known
        else:
            name, family = _pick(draw, _PEOPLE)
            words = _pick(draw, _SAYINGS)
            if kind == "after":
                paragraphs.append(f"{opening}{words},{closing} {name} said.")
            else:
                paragraphs.append(f"{name} said: {opening}{words}.{closing}")
            quotes.append(KnownQuote(words, family))
    if noise:
        paragraphs = [_noisy(draw, paragraph) for paragraph in paragraphs]
        text = "".join(paragraph + _pick(draw, _PARAGRAPHBREAKS) for paragraph in paragraphs)
    else:
        text = "\n\n".join(paragraphs)
    return KnownArticle(text, tuple(quotes), tuple(statistics))


def _pick(draw: DrawFn, options: Sequence[T]) -> T:
    return draw(st.sampled_from(options))


def _noisy(draw: DrawFn, paragraph: str) -> str:
    """Return the paragraph with other spaces between some words and invisible characters at some places."""
    words = paragraph.split(" ")
    glued = words[0] + "".join(_pick(draw, _SPACES) + word for word in words[1:])
    for _ in range(_pick(draw, (0, 0, 1, 2))):
        place = _pick(draw, range(len(glued) + 1))
        glued = glued[:place] + _pick(draw, _INVISIBLE) + glued[place:]
    return glued
