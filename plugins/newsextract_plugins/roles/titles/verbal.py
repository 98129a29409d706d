"""Verbs that state a role behind a name or a pronoun: "is the mayor of", "stepped down as head of", "who chairs"."""

from __future__ import annotations

from typing import Final

from newsextract import rule
from newsextract.text import patterns as re
from newsextract.text.names.words import FUNCTION, ORGANISATION, TIME, flags_of
from newsextract_plugins.roles.lexicon import is_modifier, words
from newsextract_plugins.roles.titles.noun_phrases import role_phrase
from newsextract_plugins.roles.titles.phrases import CLOSERS, TOKEN, Phrase, Statement, Status
from newsextract_plugins.roles.titles.predicates import compares
from newsextract_plugins.roles.titles.splitting import split

__all__ = [
    "VERBAL",
    "as_named",
    "body_end",
    "copula",
    "is_subject",
    "named_as",
    "office_held",
    "office_led",
    "statement",
    "title_and_body",
]

#: How far the verb and what belongs to it may reach.
LONGEST_VERB = 70
#: How long the name of a body may be behind "who heads", in words and in characters.
LONGEST_BODY = 9
BODY_WINDOW = 90

#: First characters of what these constructions begin with behind a comma: ", who", ", PhD, is".
_BEHIND_COMMA = frozenset("wi")
#: No word of these is longer.
LONGEST_OPENING = 12

_ADVERB = (
    r"(?> (?: also | now | currently | still | once | later | recently | formally | then | both | previously ) [ ] | )"
)
_COPULA = re.compile(
    rf"""
    (?> [ ]who | ,[ ]who | , | ) [ ] (?= [bhirsuw] )
    (?: (?P<former> had[ ]been | served[ ]as | worked[ ]as | used[ ]to[ ]be
          | (?: was | were | had[ ]been ) [ ] (?> then[ ] | still[ ] | once[ ] | ) (?: serving | working ) [ ] as
          | (?: was | is ) [ ] (?: once | formerly | previously ) )
      | (?: is | was ) (?: [ ]not | n['’]t ) [ ] (?: just | only | merely )
      | is | was | became | remains | has[ ]been | serves[ ]as | works[ ]as ) [ ]
    {_ADVERB}
    (?= (?: the | a | an | his | her | its | their | our | my ) [ ] | [A-Z]
      | (?: [a-z-]+ [ ] ){{1,3}} (?: of | at | for ) [ ]
      | (?: former | deputy | acting | director | president | chairman
        | head | chief ) [ ] )
    """,
    re.VERBOSE,
)
_OFFICE = re.compile(
    rf"""
    (?> [ ]who | ,[ ]who | ) [ ]
    (?:
        (?: has | had | was | is | were | will[ ]be | would[ ]be ) [ ] (?> been [ ] | ) {_ADVERB}
        (?: named | appointed | elected | re-?elected | chosen | sworn[ ]in | promoted | confirmed | hired | installed
          | selected ) [ ] (?> as [ ] | to[ ]be [ ] | to [ ] | )
      | (?> (?: has | had | was | is ) [ ] | ) (?> been [ ] | ) {_ADVERB}
        (?P<former> (?: stepped | stood ) [ ] down | resigned | quit | retired | ousted | fired | dismissed | removed )
        [ ] as [ ]
      | (?> (?: has | had | will | would | is | was | to ) [ ] | ) (?> been [ ] | ) {_ADVERB}
        (?: step(?:s|ping)? [ ] down | stand(?:s|ing)? [ ] down | (?: took | takes | take | taking ) [ ] over
          | (?: stepped | steps ) [ ] in | returned | returns | started | began | continues | stays | stayed | remains
          | acts | acted | doubles )
        [ ] as [ ]
      | said [ ] in [ ] (?: his | her ) [ ] (?: role | capacity ) [ ] as [ ]
    )
    """,
    re.VERBOSE,
)
_LEADING = re.compile(
    rf"""
    (?: ,? [ ] who [ ] | [ ] (?= (?: headed | chaired | co-?founded | founded | edits | chairs | heads ) [ ] ) )
    {_ADVERB} (?P<verb> heads | leads | chairs | directs | edits | runs | owns | coaches
      | co-?founded | founded | headed | led | chaired ) [ ]
    (?= (?: the | a | an | his | her | its | their ) [ ] | [A-Z] )
    """,
    re.VERBOSE,
)
LONGEST_POST: Final = 40
"""How far behind a mention "as" may stand: "her long time as"."""
LONGEST_NAMED: Final = 70
"""How far before a mention the verb stands that says as what."""
MOST_WORDS: Final = 7
_WORD: Final = re.compile(r"[\w-]+")
_NAMED_AS: Final = re.compile(
    r" as (?=(?:the|an?|his|her|its|their|our) |[A-Z]"
    r"|(?:former|deputy|acting|director|president|chairman|head|chief|ambassador|envoy|minister|secretary|governor|mayor"
    r"|judge|captain|coach|manager|editor|spokesman|spokeswoman|candidate|leader|commissioner|prime|foreign|finance"
    r"|interim|vice|senior|assistant|executive|attorney|professor|treasurer|special|chairwoman|chair|principal)\b)"
)
_POST: Final = re.compile(r"(?:['’]s)? (?:[\w-]+ ){0,2}?(?P<post>[a-z]+) as (?=an? |the |[a-z-]+)")
_ON_DAY: Final = re.compile(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= )")
"""A day between a name and its verb."""
_LEFT: Final = re.compile(
    r"\b(?:fired|dismissed|sacked|resign(?:ed|ing|s)?|retired?|quit|suspended|removed|ousted|stepped down|left|lost"
    r"|leaving|leave)(?: [\w’'-]+){0,6}\Z"
)
#: What one is who does that, and whether no longer.
_DOERS: dict[str, tuple[str, Status]] = {
    "heads": ("head", "current"), "leads": ("leader", "current"), "chairs": ("chair", "current"),
    "directs": ("director", "current"), "edits": ("editor", "current"), "runs": ("head", "current"),
    "owns": ("owner", "current"), "coaches": ("coach", "current"), "founded": ("founder", "current"),
    "co-founded": ("co-founder", "current"), "cofounded": ("co-founder", "current"),
    "headed": ("head", "former"), "led": ("leader", "former"), "chaired": ("chair", "former"),
}  # fmt: skip
_HEADING: Final = tuple(
    f" {verb} " for verb in _DOERS if verb not in ("leads", "led", "runs", "owns", "directs", "coaches")
)
"""Verbs that tell it without a relative clause, too: "Marsh headed the Velm Bank"."""
_JOINING = frozenset({"of", "for", "and", "on", "in", "the", "&"})


