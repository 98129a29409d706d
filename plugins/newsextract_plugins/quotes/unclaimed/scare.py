"""Words in quotation marks that nobody is said to have spoken: titles, nicknames, sub-headings, "so-called"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract import exception, rule
from newsextract.text import patterns as re
from newsextract.text.grammar.titles import title_words
from newsextract_plugins.quotes.constructions.dash_names import is_listed

if TYPE_CHECKING:
    from newsextract import Rule
    from newsextract.text.quotation import Quotation
    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["NAMES", "SCARE", "is_heading", "scare", "scare_reason", "sub_heading"]

_WORDS: Final = re.compile(r"[^\W_][\w’'.&-]*")
_LONGEST_TITLE: Final = 12
_LONGEST_HEADING: Final = 6
_LONGEST_HEADING_QUOTE: Final = 50
_LONGEST_NICKNAME: Final = 2
_NAMING: Final = frozenset({"known", "name", "names", "named", "identified", "nickname", "nicknamed", "goes", "aka"})
"""What stands in front of "as" and a name in marks."""


_INSCRIBED: Final = frozenset(
    {"message", "slogan", "words", "inscription", "logo", "motto", "caption", "legend", "text"}
)
_BEARING: Final = (
    ["with", "the"], ["bearing", "the"], ["carrying", "the"], ["bears", "the"], ["bore", "the"], ["carries", "the"],
    ["carried", "the"], ["featuring", "the"],
)  # fmt: skip
"""What stands in front of the words that a thing bears."""


_SMALL: Final = frozenset({"a", "an", "the", "simply", "also", "often", "either", "both"})
"""What may stand between a verb of naming and the name."""
_CALLED: Final = frozenset(
    {"called", "dubbed", "termed", "titled", "entitled", "named", "nicknamed", "christened", "labelled", "labeled",
     "means", "meaning", "meant", "symbolise", "symbolises", "symbolize", "symbolizes", "denotes", "coined"}
)  # fmt: skip
"""Verbs of naming and meaning right in front of what no speaker was found for."""
_STANDING_FOR: Final = (
    ["word", "for"], ["words", "for"], ["term", "for"], ["name", "for"], ["stands", "for"], ["stood", "for"],
    ["stand", "for"], ["short", "for"], ["slang", "for"], ["translates", "as"], ["translates", "to"],
    ["translated", "as"], ["known", "as"], ["coined", "term"], ["the", "name"], ["the", "title"], ["use", "of"],
)  # fmt: skip
"""What gives a meaning to what stands behind it."""
_SAYINGS: Final = frozenset({"saying", "proverb", "adage", "maxim"})
_PASSED_FOR: Final = frozenset(
    {"promoted", "billed", "marketed", "advertised", "hailed", "described", "branded", "known", "registered", "listed"}
)
"""Participles behind which "as" tells what something passes for."""
_TELLERS: Final = frozenset({"is", "are", "was", "were", "be", "been", "being"})


class Marked(NamedTuple):
    """Words in marks and what stands around them.

    Attributes:
        inner: What stands in the marks.
        words: Its words.
        before: The code of the token in front.
        after: The code of the token behind.
        word_before: The word in front.
        style: "double" or "single" marks.
        alone: Whether the frame is quotations alone.
        own_paragraph: Whether the frame is a paragraph of its own.
        at: The quotation's token.
        frame: The frame.
    """

    inner: str
    words: list[str]
    before: str
    after: str
    word_before: str
    style: str
    alone: bool
    own_paragraph: bool
    at: int
    frame: Frame


@rule(
    "sub-heading",
    "A few quoted words that are a paragraph of their own and no sentence.",
    example="The town has decided.\n“Open harbour”\nThe boats will sail.",
    counterexample="The town has decided.\nOpen harbour\nThe boats will sail.",
)
def sub_heading(marked: Marked) -> bool:
    """Tell whether a few words in marks are a paragraph of their own and no sentence, or in single marks."""
    if not marked.alone or not marked.own_paragraph or len(marked.words) > _LONGEST_HEADING:
        return False
    size = len(marked.frame.shape)
    return (marked.inner[-1:] not in ",.!?…" and size == 1) or (marked.style == "single" and size <= 2)


@rule(
    "nickname",
    "A nickname between given name and surname.",
    example="The boat belongs to Amara “Captain” Diallo of the northern harbour.",
    counterexample="The boat belongs to Amara Diallo of the northern harbour.",
)
def nickname(marked: Marked) -> bool:
    """Tell whether a capitalised word or two stand between two names, or behind "known as"."""
    if len(marked.words) > _LONGEST_NICKNAME or not marked.words[0][0].isupper():
        return False
    return (marked.before == "N" and marked.after == "N") or _is_known_as(marked)


@exception(
    "known-as",
    "What somebody is known as, or gives as a name, is no speech.",
    example="The boat belongs to a roofer known as “Stumpy.”",
    counterexample="The boat was described as “Rotten” by a roofer.",
)
def _is_known_as(marked: Marked) -> bool:
    at = marked.at
    return marked.word_before in ("as", "by") and not _NAMING.isdisjoint(marked.frame.words[max(0, at - 5) : at - 1])


@rule(
    "so-called",
    "Words that “so-called” keeps at a distance.",
    example="The so-called “harbour deal” was signed in the town.",
    counterexample="The harbour deal was signed in the town.",
)
def so_called(marked: Marked) -> bool:
    """Tell whether "so-called" stands in front."""
    return marked.word_before == "so-called"


@rule(
    "inscription",
    "Words that a sign, a poster or a shirt bears.",
    example="A poster in the harbour shows two boats with the slogan “lamps are love”.",
    counterexample="Amara Diallo ended her message with “lamps are love”.",
)
def inscription(marked: Marked) -> bool:
    """Tell whether "with the message", "with the words" or "bearing the slogan" stands in front."""
    words, at = marked.frame.words, marked.at
    return marked.word_before in _INSCRIBED and words[max(0, at - 3) : at - 1] in _BEARING


@rule(
    "name-of-a-thing",
    "Words in marks that something is called, means or stands for, or is promoted as.",
    example="The boats are called “night birds” in the harbour. Velm is the word for “calm”.",
    counterexample="Amara Diallo called the boats “a heap of rust”.",
)
def name_of_a_thing(marked: Marked) -> bool:
    """Tell whether what stands in front gives something a name or a meaning, or a saying goes."""
    words, at = marked.frame.words, marked.at
    front = at - 1
    while front > 0 and words[front] in _SMALL:
        front -= 1
    if words[front] in _CALLED and not _is_named_by(marked.frame, front):
        return True
    if words[max(0, front - 1) : front + 1] in _STANDING_FOR:
        return True
    if marked.before == ":" and not _SAYINGS.isdisjoint(words[max(0, at - 4) : at]):
        return True
    return words[front] == "as" and words[front - 1] in _PASSED_FOR and not _TELLERS.isdisjoint(words[:front])


@exception(
    "what-somebody-terms",
    "A definite noun phrase, a name or a pronoun in front of a verb of naming is who gives the name.",
    example="It was a move the harbour office termed a “fresh start”.",
    counterexample="It was an initiative termed a “fresh start”.",
)
def _is_named_by(frame: Frame, verb: int) -> bool:
    """Tell whether somebody in front of a verb of naming gives the name."""
    first = verb
    while first > 0 and frame.shape[first - 1] in "wA":
        first -= 1
    return first > 0 and frame.shape[first - 1] in "PNMD" and frame.words[first - 1] not in ("a", "an")


@rule(
    "listed-source",
    "The headline of a source that a list of sources names.",
    example="The boats are in.\n\n“Harbour stays open for winter” — Velm Courier, August 15, 2008",
    counterexample="The boats are in.\n\n“The harbour will stay open for us all.” — Amara Diallo, August 15, 2008",
)
def listed_source(marked: Marked) -> bool:
    """Tell whether an outlet and a day stand behind a dash."""
    return is_listed(marked.frame, marked.at + 1)


@rule(
    "title",
    "The title of a work or the name of a programme in quotation marks.",
    example="Amara Diallo appeared on Harbour Radio's “Morning Tide With Berg” to explain the closure.",
    counterexample="Amara Diallo said the closure was “a mistake of the council.”",
)
def title(marked: Marked) -> bool:
    """Tell whether words are written as a title, outside a headline."""
    words = marked.words
    return (
        marked.style == "double"
        and len(words) <= _LONGEST_TITLE
        and marked.inner[-1:] not in tuple(".!?…")
        and _is_title(words)
        and (len(words) > 1 or marked.before in ("N", "I", "M"))
        and not marked.frame.headline
    )


@rule(
    "scare",
    "Quoted words that nobody near is likely to have spoken.",
    example="It runs on a “smart” card that lets boats in.",
    counterexample="It runs on a smart card that lets boats in.",
)
def scare(marked: Marked) -> bool:
    """Tell whether the marks hold no word; what holds words is weighed against its sentence's mentions first."""
    return not marked.words


