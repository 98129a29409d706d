"""Fuzzing with atheris, led by the lines and branches that a text reaches: any exception or broken rule ends it.

    python bench/fuzz.py whole|zones|dates|statistics|roles|quotes|claims [--seconds 60] [--seed 1] [--corpus .fuzz]

`whole` runs the pipeline; a plugin's name runs it behind the plugins whose findings it reads. Each text keeps the rules
of the data (`newsextract.testing.check_article`): no failure, exact spans, indexes that point to something, the same
article back from JSON. The corpus is kept by target and seed, so that a second run goes on where the first ended.

atheris is Linux's and macOS's, for CPython up to 3.13: pip install atheris.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["newsextract", "newsextract_plugins"]):
    from newsextract import Extractor
    from newsextract.testing import check_article
    from newsextract.testing.strategies import BREAKS, FRAGMENTS

    Extractor().extract("“It will hold,” Ana Ruiz said on 9 April 2024. Rates rose 4%.")  # which imports the plugins

SEEDS: Final = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
BEHIND: Final = {
    "zones": [],
    "dates": ["zones"],
    "statistics": ["zones", "dates"],
    "roles": ["zones"],
    "quotes": ["zones", "dates", "roles"],
    "claims": ["zones", "dates", "statistics", "roles", "quotes"],
}
"""The plugins that run before each."""

PLAIN: Final = 0
"""The first byte of an input that is UTF-8; of any other, each byte is a piece of news or begins a character."""

PIECES: Final = (*FRAGMENTS, *BREAKS)

LONGEST: Final = 6_000
"""Bytes of an input."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=["whole", *BEHIND])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, default=Path(".fuzz"))
    options = parser.parse_args()
    corpus = options.corpus / f"{options.target}-{options.seed}"
    corpus.mkdir(parents=True, exist_ok=True)
    for path in SEEDS:
        for place, paragraph in enumerate(path.read_bytes().split(b"\n\n")):
            (corpus / f"{path.stem[:3]}-{place}").write_bytes(bytes([PLAIN]) + paragraph)
    plugins = None if options.target == "whole" else [*BEHIND[options.target], options.target]
    extractor = Extractor(plugins=plugins and [f"newsextract[{name}]" for name in plugins], zones="all")

    def check(data: bytes) -> None:
        text = text_of(data)
        article = extractor.extract(text)
        check_article(article, text)

    # The time limit of a text is the clock's, which runs on while a busy machine does something else.
    limits = [f"-max_total_time={options.seconds}", f"-seed={options.seed}", f"-max_len={LONGEST}", "-timeout=600"]
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", f"-artifact_prefix={corpus}/", str(corpus)], check)
    atheris.Fuzz()


def text_of(data: bytes) -> str:
    """Return the text that an input stands for: any text, surrogates and control characters among it."""
    if data[:1] == bytes([PLAIN]):
        return data[1:].decode("utf-8", errors="surrogateescape")
    pieces: list[str] = []
    rest = iter(data[1:])
    for byte in rest:
        if byte < len(PIECES):
            pieces.append(PIECES[byte])
            if next(rest, 0) % 4:
                pieces.append(" ")
        else:
            code = (byte - len(PIECES)) << 16 | next(rest, 0) << 8 | next(rest, 32)
            pieces.append(chr(code if code <= sys.maxunicode else code & 0xFF))
    return "".join(pieces)


if __name__ == "__main__":
    main()