def is_subject(text: str, end: int) -> bool:
    """Whether a verb that states a role may stand behind a name or pronoun: a quick look before anything is read."""
    character = text[end : end + 1]
    if character in "'’":
        return text.find(" as ", end, end + LONGEST_POST) > 0
    if character == " ":
        return text[end + 1 : end + LONGEST_OPENING].partition(" ")[0] in words()["statement"]
    return character == "," and text[end + 2 : end + 3] in _BEHIND_COMMA


@rule(
    "copula",
    "A name is said to be or to have become the holder of a role.",
    example="Laura Winter is the chief executive of Northern Rail.",
    counterexample="Laura Winter is happy about the new trains.",
)
def copula(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Take "is the chief executive of Northern Rail"."""
    found = _behind_verb(_COPULA, text, end, limit, next_name)
    return None if found is not None and compares(text, found.phrase) else found


@rule(
    "office-held",
    "A verb tells that somebody takes, holds or leaves a role.",
    example="Laura Winter stepped down as chairwoman of Northern Rail.",
    counterexample="Laura Winter stepped down as fast as she could.",
)
def office_held(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Take "stepped down as chairwoman"."""
    return _behind_verb(_OFFICE, text, end, limit, next_name)


@rule(
    "office-led",
    "A relative clause tells that somebody heads a body.",
    example="Laura Winter, who heads the Northern Rail Board, was late.",
    counterexample="Laura Winter, who heads the list, was late.",
)
def office_led(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Take "who heads the Northern Rail Board"."""
    match = _LEADING.match(text, end, min(limit, end + LONGEST_VERB))
    if match is None:
        return None
    stop = body_end(text, match.end(), min(limit, match.end() + BODY_WINDOW), next_name)
    if stop < 0:
        return None
    title, status = _DOERS[match["verb"]]
    begin = match.start("verb")
    phrase = Phrase(begin, stop, (title,), False, False, False, begin, match.end("verb"))
    return Statement(phrase, title=title, status=status)


@rule(
    "named-as",
    "Somebody is described, listed or hired as the holder of a role.",
    example="The site lists Laura Winter as an engineer.",
    counterexample="The site shows Laura Winter as an example of courage.",
)
def named_as(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Take "lists Laura Winter as an engineer"."""
    return as_named(text, end, end, limit, next_name)


def as_named(text: str, name_end: int, end: int, limit: int, next_name: int) -> Statement | None:
    """Read "as an engineer" from `end`, behind a name or what says who that is: "hired Ann Lee, a nurse, as"."""
    match = _NAMED_AS.match(text, end, min(limit, end + LONGEST_VERB)) if text.startswith(" as ", end) else None
    if match is None:
        return None
    before = _WORD.findall(text, max(0, name_end - LONGEST_NAMED), name_end)
    if not any(word in words()["as-verb"] for word in before[-MOST_WORDS:]):
        return None
    if "dismissed" in before[-MOST_WORDS:] and text.startswith((" as a ", " as an "), end):
        return None  # "dismissed Marsh as an ineffective leader"
    phrase = role_phrase(text, match.end(), limit, next_name, copula=True)
    return Statement(phrase) if phrase is not None else None


@rule(
    "post-held",
    "Somebody's job, post or time as the holder of a role is spoken of.",
    example="Laura Winter left her post as chairwoman of Northern Rail.",
    counterexample="Laura Winter left her post as soon as she could.",
)
def post_held(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Take "her post as chairwoman", "Laura Winter's time as chairwoman"."""
    stop = min(limit, end + LONGEST_VERB)
    match = _POST.match(text, end, stop) if text.find(" as ", end, stop) >= 0 else None
    if match is None or match["post"] not in words()["post"]:
        return None
    phrase = role_phrase(text, match.end(), limit, next_name, copula=True)
    if phrase is None:
        return None
    left = _LEFT.search(text, max(0, end - LONGEST_NAMED), end) is not None
    return Statement(phrase, status="former" if left else None)


VERBAL: Final = (copula, office_held, office_led, named_as, post_held)
"""The rules for what stands behind a name or a pronoun, in this order."""
_ASKED: Final = {
    (relative, as_what): tuple(
        one
        for one in VERBAL
        if (relative or one is not office_led) and (as_what or (one is not named_as and one is not post_held))
    )
    for relative in (False, True)
    for as_what in (False, True)
}
"""Which of them may find something, by whether a relative clause follows and whether "as" is near."""


def statement(text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Read the role that a verb behind a name or pronoun states, which ends at `end`.

    Args:
        text: The text.
        end: Where the name or the pronoun ends.
        limit: Where its sentence ends.
        next_name: Where the next name of a person begins.
    """
    if text.startswith(" on ", end):
        day = _ON_DAY.match(text, end, min(limit, end + LONGEST_OPENING + 4))
        end = day.end() if day is not None else end  # "Lund on Tuesday stepped down as"
    relative = text.startswith((" who ", ", who ", *_HEADING), end)
    as_what = text.find(" as ", end, min(limit, end + LONGEST_VERB)) >= 0
    for reader in _ASKED[relative, as_what]:
        found: Statement | None = reader.read(text, end, limit, next_name)
        if found is not None:
            found.rule = reader.name
            return found
    return None


def _behind_verb(pattern: re.Pattern[str], text: str, end: int, limit: int, next_name: int) -> Statement | None:
    """Read the role behind a verb that a pattern finds."""
    match = pattern.match(text, end, min(limit, end + LONGEST_VERB))
    if match is None:
        return None
    phrase = role_phrase(text, match.end(), limit, next_name, copula=True)
    return Statement(phrase, status="former" if match["former"] else None) if phrase is not None else None


def body_end(text: str, start: int, stop: int, next_name: int) -> int:
    """Where the name of a body ends that begins at `start`, or -1 where none does."""
    listed = words()
    end, named = -1, False
    for count, match in enumerate(TOKEN.finditer(text, start, stop)):
        raw = match[0]
        word = raw.rstrip(CLOSERS).removesuffix("’s").removesuffix("'s")
        low = word.casefold()
        if count >= LONGEST_BODY or match.start() == next_name or not word:
            break
        if word[0].isupper():
            flags = flags_of(word)
            if flags & TIME or (flags & FUNCTION and count):
                break
            named = named or bool(flags & ORGANISATION) or (word.isupper() and len(word) > 1)
            end = match.start() + len(word)
        elif low in listed["body"]:
            named = True
            end = match.start() + len(word)
        elif low not in listed["determiner"] and low not in _JOINING and not (is_modifier(low) and not named):
            break
        if raw[len(word) :].strip("’'s"):
            break
    return end if named and not end > next_name > start else -1


def title_and_body(entry: Statement, text: str) -> tuple[str, str | None, str | None]:
    """The title, organisation and country of a statement whose verb tells the title."""
    phrase = entry.phrase
    title = entry.title or ""
    parts = split(f"{title} of {text[phrase.head_end + 1 : phrase.end]}", 0, len(title))
    return title, parts.organisation, parts.country
