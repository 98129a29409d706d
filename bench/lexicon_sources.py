"""What make_lexicon.py reads: WordNet's senses, LemmInflect's forms, the tags of Brill's lexicon, our own lists."""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsextract.text.english.entries import CLASSES, FORMS
from newsextract.text.english.inflection import respellings
from newsextract.text.english.lists import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA: Final = Path(__file__).parent.parent / "src" / "newsextract" / "text" / "english" / "data"
CODES: Final = {(part, form): code for code, (part, form) in FORMS.items()}
PARTS: Final = {"1": "noun", "2": "verb", "3": "adjective", "4": "adverb", "5": "adjective"}
BASE_FORMS: Final = {"noun": "singular", "verb": "base", "adjective": "positive", "adverb": "positive"}
TAGS: Final = {
    "NN": "N", "NNS": "P", "VB": "B", "VBP": "B", "VBZ": "Z", "VBD": "D", "VBN": "E", "VBG": "G", "JJ": "J",
    "JJR": "R", "JJS": "S", "RB": "A", "RBR": "C", "RBS": "T", "WRB": "A", "NNP": "X", "NNPS": "Y", "CC": "c",
    "IN": "p", "DT": "d", "PDT": "d", "WDT": "d", "PRP$": "d", "WP$": "d", "PRP": "o", "WP": "o", "EX": "o",
    "MD": "m", "TO": "t", "RP": "t", "CD": "#", "UH": "i",
}  # fmt: skip
"""The tags of the Penn Treebank as codes of forms."""
COLUMNS: Final = {
    "noun": ("plural",),
    "verb": ("past", "participle", "ing", "third"),
    "adjective": ("comparative", "superlative"),
    "adverb": ("comparative", "superlative"),
}
"""The forms in the columns of LemmInflect's table."""
CLOSED: Final = {
    "preposition": "p", "conjunction": "c", "determiner": "d", "pronoun": "o", "auxiliary": "m", "particle": "t",
    "number": "#", "interjection": "i",
}  # fmt: skip
ORGANISMS: Final = (5, 20)
"""The files of animals and plants, whose capitalised words are of another language."""
LONGEST_ABBREVIATION: Final = 3
RECENT: Final = 3
"""The count of a recent word."""
WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
Reading = tuple[str, str]
"""The code of a form, and its lemma."""


