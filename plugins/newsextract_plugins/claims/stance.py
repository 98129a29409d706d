"""A statement's stance (affirmed, denied, asked) and modality (asserted, predicted, promised, demanded, supposed)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from newsextract_plugins.claims.features import TOKEN, Statement, words_of

if TYPE_CHECKING:
    from newsextract import Quote

Stance = Literal["affirm", "deny", "question"]
Modality = Literal["asserted", "predicted", "promised", "demanded", "hypothetical"]

CLOSERS = "\"'”’»)] "
CUE_MODALITIES: tuple[tuple[str, Modality], ...] = (
    ("promise_cue", "promised"),
    ("demand_cue", "demanded"),
    ("predict_cue", "predicted"),
)
"""Lists of cues, and the modality that each gives to what is reported."""
OBLIGATION = frozenset({"must", "should", "ought", "mustn't", "shouldn't", "mustn’t", "shouldn’t"})
CONDITION = frozenset({"if", "unless"})
POSSIBILITY = frozenset({"could", "might", "couldn't", "couldn’t"})
FUTURE = frozenset({"won't", "won’t", "would", "wouldn't", "wouldn’t", "shall", "plans", "intends"})
WILL = re.compile(
    r"(?P<noun>\b(?:the|its|his|her|their|our|my|free|good|ill|political|popular|national) )?\bwill\b", re.IGNORECASE
)
CONTRACTIONS = ("'ll", "’ll")


def stance_of(statement: Statement, quote: Quote | None) -> Stance:
    """Tell whether the statement is affirmed, denied or asked."""
    cue = _cue_words(quote)
    if statement.text.rstrip(CLOSERS).endswith("?") or (
        cue & words_of("question_cue") and not statement.text.startswith("to ")
    ):
        return "question"
    return "deny" if cue & words_of("deny_cue") else "affirm"


def modality_of(statement: Statement, quote: Quote | None) -> Modality:
    """Tell what kind of statement it is: the cue decides, else the words of the statement itself."""
    cue = _cue_words(quote)
    if cue:
        for name, modality in CUE_MODALITIES:
            if cue & words_of(name):
                return modality
        if statement.text.startswith("to ") and cue & words_of("question_cue"):
            return "demanded"
    words = statement.words
    if words & OBLIGATION:
        return "demanded"
    if words & CONDITION or words & POSSIBILITY:
        return "hypothetical"
    return "predicted" if _is_future(statement) else "asserted"


def _is_future(statement: Statement) -> bool:
    """Tell whether the statement speaks of the future; "will" behind "its" or "free" is a noun."""
    if statement.words & FUTURE or any(ending in statement.text for ending in CONTRACTIONS):
        return True
    return "will" in statement.words and any(not match["noun"] for match in WILL.finditer(statement.text))


def _cue_words(quote: Quote | None) -> frozenset[str]:
    if quote is None or quote.cue is None:
        return frozenset()
    return frozenset(word.lower() for word in TOKEN.findall(quote.cue.text))
