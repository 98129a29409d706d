"""What language a text is in, told by its commonest words and its letters; English is what newsextract reads."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

__all__ = ["foreign_language", "name_of"]

LOOKED_AT: Final = 20_000
"""So many characters are looked at."""

FEWEST_WORDS: Final = 25
"""A text of fewer words may be anything: a headline, a table."""

ENGLISH_ENOUGH: Final = 0.12
"""In English prose, a third of the words are among the commonest below; in lists and headlines still one of eight."""

FOREIGN_ENOUGH: Final = 0.08
"""Another language is named when so large a share of the words are among its commonest; else it is not known which."""

_COMMONEST: Final = {
    "en": "the of and to in is that for it on was with as by at be from he has have not are his an this but they which",
    "de": "der die und den das von mit sich des auf ist im dem nicht ein eine als auch es wurde für zu werden hat nach",
    "fr": "de la le et les des en un du une que est pour qui dans par sur au plus pas avec ce il sont ne se cette ses",
    "es": "de la que el en los se del las por un para con una su al lo como más pero sus fue ha este sí entre desde",
    "it": "di che il la un per in del della una non sono con si da le dei nel alla più anche come gli ha al dal",
    "pt": "de que do da em um para com uma os no se na por mais as dos como mas foi ao das são não pela ele",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als bij door naar heeft worden uit maar",
    "sv": "och att det en som på är av för med den till har inte om ett de var från sig men han vi kan ska",
    "da": "og at det en er til af på for med der den de som ikke har et fra vil om blev kan han også efter",
    "nb": "og det på er en til som av for at har med de ikke den et om var fra seg han men ble også etter",
    "pl": "na się do nie że jest to po przez od za jak dla ale są oraz tym jego przed który ze było",
    "cs": "se na je že do to za ve by pro jako po ale od který podle jsou jeho nebo při",
    "ro": "de și în la cu pe din care că un nu pentru mai au fost este ce prin sau după sunt al",
    "hu": "az és hogy nem is egy van volt meg ez de csak már ki el mint vagy még azt lesz ha kell",
    "fi": "ja on ei se että hän oli ovat mutta kun myös joka tai niin mukaan ole olla jo sekä hänen ollut",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ne ise en var dedi göre ancak",
    "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan juga ke oleh adalah telah sebagai ada",
}
"""The commonest words of some languages, by their BCP 47 tags."""

_WORDS_OF: Final = {tag: frozenset(words.split()) for tag, words in _COMMONEST.items()}

_SCRIPTS: Final = {
    "CYRILLIC": "und-Cyrl",
    "ARABIC": "und-Arab",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "und-Deva",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "THAI": "th",
    "BENGALI": "bn",
    "TAMIL": "ta",
}
"""What the letters alone tell, by the first word of their Unicode names."""

_NAMES: Final = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "nb": "Norwegian", "pl": "Polish", "cs": "Czech", "ro": "Romanian",
    "hu": "Hungarian", "fi": "Finnish", "tr": "Turkish", "id": "Indonesian", "he": "Hebrew", "el": "Greek",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "th": "Thai", "bn": "Bengali", "ta": "Tamil",
    "und-Cyrl": "Cyrillic letters", "und-Arab": "Arabic letters", "und-Deva": "Devanagari letters",
}  # fmt: skip
"""What the tags mean."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def foreign_language(text: str) -> str | None:
    """Return the BCP 47 tag of a text that is not in English, `und` where it is not known which; None for English.

    A text that is too short to tell counts as English.
    """
    start = text[:LOOKED_AT]
    words = _WORD.findall(start.casefold())
    letters = [character for character in start if character.isalpha()]
    foreign = [character for character in letters if not character.isascii() and ord(character) > 0x36F]
    if len(foreign) * 2 > len(letters) >= FEWEST_WORDS:
        return _by_letters(foreign)
    if len(words) < FEWEST_WORDS:
        return None
    shares = {tag: sum(word in known for word in words) / len(words) for tag, known in _WORDS_OF.items()}
    best = max(shares, key=lambda tag: shares[tag])
    if shares["en"] >= ENGLISH_ENOUGH or best == "en":
        return None
    return best if shares[best] >= FOREIGN_ENOUGH else "und"


def name_of(tag: str) -> str:
    """Return the English name of a language, or of its letters, with its tag: “German (de)”."""
    return f"{_NAMES[tag]} ({tag})" if tag in _NAMES else tag


def _by_letters(letters: list[str]) -> str:
    names = Counter(unicodedata.name(letter, "").split(" ", 1)[0] for letter in letters[:2000])
    if names["HIRAGANA"] + names["KATAKANA"] > len(letters[:2000]) // 20:
        return "ja"
    return _SCRIPTS.get(names.most_common(1)[0][0], "und")