class Senses:
    """WordNet: for each lemma and part of speech how often it is tagged, and the weight of each class."""

    def __init__(self, folder: Path) -> None:
        self.counts: dict[tuple[str, str], float] = defaultdict(float)
        self.classes: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
        self.instances: set[str] = set()
        self.tagged: dict[str, int] = defaultdict(int)
        spelt = {}
        for name in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"data.{name}").read_text().splitlines():
                fields = line.split(" | ")[0].split()
                if not line.startswith("  "):
                    count = int(fields[3], 16)
                    words = [word.split("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
                    spelt[fields[2], fields[0]] = words
                    if "@i" in fields:
                        self.instances.update(words)
        for line in (folder / "index.sense").read_text().splitlines():
            key, offset, sense, count = line.split()
            lemma, _, rest = key.partition("%")
            kind, lexfile = rest.split(":")[:2]
            letter = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "s"}[kind]
            words = spelt.get((letter, offset)) or spelt[{"a": "s", "s": "a"}[letter], offset]
            word = next(word for word in words if word.lower() == lemma)
            if WORD.fullmatch(word) and not (word[0].isupper() and int(lexfile) in ORGANISMS):
                self.counts[word, PARTS[kind]] += int(count) + 0.5 / int(sense)
                self.classes[word, PARTS[kind]][int(lexfile)] += int(count) + 0.5 / int(sense)
                self.tagged[word] += int(count)
        self._add_recent()
        self._count_spellings()

    def _add_recent(self) -> None:
        """Add the words that are younger than WordNet."""
        numbers = {each.name: number for number, each in enumerate(CLASSES)}
        for name, words in ENGLISH.sections("recent_words").items():
            part = {"adj": "adjective"}.get(name.partition(".")[0], name.partition(".")[0])
            for word in words.entries:
                self.counts[word, part] += RECENT
                self.classes[word, part][numbers[name]] += RECENT
        for word in ENGLISH.words("role_nouns_more/roles"):
            classes = self.classes[word, "noun"]
            if not classes or (numbers["noun.person"] not in classes and len(word) > LONGEST_ABBREVIATION):
                weight = max(RECENT, 2 * self.counts[word, "noun"])  # a sense that WordNet lacks, and the commonest
                self.counts[word, "noun"] += weight
                classes[numbers["noun.person"]] += weight

    def _count_spellings(self) -> None:
        """Give a spelling that is never tagged the counts of the other side of the Atlantic's."""
        for word in {word for word, _ in self.counts}:
            if not self.tagged[word]:
                other = next((each for each in respellings(word) if self.tagged.get(each)), None)
                for part in PARTS.values() if other else ():
                    if (word, part) in self.counts and (other, part) in self.counts:
                        self.counts[word, part] = self.counts[other, part]
                        self.classes[word, part] = self.classes[other, part]

    def encoded(self, lemma: str, part: str) -> str:
        """The three commonest classes, a letter and the tenths of each."""
        weights = self.classes.get((lemma, part), {})
        total = sum(weights.values())
        best = sorted(weights, key=lambda lexfile: (-weights[lexfile], lexfile))[:3]
        return "".join(f"{CLASSES[x].letter}{max(1, min(9, round(10 * weights[x] / total)))}" for x in best)


def inflected(folder: Path, senses: Senses) -> dict[str, set[Reading]]:
    """Every form with its readings: LemmInflect's forms, and the lemmas of WordNet."""
    found: dict[str, set[Reading]] = defaultdict(set)
    for lemma, part in senses.counts:
        found[lemma].add((name_code(lemma, part, senses), lemma))
    for lemma, part, forms in inflections(folder):
        if not lemma.islower() and (lemma, part) not in senses.counts:
            continue
        found[lemma].add((name_code(lemma, part, senses), lemma))
        for form, spellings in forms.items():
            code = CODES[part, form]
            if code == "P" and name_code(lemma, "noun", senses) == "X":
                code = "Y"
            for one in spellings:
                if form != "plural" or one != lemma or len(spellings) == 1:
                    found[one].add((code, lemma))
    for noun in ENGLISH.words("function_words/unmarked"):
        found[noun].update({("N", noun), ("P", noun)})
    for form in ("am", "are"):
        found[form].add(("B", "be"))
    return found


def regulars_of(forms: dict[str, list[str]]) -> list[str]:
    """The regular spellings of a verb's past."""
    return [one for one in forms["past"] if one.endswith("ed")]


def inflections(folder: Path) -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Each lemma of LemmInflect's tables, its part of speech and each form's spellings, as forms.txt mends them."""
    mended = {(lemma, form): words.split() for lemma, form, words in ENGLISH.rows("forms/verbs")}
    unmarked = ENGLISH.words("function_words/unmarked")
    with gzip.open(folder / "infl_lu.csv.gz", "rt") as file:
        rows = [*csv.reader(file), ["be", "verb", "was", "been", "being", "is"]]
    for lemma, short, *spelt in rows:
        part = {"adj": "adjective", "adv": "adverb"}.get(short, short)
        if not WORD.fullmatch(lemma):
            continue
        forms = {
            form: [one for one in each.split("/") if WORD.fullmatch(one)]
            for form, each in zip(COLUMNS[part], spelt, strict=False)
        }
        if part == "verb":
            forms = {form: mended.get((lemma, form), each) for form, each in forms.items()}
            participles = forms["participle"] or forms["past"]
            if {*participles, *regulars_of(forms)} == {*forms["past"]}:
                participles = forms["past"]  # in the order of use: "stayed" before "staid"
            regular = [one for one in regulars_of(forms) if one not in participles]
            forms["participle"] = [*participles, *regular]  # "has proved" beside "has proven"
        if part == "noun" and lemma in unmarked:
            forms["plural"] = [lemma, *(one for one in forms["plural"] if one != lemma)]
        yield lemma, part, {form: each for form, each in forms.items() if each}


def name_code(lemma: str, part: str, senses: Senses) -> str:
    """The code of a lemma's own form: of a name for a capitalised noun that names one thing, or a time."""
    times = 28
    if part == "noun" and lemma[0].isupper():
        classes = senses.classes.get((lemma, part), {})
        if lemma in senses.instances or times in classes or lemma.isupper():
            return "X"
    return CODES[part, BASE_FORMS[part]]


def tags(folder: Path) -> dict[str, list[str]]:
    """The tags of each form as codes, the commonest first.

    The package writes a tag by its number, and by the next one where a tag comes for the first time.
    """
    names = re.findall(r"^ {2}.(.+)[^,],?$", (folder / "lib" / "tags.js").read_text(), re.MULTILINE)
    found = {}
    highest = -1
    for line in (folder / "lib" / "words.js").read_text().splitlines():
        row = re.fullmatch(r" +(.+): \[?(\d+(?:, \d+)*)\]?,?", line)
        codes: list[str] = []
        for number in map(int, row[2].split(", ") if row else ()):
            tag = names[number - 1 if number > highest else number]
            highest = max(highest, number)
            codes += [TAGS[part] for part in tag.split("|") if part in TAGS]
        word = re.sub(r"^'(.*)'$", r"\1", row[1]).replace("\\'", "'") if row else ""
        if codes and WORD.fullmatch(word):
            found[word] = list(dict.fromkeys(codes))
    return found


def function_words() -> dict[str, set[str]]:
    """The codes of the closed classes by word."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, code in CLOSED.items():
        for word in ENGLISH.words(f"function_words/{name}"):
            found[word].add(code)
    return found
