"""Tags: the class of each word of a sentence, one letter, told by the lexicon and by what stands around it.

n noun   s plural noun   N name   M possessor (the firm's)   P pronoun   O object pronoun   D determiner   # number
$ currency mark, percent   J adjective   A adverb   u unit of time (week; U weeks)   T day (Monday, yesterday, May)
V finite verb   B base form behind "to", a modal or "do"   E past participle   G form in -ing   m modal
X finite form of be, have, do   x other form of be and have   o to   I preposition   H that, before a clause
R who, which, what, relative that   W because, when, if   C and, or   Y but   & within a name
, ; : - . ? ! ( ) punctuation (- a dash, ( and ) brackets of any kind, . any other mark)   " quotation mark
"""

from __future__ import annotations

from typing import Final

__all__ = ["FINITE", "NOMINAL", "VERBAL"]

NOMINAL: Final = frozenset("nsNMPO#$uUT")
"""What may be the head of a noun phrase."""
VERBAL: Final = frozenset("VBEGXxm")
"""What belongs to a verb group."""
FINITE: Final = frozenset("VXm")
"""What makes a verb group finite."""
