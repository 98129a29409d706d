"""A linear ranker over named features: which mention of a sentence speaks a quotation that no cue claims.

The weights are data (`data/ranker.json`), learned on annotated news; reading them is plain sums.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple

from newsextract.text import patterns as re
from newsextract.text.grammar.subjects.source import Source
from newsextract.text.grammar.words import count_words, is_past
from newsextract.text.names.words import DEMONYM, flags_of
from newsextract_plugins.quotes.lexicon import word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsextract_plugins.quotes.shapes import Frame

__all__ = ["Candidate", "best", "candidates", "score"]

_MARGIN: Final = 0.3
"""So much likelier than that nobody spoke must a speaker be, in the logarithm of odds: by a third."""
_FARTHEST: Final = 90
"""Tokens in front of a quotation among which mentions are looked for; another's clause ends the search."""
NEAREST: Final = 10
"""So many mentions in front of a quotation are weighed."""

_PERSONAL: Final = frozenset({"he", "she", "they", "we", "i", "you", "he's", "she's", "they're", "who", "we're", "i'm"})
_FIRST_PERSON: Final = frozenset({"i", "we", "my", "our", "me", "us", "i'm", "i've", "we're", "you", "your"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "will", "would", "can", "don't", "has", "have", "not", "it's", "should"}
)
_NEW_CLAUSE: Final = re.compile(r",[YZ]A?(?:DA?w{0,2})?N{1,4}(?:I?T)?A*[wXV]")
"""Another's clause behind an attribution: "Ms Okafor said it was late, but Mr Holt on Monday called"."""
_SUBJECT: Final = re.compile(r"[,CYSZ-][CYA]*(?:P|(?:Dw*)?N+[XVwAT]|Dw{1,3}[XV])")
"""Another's subject between an attribution and a quotation."""
_POSSESSIVE: Final = frozenset({"his", "her", "their", "our", "my", "its"})


class Candidate(NamedTuple):
    """Somebody who may have spoken: tokens of the frame, or nobody there (`source` is None), and the features."""

    source: Source | None
    kind: str
    features: tuple[str, ...]


def _describes(frame: Frame, source: Source) -> bool:
    """Tell whether a name is but the adjective of a nation in front of a noun: "Cuban exiles in Miami"."""
    alone = source.last - source.first == 1 and frame.shape[source.last : source.last + 1] == "w"
    return alone and bool(flags_of(frame.words[source.first].capitalize()) & DEMONYM)


def candidates(
    frame: Frame,
    at: int,
    inner: str,
    *,
    previous: str,
    reported: int | None,
    listed: bool,
    known: Callable[[int, int], str],
) -> list[Candidate]:
    """List who may have spoken the quotation at a token.

    Args:
        frame: The frame.
        at: The quotation's token.
        inner: What stands in the marks, its beginning at least.
        previous: How near the attribution before is: "paragraph", "next", "far" or "none".
        reported: The cue's token of the attribution in front of it in the same frame, None where there is none.
        listed: Whether that attribution holds another quotation between its cue and this one.
        known: Tells what is known of the name at some tokens: "last" for who spoke last, "speaker" for anybody else
            who is known to speak or hold an office, else the kind of name or "unknown".

    Returns:
        Mentions in front, nearest first, one behind, the speaker of the sentence's attribution in front ("sentence"),
        the speaker before ("previous") and nobody ("nobody").
    """
    shape = frame.shape
    spoken = inner.lower().replace("’", "'").split()
    length = _length(len(spoken))
    voice = "first" if not _FIRST_PERSON.isdisjoint(spoken) else "verb" if not _FINITE.isdisjoint(spoken) else "plain"
    stop = inner[-1:] if inner[-1:] in ",.!?" else "none"
    before = shape[at - 1] if at else "start"
    found = _in_front(frame, at, before, known)
    behind = next(_mentions_after(frame, at), None)
    if behind is not None:
        found.append(_behind(frame, at, *behind))
    if reported is not None and _NEW_CLAUSE.search(shape, reported + 1, at) is None:
        between = shape[reported + 1 : at]
        stretch = "subject" if _SUBJECT.search(between) else "plain"
        features: tuple[str, ...] = (
            "sentence", f"sentence-{stretch}", f"sentence-before-{before}",
            f"sentence-far-{min(len(between) // 6, 4)}", f"sentence-{length}", f"sentence-listed-{listed}",
            f"sentence-{voice}",
        )  # fmt: skip
        found.append(Candidate(None, "sentence", features))
    if previous != "none":
        features = (
            f"previous-{previous}", f"previous-before-{before}", f"previous-{length}",
            f"previous-mentions-{min(len(found), 3)}", f"previous-{voice}", f"previous-stop-{stop}",
        )  # fmt: skip
        found.append(Candidate(None, "previous", features))
    capital = "capital" if inner[:1].isupper() else "small"
    found.append(_nobody(frame, at, before, voice, stop, length, capital))
    return found


