"""The findings on a set of texts, as a hash an article, and what has changed since: a changed hash must be meant.

    python bench/snapshot.py --save before.snapshot DATA
    python bench/snapshot.py --diff before.snapshot DATA

DATA is a folder of JSON Lines files whose records have `text`, and perhaps `id` and `published` (or `dct`, `date`).
The seeds and the texts of the conformance kit are always read. A snapshot holds the hash of each article and its
findings, compressed, so that `--diff` tells finding by finding what is gone (-), new (+) or has another field (~).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Extractor
from newsextract.testing.conformance.samples import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

SEEDS = Path(__file__).parent.parent / "seeds"
LISTS = ("zones", "dates", "statistics", "speakers", "quotes", "claims", "findings")
DATED = ("published", "dct", "date", "date_gold")


def texts(data: list[Path], most: int | None) -> Iterator[tuple[str, str, str | None]]:
    """Yield the key, the text and the publication day of each article; at most so many evenly drawn of each file."""
    for path in sorted(SEEDS.glob("*.txt")):
        yield f"seeds/{path.stem}", path.read_text(encoding="utf-8"), None
    for place, sample in enumerate(SAMPLES):
        yield f"kit/{place}", sample.text, sample.published
    for folder in data:
        for path in sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]:
            records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
            step = 1 if most is None else max(1, -(-len(records) // most))
            for place, record in list(enumerate(records))[::step]:
                text = record.get("text") or "\n".join(line["text"] for line in record.get("lines", ()))
                day = next((record[key] for key in DATED if record.get(key)), None)
                yield f"{path.stem}/{record.get('id', place)}", text, str(day)[:10] if day else None


@cache
def extractor() -> Extractor:
    """Return the extractor of this process."""
    return Extractor(zones="all", on_error="raise")


def read(item: tuple[str, str, str | None], ignored: frozenset[str] = frozenset()) -> tuple[str, str, dict[str, Any]]:
    """Return an article's key, the hash of its findings, and the findings."""
    key, text, day = item
    try:
        found = extractor().extract(text, published=day).to_dict()
    except ValueError:
        found = extractor().extract(text).to_dict()
    kept = without({name: found[name] for name in (*LISTS, "published")}, ignored)
    written = json.dumps(kept, sort_keys=True, ensure_ascii=False)
    return key, hashlib.sha256(written.encode()).hexdigest()[:16], kept


def without(value: Any, ignored: frozenset[str]) -> Any:
    """Return plain data without some keys, at any depth."""
    if isinstance(value, dict):
        return {key: without(item, ignored) for key, item in value.items() if key not in ignored}
    return [without(item, ignored) for item in value] if isinstance(value, list) else value


def told(finding: dict[str, Any]) -> str:
    """Return a finding in one line."""
    return f"{finding['start']}-{finding['end']} {finding.get('rule')} {finding['text'][:70]!r}"


def changes(before: list[dict[str, Any]], now: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield what is gone, new, or has other fields: a sign and the finding in words."""
    old = {(f["start"], f["end"], f.get("kind")): f for f in before}
    new = {(f["start"], f["end"], f.get("kind")): f for f in now}
    for place in sorted(old.keys() | new.keys(), key=str):
        if place not in new:
            yield "-", told(old[place])
        elif place not in old:
            yield "+", told(new[place])
        elif old[place] != new[place]:
            fields = [key for key in old[place] | new[place] if old[place].get(key) != new[place].get(key)]
            pairs = "; ".join(f"{k}: {short(old[place].get(k))} -> {short(new[place].get(k))}" for k in fields)
            yield "~", f"{told(new[place])}  {pairs}"


def short(value: Any) -> str:
    """Return a value's JSON, cut where it is long; spans by their text."""
    if isinstance(value, dict) and "text" in value:
        value = value["text"]
    written = json.dumps(value, ensure_ascii=False)
    return written if len(written) < 100 else f"{written[:97]}…"


def report(before: dict[str, Any], now: dict[str, Any], only: str | None, most: int) -> int:
    """Print what changed, at most so many lines; return how many articles have another hash."""
    changed = [key for key in now if key in before and before[key][0] != now[key][0]]
    counts: Counter[str] = Counter()
    shown = 0
    for key in changed:
        for name in LISTS:
            if only is not None and name != only:
                continue
            for sign, words in changes(before[key][1][name], now[key][1][name]):
                counts[f"{name} {sign}"] += 1
                if shown < most:
                    print(f"{sign} {name} {key}: {words}")
                    shown += 1
    missing = before.keys() - now.keys()
    print(f"{len(changed)} of {len(now)} articles changed; {len(missing)} are gone; {dict(counts)}")
    return len(changed) + len(missing)


def main() -> int:
    """Save a snapshot, or compare with one; exit status 1 where something changed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="*", type=Path, help="folders of JSON Lines files, or such files")
    parser.add_argument("--save", type=Path, help="write the snapshot to this file")
    parser.add_argument("--diff", type=Path, help="compare with the snapshot in this file")
    parser.add_argument("--most", type=int, help="read at most about so many articles of each file")
    parser.add_argument("--only", choices=LISTS, help="show the changes of these findings")
    parser.add_argument("--lines", type=int, default=200, help="lines of changes that are shown")
    parser.add_argument("--ignore", default="", help="keys that are passed over, with commas between them")
    parser.add_argument("--jobs", type=int, default=2, help="processes")
    options = parser.parse_args()
    ignored = frozenset(filter(None, options.ignore.split(",")))
    items = list(texts(options.data, options.most))
    with ProcessPoolExecutor(options.jobs) as pool:
        found = pool.map(read, items, [ignored] * len(items), chunksize=8)
        now = {key: (digest, findings) for key, digest, findings in found}
    if options.save:
        options.save.write_bytes(gzip.compress(json.dumps(now, ensure_ascii=False).encode(), 5))
        print(f"{len(now)} articles saved")
    if not options.diff:
        return 0
    before = json.loads(gzip.decompress(options.diff.read_bytes()))
    if ignored:
        for key, (_, findings) in before.items():
            kept = without(findings, ignored)
            written = json.dumps(kept, sort_keys=True, ensure_ascii=False)
            before[key] = (hashlib.sha256(written.encode()).hexdigest()[:16], kept)
    return 1 if report(before, now, options.only, options.lines) else 0


if __name__ == "__main__":
    sys.exit(main())
