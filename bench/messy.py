"""Random texts by the hundred thousand: each keeps the rules of the data, or it is printed with what it broke.

    python bench/messy.py [--examples 200000] [--seed 1]

A text is a few dozen pieces of what messy news is made of (`newsextract.testing.strategies`), of sentences of the
seeds cut, doubled and turned about, and of any characters at all. They are read with the zones of the story and with
all of them in turn, most with a day of publication, and `check_article` holds each to the rules. The same seed makes
the same texts. Hypothesis looks for what fails more cleverly, and many times as slowly.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from pathlib import Path
from typing import Final

from newsextract import Extractor
from newsextract.testing import check_article
from newsextract.testing.strategies import BREAKS, FRAGMENTS

SEEDS: Final = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
GLUE: Final = (" ", " ", " ", " ", " ", "", "  ")
MOST: Final = 24
"""Pieces of a text at most."""
PROGRESS: Final = 5_000
"""Texts after which a line is printed."""


def main() -> None:
    """Read the texts, print what breaks a rule, and exit with 1 if anything did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    sentences = [
        piece for path in SEEDS for piece in re.split(r"(?<=[.!?”])\s+|\n+", path.read_text(encoding="utf-8")) if piece
    ]
    words = sorted({word for sentence in sentences for word in sentence.split()})
    extractors = [Extractor(), Extractor(zones="all")]
    broken, longest = 0, 0.0
    for number in range(1, options.examples + 1):
        text = messy(chance, sentences, words)
        published = chance.choice([None, "2024-04-09", "2023-12-31"])
        began = time.process_time()
        try:
            check_article(extractors[number % 2].extract(text, published=published), text)
        except Exception as error:  # noqa: BLE001
            broken += 1
            print(f"{number} {published} {text!r}\n    {type(error).__name__}: {error}", flush=True)
        longest = max(longest, time.process_time() - began)
        if number % PROGRESS == 0:
            print(f"{number:,} texts, {broken} broken, {longest:.2f} s of CPU time at most", flush=True)
    print(f"{options.examples:,} texts of seed {options.seed}: {broken} broken")
    sys.exit(broken > 0)


def messy(chance: random.Random, sentences: list[str], words: list[str]) -> str:
    """Return a text of pieces put together by chance."""
    pieces = []
    for _ in range(chance.randint(1, MOST)):
        kind = chance.random()
        if kind < 0.5:
            pieces.append(chance.choice(FRAGMENTS))
        elif kind < 0.75:
            pieces.append(chance.choice(words))
        elif kind < 0.83:
            pieces.append(cut(chance, chance.choice(sentences)))
        elif kind < 0.93:
            pieces.append(chance.choice(BREAKS))
        else:
            pieces.append("".join(chr(chance.randrange(chance.choice((0x80, 0x2100, 0x30000)))) for _ in range(3)))
        pieces.append(chance.choice(GLUE))
    return "".join(pieces)


def cut(chance: random.Random, sentence: str) -> str:
    """Return a part of a sentence, now and then twice, or with a character put at another place."""
    start = chance.randrange(len(sentence))
    part = sentence[start : start + chance.randint(1, 120)] if chance.random() < 0.7 else sentence[:120]
    way = chance.random()
    if way < 0.1:
        return part + part
    if way < 0.5:
        place, other = chance.randrange(len(part)), chance.randrange(len(part))
        return part[:place] + part[other] + part[place:]
    return part


if __name__ == "__main__":
    main()