def _in_front(frame: Frame, at: int, before: str, known: Callable[[int, int], str]) -> list[Candidate]:
    """List the mentions in front of a quotation, the nearest first."""
    found: list[Candidate] = []
    for rank, (source, kind) in enumerate(_mentions_before(frame, at)):
        features = _features(frame, source, kind, at, rank, before)
        if kind in ("name", "possessor"):
            what = known(source.first, source.last)
            if what == "unknown" and (source.first, source.last) == (0, 1) and _only_opens(frame):
                continue
            if kind == "name" and _describes(frame, source):
                continue
            features = (*features, f"known-{what}", f"known-{what}-rank-{min(rank, 2)}")
        found.append(Candidate(source, kind, features))
        if rank + 1 == NEAREST:
            break
    return found


def _behind(frame: Frame, at: int, source: Source, kind: str) -> Candidate:
    """Return the mention behind a quotation."""
    between = frame.shape[at + 1 : source.first]
    features = (
        f"behind-{kind}", f"behind-after-{between[-1:] or 'quotation'}",
        f"behind-next-{_next_class(frame, source.last)}", "behind-near" if len(between) < 3 else "behind-far",
    )  # fmt: skip
    return Candidate(source, kind, features)


def _nobody(frame: Frame, at: int, before: str, voice: str, stop: str, length: str, capital: str) -> Candidate:
    """Return that nobody spoke a quotation."""
    shape = frame.shape
    near = shape[max(0, at - _FARTHEST) : at + _FARTHEST]
    cue = "cue" if "V" in near or "G" in near or "K" in near else "no-cue"
    after = shape[at + 1] if at + 1 < len(shape) else "end"
    word = frame.words[at - 1] if at and frame.words[at - 1] in _telling_words() else "other"
    features = (
        "nobody", f"nobody-before-{before}", f"nobody-after-{after}", f"nobody-{length}", f"nobody-{capital}-{length}",
        f"nobody-{before}-{after}", f"nobody-{voice}", f"nobody-stop-{stop}", f"nobody-{cue}", f"nobody-{cue}-{length}",
        f"nobody-word-{word}",
    )  # fmt: skip
    return Candidate(None, "nobody", features)


def _only_opens(frame: Frame) -> bool:
    """Tell whether a sentence's first word is capital for that alone: "Given his views", "Specifically, he"."""
    code, word = frame.shape[1:2], frame.words[1] if len(frame.words) > 1 else ""
    if code == ",":
        return frame.shape[2:3] != "R"
    return code in ("D", "I", "o") or (code == "w" and not is_past(word) and not word.endswith("s"))


def best(found: list[Candidate]) -> Candidate:
    """Return the candidate of the highest score, the first of equals; nobody unless it is clearly likelier."""
    *others, nobody = found
    chosen = max(others, key=score, default=nobody)
    return chosen if score(chosen) > score(nobody) + _MARGIN else nobody


def score(candidate: Candidate) -> float:
    """Return the sum of the weights of a candidate's features."""
    return sum(map(_weights().get, candidate.features, repeat(0.0)))


