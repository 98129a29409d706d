"""Learns the weights of the quotes plugin's ranker and writes them into its data/ranker.json.

    python bench/train_quotes.py QUOTES.jsonl [--write]

QUOTES holds one article a line: `text` and `quotes` [{start end spans speaker_text speaker_start
speaker_end}]. For each quotation in a sentence without a cue the ranker chooses among mentions, the
speakers before, and nobody; right is what the annotation names. Prints the share of right choices in
five-fold cross-validation; --write keeps the weights that all articles together give.

The fit is a conditional log-linear model, by stochastic gradient descent with a ridge penalty, in plain Python.
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import Extractor
from newsextract_plugins.quotes.unclaimed.orphans import Orphans

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsextract_plugins.quotes.unclaimed.place import Place
    from newsextract_plugins.quotes.unclaimed.ranking import Candidate

FOLDS = 5
EPOCHS = 40
STEP = 0.15
RIDGE = 1.5
SMALLEST = 0.02
FEWEST_SEEN = 8

Case = tuple[list[tuple[str, ...]], list[bool]]


def main(path: Path, *, write: bool) -> None:
    folds: list[list[Case]] = [[] for _ in range(FOLDS)]
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            folds[number % FOLDS] += cases_of(json.loads(line))
    everything = [case for fold in folds for case in fold]
    right = 0
    for held_out in range(FOLDS):
        weights = fit(case for number, fold in enumerate(folds) if number != held_out for case in fold)
        right += sum(is_right(weights, case) for case in folds[held_out])
    print(f"{len(everything)} cases, cross-validated {100 * right / len(everything):.1f} % right")
    weights = fit(everything)
    print(f"on its own cases {100 * sum(is_right(weights, case) for case in everything) / len(everything):.1f} % right")
    if write:
        file = Path(str(resources.files("newsextract_plugins.quotes"))) / "data" / "ranker.json"
        kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
        file.write_text(json.dumps({"weights": kept}, indent=0) + "\n", encoding="utf-8")


EXTRACTOR = Extractor(plugins=["roles", "quotes"])


def cases_of(document: dict[str, Any]) -> list[Case]:
    """Return each choice of the ranker in an article, with the candidates that the annotation makes right."""
    text, gold = document["text"], document["quotes"]
    owners: list[int | None] = [None] * (len(text) + 1)
    for number, quote in enumerate(gold):
        for start, end in quote.get("spans") or [[quote["start"], quote["end"]]]:
            owners[start:end] = [number] * (end - start)
    cases: list[Case] = []
    choose = Orphans.choose

    def recording(self: Orphans, place: Place, at: int, index: int) -> Candidate:
        chosen = choose(self, place, at, index)
        if chosen.kind != "colon":
            quotation = self._ledger.tops[index]
            inside = [at for at in range(quotation.inner_start, quotation.inner_end) if text[at].isalnum()]
            shares = Counter(owners[at] for at in inside if owners[at] is not None)
            owner = shares.most_common(1)[0][0] if sum(shares.values()) >= 0.5 * len(inside) and shares else None
            candidates = self.candidates(place, at, index)
            if owner is None or gold[owner].get("speaker_text"):
                wanted = None if owner is None else gold[owner]
                cases.append(
                    ([c.features for c in candidates], [is_wanted(text, place, at, c, wanted) for c in candidates])
                )
        return chosen

    Orphans.choose = recording  # type: ignore[method-assign]
    try:
        EXTRACTOR.extract(text)
    finally:
        Orphans.choose = choose  # type: ignore[method-assign]
    return cases


def is_wanted(text: str, place: Place, at: int, candidate: Candidate, wanted: dict[str, Any] | None) -> bool:
    if wanted is None or candidate.kind == "nobody":
        return wanted is None and candidate.kind == "nobody"
    if candidate.source is not None:
        start = place.frame.start_of(candidate.source.first)
        end = place.frame.end_of(candidate.source.last - 1)
        words = text[start:end]
    else:
        draft = place.reporting(at) if candidate.kind == "sentence" else place.last
        speaker = draft.speaker if draft is not None else None
        if speaker is None:
            return False
        mention = speaker.mention
        start, end = (mention.start, mention.end) if mention else (0, 0)
        words = mention.text if mention else speaker.name
    return min(end, wanted["speaker_end"]) > max(start, wanted["speaker_start"]) or (
        last_name(words) != "" and last_name(words) == last_name(wanted["speaker_text"])
    )


def last_name(words: str) -> str:
    names = re.findall(r"\b[A-Z][\w’'-]*", re.split(r",| who | of ", words)[0])
    return re.sub(r"[’']s?$", "", names[-1]).casefold() if names else words.casefold()


def fit(cases: Iterable[Case]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    shuffled = [case for case in cases if any(case[1])]
    seen = Counter(name for candidates, _ in shuffled for features in candidates for name in features)
    common = {name for name, count in seen.items() if count >= FEWEST_SEEN}
    shuffled = [([tuple(n for n in f if n in common) for f in candidates], wanted) for candidates, wanted in shuffled]
    order = random.Random(0)
    step = STEP
    for _ in range(EPOCHS):
        order.shuffle(shuffled)
        for candidates, wanted in shuffled:
            scores = [sum(weights[name] for name in features) for features in candidates]
            exponents = [math.exp(score - max(scores)) for score in scores]
            total, right = sum(exponents), sum(e for e, good in zip(exponents, wanted, strict=True) if good)
            for features, exponent, good in zip(candidates, exponents, wanted, strict=True):
                slope = (exponent / right if good else 0.0) - exponent / total
                for name in features:
                    weights[name] += step * (slope - RIDGE * weights[name] / 10)
        step *= 0.93
    return weights


def is_right(weights: dict[str, float], case: Case) -> bool:
    scores = [sum(weights.get(name, 0.0) for name in features) for features in case[0]]
    return case[1][max(range(len(scores)), key=scores.__getitem__)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), write="--write" in sys.argv[2:])
