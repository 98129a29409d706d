"""What the rules look at: a paragraph with its length and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Labels = list[str | None]
"""The name of the rule that took each line, None where none did yet."""

CLOSERS = "\"'”’»)]}*_ \u200b\u00a0"
ENDS = frozenset(".!?…。！？؟।")
LONGEST_ENDING = 60
#: A paragraph of so many words that ends like a sentence is prose, and so is an open-ended one of that many.
FEWEST_WORDS_OF_PROSE = 12
WORDS_OF_OPEN_PROSE = 25
#: For writing without spaces.
LENGTH_OF_PROSE = 100


class Line:
    """A paragraph.

    Attributes:
        start: First character in the article.
        end: One past the last.
        text: The paragraph.
        chunks: What stands between white space.
        words: How many words that are.
        closed: Whether it ends like a sentence, closing marks and brackets apart.
        prose: Whether it is long enough for a paragraph of a story.
    """

    __slots__ = ("chunks", "closed", "end", "prose", "start", "text", "words")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.chunks = text.split()
        words = self.words = len(self.chunks)
        last = text[-1]
        closed = last in ENDS or (last in CLOSERS and text[-LONGEST_ENDING:].rstrip(CLOSERS)[-1:] in ENDS)
        prose = words >= WORDS_OF_OPEN_PROSE or (closed and words >= FEWEST_WORDS_OF_PROSE)
        self.closed = closed
        self.prose = prose or (end - start >= LENGTH_OF_PROSE and words < FEWEST_WORDS_OF_PROSE)


def read_lines(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Line]:
    """Return the paragraphs of `text` as lines."""
    return [Line(start, end, text[start:end]) for start, end in paragraphs]


def is_title_case(text: str) -> bool:
    """Tell whether most words of more than three letters begin with a capital."""
    long = [word for word in text.split() if len(word.strip(".,:;'’‘“”\"!?()")) > LONGEST_SMALL_WORD]
    capital = sum(not word.lstrip("'’‘“”\"([-–—").lstrip()[:1].islower() for word in long)
    return bool(long) and capital >= TITLE_CASE_SHARE * len(long)


LONGEST_SMALL_WORD = 3
TITLE_CASE_SHARE = 0.75
