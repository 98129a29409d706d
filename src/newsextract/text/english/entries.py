"""An entry of the lexicon: the readings of a word form, and the parts of speech, forms and classes that they have."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["CLASSES", "FORMS", "Class", "Entry", "Reading"]

FORMS: Final = {
    "N": ("noun", "singular"),
    "P": ("noun", "plural"),
    "X": ("name", "singular"),
    "Y": ("name", "plural"),
    "B": ("verb", "base"),
    "Z": ("verb", "third"),
    "D": ("verb", "past"),
    "E": ("verb", "participle"),
    "G": ("verb", "ing"),
    "J": ("adjective", "positive"),
    "R": ("adjective", "comparative"),
    "S": ("adjective", "superlative"),
    "A": ("adverb", "positive"),
    "C": ("adverb", "comparative"),
    "T": ("adverb", "superlative"),
    "p": ("preposition", ""),
    "c": ("conjunction", ""),
    "d": ("determiner", ""),
    "o": ("pronoun", ""),
    "m": ("auxiliary", ""),
    "t": ("particle", ""),
    "#": ("number", ""),
    "i": ("interjection", ""),
}
"""The parts of speech and forms by the letter that stands for each in the table."""


class Class(NamedTuple):
    """A class of senses: WordNet's name of it, and the letter that stands for it in the table."""

    name: str
    letter: str


_CLASS_NAMES: Final = (
    "adj.all adj.pert adv.all noun.tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition "
    "noun.communication noun.event noun.feeling noun.food noun.group noun.location noun.motive noun.object noun.person "
    "noun.phenomenon noun.plant noun.possession noun.process noun.quantity noun.relation noun.shape noun.state "
    "noun.substance noun.time verb.body verb.change verb.cognition verb.communication verb.competition "
    "verb.consumption verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social "
    "verb.stative verb.weather adj.ppl"
)

CLASSES: Final = tuple(
    Class(name, chr(ord("a") + number) if number < 26 else chr(ord("A") + number - 26))
    for number, name in enumerate(_CLASS_NAMES.split())
)
"""WordNet's lexicographer files, in its order; "verb.competition" is contest."""


class Reading(NamedTuple):
    """One of the things that a word form can be.

    Attributes:
        part: `noun`, `name`, `verb`, `adjective`, `adverb`, `preposition`, `conjunction`, `determiner`, `pronoun`,
            `auxiliary`, `particle`, `number` or `interjection`.
        lemma: The word that it is a form of.
        forms: The likeliest first: `singular`, `plural`; `base`, `third` (says), `past`, `participle` (said), `ing`;
            `positive`, `comparative`, `superlative`; empty for the other parts.
        likelihood: How often the form is this one of all its readings, 0 to 1.
        classes: WordNet's classes of the lemma's senses, the commonest first, three at most.
        shares: The share that each class has of the senses' uses.
    """

    part: str
    lemma: str
    forms: tuple[str, ...]
    likelihood: float
    classes: tuple[str, ...]
    shares: tuple[float, ...]


class Entry:
    """What the lexicon knows of a word form.

    Attributes:
        word: The form, as the lexicon spells it.
        readings: What it can be, the likeliest first.
        parts: The parts of speech that it can be, the likeliest first.
    """

    __slots__ = ("_likelihoods", "parts", "readings", "word")

    def __init__(self, word: str, readings: tuple[Reading, ...]) -> None:
        self.word = word
        self.readings = readings
        likelihoods: dict[str, float] = {}
        for reading in readings:
            likelihoods[reading.part] = likelihoods.get(reading.part, 0.0) + reading.likelihood
        self._likelihoods = likelihoods
        self.parts = tuple(sorted(likelihoods, key=lambda part: -likelihoods[part]))

    def __repr__(self) -> str:
        shares = ", ".join(f"{part}={self._likelihoods[part]:.2f}" for part in self.parts)
        return f"Entry({self.word!r}, {shares})"

    def likelihood(self, part: str) -> float:
        """Return how often the form is of a part of speech, 0 to 1."""
        return self._likelihoods.get(part, 0.0)

    def of(self, part: str, form: str | None = None) -> Reading | None:
        """Return the likeliest reading of a part of speech, and of a form when one is given."""
        for reading in self.readings:
            if reading.part == part and (form is None or form in reading.forms):
                return reading
        return None
