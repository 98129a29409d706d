"""Who a story of a crime says did it, and who it says was harmed: "the suspect", "the victim"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsextract.text import patterns as re
from newsextract_plugins.roles.mentions.unnamed import gender_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsextract_plugins.roles.mentions.nominals import Nominal
    from newsextract_plugins.roles.mentions.salience import Salience
    from newsextract_plugins.roles.names.persons import Event, Person

__all__ = ["charges", "harms", "known_so", "mark_deeds", "mentions_deeds", "only_one"]

NEAR: Final = 70
"""Within how many characters of a name its deed is told."""
_AUXILIARY: Final = r"(?:was|is|has[ ]been|had[ ]been|being|were|got|will[ ]be|remains)"
_CHARGED: Final = (
    r"(?:arrested|charged|accused|convicted|sentenced|jailed|indicted|suspected|detained|remanded|extradited|apprehended"
    r"|imprisoned|acquitted|handcuffed|taken[ ]into[ ]custody|found[ ]guilty"
    r"|denied[ ]bail|held[ ]without[ ](?:bail|bond)"
    r"|arraigned|wanted|captured|executed)"
)
_CHARGED_BEHIND: Final = re.compile(
    rf"(?:,[ ][^.;:!?\n]{{1,50}},|,[ ]who|[ ]who|)[ ]"
    rf"(?:{_AUXILIARY}[ ](?:\w+ly[ ]|also[ ]|then[ ]|later[ ])?{_CHARGED}\b"
    r"|pleaded\b|pled\b|confessed\b|surrendered\b|fled\b|opened[ ]fire\b)",
    re.VERBOSE,
)
_CHARGED_BEFORE: Final = re.compile(
    r"\b(?:arrest(?:ed|ing)|charged|convict(?:ed|ing)|sentenc(?:ed|ing)|indicted|jailed|detained|apprehended|located"
    r"|against|suspect(?:ed)?|gunman|shooter|accused[ ]is|identified[ ](?:the[ ]\w+[ ]|him[ ]|her[ ])?as|named[ ]as)"
    r"(?:[ ](?:suspect|gunman|shooter))?[, ]{1,2}(?:\d{1,3}-year-old[ ])?\Z",
    re.VERBOSE,
)
_CHARGED_ENDINGS: Final = (
    *("arrested", "arresting", "charged", "convicted", "convicting", "sentenced", "sentencing", "indicted", "jailed"),
    *("detained", "apprehended", "located", "against", "suspect", "suspected", "gunman", "shooter", " is", " as"),
    "year-old",
)
"""What such words end in, without the comma and the space behind them: most names have none of it in front."""
LONGEST_ENDING: Final = 16
_HARMED: Final = (
    r"(?:shot|killed|stabbed|murdered|slain|strangled|beaten|raped|abducted|kidnapped|hit|struck|run[ ]over)"
)
_HARMED_BEHIND: Final = re.compile(
    rf"(?:[,–—-][,–—-]?[ ]?[^.;:!?\n–—]{{1,50}}[,–—-]{{1,2}}[ ]?|[ ])(?:{_AUXILIARY}[ ](?:\w+ly[ ])?(?:{_HARMED}\b"
    r"|found[ ]dead|pronounced[ ]dead)|died\b)",
    re.VERBOSE,
)
_HARMED_BEFORE: Final = re.compile(
    r"\b(?:kill(?:ing|ed)|murder(?:ing|ed|[ ]of)|death[ ]of|shooting[ ]of|stabbing[ ]of|body[ ]of|victim|victim,)"
    r"[ ](?:\d{1,3}-year-old[ ])?\Z",
    re.VERBOSE,
)
_HARMED_ENDINGS: Final = ("killing ", "killed ", "murdering ", "murdered ", " of ", "victim ", "victim, ", "year-old ")
"""What such words end in."""
_ROOTS: Final = (
    *("arrest", "charged", "charges", "convict", "sentenced", "jailed", "suspect", "accused", "gunman", "shoot"),
    *("murder", "killed"),
)
"""What a word of a crime begins with."""


def mentions_deeds(text: str) -> bool:
    """Tell whether a text may speak of a crime: a quick look before anything is read."""
    for root in _ROOTS:
        at = text.find(root)
        while at >= 0:
            if not at or not (text[at - 1].isalnum() or text[at - 1] == "_"):
                return True
            at = text.find(root, at + 1)
    return False


def charges(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a mention say that somebody did it."""
    return _CHARGED_BEHIND.match(text, end, end + NEAR) is not None or (
        text[start - LONGEST_ENDING if start > LONGEST_ENDING else 0 : start].rstrip(", ").endswith(_CHARGED_ENDINGS)
        and _CHARGED_BEFORE.search(text, max(0, start - NEAR), start) is not None
    )


def harms(text: str, start: int, end: int) -> bool:
    """Tell whether the words around a mention say that somebody was harmed."""
    return _HARMED_BEHIND.match(text, end, end + NEAR) is not None or (
        text.endswith(_HARMED_ENDINGS, 0, start)
        and _HARMED_BEFORE.search(text, max(0, start - NEAR), start) is not None
    )


def mark_deeds(text: str, names: Iterable[Event]) -> None:
    """Mark the persons who are said to have done it, and those who were harmed."""
    for name in names:
        start, end, person = name.start, name.end, name.person
        if not person.harmed and harms(text, start, end):
            person.harmed = True
        elif not person.charged and charges(text, start, end):
            person.charged = True


def only_one(
    salience: Salience, nominal: Nominal, persons: list[Person], following: Sequence[Event] = ()
) -> Person | None:
    """Return the one person of a fitting gender, else the one mentioned last, if both were mentioned.

    Args:
        salience: Who was mentioned where.
        nominal: The phrase.
        persons: Who may be meant.
        following: The next name: nobody else is meant where its owner's age is told, "a man died. Tim Orr, 32, was".
    """
    gender = gender_of(nominal)
    fitting = {id(person): person for person in persons if not gender or person.gender in (None, gender)}
    if len(fitting) == 1:
        found = next(iter(fitting.values()))
        return None if any(name.person is not found and name.person.ages for name in following) else found
    if not nominal.definite:
        return None
    seen = (one.person for one in reversed(salience.before(nominal.start)))
    return next((person for person in seen if id(person) in fitting), None)


def known_so(salience: Salience, nominal: Nominal, culprits: list[Person]) -> Person | None:
    """Return whom "the man" means: somebody introduced so, else who did it."""
    gender = gender_of(nominal)
    for seen in reversed(salience.before(nominal.start)):
        person = seen.person
        if not person.names and person.gender == gender and nominal.head in person.heads:
            return person
        if person in culprits and (not gender or person.gender in (None, gender)):
            return person
    return None
