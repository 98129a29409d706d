"""CPU seconds a megabyte of others' tools and of our stages, on the same articles in one run.

    pip install textacy quantulum3 dateparser && python -m spacy download en_core_web_sm
    python bench/peers.py FILE… [--model en_core_web_sm]

Each does the part of our work that it is made for: textacy (on spaCy's parse) direct quotations and their speakers,
quantulum3 numbers with units, dateparser dates in text. What is not installed is left out. Loading is not counted;
every tool reads the articles twice, and the second time counts.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Extractor

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--model", default="en_core_web_sm", help="spaCy's model for textacy")
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # the others' own
    texts = [path.read_text(encoding="utf-8") for path in options.files]
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(f"{len(texts)} articles, {size:.3f} MB\n\n| tool | CPU s a MB | times ours |\n|---|---|---|")
    ours = seconds(Extractor().extract, texts) / size
    print(f"| newsextract, everything | {ours:.2f} | 1 |")
    for name, plugins in OURS.items():
        taken = seconds(Extractor(plugins=plugins).extract, texts) / size
        print(f"| newsextract, {name} | {taken:.2f} | {taken / ours:.2f} |")
    together = 0.0
    for name, make in PEERS.items():
        try:
            read = make(options)
        except (ImportError, OSError) as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
            continue
        taken = seconds(read, texts) / size
        together += taken
        print(f"| {name} | {taken:.2f} | {taken / ours:.1f} |", flush=True)
    print(f"| the others together | {together:.2f} | {together / ours:.1f} |")
    scan = seconds(re.compile(r"\w+").findall, texts) / size
    print(f"| one scan of `\\w+` | {scan:.4f} | {scan / ours:.4f} |")


OURS = {
    "dates alone": ["newsextract[zones]", "newsextract[dates]"],
    "dates and numbers alone": ["newsextract[zones]", "newsextract[dates]", "newsextract[statistics]"],
    "speakers and quotes alone": ["newsextract[zones]", "newsextract[roles]", "newsextract[quotes]"],
}


def textacy(options: Any) -> Callable[[str], object]:
    import spacy  # noqa: PLC0415 (where it is installed)
    import textacy.extract  # noqa: PLC0415

    parse = spacy.load(options.model)

    def read(text: str) -> object:
        parsed = parse(text)
        try:
            return list(textacy.extract.direct_quotations(parsed))
        except ValueError:  # it refuses texts with an odd number of quotation marks
            return []

    return read


def quantulum(_options: Any) -> Callable[[str], object]:
    from quantulum3 import classifier, parser  # noqa: PLC0415

    classifier.USE_CLF = False  # its models are of an old scikit-learn's
    return parser.parse


def dateparser(_options: Any) -> Callable[[str], object]:
    from dateparser.search import search_dates  # noqa: PLC0415

    return lambda text: search_dates(text, languages=["en"])


PEERS = {"textacy with spaCy": textacy, "quantulum3": quantulum, "dateparser": dateparser}


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Return the CPU time in which all texts are read."""
    for text in texts:  # what is kept by word or loaded at first use is there
        read(text)
    began = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
