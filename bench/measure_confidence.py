"""Measures each rule's precision on annotated news and writes it into the plugins' confidence.json.

    python bench/measure_confidence.py DATA

DATA is a folder of JSON Lines files, one document a line with `id` and `text`; a set that is not there is passed over:

    quotes-*.jsonl            quotes [{start end spans speaker_text speaker_start speaker_end speaker_resolved …}]
    fields-*.jsonl            quantities [{start end value low high unit currency direction change measures entity …}]
    statistics-*.jsonl        quantities [{start end value range unit change}]
    dates-*.jsonl             dct, timexes [{start end type value}]
    published-*.jsonl         date_gold
    persons-*.jsonl           persons [{name aliases mentions}], roles [{start end person}], speakers [{name kind}]
    worldwide-*.jsonl         persons [{start end}]: the spans of persons' names
    zones-*.jsonl             lines [{text story}]
    claims-*.jsonl            checkworthy

A finding counts as right when
    quote       its content overlaps an annotated one, or a paragraph of it, by half, with the same polarity, and its
                speaker's resolved name is the annotated one, or, where none is annotated, the mention overlaps or
                shares the last name (a speaker carried on is not compared with a mere "he"); a scare quote when no
                annotated content covers it
    statistic   it overlaps an annotated quantity and has its value, its unit, its direction, and, where these are
                annotated, words of what it measures; each reader of a field in its trail, when that field is right
    date        it overlaps an annotated expression of the same value
    publication it is the annotated day, or one beside it
    role        it overlaps an annotated role of that person
    mention     the annotated mention there is of that person
    speaker     a person is an annotated one; somebody else is an annotated speaker of the same kind
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
    if gold.get("polarity") and gold["polarity"] != quote.polarity:
        return False
    if gold.get("speaker_text") is None and not gold.get("speaker_resolved"):
        return quote.speaker is None
    if quote.speaker is None:
        return False
    if gold.get("speaker_resolved"):
        return same_name(quote.speaker.name, gold["speaker_resolved"])
    mention = quote.speaker.mention
    if mention and gold.get("speaker_start") is not None:
        shared = overlap((mention.start, mention.end), (gold["speaker_start"], gold["speaker_end"]))
        if shared > 0:
            return True
    names = {word.casefold() for word in re.findall(r"\w+", quote.speaker.name or "") if word[0].isupper()}
    head = re.split(r",| (?:of|from|for|in|at|who|the) |\(", gold["speaker_text"])[0]
    wanted = [word.casefold() for word in re.findall(r"\w+", head) if word[0].isupper()]
    return bool(wanted) and wanted[-1] in names


def same_name(name: str | None, wanted: str) -> bool:
    """Tell whether two names mean the same: the one's words are among the other's, or a full name ends alike."""
    mine, theirs = (set(re.findall(r"\w+", text.casefold())) - ARTICLES for text in (name or "", wanted))
    return bool(mine) and (mine <= theirs or theirs <= mine)


ARTICLES = frozenset({"the", "a", "an", "s", "his", "her", "their", "its"})


def fields(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"])
        for found in article.statistics:
            place = (found.start, found.end)
            near = [g for g in document["quantities"] if overlap(place, (g["start"], g["end"])) > 0]
            if not near:
                yield "statistics", found.rule, False
                continue
            gold = near[0]
            right = {
                "value": all(close(getattr(found, key), gold.get(key)) for key in ("value", "low", "high")),
                "unit": (gold.get("currency"), same_unit(gold.get("unit"))) == (found.currency, same_unit(found.unit)),
                "direction": gold.get("direction") == found.direction,
                "measures": same_place(found.measures, gold.get("measures")),
                "entity": same_place(found.entity, gold.get("entity")),
                "period": same_place(None if found.period is None else article.dates[found.period], gold.get("period")),
            }
            if found.kind in ("money", "percent", "percentage_point", "age", "ordinal", "multiple"):
                right["unit"] = gold.get("currency") == found.currency
            yield "statistics", found.rule, all(right[key] for key in ("value", "unit", "direction", "measures"))
            for name in found.trail:
                field = name.partition(":")[0]
                if field in right and name != found.rule:
                    yield "statistics", name, right[field]


def same_unit(unit: str | None) -> str | None:
    """Return a unit for comparison: its last word, as annotators call it."""
    return None if not unit else {"people": "person"}.get(unit.casefold().split()[-1], unit.casefold().split()[-1])


def same_place(found: Any, gold: dict[str, Any] | None) -> bool:
    """Tell whether a span overlaps the annotated one, or both are missing; what is not annotated is not judged."""
    if gold is None:
        return True
    return found is not None and overlap((found.start, found.end), (gold["start"], gold["end"])) > 0


def close(a: Any, b: Any) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= 1e-5 * max(1.0, abs(float(b)))


def statistics(path: Path) -> Judged:
    for document in documents(path):
        gold = document["quantities"]
        if not gold or "value" not in gold[0]:
            continue  # spans only
        for found in EXTRACTOR.extract(document["text"]).statistics:
            if found.kind in ("ordinal", "index"):
                continue
            place = (found.start, found.end)
            near = [g for g in gold if g["start"] is not None and overlap(place, (g["start"], g["end"])) > 0]
            yield "statistics", found.rule, any(same_value(found, g) and same_change(found, g) for g in near)


def same_value(found: Any, gold: dict[str, Any]) -> bool:
    if gold.get("range"):
        return close(found.low, gold["range"][0]) and close(found.high, gold["range"][1])
    return close(found.value, gold["value"])


def same_change(found: Any, gold: dict[str, Any]) -> bool:
    """Tell whether the direction is the annotated one; bounds and signs of equality say nothing of it."""
    wanted = gold.get("change")
    return wanted not in ("up", "down") or found.direction == wanted


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


FIRST_PERSONS = frozenset({"i", "me", "my", "mine", "myself"})


def persons(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"])
        owners = [
            (mention["start"], mention["end"], person["name"])
            for person in document["persons"]
            for mention in person["mentions"]
        ]
        for speaker in article.speakers:
            if speaker.kind != "person":
                right = any(
                    other["kind"] == speaker.kind
                    and any(same_name(speaker.name, name) for name in (other["name"], *other.get("accept", ())))
                    for other in document["speakers"]
                )
                yield plugin_of(speaker), speaker.rule, right
                continue
            named = Counter(
                owner
                for mention in speaker.mentions
                if mention.kind == "name"
                for start, end, owner in owners
                if overlap((mention.start, mention.end), (start, end)) > 0
            )
            person = named.most_common(1)[0][0] if named else None
            yield plugin_of(speaker), speaker.rule, person is not None
            for mention in speaker.mentions:
                there = [owner for start, end, owner in owners if (start, end) == (mention.start, mention.end)]
                annotated = there or (mention.kind == "pronoun" and mention.text.casefold() not in FIRST_PERSONS)
                if mention.rule and annotated:
                    yield plugin_of(speaker), mention.rule, person is not None and person in there
            for role in speaker.roles:
                yield (
                    plugin_of(speaker),
                    role.rule,
                    any(
                        gold["person"] == person and overlap((role.start, role.end), (gold["start"], gold["end"])) > 0
                        for gold in document["roles"]
                    ),
                )


def worldwide(path: Path) -> Judged:
    for document in documents(path):
        article = EXTRACTOR.extract(document["text"])
        spans = [(person["start"], person["end"]) for person in document["persons"]]
        for speaker in article.speakers:
            if speaker.kind == "person" and plugin_of(speaker) == "roles":
                names = [(mention.start, mention.end) for mention in speaker.mentions if mention.kind == "name"]
                right = sum(any(overlap(name, span) > 0 for span in spans) for name in names)
                yield "roles", speaker.rule, 2 * right > len(names)


def plugin_of(finding: Any) -> str:
    return str(finding.plugin.partition("[")[2].removesuffix("]"))


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
    "fields": fields,
    "statistics": statistics,
    "dates": dates,
    "published": published,
    "persons": persons,
    "worldwide": worldwide,
    "zones": zones,
    "claims": claims,
}

if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
