"""Prints everything found in the seeds and the conformance kit's texts, to compare one Python's with another's."""

from __future__ import annotations

import hashlib
from pathlib import Path

from newsextract import Extractor
from newsextract.testing.conformance.samples import SAMPLES

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Print a line an article: its name, a hash of its findings, and how many there are of each sort."""
    extractor = Extractor(zones="all")
    texts = [(path.stem, path.read_text(encoding="utf-8"), None) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    texts += [(f"kit-{place}", sample.text, sample.published) for place, sample in enumerate(SAMPLES)]
    texts.append(("initials", "TV. U.S. J. K. Moss.", None))
    for name, text, published in texts:
        article = extractor.extract(text, published=published)
        if article.failures:
            raise SystemExit(f"{name}: {article.failures}")
        counts = [len(found) for found in (article.dates, article.statistics, article.speakers, article.quotes)]
        print(name, hashlib.sha256(article.to_json().encode()).hexdigest(), *counts)


if __name__ == "__main__":
    main()