def _features(frame: Frame, source: Source, kind: str, at: int, rank: int, before: str) -> tuple[str, ...]:
    shape, words = frame.shape, frame.words
    between = shape[source.last : at]
    left = shape[source.first - 1 : source.first] or "start"
    following = _next_class(frame, source.last)
    clauses = sum(code in ",;ShRZ-:q" for code in between)
    telling = next(
        (words[index] for index in range(at - 1, source.last - 1, -1) if words[index] in _telling_words()), ""
    )
    return (
        f"kind-{kind}",
        f"left-{left}",
        f"next-{following}",
        f"{kind}-next-{following}",
        f"rank-{min(rank, 4)}",
        f"clauses-{min(clauses, 3)}",
        f"{kind}-clauses-{min(clauses, 2)}",
        f"far-{min(len(between) // 4, 5)}",
        f"first-{source.first < 8 and not shape[: source.first].strip('CYA,ITD')}",
        f"tells-{bool(telling)}-{kind}",
        f"before-{before}-rank-{min(rank, 2)}",
        f"left-{left}-next-{following}",
    )


def _length(words: int) -> str:
    return "one" if words == 1 else "two" if words == 2 else "few" if words < 5 else "many"


def _next_class(frame: Frame, at: int) -> str:
    if at >= len(frame.shape):
        return "end"
    code = frame.shape[at]
    if code != "w":
        return code
    word = frame.words[at]
    return "w-ed" if word.endswith("ed") else "w-s" if word.endswith("s") else "w-ing" if word.endswith("ing") else "w"


def _mentions_before(frame: Frame, at: int) -> Iterator[tuple[Source, str]]:
    """Yield the mentions in front of a token, the nearest first."""
    shape, words = frame.shape, frame.words
    last = at
    lowest = max(0, at - _FARTHEST)
    lowest = max([lowest, *(match.start() for match in _NEW_CLAUSE.finditer(shape, lowest, at))])
    while last > lowest:
        index = last - 1
        code = shape[index]
        if code in "PR":
            if words[index] in _PERSONAL:
                yield Source(index, last, index, "ranked"), "relative" if code == "R" else "pronoun"
            elif words[index] == "it" or words[index] == "which":
                yield Source(index, last, index, "ranked"), "thing"
        elif code == "D" and words[index] in _POSSESSIVE:
            yield Source(index, last, index, "ranked"), "his"
        elif code in "NM":
            first = index
            while first > lowest and shape[first - 1] in "NB":
                first -= 1
            if not (last == 1 and shape[1] == ":" and words[0] in word_list("words/headline_labels")):
                yield Source(first, last, first, "ranked"), "possessor" if code == "M" else "name"
            last = first
            continue
        elif (
            code == "w"
            and index > 0
            and index + 1 < len(shape)
            and shape[index + 1] in "XVAw"
            and shape[index - 1] in "Dw"
        ):
            first = index
            while first > lowest and shape[first - 1] in "wN" and index - first < 4:
                first -= 1
            if first > 0 and shape[first - 1] == "D":
                yield Source(first - 1, last, first - 1, "ranked"), "nominal"
                last = first
                continue
        last -= 1


def _mentions_after(frame: Frame, at: int) -> Iterator[tuple[Source, str]]:
    shape, words = frame.shape, frame.words
    for index in range(at + 1, min(len(shape), at + 14)):
        if shape[index] == "P" and words[index] in _PERSONAL:
            yield Source(index, index + 1, index, "ranked"), "pronoun"
        elif shape[index] in "NM":
            if words[index] in count_words():
                continue  # "“I was scared”: Five minutes with"
            last = index + 1
            while last < len(shape) and shape[last - 1] == "N" and shape[last] in "NBM":
                last += 1
            yield Source(index, last, index, "ranked"), "name"


@cache
def _telling_words() -> frozenset[str]:
    return word_list("cues/telling_nouns")


@cache
def _weights() -> dict[str, float]:
    file = resources.files("newsextract_plugins.quotes") / "data" / "ranker.json"
    if not file.is_file():
        return {}
    weights: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"]
    return weights
