"""The rules of the quotes plugin: the constructions in which news says who said what."""

from __future__ import annotations

from typing import Final

from newsextract import Rule, Rules
from newsextract_plugins.quotes.constructions.table import CONSTRUCTIONS
from newsextract_plugins.quotes.sources.ways import SOURCES
from newsextract_plugins.quotes.transcripts.blocks import set_block
from newsextract_plugins.quotes.transcripts.labels import transcript
from newsextract_plugins.quotes.transcripts.unlabelled import unlabelled
from newsextract_plugins.quotes.unclaimed.alone import ALONE, unattributed
from newsextract_plugins.quotes.unclaimed.behind import reaction_behind, sentence_behind, so_says
from newsextract_plugins.quotes.unclaimed.headlines import headline_speaker, repeated_headline
from newsextract_plugins.quotes.unclaimed.in_sentence import IN_SENTENCE
from newsextract_plugins.quotes.unclaimed.scare import SCARE

__all__ = ["RULES"]

RULES: Final = Rules.of_package(
    "newsextract_plugins.quotes",
    *CONSTRUCTIONS,
    transcript,
    unlabelled,
    set_block,
    *ALONE,
    so_says,
    reaction_behind,
    sentence_behind,
    *IN_SENTENCE,
    headline_speaker,
    repeated_headline,
    unattributed,
    *SCARE,
    *SOURCES,
    Rule(
        "revealed-by-quote",
        "A speaker whom only a quote reveals.",
        example="The boats are safe, two officials who asked not to be named said.",
        counterexample="The boats are safe in the harbour.",
    ),
)
