"""Measures each rule's precision on annotated news and writes it into the plugins' confidence.json.

    python bench/measure_confidence.py DATA

DATA is a folder of JSON Lines files, one document a line with `id` and `text`; a set that is not there is passed over:

    quotes-*.jsonl            quotes [{start end spans speaker_text speaker_start speaker_end}]
    statistics-*.jsonl        quantities [{start end value range unit}]
    dates-*.jsonl             dct, timexes [{start end type value}]
    published-*.jsonl         date_gold
    roles-*.jsonl             roles [{start end person_start person_end}], persons [{start end cluster}]
    zones-*.jsonl             lines [{text story}]
    claims-*.jsonl            checkworthy

A finding counts as right when
    quote       its content overlaps an annotated one, or a paragraph of it, by half, and the speaker's mention overlaps
                or shares the last name (a speaker carried on is not compared with a mere "he"); a scare quote when no
                annotated content covers it
    statistic   it overlaps an annotated quantity of the same value
    date        it overlaps an annotated expression of the same value
    publication it is the annotated day, or one beside it
    role        title and person overlap an annotated pair
    speaker     most of its mentions that are annotated belong to one annotated person
    zone        the annotated line is story or boilerplate as the zone says
    claim       the sentence was judged worth checking
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Article, Extractor, Quote
from newsextract.model.types import STORY_ZONES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Judged = "Iterator[tuple[str, str, bool]]"  # plugin, rule, right


def main(folder: Path) -> None:
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for prefix, judge in JUDGES.items():
        for path in sorted(folder.glob(f"{prefix}-*.jsonl")):
            for plugin, rule, right in judge(path):
                counts[plugin][rule][0] += right
                counts[plugin][rule][1] += 1
            print(path.name, file=sys.stderr)
    for plugin, rules in sorted(counts.items()):
        file = Path(str(resources.files(f"newsextract_plugins.{plugin}"))) / "confidence.json"
        about = "For each rule: findings that were right, findings judged. Written by bench/measure_confidence.py."
        table = {"about": about, "rules": dict(sorted(rules.items()))}
        text = json.dumps(table, indent=1)
        file.write_text(re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", text) + "\n", encoding="utf-8")
        print(plugin, *(f"\n  {rule:40} {right:6}/{found}" for rule, (right, found) in sorted(rules.items())))


EXTRACTOR = Extractor()


def documents(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def overlap(a: Any, b: Any) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])


def quotes(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"])
        gold = document["quotes"]
        spans = [[(a, b) for a, b in quote.get("spans") or [[quote["start"], quote["end"]]]] for quote in gold]
        for quote in article.quotes:
            parts = [(part.start, part.end) for part in quote.parts] or [(quote.start, quote.end)]
            size = sum(b - a for a, b in parts)
            best, at = 0.0, -1
            for n, wanted in enumerate(spans):
                if wanted[-1][1] < parts[0][0] or wanted[0][0] > parts[-1][1]:
                    continue
                for annotated in (wanted, *([span] for span in wanted)):  # the whole, or one paragraph of it
                    shared = sum(max(0, overlap(a, b)) for a in parts for b in annotated)
                    union = size + sum(b - a for a, b in annotated) - shared
                    if shared / max(1, union) > best:
                        best, at = shared / union, n
            if quote.kind == "scare":
                covered = any(a <= quote.start and quote.end <= b for wanted in spans for a, b in wanted)
                yield "quotes", quote.rule, not covered
            elif best < 0.5:
                yield "quotes", quote.rule, False
            elif is_comparable(quote, gold[at]):
                yield "quotes", quote.rule, same_speaker(quote, gold[at])


def is_comparable(quote: Quote, gold: dict[str, Any]) -> bool:
    """Tell whether the speakers can be compared: "he" says nothing of a speaker who is carried on without a mention."""
    carried_on = quote.speaker is not None and quote.speaker.mention is None
    return not carried_on or any(word[0].isupper() for word in re.findall(r"\w+", gold.get("speaker_text") or ""))


def same_speaker(quote: Quote, gold: dict[str, Any]) -> bool:
    if gold.get("speaker_text") is None:
        return quote.speaker is None
    if quote.speaker is None:
        return False
    mention = quote.speaker.mention
    if mention and gold.get("speaker_start") is not None:
        shared = overlap((mention.start, mention.end), (gold["speaker_start"], gold["speaker_end"]))
        if shared > 0:
            return True
    names = {word.casefold() for word in re.findall(r"\w+", quote.speaker.name or "") if word[0].isupper()}
    head = re.split(r",| (?:of|from|for|in|at|who|the) |\(", gold["speaker_text"])[0]
    wanted = [word.casefold() for word in re.findall(r"\w+", head) if word[0].isupper()]
    return bool(wanted) and wanted[-1] in names


def statistics(path: Path) -> Judged:
    for document in documents(path):
        gold = document["quantities"]
        for found in EXTRACTOR.extract(document["text"]).statistics:
            if found.kind in ("ordinal", "index"):
                continue
            place = (found.start, found.end)
            near = [g for g in gold if g["start"] is not None and overlap(place, (g["start"], g["end"])) > 0]
            if near and "value" not in near[0]:
                yield "statistics", found.rule, any(g["type"] != "DATE" for g in near)
            else:
                yield "statistics", found.rule, any(same_value(found, g) for g in near)


def same_value(found: Any, gold: dict[str, Any]) -> bool:
    def close(a: Any, b: Any) -> bool:
        return a is not None and b is not None and abs(float(a) - float(b)) <= 1e-5 * max(1.0, abs(float(b)))

    if gold.get("range"):
        return close(found.low, gold["range"][0]) and close(found.high, gold["range"][1])
    return close(found.value, gold["value"])


def dates(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"], published=document["dct"][:10])
        for found in article.dates:
            near = [g for g in document["timexes"] if overlap((found.start, found.end), (g["start"], g["end"])) > 0]
            if not near or near[0]["value"] is not None:
                yield "dates", found.rule, any(g["value"] == found.value for g in near)


def published(path: Path) -> Judged:
    for document in documents(path):
        publication = EXTRACTOR.extract(document["text"]).publication
        if publication is not None:
            wanted = dt.date.fromisoformat(document["date_gold"])
            yield "dates", publication.rule, abs((publication.date - wanted).days) <= 1


def roles(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"], published=document["date"][:10])
        pairs = [
            ((r.get("full_start", r["start"]), r["end"]), (r["person_start"], r["person_end"]))
            for r in document["roles"]
        ]
        for speaker in article.speakers:
            if speaker.kind != "person" or speaker.plugin != "newsextract[roles]":
                continue
            for role in speaker.roles:
                if role.mention is not None:
                    yield (
                        "roles",
                        role.rule,
                        any(
                            overlap((role.start, role.end), title) > 0
                            and overlap((role.mention.start, role.mention.end), person) > 0
                            for title, person in pairs
                        ),
                    )
            clusters = Counter(
                gold["cluster"]
                for mention in speaker.mentions
                for gold in document["persons"]
                if overlap((mention.start, mention.end), (gold["start"], gold["end"])) > 0
                and document["text"][gold["start"] : gold["end"]].split()[-1:] == mention.text.split()[-1:]
            )
            yield "roles", speaker.rule, bool(clusters) and clusters.most_common(1)[0][1] * 2 > clusters.total()


def zones(path: Path) -> Judged:
    for document in documents(path):
        text, lines = "", []
        for line in document["lines"]:
            lines.append((len(text), len(text) + len(line["text"]), line["story"]))
            text += line["text"] + "\n\n"
        article = EXTRACTOR.extract(text)
        for zone in article.zones:
            for start, end, story in lines:
                if story in (0, 1) and zone.start <= start and end <= zone.end:
                    yield "zones", zone.rule, (zone.kind in STORY_ZONES) == bool(story)


def claims(path: Path) -> Judged:
    for document in documents(path):
        article: Article = EXTRACTOR.extract(document["text"])
        for claim in article.claims:
            yield "claims", claim.rule, bool(document["checkworthy"])


JUDGES: dict[str, Callable[[Path], Any]] = {
    "quotes": quotes,
    "statistics": statistics,
    "dates": dates,
    "published": published,
    "roles": roles,
    "zones": zones,
    "claims": claims,
}

if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