SCARE: Final[tuple[Rule, ...]] = (
    scare,
    sub_heading,
    nickname,
    so_called,
    inscription,
    name_of_a_thing,
    listed_source,
    title,
)
"""The rules in the order in which they are tried."""
NAMES: Final = {named.name: named for named in (title, nickname)}
"""The rules for the quotations that a frame reads as names, by the grammar's word for them."""


def scare_reason(
    text: str, frame: Frame, at: int, quotation: Quotation, paragraph: tuple[int, int] | None, *, alone: bool
) -> Rule | None:
    """Return the rule by which a quotation is nobody's speech, None where it may be speech.

    Args:
        text: The article.
        frame: The frame.
        at: The quotation's token.
        quotation: The quotation.
        paragraph: Where the paragraph begins and ends, None outside of any.
        alone: Whether the frame is quotations alone.
    """
    inner = text[quotation.inner_start : quotation.inner_end]
    shape = frame.shape
    marked = Marked(
        inner=inner,
        words=_WORDS.findall(inner[:400]),
        before=shape[at - 1] if at else "",
        after=shape[at + 1] if at + 1 < len(shape) else "",
        word_before=frame.words[at - 1] if at else "",
        style=quotation.style,
        alone=alone,
        at=at,
        own_paragraph=(frame.start, frame.end) == paragraph,
        frame=frame,
    )
    return next((reason for reason in SCARE if reason.read(marked)), None)


def _is_title(words: list[str]) -> bool:
    """Tell whether words are written as a title."""
    capitals = sum(not word[0].islower() for word in words)
    small = sum(word.lower() in title_words() and word[0].islower() for word in words)
    return not words[0][0].islower() and capitals >= 1 and capitals + small == len(words)


def is_heading(text: str, frame: Frame, quotation: Quotation, paragraph: tuple[int, int]) -> bool:
    """Tell whether a frame with a quotation is a paragraph of a few words and no sentence, as sub-headings are."""
    if len(frame.shape) > _LONGEST_HEADING + 1 or any(code in "VKPX:" for code in frame.shape):
        return False
    if (frame.start, frame.end) != paragraph or text[paragraph[1] - 1] in ".!?":
        return False
    length = quotation.inner_end - quotation.inner_start
    return length < _LONGEST_HEADING_QUOTE and text[quotation.inner_end - 1 : quotation.inner_end] not in tuple(".!?,…")
